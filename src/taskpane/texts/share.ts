/** What is said where the page is published and the workbook is handed on. */
import type { PageChange } from '../../excel';
import type { ShareAct, Sharing } from '../state';
import { counted } from './words';

export const SHARE = {
  page: 'Executive page',
  pageHint: 'One printed page of values for readers without the add-in. A banner on it says when the workbook has moved on.',
  preview: 'See what will change',
  publish: 'Publish',
  cancel: 'Cancel',
  keep: 'Keep the earlier page as a sheet with its date',
  unchanged: 'Nothing on the page changes but the time it was made.',
  firstPage: 'There is no page yet. It will say:',
  changes: 'This will change',
  newLine: 'new',
  goneLine: 'no longer there',
  handOff: 'Hand-off copy',
  handOffHint:
    'Values in place of the add-in’s formulas, so that the workbook reads the same without it. Native formulas, charts and formats stay.',
  names: 'Leave the raters’ names in',
  namesHint: 'Otherwise they are called Rater 1, Rater 2, …',
  copyFile: 'Open a hand-off copy',
  makeHandOff: 'Make this workbook one',
  handedOff:
    'This workbook is a hand-off copy: it holds values and no longer follows its answers. Save it under another name before you go on.',
  makeLive: 'Make it live again',
  repair: 'Repair formulas',
  repairHint: 'For a workbook that was opened without the add-in and shows #NAME?.',
  doRepair: 'Find and repair',
} as const;

const ACTS: Readonly<Record<ShareAct, { readonly running: string; readonly refused: string }>> = {
  preview: { running: 'Making the page…', refused: 'No page can be made' },
  publish: { running: 'Publishing…', refused: 'Nothing was published' },
  handOff: { running: 'Putting values in place…', refused: 'No hand-off copy was made' },
  handOffFile: { running: 'Making the copy…', refused: 'No hand-off copy was made' },
  makeLive: { running: 'Putting the formulas back…', refused: 'Nothing was changed' },
  repair: { running: 'Looking at every formula…', refused: 'Nothing was repaired' },
};
export const sharingText = (act: ShareAct): string => ACTS[act].running;
export const refusedShare = (act: ShareAct): string => ACTS[act].refused;

/** What came of it, in a sentence or two. */
export function sharedText(
  sharing: Extract<Sharing, { readonly kind: 'published' | 'handedOff' | 'copied' | 'live' | 'repaired' }>,
): string {
  switch (sharing.kind) {
    case 'published': {
      const { name, kept } = sharing.result;
      return `The page stands on ${name}.${kept === null ? '' : ` The earlier one is kept on ${kept}.`}`;
    }
    case 'handedOff':
      return (
        `${counted(sharing.result.formulas, 'formula')} gave way to ` +
        `${sharing.result.formulas === 1 ? 'its value' : 'their values'}.` +
        `${sharing.names ? '' : ' The raters’ names are out of the workbook and kept on this computer.'}`
      );
    case 'copied':
      return (
        'The copy is open as a new workbook, with values in place of ' +
        `${counted(sharing.result.formulas, 'formula')}${sharing.names ? '' : ' and without the raters’ names'}: save it ` +
        'where it belongs. This workbook is as it was.'
      );
    case 'live': {
      const { formulas, kept, names } = sharing.result;
      const left =
        kept.length === 0
          ? ''
          : ` Left as ${kept.length === 1 ? 'it is, because it was' : 'they are, because they were'} changed since: ${kept.join(', ')}.`;
      return (
        `${counted(formulas, 'formula')} ${formulas === 1 ? 'is' : 'are'} ` +
        `back.${left}${names ? '' : ' The raters’ names are kept on another computer, so the raters stay numbered.'}`
      );
    }
    case 'repaired': {
      const { healed } = sharing.result;
      return healed.length === 0
        ? 'No formula of the add-in is broken.'
        : `${counted(healed.length, 'formula')} entered anew, the first in ${healed[0]}.`;
    }
  }
}

export const changeText = ({ before, after }: PageChange): string =>
  after === null ? SHARE.goneLine : before === null ? after : `${before} → ${after}`;

export const ownPageText = (count: number): string =>
  `${counted(count, 'cell')} on the earlier page ${count === 1 ? 'holds' : 'hold'} something of yours, so it is kept in any case.`;
