/** Excel.Range: cells, their contents and the ranges next to them. */
import { areaText, boundingArea, COLUMNS, intersection, invalidArgument, Refusal, referenceText, ROWS, zoneOf, type Area, type CellPosition } from '../../engine';
import { valueType, wireValue } from '../events';
import type { Host } from '../host';
import { HostObject } from '../host-object';
import { RangeFormat } from './range-format';
import { WorksheetObject } from './worksheets';

/** Excel's limits: characters of a text in a cell, and of a formula. */
const TEXT_LIMIT = 32_767;
const FORMULA_LIMIT = 8_192;

export class RangeObject extends HostObject {
  readonly className = 'Range';
  override readonly tracked = true;

  constructor(
    readonly host: Host,
    readonly sheetId: string,
    readonly area: Area,
  ) {
    super();
    const { row, column, rows, columns } = area;
    if (!(row >= 0 && column >= 0 && rows >= 1 && columns >= 1 && row + rows <= ROWS && column + columns <= COLUMNS)) throw invalidArgument('Range', area, 'cells of the worksheet');
  }

  get Address(): string {
    return referenceText(this.host.workbook.sheetName(this.sheetId), this.area);
  }
  get CellCount(): number {
    return this.area.rows * this.area.columns;
  }
  get ColumnCount(): number {
    return this.area.columns;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get Format(): RangeFormat {
    return new RangeFormat(this);
  }
  get Formulas(): unknown {
    return this.read((position) => this.host.workbook.formula(position) ?? wireValue(this.host.workbook.value(position)));
  }
  set Formulas(value: unknown) {
    this.write(value, 'Range.formulas');
  }
  get HasSpill(): boolean {
    return this.host.workbook.spill(this.first()) !== undefined;
  }
  get NumberFormat(): unknown {
    return this.read((position) => this.host.workbook.numberFormat(position));
  }
  set NumberFormat(value: unknown) {
    const { workbook } = this.host;
    const rows = this.matrix(value, 'Range.numberFormat');
    for (const [format, areas] of areasByContent(rows, this.area)) for (const area of areas) workbook.setNumberFormat(this.sheetId, area, format);
  }
  get RowCount(): number {
    return this.area.rows;
  }
  get RowIndex(): number {
    return this.area.row;
  }
  get Text(): unknown {
    return this.read((position) => this.host.workbook.text(position));
  }
  get ValueTypes(): unknown {
    return this.read((position) => valueType(this.host.workbook.value(position)));
  }
  get Values(): unknown {
    return this.read((position) => wireValue(this.host.workbook.value(position)));
  }
  set Values(value: unknown) {
    this.write(value, 'Range.values');
  }
  get Worksheet(): WorksheetObject {
    return new WorksheetObject(this.host, this.sheetId);
  }

  Clear(applyTo: unknown): null {
    const commands = { Contents: 'DELETE_CONTENT', Formats: 'CLEAR_FORMATTING', All: 'CLEAR_CELLS' } as const;
    const command = commands[(applyTo ?? 'All') as keyof typeof commands];
    if (command === undefined) throw new Refusal('NotImplemented', { found: `Range.clear(${String(applyTo)})` });
    this.host.workbook.change({ type: command, sheetId: this.sheetId, target: [zoneOf(this.area)] });
    return null;
  }

  GetBoundingRect(other: unknown): RangeObject {
    return this.at(boundingArea(this.area, this.other(other, 'Range.getBoundingRect')));
  }

  GetCell(row: unknown, column: unknown): RangeObject {
    return this.part(Number(row), Number(column), 1, 1);
  }

  GetColumn(column: unknown): RangeObject {
    return this.part(0, Number(column), this.area.rows, 1);
  }

  GetEntireColumn(): RangeObject {
    return this.at({ ...this.area, row: 0, rows: ROWS });
  }

  GetEntireRow(): RangeObject {
    return this.at({ ...this.area, column: 0, columns: COLUMNS });
  }

  GetIntersectionOrNullObject(other: unknown): RangeObject | null {
    const common = intersection(this.area, this.other(other, 'Range.getIntersection'));
    return common ? this.at(common) : null;
  }

  GetOffsetRange(rows: unknown, columns: unknown): RangeObject {
    return this.part(Number(rows), Number(columns), this.area.rows, this.area.columns);
  }

  GetResizedRange(rows: unknown, columns: unknown): RangeObject {
    return this.part(0, 0, this.area.rows + Number(rows), this.area.columns + Number(columns));
  }

  GetRow(row: unknown): RangeObject {
    return this.part(Number(row), 0, 1, this.area.columns);
  }

  GetSpillingToRangeOrNullObject(): RangeObject | null {
    const spill = this.host.workbook.spill(this.first());
    return spill ? this.at(spill) : null;
  }

  Merge(across: unknown): null {
    if (across) throw new Refusal('NotImplemented', { found: 'Range.merge(true)' });
    this.host.workbook.change({ type: 'ADD_MERGE', sheetId: this.sheetId, target: [zoneOf(this.area)], force: true });
    return null;
  }

  /** Office.js asks before it sends a large matrix in pieces. */
  _ValidateArraySize(rows: unknown, columns: unknown): null {
    if (Number(rows) !== this.area.rows || Number(columns) !== this.area.columns) throw this.wrongSize('Range.values', `${String(rows)} × ${String(columns)}`);
    return null;
  }

  first(): CellPosition {
    return { sheetId: this.sheetId, col: this.area.column, row: this.area.row };
  }

  at(area: Area): RangeObject {
    return new RangeObject(this.host, this.sheetId, area);
  }

  private part(row: number, column: number, rows: number, columns: number): RangeObject {
    return this.at({ row: this.area.row + row, column: this.area.column + column, rows, columns });
  }

  private other(given: unknown, place: string): Area {
    const area = given instanceof RangeObject ? given.area : this.host.workbook.resolve(String(given), this.sheetId)?.area;
    if (!area) throw invalidArgument(place, given, 'a range or its address');
    return area;
  }

  private read<T>(content: (position: CellPosition) => T): readonly (readonly T[])[] {
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_r, down) => Array.from({ length: columns }, (_c, right) => content({ sheetId: this.sheetId, row: row + down, col: column + right })));
  }

  /** A single value stands for every cell. */
  private matrix(value: unknown, place: string): readonly (readonly unknown[])[] {
    const { rows, columns } = this.area;
    if (!Array.isArray(value)) return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
    const given = value as readonly unknown[];
    if (given.length !== rows || given.some((row) => !Array.isArray(row) || row.length !== columns)) throw this.wrongSize(place, `${given.length} × ${Array.isArray(given[0]) ? given[0].length : 0}`);
    return given as readonly (readonly unknown[])[];
  }

  private wrongSize(place: string, found: string): Refusal {
    return new Refusal('InvalidArgument', { place, found: `${found} values`, expected: `${this.area.rows} × ${this.area.columns} for ${areaText(this.area)}` });
  }

  private write(value: unknown, place: string): void {
    const cells: (readonly [number, number, string])[] = [];
    for (const [down, row] of this.matrix(value, place).entries()) {
      for (const [right, entry] of row.entries()) {
        // null leaves the cell as it is.
        if (entry !== null && entry !== undefined) cells.push([this.area.column + right, this.area.row + down, content(entry, place)]);
      }
    }
    this.host.workbook.writeCells(this.sheetId, cells);
  }
}

/** What the engine is to be told, as if a person typed it. */
function content(value: unknown, place: string): string {
  switch (typeof value) {
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    case 'number':
      return String(value);
    case 'string': {
      const limit = value.startsWith('=') ? FORMULA_LIMIT : TEXT_LIMIT;
      if (value.length > limit) throw invalidArgument(place, `${value.length} characters`, `at most ${limit}`);
      // The engine would turn a Markdown link into a link.
      return /^\[[^\]]*\]\(.*\)$/.test(value) ? `'${value}` : value;
    }
    default:
      throw invalidArgument(place, value, 'a number, text or truth value');
  }
}

/** Areas of equal content, so that a column of one format is one change. */
function areasByContent(rows: readonly (readonly unknown[])[], within: Area): ReadonlyMap<string, readonly Area[]> {
  const result = new Map<string, Area[]>();
  for (const [down, row] of rows.entries()) {
    for (let from = 0; from < row.length; ) {
      let to = from + 1;
      while (to < row.length && row[to] === row[from]) to++;
      if (row[from] !== null) addRun(result, String(row[from]), { row: within.row + down, column: within.column + from, rows: 1, columns: to - from });
      from = to;
    }
  }
  return result;
}

function addRun(areas: Map<string, Area[]>, content: string, run: Area): void {
  const known = areas.get(content) ?? [];
  const above = known.findIndex((area) => area.column === run.column && area.columns === run.columns && area.row + area.rows === run.row);
  const area = known[above];
  if (area) known[above] = { ...area, rows: area.rows + 1 };
  else known.push(run);
  areas.set(content, known);
}
