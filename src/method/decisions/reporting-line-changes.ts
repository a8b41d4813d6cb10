/** What would change the reporting line: the nearest moves of the stages, whose vote could make them, and who would conclude otherwise. */
import type { Change } from './conclusion';
import { SCALES, type Stage } from '../answers';
import type { Assumptions } from '../assumptions';
import { groupRules, type VariableStage } from '../figures';
import { VARIABLE_IDS, type VariableId } from '../instruments';
import { countSteps, groupAnswerOf, stageReading, stepOf, type GroupRules, type RaterStage } from '../raters';
import { listed } from '../wording';
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
 * // { what: 'Leader commitment moves from Early to Developing', then: 'Report to a member of the C-suite, … (RL3)' }
 */
export function nearestMoves(stages: Stages, policy: ReportingPolicy): readonly Change[] {
  const flips = isOpen(reportingRule(stages)) ? answersThatDecide(stages, policy) : nearestFlips(stages, policy);
  if (flips.length > 0) return flips;
  const open = VARIABLE_IDS.filter((id) => stages[id] === null).map((id) => VARIABLE_NAMES[id]);
  return [{ what: `Stages are found or assigned for at least two of ${listed(open, 'and')}`, then: null }];
}

/** For each missing stage, the outcomes that filling it alone would lead to. */
function answersThatDecide(stages: Stages, policy: ReportingPolicy): readonly Change[] {
  const before = outcomeOf(reportingRule(stages), policy);
  return VARIABLE_IDS.filter((id) => stages[id] === null).flatMap((id) => {
    const byOutcome = new Map<ReportingRule, Stage[]>();
    for (const to of SCALES.stage.steps) {
      const outcome = outcomeOf(reportingRule({ ...stages, [id]: to }), policy);
      if (outcome !== before) byOutcome.set(outcome, [...(byOutcome.get(outcome) ?? []), to]);
    }
    return [...byOutcome].map(([outcome, to]) => ({ what: `${VARIABLE_NAMES[id]} is ${listed(to, 'or')}`, then: named(outcome) }));
  });
}

function nearestFlips(stages: Stages, policy: ReportingPolicy): readonly Change[] {
  const before = outcomeOf(reportingRule(stages), policy);
  const outcomeAfter = (moves: readonly Move[]): ReportingRule => outcomeOf(reportingRule(after(stages, moves)), policy);
  for (let ways = oneMoreMove([[]], stages); ways.length > 0; ways = oneMoreMove(ways, stages)) {
    const flips = ways.filter((moves) => outcomeAfter(moves) !== before);
    const fewest = Math.min(...flips.map((moves) => stepsOf(stages, moves)));
    const nearest = flips.filter((moves) => stepsOf(stages, moves) === fewest);
    if (nearest.length > 0) return nearest.map((moves) => ({ what: movesText(stages, moves), then: named(outcomeAfter(moves)) }));
  }
  return [];
}

/** Every way to move one variable more, further down the list than those moved already. A missing stage stays missing. */
function oneMoreMove(ways: readonly (readonly Move[])[], stages: Stages): readonly (readonly Move[])[] {
  return ways.flatMap((way) => {
    const last = way[way.length - 1];
    const next = last === undefined ? 0 : VARIABLE_IDS.indexOf(last.variable) + 1;
    return VARIABLE_IDS.slice(next).flatMap((variable) =>
      SCALES.stage.steps.filter((to) => stages[variable] !== null && to !== stages[variable]).map((to) => [...way, { variable, to }]),
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
  return listed(
    [...alike].map(([step, names]) => `${listed(names, 'and')} ${names.length === 1 ? 'moves' : 'move'} ${step}`),
    'and',
  );
}

const named = (outcome: ReportingRule): string => `${outcomeText(outcome)} (${outcome})`;

/**
 * The raters who could change the outcome alone, by another stage for one variable. A variable whose stage was assigned
 * is the group's to change, not one rater's.
 *
 * @example
 * pivotalVotes(rated)[0] // { what: 'One vote is enough: r3 with Developing for Leader commitment', then: '… (RL3)' }
 */
export function pivotalVotes(rated: RatedVariables): readonly Change[] {
  const stages = stagesOf(rated.variables);
  return rated.variables.filter(({ decided }) => decided === null).flatMap((variable) => pivotalVotesOn(variable, stages, rated));
}

function pivotalVotesOn(variable: VariableStage, stages: Stages, { raters, assumptions }: RatedVariables): readonly Change[] {
  const policy = assumptions['A-RL1'];
  const before = outcomeOf(reportingRule(stages), policy);
  const rules = groupRules(assumptions);
  const counts = countSteps('stage', variable.raters.map(stageReading));
  return SCALES.stage.steps.flatMap((from, step) => {
    if (counts[step] === 0) return [];
    // Raters at the same stage weigh the same, so one of them stands for all.
    for (const to of nearestFirst(from)) {
      const after = outcomeOf(reportingRule({ ...stages, [variable.id]: stageAfterVote(counts, { from, to }, rules) }), policy);
      if (after === before) continue;
      const voters = raters.filter((_, i) => isAt(variable.raters[i], from));
      return [{ what: `One vote is enough: ${someOf(voters)} with ${to} for ${VARIABLE_NAMES[variable.id]}`, then: named(after) }];
    }
    return [];
  });
}

/** @param counts raters at each stage, from the lowest up; one of those at `from` moves */
function stageAfterVote(
  counts: readonly number[],
  { from, to }: { readonly from: Stage; readonly to: Stage },
  rules: GroupRules,
): Stage | null {
  const moved = counts.map((count, step) => count - Number(step === stepOf('stage', from)) + Number(step === stepOf('stage', to)));
  const group = groupAnswerOf('stage', moved, rules);
  return group.kind === 'agreed' ? group.token : null;
}

/**
 * How many raters, taken alone, would come to another outcome, whatever the stages they left open.
 *
 * @example
 * opposedRaters(rated) // ['Taken alone, 2 of 6 raters would not meet this rule']
 */
export function opposedRaters({ variables, raters, assumptions }: RatedVariables): readonly string[] {
  if (raters.length === 0) return [];
  const outcome = (stages: Stages): ReportingRule => outcomeOf(reportingRule(stages), assumptions['A-RL1']);
  const group = outcome(stagesOf(variables));
  const others = raters.map((_, i) => stagesOfRater(variables, i)).filter((stages) => outcome(stages) !== group);
  const untold = others.filter((stages) => completionsOf(stages).some((complete) => outcome(complete) === group)).length;
  const untoldText = untold === 0 ? '' : `; of ${untold} it cannot be told, since they left stages open`;
  return [`Taken alone, ${others.length - untold} of ${raters.length} raters would not meet this rule${untoldText}`];
}

/** What the stages may turn out to be once the missing ones are known. */
const completionsOf = (stages: Stages): readonly Stages[] =>
  VARIABLE_IDS.reduce<readonly Stages[]>(
    (all, id) => (stages[id] === null ? all.flatMap((each) => SCALES.stage.steps.map((stage) => ({ ...each, [id]: stage }))) : all),
    [stages],
  );

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
  names.length > MOST_NAMES ? listed([...names.slice(0, MOST_NAMES), `${names.length - MOST_NAMES} more`], 'or') : listed(names, 'or');
