/** Native formulas over what people said: whether a cell says a word, how many cells do, and what an assumption stands at. */
import { ASSUMPTIONS, SYNONYMS, type AssumptionId } from '../../method';
import type { SheetContext } from '../contents';
import { quoted } from '../layout';

/** A word with its other spellings, in lower case; an apostrophe may be a curly one. */
export const spellings = (word: string): readonly string[] => [
  ...new Set([word, word.replace("'", '’')].map((each) => each.toLowerCase())),
  ...Object.entries(SYNONYMS).flatMap(([other, token]) => (token === word ? [other] : [])),
];

/** `says('F7', 'Yes')` → `OR(LOWER(TRIM(F7))="yes",LOWER(TRIM(F7))="y",LOWER(TRIM(F7))="true")` */
export const says = (cell: string, word: string): string =>
  `OR(${spellings(word)
    .map((spelling) => `LOWER(TRIM(${cell}))=${quoted(spelling)}`)
    .join(',')})`;

/** TRUE in each cell of a range that says a word: an array, as long as the range. Excel takes FALSE for more than 0, hence the sum. */
export const eachSaying = (range: string, word: string): string =>
  `(${spellings(word)
    .map((spelling) => `(LOWER(TRIM(${range}))=${quoted(spelling)})`)
    .join('+')}+0)>0`;

/** How many cells of a range say one of the words: `countSaying('F7:F15', 'Yes', 'No')`. */
export const countSaying = (range: string, ...words: readonly string[]): string =>
  `(${words
    .flatMap(spellings)
    .map((spelling) => `SUMPRODUCT(--(LOWER(TRIM(${range}))=${quoted(spelling)}))`)
    .join('+')})`;

/**
 * What an assumption stands at: its cell on Assumptions where there is that sheet and something stands in it, its default beside
 * it otherwise.
 */
export function assumed({ present }: Pick<SheetContext, 'present'>, id: AssumptionId): string {
  const standard = ASSUMPTIONS.find((known) => known.id === id)?.default ?? '';
  const current = `VLOOKUP("${id}",CCO_Assumptions,2,FALSE)`;
  if (present.has('Assumptions'))
    return `IF(TRIM(${current})="",${standard === '' ? '""' : `VLOOKUP("${id}",CCO_AssumptionDefaults,3,FALSE)`},${current})`;
  return typeof standard === 'number' ? String(standard) : quoted(Array.isArray(standard) ? standard.join(';') : String(standard));
}

/** The currency that Start names, or an empty text. */
export const CURRENCY = 'VLOOKUP("Currency",CCO_Organisation,2,FALSE)';

/**
 * A sentence of the method as a formula without its `=`, each of its places filled in by a formula.
 * @example
 * sentenceOf('by the end of year {year}', { year: '$D$9' }) // '"by the end of year "&$D$9'
 */
export function sentenceOf(sentence: string, formulas: Readonly<Record<string, string>> = {}): string {
  const parts = sentence.split(/\{(\w+)\}/).map((part, i) => (i % 2 === 0 ? (part === '' ? '' : quoted(part)) : formulas[part]));
  if (parts.includes(undefined)) throw new Error(`a place of “${sentence}” is given no formula`);
  return parts.filter((part) => part !== '').join('&');
}

/** A share in percent as a formula: only none is 0, and only all of it 100. */
export const percentInWords = (share: string): string =>
  `IF(OR(${share}=0,${share}=1),100*${share},MAX(0.1,MIN(99.9,ROUND(100*${share},1))))`;

/** A text up to the end of its first sentence. */
export const firstSentence = (text: string): string => `LEFT(${text},FIND(". ",${text}&". "))`;

/**
 * What a band says in place of an error: an answer that is none of the words, a function that is still at work or has no add-in to
 * run it. Excel shows which in the result itself.
 */
export const NO_RESULT = 'No result yet: the add-in is still at work, or an answer cannot be read. The result below says which.';
