/** What a person has put into the workbook, cell by cell and unread: what a sheet is filled with, and what reading it gives back. */
import type { Content } from './blueprint';

export interface FilledRater {
  readonly id: string;
  readonly group: string;
}

export interface FilledAssumption {
  readonly current: Content;
  readonly who: string;
  readonly when: string;
  readonly why: string;
}

export interface AnswerPlace {
  readonly instrument: string;
  readonly item: string;
  readonly field: string;
  /** Empty where the organisation states it once. */
  readonly rater: string;
}

/** Contents stand as they were typed: a word that is no answer is kept and named, not dropped. */
export interface Filling {
  readonly organisation: ReadonlyMap<string, Content>;
  readonly raters: readonly FilledRater[];
  /** An empty text is an item that is listed and not answered yet. */
  readonly answers: ReadonlyMap<string, Content>;
  /** One note a row, by `noteKey`. */
  readonly notes: ReadonlyMap<string, string>;
  readonly assumptions: ReadonlyMap<string, FilledAssumption>;
}

const SEPARATOR = '\u001f';

/** `answerKey({instrument: 'readiness', item: 'R1', field: 'answer', rater: 'r1'})`: one key a cell. */
export const answerKey = ({ instrument, item, field, rater }: AnswerPlace): string => [instrument, item, field, rater].join(SEPARATOR);

export function answerPlace(key: string): AnswerPlace {
  const [instrument = '', item = '', field = '', rater = ''] = key.split(SEPARATOR);
  return { instrument, item, field, rater };
}

export const noteKey = (instrument: string, item: string): string => [instrument, item].join(SEPARATOR);

export const EMPTY_FILLING: Filling = {
  organisation: new Map(),
  raters: [],
  answers: new Map(),
  notes: new Map(),
  assumptions: new Map(),
};
