/** Which rule of the reporting line holds for three stages, its bounds while stages are missing, and the words it begins with. */
import type { Stage } from '../answers';
import type { Assumptions } from '../assumptions';
import { earlyBounds, type VariableStage } from '../figures';
import { VARIABLES, type Origin, type VariableId } from '../instruments';

export type ReportingRule = 'RL1' | 'RL2' | 'RL3' | 'RL4' | 'RL5' | 'RL6';

export type ReportingPolicy = Assumptions['A-RL1'];

/** The rules in words, in the order of the level they ask for, then those that leave it open. */
export const REPORTING_RULES: readonly {
  readonly rule: ReportingRule;
  readonly when: string;
  readonly then: string;
  readonly origin: Origin;
}[] = [
  { rule: 'RL1', when: 'Two or three variables are Early', then: 'report at the highest level open to you', origin: 'theirs' },
  {
    rule: 'RL3',
    when: 'Exactly one is Early',
    then: 'report to a member of the C-suite, with the chief executive’s declared backing; under the cautious policy as RL1 (A-RL1)',
    origin: 'ours',
  },
  {
    rule: 'RL4',
    when: 'None is Early, and not all are Evolved',
    then: 'report to a member of the C-suite, with a named executive sponsor (A-RL2)',
    origin: 'ours',
  },
  {
    rule: 'RL5',
    when: 'All three are Evolved',
    then: 'the work may be led from within an operating area, the most influential one (A-RL3)',
    origin: 'theirs in direction',
  },
  {
    rule: 'RL2',
    when: 'At most one can turn out Early, and one stage is not known',
    then: 'the source’s rule is not met; which of the others holds is open',
    origin: 'theirs',
  },
  { rule: 'RL6', when: 'Two or more could still turn out Early', then: 'undetermined until the stages are known', origin: 'ours' },
];

/** A stage for each variable; null where it is missing. */
export type Stages = Readonly<Record<VariableId, Stage | null>>;

export const VARIABLE_NAMES = Object.fromEntries(VARIABLES.map(({ id, name }) => [id, name])) as Readonly<Record<VariableId, string>>;

/**
 * The rule that holds for three stages.
 *
 * @example
 * reportingRule({ LC: 'Early', UM: null, CF: 'Early' }) // 'RL1': the missing stage cannot change it
 */
export function reportingRule(stages: Stages): ReportingRule {
  const all = Object.values(stages);
  const { earlyMin, earlyMax } = earlyBounds(all);
  if (earlyMin >= 2) return 'RL1';
  if (earlyMax >= 2) return 'RL6';
  // Here one stage at most is missing, and none that is known is Early: it could still turn out to be RL3, RL4 or RL5.
  if (earlyMax > earlyMin) return 'RL2';
  if (earlyMin === 1) return 'RL3';
  return all.every((stage) => stage === 'Evolved') ? 'RL5' : 'RL4';
}

/** The level a rule amounts to: under the cautious policy RL3 asks for what RL1 asks for. */
export const outcomeOf = (rule: ReportingRule, policy: ReportingPolicy): ReportingRule =>
  rule === 'RL3' && policy === 'cautious' ? 'RL1' : rule;

/** Whether missing stages could still change the rule. */
export const isOpen = (rule: ReportingRule): boolean => rule === 'RL2' || rule === 'RL6';

/** The words a conclusion begins with. */
export function outcomeText(outcome: ReportingRule): string {
  switch (outcome) {
    case 'RL1':
      return 'Report at the highest level open to you';
    case 'RL2':
      return 'Not triggered';
    case 'RL3':
      return "Report to a member of the C-suite, with the chief executive's declared backing";
    case 'RL4':
      return 'Report to a member of the C-suite, with a named executive sponsor';
    case 'RL5':
      return 'May be led from within';
    case 'RL6':
      return 'Undetermined';
  }
}

/** The stages that count, assigned ones first. */
export const stagesOf = (variables: readonly VariableStage[]): Stages =>
  Object.fromEntries(variables.map(({ id, answer }) => [id, answer])) as Stages;
