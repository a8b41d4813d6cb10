/** Takes a snapshot of the workbook in one sync: the named answer ranges, our sheets wherever they are now, every name. */
import {
  FIRST_TEMPLATE,
  migrated,
  READ_NAMES,
  sheetAnchor,
  TAB_ORDER,
  type FoundSheet,
  type NamedRange,
  type SheetId,
  type WorkbookFound,
} from '../sheets';

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

/** A table's name is known in the whole workbook. */
export interface FoundTable {
  readonly name: string;
  /** The id of the sheet it is on. */
  readonly sheet: string;
}

export interface Snapshot {
  readonly found: WorkbookFound;
  readonly tables: readonly FoundTable[];
  readonly stored: StoredSettings | null;
}

/**
 * @example
 * const { found } = await Excel.run((context) => takeSnapshot(context, { withSheets: true }));
 * found.ranges.get('CCO_Maturity_Answers')?.values; // [['Early', 'Developing'], …]
 */
export async function takeSnapshot(context: Excel.RequestContext, { withSheets }: { readonly withSheets: boolean }): Promise<Snapshot> {
  const { workbook } = context;
  const taken: Taken = { sheetNames: [], names: [], tables: [], ranges: new Map(), anchors: new Map(), ours: new Map() };
  const wanted: readonly Reading[] = [
    () => readBook(workbook, taken),
    ...[...READ_NAMES.values()].flat().map((name) => () => readRange(workbook, name, taken)),
    ...TAB_ORDER.map((sheet) => () => (withSheets ? readSheet(workbook, sheet, taken) : readAnchor(workbook, sheet, taken))),
    ...(withSheets ? [() => readTables(workbook, taken)] : []),
  ];
  await readAll(context, wanted);
  const stored = storedSettings();
  const ranges = migrated(taken.ranges, stored?.template ?? FIRST_TEMPLATE);
  return { found: { ...taken, ranges }, tables: taken.tables, stored };
}

/** What is read fills this. */
interface Taken {
  sheetNames: readonly string[];
  names: WorkbookFound['names'];
  tables: readonly FoundTable[];
  readonly ranges: Map<string, NamedRange>;
  readonly anchors: Map<SheetId, string>;
  readonly ours: Map<SheetId, FoundSheet>;
}

/** Asks Excel for something; what it gives back takes the answer, once that is there. */
type Reading = () => () => void;

/** Everything at once, or one after the other where Excel on the web finds that too much for one answer. */
async function readAll(context: Excel.RequestContext, wanted: readonly Reading[]): Promise<void> {
  const batch = async (some: readonly Reading[]): Promise<void> => {
    const answers = some.map((ask) => ask());
    await context.sync();
    for (const take of answers) take();
  };
  try {
    await batch(wanted);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error) || error.code !== 'ResponsePayloadSizeLimitExceeded') throw error;
    for (const one of wanted) await batch([one]);
  }
}

function readBook(workbook: Excel.Workbook, taken: Taken): () => void {
  workbook.worksheets.load('items/id,items/name');
  workbook.names.load('items/name,items/formula,items/comment');
  return () => {
    taken.sheetNames = workbook.worksheets.items.map(({ name }) => name);
    taken.names = workbook.names.items.map(({ name, formula, comment }) => ({ name, formula: String(formula), comment }));
  };
}

function readRange(workbook: Excel.Workbook, name: string, { ranges }: Taken): () => void {
  const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  range.load('values,rowIndex,columnIndex,rowCount,columnCount,worksheet/name');
  return () => namedRange(range).forEach((found) => ranges.set(name, found));
}

/** None where nothing bears the name. */
const namedRange = (range: Excel.Range): readonly NamedRange[] =>
  range.isNullObject
    ? []
    : [
        {
          sheet: range.worksheet.name,
          area: { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount },
          values: range.values,
        },
      ];

/** A sheet of ours is the one that its anchor name points into, also when it was renamed. */
function loadAnchor(workbook: Excel.Workbook, sheet: SheetId): Excel.Range {
  const anchor = workbook.names.getItemOrNullObject(sheetAnchor(sheet)).getRangeOrNullObject();
  anchor.worksheet.load('id,name');
  return anchor;
}

function readAnchor(workbook: Excel.Workbook, sheet: SheetId, { anchors }: Taken): () => void {
  const anchor = loadAnchor(workbook, sheet);
  return () => {
    if (!anchor.isNullObject) anchors.set(sheet, anchor.worksheet.name);
  };
}

function readSheet(workbook: Excel.Workbook, sheet: SheetId, { anchors, ours }: Taken): () => void {
  const anchor = loadAnchor(workbook, sheet);
  const { worksheet } = anchor;
  worksheet.protection.load('protected');
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('formulas,rowIndex,columnIndex');
  return () => {
    if (anchor.isNullObject) return;
    anchors.set(sheet, worksheet.name);
    ours.set(sheet, foundSheet(worksheet, used));
  };
}

const foundSheet = (worksheet: Excel.Worksheet, used: Excel.Range): FoundSheet => ({
  id: worksheet.id,
  name: worksheet.name,
  isProtected: worksheet.protection.protected,
  used: used.isNullObject ? null : { row: used.rowIndex, column: used.columnIndex, formulas: used.formulas },
});

function readTables(workbook: Excel.Workbook, taken: Taken): () => void {
  loadTables(workbook);
  return () => {
    taken.tables = foundTables(workbook);
  };
}

export const loadTables = ({ tables }: Excel.Workbook): void => void tables.load('items/name,items/worksheet/id');
export const foundTables = ({ tables }: Excel.Workbook): readonly FoundTable[] =>
  tables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.id }));

export function storedSettings(): StoredSettings | null {
  const stored: unknown = Office.context.document.settings.get(SETTINGS_KEY);
  if (typeof stored !== 'object' || stored === null) return null;
  const { template, carried, sheets } = stored as Partial<StoredSettings>;
  return typeof template === 'number' && typeof carried === 'string' && Array.isArray(sheets) ? { template, carried, sheets } : null;
}

export const storeSettings = (stored: StoredSettings): Promise<void> => storeSetting(SETTINGS_KEY, stored);

/** Keeps a value with the document; `null` takes it away. */
export const storeSetting = (key: string, value: unknown): Promise<void> =>
  new Promise((resolve, reject) => {
    const { settings } = Office.context.document;
    if (value === null) settings.remove(key);
    else settings.set(key, value);
    settings.saveAsync((result) =>
      result.status === Office.AsyncResultStatus.Succeeded ? resolve() : reject(new Error(result.error.message)),
    );
  });
