/** A workbook's cells as Excel has them, read through the engine's getters. */
import { intersection, type Area } from './address';
import { excelError, unmarkedText } from './formula-text';
import type { CellStyle } from './cell-styles';
import { toEngineFormat } from './number-format';
import type { WorkbookGetters } from './records';
import type { CellPosition } from './spreadsheet';
import { areaOf } from './zones';

export interface CellError {
  readonly error: string;
}
export type CellValue = number | string | boolean | null | CellError;

/** As a person would have to type it: texts that would be taken for something else begin with an apostrophe. */
export function typedContent(value: CellValue): string {
  if (value === null) return '';
  switch (typeof value) {
    case 'number':
      return String(value);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    case 'string':
      return /^\s*[-=+@'#[({\d.,$€£¥%]|^\s*(?:true|false)\s*$/i.test(value) ? `'${value}` : value;
    default:
      return value.error;
  }
}

export abstract class Cells {
  /** Everything but results of formulas. */
  abstract get getters(): WorkbookGetters;
  /** Also results of formulas. */
  abstract get calculated(): WorkbookGetters;

  /** The part of an area that the engine has cells for; undefined when it has none. */
  inhabited(sheetId: string, area: Area): Area | undefined {
    const getters = this.getters;
    return intersection(area, { row: 0, column: 0, rows: getters.getNumberRows(sheetId), columns: getters.getNumberCols(sheetId) });
  }

  /** Beyond the engine's grid a cell is empty, as it is in Excel. */
  exists(position: CellPosition): boolean {
    const getters = this.getters;
    return position.row < getters.getNumberRows(position.sheetId) && position.col < getters.getNumberCols(position.sheetId);
  }

  value(position: CellPosition): CellValue {
    if (!this.exists(position)) return null;
    return cellValue(this.calculated.getEvaluatedCell(position));
  }

  /** As a person reads it in the cell. */
  text(position: CellPosition): string {
    if (!this.exists(position)) return '';
    const value = this.value(position);
    return typeof value === 'object' && value !== null
      ? value.error
      : unmarkedText(this.calculated.getEvaluatedCell(position).formattedValue ?? '');
  }

  /** With the leading `=`; undefined when the cell holds no formula of its own. */
  formula(position: CellPosition): string | undefined {
    if (!this.exists(position)) return undefined;
    const cell = this.getters.getCell(position);
    return cell?.isFormula ? cell.compiledFormula.toFormulaString(this.getters) : undefined;
  }

  /** What a person would type to get this cell again: its formula or its constant. */
  content(position: CellPosition): string {
    const cell = this.exists(position) ? this.getters.getCell(position) : undefined;
    if (!cell) return '';
    if (cell.isFormula) return cell.compiledFormula.toFormulaString(this.getters);
    return cell.content.startsWith("'") ? `'${unmarkedText(cell.content.slice(1))}` : unmarkedText(cell.content);
  }

  /** In reading order. */
  valuesIn(sheetId: string, area: Area): readonly CellValue[] {
    return Array.from({ length: area.rows }, (_r, down) =>
      Array.from({ length: area.columns }, (_c, right) => this.value({ sheetId, row: area.row + down, col: area.column + right })),
    ).flat();
  }

  style(position: CellPosition): CellStyle {
    return this.exists(position) ? ((this.getters.getCell(position)?.style ?? {}) as CellStyle) : {};
  }

  /** The format given in Excel's words, unless the grid has changed it since. */
  numberFormat(position: CellPosition): string {
    if (!this.exists(position)) return 'General';
    const cell = this.getters.getCell(position);
    const given = this.style(position).numberFormat;
    if (given !== undefined && (toEngineFormat(given) === (cell?.format ?? '') || isNumberAsText(cell))) return given;
    return cell?.format || 'General';
  }

  /** The area that a formula in this cell fills, itself included. */
  spill(position: CellPosition): Area | undefined {
    const zone = this.exists(position) ? this.calculated.getSpreadZone(position) : undefined;
    return zone && (zone.left !== zone.right || zone.top !== zone.bottom) ? areaOf(zone) : undefined;
  }

  /** Of a cell, from before the change that is being made. */
  lastValue(position: CellPosition): CellValue {
    if (!this.exists(position)) return null;
    return cellValue(this.getters.getEvaluatedCell(position));
  }
}

/** The engine would take a number of this format for a text: it has the one it had before. */
function isNumberAsText(cell: { readonly style?: object; readonly parsedValue?: unknown } | undefined): boolean {
  return (cell?.style as CellStyle | undefined)?.numberFormat === '@' && typeof cell?.parsedValue === 'number';
}

function cellValue({ type, value }: { readonly type: string; readonly value: unknown }): CellValue {
  if (type === 'error') return { error: excelError(String(value)) };
  if (type === 'empty') return null;
  return typeof value === 'string' ? unmarkedText(value) : (value as number | boolean | null);
}
