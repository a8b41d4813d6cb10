/** Which commands of the engine a protected sheet refuses, as a table. */
import { DROP_RECORD, FORMAT_CELLS, PUT_RECORD, WRITE_CELLS, type DeskRecord, type WrittenCell } from './commands';
import type { ProtectionOptions } from './sheet-state';
import type { Command, Zone } from './spreadsheet';
import { cellZone, someCell } from './zones';

/** What is asked of the sheet's cells. */
export interface ProtectedCells {
  /** Excel's cells are locked unless unlocked. */
  isLocked(column: number, row: number): boolean;
  /** The cells of whole rows or columns. */
  zoneOfHeaders(dimension: unknown, elements: readonly number[]): readonly Zone[];
}

interface Attempt {
  readonly command: Command;
  readonly options: ProtectionOptions;
  readonly cells: ProtectedCells;
}

type Refuses = (attempt: Attempt) => boolean;

const always: Refuses = () => true;
const withoutFormatCells: Refuses = ({ options }) => !options.allowFormatCells;
const withoutEditObjects: Refuses = ({ options }) => !options.allowEditObjects;

const isLocked = (zones: readonly Zone[], cells: ProtectedCells): boolean =>
  zones.some((zone) => someCell(zone, (column, row) => cells.isLocked(column, row)));

const intoCell: Refuses = ({ command: { col, row }, cells }) => isLocked([cellZone(Number(col), Number(row))], cells);
const intoCells: Refuses = ({ command, cells }) =>
  (command.cells as readonly WrittenCell[]).some(([column, row]) => cells.isLocked(column, row));
const intoTarget: Refuses = ({ command, cells }) => isLocked((command.target as readonly Zone[] | undefined) ?? [], cells);

/** One answer for columns, another for rows: `allowInsertColumns`, `allowInsertRows`. */
const withoutHeaders =
  (what: 'Format' | 'Insert' | 'Delete'): Refuses =>
  ({ command, options }) =>
    !options[`allow${what}${command.dimension === 'COL' ? 'Columns' : 'Rows'}`];

const deletesLocked: Refuses = ({ command, cells }) =>
  isLocked(cells.zoneOfHeaders(command.dimension, command.elements as readonly number[]), cells);

const recordKind = (kind: string | undefined, options: ProtectionOptions): boolean =>
  kind === 'validation' || kind === 'conditionalFormat' || kind === 'table' || (kind === 'chart' && !options.allowEditObjects);

/** What is not named here is allowed. */
const REFUSES: Readonly<Record<string, Refuses>> = {
  UPDATE_CELL: (attempt) => ('content' in attempt.command ? intoCell : withoutFormatCells)(attempt),
  [WRITE_CELLS]: intoCells,
  CLEAR_CELL: intoCell,
  CLEAR_CELLS: intoTarget,
  DELETE_CONTENT: intoTarget,

  [FORMAT_CELLS]: withoutFormatCells,
  SET_FORMATTING: withoutFormatCells,
  CLEAR_FORMATTING: withoutFormatCells,
  SET_ZONE_BORDERS: withoutFormatCells,
  SET_BORDER: withoutFormatCells,
  SET_BORDERS_ON_TARGET: withoutFormatCells,

  RESIZE_COLUMNS_ROWS: withoutHeaders('Format'),
  HIDE_COLUMNS_ROWS: withoutHeaders('Format'),
  UNHIDE_COLUMNS_ROWS: withoutHeaders('Format'),
  ADD_COLUMNS_ROWS: withoutHeaders('Insert'),
  REMOVE_COLUMNS_ROWS: (attempt) => withoutHeaders('Delete')(attempt) || deletesLocked(attempt),

  CREATE_CHART: withoutEditObjects,
  UPDATE_CHART: withoutEditObjects,
  DELETE_CHART: withoutEditObjects,
  CREATE_FIGURE: withoutEditObjects,
  UPDATE_FIGURE: withoutEditObjects,
  DELETE_FIGURE: withoutEditObjects,
  CREATE_IMAGE: withoutEditObjects,

  [PUT_RECORD]: ({ command, options }) => recordKind((command.record as DeskRecord).kind, options),
  [DROP_RECORD]: ({ command, options }) => recordKind(String(command.id).split(':')[0], options),

  ADD_MERGE: always,
  REMOVE_MERGE: always,
  MOVE_RANGES: always,
  MOVE_COLUMNS_ROWS: always,
  CREATE_TABLE: always,
  UPDATE_TABLE: always,
  REMOVE_TABLE: always,
  ADD_DATA_VALIDATION_RULE: always,
  REMOVE_DATA_VALIDATION_RULE: always,
  ADD_CONDITIONAL_FORMAT: always,
  REMOVE_CONDITIONAL_FORMAT: always,
  GROUP_HEADERS: always,
  UNGROUP_HEADERS: always,
};

/** Whether a sheet that is protected with these options refuses a command. */
export function refusedByProtection(command: Command, options: ProtectionOptions, cells: ProtectedCells): boolean {
  return REFUSES[command.type]?.({ command, options, cells }) ?? false;
}
