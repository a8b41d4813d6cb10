/** What several raters say together: the middle answer, the majority, or that the answer is contested. */
import { SCALES, type OrderedScaleId, type Reading, type TokenOf } from '../answers';

/** The scales on which a group can answer. */
export type GroupScaleId = OrderedScaleId | 'fact';

export interface GroupRules {
  /** Where the middle falls between two steps (A-MR1). */
  readonly rounding: 'down' | 'up';
  /** The share of the answers that the smaller end needs to contest the other (A-CT1). */
  readonly contestedShare: number;
}

export interface TokenCount<Token extends string = string> {
  readonly token: Token;
  readonly count: number;
}

export type GroupAnswer<Token extends string = string> =
  /** `rounded` when the middle fell between two steps. */
  | { readonly kind: 'agreed'; readonly token: Token; readonly rounded: boolean }
  | { readonly kind: 'contested'; readonly low: TokenCount<Token>; readonly high: TokenCount<Token> }
  /** Nobody gave a valid answer. */
  | { readonly kind: 'none' };

const NONE = { kind: 'none' } as const;

/**
 * The group's answer. On an ordered scale it is the median of the valid answers, unless they are contested; of facts it
 * is the majority of Yes and No, and a tie is contested. Blank and "Don't know" are never counted in.
 *
 * @example
 * groupAnswer('stage', [{ state: 'valid', token: 'Early' }, { state: 'valid', token: 'Evolved' }], rules)
 * // { kind: 'contested', low: { token: 'Early', count: 1 }, high: { token: 'Evolved', count: 1 } }
 */
export function groupAnswer<Id extends GroupScaleId>(
  scale: Id,
  readings: readonly Reading<TokenOf[Id]>[],
  rules: GroupRules,
): GroupAnswer<TokenOf[Id]> {
  return groupAnswerOf(scale, countSteps(scale, readings), rules);
}

/** The group's answer from the number of valid answers on each step. */
export function groupAnswerOf<Id extends GroupScaleId>(scale: Id, counts: readonly number[], rules: GroupRules): GroupAnswer<TokenOf[Id]> {
  const total = sum(counts);
  if (total === 0) return NONE;
  const steps: readonly TokenOf[Id][] = SCALES[scale].steps;
  const low = { token: steps[0]!, count: counts[0]! };
  const high = { token: steps[steps.length - 1]!, count: counts[counts.length - 1]! };
  if (scale === 'fact') return majority(low, high);
  if (isContested({ low: low.count, high: high.count, total }, rules.contestedShare)) return { kind: 'contested', low, high };
  const middle = medianStep(counts);
  const step = rules.rounding === 'down' ? Math.floor(middle) : Math.ceil(middle);
  return { kind: 'agreed', token: steps[step]!, rounded: step !== middle };
}

/**
 * The text of a contested answer, the lower end first.
 *
 * @example
 * contestedText({ kind: 'contested', low: { token: 'Early', count: 9 }, high: { token: 'Evolved', count: 11 } })
 * // 'Contested: 9 Early / 11 Evolved'
 */
export const contestedText = ({ low, high }: Extract<GroupAnswer, { kind: 'contested' }>): string =>
  `Contested: ${low.count} ${low.token} / ${high.count} ${high.token}`;

/** How many valid answers fell on each step, from the lowest step to the highest. */
export function countSteps<Id extends GroupScaleId>(scale: Id, readings: readonly Reading<TokenOf[Id]>[]): readonly number[] {
  const steps: readonly string[] = SCALES[scale].steps;
  const counts = steps.map(() => 0);
  for (const reading of readings) {
    if (reading.state === 'valid') counts[steps.indexOf(reading.token)]! += 1;
  }
  return counts;
}

/**
 * The median as a step counted from 0, halfway between two steps where the middle two answers differ.
 *
 * @param counts answers on each step, at least one in all
 *
 * @example
 * medianStep([2, 0, 2]) // 1
 */
export function medianStep(counts: readonly number[]): number {
  const total = sum(counts);
  return (stepOfAnswer(counts, Math.ceil(total / 2)) + stepOfAnswer(counts, Math.floor(total / 2) + 1)) / 2;
}

/** The step of the nth answer, counted from 1, when the answers stand in order. */
function stepOfAnswer(counts: readonly number[], nth: number): number {
  let passed = 0;
  return counts.findIndex((count) => (passed += count) >= nth);
}

const majority = <Token extends string>(low: TokenCount<Token>, high: TokenCount<Token>): GroupAnswer<Token> =>
  low.count === high.count
    ? { kind: 'contested', low, high }
    : { kind: 'agreed', token: low.count > high.count ? low.token : high.token, rounded: false };

/** A-CT1: both ends occur, the smaller has the share, and the two together more than half. */
function isContested(ends: { readonly low: number; readonly high: number; readonly total: number }, share: number): boolean {
  const smaller = Math.min(ends.low, ends.high);
  return smaller > 0 && smaller / ends.total >= share && ends.low + ends.high > ends.total / 2;
}

/** A loop, since this is called some thousand times for one assessment. */
export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
}
