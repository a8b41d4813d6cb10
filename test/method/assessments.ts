/** Assessments for tests, made up from answers as an assessment file states them. */
import { dependenceInFile, parseAssessment, type Assessment, type Dependence } from '../../src/method';

export interface GivenAnswer {
  readonly instrument: string;
  readonly item: string;
  readonly field?: string;
  readonly rater?: string;
  readonly answer: unknown;
}

export interface Given {
  readonly organisation?: Readonly<Record<string, unknown>>;
  readonly raters?: readonly { readonly id: string; readonly group?: string }[];
  readonly answers?: readonly GivenAnswer[];
  readonly assumptions?: Readonly<Record<string, unknown>>;
  readonly selfFunding?: unknown;
  readonly roadmap?: unknown;
}

/** Reads what is given as a file would be read; a problem in it fails the test. */
export function assessmentOf({ organisation = {}, raters = [{ id: 'r1' }], ...rest }: Given): Assessment {
  const read = parseAssessment({ format: 'cco-assessment/1', organisation: { name: 'Northwind', ...organisation }, raters, ...rest });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** One rater's answers to some readiness statements. */
export const statements = (rater: string, answers: Readonly<Record<string, string>>): readonly GivenAnswer[] =>
  Object.entries(answers).map(([item, answer]) => ({ instrument: 'readiness', item, rater, answer }));

/** What the organisation states of Q12 to Q15. */
export const questions = (answers: Readonly<Record<string, string>>): readonly GivenAnswer[] =>
  Object.entries(answers).map(([item, answer]) => ({ instrument: 'readiness', item, answer }));

export const positions = (answers: Readonly<Record<string, string>>): readonly GivenAnswer[] =>
  Object.entries(answers).map(([item, answer]) => ({ instrument: 'consensus', item, field: 'position', answer }));

export const practised = (answers: Readonly<Record<string, string>>): readonly GivenAnswer[] =>
  Object.entries(answers).map(([item, answer]) => ({ instrument: 'authority', item, field: 'practised', answer }));

/** One rater at one stage for each variable, by all of its prompts. */
export const stagesOf = (rater: string, stages: Readonly<Record<'LC' | 'UM' | 'CF', string>>): readonly GivenAnswer[] =>
  Object.entries(stages).flatMap(([variable, answer]) =>
    [1, 2, 3, 4].map((n) => ({ instrument: 'maturity', item: `${variable}${n}`, rater, answer })),
  );

export const ALL_YES = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`R${i + 1}`, 'Yes']));

/** Missing answers as the result file names them, for names without a slash: `waitsFor('readiness/R8', 'selfFunding')`. */
export const waitsFor = (...named: readonly string[]): readonly Dependence[] =>
  named.map((each) => {
    const [instrument, item] = each.split('/') as [Dependence['instrument'], string?];
    return item === undefined ? { instrument } : { instrument, item };
  });

export const inFile = (dependsOn: readonly Dependence[]): readonly string[] => dependsOn.map(dependenceInFile);
