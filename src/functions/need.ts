/** The headline of the need from the eight gates, as text. */
import {
  GATE_IDS,
  fail,
  headlineText,
  holds,
  isBlank,
  shown,
  succeed,
  type GateId,
  type GateState,
  type NeedState,
  type Result,
  type Ternary,
} from '../method';
import { all, cellsOf, eachOf, map, singleOf, then, wrongCount, type Cell, type Range } from './cells';
import { leaderExistsOf } from './verdicts';

export interface NeedRanges {
  /** The states of G1 to G8, in this order. */
  readonly gates: Range;
  readonly leaderExists: Range;
  /** Q12. */
  readonly shareable: Range;
  /** How many statements are gaps. */
  readonly gaps: Range;
}

/** The headline; a gate left blank is undetermined. */
export function needOf(ranges: NeedRanges): Result<string> {
  const found = all({
    gates: gatesOf(ranges.gates),
    leader: leaderExistsOf(ranges.leaderExists, 'leaderExists'),
    shareable: map(singleOf('fact', ranges.shareable, 'shareable'), (reading) => (reading.state === 'valid' ? holds(reading.token) : null)),
    gaps: countOf(ranges.gaps),
  });
  return map(found, ({ gates, leader, shareable, gaps }) => {
    const state: NeedState = {
      leader,
      shareable,
      gaps: anyGap(gaps, gates),
      cost: passes(gates.G5),
      consensus: passes(gates.G4),
      authority: passes(gates.G6),
      time: passes(gates.G7),
    };
    return headlineText(state, gates.G8 === 'pass');
  });
}

type Gates = Readonly<Record<GateId, GateState>>;

const STATES: readonly GateState[] = ['pass', 'fail', 'undetermined', 'does not apply'];

/** Only these two stand aside where the operating areas can share the work. */
const MAY_NOT_APPLY: readonly GateId[] = ['G2', 'G3'];

function gatesOf(range: Range): Result<Gates> {
  const cells = cellsOf(range, 'gates');
  if (cells.length !== GATE_IDS.length) return fail(wrongCount('gates', cells.length, GATE_IDS.length));
  const states = eachOf(cells, (cell, i) => stateOf(cell, GATE_IDS[i]!));
  return map(states, (found) => Object.fromEntries(GATE_IDS.map((id, i) => [id, found[i]!])) as Gates);
}

function stateOf({ value, place }: Cell, id: GateId): Result<GateState> {
  if (isBlank(value)) return succeed('undetermined');
  const choices = MAY_NOT_APPLY.includes(id) ? STATES : STATES.filter((state) => state !== 'does not apply');
  const state = choices.find((known) => known === String(value).trim().toLowerCase());
  return state === undefined ? fail({ code: 'notOneOf', place, found: shown(value), choices, about: id }) : succeed(state);
}

const passes = (state: GateState): Ternary => (state === 'undetermined' ? null : state === 'pass');

/** How many gaps there are; 0 is a number here, and null is not known. */
function countOf(range: Range): Result<number | null> {
  const cells = cellsOf(range, 'gaps');
  if (cells.length > 1) return fail(wrongCount('gaps', cells.length, 1));
  const value = cells[0]?.value ?? null;
  if (value === null || (typeof value === 'string' && value.trim() === '')) return succeed(null);
  return then(succeed(value), (number) =>
    typeof number === 'number' && Number.isInteger(number) && number >= 0
      ? succeed(number)
      : fail({ code: 'wrongKind', place: 'gaps', found: shown(value), expected: 'a whole number of 0 or more' }),
  );
}

/** No gap so far says that there is none only once all the evidence is in, as G1 or G3 says. */
function anyGap(gaps: number | null, { G1, G3 }: Gates): Ternary {
  if (gaps !== null && gaps > 0) return true;
  if (G3 === 'pass') return true;
  return G3 === 'fail' || (gaps === 0 && G1 === 'pass') ? false : null;
}
