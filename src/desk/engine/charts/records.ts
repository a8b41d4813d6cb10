/** The charts of a workbook: where their records are kept, and the figures that stand for them on the engine's grid. */
import { DEFAULT_SIZES } from '../default-sizes';
import type { DeskRecord } from '../commands';
import type { RecordStore } from '../store';
import type { Chart } from './chart';

export interface PlacedChart {
  readonly id: string;
  readonly sheetId: string;
  readonly chart: Chart;
}

/** Pixels from the cell's corner, and in size. */
export interface ChartPlace {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** In the order in which they were made. */
export function charts(workbook: RecordStore, sheetId?: string): readonly PlacedChart[] {
  return workbook
    .records('chart')
    .filter((record) => sheetId === undefined || record.sheetId === sheetId)
    .map(placed);
}

export function findChart(workbook: RecordStore, id: string): PlacedChart | undefined {
  const record = workbook.record(id);
  return record?.kind === 'chart' ? placed(record) : undefined;
}

function placed(record: DeskRecord): PlacedChart {
  return { id: record.id, sheetId: record.sheetId ?? '', chart: record.body as unknown as Chart };
}

const figureOf = (id: string): string => `figure:${id}`;

/**
 * To the engine every chart of ours is a bar chart without data; `desk` names the record that says how it is drawn (drawing.ts).
 * It differs each time, or the engine would keep the old drawing.
 */
function definition(workbook: RecordStore, id: string): object {
  const desk = { record: id, revision: workbook.nextId() };
  return {
    type: 'bar',
    title: { text: '' },
    legendPosition: 'none',
    stacked: false,
    aggregated: false,
    dataSetStyles: {},
    dataSource: { type: 'range', dataSets: [], dataSetsHaveTitle: false },
    desk,
  };
}

export function addChart(
  workbook: RecordStore,
  { sheetId, chart, place }: { readonly sheetId: string; readonly chart: Chart; readonly place: ChartPlace },
): string {
  const id = `chart:${workbook.nextId()}`;
  makeRoom(workbook, sheetId, place);
  workbook.putRecord({ kind: 'chart', id, sheetId, body: chart as never });
  workbook.change({
    type: 'CREATE_CHART',
    sheetId,
    chartId: id,
    figureId: figureOf(id),
    col: place.column,
    row: place.row,
    offset: { x: place.x, y: place.y },
    size: { width: place.width, height: place.height },
    definition: definition(workbook, id),
  });
  return id;
}

export function changeChart(workbook: RecordStore, { id, sheetId, chart }: PlacedChart, change: Partial<Chart>): void {
  workbook.putRecord({ kind: 'chart', id, sheetId, body: { ...chart, ...change } as never });
}

export function deleteChart(workbook: RecordStore, { id, sheetId }: PlacedChart): void {
  workbook.change({ type: 'DELETE_FIGURE', sheetId, figureId: figureOf(id) });
}

/** The engine moves a figure that would reach beyond its sheet. */
function makeRoom(workbook: RecordStore, sheetId: string, { row, column, x, y, width, height }: ChartPlace): void {
  workbook.ensureRoom(
    sheetId,
    row + Math.ceil((y + height) / DEFAULT_SIZES.rowHeight) + 1,
    column + Math.ceil((x + width) / DEFAULT_SIZES.columnWidth) + 1,
  );
}

/** Lets the grid draw the chart anew. */
export function drawChart(workbook: RecordStore, id: string): void {
  const found = findChart(workbook, id);
  if (found)
    workbook.change({
      type: 'UPDATE_CHART',
      sheetId: found.sheetId,
      chartId: id,
      figureId: figureOf(id),
      definition: definition(workbook, id),
    });
}

export function chartPlace(workbook: RecordStore, { id, sheetId }: PlacedChart): ChartPlace {
  const figure = workbook.getters.getFigure(sheetId, figureOf(id));
  if (!figure) throw new Error(`The grid has no figure for ${id}`);
  return { row: figure.row, column: figure.col, x: figure.offset.x, y: figure.offset.y, width: figure.width, height: figure.height };
}

export function placeChart(workbook: RecordStore, { id, sheetId }: PlacedChart, place: ChartPlace): void {
  makeRoom(workbook, sheetId, place);
  workbook.change({
    type: 'UPDATE_FIGURE',
    sheetId,
    figureId: figureOf(id),
    col: place.column,
    row: place.row,
    offset: { x: place.x, y: place.y },
    width: place.width,
    height: place.height,
  });
}
