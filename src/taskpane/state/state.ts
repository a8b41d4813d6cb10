/** What the pane knows and what can happen to it. */
import type {
  AddRowProblem,
  HandOffResult,
  LiveResult,
  OpenList,
  PagePreview,
  PublishResult,
  RepairResult,
  WorkbookState,
  WriteProblem,
  WriteProgress,
  WrittenSheet,
} from '../../excel';
import type { OrganisationKey } from '../../method';
import {
  NO_CONTENTS,
  SELECTIONS,
  selectionOf,
  leftOut,
  neededWith,
  SHEET_IDS,
  type RaterContents,
  type CellContents,
  type SelectionName,
  type LeftOut,
  type SheetId,
  type WhereFound,
} from '../../sheets';
import type { Failure } from './failure';
import { fieldProblem, fieldText, ORGANISATION } from './organisation';
import { NO_EDITS, proposedContents, type Edits, type OpenedAssessment } from './proposal';

export type View = 'setUp' | 'answers' | 'conclusion' | 'share';
export const VIEWS: readonly View[] = ['setUp', 'answers', 'conclusion', 'share'];

/** Which sheets to write, as it was chosen in the pane. */
export interface SheetChoice {
  readonly selection: SelectionName;
  /** The sheets of `own`. */
  readonly own: readonly SheetId[];
}

export type Opening =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string }
  /** The file is no assessment that could be written; each problem is a line with its path. */
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly string[] }
  | { readonly kind: 'failed'; readonly name: string; readonly failure: Failure };

export type Writing =
  | { readonly kind: 'idle' }
  /** Sheets of ours are there: what to do with them is asked first. */
  | { readonly kind: 'asking'; readonly whereFound: WhereFound }
  | { readonly kind: 'running'; readonly progress: WriteProgress | null }
  | { readonly kind: 'done'; readonly sheets: readonly WrittenSheet[]; readonly keptRaters: readonly string[] }
  | { readonly kind: 'refused'; readonly problems: readonly WriteProblem[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What can be done with the workbook as a whole. */
export type ShareAct = 'preview' | 'publish' | 'handOff' | 'handOffFile' | 'makeLive' | 'repair';

type Done<Result> = Extract<Result, { readonly ok: true }>;
/** What stands in the way, with its place, what was found and what was expected. */
export interface ShareProblem {
  readonly place: string;
  readonly found: string;
  readonly expected: string;
}

export type Sharing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly act: ShareAct }
  /** What will change is shown, and publishing asked for. */
  | { readonly kind: 'previewed'; readonly preview: PagePreview }
  | { readonly kind: 'published'; readonly result: Done<PublishResult> }
  | { readonly kind: 'handedOff'; readonly result: Done<HandOffResult>; readonly names: boolean }
  | { readonly kind: 'copied'; readonly result: Done<HandOffResult>; readonly names: boolean }
  | { readonly kind: 'live'; readonly result: Done<LiveResult> }
  | { readonly kind: 'repaired'; readonly result: Done<RepairResult> }
  | { readonly kind: 'refused'; readonly act: ShareAct; readonly problems: readonly ShareProblem[] }
  | { readonly kind: 'failed'; readonly act: ShareAct; readonly failure: Failure };

/** Something to say that belongs to no single part of the pane. */
export type Notice =
  | { readonly kind: 'cannotShow'; readonly where: string; readonly failure: Failure }
  | { readonly kind: 'notWatching'; readonly failure: Failure }
  | { readonly kind: 'noRecommendation' }
  | { readonly kind: 'rowAdded'; readonly label: string }
  | { readonly kind: 'rowRefused'; readonly problem: AddRowProblem }
  | { readonly kind: 'rowFailed'; readonly label: string; readonly failure: Failure };

export interface PaneState {
  /** Null until the workbook was read for the first time. */
  readonly workbook: WorkbookState | null;
  /** Why the last reading failed; what was read before is still shown. */
  readonly unread: Failure | null;
  /** Null while nobody has chosen: the view then follows the workbook. */
  readonly chosenView: View | null;
  readonly opened: OpenedAssessment | null;
  readonly opening: Opening;
  readonly edits: Edits;
  /** Null while nobody has chosen: the sheets that are there, or all. */
  readonly choice: SheetChoice | null;
  readonly writing: Writing;
  readonly sharing: Sharing;
  /** The list to which a row is being added. */
  readonly adding: OpenList['list'] | null;
  readonly notice: Notice | null;
}

export const INITIAL: PaneState = {
  workbook: null,
  unread: null,
  chosenView: null,
  opened: null,
  opening: { kind: 'idle' },
  edits: NO_EDITS,
  choice: null,
  writing: { kind: 'idle' },
  sharing: { kind: 'idle' },
  adding: null,
  notice: null,
};

export type PaneEvent =
  | { readonly type: 'workbookRead'; readonly workbook: WorkbookState }
  | { readonly type: 'readingFailed'; readonly failure: Failure }
  | { readonly type: 'viewChosen'; readonly view: View }
  | { readonly type: 'fieldEdited'; readonly key: OrganisationKey; readonly text: string }
  | { readonly type: 'raterAdded'; readonly rater: RaterContents }
  | { readonly type: 'raterRegrouped'; readonly id: string; readonly group: string }
  | { readonly type: 'raterRemoved'; readonly id: string }
  | { readonly type: 'selectionChosen'; readonly selection: SelectionName }
  | { readonly type: 'sheetTicked'; readonly sheet: SheetId; readonly ticked: boolean }
  | { readonly type: 'fileOpening'; readonly name: string }
  | { readonly type: 'fileRefused'; readonly name: string; readonly problems: readonly string[] }
  | { readonly type: 'fileFailed'; readonly name: string; readonly failure: Failure }
  | { readonly type: 'fileOpened'; readonly assessment: OpenedAssessment }
  | { readonly type: 'unwrittenDiscarded' }
  | { readonly type: 'writingAsked' }
  | { readonly type: 'whereFoundChosen'; readonly whereFound: WhereFound }
  | { readonly type: 'writingCancelled' }
  | { readonly type: 'writingStarted' }
  | { readonly type: 'writingProgressed'; readonly progress: WriteProgress }
  | { readonly type: 'sheetsWritten'; readonly sheets: readonly WrittenSheet[]; readonly keptRaters: readonly string[] }
  | { readonly type: 'writingRefused'; readonly problems: readonly WriteProblem[] }
  | { readonly type: 'writingFailed'; readonly failure: Failure }
  | { readonly type: 'shareChanged'; readonly sharing: Sharing }
  | { readonly type: 'rowAsked'; readonly list: OpenList['list'] }
  | { readonly type: 'rowDone'; readonly notice: Notice }
  | { readonly type: 'noticed'; readonly notice: Notice }
  | { readonly type: 'noticeDismissed' };

/** The view that is shown: the chosen one, or the one that fits what the workbook holds. */
export function viewOf({ chosenView, workbook }: PaneState): View {
  if (chosenView !== null) return chosenView;
  if (workbook === null || workbook.sheets.length === 0) return 'setUp';
  return workbook.problems.length > 0 || workbook.conclusions?.reportingLine.final !== true ? 'answers' : 'conclusion';
}

export const hasSheets = ({ workbook }: PaneState): boolean => (workbook?.sheets.length ?? 0) > 0;

export const whereFoundOf = ({ writing }: PaneState): WhereFound => (writing.kind === 'asking' ? writing.whereFound : 'update');

/** What the sheets would hold if they were written now. */
export const shownContents = (state: PaneState): CellContents =>
  proposedContents(state.workbook?.cellContents ?? NO_CONTENTS, {
    opened: state.opened,
    edits: state.edits,
    whereFound: whereFoundOf(state),
  });

/** The selection that is made and its sheets, in the order of the tabs. */
export function shownChoice({ choice, workbook }: PaneState): { readonly selection: SelectionName; readonly sheets: readonly SheetId[] } {
  if (choice !== null)
    return { selection: choice.selection, sheets: choice.selection === 'own' ? choice.own : SELECTIONS[choice.selection] };
  const there = (workbook?.sheets ?? []).map(({ sheet }) => sheet);
  return there.length === 0 ? { selection: 'full', sheets: SELECTIONS.full } : { selection: selectionOf(there, SHEET_IDS), sheets: there };
}

/** What will be written: the chosen sheets and those that they need. */
export function sheetsToWrite(state: PaneState): readonly SheetId[] {
  const wanted = new Set([...shownChoice(state).sheets, ...neededWith(shownContents(state), shownChoice(state).sheets)]);
  return SHEET_IDS.filter((sheet) => wanted.has(sheet));
}

/** An opened file's answers that no sheet will hold. */
export function answersLeftOut(state: PaneState): readonly LeftOut[] {
  if (state.opened === null) return [];
  const there = whereFoundOf(state) === 'copy' ? [] : (state.workbook?.sheets ?? []).map(({ sheet }) => sheet);
  return leftOut(state.opened.cellContents, [...there, ...sheetsToWrite(state)]);
}

/** What a field of the form shows: what was typed, else what would be written. */
export function shownField(state: PaneState, cellContents: CellContents, key: OrganisationKey): string {
  const typed = state.edits.organisation.get(key);
  if (typed !== undefined) return typed;
  const field = ORGANISATION.find((known) => known.key === key);
  return field ? fieldText(field.takes, cellContents.organisation.get(key)) : '';
}

/** Fields whose typed text cannot be written. */
export const fieldsToMend = ({ edits }: PaneState): readonly OrganisationKey[] =>
  ORGANISATION.filter(({ key, takes }) => fieldProblem(takes, edits.organisation.get(key) ?? '') !== null).map(({ key }) => key);

export const hasUnwritten = ({ edits, opened }: PaneState): boolean =>
  opened !== null || edits.raters !== null || edits.organisation.size > 0;
