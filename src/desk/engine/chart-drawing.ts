/** Draws Excel's charts on the engine's grid: a chart's record and its cells become a Chart.js configuration. */
import { atZero, DATA_LABELS, PIXELS, ZERO_LINE, type DrawnLabels, type ZeroLine } from './chart-overlays';
import {
  chartKind,
  newSecondaryAxis,
  type Chart,
  type ChartAxis,
  type ChartFont,
  type ChartKind,
  type ChartLine,
  type ChartSeries,
  type ChartText,
} from './charts';
import { toEngineFormat } from './number-format';
import type { Formula } from './commands';
import type { WorkbookGetters } from './records';
import { spreadsheet, type Getters } from './spreadsheet';

const { helpers, registries } = spreadsheet;

/** What a reference holds, in reading order. */
export interface ChartCells {
  /** null for what is no number. */
  numbers(source: Formula): readonly (number | null)[];
  texts(source: Formula): readonly string[];
  /** The number format of its first cell. */
  format(source: Formula): string;
}

/** Office's theme, in its order. */
const PALETTE = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;
const TRANSPARENT = 'rgba(0,0,0,0)';
const TEXT_COLOR = '#595959';
const GRIDLINE_COLOR = '#D9D9D9';
/** Pixels. */
const PADDING = 12;
const LABEL_ROOM = 24;
/** Chart.js draws the first series last. */
const LINES_IN_FRONT = -1;
/** Where Excel ends an axis itself, it is at least so much of its length away from the bars. */
const GRACE = '5%';
/** Excel's own gap, in percent of a bar. */
const GAP = { column: 219, bar: 182 } as const;

export interface DrawnSeries {
  readonly type: string;
  readonly label: string;
  readonly data: readonly (number | null | { readonly x: number | null; readonly y: number | null })[];
  readonly dataLabels?: DrawnLabels;
  readonly [option: string]: unknown;
}

export interface DrawnChart {
  readonly type: string;
  readonly data: { readonly labels: readonly string[]; readonly datasets: readonly DrawnSeries[] };
  readonly options: Readonly<Record<string, unknown>>;
  readonly plugins: readonly object[];
}

/** @returns a configuration for Chart.js */
export function drawnChart(chart: Chart, cells: ChartCells): DrawnChart {
  const kind = chartKind(chart.chartType);
  const labels = categoryLabels(chart, cells);
  const drawn = chart.series.map((series, index) => drawnSeries({ chart, series, index, labels, cells }));
  return {
    type: { column: 'bar', bar: 'bar', line: 'line', area: 'line', scatter: 'scatter', pie: 'pie', doughnut: 'doughnut', radar: 'radar' }[
      kind.family
    ],
    data: { labels, datasets: kind.grouping === 'percentStacked' ? asShares(drawn) : drawn },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      indexAxis: kind.family === 'bar' ? 'y' : 'x',
      layout: { padding: { top: PADDING, bottom: PADDING, left: PADDING, right: PADDING + labelRoom(chart, kind) } },
      scales: isRound(kind) ? {} : scales(chart, kind, cells),
      ...(kind.family === 'doughnut' ? { cutout: `${chart.series[0]?.doughnutHoleSize ?? 75}%` } : {}),
      plugins: {
        title: {
          display: titleText(chart.title, cells) !== '',
          text: titleText(chart.title, cells),
          font: font(chart.title.font, 14, chart.title.font.bold ?? false),
          color: chart.title.font.color ?? TEXT_COLOR,
        },
        legend: {
          display: chart.legend.visible,
          position: { Top: 'top', Bottom: 'bottom', Left: 'left', Right: 'right', Corner: 'right' }[chart.legend.position] ?? 'bottom',
          labels: { font: font(chart.legend.font, 9), color: chart.legend.font.color ?? TEXT_COLOR, boxWidth: 10, boxHeight: 10 },
        },
        ...(isRound(kind) || kind.family === 'scatter' ? {} : { deskZeroLine: zeroLine(chart, kind) }),
        background: { color: chart.fill === 'none' ? TRANSPARENT : (chart.fill ?? '#FFFFFF') },
      },
    },
    plugins: isRound(kind) ? [DATA_LABELS] : [ZERO_LINE, DATA_LABELS],
  };
}

/** Labels beyond the ends of bars that reach the edge. */
function labelRoom({ series }: Chart, { family, grouping }: ChartKind): number {
  if (family !== 'bar' || grouping !== 'clustered') return 0;
  return series.some(({ hasDataLabels, dataLabels }) => hasDataLabels && (dataLabels.position ?? 'OutsideEnd') === 'OutsideEnd')
    ? LABEL_ROOM
    : 0;
}

function isRound(kind: ChartKind): boolean {
  return kind.family === 'pie' || kind.family === 'doughnut' || kind.family === 'radar';
}

/** A live title shows its cell; one without a text shows the name of the only series, as Excel does. */
function titleText(title: ChartText, cells: ChartCells): string {
  if (!title.visible) return '';
  return title.source ? (cells.texts(title.source)[0] ?? '') : (title.text ?? '');
}

function categoryLabels(chart: Chart, cells: ChartCells): readonly string[] {
  const source = chart.series.find((series) => series.categories)?.categories;
  if (source) return cells.texts(source);
  const count = Math.max(0, ...chart.series.map((series) => (series.values ? cells.numbers(series.values).length : 0)));
  return Array.from({ length: count }, (_, index) => String(index + 1));
}

export function seriesName(series: ChartSeries, index: number, cells: Pick<ChartCells, 'texts'>): string {
  if (typeof series.name === 'object') return cells.texts(series.name)[0] ?? '';
  return series.name ?? `Series${index + 1}`;
}

interface SeriesInput {
  readonly chart: Chart;
  readonly series: ChartSeries;
  readonly index: number;
  readonly labels: readonly string[];
  readonly cells: ChartCells;
}

function drawnSeries(input: SeriesInput): DrawnSeries {
  const { chart, series, index, cells } = input;
  const kind = chartKind(series.chartType ?? chart.chartType);
  const values = series.values ? cells.numbers(series.values) : [];
  const data =
    kind.family === 'scatter'
      ? scatterPoints(series, values, cells)
      : chart.displayBlanksAs === 'Zero'
        ? values.map((value) => value ?? 0)
        : values;
  const base = { label: seriesName(series, index, cells), data, ...(hasLabels(series) ? { dataLabels: labelsOf(input, values) } : {}) };
  const color = PALETTE[index % PALETTE.length] ?? PALETTE[0];
  const fill = drawnColor(series.fill, color);
  const fills = pointFills(series, fill, data.length);
  switch (kind.family) {
    case 'column':
    case 'bar': {
      const gap = series.gapWidth ?? chart.series.find((other) => other.gapWidth !== undefined)?.gapWidth ?? GAP[kind.family];
      return {
        ...base,
        type: 'bar',
        backgroundColor: fills,
        borderColor: drawnColor(series.line.color, TRANSPARENT),
        borderWidth: series.line.color ? width(series.line, 0.75) : 0,
        categoryPercentage: 1 / (1 + gap / 100),
        barPercentage: 1,
        grouped: kind.grouping !== 'clustered' || series.overlap !== 100,
        ...(kind.grouping === 'clustered' ? {} : { stack: series.axisGroup }),
        ...axisOf(series, kind),
      };
    }
    case 'line':
    case 'area':
      return {
        ...base,
        type: 'line',
        order: LINES_IN_FRONT,
        spanGaps: chart.displayBlanksAs === 'Interplotted',
        ...lineLooks(series, kind, drawnColor(series.line.color ?? (kind.family === 'line' ? series.fill : undefined), color)),
        ...(kind.family === 'area'
          ? { fill: kind.grouping === 'clustered' || index === 0 ? 'origin' : '-1', backgroundColor: fill }
          : { fill: false }),
        ...(kind.grouping === 'clustered' ? {} : { stack: series.axisGroup }),
        ...axisOf(series, kind),
      };
    case 'scatter':
      return {
        ...base,
        type: 'scatter',
        showLine: kind.lines ?? false,
        ...lineLooks(series, kind, drawnColor(series.line.color, color)),
        ...axisOf(series, kind),
      };
    case 'pie':
    case 'doughnut':
      return {
        ...base,
        type: kind.family,
        backgroundColor: data.map((_, point) =>
          drawnColor(series.points.find((entry) => entry.index === point)?.fill, PALETTE[point % PALETTE.length] ?? color),
        ),
        borderColor: '#FFFFFF',
        borderWidth: 1,
      };
    case 'radar':
      return {
        ...base,
        type: 'radar',
        ...lineLooks(series, kind, drawnColor(series.line.color, color)),
        fill: kind.filled ?? false,
        backgroundColor: fill,
      };
  }
}

function scatterPoints(
  series: ChartSeries,
  values: readonly (number | null)[],
  cells: ChartCells,
): readonly { readonly x: number | null; readonly y: number | null }[] {
  const xs = series.categories ? cells.numbers(series.categories) : values.map((_, index) => index + 1);
  return values.map((y, index) => ({ x: xs[index] ?? null, y }));
}

function pointFills(series: ChartSeries, fill: string, count: number): string | readonly string[] {
  if (series.points.every((point) => point.fill === undefined)) return fill;
  return Array.from({ length: count }, (_, index) => drawnColor(series.points.find((point) => point.index === index)?.fill, fill));
}

function drawnColor(color: string | undefined, otherwise: string): string {
  return color === undefined ? otherwise : color === 'none' ? TRANSPARENT : color;
}

function lineLooks(series: ChartSeries, kind: ChartKind, color: string): object {
  const hasMarkers = series.marker.style === 'Automatic' ? (kind.markers ?? false) : series.marker.style !== 'None';
  const shapes: Readonly<Record<string, string>> = {
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
  return {
    borderColor: color,
    borderWidth: width(series.line, kind.family === 'area' ? 0 : 2.25),
    borderDash: dash(series.line),
    tension: series.smooth || kind.smooth ? 0.4 : 0,
    pointRadius: hasMarkers ? ((series.marker.size ?? 5) / 2) * PIXELS : 0,
    pointStyle: shapes[series.marker.style] ?? 'circle',
    pointBackgroundColor: drawnColor(series.marker.background, color),
    pointBorderColor: drawnColor(series.marker.foreground, color),
  };
}

/** An add-in clears a line's colour; of a file that says so its style is None. */
function isDrawn({ color, style }: ChartLine): boolean {
  return color !== 'none' && style !== 'None';
}

function width(line: ChartLine, points: number): number {
  return isDrawn(line) ? (line.weight ?? points) * PIXELS : 0;
}

function dash(line: ChartLine): readonly number[] {
  switch (line.style) {
    case 'Dash':
      return [6, 4];
    case 'Dot':
    case 'RoundDot':
      return [2, 3];
    case 'DashDot':
    case 'DashDotDot':
      return [6, 3, 2, 3];
    default:
      return [];
  }
}

function axisOf(series: ChartSeries, kind: ChartKind): object {
  if (series.axisGroup === 'Primary') return {};
  return kind.family === 'bar' ? { xAxisID: 'x1' } : { yAxisID: 'y1' };
}

/** On all points, or on some alone. */
function hasLabels({ hasDataLabels, points }: ChartSeries): boolean {
  return hasDataLabels || points.some((point) => point.hasDataLabel);
}

function labelsOf({ chart, series, index, labels, cells }: SeriesInput, values: readonly (number | null)[]): DrawnLabels {
  const given = series.dataLabels;
  const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const format = given.numberFormat ?? (series.values ? cells.format(series.values) : 'General');
  const texts = values.map((value, point) => {
    if (value === null || !(series.points.find((entry) => entry.index === point)?.hasDataLabel ?? series.hasDataLabels)) return '';
    const parts = [
      given.showSeriesName ? seriesName(series, index, cells) : undefined,
      given.showCategoryName ? labels[point] : undefined,
      given.showValue ? formatted(value, format) : undefined,
      given.showPercentage && total !== 0 ? formatted(value / total, '0%') : undefined,
    ];
    return parts.filter((part) => part !== undefined).join(given.separator === ',' ? ', ' : given.separator);
  });
  return { texts, position: given.position, color: given.font.color ?? chart.font.color ?? '#404040', size: given.font.size ?? 9 };
}

function formatted(value: number, format: string): string {
  return helpers.formatValue(value, { format: toEngineFormat(format), locale: spreadsheet.DEFAULT_LOCALE } as never);
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

function scales(chart: Chart, kind: ChartKind, cells: ChartCells): Readonly<Record<string, object>> {
  const horizontal = kind.family === 'bar';
  const stacked = kind.grouping !== 'clustered';
  const numeric = kind.family === 'scatter';
  const valueFormat = chart.valueAxis.numberFormat ?? (kind.grouping === 'percentStacked' ? '0%' : firstFormat(chart, 'Primary', cells));
  const category = axis({ chart, cells }, chart.categoryAxis, numeric ? (chart.categoryAxis.numberFormat ?? 'General') : undefined);
  const value = axis({ chart, cells }, chart.valueAxis, valueFormat);
  const secondary = chart.series.some((series) => series.axisGroup === 'Secondary');
  const second = chart.secondaryValueAxis ?? newSecondary(chart.valueAxis);
  return {
    // Chart.js draws the first bar on top, Excel at the bottom.
    [horizontal ? 'y' : 'x']: {
      ...category,
      ...(numeric ? {} : { border: categoryBorder(chart, kind) }),
      type: numeric ? 'linear' : 'category',
      stacked,
      reverse: horizontal ? !chart.categoryAxis.reversePlotOrder : chart.categoryAxis.reversePlotOrder,
      offset: kind.family === 'column' || horizontal || kind.family === 'line',
    },
    [horizontal ? 'x' : 'y']: {
      ...value,
      type: 'linear',
      stacked,
      reverse: chart.valueAxis.reversePlotOrder,
      beginAtZero: !numeric,
      position: valueSide(chart, horizontal),
      ...(kind.grouping !== 'percentStacked' ? { grace: GRACE } : chart.valueAxis.maximum === undefined ? { max: 1 } : {}),
    },
    ...(secondary
      ? {
          [horizontal ? 'x1' : 'y1']: {
            ...axis({ chart, cells }, second, second.numberFormat ?? firstFormat(chart, 'Secondary', cells)),
            type: 'linear',
            position: horizontal ? 'top' : 'right',
            beginAtZero: true,
            grace: GRACE,
          },
        }
      : {}),
  };
}

function zeroLine({ categoryAxis }: Chart, { family }: ChartKind): ZeroLine {
  const { visible, line } = categoryAxis;
  return { scale: family === 'bar' ? 'x' : 'y', color: visible && isDrawn(line) ? drawnColor(line.color, GRIDLINE_COLOR) : undefined };
}

/** At the edge, unless the axis lies at 0. */
function categoryBorder(chart: Chart, kind: ChartKind): object {
  const line = zeroLine(chart, kind);
  return {
    display: isDrawn(chart.categoryAxis.line),
    color: (drawn: { readonly chart: Parameters<typeof atZero>[0] }) =>
      line.color === undefined || atZero(drawn.chart, line) ? TRANSPARENT : line.color,
  };
}

/** A reversed category axis takes the value axis along to the other side; numbers that are kept at the high end come back. */
function valueSide({ categoryAxis, valueAxis }: Chart, horizontal: boolean): 'top' | 'bottom' | 'left' | 'right' {
  const isFar = categoryAxis.reversePlotOrder !== (valueAxis.tickLabelPosition === 'High');
  if (horizontal) return isFar ? 'top' : 'bottom';
  return isFar ? 'right' : 'left';
}

function newSecondary(primary: ChartAxis): ChartAxis {
  return { ...newSecondaryAxis(), font: primary.font, line: primary.line };
}

function firstFormat(chart: Chart, group: ChartSeries['axisGroup'], cells: ChartCells): string {
  const source = chart.series.find((series) => series.axisGroup === group && series.values)?.values;
  return source ? cells.format(source) : 'General';
}

/** @param format undefined for an axis of categories */
function axis(
  { chart, cells }: { readonly chart: Chart; readonly cells: ChartCells },
  given: ChartAxis,
  format: string | undefined,
): object {
  const title = titleText(given.title, cells);
  const showsLabels = given.tickLabelPosition !== 'None';
  return {
    display: given.visible,
    ...(given.minimum === undefined ? {} : { min: given.minimum }),
    ...(given.maximum === undefined ? {} : { max: given.maximum }),
    title: { display: title !== '', text: title, font: font(given.title.font, 9), color: given.title.font.color ?? TEXT_COLOR },
    grid: { display: given.majorGridlines, drawTicks: false, color: drawnColor(given.gridline.color, GRIDLINE_COLOR) },
    border: { display: isDrawn(given.line), color: drawnColor(given.line.color, GRIDLINE_COLOR) },
    ticks: {
      display: showsLabels,
      autoSkip: format !== undefined,
      ...(given.majorUnit === undefined ? {} : { stepSize: given.majorUnit }),
      font: font({ ...chart.font, ...given.font }, 9),
      color: given.font.color ?? chart.font.color ?? TEXT_COLOR,
      ...(format === undefined ? {} : { callback: (tick: number) => formatted(tick, format) }),
    },
  };
}

function font(given: ChartFont, size: number, bold = given.bold ?? false): object {
  return {
    size: (given.size ?? size) * PIXELS,
    weight: bold ? 'bold' : 'normal',
    style: given.italic ? 'italic' : 'normal',
    ...(given.name ? { family: given.name } : {}),
  };
}

// ---- The engine's bar chart lends its figure

/** Reads a chart's cells through the engine's getters. */
export function chartCells(getters: Getters): ChartCells {
  const positions = (source: Formula): readonly { readonly sheetId: string; readonly col: number; readonly row: number }[] => {
    const range = getters.getRangeFromSheetXC(getters.getActiveSheetId(), source.formula.slice(1));
    if (range.invalidXc || range.invalidSheetName) return [];
    const { left, right, top, bottom } = range.zone;
    return Array.from({ length: bottom - top + 1 }, (_r, down) =>
      Array.from({ length: right - left + 1 }, (_c, across) => ({ sheetId: range.sheetId, col: left + across, row: top + down })),
    ).flat();
  };
  return {
    numbers: (source) =>
      positions(source).map((position) => {
        const { value } = getters.getEvaluatedCell(position);
        return typeof value === 'number' ? value : null;
      }),
    texts: (source) => positions(source).map((position) => getters.getEvaluatedCell(position).formattedValue ?? ''),
    format: (source) => {
      const [first] = positions(source);
      const style = first && (getters.getCell(first)?.style as { numberFormat?: string } | undefined);
      return style?.numberFormat ?? (first && getters.getEvaluatedCell(first).format) ?? 'General';
    },
  };
}

interface ChartType {
  readonly allowedDefinitionKeys: readonly string[];
  getRuntime(getters: WorkbookGetters, definition: { readonly desk?: { readonly record: string } }, ...rest: readonly unknown[]): object;
}

const chartTypes = registries.chartTypeRegistry as unknown as {
  get(type: string): ChartType;
  replace(type: string, chartType: ChartType): void;
};
const bar = chartTypes.get('bar');
chartTypes.replace('bar', {
  ...bar,
  allowedDefinitionKeys: [...bar.allowedDefinitionKeys, 'desk'],
  getRuntime(getters, definition, ...rest) {
    const runtime = bar.getRuntime(getters, definition, ...rest);
    const record = definition.desk === undefined ? undefined : getters.getDeskRecord(definition.desk.record);
    return record
      ? { ...runtime, chartJsConfig: drawnChart(record.body as unknown as Chart, chartCells(getters)), background: '#FFFFFF' }
      : runtime;
  },
});
