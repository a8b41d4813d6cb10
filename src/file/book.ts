/** What an .xlsx file holds, as plain data: the one shape that `readXlsx` gives and `writeXlsx` takes. */

/** A cell's value. An error is told from a text by its own record. `null` is an empty cell. */
export type CellValue = number | string | boolean | null | CellError;
export interface CellError {
  /** `#N/A`, `#VALUE!`, `#NAME?`, … */
  readonly error: string;
}

/** Rows and columns count from 0; `rows` and `columns` are how many. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface BookCell {
  readonly row: number;
  readonly column: number;
  /** The constant, or the formula's last result (a formula without one was never calculated). */
  readonly value: CellValue;
  /** As a person types it, with the leading `=`; custom functions as `=CCO.STAGE(…)`, spills as `A1#`. */
  readonly formula?: string;
  /** Rows × columns a formula's result covers, itself included; left out for 1 × 1. Cells under it hold plain values. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  readonly style?: BookStyle;
}

/** Colours are `#RRGGBB`, sizes points. What is left out is Excel's default. */
export interface BookStyle {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strikethrough?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly border?: Partial<Record<'top' | 'bottom' | 'left' | 'right', { readonly style: 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted'; readonly color: string }>>;
  readonly align?: {
    readonly horizontal?: 'left' | 'center' | 'right' | 'centerContinuous' | 'fill' | 'justify' | 'distributed';
    readonly vertical?: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
    readonly wrap?: boolean;
    readonly indent?: number;
  };
  /** Excel's own code, as `0.0%`; left out for General. */
  readonly numberFormat?: string;
  readonly locked?: boolean;
  readonly hidden?: boolean;
}

export interface BookSheet {
  readonly name: string;
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  readonly tabColor?: string;
  readonly showGridlines?: boolean;
  readonly zoom?: number;
  readonly cells: readonly BookCell[];
  /** Points (1/72 inch) for heights; widths are in Excel's characters of the default font. */
  readonly columns?: readonly { readonly column: number; readonly width: number; readonly hidden?: boolean }[];
  readonly rows?: readonly { readonly row: number; readonly height?: number; readonly hidden?: boolean }[];
  readonly merges?: readonly Area[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly protection?: SheetProtection;
  readonly validations?: readonly Validation[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly tables?: readonly BookTable[];
  readonly charts?: readonly BookChart[];
  readonly page?: PageLayout;
  readonly hyperlinks?: readonly { readonly row: number; readonly column: number; readonly target?: string; readonly location?: string; readonly tooltip?: string }[];
}

/** What a protected sheet still lets a person do; `passwordHash` attributes are kept as found. */
export interface SheetProtection {
  readonly allow: readonly ('formatCells' | 'formatColumns' | 'formatRows' | 'insertColumns' | 'insertRows' | 'insertHyperlinks' | 'deleteColumns' | 'deleteRows' | 'sort' | 'autoFilter' | 'pivotTables' | 'editObjects' | 'editScenarios')[];
  readonly select: 'normal' | 'unlocked' | 'none';
  readonly password?: Readonly<Record<string, string>>;
}

export interface Validation {
  readonly areas: readonly Area[];
  readonly kind: 'list' | 'wholeNumber' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom';
  readonly operator?: 'between' | 'notBetween' | 'equal' | 'notEqual' | 'greaterThan' | 'greaterThanOrEqual' | 'lessThan' | 'lessThanOrEqual';
  /** As in the file: `Lists!$A$1:$A$4`, `"Yes,No"`, `1`, `A1>0`; no leading `=`. */
  readonly formula1: string;
  readonly formula2?: string;
  readonly ignoreBlank?: boolean;
  readonly showDropDown?: boolean;
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly alert?: { readonly style: 'stop' | 'warning' | 'information'; readonly title: string; readonly message: string };
}

export interface ConditionalFormat {
  readonly areas: readonly Area[];
  readonly priority: number;
  readonly stopIfTrue?: boolean;
  readonly rule:
    | { readonly kind: 'cellIs'; readonly operator: NonNullable<Validation['operator']>; readonly formulas: readonly string[]; readonly style: BookStyle }
    | { readonly kind: 'expression'; readonly formula: string; readonly style: BookStyle }
    | { readonly kind: 'containsText'; readonly operator: 'contains' | 'notContains' | 'beginsWith' | 'endsWith'; readonly text: string; readonly style: BookStyle }
    | { readonly kind: 'colorScale'; readonly points: readonly { readonly at: 'min' | 'max' | 'number' | 'percent' | 'percentile' | 'formula'; readonly value?: string; readonly color: string }[] }
    | { readonly kind: 'dataBar'; readonly color: string };
}

export interface BookTable {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly style?: string;
  readonly bandedRows?: boolean;
  readonly filter?: boolean;
  readonly header?: boolean;
}

/** A text of a chart: a constant, or bound to a cell (`ref` = `Readiness!$B$3`, `text` = what the cell shows). */
export interface ChartText {
  readonly text: string;
  readonly ref?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
}

export interface ChartSeries {
  readonly name?: ChartText;
  /** References as `Readiness!$D$5:$D$15`; the numbers are the cached values, `null` for an empty or error cell. */
  readonly values: { readonly ref: string; readonly cache: readonly (number | null)[]; readonly numberFormat?: string };
  readonly categories?: { readonly ref: string; readonly cache: readonly (string | number | null)[] };
  /** How this series is drawn where it differs from the chart: a line on columns, a scatter line. */
  readonly kind?: 'column' | 'bar' | 'line' | 'area' | 'scatter';
  readonly secondary?: boolean;
  readonly fill?: string | 'none';
  readonly pointFills?: readonly { readonly index: number; readonly fill: string | 'none' }[];
  readonly line?: { readonly color?: string | 'none'; readonly width?: number; readonly dash?: 'solid' | 'dash' | 'dot' | 'dashDot' };
  readonly marker?: { readonly style: 'none' | 'circle' | 'square' | 'diamond' | 'triangle' | 'dash' | 'x' | 'plus'; readonly size?: number; readonly color?: string };
  readonly smooth?: boolean;
  readonly gapWidth?: number;
  readonly overlap?: number;
  readonly labels?: { readonly position?: 'center' | 'insideEnd' | 'insideBase' | 'outsideEnd' | 'top' | 'bottom' | 'left' | 'right'; readonly showValue?: boolean; readonly showSeriesName?: boolean; readonly showCategoryName?: boolean; readonly numberFormat?: string; readonly color?: string; readonly size?: number };
}

export interface ChartAxis {
  readonly title?: ChartText;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly numberFormat?: string;
  readonly reverse?: boolean;
  readonly visible?: boolean;
  readonly gridlines?: boolean;
  readonly tickLabels?: 'nextToAxis' | 'low' | 'high' | 'none';
  readonly font?: { readonly size?: number; readonly color?: string };
}

export interface BookChart {
  readonly name: string;
  readonly kind: 'column' | 'bar' | 'line' | 'area' | 'scatter' | 'pie' | 'doughnut' | 'radar';
  readonly grouping?: 'clustered' | 'stacked' | 'percentStacked';
  /** Where the corners lie: cells from 0 and offsets in points. */
  readonly from: { readonly row: number; readonly column: number; readonly x?: number; readonly y?: number };
  readonly to: { readonly row: number; readonly column: number; readonly x?: number; readonly y?: number };
  readonly title?: ChartText;
  readonly legend?: 'top' | 'bottom' | 'left' | 'right' | 'none';
  readonly series: readonly ChartSeries[];
  readonly categoryAxis?: ChartAxis;
  readonly valueAxis?: ChartAxis;
  readonly secondaryAxis?: ChartAxis;
  readonly background?: string;
  readonly doughnutHole?: number;
  readonly altText?: string;
}

export interface PageLayout {
  readonly orientation?: 'portrait' | 'landscape';
  readonly paper?: 'a4' | 'letter';
  readonly fitToWidth?: number;
  readonly fitToHeight?: number;
  readonly printArea?: Area;
  /** First and last row (from 0) that every page repeats. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Inches. */
  readonly margins?: Partial<Record<'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>>;
  /** Excel's own codes: `&P of &N`. */
  readonly header?: Partial<Record<'left' | 'center' | 'right', string>>;
  readonly footer?: Partial<Record<'left' | 'center' | 'right', string>>;
  readonly centerHorizontally?: boolean;
  readonly rowBreaks?: readonly number[];
}

export interface BookName {
  readonly name: string;
  /** `Readiness!$D$5:$F$15`, or any other formula without the leading `=`. */
  readonly formula: string;
  /** The sheet's name, where the name is the sheet's own. */
  readonly sheet?: string;
  readonly comment?: string;
  readonly hidden?: boolean;
}

/** A custom function as the add-in's metadata has it: what the file writer needs to store it as Excel does. */
export interface AddinReference {
  /** The manifest's id. */
  readonly id: string;
  readonly version: string;
  /** `CCO` */
  readonly namespace: string;
  /** `STAGE`, `GROUPSTAGE`, … */
  readonly functions: readonly string[];
  /** Document settings of Office.js, each value as JSON. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface Book {
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  readonly activeSheet?: string;
  /** Core and custom document properties. */
  readonly properties?: { readonly title?: string; readonly subject?: string; readonly author?: string; readonly custom?: Readonly<Record<string, string | number | boolean>> };
  readonly addin?: AddinReference;
}
