/** What the pane knows and what can happen to it. */
import type { WorkbookState, WriteProblem, WriteProgress, WrittenSheet } from '../../excel';
import type { OrganisationKey } from '../../method';
import type { FilledRater, Filling, WhereFound } from '../../sheets';
import { EMPTY_FILLING } from '../../sheets';
import type { Failure } from './failure';
import { fieldProblem, fieldText, ORGANISATION } from './organisation';
import { NO_EDITS, proposedFilling, type Edits, type OpenedAssessment } from './proposal';

export type View = 'setUp' | 'answers' | 'conclusion';
export const VIEWS: readonly View[] = ['setUp', 'answers', 'conclusion'];

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

/** Something to say that belongs to no single part of the pane. */
export type Notice =
  | { readonly kind: 'cannotShow'; readonly where: string; readonly failure: Failure }
  | { readonly kind: 'notWatching'; readonly failure: Failure }
  | { readonly kind: 'noRecommendation' };

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
  readonly writing: Writing;
  readonly notice: Notice | null;
}

export const INITIAL: PaneState = {
  workbook: null,
  unread: null,
  chosenView: null,
  opened: null,
  opening: { kind: 'idle' },
  edits: NO_EDITS,
  writing: { kind: 'idle' },
  notice: null,
};

export type PaneEvent =
  | { readonly type: 'workbookRead'; readonly workbook: WorkbookState }
  | { readonly type: 'readingFailed'; readonly failure: Failure }
  | { readonly type: 'viewChosen'; readonly view: View }
  | { readonly type: 'fieldEdited'; readonly key: OrganisationKey; readonly text: string }
  | { readonly type: 'raterAdded'; readonly rater: FilledRater }
  | { readonly type: 'raterRegrouped'; readonly id: string; readonly group: string }
  | { readonly type: 'raterRemoved'; readonly id: string }
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
export const shownFilling = (state: PaneState): Filling =>
  proposedFilling(state.workbook?.filling ?? EMPTY_FILLING, { opened: state.opened, edits: state.edits, whereFound: whereFoundOf(state) });

/** What a field of the form shows: what was typed, else what would be written. */
export function shownField(state: PaneState, filling: Filling, key: OrganisationKey): string {
  const typed = state.edits.organisation.get(key);
  if (typed !== undefined) return typed;
  const field = ORGANISATION.find((known) => known.key === key);
  return field ? fieldText(field.takes, filling.organisation.get(key)) : '';
}

/** Fields whose typed text cannot be written. */
export const fieldsToMend = ({ edits }: PaneState): readonly OrganisationKey[] =>
  ORGANISATION.filter(({ key, takes }) => fieldProblem(takes, edits.organisation.get(key) ?? '') !== null).map(({ key }) => key);

export const hasUnwritten = ({ edits, opened }: PaneState): boolean => opened !== null || edits.raters !== null || edits.organisation.size > 0;
