/** Excel.RangeFormat and what hangs on it: fill, font, borders, alignment, sizes, protection. */
import { Refusal, type CellStyle } from '../../engine';
import { color, number, PIXELS, text, truth, whole, word } from '../arguments';
import { HostObject } from '../host-object';
import { autofitColumns, autofitRows } from './autofit';
import { RangeBorderCollection } from './borders';
import type { RangePlaces } from './range-places';

const HORIZONTAL = {
  General: undefined,
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'left',
  Justify: 'left',
  CenterAcrossSelection: 'center',
  Distributed: 'center',
} as const;
const VERTICAL = { Top: 'top', Center: 'middle', Bottom: 'bottom', Justify: 'middle', Distributed: 'middle' } as const;
const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
/** Excel's limits: 409 points high, 255 characters (1,790 points) wide, fonts of 1 to 409 points, indents to 250. */
const HIGHEST_ROW = 409.5;
const WIDEST_COLUMN = 1790;

abstract class Styled extends HostObject {
  constructor(protected readonly range: RangePlaces) {
    super();
  }

  /** A property's value where all cells agree, null where they differ, as Excel answers. */
  protected common<T>(read: (style: CellStyle) => T): T | null {
    const { host, sheetId } = this.range;
    const { workbook } = host;
    const area = workbook.inhabited(sheetId, this.range.area) ?? { ...this.range.area, rows: 1, columns: 1 };
    const first = read(workbook.style({ sheetId, row: area.row, col: area.column }));
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let col = area.column; col < area.column + area.columns; col++)
        if (read(workbook.style({ sheetId, row, col })) !== first) return null;
    }
    return first;
  }

  /** Keys that are undefined go back to what Excel has when nothing is said. */
  protected style(change: { readonly [K in keyof CellStyle]: CellStyle[K] | undefined }): void {
    this.range.host.workbook.format(this.range, change as CellStyle);
  }
}

export class RangeFormat extends Styled {
  readonly className = 'RangeFormat';

  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.range);
  }
  get ColumnWidth(): number | null {
    const { host, sheetId, area } = this.range;
    return this.size(area.column, area.columns, (column) => host.workbook.columnWidth(sheetId, column));
  }
  set ColumnWidth(value: unknown) {
    const { host, sheetId, area } = this.range;
    host.workbook.resize(
      sheetId,
      { dimension: 'COL', from: area.column, count: area.columns },
      number(value, 'RangeFormat.columnWidth', { from: 0, to: WIDEST_COLUMN }) * PIXELS,
    );
  }
  get Fill(): RangeFill {
    return new RangeFill(this.range);
  }
  get Font(): RangeFont {
    return new RangeFont(this.range);
  }
  get HorizontalAlignment(): string | null {
    return this.common((style) => style.horizontalAlignment ?? 'General');
  }
  set HorizontalAlignment(value: unknown) {
    const alignment = word(value, Object.keys(HORIZONTAL) as (keyof typeof HORIZONTAL)[], 'RangeFormat.horizontalAlignment');
    this.style({ align: HORIZONTAL[alignment], horizontalAlignment: alignment });
  }
  get IndentLevel(): number | null {
    return this.common((style) => style.indent ?? 0);
  }
  set IndentLevel(value: unknown) {
    this.style({ indent: whole(value, 'RangeFormat.indentLevel', { from: 0, to: 250 }) });
  }
  get Protection(): FormatProtection {
    return new FormatProtection(this.range);
  }
  get RowHeight(): number | null {
    const { host, sheetId, area } = this.range;
    return this.size(area.row, area.rows, (row) => host.workbook.rowHeight(sheetId, row));
  }
  set RowHeight(value: unknown) {
    const { host, sheetId, area } = this.range;
    host.workbook.resize(
      sheetId,
      { dimension: 'ROW', from: area.row, count: area.rows },
      number(value, 'RangeFormat.rowHeight', { from: 0, to: HIGHEST_ROW }) * PIXELS,
    );
  }
  get VerticalAlignment(): string | null {
    return this.common((style) => style.verticalAlignment ?? 'Bottom');
  }
  set VerticalAlignment(value: unknown) {
    const alignment = word(value, Object.keys(VERTICAL) as (keyof typeof VERTICAL)[], 'RangeFormat.verticalAlignment');
    this.style({ verticalAlign: VERTICAL[alignment], verticalAlignment: alignment });
  }
  get WrapText(): boolean | null {
    return this.common((style) => style.wrapping === 'wrap');
  }
  set WrapText(value: unknown) {
    this.style({ wrapping: truth(value, 'RangeFormat.wrapText') ? 'wrap' : 'overflow' });
  }

  AutofitColumns(): null {
    autofitColumns(this.range);
    return null;
  }

  AutofitRows(): null {
    autofitRows(this.range);
    return null;
  }

  private size(from: number, count: number, pixels: (index: number) => number): number | null {
    const first = pixels(from);
    for (let index = from + 1; index < from + Math.min(count, 2000); index++) if (pixels(index) !== first) return null;
    return first / PIXELS;
  }
}

class RangeFill extends Styled {
  readonly className = 'RangeFill';

  get Color(): string {
    return this.common((style) => style.fillColor ?? '#FFFFFF') ?? '';
  }
  set Color(value: unknown) {
    this.style({ fillColor: color(value, 'RangeFill.color') });
  }

  Clear(): null {
    this.style({ fillColor: undefined });
    return null;
  }
}

class RangeFont extends Styled {
  readonly className = 'RangeFont';

  get Bold(): boolean | null {
    return this.common((style) => style.bold ?? false);
  }
  set Bold(value: unknown) {
    this.style({ bold: truth(value, 'RangeFont.bold') });
  }
  get Color(): string {
    return this.common((style) => style.textColor ?? '#000000') ?? '';
  }
  set Color(value: unknown) {
    this.style({ textColor: color(value, 'RangeFont.color') });
  }
  get Italic(): boolean | null {
    return this.common((style) => style.italic ?? false);
  }
  set Italic(value: unknown) {
    this.style({ italic: truth(value, 'RangeFont.italic') });
  }
  get Name(): string | null {
    return this.common((style) => style.fontName ?? 'Calibri');
  }
  set Name(value: unknown) {
    this.style({ fontName: text(value, 'RangeFont.name') });
  }
  get Size(): number | null {
    return this.common((style) => style.fontSize ?? 11);
  }
  set Size(value: unknown) {
    this.style({ fontSize: number(value, 'RangeFont.size', { from: 1, to: 409 }) });
  }
  get Strikethrough(): boolean | null {
    return this.common((style) => style.strikethrough ?? false);
  }
  set Strikethrough(value: unknown) {
    this.style({ strikethrough: truth(value, 'RangeFont.strikethrough') });
  }
  get Underline(): string | null {
    return this.common((style) => style.underlineStyle ?? 'None');
  }
  set Underline(value: unknown) {
    const style = word(value, UNDERLINES, 'RangeFont.underline');
    if (style !== 'None' && style !== 'Single') throw new Refusal('NotImplemented', { found: `RangeFont.underline ${style}` });
    this.style({ underline: style === 'Single', underlineStyle: style });
  }
}

class FormatProtection extends Styled {
  readonly className = 'FormatProtection';

  get FormulaHidden(): boolean | null {
    return this.common((style) => style.formulaHidden ?? false);
  }
  set FormulaHidden(value: unknown) {
    this.style({ formulaHidden: truth(value, 'FormatProtection.formulaHidden') });
  }
  get Locked(): boolean | null {
    return this.common((style) => style.locked ?? true);
  }
  set Locked(value: unknown) {
    this.style({ locked: truth(value, 'FormatProtection.locked') });
  }
}
