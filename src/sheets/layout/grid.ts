/** Rows, columns and references, counted from 0 and written as Excel writes them. */

/** `rows` and `columns` are how many. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `columnName(27)` → `AB` */
export function columnName(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnName(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** `cellName(4, 3)` → `D5` */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `$D$5`, for formulas that are read far from their cell. */
export const absoluteCell = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;

/** `D$5`: the same row wherever the formula is copied to, as the rows of a timeline are read. */
export const inRow = (row: number, column: number): string => `${columnName(column)}$${row + 1}`;

/** `$D5`: the same column wherever the formula is copied to. */
export const inColumn = (row: number, column: number): string => `$${columnName(column)}${row + 1}`;

/** `$M7:$P7`: a part of one row, in the same columns wherever the formula is copied to. */
export const rowPart = (row: number, from: number, to: number): string => `${inColumn(row, from)}:${inColumn(row, to)}`;

/** `areaName({row: 4, column: 3, rows: 11, columns: 2})` → `D5:E15` */
export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  return area.rows * area.columns === 1 ? first : `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

export function absoluteArea(area: Area): string {
  const first = absoluteCell(area.row, area.column);
  return area.rows * area.columns === 1 ? first : `${first}:${absoluteCell(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

export const cellAt = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** A text as a formula writes it: `quoted('a "b"')` → `"a ""b"""`. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** A sheet's name as a reference writes it, always in quotes: `'My ''own'' sheet'`. */
export const quotedSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;
