/**
 * What names, validations, conditional formats and charts need of the workbook: a place for their records, and the cells that the
 * records speak of.
 */
import type { Area } from './address';
import type { CellValue } from './cells';
import type { DeskRecord, RecordKind, WrittenCell } from './commands';
import type { WorkbookGetters } from './records';
import type { Command } from './spreadsheet';
import type { Place } from './zones';

export interface RecordStore {
  record(id: string): DeskRecord | undefined;
  records(kind: RecordKind): readonly DeskRecord[];
  putRecord(record: DeskRecord): void;
  dropRecord(id: string): void;
  /** Ids as Excel's: a number in braces. */
  nextId(): string;

  /** Everything but results of formulas. */
  readonly getters: WorkbookGetters;
  /** Also results of formulas: evaluates first what a running batch has changed. */
  readonly calculated: WorkbookGetters;
  /** In reading order. */
  valuesIn(sheetId: string, area: Area): readonly CellValue[];

  sheetIds(): readonly string[];
  sheetName(sheetId: string): string;
  /** By name (case does not count) or id. */
  findSheet(nameOrId: string): string | undefined;
  /** @param reference `Readiness!D5`, `D5:E9` or a name */
  resolve(reference: string, sheetId?: string): Place | undefined;

  /** Dispatches one command of the engine. @throws Refusal when the engine refuses it */
  change(command: Command): void;
  writeCells(sheetId: string, cells: readonly WrittenCell[]): void;
  /** The engine's sheets end where their cells do; Excel's do not. */
  ensureRoom(sheetId: string, rows: number, columns: number): void;
  /** The cells of an area, with room made for them. */
  covered(sheetId: string, area: Area): Area;
}
