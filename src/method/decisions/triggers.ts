/** Whether something has happened that warrants establishing the role, or reviewing the one that exists. */
import type { Fact } from '../answers';
import { TRIGGERS, TRIGGER_IDS, type Origin } from '../instruments';
import { anyHolds, holds, type Ternary } from '../ternary';
import { dependencesOn, LEADER_UNKNOWN, type Conclusion, type Dependence, type Change } from './conclusion';
import { capital, listed, lowerFirst } from '../wording';

export type TriggerRule = 'TR0' | 'TR1' | 'TR2' | 'TR3';

export interface ReportedTrigger {
  /** The id of one of the four, or the user's own words. */
  readonly name: string;
  readonly answer: Fact | null;
}

export interface TriggerFindings {
  readonly triggers: readonly ReportedTrigger[];
  /** Whether a customer leader exists. */
  readonly leaderExists: Ternary;
}

/** The four always, then those that the user listed. */
function asked(triggers: readonly ReportedTrigger[]): readonly ReportedTrigger[] {
  const listedNames = new Set(triggers.map(({ name }) => name));
  const standard: readonly string[] = TRIGGER_IDS;
  return [
    ...TRIGGER_IDS.flatMap((id) => (listedNames.has(id) ? triggers.filter(({ name }) => name === id) : [{ name: id, answer: null }])),
    ...triggers.filter(({ name }) => !standard.includes(name)),
  ];
}

/**
 * Whether a trigger is present: one Yes suffices, and all four have to be answered before there is none.
 *
 * @example
 * triggerGate([{ name: 'growth', answer: 'No' }]) // null: the other three are missing
 */
export const triggerGate = (triggers: readonly ReportedTrigger[]): Ternary => anyHolds(asked(triggers).map(({ answer }) => holds(answer)));

/**
 * Which triggers are reported, in words that can stand at the end of a sentence.
 *
 * @example
 * reportedText([{ name: 'growth', answer: 'Yes' }]) // 'Reported: rapid growth'
 */
export function reportedText(triggers: readonly ReportedTrigger[]): string {
  const all = asked(triggers);
  switch (triggerGate(triggers)) {
    case true:
      return `Reported: ${namesWith(all, 'Yes')}`;
    case false:
      return 'No trigger reported';
    case null:
      return `Undetermined: ${namesWith(all, null)} not answered`;
  }
}

/**
 * Concludes what the triggers warrant.
 *
 * @example
 * triggers({ triggers: [{ name: 'growth', answer: 'Yes' }], leaderExists: false })
 * // { rule: 'TR1', text: 'Warrants establishing a role: rapid growth.', final: true, … }
 */
export function triggers(findings: TriggerFindings): Conclusion<TriggerRule> {
  const all = asked(findings.triggers);
  const { leaderExists } = findings;
  const rule = triggerRule(triggerGate(all), leaderExists);
  return {
    rule,
    text: triggersText(rule, all, leaderExists),
    origin: ORIGINS[rule],
    source: 'ROLE',
    final: rule !== 'TR0',
    dependsOn: rule === 'TR0' ? dependsOn(all, leaderExists) : [],
    changesIf: changes(all, leaderExists),
    evidence: [
      ...all.map(({ name, answer }) => `${capital(nameOf(name))}: ${answer ?? 'not answered'}`),
      `Customer leader: ${leaderExists === null ? 'not known' : leaderExists ? 'exists' : 'none'}`,
    ],
  };
}

const ORIGINS: Readonly<Record<TriggerRule, Origin>> = { TR0: 'ours', TR1: 'theirs', TR2: 'theirs', TR3: 'theirs in direction' };

/** The words a conclusion begins with. */
const BEGINS: Readonly<Record<TriggerRule, string>> = {
  TR0: 'Undetermined',
  TR1: 'Warrants establishing a role',
  TR2: 'Warrants reviewing the role',
  TR3: 'No trigger reported',
};

function triggerRule(isPresent: Ternary, leaderExists: Ternary): TriggerRule {
  if (isPresent === false) return 'TR3';
  if (isPresent === null || leaderExists === null) return 'TR0';
  return leaderExists ? 'TR2' : 'TR1';
}

function triggersText(rule: TriggerRule, all: readonly ReportedTrigger[], leaderExists: Ternary): string {
  const reported = namesWith(all, 'Yes');
  switch (rule) {
    case 'TR0':
      if (reported !== '') return `${BEGINS[rule]}: it is not known whether a customer leader exists. Reported: ${reported}.`;
      return (
        `${BEGINS[rule]}: ${namesWith(all, null)} not ` +
        `answered${leaderExists === null ? ', and it is not known whether a customer leader exists' : ''}.`
      );
    case 'TR1':
    case 'TR2':
      return `${BEGINS[rule]}: ${reported}.`;
    case 'TR3':
      return `${BEGINS[rule]}: No to ${namesWith(all, 'No')}.`;
  }
}

/** A leader matters once a trigger is there, or could still turn out to be. */
function dependsOn(all: readonly ReportedTrigger[], leaderExists: Ternary): readonly Dependence[] {
  const open = triggerGate(all) === true ? [] : all.filter(({ answer }) => answer === null).map(({ name }) => name);
  return [...dependencesOn('triggers', open), ...(leaderExists === null ? [LEADER_UNKNOWN] : [])];
}

function changes(all: readonly ReportedTrigger[], leaderExists: Ternary): readonly Change[] {
  const outcome = (isPresent: Ternary, exists: Ternary): string => {
    const rule = triggerRule(isPresent, exists);
    return `${BEGINS[rule]} (${rule})`;
  };
  switch (triggerGate(all)) {
    case true: {
      const reported = all.filter(({ answer }) => answer === 'Yes');
      const others = all.some(({ answer }) => answer === null) ? null : false;
      const none = { what: `No to ${namesWith(all, 'Yes')}`, then: outcome(others, leaderExists) };
      const leader = (leaderExists === null ? [false, true] : [!leaderExists]).map((exists) => ({
        what: `${exists ? 'A' : 'No'} customer leader exists`,
        then: outcome(true, exists),
      }));
      // One answer each; several triggers would have to go together.
      return reported.length === 1 ? [none, ...leader] : [...leader, none];
    }
    case false:
      return [{ what: `A Yes to ${namesWith(all, 'No', 'or')}`, then: outcome(true, leaderExists) }];
    case null:
      return [
        { what: `A Yes to ${namesWith(all, null, 'or')}`, then: outcome(true, leaderExists) },
        { what: `No to ${namesWith(all, null)}`, then: outcome(false, leaderExists) },
      ];
  }
}

const LABELS: ReadonlyMap<string, string> = new Map(TRIGGERS.map(({ id, label }) => [id, lowerFirst(label)]));

/** A trigger within a sentence; the user's own in the user's words. */
const nameOf = (name: string): string => LABELS.get(name) ?? name;

const namesWith = (all: readonly ReportedTrigger[], sought: Fact | null, word: 'and' | 'or' = 'and'): string =>
  listed(
    all.filter(({ answer }) => answer === sought).map(({ name }) => nameOf(name)),
    word,
  );
