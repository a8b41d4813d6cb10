/** Series of charts between the desk, whose chart types say what is drawn, and the file, which says it of each series. */
import type { BookChart, CellValue, ChartSeries as FileSeries } from '../../file';
import {
  chartKind,
  newSeries,
  type ChartKind,
  type ChartLine,
  type ChartMarker,
  type ChartSeries,
  type Formula,
  type Workbook,
} from '../engine';
import { present } from './present';
import type { Cells } from './chart-cells';

/** Excel's names for dashes; `None` is a line that is not drawn. */
const DASHES: Readonly<Record<string, NonNullable<NonNullable<FileSeries['line']>['dash']>>> = {
  Continuous: 'solid',
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'dashDot',
  Dot: 'dot',
  RoundDot: 'dot',
};
const DESK_DASHES = { solid: 'Continuous', dash: 'Dash', dashDot: 'DashDot', dot: 'Dot' } as const;

export const lineColor = ({ color, style }: ChartLine): string | undefined => (style === 'None' ? 'none' : color);

const fileLine = (line: ChartLine): FileSeries['line'] =>
  present({ color: lineColor(line), width: line.weight, dash: line.style === undefined ? undefined : DASHES[line.style] });

export function deskLine({ color, width, dash }: NonNullable<FileSeries['line']> = {}): ChartLine {
  return (
    present({ color: color === 'none' ? undefined : color, weight: width, style: color === 'none' ? 'None' : dash && DESK_DASHES[dash] }) ??
    {}
  );
}

// ---- Saving

export function fileSeries(
  series: ChartSeries,
  { kind: chartsKind, cells }: { readonly kind: ChartKind; readonly cells: Cells },
): FileSeries {
  const kind = series.chartType === undefined ? chartsKind : chartKind(series.chartType);
  const points = series.points.flatMap(({ index, fill }) => (fill === undefined ? [] : [{ index, fill }]));
  const values = fileValues(series.values, cells);
  return {
    values,
    ...present({
      name: fileName(series.name, cells),
      categories: series.categories && { ref: cells.reference(series.categories), cache: cells.values(series.categories).map(category) },
      kind: kind.family === chartsKind.family ? undefined : (kind.family as FileSeries['kind']),
      secondary: series.axisGroup === 'Secondary' || undefined,
      fill: series.fill,
      pointFills: points.length > 0 ? points : undefined,
      line: joined(kind, series.line) ? (fileLine(series.line) ?? (kind.family === 'scatter' ? {} : undefined)) : undefined,
      marker: fileMarker(series.marker, kind),
      smooth: series.smooth || kind.smooth || undefined,
      gapWidth: series.gapWidth,
      overlap: series.overlap,
      labels: fileLabels(series, values.cache.length),
    }),
  };
}

function fileValues(values: Formula | undefined, cells: Cells): FileSeries['values'] {
  if (!values) return { ref: '', cache: [] };
  const numberFormat = cells.numberFormat(values);
  return {
    ref: cells.reference(values),
    cache: cells.values(values).map((value) => (typeof value === 'number' ? value : null)),
    ...(numberFormat === 'General' ? {} : { numberFormat }),
  };
}

function fileName(name: ChartSeries['name'], cells: Cells): FileSeries['name'] {
  if (typeof name === 'object') return { text: cells.text(name), ref: cells.reference(name) };
  return name === undefined ? undefined : { text: name };
}

const category = (value: CellValue): string | number | null =>
  typeof value === 'boolean' ? String(value).toUpperCase() : typeof value === 'object' && value !== null ? value.error : value;

/** Scatter points have a line between them by their chart's type, or because somebody coloured it. */
const joined = (kind: ChartKind, line: ChartLine): boolean =>
  kind.family !== 'scatter' || kind.lines === true || (line.color !== undefined && line.style !== 'None');

const MARKERS: Readonly<Record<string, NonNullable<FileSeries['marker']>['style']>> = {
  Automatic: 'automatic',
  None: 'none',
  Circle: 'circle',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
  Dash: 'dash',
  Dot: 'dash',
  X: 'x',
  Star: 'x',
  Plus: 'plus',
};
const DESK_MARKERS = {
  automatic: 'Automatic',
  none: 'None',
  circle: 'Circle',
  square: 'Square',
  diamond: 'Diamond',
  triangle: 'Triangle',
  dash: 'Dash',
  x: 'X',
  plus: 'Plus',
} as const;

function fileMarker({ style, size, background, foreground }: ChartMarker, kind: ChartKind): FileSeries['marker'] {
  if (kind.family !== 'line' && kind.family !== 'scatter' && kind.family !== 'radar') return undefined;
  const said = MARKERS[style] ?? 'automatic';
  const shown = said === 'automatic' && kind.markers === false ? 'none' : said;
  if (shown === 'none') return kind.family === 'scatter' ? { style: 'none' } : undefined;
  const given = present({ size, color: background ?? foreground });
  return shown === 'automatic' && kind.family === 'scatter' && !given ? undefined : { style: shown, ...given };
}

const POSITIONS: Readonly<Record<string, NonNullable<NonNullable<FileSeries['labels']>['position']>>> = {
  Center: 'center',
  InsideEnd: 'insideEnd',
  InsideBase: 'insideBase',
  OutsideEnd: 'outsideEnd',
  Top: 'top',
  Bottom: 'bottom',
  Left: 'left',
  Right: 'right',
};
const DESK_POSITIONS = {
  center: 'Center',
  insideEnd: 'InsideEnd',
  insideBase: 'InsideBase',
  outsideEnd: 'OutsideEnd',
  top: 'Top',
  bottom: 'Bottom',
  left: 'Left',
  right: 'Right',
} as const;

/** Excel's own separator, as the desk has it. */
const OWN_SEPARATOR = ',';

/** A series has labels on all its points, on all but some, or on some alone. */
function labelledPoints({ hasDataLabels, points }: ChartSeries, count: number): readonly number[] | 'all' | 'none' {
  const said = new Map(
    points.flatMap(({ index, hasDataLabel }) =>
      hasDataLabel === undefined || hasDataLabel === hasDataLabels ? [] : [[index, hasDataLabel] as const],
    ),
  );
  if (said.size === 0) return hasDataLabels ? 'all' : 'none';
  return Array.from({ length: count }, (_, index) => index).filter((index) => said.get(index) ?? hasDataLabels);
}

function fileLabels(series: ChartSeries, count: number): FileSeries['labels'] {
  const points = labelledPoints(series, count);
  if (points === 'none') return undefined;
  const { dataLabels } = series;
  const { position, numberFormat, linkNumberFormat, font } = dataLabels;
  return present({
    points: points === 'all' ? undefined : points,
    position: position === undefined ? undefined : POSITIONS[position],
    showValue: dataLabels.showValue || undefined,
    showSeriesName: dataLabels.showSeriesName || undefined,
    showCategoryName: dataLabels.showCategoryName || undefined,
    showPercentage: dataLabels.showPercentage || undefined,
    separator: dataLabels.separator === OWN_SEPARATOR ? undefined : dataLabels.separator,
    numberFormat: linkNumberFormat ? undefined : numberFormat,
    color: font.color,
    size: font.size,
  });
}

// ---- Opening

const CHART_TYPES: Readonly<Record<BookChart['kind'], Readonly<Record<NonNullable<BookChart['grouping']>, string>>>> = {
  column: { clustered: 'ColumnClustered', stacked: 'ColumnStacked', percentStacked: 'ColumnStacked100' },
  bar: { clustered: 'BarClustered', stacked: 'BarStacked', percentStacked: 'BarStacked100' },
  // The desk has no lines in shares of the whole: stacked ones are the nearest.
  line: { clustered: 'Line', stacked: 'LineStacked', percentStacked: 'LineStacked' },
  area: { clustered: 'Area', stacked: 'AreaStacked', percentStacked: 'AreaStacked100' },
  scatter: { clustered: 'XYScatter', stacked: 'XYScatter', percentStacked: 'XYScatter' },
  pie: { clustered: 'Pie', stacked: 'Pie', percentStacked: 'Pie' },
  doughnut: { clustered: 'Doughnut', stacked: 'Doughnut', percentStacked: 'Doughnut' },
  radar: { clustered: 'Radar', stacked: 'Radar', percentStacked: 'Radar' },
};

/** Excel's types say whether there are lines and markers; the file says it of each series. */
export function chartType({ kind, grouping = 'clustered', series }: BookChart): string {
  const own = series.filter((one) => one.kind === undefined || one.kind === kind);
  const marked = own.some(({ marker }) => marker !== undefined && marker.style !== 'none');
  if (kind === 'scatter' && own.length > 0 && own.every(({ line }) => line !== undefined))
    return own.every(({ marker }) => marker?.style === 'none') ? 'XYScatterLinesNoMarkers' : 'XYScatterLines';
  if (kind === 'line' && marked && grouping === 'clustered') return 'LineMarkers';
  if (kind === 'line' && marked && grouping === 'stacked') return 'LineMarkersStacked';
  if (kind === 'radar' && marked) return 'RadarMarkers';
  return CHART_TYPES[kind][grouping];
}

export function deskSeries(workbook: Workbook, series: FileSeries, chart: BookChart): ChartSeries {
  const name = reference(series.name?.ref) ?? series.name?.text;
  const [values, categories] = [reference(series.values.ref), reference(series.categories?.ref)];
  const plain = newSeries(workbook.nextId(), {
    ...(name === undefined ? {} : { name }),
    ...(values ? { values } : {}),
    ...(categories ? { categories } : {}),
  });
  const { labels } = series;
  return {
    ...plain,
    axisGroup: series.secondary ? 'Secondary' : 'Primary',
    line: deskLine(series.line),
    smooth: series.smooth ?? false,
    hasDataLabels: labels !== undefined && labels.points === undefined,
    points: deskPoints(series),
    ...present({
      chartType: ownType(series, chart),
      fill: series.fill,
      gapWidth: series.gapWidth,
      overlap: series.overlap,
      doughnutHoleSize: chart.doughnutHole,
      marker: deskMarker(series, series.kind ?? chart.kind),
    }),
    ...(labels ? { dataLabels: deskLabels(plain.dataLabels, labels) } : {}),
  };
}

function reference(ref: string | undefined): Formula | undefined {
  return ref === undefined || ref === '' ? undefined : { formula: `=${ref}` };
}

/** Of a series that is drawn otherwise than its chart, as a line among columns. */
function ownType(series: FileSeries, chart: BookChart): string | undefined {
  if (series.kind === undefined || series.kind === chart.kind) return undefined;
  return chartType({ ...chart, kind: series.kind, grouping: 'clustered', series: [{ ...series, kind: undefined }] as BookChart['series'] });
}

function deskLabels(plain: ChartSeries['dataLabels'], labels: NonNullable<FileSeries['labels']>): ChartSeries['dataLabels'] {
  return {
    ...plain,
    showValue: labels.showValue ?? false,
    showSeriesName: labels.showSeriesName ?? false,
    showCategoryName: labels.showCategoryName ?? false,
    showPercentage: labels.showPercentage ?? false,
    separator: labels.separator ?? OWN_SEPARATOR,
    ...present({ position: labels.position && DESK_POSITIONS[labels.position], numberFormat: labels.numberFormat }),
    font: present({ color: labels.color, size: labels.size }) ?? {},
  };
}

function deskPoints({ pointFills = [], labels }: FileSeries): ChartSeries['points'] {
  const labelled = labels?.points ?? [];
  const indices = [...new Set([...pointFills.map(({ index }) => index), ...labelled])].sort((a, b) => a - b);
  return indices.map((index) => ({
    index,
    ...present({ fill: pointFills.find((point) => point.index === index)?.fill, hasDataLabel: labelled.includes(index) || undefined }),
  }));
}

function deskMarker({ marker }: FileSeries, kind: BookChart['kind']): ChartMarker | undefined {
  if (!marker) return kind === 'line' || kind === 'radar' ? { style: 'None' } : undefined;
  return { style: DESK_MARKERS[marker.style], ...present({ size: marker.size, background: marker.color, foreground: marker.color }) };
}
