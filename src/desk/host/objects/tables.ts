/** Excel.TableCollection, Excel.Table, its columns and rows. */
import {
  addTable,
  changeTable,
  deleteCells,
  findTable,
  insertCells,
  intersection,
  invalidArgument,
  parseReference,
  Refusal,
  removeTable,
  resizeTable,
  tables,
  type Area,
  type PlacedTable,
} from '../../engine';
import { optionalText, text, truth, whole } from '../arguments';
import { WHOLE_WORKBOOK, wireValue } from '../events';
import type { Host } from '../host';
import { HostObject } from '../host-object';
import { content } from './cell-content';
import { RangeObject } from './range';

export class TableCollection extends HostObject {
  readonly className = 'TableCollection';
  override readonly eventTarget = { registry: this.host.events, id: this.sheetId ?? WHOLE_WORKBOOK };

  constructor(
    private readonly host: Host,
    private readonly sheetId?: string,
    private readonly within?: Area,
  ) {
    super();
  }

  get Count(): number {
    return this.found().length;
  }

  override items(): readonly TableObject[] {
    return this.found().map((table) => new TableObject(this.host, table.id));
  }

  override item(key: unknown): TableObject {
    return present(this.GetItemOrNullObject(key), key);
  }

  Add(address: unknown, hasHeaders: unknown): TableObject {
    return new TableObject(this.host, addTable(this.host.workbook, this.place(address), truth(hasHeaders, 'TableCollection.add')).id);
  }

  GetCount(): number {
    return this.Count;
  }

  GetItemAt(index: unknown): TableObject {
    return present(this.items()[Number(index)] ?? null, index);
  }

  GetItemOrNullObject(key: unknown): TableObject | null {
    const table = findTable(this.host.workbook, String(key));
    return table && this.found().some(({ id }) => id === table.id) ? new TableObject(this.host, table.id) : null;
  }

  private found(): readonly PlacedTable[] {
    return tables(this.host.workbook, this.sheetId).filter((table) => this.within === undefined || intersection(table.area, this.within));
  }

  private place(address: unknown): { readonly sheetId: string; readonly area: Area } {
    if (address instanceof RangeObject) return address;
    const given = text(address, 'TableCollection.add');
    const place = parseReference(given) && this.host.workbook.resolve(given, this.sheetId ?? this.host.workbook.activeSheetId());
    if (!place) throw invalidArgument('TableCollection.add', address, 'a range or its address');
    return place;
  }
}

function present<T>(object: T | null, key: unknown): T {
  if (object === null) throw new Refusal('ItemNotFound', { found: String(key) });
  return object;
}

abstract class TablePart extends HostObject {
  constructor(
    readonly host: Host,
    readonly id: string,
  ) {
    super();
  }

  protected table(): PlacedTable {
    return present(findTable(this.host.workbook, this.id) ?? null, this.id);
  }

  protected range(part: (area: Area) => Area): RangeObject {
    const { sheetId, area } = this.table();
    return new RangeObject(this.host, sheetId, part(area));
  }
}

const body = (area: Area): Area => ({ ...area, row: area.row + 1, rows: area.rows - 1 });

export class TableObject extends TablePart {
  readonly className = 'Table';
  override readonly eventTarget = { registry: this.host.events, id: this.id };

  override identity(): { readonly Id: string } {
    return { Id: this.id };
  }

  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.host, this.id);
  }
  get HighlightFirstColumn(): boolean {
    return this.table().highlightFirstColumn;
  }
  set HighlightFirstColumn(value: unknown) {
    changeTable(this.host.workbook, this.table(), { highlightFirstColumn: truth(value, 'Table.highlightFirstColumn') });
  }
  get HighlightLastColumn(): boolean {
    return this.table().highlightLastColumn;
  }
  set HighlightLastColumn(value: unknown) {
    changeTable(this.host.workbook, this.table(), { highlightLastColumn: truth(value, 'Table.highlightLastColumn') });
  }
  get Id(): string {
    return this.id;
  }
  get Name(): string {
    return this.table().name;
  }
  set Name(value: unknown) {
    changeTable(this.host.workbook, this.table(), { name: text(value, 'Table.name') });
  }
  get Rows(): TableRowCollection {
    return new TableRowCollection(this.host, this.id);
  }
  get ShowBandedColumns(): boolean {
    return this.table().showBandedColumns;
  }
  set ShowBandedColumns(value: unknown) {
    changeTable(this.host.workbook, this.table(), { showBandedColumns: truth(value, 'Table.showBandedColumns') });
  }
  get ShowBandedRows(): boolean {
    return this.table().showBandedRows;
  }
  set ShowBandedRows(value: unknown) {
    changeTable(this.host.workbook, this.table(), { showBandedRows: truth(value, 'Table.showBandedRows') });
  }
  get ShowFilterButton(): boolean {
    return this.table().showFilterButton;
  }
  set ShowFilterButton(value: unknown) {
    changeTable(this.host.workbook, this.table(), { showFilterButton: truth(value, 'Table.showFilterButton') });
  }
  get ShowHeaders(): boolean {
    return this.table().showHeaders;
  }
  get ShowTotals(): boolean {
    return false;
  }
  get Style(): string {
    return this.table().style;
  }
  set Style(value: unknown) {
    changeTable(this.host.workbook, this.table(), { style: text(value, 'Table.style') });
  }
  get Worksheet(): HostObject {
    return this.host.worksheet(this.table().sheetId);
  }

  ConvertToRange(): RangeObject {
    const range = this.GetRange();
    removeTable(this.host.workbook, this.table());
    return range;
  }

  Delete(): null {
    const { sheetId, area } = this.table();
    removeTable(this.host.workbook, this.table());
    new RangeObject(this.host, sheetId, area).Clear('All');
    return null;
  }

  GetDataBodyRange(): RangeObject {
    return this.range(body);
  }

  GetHeaderRowRange(): RangeObject {
    return this.range((area) => ({ ...area, rows: 1 }));
  }

  GetRange(): RangeObject {
    return this.range((area) => area);
  }

  Resize(address: unknown): null {
    const { sheetId } = this.table();
    const area = address instanceof RangeObject ? address.area : this.host.workbook.resolve(text(address, 'Table.resize'), sheetId)?.area;
    if (!area) throw invalidArgument('Table.resize', address, 'a range or its address');
    resizeTable(this.host.workbook, this.table(), area);
    return null;
  }
}

class TableRowCollection extends TablePart {
  readonly className = 'TableRowCollection';

  get Count(): number {
    return this.table().area.rows - 1;
  }

  override items(): readonly TableRow[] {
    return Array.from({ length: this.Count }, (_, index) => new TableRow(this.host, this.id, index));
  }

  /** Cells below the table move down. */
  Add(index: unknown, values: unknown): TableRow {
    const { sheetId, area } = this.table();
    const rows = this.rows(values);
    const at =
      index === null || index === undefined || index === -1
        ? this.Count
        : whole(index, 'TableRowCollection.add', { from: 0, to: this.Count });
    const place: Area = { row: area.row + 1 + at, column: area.column, rows: Math.max(1, rows.length), columns: area.columns };
    if (this.host.isEmptyBelow(sheetId, area)) this.moveDown(place, area);
    else insertCells(this.host.workbook, { sheetId, area: place }, 'Down');
    const table = this.table();
    const rowsWanted = area.rows + place.rows;
    if (table.area.rows !== rowsWanted) resizeTable(this.host.workbook, table, { ...area, rows: rowsWanted });
    const cells = rows.flatMap((row, down) =>
      row.flatMap((value, right): (readonly [number, number, string])[] =>
        value === null ? [] : [[place.column + right, place.row + down, content(value, 'TableRowCollection.add')]],
      ),
    );
    this.host.workbook.writeCells(sheetId, cells);
    return new TableRow(this.host, this.id, at);
  }

  GetCount(): number {
    return this.Count;
  }

  GetItemAt(index: unknown): TableRow {
    return new TableRow(this.host, this.id, whole(index, 'TableRowCollection.getItemAt', { from: 0, to: this.Count - 1 }));
  }

  /** Nothing stands below: the rows of the table alone move. */
  private moveDown(place: Area, area: Area): void {
    const { workbook } = this.host;
    const { sheetId } = this.table();
    const below: Area = { ...place, rows: area.row + area.rows - place.row };
    if (below.rows > 0) insertCells(workbook, { sheetId, area: place }, 'Down');
  }

  private rows(values: unknown): readonly (readonly unknown[])[] {
    if (values === null || values === undefined) return [];
    const given = (Array.isArray(values) ? values : [[values]]) as readonly unknown[];
    const rows = given.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
    const { columns } = this.table().area;
    if (rows.some((row) => row.length !== columns))
      throw new Refusal('InvalidArgument', {
        place: 'TableRowCollection.add',
        found: `${rows[0]?.length ?? 0} values in a row`,
        expected: `${columns}`,
      });
    return rows;
  }
}

class TableRow extends TablePart {
  readonly className = 'TableRow';

  constructor(
    host: Host,
    id: string,
    private readonly index: number,
  ) {
    super(host, id);
  }

  get Index(): number {
    return this.index;
  }
  get Values(): unknown {
    return this.GetRange().Values;
  }
  set Values(value: unknown) {
    this.GetRange().Values = value;
  }

  Delete(): null {
    if (this.table().area.rows === 2) throw new Refusal('NotImplemented', { found: "deleting a table's last row" });
    const { sheetId, area } = this.GetRange();
    const before = this.table();
    deleteCells(this.host.workbook, { sheetId, area }, 'Up');
    const after = this.table();
    if (after.area.rows === before.area.rows) resizeTable(this.host.workbook, after, { ...before.area, rows: before.area.rows - 1 });
    return null;
  }

  GetRange(): RangeObject {
    return this.range((area) => ({ ...area, row: area.row + 1 + this.index, rows: 1 }));
  }
}

class TableColumnCollection extends TablePart {
  readonly className = 'TableColumnCollection';

  get Count(): number {
    return this.table().area.columns;
  }

  override items(): readonly TableColumn[] {
    return Array.from({ length: this.Count }, (_, index) => new TableColumn(this.host, this.id, index));
  }

  override item(key: unknown): TableColumn {
    return present(this.GetItemOrNullObject(key), key);
  }

  Add(index: unknown, values: unknown, name: unknown): TableColumn {
    const { workbook } = this.host;
    const { sheetId, area } = this.table();
    const at =
      index === null || index === undefined || index === -1
        ? this.Count
        : whole(index, 'TableColumnCollection.add', { from: 0, to: this.Count });
    insertCells(workbook, { sheetId, area: { ...area, column: area.column + at, columns: 1 } }, 'Right');
    if (this.table().area.columns === area.columns) resizeTable(workbook, this.table(), { ...area, columns: area.columns + 1 });
    const column = new TableColumn(this.host, this.id, at);
    if (values !== null && values !== undefined) column.Values = values;
    const header = optionalText(name, 'TableColumnCollection.add');
    if (header !== undefined) column.Name = header;
    return column;
  }

  GetCount(): number {
    return this.Count;
  }

  GetItemAt(index: unknown): TableColumn {
    return new TableColumn(this.host, this.id, whole(index, 'TableColumnCollection.getItemAt', { from: 0, to: this.Count - 1 }));
  }

  GetItemOrNullObject(key: unknown): TableColumn | null {
    const columns = this.items();
    return (
      columns.find((column) => column.Id === key) ??
      columns.find((column) => column.Name.toLowerCase() === String(key).toLowerCase()) ??
      null
    );
  }
}

class TableColumn extends TablePart {
  readonly className = 'TableColumn';

  constructor(
    host: Host,
    id: string,
    private readonly index: number,
  ) {
    super(host, id);
  }

  override identity(): { readonly Id: number } {
    return { Id: this.Id };
  }

  get Id(): number {
    return this.index + 1;
  }
  get Index(): number {
    return this.index;
  }
  get Name(): string {
    const { sheetId, area } = this.GetHeaderRowRange();
    return String(wireValue(this.host.workbook.value({ sheetId, row: area.row, col: area.column })));
  }
  set Name(value: unknown) {
    this.GetHeaderRowRange().Values = [[text(value, 'TableColumn.name')]];
  }
  get Values(): unknown {
    return this.GetRange().Values;
  }
  set Values(value: unknown) {
    this.GetRange().Values = value;
  }

  Delete(): null {
    const before = this.table();
    if (before.area.columns === 1) throw new Refusal('InvalidOperation', { found: 'the only column of the table' });
    deleteCells(this.host.workbook, this.GetRange(), 'Left');
    if (this.table().area.columns === before.area.columns)
      resizeTable(this.host.workbook, this.table(), { ...before.area, columns: before.area.columns - 1 });
    return null;
  }

  GetDataBodyRange(): RangeObject {
    return this.range((area) => this.column(body(area)));
  }

  GetHeaderRowRange(): RangeObject {
    return this.range((area) => this.column({ ...area, rows: 1 }));
  }

  GetRange(): RangeObject {
    return this.range((area) => this.column(area));
  }

  private column(area: Area): Area {
    return { ...area, column: area.column + this.index, columns: 1 };
  }
}
