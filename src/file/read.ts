/** From the bytes of an .xlsx file to a book, whichever program saved it. */
import { DEFAULT_LIMITS, unpackParts, type ReadLimits } from './archive';
import type { AddinReference, Book, BookName, BookSheet, NotCarried } from './book';
import { readChart } from './chart/chart';
import type { CustomFunctions } from './formulas/stored';
import { readWebextension } from './parts/addin';
import { readTheme, type Theme } from './parts/colors';
import { readDrawing } from './parts/drawing';
import { leadsTo, openPackage, type PackageReader } from './parts/package';
import { isPrintName, readPrintName } from './parts/page-layout';
import { readProperties } from './parts/properties';
import { readSharedStrings, type ReadString } from './parts/shared-strings';
import { CALIBRI, readStyles, type ReadStyles } from './parts/styles';
import { readTable } from './parts/tables';
import { readWorkbook } from './parts/workbook';
import { readWorksheet } from './parts/worksheet';
import { FileRefused, type FileProblem } from './problems';

export interface ReadOptions {
  /** What is not said is as in `DEFAULT_LIMITS`. */
  readonly limits?: Partial<ReadLimits>;
  /** The add-in whose functions are expected: needed where ids have dots, or another program has dropped the add-in's part. */
  readonly addin?: CustomFunctions;
}

/**
 * Reads a workbook. What the file holds and a book has no place for is listed in `notCarried`.
 *
 * @param bytes the whole file
 * @returns the book; formulas as people type them, dates as serial numbers, errors as `{ error }`
 * @throws FileRefused with a code, place, what was found and what was expected, for anything that is no readable workbook
 * @example (await readXlsx(bytes)).sheets[0]?.cells.find((cell) => cell.formula === '=CCO.STAGE(D5:D8)')?.value // 'Early'
 */
export async function readXlsx(bytes: Uint8Array, { limits, addin }: ReadOptions = {}): Promise<Book> {
  const bounds = { ...DEFAULT_LIMITS, ...limits };
  const files = openPackage(unpackParts(bytes, bounds));
  const path = files.target('', 'officeDocument') ?? 'xl/workbook.xml';
  const root = workbookRoot(files, path);

  const addins = readAddins(files, addin);
  const custom = addin ?? addins.own;
  const workbook = readWorkbook(root, custom);
  const linked = (kind: string): Part => optionalPart(files, files.target(path, kind));
  const theme = readTheme(linked('theme'));
  const styles = readStyles(linked('styles'), theme);
  const { sheets, notCarried } = readSheets(workbook, files.relationships(path), {
    files,
    theme,
    styles,
    strings: readSharedStrings(linked('sharedStrings')),
    custom,
    dateShift: workbook.dateShift,
    budget: { cells: bounds.cells },
  });

  const lost = [...otherParts(files, path), ...addins.others, ...notCarried];
  const properties = documentProperties(files);
  const activeSheet = sheets[workbook.activeIndex]?.name;
  const isCalibri = styles.defaultFont.name === CALIBRI.name && styles.defaultFont.size === CALIBRI.size;
  return {
    sheets,
    names: workbook.names.filter((name) => !isPrintName(name)),
    ...(activeSheet === undefined ? {} : { activeSheet }),
    ...(properties ? { properties } : {}),
    ...(addins.own ? { addin: addins.own } : {}),
    ...(isCalibri ? {} : { defaultFont: styles.defaultFont }),
    ...(lost.length > 0 ? { notCarried: lost } : {}),
  };
}

type Part = ReturnType<PackageReader['part']>;

function workbookRoot(files: PackageReader, path: string): NonNullable<Part> {
  if (/\.bin$/i.test(path))
    throw new FileRefused([{ code: 'notAWorkbook', place: path, found: 'a binary workbook (.xlsb)', expected: 'an .xlsx workbook' }]);
  const root = files.requiredPart(path, 'the part that lists the sheets');
  if (root.name !== 'workbook')
    throw new FileRefused([{ code: 'notAWorkbook', place: path, found: `a document of kind <${root.name}>`, expected: 'a workbook' }]);
  return root;
}

function documentProperties(files: PackageReader): Book['properties'] {
  const part = (kind: string): Part => optionalPart(files, files.target('', kind));
  return readProperties({ core: part('core-properties'), app: part('extended-properties'), custom: part('custom-properties') });
}

function readSheets(
  workbook: ReturnType<typeof readWorkbook>,
  relationships: ReturnType<PackageReader['relationships']>,
  reading: BookReading,
): { readonly sheets: readonly BookSheet[]; readonly notCarried: readonly NotCarried[] } {
  const read = workbook.sheets.map(({ name, visibility, relationship }) => {
    const target = relationships.find(({ id }) => id === relationship);
    if (!target) throw new FileRefused([noCells(name, relationship)]);
    const { sheet, notCarried }: ReadSheet = leadsTo(target, 'worksheet')
      ? readSheet(name, target.target, reading)
      : { sheet: { cells: [] }, notCarried: [{ place: name, what: 'chart of another kind' }] };
    return { sheet: withPrintNames({ name, ...(visibility === 'visible' ? {} : { visibility }), ...sheet }, workbook.names), notCarried };
  });
  return { sheets: read.map(({ sheet }) => sheet), notCarried: read.flatMap(({ notCarried }) => notCarried) };
}

const noCells = (sheet: string, relationship: string | undefined): FileProblem => ({
  code: 'missingPart',
  place: `the sheet "${sheet}"`,
  found: `no relationship ${relationship}`,
  expected: 'the part that holds its cells',
});

interface BookReading {
  readonly files: PackageReader;
  readonly theme: Theme;
  readonly styles: ReadStyles;
  readonly strings: readonly ReadString[];
  readonly custom: CustomFunctions | undefined;
  readonly dateShift: number;
  /** Cells that may still be read. */
  readonly budget: { cells: number };
}

const optionalPart = (files: PackageReader, path: string | undefined): Part => (path === undefined ? undefined : files.part(path));

interface ReadSheet {
  readonly sheet: Omit<BookSheet, 'name'>;
  readonly notCarried: readonly NotCarried[];
}

function readSheet(name: string, path: string, reading: BookReading): ReadSheet {
  const { files, theme } = reading;
  const worksheet = files.requiredPart(path, `the cells of the sheet "${name}"`);
  const relationships = files.relationships(path);
  const { sheet, others } = readWorksheet(worksheet, { ...reading, part: path, relationships });
  reading.budget.cells -= sheet.cells.length;
  if (reading.budget.cells < 0)
    throw new FileRefused([{ code: 'tooLarge', place: name, found: 'more cells than the limit', expected: 'fewer cells in all sheets' }]);

  const linked = (kind: string): readonly string[] =>
    relationships.filter((one) => leadsTo(one, kind) && !one.external).map(({ target }) => target);
  const tables = linked('table').flatMap((table) => readTable(files.requiredPart(table, `a table of the sheet "${name}"`)) ?? []);
  const drawings = linked('drawing').map((drawing) => readCharts(drawing, sheet, { files, theme, name }));
  const charts = drawings.flatMap((drawing) => drawing.charts);
  const lost: readonly (readonly [boolean, NotCarried['what']])[] = [
    [others.richText, 'rich text'],
    [others.rules, 'icon set or ranking rule'],
    [others.filter, 'sheet filter'],
    [linked('comments').length > 0 || linked('threadedComment').length > 0, 'comment'],
    [linked('pivotTable').length > 0, 'pivot table'],
    [drawings.some((drawing) => drawing.otherDrawings), 'picture or shape'],
    [drawings.some((drawing) => drawing.otherCharts), 'chart of another kind'],
  ];
  return {
    sheet: { ...sheet, ...(tables.length > 0 ? { tables } : {}), ...(charts.length > 0 ? { charts } : {}) },
    notCarried: lost.filter(([isLost]) => isLost).map(([, what]) => ({ place: name, what })),
  };
}

function readCharts(
  path: string,
  sheet: Omit<BookSheet, 'name'>,
  { files, theme, name }: { readonly files: PackageReader; readonly theme: Theme; readonly name: string },
): { readonly charts: NonNullable<BookSheet['charts']>; readonly otherDrawings: boolean; readonly otherCharts: boolean } {
  const { charts: placed, others } = readDrawing(files.requiredPart(path, `the drawing of the sheet "${name}"`), sheet);
  const relationships = files.relationships(path);
  const charts = placed.map(({ relationship, place }) => {
    const target = relationships.find(({ id }) => id === relationship)?.target;
    const content = target === undefined ? undefined : readChart(files.requiredPart(target, `the chart "${place.name}"`), theme);
    return content && { ...place, ...content };
  });
  return { charts: charts.filter((chart) => chart !== undefined), otherDrawings: others, otherCharts: charts.includes(undefined) };
}

function withPrintNames(sheet: BookSheet, names: readonly BookName[]): BookSheet {
  const found = names.filter((name) => isPrintName(name) && name.sheet === sheet.name).map(readPrintName);
  const page = Object.assign({}, sheet.page, ...found) as NonNullable<BookSheet['page']>;
  return Object.keys(page).length > 0 ? { ...sheet, page } : sheet;
}

/** Of several add-ins the expected one, or the first with custom functions, or the first. */
function readAddins(
  files: PackageReader,
  known: CustomFunctions | undefined,
): { readonly own?: AddinReference; readonly others: readonly NotCarried[] } {
  const taskpanes = files.target('', 'webextensiontaskpanes');
  if (taskpanes === undefined) return { others: [] };
  const paths = files
    .relationships(taskpanes)
    .filter((one) => leadsTo(one, 'webextension'))
    .map(({ target }) => target);
  const addins = paths.map((path) => readWebextension(files.requiredPart(path, "an add-in's settings"), known));
  const own =
    addins.find(({ namespace, functions }) => known !== undefined && namespace === known.namespace && functions.length > 0) ??
    addins.find(({ functions }) => functions.length > 0) ??
    addins[0];
  const others = paths.filter((_, at) => addins[at] !== own).map((place): NotCarried => ({ place, what: 'another add-in' }));
  return { ...(own ? { own } : {}), others };
}

function otherParts(files: PackageReader, path: string): readonly NotCarried[] {
  const kinds: Readonly<Record<string, NotCarried['what']>> = { vbaProject: 'macro', externalLink: 'external link' };
  return files.relationships(path).flatMap((one) => {
    const what = Object.entries(kinds).find(([kind]) => leadsTo(one, kind))?.[1];
    return what ? [{ place: one.target, what }] : [];
  });
}
