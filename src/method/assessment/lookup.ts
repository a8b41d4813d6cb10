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
  /** What the organisation states once on no scale: a text, a date, a rank; null where it has not. */
  written(question: Omit<Question<ScaleId>, 'scale'>): Answer['answer'];
  /** What all raters gave on no scale, in their order; null where one has not. */
  ratedAsWritten(question: Omit<Question<ScaleId>, 'scale'>): readonly Answer['answer'][];
  /** The items of an instrument that have an answer of any kind, in the order in which they first occur. */
  items(instrument: InstrumentId): readonly string[];
}

/** Everything answered to one question. */
interface Entry {
  stated: Answer['answer'];
  /** In the order of the raters. */
  readonly rated: Answer['answer'][];
}

/** Makes the answers of an assessment findable. Nested maps, since a joined key for each answer would cost most of a conclusion's time. */
export function lookUp({ answers, raters }: Pick<Assessment, 'answers' | 'raters'>): Lookup {
  const columns = new Map(raters.map(({ id }, i) => [id, i]));
  const found = new Map<string, Map<string, Map<string, Entry>>>();
  for (const { instrument, item, field, rater, answer } of answers) {
    const items = found.get(instrument) ?? added(found, instrument, new Map<string, Map<string, Entry>>());
    const fields = items.get(item) ?? added(items, item, new Map<string, Entry>());
    const entry = fields.get(field) ?? added(fields, field, { stated: null, rated: [] });
    if (rater === undefined) entry.stated = answer;
    else entry.rated[columns.get(rater)!] = answer;
  }
  const entryOf = ({ instrument, item, field }: Omit<Question<ScaleId>, 'scale'>): Entry | undefined =>
    found.get(instrument)?.get(item)?.get(field);
  return {
    stated: (question) => readCell(question.scale, entryOf(question)?.stated),
    rated: (question) => {
      const given = entryOf(question)?.rated;
      return raters.map((_, i) => readCell(question.scale, given?.[i]));
    },
    written: (question) => entryOf(question)?.stated ?? null,
    ratedAsWritten: (question) => {
      const given = entryOf(question)?.rated;
      return raters.map((_, i) => given?.[i] ?? null);
    },
    items: (instrument) => [...(found.get(instrument)?.keys() ?? [])],
  };
}

function added<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): Value {
  map.set(key, value);
  return value;
}
