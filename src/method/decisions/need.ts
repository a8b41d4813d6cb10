/** Whether the company needs the role now: the headline put into words, with the gates it rests on and what would change it. */
import { STATEMENT_IDS, readiness, type Origin, type SourceId, type StatementId } from '../instruments';
import type { GroupRules } from '../raters';
import { authorityText } from './authority';
import type { Conclusion } from './conclusion';
import { listed, lowerFirst } from '../wording';
import { consensusEvidence } from './consensus';
import { GATES, gapsOf, gates, missingOf, needDependsOn, needStateOf, timesOf, type Gate, type NeedFindings } from './gates';
import { needChanges } from './need-changes';
import { needPath, needRow, openQuestions, type NeedQuestion, type NeedRule, type NeedState } from './need-rule';

export interface Need extends Conclusion<NeedRule> {
  readonly state: NeedState;
  readonly gates: readonly Gate[];
}

export interface NeedContext {
  /** The voters on statements and questions, in the order of their ratings. */
  readonly voters: readonly string[];
  readonly rules: GroupRules;
}

/**
 * Concludes whether the role is needed now. The strongest positive headline is to explore and design it.
 *
 * @example
 * need(findings, { voters: ['r1'], rules }).rule // 'N8'
 */
export function need(findings: NeedFindings, context: NeedContext): Need {
  const state = needStateOf(findings);
  const open = openQuestions(state);
  const path = needPath(state);
  // A rule that is reached past what is open is settled; where the way stops at an open question, N0 holds whatever else is known.
  const rule = path.rule;
  const final = rule !== 'N0';
  const all = gates(findings, state);
  return {
    rule,
    text: needText(rule, findings, open),
    ...sourceOf(rule, findings),
    final,
    dependsOn: final ? [] : open.flatMap((question) => needDependsOn(question, findings)),
    changesIf: needChanges({ findings, state, path, open, ...context }),
    evidence: evidenceOf(findings, all),
    state,
    gates: all,
  };
}

/** ROLE states that a trigger warrants a review; without one, reviewing an existing role first is ours. */
function sourceOf(rule: NeedRule, { trigger }: NeedFindings): { readonly origin: Origin; readonly source: SourceId } {
  const { origin, source } = needRow(rule);
  return { origin: rule === 'N1' && trigger.holds === true ? 'theirs in direction' : origin, source };
}

const STATEMENT_LABELS = Object.fromEntries(readiness.statements.map(({ id, label }) => [id, label.toLowerCase()])) as Readonly<
  Record<StatementId, string>
>;

/** Statements as people read them: "one set of measures (R4)". */
export const statementNames = (ids: readonly StatementId[]): string =>
  listed(
    ids.map((id) => `${STATEMENT_LABELS[id]} (${id})`),
    'and',
  );

/**
 * The headline as sentences to be read aloud; it begins with the words of the rule.
 *
 * @example
 * needText('N5', findings, []) // 'Needed, not ready: get consensus first. Not confirmed: Sales.'
 */
export function needText(rule: NeedRule, findings: NeedFindings, open: readonly NeedQuestion[]): string {
  const { headline } = needRow(rule);
  const gaps = gapsOf(findings).map(({ id }) => id);
  switch (rule) {
    case 'N0':
      return `${headline}: answer ${open.map((question) => openText(question, findings)).join('; ')}.`;
    case 'N1':
      return findings.trigger.holds === true
        ? `${headline}. It is urgent: ${lowerFirst(findings.trigger.text).replace(/\.$/, '')}.`
        : `${headline}. A customer leader exists already.`;
    case 'N2':
    case 'N8':
      return `${headline}.`;
    case 'N3':
      return `${headline}: ${statementNames(gaps)}.`;
    case 'N4':
      return `${headline}. ${findings.funding.text}.`;
    case 'N5':
      return `${headline}. ${consensusEvidence(findings.leaders)}.`;
    case 'N6':
      return `${headline}. ${authorityText(findings.authority)}.`;
    case 'N7':
      return `${headline}: ${listed(
        timesOf(findings).flatMap(({ answer, id }) => (answer === 'No' ? [TIME_WORDS[id] ?? id] : [])),
        'and',
      )}.`;
    case 'N9':
      return headline;
  }
}

/**
 * The headline from the gates alone, without the findings behind them.
 *
 * @param isUrgent whether a trigger is present
 *
 * @example
 * headlineText({ ...state, leader: true }, true) // 'Review the existing role. It is urgent: a trigger is present.'
 */
export function headlineText(state: NeedState, isUrgent: boolean): string {
  const { rule } = needPath(state);
  const { headline } = needRow(rule);
  if (rule === 'N0')
    return `${headline}: answer ${openQuestions(state)
      .map((question) => OPEN_QUESTIONS[question])
      .join('; ')}.`;
  if (rule === 'N1' && isUrgent) return `${headline}. It is urgent: a trigger is present.`;
  return rule === 'N9' ? headline : `${headline}.`;
}

const OPEN_QUESTIONS: Readonly<Record<NeedQuestion, string>> = {
  leader: 'whether a customer leader exists',
  shareable: 'whether the operating areas can share the work (Q12)',
  gaps: 'the readiness statements',
  cost: 'how the role would pay for itself (G5)',
  consensus: 'whether every leader agrees (G4)',
  authority: 'what authority the role has in practice (G6)',
  time: 'whether the time, the appetite and the aptitude are there (G7)',
};

const TIME_WORDS: Readonly<Record<string, string>> = {
  Q13: 'the time is not right, given the culture (Q13)',
  Q14: 'the appetite is missing (Q14)',
  Q15: 'the aptitude is missing (Q15)',
};

/** An open question in words that follow "answer". */
export function openText(question: NeedQuestion, findings: NeedFindings): string {
  switch (question) {
    case 'leader':
      return 'whether a customer leader exists';
    case 'shareable':
      return 'whether the operating areas can share the work (Q12)';
    case 'gaps': {
      const missing = missingOf(findings);
      return missing.length === STATEMENT_IDS.length
        ? `the ${STATEMENT_IDS.length} readiness statements`
        : `${missing.length === 1 ? 'statement' : 'statements'} ${listed(missing, 'and')}`;
    }
    case 'cost':
      return 'how the role would pay for itself';
    case 'consensus': {
      const unasked = findings.leaders.filter(({ position }) => position === null).map(({ leader }) => leader);
      return unasked.length === 0
        ? 'whether the leaders agree, of whom none is listed'
        : `whether ${listed(unasked, 'and')} ${unasked.length === 1 ? 'agrees' : 'agree'}`;
    }
    case 'authority':
      return 'what authority the role has in practice';
    case 'time':
      return listed(
        timesOf(findings).flatMap(({ answer, id }) => (answer === null ? [OPEN_TIME_WORDS[id] ?? id] : [])),
        'and',
      );
  }
}

const OPEN_TIME_WORDS: Readonly<Record<string, string>> = {
  Q13: 'whether the time is right (Q13)',
  Q14: 'whether the appetite is there (Q14)',
  Q15: 'whether the aptitude is there (Q15)',
};

const GATE_NAMES = Object.fromEntries(GATES.map(({ id, name }) => [id, name])) as Readonly<Record<Gate['id'], string>>;

/** The failing gates first, then what is open, then what passes. */
function evidenceOf(findings: NeedFindings, all: readonly Gate[]): readonly string[] {
  const order: Readonly<Record<Gate['state'], number>> = { fail: 0, undetermined: 1, pass: 2, 'does not apply': 3 };
  const answered = STATEMENT_IDS.length - missingOf(findings).length;
  return [
    `${answered} of ${STATEMENT_IDS.length} statements answered`,
    ...[...all]
      .sort((a, b) => order[a.state] - order[b.state])
      .map(({ id, state, evidence }) => `${id} ${GATE_NAMES[id]}: ${state}. ${evidence}`),
  ];
}
