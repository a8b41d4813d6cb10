/** The parts of a chart that are formatted alike: fonts, fills, lines, titles, legend, axes. */
import { invalidArgument, type Chart, type ChartAxis, type ChartFont, type ChartLine, type ChartText, type Formula } from '../../engine';
import { color, number, text, truth, whole, word } from '../arguments';
import { HostObject } from '../host-object';

/** A part of a chart, as its title, that can be read and changed; where it is kept, whoever made it knows. */
export interface ChartPart<T> {
  get(): T;
  change(change: Partial<T>): void;
}

/** A part of a part: of an axis its title, of the title its font. */
export function partOf<T, K extends keyof T>(part: ChartPart<T>, key: K): ChartPart<NonNullable<T[K]>> {
  return {
    get: () => part.get()[key] as NonNullable<T[K]>,
    change: (change) => part.change({ [key]: { ...part.get()[key], ...change } } as unknown as Partial<T>),
  };
}

const LINE_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Grey25',
  'Grey50',
  'Grey75',
  'Automatic',
  'RoundDot',
] as const;

export class ChartFontObject extends HostObject {
  readonly className = 'ChartFont';

  constructor(private readonly font: ChartPart<ChartFont>) {
    super();
  }

  get Bold(): boolean {
    return this.font.get().bold ?? false;
  }
  set Bold(value: unknown) {
    this.font.change({ bold: truth(value, 'ChartFont.bold') });
  }
  get Color(): string {
    return this.font.get().color ?? '#595959';
  }
  set Color(value: unknown) {
    this.font.change({ color: color(value, 'ChartFont.color') });
  }
  get Italic(): boolean {
    return this.font.get().italic ?? false;
  }
  set Italic(value: unknown) {
    this.font.change({ italic: truth(value, 'ChartFont.italic') });
  }
  get Name(): string {
    return this.font.get().name ?? 'Calibri';
  }
  set Name(value: unknown) {
    this.font.change({ name: text(value, 'ChartFont.name') });
  }
  get Size(): number {
    return this.font.get().size ?? 10;
  }
  set Size(value: unknown) {
    this.font.change({ size: number(value, 'ChartFont.size', { from: 1, to: 409 }) });
  }
  get Underline(): string {
    return this.font.get().underline ?? 'None';
  }
  set Underline(value: unknown) {
    this.font.change({ underline: word(value, ['None', 'Single'], 'ChartFont.underline') });
  }
}

/** A fill is a colour, `none`, or left to the theme. */
export class ChartFillObject extends HostObject {
  readonly className = 'ChartFill';

  constructor(private readonly setFill: (fill: string) => void) {
    super();
  }

  Clear(): null {
    this.setFill('none');
    return null;
  }

  SetSolidColor(value: unknown): null {
    this.setFill(color(value, 'ChartFill.setSolidColor'));
    return null;
  }
}

/** Excel.ChartLineFormat and Excel.ChartBorder have the same members. */
export class ChartLineObject extends HostObject {
  constructor(
    readonly className: 'ChartLineFormat' | 'ChartBorder',
    private readonly line: ChartPart<ChartLine>,
  ) {
    super();
  }

  get Color(): string {
    const given = this.line.get().color;
    return given === undefined || given === 'none' ? '' : given;
  }
  set Color(value: unknown) {
    this.line.change({ color: color(value, `${this.className}.color`) });
  }
  get LineStyle(): string {
    return this.line.get().color === 'none' ? 'None' : (this.line.get().style ?? 'Automatic');
  }
  set LineStyle(value: unknown) {
    const style = word(value, LINE_STYLES, `${this.className}.lineStyle`);
    if (style === 'None') this.line.change({ color: 'none' });
    else this.line.change({ style });
  }
  get Weight(): number {
    return this.line.get().weight ?? 0.75;
  }
  set Weight(value: unknown) {
    this.line.change({ weight: number(value, `${this.className}.weight`, { from: 0 }) });
  }

  Clear(): null {
    this.line.change({ color: 'none' });
    return null;
  }
}

interface Formatting {
  readonly font?: ChartPart<ChartFont>;
  readonly fill?: (fill: string) => void;
  readonly line?: ChartPart<ChartLine>;
  readonly border?: ChartPart<ChartLine>;
}

/** The several classes ChartTitleFormat, ChartAxisFormat, …: each has some of these. A part that is not kept is not implemented. */
export class ChartFormatObject extends HostObject {
  constructor(
    readonly className: string,
    formatting: Formatting,
  ) {
    super();
    const { font, fill, line, border } = formatting;
    const parts = {
      ...(font ? { Font: new ChartFontObject(font) } : {}),
      ...(fill ? { Fill: new ChartFillObject(fill) } : {}),
      ...(line ? { Line: new ChartLineObject('ChartLineFormat', line) } : {}),
      ...(border ? { Border: new ChartLineObject('ChartBorder', border) } : {}),
    };
    Object.assign(this, parts);
  }
}

/** Excel.ChartTitle and Excel.ChartAxisTitle. */
export class ChartTitleObject extends HostObject {
  constructor(
    readonly className: 'ChartTitle' | 'ChartAxisTitle',
    private readonly title: ChartPart<ChartText>,
    /** What is shown when nothing was written. */
    private readonly shown: (title: ChartText) => string,
  ) {
    super();
  }

  get Format(): ChartFormatObject {
    return new ChartFormatObject(`${this.className}Format`, { font: partOf(this.title, 'font') });
  }
  get Text(): string {
    return this.shown(this.title.get());
  }
  /** Writing a text ends the tie to a cell, and shows the title. */
  set Text(value: unknown) {
    this.title.change({ text: text(value, `${this.className}.text`), source: undefined, visible: true } as Partial<ChartText>);
  }
  get Visible(): boolean {
    return this.title.get().visible;
  }
  set Visible(value: unknown) {
    this.title.change({ visible: truth(value, `${this.className}.visible`) });
  }

  /** Ties the title to a cell: `='Self-funding'!$B$3`. */
  SetFormula(formula: unknown): null {
    const given = text(formula, `${this.className}.setFormula`);
    if (!/^=[^=].*!\$?[A-Za-z]{1,3}\$?\d+$/.test(given))
      throw invalidArgument(`${this.className}.setFormula`, given, 'a reference to a cell with its sheet, as =Sheet1!$A$1');
    const source: Formula = { formula: given };
    this.title.change({ source, visible: true });
    return null;
  }
}

/** Excel.ChartTitle also lies over the chart, or not. */
export class ChartMainTitle extends ChartTitleObject {
  constructor(
    private readonly main: ChartPart<ChartText>,
    shown: (title: ChartText) => string,
  ) {
    super('ChartTitle', main, shown);
  }

  get Overlay(): boolean {
    return this.main.get().overlay ?? false;
  }
  set Overlay(value: unknown) {
    this.main.change({ overlay: truth(value, 'ChartTitle.overlay') });
  }
}

const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const;

export class ChartLegendObject extends HostObject {
  readonly className = 'ChartLegend';

  constructor(private readonly legend: ChartPart<Chart['legend']>) {
    super();
  }

  get Format(): ChartFormatObject {
    return new ChartFormatObject('ChartLegendFormat', { font: partOf(this.legend, 'font') });
  }
  get Overlay(): boolean {
    return this.legend.get().overlay;
  }
  set Overlay(value: unknown) {
    this.legend.change({ overlay: truth(value, 'ChartLegend.overlay') });
  }
  get Position(): string {
    return this.legend.get().position;
  }
  set Position(value: unknown) {
    this.legend.change({ position: word(value, LEGEND_POSITIONS, 'ChartLegend.position') });
  }
  get Visible(): boolean {
    return this.legend.get().visible;
  }
  set Visible(value: unknown) {
    this.legend.change({ visible: truth(value, 'ChartLegend.visible') });
  }
}

const TICK_MARKS = ['None', 'Cross', 'Inside', 'Outside'] as const;
const TICK_LABELS = ['NextToAxis', 'High', 'Low', 'None'] as const;

export class ChartAxisObject extends HostObject {
  readonly className = 'ChartAxis';

  constructor(
    private readonly axis: ChartPart<ChartAxis>,
    private readonly kind: { readonly type: 'Category' | 'Value'; readonly group: 'Primary' | 'Secondary' },
    private readonly shown: (title: ChartText) => string,
  ) {
    super();
  }

  get AxisGroup(): string {
    return this.kind.group;
  }
  get Format(): ChartFormatObject {
    return new ChartFormatObject('ChartAxisFormat', { font: partOf(this.axis, 'font'), line: partOf(this.axis, 'line') });
  }
  get LinkNumberFormat(): boolean {
    return this.axis.get().linkNumberFormat ?? this.axis.get().numberFormat === undefined;
  }
  set LinkNumberFormat(value: unknown) {
    const linked = truth(value, 'ChartAxis.linkNumberFormat');
    this.axis.change({ linkNumberFormat: linked, ...(linked ? { numberFormat: undefined } : {}) } as Partial<ChartAxis>);
  }
  get MajorGridlines(): ChartGridlinesObject {
    return new ChartGridlinesObject(this.axis, 'majorGridlines');
  }
  get MajorTickMark(): string {
    return this.axis.get().majorTickMark;
  }
  set MajorTickMark(value: unknown) {
    this.axis.change({ majorTickMark: word(value, TICK_MARKS, 'ChartAxis.majorTickMark') });
  }
  get MajorUnit(): number | string {
    return this.axis.get().majorUnit ?? '';
  }
  set MajorUnit(value: unknown) {
    this.bound('majorUnit', value);
  }
  get Maximum(): number | string {
    return this.axis.get().maximum ?? '';
  }
  set Maximum(value: unknown) {
    this.bound('maximum', value);
  }
  get Minimum(): number | string {
    return this.axis.get().minimum ?? '';
  }
  set Minimum(value: unknown) {
    this.bound('minimum', value);
  }
  get MinorGridlines(): ChartGridlinesObject {
    return new ChartGridlinesObject(this.axis, 'minorGridlines');
  }
  get MinorTickMark(): string {
    return this.axis.get().minorTickMark;
  }
  set MinorTickMark(value: unknown) {
    this.axis.change({ minorTickMark: word(value, TICK_MARKS, 'ChartAxis.minorTickMark') });
  }
  get MinorUnit(): number | string {
    return this.axis.get().minorUnit ?? '';
  }
  set MinorUnit(value: unknown) {
    this.bound('minorUnit', value);
  }
  get NumberFormat(): string {
    return this.axis.get().numberFormat ?? 'General';
  }
  set NumberFormat(value: unknown) {
    this.axis.change({ numberFormat: text(value, 'ChartAxis.numberFormat'), linkNumberFormat: false });
  }
  get ReversePlotOrder(): boolean {
    return this.axis.get().reversePlotOrder;
  }
  set ReversePlotOrder(value: unknown) {
    this.axis.change({ reversePlotOrder: truth(value, 'ChartAxis.reversePlotOrder') });
  }
  get TickLabelPosition(): string {
    return this.axis.get().tickLabelPosition;
  }
  set TickLabelPosition(value: unknown) {
    this.axis.change({ tickLabelPosition: word(value, TICK_LABELS, 'ChartAxis.tickLabelPosition') });
  }
  get TickLabelSpacing(): number {
    return this.axis.get().tickLabelSpacing ?? 1;
  }
  set TickLabelSpacing(value: unknown) {
    this.axis.change({ tickLabelSpacing: whole(value, 'ChartAxis.tickLabelSpacing', { from: 1 }) });
  }
  get Title(): ChartTitleObject {
    return new ChartTitleObject('ChartAxisTitle', partOf(this.axis, 'title'), this.shown);
  }
  get Type(): string {
    return this.kind.type;
  }
  get Visible(): boolean {
    return this.axis.get().visible;
  }
  set Visible(value: unknown) {
    this.axis.change({ visible: truth(value, 'ChartAxis.visible') });
  }

  /** An empty text gives the bound back to Excel. */
  private bound(key: 'majorUnit' | 'minorUnit' | 'maximum' | 'minimum', value: unknown): void {
    this.axis.change({ [key]: value === '' || value === null ? undefined : number(value, `ChartAxis.${key}`) });
  }
}

class ChartGridlinesObject extends HostObject {
  readonly className = 'ChartGridlines';

  constructor(
    private readonly axis: ChartPart<ChartAxis>,
    private readonly key: 'majorGridlines' | 'minorGridlines',
  ) {
    super();
  }

  get Format(): ChartFormatObject {
    return new ChartFormatObject('ChartGridlinesFormat', { line: partOf(this.axis, 'gridline') });
  }
  get Visible(): boolean {
    return this.axis.get()[this.key];
  }
  set Visible(value: unknown) {
    this.axis.change({ [this.key]: truth(value, 'ChartGridlines.visible') });
  }
}
