/** Draws a blueprint's chart with Excel's own, native chart. */
import { absoluteArea, cellName, COLOUR, quotedSheet, type BlueprintChart, type BlueprintSeries } from '../sheets';
import { rangeOf } from './ranges';

/** 9 pt is the least that is readable when the chart stands on a slide. */
const SMALL = 9;

export function queueChart(worksheet: Excel.Worksheet, { chart, sheetName }: { readonly chart: BlueprintChart; readonly sheetName: string }): void {
  const [first, ...others] = chart.series;
  if (!first) return;
  const drawn = worksheet.charts.add(Excel.ChartType.barStacked, rangeOf(worksheet, first.values), Excel.ChartSeriesBy.columns);
  drawn.name = chart.name;
  const categories = rangeOf(worksheet, chart.categories);
  const queue = (series: Excel.ChartSeries, one: BlueprintSeries): void => queueSeries(series, one, { values: rangeOf(worksheet, one.values), categories });
  queue(drawn.series.getItemAt(0), first);
  for (const one of others) queue(drawn.series.add(one.name), one);
  drawn.title.setFormula(`=${quotedSheet(sheetName)}!${absoluteArea(chart.titleCell)}`);
  drawn.title.format.font.size = 14;
  drawn.title.format.font.bold = true;
  drawn.title.format.font.color = COLOUR.ink;
  drawn.legend.visible = chart.legend;
  if (chart.legend) drawn.legend.position = Excel.ChartLegendPosition.bottom;
  queueAxes(drawn, chart);
  const { row, column, rows, columns } = chart.over;
  drawn.setPosition(cellName(row, column), cellName(row + rows - 1, column + columns - 1));
}

function queueSeries(series: Excel.ChartSeries, { name, fill, labels }: BlueprintSeries, { values, categories }: { readonly values: Excel.Range; readonly categories: Excel.Range }): void {
  series.name = name;
  series.setValues(values);
  series.setXAxisValues(categories);
  series.gapWidth = 40;
  series.overlap = 100;
  if (fill === 'none') series.format.fill.clear();
  else series.format.fill.setSolidColor(fill);
  if (!labels) return;
  series.hasDataLabels = true;
  series.dataLabels.showValue = true;
  series.dataLabels.position = Excel.ChartDataLabelPosition.center;
  series.dataLabels.numberFormat = labels.numberFormat;
  series.dataLabels.format.font.color = labels.colour;
  series.dataLabels.format.font.size = SMALL;
}

/** Bars run from top to bottom in the order of the cells, which Excel calls a reversed category axis. */
function queueAxes(drawn: Excel.Chart, { valueAxis, categoryAxisTitle }: BlueprintChart): void {
  const { categoryAxis: category, valueAxis: value } = drawn.axes;
  category.reversePlotOrder = true;
  category.title.text = categoryAxisTitle;
  category.format.font.size = SMALL;
  value.title.text = valueAxis.title;
  value.minimum = 0;
  if (valueAxis.maximum !== undefined) value.maximum = valueAxis.maximum;
  if (valueAxis.majorUnit !== undefined) value.majorUnit = valueAxis.majorUnit;
  value.format.font.size = SMALL;
  value.tickLabelPosition = valueAxis.labels ? Excel.ChartAxisTickLabelPosition.high : Excel.ChartAxisTickLabelPosition.none;
  value.majorGridlines.format.line.color = COLOUR.hairline;
  for (const { title } of [category, value]) {
    title.format.font.size = SMALL;
    title.format.font.bold = false;
    title.format.font.color = COLOUR.muted;
  }
}
