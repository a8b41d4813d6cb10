/** What the pane asks of the workbook. The real one is src/excel; tests hold another. */
import {
  addRow,
  handOff,
  makeLive,
  previewPage,
  publishPage,
  readState,
  repairFormulas,
  selectCell,
  showSheet,
  watchWorkbook,
  writeSheets,
  type AddRowResult,
  type HandOffResult,
  type LiveResult,
  type NameKeeper,
  type PreviewResult,
  type PublishResult,
  type RepairResult,
  type WorkbookState,
  type WriteRequest,
  type WriteResult,
} from '../excel';
import { handOffFile } from './hand-off-file';
import type { CellPlace, GrowingBlock, SheetId } from '../sheets';

export interface Workbook {
  readonly read: () => Promise<WorkbookState>;
  readonly write: (request: WriteRequest) => Promise<WriteResult>;
  /** Calls back when answers may have changed. @returns stops the watching */
  readonly watch: (changed: () => void) => Promise<() => Promise<void>>;
  readonly addRow: (list: GrowingBlock) => Promise<AddRowResult>;
  /** What publishing the executive page now would change. */
  readonly preview: () => Promise<PreviewResult>;
  readonly publish: (keep: boolean) => Promise<PublishResult>;
  readonly handOff: (names: boolean) => Promise<HandOffResult>;
  /** The copy as a workbook of its own; this one is the same afterwards. */
  readonly handOffFile: (names: boolean) => Promise<HandOffResult>;
  readonly makeLive: () => Promise<LiveResult>;
  readonly repair: () => Promise<RepairResult>;
  readonly select: (place: CellPlace) => Promise<void>;
  /** @returns false where the sheet is not there */
  readonly showSheet: (sheet: SheetId) => Promise<boolean>;
}

const NAMES = 'ccoPlanner.names.';

/** The raters' names that a hand-off copy leaves out stay in the browser's own storage, which belongs to this computer. */
const onThisComputer: NameKeeper = {
  keep: (id, names) => window.localStorage.setItem(NAMES + id, JSON.stringify(names)),
  recall: (id) => {
    const kept = window.localStorage.getItem(NAMES + id);
    return kept === null ? null : (JSON.parse(kept) as readonly string[]);
  },
  forget: (id) => window.localStorage.removeItem(NAMES + id),
};

export const excelWorkbook: Workbook = {
  read: readState,
  write: writeSheets,
  addRow,
  preview: () => previewPage(new Date()),
  publish: (keep) => publishPage({ now: new Date(), keep }),
  handOff: (names) => handOff({ names, keeper: onThisComputer }),
  handOffFile: (names) => handOffFile({ names }),
  makeLive: () => makeLive({ keeper: onThisComputer }),
  repair: repairFormulas,
  watch: watchWorkbook,
  select: selectCell,
  showSheet,
};
