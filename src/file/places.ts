/** Cells and areas as numbers from 0, and as A1 texts: the conversions between them. */
import type { Area } from './book';

/** Excel's grid since 2007: 1,048,576 rows by 16,384 columns (XFD). */
export const GRID = { rows: 1_048_576, columns: 16_384 } as const;

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** 0 → `A`, 26 → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → 0, `aa` → 26. */
export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `{ row: 4, column: 3 }` → `D5`. */
export const cellAddress = ({ row, column }: Cell): string => `${columnName(column)}${row + 1}`;

/** `A1`, or `A1:B2` where the area has more than one cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area);
  const last = cellAddress({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 });
  return first === last ? first : `${first}:${last}`;
}

/** `$A$1:$B$2`. */
export const absoluteAddress = (area: Area): string => areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

/** `D5` or `$D$5` → numbers; `undefined` for anything else, cells outside the grid included. */
export function parseCell(text: string): Cell | undefined {
  const match = CELL.exec(text);
  if (!match) return undefined;
  const cell = { row: Number(match[2]) - 1, column: columnIndex(match[1]!) };
  return cell.row >= 0 && cell.row < GRID.rows && cell.column < GRID.columns ? cell : undefined;
}

/** `B2:D5`, `B2`, `B:D` or `2:5`, with or without `$` → an area; `undefined` for anything else. */
export function parseArea(text: string): Area | undefined {
  const [from = '', to = from, ...more] = text.split(':');
  if (more.length > 0) return undefined;
  const first = parseCell(from);
  const last = parseCell(to);
  if (first && last) return spanning(first, last);
  if (text.includes(':')) {
    const columns = [COLUMN.exec(from)?.[1], COLUMN.exec(to)?.[1]];
    if (columns[0] && columns[1]) {
      return spanning({ row: 0, column: columnIndex(columns[0]) }, { row: GRID.rows - 1, column: columnIndex(columns[1]) });
    }
    const rows = [ROW.exec(from)?.[1], ROW.exec(to)?.[1]];
    if (rows[0] && rows[1]) {
      return spanning({ row: Number(rows[0]) - 1, column: 0 }, { row: Number(rows[1]) - 1, column: GRID.columns - 1 });
    }
  }
  return undefined;
}

function spanning(one: Cell, other: Cell): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return { row, column, rows: Math.abs(one.row - other.row) + 1, columns: Math.abs(one.column - other.column) + 1 };
}

/** The file's lists of areas: `A1:B2 D4`. Entries that are no areas are left out. */
export const parseAreas = (list: string): readonly Area[] => list.split(/\s+/).flatMap((text) => parseArea(text) ?? []);

export const areasAddress = (areas: readonly Area[]): string => areas.map(areaAddress).join(' ');

/** A sheet's name as formulas have it: `Readiness`, `'Leader type'`, `'It''s'`. Names that read like cells are quoted too. */
export function sheetInFormula(name: string): string {
  const plain = /^[A-Za-z_\u00C0-\uFFFF][\w.\u00C0-\uFFFF]*$/.test(name);
  const looksLikeCell = /^[A-Za-z]{1,3}\d+$/.test(name) || /^[Rr]\d*([Cc]\d*)?$/.test(name) || /^[Cc]\d*$/.test(name);
  const looksLikeBoolean = /^(true|false)$/i.test(name);
  return plain && !looksLikeCell && !looksLikeBoolean ? name : `'${name.replace(/'/g, "''")}'`;
}

/** `'Leader type'!$B$2:$B$5` → its sheet and area; `undefined` where the text is anything but one area of one sheet. */
export function parseSheetArea(reference: string): { readonly sheet: string; readonly area: Area } | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!:[\]]+))!(.+)$/.exec(reference);
  const area = match && parseArea(match[3]!);
  return area ? { sheet: (match[1] ?? match[2]!).replace(/''/g, "'"), area } : undefined;
}
