/** Which type of leader there is today, by definition, which type to recommend, and where a type does not go with the other conclusions. */
import type { Body, Fact, Scope } from '../answers';
import { leaderTypeInstrument, type LeaderFactId, type LeaderTypeName } from '../instruments';
import type { Ternary } from '../ternary';
import type { Conclusion, Dependence, Change } from './conclusion';
import { listed } from '../wording';
import { isOpen, outcomeOf, type ReportingPolicy, type ReportingRule } from './reporting-rule';
import type { StructureConclusion } from './structure';

/** What is stated of the customer leader; null is missing. */
export interface LeaderFacts extends Readonly<Record<Exclude<LeaderFactId, 'scope' | 'body'>, Fact | null>> {
  readonly scope: Scope | null;
  readonly body: Body | null;
}

const NONE_OF_THE_FIVE = 'None of the five as defined';

/**
 * The definitions in their order: the first that holds gives the type. A missing fact is taken as not holding, since it is asked
 * for only where it does not matter.
 */
function typeByDefinition({ scope, body, reportsToCSuite, peer, ownsPnL, transition, limitedBudget }: LeaderFacts): LeaderTypeName | null {
  if (body === 'Committee' && limitedBudget === 'Yes') return 'tiger team';
  if (transition === 'Yes') return 'hybrid';
  if (scope === 'Segment') return 'decentralized leader';
  if (peer === 'Yes') return ownsPnL === 'Yes' ? null : 'influencer';
  return reportsToCSuite === 'Yes' ? 'functional leader' : null;
}

/** The missing facts with which the type could still turn out differently, in the order of the definitions. */
function factsThatMatter(facts: LeaderFacts): readonly LeaderFactId[] {
  const { scope, body, peer, ownsPnL, reportsToCSuite, transition, limitedBudget } = facts;
  if (body === 'Committee' && limitedBudget === 'Yes') return [];
  const isSettled = transition === 'Yes' || scope === 'Segment';
  const couldMatter: readonly (readonly [LeaderFactId, boolean])[] = [
    ['body', limitedBudget !== 'No'],
    ['limitedBudget', body !== 'Individual'],
    ['transition', true],
    ['scope', transition !== 'Yes'],
    // A peer with a P&L and a leader who neither is a peer nor reports to one are none of the five alike.
    ['peer', !isSettled && !(ownsPnL === 'Yes' && reportsToCSuite === 'No')],
    ['ownsPnL', !isSettled && peer !== 'No'],
    ['reportsToCSuite', !isSettled && peer !== 'Yes'],
  ];
  return couldMatter.flatMap(([id, matters]) => (matters && facts[id] === null ? [id] : []));
}

const FACT_WORDS: Readonly<Record<LeaderFactId, string>> = {
  scope: 'whether the role covers the enterprise or a segment',
  body: 'whether it is held by one person or a committee',
  reportsToCSuite: 'whether it reports to a member of the C-suite',
  peer: 'whether it is a peer of the C-suite',
  ownsPnL: 'whether it owns a P&L',
  transition: 'whether it is in transition',
  limitedBudget: 'whether its budget is limited',
};

/**
 * The type of today's leader by definition; null without a leader.
 *
 * @param leaderExists whether there is a customer leader today; null is not known
 *
 * @example
 * leaderTypeToday(facts, true) // 'functional leader', or 'Undetermined: it depends on whether it owns a P&L'
 */
export function leaderTypeToday(facts: LeaderFacts, leaderExists: Ternary): string | null {
  const state = leaderTypeState(facts, leaderExists);
  switch (state) {
    case 'no leader':
      return null;
    case 'none of the five':
      return NONE_OF_THE_FIVE;
    case 'undetermined':
      return `Undetermined: it depends on ${listed(openWords(facts, leaderExists), 'and')}`;
    default:
      return state;
  }
}

/** Today's type by its name, or why there is none. */
export type LeaderTypeState = LeaderTypeName | 'no leader' | 'none of the five' | 'undetermined';

/**
 * What today's type comes to, by a name that stays when its words are chosen anew.
 *
 * @example
 * leaderTypeState(facts, null) // 'undetermined'
 */
export function leaderTypeState(facts: LeaderFacts, leaderExists: Ternary): LeaderTypeState {
  if (leaderExists === false) return 'no leader';
  return openWords(facts, leaderExists).length > 0 ? 'undetermined' : (typeByDefinition(facts) ?? 'none of the five');
}

const openWords = (facts: LeaderFacts, leaderExists: Ternary): readonly string[] => [
  ...(leaderExists === null ? ['whether a customer leader exists'] : []),
  ...factsThatMatter(facts).map((fact) => FACT_WORDS[fact]),
];

/** LT0 while the type is undetermined. */
export type LeaderTypeRule = 'LT0' | 'LT1' | 'LT2' | 'LT3' | 'LT4' | 'LT5';

interface LeaderTypeRow {
  readonly rule: LeaderTypeRule;
  readonly when: string;
  /** Null where none is recommended. */
  readonly type: LeaderTypeName | null;
  readonly begins: string;
}

/** The rules in words, in the order in which the first that holds is taken. */
export const LEADER_TYPE_RULES: readonly LeaderTypeRow[] = [
  { rule: 'LT0', when: 'The reporting line, the team or a fact that decides is not known', type: null, begins: 'Undetermined' },
  {
    rule: 'LT1',
    when: 'The role reports at the highest level, and the team is unresolved',
    type: 'tiger team',
    begins: 'Tiger team, as a start with an end date',
  },
  { rule: 'LT2', when: 'The role reports at the highest level', type: 'influencer', begins: 'Influencer' },
  { rule: 'LT3', when: 'The role is in transition between a functional and a decentralized leader', type: 'hybrid', begins: 'Hybrid' },
  {
    rule: 'LT4',
    when: 'The role covers a segment, and no variable is Early',
    type: 'decentralized leader',
    begins: 'Decentralized leader',
  },
  { rule: 'LT5', when: 'None of these', type: 'functional leader', begins: 'Functional leader' },
];

const ROWS = Object.fromEntries(LEADER_TYPE_RULES.map((row) => [row.rule, row])) as Readonly<Record<LeaderTypeRule, LeaderTypeRow>>;

export interface LeaderTypeFindings {
  readonly reportingLine: Pick<Conclusion<ReportingRule>, 'rule' | 'dependsOn'>;
  /** A-RL1: under the cautious policy RL3 counts as RL1. */
  readonly policy: ReportingPolicy;
  readonly structure: Pick<StructureConclusion, 'team' | 'dependsOn'>;
  /** Without a leader, of the role intended. */
  readonly transition: Fact | null;
  readonly scope: Scope | null;
}

interface State extends Pick<LeaderTypeFindings, 'transition' | 'scope'> {
  /** The level that the reporting line amounts to. */
  readonly level: ReportingRule;
  readonly team: StructureConclusion['team'];
}

function ruleOf({ level, team, transition, scope }: State): LeaderTypeRule {
  switch (level) {
    case 'RL2':
    case 'RL6':
      return 'LT0';
    case 'RL1':
      if (team === null) return 'LT0';
      return team === 'unresolved' ? 'LT1' : 'LT2';
    case 'RL3':
      if (transition === null) return 'LT0';
      return transition === 'Yes' ? 'LT3' : 'LT5';
    case 'RL4':
    case 'RL5':
      if (transition === 'Yes') return 'LT3';
      if (transition === null || scope === null) return 'LT0';
      return scope === 'Segment' ? 'LT4' : 'LT5';
  }
}

const TRANSITION: Dependence = { instrument: 'leaderType', item: 'transition' };
const SCOPE: Dependence = { instrument: 'leaderType', item: 'scope' };

/** What an undetermined type waits for. */
function dependsOn({ level, transition, scope }: State, { reportingLine, structure }: LeaderTypeFindings): readonly Dependence[] {
  if (isOpen(level)) return reportingLine.dependsOn;
  if (level === 'RL1') return structure.dependsOn;
  return [...(transition === null ? [TRANSITION] : []), ...(scope === null && level !== 'RL3' ? [SCOPE] : [])];
}

/**
 * Concludes which type of leader to recommend (A-LT1).
 *
 * @example
 * recommendedLeaderType(findings).rule // 'LT2'
 */
export function recommendedLeaderType(findings: LeaderTypeFindings): Conclusion<LeaderTypeRule> {
  const { reportingLine, policy, structure, transition, scope } = findings;
  const state: State = { level: outcomeOf(reportingLine.rule, policy), team: structure.team, transition, scope };
  const rule = ruleOf(state);
  return {
    rule,
    text: recommendedText(rule, state),
    origin: 'ours',
    source: 'ROLE',
    final: rule !== 'LT0',
    dependsOn: rule === 'LT0' ? dependsOn(state, findings) : [],
    changesIf: changes(rule, state),
    evidence: [
      `Reporting line: ${reportingLine.rule}${
        state.level === reportingLine.rule ? '' : `, taken as ${state.level} under the cautious policy (A-RL1)`
      }`,
      `Team: ${structure.team ?? 'not settled'}`,
      `In transition between a functional and a decentralized leader: ${transition ?? 'not known'}`,
      `Scope of the role: ${scope?.toLowerCase() ?? 'not known'}`,
      ...LEADER_TYPE_CAUTIONS,
    ],
  };
}

/** Printed beside every recommendation. */
export const LEADER_TYPE_CAUTIONS: readonly string[] = [
  'In the survey 44 % had a functional leader and 27 % a hybrid: ' +
    'that is how common they are, and no reason to choose one; ' +
    'the shares of the other three types are not known',
  'The source holds that no type fits all companies',
];

function recommendedText(rule: LeaderTypeRule, { level, transition, scope }: State): string {
  const { begins } = ROWS[rule];
  switch (rule) {
    case 'LT0': {
      if (isOpen(level)) return `${begins}: decide the reporting line first.`;
      if (level === 'RL1') return `${begins}: it depends on the team, which is not settled.`;
      const open = [
        ...(transition === null ? ['whether the role is in transition'] : []),
        ...(scope === null && level !== 'RL3' ? ['whether it covers the enterprise or a segment'] : []),
      ];
      return `${begins}: it depends on ${listed(open, 'and')}.`;
    }
    case 'LT1':
      return (
        `${begins}. The role reports at the highest level open, ` +
        'and neither a dedicated nor a dispersed team stands behind it yet. ' +
        'A committee can begin with what there is; set the day on which the structure is decided again.'
      );
    case 'LT2':
      return (
        `${begins}. The role reports at the highest level open, ` +
        'and what it has to move lies in the areas of others: ' +
        'a peer of the C-suite who persuades them suits that.'
      );
    case 'LT3':
      return `${begins}. The role is on its way between one functional leader and leaders in the segments, and needs some of both.`;
    case 'LT4':
      return `${begins}. The role covers one segment, and no variable is Early, so the segment can carry it.`;
    case 'LT5':
      return (
        `${begins}. ` +
        (scope === 'Segment'
          ? 'One variable is still Early, so even a role for one segment starts with one leader'
          : 'The role covers the enterprise with one leader') +
        ' who reports to a member of the C-suite.'
      );
  }
}

/** The single changes that lead to another type: the role's own facts first, then the team, then the reporting line. */
function changes(rule: LeaderTypeRule, state: State): readonly Change[] {
  const candidates: readonly { readonly words: string; readonly after: Partial<State> }[] = [
    { words: 'The role is in transition between a functional and a decentralized leader', after: { transition: 'Yes' } },
    { words: 'The role is not in transition', after: { transition: 'No' } },
    { words: 'The role covers one segment', after: { scope: 'Segment' } },
    { words: 'The role covers the enterprise', after: { scope: 'Enterprise' } },
    { words: 'A team is resolved, dedicated or dispersed (see what would change the structure)', after: { team: 'dedicated' } },
    { words: 'The team is unresolved', after: { team: 'unresolved' } },
    { words: 'The role reports at the highest level (RL1)', after: { level: 'RL1' } },
    { words: 'One variable is Early, under the balanced policy (RL3)', after: { level: 'RL3' } },
    { words: 'No variable is Early (RL4 or RL5)', after: { level: 'RL4' } },
  ];
  return candidates.flatMap(({ words, after }) => {
    const to = ruleOf({ ...state, ...after });
    return to === rule || to === 'LT0' ? [] : [{ what: words, then: `${ROWS[to].begins} (${to})` }];
  });
}

export interface CoherenceFindings {
  /** Today's type, as it is told; null without a leader. */
  readonly today: string | null;
  readonly recommended: LeaderTypeRule;
  readonly reportingLine: ReportingRule;
  readonly policy: ReportingPolicy;
  readonly structure: Pick<StructureConclusion, 'leader' | 'team'>;
  readonly facts: LeaderFacts;
}

/**
 * Where today's type or the recommended one does not go with the reporting line, the structure, or each other.
 *
 * @example
 * coherenceWarnings(findings)[0] // 'Today’s type, functional leader, does not go with reporting at the highest level: …'
 */
export function coherenceWarnings(findings: CoherenceFindings): readonly string[] {
  const today = TYPES.find((type) => type === findings.today) ?? null;
  const recommended = ROWS[findings.recommended].type;
  return [
    ...(today === null ? [] : clashes(today, findings).map((clash) => `Today’s type, ${today}, ${clash}`)),
    ...(recommended === null || recommended === today
      ? []
      : clashes(recommended, findings).map((clash) => `The recommended type, ${recommended}, ${clash}`)),
    ...scopesApart(today, recommended),
  ];
}

const TYPES: readonly LeaderTypeName[] = leaderTypeInstrument.types.map(({ id }) => id);

function clashes(
  type: LeaderTypeName,
  { reportingLine, policy, structure: { leader, team }, facts }: CoherenceFindings,
): readonly string[] {
  switch (type) {
    case 'functional leader':
      return outcomeOf(reportingLine, policy) === 'RL1'
        ? ['does not go with reporting at the highest level: a functional leader reports to a member of the C-suite.']
        : [];
    case 'influencer':
      return [
        ...(leader === 'line' && facts.ownsPnL !== 'No'
          ? ['does not go with a line leader: whoever runs an operating area has a P&L, and an influencer has none.']
          : []),
      ];
    case 'tiger team':
      return team === 'dedicated' ? ['does not go with a dedicated team: a tiger team is a committee with limited resources.'] : [];
    case 'decentralized leader':
      return facts.scope === 'Enterprise'
        ? ['does not go with a role for the whole enterprise: a decentralized leader covers one segment.']
        : [];
    case 'hybrid':
      return [];
  }
}

const ENTERPRISE_WIDE: readonly (LeaderTypeName | null)[] = ['functional leader', 'influencer'];

/** A decentralized leader on the one side and a type for the whole enterprise on the other. */
function scopesApart(today: LeaderTypeName | null, recommended: LeaderTypeName | null): readonly string[] {
  if (today === 'decentralized leader' && ENTERPRISE_WIDE.includes(recommended)) {
    return [`Today’s type, decentralized leader, covers one segment; the recommended type, ${recommended}, covers the whole enterprise.`];
  }
  if (recommended === 'decentralized leader' && ENTERPRISE_WIDE.includes(today)) {
    return [`Today’s type, ${today}, covers the whole enterprise; the recommended type, decentralized leader, covers one segment.`];
  }
  return [];
}
