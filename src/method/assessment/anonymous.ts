/** An assessment without the names of those who answered. */
import type { Assessment } from './shape';

/**
 * Raters are called Rater 1, Rater 2, … in their order; everything else stays, their groups too.
 *
 * @example
 * withoutRaterNames(assessment).raters // [{ id: 'Rater 1', group: 'board' }]
 */
export function withoutRaterNames(assessment: Assessment): Assessment {
  const names = new Map(assessment.raters.map(({ id }, i) => [id, `Rater ${i + 1}`]));
  const called = (id: string): string => names.get(id) ?? id;
  return {
    ...assessment,
    raters: assessment.raters.map((rater) => ({ ...rater, id: called(rater.id) })),
    answers: assessment.answers.map(({ rater, ...answer }) => (rater === undefined ? answer : { ...answer, rater: called(rater) })),
  };
}
