/**
 * The workbook that stands in for Excel's: one engine, changes in batches that are evaluated and undone as one, and what happened
 * told to whoever listens.
 */
import './cell-plugin';
import './frozen-merges';
import './records';
import { areaText, COLUMNS, parseReference, quoteSheet, referenceText, ROWS, type Area } from './address';
import { CustomFunctionBridge, registerFunction, type CustomFunctionMetadata, type CustomFunctionsMetadata } from './custom-functions';
import { drawRecord, isDrawn } from './drawing';
import { excelSheetName } from './formula-text';
import { findName, isOwnSheet, rangeOfName } from './names';
import type { BorderLine, CellStyle } from './cell-styles';
import { PendingFormats } from './pending-formats';
import { isGeneral, toEngineFormat } from './number-format';
import { RUN_BATCH } from './grid-plugin';
import { DROP_RECORD, GROW_SHEET, PUT_RECORD, WRITE_CELLS, type DeskRecord, type RecordKind, type WrittenCell } from './commands';
import type { RecordsPlugin, WorkbookGetters } from './records';
import { Refusal } from './refusal';
import { MOST_CELLS, neededBy, NEW_SHEET, sizeFor } from './room';
import { REACH, someCell, zoneOf, type Place } from './zones';
import { dispatch, evaluateWithinCommand, quietly, spreadsheet, type CellPosition, type Command, type Model } from './spreadsheet';
import { SizedCells, type Headers } from './sizes';
import { sheetRecordId, type ProtectionOptions, type SheetState } from './sheet-state';
import type { RecordStore } from './store';
import { listCommands } from './validation';
import { Watch, type ChangeSource, type WorkbookEvent } from './watch';

export class Workbook extends SizedCells implements RecordStore {
  readonly model: Model;
  readonly functions: CustomFunctionBridge;
  private readonly metadata = new Map<string, CustomFunctionMetadata>();
  private readonly watch: Watch;
  private plugin: RecordsPlugin | undefined;
  private readonly undrawn = new Set<string>();
  private pending: (() => void) | undefined;
  private depth = 0;
  private stale = false;
  private source: ChangeSource = 'person';
  private readonly formats = new PendingFormats();
  private sequence = 0;
  /** Whether sheets may not be added, renamed, moved, hidden or deleted, and the password that lifts it. */
  structure: { readonly password?: string } | null = null;

  constructor(
    options: {
      readonly functions?: { readonly namespace: string; readonly metadata: CustomFunctionsMetadata };
      readonly content?: object;
    } = {},
  ) {
    super();
    this.functions = new CustomFunctionBridge({
      sheetName: (sheetId) => this.sheetName(sheetId),
      isFormula: (position) => this.model?.getters.getCell(position)?.isFormula ?? false,
      evaluateAgain: (positions) => this.evaluateAgain(positions),
    });
    this.watch = new Watch(this);
    for (const metadata of options.functions?.metadata.functions ?? []) {
      const fullName = `${options.functions?.namespace}.${metadata.name}`.toUpperCase();
      this.metadata.set(fullName, metadata);
      registerFunction(fullName, metadata);
    }
    const newSheet = () => ({ id: this.nextId(), name: 'Sheet1', colNumber: NEW_SHEET.columns, rowNumber: NEW_SHEET.rows });
    const content = options.content ?? { sheets: [newSheet()] };
    this.model = quietly(() => new spreadsheet.Model(content, { custom: { desk: this } } as never));
    this.model.on('command-finalized', this, () => this.functions.afterEvaluation());
    this.model.on('update', this, () => this.watch.tell());
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
    // Nothing may be thrown through the engine: it would stay "running" for ever.
    this.pending = () => {
      try {
        outcome = { value: work() };
      } catch (failure) {
        outcome = { failure };
      }
      try {
        this.draw();
      } catch (failure) {
        outcome = outcome && 'failure' in outcome ? outcome : { failure };
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
    } finally {
      this.depth--;
      this.stale = false;
    }
  }

  /** Dispatches one command of the engine. @throws Refusal when the engine refuses it. */
  change(command: Command): void {
    this.flushFormats();
    // Records, such as charts while their properties are set one by one, are nothing that formulas read.
    if (command.type !== PUT_RECORD && command.type !== DROP_RECORD) this.stale = true;
    const { isSuccessful, reasons } = dispatch(this.model, command);
    if (isSuccessful || reasons.every((reason) => /^No\w*Changes?/.test(reason))) return;
    if (reasons.some((reason) => reason === 'SheetLocked')) throw new Refusal('AccessDenied');
    throw new Refusal('GeneralException', { place: command.type, found: reasons.join(', '), expected: 'a change that the engine accepts' });
  }

  putRecord(record: DeskRecord): void {
    this.change({ type: PUT_RECORD, ...sheetOf(record), record });
    if (isDrawn(record.kind)) this.undrawn.add(record.id);
  }

  dropRecord(id: string): void {
    const record = this.record(id);
    if (!record) return;
    this.change({ type: DROP_RECORD, ...sheetOf(record), id });
    if (isDrawn(record.kind)) this.undrawn.add(id);
  }

  /** Lets the grid show what the records say by now: once a batch, since their properties are set one by one. */
  draw(): void {
    this.flushFormats();
    const ids = [...this.undrawn];
    this.undrawn.clear();
    for (const id of ids) drawRecord(this, id);
  }

  writeCells(sheetId: string, cells: readonly WrittenCell[]): void {
    if (cells.length === 0) return;
    const { rows, columns } = neededBy(cells);
    this.ensureRoom(sheetId, rows, columns);
    this.change({ type: WRITE_CELLS, sheetId, cells });
  }

  /** Formats an area. Properties arrive one by one, for areas that overlap: they are dispatched together. */
  format({ sheetId, area }: Place, style: CellStyle, format?: string): void {
    this.requireAllowed({ type: 'SET_FORMATTING', sheetId, target: [zoneOf(area)] });
    this.formats.addFormat({ sheetId, area: this.covered(sheetId, area) }, { style, ...(format === undefined ? {} : { format }) });
    if (this.depth === 0) this.flushFormats();
  }

  setNumberFormat(place: Place, numberFormat: string): void {
    this.format(place, { numberFormat: isGeneral(numberFormat) ? undefined : numberFormat } as CellStyle, toEngineFormat(numberFormat));
  }

  /** Draws a line at one side of an area, or inside it. */
  drawBorder({ sheetId, area }: Place, line: BorderLine): void {
    this.requireAllowed({ type: 'SET_ZONE_BORDERS', sheetId, target: [zoneOf(area)] });
    this.formats.addBorder({ sheetId, area: this.covered(sheetId, area) }, line);
    if (this.depth === 0) this.flushFormats();
  }

  /** A line that was drawn and is not dispatched yet. */
  pendingBorder(place: Place, position: string): BorderLine | undefined {
    return this.formats.border(place, position);
  }

  private flushFormats(): void {
    for (const command of this.formats.take()) this.change(command);
  }

  /**
   * The engine's sheets end where their cells do; Excel's do not. What is added takes over the formats of the last row and column:
   * there is always one of each that has none of its own, so that only formats of whole columns and rows go on.
   * @throws Refusal NotImplemented where the sheet would have more cells than the engine can calculate in seconds
   */
  ensureRoom(sheetId: string, rows: number, columns: number): void {
    const getters = this.model.getters;
    const size = { rows: getters.getNumberRows(sheetId), columns: getters.getNumberCols(sheetId) };
    const wanted = sizeFor(size, { rows, columns });
    const grow = (dimension: 'COL' | 'ROW', from: number, to: number): void => {
      // The engine's sheet gets longer, which is no insertion to Excel.
      if (to > from) this.watch.quietly(() => this.change({ type: GROW_SHEET, sheetId, dimension, from, quantity: to - from }));
    };
    if (wanted.rows * wanted.columns > Math.max(MOST_CELLS, size.rows * size.columns)) {
      throw new Refusal('NotImplemented', {
        place: this.sheetName(sheetId),
        found: `a sheet of ${rows} rows and ${columns} columns`,
        expected: `at most ${MOST_CELLS} cells`,
      });
    }
    grow('ROW', size.rows, wanted.rows);
    grow('COL', size.columns, wanted.columns);
  }

  /** The cells of an area, with room made for them. Whole columns and rows end where the engine's sheet does. */
  covered(sheetId: string, area: Area): Area {
    const whole = { columns: area.rows === ROWS, rows: area.columns === COLUMNS };
    this.ensureRoom(sheetId, whole.columns ? 1 : area.row + area.rows, whole.rows ? 1 : area.column + area.columns);
    const { getters } = this.model;
    return {
      ...area,
      rows: whole.columns ? getters.getNumberRows(sheetId) : area.rows,
      columns: whole.rows ? getters.getNumberCols(sheetId) : area.columns,
    };
  }

  /** What a protected sheet allows; undefined when it is not protected. */
  protectionOf(sheetId: string): ProtectionOptions | undefined {
    return (this.record(sheetRecordId(sheetId))?.body as SheetState | undefined)?.protection?.options;
  }

  /** @throws Refusal AccessDenied when protection forbids a command that is dispatched later */
  private requireAllowed(command: Command): void {
    const sheetId = String(command.sheetId);
    if (this.protectionOf(sheetId) && this.plugin?.isRefused(command))
      throw new Refusal('AccessDenied', { place: this.sheetName(sheetId) });
  }

  /** @throws Refusal AccessDenied when the sheet is protected and one of the cells is locked */
  requireUnlocked(sheetId: string, area: Area): void {
    if (!this.protectionOf(sheetId)) return;
    const inhabited = this.inhabited(sheetId, area);
    if (!inhabited || someCell(zoneOf(inhabited), (col, row) => this.style({ sheetId, col, row }).locked !== false))
      throw new Refusal('AccessDenied', { place: this.placeOf(sheetId, area) });
  }

  /**
   * @param pixels the new size of each row or column; none hides it, as in Excel
   * @throws Refusal NotImplemented beyond the reach of the grid
   */
  resize(sheetId: string, headers: Headers, pixels: number): void {
    const size = Math.round(pixels);
    if (size === 0) return this.hide(sheetId, headers);
    const resized = { sheetId, dimension: headers.dimension, elements: this.elements(sheetId, headers) };
    this.requireAllowed({ type: 'RESIZE_COLUMNS_ROWS', ...resized });
    this.formats.addSizes(resized, size);
    if (this.depth === 0) this.flushFormats();
  }

  hide(sheetId: string, headers: Headers): void {
    this.change({ type: 'HIDE_COLUMNS_ROWS', sheetId, dimension: headers.dimension, elements: this.elements(sheetId, headers) });
  }

  unhide(sheetId: string, headers: Headers): void {
    this.change({ type: 'UNHIDE_COLUMNS_ROWS', sheetId, dimension: headers.dimension, elements: this.elements(sheetId, headers) });
  }

  private elements(sheetId: string, { dimension, from, count }: Headers): readonly number[] {
    const [limit, what] = dimension === 'COL' ? [REACH.columns, 'columns'] : [REACH.rows, 'rows'];
    if (from + count > limit)
      throw new Refusal('NotImplemented', {
        place: this.sheetName(sheetId),
        found: `sizes of ${what} ${from + 1} to ${from + count}`,
        expected: `${what} 1 to ${limit}`,
      });
    this.ensureRoom(sheetId, dimension === 'ROW' ? from + count : 1, dimension === 'COL' ? from + count : 1);
    return Array.from({ length: count }, (_, index) => from + index);
  }

  private evaluateAgain(positions: readonly CellPosition[]): void {
    const cellIds = [...new Set(positions.map((position) => this.model.getters.getCell(position)?.id).filter((id) => id !== undefined))];
    if (cellIds.length > 0) dispatch(this.model, { type: 'EVALUATE_CELLS', cellIds });
  }

  /** Selects an area of the active sheet. */
  select(area: Area): void {
    const covered = this.covered(this.activeSheetId(), area);
    quietly(() =>
      this.model.selection.selectZone({ cell: { col: area.column, row: area.row }, zone: zoneOf(covered) }, { scrollIntoView: true }),
    );
  }

  /** Every formula, without asking custom functions whose arguments are the same. */
  recalculate(): void {
    this.change({ type: 'EVALUATE_CELLS' });
  }

  calculateAll(): void {
    this.functions.forgetAll();
    this.recalculate();
  }

  // ---- Reading

  /** Everything but results of formulas. */
  override get getters(): WorkbookGetters {
    this.flushFormats();
    return this.model.getters as WorkbookGetters;
  }

  /** Also results of formulas: evaluates first what a running batch has changed. */
  override get calculated(): WorkbookGetters {
    if (this.depth > 0) {
      this.draw();
      if (this.stale) {
        this.stale = false;
        evaluateWithinCommand(this.model);
      }
    }
    return this.model.getters as WorkbookGetters;
  }

  sheetIds(): readonly string[] {
    return this.getters.getSheetIds().filter((sheetId) => !isOwnSheet(sheetId));
  }

  hasSheet(sheetId: string): boolean {
    return this.getters.tryGetSheet(sheetId) !== undefined;
  }

  activeSheetId(): string {
    return this.getters.getActiveSheetId();
  }

  /** Every cell that Excel has. */
  readonly wholeArea: Area = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };

  sheetName(sheetId: string): string {
    return excelSheetName(this.getters.getSheetName(sheetId));
  }

  /** By name (case does not count) or id. */
  findSheet(nameOrId: string): string | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheetIds().find((sheetId) => sheetId.toLowerCase() === wanted || this.sheetName(sheetId).toLowerCase() === wanted);
  }

  record(id: string): DeskRecord | undefined {
    return (this.model.getters as WorkbookGetters).getDeskRecord(id);
  }

  records(kind: RecordKind): readonly DeskRecord[] {
    return this.getters.getDeskRecords(kind);
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
    const name = (sheetId === undefined ? undefined : findName(this, reference, sheetId)) ?? findName(this, reference);
    return name && rangeOfName(this, name, name.sheetId);
  }

  // ---- Telling

  /** @returns a function that ends it */
  listen(listener: (event: WorkbookEvent) => void): () => void {
    return this.watch.listen(listener);
  }

  watchCalculations(): void {
    this.watch.watchCalculations();
  }

  /** Tells `event` in place of what the commands of `work` are by themselves: cells that are moved down were inserted, not edited. */
  toldAs(event: WorkbookEvent, work: () => void): void {
    this.watch.quietly(work);
    this.watch.add(event);
  }

  get changeSource(): ChangeSource {
    return this.source;
  }

  /** Called by the engine before it handles a command. */
  noteCommand(command: Command): void {
    this.watch.before(command, this.source);
  }

  // ---- References that outlive a batch

  /** Called by the engine's plugin when cells have moved: the grid's lists do not follow their sources by themselves. */
  redrawnLists(): readonly Command[] {
    return listCommands(this);
  }

  /** Called by the engine's plugin when it is made. */
  attach(plugin: RecordsPlugin): void {
    this.plugin = plugin;
  }

  /** From here on the reference follows its cells. */
  track(id: string, sheetId: string, area: Area): void {
    this.plugin?.track(id, { formula: `=${referenceText(this.sheetName(sheetId), area, 'absolute')}` });
  }

  untrack(id: string): void {
    this.plugin?.untrack(id);
  }

  /** Where its cells are by now; undefined when they are gone. */
  tracked(id: string): { readonly sheetId: string; readonly area: Area } | undefined {
    const formula = this.plugin?.tracked(id)?.formula;
    const parsed = formula === undefined ? undefined : parseReference(formula.slice(1));
    const sheetId = parsed?.sheet === undefined ? undefined : this.findSheet(parsed.sheet);
    return parsed && sheetId !== undefined ? { sheetId, area: parsed.area } : undefined;
  }

  /** `Readiness!D5` for messages. */
  placeOf(sheetId: string, area: Area): string {
    return `${quoteSheet(this.sheetName(sheetId))}!${areaText(area)}`;
  }
}

/** The engine refuses commands whose sheet is undefined. */
function sheetOf({ sheetId }: DeskRecord): { readonly sheetId?: string } {
  return sheetId === undefined ? {} : { sheetId };
}
