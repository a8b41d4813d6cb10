/** What a sheet is to look like, as plain data; excel/ writes it, tests and previews read it. */
import type { Area } from './grid';
import type { EmphasisName, StyleName } from './theme';

/** Every sheet that a workbook may have, in the order of its tabs. */
export const TAB_ORDER = [
  'Start',
  'Readiness',
  'Maturity',
  'Consensus',
  'Authority',
  'Influence',
  'Structure',
  'Leader type',
  'Principles',
  'Triggers',
  'Accountabilities',
  'Dashboard',
  'Risks',
  'Self-funding',
  'Sensitivity',
  'Simulation',
  'Roadmap',
  'Recommendation',
  'Assumptions',
  'Checks',
  'Responses',
  'Debate',
  'Executive summary',
  'Published answers',
] as const;

export type SheetId = (typeof TAB_ORDER)[number];

/** A constant, or a formula with its leading `=`. */
export type Content = string | number | boolean;

export interface LayoutCell {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

/** A list of allowed words, found by the name of the range that holds it. */
export interface Validation {
  readonly area: Area;
  readonly rule:
    | { readonly kind: 'list'; readonly name: string }
    | { readonly kind: 'words'; readonly words: readonly string[] }
    /** A native formula that holds for what is allowed, and what that is, in words that follow "please type". */
    | { readonly kind: 'formula'; readonly formula: string; readonly expected: string }
    | { readonly kind: 'any' };
  /** Shown when the cell is selected: a title of up to 32 characters, a message of up to 255. */
  readonly prompt: { readonly title: string; readonly message: string };
}

export interface LayoutSeries {
  readonly name: string;
  /** A column or a row of cells. A cell with `#N/A` is a gap, without a label. */
  readonly values: Area;
  readonly fill: string | 'none';
  /** Labels at the values: the number format says what is shown, `"Early";;;` a word in place of 1 and nothing in place of 0. */
  readonly labels?: { readonly numberFormat: string; readonly colour: string };
}

/**
 * Left out: from 0, to where Excel ends it; `auto` leaves the lower end to Excel too, for amounts that may fall below 0. `labels`:
 * whether its numbers are shown, in their own format where one is given.
 */
export interface LayoutValueAxis {
  readonly title: string;
  readonly minimum?: number | 'auto';
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly numberFormat?: string;
  readonly labels: boolean;
}

interface ChartFrame {
  readonly name: string;
  readonly categories: Area;
  /** The cell that says what the chart shows, as it is now. */
  readonly titleCell: Area;
  readonly valueAxis: LayoutValueAxis;
  readonly categoryAxisTitle: string;
  readonly legend: boolean;
  /** The cells it covers. */
  readonly over: Area;
}

/**
 * Bars in the order of the cells, from top to bottom; each made of its series, one after the other. A span, or a Gantt, begins
 * with a series without fill.
 */
export interface StackedBars extends ChartFrame {
  readonly kind: 'stackedBars';
  readonly series: readonly LayoutSeries[];
}

/**
 * The same upright, from left to right. What is above 0 stacks up, what is below stacks down. A waterfall begins with a series
 * without fill; a histogram has hardly a gap.
 */
export interface StackedColumns extends ChartFrame {
  readonly kind: 'stackedColumns';
  readonly series: readonly LayoutSeries[];
  /** Between two columns, in percent of a column's width, up to 500; left out: 40. */
  readonly gapWidth?: number;
}

/**
 * One plain bar a category, in the order of the cells, from top to bottom. Series lie over one another: one for the bar
 * to look at and one for the rest, each with `#N/A` in the other's rows, give it its own colour. In a tornado one reaches to the
 * left of 0 and one to the right, on an axis whose minimum is `auto`; a third, without fill, that reaches farther left keeps
 * the labels of the longest bars clear of the categories.
 */
export interface PlainBars extends ChartFrame {
  readonly kind: 'bars';
  readonly series: readonly LayoutSeries[];
}

/**
 * Columns from left to right, side by side where there are several series, and lines over them, on an axis of their own where
 * `lineAxis` is given.
 */
export interface ColumnsWithLines extends ChartFrame {
  readonly kind: 'columnsWithLines';
  /** At least one. */
  readonly columns: readonly LayoutSeries[];
  readonly lines: readonly LayoutSeries[];
  readonly lineAxis?: LayoutValueAxis;
}

/**
 * One line a series, from left to right over the same categories. Labels show the line's name, then the value in their number
 * format; `;;;` leaves the name. They stand at the line's last cell alone. Where a line may end earlier, or its name needs room,
 * a series of that name without fill carries the label: it has a number in the one place and `#N/A` in the others. Between two
 * numbers a line passes over `#N/A`.
 */
export interface Lines extends ChartFrame {
  readonly kind: 'lines';
  readonly series: readonly LayoutSeries[];
}

export type LayoutChart = StackedBars | StackedColumns | PlainBars | ColumnsWithLines | Lines;

/**
 * A real Excel table: people filter it and build on it. It does not grow while its sheet is protected.
 * The area's first row holds its headers, each a text of its own.
 */
export interface LayoutTable {
  /** Known in the whole workbook, so it begins with CCO. */
  readonly name: string;
  readonly area: Area;
}

export interface SheetLayout {
  readonly sheet: SheetId;
  readonly tabColour: string;
  /** Characters, from column A. */
  readonly widths: readonly number[];
  /** Points; rows not named keep the standard height. */
  readonly heights: readonly { readonly row: number; readonly rows: number; readonly points: number }[];
  readonly cells: readonly LayoutCell[];
  readonly styles: readonly { readonly area: Area; readonly style: StyleName }[];
  readonly names: readonly { readonly name: string; readonly area: Area; readonly comment: string }[];
  readonly validations: readonly Validation[];
  readonly emphases: readonly { readonly area: Area; readonly formula: string; readonly emphasis: EmphasisName }[];
  readonly charts: readonly LayoutChart[];
  readonly tables: readonly LayoutTable[];
  /** Result sentences that run across columns; never cells that somebody fills in. */
  readonly merges: readonly Area[];
  /** Rows that begin a new printed page. */
  readonly pageBreaks: readonly number[];
  readonly links: readonly { readonly row: number; readonly column: number; readonly to: SheetId; readonly text: string }[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly titleRows: { readonly first: number; readonly last: number };
  readonly orientation: 'Portrait' | 'Landscape';
  readonly printArea: Area;
  /** The whole print area on one page; otherwise it is as wide as one. */
  readonly onePage?: true;
  /** Not even listed among the hidden sheets: what formulas read and nobody is to look at. */
  readonly veryHidden?: true;
}
