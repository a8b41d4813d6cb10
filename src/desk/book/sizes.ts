/** Sizes: the grid counts pixels, files count characters of the default font and points. */
import type { BookChart } from '../../file';
import type { ChartPlace, Workbook } from '../engine';

/** 96 pixels to 72 points. */
export const POINTS_PER_PIXEL = 0.75;
/** A character of Calibri 11 is 7 pixels wide and a cell has 5 of padding; below one character the padding is shared out. */
const CHARACTER = { pixels: 7, padding: 5, narrow: 12 } as const;

export const charactersOf = (pixels: number): number =>
  Math.round((pixels < CHARACTER.narrow ? pixels / CHARACTER.narrow : (pixels - CHARACTER.padding) / CHARACTER.pixels) * 100) / 100;

export const pixelsOf = (characters: number): number =>
  Math.round(characters < 1 ? characters * CHARACTER.narrow : characters * CHARACTER.pixels + CHARACTER.padding);

const points = (pixels: number): number => Math.round(pixels * POINTS_PER_PIXEL * 100) / 100;

type Corner = BookChart['from'];

/** Where a chart's corners lie, by the sizes that columns and rows have on the desk. */
export function cornersOf(workbook: Workbook, sheetId: string, place: ChartPlace): Pick<BookChart, 'from' | 'to'> {
  const across = walked(place.column, place.x + place.width, (column) => workbook.shownSize(sheetId, 'COL', column));
  const down = walked(place.row, place.y + place.height, (row) => workbook.shownSize(sheetId, 'ROW', row));
  return { from: corner({ at: place.row, rest: place.y }, { at: place.column, rest: place.x }), to: corner(down, across) };
}

/** A row or column, and how far into it, in pixels. */
interface Into {
  readonly at: number;
  readonly rest: number;
}

const corner = (row: Into, column: Into): Corner => ({
  row: row.at,
  column: column.at,
  ...(column.rest > 0 ? { x: points(column.rest) } : {}),
  ...(row.rest > 0 ? { y: points(row.rest) } : {}),
});

/** A corner on an edge belongs to the cell before it: a chart that fills B2:D4 ends in D4. */
function walked(from: number, distance: number, size: (at: number) => number): Into {
  let at = from;
  let rest = distance;
  while (rest > size(at)) {
    rest -= size(at);
    at += 1;
  }
  return { at, rest };
}

export function placeOf(workbook: Workbook, sheetId: string, { from, to }: Pick<BookChart, 'from' | 'to'>): ChartPlace {
  const pixels = (inPoints = 0): number => inPoints / POINTS_PER_PIXEL;
  const sum = (first: number, last: number, size: (at: number) => number): number =>
    Array.from({ length: Math.max(0, last - first) }, (_, at) => size(first + at)).reduce((a, b) => a + b, 0);
  const width = sum(from.column, to.column, (column) => workbook.shownSize(sheetId, 'COL', column)) + pixels(to.x) - pixels(from.x);
  const height = sum(from.row, to.row, (row) => workbook.shownSize(sheetId, 'ROW', row)) + pixels(to.y) - pixels(from.y);
  return {
    row: from.row,
    column: from.column,
    x: Math.round(pixels(from.x)),
    y: Math.round(pixels(from.y)),
    width: Math.round(width),
    height: Math.round(height),
  };
}
