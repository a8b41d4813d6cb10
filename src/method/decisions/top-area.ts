/** The operating area with the most influence, which the source lets drive where the role reports. */
import { listed } from '../wording';

export interface AreaInfluence {
  readonly area: string;
  /** From 1 to 5; null where nobody has said. */
  readonly influence: number | null;
}

export type TopArea =
  | { readonly kind: 'one'; readonly area: string; readonly influence: number }
  | { readonly kind: 'tie'; readonly areas: readonly string[]; readonly influence: number }
  /** No listed area reaches the bar. */
  | { readonly kind: 'none'; readonly bar: number }
  | { readonly kind: 'not listed' }
  | { readonly kind: 'undetermined'; readonly missing: readonly string[] };

/**
 * The area with the highest influence that reaches the bar (A-IN1). A tie names all that share it and is never broken;
 * while the influence of a listed area is missing there is no top area.
 *
 * @example
 * topArea([{ area: 'Sales', influence: 5 }, { area: 'IT', influence: 3 }], 4)
 * // { kind: 'one', area: 'Sales', influence: 5 }
 */
export function topArea(areas: readonly AreaInfluence[], bar: number): TopArea {
  if (areas.length === 0) return { kind: 'not listed' };
  const missing = areas.filter(({ influence }) => influence === null).map(({ area }) => area);
  if (missing.length > 0) return { kind: 'undetermined', missing };
  const influence = Math.max(...areas.map((each) => each.influence ?? 0));
  if (influence < bar) return { kind: 'none', bar };
  const tops = areas.filter((each) => each.influence === influence).map(({ area }) => area);
  return tops.length === 1 ? { kind: 'one', area: tops[0]!, influence } : { kind: 'tie', areas: tops, influence };
}

/** How each kind of top area but a single one begins in words. */
const BEGINS = { tie: 'Tie of', none: 'None with', open: 'Undetermined' } as const;

/** What stands for a top area that nobody gives. */
export const NOT_GIVEN = `${BEGINS.open}, not given`;

/**
 * The top area in words that can stand in a cell and at the end of a sentence.
 *
 * @example
 * topAreaText({ kind: 'tie', areas: ['Sales', 'Service'], influence: 5 }) // 'Tie of Sales and Service'
 */
export function topAreaText(top: TopArea): string {
  switch (top.kind) {
    case 'one':
      return top.area;
    case 'tie':
      return `${BEGINS.tie} ${listed(top.areas, 'and')}`;
    case 'none':
      return `${BEGINS.none} an influence of ${top.bar} or more`;
    case 'not listed':
      return `${BEGINS.open}, no area is listed`;
    case 'undetermined':
      return `${BEGINS.open}, no influence is given for ${listed(top.missing, 'and')}`;
  }
}

/**
 * What kind of top area a cell states, in the words of `topAreaText`: the one place where they are read again, since CCO.STRUCTURE
 * takes the top area as the text that CCO.TOPAREA gives. A name that no area of ours begins with is a single area.
 *
 * @example
 * statedTopArea('Tie of Sales and Service') // 'several or none'
 */
export function statedTopArea(text: string): 'one' | 'several or none' | 'open' {
  const begins = (words: string, after: RegExp): boolean => text.slice(0, words.length) === words && after.test(text.slice(words.length));
  if (begins(BEGINS.open, /^(,|$)/)) return 'open';
  return begins(BEGINS.tie, /^ /) || begins(BEGINS.none, /^ /) ? 'several or none' : 'one';
}
