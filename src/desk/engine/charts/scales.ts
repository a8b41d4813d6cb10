/** The axes of a chart as Chart.js's scales. */
import { firstFormat, formatted, titleText, type ChartCells } from './cells';
import { newSecondaryAxis, type Chart, type ChartAxis, type ChartKind } from './chart';
import { atZero, type ZeroLine } from './overlays';
import { drawnColor, drawnFont, GRIDLINE_COLOR, isDrawn, TEXT_COLOR, TRANSPARENT } from './paint';

/** Where Excel ends an axis itself, it is at least so much of its length away from the bars. */
const GRACE = '5%';

/** An axis on its way to a scale. */
interface Axes {
  readonly chart: Chart;
  readonly kind: ChartKind;
  readonly cells: ChartCells;
}

/** By Chart.js's ids: `x` and `y`, and `x1` or `y1` for a secondary axis of values. */
export function drawnScales(chart: Chart, kind: ChartKind, cells: ChartCells): Readonly<Record<string, object>> {
  const axes: Axes = { chart, kind, cells };
  const [categories, values] = kind.family === 'bar' ? ['y', 'x'] : ['x', 'y'];
  const hasSecondary = chart.series.some((series) => series.axisGroup === 'Secondary');
  return {
    [categories]: categoryScale(axes),
    [values]: valueScale(axes),
    ...(hasSecondary ? { [`${values}1`]: secondaryScale(axes) } : {}),
  };
}

function categoryScale(axes: Axes): object {
  const { chart, kind } = axes;
  const { categoryAxis } = chart;
  const horizontal = kind.family === 'bar';
  const numeric = kind.family === 'scatter';
  return {
    ...axisScale(axes, categoryAxis, numeric ? (categoryAxis.numberFormat ?? 'General') : undefined),
    ...(numeric ? {} : { border: categoryBorder(chart, kind) }),
    type: numeric ? 'linear' : 'category',
    stacked: kind.grouping !== 'clustered',
    // Chart.js draws the first bar on top, Excel at the bottom.
    reverse: horizontal ? !categoryAxis.reversePlotOrder : categoryAxis.reversePlotOrder,
    offset: kind.family === 'column' || horizontal || kind.family === 'line',
  };
}

function valueScale(axes: Axes): object {
  const { chart, kind, cells } = axes;
  const { valueAxis } = chart;
  const ofShares = kind.grouping === 'percentStacked';
  return {
    ...axisScale(axes, valueAxis, valueAxis.numberFormat ?? (ofShares ? '0%' : firstFormat(chart, 'Primary', cells))),
    type: 'linear',
    stacked: kind.grouping !== 'clustered',
    reverse: valueAxis.reversePlotOrder,
    beginAtZero: kind.family !== 'scatter',
    position: valueSide(chart, kind.family === 'bar'),
    ...(ofShares ? {} : { grace: GRACE }),
    ...(ofShares && valueAxis.maximum === undefined ? { max: 1 } : {}),
  };
}

function secondaryScale(axes: Axes): object {
  const { chart, kind, cells } = axes;
  const { font, line } = chart.valueAxis;
  const axis = chart.secondaryValueAxis ?? { ...newSecondaryAxis(), font, line };
  return {
    ...axisScale(axes, axis, axis.numberFormat ?? firstFormat(chart, 'Secondary', cells)),
    type: 'linear',
    position: kind.family === 'bar' ? 'top' : 'right',
    beginAtZero: true,
    grace: GRACE,
  };
}

/** What every axis has. @param format undefined for an axis of categories */
function axisScale({ chart, cells }: Axes, axis: ChartAxis, format: string | undefined): object {
  const title = titleText(axis.title, cells);
  return {
    display: axis.visible,
    ...(axis.minimum === undefined ? {} : { min: axis.minimum }),
    ...(axis.maximum === undefined ? {} : { max: axis.maximum }),
    title: { display: title !== '', text: title, font: drawnFont(axis.title.font, 9), color: axis.title.font.color ?? TEXT_COLOR },
    grid: { display: axis.majorGridlines, drawTicks: false, color: drawnColor(axis.gridline.color, GRIDLINE_COLOR) },
    border: { display: isDrawn(axis.line), color: drawnColor(axis.line.color, GRIDLINE_COLOR) },
    ticks: {
      display: axis.tickLabelPosition !== 'None',
      autoSkip: format !== undefined,
      ...(axis.majorUnit === undefined ? {} : { stepSize: axis.majorUnit }),
      font: drawnFont({ ...chart.font, ...axis.font }, 9),
      color: axis.font.color ?? chart.font.color ?? TEXT_COLOR,
      ...(format === undefined ? {} : { callback: (tick: number) => formatted(tick, format) }),
    },
  };
}

/** The line of the categories, which lies where the values are 0. */
export function zeroLine({ categoryAxis }: Chart, { family }: ChartKind): ZeroLine {
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
