/** The headline of the need as a tree of seven questions: which rule each way down leads to, and which open questions still matter. */
import type { Origin, SourceId } from '../instruments';
import type { Ternary } from '../ternary';

/** N0 while an open question could still change the headline. */
export type NeedRule = 'N0' | 'N1' | 'N2' | 'N3' | 'N4' | 'N5' | 'N6' | 'N7' | 'N8' | 'N9';

/**
 * What the headline hangs on: a customer leader exists; the operating areas can share the work (Q12); at least one statement is
 * a gap; the plan is cost-justified (G5); consensus is confirmed (G4); authority is sufficient (G6); the time is right (G7).
 */
export type NeedQuestion = 'leader' | 'shareable' | 'gaps' | 'cost' | 'consensus' | 'authority' | 'time';

export type NeedState = Readonly<Record<NeedQuestion, Ternary>>;

interface Fork {
  readonly asks: NeedQuestion;
  readonly yes: Fork | NeedRule;
  readonly no: Fork | NeedRule;
}

/** The order of the gates is ours (A-ND1). Each rule stands at the end of one way only, so a question that is met always matters. */
const TREE: Fork = {
  asks: 'leader',
  yes: 'N1',
  no: {
    asks: 'shareable',
    yes: { asks: 'gaps', yes: 'N3', no: 'N2' },
    no: {
      asks: 'gaps',
      no: 'N9',
      yes: {
        asks: 'cost',
        no: 'N4',
        yes: {
          asks: 'consensus',
          no: 'N5',
          yes: { asks: 'authority', no: 'N6', yes: { asks: 'time', no: 'N7', yes: 'N8' } },
        },
      },
    },
  },
};

interface NeedRuleRow {
  readonly rule: NeedRule;
  readonly when: string;
  readonly headline: string;
  readonly origin: Origin;
  readonly source: SourceId;
}

/** The rules in words, in the order in which the first that holds is taken. */
export const NEED_RULES: readonly NeedRuleRow[] = [
  { rule: 'N1', when: 'A customer leader exists', headline: 'Review the existing role', origin: 'ours', source: 'ROLE' },
  {
    rule: 'N2',
    when: 'The operating areas can share the work, and nothing is undone',
    headline:
      'No separate role indicated: the operating areas own the work; name an accountable executive for each of the seven accountabilities',
    origin: 'theirs in direction',
    source: 'NEED',
  },
  {
    rule: 'N3',
    when: 'The operating areas can share the work, and some of it is undone',
    headline: 'Share the gaps among the operating areas and test again',
    origin: 'ours',
    source: 'NEED',
  },
  {
    rule: 'N9',
    when: 'The work cannot be shared, and nothing is undone',
    headline: 'Check: all eleven are in place, yet the work cannot be shared. Who spearheads it today?',
    origin: 'ours',
    source: 'NEED',
  },
  {
    rule: 'N4',
    when: 'The work cannot be shared, some is undone, and the plan is not cost-justified',
    headline: 'Not as a separate position yet: not cost-justified. Keep the reporting-and-advising function',
    origin: 'theirs in direction',
    source: 'FUND',
  },
  {
    rule: 'N5',
    when: 'As before, cost-justified, and consensus fails or has conditions',
    headline: 'Needed, not ready: get consensus first',
    origin: 'theirs in direction',
    source: 'NEED',
  },
  {
    rule: 'N6',
    when: 'As before, consensus confirmed, and authority is not sufficient',
    headline: 'Needed, but not without authority',
    origin: 'theirs in direction',
    source: 'FUND',
  },
  {
    rule: 'N7',
    when: 'As before, authority sufficient, and the time, the appetite or the aptitude is missing',
    headline: 'Needed, not now',
    origin: 'theirs in direction',
    source: 'NEED',
  },
  {
    rule: 'N8',
    when: 'The work cannot be shared, some is undone, and all four gates pass',
    headline: 'Proceed to an exploration and design of the role',
    origin: 'ours',
    source: 'NEED',
  },
  { rule: 'N0', when: 'A missing answer could still change the headline', headline: 'Undetermined', origin: 'ours', source: 'NEED' },
];

const ROWS = Object.fromEntries(NEED_RULES.map((row) => [row.rule, row])) as Readonly<Record<NeedRule, NeedRuleRow>>;

export const needRow = (rule: NeedRule): NeedRuleRow => ROWS[rule];

/** The way down the tree that a state takes, and where it ends: at a rule, or at the first open question with N0. */
export interface NeedPath {
  readonly rule: NeedRule;
  /** The questions met on the way, an open one last. */
  readonly met: readonly NeedQuestion[];
}

/**
 * @example
 * needPath({ leader: false, shareable: true, gaps: false, cost: null, consensus: null, authority: null, time: null })
 * // { rule: 'N2', met: ['leader', 'shareable', 'gaps'] }: what is open could not change it
 */
export function needPath(state: NeedState): NeedPath {
  const met: NeedQuestion[] = [];
  let at: Fork | NeedRule = TREE;
  while (typeof at !== 'string') {
    met.push(at.asks);
    const answer: Ternary = state[at.asks];
    if (answer === null) return { rule: 'N0', met };
    at = answer ? at.yes : at.no;
  }
  return { rule: at, met };
}

/**
 * The open questions that could still be met, in the order of the tree.
 *
 * @example
 * openQuestions({ leader: false, shareable: null, gaps: true, cost: false, consensus: null, authority: null, time: null }) // ['shareable']
 */
export function openQuestions(state: NeedState): readonly NeedQuestion[] {
  const open = new Set<NeedQuestion>();
  const visit = (at: Fork | NeedRule): void => {
    if (typeof at === 'string') return;
    const answer = state[at.asks];
    if (answer === null) open.add(at.asks);
    if (answer !== false) visit(at.yes);
    if (answer !== true) visit(at.no);
  };
  visit(TREE);
  return [...open];
}
