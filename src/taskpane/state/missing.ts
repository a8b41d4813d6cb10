/** Missing answers as a person works through them: by sheet, by question, by rater. */
import { VARIABLES, type Dependence } from '../../method';
import type { MissingAnswer, SheetId } from '../../sheets';

/** A question, and whose answers to it are missing. */
export interface MissingQuestion {
  readonly item: string;
  readonly text: string;
  readonly answers: readonly MissingAnswer[];
}

export interface MissingSheet {
  readonly sheet: SheetId;
  readonly count: number;
  readonly questions: readonly MissingQuestion[];
}

/** Keeps the order in which the answers come. A statement's follow-ups bear its number and are questions of their own. */
export function groupMissing(missing: readonly MissingAnswer[]): readonly MissingSheet[] {
  return groupBy(missing, ({ sheet }) => sheet).map(({ values }) => ({
    sheet: values[0].sheet,
    count: values.length,
    questions: groupBy(values, ({ item, text }) => `${item} ${text}`).map(({ values: answers }) => ({
      item: answers[0].item,
      text: answers[0].text,
      answers,
    })),
  }));
}

type Some<Value> = readonly [Value, ...Value[]];

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): readonly { readonly values: Some<Value> }[] {
  const groups = new Map<string, [Value, ...Value[]]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return [...groups.values()].map((group) => ({ values: group }));
}

/**
 * The missing answers behind what a conclusion depends on.
 *
 * @param dependsOn readiness R8 is one item, maturity LC stands for the prompts LC1, LC2 …, influence without an item for all of it
 */
export function missingBehind({ instrument, item }: Dependence, missing: readonly MissingAnswer[]): readonly MissingAnswer[] {
  return missing.filter(
    (answer) =>
      answer.instrument === instrument &&
      (item === undefined || answer.item === item || (instrument === 'maturity' && promptsOf(item).includes(answer.item))),
  );
}

const promptsOf = (variable: string): readonly string[] => VARIABLES.find(({ id }) => id === variable)?.prompts.map(({ id }) => id) ?? [];
