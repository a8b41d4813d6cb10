/** The desk's own commands to the engine, and the records that they carry. */
import { spreadsheet } from './spreadsheet';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A text whose references follow their cells when rows or columns come and go or sheets are renamed. Begins with `=`. */
export interface Formula {
  readonly [key: string]: string;
  readonly formula: string;
}

export type RecordKind = 'sheet' | 'name' | 'validation' | 'conditionalFormat' | 'table' | 'chart' | 'reference';

/** Its id begins with its kind and a colon. */
export interface DeskRecord {
  readonly kind: RecordKind;
  readonly id: string;
  /** The sheet it goes away with; references without a sheet are that sheet's. */
  readonly sheetId?: string;
  readonly body: Json;
}

/** What a cell is to hold, as a person would type it. */
export type WrittenCell = readonly [column: number, row: number, content: string];

export const PUT_RECORD = 'DESK_PUT_RECORD';
export const DROP_RECORD = 'DESK_DROP_RECORD';
export const WRITE_CELLS = 'DESK_WRITE_CELLS';
export const FORMAT_CELLS = 'DESK_FORMAT_CELLS';
/** Lengthens a sheet of the engine where Excel's has no end: no insertion, so protection does not refuse it. */
export const GROW_SHEET = 'DESK_GROW_SHEET';
for (const type of [PUT_RECORD, DROP_RECORD, WRITE_CELLS, FORMAT_CELLS, GROW_SHEET]) {
  (spreadsheet.coreTypes as unknown as Set<string>).add(type);
  // Asked for on undo to transform the work of others; a desk has no others.
  (spreadsheet.registries.inverseCommandRegistry as unknown as { add(type: string, inverse: () => readonly []): void }).add(type, () => []);
}
