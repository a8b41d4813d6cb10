/** What the pane says in every view: its head, notices, and what went wrong. */
import type { Conclusions } from '../../method';
import type { Failure, Notice, View } from '../state';
import { QUESTIONS } from './conclusion';
import { writeProblemText } from './set-up';
import { counted } from './words';

export const VIEW_NAMES: Readonly<Record<View, string>> = { setUp: 'Set up', answers: 'Answers', conclusion: 'Conclusion', share: 'Share' };

export const PANE = {
  views: 'Views',
  unnamed: 'New assessment',
  reading: 'Reading the workbook…',
  dismiss: 'Close this message',
  outsideTitle: 'CCO Planner',
  outside: 'This page is the task pane of an Excel add-in. Open it in Excel: on the ribbon, choose CCO Planner.',
  outsideDesk: 'No Excel here? In the project’s folder, npm start opens the desk: a workbook in the browser with this pane beside it.',
} as const;

/** One line under the organisation’s name: how far the workbook is. */
export function headline({
  hasSheets,
  answered,
  of,
}: {
  readonly hasSheets: boolean;
  readonly answered: number;
  readonly of: number;
}): string {
  if (!hasSheets) return 'No sheets in this workbook yet';
  return answered === of ? `All ${counted(of, 'answer')} are in` : `${answered} of ${counted(of, 'answer')} are in`;
}

/** Said aloud when the conclusions change, whichever view is open. */
export const announcement = ({ need, reportingLine }: Conclusions): string =>
  `${QUESTIONS.need}: ${need.text} ${QUESTIONS.reportingLine}: ${reportingLine.text}`;

export function noticeText(notice: Notice): string {
  switch (notice.kind) {
    case 'cannotShow':
      return `${notice.where} cannot be shown. ${failureText(notice.failure)}`;
    case 'notWatching':
      return `The pane does not see changes by itself: close it and open it again. ${failureText(notice.failure)}`;
    case 'noRecommendation':
      return 'There is no Recommendation sheet yet. Write the sheets first.';
    case 'rowAdded':
      return `${notice.label} has a new row, which is selected.`;
    case 'rowRefused':
      return `No row was added. ${writeProblemText(notice.problem)}`;
    case 'rowFailed':
      return `No row was added to ${notice.label}. ${failureText(notice.failure)}`;
  }
}

export const unreadText = (failure: Failure): string => `The workbook could not be read; what is shown may be old. ${failureText(failure)}`;

/** What Excel's error means for a person and what to do about it; its own words where we know no better. */
export function failureText({ code, message }: Failure): string {
  switch (code) {
    case 'InvalidOperationInCellEditMode':
      return 'A cell is being edited. Press Enter or Esc in the sheet, then try again.';
    case 'AccessDenied':
      return (
        'The workbook or a sheet is protected or read-only. Lift the protection in Review, or save a copy you may edit, ' +
        'then try again.'
      );
    case 'ItemNotFound':
      return 'It is no longer in the workbook. If a sheet was deleted, write the sheets again.';
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
      return 'There is too much to send to Excel at once. Close other large workbooks or use fewer raters, then try again.';
    case 'ActivityLimitReached':
    case 'InvalidOrTimedOutSession':
      return 'Excel is busy. Wait a moment, then try again.';
    default:
      return (
        `Excel says: ${message}${code === '' ? '' : ` (${code})`}. Try again; if it happens again, save the workbook and ` +
        'open the pane anew.'
      );
  }
}
