/** Finding the readings of an assessment's answers by instrument, item and field. */
import { readCell, type Reading, type ScaleId, type TokenOf } from '../answers';
import type { InstrumentId } from '../instruments';
import type { Answer, Assessment } from './shape';

export interface Question<Id extends ScaleId> {
  readonly instrument: InstrumentId;
  readonly item: string;
  readonly field: string;
  readonly scale: Id;
}

export interface Lookup {
  /** What the organisation states once; blank where it has not. */
  stated<Id extends ScaleId>(question: Question<Id>): Reading<TokenOf[Id]>;
  /** The readings of all raters, in their order; blank where one has not answered. */
  rated<Id extends ScaleId>(question: Question<Id>): readonly Reading<TokenOf[Id]>[];
  /** The items of an instrument that have an answer of any kind, in the order in which they first occur. */
  items(instrument: InstrumentId): readonly string[];
}

/** Makes the answers of an assessment findable. */
export function lookUp({ answers, raters }: Pick<Assessment, 'answers' | 'raters'>): Lookup {
  const byKey = new Map<string, Answer['answer']>();
  answers.forEach((each) => byKey.set(keyOf(each, each.rater), each.answer));
  return {
    stated: (question) => readCell(question.scale, byKey.get(keyOf(question)) ?? null),
    rated: (question) => raters.map(({ id }) => readCell(question.scale, byKey.get(keyOf(question, id)) ?? null)),
    items: (instrument) => [...new Set(answers.filter((each) => each.instrument === instrument).map(({ item }) => item))],
  };
}

const keyOf = (
  { instrument, item, field }: { readonly instrument: string; readonly item: string; readonly field: string },
  rater = '',
): string => `${instrument}\n${item}\n${field}\n${rater}`;
