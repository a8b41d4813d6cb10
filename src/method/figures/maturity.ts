/** Figures of the maturity sheet: the stage of each variable, and how many are Early at least and at most. */
import type { Reading, Stage } from '../answers';
import type { Assumptions } from '../assumptions';
import type { VariableId } from '../instruments';
import { groupAnswer, raterStage, settle, stageReading, type GroupRules, type RaterStage, type Settled } from '../raters';

export interface VariableStage extends Settled<Stage> {
  readonly id: VariableId;
  /** The stage of each rater, in the order of the raters. */
  readonly raters: readonly RaterStage[];
}

/** The group rules that the register sets: A-MR1 and A-CT1. */
export const groupRules = (assumptions: Assumptions): GroupRules => ({
  rounding: assumptions['A-MR1'],
  contestedShare: assumptions['A-CT1'],
});

/**
 * The stage of one variable: each rater's stage first, then the group's, and what was assigned before both.
 *
 * @param ratings the readings of the variable's prompts, one list for each rater
 * @param assigned the stage that the group decided on; it wins when it is valid
 */
export function variableStage(
  id: VariableId,
  { ratings, assigned }: { readonly ratings: readonly (readonly Reading<Stage>[])[]; readonly assigned: Reading<Stage> },
  assumptions: Assumptions,
): VariableStage {
  const raters = ratings.map((prompts) => raterStage(prompts, assumptions['A-CV1']));
  const computed = groupAnswer('stage', raters.map(stageReading), groupRules(assumptions));
  return { id, raters, ...settle<'stage'>(computed, assigned) };
}

export interface EarlyBounds {
  readonly earlyMin: number;
  readonly earlyMax: number;
}

/**
 * How many variables are Early at least, and at most when every missing one turned out to be.
 *
 * @param stages null where a stage is missing
 *
 * @example
 * earlyBounds(['Early', null, 'Evolved']) // { earlyMin: 1, earlyMax: 2 }
 */
export function earlyBounds(stages: readonly (Stage | null)[]): EarlyBounds {
  const earlyMin = stages.filter((stage) => stage === 'Early').length;
  return { earlyMin, earlyMax: earlyMin + stages.filter((stage) => stage === null).length };
}
