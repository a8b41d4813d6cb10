/** The engine's zones and our areas. */
import type { Area } from './address';
import type { Zone } from './spreadsheet';

export function zoneOf(area: Area): Zone {
  return { left: area.column, right: area.column + area.columns - 1, top: area.row, bottom: area.row + area.rows - 1 };
}

export function areaOf(zone: Zone): Area {
  return { row: zone.top, column: zone.left, rows: zone.bottom - zone.top + 1, columns: zone.right - zone.left + 1 };
}
