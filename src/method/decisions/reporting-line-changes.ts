/** What would change the reporting line: the nearest moves of the stages, whose vote could make them, and who would conclude otherwise. */
import { SCALES, type Stage } from '../answers';
import type { Assumptions } from '../assumptions';
import { groupRules, type VariableStage } from '../figures';
import { VARIABLE_IDS, type VariableId } from '../instruments';
import { groupAnswer, stageReading, stepOf, type RaterStage } from '../raters';
import { listed } from './conclusion';
import {
  VARIABLE_NAMES,
  isOpen,
  outcomeOf,
  outcomeText,
  reportingRule,
  stagesOf,
  type ReportingPolicy,
  type ReportingRule,
  type Stages,
} from './reporting-rule';

/** The three variables with the raters behind them. */
export interface RatedVariables {
  readonly variables: readonly VariableStage[];
  /** The raters' ids, in the order in which each variable holds their stages. */
  readonly raters: readonly string[];
  readonly assumptions: Assumptions;
}

interface Move {
  readonly variable: VariableId;
  readonly to: Stage;
}

const MOST_NAMES = 5;

/**
 * The nearest moves that lead to another outcome: fewest variables first, then fewest steps; all that are equally near.
 * Where stages are missing and leave the outcome open, what each of them would decide.
 *
 * @example
 * nearestMoves({ LC: 'Early', UM: 'Early', CF: 'Evolved' }, 'balanced')[0]
 * // "Leader commitment moves from Early to Developing: Report to a member of the C-suite, with the chief executive's declared backing (RL3)"
 */
export function nearestMoves(stages: Stages, policy: ReportingPolicy): readonly string[] {
  const flips = isOpen(reportingRule(stages)) ? answersThatDecide(stages, policy) : nearestFlips(stages, policy);
  if (flips.length > 0) return flips;
  const open = VARIABLE_IDS.filter((id) => stages[id] === null).map((id) => VARIABLE_NAMES[id]);
  return [`Stages are found or assigned for at least two of ${listed(open, 'and')}`];
}

/** For each missing stage, the outcomes that filling it alone would lead to. */
function answersThatDecide(stages: Stages, policy: ReportingPolicy): readonly string[] {
  const before = outcomeOf(reportingRule(stages), policy);
  return VARIABLE_IDS.filter((id) => stages[id] === null).flatMap((id) => {
    const byOutcome = new Map<ReportingRule, Stage[]>();
    for (const to of SCALES.stage.steps) {
      const outcome = outcomeOf(reportingRule({ ...stages, [id]: to }), policy);
      if (outcome !== before) byOutcome.set(outcome, [...(byOutcome.get(outcome) ?? []), to]);
    }
    return [...byOutcome].map(([outcome, to]) => `${VARIABLE_NAMES[id]} is ${listed(to, 'or')}: ${named(outcome)}`);
  });
}

function nearestFlips(stages: Stages, policy: ReportingPolicy): readonly string[] {
  const before = outcomeOf(reportingRule(stages), policy);
  const outcomeAfter = (moves: readonly Move[]): ReportingRule => outcomeOf(reportingRule(after(stages, moves)), policy);
  for (let ways = oneMoreMove([[]], stages); ways.length > 0; ways = oneMoreMove(ways, stages)) {
    const flips = ways.filter((moves) => outcomeAfter(moves) !== before);
    const fewest = Math.min(...flips.map((moves) => stepsOf(stages, moves)));
    const nearest = flips.filter((moves) => stepsOf(stages, moves) === fewest);
    if (nearest.length > 0) return nearest.map((moves) => `${movesText(stages, moves)}: ${named(outcomeAfter(moves))}`);
  }
  return [];
}

/** Every way to move one variable more, further down the list than those moved already. A missing stage stays missing. */
function oneMoreMove(ways: readonly (readonly Move[])[], stages: Stages): readonly (readonly Move[])[] {
  return ways.flatMap((way) => {
    const last = way[way.length - 1];
    const next = last === undefined ? 0 : VARIABLE_IDS.indexOf(last.variable) + 1;
    return VARIABLE_IDS.slice(next).flatMap((variable) =>
      SCALES.stage.steps
        .filter((to) => stages[variable] !== null && to !== stages[variable])
        .map((to) => [...way, { variable, to }]),
    );
  });
}

const stepsOf = (stages: Stages, moves: readonly Move[]): number =>
  moves.reduce((total, { variable, to }) => total + Math.abs(stepOf('stage', to) - stepOf('stage', stages[variable] ?? to)), 0);

const after = (stages: Stages, moves: readonly Move[]): Stages =>
  moves.reduce((moved, { variable, to }) => ({ ...moved, [variable]: to }), stages);

/** Moves between the same two stages are told together. */
function movesText(stages: Stages, moves: readonly Move[]): string {
  const alike = new Map<string, string[]>();
  for (const { variable, to } of moves) {
    const step = `from ${stages[variable]} to ${to}`;
    alike.set(step, [...(alike.get(step) ?? []), VARIABLE_NAMES[variable]]);
  }
  return listed([...alike].map(([step, names]) => `${listed(names, 'and')} ${names.length === 1 ? 'moves' : 'move'} ${step}`), 'and');
}

const named = (outcome: ReportingRule): string => `${outcomeText(outcome)} (${outcome})`;

/**
 * The raters who could change the outcome alone, by another stage for one variable. A variable whose stage was assigned
 * is the group's to change, not one rater's.
 *
 * @example
 * pivotalVotes(rated)[0] // 'One vote is enough: r3 with Developing for Leader commitment: … (RL3)'
 */
export function pivotalVotes(rated: RatedVariables): readonly string[] {
  return rated.variables
    .filter(({ decided }) => decided === null)
    .flatMap((variable) => SCALES.stage.steps.flatMap((from) => pivotalVotesFrom(from, variable, rated)));
}

/** Raters at the same stage weigh the same, so one of them stands for all. */
function pivotalVotesFrom(from: Stage, variable: VariableStage, { variables, raters, assumptions }: RatedVariables): readonly string[] {
  const voters = raters.filter((_, i) => isAt(variable.raters[i], from));
  if (voters.length === 0) return [];
  const stages = stagesOf(variables);
  const outcome = (changed: Stages): ReportingRule => outcomeOf(reportingRule(changed), assumptions['A-RL1']);
  for (const to of nearestFirst(from)) {
    const changed = outcome({ ...stages, [variable.id]: stageAfterVote(variable, { from, to }, assumptions) });
    if (changed !== outcome(stages)) {
      return [`One vote is enough: ${someOf(voters)} with ${to} for ${VARIABLE_NAMES[variable.id]}: ${named(changed)}`];
    }
  }
  return [];
}

function stageAfterVote(
  { raters }: VariableStage,
  { from, to }: { readonly from: Stage; readonly to: Stage },
  assumptions: Assumptions,
): Stage | null {
  const voter = raters.findIndex((rater) => isAt(rater, from));
  const votes = raters.map((rater, i) => (i === voter ? { kind: 'stage' as const, stage: to } : rater));
  const group = groupAnswer('stage', votes.map(stageReading), groupRules(assumptions));
  return group.kind === 'agreed' ? group.token : null;
}

/**
 * How many raters, taken alone, would come to another outcome.
 *
 * @example
 * opposedRaters(rated) // ['Taken alone, 2 of 6 raters would not meet this rule']
 */
export function opposedRaters({ variables, raters, assumptions }: RatedVariables): readonly string[] {
  if (raters.length === 0) return [];
  const policy = assumptions['A-RL1'];
  const group = outcomeOf(reportingRule(stagesOf(variables)), policy);
  const alone = raters.map((_, i) => outcomeOf(reportingRule(stagesOfRater(variables, i)), policy));
  const untold = alone.filter((outcome) => outcome !== group && isOpen(outcome)).length;
  const opposed = alone.filter((outcome) => outcome !== group).length - untold;
  const untoldText = untold === 0 ? '' : `; of ${untold} it cannot be told, since they left stages open`;
  return [`Taken alone, ${opposed} of ${raters.length} raters would not meet this rule${untoldText}`];
}

const stagesOfRater = (variables: readonly VariableStage[], rater: number): Stages =>
  Object.fromEntries(
    variables.map(({ id, raters }) => {
      const own = raters[rater];
      return [id, own?.kind === 'stage' ? own.stage : null];
    }),
  ) as Stages;

const isAt = (rater: RaterStage | undefined, stage: Stage): boolean => rater?.kind === 'stage' && rater.stage === stage;

const nearestFirst = (from: Stage): readonly Stage[] =>
  SCALES.stage.steps
    .filter((to) => to !== from)
    .sort((a, b) => Math.abs(stepOf('stage', a) - stepOf('stage', from)) - Math.abs(stepOf('stage', b) - stepOf('stage', from)));

const someOf = (names: readonly string[]): string =>
  names.length > MOST_NAMES
    ? listed([...names.slice(0, MOST_NAMES), `${names.length - MOST_NAMES} more`], 'or')
    : listed(names, 'or');
