/** Where the role should report: the rule put into words, with what it rests on and what would change it. */
import type { Stage } from '../answers';
import { earlyBounds, type VariableStage } from '../figures';
import { VARIABLES, type Origin } from '../instruments';
import { contestedText } from '../raters';
import { dependencesOn, type Conclusion } from './conclusion';
import { listed } from '../wording';
import { nearestMoves, opposedRaters, pivotalVotes, type RatedVariables } from './reporting-line-changes';
import {
  REPORTING_RULES,
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

const ORIGINS = Object.fromEntries(REPORTING_RULES.map(({ rule, origin }) => [rule, origin])) as Readonly<Record<ReportingRule, Origin>>;

export interface ReportingLineInputs {
  readonly stages: Stages;
  readonly policy: ReportingPolicy;
  /** The highest level open, as the user names it; null where it is not named. */
  readonly highestLevel: string | null;
  /** The top area in words; null where it was not asked for. */
  readonly topArea: string | null;
}

/**
 * The reporting line as text to be read aloud.
 *
 * @example
 * reportingLineText({ stages: { LC: 'Early', UM: 'Early', CF: 'Evolved' }, policy: 'balanced', highestLevel: 'CEO', topArea: null })
 * // 'Report at the highest level open to you: CEO. Two of the three variables are Early: Leader commitment and Understanding the mission.'
 */
export function reportingLineText({ stages, policy, highestLevel, topArea }: ReportingLineInputs): string {
  const rule = reportingRule(stages);
  const outcome = outcomeOf(rule, policy);
  const begins = outcomeText(outcome);
  const early = variablesAt(stages, 'Early');
  const open = variablesAt(stages, null);
  switch (rule) {
    case 'RL1': {
      const reason = `${early.length === 3 ? 'All three variables' : 'Two of the three variables'} are Early: ${listed(early, 'and')}.`;
      const decided = open.length > 0 ? ` This is already decided: ${listed(open, 'and')} cannot change it.` : '';
      return `${withLevel(begins, highestLevel)} ${reason}${decided}`;
    }
    case 'RL2':
      return (
        `${begins}: at most one variable can be Early, ` +
        (policy === 'cautious'
          ? 'and under the cautious policy that one would be enough for the highest level'
          : 'which does not call for the highest level') +
        `. The line depends on ${listed(open, 'and')}, which has no stage yet.`
      );
    case 'RL3':
      return outcome === 'RL1'
        ? `${withLevel(begins, highestLevel)} One of the three variables is Early, ${listed(early, 'and')}, ` +
            'and the cautious policy treats one like two.'
        : `${begins}. One of the three variables is Early: ${listed(early, 'and')}.`;
    case 'RL4':
      return `${begins}. No variable is Early, and not all three are Evolved.`;
    case 'RL5':
      return `${begins}. Top area: ${topArea ?? 'not stated'}. All three variables are Evolved.`;
    case 'RL6':
      return `${begins}: it depends on ${listed(open, 'and')}, which ${open.length === 1 ? 'has' : 'have'} no stage yet.`;
  }
}

export interface ReportingLineFindings extends RatedVariables {
  readonly highestLevel: string | null;
  readonly topArea: string;
}

/**
 * Concludes where the role should report, with what it rests on and what would change it.
 *
 * @example
 * reportingLine(findings).rule // 'RL1'
 */
export function reportingLine(findings: ReportingLineFindings): Conclusion<ReportingRule> {
  const { variables, highestLevel, topArea, assumptions } = findings;
  const policy = assumptions['A-RL1'];
  const stages = stagesOf(variables);
  const rule = reportingRule(stages);
  const final = !isOpen(rule);
  const votes = final ? pivotalVotes(findings) : [];
  return {
    rule,
    text: reportingLineText({ stages, policy, highestLevel, topArea }),
    origin: ORIGINS[rule],
    source: 'REPORT',
    final,
    dependsOn: final
      ? []
      : dependencesOn(
          'maturity',
          variables.filter(({ answer }) => answer === null).map(({ id }) => id),
        ),
    changesIf: [...nearestMoves(stages, policy), ...votes],
    evidence: [
      ...variables.map(variableEvidence),
      earlyEvidence(stages),
      ...(rule === 'RL3' ? [`A-RL1, the policy for one variable Early: ${policy}`] : []),
      `Top area by influence: ${topArea}`,
      ...(final ? opposedRaters(findings) : []),
    ],
  };
}

const variablesAt = (stages: Stages, sought: Stage | null): readonly string[] =>
  VARIABLES.filter(({ id }) => stages[id] === sought).map(({ name }) => name);

const withLevel = (begins: string, level: string | null): string =>
  level === null ? `${begins}; which level that is has not been named.` : `${begins}: ${level}.`;

function variableEvidence({ id, computed, decided, answer }: VariableStage): string {
  const name = VARIABLE_NAMES[id];
  if (computed.kind === 'contested') {
    const contested = contestedText(computed);
    return answer === null ? `${name}: ${contested}` : `${name}: ${answer}, assigned (${contested})`;
  }
  if (computed.kind === 'none') return answer === null ? `${name}: no stage yet` : `${name}: ${answer}, assigned (no stage computed)`;
  const rounded = computed.rounded ? ', between two steps' : '';
  if (decided === null) return `${name}: ${computed.token}${rounded}`;
  return decided === computed.token
    ? `${name}: ${decided}, assigned, as computed`
    : `${name}: ${decided}, assigned, which differs from the computed ${computed.token}${rounded}`;
}

function earlyEvidence(stages: Stages): string {
  const { earlyMin, earlyMax } = earlyBounds(Object.values(stages));
  const count = earlyMin === earlyMax ? `${earlyMin}` : `${earlyMin} to ${earlyMax}`;
  return `Variables at Early: ${count} of 3; more than one likely means reporting as high as the company allows`;
}
