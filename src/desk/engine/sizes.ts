/** How wide and high rows and columns are, in pixels, to the end of Excel's sheet. */
import { Cells } from './cells';
import { DEFAULT_SIZES } from './default-sizes';

/** Rows or columns in a row. */
export interface Headers {
  readonly dimension: 'COL' | 'ROW';
  readonly from: number;
  readonly count: number;
}

export abstract class SizedCells extends Cells {
  /** Hidden or not. */
  columnWidth(sheetId: string, column: number): number {
    return column < this.getters.getNumberCols(sheetId) ? this.getters.getColSize(sheetId, column) : DEFAULT_SIZES.columnWidth;
  }

  /** Hidden or not. */
  rowHeight(sheetId: string, row: number): number {
    return row < this.getters.getNumberRows(sheetId) ? this.getters.getRowSize(sheetId, row) : DEFAULT_SIZES.rowHeight;
  }

  /** The pixels that a row or column takes up on the sheet: none when it is hidden. */
  shownSize(sheetId: string, dimension: Headers['dimension'], index: number): number {
    const { getters } = this;
    if (index < (dimension === 'COL' ? getters.getNumberCols(sheetId) : getters.getNumberRows(sheetId)))
      return getters.getHeaderSize(sheetId, dimension, index);
    return dimension === 'COL' ? DEFAULT_SIZES.columnWidth : DEFAULT_SIZES.rowHeight;
  }

  /** The pixels that so many rows or columns take up from the sheet's corner. */
  distance(sheetId: string, dimension: Headers['dimension'], count: number): number {
    const { getters } = this;
    const known = Math.min(count, dimension === 'COL' ? getters.getNumberCols(sheetId) : getters.getNumberRows(sheetId));
    let pixels = (count - known) * this.shownSize(sheetId, dimension, Number.POSITIVE_INFINITY);
    for (let index = 0; index < known; index++) pixels += getters.getHeaderSize(sheetId, dimension, index);
    return pixels;
  }
}
