/** How the role should be structured: staff or line leader, dedicated or dispersed team, put into words with what would move it. */
import type { Fact, Stage } from '../answers';
import type { Origin } from '../instruments';
import type { Conclusion } from './conclusion';
import { capital, listed } from '../wording';
import { VARIABLE_NAMES, type ReportingRule } from './reporting-rule';
import {
  leaderAxis,
  ledFromWithin,
  statedWithin,
  teamAxis,
  together,
  type Leader,
  type LeaderAxis,
  type LedFromWithin,
  type OpenAnswers,
  type OperatingArea,
  type Team,
  type TeamAxis,
  type TeamInputs,
  type TeamTally,
} from './structure-axes';
import { leaderWays, needed, teamWays, type Way } from './structure-changes';

/** The four structures. */
export type StructureOptionId = 'S1' | 'S2' | 'S3' | 'S4';

/** S0 before the reporting line is decided; SU while the leader or the team is unresolved or missing. */
export type StructureRule = StructureOptionId | 'S0' | 'SU';

export interface StructureConclusion extends Conclusion<StructureRule> {
  readonly leader: Leader | null;
  readonly team: Team | null;
  /** The structure beside this one that takes the fewest changes; null while nothing can be said to lie beside it. */
  readonly runnerUp: StructureOptionId | null;
  /** The runner-up in words, with what leads to it. */
  readonly runnerUpText: string | null;
}

interface StructureOption {
  readonly rule: StructureOptionId;
  readonly leader: Leader;
  readonly team: Exclude<Team, 'unresolved'>;
  readonly label: string;
  readonly pros: readonly string[];
  readonly cons: readonly string[];
}

/** The four that the source lists, with what speaks for and against each. */
export const STRUCTURE_OPTIONS: readonly StructureOption[] = [
  {
    rule: 'S1',
    leader: 'staff',
    team: 'dedicated',
    label: 'Staff leader, dedicated team',
    pros: ['The leader stands apart from the areas that must be brought together.', 'People who do nothing else keep up the pace.'],
    cons: ['It needs a budget of its own every year.', 'The areas may leave the work to the team and step back from it.'],
  },
  {
    rule: 'S2',
    leader: 'staff',
    team: 'dispersed',
    label: 'Staff leader, dispersed team',
    pros: ['The work stays in the functions, with people who know them.', 'It costs little beyond the time that is released.'],
    cons: [
      'When a function is under pressure, released time is the first thing it takes back.',
      'The leader has neither the people nor an area’s results to point to, only persuasion.',
    ],
  },
  {
    rule: 'S3',
    leader: 'line',
    team: 'dedicated',
    label: 'Line leader, dedicated team',
    pros: ['An area whose word counts acts first, and the others see that it works.', 'People who do nothing else keep up the pace.'],
    cons: ['The other areas may take it for that area’s own project.', 'The area’s targets compete for the leader’s attention.'],
  },
  {
    rule: 'S4',
    leader: 'line',
    team: 'dispersed',
    label: 'Line leader, dispersed team',
    pros: [
      'It changes the company least: the work becomes part of what the areas do anyway.',
      'It costs little beyond the time that is released.',
    ],
    cons: [
      'The leader and everybody in the team have another job first.',
      'It lasts only while areas work together as a matter of course.',
    ],
  },
];

/**
 * Choosing it after the reporting line, and by commitment and resources, is the sources’; which share is enough, and who leads, is
 * ours (A-ST1, A-ST2).
 */
const ORIGIN: Origin = 'theirs in direction';

export interface StructureFindings extends TeamInputs {
  readonly reportingLine: Pick<Conclusion<ReportingRule>, 'rule' | 'dependsOn'>;
  readonly areas: readonly OperatingArea[];
  /** The least influence of a top area (A-IN1). */
  readonly bar: number;
}

/** The two axes with the rule of the reporting line from which the leader follows. */
interface StructureAxes {
  readonly line: ReportingRule;
  readonly leader: LeaderAxis;
  readonly team: TeamAxis;
}

/**
 * Concludes how the role should be structured.
 *
 * @example
 * structure(findings) // { rule: 'S1', leader: 'staff', team: 'dedicated', text: 'Staff leader, dedicated team. …', … }
 */
export function structure(findings: StructureFindings): StructureConclusion {
  const { reportingLine, areas, bar } = findings;
  const within = ledFromWithin(areas, bar);
  const axes: StructureAxes = { line: reportingLine.rule, leader: leaderAxis(reportingLine.rule, within), team: teamAxis(findings) };
  const { leader, team } = axes;
  const rule = structureRule(axes);
  const open = openOf(axes);
  const ways = waysOf(findings, axes, within);
  const runnerUp = runnerUpOf(rule, axes, ways);
  return {
    rule,
    text: fullText(axes),
    origin: ORIGIN,
    source: 'NEED',
    final: rule !== 'S0' && open.answers.length === 0,
    dependsOn: rule === 'S0' ? reportingLine.dependsOn : open.answers,
    changesIf: ways.map((way) => ({ what: capital(way.words), then: outcomeText(way) })),
    evidence: [...evidenceOf(findings, axes, within), `Runner-up: ${runnerUp === null ? 'none yet' : runnerUpText(runnerUp)}`],
    leader: leader.leader,
    team: team.team,
    runnerUp: runnerUp === null ? null : (optionOf(runnerUp.leader, runnerUp.team)?.rule ?? null),
    runnerUpText: runnerUp === null ? null : runnerUpText(runnerUp),
  };
}

/** The one of the four that two axes make; undefined where one is unresolved or open. */
const optionOf = (leader: Leader | null, team: Team | null): StructureOption | undefined =>
  STRUCTURE_OPTIONS.find((option) => option.leader === leader && option.team === team);

const isUndecided = (line: ReportingRule): boolean => line === 'RL2' || line === 'RL6';

function structureRule({ line, leader, team }: StructureAxes): StructureRule {
  return isUndecided(line) ? 'S0' : (optionOf(leader.leader, team.team)?.rule ?? 'SU');
}

/** An axis that is settled without a result leaves the structure unresolved, and the other axis cannot change that. */
function openOf({ leader, team }: StructureAxes): OpenAnswers {
  const isStuck = (leader.isSettled && leader.leader === null) || team.team === 'unresolved';
  return isStuck ? { answers: [], words: [] } : together([team.open, leader.open]);
}

const UNRESOLVED = 'a dispersed team is unlikely to hold, and a dedicated one has no resources';

export interface StructureInputs extends TeamInputs {
  readonly line: ReportingRule;
  /** In words, as the function for the top area writes them; null where it is not given. */
  readonly topArea: string | null;
  /** Whether the top area runs well. */
  readonly runsWell: Fact | null;
}

/**
 * The structure in the words with which its conclusion begins.
 *
 * @example
 * structureText({ line: 'RL3', people, budget: 'Yes', release: null, crossFunctional: null, share: 0.5, topArea: null, runsWell: null })
 * // 'Staff leader, dedicated team'
 */
export const structureText = (inputs: StructureInputs): string =>
  headline({ line: inputs.line, leader: leaderAxis(inputs.line, statedWithin(inputs.topArea, inputs.runsWell)), team: teamAxis(inputs) });

function headline(axes: StructureAxes): string {
  const { line, leader, team } = axes;
  if (isUndecided(line)) return `Decide the reporting line first; ${teamClause(team)}`;
  const option = optionOf(leader.leader, team.team);
  if (option !== undefined) return option.label;
  return openOf(axes).answers.length > 0 ? openText(axes) : unresolvedText(axes);
}

function teamClause({ team, open }: TeamAxis): string {
  switch (team) {
    case 'dedicated':
    case 'dispersed':
      return `the team is ${team} whatever that line is`;
    case 'unresolved':
      return `the team is unresolved: ${UNRESOLVED}`;
    case null:
      return `the team depends on ${listed(open.words, 'and')}`;
  }
}

/** Something missing could still settle it. */
function openText({ leader, team }: StructureAxes): string {
  const [led, behind] = [
    `the leader depends on ${listed(leader.open.words, 'and')}`,
    `the team depends on ${listed(team.open.words, 'and')}`,
  ];
  if (leader.leader !== null) return `Undetermined: ${leader.leader} leader; ${behind}`;
  return team.team === null ? `Undetermined: ${led}; ${behind}` : `Undetermined: ${team.team} team; ${led}`;
}

/** Nothing missing could settle it. */
function unresolvedText({ leader, team }: StructureAxes): string {
  if (leader.leader !== null) return `${capital(leader.leader)} leader, team unresolved: ${UNRESOLVED}`;
  if (!leader.isSettled) return `Team unresolved, leader open: ${UNRESOLVED}; the leader depends on ${listed(leader.open.words, 'and')}`;
  switch (team.team) {
    case 'dedicated':
    case 'dispersed':
      return `Leader unresolved, ${team.team} team: ${leader.reason}`;
    case 'unresolved':
      return `Leader and team unresolved: ${leader.reason}; ${UNRESOLVED}`;
    case null:
      return `Leader unresolved, team open: ${leader.reason}; the team depends on ${listed(team.open.words, 'and')}`;
  }
}

/** The text of the conclusion: the structure, the reasons for each axis that is settled, and what is decided early. */
function fullText(axes: StructureAxes): string {
  const { line, leader, team } = axes;
  const why = [
    ...(leader.leader === null ? [] : [`${capital(leader.reason)}.`]),
    ...(line === 'RL5' && !leader.isSettled ? [`Not known of the top area: ${leader.reason}.`] : []),
    ...(team.team === null ? [] : [`${capital(teamReason(team.team, team.tally))}.`]),
    ...(!isUndecided(line) && openOf(axes).answers.length === 0 ? decidedEarly(axes) : []),
  ];
  return [`${headline(axes)}.`, ...why].join(' ');
}

/** That answers are missing is worth a word only where the other axis alone decides. */
const decidedEarly = ({ leader, team }: StructureAxes): readonly string[] =>
  team.team === null || (!leader.isSettled && leader.leader === null)
    ? ['What is still open cannot change that: the structure stays unresolved.']
    : [];

function teamReason(team: Team, tally: TeamTally): string {
  const { budget, release, crossFunctional, full, named, open } = tally;
  const enough = needed(tally);
  switch (team) {
    case 'dedicated':
      return listed(['there is a budget', ...(enough === 0 ? [] : [`${committed(full, tally)} full-time named people`])], 'and');
    case 'dispersed':
      return listed(
        [
          'areas work together at least in part',
          'the heads release time',
          ...(enough === 0 ? [] : [`${committed(named, tally)} named people for at least half their time`]),
        ],
        'and',
      );
    case 'unresolved': {
      const least = open === 0 ? '' : 'at most ';
      const noDedicated = [
        ...(budget === false ? ['there is no budget'] : []),
        ...(full + open < enough ? [`${least}${committed(full + open, tally)} full-time named people`] : []),
      ];
      const noDispersed = [
        ...(crossFunctional === false ? ['areas hardly work together'] : []),
        ...(release === false ? ['the heads do not release time'] : []),
        ...(named + open < enough ? [`${least}${committed(named + open, tally)} named people for at least half their time`] : []),
      ];
      return `against a dedicated team: ${listed(noDedicated, 'and')}; against a dispersed one: ${listed(noDispersed, 'and')}`;
    }
  }
}

/** "3 of 6 functions commit". */
const committed = (functions: number, { of }: TeamTally): string =>
  `${functions} of ${of} ${of === 1 ? 'function' : 'functions'} ${functions === 1 ? 'commits' : 'commit'}`;

function evidenceOf(
  findings: StructureFindings,
  { line, leader, team: { tally } }: StructureAxes,
  within: LedFromWithin,
): readonly string[] {
  const { people, budget, release, crossFunctional, share } = findings;
  const unknown = people.filter(({ commitment }) => commitment === null).map((each) => each.function);
  return [
    `Reporting line: ${line}${leader.leader === 'staff' ? ', so a staff leader (A-ST1)' : ''}`,
    ...(people.length === 0
      ? ['No function is listed']
      : [
          `${committed(tally.full, tally)} full-time named people`,
          `${committed(tally.named, tally)} named people for at least half their time`,
          `Needed for a team: ${needed(tally)} of ${tally.of} (A-ST2, a share of ${share})`,
          ...(unknown.length === 0 ? [] : [`Not known: whom ${listed(unknown, 'and')} ${unknown.length === 1 ? 'commits' : 'commit'}`]),
        ]),
    `Budget: ${known(budget)}`,
    `Heads agree to release time: ${known(release)}`,
    `${VARIABLE_NAMES.CF}: ${known(crossFunctional)}`,
    `Top area by influence: ${within.topArea}${RUNS_WELL[within.runsWell ?? 'unknown']}`,
  ];
}

const RUNS_WELL = { Yes: ', which runs well', No: ', which does not run well', unknown: '' } as const;

const known = (answer: Fact | Stage | null): string => answer ?? 'not known';

/** The nearest first; where the team's own and the leader's are as near, the team's, since the leader follows from the reporting line. */
function waysOf(findings: StructureFindings, axes: StructureAxes, within: LedFromWithin): readonly Way[] {
  const { line, leader, team } = axes;
  const byLeader = leaderWays({ rule: line, leader, within, team });
  if (isUndecided(line)) return byLeader;
  const byTeam = teamWays(findings, team, leader.leader);
  const all = [...byTeam, ...byLeader];
  const isUnresolved = structureRule(axes) === 'SU' && openOf(axes).answers.length === 0;
  return nearestFirst(isUnresolved ? resolving(all, byTeam, byLeader) : all);
}

/** The ways out of an unresolved structure; both axes have to move where neither is settled with a result. */
function resolving(all: readonly Way[], byTeam: readonly Way[], byLeader: readonly Way[]): readonly Way[] {
  const alone = all.filter(isResolved);
  if (alone.length > 0) return alone;
  const both = byLeader.flatMap((led) =>
    byTeam.map((behind): Way => ({
      answers: led.answers + behind.answers,
      words: `${led.words}, and ${behind.words}`,
      leader: led.leader,
      team: behind.team,
    })),
  );
  return both.filter(isResolved);
}

const isResolved = ({ leader, team }: Way): boolean => optionOf(leader, team) !== undefined;

const nearestFirst = (ways: readonly Way[]): readonly Way[] => [...ways].sort((a, b) => a.answers - b.answers);

function outcomeText({ leader, team }: Way): string {
  const option = optionOf(leader, team);
  if (option !== undefined) return `${option.label} (${option.rule})`;
  const [led, behind] = [
    leader === null ? 'leader unresolved' : `${leader} leader`,
    team === null ? 'team still open' : team === 'unresolved' ? 'team unresolved' : `${team} team`,
  ];
  return `${capital(led)}, ${behind} (SU)`;
}

/** The structures that differ from this one in one axis, or that settle the one axis without a result. */
function runnerUpOf(rule: StructureRule, { leader, team }: StructureAxes, ways: readonly Way[]): Way | null {
  if (rule === 'S0' || !leader.isSettled || team.team === null) return null;
  const beside = ways.filter((way) => isResolved(way) && (way.leader === leader.leader || way.team === team.team));
  return beside[0] ?? null;
}

const runnerUpText = (way: Way): string => `${outcomeText(way)}, if ${way.words}`;

export type { FunctionPeople, Leader, OperatingArea, Team, TeamInputs } from './structure-axes';
