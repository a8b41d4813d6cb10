/** A workbook that needs no add-in: its custom functions give way to what they returned, everything else stays. */
import type { Book, BookCell } from './book';

/**
 * Replaces every formula that calls the add-in with its value and drops the reference to the add-in. Native formulas
 * stay, also those that read such a cell.
 * @example
 * freeze(book).addin // undefined
 */
export function freeze(book: Book): Book {
  const { addin, ...rest } = book;
  if (!addin) return book;
  const calls = new RegExp(`(^|[^A-Za-z0-9_.])${addin.namespace}\\.[A-Za-z0-9_.]+\\(`, 'i');
  const callsAddin = (formula: string): boolean => calls.test(formula.replace(/"(?:[^"]|"")*"/g, '""'));
  return {
    ...rest,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.formula !== undefined && callsAddin(cell.formula) ? valueOnly(cell) : cell)),
    })),
  };
}

function valueOnly({ row, column, value, style }: BookCell): BookCell {
  return { row, column, value, ...(style ? { style } : {}) };
}
