/** Draws a layout's chart with Excel's own, native chart. */
import {
  absoluteArea,
  cellName,
  COLOUR,
  quotedSheet,
  type Area,
  type LayoutChart,
  type LayoutSeries,
  type LayoutValueAxis,
} from '../sheets';
import { rangeOf } from './ranges';

/** 9 pt is the least that is readable when the chart stands on a slide. */
const SMALL = 9;
/** Points: Excel's own. */
const LINE_WEIGHT = 2.25;

interface DrawnSeries {
  readonly series: Excel.ChartSeries;
  readonly layout: LayoutSeries;
}

export function queueChart(
  worksheet: Excel.Worksheet,
  { chart, sheetName }: { readonly chart: LayoutChart; readonly sheetName: string },
): void {
  const [first, ...others] = seriesOf(chart);
  if (!first) return;
  const drawn = worksheet.charts.add(chartType(chart), rangeOf(worksheet, first.values), seriesBy(first.values));
  drawn.name = chart.name;
  const all: readonly DrawnSeries[] = [
    { series: drawn.series.getItemAt(0), layout: first },
    ...others.map((layout) => ({ series: drawn.series.add(layout.name), layout })),
  ];
  const categories = rangeOf(worksheet, chart.categories);
  for (const { series, layout } of all) {
    series.name = layout.name;
    series.setValues(rangeOf(worksheet, layout.values));
    series.setXAxisValues(categories);
  }
  queueKind(drawn, { chart, all });
  queueTitle(drawn, `=${quotedSheet(sheetName)}!${absoluteArea(chart.titleCell)}`);
  drawn.legend.visible = chart.legend;
  if (chart.legend) drawn.legend.position = Excel.ChartLegendPosition.bottom;
  const { row, column, rows, columns } = chart.over;
  drawn.setPosition(cellName(row, column), cellName(row + rows - 1, column + columns - 1));
}

const seriesOf = (chart: LayoutChart): readonly LayoutSeries[] =>
  chart.kind === 'columnsWithLines' ? [...chart.columns, ...chart.lines] : chart.series;

function chartType(chart: LayoutChart): Excel.ChartType {
  switch (chart.kind) {
    case 'stackedBars':
      return Excel.ChartType.barStacked;
    case 'stackedColumns':
      return Excel.ChartType.columnStacked;
    case 'lines':
      return Excel.ChartType.line;
    case 'bars':
      return Excel.ChartType.barClustered;
    case 'columnsWithLines':
      return Excel.ChartType.columnClustered;
  }
}

const seriesBy = ({ rows, columns }: Area): Excel.ChartSeriesBy =>
  columns > rows ? Excel.ChartSeriesBy.rows : Excel.ChartSeriesBy.columns;

function queueKind(drawn: Excel.Chart, { chart, all }: { readonly chart: LayoutChart; readonly all: readonly DrawnSeries[] }): void {
  const { categoryAxis, valueAxis } = drawn.axes;
  const { high, nextToAxis } = Excel.ChartAxisTickLabelPosition;
  const { center, insideEnd, outsideEnd } = Excel.ChartDataLabelPosition;
  switch (chart.kind) {
    case 'stackedBars':
      for (const one of all) queueBar(one, { overlap: 100, labels: center });
      queueValueAxis(valueAxis, { ...chart.valueAxis, gridlines: true, labelsAt: high });
      break;
    case 'stackedColumns':
      for (const one of all) queueBar(one, { overlap: 100, labels: center, gapWidth: chart.gapWidth });
      queueValueAxis(valueAxis, { ...chart.valueAxis, gridlines: !isLabelled(chart.series), labelsAt: nextToAxis });
      break;
    case 'bars':
      for (const one of all) queueBar(one, { overlap: 100, labels: outsideEnd });
      queueValueAxis(valueAxis, { ...chart.valueAxis, gridlines: !isLabelled(chart.series), labelsAt: high });
      break;
    case 'columnsWithLines':
      all.forEach((one, i) =>
        i < chart.columns.length
          ? queueBar(one, { overlap: 0, labels: insideEnd })
          : queueLine(one, { onOwnAxis: chart.lineAxis !== undefined }),
      );
      queueValueAxis(valueAxis, { ...chart.valueAxis, gridlines: !isLabelled(chart.columns), labelsAt: nextToAxis });
      if (chart.lineAxis && chart.lines.length > 0) {
        queueValueAxis(drawn.axes.getItem(Excel.ChartAxisType.value, Excel.ChartAxisGroup.secondary), {
          ...chart.lineAxis,
          gridlines: false,
          labelsAt: nextToAxis,
        });
      }
      break;
    case 'lines':
      for (const one of all) queuePlainLine(one);
      // Where a line ends before the last year, LibreOffice would take it down to 0: in a chart of lines alone it has no gap for #N/A.
      drawn.displayBlanksAs = Excel.ChartDisplayBlanksAs.interplotted;
      queueValueAxis(valueAxis, { ...chart.valueAxis, gridlines: true, labelsAt: nextToAxis });
      break;
  }
  // Bars run from top to bottom in the order of the cells, which Excel calls a reversed category axis.
  if (chart.kind === 'stackedBars' || chart.kind === 'bars') categoryAxis.reversePlotOrder = true;
  // Next to an axis that lies at 0 they would stand across what reaches below it.
  if (mayFallBelowZero(chart.valueAxis)) categoryAxis.tickLabelPosition = Excel.ChartAxisTickLabelPosition.low;
  categoryAxis.format.font.size = SMALL;
  queueAxisTitle(categoryAxis, chart.categoryAxisTitle);
}

const mayFallBelowZero = ({ minimum = 0 }: LayoutValueAxis): boolean => minimum === 'auto' || minimum < 0;

/** Where every value stands written at its bar, lines to read it from are in the way. What cannot be seen needs no label. */
const isLabelled = (series: readonly LayoutSeries[]): boolean =>
  series.every(({ fill, labels }) => fill === 'none' || labels !== undefined);

interface BarLook {
  readonly overlap: number;
  readonly labels: Excel.ChartDataLabelPosition;
  readonly gapWidth?: number | undefined;
}

function queueBar({ series, layout: { fill, labels } }: DrawnSeries, look: BarLook): void {
  series.gapWidth = look.gapWidth ?? 40;
  series.overlap = look.overlap;
  if (fill === 'none') series.format.fill.clear();
  else series.format.fill.setSolidColor(fill);
  queueLabels(series, labels, look.labels);
}

function queueLine({ series, layout: { fill, labels } }: DrawnSeries, { onOwnAxis }: { readonly onOwnAxis: boolean }): void {
  series.chartType = Excel.ChartType.lineMarkers;
  if (onOwnAxis) series.axisGroup = Excel.ChartAxisGroup.secondary;
  if (fill !== 'none') {
    series.format.line.color = fill;
    series.markerBackgroundColor = fill;
    series.markerForegroundColor = fill;
  }
  series.format.line.weight = LINE_WEIGHT;
  series.markerStyle = Excel.ChartMarkerStyle.circle;
  series.markerSize = 7;
  queueLabels(series, labels, Excel.ChartDataLabelPosition.top);
}

/** Without markers; its name stands at its end, where a reader looks for it. A line without fill is there for its labels. */
function queuePlainLine({ series, layout: { fill, values, labels } }: DrawnSeries): void {
  if (fill === 'none') series.format.line.clear();
  else {
    series.format.line.color = fill;
    series.format.line.weight = LINE_WEIGHT;
  }
  if (!labels) return;
  queueLabels(series, labels, Excel.ChartDataLabelPosition.right);
  series.dataLabels.showSeriesName = true;
  series.dataLabels.separator = ' ';
  if (fill === 'none') return;
  // A single point's label would need looks of its own: all points take the series' and all but the last give theirs back.
  for (let point = 0; point < values.rows * values.columns - 1; point++) series.points.getItemAt(point).hasDataLabel = false;
}

function queueLabels(series: Excel.ChartSeries, labels: LayoutSeries['labels'], position: Excel.ChartDataLabelPosition): void {
  if (!labels) return;
  series.hasDataLabels = true;
  series.dataLabels.showValue = true;
  series.dataLabels.position = position;
  series.dataLabels.numberFormat = labels.numberFormat;
  series.dataLabels.format.font.color = labels.colour;
  series.dataLabels.format.font.size = SMALL;
}

function queueTitle({ title }: Excel.Chart, cell: string): void {
  title.setFormula(cell);
  title.format.font.size = 14;
  title.format.font.bold = true;
  title.format.font.color = COLOUR.ink;
}

function queueAxisTitle({ title }: Excel.ChartAxis, text: string): void {
  title.text = text;
  title.format.font.size = SMALL;
  title.format.font.bold = false;
  title.format.font.color = COLOUR.muted;
}

interface AxisLook extends LayoutValueAxis {
  readonly gridlines: boolean;
  readonly labelsAt: Excel.ChartAxisTickLabelPosition;
}

function queueValueAxis(
  axis: Excel.ChartAxis,
  { title, minimum = 0, maximum, majorUnit, numberFormat, labels, gridlines, labelsAt }: AxisLook,
): void {
  queueAxisTitle(axis, title);
  if (minimum !== 'auto') axis.minimum = minimum;
  if (maximum !== undefined) axis.maximum = maximum;
  if (majorUnit !== undefined) axis.majorUnit = majorUnit;
  if (numberFormat !== undefined) axis.numberFormat = numberFormat;
  axis.format.font.size = SMALL;
  axis.tickLabelPosition = labels ? labelsAt : Excel.ChartAxisTickLabelPosition.none;
  axis.format.line.clear();
  axis.majorGridlines.visible = gridlines;
  if (gridlines) axis.majorGridlines.format.line.color = COLOUR.hairline;
}
