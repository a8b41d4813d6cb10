/** Krippendorff's alpha: how far raters agree over several units, against what chance would give; gaps are allowed. */
import { sum } from './group';

/** What a difference between two ratings means: different, so many ranks apart, or so much apart. */
export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval';

/**
 * Krippendorff's alpha from the coincidence matrix (Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011).
 * A unit that fewer than two raters rated has nothing to compare and is left out.
 *
 * @param ratings one row a rater, one cell a unit, rows of equal length; null where a rater did not rate
 * @param level what counts as a difference
 * @returns 1 is full agreement, 0 what chance gives, below 0 worse than chance; null where nothing can be compared, one rater
 * included, and where all ratings compared are the same: without variation chance agrees as well, and alpha is 0 divided by 0
 *
 * @example
 * krippendorffAlpha([[1, 2, 3, null], [1, 2, 3, 3]], 'ordinal') // 1
 */
export function krippendorffAlpha(ratings: readonly (readonly (number | null)[])[], level: MeasurementLevel): number | null {
  const units = pairableUnits(ratings);
  const values = [...new Set(units.flat())].sort((a, b) => a - b);
  const { coincidences, totals } = coincidenceMatrix(units, values);
  const difference = differenceOn(level, values, totals);
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < values.length; c += 1) {
    for (let k = c + 1; k < values.length; k += 1) {
      const squared = difference(c, k) ** 2;
      observed += coincidences[c]![k]! * squared;
      expected += totals[c]! * totals[k]! * squared;
    }
  }
  return expected === 0 ? null : 1 - ((sum(totals) - 1) * observed) / expected;
}

/** The ratings of each unit that has at least two. */
const pairableUnits = (ratings: readonly (readonly (number | null)[])[]): readonly (readonly number[])[] =>
  (ratings[0] ?? []).map((_, unit) => ratings.flatMap((row) => row[unit] ?? [])).filter((rated) => rated.length >= 2);

interface Coincidences {
  /** How often two different values meet in a unit, by their positions; a unit's pairs weigh as much as its ratings do. */
  readonly coincidences: readonly (readonly number[])[];
  /** How many pairable ratings have each value. */
  readonly totals: readonly number[];
}

function coincidenceMatrix(units: readonly (readonly number[])[], values: readonly number[]): Coincidences {
  const positions = new Map(values.map((value, position) => [value, position]));
  const coincidences = values.map(() => values.map(() => 0));
  const totals = values.map(() => 0);
  for (const unit of units) {
    const counts = new Map<number, number>();
    for (const value of unit) counts.set(positions.get(value)!, (counts.get(positions.get(value)!) ?? 0) + 1);
    for (const [c, count] of counts) {
      totals[c]! += count;
      // Equal ratings do not differ, so the diagonal is not needed.
      for (const [k, other] of counts) if (k !== c) coincidences[c]![k]! += (count * other) / (unit.length - 1);
    }
  }
  return { coincidences, totals };
}

/** The difference between the values at two positions, the lower position first. */
function differenceOn(level: MeasurementLevel, values: readonly number[], totals: readonly number[]): (c: number, k: number) => number {
  switch (level) {
    case 'nominal':
      return () => 1;
    case 'interval':
      return (c, k) => values[k]! - values[c]!;
    case 'ordinal': {
      // The ranks between two values: half of the ratings at either, and all of those in between.
      let passed = 0;
      const middles = totals.map((total) => (passed += total) - total / 2);
      return (c, k) => middles[k]! - middles[c]!;
    }
  }
}
