/** Excel's events: who asked for which, and what they are told. */
import { areaText, Refusal, type CellValue, type Workbook, type WorkbookEvent } from '../engine';
import { CATEGORY, type MessageEntry } from './protocol';

/** Event types of the protocol. */
export const EVENT = { changed: 10 } as const;
const RAISED: ReadonlySet<number> = new Set(Object.values(EVENT));
/** What workbook-wide events are registered for. */
export const WHOLE_WORKBOOK = 'Workbook';

export class EventRegistry {
  private readonly registered = new Set<string>();
  private sequence = 0;

  constructor(private readonly send: (entries: readonly MessageEntry[]) => void) {}

  register(wish: 'on' | 'off', type: number, target: string): void {
    if (!RAISED.has(type)) throw new Refusal('NotImplemented', { found: `events of type ${type}` });
    if (wish === 'on') this.registered.add(`${type}|${target}`);
    else this.registered.delete(`${type}|${target}`);
  }

  tell(event: WorkbookEvent, _workbook: Workbook): void {
    switch (event.kind) {
      case 'edited':
        this.raise(EVENT.changed, [event.sheetId, WHOLE_WORKBOOK], changedArguments(event));
        break;
      case 'calculated':
        break;
    }
  }

  private raise(type: number, targets: readonly string[], content: object): void {
    const json = JSON.stringify(content);
    const entries = targets.filter((target) => this.registered.has(`${type}|${target}`)).map((target): MessageEntry => [CATEGORY.event, type, target, json, `event-${++this.sequence}`, false]);
    this.send(entries);
  }
}

function changedArguments(event: Extract<WorkbookEvent, { kind: 'edited' }>): object {
  const { area, before, after } = event;
  const details = area.rows === 1 && area.columns === 1 ? { valueBefore: wireValue(before), valueAfter: wireValue(after), valueTypeBefore: valueType(before), valueTypeAfter: valueType(after) } : {};
  return { address: areaText(area), changeType: 'RangeEdited', source: 'Local', worksheetId: event.sheetId, triggerSource: event.source === 'addin' ? 'ThisLocalAddin' : 'Unknown', ...details };
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
