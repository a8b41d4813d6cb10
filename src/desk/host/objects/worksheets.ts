/** Excel.WorksheetCollection and Excel.Worksheet. */
import { COLUMNS, invalidArgument, Refusal, ROWS } from '../../engine';
import { WHOLE_WORKBOOK } from '../events';
import type { Host } from '../host';
import { HostObject } from '../host-object';
import { NamedItemCollection } from './names';
import { RangeObject } from './range';

export class WorksheetCollection extends HostObject {
  readonly className = 'WorksheetCollection';

  constructor(private readonly host: Host) {
    super();
  }

  override readonly eventTarget = { registry: this.host.events, id: WHOLE_WORKBOOK };

  override items(): readonly WorksheetObject[] {
    return this.host.workbook.sheetIds().map((sheetId) => new WorksheetObject(this.host, sheetId));
  }

  override item(key: unknown): WorksheetObject {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw new Refusal('ItemNotFound', { found: String(key), expected: 'the name of a worksheet' });
    return found;
  }

  Add(name: unknown): WorksheetObject {
    const { workbook } = this.host;
    const sheetName = name === null || name === undefined ? this.freeName() : validSheetName(name, 'WorksheetCollection.add');
    if (workbook.findSheet(sheetName)) throw new Refusal('ItemAlreadyExists', { found: sheetName });
    const sheetId = workbook.nextId();
    workbook.change({ type: 'CREATE_SHEET', sheetId, name: sheetName, position: workbook.sheetIds().length, cols: 26, rows: 200 });
    return new WorksheetObject(this.host, sheetId);
  }

  private freeName(): string {
    let number = 1;
    while (this.host.workbook.findSheet(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }

  GetActiveWorksheet(): WorksheetObject {
    return new WorksheetObject(this.host, this.host.workbook.getters.getActiveSheetId());
  }

  GetCount(): number {
    return this.host.workbook.sheetIds().length;
  }

  GetItemOrNullObject(key: unknown): WorksheetObject | null {
    const sheetId = this.host.workbook.findSheet(String(key));
    return sheetId === undefined ? null : new WorksheetObject(this.host, sheetId);
  }
}

export class WorksheetObject extends HostObject {
  readonly className = 'Worksheet';

  constructor(
    private readonly host: Host,
    private readonly sheetId: string,
  ) {
    super();
  }

  override readonly eventTarget = { registry: this.host.events, id: this.sheetId };

  override identity(): { readonly Id: string } {
    return { Id: this.sheetId };
  }

  get Id(): string {
    return this.sheetId;
  }
  get Name(): string {
    return this.host.workbook.sheetName(this.sheetId);
  }
  set Name(value: unknown) {
    const name = validSheetName(value, 'Worksheet.name');
    const holder = this.host.workbook.findSheet(name);
    if (holder !== undefined && holder !== this.sheetId) throw new Refusal('ItemAlreadyExists', { found: name });
    this.host.workbook.change({ type: 'RENAME_SHEET', sheetId: this.sheetId, oldName: this.Name, newName: name });
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.host, this.sheetId);
  }
  get Position(): number {
    return this.host.workbook.sheetIds().indexOf(this.sheetId);
  }

  Activate(): null {
    const { workbook } = this.host;
    workbook.change({ type: 'ACTIVATE_SHEET', sheetIdFrom: workbook.getters.getActiveSheetId(), sheetIdTo: this.sheetId });
    return null;
  }

  Delete(): null {
    const { workbook } = this.host;
    if (workbook.sheetIds().length === 1) throw new Refusal('InvalidOperation', { place: this.Name, expected: 'another visible worksheet to remain' });
    workbook.change({ type: 'DELETE_SHEET', sheetId: this.sheetId, sheetName: this.Name });
    return null;
  }

  GetCell(row: unknown, column: unknown): RangeObject {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  GetRange(address: unknown): RangeObject {
    if (address === null || address === undefined) return new RangeObject(this.host, this.sheetId, { row: 0, column: 0, rows: ROWS, columns: COLUMNS });
    const found = this.host.workbook.resolve(String(address), this.sheetId);
    if (!found) throw invalidArgument('Worksheet.getRange', address, 'an address or a defined name');
    return new RangeObject(this.host, found.sheetId, found.area);
  }

  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): RangeObject {
    return new RangeObject(this.host, this.sheetId, { row: Number(row), column: Number(column), rows: Number(rows), columns: Number(columns) });
  }

  GetUsedRange(valuesOnly: unknown): RangeObject {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  GetUsedRangeOrNullObject(_valuesOnly: unknown): RangeObject | null {
    const positions = this.host.workbook.calculated.getEvaluatedCellsPositions(this.sheetId).filter((position) => this.host.workbook.value(position) !== null);
    if (positions.length === 0) return null;
    const rows = positions.map((position) => position.row);
    const columns = positions.map((position) => position.col);
    const row = rows.reduce((a, b) => Math.min(a, b));
    const column = columns.reduce((a, b) => Math.min(a, b));
    return new RangeObject(this.host, this.sheetId, { row, column, rows: rows.reduce((a, b) => Math.max(a, b)) - row + 1, columns: columns.reduce((a, b) => Math.max(a, b)) - column + 1 });
  }
}

/** Excel's rules: 1 to 31 characters, none of \ / ? * [ ] :, no apostrophe at either end. */
function validSheetName(name: unknown, place: string): string {
  if (typeof name !== 'string' || !/^[^\\/?*[\]:]{1,31}$/.test(name) || /^'|'$/.test(name)) throw invalidArgument(place, name, "1 to 31 characters without \\ / ? * [ ] : and without ' at either end");
  return name;
}
