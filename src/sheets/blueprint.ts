/** What a sheet is to look like, as plain data; excel/ writes it, tests and previews read it. */
import type { Area } from './grid';
import type { EmphasisName, StyleName } from './theme';

export type SheetId = 'Start' | 'Readiness' | 'Maturity' | 'Influence' | 'Recommendation' | 'Assumptions' | 'Checks';

/** A constant, or a formula with its leading `=`. */
export type Content = string | number | boolean;

export interface BlueprintCell {
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

export interface BlueprintSeries {
  readonly name: string;
  readonly values: Area;
  readonly fill: string | 'none';
  /** Labels inside the series: the number format says what is shown, `"Early";;;` a word in place of 1 and nothing in place of 0. */
  readonly labels?: { readonly numberFormat: string; readonly colour: string };
}

/** A stacked bar chart; bars in the order of the cells, from top to bottom. */
export interface BlueprintChart {
  readonly name: string;
  readonly categories: Area;
  readonly series: readonly BlueprintSeries[];
  /** The cell that says what the chart shows, as it is now. */
  readonly titleCell: Area;
  readonly valueAxis: { readonly title: string; readonly maximum?: number; readonly majorUnit?: number; readonly labels: boolean };
  readonly categoryAxisTitle: string;
  readonly legend: boolean;
  /** The cells it covers. */
  readonly over: Area;
}

export interface Blueprint {
  readonly sheet: SheetId;
  readonly tabColour: string;
  /** Characters, from column A. */
  readonly widths: readonly number[];
  /** Points; rows not named keep the standard height. */
  readonly heights: readonly { readonly row: number; readonly rows: number; readonly points: number }[];
  readonly cells: readonly BlueprintCell[];
  readonly styles: readonly { readonly area: Area; readonly style: StyleName }[];
  readonly names: readonly { readonly name: string; readonly area: Area; readonly comment: string }[];
  readonly validations: readonly Validation[];
  readonly emphases: readonly { readonly area: Area; readonly formula: string; readonly emphasis: EmphasisName }[];
  readonly charts: readonly BlueprintChart[];
  /** Result sentences that run across columns; never cells that somebody fills in. */
  readonly merges: readonly Area[];
  /** Rows that begin a new printed page. */
  readonly pageBreaks: readonly number[];
  readonly links: readonly { readonly row: number; readonly column: number; readonly to: SheetId; readonly text: string }[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly titleRows: { readonly first: number; readonly last: number };
  readonly orientation: 'Portrait' | 'Landscape';
  readonly printArea: Area;
}
