/** Every word the pane says. */
import type { PageChange, WrittenSheet, WriteProgress, WriteResult } from '../excel';
import {
  ASSUMPTIONS,
  ORGANISATION_FIELDS,
  robustnessText,
  SOURCES,
  VARIABLE_NAMES,
  type AssumptionId,
  type Conclusion,
  type Conclusions,
  type Dependence,
  type OrganisationKey,
  type Origin,
  type SourceId,
  type VariableId,
} from '../method';
import { SHEET_IDS, type Content, type SelectionName, type LeftOut, type MissingAnswer, type WhereFound } from '../sheets';
import type {
  Conflict,
  Failure,
  FieldProblem,
  Notice,
  OpenedAssessment,
  RaterProblem,
  ShareAct,
  ShareProblem,
  Sharing,
  View,
} from './state';

/** `counted(2, 'sheet')` → `2 sheets` */
export const counted = (count: number, noun: string, plural = `${noun}s`): string => `${count} ${count === 1 ? noun : plural}`;

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

export const SET_UP = {
  emptyTitle: 'Decide where a Chief Customer Officer should report',
  empty:
    'The sheets ask the questions, score themselves, and say what follows and why. Name the organisation and who ' +
    'answers, then write the sheets.',
  ways: 'Start from answers that exist',
  otherAnswers: 'Bring in answers',
  sample: 'Try the sample',
  openFile: 'Open an assessment file',
  organisation: 'Organisation',
  raters: 'Who answers',
  ratersHint: 'Each person answers in a column of their own.',
  noRaters: 'Nobody is named yet. Without names the sheets get one column, r1.',
  answeredStay: 'Whoever has answered stays. To remove one, clear their answers on the sheets first.',
  addRater: 'Name or initials',
  group: 'Group',
  add: 'Add',
  notStated: 'Not stated',
  discard: 'Discard',
} as const;

/** The same words as on the sheet Start. */
export const FIELD_LABELS = Object.fromEntries(ORGANISATION_FIELDS.map(({ key, label }) => [key, label])) as Readonly<
  Record<OrganisationKey, string>
>;

export const FIELD_HINTS: Readonly<Partial<Record<OrganisationKey, string>>> = {
  highestLevel: 'For example chief executive',
  currency: 'For example EUR',
  locale: 'For example de-DE',
};

export function fieldProblemText(problem: FieldProblem, found: string): string {
  switch (problem) {
    case 'amount':
      return `“${found}” is not an amount. Write it in full, for example 640,000,000.`;
    case 'currency':
      return `“${found}” is not a currency. Write its three letters, for example EUR.`;
    case 'date':
      return `“${found}” is not a date. Write year, month, day, for example 2026-11-22.`;
    case 'locale':
      return `“${found}” is not a language and country. Write them as en-US or de-DE.`;
  }
}

export function raterProblemText(problem: RaterProblem, found: string): string {
  switch (problem) {
    case 'empty':
      return 'Write a name or initials first.';
    case 'taken':
      return `“${found.trim()}” is on the list already. Every rater needs a name of their own.`;
  }
}

export const raterAnswers = (answers: number): string => (answers === 0 ? 'No answers yet' : counted(answers, 'answer'));
export const removeRater = (id: string): string => `Remove ${id}`;
export const groupOf = (id: string): string => `Group of ${id}`;

export function openedText({ name, cellContents }: OpenedAssessment): string {
  const organisation = String(cellContents.organisation.get('name') ?? name);
  return (
    `${organisation} is loaded from ${name}: ${counted(cellContents.raters.length, 'rater')}, ` +
    `${counted(cellContents.answers.size, 'answer')}. Nothing is written yet.`
  );
}

export const conflictsTitle = (count: number): string =>
  `${counted(count, 'answer')} in the workbook ${count === 1 ? 'differs' : 'differ'} from the file. The workbook’s ` +
  `${count === 1 ? 'stays' : 'stay'}.`;

export const conflictText = ({ at, workbook, file }: Conflict): string =>
  `${at.item}${at.field === 'answer' ? '' : ` ${at.field}`}${at.rater === '' ? '' : `, ${at.rater}`}: workbook ` +
  `${shown(workbook)}, file ${shown(file)}`;

const shown = (content: Content): string => `“${content}”`;

export const openingText = (name: string): string => `Opening ${name}…`;
export const refusedTitle = (name: string, problems: number): string =>
  `${name} was not opened: ${counted(problems, 'problem')}. Nothing was written.`;
export const fileFailed = (name: string, failure: Failure): string => `${name} could not be read: ${failure.message}. Nothing was written.`;

export const SHEETS = {
  title: 'Sheets',
  choose: 'Which sheets to write',
  own: 'Sheets to write',
  always: 'Start is always written: the raters and the words of the drop-downs stand there.',
  unanswered: 'What is asked on a sheet that is not there counts as unanswered.',
} as const;

export const KIT_NAMES: Readonly<Record<SelectionName, string>> = {
  quick: 'Quick: Readiness, Maturity and Recommendation',
  full: `Full: all ${SHEET_IDS.length} sheets`,
  own: 'Sheets that you pick',
};

/** Answers of an opened file that will have no sheet, in a line. */
export const leftOutText = (left: readonly LeftOut[]): string =>
  `The file also answers ${left.map(({ sheet, answers }) => `${sheet} (${counted(answers, 'answer')})`).join(', ')}. ` +
  `Without ${left.length === 1 ? 'that sheet' : 'those sheets'} these answers are not written and do not count.`;

export const WRITE = {
  create: 'Write the sheets',
  update: 'Update the sheets',
  cancel: 'Cancel',
  proceed: 'Write',
  ask: 'The sheets are there already',
  mend: 'Correct the marked fields first.',
  unwritten: 'Your changes are not in the workbook yet.',
  done: 'The sheets are written',
  refused: 'Nothing was written',
  failed: 'The sheets were not written',
  toAnswers: 'Go to the answers',
} as const;

export const WHERE_FOUND: Readonly<Record<WhereFound, string>> = {
  update: 'Update them and keep the answers',
  copy: 'Write a new copy beside them',
};

export interface Plan {
  readonly sheets: number;
  readonly existing: number;
  readonly whereFound: WhereFound;
}

/** What writing will do, in a line. */
export function planText({ sheets, existing, whereFound }: Plan): string {
  if (existing === 0) return `Creates ${counted(sheets, 'sheet')}. Nothing else in the workbook changes.`;
  if (whereFound === 'copy')
    return `Creates ${counted(sheets, 'new sheet')}; yours stay as they are. The results then follow the new ones.`;
  const updates = `pdates ${counted(existing, 'sheet')} and keeps the answers.`;
  return existing >= sheets ? `U${updates}` : `Creates ${counted(sheets - existing, 'sheet')}, u${updates}`;
}

export function progressText(progress: WriteProgress | null): string {
  if (progress === null || progress.step === 'reading') return 'Reading the workbook…';
  return progress.step === 'writing' ? `Writing ${counted(progress.sheets, 'sheet')}…` : 'Done';
}

/** What was created, updated and kept, a line each. */
export function writtenTexts({ sheets, keptRaters }: Omit<Extract<WriteResult, { ok: true }>, 'ok'>): readonly string[] {
  const names = (action: WrittenSheet['action']): readonly string[] =>
    sheets.filter((sheet) => sheet.action === action).map(({ name }) => name);
  const [created, updated] = [names('created'), names('updated')];
  const beside = sheets.flatMap(({ kept }) => (kept && kept.own.length === 0 ? [kept.name] : []));
  return [
    ...(created.length > 0 ? [`Created: ${created.join(', ')}.`] : []),
    ...(updated.length > 0 ? [`Updated, answers kept: ${updated.join(', ')}.`] : []),
    ...(beside.length > 0 ? [`Left as they were: ${beside.join(', ')}.`] : []),
    ...(keptRaters.length > 0 ? [`Kept, since they have answered: ${keptRaters.join(', ')}.`] : []),
  ];
}

/** A sheet that was left as it is because of what somebody typed into it. */
export type KeptSheet = WrittenSheet & { readonly kept: NonNullable<WrittenSheet['kept']> };

export const keptText = ({ name, kept }: KeptSheet): string =>
  `${kept.name} was left as it is, because ${counted(kept.own.length, 'cell')} outside the answers ` +
  `${kept.own.length === 1 ? 'holds' : 'hold'} something of yours. ${name} is the new one.`;

export const ownText = ({ cell, found, expected }: KeptSheet['kept']['own'][number]): string =>
  `${cell}: found ${shown(found)}, expected ${expected === '' ? 'nothing' : shown(expected)}`;

export const writeProblemText = ({ place, found, expected }: ShareProblem): string => `${place}: found ${found}; expected ${expected}.`;

export const ANSWERS = {
  empty: 'The questions stand on sheets of their own. Write the sheets first; what is missing is then listed here.',
  toSetUp: 'Set up the sheets',
  problems: 'Cells that cannot be read',
  progress: 'How far you are',
  missing: 'Still to answer',
  none: 'Nothing is missing.',
  next: 'Go to the next one',
  mend: 'Go to the first unreadable cell',
  soFar: 'So far',
  why: 'See why',
  lists: 'Room for more',
  listsHint: 'The sheets are protected, so rows are added here.',
} as const;

export const addRowTo = (label: string): string => `Add a row to ${label}`;
export const fullText = (label: string): string => `${label} has all the rows that the method has room for.`;

export const problemsText = (count: number): string =>
  `${counted(count, 'cell')} ${count === 1 ? 'holds' : 'hold'} something that is no answer. Until corrected, ` +
  `${count === 1 ? 'it counts' : 'they count'} as not answered.`;

export const progressOf = (answered: number, of: number): string => `${answered} of ${of} answered`;

/** What a person does to a missing answer: the words of its link. */
export function missingLink({ rater, why }: MissingAnswer): string {
  switch (why) {
    case 'contested':
      return 'Contested: decide';
    case "don't know":
      return rater === '' ? 'Don’t know' : `${rater} (don’t know)`;
    case 'blank':
      return rater === '' ? 'Answer' : rater;
  }
}

/** The link in full, for whoever hears it away from its question. */
export const missingLabel = (answer: MissingAnswer): string => `${answer.item}, ${missingLink(answer)}: select ${answer.place.sheet}`;

export const showMore = (count: number): string => `Show ${count} more`;

export const CONCLUSION = {
  empty: 'The conclusion follows from the answers on the sheets. Write the sheets first.',
  rule: 'Rule',
  whose: 'Whose rule',
  source: 'Source',
  restsOn: 'It rests on',
  changesIf: 'It changes if',
  warnings: 'Keep in mind',
  board: 'What a board will ask',
  sources: 'Where the sources disagree',
  people: 'Where people disagree, and how far it holds',
  unanswered: 'Still unanswered',
  next: 'Answer next',
  assumptions: 'Assumptions you changed',
  noAssumptions: 'None. What the sources leave open stands as the add-in assumes it.',
  settled: 'Settled: no missing answer could change the rule.',
  open: 'Not settled yet: what it waits for is listed below.',
  showSheet: 'Show the Recommendation sheet',
} as const;

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

/** The questions that the four answers are answers to. */
export const QUESTIONS = {
  need: 'What to do',
  reportingLine: 'Where the role should report',
  structure: 'How it should be structured',
  leaderType: 'Which type of leader',
} as const;

export const lensText = (id: SourceId, { view, reason }: Conclusions['lenses'][keyof Conclusions['lenses']]): string =>
  `${SOURCES[id].author}: ${view}: ${reason}`;

export const robustnessTexts = ({ need, reportingLine }: Conclusions['robustness']): readonly string[] => [
  `${QUESTIONS.need}: ${robustnessText(need)}.`,
  `${QUESTIONS.reportingLine}: ${robustnessText(reportingLine)}.`,
];

export const originText = (origin: Origin): string => {
  switch (origin) {
    case 'theirs':
      return 'Theirs: the source states it.';
    case 'theirs in direction':
      return 'Theirs in direction; the exact step is ours.';
    case 'ours':
      return 'Ours: the source leaves it open. See the Assumptions sheet.';
  }
};

export function sourceText({ source }: Pick<Conclusion, 'source'>): string {
  const { author, title, date } = SOURCES[source];
  return `${author}, “${title}”${date === undefined ? '' : `, ${date}`}`;
}

/** What instruments and facts are called where nothing of theirs is listed. */
const DEPENDS_NAMES: Readonly<Partial<Record<Dependence['instrument'], string>>> = {
  organisation: 'Whether a customer leader exists (Start)',
  selfFunding: 'The flows of the plan (Self-funding)',
  consensus: 'The leaders who have to agree (Consensus)',
  influence: 'The operating areas (Influence)',
  structure: 'The functions and whom they commit (Structure)',
};

/** `dependsName({ instrument: 'maturity', item: 'LC' })` → `Leader commitment`; a name of people's own stands as they wrote it. */
export function dependsName({ instrument, item }: Dependence): string {
  if (item === undefined || instrument === 'organisation') return DEPENDS_NAMES[instrument] ?? instrument;
  return instrument === 'maturity' && item in VARIABLE_NAMES ? VARIABLE_NAMES[item as VariableId] : item;
}

export const nextText = (count: number): string => (count === 0 ? 'Nothing is listed yet.' : `${counted(count, 'answer')} missing.`);

export function assumptionText(id: AssumptionId, current: Content | undefined): string {
  const what = ASSUMPTIONS.find((assumption) => assumption.id === id)?.what ?? '';
  return `${id}${current === undefined ? '' : `, now ${shown(current)}`}: ${what}`;
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
