/** Excel's tables: a named area with a header, drawn by the engine's own. */
import { intersection, referenceText, type Area } from './address';
import { invalidArgument, Refusal } from './refusal';
import { findName, isValidName } from './names';
import type { DeskRecord, Formula, WrittenCell } from './commands';
import { areaOfFormula } from './validation';
import type { Workbook } from './workbook';
import { zoneOf, type Place } from './zones';

export interface Table {
  readonly name: string;
  readonly area: Formula;
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
}

export interface PlacedTable extends Omit<Table, 'area'> {
  readonly id: string;
  readonly sheetId: string;
  readonly area: Area;
}

export function tables(workbook: Workbook, sheetId?: string): readonly PlacedTable[] {
  return workbook
    .records('table')
    .filter((record) => sheetId === undefined || record.sheetId === sheetId)
    .flatMap(placed);
}

function placed(record: DeskRecord): readonly PlacedTable[] {
  const body = record.body as unknown as Table;
  return areaOfFormula(body.area).map((area) => ({ ...body, area, id: record.id, sheetId: record.sheetId ?? '' }));
}

/** By id or name; case does not count. */
export function findTable(workbook: Workbook, key: string): PlacedTable | undefined {
  const wanted = key.toLowerCase();
  return tables(workbook).find((table) => table.id.toLowerCase() === wanted || table.name.toLowerCase() === wanted);
}

export function addTable(workbook: Workbook, { sheetId, area }: Place, showHeaders: boolean): PlacedTable {
  if (tables(workbook, sheetId).some((table) => intersection(table.area, area)))
    throw new Refusal('InvalidOperation', { place: workbook.placeOf(sheetId, area), expected: 'an area without another table' });
  const id = `table:${workbook.nextId()}`;
  // Without headers of its own a table gets a row of them, and what lies below moves down.
  const whole = showHeaders ? area : { ...area, rows: area.rows + 1 };
  if (!showHeaders) {
    if (workbook.valuesIn(sheetId, { ...area, row: area.row + area.rows, rows: 1 }).some((value) => value !== null))
      throw new Refusal('NotImplemented', { found: 'a table without headers above other cells' });
    moveDown(workbook, sheetId, area);
  }
  writeMissingHeaders(workbook, sheetId, whole);
  const table: Table = {
    name: freeName(workbook),
    area: formulaOf(workbook, sheetId, whole),
    style: 'TableStyleMedium2',
    showHeaders: true,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  workbook.putRecord({ kind: 'table', id, sheetId, body: table as never });
  workbook.change({
    type: 'CREATE_TABLE',
    sheetId,
    ranges: [{ _sheetId: sheetId, _zone: zoneOf(whole) }],
    tableType: 'static',
    config: engineConfig(workbook, table),
  });
  const made = findTable(workbook, id);
  if (!made) throw new Error(`Table ${id} was not made`);
  return made;
}

function moveDown(workbook: Workbook, sheetId: string, area: Area): void {
  const cells = Array.from({ length: area.rows }, (_r, down) =>
    Array.from({ length: area.columns }, (_c, right) => {
      const position = { sheetId, row: area.row + down, col: area.column + right };
      return [position.col, position.row + 1, workbook.content(position)] as const;
    }),
  ).flat();
  const headers = Array.from({ length: area.columns }, (_, right) => [area.column + right, area.row, ''] as const);
  workbook.writeCells(sheetId, [...cells, ...headers]);
}

/** Every header is a text of its own. */
function writeMissingHeaders(workbook: Workbook, sheetId: string, area: Area): void {
  const values = workbook.valuesIn(sheetId, { ...area, rows: 1 });
  const cells = values.flatMap((value, index): readonly WrittenCell[] => {
    if (typeof value === 'string') return [];
    return [[area.column + index, area.row, value === null ? `Column${index + 1}` : `'${String(value)}`]];
  });
  if (cells.length > 0) workbook.writeCells(sheetId, cells);
}

function freeName(workbook: Workbook): string {
  let number = 1;
  while (isTaken(workbook, `Table${number}`)) number++;
  return `Table${number}`;
}

function isTaken(workbook: Workbook, name: string): boolean {
  return findTable(workbook, name) !== undefined || findName(workbook, name) !== undefined;
}

function formulaOf(workbook: Workbook, sheetId: string, area: Area): Formula {
  return { formula: `=${referenceText(workbook.sheetName(sheetId), area, 'absolute')}` };
}

export function changeTable(workbook: Workbook, table: PlacedTable, change: Partial<Omit<Table, 'area'>>): void {
  if (change.name !== undefined && change.name.toLowerCase() !== table.name.toLowerCase() && isTaken(workbook, change.name))
    throw new Refusal('ItemAlreadyExists', { found: change.name });
  if (change.name !== undefined && !isValidName(change.name))
    throw invalidArgument('Table.name', change.name, 'letters, digits, _ and ., no address');
  save(workbook, { ...table, ...change }, table.area);
  workbook.change({
    type: 'UPDATE_TABLE',
    sheetId: table.sheetId,
    zone: zoneOf(table.area),
    config: engineConfig(workbook, { ...table, ...change }),
  });
}

export function resizeTable(workbook: Workbook, table: PlacedTable, area: Area): void {
  if (area.row !== table.area.row || area.rows < 2)
    throw invalidArgument('Table.resize', workbook.placeOf(table.sheetId, area), 'an area whose header row stays');
  save(workbook, table, area);
  writeMissingHeaders(workbook, table.sheetId, area);
  workbook.change({
    type: 'UPDATE_TABLE',
    sheetId: table.sheetId,
    zone: zoneOf(table.area),
    newTableRange: { _sheetId: table.sheetId, _zone: zoneOf(area) },
    config: engineConfig(workbook, table),
  });
}

/** The cells keep their values and formats. */
export function removeTable(workbook: Workbook, table: PlacedTable): void {
  workbook.dropRecord(table.id);
  workbook.change({ type: 'REMOVE_TABLE', sheetId: table.sheetId, target: [zoneOf(table.area)] });
}

function save(workbook: Workbook, table: PlacedTable, area: Area): void {
  const { id, sheetId, ...properties } = table;
  workbook.putRecord({ kind: 'table', id, sheetId, body: { ...properties, area: formulaOf(workbook, sheetId, area) } as never });
}

/** A style that the engine has not, or none, is drawn as none; the record keeps its name. */
function engineConfig(workbook: Workbook, table: Omit<Table, 'area'>): object {
  return {
    hasFilters: table.showFilterButton,
    totalRow: false,
    firstColumn: table.highlightFirstColumn,
    lastColumn: table.highlightLastColumn,
    numberOfHeaders: table.showHeaders ? 1 : 0,
    bandedRows: table.showBandedRows,
    bandedColumns: table.showBandedColumns,
    automaticAutofill: false,
    styleId: Object.hasOwn(workbook.getters.getTableStyles(), table.style) ? table.style : 'None',
  };
}
