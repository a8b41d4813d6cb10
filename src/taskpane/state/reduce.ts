/** The pane's transitions: from a state and what happened to the next state, and nothing else. */
import { SHEET_IDS, type FilledRater } from '../../sheets';
import { listedRaters, NO_EDITS, raterProblem } from './proposal';
import { hasSheets, shownChoice, shownFilling, type PaneEvent, type PaneState } from './state';

export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'workbookRead':
      return { ...state, workbook: event.workbook, unread: null };
    case 'readingFailed':
      return { ...state, unread: event.failure };
    case 'viewChosen':
      // A report was read once its reader moves on; what went wrong stays.
      return {
        ...state,
        chosenView: event.view,
        writing: state.writing.kind === 'done' ? { kind: 'idle' } : state.writing,
        sharing: state.sharing.kind === 'running' ? state.sharing : { kind: 'idle' },
      };
    case 'fieldEdited':
      return { ...state, edits: { ...state.edits, organisation: new Map(state.edits.organisation).set(event.key, event.text) } };
    case 'raterAdded':
      return withRaters(state, (raters) =>
        raterProblem(event.rater.id, raters) === null ? [...raters, { ...event.rater, id: event.rater.id.trim() }] : raters,
      );
    case 'raterRegrouped':
      return withRaters(state, (raters) => raters.map((rater) => (rater.id === event.id ? { ...rater, group: event.group } : rater)));
    case 'raterRemoved':
      return withRaters(state, (raters) => raters.filter(({ id, answers }) => id !== event.id || answers > 0));
    case 'kitChosen':
      // Whoever picks sheets begins with those that were chosen so far.
      return { ...state, choice: { kit: event.kit, own: event.kit === 'own' ? shownChoice(state).sheets : [] } };
    case 'sheetTicked':
      return {
        ...state,
        choice: {
          kit: 'own',
          own: SHEET_IDS.filter((sheet) => (sheet === event.sheet ? event.ticked : shownChoice(state).sheets.includes(sheet))),
        },
      };
    case 'fileOpening':
      return { ...state, opening: { kind: 'reading', name: event.name } };
    case 'fileRefused':
      return { ...state, opening: { kind: 'refused', name: event.name, problems: event.problems } };
    case 'fileFailed':
      return { ...state, opening: { kind: 'failed', name: event.name, failure: event.failure } };
    case 'fileOpened':
      // What was typed stands for another organisation than the file's, so it gives way.
      return {
        ...state,
        opening: { kind: 'idle' },
        opened: event.assessment,
        edits: NO_EDITS,
        writing: { kind: 'idle' },
        chosenView: 'setUp',
      };
    case 'unwrittenDiscarded':
      return { ...state, opened: null, edits: NO_EDITS, opening: { kind: 'idle' }, writing: { kind: 'idle' } };
    case 'writingAsked':
      return hasSheets(state) ? { ...state, writing: { kind: 'asking', whereFound: 'update' } } : state;
    case 'whereFoundChosen':
      return state.writing.kind === 'asking' ? { ...state, writing: { kind: 'asking', whereFound: event.whereFound } } : state;
    case 'writingCancelled':
      return { ...state, writing: { kind: 'idle' } };
    case 'writingStarted':
      return { ...state, writing: { kind: 'running', progress: null }, chosenView: 'setUp' };
    case 'writingProgressed':
      return state.writing.kind === 'running' ? { ...state, writing: { kind: 'running', progress: event.progress } } : state;
    case 'sheetsWritten':
      return {
        ...state,
        writing: { kind: 'done', sheets: event.sheets, keptRaters: event.keptRaters },
        opened: null,
        edits: NO_EDITS,
        choice: null,
        opening: { kind: 'idle' },
      };
    case 'writingRefused':
      return { ...state, writing: { kind: 'refused', problems: event.problems } };
    case 'writingFailed':
      return { ...state, writing: { kind: 'failed', failure: event.failure } };
    case 'shareChanged':
      return { ...state, sharing: event.sharing, chosenView: event.sharing.kind === 'running' ? 'share' : state.chosenView };
    case 'rowAsked':
      return { ...state, adding: event.list, notice: null };
    case 'rowDone':
      return { ...state, adding: null, notice: event.notice };
    case 'noticed':
      return { ...state, notice: event.notice };
    case 'noticeDismissed':
      return { ...state, notice: null };
  }
}

function withRaters(state: PaneState, change: (raters: ReturnType<typeof listedRaters>) => readonly FilledRater[]): PaneState {
  const raters = change(listedRaters(shownFilling(state))).map(({ id, group }) => ({ id, group }));
  return { ...state, edits: { ...state.edits, raters } };
}
