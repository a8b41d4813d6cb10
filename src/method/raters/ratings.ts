/** How far raters agree when their ratings are numbers: modal share, span, within-group agreement and average deviation. */
import { sum } from './group';

/**
 * The share of the most frequent rating.
 *
 * @param ratings one number a rater
 * @returns from 0 to 1; null without ratings
 *
 * @example
 * modalShareOf([1, 3, 3, 3]) // 0.75
 */
export function modalShareOf(ratings: readonly number[]): number | null {
  if (ratings.length === 0) return null;
  const counts = new Map<number, number>();
  ratings.forEach((rating) => counts.set(rating, (counts.get(rating) ?? 0) + 1));
  return Math.max(...counts.values()) / ratings.length;
}

/**
 * The lowest and the highest rating; null without ratings.
 *
 * @example
 * spanOf([2, 3, 1]) // [1, 3]
 */
export const spanOf = (ratings: readonly number[]): readonly [number, number] | null =>
  ratings.length === 0
    ? null
    : [ratings.reduce((lowest, rating) => Math.min(lowest, rating)), ratings.reduce((highest, rating) => Math.max(highest, rating))];

/**
 * The within-group agreement r_wg of one item (James, Demaree and Wolf, 1984): how much less the raters differ than if they
 * had ticked at random. The null distribution is uniform, with variance (A² − 1)/12; more variance than that counts as no agreement.
 *
 * @param ratings one number a rater, coded from 1 in steps of 1
 * @param options how many answers there were to choose from, A
 * @returns from 0 to 1; null with fewer than two raters or fewer than two options
 *
 * @example
 * rwg([3, 3, 3, 4], 5) // 0.875: the sample variance 0.25 against 2
 */
export function rwg(ratings: readonly number[], options: number): number | null {
  if (ratings.length < 2 || options < 2) return null;
  const mean = sum(ratings) / ratings.length;
  const variance = sum(ratings.map((rating) => (rating - mean) ** 2)) / (ratings.length - 1);
  return Math.max(0, 1 - variance / ((options ** 2 - 1) / 12));
}

/**
 * The average deviation of the ratings from their mean (Burke, Finkelstein and Dusig, 1999), in steps of the scale; 0 is full agreement.
 *
 * @param ratings one number a rater
 * @returns null with fewer than two raters, who cannot deviate
 *
 * @example
 * averageDeviation([1, 2, 3]) // 0.666…
 */
export function averageDeviation(ratings: readonly number[]): number | null {
  if (ratings.length < 2) return null;
  const mean = sum(ratings) / ratings.length;
  return sum(ratings.map((rating) => Math.abs(rating - mean))) / ratings.length;
}
