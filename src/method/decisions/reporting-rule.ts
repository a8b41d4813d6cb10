/** Which rule of the reporting line holds for three stages, its bounds while stages are missing, and the words it begins with. */
import type { Stage } from '../answers';
import type { Assumptions } from '../assumptions';
import { earlyBounds, type VariableStage } from '../figures';
import { VARIABLES, type VariableId } from '../instruments';

export type ReportingRule = 'RL1' | 'RL2' | 'RL3' | 'RL4' | 'RL5' | 'RL6';

export type ReportingPolicy = Assumptions['A-RL1'];

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
