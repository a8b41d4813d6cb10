/** From areas of a layout to Excel's ranges. */
import type { Area } from '../sheets';

/** The ranges of a batch: every one that is asked for costs a message of its own, so the same cells are the same range. */
const KNOWN = new WeakMap<Excel.Worksheet, Map<string, Excel.Range>>();

export function rangeOf(worksheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  const known = KNOWN.get(worksheet) ?? new Map<string, Excel.Range>();
  KNOWN.set(worksheet, known);
  const key = [row, column, rows, columns].join();
  const range = known.get(key) ?? worksheet.getRangeByIndexes(row, column, rows, columns);
  known.set(key, range);
  return range;
}
