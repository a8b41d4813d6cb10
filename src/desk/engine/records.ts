/** What Excel's workbook has and the engine has not, kept inside the engine: undone, saved and moved with its cells. */
import { replaceReferences } from './address';
import { spreadsheet, type Command } from './spreadsheet';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A text whose references follow their cells when rows or columns come and go or sheets are renamed. Begins with `=`; sheets are named. */
export interface Formula {
  readonly [key: string]: string;
  readonly formula: string;
}

export type RecordKind = 'sheet' | 'name' | 'validation' | 'conditionalFormat' | 'table' | 'chart' | 'reference';

export interface DeskRecord {
  readonly kind: RecordKind;
  readonly id: string;
  /** The sheet it goes away with. */
  readonly sheetId?: string;
  readonly body: Json;
}

export const PUT_RECORD = 'DESK_PUT_RECORD';
export const DROP_RECORD = 'DESK_DROP_RECORD';
export const WRITE_CELLS = 'DESK_WRITE_CELLS';
for (const type of [PUT_RECORD, DROP_RECORD, WRITE_CELLS]) {
  (spreadsheet.coreTypes as unknown as Set<string>).add(type);
  // Asked for on undo to transform the work of others; a desk has no others.
  (spreadsheet.registries.inverseCommandRegistry as unknown as { add(type: string, inverse: () => readonly []): void }).add(type, () => []);
}

/** What the engine calls for its plugins when references move. */
interface RangeAdapters {
  adaptRangeString(defaultSheetId: string, reference: string): { readonly changeType: string; readonly range: string };
}

export interface RecordGetters {
  getDeskRecord(id: string): DeskRecord | undefined;
  getDeskRecords(kind: RecordKind): readonly DeskRecord[];
}

function adapted(value: Json, adapters: RangeAdapters): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => adapted(item, adapters));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  const record = value as { readonly [key: string]: Json | undefined };
  if (typeof record.formula === 'string' && Object.keys(record).length === 1) {
    const formula = adaptedFormula(record.formula, adapters);
    return formula === record.formula ? record : { formula };
  }
  const entries = Object.entries(record).map(([key, item]) => [key, item === undefined ? undefined : adapted(item, adapters)] as const);
  return entries.every(([key, item]) => item === record[key]) ? record : Object.fromEntries(entries);
}

function adaptedFormula(formula: string, adapters: RangeAdapters): string {
  return replaceReferences(formula, (reference) => {
    if (!reference.includes('!')) return reference;
    const { changeType, range } = adapters.adaptRangeString('', reference);
    return changeType === 'REMOVE' ? '#REF!' : range;
  });
}

/** The engine's plugin that holds the records. Its commands carry all they need, since redo replays them. */
export class RecordsPlugin extends spreadsheet.CorePlugin {
  static override getters = ['getDeskRecord', 'getDeskRecords'] as never;
  protected readonly records: Record<string, DeskRecord | undefined> = {};

  getDeskRecord(id: string): DeskRecord | undefined {
    return this.records[id];
  }

  getDeskRecords(kind: RecordKind): readonly DeskRecord[] {
    return Object.values(this.records).filter((record): record is DeskRecord => record?.kind === kind);
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
        // A core plugin's own commands skip the engine's sixty permission checks a cell (a quarter of the time of a large write).
        for (const [col, row, content] of given.cells as readonly (readonly [number, number, string])[]) {
          this.dispatch('UPDATE_CELL', { sheetId: given.sheetId as string, col, row, content });
        }
        break;
      case 'DELETE_SHEET':
        for (const record of Object.values(this.records)) if (record && record.sheetId === given.sheetId) this.keep(record.id, undefined);
        break;
      default:
        break;
    }
  }

  override adaptRanges(adapters: never): void {
    for (const record of Object.values(this.records)) {
      if (!record) continue;
      const body = adapted(record.body, adapters as RangeAdapters);
      if (body !== record.body) this.keep(record.id, { ...record, body });
    }
  }

  override import(workbook: unknown): void {
    const { deskRecords = [] } = workbook as { deskRecords?: readonly DeskRecord[] };
    for (const record of deskRecords) this.records[record.id] = record;
  }

  override export(workbook: unknown): void {
    (workbook as { deskRecords?: readonly DeskRecord[] }).deskRecords = Object.values(this.records).filter((record): record is DeskRecord => record !== undefined);
  }

  private keep(id: string, record: DeskRecord | undefined): void {
    (this.history.update as unknown as (...path: unknown[]) => void)('records', id, record);
  }
}
spreadsheet.registries.corePluginRegistry.add('desk_records', RecordsPlugin as never);
