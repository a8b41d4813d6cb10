/** Truth with a third value: null is not known yet, and free to turn out either way. */

export type Ternary = boolean | null;

/**
 * Whether all hold: false as soon as one does not, null while one that is not known could still decide it.
 *
 * @example
 * allHold([true, null]) // null
 * allHold([false, null]) // false
 */
export function allHold(parts: readonly Ternary[]): Ternary {
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}

/**
 * Whether at least one holds.
 *
 * @example
 * anyHolds([false, null]) // null
 */
export function anyHolds(parts: readonly Ternary[]): Ternary {
  if (parts.includes(true)) return true;
  return parts.includes(null) ? null : false;
}

/** A Yes or No as truth; null where the fact is missing. */
export const holds = (fact: 'Yes' | 'No' | null): Ternary => (fact === null ? null : fact === 'Yes');
