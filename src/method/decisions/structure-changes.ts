/** What would move the structure: the fewest answers that lead to another team or leader, and whose they are. */
import type { People } from '../answers';
import { VARIABLE_NAMES, type ReportingRule } from './reporting-rule';
import { listed } from '../wording';
import {
  teamOf,
  type Leader,
  type LeaderAxis,
  type LedFromWithin,
  type Team,
  type TeamAxis,
  type TeamInputs,
  type TeamTally,
} from './structure-axes';

/** A way to another team or another leader. */
export interface Way {
  /** How many answers it takes, at least. */
  readonly answers: number;
  /** What happens, in words that begin a sentence once their first letter is a capital. */
  readonly words: string;
  readonly leader: Leader | null;
  /** Null where the team is still open. */
  readonly team: Team | null;
}

interface Move {
  readonly answers: number;
  readonly words: string;
  readonly after: Partial<TeamTally>;
}

const TEAMS: readonly Team[] = ['dedicated', 'dispersed', 'unresolved'];
const STAY: Move = { answers: 0, words: '', after: {} };
const MOST_NAMES = 5;

/**
 * The nearest ways to each other team; while the team is open, the missing answers that would settle it.
 *
 * @param leader who leads today
 *
 * @example
 * teamWays(inputs, axis, 'staff')[0] // { answers: 1, words: 'a budget is granted (for the chief executive and finance to decide)',
 *   leader: 'staff', team: 'dedicated' }
 */
export function teamWays(inputs: TeamInputs, { team, tally }: TeamAxis, leader: Leader | null): readonly Way[] {
  const facts = team === null ? openFacts(tally) : everyFact(tally);
  return TEAMS.filter((to) => to !== team).flatMap((to) => {
    const people = team === null ? openPeopleMoves(inputs, tally, to) : peopleMoves(inputs, tally, to);
    return nearestTo(to, tally, [[STAY, ...people], ...facts]).map(({ moves, answers }) => ({
      answers,
      words: listed(
        moves.map(({ words }) => words),
        'and',
      ),
      // The work is led from within only while all three variables are Evolved, so with this one at Early the leader is a staff leader.
      leader: moves.some(({ after }) => after.crossFunctional === false) ? ('staff' as const) : leader,
      team: to,
    }));
  });
}

interface Combined {
  readonly moves: readonly Move[];
  readonly answers: number;
}

/** Every combination of one move of each kind that leads to this team and takes the fewest answers. */
function nearestTo(to: Team, tally: TeamTally, kinds: readonly (readonly Move[])[]): readonly Combined[] {
  const found: Combined[] = [];
  let fewest = Infinity;
  const combine = (kind: number, reached: Combined & { readonly tally: TeamTally }): void => {
    if (reached.answers > fewest) return;
    const next = kinds[kind];
    if (next === undefined) {
      if (teamOf(reached.tally) !== to) return;
      if (reached.answers < fewest) found.length = 0;
      fewest = reached.answers;
      found.push(reached);
      return;
    }
    for (const move of next) {
      combine(
        kind + 1,
        move === STAY
          ? reached
          : { moves: [...reached.moves, move], answers: reached.answers + move.answers, tally: { ...reached.tally, ...move.after } },
      );
    }
  };
  combine(0, { moves: [], answers: 0, tally });
  return found;
}

type FactOfTeam = 'budget' | 'release' | 'crossFunctional';

const CF = VARIABLE_NAMES.CF;

interface FactWords {
  readonly yes: string;
  readonly no: string;
  /** Where it is the other way today. */
  readonly gained: string;
  readonly lost: string;
  readonly whose: string;
}

const FACT_WORDS: Readonly<Record<FactOfTeam, FactWords>> = {
  budget: {
    yes: 'there is a budget',
    no: 'there is no budget',
    gained: 'a budget is granted',
    lost: 'the budget is withdrawn',
    whose: ' (for the chief executive and finance to decide)',
  },
  release: {
    yes: 'the heads of the functions release time',
    no: 'the heads of the functions do not release time',
    gained: 'the heads of the functions agree to release time',
    lost: 'the heads of the functions no longer release time',
    whose: '',
  },
  crossFunctional: {
    yes: `${CF} is Developing or Evolved`,
    no: `${CF} is Early`,
    gained: `${CF} moves from Early to Developing`,
    lost: `${CF} falls back to Early`,
    whose: ' (for the raters to say)',
  },
};

function factMove(fact: FactOfTeam, to: boolean, { [fact]: today }: TeamTally): Move {
  const { yes, no, gained, lost, whose } = FACT_WORDS[fact];
  const words = today === null ? (to ? yes : no) : to ? gained : lost;
  return { answers: 1, words: `${words}${whose}`, after: { [fact]: to } };
}

const FACTS: readonly FactOfTeam[] = ['budget', 'release', 'crossFunctional'];

const openFacts = (tally: TeamTally): readonly (readonly Move[])[] =>
  FACTS.map((fact) => (tally[fact] === null ? [STAY, factMove(fact, true, tally), factMove(fact, false, tally)] : [STAY]));

/** What is missing without mattering may move too. */
const everyFact = (tally: TeamTally): readonly (readonly Move[])[] =>
  FACTS.map((fact) => [
    STAY,
    ...(tally[fact] === true ? [] : [factMove(fact, true, tally)]),
    ...(tally[fact] === false ? [] : [factMove(fact, false, tally)]),
  ]);

/** The fewest functions that are the share. */
export function needed({ of, share }: TeamTally): number {
  let functions = 0;
  while (functions / of < share) functions += 1;
  return functions;
}

const FULL: readonly (People | null)[] = ['Full-time named'];
const NAMED: readonly (People | null)[] = ['Full-time named', 'Half-time named'];

/** What functions could commit otherwise on the way to a team, where the team is settled today. */
function peopleMoves({ people }: TeamInputs, tally: TeamTally, to: Team): readonly Move[] {
  const need = needed(tally);
  const functionsAt = (levels: readonly (People | null)[]): readonly string[] =>
    people.filter(({ commitment }) => levels.includes(commitment)).map((each) => each.function);
  const functionsBelow = (levels: readonly (People | null)[]): readonly string[] =>
    people.filter(({ commitment }) => !levels.includes(commitment)).map((each) => each.function);
  const moves = {
    toFull: move(functionsBelow(FULL), {
      functions: need - tally.full,
      commit: 'full-time named people',
      after: { full: need, named: Math.max(tally.named, need) },
    }),
    toNamed: move(functionsBelow(NAMED), { functions: need - tally.named, commit: 'half-time named people', after: { named: need } }),
    fromFull: move(functionsAt(FULL), {
      functions: tally.full - need + 1,
      commit: 'half-time named people only',
      after: { full: need - 1 },
    }),
    fromNamed: move(functionsAt(NAMED), {
      functions: tally.named - need + 1,
      commit: 'nobody by name',
      after: { named: need - 1, full: Math.min(tally.full, need - 1) },
    }),
  };
  return movesTowards(to, moves);
}

/** What functions of which it is not known could turn out to commit. */
function openPeopleMoves({ people }: TeamInputs, tally: TeamTally, to: Team): readonly Move[] {
  const { full, named, open } = tally;
  const need = needed(tally);
  const unknown =
    people.length === 0 ? [TO_BE_LISTED] : people.filter(({ commitment }) => commitment === null).map((each) => each.function);
  const settled = (functions: number, after: Partial<TeamTally>): Partial<TeamTally> => ({ open: open - functions, ...after });
  const short = { full: need - full, named: need - named, notFull: full + open - need + 1, notNamed: named + open - need + 1 };
  const moves = {
    toFull: move(unknown, {
      functions: short.full,
      commit: 'full-time named people',
      after: settled(short.full, { full: need, named: named + short.full }),
    }),
    toNamed: move(unknown, { functions: short.named, commit: 'half-time named people', after: settled(short.named, { named: need }) }),
    fromFull: move(unknown, {
      functions: short.notFull,
      commit: 'half-time named people only',
      after: settled(short.notFull, { named: named + short.notFull }),
    }),
    fromNamed: move(unknown, { functions: short.notNamed, commit: 'nobody by name', after: settled(short.notNamed, {}) }),
  };
  return movesTowards(to, moves);
}

const TO_BE_LISTED = 'enough functions, once listed,';

type PeopleMove = 'toFull' | 'toNamed' | 'fromFull' | 'fromNamed';

function movesTowards(to: Team, { toFull, toNamed, fromFull, fromNamed }: Readonly<Record<PeopleMove, Move | null>>): readonly Move[] {
  // Where as many functions at half time are enough, that they are not at full time goes without saying.
  const notFull = fromFull?.answers === toNamed?.answers ? null : fromFull;
  const ways: Readonly<Record<Team, readonly (Move | null)[]>> = {
    dedicated: [toFull],
    dispersed: [toNamed, notFull],
    unresolved: [fromFull, fromNamed],
  };
  return ways[to].filter((each) => each !== null);
}

interface Commitment {
  readonly functions: number;
  readonly commit: string;
  readonly after: Partial<TeamTally>;
}

/** Null where no function would have to move, or not enough can. */
function move(candidates: readonly string[], { functions, commit, after }: Commitment): Move | null {
  if (functions <= 0 || functions > candidates.length) return null;
  const isSingular = functions === 1 && candidates[0] !== TO_BE_LISTED;
  return { answers: functions, words: `${someOf(candidates, functions)} ${isSingular ? 'commits' : 'commit'} ${commit}`, after };
}

function someOf(names: readonly string[], count: number): string {
  const shown = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), `${names.length - MOST_NAMES} more`] : names;
  if (count === names.length) return listed(shown, 'and');
  return count === 1 ? listed(shown, 'or') : `${count} of ${listed(shown, 'and')}`;
}

/**
 * The ways to another leader: through the reporting line, which decides between staff and line, and through the top area.
 *
 * @example
 * leaderWays({ rule: 'RL5', leader, within, team }) // one way to a staff leader, one to none
 */
export function leaderWays({ rule, leader, within, team }: LeaderWaysFindings): readonly Way[] {
  const toStaff: Way = {
    answers: 1,
    words: 'one of the three variables falls back from Evolved to Developing',
    leader: 'staff',
    team: team.team,
  };
  switch (rule) {
    case 'RL1':
    case 'RL3':
    case 'RL4':
      return [toLine(rule, within, team.tally)];
    case 'RL5':
      if (leader.leader === 'line')
        return [
          {
            answers: 1,
            words: `${within.topArea} does not run well (its head answers for that) or shares its influence`,
            leader: null,
            team: team.team,
          },
          toStaff,
        ];
      return [{ answers: 1, words: areaWords(within), leader: 'line', team: team.team }, toStaff];
    case 'RL2':
    case 'RL6':
      return undecided(rule, within, team);
  }
}

export interface LeaderWaysFindings {
  readonly rule: ReportingRule;
  readonly leader: LeaderAxis;
  readonly within: LedFromWithin;
  readonly team: TeamAxis;
}

/**
 * All three variables have to be Evolved: how many that are not is known in part, from the rule and from the one that the team
 * hangs on.
 */
function toLine(rule: 'RL1' | 'RL3' | 'RL4', within: LedFromWithin, tally: TeamTally): Way {
  const early = { RL1: 2, RL3: 1, RL4: 1 }[rule];
  const words =
    within.holds === true
      ? `all three variables are Evolved, and ${within.topArea} still runs well`
      : `all three variables are Evolved, and ${areaWords(within)}`;
  return { answers: early + (within.holds === true ? 0 : 1), words, leader: 'line', team: teamOf({ ...tally, crossFunctional: true }) };
}

function undecided(rule: 'RL2' | 'RL6', within: LedFromWithin, { team, tally }: TeamAxis): readonly Way[] {
  const staff = rule === 'RL2' ? ['RL3', 'RL4'] : ['RL1', 'RL3', 'RL4'];
  const evolved = `the reporting line turns out to be RL5${within.holds === true ? '' : `, and ${areaWords(within)}`}`;
  return [
    { answers: 1, words: `the reporting line turns out to be ${listed(staff, 'or')}`, leader: 'staff', team },
    // A variable that is known not to be Evolved rules RL5 out.
    ...(tally.crossFunctional === false
      ? []
      : [{ answers: 2, words: evolved, leader: 'line' as const, team: teamOf({ ...tally, crossFunctional: true }) }]),
  ];
}

/** What would let an area lead the work from within. */
const areaWords = ({ holds, reason }: LedFromWithin): string => {
  const single = 'a single operating area has the most influence and runs well';
  if (holds === null) return `it turns out that ${single} (open: ${reason})`;
  return holds ? single : `${single} (today ${reason})`;
};
