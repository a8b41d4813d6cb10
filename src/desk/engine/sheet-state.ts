/** What a sheet has beyond its cells: protection, page layout, visibility; and what protection forbids. */
import type { Command, Zone } from './spreadsheet';
import { DROP_RECORD, FORMAT_CELLS, PUT_RECORD, WRITE_CELLS, type DeskRecord, type Formula } from './commands';

/** Excel.WorksheetProtectionOptions, all of them named. */
export interface ProtectionOptions {
  readonly [key: string]: boolean | string;
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: string;
}

/** What Excel allows when nothing is said. */
export const PROTECTED: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

export interface Protection {
  readonly [key: string]: ProtectionOptions | string | undefined;
  readonly options: ProtectionOptions;
  readonly password?: string;
}

/** Excel.PageLayout in its own words; lengths in points. */
export interface PageLayout {
  readonly [key: string]: boolean | number | string | Formula | Readonly<Record<string, number | string>> | readonly number[] | undefined;
  readonly orientation?: string;
  readonly paperSize?: string;
  /** `scale` in percent, or pages to fit. */
  readonly zoom?: Readonly<Record<string, number>>;
  readonly leftMargin?: number;
  readonly rightMargin?: number;
  readonly topMargin?: number;
  readonly bottomMargin?: number;
  readonly headerMargin?: number;
  readonly footerMargin?: number;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly printGridlines?: boolean;
  readonly printHeadings?: boolean;
  readonly blackAndWhite?: boolean;
  readonly draftMode?: boolean;
  readonly printOrder?: string;
  readonly firstPageNumber?: number | string;
  /** leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter: Excel's codes, as `&P of &N`. */
  readonly headersFooters?: Readonly<Record<string, string>>;
  readonly printArea?: Formula;
  readonly titleRows?: Formula;
  readonly titleColumns?: Formula;
}

/** A page break stands before this cell's row or column. */
export interface PageBreak {
  readonly [key: string]: string | Formula;
  readonly id: string;
  readonly before: Formula;
}

export interface SheetState {
  readonly [key: string]: boolean | number | string | Protection | PageLayout | readonly PageBreak[] | undefined;
  readonly visibility?: 'Hidden' | 'VeryHidden';
  readonly showHeadings?: boolean;
  /** In percent; kept for the file, Office.js has no property for it. */
  readonly zoom?: number;
  readonly protection?: Protection;
  readonly page?: PageLayout;
  readonly rowBreaks?: readonly PageBreak[];
  readonly columnBreaks?: readonly PageBreak[];
}

export const sheetRecordId = (sheetId: string): string => `sheet:${sheetId}`;

/** The cells a command writes into, by zone. */
function writtenZones(command: Command): readonly Zone[] {
  switch (command.type) {
    case WRITE_CELLS:
      return (command.cells as readonly (readonly [number, number, string])[]).map(([col, row]) => ({
        left: col,
        right: col,
        top: row,
        bottom: row,
      }));
    case 'DELETE_CONTENT':
    case 'CLEAR_CELLS':
    case 'REMOVE_DUPLICATES':
    case 'TRIM_WHITESPACE':
      return (command.target as readonly Zone[] | undefined) ?? [];
    default:
      return [{ left: command.col as number, right: command.col as number, top: command.row as number, bottom: command.row as number }];
  }
}

/**
 * Whether a protected sheet refuses a command.
 * @param isLocked tells of a cell; Excel's cells are locked unless unlocked
 * @param zoneOfHeaders the cells of whole rows or columns
 */
export function refusedByProtection(
  command: Command,
  options: ProtectionOptions,
  cells: {
    isLocked(column: number, row: number): boolean;
    zoneOfHeaders(dimension: unknown, elements: readonly number[]): readonly Zone[];
  },
): boolean {
  const anyLocked = (zones: readonly Zone[]): boolean => zones.some((zone) => someCell(zone, (column, row) => cells.isLocked(column, row)));
  const columns = command.dimension === 'COL';
  switch (command.type) {
    case 'UPDATE_CELL':
      return 'content' in command ? anyLocked(writtenZones(command)) : !options.allowFormatCells;
    case WRITE_CELLS:
    case 'CLEAR_CELL':
    case 'CLEAR_CELLS':
    case 'DELETE_CONTENT':
      return anyLocked(writtenZones(command));
    case FORMAT_CELLS:
    case 'SET_FORMATTING':
    case 'CLEAR_FORMATTING':
    case 'SET_ZONE_BORDERS':
    case 'SET_BORDER':
    case 'SET_BORDERS_ON_TARGET':
      return !options.allowFormatCells;
    case 'RESIZE_COLUMNS_ROWS':
    case 'HIDE_COLUMNS_ROWS':
    case 'UNHIDE_COLUMNS_ROWS':
      return !(columns ? options.allowFormatColumns : options.allowFormatRows);
    case 'ADD_COLUMNS_ROWS':
      return !(columns ? options.allowInsertColumns : options.allowInsertRows);
    case 'REMOVE_COLUMNS_ROWS':
      return (
        !(columns ? options.allowDeleteColumns : options.allowDeleteRows) ||
        anyLocked(cells.zoneOfHeaders(command.dimension, command.elements as readonly number[]))
      );
    case 'CREATE_CHART':
    case 'UPDATE_CHART':
    case 'DELETE_CHART':
    case 'CREATE_FIGURE':
    case 'UPDATE_FIGURE':
    case 'DELETE_FIGURE':
    case 'CREATE_IMAGE':
      return !options.allowEditObjects;
    case PUT_RECORD:
      return refusedRecord((command.record as DeskRecord).kind, options);
    case DROP_RECORD:
      return refusedRecord(String(command.id).split(':')[0], options);
    case 'ADD_MERGE':
    case 'REMOVE_MERGE':
    case 'MOVE_RANGES':
    case 'MOVE_COLUMNS_ROWS':
    case 'CREATE_TABLE':
    case 'UPDATE_TABLE':
    case 'REMOVE_TABLE':
    case 'ADD_DATA_VALIDATION_RULE':
    case 'REMOVE_DATA_VALIDATION_RULE':
    case 'ADD_CONDITIONAL_FORMAT':
    case 'REMOVE_CONDITIONAL_FORMAT':
    case 'GROUP_HEADERS':
    case 'UNGROUP_HEADERS':
      return true;
    default:
      return false;
  }
}

function refusedRecord(kind: string | undefined, options: ProtectionOptions): boolean {
  return kind === 'validation' || kind === 'conditionalFormat' || kind === 'table' || (kind === 'chart' && !options.allowEditObjects);
}

export function someCell(zone: Zone, test: (column: number, row: number) => boolean): boolean {
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let column = zone.left; column <= zone.right; column++) if (test(column, row)) return true;
  return false;
}
