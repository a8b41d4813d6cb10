/** Takes a snapshot of the workbook in one sync: the named answer ranges, our sheets wherever they are now, every name. */
import { READ_NAMES, SHEET_IDS, sheetAnchor, type FoundSheet, type NamedRange, type SheetId, type WorkbookFound } from '../sheets';

/** What the add-in keeps in the document's settings. */
export interface StoredSettings {
  /** The layout's version, so that a later add-in knows what it migrates from. */
  readonly template: number;
  /** Parts of an assessment file that have no sheet: kept as they came, as JSON. */
  readonly carried: string;
  /** The sheets that were written together. */
  readonly sheets: readonly SheetId[];
}

export const SETTINGS_KEY = 'ccoPlanner';
export const TEMPLATE_VERSION = 1;

export interface Snapshot {
  readonly found: WorkbookFound;
  readonly stored: StoredSettings | null;
}

/**
 * @example
 * const { found } = await Excel.run((context) => takeSnapshot(context, { withSheets: true }));
 * found.ranges.get('CCO_Maturity_Answers')?.values; // [['Early', 'Developing'], …]
 */
export async function takeSnapshot(context: Excel.RequestContext, { withSheets }: { readonly withSheets: boolean }): Promise<Snapshot> {
  const { workbook } = context;
  workbook.worksheets.load('items/id,items/name');
  workbook.names.load('items/name,items/formula,items/comment');
  const ranges = [...READ_NAMES.values()].flat().map((name) => {
    const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load('values,rowIndex,columnIndex,rowCount,columnCount,worksheet/name');
    return { name, range };
  });
  const anchors = SHEET_IDS.map((sheet) => ({ sheet, anchor: loadAnchor(context, sheet) }));
  const sheets = withSheets ? anchors.map(({ sheet, anchor }) => ({ sheet, anchor, ...loadSheet(anchor) })) : [];
  await context.sync();

  return {
    found: {
      sheetNames: workbook.worksheets.items.map(({ name }) => name),
      names: workbook.names.items.map(({ name, formula, comment }) => ({ name, formula: String(formula), comment })),
      ranges: new Map(ranges.filter(({ range }) => !range.isNullObject).map(({ name, range }) => [name, namedRange(range)])),
      anchors: new Map(anchors.filter(({ anchor }) => !anchor.isNullObject).map(({ sheet, anchor }) => [sheet, anchor.worksheet.name])),
      ours: new Map(sheets.flatMap(({ sheet, ...loaded }) => foundSheet(sheet, loaded))),
    },
    stored: storedSettings(),
  };
}

const namedRange = (range: Excel.Range): NamedRange => ({
  sheet: range.worksheet.name,
  area: { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount },
  values: range.values,
});

/** A sheet of ours is the one that its anchor name points into, also when it was renamed. */
function loadAnchor(context: Excel.RequestContext, sheet: SheetId): Excel.Range {
  const anchor = context.workbook.names.getItemOrNullObject(sheetAnchor(sheet)).getRangeOrNullObject();
  anchor.worksheet.load('id,name');
  return anchor;
}

function loadSheet({ worksheet }: Excel.Range): LoadedSheet {
  worksheet.protection.load('protected');
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('formulas,rowIndex,columnIndex');
  return { worksheet, used };
}

interface LoadedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

function foundSheet(sheet: SheetId, { anchor, worksheet, used }: LoadedSheet & { readonly anchor: Excel.Range }): readonly [SheetId, FoundSheet][] {
  if (anchor.isNullObject) return [];
  return [
    [
      sheet,
      {
        id: worksheet.id,
        name: worksheet.name,
        isProtected: worksheet.protection.protected,
        used: used.isNullObject ? null : { row: used.rowIndex, column: used.columnIndex, formulas: used.formulas },
      },
    ],
  ];
}

function storedSettings(): StoredSettings | null {
  const stored: unknown = Office.context.document.settings.get(SETTINGS_KEY);
  if (typeof stored !== 'object' || stored === null) return null;
  const { template, carried, sheets } = stored as Partial<StoredSettings>;
  return typeof template === 'number' && typeof carried === 'string' && Array.isArray(sheets) ? { template, carried, sheets } : null;
}

export const storeSettings = (stored: StoredSettings): Promise<void> =>
  new Promise((resolve, reject) => {
    Office.context.document.settings.set(SETTINGS_KEY, stored);
    Office.context.document.settings.saveAsync((result) => (result.status === Office.AsyncResultStatus.Succeeded ? resolve() : reject(new Error(result.error.message))));
  });
