/** What people and add-ins do to cells beyond writing: copy, fill, sort, insert, delete. */
import { areaText, boundingArea, COLUMNS, intersection, ROWS, shifted, type Area } from './address';
import { invalidArgument, Refusal } from './refusal';
import { engineSheetName } from './formula-text';
import type { WrittenCell } from './commands';
import type { CellPosition } from './spreadsheet';
import { clearConditionalFormats } from './conditional-formats';
import { clearValidation } from './validation';
import type { CellStyle } from './cell-styles';
import { typedContent, type CellValue } from './cells';
import type { Workbook } from './workbook';
import { zoneOf, type Place } from './zones';

/** Excel.RangeCopyType */
export type CopyType = 'All' | 'Formulas' | 'Values' | 'Formats';

export interface Copy {
  readonly from: Place;
  readonly to: Place;
  readonly type: CopyType;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

function placeOf({ sheetId, row, col }: CellPosition): Place {
  return { sheetId, area: { row, column: col, rows: 1, columns: 1 } };
}

interface CopiedCell {
  readonly position: CellPosition;
  readonly content: string;
  readonly value: CellValue;
  readonly style: CellStyle;
  readonly format: string | undefined;
}

function copied(workbook: Workbook, position: CellPosition): CopiedCell {
  const cell = workbook.exists(position) ? workbook.getters.getCell(position) : undefined;
  return {
    position,
    content: workbook.content(position),
    // Asked for only where it is needed: a value has the whole workbook evaluated first.
    get value() {
      return workbook.value(position);
    },
    style: workbook.style(position),
    format: cell?.format,
  };
}

function cellsOf(sheetId: string, area: Area): readonly (readonly CellPosition[])[] {
  return Array.from({ length: area.rows }, (_r, down) =>
    Array.from({ length: area.columns }, (_c, right) => ({ sheetId, row: area.row + down, col: area.column + right })),
  );
}

/** Copies cells; a larger target whose sides are multiples of the source's is filled with copies, any other gets one. */
export function copyCells(workbook: Workbook, { from, to, type, skipBlanks, transpose }: Copy): Area {
  const grid = copiedGrid(workbook, from, transpose);
  const height = grid.length;
  const width = grid[0]?.length ?? 0;
  const target: Area = {
    ...to.area,
    rows: to.area.rows % height === 0 ? to.area.rows : height,
    columns: to.area.columns % width === 0 ? to.area.columns : width,
  };
  const copies = cellsOf(to.sheetId, target).flatMap((row, down) =>
    row.flatMap((position, right) => {
      const cell = grid[down % height]?.[right % width];
      return cell && !(skipBlanks && cell.value === null) ? [{ cell, position }] : [];
    }),
  );
  if (type !== 'Formats') {
    const content = ({ cell, position }: (typeof copies)[number]): string =>
      type === 'Values' ? typedContent(cell.value) : movedContent(cell, position);
    workbook.writeCells(
      to.sheetId,
      copies.map((copy) => [copy.position.col, copy.position.row, content(copy)]),
    );
  }
  if (type === 'All' || type === 'Formats') for (const { cell, position } of copies) setFormat(workbook, position, cell);
  return target;
}

/** The source's cells, by rows; by columns when they are transposed. */
function copiedGrid(workbook: Workbook, { sheetId, area }: Place, transpose: boolean): readonly (readonly CopiedCell[])[] {
  const source = workbook.inhabited(sheetId, area) ?? { ...area, rows: 1, columns: 1 };
  const cells = cellsOf(sheetId, source).map((row) => row.map((position) => copied(workbook, position)));
  return transpose ? (cells[0] ?? []).map((_, column) => cells.flatMap((row) => row[column] ?? [])) : cells;
}

function movedContent(cell: CopiedCell, to: CellPosition): string {
  return cell.content.startsWith('=') ? shifted(cell.content, to.row - cell.position.row, to.col - cell.position.col) : cell.content;
}

function setFormat(workbook: Workbook, position: CellPosition, { style, format, position: from }: CopiedCell): void {
  const border = workbook.getters.getCellBorder(from);
  const old = workbook.style(position);
  // Keys that the source has not go back to what Excel has when nothing is said.
  const cleared = Object.fromEntries(Object.keys(old).map((key) => [key, undefined]));
  workbook.format(placeOf(position), { ...cleared, ...style }, format ?? '');
  workbook.change({ type: 'SET_BORDER', ...position, border: border ?? undefined });
}

// ---- Clearing

export type Cleared = 'All' | 'Formats' | 'Contents';

/** Clearing formats takes conditional formats along, clearing all takes validations too, as in Excel. */
export function clearCells(workbook: Workbook, { sheetId, area }: Place, what: Cleared): void {
  // Only cells that hold something: a whole sheet has seventeen thousand million others.
  const filled = filledArea(workbook, sheetId, area);
  const inhabited = workbook.inhabited(sheetId, area);
  if (what === 'All') clearValidation(workbook, sheetId, area);
  if (what !== 'Contents') {
    clearConditionalFormats(workbook, sheetId, area);
    if (inhabited) workbook.change({ type: 'SET_ZONE_BORDERS', sheetId, target: [zoneOf(inhabited)], border: { position: 'clear' } });
  }
  if (filled)
    workbook.change({
      type: { All: 'CLEAR_CELLS', Formats: 'CLEAR_FORMATTING', Contents: 'DELETE_CONTENT' }[what],
      sheetId,
      target: [zoneOf(filled)],
    });
}

function filledArea(workbook: Workbook, sheetId: string, within: Area): Area | undefined {
  const getters = workbook.getters;
  const cells = getters.getCells(sheetId).flatMap((cell) => {
    const { row, col } = getters.getCellPosition(cell.id);
    return intersection(within, { row, column: col, rows: 1, columns: 1 }) ?? [];
  });
  return cells.length === 0 ? undefined : cells.reduce(boundingArea);
}

// ---- Filling

/** Excel.AutoFillType, as far as it is done here. */
export type FillType = 'FillDefault' | 'FillCopy' | 'FillSeries' | 'FillValues';

/** Continues the cells of `from` over `to`, which contains them and goes on in one direction. */
export function fillCells(
  workbook: Workbook,
  sheetId: string,
  { from, to, type }: { readonly from: Area; readonly to: Area; readonly type: FillType },
): void {
  const { down, before, after } = fillDirection(from, to);
  const [lines, length] = down ? [from.columns, from.rows] : [from.rows, from.columns];
  const steps =
    before > 0 ? Array.from({ length: before }, (_, index) => -1 - index) : Array.from({ length: after }, (_, index) => length + index);
  const writes: WrittenCell[] = [];
  for (let line = 0; line < lines; line++) {
    const at = (step: number): CellPosition =>
      down ? { sheetId, row: from.row + step, col: from.column + line } : { sheetId, row: from.row + line, col: from.column + step };
    const next = continuation(
      Array.from({ length }, (_, step) => copied(workbook, at(step))),
      type,
    );
    for (const step of steps) writes.push([at(step).col, at(step).row, next(step, at(step))]);
  }
  workbook.writeCells(sheetId, writes);
}

/** Whether rows are filled, not columns, and how many cells before the source and behind it. @throws Refusal InvalidArgument */
function fillDirection(from: Area, to: Area): { readonly down: boolean; readonly before: number; readonly after: number } {
  const down = from.column === to.column && from.columns === to.columns;
  const across = from.row === to.row && from.rows === to.rows;
  const before = down ? from.row - to.row : from.column - to.column;
  const after = down ? to.row + to.rows - from.row - from.rows : to.column + to.columns - from.column - from.columns;
  if (!(down || across) || before < 0 || after < 0 || (before > 0 && after > 0))
    throw invalidArgument('Range.autoFill', areaText(to), `an area that continues ${areaText(from)} in one direction`);
  return { down, before, after };
}

/** What stands `step` cells from the first cell of the source. */
function continuation(source: readonly CopiedCell[], type: FillType): (step: number, position: CellPosition) => string {
  const cyclic = (step: number): CopiedCell => source[((step % source.length) + source.length) % source.length] as CopiedCell;
  const isFormula = source.some((cell) => cell.content.startsWith('='));
  const numbers = source.map((cell) => cell.value).filter((value): value is number => typeof value === 'number');
  const first = numbers[0];
  const last = numbers.at(-1);
  const isSeries =
    !isFormula &&
    numbers.length === source.length &&
    first !== undefined &&
    last !== undefined &&
    (type === 'FillSeries' || (type === 'FillDefault' && numbers.length > 1));
  if (isSeries) {
    const difference = numbers.length > 1 ? (last - first) / (numbers.length - 1) : 1;
    return (step) => String(first + difference * step);
  }
  const counted = /^(.*?)(\d+)$/.exec(
    source.length === 1 && type !== 'FillCopy' && typeof source[0]?.value === 'string' && !isFormula ? source[0].value : '',
  );
  if (counted) return (step) => `${counted[1] ?? ''}${Number(counted[2]) + step}`;
  return (step, position) => (type === 'FillValues' ? typedContent(cyclic(step).value) : movedContent(cyclic(step), position));
}

// ---- Sorting

export interface SortKey {
  /** Rows or columns from the first one of the area. */
  readonly key: number;
  readonly ascending: boolean;
}

export interface Sorting {
  readonly keys: readonly SortKey[];
  readonly hasHeaders: boolean;
  readonly matchCase: boolean;
}

/** Sorts rows with their formats; empty cells come last, numbers before texts before truth values before errors. */
export function sortRows(workbook: Workbook, { sheetId, area: given }: Place, { keys, hasHeaders, matchCase }: Sorting): void {
  const area = hasHeaders ? { ...given, row: given.row + 1, rows: given.rows - 1 } : given;
  for (const { key } of keys)
    if (key < 0 || key >= area.columns) throw invalidArgument('RangeSort.apply', key, `a column from 0 to ${area.columns - 1}`);
  const merged = workbook.getters.getMergesInZone(sheetId, zoneOf(area));
  if (merged.length > 0) throw new Refusal('InvalidOperation', { place: workbook.placeOf(sheetId, area), expected: 'no merged cells' });
  const rows = cellsOf(sheetId, area).map((row) => row.map((position) => copied(workbook, position)));
  const sorted = [...rows].sort((a, b) => {
    for (const { key, ascending } of keys) {
      const order = compareCells(a[key]?.value ?? null, b[key]?.value ?? null, { ascending, matchCase });
      if (order !== 0) return order;
    }
    return 0;
  });
  const moves = sorted.flatMap((row, down) =>
    row.map((cell, right) => ({ cell, position: { sheetId, row: area.row + down, col: area.column + right } })),
  );
  workbook.writeCells(
    sheetId,
    moves.map(({ cell, position }) => [position.col, position.row, movedContent(cell, position)]),
  );
  for (const { cell, position } of moves) if (cell.position.row !== position.row) setSortedStyle(workbook, position, cell);
}

function setSortedStyle(workbook: Workbook, position: CellPosition, { style, format }: CopiedCell): void {
  const old = workbook.style(position);
  if (JSON.stringify(old) === JSON.stringify(style) && workbook.getters.getCell(position)?.format === format) return;
  const cleared = Object.fromEntries(Object.keys(old).map((key) => [key, undefined]));
  workbook.format(placeOf(position), { ...cleared, ...style }, format ?? '');
}

function rank(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

function compareCells(
  a: CellValue,
  b: CellValue,
  { ascending, matchCase }: { readonly ascending: boolean; readonly matchCase: boolean },
): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const direction = ascending ? 1 : -1;
  if (rank(a) !== rank(b)) return (rank(a) - rank(b)) * direction;
  if (typeof a === 'string' && typeof b === 'string')
    return a.localeCompare(b, 'en', { sensitivity: matchCase ? 'case' : 'base' }) * direction;
  return (Number(a) - Number(b) || 0) * direction;
}

// ---- Inserting and deleting

export type InsertShift = 'Down' | 'Right';
export type DeleteShift = 'Up' | 'Left';

/** Whole rows and columns shift the only way they can. */
export function insertCells(workbook: Workbook, { sheetId, area }: Place, shift: InsertShift): void {
  if (area.columns === COLUMNS) insertHeaders(workbook, sheetId, { dimension: 'ROW', from: area.row, quantity: area.rows });
  else if (area.rows === ROWS) insertHeaders(workbook, sheetId, { dimension: 'COL', from: area.column, quantity: area.columns });
  else shiftCells(workbook, { sheetId, area }, { command: 'INSERT_CELL', shiftDimension: shift === 'Down' ? 'ROW' : 'COL' });
}

function insertHeaders(
  workbook: Workbook,
  sheetId: string,
  { dimension, from, quantity }: { readonly dimension: 'ROW' | 'COL'; readonly from: number; readonly quantity: number },
): void {
  workbook.ensureRoom(sheetId, dimension === 'ROW' ? from + 1 : 1, dimension === 'COL' ? from + 1 : 1);
  workbook.draw();
  workbook.change({
    type: 'ADD_COLUMNS_ROWS',
    sheetId,
    sheetName: engineSheetName(workbook.sheetName(sheetId)),
    dimension,
    base: from,
    quantity,
    position: 'before',
  });
}

export function deleteCells(workbook: Workbook, { sheetId, area }: Place, shift: DeleteShift): void {
  const whole = area.columns === COLUMNS ? 'ROW' : area.rows === ROWS ? 'COL' : undefined;
  if (whole === undefined)
    return shiftCells(workbook, { sheetId, area }, { command: 'DELETE_CELL', shiftDimension: shift === 'Up' ? 'ROW' : 'COL' });
  const inhabited = workbook.inhabited(sheetId, area);
  if (!inhabited) return;
  // The engine keeps one row and one column.
  if (whole === 'ROW') workbook.ensureRoom(sheetId, inhabited.row + inhabited.rows + 1, 1);
  else workbook.ensureRoom(sheetId, 1, inhabited.column + inhabited.columns + 1);
  const elements =
    whole === 'ROW'
      ? Array.from({ length: inhabited.rows }, (_, index) => inhabited.row + index)
      : Array.from({ length: inhabited.columns }, (_, index) => inhabited.column + index);
  workbook.draw();
  workbook.change({
    type: 'REMOVE_COLUMNS_ROWS',
    sheetId,
    sheetName: engineSheetName(workbook.sheetName(sheetId)),
    dimension: whole,
    elements,
  });
}

/** The engine shifts cells on its active sheet only. */
function shiftCells(
  workbook: Workbook,
  { sheetId, area }: Place,
  { command, shiftDimension }: { readonly command: 'INSERT_CELL' | 'DELETE_CELL'; readonly shiftDimension: 'ROW' | 'COL' },
): void {
  workbook.ensureRoom(sheetId, area.row + area.rows * 2, area.column + area.columns * 2);
  if (workbook.protectionOf(sheetId)) throw new Refusal('AccessDenied', { place: workbook.placeOf(sheetId, area) });
  const active = workbook.activeSheetId();
  const activate = (from: string, to: string): void => {
    if (from !== to) workbook.change({ type: 'ACTIVATE_SHEET', sheetIdFrom: from, sheetIdTo: to });
  };
  workbook.draw();
  workbook.toldAs(
    {
      kind: 'edited',
      sheetId,
      area,
      changeType: command === 'INSERT_CELL' ? 'CellInserted' : 'CellDeleted',
      source: workbook.changeSource,
      before: null,
      after: null,
    },
    () => {
      activate(active, sheetId);
      workbook.change({ type: command, zone: zoneOf(area), shiftDimension });
      activate(sheetId, active);
    },
  );
}
