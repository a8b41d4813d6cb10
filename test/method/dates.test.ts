/** Dates in cells are numbers of days. */
import { dayNumber, isoDate } from '../../src/method';

// 1 January 1970 is day 25569, and 1 March 1900 day 61; the other days were counted on from it by hand.
const DAYS = [
  [61, '1900-03-01'],
  [25569, '1970-01-01'],
  [45292, '2024-01-01'],
  [46348, '2026-11-22'],
] as const;

it.each([...DAYS, [46348.99, '2026-11-22']] as const)('day %p is %s', (day, date) => {
  expect(isoDate(day)).toBe(date);
});

it('leaves what is no day as it is', () => {
  expect([isoDate('2026-11-22'), isoDate(''), isoDate(1e18)]).toEqual(['2026-11-22', '', 1e18]);
});

it.each(DAYS)('%p is the number of %s', (day, date) => {
  expect(dayNumber(date)).toBe(day);
  expect(dayNumber(` ${date} `)).toBe(day);
});

// Before March 1900 Excel counts a 29 February that never was.
it.each(['1900-02-28', '2026-02-30', '2026-11', '22.11.2026', 'soon', ''])('%p is no date', (text) => {
  expect(dayNumber(text)).toBeUndefined();
});
