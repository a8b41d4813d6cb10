/** The operating area with the most influence, which the source lets drive where the role reports. */
import { listed } from './conclusion';

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
      return `Tie of ${listed(top.areas, 'and')}`;
    case 'none':
      return `None with an influence of ${top.bar} or more`;
    case 'not listed':
      return 'Undetermined, no area is listed';
    case 'undetermined':
      return `Undetermined, no influence is given for ${listed(top.missing, 'and')}`;
  }
}
