/** Cells with their values and formulas: `<sheetData>` in both directions. */
import type { Area, BookCell, BookSheet, CellValue } from '../book';
import { needsArray, type NameIsRange } from '../formulas/arrays';
import { movedFormula } from '../formulas/shared';
import { storedFormula, typedFormula, type CustomFunctions } from '../formulas/stored';
import { areaAddress, cellAddress, GRID, parseArea, parseCell } from '../places';
import { FileRefused } from '../problems';
import { child, children, isOn, numberOf, type XmlElement } from '../xml/read';
import { decodeXstring, encodeXstring } from '../xml/text';
import { element, textElement } from '../xml/write';
import { readString, type ReadString, type StringTable } from './shared-strings';
import { present } from '../fields';
import { type ReadStyles, type StyleTable } from './styles';

export interface CellWriting {
  readonly styles: StyleTable;
  readonly strings: StringTable;
  readonly custom?: CustomFunctions;
  readonly nameIsRange: NameIsRange;
  /** Called for a formula stored as a dynamic array, which the file's metadata part must then explain. */
  readonly onDynamicArray: () => void;
}

/** Rows come in order, cells in order within them; a row with only a height is there too. */
export function sheetDataXml(sheet: BookSheet, writing: CellWriting): string {
  const cells = new Map<number, BookCell[]>();
  for (const cell of sheet.cells) {
    const row = cells.get(cell.row);
    if (row) row.push(cell);
    else cells.set(cell.row, [cell]);
  }
  const formats = new Map((sheet.rows ?? []).map((row) => [row.row, row]));
  const rows = [...new Set([...cells.keys(), ...formats.keys()])].sort((a, b) => a - b);
  return element(
    'sheetData',
    {},
    ...rows.map((row) => {
      const { height, hidden } = formats.get(row) ?? {};
      const inOrder = [...(cells.get(row) ?? [])].sort((a, b) => a.column - b.column);
      return element(
        'row',
        { r: row + 1, ht: height, customHeight: height === undefined ? undefined : true, hidden: hidden || undefined },
        ...inOrder.map((cell) => cellXml(cell, writing)),
      );
    }),
  );
}

function cellXml(cell: BookCell, writing: CellWriting): string | undefined {
  const s = writing.styles.cell(cell.style) || undefined;
  const r = cellAddress(cell);
  if (cell.formula !== undefined) return formulaCellXml(cell, { r, s }, writing);
  if (cell.value === null) return s === undefined ? undefined : element('c', { r, s });
  if (typeof cell.value === 'string') return element('c', { r, s, t: 's' }, element('v', {}, String(writing.strings.numberOf(cell.value))));
  const { t, v } = storedValue(cell.value);
  return element('c', { r, s, t }, v);
}

function formulaCellXml(cell: BookCell, place: { readonly r: string; readonly s: number | undefined }, writing: CellWriting): string {
  const formula = storedFormula(cell.formula!, writing.custom);
  const dynamic = cell.spill !== undefined || formula.includes('_xldudf_') || needsArray(cell.formula!, writing.nameIsRange);
  const { t, v } = isPending(cell.value) ? { t: undefined, v: undefined } : storedValue(cell.value);
  // Excel works out a formula marked `ca` when it opens the file; without a cached value that is the only way to get one.
  const ca = v === undefined || isYoungError(cell.value) || undefined;
  if (!dynamic) return element('c', { ...place, t }, textElement('f', encodeXstring(formula), { ca }), v);
  writing.onDynamicArray();
  const ref = areaAddress({ row: cell.row, column: cell.column, rows: cell.spill?.rows ?? 1, columns: cell.spill?.columns ?? 1 });
  return element('c', { ...place, t, cm: 1 }, textElement('f', encodeXstring(formula), { t: 'array', ref, ca }), v);
}

/** The errors that the file format knows. Excel stores younger ones (#SPILL!, #CALC!) as #VALUE! beside a rich value. */
const STORED_ERRORS: ReadonlySet<string> = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

const isError = (value: CellValue): value is { readonly error: string } => typeof value === 'object' && value !== null;
const isYoungError = (value: CellValue): boolean => isError(value) && !STORED_ERRORS.has(value.error);
/** #BUSY! is a custom function that has not answered yet, not a result. */
const isPending = (value: CellValue): boolean => value === null || (isError(value) && value.error === '#BUSY!');

function storedValue(value: CellValue): { readonly t?: string; readonly v?: string } {
  if (value === null) return {};
  switch (typeof value) {
    case 'number':
      return { v: element('v', {}, String(value)) };
    case 'boolean':
      return { t: 'b', v: element('v', {}, value ? '1' : '0') };
    case 'string':
      return { t: 'str', v: textElement('v', encodeXstring(value)) };
    default:
      return { t: 'e', v: element('v', {}, STORED_ERRORS.has(value.error) ? value.error : '#VALUE!') };
  }
}

export interface CellReading {
  readonly styles: ReadStyles;
  readonly strings: readonly ReadString[];
  readonly custom?: CustomFunctions;
  /** Days to add to dates: 1,462 where the workbook counts from 1904. */
  readonly dateShift: number;
  /** For messages. */
  readonly part: string;
}

export interface ReadSheetData {
  readonly cells: readonly BookCell[];
  readonly rows: NonNullable<BookSheet['rows']>;
  /** Some text had formats of its own, which are lost. */
  readonly richText: boolean;
}

/** What reading a cell takes: the formulas that cells above it share are filled in on the way. */
interface SheetCells extends CellReading {
  readonly shared: Map<string, SharedFormula>;
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Cells without value, formula and format are left out; rows and cells that do not say where they are follow the one before. */
export function readSheetData(sheetData: XmlElement | undefined, reading: CellReading): ReadSheetData {
  const cells: BookCell[] = [];
  const rows: { readonly row: number; readonly height?: number; readonly hidden?: boolean }[] = [];
  const inSheet: SheetCells = { ...reading, shared: new Map() };
  let richText = false;
  let row = -1;
  for (const rowElement of children(sheetData, 'row')) {
    const { r, ht, customHeight, hidden } = rowElement.attributes;
    row = r === undefined ? row + 1 : Number(r) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= GRID.rows)
      throw new FileRefused([
        { code: 'damaged', place: reading.part, found: `a row ${r ?? row + 1}`, expected: `rows from 1 to ${GRID.rows}` },
      ]);
    const format = present({ height: isOn(customHeight) ? numberOf(ht) : undefined, hidden: isOn(hidden) || undefined });
    if (format) rows.push({ row, ...format });
    let column = -1;
    for (const cellElement of children(rowElement, 'c')) {
      const address = cellElement.attributes.r;
      const place = address === undefined ? { row, column: column + 1 } : parseCell(address);
      if (!place)
        throw new FileRefused([
          { code: 'damaged', place: reading.part, found: `a cell at ${address}`, expected: 'an address in the grid' },
        ]);
      column = place.column;
      const read = readCell(cellElement, place, inSheet);
      richText ||= read.rich;
      if (read.cell) cells.push(read.cell);
    }
  }
  return { cells, rows, richText };
}

function readCell(
  cell: XmlElement,
  place: { readonly row: number; readonly column: number },
  reading: SheetCells,
): { readonly cell?: BookCell; readonly rich: boolean } {
  const style = reading.styles.cell(Number(cell.attributes.s ?? 0));
  const f = child(cell, 'f');
  const formula = readFormula(cell, place, reading);
  const { value, rich } = readValue(cell, reading, style?.numberFormat);
  if (formula === undefined && value === null && style === undefined) return { rich };
  const spill = f?.attributes.t === 'array' ? spillOf(parseArea(f.attributes.ref ?? '')) : undefined;
  return {
    rich,
    cell: {
      ...place,
      value,
      ...(formula === undefined ? {} : { formula: `=${formula}` }),
      ...(spill ? { spill } : {}),
      ...(style ? { style } : {}),
    },
  };
}

const spillOf = (area: Area | undefined): BookCell['spill'] =>
  area && area.rows * area.columns > 1 ? { rows: area.rows, columns: area.columns } : undefined;

function readFormula(
  cell: XmlElement,
  place: { readonly row: number; readonly column: number },
  { shared, custom }: SheetCells,
): string | undefined {
  const f = child(cell, 'f');
  if (!f) return undefined;
  const stored = decodeXstring(f.text).trim();
  const { t, si = '' } = f.attributes;
  if (t === 'shared' && stored === '') {
    const master = shared.get(si);
    return (
      master && typedFormula(movedFormula(master.formula, { rows: place.row - master.row, columns: place.column - master.column }), custom)
    );
  }
  if (t === 'shared') shared.set(si, { ...place, formula: stored });
  // LibreOffice makes a formula of an error that was a constant.
  if (stored === '' || (stored.startsWith('#') && stored === child(cell, 'v')?.text)) return undefined;
  return typedFormula(stored, custom);
}

function readValue(
  cell: XmlElement,
  { strings, dateShift }: CellReading,
  numberFormat: string | undefined,
): { readonly value: CellValue; readonly rich: boolean } {
  const kind = cell.attributes.t ?? 'n';
  if (kind === 'inlineStr') {
    const inline = child(cell, 'is');
    return textValue(inline ? readString(inline) : { text: '', rich: false });
  }
  const text = child(cell, 'v')?.text;
  if (text === undefined) return { value: null, rich: false };
  switch (kind) {
    case 's':
      return textValue(strings[Number(text)]);
    case 'str':
      return { value: decodeXstring(text), rich: false };
    case 'b':
      return { value: isOn(text.trim()), rich: false };
    case 'e':
      return { value: { error: text.trim() }, rich: false };
    case 'd':
      return { value: serialOf(text), rich: false };
    default:
      return { value: numberValue(text, dateShift > 0 && isDateFormat(numberFormat) ? dateShift : 0), rich: false };
  }
}

function textValue(found: ReadString | undefined): { readonly value: CellValue; readonly rich: boolean } {
  return found ? { value: found.text, rich: found.rich } : { value: null, rich: false };
}

/** What is no number stays the text that it is. */
function numberValue(text: string, shift: number): CellValue {
  const number = numberOf(text);
  if (number !== undefined) return shift > 0 ? number + shift : number;
  return text.trim() === '' ? null : text;
}

/** Strict files may hold ISO dates. Day 0 of the serial numbers is 30 December 1899. */
function serialOf(iso: string): CellValue {
  const time = Date.parse(/[Zz]|[+-]\d\d:\d\d$/.test(iso) || !iso.includes('T') ? iso : `${iso}Z`);
  return Number.isNaN(time) ? iso : (time - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** A number format shows a date where letters of days, months or years stand outside of quotes, brackets and escapes. */
const isDateFormat = (format = ''): boolean =>
  /[dmyhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').replace(/General/i, ''));
