/** What is said where the organisation, its raters and files are set up and the sheets are written. */
import type { WriteProgress, WriteResult, WrittenSheet } from '../../excel';
import { ORGANISATION_FIELDS, type OrganisationKey } from '../../method';
import { type LeftOut, type SelectionName, SHEET_IDS, type WhereFound } from '../../sheets';
import type { Conflict, Failure, FieldProblem, OpenedAssessment, RaterProblem, ShareProblem } from '../state';
import { counted, shown } from './words';

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
