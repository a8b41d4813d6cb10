/** What Excel's workbook has and the engine has not, kept inside the engine: undone, saved and moved with its cells. */
import { replaceReferences } from './address';
import {
  DROP_RECORD,
  FORMAT_CELLS,
  GROW_SHEET,
  PUT_RECORD,
  WRITE_CELLS,
  type DeskRecord,
  type Formula,
  type Json,
  type RecordKind,
  type WrittenCell,
} from './commands';
import { engineReference, excelReference } from './formula-text';
import { refusedByProtection } from './protection';
import { sheetRecordId, type SheetState } from './sheet-state';
import { spreadsheet, type Command, type Getters, type Zone } from './spreadsheet';

/** What the engine calls for its plugins when references move. */
interface RangeAdapters {
  adaptRangeString(defaultSheetId: string, reference: string): { readonly changeType: string; readonly range: string };
}

export interface RecordGetters {
  getDeskRecord(id: string): DeskRecord | undefined;
  getDeskRecords(kind: RecordKind): readonly DeskRecord[];
}

/** The engine's own, and ours. */
export type WorkbookGetters = Getters & RecordGetters;

interface WriteCells {
  readonly sheetId: string;
  readonly cells: readonly WrittenCell[];
}

interface GrowSheet {
  readonly sheetId: string;
  readonly dimension: 'COL' | 'ROW';
  readonly from: number;
  readonly quantity: number;
}

interface FormatCells {
  readonly sheetId: string;
  readonly formats: readonly { readonly style: object; readonly format?: string }[];
  /** The last number is which of the formats. */
  readonly cells: readonly (readonly [column: number, row: number, format: number])[];
}

/** The workbook around the engine, as far as the plugin needs it. */
interface Desk {
  attach(plugin: RecordsPlugin): void;
  redrawnLists(): readonly Command[];
}

/** Cells move, or sheets are named otherwise. */
const MOVING: ReadonlySet<string> = new Set(['ADD_COLUMNS_ROWS', 'REMOVE_COLUMNS_ROWS', 'MOVE_RANGES', 'RENAME_SHEET', 'DELETE_SHEET']);

/** The engine's plugin that holds the records. Its commands carry all they need, since redo replays them. */
export class RecordsPlugin extends spreadsheet.CorePlugin {
  static override getters = ['getDeskRecord', 'getDeskRecords'] as never;
  protected readonly records: Record<string, DeskRecord | undefined> = {};
  private readonly desk: Desk | undefined;
  /** References kept for an add-in: they follow their cells, but keeping one is no step for undo. */
  protected readonly references: Record<string, Formula | undefined> = {};
  private isGrowing = false;

  constructor(config: ConstructorParameters<typeof spreadsheet.CorePlugin>[0]) {
    super(config);
    this.desk = (config.custom as { desk?: Desk }).desk;
    this.desk?.attach(this);
  }

  track(id: string, reference: Formula): void {
    this.references[id] = reference;
  }

  untrack(id: string): void {
    Reflect.deleteProperty(this.references, id);
  }

  tracked(id: string): Formula | undefined {
    return this.references[id];
  }

  getDeskRecord(id: string): DeskRecord | undefined {
    return this.records[id];
  }

  getDeskRecords(kind: RecordKind): readonly DeskRecord[] {
    return Object.values(this.records).filter((record): record is DeskRecord => record?.kind === kind);
  }

  /** Protection refuses here what anybody does, by the grid or by an add-in. */
  override allowDispatch(command: never): never {
    return (this.isRefused(command as unknown as Command) ? 'SheetLocked' : 'Success') as never;
  }

  isRefused(command: Command): boolean {
    const sheetId = (command.sheetId ?? (command.record as DeskRecord | undefined)?.sheetId) as string | undefined;
    const state = sheetId === undefined ? undefined : (this.getDeskRecord(sheetRecordId(sheetId))?.body as SheetState | undefined);
    if (sheetId === undefined || !state?.protection) return false;
    const getters = this.getters as unknown as Getters;
    return refusedByProtection(command, state.protection.options, {
      isLocked: (col, row) => (getters.getCell({ sheetId, col, row })?.style as { locked?: boolean } | undefined)?.locked !== false,
      zoneOfHeaders: (dimension, elements) =>
        elements.map((element): Zone => {
          const sheet = getters.getSheetZone(sheetId);
          return dimension === 'COL' ? { ...sheet, left: element, right: element } : { ...sheet, top: element, bottom: element };
        }),
    });
  }

  override handle(command: never): void {
    const given = command as unknown as Command;
    switch (given.type) {
      case PUT_RECORD: {
        const record = given.record as DeskRecord;
        this.keep(record.id, record);
        break;
      }
      case DROP_RECORD:
        this.keep(given.id as string, undefined);
        break;
      case WRITE_CELLS:
        this.writeCells(given as unknown as WriteCells);
        break;
      case FORMAT_CELLS:
        this.formatCells(given as unknown as FormatCells);
        break;
      case GROW_SHEET:
        this.growSheet(given as unknown as GrowSheet);
        break;
      case 'DELETE_SHEET':
        this.dropRecordsOf(String(given.sheetId));
        break;
      // A person may delete a chart in the grid itself.
      case 'DELETE_FIGURE':
        this.keep(String(given.figureId).replace(/^figure:/, ''), undefined);
        break;
      default:
        break;
    }
    if (MOVING.has(given.type))
      for (const redrawn of this.desk?.redrawnLists() ?? []) this.dispatch(redrawn.type as never, redrawn as never);
  }

  /** A core plugin's own commands skip the engine's sixty permission checks a cell (a quarter of the time of a large write). */
  private writeCells({ sheetId, cells }: WriteCells): void {
    for (const [col, row, content] of cells) {
      // Of merged cells the first takes content, the others none, without a word: as in Excel.
      const merge = (this.getters as unknown as Getters).getMerge({ sheetId, col, row });
      if (merge && (merge.left !== col || merge.top !== row)) continue;
      this.dispatch('UPDATE_CELL', { sheetId, col, row, content });
    }
  }

  private growSheet({ sheetId, dimension, from, quantity }: GrowSheet): void {
    const sheetName = (this.getters as unknown as Getters).getSheetName(sheetId);
    this.isGrowing = true;
    this.dispatch('ADD_COLUMNS_ROWS', { sheetId, sheetName, dimension, base: from - 1, quantity, position: 'after' });
    this.isGrowing = false;
  }

  private dropRecordsOf(sheetId: string): void {
    for (const record of Object.values(this.records)) if (record?.sheetId === sheetId) this.keep(record.id, undefined);
  }

  private formatCells({ sheetId, formats, cells }: FormatCells): void {
    const getters = this.getters as unknown as Getters;
    for (const [col, row, index] of cells) {
      const { style, ...format } = formats[index] ?? { style: {} };
      this.dispatch('UPDATE_CELL', { sheetId, col, row, style: { ...getters.getCell({ sheetId, col, row })?.style, ...style }, ...format });
    }
  }

  override adaptRanges(adapters: never): void {
    // To the engine the sheet's end moves away, and what is said of cells beyond it with it; to Excel no cell moves.
    if (this.isGrowing) return;
    for (const record of Object.values(this.records)) {
      if (!record) continue;
      const body = adapted(record.body, adapters as RangeAdapters, record.sheetId);
      if (body !== record.body) this.keep(record.id, { ...record, body });
    }
    for (const [id, reference] of Object.entries(this.references)) {
      const formula = reference && adaptedFormula(reference.formula, adapters as RangeAdapters, undefined);
      if (formula !== undefined && formula !== reference?.formula) this.remember('references', id, { formula });
    }
  }

  override import(workbook: unknown): void {
    const { deskRecords = [] } = workbook as { deskRecords?: readonly DeskRecord[] };
    for (const record of deskRecords) this.records[record.id] = record;
  }

  override export(workbook: unknown): void {
    (workbook as { deskRecords?: readonly DeskRecord[] }).deskRecords = Object.values(this.records).filter(
      (record): record is DeskRecord => record !== undefined,
    );
  }

  private keep(id: string, record: DeskRecord | undefined): void {
    if (this.records[id] !== record) this.remember('records', id, record);
  }

  /** As a change that undo takes back. */
  private remember(collection: 'records' | 'references', id: string, value: DeskRecord | Formula | undefined): void {
    (this.history.update as unknown as (...path: unknown[]) => void)(collection, id, value);
  }
}
spreadsheet.registries.corePluginRegistry.add('desk_records', RecordsPlugin as never);

function adapted(value: Json, adapters: RangeAdapters, sheetId: string | undefined): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => adapted(item, adapters, sheetId));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  const record = value as { readonly [key: string]: Json | undefined };
  if (typeof record.formula === 'string' && Object.keys(record).length === 1) {
    const formula = adaptedFormula(record.formula, adapters, sheetId);
    return formula === record.formula ? record : { formula };
  }
  const entries = Object.entries(record).map(
    ([key, item]) => [key, item === undefined ? undefined : adapted(item, adapters, sheetId)] as const,
  );
  return entries.every(([key, item]) => item === record[key]) ? record : Object.fromEntries(entries);
}

function adaptedFormula(formula: string, adapters: RangeAdapters, sheetId: string | undefined): string {
  return replaceReferences(formula, (reference) => {
    if (sheetId === undefined && !reference.includes('!')) return reference;
    const { changeType, range } = adapters.adaptRangeString(sheetId ?? '', engineReference(reference));
    return changeType === 'REMOVE' ? '#REF!' : changeType === 'NONE' ? reference : excelReference(range);
  });
}
