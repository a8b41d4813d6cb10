/** How far raters agree on one answer. */
import { SCALES, type Reading, type TokenOf } from '../answers';
import { countSteps, groupAnswerOf, sum, type GroupRules, type GroupScaleId } from './group';

export interface Agreement {
  /** The share of the most frequent answer among the valid ones; null without any. */
  readonly modalShare: number | null;
  /** The lowest and the highest answer given; null without any. */
  readonly spread: readonly [string, string] | null;
  readonly contested: boolean;
}

/**
 * The share of the modal answer and the span of the answers. Blank and "Don't know" are not counted.
 *
 * @example
 * agreement('yes', ['Yes', 'No', 'Yes'].map((cell) => readCell('yes', cell)), rules)
 * // { modalShare: 0.666…, spread: ['No', 'Yes'], contested: true }
 */
export const agreement = <Id extends GroupScaleId>(scale: Id, readings: readonly Reading<TokenOf[Id]>[], rules: GroupRules): Agreement =>
  agreementOf(scale, countSteps(scale, readings), rules);

/** The same from the number of valid answers on each step. */
export function agreementOf<Id extends GroupScaleId>(scale: Id, counts: readonly number[], rules: GroupRules): Agreement {
  const total = sum(counts);
  if (total === 0) return { modalShare: null, spread: null, contested: false };
  const given = SCALES[scale].steps.filter((_, step) => counts[step]! > 0);
  return {
    modalShare: Math.max(...counts) / total,
    spread: [given[0]!, given[given.length - 1]!],
    contested: groupAnswerOf(scale, counts, rules).kind === 'contested',
  };
}
