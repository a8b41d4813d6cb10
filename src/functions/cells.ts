/** Reading the ranges that Excel passes to a function: cells with their positions, and the answers in them. */
import {
  basicValue,
  fail,
  isBlank,
  readCell,
  readVerdictCell,
  SCALES,
  shown,
  succeed,
  type Problem,
  type Reading,
  type Result,
  type ScaleId,
  type TokenOf,
} from '../method';

/** A range as Excel passes it, a single value, or nothing where the argument was left out. */
export type Range = unknown;

export interface Cell {
  readonly value: unknown;
  /** Where it is, such as `answers, position 3` or `answers, row 2, column 3`. */
  readonly place: string;
}

/** The rows of a range, each cell with its place. What was left out has no rows. */
export function rowsOf(range: Range, name: string): readonly (readonly Cell[])[] {
  const rows = gridOf(range);
  const isVector = rows.length === 1 || rows.every((row) => row.length === 1);
  const isSingle = rows.length === 1 && rows[0]?.length === 1;
  const placeAt = (row: number, column: number): string => {
    if (isSingle) return name;
    return isVector ? `${name}, position ${row + column + 1}` : `${name}, row ${row + 1}, column ${column + 1}`;
  };
  return rows.map((row, r) => row.map((cell, c) => ({ value: basicValue(cell), place: placeAt(r, c) })));
}

/** The rows of a range that is a table, each cell placed by row and column however few there are. */
export const tableOf = (range: Range, name: string): readonly (readonly Cell[])[] =>
  gridOf(range).map((row, r) => row.map((cell, c) => ({ value: basicValue(cell), place: `${name}, row ${r + 1}, column ${c + 1}` })));

/** The cells of a range, row by row: a row and a column of cells come to the same. */
export const cellsOf = (range: Range, name: string): readonly Cell[] => rowsOf(range, name).flat();

/** A range without a single filled cell, or none at all. */
export const isWholeBlank = (range: Range): boolean => gridOf(range).every((row) => row.every((cell) => isBlank(basicValue(cell))));

/** The readings of cells on a scale. What the functions themselves say of a missing answer is taken as blank. */
export function readingsOf<Id extends ScaleId>(scale: Id, cells: readonly Cell[]): Result<readonly Reading<TokenOf[Id]>[]> {
  return eachOf(cells, (cell) => readingOf(scale, cell));
}

export function readingOf<Id extends ScaleId>(scale: Id, { value, place }: Cell): Result<Reading<TokenOf[Id]>> {
  const reading = readVerdictCell(scale, value);
  return reading.state === 'invalid'
    ? fail({ code: 'notOneOf', place, found: reading.found, choices: SCALES[scale].choices })
    : succeed(reading);
}

/** The readings of a range with a row of raters for each item. */
export const readingRowsOf = <Id extends ScaleId>(
  scale: Id,
  rows: readonly (readonly Cell[])[],
): Result<readonly (readonly Reading<TokenOf[Id]>[])[]> => eachOf(rows, (row) => readingsOf(scale, row));

/** Reads the one cell of an argument, such as a decided answer beside its raters; blank where it was left out. */
export function singleOf<Id extends ScaleId>(scale: Id, range: Range, name: string): Result<Reading<TokenOf[Id]>> {
  const cells = cellsOf(range, name);
  if (cells.length > 1) return fail(wrongCount(name, cells.length, 1));
  return readingOf(scale, cells[0] ?? { value: null, place: name });
}

/** Reads a column that stands beside others: one cell for each of their rows, or nothing at all. */
export function besideOf<Id extends ScaleId>(
  scale: Id,
  { range, name, count }: { readonly range: Range; readonly name: string; readonly count: number },
): Result<readonly Reading<TokenOf[Id]>[]> {
  if (isWholeBlank(range)) return succeed(Array.from({ length: count }, () => readCell(scale, null)));
  const cells = cellsOf(range, name);
  return cells.length === count ? readingsOf(scale, cells) : fail(wrongCount(name, cells.length, count));
}

export const wrongCount = (name: string, found: number, expected: number): Problem => ({
  code: 'wrongSize',
  place: name,
  found: `${found} cells`,
  expected: `${expected}`,
});

/** A single value, such as an option; null when it is blank or left out. */
export function valueOf(range: Range): unknown {
  const value = basicValue(gridOf(range)[0]?.[0]);
  return isBlank(value) ? null : value;
}

/** One of some words, whatever their case; the first where nothing is given. */
export function wordOf<const Words extends readonly [string, ...string[]]>(
  range: Range,
  name: string,
  words: Words,
): Result<Words[number]> {
  const value = valueOf(range);
  if (value === null) return succeed(words[0]);
  const word = words.find((known) => known.toLowerCase() === String(value).trim().toLowerCase());
  return word === undefined ? fail({ code: 'notOneOf', place: name, found: shown(value), choices: words }) : succeed(word);
}

/** Text as somebody typed it, a number included; null when it is blank or left out. */
export function textOf(range: Range, name: string): Result<string | null> {
  const value = valueOf(range);
  if (value === null) return succeed(null);
  return typeof value === 'object'
    ? fail({ code: 'wrongKind', place: name, found: shown(value), expected: 'text' })
    : succeed(String(value).trim());
}

/** Does the same to each; the problems of all are kept together. */
export function eachOf<From, To>(all: readonly From[], read: (each: From, index: number) => Result<To>): Result<readonly To[]> {
  const results = all.map(read);
  const problems = results.flatMap((result) => (result.ok ? [] : result.problems));
  return problems.length > 0 ? fail(...problems) : succeed(results.flatMap((result) => (result.ok ? [result.value] : [])));
}

/** Several results as one record; the problems of all are kept together. */
export function all<Values extends object>(results: { readonly [Name in keyof Values]: Result<Values[Name]> }): Result<Values> {
  return map(
    eachOf(Object.entries<Result<unknown>>(results), ([name, result]) => map(result, (value) => [name, value] as const)),
    (entries) => Object.fromEntries(entries) as Values,
  );
}

/** Goes on with a value; problems pass through. */
export const then = <From, To>(result: Result<From>, next: (value: From) => Result<To>): Result<To> =>
  result.ok ? next(result.value) : result;

export const map = <From, To>(result: Result<From>, change: (value: From) => To): Result<To> =>
  then(result, (value) => succeed(change(value)));

function gridOf(range: Range): readonly (readonly unknown[])[] {
  if (range === null || range === undefined) return [];
  if (!Array.isArray(range)) return [[range]];
  return range.map((row: unknown) => (Array.isArray(row) ? row : [row]));
}
