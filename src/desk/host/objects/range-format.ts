/** Excel.RangeFormat and what hangs on it: fill, font, alignment, sizes, protection. */
import { invalidArgument, type CellStyle } from '../../engine';
import { HostObject } from '../host-object';
import type { RangeObject } from './range';

/** Pixels to a point: the engine counts in pixels at 96 to the inch, Excel in points at 72. */
const PIXELS = 96 / 72;

const HORIZONTAL: Readonly<Record<string, CellStyle['align']>> = { General: undefined, Left: 'left', Center: 'center', Right: 'right', Fill: 'left', Justify: 'left', CenterAcrossSelection: 'center', Distributed: 'center' };
const VERTICAL: Readonly<Record<string, CellStyle['verticalAlign']>> = { Top: 'top', Center: 'middle', Bottom: 'bottom', Justify: 'middle', Distributed: 'middle' };

abstract class Styled extends HostObject {
  constructor(protected readonly range: RangeObject) {
    super();
  }

  protected style(): CellStyle {
    return this.range.host.workbook.style(this.range.first());
  }

  protected set(style: CellStyle): void {
    this.range.host.workbook.format(this.range.sheetId, this.range.area, style);
  }
}

export class RangeFormat extends Styled {
  readonly className = 'RangeFormat';

  get ColumnWidth(): number {
    return this.range.host.workbook.getters.getColSize(this.range.sheetId, this.range.area.column) / PIXELS;
  }
  set ColumnWidth(value: unknown) {
    this.resize('COL', this.range.area.column, this.range.area.columns, points(value, 'RangeFormat.columnWidth'));
  }
  get Fill(): RangeFill {
    return new RangeFill(this.range);
  }
  get Font(): RangeFont {
    return new RangeFont(this.range);
  }
  get HorizontalAlignment(): string {
    return this.style().horizontalAlignment ?? 'General';
  }
  set HorizontalAlignment(value: unknown) {
    const word = oneOf(HORIZONTAL, value, 'RangeFormat.horizontalAlignment');
    this.set({ align: HORIZONTAL[word], horizontalAlignment: word } as CellStyle);
  }
  get IndentLevel(): number {
    return this.style().indent ?? 0;
  }
  set IndentLevel(value: unknown) {
    this.set({ indent: Number(value) });
  }
  get Protection(): FormatProtection {
    return new FormatProtection(this.range);
  }
  get RowHeight(): number {
    return this.range.host.workbook.getters.getRowSize(this.range.sheetId, this.range.area.row) / PIXELS;
  }
  set RowHeight(value: unknown) {
    this.resize('ROW', this.range.area.row, this.range.area.rows, points(value, 'RangeFormat.rowHeight'));
  }
  get VerticalAlignment(): string {
    return this.style().verticalAlignment ?? 'Bottom';
  }
  set VerticalAlignment(value: unknown) {
    const word = oneOf(VERTICAL, value, 'RangeFormat.verticalAlignment');
    this.set({ verticalAlign: VERTICAL[word], verticalAlignment: word } as CellStyle);
  }
  get WrapText(): boolean {
    return this.style().wrapping === 'wrap';
  }
  set WrapText(value: unknown) {
    this.set({ wrapping: value ? 'wrap' : 'overflow' });
  }

  private resize(dimension: 'COL' | 'ROW', from: number, count: number, size: number): void {
    const { workbook } = this.range.host;
    const elements = Array.from({ length: count }, (_, index) => from + index);
    workbook.ensureRoom(this.range.sheetId, dimension === 'ROW' ? from + count : 1, dimension === 'COL' ? from + count : 1);
    workbook.change({ type: 'RESIZE_COLUMNS_ROWS', sheetId: this.range.sheetId, dimension, elements, size: Math.round(size * PIXELS) });
  }
}

class RangeFill extends Styled {
  readonly className = 'RangeFill';

  get Color(): string {
    return this.style().fillColor ?? '#FFFFFF';
  }
  set Color(value: unknown) {
    this.set({ fillColor: color(value, 'RangeFill.color') });
  }

  Clear(): null {
    this.set({ fillColor: undefined } as CellStyle);
    return null;
  }
}

class RangeFont extends Styled {
  readonly className = 'RangeFont';

  get Bold(): boolean {
    return this.style().bold ?? false;
  }
  set Bold(value: unknown) {
    this.set({ bold: Boolean(value) });
  }
  get Color(): string {
    return this.style().textColor ?? '#000000';
  }
  set Color(value: unknown) {
    this.set({ textColor: color(value, 'RangeFont.color') });
  }
  get Italic(): boolean {
    return this.style().italic ?? false;
  }
  set Italic(value: unknown) {
    this.set({ italic: Boolean(value) });
  }
  get Name(): string {
    return this.style().fontName ?? 'Calibri';
  }
  set Name(value: unknown) {
    this.set({ fontName: String(value) });
  }
  get Size(): number {
    return this.style().fontSize ?? 11;
  }
  set Size(value: unknown) {
    this.set({ fontSize: points(value, 'RangeFont.size') });
  }
  get Strikethrough(): boolean {
    return this.style().strikethrough ?? false;
  }
  set Strikethrough(value: unknown) {
    this.set({ strikethrough: Boolean(value) });
  }
  get Underline(): string {
    return this.style().underlineStyle ?? 'None';
  }
  set Underline(value: unknown) {
    this.set({ underline: value !== 'None', underlineStyle: String(value) });
  }
}

class FormatProtection extends Styled {
  readonly className = 'FormatProtection';

  get FormulaHidden(): boolean {
    return this.style().formulaHidden ?? false;
  }
  set FormulaHidden(value: unknown) {
    this.set({ formulaHidden: Boolean(value) });
  }
  get Locked(): boolean {
    return this.style().locked ?? true;
  }
  set Locked(value: unknown) {
    this.set({ locked: Boolean(value) });
  }
}

/** Names of HTML that Excel takes for colours; the rest come as #RRGGBB. */
const NAMED_COLORS: Readonly<Record<string, string>> = { white: '#FFFFFF', black: '#000000', red: '#FF0000', green: '#008000', blue: '#0000FF', gray: '#808080', grey: '#808080', yellow: '#FFFF00', orange: '#FFA500', purple: '#800080' };

export function color(value: unknown, place: string): string {
  if (typeof value === 'string') {
    if (/^#?[0-9a-f]{6}$/i.test(value)) return `#${value.replace('#', '').toUpperCase()}`;
    const named = NAMED_COLORS[value.toLowerCase()];
    if (named) return named;
  }
  throw invalidArgument(place, value, '#RRGGBB or the name of a colour');
}

export function oneOf<T extends object>(words: T, value: unknown, place: string): keyof T & string {
  if (typeof value === 'string' && value in words) return value as keyof T & string;
  throw invalidArgument(place, value, Object.keys(words).join(', '));
}

function points(value: unknown, place: string): number {
  if (typeof value === 'number' && value >= 0 && value <= 2000) return value;
  throw invalidArgument(place, value, 'a size in points');
}
