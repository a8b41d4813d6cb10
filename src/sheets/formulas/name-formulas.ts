/**
 * Native formulas over cells of free text: whether they name somebody or something, how many do, and the names as a sentence lists
 * them.
 */
import { DONT_KNOW, NO_NAME } from '../../method';
import { quoted } from '../layout';
import { spellings } from './answer-formulas';

/** Words that fill a cell and name nobody and nothing yet, in lower case. */
const NAMING_NOBODY: readonly string[] = [...NO_NAME, ...spellings(DONT_KNOW)];

/** 1 where a text that is trimmed and in lower case names something, otherwise 0; of an array, cell by cell. */
export const namingText = (text: string): string => ['', ...NAMING_NOBODY].map((word) => `(${text}<>${quoted(word)})`).join('*');

/** The same of a cell, or of a range cell by cell. Excel passes an empty cell on as 0, which is no name either. */
export const naming = (cells: string): string => `(${cells}<>0)*${namingText(`LOWER(TRIM(${cells}))`)}`;

export const countNaming = (range: string): string => `SUMPRODUCT(${naming(range)})`;

export interface Listing {
  /** The range of the names. */
  readonly names: string;
  /** What has to hold of a name's row: a formula over ranges of the same rows. */
  readonly holds: string;
  /** How many rows that is. */
  readonly count: string;
  readonly word?: 'and' | 'or';
}

/** `A, B and C`: TEXTJOIN puts a line's end between the names, since these may have commas, and the last becomes the word. */
export const listing = ({ names, holds, count, word = 'and' }: Listing): string =>
  `SUBSTITUTE(SUBSTITUTE(TEXTJOIN(CHAR(10),TRUE,IF(${holds},TRIM(${names}),"")),CHAR(10)," ${word} ",MAX(1,${count}-1)),CHAR(10),", ")`;
