/** What a sheet has beyond its cells: protection, page layout, visibility. */
import type { Formula } from './commands';

/** Excel.WorksheetProtectionOptions, all of them named. */
export interface ProtectionOptions {
  readonly [key: string]: boolean | string;
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: string;
}

/** What Excel allows when nothing is said. */
export const PROTECTED: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

export interface Protection {
  readonly [key: string]: ProtectionOptions | string | undefined;
  readonly options: ProtectionOptions;
  readonly password?: string;
}

/** Excel.PageLayout in its own words; lengths in points. */
export interface PageLayout {
  readonly [key: string]: boolean | number | string | Formula | Readonly<Record<string, number | string>> | readonly number[] | undefined;
  readonly orientation?: string;
  readonly paperSize?: string;
  /** `scale` in percent, or pages to fit. */
  readonly zoom?: Readonly<Record<string, number>>;
  readonly leftMargin?: number;
  readonly rightMargin?: number;
  readonly topMargin?: number;
  readonly bottomMargin?: number;
  readonly headerMargin?: number;
  readonly footerMargin?: number;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly printGridlines?: boolean;
  readonly printHeadings?: boolean;
  readonly blackAndWhite?: boolean;
  readonly draftMode?: boolean;
  readonly printOrder?: string;
  readonly firstPageNumber?: number | string;
  /** leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter: Excel's codes, as `&P of &N`. */
  readonly headersFooters?: Readonly<Record<string, string>>;
  readonly printArea?: Formula;
  readonly titleRows?: Formula;
  readonly titleColumns?: Formula;
}

/** A page break stands before this cell's row or column. */
export interface PageBreak {
  readonly [key: string]: string | Formula;
  readonly id: string;
  readonly before: Formula;
}

export interface SheetState {
  readonly [key: string]: boolean | number | string | Protection | PageLayout | readonly PageBreak[] | undefined;
  readonly visibility?: 'Hidden' | 'VeryHidden';
  readonly showHeadings?: boolean;
  /** In percent; kept for the file, Office.js has no property for it. */
  readonly zoom?: number;
  readonly protection?: Protection;
  readonly page?: PageLayout;
  readonly rowBreaks?: readonly PageBreak[];
  readonly columnBreaks?: readonly PageBreak[];
}

export const sheetRecordId = (sheetId: string): string => `sheet:${sheetId}`;
