/** The series of a chart as Chart.js's datasets. */
import { categoryLabels, formatted, seriesName, type ChartCells } from './cells';
import { chartKind, type Chart, type ChartKind, type ChartSeries } from './chart';
import { PIXELS, type DrawnLabels } from './overlays';
import { drawnColor, lineDash, lineWidth, paletteColor, TRANSPARENT } from './paint';

interface Point {
  readonly x: number | null;
  readonly y: number | null;
}

export interface DrawnSeries {
  readonly type: string;
  readonly label: string;
  readonly data: readonly (number | null | Point)[];
  readonly dataLabels?: DrawnLabels;
  readonly [option: string]: unknown;
}

/** Chart.js draws the first series last. */
const LINES_IN_FRONT = -1;
/** Excel's own gap, in percent of a bar. */
const GAP = { column: 219, bar: 182 } as const;

/** A series on its way to a dataset. */
interface Drawing {
  readonly chart: Chart;
  readonly series: ChartSeries;
  readonly index: number;
  readonly kind: ChartKind;
  readonly labels: readonly string[];
  readonly cells: ChartCells;
  readonly values: readonly (number | null)[];
  /** The theme's colour for it. */
  readonly color: string;
}

export function drawnSeries(chart: Chart, cells: ChartCells): readonly DrawnSeries[] {
  const labels = categoryLabels(chart, cells);
  const drawn = chart.series.map((series, index): DrawnSeries => {
    const kind = chartKind(series.chartType ?? chart.chartType);
    const values = series.values ? cells.numbers(series.values) : [];
    const drawing: Drawing = { chart, series, index, kind, labels, cells, values, color: paletteColor(index) };
    return {
      label: seriesName(series, index, cells),
      data: dataOf(drawing),
      ...(hasLabels(series) ? { dataLabels: labelsOf(drawing) } : {}),
      ...DRAWN[kind.family](drawing),
    };
  });
  return chartKind(chart.chartType).grouping === 'percentStacked' ? asShares(drawn) : drawn;
}

function dataOf({ chart, series, kind, cells, values }: Drawing): DrawnSeries['data'] {
  if (kind.family === 'scatter') return scatterPoints(series, values, cells);
  return chart.displayBlanksAs === 'Zero' ? values.map((value) => value ?? 0) : values;
}

function scatterPoints(series: ChartSeries, values: readonly (number | null)[], cells: ChartCells): readonly Point[] {
  const xs = series.categories ? cells.numbers(series.categories) : values.map((_, index) => index + 1);
  return values.map((y, index) => ({ x: xs[index] ?? null, y }));
}

// ---- A kind of chart each

type Drawn = { readonly type: string } & Readonly<Record<string, unknown>>;

const DRAWN: Readonly<Record<ChartKind['family'], (drawing: Drawing) => Drawn>> = {
  column: (drawing) => bars(drawing, GAP.column),
  bar: (drawing) => bars(drawing, GAP.bar),
  line: (drawing) => ({ ...line(drawing, drawing.series.line.color ?? drawing.series.fill), fill: false }),
  area: (drawing) => ({ ...line(drawing, drawing.series.line.color), ...areaBelow(drawing) }),
  scatter: (drawing) => ({
    type: 'scatter',
    showLine: drawing.kind.lines ?? false,
    ...lineStyle(drawing, drawing.series.line.color),
    ...axisOf(drawing),
  }),
  pie: slices,
  doughnut: slices,
  radar: (drawing) => ({
    type: 'radar',
    ...lineStyle(drawing, drawing.series.line.color),
    fill: drawing.kind.filled ?? false,
    backgroundColor: fillOf(drawing),
  }),
};

function bars(drawing: Drawing, ownGap: number): Drawn {
  const { chart, series, kind, values } = drawing;
  const gap = series.gapWidth ?? chart.series.find((other) => other.gapWidth !== undefined)?.gapWidth ?? ownGap;
  return {
    type: 'bar',
    backgroundColor: pointFills(series, fillOf(drawing), values.length),
    borderColor: drawnColor(series.line.color, TRANSPARENT),
    borderWidth: series.line.color ? lineWidth(series.line, 0.75) : 0,
    categoryPercentage: 1 / (1 + gap / 100),
    barPercentage: 1,
    grouped: kind.grouping !== 'clustered' || series.overlap !== 100,
    ...stackOf(drawing),
    ...axisOf(drawing),
  };
}

function line(drawing: Drawing, color: string | undefined): Drawn {
  return {
    type: 'line',
    order: LINES_IN_FRONT,
    spanGaps: drawing.chart.displayBlanksAs === 'Interplotted',
    ...lineStyle(drawing, color),
    ...stackOf(drawing),
    ...axisOf(drawing),
  };
}

/** Stacked areas reach down to the one before. */
function areaBelow(drawing: Drawing): object {
  const toOrigin = drawing.kind.grouping === 'clustered' || drawing.index === 0;
  return { fill: toOrigin ? 'origin' : '-1', backgroundColor: fillOf(drawing) };
}

function slices({ series, kind, values }: Drawing): Drawn {
  const fillAt = (point: number): string | undefined => series.points.find((entry) => entry.index === point)?.fill;
  return {
    type: kind.family,
    backgroundColor: values.map((_, point) => drawnColor(fillAt(point), paletteColor(point))),
    borderColor: '#FFFFFF',
    borderWidth: 1,
  };
}

// ---- What several kinds have

function fillOf({ series, color }: Drawing): string {
  return drawnColor(series.fill, color);
}

function pointFills(series: ChartSeries, fill: string, count: number): string | readonly string[] {
  if (series.points.every((point) => point.fill === undefined)) return fill;
  return Array.from({ length: count }, (_, index) => drawnColor(series.points.find((point) => point.index === index)?.fill, fill));
}

function stackOf({ series, kind }: Drawing): object {
  return kind.grouping === 'clustered' ? {} : { stack: series.axisGroup };
}

function axisOf({ series, kind }: Drawing): object {
  if (series.axisGroup === 'Primary') return {};
  return kind.family === 'bar' ? { xAxisID: 'x1' } : { yAxisID: 'y1' };
}

/** Excel.ChartMarkerStyle in Chart.js's words. */
const MARKERS: Readonly<Record<string, string>> = {
  Square: 'rect',
  Diamond: 'rectRot',
  Triangle: 'triangle',
  X: 'crossRot',
  Star: 'star',
  Dot: 'circle',
  Dash: 'dash',
  Circle: 'circle',
  Plus: 'cross',
};

function lineStyle({ series, kind, color: ofTheme }: Drawing, given: string | undefined): object {
  const { line, marker } = series;
  const color = drawnColor(given, ofTheme);
  const hasMarkers = marker.style === 'Automatic' ? (kind.markers ?? false) : marker.style !== 'None';
  return {
    borderColor: color,
    borderWidth: lineWidth(line, kind.family === 'area' ? 0 : 2.25),
    borderDash: lineDash(line),
    tension: series.smooth || kind.smooth ? 0.4 : 0,
    pointRadius: hasMarkers ? ((marker.size ?? 5) / 2) * PIXELS : 0,
    pointStyle: MARKERS[marker.style] ?? 'circle',
    pointBackgroundColor: drawnColor(marker.background, color),
    pointBorderColor: drawnColor(marker.foreground, color),
  };
}

// ---- Labels at the values

/** On all points, or on some alone. */
function hasLabels({ hasDataLabels, points }: ChartSeries): boolean {
  return hasDataLabels || points.some((point) => point.hasDataLabel);
}

function labelsOf({ chart, series, index, labels, cells, values }: Drawing): DrawnLabels {
  const given = series.dataLabels;
  const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const format = given.numberFormat ?? (series.values ? cells.format(series.values) : 'General');
  const textOf = (value: number | null, point: number): string => {
    if (value === null || !hasLabelAt(series, point)) return '';
    const parts = [
      given.showSeriesName ? seriesName(series, index, cells) : undefined,
      given.showCategoryName ? labels[point] : undefined,
      given.showValue ? formatted(value, format) : undefined,
      given.showPercentage && total !== 0 ? formatted(value / total, '0%') : undefined,
    ];
    return parts.filter((part) => part !== undefined).join(given.separator === ',' ? ', ' : given.separator);
  };
  return {
    texts: values.map(textOf),
    position: given.position,
    color: given.font.color ?? chart.font.color ?? '#404040',
    size: given.font.size ?? 9,
  };
}

function hasLabelAt({ points, hasDataLabels }: ChartSeries, point: number): boolean {
  return points.find((entry) => entry.index === point)?.hasDataLabel ?? hasDataLabels;
}

/** 100 % stacks: every value as its share of the stack's absolute sum. */
function asShares(datasets: readonly DrawnSeries[]): readonly DrawnSeries[] {
  const count = Math.max(0, ...datasets.map((dataset) => dataset.data.length));
  const totals = Array.from({ length: count }, (_, point) =>
    datasets.reduce((sum, dataset) => sum + Math.abs(Number(dataset.data[point] ?? 0)), 0),
  );
  return datasets.map((dataset) => ({
    ...dataset,
    data: dataset.data.map((value, point) => (totals[point] ? Number(value ?? 0) / totals[point] : 0)),
  }));
}
