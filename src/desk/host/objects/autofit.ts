/** Widths and heights that fit their contents, by counting characters: an approximation, since there is nothing to measure text with. */
import type { RangePlaces } from './range-places';

/** Of Calibri 11: a digit is 7 pixels wide, a line 20 pixels high, and a cell adds 5 pixels beside its text. */
const DIGIT = 7;
const LINE = 20;
const PADDING = 5;
const SIZE = 11;
/** 409.5 points, Excel's limit. */
const HIGHEST = 546;
/** 255 characters, Excel's limit. */
const WIDEST = 255 * DIGIT + PADDING;

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly size: number;
  readonly wraps: boolean;
}

function filledCells(range: RangePlaces): readonly Cell[] {
  const { host, sheetId } = range;
  const { workbook } = host;
  const area = workbook.inhabited(sheetId, range.area);
  if (!area) return [];
  return Array.from({ length: area.rows }, (_r, down) =>
    Array.from({ length: area.columns }, (_c, right) => ({ row: area.row + down, column: area.column + right })),
  )
    .flat()
    .flatMap(({ row, column }) => {
      const position = { sheetId, row, col: column };
      const text = workbook.text(position);
      const style = workbook.style(position);
      return text === '' ? [] : [{ row, column, text, size: style.fontSize ?? SIZE, wraps: style.wrapping === 'wrap' }];
    });
}

function widthOf({ text, size }: Cell): number {
  return Math.max(...text.split('\n').map((line) => line.length)) * DIGIT * (size / SIZE) + PADDING;
}

export function autofitColumns(range: RangePlaces): void {
  const widths = new Map<number, number>();
  for (const cell of filledCells(range)) if (!cell.wraps) widths.set(cell.column, Math.max(widths.get(cell.column) ?? 0, widthOf(cell)));
  for (const [column, width] of widths)
    range.host.workbook.resize(range.sheetId, { dimension: 'COL', from: column, count: 1 }, Math.min(width, WIDEST));
}

export function autofitRows(range: RangePlaces): void {
  const { workbook } = range.host;
  const heights = new Map<number, number>();
  for (const cell of filledCells(range)) {
    const available = Math.max(DIGIT, workbook.columnWidth(range.sheetId, cell.column) - PADDING);
    const lines = cell.text
      .split('\n')
      .reduce((sum, line) => sum + (cell.wraps ? Math.max(1, Math.ceil((line.length * DIGIT * (cell.size / SIZE)) / available)) : 1), 0);
    heights.set(cell.row, Math.max(heights.get(cell.row) ?? LINE, lines * LINE * (cell.size / SIZE)));
  }
  for (const [row, height] of heights) workbook.resize(range.sheetId, { dimension: 'ROW', from: row, count: 1 }, Math.min(height, HIGHEST));
}
