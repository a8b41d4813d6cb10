/** The eight gates of the need: each passes, fails, does not apply or is undetermined, with what it rests on and what it waits for. */
import { isGap, type PartlyCountsAs } from '../figures';
import { STATEMENT_IDS, readiness, type QuestionId, type SourceId, type StatementId } from '../instruments';
import { allHold, anyHolds, holds, type Ternary } from '../ternary';
import { authorityDependsOn, authorityGate, authorityText, type Authority } from './authority';
import { dependencesOn, LEADER_UNKNOWN, type Dependence } from './conclusion';
import { listed } from '../wording';
import { consensusDependsOn, consensusEvidence, consensusGate, type LeaderPosition } from './consensus';
import type { NeedQuestion, NeedState } from './need-rule';
import type { Rated } from './votes';

export type GateId = 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'G6' | 'G7' | 'G8';
export type GateState = 'pass' | 'fail' | 'undetermined' | 'does not apply';

/** The gates in words: what passes, and the publication it is taken from. */
export const GATES: readonly { readonly id: GateId; readonly name: string; readonly source: SourceId }[] = [
  { id: 'G1', name: 'The evidence is complete', source: 'NEED' },
  { id: 'G2', name: 'Somebody must spearhead the work', source: 'NEED' },
  { id: 'G3', name: 'Work is undone', source: 'NEED' },
  { id: 'G4', name: 'Leaders agree on the role and its disruption', source: 'NEED' },
  { id: 'G5', name: 'The role pays for itself', source: 'FUND' },
  { id: 'G6', name: 'Authority is sufficient', source: 'FUND' },
  { id: 'G7', name: 'The time is right', source: 'NEED' },
  { id: 'G8', name: 'A trigger is present', source: 'ROLE' },
];

export const GATE_IDS: readonly GateId[] = GATES.map(({ id }) => id);

export interface Gate {
  readonly id: GateId;
  readonly state: GateState;
  readonly evidence: string;
}

/** What the gates are read from. */
export interface NeedFindings {
  readonly leaderExists: Ternary;
  /** The eleven statements in their order. */
  readonly statements: readonly Rated<'yes', StatementId>[];
  /** A-R1. */
  readonly partly: PartlyCountsAs;
  /** Q12 to Q15. */
  readonly questions: Readonly<Record<QuestionId, Rated<'fact', QuestionId>>>;
  readonly leaders: readonly LeaderPosition[];
  readonly authority: Authority;
  /** Whether the plan is cost-justified, and that in words. */
  readonly funding: { readonly holds: Ternary; readonly text: string };
  /** Whether a trigger is present, and that in words. */
  readonly trigger: { readonly holds: Ternary; readonly text: string };
}

/** The statements that are Partly or No, and those that are missing. */
export const gapsOf = ({ statements, partly }: Pick<NeedFindings, 'statements' | 'partly'>): readonly Rated<'yes', StatementId>[] =>
  statements.filter(({ answer }) => isGap(answer, partly));

export const missingOf = ({ statements }: Pick<NeedFindings, 'statements'>): readonly StatementId[] =>
  statements.filter(({ answer }) => answer === null).map(({ id }) => id);

const QUESTION_LABELS = Object.fromEntries(readiness.questions.map(({ id, label }) => [id, label.toLowerCase()])) as Readonly<
  Record<QuestionId, string>
>;

const TIME_QUESTIONS = ['Q13', 'Q14', 'Q15'] as const;
export const timesOf = ({ questions }: Pick<NeedFindings, 'questions'>): readonly Rated<'fact', QuestionId>[] =>
  TIME_QUESTIONS.map((id) => questions[id]);

/**
 * What the headline hangs on, from the findings.
 *
 * @example
 * needStateOf(findings) // { leader: false, shareable: false, gaps: true, cost: null, … }
 */
export function needStateOf(findings: NeedFindings): NeedState {
  const { leaderExists, questions, leaders, authority, funding } = findings;
  return {
    leader: leaderExists,
    shareable: holds(questions.Q12.answer),
    gaps: anyHolds([gapsOf(findings).length > 0, missingOf(findings).length > 0 ? null : false]),
    cost: funding.holds,
    consensus: consensusGate(leaders),
    authority: authorityGate(authority),
    time: allHold(timesOf(findings).map(({ answer }) => holds(answer))),
  };
}

/**
 * The eight gates in their order. G1 and G8 are listed and never stand in the way.
 *
 * @example
 * gates(findings, needStateOf(findings))[3] // { id: 'G4', state: 'fail', evidence: 'Not confirmed: Sales' }
 */
export function gates(findings: NeedFindings, state: NeedState): readonly Gate[] {
  const { questions, leaders, authority, funding, trigger } = findings;
  const missing = missingOf(findings);
  const q12 = questions.Q12.answer;
  const isComplete = missing.length === 0 && q12 !== null;
  return [
    {
      id: 'G1',
      state: isComplete ? 'pass' : 'undetermined',
      evidence:
        `${STATEMENT_IDS.length - missing.length} of ${STATEMENT_IDS.length} statements answered, ` +
        `Q12 ${q12 === null ? 'not settled' : 'answered'}`,
    },
    {
      id: 'G2',
      state: state.shareable === true ? 'does not apply' : stateOf(state.shareable === false ? true : null),
      evidence: `Q12, whether the operating areas can share the work: ${q12 ?? 'not settled'}`,
    },
    { id: 'G3', state: state.shareable === true ? 'does not apply' : stateOf(state.gaps), evidence: gapsText(findings) },
    { id: 'G4', state: stateOf(state.consensus), evidence: consensusEvidence(leaders) },
    { id: 'G5', state: stateOf(state.cost), evidence: funding.text },
    { id: 'G6', state: stateOf(state.authority), evidence: authorityText(authority) },
    {
      id: 'G7',
      state: stateOf(state.time),
      evidence: timesOf(findings)
        .map(({ id, answer }) => `${id}, ${QUESTION_LABELS[id]}: ${answer ?? 'not settled'}`)
        .join('; '),
    },
    { id: 'G8', state: stateOf(trigger.holds), evidence: trigger.text },
  ];
}

const stateOf = (gate: Ternary): GateState => (gate === null ? 'undetermined' : gate ? 'pass' : 'fail');

function gapsText(findings: NeedFindings): string {
  const gaps = gapsOf(findings).map(({ id }) => id);
  const missing = missingOf(findings);
  const known =
    gaps.length === 0
      ? missing.length === STATEMENT_IDS.length
        ? 'No statement is answered'
        : 'No answered statement is a gap'
      : `Not in place: ${listed(gaps, 'and')}`;
  return missing.length === 0 || missing.length === STATEMENT_IDS.length ? known : `${known}; not settled: ${listed(missing, 'and')}`;
}

/** The missing answers behind an open question. */
export function needDependsOn(question: NeedQuestion, findings: NeedFindings): readonly Dependence[] {
  switch (question) {
    case 'leader':
      return [LEADER_UNKNOWN];
    case 'shareable':
      return [{ instrument: 'readiness', item: 'Q12' }];
    case 'gaps':
      return dependencesOn('readiness', missingOf(findings));
    case 'cost':
      return [{ instrument: 'selfFunding' }];
    case 'consensus':
      return consensusDependsOn(findings.leaders);
    case 'authority':
      return authorityDependsOn(findings.authority);
    case 'time':
      return dependencesOn(
        'readiness',
        timesOf(findings).flatMap(({ id, answer }) => (answer === null ? [id] : [])),
      );
  }
}
