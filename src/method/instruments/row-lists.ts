/** The lists that people fill in row by row, an item a row and a field a column: how their cells are read. */
import { isBlank, isoDate } from '../answers';
import { FUNCTIONS, named, type FunctionId } from './authority';
import { dashboardInstrument, dashboardItem } from './dashboard';
import { FORMS, LISTS, type Field, type FieldKind, type InstrumentId } from './answer-fields';
import type { ListDefinition } from './definition';

/** An instrument's items with some of its fields: those that the organisation states once. */
export interface ItemList extends ListDefinition {
  readonly instrument: InstrumentId;
}

export type ListId = keyof typeof LISTS;
export type ListField<List extends ListId> = (typeof LISTS)[List]['fields'][number];

export const LIST_IDS = Object.keys(LISTS) as readonly ListId[];

/**
 * What a field of an item accepts; undefined where the instrument has no such item or field.
 *
 * @example
 * fieldOf({ instrument: 'leaderType', item: 'scope', field: 'answer' })?.kind // 'scope'
 */
export const fieldOf = ({
  instrument,
  item,
  field,
}: {
  readonly instrument: InstrumentId;
  readonly item: string;
  readonly field: string;
}): Field | undefined =>
  FORMS[instrument].find(({ items, open }) => open || items.includes(item))?.fields.find((known) => known.field === field);

/**
 * The item that the words in a list's row stand for: one that the method fixes by its id or its label, or the words
 * themselves. Case counts where people add items, since theirs may differ in it alone.
 *
 * @example
 * listItem('triggers', 'Rapid growth') // 'growth'
 */
export function listItem(list: ListId, words: string): string {
  const { items, mostOwn }: ItemList = LISTS[list];
  const found = mostOwn === 0 ? named(items, words) : items.find(({ id, label }) => id === words || label === words);
  return found?.id ?? words;
}

/** Whether a row's item is one that people added: it counts as listed before anything is known of it. */
export const isOwnItem = (list: ListId, item: string): boolean => {
  const { instrument, mostOwn }: ItemList = LISTS[list];
  return mostOwn > 0 && !FORMS[instrument].some(({ items }) => items.includes(item));
};

/**
 * What a cell says to a field: the number of a day as a date, a number where a text is asked as the text it is shown
 * as, and null where the cell is empty.
 *
 * @example
 * answerInCell('date', 46348) // '2026-11-22'
 */
export function answerInCell(kind: FieldKind | undefined, value: unknown): unknown {
  if (isBlank(value)) return null;
  if (kind === 'date') return isoDate(value);
  if (kind !== 'text') return value;
  return typeof value === 'number' ? String(value) : typeof value === 'boolean' ? String(value).toUpperCase() : value;
}

/** A table of stages in rows and functions in columns, as texts; the metrics row by row. */
export interface DashboardTable {
  readonly stages: readonly string[];
  /** Ids or labels. */
  readonly functions: readonly string[];
  /** Whether a cell names a metric. */
  readonly isFilled: (row: number, column: number) => boolean;
}

/** A cell of the table that says something: a metric, or that its stage is listed without one. */
export interface DashboardEntry {
  readonly row: number;
  readonly column: number;
  readonly item: string;
}

/**
 * What a table says: every metric, and of a stage without one its first cell, so that the stage counts as listed. The
 * stages to start from say nothing as long as nobody has changed them or named a metric.
 *
 * @example
 * dashboardEntries({ stages: ['Use'], functions: ['sales', 'service'], isFilled: (_, column) => column === 1 })
 * // [{ row: 0, column: 1, item: 'Use/service' }]
 */
export function dashboardEntries({ stages, functions, isFilled }: DashboardTable): readonly DashboardEntry[] {
  const columns = functions.flatMap((name, column) => {
    const id = named(FUNCTIONS, name)?.id;
    return id === undefined ? [] : [{ column, id }];
  });
  const rows = stages.flatMap((stage, row) =>
    stage === '' ? [] : [{ stage, row, filled: columns.filter(({ column }) => isFilled(row, column)) }],
  );
  if (rows.every(({ filled }) => filled.length === 0) && isStart(rows.map(({ stage }) => stage))) return [];
  return rows.flatMap(({ stage, row, filled }) =>
    (filled.length > 0 ? filled : columns.slice(0, 1)).map(({ column, id }) => ({
      row,
      column,
      item: dashboardItem({ stage, function: id as FunctionId }),
    })),
  );
}

const isStart = (stages: readonly string[]): boolean => {
  const { stages: start }: { readonly stages: readonly string[] } = dashboardInstrument;
  return stages.length === start.length && stages.every((stage, i) => stage === start[i]);
};
