/** Excel.NamedItemCollection and Excel.NamedItem. */
import { invalidArgument, parseReference, Refusal, referenceText, areaOf, zoneOf } from '../../engine';
import type { Host } from '../host';
import { HostObject } from '../host-object';
import { RangeObject } from './range';

interface NameBody {
  readonly [key: string]: string | boolean;
  readonly comment: string;
  readonly visible: boolean;
}

const nameRecord = (name: string): string => `name:${name.toLowerCase()}`;

export class NamedItemCollection extends HostObject {
  readonly className = 'NamedItemCollection';

  constructor(
    private readonly host: Host,
    private readonly sheetId?: string,
  ) {
    super();
  }

  override items(): readonly NamedItem[] {
    return this.sheetId === undefined ? this.host.workbook.getters.getNamedRanges().map((range) => new NamedItem(this.host, range.name)) : [];
  }

  override item(key: unknown): NamedItem {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw new Refusal('ItemNotFound', { found: String(key), expected: 'a defined name' });
    return found;
  }

  Add(name: unknown, reference: unknown, comment: unknown): NamedItem {
    const { workbook } = this.host;
    if (this.sheetId !== undefined) throw new Refusal('NotImplemented', { found: 'names of a worksheet' });
    if (typeof name !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || parseReference(name)) throw invalidArgument('NamedItemCollection.add', name, 'a name of letters, digits, _ and . that is no address');
    if (this.GetItemOrNullObject(name)) throw new Refusal('ItemAlreadyExists', { found: name });
    const range = reference instanceof RangeObject ? reference : rangeFromFormula(this.host, reference);
    workbook.ensureRoom(range.sheetId, range.area.row + range.area.rows, range.area.column + range.area.columns);
    workbook.change({ type: 'CREATE_NAMED_RANGE', name, ranges: [{ _sheetId: range.sheetId, _zone: zoneOf(range.area) }] });
    workbook.putRecord({ kind: 'name', id: nameRecord(name), body: { comment: typeof comment === 'string' ? comment : '', visible: true } });
    return new NamedItem(this.host, name);
  }

  GetCount(): number {
    return this.items().length;
  }

  GetItemOrNullObject(key: unknown): NamedItem | null {
    const range = this.sheetId === undefined ? this.host.workbook.getters.getNamedRange(String(key)) : undefined;
    return range ? new NamedItem(this.host, range.name) : null;
  }
}

function rangeFromFormula(host: Host, formula: unknown): RangeObject {
  const found = typeof formula === 'string' ? host.workbook.resolve(formula.replace(/^=/, '')) : undefined;
  if (!found) throw new Refusal('NotImplemented', { found: String(formula), expected: 'a reference' });
  return new RangeObject(host, found.sheetId, found.area);
}

class NamedItem extends HostObject {
  readonly className = 'NamedItem';

  constructor(
    private readonly host: Host,
    private readonly name: string,
  ) {
    super();
  }

  override identity(): { readonly _Id: string } {
    return { _Id: this.name };
  }

  get Comment(): string {
    return this.body().comment;
  }
  set Comment(value: unknown) {
    this.keep({ comment: String(value) });
  }
  get Formula(): string {
    const range = this.GetRange();
    return `=${referenceText(this.host.workbook.sheetName(range.sheetId), range.area, 'absolute')}`;
  }
  get Name(): string {
    return this.name;
  }
  get Scope(): string {
    return 'Workbook';
  }
  get Type(): string {
    return 'Range';
  }
  get Value(): string {
    return this.Formula.slice(1);
  }
  get Visible(): boolean {
    return this.body().visible;
  }
  set Visible(value: unknown) {
    this.keep({ visible: Boolean(value) });
  }

  Delete(): null {
    this.host.workbook.change({ type: 'DELETE_NAMED_RANGE', name: this.name });
    this.host.workbook.dropRecord(nameRecord(this.name));
    return null;
  }

  GetRange(): RangeObject {
    const range = this.host.workbook.getters.getNamedRange(this.name)?.range;
    if (!range) throw new Refusal('ItemNotFound', { found: this.name });
    return new RangeObject(this.host, range.sheetId, areaOf(range.zone));
  }

  GetRangeOrNullObject(): RangeObject {
    return this.GetRange();
  }

  private body(): NameBody {
    return (this.host.workbook.record(nameRecord(this.name))?.body as NameBody | undefined) ?? { comment: '', visible: true };
  }

  private keep(change: Partial<NameBody>): void {
    this.host.workbook.putRecord({ kind: 'name', id: nameRecord(this.name), body: { ...this.body(), ...change } });
  }
}
