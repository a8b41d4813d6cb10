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
  /** The constant, or the formula's last result; `null` beside a formula means that it was never calculated. Dates are serial numbers. */
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
  readonly border?: Partial<Record<'top' | 'bottom' | 'left' | 'right', { readonly style: BorderStyle; readonly color: string }>>;
  readonly align?: {
    readonly horizontal?: 'left' | 'center' | 'right' | 'centerContinuous' | 'fill' | 'justify' | 'distributed';
    readonly vertical?: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
    readonly wrap?: boolean;
    readonly indent?: number;
    /** Degrees, -90 (downwards) to 90 (upwards). */
    readonly rotation?: number;
    readonly shrink?: boolean;
  };
  /** Excel's own code, as `0.0%`; left out for General. */
  readonly numberFormat?: string;
  /** Left out: locked, as every cell of Excel is until somebody unlocks it. */
  readonly locked?: boolean;
  /** The formula does not show while the sheet is protected. */
  readonly hidden?: boolean;
}

export type BorderStyle =
  | 'thin'
  | 'medium'
  | 'thick'
  | 'dashed'
  | 'dotted'
  | 'double'
  | 'hair'
  | 'mediumDashed'
  | 'dashDot'
  | 'mediumDashDot'
  | 'dashDotDot'
  | 'mediumDashDotDot'
  | 'slantDashDot';

export interface BookSheet {
  readonly name: string;
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  readonly tabColor?: string;
  readonly showGridlines?: boolean;
  /** The letters and numbers at the edges; left out: shown. */
  readonly showHeadings?: boolean;
  readonly zoom?: number;
  readonly cells: readonly BookCell[];
  /** Points (1/72 inch) for heights; widths as Excel's Column Width box shows them: characters of the default font. */
  readonly columns?: readonly { readonly column: number; readonly width?: number; readonly hidden?: boolean }[];
  readonly rows?: readonly { readonly row: number; readonly height?: number; readonly hidden?: boolean }[];
  readonly merges?: readonly Area[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly protection?: SheetProtection;
  readonly validations?: readonly Validation[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly tables?: readonly BookTable[];
  readonly charts?: readonly BookChart[];
  readonly page?: PageLayout;
  readonly hyperlinks?: readonly {
    readonly row: number;
    readonly column: number;
    readonly target?: string;
    readonly location?: string;
    readonly tooltip?: string;
  }[];
}

/** What a protected sheet still lets a person do; `passwordHash` attributes are kept as found. */
export interface SheetProtection {
  readonly allow: readonly (
    | 'formatCells'
    | 'formatColumns'
    | 'formatRows'
    | 'insertColumns'
    | 'insertRows'
    | 'insertHyperlinks'
    | 'deleteColumns'
    | 'deleteRows'
    | 'sort'
    | 'autoFilter'
    | 'pivotTables'
    | 'editObjects'
    | 'editScenarios'
  )[];
  readonly select: 'normal' | 'unlocked' | 'none';
  readonly password?: Readonly<Record<string, string>>;
}

export interface Validation {
  readonly areas: readonly Area[];
  /** `any` accepts everything and is there for its prompt; its `formula1` is empty. */
  readonly kind: 'any' | 'list' | 'wholeNumber' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom';
  readonly operator?:
    'between' | 'notBetween' | 'equal' | 'notEqual' | 'greaterThan' | 'greaterThanOrEqual' | 'lessThan' | 'lessThanOrEqual';
  /** As in the file: `Lists!$A$1:$A$4`, `"Yes,No"`, `1`, `A1>0`; no leading `=`. */
  readonly formula1: string;
  readonly formula2?: string;
  /** Left out: a blank is checked like any other entry. */
  readonly ignoreBlank?: boolean;
  /** `false` hides the arrow of a list; left out, it shows. (The file's own attribute of this name says the opposite.) */
  readonly showDropDown?: boolean;
  readonly prompt?: { readonly title: string; readonly message: string };
  /** Left out: a wrong entry is let through without a word. */
  readonly alert?: { readonly style: 'stop' | 'warning' | 'information'; readonly title: string; readonly message: string };
}

export interface ConditionalFormat {
  readonly areas: readonly Area[];
  readonly priority: number;
  readonly stopIfTrue?: boolean;
  readonly rule:
    | {
        readonly kind: 'cellIs';
        readonly operator: NonNullable<Validation['operator']>;
        readonly formulas: readonly string[];
        readonly style: BookStyle;
      }
    | { readonly kind: 'expression'; readonly formula: string; readonly style: BookStyle }
    | {
        readonly kind: 'containsText';
        readonly operator: 'contains' | 'notContains' | 'beginsWith' | 'endsWith';
        readonly text: string;
        readonly style: BookStyle;
      }
    | {
        readonly kind: 'colorScale';
        readonly points: readonly {
          readonly at: 'min' | 'max' | 'number' | 'percent' | 'percentile' | 'formula';
          readonly value?: string;
          readonly color: string;
        }[];
      }
    | { readonly kind: 'dataBar'; readonly color: string };
}

export interface BookTable {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly style?: string;
  readonly bandedRows?: boolean;
  readonly bandedColumns?: boolean;
  readonly boldFirstColumn?: boolean;
  readonly boldLastColumn?: boolean;
  readonly filter?: boolean;
  /** `false` where the table has no header row. */
  readonly header?: boolean;
  /** The last row of `area` holds totals. */
  readonly totals?: boolean;
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
  /** Width in points. Left out: Excel's own choice, except that scatter points are not joined. */
  readonly line?: { readonly color?: string | 'none'; readonly width?: number; readonly dash?: 'solid' | 'dash' | 'dot' | 'dashDot' };
  /** Left out: none on lines and radars, Excel's own choice (`automatic`) on scatter points. */
  readonly marker?: {
    readonly style: 'none' | 'automatic' | 'circle' | 'square' | 'diamond' | 'triangle' | 'dash' | 'x' | 'plus';
    readonly size?: number;
    readonly color?: string;
  };
  readonly smooth?: boolean;
  /** Percent of a bar's width. Excel keeps one of each for all series of a kind and axis: the first series that has it decides. */
  readonly gapWidth?: number;
  readonly overlap?: number;
  /**
   * Percentages are those of pies and rings. `separator` stands between what a label shows; left out: Excel's own, a comma.
   * `points` are the only ones that carry a label; left out: all do.
   */
  readonly labels?: {
    readonly points?: readonly number[];
    readonly position?: 'center' | 'insideEnd' | 'insideBase' | 'outsideEnd' | 'top' | 'bottom' | 'left' | 'right';
    readonly showValue?: boolean;
    readonly showSeriesName?: boolean;
    readonly showCategoryName?: boolean;
    readonly showPercentage?: boolean;
    readonly separator?: string;
    readonly numberFormat?: string;
    readonly color?: string;
    readonly size?: number;
  };
}

export interface ChartAxis {
  readonly title?: ChartText;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly numberFormat?: string;
  readonly reverse?: boolean;
  /** Left out: shown. */
  readonly visible?: boolean;
  /** Left out: none. */
  readonly gridlines?: boolean;
  readonly gridlineColor?: string;
  readonly line?: { readonly color?: string | 'none'; readonly width?: number };
  readonly tickLabels?: 'nextToAxis' | 'low' | 'high' | 'none';
  readonly font?: ChartFont;
}

export interface ChartFont {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
}

export interface BookChart {
  readonly name: string;
  readonly kind: 'column' | 'bar' | 'line' | 'area' | 'scatter' | 'pie' | 'doughnut' | 'radar';
  readonly grouping?: 'clustered' | 'stacked' | 'percentStacked';
  /** Where the corners lie: cells from 0 and offsets in points. */
  readonly from: { readonly row: number; readonly column: number; readonly x?: number; readonly y?: number };
  readonly to: { readonly row: number; readonly column: number; readonly x?: number; readonly y?: number };
  readonly title?: ChartText;
  /** Left out: none. */
  readonly legend?: 'top' | 'bottom' | 'left' | 'right' | 'none';
  readonly legendFont?: ChartFont;
  /** All texts of the chart that say nothing else. */
  readonly font?: ChartFont;
  readonly series: readonly ChartSeries[];
  readonly categoryAxis?: ChartAxis;
  readonly valueAxis?: ChartAxis;
  readonly secondaryAxis?: ChartAxis;
  readonly background?: string | 'none';
  readonly border?: string | 'none';
  /** What an empty cell is: 0, or passed over by the line through its neighbours. Left out: a gap. */
  readonly blanks?: 'zero' | 'span';
  /** Percent of the ring's diameter; left out: 75. */
  readonly doughnutHole?: number;
  readonly altText?: string;
}

export interface PageLayout {
  readonly orientation?: 'portrait' | 'landscape';
  readonly paper?: 'a3' | 'a4' | 'a5' | 'b4' | 'b5' | 'letter' | 'legal' | 'tabloid' | 'executive' | 'statement';
  /** Pages; with one of the two left out, that direction takes as many as it needs. */
  readonly fitToWidth?: number;
  readonly fitToHeight?: number;
  /** Percent, where the sheet is not fitted to pages. */
  readonly scale?: number;
  readonly printArea?: Area;
  /** First and last row (from 0) that every page repeats. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly titleColumns?: { readonly first: number; readonly last: number };
  /** Inches. */
  readonly margins?: Partial<Record<'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>>;
  /** Excel's own codes: `&P of &N`. */
  readonly header?: Partial<Record<'left' | 'center' | 'right', string>>;
  readonly footer?: Partial<Record<'left' | 'center' | 'right', string>>;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly printGridlines?: boolean;
  readonly printHeadings?: boolean;
  readonly blackAndWhite?: boolean;
  readonly draft?: boolean;
  /** Pages are counted across, then down; left out: down, then across. */
  readonly overThenDown?: boolean;
  readonly firstPageNumber?: number;
  /** Each break comes before this row or column. */
  readonly rowBreaks?: readonly number[];
  readonly columnBreaks?: readonly number[];
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

export type CoreProperty = 'title' | 'subject' | 'author' | 'keywords' | 'comments' | 'category' | 'company' | 'manager';
export interface DocumentProperties extends Readonly<Partial<Record<CoreProperty, string>>> {
  readonly custom?: Readonly<Record<string, string | number | boolean>>;
}

/** The add-in a workbook belongs to: what the file writer needs to store its custom functions as Excel does. */
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
  readonly properties?: DocumentProperties;
  readonly addin?: AddinReference;
  /** The body font that cells without one of their own have; left out: Calibri 11. */
  readonly defaultFont?: { readonly name: string; readonly size: number };
  /** What a file held that this shape has no place for: said by the reader, ignored by the writer. */
  readonly notCarried?: readonly NotCarried[];
}

export interface NotCarried {
  /** A sheet's name, or the part of the file. */
  readonly place: string;
  readonly what:
    | 'picture or shape'
    | 'comment'
    | 'pivot table'
    | 'macro'
    | 'external link'
    | 'icon set or ranking rule'
    | 'chart of another kind'
    | 'sheet filter'
    | 'rich text'
    | 'another add-in';
}
