/** Kendall's coefficient of concordance: how far raters put the same items in the same order. */
import { sum } from './group';

/** One row a rater, one rank an item; null where it is not ranked. */
export type GivenRanks = readonly (readonly (number | null)[])[];

export interface RankingRater {
  /** The rater's row, counted from 1. */
  readonly row: number;
  /** Of the items that anybody ranked, in their order. */
  readonly ranks: readonly (number | null)[];
}

/**
 * Who takes part in Kendall's W, and over which items: who ranked nothing has not taken part, and an item that nobody ranked is left out.
 *
 * @returns the items as columns counted from 0
 *
 * @example
 * ranking([[1, null, 2], [null, null, null]]) // { items: [0, 2], raters: [{ row: 1, ranks: [1, 2] }] }
 */
export function ranking(given: GivenRanks): { readonly items: readonly number[]; readonly raters: readonly RankingRater[] } {
  const items = (given[0] ?? []).flatMap((_, column) => (given.some((row) => row[column] !== null) ? [column] : []));
  const raters = given.flatMap((row, i) =>
    row.every((rank) => rank === null) ? [] : [{ row: i + 1, ranks: items.map((column) => row[column] ?? null) }],
  );
  return { items, raters };
}

/** Whether items that a rater puts level are allowed for. */
export type TieCorrection = 'corrected' | 'uncorrected';

/**
 * Kendall's W. Each rater's row is turned into ranks first, items that stand level sharing the mean of their places.
 *
 * @param ranks one row a rater, one number an item, rows of equal length without gaps; smaller comes first
 * @param ties with the correction (unless given), ties do not lower what raters can reach together
 * @returns from 0, no common order, to 1, one order; null with fewer than two raters or items, and, corrected, where
 * every rater puts all items level: nobody has ordered anything
 *
 * @example
 * kendallW([[1, 2, 3], [1, 3, 2]]) // 0.75
 */
export function kendallW(ranks: readonly (readonly number[])[], ties: TieCorrection = 'corrected'): number | null {
  const raters = ranks.length;
  const items = ranks[0]?.length ?? 0;
  if (raters < 2) return null;
  const ranked = ranks.map(midRanks);
  const mean = (raters * (items + 1)) / 2;
  const totals = ranked[0]!.ranks.map((_, item) => sum(ranked.map((row) => row.ranks[item]!)));
  const deviations = sum(totals.map((total) => (total - mean) ** 2));
  const lostToTies = ties === 'corrected' ? raters * sum(ranked.map((row) => row.ties)) : 0;
  const most = raters ** 2 * (items ** 3 - items) - lostToTies;
  // A single item stands in no order either: then, too, there is nothing to reach.
  return most === 0 ? null : (12 * deviations) / most;
}

interface Ranked {
  /** In the order of the items. */
  readonly ranks: readonly number[];
  /** The sum of t³ − t over the runs of t items that stand level. */
  readonly ties: number;
}

function midRanks(values: readonly number[]): Ranked {
  const order = values.map((_, item) => item).sort((a, b) => values[a]! - values[b]!);
  const ranks = values.map(() => 0);
  let ties = 0;
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]!] === values[order[from]!]) to += 1;
    for (let place = from; place < to; place += 1) ranks[order[place]!] = (from + 1 + to) / 2;
    ties += (to - from) ** 3 - (to - from);
  }
  return { ranks, ties };
}
