/** The one door of the method: an assessment goes in, every conclusion comes out. */
import type { Fact, Reading, Stage, TokenOf, YesAnswer } from '../answers';
import { assume, changedAssumptions, type AssumptionId, type Assumptions } from '../assumptions';
import { reportingLine, topArea, topAreaText, type AreaInfluence, type Conclusion, type ReportingRule } from '../decisions';
import { earlyBounds, gapClass, groupRules, readinessFigures, variableStage, type GapClass, type VariableStage } from '../figures';
import { PROMPT_IDS, QUESTION_IDS, STATEMENT_IDS, VARIABLES, type FollowUp, type StatementId, type VariableId } from '../instruments';
import { agreement, groupAnswer, settle, stageReading, type Agreement, type GroupRules, type GroupScaleId } from '../raters';
import { lookUp, type Lookup } from './lookup';
import type { Assessment, Organisation } from './shape';

export const CONCLUSIONS_FORMAT = 'cco-conclusions/1';

export interface ReadinessConclusions {
  /** Null when nothing is answered. */
  readonly yes: number | null;
  readonly answered: number;
  readonly yesMin: number;
  readonly yesMax: number;
  readonly gaps: readonly StatementId[];
  readonly missing: readonly StatementId[];
  readonly gapClass: Readonly<Partial<Record<StatementId, GapClass>>>;
}

/** A stage as the result file shows it: null where there is none. */
export type ShownStage = Stage | 'Contested' | null;

export interface MaturityConclusions {
  /** Assigned stages first. */
  readonly stages: Readonly<Record<VariableId, ShownStage>>;
  /** Without the assigned ones. */
  readonly computed: Readonly<Record<VariableId, ShownStage>>;
  readonly earlyMin: number;
  readonly earlyMax: number;
}

/** The result file, cco-conclusions/1. What is null is not concluded yet or cannot be. */
export interface Conclusions {
  readonly format: typeof CONCLUSIONS_FORMAT;
  readonly organisation: Organisation;
  readonly readiness: ReadinessConclusions;
  readonly maturity: MaturityConclusions;
  readonly need: null;
  readonly gates: null;
  readonly warnings: readonly string[];
  readonly lenses: null;
  readonly reportingLine: Conclusion<ReportingRule>;
  readonly structure: null;
  readonly leaderType: null;
  readonly triggers: null;
  readonly accountabilities: null;
  readonly selfFunding: null;
  /** By statement, question, prompt and variable; a variable's by the raters' stages. */
  readonly agreement: Readonly<Record<string, Agreement>>;
  readonly roadmap: null;
  readonly assumptionsChanged: readonly AssumptionId[];
}

/**
 * Concludes everything that follows from an assessment. The same assessment always gives the same conclusions.
 *
 * @example
 * conclude(assessment).reportingLine.rule // 'RL1'
 */
export function conclude(assessment: Assessment): Conclusions {
  const assumptions = assume(assessment.assumptions);
  const answers = lookUp(assessment);
  const statements = STATEMENT_IDS.map((id) => ({ id, ratings: answers.rated({ instrument: 'readiness', item: id, field: 'answer', scale: 'yes' }) }));
  const questions = QUESTION_IDS.map((id) => ({ id, ratings: answers.rated({ instrument: 'readiness', item: id, field: 'answer', scale: 'fact' }) }));
  const prompts = PROMPT_IDS.map((id) => ({ id, ratings: answers.rated({ instrument: 'maturity', item: id, field: 'answer', scale: 'stage' }) }));
  const variables = variablesOf(answers, prompts, assumptions);
  const rules = groupRules(assumptions);
  return {
    format: CONCLUSIONS_FORMAT,
    organisation: assessment.organisation,
    readiness: readinessConclusions(answers, statements, assumptions),
    maturity: maturityConclusions(variables),
    need: null,
    gates: null,
    warnings: [],
    lenses: null,
    reportingLine: reportingLine({
      variables,
      raters: assessment.raters.map(({ id }) => id),
      highestLevel: highestLevelOf(assessment.organisation),
      topArea: topAreaText(topArea(influences(answers), assumptions['A-IN1'])),
      assumptions,
    }),
    structure: null,
    leaderType: null,
    triggers: null,
    accountabilities: null,
    selfFunding: null,
    agreement: Object.fromEntries([
      ...agreements('yes', statements, rules),
      ...agreements('fact', questions, rules),
      ...agreements('stage', prompts, rules),
      ...agreements('stage', variables.map(({ id, raters }) => ({ id, ratings: raters.map(stageReading) })), rules),
    ]),
    roadmap: null,
    assumptionsChanged: changedAssumptions(assessment.assumptions),
  };
}

/** The raters' readings of one item, in the order of the raters. */
interface Rated<Token extends string, Id extends string = string> {
  readonly id: Id;
  readonly ratings: readonly Reading<Token>[];
}

function readinessConclusions(
  answers: Lookup,
  statements: readonly Rated<YesAnswer, StatementId>[],
  assumptions: Assumptions,
): ReadinessConclusions {
  const rules = groupRules(assumptions);
  const settled = statements.map(({ id: item, ratings }) => {
    const decided = answers.stated({ instrument: 'readiness', item, field: 'decided', scale: 'yes' });
    return settle<'yes'>(groupAnswer('yes', ratings, rules), decided).answer;
  });
  const partly = assumptions['A-R1'];
  const figures = readinessFigures(settled, partly);
  const idAt = (position: number): StatementId => STATEMENT_IDS[position - 1]!;
  return {
    ...figures,
    gaps: figures.gaps.map(idAt),
    missing: figures.missing.map(idAt),
    gapClass: Object.fromEntries(
      figures.gaps.map((position) => [idAt(position), gapClass(settled[position - 1]!, followUps(answers, idAt(position)), partly)]),
    ),
  };
}

const followUps = (answers: Lookup, item: StatementId): Readonly<Record<FollowUp, Fact | null>> => ({
  acting: factOf(answers, item, 'acting'),
  thinking: factOf(answers, item, 'thinking'),
  time: factOf(answers, item, 'time'),
});

function factOf(answers: Lookup, item: StatementId, field: FollowUp): Fact | null {
  const reading = answers.stated({ instrument: 'readiness', item, field, scale: 'fact' });
  return reading.state === 'valid' ? reading.token : null;
}

function variablesOf(answers: Lookup, rated: readonly Rated<Stage>[], assumptions: Assumptions): readonly VariableStage[] {
  const byId = new Map(rated.map(({ id, ratings }) => [id, ratings]));
  return VARIABLES.map(({ id, prompts }) => {
    const byPrompt = prompts.map((prompt) => byId.get(prompt.id) ?? []);
    const ratings = (byPrompt[0] ?? []).map((_, rater) => byPrompt.map((prompt) => prompt[rater]!));
    const assigned = answers.stated({ instrument: 'maturity', item: id, field: 'assigned', scale: 'stage' });
    return variableStage(id, { ratings, assigned }, assumptions);
  });
}

function maturityConclusions(variables: readonly VariableStage[]): MaturityConclusions {
  const computed = variables.map((variable) => [variable.id, shownStage({ ...variable, answer: computedStage(variable) })]);
  return {
    stages: Object.fromEntries(variables.map((variable) => [variable.id, shownStage(variable)])) as MaturityConclusions['stages'],
    computed: Object.fromEntries(computed) as MaturityConclusions['computed'],
    ...earlyBounds(variables.map(({ answer }) => answer)),
  };
}

const computedStage = ({ computed }: VariableStage): Stage | null => (computed.kind === 'agreed' ? computed.token : null);

const shownStage = ({ answer, computed }: VariableStage): ShownStage =>
  answer ?? (computed.kind === 'contested' ? 'Contested' : null);

function influences(answers: Lookup): readonly AreaInfluence[] {
  return answers.items('influence').map((area) => {
    const influence = answers.stated({ instrument: 'influence', item: area, field: 'influence', scale: 'influence' });
    return { area, influence: influence.state === 'valid' ? Number(influence.token) : null };
  });
}

const highestLevelOf = ({ highestLevel }: Organisation): string | null =>
  highestLevel === undefined || highestLevel.trim() === '' ? null : highestLevel.trim();

const agreements = <Id extends GroupScaleId>(
  scale: Id,
  items: readonly Rated<TokenOf[Id]>[],
  rules: GroupRules,
): readonly (readonly [string, Agreement])[] => items.map(({ id, ratings }) => [id, agreement(scale, ratings, rules)]);
