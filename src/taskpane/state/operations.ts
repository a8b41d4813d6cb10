/** What the pane does with the workbook and with files: each ends in an event, also where it fails. */
import type { OpenList } from '../../excel';
import type { CellPlace, SheetId, WhereFound } from '../../sheets';
import type { Workbook } from '../workbook';
import { failureOf } from './failure';
import type { AssessmentFile, Assessments } from './ports';
import { proposedCarried, proposedContents } from './proposal';
import { fieldsToMend, shownChoice, type Notice, type ShareAct, type ShareProblem, type Sharing } from './state';
import type { Store } from './store';

export interface Operations {
  /** Reads the workbook, and reads it again whenever it changes. */
  readonly start: () => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly write: (whereFound: WhereFound) => Promise<void>;
  /** Adds a row to a list, and goes there. */
  readonly addRow: (list: OpenList) => Promise<void>;
  readonly open: (file: AssessmentFile) => Promise<void>;
  readonly openSample: () => Promise<void>;
  /** Shows what publishing would change. */
  readonly preview: () => Promise<void>;
  readonly publish: (keep: boolean) => Promise<void>;
  readonly handOff: (names: boolean) => Promise<void>;
  readonly handOffFile: (names: boolean) => Promise<void>;
  readonly makeLive: () => Promise<void>;
  readonly repair: () => Promise<void>;
  readonly select: (place: CellPlace) => Promise<void>;
  /** @returns whether the sheet is there */
  readonly showSheet: (sheet: SheetId) => Promise<boolean>;
}

export interface Ports {
  readonly store: Store;
  readonly workbook: Workbook;
  readonly assessments: Assessments;
}

export function createOperations(ports: Ports): Operations {
  const reading = readingOperations(ports);
  const looking = lookingOperations(ports);
  return {
    ...reading,
    ...looking,
    ...writingOperations(ports, { ...reading, ...looking }),
    ...sharingOperations(ports, reading),
    ...fileOperations(ports),
  };
}

function readingOperations({ store: { dispatch }, workbook }: Ports): Pick<Operations, 'start' | 'refresh'> {
  const refresh = oneAtATime(async () => {
    try {
      dispatch({ type: 'workbookRead', workbook: await workbook.read() });
    } catch (error) {
      dispatch({ type: 'readingFailed', failure: failureOf(error) });
    }
  });
  const start = async (): Promise<void> => {
    await refresh();
    try {
      await workbook.watch(() => void refresh());
    } catch (error) {
      dispatch({ type: 'noticed', notice: { kind: 'notWatching', failure: failureOf(error) } });
    }
  };
  return { start, refresh };
}

function writingOperations(
  { store, workbook }: Ports,
  { refresh, select }: Pick<Operations, 'refresh' | 'select'>,
): Pick<Operations, 'write' | 'addRow'> {
  const { dispatch } = store;

  const write = async (whereFound: WhereFound): Promise<void> => {
    const { opened, edits, writing } = store.state();
    const { sheets } = shownChoice(store.state());
    if (writing.kind === 'running') return;
    if (fieldsToMend(store.state()).length > 0) {
      dispatch({ type: 'viewChosen', view: 'setUp' });
      return;
    }
    dispatch({ type: 'writingStarted' });
    try {
      const result = await workbook.write({
        cellContents: (current) => proposedContents(current, { opened, edits, whereFound }),
        sheets,
        whereFound,
        carried: (current) => proposedCarried(current, { opened, whereFound }),
        onProgress: (progress) => dispatch({ type: 'writingProgressed', progress }),
      });
      dispatch(
        result.ok
          ? { type: 'sheetsWritten', sheets: result.sheets, keptRaters: result.keptRaters }
          : { type: 'writingRefused', problems: result.problems },
      );
    } catch (error) {
      dispatch({ type: 'writingFailed', failure: failureOf(error) });
    }
    await refresh();
  };

  const addRow = async ({ list, label }: OpenList): Promise<void> => {
    if (store.state().adding !== null) return;
    dispatch({ type: 'rowAsked', list });
    dispatch({ type: 'rowDone', notice: await rowNotice({ list, label }) });
    await refresh();
  };

  const rowNotice = async ({ list, label }: Omit<OpenList, 'isFull'>): Promise<Notice> => {
    try {
      const added = await workbook.addRow(list);
      if (!added.ok) return { kind: 'rowRefused', problem: added.problem };
      await select(added.place);
      return { kind: 'rowAdded', label };
    } catch (error) {
      return { kind: 'rowFailed', label, failure: failureOf(error) };
    }
  };

  return { write, addRow };
}

function sharingOperations(
  { store, workbook }: Ports,
  { refresh }: Pick<Operations, 'refresh'>,
): Pick<Operations, 'preview' | 'publish' | 'handOff' | 'handOffFile' | 'makeLive' | 'repair'> {
  const { dispatch } = store;

  /** One thing at a time; what came of it is shown in its view, also where it fails. */
  const share = async <Result extends { readonly ok: boolean }>(
    act: ShareAct,
    run: () => Promise<Result | { readonly ok: false; readonly problems: readonly ShareProblem[] }>,
    shown: (result: Extract<Result, { readonly ok: true }>) => Sharing,
  ): Promise<void> => {
    const { sharing: now, writing, adding } = store.state();
    if (now.kind === 'running' || writing.kind === 'running' || adding !== null) return;
    dispatch({ type: 'shareChanged', sharing: { kind: 'running', act } });
    try {
      const result = await run();
      const sharing: Sharing =
        'problems' in result
          ? { kind: 'refused', act, problems: result.problems }
          : shown(result as Extract<Result, { readonly ok: true }>);
      dispatch({ type: 'shareChanged', sharing });
    } catch (error) {
      dispatch({ type: 'shareChanged', sharing: { kind: 'failed', act, failure: failureOf(error) } });
    }
    await refresh();
  };

  return {
    preview: () => share('preview', workbook.preview, (preview) => ({ kind: 'previewed', preview })),
    publish: (keep) => {
      const run = () => workbook.publish(keep);
      return share('publish', run, (result) => ({ kind: 'published', result }));
    },
    handOff: (names) => {
      const run = () => workbook.handOff(names);
      return share('handOff', run, (result) => ({ kind: 'handedOff', result, names }));
    },
    handOffFile: (names) => {
      const run = () => workbook.handOffFile(names);
      return share('handOffFile', run, (result) => ({ kind: 'copied', result, names }));
    },
    makeLive: () => share('makeLive', workbook.makeLive, (result) => ({ kind: 'live', result })),
    repair: () => share('repair', workbook.repair, (result) => ({ kind: 'repaired', result })),
  };
}

function fileOperations({ store: { dispatch }, assessments }: Ports): Pick<Operations, 'open' | 'openSample'> {
  const open = async ({ name, text }: AssessmentFile): Promise<void> => {
    dispatch({ type: 'fileOpening', name });
    try {
      const parsed = assessments.parse(name, await text());
      dispatch(
        parsed.ok ? { type: 'fileOpened', assessment: parsed.assessment } : { type: 'fileRefused', name, problems: parsed.problems },
      );
    } catch (error) {
      dispatch({ type: 'fileFailed', name, failure: failureOf(error) });
    }
  };
  return { open, openSample: () => open(assessments.sample) };
}

function lookingOperations({ store: { dispatch }, workbook }: Ports): Pick<Operations, 'select' | 'showSheet'> {
  const select = async (place: CellPlace): Promise<void> => {
    try {
      await workbook.select(place);
    } catch (error) {
      dispatch({ type: 'noticed', notice: { kind: 'cannotShow', where: place.sheet, failure: failureOf(error) } });
    }
  };
  const showSheet = async (sheet: SheetId): Promise<boolean> => {
    try {
      const shown = await workbook.showSheet(sheet);
      if (!shown && sheet === 'Recommendation') dispatch({ type: 'noticed', notice: { kind: 'noRecommendation' } });
      return shown;
    } catch (error) {
      dispatch({ type: 'noticed', notice: { kind: 'cannotShow', where: sheet, failure: failureOf(error) } });
      return false;
    }
  };
  return { select, showSheet };
}

/** Runs work once at a time; what is asked for meanwhile runs once more afterwards, however often it was asked. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await work();
    } while (again);
    running = null;
  };
  return () => {
    if (running) again = true;
    else running = run();
    return running;
  };
}
