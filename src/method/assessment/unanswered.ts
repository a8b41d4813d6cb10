/** What is still unanswered, instrument by instrument, in words: blank, not known, or contested until the group decides. */
import { SCALES, isBlank, readCell, type ScaleId } from '../answers';
import { listed } from '../wording';
import {
  INSTRUMENTS,
  LISTS,
  QUESTION_IDS,
  STATEMENT_IDS,
  VARIABLES,
  fieldOf,
  isOwnItem,
  type FieldKind,
  type InstrumentDefinition,
  type ItemList,
  type ListId,
} from '../instruments';
import type { Gathered } from './decision-inputs';

/** Why an answer is open. */
export type WhyOpen = 'blank' | "don't know";

/**
 * Why the answer to a field is open; null where there is one. A leader who was not asked has not answered either; what cannot be
 * read is for others to name.
 *
 * @example
 * whyOpen('position', 'Not asked') // 'blank'
 */
export function whyOpen(kind: FieldKind | undefined, answer: unknown): WhyOpen | null {
  if (kind === undefined || !(kind in SCALES)) return isBlank(answer) ? 'blank' : null;
  const reading = readCell(kind as ScaleId, answer);
  if (reading.state === 'valid') return reading.token === 'Not asked' ? 'blank' : null;
  return reading.state === 'invalid' ? null : reading.state;
}

/** A longer list is counted instead. */
const MOST_NAMES = 5;

const some = (names: readonly string[], what: string): string =>
  names.length > MOST_NAMES ? `${names.length} ${what}` : listed(names, 'and');

/**
 * A line for each instrument with something missing, in the order of the sheets; none where everything is answered.
 *
 * @example
 * unanswered(gathered) // ['Readiness: R8 and R9', 'Consensus: Finance']
 */
export function unanswered(gathered: Gathered): readonly string[] {
  const lines: readonly (readonly [instrument: string, missing: string])[] = [
    ['Organisation', gathered.leaderExists === null ? 'whether a customer leader exists' : ''],
    ['Readiness', readinessMissing(gathered)],
    ['Maturity', some(variablesMissing(gathered), 'variables')],
    ...(INSTRUMENTS as readonly InstrumentDefinition[]).map(({ lists }) => listsMissing(Object.keys(lists) as ListId[], gathered)),
  ];
  return lines.filter(([, missing]) => missing !== '').map(([instrument, missing]) => `${instrument}: ${missing}`);
}

/** What is open in the lists of an instrument in which something is asked. */
function listsMissing(lists: readonly ListId[], gathered: Gathered): readonly [sheet: string, missing: string] {
  const asked = lists.flatMap((list) => {
    const { sheet, asked: field }: ItemList = LISTS[list];
    return field ? [{ sheet, several: field.several, open: openIn(list, gathered) }] : [];
  });
  const [{ sheet = '', several = '' } = {}] = asked;
  return [
    sheet,
    some(
      asked.flatMap(({ open }) => open),
      several,
    ),
  ];
}

/** The open rows of a list by their names. */
function openIn(list: ListId, { lookup }: Gathered): readonly string[] {
  const { instrument, items, asked }: ItemList = LISTS[list];
  if (asked === undefined) return [];
  const own = lookup.items(instrument).filter((item) => isOwnItem(list, item));
  if (items.length + own.length === 0) return asked.none === undefined ? [] : [asked.none];
  const { field, name = ({ id }) => id } = asked;
  const isOpen = (item: string): boolean =>
    whyOpen(fieldOf({ instrument, item, field })?.kind, lookup.written({ instrument, item, field })) !== null;
  return [...items.filter(({ id }) => isOpen(id)).map(name), ...own.filter(isOpen)];
}

const variablesMissing = ({ variables }: Gathered): readonly string[] =>
  VARIABLES.flatMap(({ id, name }) => {
    const variable = variables.find((each) => each.id === id);
    if (variable === undefined || variable.answer !== null) return [];
    return [variable.computed.kind === 'contested' ? `${name} (contested)` : name];
  });

function readinessMissing({ statements, questions }: Gathered): string {
  const asked = [...statements, ...QUESTION_IDS.map((id) => questions[id])];
  const missing = asked
    .filter(({ answer }) => answer === null)
    .map(({ id, computed }) => (computed.kind === 'contested' ? `${id} (contested)` : id));
  return some(missing, `of ${STATEMENT_IDS.length + QUESTION_IDS.length} statements and questions`);
}
