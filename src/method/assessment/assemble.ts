/** Putting an assessment together from its parts, wherever they were found: a file, a workbook or the ranges of a function. */
import type { Problem } from '../problems';
import { fail, succeed, type Result } from '../problems';
import { readAnswers, type FoundAnswer } from './answers';
import {
  readAssumptions,
  readOrganisation,
  readRaters,
  type FoundAssumption,
  type FoundOrganisation,
  type FoundRater,
} from './organisation-and-raters';
import { ASSESSMENT_FORMAT, type Assessment } from './shape';

export interface FoundAssessment {
  readonly organisation: FoundOrganisation;
  readonly raters: readonly FoundRater[];
  readonly answers: readonly FoundAnswer[];
  readonly assumptions: readonly FoundAssumption[];
  /** Plans that have been read already. */
  readonly plans?: Pick<Assessment, 'selfFunding' | 'roadmap'>;
}

/**
 * Reads the parts of an assessment.
 *
 * @param found the parts with the places where they were found
 * @param earlier problems that finding them has met
 * @returns the assessment, or every problem: those met earlier first
 */
export function assemble(found: FoundAssessment, earlier: readonly Problem[] = []): Result<Assessment> {
  const problems = [...earlier];
  const report = (problem: Problem): void => void problems.push(problem);
  const organisation = readOrganisation(found.organisation, report);
  const raters = readRaters(found.raters, report);
  const answers = readAnswers(found.answers, new Set(raters.map(({ id }) => id)), report);
  const assumptions = readAssumptions(found.assumptions, report);
  if (problems.length > 0 || organisation === undefined) return fail(...problems);
  return succeed({ format: ASSESSMENT_FORMAT, organisation, raters, answers, assumptions, ...found.plans });
}
