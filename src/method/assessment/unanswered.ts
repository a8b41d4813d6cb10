/** What is still unanswered, instrument by instrument, in words: blank, not known, or contested until the group decides. */
import { listed } from '../decisions';
import {
  AUTHORITY_ROWS,
  CHECK_IDS,
  LEADER_FACT_IDS,
  QUESTION_IDS,
  STATEMENT_IDS,
  TRIGGERS,
  leaderTypeInstrument,
  VARIABLES,
} from '../instruments';
import type { Gathered } from './decision-inputs';

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
    [
      'Consensus',
      gathered.leaders.length === 0
        ? 'no leader is listed'
        : some(
            gathered.leaders.filter(({ position }) => position === null).map(({ leader }) => leader),
            'leaders',
          ),
    ],
    [
      'Authority',
      some(
        AUTHORITY_ROWS.filter(({ id }) => gathered.practised[id] === null).map(({ label }) => label),
        `of ${AUTHORITY_ROWS.length} rows, as practised`,
      ),
    ],
    [
      'Influence',
      gathered.areas.length === 0
        ? 'no area is listed'
        : some(
            gathered.areas.filter(({ influence }) => influence === null).map(({ area }) => area),
            'areas',
          ),
    ],
    ['Structure', structureMissing(gathered)],
    [
      'Leader type',
      some(
        LEADER_FACT_IDS.filter((id) => gathered.leaderFacts[id] === null).map(
          (id) => leaderTypeInstrument.facts.find((fact) => fact.id === id)!.label,
        ),
        `of ${LEADER_FACT_IDS.length} facts`,
      ),
    ],
    [
      'Principles',
      some(
        CHECK_IDS.filter((id) => gathered.principles[id] === null),
        `of ${CHECK_IDS.length} checks`,
      ),
    ],
    [
      'Triggers',
      some(
        gathered.triggers.filter(({ answer }) => answer === null).map(({ name }) => TRIGGERS.find(({ id }) => id === name)?.label ?? name),
        'triggers',
      ),
    ],
    [
      'Accountabilities',
      some(
        gathered.accountabilities.filter(({ owner }) => owner === null).map(({ id }) => id),
        'without an owner stated',
      ),
    ],
  ];
  return lines.filter(([, missing]) => missing !== '').map(([instrument, missing]) => `${instrument}: ${missing}`);
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

function structureMissing({ people, budget, release }: Gathered): string {
  const missing = [
    ...(people.length === 0
      ? ['no function is listed']
      : people.filter(({ commitment }) => commitment === null).map((each) => each.function)),
    ...(budget === null ? ['budget'] : []),
    ...(release === null ? ['time released'] : []),
  ];
  return some(missing, 'answers');
}
