/** Calendar dates between `2026-11-22` in files and the serial numbers of a worksheet (days, 1 January 1900 is 1). */
import type { Content } from './blueprint';

const DAY = 86_400_000;
/** Serial 0 for every date after February 1900, which Excel believes to have had 29 days. */
const EPOCH = Date.UTC(1899, 11, 30);

/** `isoDate(46348)` → `2026-11-22` */
export const isoDate = (serial: number): string => new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);

/** What to type for a date: its serial number; anything that is no such date stays as it was written. */
export function dateContent(value: Content): Content {
  if (typeof value !== 'string') return value;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value.trim());
  if (!match) return `'${value}`;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  const serial = Math.round((time - EPOCH) / DAY);
  return Number.isFinite(serial) && serial > 60 && isoDate(serial) === value.trim() ? serial : `'${value}`;
}
