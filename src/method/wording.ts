/** How sentences are put together: places filled in, names listed, capitals. A sheet fills the same sentences with formulas. */
import { readCell } from './answers';

/**
 * A sentence with its places in braces filled in.
 *
 * @throws Error for a place that is given nothing
 *
 * @example
 * filledIn('by the end of year {year}', { year: 5 }) // 'by the end of year 5'
 */
export const filledIn = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, place: string) => {
    const value = values[place];
    if (value === undefined) throw new Error(`nothing is given for {${place}}`);
    return String(value);
  });

/** A sentence that begins with a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * A sentence that goes on within another; an id or an abbreviation stays as it is.
 *
 * @example
 * lowerFirst('Hire a leader') // 'hire a leader'
 * lowerFirst('NPV is 3') // 'NPV is 3'
 * lowerFirst('R&D agrees') // 'R&D agrees'
 */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}[^\p{Ll}\s]/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** `oneDecimal(2.04)` → `2` */
export const oneDecimal = (number: number): string => String(Math.round(number * 10) / 10);

/** Words that say that there is nobody and nothing yet, beside Don't know in all its spellings. */
export const NO_NAME: readonly string[] = ['tbd', '-'];

/**
 * Whether a text names somebody or something: blank, Don't know, TBD and a dash do not.
 *
 * @example
 * isName(' tbd ') // false
 */
export function isName(text: string | null | undefined): boolean {
  const name = text?.trim() ?? '';
  return name !== '' && !NO_NAME.includes(name.toLowerCase()) && readCell('fact', name).state !== "don't know";
}

/**
 * Joins names as a sentence does.
 *
 * @example
 * listed(['LC', 'UM', 'CF'], 'and') // 'LC, UM and CF'
 */
export function listed(names: readonly string[], word: 'and' | 'or'): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${word} ${last}`;
}
