/** The worksheet part: its elements in the order that ECMA-376 fixes (18.3.1.99), each made or read by the file of its subject. */
import type { Area, BookSheet } from '../book';
import { areaAddress, cellAddress, GRID, parseArea, parseCell } from '../places';
import { child, children, isOn, numberOf, type XmlElement } from '../xml/read';
import { decodeXstring, encodeXstring } from '../xml/text';
import { document, element } from '../xml/write';
import { readSheetData, sheetDataXml, type CellReading, type CellWriting } from './cells';
import { cellColor, type Theme } from './colors';
import { conditionalFormatsXml, readConditionalFormats } from './conditional-formats';
import { RELATION, RELATIONSHIPS, SPREADSHEET, type Relationship, type RelationshipList } from './package';
import { fitsToPage, pageLayoutXml, readPageLayout } from './page-layout';
import { protectionXml, readProtection } from './protection';
import { present } from '../fields';
import { argb } from './styles';
import { readValidations, validationsXml } from './validations';

export interface SheetWriting extends CellWriting {
  readonly active: boolean;
  readonly relationships: RelationshipList;
  /** Relationships of the parts that belong to the sheet, made by the caller. */
  readonly drawing?: string;
  readonly tables: readonly string[];
}

export function worksheetXml(sheet: BookSheet, writing: SheetWriting): string {
  const { styles, custom } = writing;
  return document(
    element(
      'worksheet',
      { xmlns: SPREADSHEET, 'xmlns:r': RELATIONSHIPS },
      sheetPropertiesXml(sheet),
      element('dimension', { ref: usedArea(sheet) }),
      sheetViewXml(sheet, writing.active),
      element('sheetFormatPr', { defaultRowHeight: 15 }),
      columnsXml(sheet.columns),
      sheetDataXml(sheet, writing),
      protectionXml(sheet.protection),
      mergesXml(sheet.merges),
      conditionalFormatsXml(sheet.conditionalFormats, styles, custom),
      validationsXml(sheet.validations, custom),
      hyperlinksXml(sheet.hyperlinks, writing.relationships),
      pageLayoutXml(sheet.page),
      writing.drawing && element('drawing', { 'r:id': writing.drawing }),
      writing.tables.length === 0
        ? undefined
        : element('tableParts', { count: writing.tables.length }, ...writing.tables.map((id) => element('tablePart', { 'r:id': id }))),
    ),
  );
}

function sheetPropertiesXml({ tabColor, page }: BookSheet): string | undefined {
  const color = tabColor && element('tabColor', { rgb: argb(tabColor) });
  const fit = fitsToPage(page) ? element('pageSetUpPr', { fitToPage: true }) : '';
  return color || fit ? element('sheetPr', {}, color, fit) : undefined;
}

function usedArea({ cells }: BookSheet): string {
  const all: Area = cells.reduce(
    (area, { row, column }) => ({ ...area, rows: Math.max(area.rows, row + 1), columns: Math.max(area.columns, column + 1) }),
    { row: 0, column: 0, rows: 1, columns: 1 },
  );
  return areaAddress(all);
}

function sheetViewXml({ showGridlines, showHeadings, zoom, freeze }: BookSheet, active: boolean): string {
  const off = (shown: boolean | undefined): false | undefined => (shown === false ? false : undefined);
  const attributes = {
    showGridLines: off(showGridlines),
    showRowColHeaders: off(showHeadings),
    tabSelected: active || undefined,
    zoomScale: zoom,
    zoomScaleNormal: zoom,
    workbookViewId: 0,
  };
  const rows = freeze?.rows ?? 0;
  const columns = freeze?.columns ?? 0;
  if (rows === 0 && columns === 0) return element('sheetViews', {}, element('sheetView', attributes));
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  return element(
    'sheetViews',
    {},
    element(
      'sheetView',
      attributes,
      element('pane', {
        xSplit: columns || undefined,
        ySplit: rows || undefined,
        topLeftCell: cellAddress({ row: rows, column: columns }),
        activePane: pane,
        state: 'frozen',
      }),
      element('selection', { pane }),
    ),
  );
}

/**
 * Excel's characters of Calibri 11 are 7 pixels wide, and a cell has 5 pixels of padding, which the file counts and the Column
 * Width box does not.
 */
const PIXELS = { character: 7, padding: 5, narrow: 12 } as const;

/** Widths in the file have steps of 1/256 character (18.3.1.13). */
const storedWidth = (width: number): number =>
  Math.round(((width < 1 ? width * PIXELS.narrow : width * PIXELS.character + PIXELS.padding) / PIXELS.character) * 256) / 256;

function shownWidth(stored: number): number {
  const pixels = stored * PIXELS.character;
  return Math.round((pixels < PIXELS.narrow ? pixels / PIXELS.narrow : (pixels - PIXELS.padding) / PIXELS.character) * 100) / 100;
}

const DEFAULT_WIDTH = 8.43;

/** Neighbours that are alike share an element; a hidden column needs a width, or Excel shows it as a hairline. */
function columnsXml(columns: BookSheet['columns']): string | undefined {
  if (!columns || columns.length === 0) return undefined;
  const runs: { min: number; max: number; width: number | undefined; hidden: boolean }[] = [];
  for (const { column, width, hidden = false } of [...columns].sort((a, b) => a.column - b.column)) {
    const last = runs[runs.length - 1];
    if (last && last.max === column && last.width === width && last.hidden === hidden) last.max = column + 1;
    else runs.push({ min: column + 1, max: column + 1, width, hidden });
  }
  return element(
    'cols',
    {},
    ...runs.map(({ min, max, width, hidden }) =>
      element('col', {
        min,
        max,
        width: storedWidth(width ?? DEFAULT_WIDTH),
        hidden: hidden || undefined,
        customWidth: width === undefined ? undefined : true,
      }),
    ),
  );
}

const mergesXml = (merges: BookSheet['merges']): string | undefined =>
  merges && merges.length > 0
    ? element('mergeCells', { count: merges.length }, ...merges.map((area) => element('mergeCell', { ref: areaAddress(area) })))
    : undefined;

function hyperlinksXml(links: BookSheet['hyperlinks'], relationships: RelationshipList): string | undefined {
  if (!links || links.length === 0) return undefined;
  return element(
    'hyperlinks',
    {},
    ...links.map(({ target, location, tooltip, ...cell }) =>
      element('hyperlink', {
        ref: cellAddress(cell),
        'r:id': target === undefined ? undefined : relationships.add(RELATION.hyperlink, target, 'external'),
        location: location && encodeXstring(location),
        tooltip: tooltip && encodeXstring(tooltip),
      }),
    ),
  );
}

export interface SheetReading extends CellReading {
  readonly theme: Theme;
  readonly relationships: readonly Relationship[];
}

export interface ReadWorksheet {
  /** Everything but name, visibility, tables and charts. */
  readonly sheet: Omit<BookSheet, 'name'>;
  readonly others: { readonly richText: boolean; readonly rules: boolean; readonly filter: boolean };
}

export function readWorksheet(worksheet: XmlElement, reading: SheetReading): ReadWorksheet {
  const data = readSheetData(child(worksheet, 'sheetData'), reading);
  const formats = readConditionalFormats(worksheet, reading);
  const view = child(child(worksheet, 'sheetViews'), 'sheetView');
  const zoom = numberOf(view?.attributes.zoomScale);
  const validations = readValidations(worksheet, reading.custom);
  const list = <Item>(items: readonly Item[]): readonly Item[] | undefined => (items.length > 0 ? items : undefined);
  return {
    sheet: {
      cells: data.cells,
      ...present({
        tabColor: cellColor(child(child(worksheet, 'sheetPr'), 'tabColor'), reading.theme),
        showGridlines: isOff(view?.attributes.showGridLines) ? false : undefined,
        showHeadings: isOff(view?.attributes.showRowColHeaders) ? false : undefined,
        zoom: zoom === 100 ? undefined : zoom,
        columns: list(readColumns(child(worksheet, 'cols'))),
        rows: list(data.rows),
        merges: list(
          children(child(worksheet, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) => parseArea(attributes.ref ?? '') ?? []),
        ),
        freeze: readFreeze(child(view, 'pane')),
        protection: readProtection(worksheet),
        validations: list(validations),
        conditionalFormats: list(formats.formats),
        page: readPageLayout(worksheet),
        hyperlinks: list(readHyperlinks(child(worksheet, 'hyperlinks'), reading.relationships)),
      }),
    },
    others: { richText: data.richText, rules: formats.others, filter: child(worksheet, 'autoFilter') !== undefined },
  };
}

/** Of attributes that are on where the file leaves them out, as `showGridLines`. */
const isOff = (text: string | undefined): boolean => text !== undefined && !isOn(text);

/** A run of columns becomes one record each; runs that only repeat the default are left out. */
function readColumns(cols: XmlElement | undefined): NonNullable<BookSheet['columns']> {
  return children(cols, 'col').flatMap(({ attributes }) => {
    const width = isOn(attributes.customWidth) ? numberOf(attributes.width) : undefined;
    const format = present({ width: width === undefined ? undefined : shownWidth(width), hidden: isOn(attributes.hidden) || undefined });
    const min = Number(attributes.min);
    const max = Math.min(Number(attributes.max), GRID.columns);
    return format && min >= 1 && max >= min ? Array.from({ length: max - min + 1 }, (_, at) => ({ column: min - 1 + at, ...format })) : [];
  });
}

function readFreeze(pane: XmlElement | undefined): BookSheet['freeze'] {
  const { state, xSplit, ySplit } = pane?.attributes ?? {};
  return state === 'frozen' || state === 'frozenSplit' ? { rows: numberOf(ySplit) ?? 0, columns: numberOf(xSplit) ?? 0 } : undefined;
}

/** Links over several cells become one for each. */
function readHyperlinks(hyperlinks: XmlElement | undefined, relationships: readonly Relationship[]): NonNullable<BookSheet['hyperlinks']> {
  return children(hyperlinks, 'hyperlink').flatMap(({ attributes: { ref = '', id, location, tooltip } }) => {
    const target = id === undefined ? undefined : relationships.find((one) => one.id === id)?.target;
    const link = { ...present({ target, location: location && decodeXstring(location), tooltip: tooltip && decodeXstring(tooltip) }) };
    const area = parseArea(ref);
    // A whole linked column would be a million records: its first cell stands for it.
    if (!area || area.rows * area.columns > 10_000)
      return parseCell(ref.split(':')[0]!) ? [{ ...parseCell(ref.split(':')[0]!)!, ...link }] : [];
    return Array.from({ length: area.rows * area.columns }, (_, at) => ({
      row: area.row + Math.floor(at / area.columns),
      column: area.column + (at % area.columns),
      ...link,
    }));
  });
}
