/** Draws Excel's charts on the engine's grid: a chart's record and its cells become a Chart.js configuration. */
import type { WorkbookGetters } from '../records';
import { spreadsheet } from '../spreadsheet';
import { categoryLabels, chartCells, titleText, type ChartCells } from './cells';
import { chartKind, type Chart, type ChartKind } from './chart';
import { DATA_LABELS, ZERO_LINE } from './overlays';
import { drawnColor, drawnFont, TEXT_COLOR } from './paint';
import { drawnScales, zeroLine } from './scales';
import { drawnSeries, type DrawnSeries } from './series';

/** Pixels. */
const PADDING = 12;
const LABEL_ROOM = 24;

export interface DrawnChart {
  readonly type: string;
  readonly data: { readonly labels: readonly string[]; readonly datasets: readonly DrawnSeries[] };
  readonly options: Readonly<Record<string, unknown>>;
  readonly plugins: readonly object[];
}

/** In Chart.js's words. */
const TYPES: Readonly<Record<ChartKind['family'], string>> = {
  column: 'bar',
  bar: 'bar',
  line: 'line',
  area: 'line',
  scatter: 'scatter',
  pie: 'pie',
  doughnut: 'doughnut',
  radar: 'radar',
};

const LEGEND_SIDES: Readonly<Record<string, string>> = { Top: 'top', Bottom: 'bottom', Left: 'left', Right: 'right', Corner: 'right' };

/** @returns a configuration for Chart.js */
export function drawnChart(chart: Chart, cells: ChartCells): DrawnChart {
  const kind = chartKind(chart.chartType);
  return {
    type: TYPES[kind.family],
    data: { labels: categoryLabels(chart, cells), datasets: drawnSeries(chart, cells) },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      indexAxis: kind.family === 'bar' ? 'y' : 'x',
      layout: { padding: { top: PADDING, bottom: PADDING, left: PADDING, right: PADDING + labelRoom(chart, kind) } },
      scales: isRound(kind) ? {} : drawnScales(chart, kind, cells),
      ...(kind.family === 'doughnut' ? { cutout: `${chart.series[0]?.doughnutHoleSize ?? 75}%` } : {}),
      plugins: {
        title: drawnTitle(chart, cells),
        legend: drawnLegend(chart),
        ...(isRound(kind) || kind.family === 'scatter' ? {} : { deskZeroLine: zeroLine(chart, kind) }),
        background: { color: drawnColor(chart.fill, '#FFFFFF') },
      },
    },
    plugins: isRound(kind) ? [DATA_LABELS] : [ZERO_LINE, DATA_LABELS],
  };
}

function isRound(kind: ChartKind): boolean {
  return kind.family === 'pie' || kind.family === 'doughnut' || kind.family === 'radar';
}

/** Labels beyond the ends of bars that reach the edge. */
function labelRoom({ series }: Chart, { family, grouping }: ChartKind): number {
  if (family !== 'bar' || grouping !== 'clustered') return 0;
  return series.some(({ hasDataLabels, dataLabels }) => hasDataLabels && (dataLabels.position ?? 'OutsideEnd') === 'OutsideEnd')
    ? LABEL_ROOM
    : 0;
}

function drawnTitle({ title }: Chart, cells: ChartCells): object {
  const text = titleText(title, cells);
  return { display: text !== '', text, font: drawnFont(title.font, 14), color: title.font.color ?? TEXT_COLOR };
}

function drawnLegend({ legend }: Chart): object {
  return {
    display: legend.visible,
    position: LEGEND_SIDES[legend.position] ?? 'bottom',
    labels: { font: drawnFont(legend.font, 9), color: legend.font.color ?? TEXT_COLOR, boxWidth: 10, boxHeight: 10 },
  };
}

// ---- The engine's bar chart lends its figure: a definition that names a record of ours is drawn as that says

interface ChartType {
  readonly allowedDefinitionKeys: readonly string[];
  getRuntime(getters: WorkbookGetters, definition: { readonly desk?: { readonly record: string } }, ...rest: readonly unknown[]): object;
}

const chartTypes = spreadsheet.registries.chartTypeRegistry as unknown as {
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
