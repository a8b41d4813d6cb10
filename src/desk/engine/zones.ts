/** The engine's zones, our areas, and an area on its sheet. */
import { COLUMNS, ROWS, type Area } from './address';
import type { Zone } from './spreadsheet';

/** How far a sheet of the engine is lengthened for sizes of rows and columns. */
export const REACH = { rows: 10_000, columns: 1_000 } as const;

/** An area on its sheet. */
export interface Place {
  readonly sheetId: string;
  readonly area: Area;
}

export function zoneOf(area: Area): Zone {
  return { left: area.column, right: area.column + area.columns - 1, top: area.row, bottom: area.row + area.rows - 1 };
}

/** An area as the engine's commands take it. Whole columns and rows have no end: they take in what is added. */
export function rangeData({ sheetId, area }: Place): object {
  const { left, right, top, bottom } = zoneOf(area);
  return {
    _sheetId: sheetId,
    _zone: { left, top, ...(area.columns === COLUMNS ? {} : { right }), ...(area.rows === ROWS ? {} : { bottom }) },
  };
}

export function areaOf(zone: Zone): Area {
  return { row: zone.top, column: zone.left, rows: zone.bottom - zone.top + 1, columns: zone.right - zone.left + 1 };
}

export function cellZone(column: number, row: number): Zone {
  return { left: column, right: column, top: row, bottom: row };
}

export function someCell(zone: Zone, test: (column: number, row: number) => boolean): boolean {
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let column = zone.left; column <= zone.right; column++) if (test(column, row)) return true;
  return false;
}
