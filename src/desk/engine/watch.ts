/** Watches the engine's commands, by whomever, and tells afterwards what happened to the workbook. */
import { boundingArea, type Area } from './address';
import { excelSheetName } from './formula-text';
import { isOwnSheet } from './names';
import { PUT_RECORD, type DeskRecord } from './commands';
import type { WorkbookGetters } from './records';
import type { SheetState } from './sheet-state';
import type { CellPosition, Command, Model } from './spreadsheet';
import type { CellValue } from './cells';
import { areaOf } from './zones';

/** Who made a change: a person or the add-in. */
export type ChangeSource = 'person' | 'addin';

/** Excel.DataChangeType, as far as the desk raises it. */
export type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

export type WorkbookEvent =
  | {
      readonly kind: 'edited';
      readonly sheetId: string;
      readonly area: Area;
      readonly changeType: ChangeType;
      readonly source: ChangeSource;
      readonly before: CellValue;
      readonly after: CellValue;
    }
  | { readonly kind: 'formatted'; readonly sheetId: string; readonly area: Area; readonly source: ChangeSource }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'activated' | 'deactivated' | 'calculated'; readonly sheetId: string }
  | { readonly kind: 'sheetAdded' | 'sheetDeleted'; readonly sheetId: string; readonly source: ChangeSource }
  | {
      readonly kind: 'sheetRenamed';
      readonly sheetId: string;
      readonly before: string;
      readonly after: string;
      readonly source: ChangeSource;
    }
  | {
      readonly kind: 'sheetMoved';
      readonly sheetId: string;
      readonly before: number;
      readonly after: number;
      readonly source: ChangeSource;
    }
  | {
      readonly kind: 'visibilityChanged';
      readonly sheetId: string;
      readonly before: string;
      readonly after: string;
      readonly source: ChangeSource;
    }
  | { readonly kind: 'protectionChanged'; readonly sheetId: string; readonly isProtected: boolean; readonly source: ChangeSource };

interface Formatted {
  readonly zone: { left: number; right: number; top: number; bottom: number };
  source: ChangeSource;
}

interface Edit {
  area: Area;
  readonly position: CellPosition;
  readonly before: CellValue;
}

/** What is watched: the workbook, as far as events need it. */
interface Watched {
  readonly model: Model;
  /** Every cell that Excel has. */
  readonly wholeArea: Area;
  sheetIds(): readonly string[];
  hasSheet(sheetId: string): boolean;
  value(position: CellPosition): CellValue;
  /** Of a cell, from before the change that is being made. */
  lastValue(position: CellPosition): CellValue;
}

export class Watch {
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  private edits = new Map<string, Edit>();
  /** By sheet, the cells whose formats have changed. */
  private formatted = new Map<string, Formatted>();
  private events: WorkbookEvent[] = [];
  private selected: { readonly sheetId: string; readonly zone: string } | undefined;
  /** By sheet, the results of its formulas when last looked at; kept only while somebody listens for calculations. */
  private results: Map<string, string> | undefined;
  private ended: ChangeSource = 'person';
  private silent = 0;

  constructor(private readonly workbook: Watched) {}

  listen(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Telling of calculations costs a look at every formula after every change. */
  watchCalculations(): void {
    this.results ??= this.resultsNow();
  }

  /** What `work` does is not told. */
  quietly(work: () => void): void {
    this.silent++;
    try {
      work();
    } finally {
      this.silent--;
    }
  }

  add(event: WorkbookEvent): void {
    this.events.push(event);
  }

  /** Before the engine handles a command. */
  before(command: Command, source: ChangeSource): void {
    this.ended = source;
    if (this.silent > 0) return;
    const sheetId = command.sheetId as string | undefined;
    if (sheetId !== undefined && isOwnSheet(sheetId)) return;
    switch (command.type) {
      case 'UPDATE_CELL':
        if ('content' in command) this.noteEdit(command as unknown as CellPosition);
        else this.noteFormat(command as unknown as CellPosition, source);
        break;
      case 'ADD_COLUMNS_ROWS': {
        const from = Number(command.base) + (command.position === 'after' ? 1 : 0);
        this.noteHeaders(command, { from, count: Number(command.quantity), what: 'Inserted' }, source);
        break;
      }
      case 'REMOVE_COLUMNS_ROWS': {
        const elements = command.elements as readonly number[];
        this.noteHeaders(command, { from: Math.min(...elements), count: elements.length, what: 'Deleted' }, source);
        break;
      }
      case PUT_RECORD:
        this.noteSheet(command.record as DeskRecord, source);
        break;
      default:
        this.events.push(...this.sheetEvents(command, source));
    }
  }

  private sheetEvents(command: Command, source: ChangeSource): readonly WorkbookEvent[] {
    const sheetId = String(command.sheetId);
    switch (command.type) {
      case 'CREATE_SHEET':
        return [{ kind: 'sheetAdded', sheetId, source }];
      case 'DUPLICATE_SHEET':
        return [{ kind: 'sheetAdded', sheetId: String(command.sheetIdTo), source }];
      case 'DELETE_SHEET':
        return [{ kind: 'sheetDeleted', sheetId, source }];
      case 'RENAME_SHEET': {
        const [before, after] = [command.oldName, command.newName].map((name) => excelSheetName(String(name))) as [string, string];
        return [{ kind: 'sheetRenamed', sheetId, before, after, source }];
      }
      case 'MOVE_SHEET': {
        const before = this.workbook.model.getters.getSheetIds().indexOf(sheetId);
        return [{ kind: 'sheetMoved', sheetId, before, after: before + Number(command.delta), source }];
      }
      case 'ACTIVATE_SHEET':
        return [
          { kind: 'deactivated', sheetId: String(command.sheetIdFrom) },
          { kind: 'activated', sheetId: String(command.sheetIdTo) },
        ];
      default:
        return [];
    }
  }

  private noteHeaders(
    command: Command,
    { from, count, what }: { readonly from: number; readonly count: number; readonly what: 'Inserted' | 'Deleted' },
    source: ChangeSource,
  ): void {
    const sheetId = String(command.sheetId);
    const whole = this.workbook.wholeArea;
    const rows = command.dimension === 'ROW';
    const area = rows ? { ...whole, row: from, rows: count } : { ...whole, column: from, columns: count };
    this.events.push({ kind: 'edited', sheetId, area, changeType: `${rows ? 'Row' : 'Column'}${what}`, source, before: null, after: null });
  }

  private noteSheet(record: DeskRecord, source: ChangeSource): void {
    if (record.kind !== 'sheet' || record.sheetId === undefined) return;
    const before = (this.workbook.model.getters as WorkbookGetters).getDeskRecord(record.id)?.body as SheetState | undefined;
    const after = record.body as SheetState;
    if (!before?.protection !== !after.protection)
      this.events.push({ kind: 'protectionChanged', sheetId: record.sheetId, isProtected: after.protection !== undefined, source });
    if (before?.visibility !== after.visibility)
      this.events.push({
        kind: 'visibilityChanged',
        sheetId: record.sheetId,
        before: before?.visibility ?? 'Visible',
        after: after.visibility ?? 'Visible',
        source,
      });
  }

  private noteFormat({ sheetId, col, row }: CellPosition, source: ChangeSource): void {
    const known = this.formatted.get(sheetId);
    if (!known) {
      this.formatted.set(sheetId, { zone: { left: col, right: col, top: row, bottom: row }, source });
      return;
    }
    const { zone } = known;
    known.source = source;
    if (col < zone.left) zone.left = col;
    else if (col > zone.right) zone.right = col;
    if (row < zone.top) zone.top = row;
    else if (row > zone.bottom) zone.bottom = row;
  }

  private noteEdit({ sheetId, col, row }: CellPosition): void {
    const cell: Area = { row, column: col, rows: 1, columns: 1 };
    const edit = this.edits.get(sheetId);
    if (edit) edit.area = boundingArea(edit.area, cell);
    else this.edits.set(sheetId, { area: cell, position: { sheetId, col, row }, before: this.workbook.lastValue({ sheetId, col, row }) });
  }

  /** The engine has finished a command and its evaluation. */
  tell(): void {
    const events = [...this.editEvents(), ...this.events, ...this.formatEvents(), ...this.selectionEvents(), ...this.calculationEvents()];
    this.edits = new Map();
    this.formatted = new Map();
    this.events = [];
    for (const event of events) for (const listener of this.listeners) listener(event);
  }

  private editEvents(): readonly WorkbookEvent[] {
    return [...this.edits].map(([sheetId, { area, position, before }]) => ({
      kind: 'edited',
      sheetId,
      area,
      changeType: 'RangeEdited',
      source: this.ended,
      before,
      after: this.workbook.hasSheet(sheetId) ? this.workbook.value(position) : null,
    }));
  }

  private formatEvents(): readonly WorkbookEvent[] {
    return [...this.formatted].map(([sheetId, { zone, source }]) => ({ kind: 'formatted', sheetId, area: areaOf(zone), source }));
  }

  private selectionEvents(): readonly WorkbookEvent[] {
    const getters = this.workbook.model.getters;
    const sheetId = getters.getActiveSheetId();
    const zone = getters.getSelectedZone();
    const selected = { sheetId, zone: JSON.stringify(zone) };
    const before = this.selected;
    this.selected = selected;
    if (!before || (before.sheetId === sheetId && before.zone === selected.zone)) return [];
    return [
      {
        kind: 'selected',
        sheetId,
        area: { row: zone.top, column: zone.left, rows: zone.bottom - zone.top + 1, columns: zone.right - zone.left + 1 },
      },
    ];
  }

  private calculationEvents(): readonly WorkbookEvent[] {
    const before = this.results;
    if (!before) return [];
    this.results = this.resultsNow();
    return [...this.results]
      .filter(([sheetId, results]) => before.get(sheetId) !== results)
      .map(([sheetId]) => ({ kind: 'calculated', sheetId }));
  }

  private resultsNow(): Map<string, string> {
    const { getters } = this.workbook.model;
    return new Map(
      this.workbook.sheetIds().map((sheetId) => {
        const formulas = getters.getCells(sheetId).filter((cell) => cell.isFormula);
        return [sheetId, JSON.stringify(formulas.map((cell) => getters.getEvaluatedCell(getters.getCellPosition(cell.id)).value))];
      }),
    );
  }
}
