/** The top area from two ranges: the areas' names and their influence. */
import { isBlank, shown, succeed, topArea, topAreaText, fail, type AreaInfluence, type Result } from '../method';
import { assumptionOf } from './assumptions';
import { all, cellsOf, eachOf, map, readingOf, wrongCount, type Cell, type Range } from './cells';

/** The top area as text. */
export const topAreaOf = (names: Range, influence: Range, bar: Range): Result<string> =>
  map(
    all({ areas: areasOf(cellsOf(names, 'names'), cellsOf(influence, 'influence')), bar: assumptionOf('A-IN1', bar, 'bar') }),
    ({ areas, bar: least }) => topAreaText(topArea(areas, least)),
  );

function areasOf(names: readonly Cell[], influences: readonly Cell[]): Result<readonly AreaInfluence[]> {
  if (names.length !== influences.length) return fail(wrongCount('influence', influences.length, names.length));
  const rows = names.map((name, i) => ({ name, influence: influences[i]! }));
  // A row without a name and without an influence is a spare one.
  const filled = rows.filter(({ name, influence }) => !(isBlank(name.value) && isBlank(influence.value)));
  return eachOf(filled, ({ name, influence }) =>
    map(all({ area: areaName(name), reading: readingOf('influence', influence) }), ({ area, reading }) => ({
      area,
      influence: reading.state === 'valid' ? Number(reading.token) : null,
    })),
  );
}

function areaName({ value, place }: Cell): Result<string> {
  if (isBlank(value)) return fail({ code: 'missing', place, expected: 'the name of the area whose influence is given' });
  return typeof value === 'object'
    ? fail({ code: 'wrongKind', place, found: shown(value), expected: 'the name of an area' })
    : succeed(String(value).trim());
}
