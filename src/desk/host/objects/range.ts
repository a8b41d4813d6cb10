/** Excel.Range: cells and their contents, and what is done to them. */
import {
  areaText,
  clearCells,
  COLUMNS,
  copyCells,
  deleteCells,
  fillCells,
  insertCells,
  intersection,
  invalidArgument,
  Refusal,
  ROWS,
  sortRows,
  typedContent,
  zoneOf,
  type Area,
  type CellPosition,
  type Headers,
  type SortKey,
} from '../../engine';
import { number, optionalText, PIXELS, record, text, truth, word } from '../arguments';
import { valueType, wireValue } from '../events';
import { HostObject } from '../host-object';
import { ConditionalFormatCollection } from './conditional-formats';
import { content, contentRuns } from './cell-content';
import { DataValidation } from './data-validation';
import { RangeFormat } from './range-format';
import { RangePlaces } from './range-places';

const COPY_TYPES = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;
const FILL_TYPES = [
  'FillDefault',
  'FillCopy',
  'FillSeries',
  'FillFormats',
  'FillValues',
  'FillDays',
  'FillWeekdays',
  'FillMonths',
  'FillYears',
  'LinearTrend',
  'GrowthTrend',
  'FlashFill',
] as const;
const CLEARED = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const;

export class RangeObject extends RangePlaces {
  readonly className = 'Range';

  // ---- Contents

  get Formulas(): unknown {
    return this.read((position) => this.host.workbook.formula(position) ?? wireValue(this.host.workbook.value(position)));
  }
  set Formulas(value: unknown) {
    this.write(value, 'Range.formulas');
  }
  /** The desk speaks English. */
  get FormulasLocal(): unknown {
    return this.Formulas;
  }
  set FormulasLocal(value: unknown) {
    this.write(value, 'Range.formulasLocal');
  }
  get HasSpill(): boolean | null {
    return this.common(
      (position) =>
        this.host.workbook.spill(position) !== undefined ||
        this.host.workbook.calculated.getArrayFormulaSpreadingOn(position) !== undefined,
    );
  }
  get NumberFormat(): unknown {
    return this.read((position) => this.host.workbook.numberFormat(position));
  }
  set NumberFormat(value: unknown) {
    const { workbook } = this.host;
    for (const { content: format, area } of contentRuns(this.matrix(value, 'Range.numberFormat'), this.area))
      workbook.setNumberFormat({ sheetId: this.sheetId, area }, text(format, 'Range.numberFormat'));
  }
  get NumberFormatLocal(): unknown {
    return this.NumberFormat;
  }
  set NumberFormatLocal(value: unknown) {
    this.NumberFormat = value;
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

  // ---- What hangs on it

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this);
  }
  get DataValidation(): DataValidation {
    return new DataValidation(this);
  }
  get Format(): RangeFormat {
    return new RangeFormat(this);
  }
  get Sort(): RangeSort {
    return new RangeSort(this);
  }
  get Worksheet(): HostObject {
    return this.host.worksheet(this.sheetId);
  }

  get Hyperlink(): object | null {
    const link = this.host.workbook.style(this.first()).hyperlink;
    return link ? { ...link, textToDisplay: this.host.workbook.text(this.first()) } : null;
  }
  set Hyperlink(value: unknown) {
    const given = record(value, 'Range.hyperlink');
    const [address, documentReference, screenTip, display] = (['address', 'documentReference', 'screenTip', 'textToDisplay'] as const).map(
      (key) => optionalText(given[key], `Range.hyperlink.${key}`),
    );
    if (address === undefined && documentReference === undefined)
      throw invalidArgument('Range.hyperlink', value, 'an address or a documentReference');
    const shown = display ?? (this.host.workbook.text(this.first()) || (address ?? documentReference ?? ''));
    this.host.workbook.writeCells(this.sheetId, [[this.area.column, this.area.row, typedContent(shown)]]);
    const hyperlink = {
      ...(address === undefined ? {} : { address }),
      ...(documentReference === undefined ? {} : { documentReference }),
      ...(screenTip === undefined ? {} : { screenTip }),
    };
    this.host.workbook.format(this, { hyperlink, textColor: '#0563C1', underline: true, underlineStyle: 'Single' });
  }

  get ColumnHidden(): boolean | null {
    return this.hidden('COL', this.area.column, this.area.columns);
  }
  set ColumnHidden(value: unknown) {
    this.hide({ dimension: 'COL', from: this.area.column, count: this.area.columns }, truth(value, 'Range.columnHidden'));
  }
  get RowHidden(): boolean | null {
    return this.hidden('ROW', this.area.row, this.area.rows);
  }
  set RowHidden(value: unknown) {
    this.hide({ dimension: 'ROW', from: this.area.row, count: this.area.rows }, truth(value, 'Range.rowHidden'));
  }
  get Hidden(): boolean | null {
    const { ColumnHidden: columns, RowHidden: rows } = this;
    return columns === true || rows === true ? true : columns === null || rows === null ? null : false;
  }
  /** In points from the sheet's corner. */
  get Left(): number {
    return this.host.workbook.distance(this.sheetId, 'COL', this.area.column) / PIXELS;
  }
  get Top(): number {
    return this.host.workbook.distance(this.sheetId, 'ROW', this.area.row) / PIXELS;
  }
  get Width(): number {
    return this.host.sizeOf(this.sheetId, this.area).width / PIXELS;
  }
  get Height(): number {
    return this.host.sizeOf(this.sheetId, this.area).height / PIXELS;
  }

  // ---- What is done to it

  AutoFill(destination: unknown, type: unknown): null {
    const to = destination === null || destination === undefined ? this.area : this.other(destination, 'Range.autoFill').area;
    const fill = type === null || type === undefined ? 'FillDefault' : word(type, FILL_TYPES, 'Range.autoFill');
    if (fill !== 'FillDefault' && fill !== 'FillCopy' && fill !== 'FillSeries' && fill !== 'FillValues')
      throw new Refusal('NotImplemented', { found: `Range.autoFill ${fill}` });
    fillCells(this.host.workbook, this.sheetId, { from: this.area, to, type: fill });
    return null;
  }

  Calculate(): null {
    this.host.workbook.calculateAll();
    return null;
  }

  Clear(applyTo: unknown): null {
    const what = applyTo === null || applyTo === undefined ? 'All' : word(applyTo, CLEARED, 'Range.clear');
    if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') {
      const area = this.host.workbook.inhabited(this.sheetId, this.area);
      const style = what === 'RemoveHyperlinks' ? { textColor: undefined, underline: undefined, underlineStyle: undefined } : {};
      if (area) this.host.workbook.format({ sheetId: this.sheetId, area }, { hyperlink: undefined, ...style } as never);
    } else clearCells(this.host.workbook, this, what);
    return null;
  }

  CopyFrom(source: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown): null {
    const type = copyType === null || copyType === undefined ? 'All' : word(copyType, COPY_TYPES, 'Range.copyFrom');
    if (type === 'Link') throw new Refusal('NotImplemented', { found: 'Range.copyFrom Link' });
    copyCells(this.host.workbook, {
      from: this.other(source, 'Range.copyFrom'),
      to: this,
      type,
      skipBlanks: skipBlanks === true,
      transpose: transpose === true,
    });
    return null;
  }

  Delete(shift: unknown): null {
    deleteCells(this.host.workbook, this, word(shift, ['Up', 'Left'], 'Range.delete'));
    return null;
  }

  Insert(shift: unknown): RangeObject {
    insertCells(this.host.workbook, this, word(shift, ['Down', 'Right'], 'Range.insert'));
    return this.at(this.area);
  }

  Merge(across: unknown): null {
    const areas =
      across === true
        ? Array.from({ length: this.area.rows }, (_, row) => ({ ...this.area, row: this.area.row + row, rows: 1 }))
        : [this.area];
    this.host.workbook.ensureRoom(this.sheetId, this.area.row + this.area.rows, this.area.column + this.area.columns);
    this.host.workbook.change({ type: 'ADD_MERGE', sheetId: this.sheetId, target: areas.map(zoneOf), force: true });
    return null;
  }

  Unmerge(): null {
    const { workbook } = this.host;
    const merges = workbook.getters.getMerges(this.sheetId).filter((merge) =>
      intersection(this.area, {
        row: merge.top,
        column: merge.left,
        rows: merge.bottom - merge.top + 1,
        columns: merge.right - merge.left + 1,
      }),
    );
    if (merges.length > 0)
      workbook.change({
        type: 'REMOVE_MERGE',
        sheetId: this.sheetId,
        target: merges.map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
      });
    return null;
  }

  RemoveDuplicates(): null {
    throw new Refusal('NotImplemented', { found: 'Range.removeDuplicates' });
  }

  ReplaceAll(wanted: unknown, replacement: unknown, criteria: unknown): number {
    const { workbook } = this.host;
    const pattern = searchPattern(text(wanted, 'Range.replaceAll'), criteria, 'g');
    const writes: (readonly [number, number, string])[] = [];
    let count = 0;
    this.each((position) => {
      const before = workbook.content(position);
      const found = before.match(pattern)?.length ?? 0;
      if (before === '' || found === 0) return;
      count += found;
      writes.push([position.col, position.row, before.replace(pattern, () => text(replacement, 'Range.replaceAll'))]);
    });
    workbook.writeCells(this.sheetId, writes);
    return count;
  }

  Find(wanted: unknown, criteria: unknown): RangeObject {
    const found = this.FindOrNullObject(wanted, criteria);
    if (!found) throw new Refusal('ItemNotFound', { found: String(wanted) });
    return found;
  }

  FindOrNullObject(wanted: unknown, criteria: unknown): RangeObject | null {
    const { workbook } = this.host;
    const pattern = searchPattern(text(wanted, 'Range.find'), criteria, '');
    const positions: CellPosition[] = [];
    this.each((position) => {
      if (pattern.test(workbook.text(position))) positions.push(position);
    });
    const backwards = (criteria as { searchDirection?: unknown } | null)?.searchDirection === 'Backwards';
    const position = backwards ? positions.at(-1) : positions[0];
    return position ? this.at({ row: position.row, column: position.col, rows: 1, columns: 1 }) : null;
  }

  Select(): null {
    const { workbook } = this.host;
    if (workbook.activeSheetId() !== this.sheetId)
      throw new Refusal('InvalidOperation', { place: this.Address, expected: 'a range of the active worksheet' });
    workbook.select(this.area);
    return null;
  }

  SetDirty(): null {
    return this.Calculate();
  }

  /** Office.js asks before it sends a large matrix in pieces. */
  _ValidateArraySize(rows: unknown, columns: unknown): null {
    if (Number(rows) !== this.area.rows || Number(columns) !== this.area.columns)
      throw this.wrongSize('Range.values', `${String(rows)} × ${String(columns)}`);
    return null;
  }

  // ---- Within the desk

  at(area: Area): RangeObject {
    return new RangeObject(this.host, this.sheetId, area);
  }

  /** Each cell that the engine has. */
  private each(work: (position: CellPosition) => void): void {
    const area = this.host.workbook.inhabited(this.sheetId, this.area);
    if (!area) return;
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let col = area.column; col < area.column + area.columns; col++) work({ sheetId: this.sheetId, row, col });
  }

  private common<T>(read: (position: CellPosition) => T): T | null {
    const first = read(this.first());
    let same = true;
    this.each((position) => {
      same &&= read(position) === first;
    });
    return same ? first : null;
  }

  /** Excel answers null for more cells than it can carry, as for whole columns. */
  private read<T>(contentOf: (position: CellPosition) => T): readonly (readonly T[])[] | null {
    const { row, column, rows, columns } = this.area;
    if (rows === ROWS || columns === COLUMNS) return null;
    return Array.from({ length: rows }, (_r, down) =>
      Array.from({ length: columns }, (_c, right) => contentOf({ sheetId: this.sheetId, row: row + down, col: column + right })),
    );
  }

  /** A single value stands for every cell. */
  private matrix(value: unknown, place: string): readonly (readonly unknown[])[] {
    const { rows, columns } = this.area;
    if (!Array.isArray(value)) {
      const limit = 5_000_000;
      if (rows * columns > limit) throw invalidArgument(place, `${rows} × ${columns} cells`, `at most ${limit} cells`);
      return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value as unknown));
    }
    const given = value as readonly unknown[];
    if (given.length !== rows || given.some((row) => !Array.isArray(row) || row.length !== columns))
      throw this.wrongSize(place, `${given.length} × ${Array.isArray(given[0]) ? given[0].length : 0}`);
    return given as readonly (readonly unknown[])[];
  }

  private wrongSize(place: string, found: string): Refusal {
    return new Refusal('InvalidArgument', {
      place,
      found: `${found} values`,
      expected: `${this.area.rows} × ${this.area.columns} for ${areaText(this.area)}`,
    });
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

  private hidden(dimension: 'COL' | 'ROW', from: number, count: number): boolean | null {
    const { getters } = this.host.workbook;
    const limit = dimension === 'COL' ? getters.getNumberCols(this.sheetId) : getters.getNumberRows(this.sheetId);
    const states = Array.from(
      { length: Math.min(count, Math.max(1, limit - from)) },
      (_, index) =>
        from + index < limit &&
        (dimension === 'COL'
          ? getters.isColHiddenByUser(this.sheetId, from + index)
          : getters.isRowHiddenByUser(this.sheetId, from + index)),
    );
    return states.every((state) => state === states[0]) ? (states[0] ?? false) : null;
  }

  private hide(headers: Headers, hidden: boolean): void {
    const { workbook } = this.host;
    if (hidden) workbook.hide(this.sheetId, headers);
    else workbook.unhide(this.sheetId, headers);
  }
}

function searchPattern(wanted: string, criteria: unknown, flags: string): RegExp {
  const { completeMatch, matchCase } = (criteria ?? {}) as { completeMatch?: unknown; matchCase?: unknown };
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(completeMatch === true ? `^${escaped}$` : escaped, `${flags}${matchCase === true ? '' : 'i'}`);
}

class RangeSort extends HostObject {
  readonly className = 'RangeSort';

  constructor(private readonly range: RangeObject) {
    super();
  }

  Apply(fields: unknown, matchCase: unknown, hasHeaders: unknown, orientation: unknown): null {
    if (orientation === 'Columns') throw new Refusal('NotImplemented', { found: 'RangeSort.apply by columns' });
    const keys = (Array.isArray(fields) ? fields : []).map((field: unknown): SortKey => {
      const given = record(field, 'RangeSort.apply');
      if (given.sortOn !== undefined && given.sortOn !== null && given.sortOn !== 'Value')
        throw new Refusal('NotImplemented', { found: `sorting on ${JSON.stringify(given.sortOn)}` });
      return { key: number(given.key, 'RangeSort.apply'), ascending: given.ascending !== false };
    });
    if (keys.length === 0) throw invalidArgument('RangeSort.apply', fields, 'at least one field');
    sortRows(this.range.host.workbook, this.range, { keys, hasHeaders: hasHeaders === true, matchCase: matchCase === true });
    return null;
  }
}
