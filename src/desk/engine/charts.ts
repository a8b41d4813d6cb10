/** Charts as Excel describes them: plain records whose references follow their cells. */
import { DEFAULT_SIZES } from './header-sizes';
import { invalidArgument, Refusal } from './refusal';
import type { DeskRecord, Formula } from './commands';
import type { RecordStore } from './store';

export interface ChartFont {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly size?: number;
  readonly color?: string;
  readonly name?: string;
}

/** `none`: not drawn. Weights in points. */
export interface ChartLine {
  readonly color?: string;
  readonly weight?: number;
  /** Excel.ChartLineStyle */
  readonly style?: string;
}

export interface ChartText {
  readonly text?: string;
  /** Bound to a cell, whose text is shown. */
  readonly source?: Formula;
  readonly visible: boolean;
  readonly overlay?: boolean;
  readonly font: ChartFont;
}

export interface ChartAxis {
  readonly title: ChartText;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly minorUnit?: number;
  readonly numberFormat?: string;
  readonly linkNumberFormat?: boolean;
  readonly reversePlotOrder: boolean;
  readonly visible: boolean;
  readonly majorGridlines: boolean;
  readonly minorGridlines: boolean;
  readonly gridline: ChartLine;
  /** Excel.ChartAxisTickLabelPosition */
  readonly tickLabelPosition: string;
  readonly tickLabelSpacing?: number;
  readonly majorTickMark: string;
  readonly minorTickMark: string;
  readonly line: ChartLine;
  readonly font: ChartFont;
}

export interface ChartMarker {
  /** Excel.ChartMarkerStyle */
  readonly style: string;
  readonly size?: number;
  readonly background?: string;
  readonly foreground?: string;
}

export interface ChartDataLabels {
  /** Excel.ChartDataLabelPosition */
  readonly position?: string;
  readonly showValue: boolean;
  readonly showSeriesName: boolean;
  readonly showCategoryName: boolean;
  readonly showPercentage: boolean;
  readonly showLegendKey: boolean;
  readonly separator: string;
  readonly numberFormat?: string;
  readonly linkNumberFormat?: boolean;
  readonly font: ChartFont;
}

export interface ChartPoint {
  readonly index: number;
  readonly fill?: string;
  readonly line?: ChartLine;
  readonly hasDataLabel?: boolean;
}

export interface ChartSeries {
  readonly id: string;
  /** A constant, or the cell that holds it. */
  readonly name?: string | Formula;
  readonly values?: Formula;
  readonly categories?: Formula;
  /** Where it differs from the chart's. */
  readonly chartType?: string;
  readonly axisGroup: 'Primary' | 'Secondary';
  /** `none`, a colour, or left out for the theme's. */
  readonly fill?: string;
  readonly line: ChartLine;
  readonly marker: ChartMarker;
  readonly smooth: boolean;
  readonly gapWidth?: number;
  readonly overlap?: number;
  readonly doughnutHoleSize?: number;
  readonly explosion?: number;
  readonly hasDataLabels: boolean;
  readonly dataLabels: ChartDataLabels;
  readonly points: readonly ChartPoint[];
}

export interface Chart {
  readonly name: string;
  /** Excel.ChartType */
  readonly chartType: string;
  readonly title: ChartText;
  readonly legend: { readonly visible: boolean; readonly position: string; readonly overlay: boolean; readonly font: ChartFont };
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  readonly secondaryCategoryAxis?: ChartAxis;
  readonly secondaryValueAxis?: ChartAxis;
  readonly series: readonly ChartSeries[];
  readonly fill?: string;
  readonly border: ChartLine;
  readonly font: ChartFont;
  readonly plotFill?: string;
  /** Excel.ChartDisplayBlanksAs */
  readonly displayBlanksAs: string;
}

/** How a type is drawn. What is missing here is NotImplemented. */
export interface ChartKind {
  readonly family: 'column' | 'bar' | 'line' | 'area' | 'scatter' | 'pie' | 'doughnut' | 'radar';
  readonly grouping: 'clustered' | 'stacked' | 'percentStacked';
  readonly markers?: boolean;
  readonly lines?: boolean;
  readonly smooth?: boolean;
  readonly filled?: boolean;
}

export const CHART_KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: { family: 'column', grouping: 'clustered' },
  ColumnStacked: { family: 'column', grouping: 'stacked' },
  ColumnStacked100: { family: 'column', grouping: 'percentStacked' },
  BarClustered: { family: 'bar', grouping: 'clustered' },
  BarStacked: { family: 'bar', grouping: 'stacked' },
  BarStacked100: { family: 'bar', grouping: 'percentStacked' },
  Line: { family: 'line', grouping: 'clustered', markers: false },
  LineMarkers: { family: 'line', grouping: 'clustered', markers: true },
  LineStacked: { family: 'line', grouping: 'stacked', markers: false },
  LineMarkersStacked: { family: 'line', grouping: 'stacked', markers: true },
  Area: { family: 'area', grouping: 'clustered' },
  AreaStacked: { family: 'area', grouping: 'stacked' },
  AreaStacked100: { family: 'area', grouping: 'percentStacked' },
  XYScatter: { family: 'scatter', grouping: 'clustered', markers: true, lines: false },
  XYScatterLines: { family: 'scatter', grouping: 'clustered', markers: true, lines: true },
  XYScatterLinesNoMarkers: { family: 'scatter', grouping: 'clustered', markers: false, lines: true },
  XYScatterSmooth: { family: 'scatter', grouping: 'clustered', markers: true, lines: true, smooth: true },
  XYScatterSmoothNoMarkers: { family: 'scatter', grouping: 'clustered', markers: false, lines: true, smooth: true },
  Pie: { family: 'pie', grouping: 'clustered' },
  Doughnut: { family: 'doughnut', grouping: 'clustered' },
  Radar: { family: 'radar', grouping: 'clustered', markers: false },
  RadarMarkers: { family: 'radar', grouping: 'clustered', markers: true },
  RadarFilled: { family: 'radar', grouping: 'clustered', filled: true },
};

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

export function checkedChartType(type: unknown, place: string): string {
  if (typeof type !== 'string') throw invalidArgument(place, type, 'a chart type');
  if (!(type in CHART_KINDS)) throw new Refusal('NotImplemented', { place, found: `charts of type ${type}` });
  return type;
}

export function chartKind(type: string): ChartKind {
  const kind = CHART_KINDS[type];
  if (!kind) throw new Refusal('NotImplemented', { found: `charts of type ${type}` });
  return kind;
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

/** The engine's charts are drawn by its bar chart's hands; `desk` names the record that says how, and differs each time, or the engine would keep the old drawing. */
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

// ---- What Excel makes when nothing is said

const NO_TITLE: ChartText = { visible: false, font: {} };

function newAxis(kind: 'category' | 'value'): ChartAxis {
  return {
    title: NO_TITLE,
    reversePlotOrder: false,
    visible: true,
    majorGridlines: kind === 'value',
    minorGridlines: false,
    gridline: {},
    tickLabelPosition: 'NextToAxis',
    majorTickMark: 'None',
    minorTickMark: 'None',
    line: {},
    font: {},
  };
}

export function newSecondaryAxis(): ChartAxis {
  return { ...newAxis('value'), majorGridlines: false };
}

export function newSeries(id: string, source: Pick<ChartSeries, 'name' | 'values' | 'categories'>): ChartSeries {
  return {
    id,
    ...source,
    axisGroup: 'Primary',
    line: {},
    marker: { style: 'Automatic' },
    smooth: false,
    hasDataLabels: false,
    dataLabels: {
      showValue: true,
      showSeriesName: false,
      showCategoryName: false,
      showPercentage: false,
      showLegendKey: false,
      separator: ',',
      font: {},
    },
    points: [],
  };
}

export function newChart(name: string, chartType: string, series: readonly ChartSeries[]): Chart {
  return {
    name,
    chartType,
    title: { visible: true, font: {} },
    legend: {
      visible: series.length > 1 || ['pie', 'doughnut'].includes(chartKind(chartType).family),
      position: 'Bottom',
      overlay: false,
      font: {},
    },
    categoryAxis: newAxis('category'),
    valueAxis: newAxis('value'),
    series,
    border: {},
    font: {},
    displayBlanksAs: 'NotPlotted',
  };
}
