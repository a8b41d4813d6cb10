/** Dates in cells are numbers of days. */
import { isoDate } from '../../src/method';

// 1 January 1970 is day 25569; the other days were counted on from it by hand.
it.each([
  [25569, '1970-01-01'],
  [45292, '2024-01-01'],
  [46348, '2026-11-22'],
  [46348.99, '2026-11-22'],
])('day %p is %s', (day, date) => {
  expect(isoDate(day)).toBe(date);
});

it('leaves what is no day as it is', () => {
  expect([isoDate('2026-11-22'), isoDate(''), isoDate(1e18)]).toEqual(['2026-11-22', '', 1e18]);
});
