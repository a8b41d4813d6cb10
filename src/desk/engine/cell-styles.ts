/** What a cell's style and its borders consist of. */

/** The engine's style of a cell, with what only Excel knows kept beside: unknown keys survive every command of the engine. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrapping?: 'overflow' | 'wrap' | 'clip';
  readonly fontSize?: number;
  readonly fillColor?: string;
  readonly textColor?: string;
  readonly fontName?: string;
  /** Excel's own words where the engine has fewer. */
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly indent?: number;
  readonly underlineStyle?: string;
  readonly numberFormat?: string;
  /** false: a person may edit it on a protected sheet. */
  readonly locked?: boolean;
  readonly hyperlink?: { readonly address?: string; readonly documentReference?: string; readonly screenTip?: string };
  readonly formulaHidden?: boolean;
}

/** A line at one side of an area, or inside it; without a style there is none. */
export interface BorderLine {
  readonly position: string;
  readonly style?: 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted';
  readonly color?: string;
}
