/** Merging what several respondents answered, each in a file of their own, into one assessment. */
import { answerKey } from '../instruments';
import { quote, type Problem, type Result } from '../problems';
import { answerName, type FoundAnswer } from './answers';
import { assemble } from './assemble';
import { isAbsent, isRecord } from './checks';
import type { FoundAssumption, FoundOrganisation, FoundRater } from './organisation-and-raters';
import { UNNAMED_ORGANISATION, type Answer, type Assessment } from './shape';

/** An assessment and the file that it was read from. */
export interface PlacedAssessment {
  readonly place: string;
  readonly assessment: Assessment;
}

/**
 * Merges assessments. Raters are the same when their ids are. What one file leaves blank is taken from another; notes that
 * differ stand under one another. The files are taken in the order of their names, so that the order in which they are given
 * does not matter.
 *
 * @param files each with a name of its own
 * @returns the one assessment, or every point on which two files differ, with the names of both
 *
 * @example
 * mergeAssessments([{ place: 'a.csv', assessment: a }, { place: 'b.csv', assessment: b }])
 * // a problem: b.csv: "No" differs from "Yes" in a.csv (readiness R1, rater r1)
 */
export function mergeAssessments(files: readonly PlacedAssessment[]): Result<Assessment> {
  const inOrder = [...files].sort((a, b) => byName(a.place, b.place));
  const conflicts: Conflict[] = [];
  const report = (conflict: Conflict): void => void conflicts.push(conflict);
  const found = {
    organisation: organisation(inOrder, report),
    raters: raters(inOrder, report),
    assumptions: assumptions(inOrder, report),
    plans: { ...plan(inOrder, 'selfFunding', report), ...plan(inOrder, 'roadmap', report) },
    answers: answers(inOrder, report),
  };
  return assemble(found, [...conflicts.map(({ problem }) => problem), ...sharedRaters(conflicts)]);
}

const NAMES = new Intl.Collator('en', { numeric: true });

/** Book 2 before book 10. */
const byName = (a: string, b: string): number => NAMES.compare(a, b) || Number(a > b) - Number(a < b);

/** What a file says of one thing. */
interface Claim {
  readonly value: unknown;
  readonly place: string;
}

interface Topic {
  /** As people name it. */
  readonly about: string;
  readonly rater?: string | undefined;
}

interface Conflict {
  readonly problem: Extract<Problem, { code: 'conflict' }> & { readonly place: string };
  readonly rater: string | undefined;
}

type ReportConflict = (conflict: Conflict) => void;

/** The first claim that is not blank; every other value is a conflict with it. */
function agreed(claims: readonly Claim[], { about, rater }: Topic, report: ReportConflict): Claim | undefined {
  const [first, ...others] = claims.filter(({ value }) => !isAbsent(value));
  if (first === undefined) return undefined;
  others
    .filter(({ value }) => !isSame(value, first.value))
    .forEach(({ value, place }) =>
      report({
        problem: { code: 'conflict', place, found: inWords(value), first: first.place, expected: inWords(first.value), about },
        rater,
      }),
    );
  return first;
}

/** What has been read has its keys in one order. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.join(';');
  return isRecord(value) ? 'the plan' : quote(value);
}

/** Each key of a record, as far as the files agree on it. */
function agreedKeys(
  claims: readonly (Claim & { readonly value: object })[],
  section: string,
  report: ReportConflict,
): ReadonlyMap<string, Claim> {
  const entries = claims.flatMap(({ value, place }) =>
    Object.entries(value).map(([key, each]) => ({ key, value: each as unknown, place })),
  );
  const keys = [...grouped(entries, ({ key }) => key)];
  return new Map(
    keys.flatMap(([key, each]) => {
      const claim = agreed(each, { about: `${section} ${key}` }, report);
      return claim === undefined ? [] : [[key, claim] as const];
    }),
  );
}

function organisation(files: readonly PlacedAssessment[], report: ReportConflict): FoundOrganisation {
  const named = files.map(
    ({
      place,
      assessment: {
        organisation: { name, ...rest },
      },
    }) => ({
      value: name === UNNAMED_ORGANISATION ? rest : { name, ...rest },
      place,
    }),
  );
  const claims = agreedKeys(named, 'organisation', report);
  return {
    found: { name: UNNAMED_ORGANISATION, ...Object.fromEntries([...claims].map(([key, { value }]) => [key, value])) },
    placeOf: ([key = '']) => [claims.get(String(key))?.place ?? [], `organisation ${key}`].flat().join(', '),
  };
}

function raters(files: readonly PlacedAssessment[], report: ReportConflict): readonly FoundRater[] {
  const declared = files.flatMap(({ place, assessment }) => assessment.raters.map(({ id, group }) => ({ id, value: group, place })));
  return [...grouped(declared, ({ id }) => id)].map(([id, claims]) => {
    const group = agreed(claims, { about: `group of rater ${id}`, rater: id }, report);
    const place = `${group?.place ?? claims[0].place}, rater ${id}`;
    return { found: { id, group: group?.value }, place, placeOf: ([key = '']) => `${place}, ${key}` };
  });
}

function assumptions(files: readonly PlacedAssessment[], report: ReportConflict): readonly FoundAssumption[] {
  const claims = agreedKeys(
    files.map(({ place, assessment }) => ({ value: assessment.assumptions, place })),
    'assumption',
    report,
  );
  return [...claims].map(([id, { value, place }]) => ({ id, value, place: `${place}, assumption ${id}` }));
}

/** A plan is taken whole: parts of two plans would not make a third that anybody means. An empty one is no plan. */
function plan<Key extends 'selfFunding' | 'roadmap'>(
  files: readonly PlacedAssessment[],
  key: Key,
  report: ReportConflict,
): Pick<Assessment, Key> | undefined {
  const claims = files
    .map(({ place, assessment }) => ({ value: assessment[key], place }))
    .filter(({ value }) => Object.keys(value ?? {}).length > 0);
  const claim = agreed(claims, { about: key }, report);
  return claim === undefined ? undefined : ({ [key]: claim.value } as Pick<Assessment, Key>);
}

function answers(files: readonly PlacedAssessment[], report: ReportConflict): readonly FoundAnswer[] {
  const given = files.flatMap(({ place, assessment }) => assessment.answers.map((answer) => ({ ...answer, value: answer.answer, place })));
  return [...grouped(given, answerKey).values()].map((claims) => {
    const { instrument, item, field, rater } = claims[0];
    const about = answerName(claims[0]);
    const claim = agreed(claims, { about, rater }, report) ?? claims[0];
    const place = `${claim.place}, ${about}`;
    return {
      parts: { instrument, item, field, rater, answer: claim.value, note: joinedNotes(claims) },
      place,
      placeOf: (key) => `${place}, ${key}`,
    };
  });
}

/** Each note once, also when it already stands among the lines of another, as it does in what was merged before. */
function joinedNotes(claims: readonly Pick<Answer, 'note'>[]): string {
  const notes = [...new Set(claims.flatMap(({ note }) => note ?? []))];
  const holds = (whole: string, part: string): boolean => whole !== part && `\n${whole}\n`.includes(`\n${part}\n`);
  return notes.filter((note) => !notes.some((other) => holds(other, note))).join('\n');
}

/** Respondents who were left at one id, as far as their answers show it. */
function sharedRaters(conflicts: readonly Conflict[]): readonly Problem[] {
  const ofRaters = conflicts.flatMap(({ rater, problem }) =>
    rater === undefined ? [] : [{ rater, files: [problem.first, problem.place] }],
  );
  return [...grouped(ofRaters, ({ rater }) => rater)].map(([rater, shared]) => ({
    code: 'sharedRater',
    place: `rater ${rater}`,
    files: [...new Set(shared.flatMap(({ files }) => files))].sort(byName),
  }));
}

/** In groups of one key, each in its order, in the order in which the keys first occur. */
function grouped<Each>(all: readonly Each[], keyOfEach: (each: Each) => string): ReadonlyMap<string, readonly [Each, ...Each[]]> {
  const groups = new Map<string, [Each, ...Each[]]>();
  for (const each of all) {
    const group = groups.get(keyOfEach(each));
    if (group === undefined) groups.set(keyOfEach(each), [each]);
    else group.push(each);
  }
  return groups;
}
