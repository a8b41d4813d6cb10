/** Calendar dates between `2026-11-22` in files and the number of a day in cells. */

/** Day 25569 of Excel's calendar is 1 January 1970. Before March 1900 it counts a day that never was; no assessment is that old. */
const DAY_OF_1970 = 25569;
const FIRST_SURE_DAY = 61;
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * A day's number as YYYY-MM-DD; anything that is not the number of a day stays what it is.
 *
 * @example
 * isoDate(46348) // '2026-11-22'
 */
export function isoDate<Value>(value: Value): Value | string {
  if (typeof value !== 'number') return value;
  const day = new Date((Math.floor(value) - DAY_OF_1970) * MILLISECONDS_A_DAY);
  return Number.isNaN(day.getTime()) ? value : day.toISOString().slice(0, 10);
}

/**
 * The number of a day from March 1900 on; undefined where the text is no such date.
 *
 * @example
 * dayNumber('2026-11-22') // 46348
 */
export function dayNumber(text: string): number | undefined {
  const number = Date.parse(`${text.trim()}T00:00:00Z`) / MILLISECONDS_A_DAY + DAY_OF_1970;
  return number >= FIRST_SURE_DAY && isoDate(number) === text.trim() ? number : undefined;
}
