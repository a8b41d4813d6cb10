/** What is said of answers: how far each sheet is, and what is missing. */
import type { MissingAnswer } from '../../sheets';
import { counted } from './words';

export const ANSWERS = {
  empty: 'The questions stand on sheets of their own. Write the sheets first; what is missing is then listed here.',
  toSetUp: 'Set up the sheets',
  problems: 'Cells that cannot be read',
  progress: 'How far you are',
  missing: 'Still to answer',
  none: 'Nothing is missing.',
  next: 'Go to the next one',
  mend: 'Go to the first unreadable cell',
  soFar: 'So far',
  why: 'See why',
  lists: 'Room for more',
  listsHint: 'The sheets are protected, so rows are added here.',
} as const;

export const addRowTo = (label: string): string => `Add a row to ${label}`;
export const fullText = (label: string): string => `${label} has all the rows that the method has room for.`;

export const problemsText = (count: number): string =>
  `${counted(count, 'cell')} ${count === 1 ? 'holds' : 'hold'} something that is no answer. Until corrected, ` +
  `${count === 1 ? 'it counts' : 'they count'} as not answered.`;

export const progressOf = (answered: number, of: number): string => `${answered} of ${of} answered`;

/** What a person does to a missing answer: the words of its link. */
export function missingLink({ rater, why }: MissingAnswer): string {
  switch (why) {
    case 'contested':
      return 'Contested: decide';
    case "don't know":
      return rater === '' ? 'Don’t know' : `${rater} (don’t know)`;
    case 'blank':
      return rater === '' ? 'Answer' : rater;
  }
}

/** The link in full, for whoever hears it away from its question. */
export const missingLabel = (answer: MissingAnswer): string => `${answer.item}, ${missingLink(answer)}: select ${answer.place.sheet}`;

export const showMore = (count: number): string => `Show ${count} more`;
