/** Shared formulas: Excel stores the first of a filled column and leaves it to the reader to move its references. */
import { columnIndex, columnName, GRID } from '../places';
import { scan } from './scan';

/**
 * The formula as it reads after being filled `rows` down and `columns` to the right. References that would leave the grid become #REF!.
 *
 * @example movedFormula('A1*$B$1', { rows: 2, columns: 0 }) // 'A3*$B$1'
 */
export function movedFormula(formula: string, by: { readonly rows: number; readonly columns: number }): string {
  return scan(formula)
    .map(({ kind, text }) => (kind === 'reference' ? movedReference(text, by) : text))
    .join('');
}

function movedReference(reference: string, by: { readonly rows: number; readonly columns: number }): string {
  const corners = reference.split(':').map((corner) => movedCorner(corner, by));
  return corners.includes(undefined) ? '#REF!' : corners.join(':');
}

function movedCorner(corner: string, by: { readonly rows: number; readonly columns: number }): string | undefined {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner);
  if (!match) return undefined;
  // A row reference (`$3`) has its only dollar where a column's would be.
  const [fixedColumn, letters, fixedRow, digits] =
    match[2] === '' ? ['', '', match[1]!, match[4]!] : [match[1]!, match[2]!, match[3]!, match[4]!];
  const column = letters === '' ? undefined : columnIndex(letters) + (fixedColumn ? 0 : by.columns);
  const row = digits === '' ? undefined : Number(digits) - 1 + (fixedRow ? 0 : by.rows);
  if (column !== undefined && (column < 0 || column >= GRID.columns)) return undefined;
  if (row !== undefined && (row < 0 || row >= GRID.rows)) return undefined;
  return `${fixedColumn}${column === undefined ? '' : columnName(column)}${fixedRow}${row === undefined ? '' : row + 1}`;
}
