/** What one cell, or one answer in a file, holds: nothing, a legal answer, "Don't know", or something that is no answer. */
import { quote } from '../problems';
import { DONT_KNOW, SCALES, SYNONYMS, type ScaleId, type TokenOf } from './scales';

export type Reading<Token extends string = string> =
  | { readonly state: 'blank' }
  | { readonly state: 'valid'; readonly token: Token }
  | { readonly state: "don't know" }
  | { readonly state: 'invalid'; readonly found: string };

export const BLANK = { state: 'blank' } as const;
const NOT_KNOWN = { state: "don't know" } as const;

/**
 * Reads a cell on a scale. Tokens are trimmed and case does not matter.
 *
 * @param scale the scale whose tokens are legal
 * @param cell what Excel or a file passes: text, number, boolean, null, undefined, a rich value or an error value
 * @returns one of the four states; an invalid cell keeps what was found, ready to be shown
 *
 * @example
 * readCell('yes', ' y ') // { state: 'valid', token: 'Yes' }
 */
export function readCell<Id extends ScaleId>(scale: Id, cell: unknown): Reading<TokenOf[Id]> {
  const value = basicValue(cell);
  if (isBlank(value)) return BLANK;
  const reading = typeof value === 'object' ? undefined : lookUpToken(scale, String(value));
  return (reading ?? { state: 'invalid', found: shown(value) }) as Reading<TokenOf[Id]>;
}

/**
 * Reads a cell that may hold what one of this method's own functions returned: a contested or undetermined verdict is
 * no answer, and so is blank rather than invalid.
 *
 * @example
 * readVerdictCell('stage', 'Contested: 3 Early / 3 Evolved') // { state: 'blank' }
 */
export function readVerdictCell<Id extends ScaleId>(scale: Id, cell: unknown): Reading<TokenOf[Id]> {
  const value = basicValue(cell);
  return typeof value === 'string' && /^(Contested|Undetermined)\b/.test(value) ? BLANK : readCell(scale, value);
}

/**
 * Whether a plain value counts as an empty cell. Excel passes an empty cell as 0 on the desktop and as null on the
 * web, and no scale has 0 as an answer.
 *
 * @example
 * isBlank(0) // true
 */
export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === 0 || (typeof value === 'string' && value.trim() === '');
}

/** An error value of Excel that was let into a function. */
export interface CellError {
  readonly error: string;
}

/**
 * The plain value of a cell: a rich value (an entity, a formatted number) stands for its basic value.
 *
 * @example
 * basicValue({ type: 'Double', basicValue: 4 }) // 4
 */
export function basicValue(cell: unknown): unknown {
  if (typeof cell !== 'object' || cell === null) return cell;
  if ('basicType' in cell && 'basicValue' in cell && cell.basicType === 'Error') return { error: String(cell.basicValue) };
  if ('basicValue' in cell) return cell.basicValue;
  // CustomFunctions.Error carries Excel's spelling of the error as its code.
  if ('code' in cell) return { error: String(cell.code) };
  return cell;
}

/** A plain value as it is shown in a problem: an error by its name, the rest quoted. */
export function shown(value: unknown): string {
  return typeof value === 'object' && value !== null && 'error' in value ? String(value.error) : quote(value);
}

/** Most answers are in their first spelling already, which needs no trimming or lower-casing. */
const lookUpToken = (scale: ScaleId, text: string): Reading | undefined => READINGS[scale].get(text) ?? READINGS[scale].get(normal(text));

const normal = (text: string): string => text.trim().toLowerCase().replace(/’/g, "'");

const READINGS = Object.fromEntries(Object.values(SCALES).map(({ id, choices }) => [id, readingsOf(choices)])) as Readonly<
  Record<ScaleId, ReadonlyMap<string, Reading>>
>;

function readingsOf(choices: readonly string[]): ReadonlyMap<string, Reading> {
  const readings = new Map<string, Reading>();
  const spell = (spelling: string, token: string) => {
    const reading: Reading = token === DONT_KNOW ? NOT_KNOWN : { state: 'valid', token };
    readings.set(spelling, reading).set(normal(spelling), reading);
  };
  choices.forEach((token) => spell(token, token));
  Object.entries(SYNONYMS)
    .filter(([, token]) => choices.includes(token))
    .forEach(([spelling, token]) => spell(spelling, token));
  return readings;
}
