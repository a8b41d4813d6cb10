/** Sheets between the desk and the file: what they hold beyond cells, in the order in which it can be put back. */
import type { BookSheet, SheetProtection } from '../../file';
import {
  areaOf,
  changeSheetState,
  DEFAULT_SIZES,
  protectSheet,
  PROTECTED,
  REACH,
  sheetState,
  visibility,
  zoneOf,
  type ProtectionOptions,
  type Workbook,
} from '../engine';
import { bookCells, openCells } from './cells';
import { bookCharts, openCharts } from './charts';
import { present } from './present';
import { attempted, type LeftOut } from './left-out';
import { bookPage, deskPage } from './page-layout';
import { bookConditionalFormats, bookValidations, openConditionalFormats, openValidations } from './rules';
import { charactersOf, pixelsOf, POINTS_PER_PIXEL } from './sizes';
import { bookTables, openTable, withHeaders } from './tables';

const VISIBILITY = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

export function bookSheet(workbook: Workbook, sheetId: string): BookSheet {
  const getters = workbook.getters;
  const state = sheetState(workbook, sheetId);
  const { xSplit, ySplit } = getters.getPaneDivisions(sheetId);
  const tables = bookTables(workbook, sheetId);
  const list = <Item>(items: readonly Item[]): readonly Item[] | undefined => (items.length > 0 ? items : undefined);
  return {
    name: workbook.sheetName(sheetId),
    cells: withHeaders(bookCells(workbook, sheetId), tables),
    ...present({
      visibility: VISIBILITY[visibility(workbook, sheetId)],
      tabColor: getters.getSheet(sheetId).color?.toUpperCase(),
      showGridlines: getters.getGridLinesVisibility(sheetId) ? undefined : false,
      showHeadings: state.showHeadings === false ? false : undefined,
      zoom: state.zoom,
      columns: list(bookColumns(workbook, sheetId)),
      rows: list(bookRows(workbook, sheetId)),
      merges: list(getters.getMerges(sheetId).map(areaOf)),
      freeze: xSplit > 0 || ySplit > 0 ? { rows: ySplit, columns: xSplit } : undefined,
      protection: state.protection && bookProtection(state.protection.options, state.protection.password),
      validations: list(bookValidations(workbook, sheetId)),
      conditionalFormats: list(bookConditionalFormats(workbook, sheetId)),
      tables: list(tables),
      charts: list(bookCharts(workbook, sheetId)),
      page: bookPage(state),
      hyperlinks: list(bookHyperlinks(workbook, sheetId)),
    }),
  };
}

function bookColumns(workbook: Workbook, sheetId: string): NonNullable<BookSheet['columns']> {
  const { getters } = workbook;
  return Array.from({ length: getters.getNumberCols(sheetId) }, (_, column) => column).flatMap((column) => {
    const pixels = workbook.columnWidth(sheetId, column);
    const format = present({
      width: pixels === DEFAULT_SIZES.columnWidth ? undefined : charactersOf(pixels),
      hidden: getters.isColHiddenByUser(sheetId, column) || undefined,
    });
    return format ? [{ column, ...format }] : [];
  });
}

function bookRows(workbook: Workbook, sheetId: string): NonNullable<BookSheet['rows']> {
  const { getters } = workbook;
  return Array.from({ length: getters.getNumberRows(sheetId) }, (_, row) => row).flatMap((row) => {
    const pixels = getters.getUserRowSize(sheetId, row);
    const format = present({
      height: pixels === undefined ? undefined : pixels * POINTS_PER_PIXEL,
      hidden: getters.isRowHiddenByUser(sheetId, row) || undefined,
    });
    return format ? [{ row, ...format }] : [];
  });
}

type Permission = SheetProtection['allow'][number];
const PERMISSIONS: Readonly<Record<Permission, keyof ProtectionOptions & string>> = {
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertColumns: 'allowInsertColumns',
  insertRows: 'allowInsertRows',
  insertHyperlinks: 'allowInsertHyperlinks',
  deleteColumns: 'allowDeleteColumns',
  deleteRows: 'allowDeleteRows',
  sort: 'allowSort',
  autoFilter: 'allowAutoFilter',
  pivotTables: 'allowPivotTables',
  editObjects: 'allowEditObjects',
  editScenarios: 'allowEditScenarios',
};
const SELECTION = { normal: 'Normal', unlocked: 'Unlocked', none: 'None' } as const;

function bookProtection(options: ProtectionOptions, password: string | undefined): SheetProtection {
  const select = (['normal', 'unlocked', 'none'] as const).find((word) => SELECTION[word] === options.selectionMode) ?? 'normal';
  return {
    allow: (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => options[PERMISSIONS[permission]] === true),
    select,
    ...(password === undefined ? {} : { password: passwordAttributes(password) }),
  };
}

/** A file keeps a hash. One that came from a file is kept as it was; the desk's own passwords get Excel's old 16-bit hash. */
const KEPT = '\u0000kept:';

function passwordAttributes(password: string): Readonly<Record<string, string>> {
  return password.startsWith(KEPT)
    ? (JSON.parse(password.slice(KEPT.length)) as Record<string, string>)
    : { password: legacyHash(password) };
}

/** ECMA-376 part 4, 14.7.1: the hash that every version of Excel accepts. */
export function legacyHash(password: string): string {
  let hash = 0;
  for (let at = password.length - 1; at >= 0; at -= 1) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(at);
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  return (hash ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, '0');
}

function bookHyperlinks(workbook: Workbook, sheetId: string): NonNullable<BookSheet['hyperlinks']> {
  const links = workbook.getters.getCells(sheetId).flatMap((cell) => {
    const { row, col: column } = workbook.getters.getCellPosition(cell.id);
    const { hyperlink } = workbook.style({ sheetId, row, col: column });
    if (!hyperlink) return [];
    return [
      { row, column, ...present({ target: hyperlink.address, location: hyperlink.documentReference, tooltip: hyperlink.screenTip }) },
    ];
  });
  return links.sort((a, b) => a.row - b.row || a.column - b.column);
}

/**
 * Fills a sheet that is there and empty. Names must be there already, since formulas look for them.
 * The engine merges no cells of tables and knows no tables with totals or without headers; such a sheet opens without.
 */
export function openSheet(
  workbook: Workbook,
  sheetId: string,
  { sheet, leftOut }: { readonly sheet: BookSheet; readonly leftOut: LeftOut },
): void {
  openSizes(workbook, sheetId, { sheet, leftOut });
  openCells(workbook, sheetId, sheet);
  for (const { row, column, target, location, tooltip } of sheet.hyperlinks ?? []) {
    const hyperlink = present({ address: target, documentReference: location, screenTip: tooltip }) ?? {};
    workbook.format({ sheetId, area: { row, column, rows: 1, columns: 1 } }, { hyperlink });
  }
  for (const area of sheet.merges ?? []) {
    workbook.ensureRoom(sheetId, area.row + area.rows, area.column + area.columns);
    attempted(() => workbook.change({ type: 'ADD_MERGE', sheetId, target: [zoneOf(area)] }), leftOut, sheet.name, 'merged cells');
  }
  for (const table of sheet.tables ?? []) attempted(() => openTable(workbook, sheetId, table), leftOut, sheet.name, 'table');
  openValidations(workbook, sheetId, sheet.validations);
  openConditionalFormats(workbook, sheetId, sheet.conditionalFormats);
  openCharts(workbook, sheetId, sheet.charts);
  openView(workbook, sheetId, sheet);
  openPanes(workbook, sheetId, sheet.freeze);
  changeSheetState(workbook, sheetId, {
    ...deskPage(workbook, sheetId, sheet.page),
    ...(sheet.showHeadings === false ? { showHeadings: false } : {}),
    ...(sheet.zoom === undefined ? {} : { zoom: sheet.zoom }),
  });
}

/** Last of all: afterwards the sheet refuses changes. */
export function openProtection(workbook: Workbook, sheetId: string, { protection }: BookSheet): void {
  if (!protection) return;
  const allowed = Object.fromEntries(protection.allow.map((permission) => [PERMISSIONS[permission], true]));
  const options = { ...PROTECTED, ...allowed, selectionMode: SELECTION[protection.select] } as ProtectionOptions;
  protectSheet(workbook, sheetId, { options, ...(protection.password ? { password: KEPT + JSON.stringify(protection.password) } : {}) });
}

function openSizes(
  workbook: Workbook,
  sheetId: string,
  { sheet: { name, columns = [], rows = [] }, leftOut }: { readonly sheet: BookSheet; readonly leftOut: LeftOut },
): void {
  if (columns.some(({ column }) => column >= REACH.columns)) leftOut(name, 'sizes of columns');
  if (rows.some(({ row }) => row >= REACH.rows)) leftOut(name, 'sizes of rows');
  const resize = (
    dimension: 'COL' | 'ROW',
    sizes: readonly { readonly at: number; readonly pixels?: number; readonly hidden?: boolean }[],
  ): void => {
    if (sizes.length === 0) return;
    const last = sizes.map(({ at }) => at).reduce((a, b) => Math.max(a, b)) + 1;
    workbook.ensureRoom(sheetId, dimension === 'ROW' ? last : 1, dimension === 'COL' ? last : 1);
    const bySize = new Map<number, number[]>();
    for (const { at, pixels } of sizes) if (pixels !== undefined && pixels > 0) bySize.set(pixels, [...(bySize.get(pixels) ?? []), at]);
    for (const [size, elements] of bySize) workbook.change({ type: 'RESIZE_COLUMNS_ROWS', sheetId, dimension, elements, size });
    const hidden = sizes.filter((one) => one.hidden || one.pixels === 0).map(({ at }) => at);
    if (hidden.length > 0) workbook.change({ type: 'HIDE_COLUMNS_ROWS', sheetId, dimension, elements: hidden });
  };
  resize(
    'COL',
    columns
      .filter(({ column }) => column < REACH.columns)
      .map(({ column, width, hidden }) => ({
        at: column,
        ...present({ pixels: width === undefined ? undefined : pixelsOf(width), hidden }),
      })),
  );
  resize(
    'ROW',
    rows
      .filter(({ row }) => row < REACH.rows)
      .map(({ row, height, hidden }) => ({
        at: row,
        ...present({ pixels: height === undefined ? undefined : Math.round(height / POINTS_PER_PIXEL), hidden }),
      })),
  );
}

function openView(workbook: Workbook, sheetId: string, { tabColor, showGridlines }: BookSheet): void {
  if (tabColor !== undefined) workbook.change({ type: 'COLOR_SHEET', sheetId, color: tabColor });
  if (showGridlines === false) workbook.change({ type: 'SET_GRID_LINES_VISIBILITY', sheetId, areGridLinesVisible: false });
}

function openPanes(workbook: Workbook, sheetId: string, freeze: BookSheet['freeze']): void {
  if (!freeze) return;
  workbook.ensureRoom(sheetId, freeze.rows + 1, freeze.columns + 1);
  if (freeze.rows > 0) workbook.change({ type: 'FREEZE_ROWS', sheetId, quantity: freeze.rows });
  if (freeze.columns > 0) workbook.change({ type: 'FREEZE_COLUMNS', sheetId, quantity: freeze.columns });
}
