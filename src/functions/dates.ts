/** Dates as Excel passes them to a function: the number of a day. */

/** Day 25569 of Excel's calendar is 1 January 1970. Before March 1900 it counts a day that never was; no assessment is that old. */
const DAY_OF_1970 = 25569;
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * A day's number as YYYY-MM-DD; anything that is not the number of a day stays what it is.
 *
 * @example
 * isoDate(46348) // '2026-11-22'
 */
export function isoDate(value: unknown): unknown {
  if (typeof value !== 'number') return value;
  const day = new Date((Math.floor(value) - DAY_OF_1970) * MILLISECONDS_A_DAY);
  return Number.isNaN(day.getTime()) ? value : day.toISOString().slice(0, 10);
}
