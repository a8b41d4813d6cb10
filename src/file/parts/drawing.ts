/** The drawing part of a sheet: where its charts lie, what they are called and what they say to those who cannot see them. */
import type { BookChart, BookSheet } from '../book';
import { EMU_PER_POINT } from '../chart/chart-styles';
import { child, descend, numberOf, type XmlElement } from '../xml/read';
import { decodeXstring } from '../xml/text';
import { document, element } from '../xml/write';
import { RELATIONSHIPS } from './package';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

type Corner = BookChart['from'];

/** @param charts with the ids of their relationships, in the order in which they overlap */
export function drawingXml(charts: readonly { readonly chart: BookChart; readonly relationship: string }[]): string {
  return document(
    element(
      'xdr:wsDr',
      { 'xmlns:xdr': SHEET_DRAWING, 'xmlns:a': DRAWING },
      ...charts.map(({ chart, relationship }, at) => anchorXml(chart, relationship, at + 2)),
    ),
  );
}

/** @param id unique in the drawing; 1 is the drawing itself */
function anchorXml(chart: BookChart, relationship: string, id: number): string {
  return element(
    'xdr:twoCellAnchor',
    {},
    cornerXml('xdr:from', chart.from),
    cornerXml('xdr:to', chart.to),
    element(
      'xdr:graphicFrame',
      { macro: '' },
      element(
        'xdr:nvGraphicFramePr',
        {},
        element('xdr:cNvPr', { id, name: chart.name, descr: chart.altText }),
        element('xdr:cNvGraphicFramePr'),
      ),
      element('xdr:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })),
      element(
        'a:graphic',
        {},
        element('a:graphicData', { uri: CHART }, element('c:chart', { 'xmlns:c': CHART, 'xmlns:r': RELATIONSHIPS, 'r:id': relationship })),
      ),
    ),
    element('xdr:clientData'),
  );
}

const cornerXml = (name: string, { row, column, x = 0, y = 0 }: Corner): string =>
  element(
    name,
    {},
    element('xdr:col', {}, String(column)),
    element('xdr:colOff', {}, String(Math.round(x * EMU_PER_POINT))),
    element('xdr:row', {}, String(row)),
    element('xdr:rowOff', {}, String(Math.round(y * EMU_PER_POINT))),
  );

export interface PlacedChart {
  readonly relationship: string;
  readonly place: Pick<BookChart, 'name' | 'from' | 'to' | 'altText'>;
}

export interface ReadDrawing {
  readonly charts: readonly PlacedChart[];
  /** There were pictures, shapes or charts of Excel 2016's newer kinds. */
  readonly others: boolean;
}

/** @param sheet its sizes of columns and rows tell where a chart ends that the file only gives a size for */
export function readDrawing(drawing: XmlElement, sheet: Pick<BookSheet, 'columns' | 'rows'>): ReadDrawing {
  const charts: PlacedChart[] = [];
  let others = false;
  for (const anchor of drawing.children) {
    const frame = child(anchor, 'graphicFrame');
    const reference = descend(frame, 'graphic', 'graphicData', 'chart')?.attributes.id;
    const corners = readCorners(anchor, sheet);
    if (!frame || reference === undefined || !corners) {
      others = true;
      continue;
    }
    const { name = '', descr } = descend(frame, 'nvGraphicFramePr', 'cNvPr')?.attributes ?? {};
    charts.push({
      relationship: reference,
      place: { name: decodeXstring(name) || `Chart ${charts.length + 1}`, ...corners, ...(descr ? { altText: decodeXstring(descr) } : {}) },
    });
  }
  return { charts, others };
}

function readCorners(anchor: XmlElement, sheet: Pick<BookSheet, 'columns' | 'rows'>): Pick<BookChart, 'from' | 'to'> | undefined {
  const from = readCorner(child(anchor, 'from'));
  const to = readCorner(child(anchor, 'to'));
  if (from && to) return { from, to };
  const position = child(anchor, 'pos')?.attributes;
  const size = child(anchor, 'ext')?.attributes;
  const points = (emu: string | undefined): number => (numberOf(emu) ?? 0) / EMU_PER_POINT;
  const start = from ?? (position ? moved({ row: 0, column: 0 }, { x: points(position.x), y: points(position.y) }, sheet) : undefined);
  return start && size ? { from: start, to: moved(start, { x: points(size.cx), y: points(size.cy) }, sheet) } : undefined;
}

function readCorner(corner: XmlElement | undefined): Corner | undefined {
  const column = numberOf(child(corner, 'col')?.text);
  const row = numberOf(child(corner, 'row')?.text);
  if (column === undefined || row === undefined) return undefined;
  const offset = (name: string): number => Math.round(((numberOf(child(corner, name)?.text) ?? 0) / EMU_PER_POINT) * 100) / 100;
  return cornerAt({ at: row, rest: offset('rowOff') }, { at: column, rest: offset('colOff') });
}

/** A row or column, and how far into it, in points. */
interface Into {
  readonly at: number;
  readonly rest: number;
}

const cornerAt = (row: Into, column: Into): Corner => ({
  row: row.at,
  column: column.at,
  ...(column.rest === 0 ? {} : { x: column.rest }),
  ...(row.rest === 0 ? {} : { y: row.rest }),
});

/** Excel's default sizes with Calibri 11: 64 by 20 pixels of 0.75 points. */
const COLUMN_POINTS = 48;
const ROW_POINTS = 15;
const POINTS_PER_PIXEL = 0.75;

/** The corner that lies so far right of and below another. */
function moved(
  start: Corner,
  by: { readonly x: number; readonly y: number },
  { columns = [], rows = [] }: Pick<BookSheet, 'columns' | 'rows'>,
): Corner {
  const widths = new Map(
    columns.map(({ column, width, hidden }) => [
      column,
      hidden ? 0 : width === undefined ? COLUMN_POINTS : (width * 7 + 5) * POINTS_PER_PIXEL,
    ]),
  );
  const heights = new Map(rows.map(({ row, height, hidden }) => [row, hidden ? 0 : (height ?? ROW_POINTS)]));
  const horizontal = walked(start.column, (start.x ?? 0) + by.x, (column) => widths.get(column) ?? COLUMN_POINTS);
  const vertical = walked(start.row, (start.y ?? 0) + by.y, (row) => heights.get(row) ?? ROW_POINTS);
  return cornerAt(vertical, horizontal);
}

function walked(from: number, distance: number, size: (at: number) => number): Into {
  let at = from;
  let rest = distance;
  // The bound keeps a file that gives absurd sizes from walking over the whole sheet.
  while (rest >= size(at) && at - from < 10_000) {
    rest -= size(at);
    at += 1;
  }
  return { at, rest: Math.round(rest * 100) / 100 };
}
