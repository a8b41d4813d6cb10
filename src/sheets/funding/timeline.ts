/** Rows on the timeline: one label, one unit, and one formula that is the same in every year. */
import { type SheetBuilder, absoluteArea, inRow, type Area, type StyleName } from '../layout';
import { sumOf } from './formula-parts';
import { AT, type FundingLayout } from './layout';

/** The years of the timeline, as numbers over their columns. */
export function drawYears(builder: SheetBuilder, layout: FundingLayout, row: number): void {
  builder
    .putRow(
      [row, AT.year0],
      Array.from({ length: layout.lastYear + 1 }, (_, year) => year),
      'year',
    )
    .height(row, 1, 18);
}

export interface Line {
  readonly area: Area;
  /** All its years, as formulas read far from it. */
  readonly all: string;
  /** Its cell in a column of the timeline. */
  readonly in: (column: number) => string;
}

export interface LineRequest {
  readonly row: number;
  readonly label: string;
  readonly unit: string;
  readonly style: StyleName;
  /** Without its `=`. */
  readonly formula: (column: number) => string;
  /** What stands before the timeline, such as a sum over it. */
  readonly whole?: { readonly formula: string; readonly style: StyleName };
  readonly name?: string;
}

export function lineAt(layout: FundingLayout, row: number): Line {
  const area: Area = { row, column: AT.year0, rows: 1, columns: layout.lastYear + 1 };
  return { area, all: absoluteArea(area), in: (column) => inRow(row, column) };
}

/**
 * Draws one row of the timeline.
 *
 * @example
 * const net = drawLine(draft, layout, { row: 40, label: 'Net', unit: 'money', style: 'workingMoney', formula: (column) =>
 * `${benefits.in(column)}-${costs.in(column)}` });
 */
export function drawLine(
  builder: SheetBuilder,
  layout: FundingLayout,
  { row, label, unit, style, formula, whole, name }: LineRequest,
): Line {
  const line = lineAt(layout, row);
  builder
    .put([row, AT.label], label, 'label')
    .style({ row, column: AT.first, rows: 1, columns: AT.third - AT.first + 1 }, 'code')
    .put([row, AT.first], unit)
    .style(line.area, style)
    .height(row, 1, label.length > 24 ? 30 : 18);
  for (let column = AT.year0; column <= layout.lastColumn; column += 1) builder.put([row, column], `=${formula(column)}`);
  if (whole) builder.put([row, AT.third], `=${whole.formula}`, whole.style);
  if (name !== undefined) builder.name(name, line.area, label.toLowerCase());
  return line;
}

/** Lines under one another, and the row in which the next one goes. */
export interface LineStack {
  row: number;
  readonly draw: (line: StackedLine) => Line;
}

interface StackedLine extends Omit<LineRequest, 'row' | 'whole'> {
  /** Whether the sum over its years stands before them. */
  readonly sum?: true;
}

export function stackLines(builder: SheetBuilder, layout: FundingLayout, first: number): LineStack {
  const stack: LineStack = {
    row: first,
    draw: ({ sum, ...line }) => {
      const { row } = stack;
      stack.row += 1;
      const whole = { formula: sumOf(lineAt(layout, row).all), style: 'workingMoney' } as const;
      return drawLine(builder, layout, { ...line, row, ...(sum ? { whole } : {}) });
    },
  };
  return stack;
}

export interface Block {
  readonly area: Area;
  /** The rows of one column of the timeline, for a formula in it: `F$70:F$74`. */
  readonly in: (column: number) => string;
}

export interface BlockRequest extends Omit<LineRequest, 'label' | 'formula' | 'whole' | 'name'> {
  readonly rows: number;
  /** The formula of a row's label, and of its year; the row of the inputs lies as far above as its first does. */
  readonly label: (row: number) => string;
  readonly formula: (row: number, column: number) => string;
  readonly whole?: { readonly formula: (row: number) => string; readonly style: StyleName };
  readonly name: string;
  readonly what: string;
}

/** Draws as many rows of the timeline as there are programs or costs; they grow with them, found by their name. */
export function drawBlock(
  builder: SheetBuilder,
  layout: FundingLayout,
  { row: first, rows, unit, style, label, formula, whole, name, what }: BlockRequest,
): Block {
  const area: Area = { row: first, column: AT.year0, rows, columns: layout.lastYear + 1 };
  builder
    .style({ row: first, column: AT.first, rows, columns: AT.third - AT.first + 1 }, 'code')
    .style(area, style)
    .height(first, rows, 18)
    .name(name, area, what);
  for (let row = first; row < first + rows; row += 1) {
    builder.put([row, AT.label], `=${label(row)}`, 'text').put([row, AT.first], unit);
    for (let column = AT.year0; column <= layout.lastColumn; column += 1) builder.put([row, column], `=${formula(row, column)}`);
    if (whole) builder.put([row, AT.third], `=${whole.formula(row)}`, whole.style);
  }
  return { area, in: (column) => `${inRow(first, column)}:${inRow(first + rows - 1, column)}` };
}
