/** Where a range is, and the ranges that are found from it. */
import {
  areaText,
  boundingArea,
  COLUMNS,
  intersection,
  invalidArgument,
  Refusal,
  referenceText,
  ROWS,
  type Area,
  type CellPosition,
  type Place,
} from '../../engine';
import { whole, word } from '../arguments';
import type { Host } from '../host';
import { HostObject } from '../host-object';

const DIRECTIONS = ['Left', 'Right', 'Up', 'Down'] as const;

export abstract class RangePlaces extends HostObject {
  override readonly tracked: Place;

  constructor(
    readonly host: Host,
    readonly sheetId: string,
    readonly area: Area,
  ) {
    super();
    const { row, column, rows, columns } = area;
    const isWhole = [row, column, rows, columns].every(Number.isInteger);
    if (!isWhole || row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > ROWS || column + columns > COLUMNS)
      throw invalidArgument('Range', area, 'cells of the worksheet');
    this.tracked = { sheetId, area };
  }

  /** A range of the same sheet. */
  abstract at(area: Area): RangePlaces;

  get Address(): string {
    return referenceText(this.host.workbook.sheetName(this.sheetId), this.area);
  }
  get AddressLocal(): string {
    return this.Address;
  }
  /** -1 beyond what Excel can count. */
  get CellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get ColumnCount(): number {
    return this.area.columns;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get IsEntireColumn(): boolean {
    return this.area.rows === ROWS;
  }
  get IsEntireRow(): boolean {
    return this.area.columns === COLUMNS;
  }
  get RowCount(): number {
    return this.area.rows;
  }
  get RowIndex(): number {
    return this.area.row;
  }

  GetAbsoluteResizedRange(rows: unknown, columns: unknown): RangePlaces {
    return this.part(0, 0, whole(rows, 'Range.getAbsoluteResizedRange'), whole(columns, 'Range.getAbsoluteResizedRange'));
  }

  GetBoundingRect(other: unknown): RangePlaces {
    return this.at(boundingArea(this.area, this.other(other, 'Range.getBoundingRect').area));
  }

  GetCell(row: unknown, column: unknown): RangePlaces {
    return this.part(whole(row, 'Range.getCell'), whole(column, 'Range.getCell'), 1, 1);
  }

  GetColumn(column: unknown): RangePlaces {
    return this.part(0, whole(column, 'Range.getColumn', { from: 0, to: this.area.columns - 1 }), this.area.rows, 1);
  }

  GetColumnsAfter(count: unknown): RangePlaces {
    return this.beside(whole(count ?? 1, 'Range.getColumnsAfter'), 'columns', 1);
  }

  GetColumnsBefore(count: unknown): RangePlaces {
    return this.beside(whole(count ?? 1, 'Range.getColumnsBefore'), 'columns', -1);
  }

  GetRowsAbove(count: unknown): RangePlaces {
    return this.beside(whole(count ?? 1, 'Range.getRowsAbove'), 'rows', -1);
  }

  GetRowsBelow(count: unknown): RangePlaces {
    return this.beside(whole(count ?? 1, 'Range.getRowsBelow'), 'rows', 1);
  }

  GetEntireColumn(): RangePlaces {
    return this.at({ ...this.area, row: 0, rows: ROWS });
  }

  GetEntireRow(): RangePlaces {
    return this.at({ ...this.area, column: 0, columns: COLUMNS });
  }

  GetIntersection(other: unknown): RangePlaces {
    const common = this.GetIntersectionOrNullObject(other);
    if (!common) throw new Refusal('ItemNotFound', { place: 'Range.getIntersection', expected: 'ranges with common cells' });
    return common;
  }

  GetIntersectionOrNullObject(other: unknown): RangePlaces | null {
    const given = this.other(other, 'Range.getIntersection');
    const common = given.sheetId === this.sheetId ? intersection(this.area, given.area) : undefined;
    return common ? this.at(common) : null;
  }

  GetLastCell(): RangePlaces {
    return this.part(this.area.rows - 1, this.area.columns - 1, 1, 1);
  }

  GetLastColumn(): RangePlaces {
    return this.part(0, this.area.columns - 1, this.area.rows, 1);
  }

  GetLastRow(): RangePlaces {
    return this.part(this.area.rows - 1, 0, 1, this.area.columns);
  }

  GetOffsetRange(rows: unknown, columns: unknown): RangePlaces {
    return this.part(whole(rows, 'Range.getOffsetRange'), whole(columns, 'Range.getOffsetRange'), this.area.rows, this.area.columns);
  }

  /** As Ctrl and an arrow key: to the end of a filled block, or to the next filled cell. */
  GetRangeEdge(direction: unknown): RangePlaces {
    const edge = this.edge(word(direction, DIRECTIONS, 'Range.getRangeEdge'));
    return this.at({ row: edge.row, column: edge.col, rows: 1, columns: 1 });
  }

  GetExtendedRange(direction: unknown): RangePlaces {
    const edge = this.edge(word(direction, DIRECTIONS, 'Range.getExtendedRange'));
    return this.at(boundingArea(this.area, { row: edge.row, column: edge.col, rows: 1, columns: 1 }));
  }

  GetResizedRange(rows: unknown, columns: unknown): RangePlaces {
    return this.part(
      0,
      0,
      this.area.rows + whole(rows, 'Range.getResizedRange'),
      this.area.columns + whole(columns, 'Range.getResizedRange'),
    );
  }

  GetRow(row: unknown): RangePlaces {
    return this.part(whole(row, 'Range.getRow', { from: 0, to: this.area.rows - 1 }), 0, 1, this.area.columns);
  }

  GetSpillingToRange(): RangePlaces {
    return found(this.GetSpillingToRangeOrNullObject(), 'Range.getSpillingToRange');
  }

  GetSpillingToRangeOrNullObject(): RangePlaces | null {
    const spill = this.host.workbook.spill(this.first());
    return spill ? this.at(spill) : null;
  }

  GetSpillParent(): RangePlaces {
    return found(this.GetSpillParentOrNullObject(), 'Range.getSpillParent');
  }

  GetSpillParentOrNullObject(): RangePlaces | null {
    const { workbook } = this.host;
    const parent = workbook.exists(this.first()) ? workbook.calculated.getArrayFormulaSpreadingOn(this.first()) : undefined;
    return parent ? this.at({ row: parent.row, column: parent.col, rows: 1, columns: 1 }) : null;
  }

  /** The block of filled cells around it. */
  GetSurroundingRegion(): RangePlaces {
    let area = this.area;
    for (;;) {
      const grown = this.grownRegion(area);
      if (areaText(grown) === areaText(area)) return this.at(area);
      area = grown;
    }
  }

  GetUsedRange(valuesOnly: unknown): RangePlaces {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.part(0, 0, 1, 1);
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown): RangePlaces | null {
    const used = this.host.usedArea(this.sheetId, valuesOnly === true ? 'values' : 'all', this.area);
    return used ? this.at(used) : null;
  }

  first(): CellPosition {
    return { sheetId: this.sheetId, col: this.area.column, row: this.area.row };
  }

  protected part(row: number, column: number, rows: number, columns: number): RangePlaces {
    return this.at({ row: this.area.row + row, column: this.area.column + column, rows, columns });
  }

  /** A range that an add-in gave, or the address of one. */
  protected other(given: unknown, place: string): Place {
    if (given instanceof RangePlaces) return given;
    const resolved = typeof given === 'string' ? this.host.workbook.resolve(given, this.sheetId) : undefined;
    if (!resolved) throw invalidArgument(place, given, 'a range or its address');
    return resolved;
  }

  /** Negative counts look the other way, as in Excel. */
  private beside(count: number, what: 'rows' | 'columns', direction: 1 | -1): RangePlaces {
    if (count === 0) throw invalidArgument('Range', count, 'a count other than 0');
    const size = Math.abs(count);
    const forwards = direction * count > 0;
    const { row, column, rows, columns } = this.area;
    return what === 'rows'
      ? this.at({ row: forwards ? row + rows : row - size, column, rows: size, columns })
      : this.at({ row, column: forwards ? column + columns : column - size, rows, columns: size });
  }

  private edge(direction: (typeof DIRECTIONS)[number]): CellPosition {
    const { workbook } = this.host;
    const [down, right] = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] }[direction] as [number, number];
    const isFilled = (row: number, col: number): boolean => workbook.value({ sheetId: this.sheetId, row, col }) !== null;
    const used = this.host.usedArea(this.sheetId, 'values', { row: 0, column: 0, rows: ROWS, columns: COLUMNS });
    const inUse = (row: number, col: number): boolean =>
      used !== undefined && row <= used.row + used.rows && col <= used.column + used.columns && row >= 0 && col >= 0;
    let { row, column } = {
      row: direction === 'Down' ? this.area.row + this.area.rows - 1 : this.area.row,
      column: direction === 'Right' ? this.area.column + this.area.columns - 1 : this.area.column,
    };
    const wanted = isFilled(row, column) && isFilled(row + down, column + right);
    while (inUse(row + down, column + right)) {
      const next = isFilled(row + down, column + right);
      if (wanted && !next) return { sheetId: this.sheetId, row, col: column };
      row += down;
      column += right;
      if (!wanted && next) return { sheetId: this.sheetId, row, col: column };
    }
    return {
      sheetId: this.sheetId,
      row: direction === 'Down' ? ROWS - 1 : direction === 'Up' ? 0 : row,
      col: direction === 'Right' ? COLUMNS - 1 : direction === 'Left' ? 0 : column,
    };
  }

  private grownRegion(area: Area): Area {
    const { workbook } = this.host;
    const around: Area = {
      row: Math.max(0, area.row - 1),
      column: Math.max(0, area.column - 1),
      rows: area.rows + 2,
      columns: area.columns + 2,
    };
    let grown = area;
    for (let row = around.row; row < around.row + around.rows; row++) {
      for (let col = around.column; col < around.column + around.columns; col++) {
        if (workbook.value({ sheetId: this.sheetId, row, col }) !== null)
          grown = boundingArea(grown, { row, column: col, rows: 1, columns: 1 });
      }
    }
    return grown;
  }
}

function found(range: RangePlaces | null, place: string): RangePlaces {
  if (!range) throw new Refusal('ItemNotFound', { place });
  return range;
}
