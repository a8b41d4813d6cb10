/** What stands after the group has talked: a decided or assigned answer comes before the computed one. */
import { SCALES, type Reading, type TokenOf } from '../answers';
import { contestedText, type GroupAnswer, type GroupScaleId } from './group';

export interface Settled<Token extends string = string> {
  readonly computed: GroupAnswer<Token>;
  /** What the group decided on, where it recorded a valid answer. */
  readonly decided: Token | null;
  /** What counts from here on; null is missing. */
  readonly answer: Token | null;
}

/**
 * Puts what the group decided before what was computed from its answers.
 *
 * @param computed the group's answer
 * @param decided what was recorded as decided; it wins when it is valid
 *
 * @example
 * settle({ kind: 'none' }, { state: 'valid', token: 'Yes' }).answer // 'Yes'
 */
export function settle<Id extends GroupScaleId>(computed: GroupAnswer<TokenOf[Id]>, decided: Reading<TokenOf[Id]>): Settled<TokenOf[Id]> {
  const chosen = decided.state === 'valid' ? decided.token : null;
  return { computed, decided: chosen, answer: chosen ?? (computed.kind === 'agreed' ? computed.token : null) };
}

/**
 * A settled answer in a cell.
 *
 * @example
 * settledText({ computed: { kind: 'none' }, decided: null, answer: null }) // 'Undetermined: nobody has answered'
 */
export function settledText({ computed, answer }: Settled): string {
  if (answer !== null) return answer;
  return computed.kind === 'contested' ? contestedText(computed) : 'Undetermined: nobody has answered';
}

/** How far above a lower stage or answer another stands: the difference of their steps. */
export const stepOf = <Id extends GroupScaleId>(scale: Id, token: TokenOf[Id]): number =>
  (SCALES[scale].steps as readonly string[]).indexOf(token);
