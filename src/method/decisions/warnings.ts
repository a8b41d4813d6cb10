/** What should make a reader pause although it changes no rule. */
import type { VariableId } from '../instruments';
import { VARIABLE_NAMES, type Stages } from './reporting-rule';
import { listed } from '../wording';
import type { NeedRule } from './need-rule';

export interface WarningFindings {
  readonly need: NeedRule;
  readonly stages: Stages;
  /** Whether a trigger is present, in words; null where none is. */
  readonly trigger: string | null;
  /** Answers on a scale, and how many of them are Don't know. */
  readonly answers: { readonly given: number; readonly dontKnow: number };
  /** The share from which Don't know is too much (A-DK1). */
  readonly mostDontKnow: number;
}

/**
 * The warnings that come from the need, in sentences.
 *
 * @example
 * warnings({ need: 'N2', stages, trigger: 'Reported: rapid growth', answers: { given: 10, dontKnow: 2 }, mostDontKnow: 0.2 })
 */
export const warnings = (findings: WarningFindings): readonly string[] => [
  ...sharingEarly(findings),
  ...triggerBesideSharing(findings),
  ...debateNotHappened(findings),
];

const areasShare = (rule: NeedRule): boolean => rule === 'N2' || rule === 'N3';

function sharingEarly({ need, stages }: WarningFindings): readonly string[] {
  const early = (Object.keys(stages) as VariableId[]).filter((id) => stages[id] === 'Early').map((id) => VARIABLE_NAMES[id]);
  if (!areasShare(need) || early.length === 0) return [];
  return [
    'The operating areas are to share the work, ' +
      `yet ${listed(early, 'and')} ${early.length === 1 ? 'is' : 'are'} Early: ` +
      'the source has seen few companies ready for this. ' +
      'Sharing the administrative part is the easier half (NEED).',
  ];
}

const triggerBesideSharing = ({ need, trigger }: WarningFindings): readonly string[] =>
  areasShare(need) && trigger !== null
    ? [`${trigger}, which speaks for a role (ROLE), while the areas sharing the work speaks against a separate one (NEED).`]
    : [];

function debateNotHappened({ answers: { given, dontKnow }, mostDontKnow }: WarningFindings): readonly string[] {
  if (given === 0 || dontKnow === 0 || dontKnow / given < mostDontKnow) return [];
  return [`${dontKnow} of ${given} answers are Don't know: the debate has not happened yet (ours, A-DK1).`];
}
