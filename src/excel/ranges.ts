/** From areas of a blueprint to Excel's ranges. */
import type { Area } from '../sheets';

export const rangeOf = (worksheet: Excel.Worksheet, area: Area): Excel.Range => worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
