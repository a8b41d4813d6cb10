/** Excel.WorkbookProtection, Excel.WorksheetProtection and Excel.WorksheetFreezePanes. */
import {
  invalidArgument,
  PROTECTED,
  protectSheet,
  Refusal,
  sheetState,
  unprotectSheet,
  type Area,
  type ProtectionOptions,
} from '../../engine';
import { optionalText, record, truth, whole, word } from '../arguments';
import type { Host } from '../host';
import { HostObject } from '../host-object';
import { RangeObject } from './range';

/** Of the workbook's structure: its sheets, not what is on them. */
export class WorkbookProtection extends HostObject {
  readonly className = 'WorkbookProtection';

  constructor(private readonly host: Host) {
    super();
  }

  get Protected(): boolean {
    return this.host.workbook.structure !== null;
  }

  Protect(password: unknown): null {
    if (this.Protected)
      throw new Refusal('AccessDenied', { place: 'WorkbookProtection.protect', found: 'a workbook that is protected already' });
    const given = optionalText(password, 'WorkbookProtection.protect');
    this.host.workbook.structure = given === undefined || given === '' ? {} : { password: given };
    return null;
  }

  Unprotect(password: unknown): null {
    const wanted = this.host.workbook.structure?.password;
    if (wanted !== undefined && wanted !== optionalText(password, 'WorkbookProtection.unprotect'))
      throw new Refusal('AccessDenied', { place: 'WorkbookProtection.unprotect', found: 'another password' });
    this.host.workbook.structure = null;
    return null;
  }
}

export class WorksheetProtection extends HostObject {
  readonly className = 'WorksheetProtection';

  constructor(
    private readonly host: Host,
    private readonly sheetId: string,
  ) {
    super();
  }

  get Options(): ProtectionOptions {
    return sheetState(this.host.workbook, this.sheetId).protection?.options ?? PROTECTED;
  }
  get Protected(): boolean {
    return sheetState(this.host.workbook, this.sheetId).protection !== undefined;
  }

  Protect(options: unknown, password: unknown): null {
    const given = optionalText(password, 'WorksheetProtection.protect');
    protectSheet(this.host.workbook, this.sheetId, {
      options: optionsFrom(options),
      ...(given === undefined || given === '' ? {} : { password: given }),
    });
    return null;
  }

  Unprotect(password: unknown): null {
    unprotectSheet(this.host.workbook, this.sheetId, optionalText(password, 'WorksheetProtection.unprotect'));
    return null;
  }
}

function optionsFrom(options: unknown): ProtectionOptions {
  if (options === null || options === undefined) return PROTECTED;
  const place = 'WorksheetProtection.protect';
  const entries = Object.entries(record(options, place)).filter(([, value]) => value !== null && value !== undefined);
  return entries.reduce<ProtectionOptions>((all, [key, value]) => {
    if (key === 'selectionMode') return { ...all, selectionMode: word(value, ['Normal', 'None', 'Unlocked'], `${place}.selectionMode`) };
    if (!(key in PROTECTED)) throw invalidArgument(place, key, Object.keys(PROTECTED).join(', '));
    return { ...all, [key]: truth(value, `${place}.${key}`) };
  }, PROTECTED);
}

export class FreezePanes extends HostObject {
  readonly className = 'WorksheetFreezePanes';

  constructor(
    private readonly host: Host,
    private readonly sheetId: string,
  ) {
    super();
  }

  FreezeAt(range: unknown): null {
    const area = range instanceof RangeObject ? range.area : this.host.workbook.resolve(String(range), this.sheetId)?.area;
    if (!area) throw invalidArgument('WorksheetFreezePanes.freezeAt', range, 'a range or its address');
    return this.freeze(area.row + area.rows, area.column + area.columns);
  }

  FreezeColumns(count: unknown): null {
    return this.freeze(0, whole(count ?? 1, 'WorksheetFreezePanes.freezeColumns', { from: 1 }));
  }

  FreezeRows(count: unknown): null {
    return this.freeze(whole(count ?? 1, 'WorksheetFreezePanes.freezeRows', { from: 1 }), 0);
  }

  GetLocation(): RangeObject {
    const location = this.GetLocationOrNullObject();
    if (!location) throw new Refusal('ItemNotFound', { found: 'no frozen panes' });
    return location;
  }

  GetLocationOrNullObject(): RangeObject | null {
    const { xSplit: columns, ySplit: rows } = this.host.workbook.getters.getPaneDivisions(this.sheetId);
    if (rows === 0 && columns === 0) return null;
    const whole: Area = this.host.workbook.wholeArea;
    return new RangeObject(this.host, this.sheetId, {
      row: 0,
      column: 0,
      rows: rows === 0 ? whole.rows : rows,
      columns: columns === 0 ? whole.columns : columns,
    });
  }

  Unfreeze(): null {
    return this.freeze(0, 0);
  }

  private freeze(rows: number, columns: number): null {
    const { workbook } = this.host;
    const { sheetId } = this;
    workbook.ensureRoom(sheetId, rows + 1, columns + 1);
    workbook.change({ type: 'UNFREEZE_COLUMNS_ROWS', sheetId });
    if (rows > 0) workbook.change({ type: 'FREEZE_ROWS', sheetId, quantity: rows });
    if (columns > 0) workbook.change({ type: 'FREEZE_COLUMNS', sheetId, quantity: columns });
    return null;
  }
}
