/** The chart part: plots of one kind and axis each, made of series, with axes, title and legend around them. */
import type { BookChart, ChartSeries } from '../book';
import type { Theme } from '../parts/colors';
import { RELATIONSHIPS } from '../parts/package';
import { oneOf, present } from '../fields';
import { child, children, isOn, numberOf, valueOf, type XmlElement } from '../xml/read';
import { document, element, valued } from '../xml/write';
import { axesXml, PRIMARY, readAxis, SECONDARY } from './axes';
import { fontXml, readFill, readFont, readLine, readTitle, shapeXml, titleXml } from './chart-styles';
import { readSeries, seriesXml, type SeriesKind } from './series';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** Excel's own ring. */
const DEFAULT_HOLE = 75;
const ROUND: ReadonlySet<SeriesKind> = new Set(['pie', 'doughnut']);

export type ChartContent = Omit<BookChart, 'name' | 'from' | 'to' | 'altText'>;

interface Plot {
  readonly kind: SeriesKind;
  readonly secondary: boolean;
  readonly series: readonly { readonly series: ChartSeries; readonly index: number }[];
}

/** Series of the same kind and axis share a plot; the chart's own kind comes first, which is how a reader knows it. */
function plotsOf(chart: BookChart): readonly Plot[] {
  const plots = new Map<string, { kind: SeriesKind; secondary: boolean; series: { series: ChartSeries; index: number }[] }>();
  for (const [index, series] of chart.series.entries()) {
    const kind = series.kind ?? chart.kind;
    const secondary = series.secondary ?? false;
    const key = `${kind} ${secondary}`;
    const plot = plots.get(key) ?? { kind, secondary, series: [] };
    plot.series.push({ series, index });
    plots.set(key, plot);
  }
  const rank = (plot: Plot): number => Number(plot.kind !== chart.kind) + 2 * Number(plot.secondary);
  return [...plots.values()].sort((a, b) => rank(a) - rank(b));
}

export function chartXml(chart: BookChart): string {
  const plots = plotsOf(chart);
  const axes = ROUND.has(chart.kind)
    ? ''
    : axesXml(
        chart,
        plots.some(({ secondary }) => secondary),
      );
  const legend = chart.legend === undefined || chart.legend === 'none' ? undefined : chart.legend;
  return document(
    element(
      'c:chartSpace',
      { 'xmlns:c': CHART, 'xmlns:a': DRAWING, 'xmlns:r': RELATIONSHIPS },
      valued('c:date1904', false),
      valued('c:roundedCorners', false),
      element(
        'c:chart',
        {},
        titleXml(chart.title),
        valued('c:autoTitleDeleted', chart.title === undefined),
        element('c:plotArea', {}, element('c:layout'), ...plots.map((plot) => plotXml(chart, plot)), axes),
        legend && element('c:legend', {}, valued('c:legendPos', legend[0]), valued('c:overlay', false), fontXml(chart.legendFont)),
        valued('c:plotVisOnly', true),
        valued('c:dispBlanksAs', chart.blanks ?? 'gap'),
        GAPS_FOR_MISSING,
      ),
      shapeXml({ fill: chart.background, line: chart.border === undefined ? undefined : { color: chart.border } }),
      fontXml(chart.font),
    ),
  );
}

/**
 * As charts that Excel makes: a cell with #N/A is a gap without a label. Left out, Excel would write "#N/A" there and join a line
 * across.
 */
const GAPS_FOR_MISSING = element(
  'c:extLst',
  {},
  element(
    'c:ext',
    { uri: '{56B9EC1D-385E-4148-901F-78D8002777C0}', 'xmlns:c16r3': 'http://schemas.microsoft.com/office/drawing/2017/03/chart' },
    element('c16r3:dataDisplayOptions16', {}, valued('c16r3:dispNaAsBlank', true)),
  ),
);

/** A plot on its way to the file. */
interface PlotParts {
  readonly chart: BookChart;
  readonly plot: Plot;
  readonly grouping: NonNullable<BookChart['grouping']>;
  readonly series: readonly string[];
  readonly axisIds: readonly (string | undefined)[];
}

function plotXml(chart: BookChart, plot: Plot): string {
  const { kind, secondary } = plot;
  // In a combination only the chart's own kind is stacked: a line on stacked columns shows its own values.
  const grouping = kind === chart.kind ? (chart.grouping ?? 'clustered') : 'clustered';
  const ids = secondary ? SECONDARY : PRIMARY;
  return PLOT_XML[kind]({
    chart,
    plot,
    grouping,
    series: plot.series.map((one) => seriesXml(one.series, one.index, { kind, stacked: grouping !== 'clustered' })),
    axisIds: [valued('c:axId', ids.category), valued('c:axId', ids.value)],
  });
}

const PLOT_XML: Readonly<Record<SeriesKind, (parts: PlotParts) => string>> = {
  column: (parts) => barsXml(parts, 'col'),
  bar: (parts) => barsXml(parts, 'bar'),
  line: ({ grouping, series, axisIds }) =>
    element(
      'c:lineChart',
      {},
      valued('c:grouping', standard(grouping)),
      valued('c:varyColors', false),
      ...series,
      valued('c:marker', true),
      ...axisIds,
    ),
  area: ({ grouping, series, axisIds }) =>
    element('c:areaChart', {}, valued('c:grouping', standard(grouping)), valued('c:varyColors', false), ...series, ...axisIds),
  scatter: ({ series, axisIds }) =>
    element('c:scatterChart', {}, valued('c:scatterStyle', 'lineMarker'), valued('c:varyColors', false), ...series, ...axisIds),
  radar: ({ series, axisIds }) =>
    element('c:radarChart', {}, valued('c:radarStyle', 'marker'), valued('c:varyColors', false), ...series, ...axisIds),
  pie: ({ series }) => element('c:pieChart', {}, valued('c:varyColors', true), ...series, valued('c:firstSliceAng', 0)),
  doughnut: ({ chart, series }) =>
    element(
      'c:doughnutChart',
      {},
      valued('c:varyColors', true),
      ...series,
      valued('c:firstSliceAng', 0),
      valued('c:holeSize', chart.doughnutHole ?? DEFAULT_HOLE),
    ),
};

function barsXml({ plot, grouping, series, axisIds }: PlotParts, direction: 'col' | 'bar'): string {
  const first = <Key extends 'gapWidth' | 'overlap'>(key: Key): number | undefined =>
    plot.series.find((one) => one.series[key] !== undefined)?.series[key];
  return element(
    'c:barChart',
    {},
    valued('c:barDir', direction),
    valued('c:grouping', grouping),
    valued('c:varyColors', false),
    ...series,
    valued('c:gapWidth', first('gapWidth')),
    valued('c:overlap', first('overlap') ?? (grouping === 'clustered' ? undefined : 100)),
    ...axisIds,
  );
}

/** Lines and areas that are not stacked are `standard` in the file. */
const standard = (grouping: string): string => (grouping === 'clustered' ? 'standard' : grouping);

/** Plots in depth are read as flat ones; bubbles, stock and surface charts are of another kind. */
const PLOT_KINDS: Readonly<Record<string, SeriesKind>> = {
  lineChart: 'line',
  line3DChart: 'line',
  areaChart: 'area',
  area3DChart: 'area',
  scatterChart: 'scatter',
  radarChart: 'radar',
  pieChart: 'pie',
  pie3DChart: 'pie',
  doughnutChart: 'doughnut',
  barChart: 'column',
  bar3DChart: 'column',
};

/** @returns nothing where the chart is of a kind that the shape does not have */
export function readChart(space: XmlElement, theme: Theme): ChartContent | undefined {
  const chart = child(space, 'chart');
  const area = child(chart, 'plotArea');
  const plots = (area?.children ?? []).filter(({ name }) => name.endsWith('Chart'));
  const first = plots[0];
  if (!first || plots.some(({ name }) => PLOT_KINDS[name] === undefined)) return undefined;

  const axes = new Map((area?.children ?? []).filter(({ name }) => name.endsWith('Ax')).map((axis) => [valueOf(axis, 'axId') ?? '', axis]));
  const primary = primaryPlot(plots, axes);
  const kind = kindOf(primary);
  const series = plots
    .flatMap((plot) => readPlot(plot, { chartKind: kind, secondary: !sameAxes(plot, primary), theme }))
    .sort((a, b) => a.order - b.order)
    .map((one) => one.series);
  const secondary = plots.find((plot) => !sameAxes(plot, primary));
  const hole = numberOf(valueOf(primary, 'holeSize'));
  const shape = child(space, 'spPr');
  const automaticTitle = series.length === 1 ? series[0]!.name : undefined;
  return {
    kind,
    series,
    ...present({
      grouping: oneOf(valueOf(primary, 'grouping'), ['stacked', 'percentStacked'] as const),
      title: readTitle(child(chart, 'title'), theme, automaticTitle),
      ...readLegend(child(chart, 'legend'), theme),
      font: readFont(child(space, 'txPr'), theme),
      categoryAxis: readAxis(axisOf(primary, axes, 'category'), theme),
      valueAxis: readAxis(axisOf(primary, axes, 'value'), theme),
      secondaryAxis: secondary && readAxis(axisOf(secondary, axes, 'value'), theme),
      background: readFill(shape, theme),
      border: readLine(shape, theme)?.color,
      blanks: oneOf(valueOf(chart, 'dispBlanksAs'), ['zero', 'span'] as const),
      doughnutHole: hole === DEFAULT_HOLE ? undefined : hole,
    }),
  };
}

function readLegend(legend: XmlElement | undefined, theme: Theme): Pick<BookChart, 'legend' | 'legendFont'> {
  if (!legend) return {};
  return {
    legend: LEGENDS[valueOf(legend, 'legendPos') ?? 'r'] ?? 'right',
    ...present({ legendFont: readFont(child(legend, 'txPr'), theme) }),
  };
}

const LEGENDS: Readonly<Record<string, NonNullable<BookChart['legend']>>> = { t: 'top', b: 'bottom', l: 'left', r: 'right', tr: 'right' };

type Axes = ReadonlyMap<string, XmlElement>;

const axisIdsOf = (plot: XmlElement): readonly string[] => children(plot, 'axId').map(({ attributes }) => attributes.val ?? '');
const sameAxes = (one: XmlElement, other: XmlElement): boolean => axisIdsOf(one).join() === axisIdsOf(other).join();

/** The first plot, unless its categories are hidden, as those of a secondary axis are, and another's are not. */
function primaryPlot(plots: readonly XmlElement[], axes: Axes): XmlElement {
  const shown = (plot: XmlElement): boolean => !isOn(valueOf(axisOf(plot, axes, 'category'), 'delete'));
  return plots.find((plot) => !sameAxes(plot, plots[0]!)) ? (plots.find(shown) ?? plots[0]!) : plots[0]!;
}

/** Of two axes with numbers, as in scatter charts, the horizontal one stands for the categories. */
function axisOf(plot: XmlElement, axes: Axes, which: 'category' | 'value'): XmlElement | undefined {
  const own = axisIdsOf(plot).flatMap((id) => axes.get(id) ?? []);
  const category =
    own.find(({ name }) => name === 'catAx' || name === 'dateAx') ?? own.find((axis) => ['b', 't'].includes(valueOf(axis, 'axPos') ?? ''));
  return which === 'category' ? category : own.find((axis) => axis !== category && axis.name === 'valAx');
}

function kindOf(plot: XmlElement): SeriesKind {
  const kind = PLOT_KINDS[plot.name]!;
  return kind === 'column' && valueOf(plot, 'barDir') === 'bar' ? 'bar' : kind;
}

function readPlot(
  plot: XmlElement,
  { chartKind, secondary, theme }: { readonly chartKind: SeriesKind; readonly secondary: boolean; readonly theme: Theme },
): readonly { readonly order: number; readonly series: ChartSeries }[] {
  const kind = kindOf(plot);
  const grouping = valueOf(plot, 'grouping');
  const overlap = numberOf(valueOf(plot, 'overlap'));
  const stacked = grouping === 'stacked' || grouping === 'percentStacked';
  const ofPlot = present({
    kind: kind === chartKind ? undefined : (kind as ChartSeries['kind']),
    secondary: secondary || undefined,
    gapWidth: kind === 'column' || kind === 'bar' ? numberOf(valueOf(plot, 'gapWidth')) : undefined,
    overlap: stacked && overlap === 100 ? undefined : overlap,
  });
  const plotMarkers = kind === 'radar' ? valueOf(plot, 'radarStyle') === 'marker' : isOn(valueOf(plot, 'marker'));
  return children(plot, 'ser').map((series) => ({
    order: numberOf(valueOf(series, 'order')) ?? 0,
    series: { ...readSeries(series, { kind, theme, plotLabels: child(plot, 'dLbls'), plotMarkers }), ...ofPlot },
  }));
}
