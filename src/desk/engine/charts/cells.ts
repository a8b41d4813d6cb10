/** What a chart shows of cells: numbers, names, titles, and numbers as their formats write them. */
import { toEngineFormat } from '../number-format';
import type { Formula } from '../commands';
import { spreadsheet, type CellPosition, type Getters } from '../spreadsheet';
import type { Chart, ChartSeries, ChartText } from './chart';

/** What a reference holds, in reading order. */
export interface ChartCells {
  /** null for what is no number. */
  numbers(source: Formula): readonly (number | null)[];
  texts(source: Formula): readonly string[];
  /** The number format of its first cell. */
  format(source: Formula): string;
}

/** Reads a chart's cells through the engine's getters. */
export function chartCells(getters: Getters): ChartCells {
  const positions = (source: Formula): readonly CellPosition[] => {
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

/** A live title shows its cell. */
export function titleText(title: ChartText, cells: ChartCells): string {
  if (!title.visible) return '';
  return title.source ? (cells.texts(title.source)[0] ?? '') : (title.text ?? '');
}

export function seriesName(series: ChartSeries, index: number, cells: Pick<ChartCells, 'texts'>): string {
  if (typeof series.name === 'object') return cells.texts(series.name)[0] ?? '';
  return series.name ?? `Series${index + 1}`;
}

export function categoryLabels(chart: Chart, cells: ChartCells): readonly string[] {
  const source = chart.series.find((series) => series.categories)?.categories;
  if (source) return cells.texts(source);
  const count = Math.max(0, ...chart.series.map((series) => (series.values ? cells.numbers(series.values).length : 0)));
  return Array.from({ length: count }, (_, index) => String(index + 1));
}

/** The format of the numbers that an axis counts: those of its first series. */
export function firstFormat(chart: Chart, group: ChartSeries['axisGroup'], cells: ChartCells): string {
  const source = chart.series.find((series) => series.axisGroup === group && series.values)?.values;
  return source ? cells.format(source) : 'General';
}

/** @param format Excel's */
export function formatted(value: number, format: string): string {
  return spreadsheet.helpers.formatValue(value, { format: toEngineFormat(format), locale: spreadsheet.DEFAULT_LOCALE } as never);
}
