/** How long and wide a sheet of the engine has to be: it ends where its cells do, and Excel's does not. */
import { columnNumber } from './address';
import type { WrittenCell } from './commands';

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** A sheet that is added. */
export const NEW_SHEET: Size = { rows: 200, columns: 26 };
/** Added at once, since lengthening a sheet evaluates it anew. */
const SPARE: Size = { rows: 100, columns: 10 };
/** Each cell costs time whenever everything is calculated, filled or not. */
export const MOST_CELLS = 3_000_000;
/** The most room that is made for what formulas refer to. */
const MOST_REFERRED: Size = { rows: 5_000, columns: 500 };

/** A reference of a formula to its own sheet, such as `$E$201`; no part of a name, and no function's name. */
const REFERENCE = /(?<![\w.!'$])\$?([A-Z]{1,2})\$?(\d{1,5})(?![\w(.!])/g;

/** @returns the size of a sheet that is to hold so much: as it is while that leaves a row and a column, longer by a spare otherwise */
export function sizeFor(size: Size, wanted: Size): Size {
  return {
    rows: wanted.rows < size.rows ? size.rows : wanted.rows + SPARE.rows,
    columns: wanted.columns < size.columns ? size.columns : wanted.columns + SPARE.columns,
  };
}

/** What cells need that are written: room for themselves, and for what their formulas refer to. */
export function neededBy(cells: readonly WrittenCell[]): Size {
  const [end, referred] = [endOf(cells), referredTo(cells)];
  return { rows: Math.max(end.rows, referred.rows), columns: Math.max(end.columns, referred.columns) };
}

function endOf(cells: readonly WrittenCell[]): Size {
  return {
    rows: cells.reduce((most, [, row]) => Math.max(most, row + 1), 0),
    columns: cells.reduce((most, [column]) => Math.max(most, column + 1), 0),
  };
}

/**
 * How far formulas refer, references too far to make room for aside: a range that ends beyond its sheet would be lengthened as
 * soon as the sheet grows.
 */
function referredTo(cells: readonly WrittenCell[]): Size {
  let [rows, columns] = [0, 0];
  for (const [, , content] of cells) {
    if (!content.startsWith('=')) continue;
    for (const [, letters = '', digits = ''] of content.matchAll(REFERENCE)) {
      const cell = { row: Number(digits), column: columnNumber(letters) + 1 };
      if (cell.row > MOST_REFERRED.rows || cell.column > MOST_REFERRED.columns) continue;
      rows = Math.max(rows, cell.row);
      columns = Math.max(columns, cell.column);
    }
  }
  return { rows, columns };
}
