/** Excel's events: who asked for which, and what they are told. */
import { areaText, intersection, Refusal, tables, type Area, type CellValue, type Workbook, type WorkbookEvent } from '../engine';
import { CATEGORY, type MessageEntry } from './protocol';

/** Types of the protocol that the desk raises. */
const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
} as const;
const RAISED: ReadonlySet<number> = new Set(Object.values(EVENT));

/** What events of the whole workbook are registered for. */
export const WHOLE_WORKBOOK = 'Workbook';

export interface EventSinks {
  richApi(entries: readonly MessageEntry[]): void;
  /** Events older than RichApi. */
  legacy(name: string, data: unknown): void;
}

export class EventRegistry {
  /** An add-in may ask for silence while it writes: context.runtime.enableEvents. */
  enabled = true;
  private readonly registered = new Set<string>();
  private sequence = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly sinks: EventSinks,
  ) {}

  register(wish: 'on' | 'off', type: number, target: string): void {
    if (!RAISED.has(type)) throw new Refusal('NotImplemented', { found: `events of type ${type}` });
    if (wish === 'off') this.registered.delete(`${type}|${target}`);
    else {
      this.registered.add(`${type}|${target}`);
      if (type === EVENT.calculated) this.workbook.watchCalculations();
    }
  }

  tell(event: WorkbookEvent): void {
    if (!this.enabled) return;
    const told = (TOLD[event.kind] as (event: WorkbookEvent) => Told)(event);
    this.raise(told.type, told.inWorkbook ? [WHOLE_WORKBOOK] : [event.sheetId, WHOLE_WORKBOOK], told.content);
    if (event.kind === 'edited') this.raiseForTables(event);
    if (event.kind === 'selected') {
      this.raiseForSelectedTables(event);
      this.sinks.legacy('documentSelectionChanged', {});
    }
  }

  private raiseForTables(event: EventOf<'edited'>): void {
    if (!this.hears(EVENT.tableChanged) || !this.workbook.hasSheet(event.sheetId)) return;
    for (const { id } of this.tablesAt(event.sheetId, event.area))
      this.raise(EVENT.tableChanged, [id, event.sheetId, WHOLE_WORKBOOK], { ...changedArguments(event), tableId: id });
  }

  private raiseForSelectedTables({ sheetId, area }: EventOf<'selected'>): void {
    if (!this.hears(EVENT.tableSelectionChanged)) return;
    for (const { id } of this.tablesAt(sheetId, area))
      this.raise(EVENT.tableSelectionChanged, [id], { address: areaText(area), isInsideTable: true, tableId: id, worksheetId: sheetId });
  }

  private tablesAt(sheetId: string, area: Area): ReturnType<typeof tables> {
    return tables(this.workbook, sheetId).filter((table) => intersection(table.area, area));
  }

  private hears(type: number): boolean {
    return [...this.registered].some((entry) => entry.startsWith(`${type}|`));
  }

  private raise(type: number, targets: readonly string[], content: object): void {
    const json = JSON.stringify(content);
    const entries = targets
      .filter((target) => this.registered.has(`${type}|${target}`))
      .map((target): MessageEntry => [CATEGORY.event, type, target, json, `event-${++this.sequence}`, false]);
    if (entries.length > 0) this.sinks.richApi(entries);
  }
}

/** What an event is in Excel's words. */
interface Told {
  readonly type: number;
  readonly content: object;
  /** Registered for the workbook alone, not for a sheet. */
  readonly inWorkbook?: boolean;
}

type EventOf<Kind extends WorkbookEvent['kind']> = WorkbookEvent & { readonly kind: Kind };

const TOLD: { readonly [Kind in WorkbookEvent['kind']]: (event: EventOf<Kind>) => Told } = {
  edited: (event) => ({ type: EVENT.changed, content: changedArguments(event) }),
  formatted: ({ sheetId: worksheetId, area, ...event }) => ({
    type: EVENT.formatChanged,
    content: { address: areaText(area), source: 'Local', worksheetId, triggerSource: trigger(event) },
  }),
  selected: ({ sheetId: worksheetId, area }) => ({
    type: EVENT.selectionChanged,
    content: { address: areaText(area), worksheetId },
  }),
  activated: ({ sheetId: worksheetId }) => ({ type: EVENT.activated, content: { worksheetId } }),
  deactivated: ({ sheetId: worksheetId }) => ({ type: EVENT.deactivated, content: { worksheetId } }),
  calculated: ({ sheetId: worksheetId }) => ({ type: EVENT.calculated, content: { worksheetId, address: '' } }),
  sheetAdded: ({ sheetId: worksheetId }) => ({ type: EVENT.added, inWorkbook: true, content: { source: 'Local', worksheetId } }),
  sheetDeleted: ({ sheetId: worksheetId }) => ({ type: EVENT.deleted, inWorkbook: true, content: { source: 'Local', worksheetId } }),
  sheetRenamed: ({ sheetId: worksheetId, before: nameBefore, after: nameAfter }) => ({
    type: EVENT.nameChanged,
    content: { nameBefore, nameAfter, source: 'Local', worksheetId },
  }),
  sheetMoved: ({ sheetId: worksheetId, before: positionBefore, after: positionAfter }) => ({
    type: EVENT.moved,
    inWorkbook: true,
    content: { positionBefore, positionAfter, source: 'Local', worksheetId },
  }),
  visibilityChanged: ({ sheetId: worksheetId, before: visibilityBefore, after: visibilityAfter }) => ({
    type: EVENT.visibilityChanged,
    content: { visibilityBefore, visibilityAfter, source: 'Local', worksheetId },
  }),
  protectionChanged: ({ sheetId: worksheetId, isProtected }) => ({
    type: EVENT.protectionChanged,
    content: { isProtected, sheetPasswordChanged: false, source: 'Local', worksheetId },
  }),
};

function trigger({ source }: { readonly source: 'person' | 'addin' }): string {
  return source === 'addin' ? 'ThisLocalAddin' : 'Unknown';
}

function changedArguments(event: EventOf<'edited'>): object {
  const { area, before, after } = event;
  const isCell = event.changeType === 'RangeEdited' && area.rows === 1 && area.columns === 1;
  const details = isCell
    ? { valueBefore: wireValue(before), valueAfter: wireValue(after), valueTypeBefore: valueType(before), valueTypeAfter: valueType(after) }
    : {};
  return {
    address: areaText(area),
    changeType: event.changeType,
    source: 'Local',
    worksheetId: event.sheetId,
    triggerSource: trigger(event),
    ...details,
  };
}

/** As Office.js carries a cell's value: an empty cell is an empty text. */
export function wireValue(value: CellValue): number | string | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

/** Excel.RangeValueType */
export function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  switch (typeof value) {
    case 'number':
      return 'Double';
    case 'string':
      return 'String';
    case 'boolean':
      return 'Boolean';
    case 'object':
      return 'Error';
  }
}
