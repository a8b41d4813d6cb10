/** Charts between the desk, which has Excel's object model, and the file, which has plots, axes and caches. */
import type { BookChart, ChartAxis as FileAxis, ChartFont as FileFont, ChartText as FileText } from '../../file';
import {
  addChart,
  chartKind,
  chartPlace,
  charts,
  newChart,
  newSecondaryAxis,
  type Chart,
  type ChartAxis,
  type ChartFont,
  type ChartKind,
  type ChartText,
  type PlacedChart,
  type Workbook,
} from '../engine';
import { present } from './present';
import { cellsFor, type Cells } from './chart-cells';
import { chartType, deskLine, deskSeries, fileSeries, lineColor } from './chart-series';
import { cornersOf, placeOf } from './sizes';

export const bookCharts = (workbook: Workbook, sheetId: string): readonly BookChart[] =>
  charts(workbook, sheetId).map((placed) => bookChart(workbook, placed));

/** Office.js has no property for the text for those who cannot see a chart; the record keeps it beside the others. */
type KeptChart = Chart & { readonly altText?: string };

// ---- Saving

function bookChart(workbook: Workbook, placed: PlacedChart): BookChart {
  const { chart, sheetId } = placed;
  const kind = chartKind(chart.chartType);
  const cells = cellsFor(workbook, sheetId);
  const series = chart.series.map((one) => fileSeries(one, { kind, cells }));
  const hole = chart.series[0]?.doughnutHoleSize;
  return {
    name: chart.name,
    kind: kind.family,
    ...cornersOf(workbook, sheetId, chartPlace(workbook, placed)),
    series,
    ...present({
      grouping: kind.grouping === 'clustered' ? undefined : kind.grouping,
      title: fileText(chart.title, cells) ?? titleOfOnlySeries(chart, series),
      legend: chart.legend.visible ? (LEGENDS[chart.legend.position] ?? 'right') : undefined,
      legendFont: fileFont(chart.legend.font),
      font: fileFont(chart.font),
      ...fileAxes(chart, kind, cells),
      background: chart.fill,
      border: lineColor(chart.border),
      blanks: BLANKS[chart.displayBlanksAs],
      doughnutHole: kind.family === 'doughnut' && hole !== 75 ? hole : undefined,
      altText: (chart as KeptChart).altText,
    }),
  };
}

/** What a title shows that is visible and has no text of its own. */
function titleOfOnlySeries({ title }: Chart, series: BookChart['series']): FileText | undefined {
  const [only] = series;
  return title.visible && series.length === 1 ? only?.name && { ...only.name, ...fileFont(title.font) } : undefined;
}

function fileAxes(chart: Chart, kind: ChartKind, cells: Cells): Pick<BookChart, 'categoryAxis' | 'valueAxis' | 'secondaryAxis'> {
  if (kind.family === 'pie' || kind.family === 'doughnut') return {};
  const hasSecondary = chart.series.some(({ axisGroup }) => axisGroup === 'Secondary');
  return {
    categoryAxis: fileAxis(chart.categoryAxis, cells, kind.family === 'scatter' ? 'numbers' : 'categories'),
    valueAxis: fileAxis(chart.valueAxis, cells, 'numbers'),
    secondaryAxis: hasSecondary ? fileAxis(chart.secondaryValueAxis ?? newSecondaryAxis(), cells, 'numbers') : undefined,
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

function deskText(text: FileText | undefined): ChartText {
  if (!text) return { visible: false, font: {} };
  const { text: shown, ref, ...font } = text;
  return { visible: true, ...(ref === undefined ? { text: shown } : { source: { formula: `=${ref}` } }), font };
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
