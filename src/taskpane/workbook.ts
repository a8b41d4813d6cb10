/** What the pane asks of the workbook. The real one is src/excel; tests hold another. */
import { addRow, readState, selectCell, showSheet, watchWorkbook, writeSheets, type AddRowResult, type WorkbookState, type WriteRequest, type WriteResult } from '../excel';
import type { CellPlace, GrowingBlock, SheetId } from '../sheets';

export interface Workbook {
  readonly read: () => Promise<WorkbookState>;
  readonly write: (request: WriteRequest) => Promise<WriteResult>;
  /** Calls back when answers may have changed. @returns stops the watching */
  readonly watch: (changed: () => void) => Promise<() => Promise<void>>;
  readonly addRow: (list: GrowingBlock) => Promise<AddRowResult>;
  readonly select: (place: CellPlace) => Promise<void>;
  /** @returns false where the sheet is not there */
  readonly showSheet: (sheet: SheetId) => Promise<boolean>;
}

export const excelWorkbook: Workbook = {
  read: readState,
  write: writeSheets,
  addRow,
  watch: watchWorkbook,
  select: selectCell,
  showSheet,
};
