/** The years of a roadmap, each scored again from what its phases project, and the first in which the role could report lower. */
import type { Fact, Stage, YesAnswer } from '../answers';
import { countsAsYes, earlyBounds, readinessFigures, type PartlyCountsAs } from '../figures';
import { STATEMENT_IDS, VARIABLE_IDS, type QuestionId, type StatementId, type VariableId } from '../instruments';
import { listed, lowerFirst } from '../wording';
import { isOpen, outcomeOf, outcomeText, reportingRule, type ReportingPolicy, type ReportingRule, type Stages } from './reporting-rule';

/** A phase as somebody planned it. */
export interface PlannedPhase {
  readonly year: number;
  readonly outcome: string;
  readonly owner?: string;
  readonly closes?: readonly StatementId[];
  /** The answers that are expected by its end. */
  readonly projected?: Readonly<Partial<Record<VariableId, Stage> & Record<StatementId, YesAnswer> & Record<QuestionId, Fact>>>;
}

/** The answers of a day, null where they are missing, and how they are read. */
export interface RoadmapToday {
  readonly statements: Readonly<Record<StatementId, YesAnswer | null>>;
  readonly stages: Stages;
  /** A-R1. */
  readonly partly: PartlyCountsAs;
  /** A-RL1. */
  readonly policy: ReportingPolicy;
}

export interface CountBounds {
  readonly min: number;
  readonly max: number;
}

/** One year of the roadmap; what nobody projected for it is null, and never what it was before. */
export interface RoadmapYear {
  readonly year: number;
  /** Whether a phase of this very year projects anything that is counted here. Year 0 is today, which is known. */
  readonly planned: boolean;
  /** How many of the eleven statements are yes. */
  readonly yes: CountBounds | null;
  /** How many of the three variables are Early. */
  readonly early: CountBounds | null;
  readonly line: ReportingRule | null;
}

export interface PlannedYears {
  readonly phases: readonly PlannedPhase[];
  readonly horizonYears: number;
  readonly today: RoadmapToday;
}

/**
 * Today, and every year up to the horizon with what the phases up to it project. What a phase closes is Yes by its end; a phase
 * of year 0 is already in the answers of year 0.
 *
 * @example
 * roadmapYears({ phases: [{ year: 2, outcome: '…', closes: ['R4'] }], horizonYears: 5, today })[2]
 * // { year: 2, planned: true, yes: { min: 5, max: 5 }, early: null, line: null }
 */
export function roadmapYears({ phases, horizonYears, today }: PlannedYears): readonly RoadmapYear[] {
  let { statements, stages } = today;
  return Array.from({ length: horizonYears + 1 }, (_, year): RoadmapYear => {
    const own = phases.filter((phase) => phase.year === year);
    for (const phase of own) {
      statements = statementsAfter(statements, phase);
      stages = stagesAfter(stages, phase);
    }
    const yes = year === 0 || own.some(projectsStatement) ? yesBounds(statements, today.partly) : null;
    const hasStages = year === 0 || own.some(projectsStage);
    return {
      year,
      planned: yes !== null || hasStages,
      yes,
      early: hasStages ? earlyOf(stages) : null,
      line: hasStages ? reportingRule(stages) : null,
    };
  });
}

/**
 * A year in words that can stand in a cell.
 *
 * @example
 * roadmapYearText({ year: 3, planned: true, yes: { min: 7, max: 7 }, early: null, line: null }, 'balanced') // '7 of 11 yes'
 */
export function roadmapYearText({ yes, early, line }: RoadmapYear, policy: ReportingPolicy): string {
  const parts = [
    ...(yes === null ? [] : [`${boundsText(yes)} of ${STATEMENT_IDS.length} yes`]),
    ...(early === null ? [] : [`${boundsText(early)} of ${VARIABLE_IDS.length} Early`]),
    ...(line === null ? [] : [outcomeText(outcomeOf(line, policy))]),
  ];
  return parts.length === 0 ? 'Not yet planned' : parts.join('. ');
}

/** Whether a year leads to a lower level than today's, or why that cannot be told. */
export type LowerState = 'lower' | 'not lower' | 'nothing projected' | 'lowest today' | 'today not settled';

export interface LowerLine {
  readonly state: LowerState;
  /** The first planned year that leads to a lower level than today's; null where none does or it cannot be told. */
  readonly year: number | null;
  readonly text: string;
}

/**
 * The first year in which the role could report at a lower level than today. Levels fall from RL1 over RL3 and RL4 to RL5.
 *
 * @example
 * firstLowerYear(years, today).text // 'From year 3 the role could report lower than today: report to a member of the C-suite, with
 * a named executive sponsor.'
 */
export function firstLowerYear(years: readonly RoadmapYear[], { stages, policy }: Pick<RoadmapToday, 'stages' | 'policy'>): LowerLine {
  const none = (state: LowerState, text: string): LowerLine => ({ state, year: null, text });
  const now = reportingRule(stages);
  const level = levelOf(now, policy);
  if (level === null) return none('today not settled', "Today's reporting line is not settled, so no year can be compared with it.");
  if (now === 'RL5') return none('lowest today', 'The work may be led from within today, and no level is lower.');
  const lines = years.flatMap(({ year, line }) => (line === null || (year === 0 && line === now) ? [] : [{ year, line }]));
  if (lines.length === 0) return none('nothing projected', 'Not yet planned: no phase projects a stage.');
  const isLower = ({ line }: { readonly line: ReportingRule }): boolean => (levelOf(line, policy) ?? 0) > level;
  const first = lines.find(isLower);
  if (first === undefined) return none('not lower', "Not within what is planned: no year leads to a lower level than today's.");
  const back = lines.filter((each) => each.year > first.year && !isLower(each)).map(({ year }) => year);
  const then = lowerFirst(outcomeText(outcomeOf(first.line, policy)));
  const text = `${back.length === 0 ? 'From' : 'In'} year ${first.year} the role could report lower than today: ${then}.`;
  return {
    state: 'lower',
    year: first.year,
    text: back.length === 0 ? text : `${text} What is projected for year ${listed(back.map(String), 'and')} does not bear that out.`,
  };
}

/**
 * The statements that are not yes today and become so in a phase, by being closed or projected.
 *
 * @example
 * closedBy({ year: 1, outcome: '…', closes: ['R2'], projected: { R3: 'Yes' } }, today) // ['R2', 'R3']
 */
export const closedBy = (
  { closes, projected }: PlannedPhase,
  { statements, partly }: Pick<RoadmapToday, 'statements' | 'partly'>,
): readonly StatementId[] =>
  STATEMENT_IDS.filter(
    (id) => !countsAsYes(statements[id], partly) && (closes?.includes(id) === true || countsAsYes(projected?.[id], partly)),
  );

/** The statements that a phase closes and yet projects as no yes. */
export const contradictedIn = ({ closes = [], projected }: PlannedPhase, partly: PartlyCountsAs): readonly StatementId[] =>
  closes.filter((id) => projected?.[id] !== undefined && !countsAsYes(projected[id], partly));

/** Whether a phase projects anything that is counted on the roadmap: a statement or a stage. */
export const projectsCounted = ({ projected = {} }: PlannedPhase): boolean =>
  [...STATEMENT_IDS, ...VARIABLE_IDS].some((id) => projected[id] !== undefined);

const projectsStatement = ({ closes = [], projected }: PlannedPhase): boolean =>
  closes.length > 0 || STATEMENT_IDS.some((id) => projected?.[id] !== undefined);

const projectsStage = ({ projected }: PlannedPhase): boolean => VARIABLE_IDS.some((id) => projected?.[id] !== undefined);

/** The answers of a day with what a phase projects, and closes, in their place. */
function statementsAfter(statements: RoadmapToday['statements'], { closes = [], projected }: PlannedPhase): RoadmapToday['statements'] {
  const after = { ...statements };
  for (const id of STATEMENT_IDS) after[id] = projected?.[id] ?? after[id];
  for (const id of closes) after[id] = 'Yes';
  return after;
}

function stagesAfter(stages: Stages, { projected }: PlannedPhase): Stages {
  const after = { ...stages };
  for (const id of VARIABLE_IDS) after[id] = projected?.[id] ?? after[id];
  return after;
}

function yesBounds(statements: RoadmapToday['statements'], partly: PartlyCountsAs): CountBounds {
  const { yesMin, yesMax } = readinessFigures(
    STATEMENT_IDS.map((id) => statements[id]),
    partly,
  );
  return { min: yesMin, max: yesMax };
}

function earlyOf(stages: Stages): CountBounds {
  const { earlyMin, earlyMax } = earlyBounds(VARIABLE_IDS.map((id) => stages[id]));
  return { min: earlyMin, max: earlyMax };
}

const LEVELS: readonly ReportingRule[] = ['RL1', 'RL3', 'RL4', 'RL5'];

/** The place of a rule's outcome among the levels, from the highest down; null while it is open. */
const levelOf = (rule: ReportingRule, policy: ReportingPolicy): number | null =>
  isOpen(rule) ? null : LEVELS.indexOf(outcomeOf(rule, policy));

const boundsText = ({ min, max }: CountBounds): string => (min === max ? `${min}` : `${min} to ${max}`);
