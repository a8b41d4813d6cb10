/** Reading an assessment from JSON: every problem in one go, each with its path. */
import { fail, quote, type KeyPath, type Problem, type Result } from '../problems';
import { ANSWER_KEYS, type FoundAnswer } from './answers';
import { assemble } from './assemble';
import { isRecord, reportUnknownKeys, type Report } from './checks';
import { roadmap, selfFunding } from './roadmap-and-money';
import { ASSESSMENT_FORMAT, type Assessment } from './shape';

/** `$schema` is for editors alone. */
const KEYS = ['format', 'organisation', 'raters', 'answers', 'assumptions', 'selfFunding', 'roadmap', '$schema'] as const;

/**
 * Reads an assessment in the format cco-assessment/1.
 *
 * @param input JSON text, or what has been read from it
 * @returns the assessment, or every problem found in it
 *
 * @example
 * parseAssessment('{"format":"cco-assessment/1","organisation":{"name":"Northwind"}}') // { ok: true, value: { … } }
 */
export function parseAssessment(input: unknown): Result<Assessment> {
  if (typeof input !== 'string') return readAssessment(input);
  try {
    return readAssessment(JSON.parse(input.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail({
      code: 'malformed',
      place: 'assessment',
      found: `not JSON (${error.message})`,
      expected: `an object with format ${quote(ASSESSMENT_FORMAT)}`,
    });
  }
}

/**
 * The assessment as the text of a JSON file, which reads back as the same assessment.
 *
 * @example
 * parseAssessment(serializeAssessment(assessment)) // { ok: true, value: assessment }
 */
export const serializeAssessment = (assessment: Assessment): string => `${JSON.stringify(assessment, null, 2)}\n`;

function readAssessment(value: unknown): Result<Assessment> {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  if (!isRecord(value)) {
    return fail({
      code: 'wrongKind',
      place: 'assessment',
      found: quote(value),
      expected: `an object with format ${quote(ASSESSMENT_FORMAT)}`,
    });
  }
  reportFormat(value.format, report);
  // A file that is something else altogether is told so once, not key by key.
  if (problems.length > 0 && value.organisation === undefined && value.answers === undefined) return fail(...problems);
  reportUnknownKeys(value, { known: KEYS, place: [], report });
  const raters = listAt(value.raters, ['raters'], report).map((found, i) => ({
    found,
    place: ['raters', i],
    placeOf: (path: KeyPath) => ['raters', i, ...path],
  }));
  const answers = listAt(value.answers, ['answers'], report).flatMap((each, i) => foundAnswer(each, ['answers', i], report));
  const assumptions = Object.entries(recordAt(value.assumptions, ['assumptions'], report)).map(([id, stated]) => ({
    id,
    value: stated,
    place: ['assumptions', id],
  }));
  const plans = {
    ...(isGiven(value.selfFunding) ? { selfFunding: selfFunding(value.selfFunding, ['selfFunding'], report) } : {}),
    ...(isGiven(value.roadmap) ? { roadmap: roadmap(value.roadmap, ['roadmap'], report) } : {}),
  };
  const organisation = { found: value.organisation ?? {}, placeOf: (path: KeyPath) => ['organisation', ...path] };
  return assemble({ organisation, raters, answers, assumptions, plans }, problems);
}

function reportFormat(format: unknown, report: Report): void {
  if (format === undefined) report({ code: 'missing', place: ['format'], expected: quote(ASSESSMENT_FORMAT) });
  else if (format !== ASSESSMENT_FORMAT)
    report({ code: 'notOneOf', place: ['format'], found: quote(format), choices: [ASSESSMENT_FORMAT] });
}

function foundAnswer(found: unknown, place: KeyPath, report: Report): readonly FoundAnswer[] {
  if (!isRecord(found)) {
    report({ code: 'wrongKind', place, found: quote(found), expected: 'an object' });
    return [];
  }
  reportUnknownKeys(found, { known: ANSWER_KEYS, place, report });
  return [{ parts: found, place, placeOf: (key) => [...place, key] }];
}

function listAt(value: unknown, place: KeyPath, report: Report): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (isGiven(value)) report({ code: 'wrongKind', place, found: quote(value), expected: 'a list' });
  return [];
}

function recordAt(value: unknown, place: KeyPath, report: Report): Readonly<Record<string, unknown>> {
  if (isRecord(value)) return value;
  if (isGiven(value)) report({ code: 'wrongKind', place, found: quote(value), expected: 'an object' });
  return {};
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;
