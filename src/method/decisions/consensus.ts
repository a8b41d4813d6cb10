/** Whether the leaders agree on the role and on the disruption that it brings, and who does not. */
import type { Position } from '../answers';
import { allHold, type Ternary } from '../ternary';
import { dependencesOn, type Dependence } from './conclusion';
import { listed } from '../wording';

export interface LeaderPosition {
  /** The leader, or the area that the leader heads. */
  readonly leader: string;
  /** Null where nobody has asked. */
  readonly position: Exclude<Position, 'Not asked'> | null;
}

export type Consensus =
  | { readonly kind: 'not confirmed'; readonly against: readonly string[] }
  /** Nobody is named where no leader is listed. */
  | { readonly kind: 'undetermined'; readonly notAsked: readonly string[] }
  | { readonly kind: 'conditional'; readonly withConditions: readonly string[] }
  | { readonly kind: 'confirmed' };

/**
 * The consensus among the leaders listed, the first that holds: somebody does not agree, somebody has not been asked,
 * somebody sets conditions, all agree (A-CG1). Without a single leader it is undetermined.
 *
 * @param leaders in any order
 *
 * @example
 * consensus([{ leader: 'Sales', position: 'Agrees' }, { leader: 'IT', position: null }])
 * // { kind: 'undetermined', notAsked: ['IT'] }
 */
export function consensus(leaders: readonly LeaderPosition[]): Consensus {
  const against = leadersWith(leaders, 'Does not agree');
  if (against.length > 0) return { kind: 'not confirmed', against };
  const notAsked = leadersWith(leaders, null);
  if (notAsked.length > 0 || leaders.length === 0) return { kind: 'undetermined', notAsked };
  const withConditions = leadersWith(leaders, 'Agrees with conditions');
  return withConditions.length > 0 ? { kind: 'conditional', withConditions } : { kind: 'confirmed' };
}

/**
 * The consensus in words that can stand in a cell and at the end of a sentence.
 *
 * @example
 * consensusText({ kind: 'conditional', withConditions: ['Sales', 'IT'] }) // 'Conditional: Sales and IT'
 */
export function consensusText(found: Consensus): string {
  switch (found.kind) {
    case 'not confirmed':
      return `Not confirmed: ${listed(found.against, 'and')}`;
    case 'undetermined':
      return found.notAsked.length === 0 ? 'Undetermined: no leader is listed' : `Undetermined: ${listed(found.notAsked, 'and')} not asked`;
    case 'conditional':
      return `Conditional: ${listed(found.withConditions, 'and')}`;
    case 'confirmed':
      return 'Confirmed';
  }
}

/**
 * Whether all leaders agree without conditions: false as soon as one does not, null while none is listed.
 *
 * @example
 * consensusGate([{ leader: 'Sales', position: 'Agrees with conditions' }, { leader: 'IT', position: null }]) // false
 */
export const consensusGate = (leaders: readonly LeaderPosition[]): Ternary =>
  leaders.length === 0 ? null : allHold(leaders.map(({ position }) => (position === null ? null : position === 'Agrees')));

/**
 * The missing answers that could still change the consensus: the leaders who have not been asked, or
 * the list itself while it is empty. None where somebody does not agree, which settles it.
 *
 * @example
 * consensusDependsOn([{ leader: 'Sales', position: null }]) // [{ instrument: 'consensus', item: 'Sales' }]
 */
export function consensusDependsOn(leaders: readonly LeaderPosition[]): readonly Dependence[] {
  const found = consensus(leaders);
  if (found.kind !== 'undetermined') return [];
  return found.notAsked.length === 0 ? [{ instrument: 'consensus' }] : dependencesOn('consensus', found.notAsked);
}

/**
 * What the gate rests on: as the consensus in words, but who sets conditions is named also while others have not been asked,
 * since one such leader is enough to fail it.
 *
 * @example
 * consensusEvidence([{ leader: 'Sales', position: 'Agrees with conditions' }, { leader: 'IT', position: null }])
 * // 'Conditional: Sales; not asked: IT'
 */
export function consensusEvidence(leaders: readonly LeaderPosition[]): string {
  const found = consensus(leaders);
  const withConditions = leadersWith(leaders, 'Agrees with conditions');
  if (found.kind !== 'undetermined' || withConditions.length === 0) return consensusText(found);
  return `${consensusText({ kind: 'conditional', withConditions })}; not asked: ${listed(found.notAsked, 'and')}`;
}

const leadersWith = (leaders: readonly LeaderPosition[], sought: LeaderPosition['position']): readonly string[] =>
  leaders.filter(({ position }) => position === sought).map(({ leader }) => leader);
