/** The one door of the method: an assessment goes in, every conclusion comes out. */
import type { Fact, Reading, Stage } from '../answers';
import { assume, changedAssumptions, type AssumptionId, type Assumptions } from '../assumptions';
import { reportingLine, topArea, topAreaText, type Conclusion, type ReportingRule } from '../decisions';
import { earlyBounds, gapClass, groupRules, readinessFigures, variableStage, type GapClass, type VariableStage } from '../figures';
import { QUESTION_IDS, STATEMENT_IDS, VARIABLES, readiness, type StatementId, type VariableId } from '../instruments';
import { agreement, groupAnswer, settle, stageReading, type Agreement } from '../raters';
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
  const variables = variablesOf(answers, assumptions);
  return {
    format: CONCLUSIONS_FORMAT,
    organisation: assessment.organisation,
    readiness: readinessConclusions(answers, assumptions),
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
    agreement: agreements(answers, variables, assumptions),
    roadmap: null,
    assumptionsChanged: changedAssumptions(assessment.assumptions),
  };
}

function readinessConclusions(answers: Lookup, assumptions: Assumptions): ReadinessConclusions {
  const settled = STATEMENT_IDS.map((item) => {
    const computed = groupAnswer('yes', answers.rated({ instrument: 'readiness', item, field: 'answer', scale: 'yes' }), groupRules(assumptions));
    return settle<'yes'>(computed, answers.stated({ instrument: 'readiness', item, field: 'decided', scale: 'yes' })).answer;
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

function followUps(answers: Lookup, item: StatementId): Parameters<typeof gapClass>[1] {
  const facts = readiness.followUps.map(({ field }) => [field, known(answers.stated({ instrument: 'readiness', item, field, scale: 'fact' }))]);
  return Object.fromEntries(facts) as Parameters<typeof gapClass>[1];
}

const known = (reading: Reading<Fact>): Fact | null => (reading.state === 'valid' ? reading.token : null);

function variablesOf(answers: Lookup, assumptions: Assumptions): readonly VariableStage[] {
  return VARIABLES.map(({ id, prompts }) => {
    const byPrompt = prompts.map((prompt) => answers.rated({ instrument: 'maturity', item: prompt.id, field: 'answer', scale: 'stage' }));
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

function influences(answers: Lookup): Parameters<typeof topArea>[0] {
  return answers.items('influence').map((area) => {
    const influence = answers.stated({ instrument: 'influence', item: area, field: 'influence', scale: 'influence' });
    return { area, influence: influence.state === 'valid' ? Number(influence.token) : null };
  });
}

const highestLevelOf = ({ highestLevel }: Organisation): string | null =>
  highestLevel === undefined || highestLevel.trim() === '' ? null : highestLevel.trim();

function agreements(answers: Lookup, variables: readonly VariableStage[], assumptions: Assumptions): Conclusions['agreement'] {
  const rules = groupRules(assumptions);
  const statements = STATEMENT_IDS.map((item) => [item, agreement('yes', answers.rated({ instrument: 'readiness', item, field: 'answer', scale: 'yes' }), rules)]);
  const questions = QUESTION_IDS.map((item) => [item, agreement('fact', answers.rated({ instrument: 'readiness', item, field: 'answer', scale: 'fact' }), rules)]);
  const prompts = VARIABLES.flatMap((variable) => variable.prompts).map(({ id: item }) => [
    item,
    agreement('stage', answers.rated({ instrument: 'maturity', item, field: 'answer', scale: 'stage' }), rules),
  ]);
  const stages = variables.map(({ id, raters }) => [id, agreement('stage', raters.map(stageReading), rules)]);
  return Object.fromEntries([...statements, ...questions, ...prompts, ...stages]);
}
