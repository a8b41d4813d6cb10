/** Cells: values, formulas, spills and styles between the desk and the file. */
import type { Area, BookCell, BookSheet, BookStyle } from '../../file';
import { typedContent, zoneOf, type CellPosition, type Workbook } from '../engine';
import { bookStyle, cellStyle, DRAWN_LINES } from './cell-styles';

/** Every cell with content, style or border, in reading order; cells that a spill fills hold its values. */
export function bookCells(workbook: Workbook, sheetId: string): readonly BookCell[] {
  // Equal styles share a record, which spares the writer the comparing.
  const styles = new Map<string, BookStyle>();
  return usedPositions(workbook, sheetId).flatMap((position) => bookCell(workbook, position, styles) ?? []);
}

function usedPositions(workbook: Workbook, sheetId: string): readonly CellPosition[] {
  const getters = workbook.calculated;
  const columns = getters.getNumberCols(sheetId);
  const used = new Set<number>();
  const use = ({ row, col }: { readonly row: number; readonly col: number }): unknown => used.add(row * columns + col);
  for (const cell of getters.getCells(sheetId)) use(getters.getCellPosition(cell.id));
  for (const position of getters.getEvaluatedCellsPositions(sheetId)) use(position);
  // The engine keeps borders apart from cells and lists them nowhere.
  for (let row = 0; row < getters.getNumberRows(sheetId); row += 1) {
    for (let col = 0; col < columns; col += 1) if (getters.getCellBorder({ sheetId, row, col })) use({ row, col });
  }
  return [...used].sort((a, b) => a - b).map((at) => ({ sheetId, row: Math.floor(at / columns), col: at % columns }));
}

function bookCell(workbook: Workbook, position: CellPosition, styles: Map<string, BookStyle>): BookCell | undefined {
  const { row, col: column } = position;
  const formula = workbook.formula(position);
  const value = workbook.value(position);
  const found = bookStyle(workbook, position);
  if (formula === undefined && value === null && found === undefined) return undefined;
  const style = found && shared(styles, found);
  const spill = formula === undefined ? undefined : workbook.spill(position);
  return {
    row,
    column,
    // A formula that points at an empty cell gives 0, as in Excel.
    value: formula !== undefined && value === null ? 0 : value,
    ...(formula === undefined ? {} : { formula }),
    ...(spill ? { spill: { rows: spill.rows, columns: spill.columns } } : {}),
    ...(style ? { style } : {}),
  };
}

function shared(styles: Map<string, BookStyle>, style: BookStyle): BookStyle {
  const key = JSON.stringify(style);
  const known = styles.get(key);
  if (known) return known;
  styles.set(key, style);
  return style;
}

/** Writes content first and styles after it, since content brings formats of its own (a date, a percentage). */
export function openCells(workbook: Workbook, sheetId: string, { cells }: BookSheet): void {
  const spilled = new Set(cells.flatMap((cell) => (cell.spill ? filledBy(cell, cell.spill) : [])));
  const contents = cells
    .filter(({ row, column, value, formula }) => formula !== undefined || (value !== null && !spilled.has(`${row},${column}`)))
    .map(({ row, column, value, formula }) => [column, row, formula ?? typedContent(value)] as const);
  if (contents.length > 0) workbook.writeCells(sheetId, contents);
  for (const [style, areas] of areasByStyle(cells)) {
    const given = cellStyle(style);
    for (const area of areas) {
      if (given) workbook.format({ sheetId, area }, given);
      if (style.numberFormat !== undefined) workbook.setNumberFormat({ sheetId, area }, style.numberFormat);
    }
    if (style.border) openBorders(workbook, sheetId, { border: style.border, areas });
  }
}

const filledBy = ({ row, column }: BookCell, { rows, columns }: NonNullable<BookCell['spill']>): readonly string[] =>
  Array.from({ length: rows * columns }, (_, at) => `${row + Math.floor(at / columns)},${column + (at % columns)}`);

/** Areas of equal styles: neighbours in a row, and equal runs below one another, become one. */
function areasByStyle(cells: readonly BookCell[]): ReadonlyMap<BookStyle, readonly Area[]> {
  const styles = new Map<string, BookStyle>();
  const runs = new Map<BookStyle, Area[]>();
  for (const { row, column, style } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    if (!style) continue;
    const one = shared(styles, style);
    const list = runs.get(one) ?? [];
    const last = list[list.length - 1];
    if (last && last.row === row && last.rows === 1 && last.column + last.columns === column)
      list[list.length - 1] = { ...last, columns: last.columns + 1 };
    else list.push({ row, column, rows: 1, columns: 1 });
    runs.set(one, list);
  }
  return new Map([...runs].map(([style, list]) => [style, stacked(list)]));
}

/** @param runs of one row each, in reading order */
function stacked(runs: readonly Area[]): readonly Area[] {
  const areas: Area[] = [];
  const lastOf = new Map<string, number>();
  for (const run of runs) {
    const key = `${run.column},${run.columns}`;
    const at = lastOf.get(key);
    const above = at === undefined ? undefined : areas[at];
    if (at !== undefined && above && above.row + above.rows === run.row) areas[at] = { ...above, rows: above.rows + 1 };
    else {
      lastOf.set(key, areas.length);
      areas.push(run);
    }
  }
  return areas;
}

/** One command for all cells of a style: drawing side by side would cost one for each row and column. */
function openBorders(
  workbook: Workbook,
  sheetId: string,
  { border, areas }: { readonly border: NonNullable<BookStyle['border']>; readonly areas: readonly Area[] },
): void {
  for (const area of areas) workbook.ensureRoom(sheetId, area.row + area.rows, area.column + area.columns);
  const lines = Object.entries(border).map(([side, { style, color }]) => [side, { style: DRAWN_LINES[style], color }] as const);
  workbook.change({ type: 'SET_BORDERS_ON_TARGET', sheetId, target: areas.map(zoneOf), border: Object.fromEntries(lines) });
}
