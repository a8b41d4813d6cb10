/** The engine's zones, our areas, and an area on its sheet. */
import type { Area } from './address';
import type { Zone } from './spreadsheet';

/** An area on its sheet. */
export interface Place {
  readonly sheetId: string;
  readonly area: Area;
}

export function zoneOf(area: Area): Zone {
  return { left: area.column, right: area.column + area.columns - 1, top: area.row, bottom: area.row + area.rows - 1 };
}

export function areaOf(zone: Zone): Area {
  return { row: zone.top, column: zone.left, rows: zone.bottom - zone.top + 1, columns: zone.right - zone.left + 1 };
}
