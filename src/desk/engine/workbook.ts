/** The workbook that stands in for Excel's: one engine, changes in batches that are evaluated and undone as one, and what happened told to whoever listens. */
import { areaText, parseReference, quoteSheet, type Area } from './address';
import { CustomFunctionBridge, registerFunction, type CustomFunctionMetadata, type CustomFunctionsMetadata } from './custom-functions';
import { toEngineFormat, isGeneral } from './number-format';
import { DROP_RECORD, PUT_RECORD, WRITE_CELLS, type DeskRecord, type RecordGetters, type RecordKind } from './records';
import { Refusal } from './refusal';
import { dispatch, evaluateWithinCommand, quietly, spreadsheet, type CellPosition, type Command, type Getters, type Model, type Zone } from './spreadsheet';

export interface CellError {
  readonly error: string;
}
export type CellValue = number | string | boolean | null | CellError;

/** Who made a change: a person or the add-in. */
export type ChangeSource = 'person' | 'addin';

export type WorkbookEvent =
  | { readonly kind: 'edited'; readonly sheetId: string; readonly area: Area; readonly source: ChangeSource; readonly before: CellValue; readonly after: CellValue }
  | { readonly kind: 'calculated' };

/** The engine's style of a cell, with what only Excel knows kept beside: unknown keys survive every command of the engine. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrapping?: 'overflow' | 'wrap' | 'clip';
  readonly fontSize?: number;
  readonly fillColor?: string;
  readonly textColor?: string;
  readonly fontName?: string;
  /** Excel's own words where the engine has fewer. */
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly indent?: number;
  readonly underlineStyle?: string;
  readonly numberFormat?: string;
  /** false: a person may edit it on a protected sheet. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

const RUN_BATCH = 'DESK_RUN_BATCH';
/** Errors that the engine names otherwise. A cycle is 0 in Excel, after a warning; here it is an error, so that nobody misses it. */
const EXCEL_ERRORS: Readonly<Record<string, string>> = { '#ERROR': '#VALUE!', '#REF': '#REF!', '#BAD_EXPR': '#NAME?', '#CYCLE': '#REF!' };
const NEW_ROWS = 200;
const NEW_COLUMNS = 26;

interface Edit {
  area: Area;
  cells: number;
  readonly source: ChangeSource;
  readonly position: CellPosition;
  readonly before: CellValue;
}

/** Runs a batch inside one command of the engine, and watches cells being written, by whom ever. */
class BatchPlugin extends spreadsheet.UIPlugin {
  private readonly workbook: Workbook | undefined;

  constructor(config: ConstructorParameters<typeof spreadsheet.UIPlugin>[0]) {
    super(config);
    this.workbook = (config.custom as { desk?: Workbook }).desk;
  }

  override beforeHandle(command: never): void {
    const given = command as unknown as Command;
    if (given.type === 'UPDATE_CELL' && 'content' in given) this.workbook?.noteEdit(given as unknown as CellPosition);
  }

  override handle(command: never): void {
    if ((command as unknown as Command).type === RUN_BATCH) this.workbook?.runBatch();
  }
}
spreadsheet.registries.featurePluginRegistry.add('desk_batch', BatchPlugin as never);

export class Workbook {
  readonly model: Model;
  readonly functions: CustomFunctionBridge;
  private readonly metadata = new Map<string, CustomFunctionMetadata>();
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  private edits = new Map<string, Edit>();
  private pending: (() => void) | undefined;
  private depth = 0;
  private stale = false;
  private source: ChangeSource = 'person';
  private formatting: { sheetId: string; zone: Zone; style: CellStyle; format?: string } | undefined;
  private sequence = 0;

  constructor(options: { readonly functions?: { readonly namespace: string; readonly metadata: CustomFunctionsMetadata }; readonly content?: object } = {}) {
    this.functions = new CustomFunctionBridge({
      sheetName: (sheetId) => this.sheetName(sheetId),
      isFormula: (position) => this.model?.getters.getCell(position)?.isFormula ?? false,
      evaluateAgain: (positions) => this.evaluateAgain(positions),
    });
    for (const metadata of options.functions?.metadata.functions ?? []) {
      const fullName = `${options.functions?.namespace}.${metadata.name}`.toUpperCase();
      this.metadata.set(fullName, metadata);
      registerFunction(fullName, metadata);
    }
    const content = options.content ?? { sheets: [{ id: this.nextId(), name: 'Sheet1', colNumber: NEW_COLUMNS, rowNumber: NEW_ROWS }] };
    this.model = quietly(() => new spreadsheet.Model(content, { custom: { desk: this } } as never));
    this.model.on('command-finalized', this, () => this.functions.afterEvaluation());
    this.model.on('update', this, () => this.tell());
  }

  metadataOf(name: string): CustomFunctionMetadata | undefined {
    return this.metadata.get(name);
  }

  /** Ids as Excel's: a number in braces. */
  nextId(): string {
    return `{00000000-${String(++this.sequence).padStart(4, '0')}-0000-0000-000000000000}`;
  }

  // ---- Changing

  /**
   * Runs `work` as one change: evaluated once, one step for undo, one round of events.
   * @throws whatever `work` throws; what it had changed by then stays, as in Excel.
   */
  batch<T>(source: ChangeSource, work: () => T): T {
    if (this.depth > 0) return work();
    let outcome: { readonly value: T } | { readonly failure: unknown } | undefined;
    const given = this.source;
    this.source = source;
    this.pending = () => {
      try {
        outcome = { value: work() };
      } catch (failure) {
        outcome = { failure };
      }
    };
    try {
      dispatch(this.model, { type: RUN_BATCH });
    } finally {
      this.source = given;
    }
    if (outcome && 'value' in outcome) return outcome.value;
    throw outcome?.failure ?? new Error('The engine did not run the batch');
  }

  /** Called by the engine within `batch`. */
  runBatch(): void {
    const work = this.pending;
    this.pending = undefined;
    this.depth++;
    try {
      work?.();
      this.flushFormatting();
    } finally {
      this.depth--;
      this.stale = false;
    }
  }

  /** Dispatches one command of the engine. @throws Refusal when the engine refuses it. */
  change(command: Command): void {
    this.flushFormatting();
    this.stale = true;
    const { isSuccessful, reasons } = dispatch(this.model, command);
    if (isSuccessful || reasons.every((reason) => /^No\w*Changes?/.test(reason))) return;
    if (reasons.some((reason) => reason === 'SheetLocked')) throw new Refusal('AccessDenied');
    throw new Refusal('GeneralException', { place: command.type, found: reasons.join(', '), expected: 'a change that the engine accepts' });
  }

  putRecord(record: DeskRecord): void {
    this.change({ type: PUT_RECORD, record });
  }

  dropRecord(id: string): void {
    this.change({ type: DROP_RECORD, id });
  }

  writeCells(sheetId: string, cells: readonly (readonly [column: number, row: number, content: string])[]): void {
    this.ensureRoom(sheetId, Math.max(0, ...cells.map(([, row]) => row + 1)), Math.max(0, ...cells.map(([column]) => column + 1)));
    this.change({ type: WRITE_CELLS, sheetId, cells });
  }

  /** Formats an area; what follows on the same area is dispatched together, since properties arrive one by one. */
  format(sheetId: string, area: Area, style: CellStyle, format?: string): void {
    const zone = zoneOf(area);
    const pending = this.formatting;
    const same = pending && pending.sheetId === sheetId && pending.zone.left === zone.left && pending.zone.top === zone.top && pending.zone.right === zone.right && pending.zone.bottom === zone.bottom;
    if (!same) this.flushFormatting();
    this.formatting = { sheetId, zone, style: { ...this.formatting?.style, ...style }, ...(format === undefined ? (this.formatting?.format === undefined ? {} : { format: this.formatting.format }) : { format }) };
    if (this.depth === 0) this.flushFormatting();
  }

  setNumberFormat(sheetId: string, area: Area, numberFormat: string): void {
    this.format(sheetId, area, { numberFormat: isGeneral(numberFormat) ? undefined : numberFormat } as CellStyle, toEngineFormat(numberFormat));
  }

  private flushFormatting(): void {
    const pending = this.formatting;
    if (!pending) return;
    this.formatting = undefined;
    const { sheetId, zone, style, format } = pending;
    this.ensureRoom(sheetId, zone.bottom + 1, zone.right + 1);
    this.change({ type: 'SET_FORMATTING', sheetId, target: [zone], style, ...(format === undefined ? {} : { format }) });
  }

  /** The engine's sheets end where their cells do; Excel's do not. */
  ensureRoom(sheetId: string, rows: number, columns: number): void {
    const getters = this.model.getters;
    const sheetName = getters.getSheetName(sheetId);
    const missingRows = rows - getters.getNumberRows(sheetId);
    const missingColumns = columns - getters.getNumberCols(sheetId);
    if (missingRows > 0) this.change({ type: 'ADD_COLUMNS_ROWS', sheetId, sheetName, dimension: 'ROW', base: rows - missingRows - 1, quantity: missingRows + 100, position: 'after' });
    if (missingColumns > 0) this.change({ type: 'ADD_COLUMNS_ROWS', sheetId, sheetName, dimension: 'COL', base: columns - missingColumns - 1, quantity: missingColumns + 10, position: 'after' });
  }

  private evaluateAgain(positions: readonly CellPosition[]): void {
    const cellIds = [...new Set(positions.map((position) => this.model.getters.getCell(position)?.id).filter((id) => id !== undefined))];
    if (cellIds.length > 0) dispatch(this.model, { type: 'EVALUATE_CELLS', cellIds });
  }

  calculateAll(): void {
    this.functions.forgetAll();
    this.change({ type: 'EVALUATE_CELLS' });
  }

  // ---- Reading

  /** Everything but results of formulas. */
  get getters(): Getters & RecordGetters {
    this.flushFormatting();
    return this.model.getters as Getters & RecordGetters;
  }

  /** Also results of formulas: evaluates first what a running batch has changed. */
  get calculated(): Getters & RecordGetters {
    this.flushFormatting();
    if (this.depth > 0 && this.stale) {
      this.stale = false;
      evaluateWithinCommand(this.model);
    }
    return this.model.getters as Getters & RecordGetters;
  }

  sheetIds(): readonly string[] {
    return this.getters.getSheetIds();
  }

  sheetName(sheetId: string): string {
    return this.getters.getSheetName(sheetId);
  }

  /** By name (case does not count) or id. */
  findSheet(nameOrId: string): string | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheetIds().find((sheetId) => sheetId.toLowerCase() === wanted || this.sheetName(sheetId).toLowerCase() === wanted);
  }

  record(id: string): DeskRecord | undefined {
    return this.getters.getDeskRecord(id);
  }

  records(kind: RecordKind): readonly DeskRecord[] {
    return this.getters.getDeskRecords(kind);
  }

  /** Beyond the engine's grid a cell is empty, as it is in Excel. */
  exists(position: CellPosition): boolean {
    const getters = this.getters;
    return position.row < getters.getNumberRows(position.sheetId) && position.col < getters.getNumberCols(position.sheetId);
  }

  value(position: CellPosition): CellValue {
    if (!this.exists(position)) return null;
    const cell = this.calculated.getEvaluatedCell(position);
    const value = cell.value as string | number | boolean | null;
    if (cell.type === 'error') return { error: EXCEL_ERRORS[String(value)] ?? String(value) };
    return cell.type === 'empty' ? null : value;
  }

  /** As a person reads it in the cell. */
  text(position: CellPosition): string {
    if (!this.exists(position)) return '';
    const value = this.value(position);
    return typeof value === 'object' && value !== null ? value.error : (this.calculated.getEvaluatedCell(position).formattedValue ?? '');
  }

  /** With the leading `=`; undefined when the cell holds no formula of its own. */
  formula(position: CellPosition): string | undefined {
    if (!this.exists(position)) return undefined;
    const cell = this.getters.getCell(position);
    return cell?.isFormula ? cell.compiledFormula.toFormulaString(this.getters) : undefined;
  }

  style(position: CellPosition): CellStyle {
    return this.exists(position) ? ((this.getters.getCell(position)?.style ?? {}) as CellStyle) : {};
  }

  /** The format given in Excel's words, unless the grid has changed it since. */
  numberFormat(position: CellPosition): string {
    if (!this.exists(position)) return 'General';
    const cell = this.getters.getCell(position);
    const given = this.style(position).numberFormat;
    if (given !== undefined && toEngineFormat(given) === (cell?.format ?? '')) return given;
    return cell?.format ?? 'General';
  }

  /** The area that a formula in this cell fills, itself included. */
  spill(position: CellPosition): Area | undefined {
    const zone = this.exists(position) ? this.calculated.getSpreadZone(position) : undefined;
    return zone && (zone.left !== zone.right || zone.top !== zone.bottom) ? areaOf(zone) : undefined;
  }

  /**
   * Finds what a reference or a defined name points at.
   * @param reference `Readiness!D5`, `D5:E9` or a name
   */
  resolve(reference: string, sheetId?: string): { readonly sheetId: string; readonly area: Area } | undefined {
    const parsed = parseReference(reference);
    if (parsed) {
      const found = parsed.sheet === undefined ? (sheetId ?? this.sheetIds()[0]) : this.findSheet(parsed.sheet);
      return found === undefined ? undefined : { sheetId: found, area: parsed.area };
    }
    const range = this.getters.getNamedRange(reference)?.range;
    return range ? { sheetId: range.sheetId, area: areaOf(range.zone) } : undefined;
  }

  // ---- Telling

  listen(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Called by the engine before a cell is written. */
  noteEdit(position: CellPosition): void {
    const { sheetId, col, row } = position;
    const edit = this.edits.get(sheetId);
    const cell: Area = { row, column: col, rows: 1, columns: 1 };
    if (!edit) {
      this.edits.set(sheetId, { area: cell, cells: 1, source: this.source, position: { sheetId, col, row }, before: this.lastValue(position) });
      return;
    }
    edit.cells++;
    const top = Math.min(edit.area.row, row);
    const left = Math.min(edit.area.column, col);
    edit.area = { row: top, column: left, rows: Math.max(edit.area.row + edit.area.rows, row + 1) - top, columns: Math.max(edit.area.column + edit.area.columns, col + 1) - left };
  }

  private lastValue(position: CellPosition): CellValue {
    const cell = this.model.getters.getEvaluatedCell(position);
    return cell.type === 'error' ? { error: String(cell.value) } : cell.type === 'empty' ? null : (cell.value as CellValue);
  }

  private tell(): void {
    const edits = this.edits;
    this.edits = new Map();
    for (const [sheetId, { area, source, before, position }] of edits) {
      const after = this.getters.tryGetSheet(sheetId) ? this.value(position) : null;
      for (const listener of this.listeners) listener({ kind: 'edited', sheetId, area, source, before, after });
    }
  }

  /** `Readiness!D5` for messages. */
  placeOf(sheetId: string, area: Area): string {
    return `${quoteSheet(this.sheetName(sheetId))}!${areaText(area)}`;
  }
}

export function zoneOf(area: Area): Zone {
  return { left: area.column, right: area.column + area.columns - 1, top: area.row, bottom: area.row + area.rows - 1 };
}

export function areaOf(zone: Zone): Area {
  return { row: zone.top, column: zone.left, rows: zone.bottom - zone.top + 1, columns: zone.right - zone.left + 1 };
}
