/** Excel.WorksheetCollection and Excel.Worksheet. */
import {
  activateSheet,
  addSheet,
  changeSheetState,
  checkedSheetName,
  COLUMNS,
  deleteSheet,
  invalidArgument,
  moveSheet,
  Refusal,
  renameSheet,
  ROWS,
  setVisibility,
  sheetState,
  visibility,
} from '../../engine';
import { color, optionalText, truth, whole, word } from '../arguments';
import { WHOLE_WORKBOOK } from '../events';
import type { Host } from '../host';
import { HostObject } from '../host-object';
import { ChartCollection } from './charts';
import { NamedItemCollection } from './names';
import { PageBreakCollection, PageLayoutObject } from './page-layout';
import { FreezePanes, WorksheetProtection } from './protection';
import { RangeObject } from './range';
import type { RangePlaces } from './range-places';
import { TableCollection } from './tables';

export class WorksheetCollection extends HostObject {
  readonly className = 'WorksheetCollection';
  override readonly eventTarget = { registry: this.host.events, id: WHOLE_WORKBOOK };

  constructor(private readonly host: Host) {
    super();
  }

  override items(): readonly WorksheetObject[] {
    return this.host.workbook.sheetIds().map((sheetId) => new WorksheetObject(this.host, sheetId));
  }

  override item(key: unknown): WorksheetObject {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw new Refusal('ItemNotFound', { found: String(key), expected: 'the name of a worksheet' });
    return found;
  }

  Add(name: unknown): WorksheetObject {
    const wanted = optionalText(name, 'WorksheetCollection.add');
    return new WorksheetObject(
      this.host,
      addSheet(this.host.workbook, wanted === undefined ? undefined : checkedSheetName(wanted, 'WorksheetCollection.add')),
    );
  }

  GetActiveWorksheet(): WorksheetObject {
    return new WorksheetObject(this.host, this.host.workbook.activeSheetId());
  }

  GetCount(visibleOnly: unknown): number {
    return this.items().filter((sheet) => visibleOnly !== true || sheet.Visibility === 'Visible').length;
  }

  GetFirst(visibleOnly: unknown): WorksheetObject {
    return this.end(visibleOnly, 0);
  }

  GetItemOrNullObject(key: unknown): WorksheetObject | null {
    const sheetId = this.host.workbook.findSheet(String(key));
    return sheetId === undefined ? null : new WorksheetObject(this.host, sheetId);
  }

  GetLast(visibleOnly: unknown): WorksheetObject {
    return this.end(visibleOnly, -1);
  }

  private end(visibleOnly: unknown, at: 0 | -1): WorksheetObject {
    const sheet = this.items()
      .filter((candidate) => visibleOnly !== true || candidate.Visibility === 'Visible')
      .at(at);
    if (!sheet) throw new Refusal('ItemNotFound');
    return sheet;
  }
}

export class WorksheetObject extends HostObject {
  readonly className = 'Worksheet';
  override readonly eventTarget = { registry: this.host.events, id: this.sheetId };

  constructor(
    private readonly host: Host,
    private readonly sheetId: string,
  ) {
    super();
  }

  override identity(): { readonly Id: string } {
    return { Id: this.sheetId };
  }

  get Charts(): ChartCollection {
    return new ChartCollection(this.host, this.sheetId);
  }
  get FreezePanes(): FreezePanes {
    return new FreezePanes(this.host, this.sheetId);
  }
  get HorizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.host, this.sheetId, 'rowBreaks');
  }
  get Id(): string {
    return this.sheetId;
  }
  get Name(): string {
    return this.host.workbook.sheetName(this.sheetId);
  }
  set Name(value: unknown) {
    renameSheet(this.host.workbook, this.sheetId, checkedSheetName(value, 'Worksheet.name'));
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.host, this.sheetId);
  }
  get PageLayout(): PageLayoutObject {
    return new PageLayoutObject(this.host, this.sheetId);
  }
  get Position(): number {
    return this.host.workbook.sheetIds().indexOf(this.sheetId);
  }
  set Position(value: unknown) {
    moveSheet(this.host.workbook, this.sheetId, whole(value, 'Worksheet.position'));
  }
  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.host, this.sheetId);
  }
  get ShowGridlines(): boolean {
    return this.host.workbook.getters.getGridLinesVisibility(this.sheetId);
  }
  set ShowGridlines(value: unknown) {
    this.host.workbook.change({
      type: 'SET_GRID_LINES_VISIBILITY',
      sheetId: this.sheetId,
      areGridLinesVisible: truth(value, 'Worksheet.showGridlines'),
    });
  }
  get ShowHeadings(): boolean {
    return sheetState(this.host.workbook, this.sheetId).showHeadings ?? true;
  }
  set ShowHeadings(value: unknown) {
    changeSheetState(this.host.workbook, this.sheetId, { showHeadings: truth(value, 'Worksheet.showHeadings') });
  }
  get TabColor(): string {
    return this.host.workbook.getters.getSheet(this.sheetId).color ?? '';
  }
  set TabColor(value: unknown) {
    const wanted = value === '' ? undefined : color(value, 'Worksheet.tabColor');
    this.host.workbook.change({ type: 'COLOR_SHEET', sheetId: this.sheetId, color: wanted });
  }
  get Tables(): TableCollection {
    return new TableCollection(this.host, this.sheetId);
  }
  get VerticalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.host, this.sheetId, 'columnBreaks');
  }
  get Visibility(): string {
    return visibility(this.host.workbook, this.sheetId);
  }
  set Visibility(value: unknown) {
    setVisibility(this.host.workbook, this.sheetId, word(value, ['Visible', 'Hidden', 'VeryHidden'], 'Worksheet.visibility'));
  }

  Activate(): null {
    if (this.Visibility !== 'Visible') throw new Refusal('InvalidOperation', { place: this.Name, expected: 'a visible worksheet' });
    activateSheet(this.host.workbook, this.sheetId);
    return null;
  }

  Calculate(): null {
    this.host.workbook.calculateAll();
    return null;
  }

  Delete(): null {
    // Excel wants it unhidden first.
    if (this.Visibility === 'VeryHidden')
      throw new Refusal('InvalidOperation', { place: this.Name, expected: 'a worksheet that is not very hidden' });
    deleteSheet(this.host.workbook, this.sheetId);
    return null;
  }

  GetCell(row: unknown, column: unknown): RangeObject {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  GetNext(visibleOnly: unknown): WorksheetObject {
    return this.neighbour(visibleOnly, 1, 'Worksheet.getNext');
  }

  GetNextOrNullObject(visibleOnly: unknown): WorksheetObject | null {
    return this.neighbourOrNull(visibleOnly, 1);
  }

  GetPrevious(visibleOnly: unknown): WorksheetObject {
    return this.neighbour(visibleOnly, -1, 'Worksheet.getPrevious');
  }

  GetPreviousOrNullObject(visibleOnly: unknown): WorksheetObject | null {
    return this.neighbourOrNull(visibleOnly, -1);
  }

  GetRange(address: unknown): RangeObject {
    if (address === null || address === undefined)
      return new RangeObject(this.host, this.sheetId, { row: 0, column: 0, rows: ROWS, columns: COLUMNS });
    const found = this.host.workbook.resolve(String(address), this.sheetId);
    if (!found) throw invalidArgument('Worksheet.getRange', address, 'an address or a defined name');
    return new RangeObject(this.host, found.sheetId, found.area);
  }

  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): RangeObject {
    return new RangeObject(this.host, this.sheetId, {
      row: Number(row),
      column: Number(column),
      rows: Number(rows),
      columns: Number(columns),
    });
  }

  GetUsedRange(valuesOnly: unknown): RangePlaces {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown): RangePlaces | null {
    return this.GetRange(null).GetUsedRangeOrNullObject(valuesOnly);
  }

  private neighbour(visibleOnly: unknown, step: 1 | -1, place: string): WorksheetObject {
    const sheet = this.neighbourOrNull(visibleOnly, step);
    if (!sheet) throw new Refusal('ItemNotFound', { place });
    return sheet;
  }

  private neighbourOrNull(visibleOnly: unknown, step: 1 | -1): WorksheetObject | null {
    const sheets = new WorksheetCollection(this.host)
      .items()
      .filter((sheet) => sheet.sheetId === this.sheetId || visibleOnly !== true || sheet.Visibility === 'Visible');
    const at = sheets.findIndex((sheet) => sheet.sheetId === this.sheetId) + step;
    return sheets[at] ?? null;
  }
}
