/** The stage that one rater's answers to a variable's prompts amount to. */
import { SCALES, type Reading, type Stage } from '../answers';
import { countSteps, medianStep, sum } from './group';

export type RaterStage =
  | { readonly kind: 'stage'; readonly stage: Stage }
  /** Too few prompts answered; `missing` counts prompts from 1. */
  | { readonly kind: 'undetermined'; readonly missing: readonly number[] };

/**
 * The median of a rater's valid prompts, the mean of the middle two rounded down to a stage. Too few valid ones give no
 * stage. One rater's answers are never contested.
 *
 * @param prompts the rater's answers to one variable's prompts
 * @param leastShare the share of the prompts that have to be valid (A-CV1)
 *
 * @example
 * raterStage(['Early', 'Early', 'Evolved', 'Evolved'].map((cell) => readCell('stage', cell)), 0.75)
 * // { kind: 'stage', stage: 'Developing' }
 */
export function raterStage(prompts: readonly Reading<Stage>[], leastShare: number): RaterStage {
  const counts = countSteps('stage', prompts);
  const answered = sum(counts);
  if (answered === 0 || answered / prompts.length < leastShare) return { kind: 'undetermined', missing: missingPositions(prompts) };
  return { kind: 'stage', stage: SCALES.stage.steps[Math.floor(medianStep(counts))]! };
}

/** The positions, counted from 1, that hold no valid answer. */
export const missingPositions = (readings: readonly Reading[]): readonly number[] =>
  readings.flatMap(({ state }, i) => (state === 'valid' ? [] : [i + 1]));

/** A rater's stage as a reading, so that a group's stage is found from stages as from any other answers. */
export const stageReading = (rater: RaterStage): Reading<Stage> =>
  rater.kind === 'stage' ? { state: 'valid', token: rater.stage } : { state: 'blank' };
