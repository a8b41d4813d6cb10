/** What counts as a name in a cell of free text, and how names stand in a sentence. */
import { readCell } from './answers';

/** Words that say that there is nobody and nothing yet, beside Don't know in all its spellings. */
const NO_NAME: readonly string[] = ['tbd', '-'];

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
