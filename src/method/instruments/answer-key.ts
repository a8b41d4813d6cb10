/** One text for each answer, whatever its item and its rater are called. */

/** Which answer is meant. */
export interface AnswerPlace {
  readonly instrument: string;
  readonly item: string;
  readonly field: string;
  /** Empty where the organisation states it once. */
  readonly rater: string;
}

/**
 * The key of an answer; `answerPlace` takes it apart again.
 *
 * @example
 * answerKey({ instrument: 'readiness', item: 'R1', field: 'answer', rater: 'r1' }) // '["readiness","R1","answer","r1"]'
 */
export const answerKey = ({
  instrument,
  item,
  field,
  rater = '',
}: Omit<AnswerPlace, 'rater'> & { readonly rater?: string | undefined }): string => JSON.stringify([instrument, item, field, rater]);

export function answerPlace(key: string): AnswerPlace {
  const [instrument, item, field, rater] = JSON.parse(key) as [string, string, string, string];
  return { instrument, item, field, rater };
}
