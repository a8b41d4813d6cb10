/** Excel.NamedItemCollection and Excel.NamedItem. */
import {
  addName,
  changeName,
  deleteName,
  definedNames,
  findName,
  invalidArgument,
  isValidName,
  parseReference,
  quoteSheet,
  rangeOfName,
  Refusal,
  refersToRange,
  type CellValue,
  type Formula,
  type PlacedName,
} from '../../engine';
import { optionalText, text, truth } from '../arguments';
import { wireValue } from '../events';
import type { Host } from '../host';
import { HostObject } from '../host-object';
import { RangeObject } from './range';

export class NamedItemCollection extends HostObject {
  readonly className = 'NamedItemCollection';

  constructor(
    private readonly host: Host,
    /** Left out for the workbook's names. */
    private readonly sheetId?: string,
  ) {
    super();
  }

  override items(): readonly NamedItem[] {
    return definedNames(this.host.workbook)
      .filter((name) => name.sheetId === this.sheetId)
      .map((name) => new NamedItem(this.host, name.name, this.sheetId));
  }

  override item(key: unknown): NamedItem {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw new Refusal('ItemNotFound', { found: String(key), expected: 'a defined name' });
    return found;
  }

  Add(name: unknown, reference: unknown, comment: unknown): NamedItem {
    const place = 'NamedItemCollection.add';
    const wanted = text(name, place);
    if (!isValidName(wanted)) throw invalidArgument(place, name, 'a name of letters, digits, _ and . that is no address');
    addName(
      this.host.workbook,
      { name: wanted, refersTo: this.refersTo(reference), comment: optionalText(comment, place) ?? '', visible: true },
      this.sheetId,
    );
    return new NamedItem(this.host, wanted, this.sheetId);
  }

  AddFormulaLocal(name: unknown, formula: unknown, comment: unknown): NamedItem {
    return this.Add(name, text(formula, 'NamedItemCollection.addFormulaLocal'), comment);
  }

  GetCount(): number {
    return this.items().length;
  }

  GetItemOrNullObject(key: unknown): NamedItem | null {
    const found = findName(this.host.workbook, String(key), this.sheetId);
    return found ? new NamedItem(this.host, found.name, this.sheetId) : null;
  }

  private refersTo(reference: unknown): Formula {
    if (reference instanceof RangeObject) return refersToRange(this.host.workbook, reference.sheetId, reference.area);
    if (typeof reference === 'number' || typeof reference === 'boolean') return { formula: `=${String(reference).toUpperCase()}` };
    const given = text(reference, 'NamedItemCollection.add');
    if (!given.startsWith('=')) return { formula: `="${given.replace(/"/g, '""')}"` };
    return absolute(this.host, given, this.sheetId);
  }
}

/** References of names begin with their sheet; the active one where none is named, as in Excel. */
function absolute(host: Host, formula: string, sheetId: string | undefined): Formula {
  const parsed = parseReference(formula.slice(1));
  if (!parsed) return { formula };
  const sheet = parsed.sheet === undefined ? (sheetId ?? host.workbook.activeSheetId()) : host.workbook.findSheet(parsed.sheet);
  if (sheet === undefined) throw invalidArgument('NamedItemCollection.add', formula, 'a reference to a sheet of the workbook');
  return parsed.sheet === undefined ? { formula: `=${quoteSheet(host.workbook.sheetName(sheet))}!${formula.slice(1)}` } : { formula };
}

export class NamedItem extends HostObject {
  readonly className = 'NamedItem';

  constructor(
    private readonly host: Host,
    private readonly name: string,
    private readonly sheetId?: string,
  ) {
    super();
  }

  override identity(): { readonly _Id: string } {
    return { _Id: this.name };
  }

  get Comment(): string {
    return this.found().comment;
  }
  set Comment(value: unknown) {
    changeName(this.host.workbook, this.found(), { comment: text(value, 'NamedItem.comment') });
  }
  get Formula(): string {
    return this.found().refersTo.formula;
  }
  set Formula(value: unknown) {
    const formula = text(value, 'NamedItem.formula');
    if (!formula.startsWith('=')) throw invalidArgument('NamedItem.formula', formula, 'a formula that begins with =');
    changeName(this.host.workbook, this.found(), { refersTo: absolute(this.host, formula, this.sheetId) });
  }
  get Name(): string {
    return this.found().name;
  }
  get Scope(): string {
    return this.sheetId === undefined ? 'Workbook' : 'Worksheet';
  }
  get Type(): string {
    if (this.GetRangeOrNullObject()) return 'Range';
    const value = this.constant();
    if (value !== null && typeof value === 'object') return 'Error';
    return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
  }
  get Value(): string | number | boolean {
    return this.GetRangeOrNullObject() ? this.Formula.slice(1).replace(/\$/g, '') : wireValue(this.constant());
  }
  get Visible(): boolean {
    return this.found().visible;
  }
  set Visible(value: unknown) {
    changeName(this.host.workbook, this.found(), { visible: truth(value, 'NamedItem.visible') });
  }
  get Worksheet(): HostObject {
    const sheet = this.WorksheetOrNullObject;
    if (!sheet) throw new Refusal('ItemNotFound', { found: `${this.name}, a name of the workbook`, expected: 'a name of a worksheet' });
    return sheet;
  }
  get WorksheetOrNullObject(): HostObject | null {
    return this.sheetId === undefined ? null : this.host.worksheet(this.sheetId);
  }

  Delete(): null {
    deleteName(this.host.workbook, this.found());
    return null;
  }

  GetRange(): RangeObject {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new Refusal('InvalidReference', { found: `${this.name}, which is ${this.Formula}`, expected: 'the name of a range' });
    return range;
  }

  GetRangeOrNullObject(): RangeObject | null {
    const range = rangeOfName(this.host.workbook, this.found(), this.sheetId);
    return range ? new RangeObject(this.host, range.sheetId, range.area) : null;
  }

  private constant(): CellValue {
    const range = this.host.workbook.calculated.getNamedRange(this.name)?.range;
    return range ? this.host.workbook.value({ sheetId: range.sheetId, col: range.zone.left, row: range.zone.top }) : { error: '#REF!' };
  }

  private found(): PlacedName {
    const name = findName(this.host.workbook, this.name, this.sheetId);
    if (!name) throw new Refusal('ItemNotFound', { found: this.name });
    return name;
  }
}
