/** Excel.PageLayout, headers and footers, and page breaks. */
import {
  areaOfFormula,
  changeSheetState,
  invalidArgument,
  parseReference,
  Refusal,
  referenceText,
  ROWS,
  COLUMNS,
  sheetState,
  type Area,
  type Formula,
  type PageBreak,
  type PageLayout,
} from '../../engine';
import { number, record, text, truth, whole, word } from '../arguments';
import type { Host } from '../host';
import { HostObject } from '../host-object';
import { RangeObject } from './range';

const PAPERS = [
  'Letter',
  'LetterSmall',
  'Tabloid',
  'Ledger',
  'Legal',
  'Statement',
  'Executive',
  'A3',
  'A4',
  'A4Small',
  'A5',
  'B4',
  'B5',
  'Folio',
  'Quatro',
] as const;
/** Excel's own, in points. */
const MARGINS = { leftMargin: 50.4, rightMargin: 50.4, topMargin: 54, bottomMargin: 54, headerMargin: 21.6, footerMargin: 21.6 } as const;
type HeaderFooterPart = 'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter';

abstract class SheetPart extends HostObject {
  constructor(
    protected readonly host: Host,
    protected readonly sheetId: string,
  ) {
    super();
  }

  protected page(): PageLayout {
    return sheetState(this.host.workbook, this.sheetId).page ?? {};
  }

  protected change(change: Partial<PageLayout>): void {
    changeSheetState(this.host.workbook, this.sheetId, { page: { ...this.page(), ...change } });
  }

  protected area(given: unknown, place: string): Area {
    if (given instanceof RangeObject) return given.area;
    const parsed = typeof given === 'string' ? parseReference(/^\$?\d+$/.test(given) ? `${given}:${given}` : given) : undefined;
    if (!parsed) throw invalidArgument(place, given, 'a range or its address');
    return parsed.area;
  }

  protected formula(area: Area): Formula {
    return { formula: `=${referenceText(this.host.workbook.sheetName(this.sheetId), area, 'absolute')}` };
  }

  protected rangeOf(formula: Formula | undefined): RangeObject | null {
    const [area] = formula ? areaOfFormula(formula) : [];
    return area ? new RangeObject(this.host, this.sheetId, area) : null;
  }
}

export class PageLayoutObject extends SheetPart {
  readonly className = 'PageLayout';

  get BlackAndWhite(): boolean {
    return this.page().blackAndWhite ?? false;
  }
  set BlackAndWhite(value: unknown) {
    this.change({ blackAndWhite: truth(value, 'PageLayout.blackAndWhite') });
  }
  get BottomMargin(): number {
    return this.page().bottomMargin ?? MARGINS.bottomMargin;
  }
  set BottomMargin(value: unknown) {
    this.change({ bottomMargin: points(value, 'PageLayout.bottomMargin') });
  }
  get CenterHorizontally(): boolean {
    return this.page().centerHorizontally ?? false;
  }
  set CenterHorizontally(value: unknown) {
    this.change({ centerHorizontally: truth(value, 'PageLayout.centerHorizontally') });
  }
  get CenterVertically(): boolean {
    return this.page().centerVertically ?? false;
  }
  set CenterVertically(value: unknown) {
    this.change({ centerVertically: truth(value, 'PageLayout.centerVertically') });
  }
  get DraftMode(): boolean {
    return this.page().draftMode ?? false;
  }
  set DraftMode(value: unknown) {
    this.change({ draftMode: truth(value, 'PageLayout.draftMode') });
  }
  get FirstPageNumber(): number | string {
    return this.page().firstPageNumber ?? '';
  }
  set FirstPageNumber(value: unknown) {
    this.change({ firstPageNumber: value === '' ? '' : whole(value, 'PageLayout.firstPageNumber') });
  }
  get FooterMargin(): number {
    return this.page().footerMargin ?? MARGINS.footerMargin;
  }
  set FooterMargin(value: unknown) {
    this.change({ footerMargin: points(value, 'PageLayout.footerMargin') });
  }
  get HeaderMargin(): number {
    return this.page().headerMargin ?? MARGINS.headerMargin;
  }
  set HeaderMargin(value: unknown) {
    this.change({ headerMargin: points(value, 'PageLayout.headerMargin') });
  }
  get HeadersFooters(): HeadersFooters {
    return new HeadersFooters(this.host, this.sheetId);
  }
  get LeftMargin(): number {
    return this.page().leftMargin ?? MARGINS.leftMargin;
  }
  set LeftMargin(value: unknown) {
    this.change({ leftMargin: points(value, 'PageLayout.leftMargin') });
  }
  get Orientation(): string {
    return this.page().orientation ?? 'Portrait';
  }
  set Orientation(value: unknown) {
    this.change({ orientation: word(value, ['Portrait', 'Landscape'], 'PageLayout.orientation') });
  }
  get PaperSize(): string {
    return this.page().paperSize ?? 'Letter';
  }
  set PaperSize(value: unknown) {
    this.change({ paperSize: word(value, PAPERS, 'PageLayout.paperSize') });
  }
  get PrintComments(): string {
    return 'NoComments';
  }
  get PrintErrors(): string {
    return 'AsDisplayed';
  }
  get PrintGridlines(): boolean {
    return this.page().printGridlines ?? false;
  }
  set PrintGridlines(value: unknown) {
    this.change({ printGridlines: truth(value, 'PageLayout.printGridlines') });
  }
  get PrintHeadings(): boolean {
    return this.page().printHeadings ?? false;
  }
  set PrintHeadings(value: unknown) {
    this.change({ printHeadings: truth(value, 'PageLayout.printHeadings') });
  }
  get PrintOrder(): string {
    return this.page().printOrder ?? 'DownThenOver';
  }
  set PrintOrder(value: unknown) {
    this.change({ printOrder: word(value, ['DownThenOver', 'OverThenDown'], 'PageLayout.printOrder') });
  }
  get RightMargin(): number {
    return this.page().rightMargin ?? MARGINS.rightMargin;
  }
  set RightMargin(value: unknown) {
    this.change({ rightMargin: points(value, 'PageLayout.rightMargin') });
  }
  get TopMargin(): number {
    return this.page().topMargin ?? MARGINS.topMargin;
  }
  set TopMargin(value: unknown) {
    this.change({ topMargin: points(value, 'PageLayout.topMargin') });
  }
  get Zoom(): object {
    return this.page().zoom ?? { scale: 100 };
  }
  set Zoom(value: unknown) {
    const given = record(value, 'PageLayout.zoom');
    const keys = ['scale', 'horizontalFitToPages', 'verticalFitToPages'] as const;
    const entries = keys.flatMap((key) =>
      given[key] === undefined || given[key] === null
        ? []
        : [[key, whole(given[key], `PageLayout.zoom.${key}`, key === 'scale' ? { from: 10, to: 400 } : { from: 0 })] as const],
    );
    if (entries.length === 0) throw invalidArgument('PageLayout.zoom', value, keys.join(', '));
    this.change({ zoom: Object.fromEntries(entries) });
  }

  GetPrintArea(): object {
    throw new Refusal('NotImplemented', { found: 'PageLayout.getPrintArea, which gives several areas' });
  }

  GetPrintTitleColumnsOrNullObject(): RangeObject | null {
    return this.rangeOf(this.page().titleColumns);
  }

  GetPrintTitleRowsOrNullObject(): RangeObject | null {
    return this.rangeOf(this.page().titleRows);
  }

  SetPrintArea(area: unknown): null {
    this.change({ printArea: this.formula(this.area(area, 'PageLayout.setPrintArea')) });
    return null;
  }

  SetPrintMargins(unit: unknown, margins: unknown): null {
    const factor = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
      word(unit, ['Points', 'Inches', 'Centimeters'], 'PageLayout.setPrintMargins')
    ];
    const given = record(margins, 'PageLayout.setPrintMargins');
    const sides = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;
    this.change(
      Object.fromEntries(
        sides.flatMap((side) =>
          given[side] === undefined || given[side] === null
            ? []
            : [[`${side}Margin`, points(given[side], `PageLayout.setPrintMargins.${side}`) * factor]],
        ),
      ),
    );
    return null;
  }

  SetPrintTitleColumns(columns: unknown): null {
    this.change({ titleColumns: this.formula({ ...this.area(columns, 'PageLayout.setPrintTitleColumns'), row: 0, rows: ROWS }) });
    return null;
  }

  SetPrintTitleRows(rows: unknown): null {
    this.change({ titleRows: this.formula({ ...this.area(rows, 'PageLayout.setPrintTitleRows'), column: 0, columns: COLUMNS }) });
    return null;
  }
}

function points(value: unknown, place: string): number {
  return number(value, place, { from: 0 });
}

class HeadersFooters extends SheetPart {
  readonly className = 'HeaderFooterGroup';

  get DefaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.host, this.sheetId);
  }
  get State(): string {
    return 'Default';
  }
  get UseSheetMargins(): boolean {
    return true;
  }
  get UseSheetScale(): boolean {
    return true;
  }
}

class HeaderFooter extends SheetPart {
  readonly className = 'HeaderFooter';

  get CenterFooter(): string {
    return this.code('centerFooter');
  }
  set CenterFooter(value: unknown) {
    this.setCode('centerFooter', value);
  }
  get CenterHeader(): string {
    return this.code('centerHeader');
  }
  set CenterHeader(value: unknown) {
    this.setCode('centerHeader', value);
  }
  get LeftFooter(): string {
    return this.code('leftFooter');
  }
  set LeftFooter(value: unknown) {
    this.setCode('leftFooter', value);
  }
  get LeftHeader(): string {
    return this.code('leftHeader');
  }
  set LeftHeader(value: unknown) {
    this.setCode('leftHeader', value);
  }
  get RightFooter(): string {
    return this.code('rightFooter');
  }
  set RightFooter(value: unknown) {
    this.setCode('rightFooter', value);
  }
  get RightHeader(): string {
    return this.code('rightHeader');
  }
  set RightHeader(value: unknown) {
    this.setCode('rightHeader', value);
  }

  private code(part: HeaderFooterPart): string {
    return this.page().headersFooters?.[part] ?? '';
  }

  private setCode(part: HeaderFooterPart, value: unknown): void {
    const code = text(value, `HeaderFooter.${part}`);
    // Excel's limit for a header or footer.
    if (code.length > 255) throw invalidArgument(`HeaderFooter.${part}`, `${code.length} characters`, 'at most 255');
    this.change({ headersFooters: { ...this.page().headersFooters, [part]: code } });
  }
}

export class PageBreakCollection extends SheetPart {
  readonly className = 'PageBreakCollection';

  constructor(
    host: Host,
    sheetId: string,
    readonly kind: 'rowBreaks' | 'columnBreaks',
  ) {
    super(host, sheetId);
  }

  override items(): readonly PageBreakObject[] {
    return this.breaks().map(({ id }) => new PageBreakObject(this, id));
  }

  override item(key: unknown): PageBreakObject {
    const found = this.breaks().find(({ id }) => id === key);
    if (!found) throw new Refusal('ItemNotFound', { found: String(key) });
    return new PageBreakObject(this, found.id);
  }

  Add(range: unknown): PageBreakObject {
    const { row, column } = this.area(range, 'PageBreakCollection.add');
    const id = this.host.workbook.nextId();
    this.save([...this.breaks(), { id, before: this.formula({ row, column, rows: 1, columns: 1 }) }]);
    return new PageBreakObject(this, id);
  }

  GetCount(): number {
    return this.breaks().length;
  }

  RemovePageBreaks(): null {
    this.save([]);
    return null;
  }

  breaks(): readonly PageBreak[] {
    return sheetState(this.host.workbook, this.sheetId)[this.kind] ?? [];
  }

  save(breaks: readonly PageBreak[]): void {
    changeSheetState(this.host.workbook, this.sheetId, { [this.kind]: breaks });
  }

  cell(id: string): RangeObject {
    const range = this.rangeOf(this.breaks().find((entry) => entry.id === id)?.before);
    if (!range) throw new Refusal('ItemNotFound', { found: id });
    return range;
  }
}

class PageBreakObject extends HostObject {
  readonly className = 'PageBreak';

  constructor(
    private readonly collection: PageBreakCollection,
    private readonly id: string,
  ) {
    super();
  }

  override identity(): { readonly _Id: string } {
    return { _Id: this.id };
  }

  get ColumnIndex(): number {
    return this.collection.cell(this.id).area.column;
  }
  get RowIndex(): number {
    return this.collection.cell(this.id).area.row;
  }

  Delete(): null {
    this.collection.save(this.collection.breaks().filter(({ id }) => id !== this.id));
    return null;
  }

  GetCellAfterBreak(): RangeObject {
    return this.collection.cell(this.id);
  }
}
