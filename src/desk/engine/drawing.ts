/** Brings the grid's own rules and figures up to date with the records that they show. */
import { drawChart } from './charts';
import { drawConditionalFormat } from './conditional-formats';
import type { RecordKind } from './commands';
import { drawValidation } from './validation';
import type { RecordStore } from './store';

const DRAWN: Readonly<Partial<Record<RecordKind, (workbook: RecordStore, id: string) => void>>> = {
  chart: drawChart,
  conditionalFormat: drawConditionalFormat,
  validation: drawValidation,
};

export function isDrawn(kind: RecordKind): boolean {
  return DRAWN[kind] !== undefined;
}

export function drawRecord(workbook: RecordStore, id: string): void {
  DRAWN[id.slice(0, id.indexOf(':')) as RecordKind]?.(workbook, id);
}
