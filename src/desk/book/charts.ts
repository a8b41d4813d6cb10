/** Charts between the desk, which has Excel's object model, and the file, which has plots, axes and caches. */
import type {
  BookChart,
  CellValue,
  ChartAxis as FileAxis,
  ChartFont as FileFont,
  ChartSeries as FileSeries,
  ChartText as FileText,
} from '../../file';
import {
  addChart,
  chartKind,
  chartPlace,
  charts,
  newChart,
  newSecondaryAxis,
  newSeries,
  referenceText,
  type Chart,
  type ChartAxis,
  type ChartFont,
  type ChartKind,
  type ChartLine,
  type ChartMarker,
  type ChartSeries,
  type ChartText,
  type Formula,
  type PlacedChart,
  type Workbook,
} from '../engine';
import { present } from './cell-styles';
import { cornersOf, placeOf } from './sizes';

export const bookCharts = (workbook: Workbook, sheetId: string): readonly BookChart[] =>
  charts(workbook, sheetId).map((placed) => bookChart(workbook, placed));

/** Office.js has no property for the text for those who cannot see a chart; the record keeps it beside the others. */
type KeptChart = Chart & { readonly altText?: string };

/** What cells hold by now, for the caches. */
interface Cells {
  /** `Readiness!$D$5:$D$15`, whatever the sheet the formula was written for. */
  readonly reference: (formula: Formula) => string;
  readonly values: (formula: Formula) => readonly CellValue[];
  readonly text: (formula: Formula) => string;
  readonly numberFormat: (formula: Formula) => string;
}

function cellsFor(workbook: Workbook, sheetId: string): Cells {
  const find = (formula: Formula): ReturnType<Workbook['resolve']> => workbook.resolve(formula.formula.slice(1), sheetId);
  const firstOf = (formula: Formula): { readonly sheetId: string; readonly row: number; readonly col: number } | undefined => {
    const found = find(formula);
    return found && { sheetId: found.sheetId, row: found.area.row, col: found.area.column };
  };
  return {
    reference: (formula) => {
      const found = find(formula);
      return found ? referenceText(workbook.sheetName(found.sheetId), found.area, 'absolute') : formula.formula.slice(1);
    },
    values: (formula) => {
      const found = find(formula);
      return found ? workbook.valuesIn(found.sheetId, found.area) : [];
    },
    text: (formula) => {
      const first = firstOf(formula);
      return first ? workbook.text(first) : '';
    },
    numberFormat: (formula) => {
      const first = firstOf(formula);
      return first ? workbook.numberFormat(first) : 'General';
    },
  };
}

function bookChart(workbook: Workbook, placed: PlacedChart): BookChart {
  const { chart, sheetId } = placed;
  const kind = chartKind(chart.chartType);
  const cells = cellsFor(workbook, sheetId);
  const series = chart.series.map((one) => fileSeries(one, { kind, cells }));
  // A title without a text of its own is the name of the only series.
  const title =
    fileText(chart.title, cells) ??
    (chart.title.visible && series.length === 1 ? series[0]!.name && { ...series[0]!.name, ...fileFont(chart.title.font) } : undefined);
  const onSecondary = chart.series.some(({ axisGroup }) => axisGroup === 'Secondary');
  const hole = chart.series[0]?.doughnutHoleSize;
  return {
    name: chart.name,
    kind: kind.family,
    ...cornersOf(workbook, sheetId, chartPlace(workbook, placed)),
    series,
    ...present({
      grouping: kind.grouping === 'clustered' ? undefined : kind.grouping,
      title,
      legend: chart.legend.visible ? (LEGENDS[chart.legend.position] ?? 'right') : undefined,
      legendFont: fileFont(chart.legend.font),
      font: fileFont(chart.font),
      ...(kind.family === 'pie' || kind.family === 'doughnut'
        ? {}
        : {
            categoryAxis: fileAxis(chart.categoryAxis, cells, kind.family === 'scatter' ? 'numbers' : 'categories'),
            valueAxis: fileAxis(chart.valueAxis, cells, 'numbers'),
            secondaryAxis: onSecondary ? fileAxis(chart.secondaryValueAxis ?? newSecondaryAxis(), cells, 'numbers') : undefined,
          }),
      background: chart.fill,
      border: lineColor(chart.border),
      blanks: BLANKS[chart.displayBlanksAs],
      doughnutHole: kind.family === 'doughnut' && hole !== 75 ? hole : undefined,
      altText: (chart as KeptChart).altText,
    }),
  };
}

/** `NotPlotted` is what the file has where nothing is said. */
const BLANKS: Readonly<Record<string, BookChart['blanks']>> = { Zero: 'zero', Interplotted: 'span' };
const DESK_BLANKS = { zero: 'Zero', span: 'Interplotted' } as const;
const LEGENDS: Readonly<Record<string, NonNullable<BookChart['legend']>>> = {
  Top: 'top',
  Bottom: 'bottom',
  Left: 'left',
  Right: 'right',
  Corner: 'right',
};
const DESK_LEGENDS = { top: 'Top', bottom: 'Bottom', left: 'Left', right: 'Right' } as const;

const fileFont = ({ size, bold, color }: ChartFont): FileFont | undefined => present({ size, bold, color });

function fileText({ text, source, visible, font }: ChartText, cells: Cells): FileText | undefined {
  if (!visible) return undefined;
  if (source) return { text: cells.text(source), ref: cells.reference(source), ...fileFont(font) };
  return text === undefined ? undefined : { text, ...fileFont(font) };
}

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

const lineColor = ({ color, style }: ChartLine): string | undefined => (style === 'None' ? 'none' : color);

const fileLine = (line: ChartLine): FileSeries['line'] =>
  present({ color: lineColor(line), width: line.weight, dash: line.style === undefined ? undefined : DASHES[line.style] });

function deskLine({ color, width, dash }: NonNullable<FileSeries['line']> = {}): ChartLine {
  return (
    present({ color: color === 'none' ? undefined : color, weight: width, style: color === 'none' ? 'None' : dash && DESK_DASHES[dash] }) ??
    {}
  );
}

function fileSeries(series: ChartSeries, { kind: chartsKind, cells }: { readonly kind: ChartKind; readonly cells: Cells }): FileSeries {
  const kind = series.chartType === undefined ? chartsKind : chartKind(series.chartType);
  const values = series.values;
  const numberFormat = values && cells.numberFormat(values);
  const points = series.points.flatMap(({ index, fill }) => (fill === undefined ? [] : [{ index, fill }]));
  return {
    values: {
      ref: values ? cells.reference(values) : '',
      cache: values ? cells.values(values).map((value) => (typeof value === 'number' ? value : null)) : [],
      ...(numberFormat === undefined || numberFormat === 'General' ? {} : { numberFormat }),
    },
    ...present({
      name:
        typeof series.name === 'object'
          ? { text: cells.text(series.name), ref: cells.reference(series.name) }
          : series.name === undefined
            ? undefined
            : { text: series.name },
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
      labels: fileLabels(series, values ? cells.values(values).length : 0),
    }),
  };
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
  const looks = present({ size, color: background ?? foreground });
  return shown === 'automatic' && kind.family === 'scatter' && !looks ? undefined : { style: shown, ...looks };
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

const TICK_LABELS: Readonly<Record<string, NonNullable<FileAxis['tickLabels']>>> = { High: 'high', Low: 'low', None: 'none' };
const DESK_TICK_LABELS = { nextToAxis: 'NextToAxis', high: 'High', low: 'Low', none: 'None' } as const;

function fileAxis(axis: ChartAxis, cells: Cells, holds: 'categories' | 'numbers'): FileAxis | undefined {
  const line = present({ color: lineColor(axis.line), width: axis.line.weight });
  return present({
    title: fileText(axis.title, cells),
    minimum: axis.minimum,
    maximum: axis.maximum,
    majorUnit: holds === 'categories' ? axis.tickLabelSpacing : axis.majorUnit,
    numberFormat: axis.linkNumberFormat ? undefined : axis.numberFormat,
    reverse: axis.reversePlotOrder || undefined,
    visible: axis.visible ? undefined : false,
    gridlines: axis.majorGridlines || undefined,
    gridlineColor: axis.gridline.style === 'None' ? undefined : axis.gridline.color,
    line,
    tickLabels: TICK_LABELS[axis.tickLabelPosition],
    font: fileFont(axis.font),
  });
}

// ---- Opening

export function openCharts(workbook: Workbook, sheetId: string, list: readonly BookChart[] = []): void {
  for (const chart of list) addChart(workbook, { sheetId, chart: deskChart(workbook, chart), place: placeOf(workbook, sheetId, chart) });
}

function deskChart(workbook: Workbook, chart: BookChart): KeptChart {
  const series = chart.series.map((one) => deskSeries(workbook, one, chart));
  const plain = newChart(chart.name, chartType(chart), series);
  const legend = chart.legend === undefined || chart.legend === 'none' ? undefined : chart.legend;
  return {
    ...plain,
    title: deskText(chart.title),
    legend: {
      ...plain.legend,
      visible: legend !== undefined,
      ...(legend ? { position: DESK_LEGENDS[legend] } : {}),
      font: chart.legendFont ?? {},
    },
    categoryAxis: deskAxis(plain.categoryAxis, chart.categoryAxis, chart.kind === 'scatter' ? 'numbers' : 'categories'),
    valueAxis: deskAxis(plain.valueAxis, chart.valueAxis, 'numbers'),
    ...(chart.secondaryAxis ? { secondaryValueAxis: deskAxis(newSecondaryAxis(), chart.secondaryAxis, 'numbers') } : {}),
    ...(chart.background === undefined ? {} : { fill: chart.background }),
    border: chart.border === undefined ? {} : deskLine({ color: chart.border }),
    font: chart.font ?? {},
    ...(chart.blanks === undefined ? {} : { displayBlanksAs: DESK_BLANKS[chart.blanks] }),
    ...(chart.altText === undefined ? {} : { altText: chart.altText }),
  };
}

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
function chartType({ kind, grouping = 'clustered', series }: BookChart): string {
  const own = series.filter((one) => one.kind === undefined || one.kind === kind);
  const marked = own.some(({ marker }) => marker !== undefined && marker.style !== 'none');
  if (kind === 'scatter' && own.length > 0 && own.every(({ line }) => line !== undefined))
    return own.every(({ marker }) => marker?.style === 'none') ? 'XYScatterLinesNoMarkers' : 'XYScatterLines';
  if (kind === 'line' && marked && grouping === 'clustered') return 'LineMarkers';
  if (kind === 'line' && marked && grouping === 'stacked') return 'LineMarkersStacked';
  if (kind === 'radar' && marked) return 'RadarMarkers';
  return CHART_TYPES[kind][grouping];
}

function deskText(text: FileText | undefined): ChartText {
  if (!text) return { visible: false, font: {} };
  const { text: shown, ref, ...font } = text;
  return { visible: true, ...(ref === undefined ? { text: shown } : { source: { formula: `=${ref}` } }), font };
}

function deskSeries(workbook: Workbook, series: FileSeries, chart: BookChart): ChartSeries {
  const reference = (ref: string | undefined): Formula | undefined =>
    ref === undefined || ref === '' ? undefined : { formula: `=${ref}` };
  const name = reference(series.name?.ref) ?? series.name?.text;
  const [values, categories] = [reference(series.values.ref), reference(series.categories?.ref)];
  const plain = newSeries(workbook.nextId(), {
    ...(name === undefined ? {} : { name }),
    ...(values ? { values } : {}),
    ...(categories ? { categories } : {}),
  });
  const { labels } = series;
  const type =
    series.kind === undefined || series.kind === chart.kind
      ? undefined
      : chartType({ ...chart, kind: series.kind, grouping: 'clustered', series: [{ ...series, kind: undefined }] as BookChart['series'] });
  const marker = deskMarker(series, series.kind ?? chart.kind);
  return {
    ...plain,
    axisGroup: series.secondary ? 'Secondary' : 'Primary',
    line: deskLine(series.line),
    smooth: series.smooth ?? false,
    hasDataLabels: labels !== undefined && labels.points === undefined,
    points: deskPoints(series),
    ...present({
      chartType: type,
      fill: series.fill,
      gapWidth: series.gapWidth,
      overlap: series.overlap,
      doughnutHoleSize: chart.doughnutHole,
      marker,
    }),
    ...(labels
      ? {
          dataLabels: {
            ...plain.dataLabels,
            showValue: labels.showValue ?? false,
            showSeriesName: labels.showSeriesName ?? false,
            showCategoryName: labels.showCategoryName ?? false,
            showPercentage: labels.showPercentage ?? false,
            separator: labels.separator ?? OWN_SEPARATOR,
            ...present({ position: labels.position && DESK_POSITIONS[labels.position], numberFormat: labels.numberFormat }),
            font: present({ color: labels.color, size: labels.size }) ?? {},
          },
        }
      : {}),
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

function deskAxis(plain: ChartAxis, axis: FileAxis = {}, holds: 'categories' | 'numbers'): ChartAxis {
  return {
    ...plain,
    title: deskText(axis.title),
    reversePlotOrder: axis.reverse ?? false,
    visible: axis.visible ?? true,
    majorGridlines: axis.gridlines ?? false,
    gridline: axis.gridlineColor === undefined ? {} : { color: axis.gridlineColor },
    line: deskLine(axis.line),
    tickLabelPosition: DESK_TICK_LABELS[axis.tickLabels ?? 'nextToAxis'],
    font: axis.font ?? {},
    ...present({
      minimum: axis.minimum,
      maximum: axis.maximum,
      numberFormat: axis.numberFormat,
      [holds === 'categories' ? 'tickLabelSpacing' : 'majorUnit']: axis.majorUnit,
    }),
  };
}
