/** The one reader of cells with answers: what the rows and columns of a rectangle stand for, and so what each cell answers. */
import { isBlank } from '../answers';
import {
  answerInCell,
  dashboardCell,
  dashboardEntries,
  dashboardItem,
  fieldOf,
  isOwnItem,
  listItem,
  LISTS,
  type InstrumentId,
  type ItemList,
  type ListId,
} from '../instruments';

/** What a column stands for: a field that the organisation states, or that of one rater. */
export interface GridColumn {
  readonly field: string;
  readonly rater?: string | undefined;
}

export interface AnswerGrid {
  readonly instrument: InstrumentId;
  /** The list whose rows these are, where their items may stand by their labels or be people's own. */
  readonly list?: ListId | undefined;
  /** What each row is about, as its own cell has it. */
  readonly items: readonly unknown[];
  /** Undefined where nothing stands over a column. */
  readonly columns: readonly (GridColumn | undefined)[];
  readonly values: readonly (readonly unknown[])[];
}

/** A cell of a grid. */
export interface GridCell {
  /** Both count from 0. */
  readonly row: number;
  readonly column: number;
  /** As it was typed. */
  readonly value: unknown;
  readonly instrument: InstrumentId;
  /** Undefined where nothing stands beside the cell; what is no text is kept for whoever checks it to name. */
  readonly item: unknown;
  /** Undefined where nothing stands over the cell. */
  readonly under: GridColumn | undefined;
  /** Whether this cell says that an item of people's own is listed, before anything is known of it. */
  readonly isListed: boolean;
}

/**
 * The cells of a grid, row by row, empty ones included.
 *
 * @example
 * gridCells({ instrument: 'risks', list: 'risks', items: ['Data is scattered'], columns: [{ field: 'owners' }], values: [['IT']] })
 * // [{ row: 0, column: 0, value: 'IT', instrument: 'risks', item: 'Data is scattered', under: { field: 'owners' }, isListed: true }]
 */
export function gridCells({ instrument, list, items, columns, values }: AnswerGrid): readonly GridCell[] {
  return values.flatMap((cells, row) => {
    const item = itemInRow(list, items[row]);
    const isOwn = list !== undefined && typeof item === 'string' && isOwnItem(list, item);
    return cells.map((value, column): GridCell => {
      const under = columns[column];
      const isFirst = list !== undefined && under?.rater === undefined && under?.field === (LISTS[list] as ItemList).fields[0];
      return { row, column, value, instrument, item, under, isListed: isOwn && isFirst };
    });
  });
}

/** What a row is about; nothing where its cell is blank. */
export function itemInRow(list: ListId | undefined, value: unknown): unknown {
  if (isBlank(value)) return undefined;
  if (typeof value === 'object') return value;
  const words = String(value).trim();
  return list === undefined ? words : listItem(list, words);
}

/** The table of the dashboard: stages down, functions across. */
export interface DashboardGrid {
  readonly stages: readonly unknown[];
  readonly functions: readonly unknown[];
  readonly values: readonly (readonly unknown[])[];
}

/**
 * The cells of the dashboard, row by row. A cell beside no stage has no item; under no function its item is written as it stands.
 *
 * @example
 * dashboardCells({ stages: ['Use'], functions: ['service'], values: [['NPS']] })[0].item // 'Use/service'
 */
export function dashboardCells({ stages, functions, values }: DashboardGrid): readonly GridCell[] {
  const [rows, columns] = [stages.map(words), functions.map(words)];
  const isFilled = (row: number, column: number): boolean => !isBlank(values[row]?.[column]);
  const listed = new Set(dashboardEntries({ stages: rows, functions: columns, isFilled }).map(({ row, column }) => `${row},${column}`));
  return values.flatMap((cells, row) =>
    cells.map((value, column): GridCell => {
      const cell = dashboardCell(`${rows[row]}/${columns[column]}`);
      return {
        row,
        column,
        value,
        instrument: 'dashboard',
        item: cell ? dashboardItem(cell) : rows[row] === '' ? undefined : `${rows[row]}/${columns[column]}`,
        under: cell ? { field: 'metric' } : undefined,
        isListed: listed.has(`${row},${column}`),
      };
    }),
  );
}

const words = (value: unknown): string => (isBlank(value) || typeof value === 'object' ? '' : String(value).trim());

/** What a cell says as an answer of a file: dates as texts, numbers where a text is asked as the text they are shown as. */
export const gridAnswer = ({ instrument, item, under, value }: GridCell): unknown =>
  typeof item === 'string' && under ? answerInCell(fieldOf({ instrument, item, field: under.field })?.kind, value) : value;
