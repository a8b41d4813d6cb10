/** The assumption register: what the sources leave open, what this method assumes instead, and what may be put in its place. */
import type { SourceId } from './instruments';

/** What a row of the register may be set to. A fixed row is stated so that it can be seen; it cannot be changed. */
export type Allowed =
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'number'; readonly least: number; readonly most: number; readonly whole?: boolean; readonly open?: 'least' }
  | { readonly kind: 'shares' }
  | { readonly kind: 'fixed' };

export type AssumptionValue = string | number | readonly number[] | null;

export interface Assumption {
  readonly id: AssumptionId;
  readonly what: string;
  /** Null where there is no default and the user has to state a value. */
  readonly default: AssumptionValue;
  readonly allowed: Allowed;
  /** The publication that states it, or this method. */
  readonly source: SourceId | 'ours';
}

const number = (least: number, most = Infinity): Allowed => ({ kind: 'number', least, most });
const whole = (least: number): Allowed => ({ kind: 'number', least, most: Infinity, whole: true });
const choice = (...of: readonly string[]): Allowed => ({ kind: 'choice', of });
const fixed: Allowed = { kind: 'fixed' };
const share = number(0, 1);

const REGISTER = {
  'A-R1': {
    what: 'A statement answered Partly counts as no. With “yes” it counts as yes, everywhere.',
    default: 'no',
    allowed: choice('no', 'yes'),
    source: 'NEED',
  },
  'A-RL1': {
    what: 'With exactly one variable Early, the role reports to a member of the C-suite with the chief executive’s declared backing. With “cautious” it reports at the highest level open, as with two.',
    default: 'balanced',
    allowed: choice('balanced', 'cautious'),
    source: 'ours',
  },
  'A-RL2': {
    what: 'With no variable Early and not all Evolved, the role reports to a member of the C-suite with a named executive sponsor.',
    default: 'sponsor',
    allowed: fixed,
    source: 'ours',
  },
  'A-RL3': {
    what: 'Only when all three variables are Evolved may the work be led from within an operating area, and the most influential area is then named.',
    default: 'all three',
    allowed: fixed,
    source: 'ours',
  },
  'A-ND1': {
    what: 'The order in which the gates of the need are read, so that the first that matches gives the headline.',
    default: 'order of the gates',
    allowed: fixed,
    source: 'ours',
  },
  'A-ST1': {
    what: 'The leader is a staff leader unless the work may be led from within an operating area.',
    default: 'staff unless led from within',
    allowed: fixed,
    source: 'ours',
  },
  'A-ST2': {
    what: 'The share of the functions that must commit named people before a team is called dedicated or dispersed.',
    default: 0.5,
    allowed: share,
    source: 'ours',
  },
  'A-IN1': {
    what: 'The influence, from 1 to 5, from which an operating area can be the top area.',
    default: 4,
    allowed: number(1, 5),
    source: 'ours',
  },
  'A-AU1': {
    what: 'The leader needs authority in at least one of the six functions. With “all” it is needed in each of them.',
    default: 'any',
    allowed: choice('any', 'all'),
    source: 'ours',
  },
  'A-CV1': {
    what: 'The share of a variable’s prompts that a rater must answer before a stage is read from them.',
    default: 0.75,
    allowed: share,
    source: 'ours',
  },
  'A-MR1': {
    what: 'Where the middle of the raters’ answers falls between two steps, the lower one is taken. With “up” the higher one.',
    default: 'down',
    allowed: choice('down', 'up'),
    source: 'ours',
  },
  'A-MR2': {
    what: 'The smallest number of raters in a group (board, C-suite, function heads, front line) for which the group’s median is shown.',
    default: 3,
    allowed: whole(1),
    source: 'ours',
  },
  'A-CT1': {
    what: 'Answers are contested when the smaller of the two ends of the scale has at least this share of them and both ends together have more than half.',
    default: 0.25,
    allowed: number(0, 0.5),
    source: 'ours',
  },
  'A-CG1': {
    what: 'Consensus is confirmed only when every leader on the list agrees.',
    default: 'all',
    allowed: fixed,
    source: 'ours',
  },
  'A-DK1': {
    what: 'The share of Don’t know among all answers from which a warning says that the debate has not happened.',
    default: 0.2,
    allowed: share,
    source: 'ours',
  },
  'A-SF1': {
    what: 'The role funds itself when its benefits add up to its costs by the end of the horizon. With “discounted” both are discounted first.',
    default: 'cumulative',
    allowed: choice('cumulative', 'discounted'),
    source: 'ours',
  },
  'A-SF2': { what: 'The horizon of the self-funding model in years.', default: 5, allowed: whole(5), source: 'ours' },
  'A-SF3': {
    what: 'The discount rate a year. A rate stated in the model itself comes first.',
    default: 0.1,
    allowed: { kind: 'number', least: -1, most: Infinity, open: 'least' },
    source: 'ours',
  },
  'A-SF4': {
    what: 'The contribution margin on added revenue. There is no default: the company has to state it.',
    default: null,
    allowed: share,
    source: 'ours',
  },
  'A-SF5': {
    what: 'How much of a program’s effect is there in its first, second and later years.',
    default: [0.25, 0.6, 1],
    allowed: { kind: 'shares' },
    source: 'ours',
  },
  'A-SF6': {
    what: 'The share of an effect that is credited to a program where nobody has stated one. It is shown as unset.',
    default: 1,
    allowed: fixed,
    source: 'ours',
  },
  'A-SF7': {
    what: 'Revenue per interaction is part of revenue per customer, so their effects are nested. With “additive” they are added up.',
    default: 'nested',
    allowed: choice('nested', 'additive'),
    source: 'ours',
  },
  'A-SF8': {
    what: 'A plan is fragile when it would break even with more than this share of its benefits.',
    default: 0.9,
    allowed: share,
    source: 'ours',
  },
  'A-SF9': {
    what: 'How far an input without a low and a high is moved either way in the sensitivity analysis.',
    default: 0.1,
    allowed: share,
    source: 'ours',
  },
  'A-RM1': {
    what: 'The number of gaps closed in one year of the roadmap beyond which it warns.',
    default: 3,
    allowed: whole(1),
    source: 'ours',
  },
  'A-RM2': {
    what: 'The roadmap takes up the gaps in the order of the statements.',
    default: 'R1→R11',
    allowed: fixed,
    source: 'ours',
  },
  'A-LT1': {
    what: 'How the reporting line, the scope and the team lead to the recommended type of leader.',
    default: 'mapping',
    allowed: fixed,
    source: 'ours',
  },
} as const satisfies Readonly<Record<string, Omit<Assumption, 'id'>>>;

export type AssumptionId = keyof typeof REGISTER;

/** The register's rows in their order. */
export const ASSUMPTIONS: readonly Assumption[] = Object.entries(REGISTER).map(([id, row]) => ({
  id: id as AssumptionId,
  ...row,
}));
