/** The pane's transitions: from a state and what happened to the next state, and nothing else. */
import { SHEET_IDS, type RaterContents } from '../../sheets';
import { listedRaters, NO_EDITS, raterProblem } from './proposal';
import { hasSheets, shownChoice, shownContents, type PaneEvent, type PaneState } from './state';

type Transition<Type extends PaneEvent['type']> = (state: PaneState, event: Extract<PaneEvent, { readonly type: Type }>) => PaneState;

/** What each event makes of a state. */
const TRANSITIONS: { readonly [Type in PaneEvent['type']]: Transition<Type> } = {
  workbookRead: (state, event) => ({ ...state, workbook: event.workbook, unread: null }),
  readingFailed: (state, event) => ({ ...state, unread: event.failure }),
  // A report was read once its reader moves on; what went wrong stays.
  viewChosen: (state, event) => ({
    ...state,
    chosenView: event.view,
    writing: state.writing.kind === 'done' ? { kind: 'idle' } : state.writing,
    sharing: state.sharing.kind === 'running' ? state.sharing : { kind: 'idle' },
  }),
  fieldEdited: (state, event) => ({
    ...state,
    edits: { ...state.edits, organisation: new Map(state.edits.organisation).set(event.key, event.text) },
  }),
  raterAdded: (state, event) =>
    withRaters(state, (raters) =>
      raterProblem(event.rater.id, raters) === null ? [...raters, { ...event.rater, id: event.rater.id.trim() }] : raters,
    ),
  raterRegrouped: (state, event) =>
    withRaters(state, (raters) => raters.map((rater) => (rater.id === event.id ? { ...rater, group: event.group } : rater))),
  raterRemoved: (state, event) => withRaters(state, (raters) => raters.filter(({ id, answers }) => id !== event.id || answers > 0)),
  // Whoever picks sheets begins with those that were chosen so far.
  selectionChosen: (state, event) => ({
    ...state,
    choice: { selection: event.selection, own: event.selection === 'own' ? shownChoice(state).sheets : [] },
  }),
  sheetTicked: (state, event) => ({
    ...state,
    choice: {
      selection: 'own',
      own: SHEET_IDS.filter((sheet) => (sheet === event.sheet ? event.ticked : shownChoice(state).sheets.includes(sheet))),
    },
  }),
  fileOpening: (state, event) => ({ ...state, opening: { kind: 'reading', name: event.name } }),
  fileRefused: (state, event) => ({ ...state, opening: { kind: 'refused', name: event.name, problems: event.problems } }),
  fileFailed: (state, event) => ({ ...state, opening: { kind: 'failed', name: event.name, failure: event.failure } }),
  // What was typed stands for another organisation than the file's, so it gives way.
  fileOpened: (state, event) => ({
    ...state,
    opening: { kind: 'idle' },
    opened: event.assessment,
    edits: NO_EDITS,
    writing: { kind: 'idle' },
    chosenView: 'setUp',
  }),
  unwrittenDiscarded: (state) => ({ ...state, opened: null, edits: NO_EDITS, opening: { kind: 'idle' }, writing: { kind: 'idle' } }),
  writingAsked: (state) => (hasSheets(state) ? { ...state, writing: { kind: 'asking', whereFound: 'update' } } : state),
  whereFoundChosen: (state, event) =>
    state.writing.kind === 'asking' ? { ...state, writing: { kind: 'asking', whereFound: event.whereFound } } : state,
  writingCancelled: (state) => ({ ...state, writing: { kind: 'idle' } }),
  writingStarted: (state) => ({ ...state, writing: { kind: 'running', progress: null }, chosenView: 'setUp' }),
  writingProgressed: (state, event) =>
    state.writing.kind === 'running' ? { ...state, writing: { kind: 'running', progress: event.progress } } : state,
  sheetsWritten: (state, event) => ({
    ...state,
    writing: { kind: 'done', sheets: event.sheets, keptRaters: event.keptRaters },
    opened: null,
    edits: NO_EDITS,
    choice: null,
    opening: { kind: 'idle' },
  }),
  writingRefused: (state, event) => ({ ...state, writing: { kind: 'refused', problems: event.problems } }),
  writingFailed: (state, event) => ({ ...state, writing: { kind: 'failed', failure: event.failure } }),
  shareChanged: (state, event) => ({
    ...state,
    sharing: event.sharing,
    chosenView: event.sharing.kind === 'running' ? 'share' : state.chosenView,
  }),
  rowAsked: (state, event) => ({ ...state, adding: event.list, notice: null }),
  rowDone: (state, event) => ({ ...state, adding: null, notice: event.notice }),
  noticed: (state, event) => ({ ...state, notice: event.notice }),
  noticeDismissed: (state) => ({ ...state, notice: null }),
};

export const reduce = (state: PaneState, event: PaneEvent): PaneState =>
  (TRANSITIONS[event.type] as Transition<PaneEvent['type']>)(state, event);

function withRaters(state: PaneState, change: (raters: ReturnType<typeof listedRaters>) => readonly RaterContents[]): PaneState {
  const raters = change(listedRaters(shownContents(state))).map(({ id, group }) => ({ id, group }));
  return { ...state, edits: { ...state.edits, raters } };
}
