/** Figures of the readiness sheet: how many statements are yes, which are gaps, and what kind of gap each one is. */
import type { Fact, YesAnswer } from '../answers';
import type { Assumptions } from '../assumptions';
import type { FollowUp } from '../instruments';

/** Whether an answer of Partly counts as yes (A-R1). */
export type PartlyCountsAs = Assumptions['A-R1'];

/**
 * Whether an answer counts as yes; a missing one does not.
 *
 * @example
 * countsAsYes('Partly', 'yes') // true
 */
export const countsAsYes = (answer: YesAnswer | null | undefined, partly: PartlyCountsAs): boolean =>
  answer === 'Yes' || (answer === 'Partly' && partly === 'yes');

/**
 * Whether an answer is a gap: given, and not counting as yes.
 *
 * @example
 * isGap('Partly', 'no') // true
 * isGap(null, 'no') // false
 */
export const isGap = (answer: YesAnswer | null, partly: PartlyCountsAs): boolean => answer !== null && !countsAsYes(answer, partly);

export interface ReadinessFigures {
  /** Null when nothing is answered. */
  readonly yes: number | null;
  readonly answered: number;
  /** The fewest and the most that can be yes once the missing ones are answered. */
  readonly yesMin: number;
  readonly yesMax: number;
  /** Positions counted from 1. */
  readonly gaps: readonly number[];
  readonly missing: readonly number[];
}

/**
 * Counts what is yes, what is a gap and what is missing.
 *
 * @param answers one answer for each statement, in order; null where it is missing
 * @param partly whether Partly counts as yes
 *
 * @example
 * readinessFigures(['Yes', 'Partly', null], 'no')
 * // { yes: 1, answered: 2, yesMin: 1, yesMax: 2, gaps: [2], missing: [3] }
 */
export function readinessFigures(answers: readonly (YesAnswer | null)[], partly: PartlyCountsAs): ReadinessFigures {
  const missing = positions(answers, (answer) => answer === null);
  const yes = positions(answers, (answer) => countsAsYes(answer, partly)).length;
  const answered = answers.length - missing.length;
  return {
    yes: answered === 0 ? null : yes,
    answered,
    yesMin: yes,
    yesMax: yes + missing.length,
    gaps: positions(answers, (answer) => isGap(answer, partly)),
    missing,
  };
}

export type GapClass = 'In place' | 'Being worked' | 'Starved' | 'Idea only' | 'Orphan' | 'Undetermined';

/**
 * What kind of gap a statement is, from what is known of those who act on it.
 *
 * @param answer the statement's answer; null where it is missing
 * @param followUps the three facts; null where one is missing. A missing `time` counts as "not No", on purpose
 *
 * @example
 * gapClass('No', { acting: 'No', thinking: 'Yes', time: null }, 'no') // 'Idea only'
 */
export function gapClass(
  answer: YesAnswer | null,
  { acting, thinking, time }: Readonly<Record<FollowUp, Fact | null>>,
  partly: PartlyCountsAs,
): GapClass {
  if (answer === null) return 'Undetermined';
  if (countsAsYes(answer, partly)) return 'In place';
  if (time === 'No' && (acting === 'Yes' || thinking === 'Yes')) return 'Starved';
  if (acting === 'Yes') return 'Being worked';
  if (acting === 'No' && thinking === 'Yes') return 'Idea only';
  if (acting === 'No' && thinking === 'No') return 'Orphan';
  return 'Undetermined';
}

function positions<Answer>(answers: readonly Answer[], holds: (answer: Answer) => boolean): readonly number[] {
  const found: number[] = [];
  answers.forEach((answer, i) => {
    if (holds(answer)) found.push(i + 1);
  });
  return found;
}
