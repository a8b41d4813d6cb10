/** What can be wrong with what is given, as values with a code and a place; their texts are made here and nowhere else. */

/** The keys that lead from an assessment to a part of it, such as `['answers', 12, 'answer']`. */
export type KeyPath = readonly (string | number)[];

/** Keys, or words where there are none: a line of a CSV file (`line 14, answer`), a cell of a range (`answers, row 3, column 2`). */
export type ProblemPlace = KeyPath | string;

/** `about` says whose it is, such as the statement or the program. */
export type Problem = Finding & { readonly about?: string };

type Finding =
  | { readonly code: 'malformed'; readonly place: ProblemPlace; readonly found: string; readonly expected: string }
  | { readonly code: 'missing'; readonly place: ProblemPlace; readonly expected: string }
  | { readonly code: 'unknownKey'; readonly place: ProblemPlace; readonly known: readonly string[] }
  | {
      readonly code: 'notOneOf';
      readonly place: ProblemPlace;
      readonly found: string;
      readonly choices: readonly string[];
    }
  | {
      readonly code: 'wrongKind';
      readonly place: ProblemPlace;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly code: 'undeclaredRater'; readonly place: ProblemPlace; readonly found: string; readonly about: string }
  | { readonly code: 'raterNotAllowed'; readonly place: ProblemPlace; readonly found: string; readonly about: string }
  | { readonly code: 'duplicate'; readonly place: ProblemPlace; readonly first: ProblemPlace; readonly about: string }
  /** Two files say different things of one question; `first` is the other file. */
  | {
      readonly code: 'conflict';
      readonly place: ProblemPlace;
      readonly found: string;
      readonly first: string;
      readonly expected: string;
      readonly about: string;
    }
  /** Files that answer differently under one rater's id. */
  | { readonly code: 'sharedRater'; readonly place: ProblemPlace; readonly files: readonly string[] }
  | { readonly code: 'wrongSize'; readonly place: ProblemPlace; readonly found: string; readonly expected: string };

export type Result<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly Problem[] };

export const succeed = <Value>(value: Value): Result<Value> => ({ ok: true, value });
export const fail = (...problems: readonly Problem[]): Result<never> => ({ ok: false, problems });

/**
 * A problem in one line that names the place, what was found and what was expected.
 *
 * @example
 * problemText({ code: 'notOneOf', place: ['answers', 12, 'answer'], found: '"maybe"', choices: ['Yes', 'No'], about: 'readiness R7' })
 * // 'answers[12].answer: "maybe" is not one of Yes, No (readiness R7)'
 */
export function problemText(problem: Problem): string {
  const about = problem.about !== undefined ? ` (${problem.about})` : '';
  return `${placeInWords(problem.place)}: ${statement(problem)}${about}`;
}

/** The problem with its keys turned into another place; words stay as they are. */
export const placedAnew = (problem: Problem, placeOf: (path: KeyPath) => ProblemPlace): Problem =>
  typeof problem.place === 'string' ? problem : { ...problem, place: placeOf(problem.place) };

/**
 * A place as people read it.
 *
 * @example
 * placeInWords(['answers', 12, 'answer']) // 'answers[12].answer'
 */
export const placeInWords = (place: ProblemPlace): string =>
  typeof place === 'string' ? place : place.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');

function statement(problem: Problem): string {
  switch (problem.code) {
    case 'malformed':
      return `${problem.found}; expected ${problem.expected}`;
    case 'missing':
      return `missing; expected ${problem.expected}`;
    case 'unknownKey':
      return `unknown key; known here are ${problem.known.join(', ')}`;
    case 'notOneOf':
      return `${problem.found} is not one of ${problem.choices.join(', ')}`;
    case 'wrongKind':
      return `${problem.found} is not ${problem.expected}`;
    case 'undeclaredRater':
      return `${problem.found} is not declared in raters`;
    case 'raterNotAllowed':
      return `${problem.found} is given, but the organisation states this once, without a rater`;
    case 'duplicate':
      return `given twice, first at ${placeInWords(problem.first)}`;
    case 'conflict':
      return `${problem.found} differs from ${problem.expected} in ${problem.first}`;
    case 'sharedRater':
      return (
        `answered differently in ${problem.files.join(', ')}; ` +
        'expected one respondent, so if these are several people, give each an id of their own'
      );
    case 'wrongSize':
      return `${problem.found}, expected ${problem.expected}`;
  }
}

const LONGEST_QUOTE = 60;

/**
 * How a value found in a file or a cell is shown in a problem: text in quotes and shortened, the rest as it is written.
 *
 * @example
 * quote('maybe') // '"maybe"'
 */
export function quote(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value);
  }
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}
