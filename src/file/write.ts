/** From a book to the bytes of an .xlsx file. */
import { packParts } from './archive';
import type { AddinReference, Book, BookSheet } from './book';
import { chartXml } from './chart/chart';
import { findProblems } from './check';
import type { NameIsRange } from './formulas/arrays';
import { taskpanesXml, webextensionXml } from './parts/addin';
import { drawingXml } from './parts/drawing';
import { dynamicArrayMetadataXml } from './parts/metadata';
import { CONTENT, createPackage, createRelationships, RELATION, type PackageWriter, type RelationshipList } from './parts/package';
import { printNames } from './parts/page-layout';
import { appPropertiesXml, corePropertiesXml, customPropertiesXml } from './parts/properties';
import { createStringTable } from './parts/shared-strings';
import { CALIBRI, createStyleTable } from './parts/styles';
import { tableXml } from './parts/tables';
import { themeXml } from './parts/theme';
import { workbookXml } from './parts/workbook';
import { worksheetXml } from './parts/worksheet';
import { parseSheetArea } from './places';
import { FileRefused } from './problems';

/**
 * Writes a workbook as Excel does: custom functions of `book.addin` by their stored ids, dynamic arrays with their metadata,
 * cached values of every cell and chart. The same book gives the same bytes.
 *
 * @returns the file
 * @throws FileRefused `unwritable`, with everything in the book that Excel would refuse or repair
 * @example await writeXlsx({ sheets: [{ name: 'Readiness', cells: [{ row: 0, column: 0, value: 'R1' }] }], names: [] })
 */
export async function writeXlsx(book: Book): Promise<Uint8Array> {
  const problems = findProblems(book);
  if (problems.length > 0) throw new FileRefused(problems);

  const files = createPackage();
  const root = createRelationships();
  root.add(RELATION.workbook, 'xl/workbook.xml');
  addProperties(book, files, root);
  addWorkbook(book, files);
  if (book.addin) addAddin(book.addin, files, root);
  return packParts(files.finish(root));
}

function addWorkbook(book: Book, files: PackageWriter): void {
  const relationships = createRelationships();
  const styles = createStyleTable(book.defaultFont);
  const strings = createStringTable();
  const counters: Counters = { tables: 0, charts: 0, drawings: 0 };
  const activeIndex = activeSheetIndex(book);
  let dynamicArrays = false;
  const writing = {
    styles,
    strings,
    custom: book.addin,
    nameIsRange: rangeNames(book),
    onDynamicArray: () => {
      dynamicArrays = true;
    },
  };
  const sheetIds = book.sheets.map((sheet, at) => {
    const path = `xl/worksheets/sheet${at + 1}.xml`;
    const own = createRelationships();
    const drawing = addCharts(sheet, { files, own, counters });
    const tables = addTables(sheet, { files, own, counters });
    const xml = worksheetXml(sheet, { ...writing, active: at === activeIndex, relationships: own, drawing, tables });
    files.add(path, CONTENT.worksheet, { xml, relationships: own });
    return relationships.add(RELATION.worksheet, path);
  });

  const add = (kind: 'theme' | 'styles' | 'sharedStrings' | 'metadata', path: string, xml: string): void => {
    relationships.add(RELATION[kind], path);
    files.add(path, CONTENT[kind], { xml });
  };
  add('theme', 'xl/theme/theme1.xml', themeXml((book.defaultFont ?? CALIBRI).name));
  add('styles', 'xl/styles.xml', styles.toXml());
  add('sharedStrings', 'xl/sharedStrings.xml', strings.toXml());
  if (dynamicArrays) add('metadata', 'xl/metadata.xml', dynamicArrayMetadataXml());
  const names = [...book.names, ...book.sheets.flatMap(({ name, page }) => printNames(name, page))];
  const xml = workbookXml({ sheets: book.sheets, relationships: sheetIds, names, activeIndex, custom: book.addin });
  files.add('xl/workbook.xml', CONTENT.workbook, { xml, relationships });
}

/** Excel opens no file on a hidden sheet. */
function activeSheetIndex({ sheets, activeSheet }: Book): number {
  const isVisible = ({ visibility = 'visible' }: BookSheet): boolean => visibility === 'visible';
  const wanted = sheets.findIndex((sheet) => sheet.name === activeSheet && isVisible(sheet));
  return wanted >= 0 ? wanted : sheets.findIndex(isVisible);
}

function rangeNames({ names }: Book): NameIsRange {
  const ranges = new Set(
    names.flatMap(({ name, formula }) => {
      const area = parseSheetArea(formula)?.area;
      return area && area.rows * area.columns > 1 ? [name.toUpperCase()] : [];
    }),
  );
  return (name) => ranges.has(name.toUpperCase());
}

/** Parts are numbered through the whole workbook. */
interface Counters {
  tables: number;
  charts: number;
  drawings: number;
}

interface SheetParts {
  readonly files: PackageWriter;
  readonly own: RelationshipList;
  readonly counters: Counters;
}

/** @returns the relationship of the sheet's drawing, if it has charts */
function addCharts({ charts = [] }: BookSheet, { files, own, counters }: SheetParts): string | undefined {
  if (charts.length === 0) return undefined;
  const relationships = createRelationships();
  const placed = charts.map((chart) => {
    const path = `xl/charts/chart${(counters.charts += 1)}.xml`;
    files.add(path, CONTENT.chart, { xml: chartXml(chart) });
    return { chart, relationship: relationships.add(RELATION.chart, path) };
  });
  const path = `xl/drawings/drawing${(counters.drawings += 1)}.xml`;
  files.add(path, CONTENT.drawing, { xml: drawingXml(placed), relationships });
  return own.add(RELATION.drawing, path);
}

function addTables({ tables = [] }: BookSheet, { files, own, counters }: SheetParts): readonly string[] {
  return tables.map((table) => {
    const id = (counters.tables += 1);
    const path = `xl/tables/table${id}.xml`;
    files.add(path, CONTENT.table, { xml: tableXml(table, id) });
    return own.add(RELATION.table, path);
  });
}

function addProperties({ properties = {} }: Book, files: PackageWriter, root: RelationshipList): void {
  const add = (kind: 'coreProperties' | 'appProperties' | 'customProperties', path: string, xml: string): void => {
    files.add(path, CONTENT[kind], { xml });
    root.add(RELATION[kind], path);
  };
  add('coreProperties', 'docProps/core.xml', corePropertiesXml(properties));
  add('appProperties', 'docProps/app.xml', appPropertiesXml(properties));
  if (properties.custom && Object.keys(properties.custom).length > 0)
    add('customProperties', 'docProps/custom.xml', customPropertiesXml(properties.custom));
}

function addAddin(addin: AddinReference, files: PackageWriter, root: RelationshipList): void {
  const path = 'xl/webextensions/webextension1.xml';
  const relationships = createRelationships();
  const id = relationships.add(RELATION.webextension, path);
  files.add(path, CONTENT.webextension, { xml: webextensionXml(addin) });
  files.add('xl/webextensions/taskpanes.xml', CONTENT.taskpanes, { xml: taskpanesXml(id), relationships });
  root.add(RELATION.taskpanes, 'xl/webextensions/taskpanes.xml');
}
