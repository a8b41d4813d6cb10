/** The assumption register: what the sources leave open, what this method assumes instead, and what may be put in its place. */
import { basicValue, isBlank, shown } from './answers';
import type { SourceId } from './instruments';
import { fail, succeed, type ProblemPlace, type Result } from './problems';

/** What a row of the register may be set to. A fixed row is stated so that it can be seen; it cannot be changed. */
export type Allowed =
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'number'; readonly least: number; readonly most: number; readonly whole?: boolean; readonly open?: 'least' }
  | { readonly kind: 'shares' }
  | { readonly kind: 'fixed' };

type NumberAllowed = Extract<Allowed, { readonly kind: 'number' }>;

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

const between = (least: number, most: number) => ({ kind: 'number', least, most }) as const;
const wholeFrom = (least: number) => ({ kind: 'number', least, most: Infinity, whole: true }) as const;
const choice = <const Choices extends readonly string[]>(...of: Choices) => ({ kind: 'choice', of }) as const;
const fixed = { kind: 'fixed' } as const;
const share = between(0, 1);

const REGISTER = {
  'A-R1': {
    what: 'A statement answered Partly counts as no. With “yes” it counts as yes, everywhere.',
    default: 'no',
    allowed: choice('no', 'yes'),
    source: 'NEED',
  },
  'A-RL1': {
    what:
      "With exactly one variable Early, the role reports to a member of the C-suite with the chief executive's " +
      'declared backing. With “cautious” it reports at the highest level open, as with two.',
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
    what:
      'Only when all three variables are Evolved may the work be led from within an operating area, ' +
      'and the most influential area is then named.',
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
    allowed: between(1, 5),
    source: 'ours',
  },
  'A-AU1': {
    what: 'The leader needs authority in at least one of the six functions. With “all” it is needed in each of them.',
    default: 'any',
    allowed: choice('any', 'all'),
    source: 'ours',
  },
  'A-CV1': {
    what: "The share of a variable's prompts that a rater must answer before a stage is read from them.",
    default: 0.75,
    allowed: share,
    source: 'ours',
  },
  'A-MR1': {
    what: "Where the middle of the raters' answers falls between two steps, the lower one is taken. With “up” the higher one.",
    default: 'down',
    allowed: choice('down', 'up'),
    source: 'ours',
  },
  'A-MR2': {
    what: "The smallest number of raters in a group (board, C-suite, function heads, front line) for which the group's median is shown.",
    default: 3,
    allowed: wholeFrom(1),
    source: 'ours',
  },
  'A-CT1': {
    what:
      'Answers are contested when the smaller of the two ends of the scale has at least this share of them and ' +
      'both ends together have more than half.',
    default: 0.25,
    allowed: between(0, 0.5),
    source: 'ours',
  },
  'A-CG1': {
    what: 'Consensus is confirmed only when every leader on the list agrees.',
    default: 'all',
    allowed: fixed,
    source: 'ours',
  },
  'A-DK1': {
    what: "The share of Don't know among all answers from which a warning says that the debate has not happened.",
    default: 0.2,
    allowed: share,
    source: 'ours',
  },
  'A-SF1': {
    what:
      'The role funds itself when its benefits add up to its costs by the end of the horizon. ' +
      'With “discounted” both are discounted first.',
    default: 'cumulative',
    allowed: choice('cumulative', 'discounted'),
    source: 'ours',
  },
  'A-SF2': {
    what: 'The horizon of the self-funding model in years.',
    default: 5,
    allowed: { kind: 'number', least: 5, most: 100, whole: true },
    source: 'ours',
  },
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
    what: "How much of a program's effect is there in its first, second and later years.",
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
    allowed: wholeFrom(1),
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

const ROWS: ReadonlyMap<string, Assumption> = new Map(ASSUMPTIONS.map((row) => [row.id, row]));

type ValueOf<Row extends { readonly allowed: Allowed }> = Row['allowed'] extends { readonly of: readonly (infer Choice)[] }
  ? Choice
  : Row['allowed'] extends { readonly kind: 'number' }
    ? number
    : AssumptionValue;

/** The value of every assumption, those left at their default included. A-SF4 has no default, and is null until it is stated. */
export type Assumptions = {
  readonly [Id in AssumptionId]: Id extends 'A-SF4' ? number | null : ValueOf<(typeof REGISTER)[Id]>;
};

/** The assumptions that somebody stated. */
export type StatedAssumptions = Partial<Assumptions>;

const DEFAULTS = Object.fromEntries(ASSUMPTIONS.map((row) => [row.id, row.default])) as Assumptions;

/**
 * Every assumption's value: the stated one, or the register's default.
 *
 * @example
 * assume({ 'A-RL1': 'cautious' })['A-CT1'] // 0.25
 */
export const assume = (stated: StatedAssumptions): Assumptions => ({ ...DEFAULTS, ...stated });

/**
 * The ids of the assumptions whose stated value differs from the default, in the register's order.
 *
 * @example
 * changedAssumptions({ 'A-RL1': 'cautious', 'A-R1': 'no' }) // ['A-RL1']
 */
export function changedAssumptions(stated: StatedAssumptions): readonly AssumptionId[] {
  return ASSUMPTIONS.filter(({ id }) => stated[id] !== undefined && !same(stated[id], DEFAULTS[id])).map(({ id }) => id);
}

/**
 * Reads the value that somebody stated for an assumption.
 *
 * @param id the id as it was written; an unknown one is a problem
 * @param value text, a number, a list of shares (`[0.25, 0.6, 1]` or `"0.25;0.6;1"`), or nothing for the default
 * @param place where it was written, for the problem
 *
 * @example
 * readAssumption('A-CT1', 0.8, 'assumptions.A-CT1') // a problem: 0.8 is not a number from 0 to 0.5
 */
export function readAssumption(id: string, value: unknown, place: ProblemPlace): Result<StatedAssumptions> {
  const row = ROWS.get(id);
  if (row === undefined) {
    return fail({ code: 'notOneOf', place, found: shown(id), choices: ASSUMPTIONS.map((known) => known.id) });
  }
  const plain = basicValue(value);
  if (isUnstated(plain, row)) return succeed({});
  const read = allowedValue(plain, row);
  return read === undefined
    ? fail({ code: 'wrongKind', place, found: shown(plain), expected: allowedText(row) })
    : succeed({ [row.id]: read });
}

/** What a row may be set to, in words that follow "is not". */
export function allowedText({ allowed, default: fixedAt }: Assumption): string {
  switch (allowed.kind) {
    case 'choice':
      return allowed.of.join(' or ');
    case 'number':
      return `${allowed.whole ? 'a whole number' : 'a number'} ${rangeText(allowed)}`;
    case 'shares':
      return 'a list of numbers from 0 to 1, such as 0.25;0.6;1';
    case 'fixed':
      return `${String(fixedAt)}, which is fixed`;
  }
}

function allowedValue(value: unknown, { allowed, default: fixedAt }: Assumption): AssumptionValue | undefined {
  switch (allowed.kind) {
    case 'choice':
      return typeof value === 'string' ? allowed.of.find((token) => token === value.trim().toLowerCase()) : undefined;
    case 'number':
      return isNumber(value) && isInRange(value, allowed) ? value : undefined;
    case 'shares':
      return readShares(value);
    case 'fixed':
      return same(value, fixedAt) ? fixedAt : undefined;
  }
}

function rangeText({ least, most, open }: NumberAllowed): string {
  if (most === Infinity) return open === 'least' ? `above ${least}` : `of ${least} or more`;
  return `from ${least} to ${most}`;
}

const isInRange = (value: number, { least, most, whole, open }: NumberAllowed): boolean =>
  value <= most && (open === 'least' ? value > least : value >= least) && (whole !== true || Number.isInteger(value));

function readShares(value: unknown): readonly number[] | undefined {
  const parts = typeof value === 'string' ? value.split(';').map((part) => (part.trim() === '' ? NaN : Number(part))) : value;
  if (!Array.isArray(parts) || parts.length === 0) return undefined;
  return parts.every((part) => isNumber(part) && part >= 0 && part <= 1) ? parts : undefined;
}

/** Excel passes an empty cell as 0 on the desktop. A row with a number for its default cannot tell, and takes 0 as 0. */
const isUnstated = (value: unknown, row: Assumption): boolean => (value === 0 ? typeof row.default !== 'number' : isBlank(value));

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const same = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((part, i) => part === b[i]) : a === b;
