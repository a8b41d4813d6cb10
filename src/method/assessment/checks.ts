/** Checks that read unknown values into typed ones and report every problem with its path; small ones make up large ones. */
import { readCell, type ScaleId, type TokenOf, SCALES } from '../answers';
import { quote, type KeyPath, type Problem } from '../problems';

export type Report = (problem: Problem) => void;

/** Reads a value found at a place; undefined when it is not what was expected, which has then been reported. */
export type Check<Value> = (value: unknown, place: KeyPath, report: Report) => Value | undefined;

const kind =
  <Value>(expected: string, read: (value: unknown) => Value | undefined): Check<Value> =>
  (value, place, report) => {
    const known = read(value);
    if (known === undefined) report({ code: 'wrongKind', place, found: quote(value), expected });
    return known;
  };

export const text: Check<string> = kind('text', (value) => (typeof value === 'string' ? value : undefined));

export const someText: Check<string> = kind('a text with something in it', (value) =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined,
);

export const amount: Check<number> = kind('a number', (value) => (isFinite(value) ? value : undefined));

export const amountFrom = (least: number): Check<number> =>
  kind(`a number of ${least} or more`, (value) => (isFinite(value) && value >= least ? value : undefined));

export const amountAbove = (bound: number): Check<number> =>
  kind(`a number above ${bound}`, (value) => (isFinite(value) && value > bound ? value : undefined));

export const share: Check<number> = kind('a number from 0 to 1', (value) =>
  isFinite(value) && value >= 0 && value <= 1 ? value : undefined,
);

export const wholeFrom = (least: number): Check<number> =>
  kind(`a whole number of ${least} or more`, (value) => (isFinite(value) && Number.isInteger(value) && value >= least ? value : undefined));

export const date: Check<string> = kind('a date written as YYYY-MM-DD', (value) =>
  typeof value === 'string' && isCalendarDate(value.trim()) ? value.trim() : undefined,
);

/** A language and a country as BCP 47 writes them. */
export const locale: Check<string> = kind('a language and country such as en-US or de-DE', (value) =>
  typeof value === 'string' && isLocale(value.trim()) ? value.trim() : undefined,
);

/** Whether numbers and dates can be written by a tag. */
export function isLocale(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length === 1;
  } catch {
    return false;
  }
}

/** A token of a scale in its first spelling; blank and "Don't know" are not taken. */
export const tokenOf =
  <Id extends ScaleId>(scale: Id): Check<TokenOf[Id]> =>
  (value, place, report) => {
    const reading = readCell(scale, value);
    if (reading.state === 'valid') return reading.token;
    report({ code: 'notOneOf', place, found: quote(value), choices: SCALES[scale].steps });
    return undefined;
  };

/** One of some words, whatever their case. */
export const oneOf =
  <Word extends string>(...words: readonly Word[]): Check<Word> =>
  (value, place, report) => {
    const word = typeof value === 'string' ? words.find((known) => known.toLowerCase() === value.trim().toLowerCase()) : undefined;
    if (word === undefined) report({ code: 'notOneOf', place, found: quote(value), choices: words });
    return word;
  };

export const listOf =
  <Value>(check: Check<Value>): Check<readonly Value[]> =>
  (value, place, report) => {
    if (!Array.isArray(value)) {
      report({ code: 'wrongKind', place, found: quote(value), expected: 'a list' });
      return undefined;
    }
    return value.flatMap((each, i) => {
      const known = check(each, [...place, i], report);
      return known === undefined ? [] : [known];
    });
  };

export interface Key<Value> {
  readonly check: Check<Value>;
  /** What is expected when the key is required and missing; absent for a key that may be missing. */
  readonly required?: string;
}

export const required = <Value>(check: Check<Value>, expected: string): Key<Value> => ({ check, required: expected });
export const optional = <Value>(check: Check<Value>): Key<Value> => ({ check });

/** A record with these keys and no others. A key that holds null or an empty text counts as missing. */
export const record =
  <Shape extends object>(keys: { readonly [Name in keyof Shape]-?: Key<Exclude<Shape[Name], undefined>> }): Check<Shape> =>
  (value, place, report) => {
    if (!isRecord(value)) {
      report({ code: 'wrongKind', place, found: quote(value), expected: 'an object' });
      return undefined;
    }
    reportUnknownKeys(value, { known: Object.keys(keys), place, report });
    const read = Object.entries<Key<unknown>>(keys).flatMap(([name, { check, required: expected }]) => {
      const found = value[name];
      const at = [...place, name];
      if (isAbsent(found)) {
        if (expected !== undefined) report({ code: 'missing', place: at, expected });
        return [];
      }
      const known = check(found, at, report);
      return known === undefined ? [] : [[name, known] as const];
    });
    return Object.fromEntries(read) as Shape;
  };

export function reportUnknownKeys(
  value: object,
  { known, place, report }: { readonly known: readonly string[]; readonly place: KeyPath; readonly report: Report },
): void {
  Object.keys(value)
    .filter((key) => !known.includes(key))
    .forEach((key) => report({ code: 'unknownKey', place: [...place, key], known }));
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a text is a day that the calendar has. */
export function isCalendarDate(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (parts === null) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** Nothing was written: no key, null, or a text of blanks. 0 is something. */
export const isAbsent = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const isFinite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
