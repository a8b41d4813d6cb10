/** A chart as Excel describes it: a plain record whose references follow their cells. */
import { invalidArgument, Refusal } from '../refusal';
import type { Formula } from '../commands';

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
