/** Native formulas over what people said: whether a cell says a word, how many cells do, and what an assumption stands at. */
import { ASSUMPTIONS, SYNONYMS, type AssumptionId } from '../method';
import type { SheetContext } from './context';
import { quoted } from './grid';

/** A word with its other spellings, in lower case. */
const spellings = (word: string): readonly string[] => [word.toLowerCase(), ...Object.entries(SYNONYMS).flatMap(([other, token]) => (token === word ? [other] : []))];

/** `says('F7', 'Yes')` → `OR(LOWER(TRIM(F7))="yes",LOWER(TRIM(F7))="y",LOWER(TRIM(F7))="true")` */
export const says = (cell: string, word: string): string => `OR(${spellings(word).map((spelling) => `LOWER(TRIM(${cell}))=${quoted(spelling)}`).join(',')})`;

/** How many cells of a range say one of the words: `countSaying('F7:F15', 'Yes', 'No')`. */
export const countSaying = (range: string, ...words: readonly string[]): string =>
  `(${words
    .flatMap(spellings)
    .map((spelling) => `SUMPRODUCT(--(LOWER(TRIM(${range}))=${quoted(spelling)}))`)
    .join('+')})`;

/** What an assumption stands at: its cell in the register where the workbook has one and something stands in it, its default otherwise. */
export function assumed({ present }: Pick<SheetContext, 'present'>, id: AssumptionId): string {
  const value = ASSUMPTIONS.find((known) => known.id === id)?.default;
  const standard = typeof value === 'number' ? String(value) : quoted(Array.isArray(value) ? value.join(';') : String(value));
  const current = `VLOOKUP("${id}",CCO_Assumptions,2,FALSE)`;
  return present.has('Assumptions') ? `IF(TRIM(${current})="",${standard},${current})` : standard;
}

/** A text up to the end of its first sentence. */
export const firstSentence = (text: string): string => `LEFT(${text},FIND(". ",${text}&". "))`;

/** What a band says in place of an error: an answer that is none of the words, a function that is still at work or has no add-in to run it. Excel shows which in the result itself. */
export const NO_RESULT = 'No result yet: the add-in is still at work, or an answer cannot be read. The result below says which.';
