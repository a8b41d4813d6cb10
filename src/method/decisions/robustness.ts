/** Whether a headline hangs on one person: the rule with each rater left out once. */

export interface Robustness<Rule extends string = string> {
  /** How many of the raters can be left out without changing the rule. */
  readonly holds: number;
  readonly of: number;
  readonly otherwise: readonly { readonly rater: string; readonly rule: Rule }[];
}

/**
 * Leaves out each rater once.
 *
 * @param raters the raters' ids
 * @param rule the rule with everybody
 * @param without the rule without the rater at a position, counted from 0
 *
 * @example
 * leaveOneOut(['r1', 'r2'], 'N8', (left) => (left === 0 ? 'N3' : 'N8')) // { holds: 1, of: 2, otherwise: [{ rater: 'r1', rule: 'N3' }] }
 */
export function leaveOneOut<Rule extends string>(raters: readonly string[], rule: Rule, without: (left: number) => Rule): Robustness<Rule> {
  const otherwise = raters.flatMap((rater, left) => {
    const other = without(left);
    return other === rule ? [] : [{ rater, rule: other }];
  });
  return { holds: raters.length - otherwise.length, of: raters.length, otherwise };
}

/**
 * @example
 * robustnessText({ holds: 6, of: 6, otherwise: [] }) // 'Holds for 6 of 6 with one rater left out'
 */
export function robustnessText({ holds, of, otherwise }: Robustness): string {
  if (of < 2) return of === 0 ? 'Nobody has rated yet' : 'Rests on one rater alone';
  const told = `Holds for ${holds} of ${of} with one rater left out`;
  return otherwise.length === 0 ? told : `${told}; ${otherwise.map(({ rater, rule }) => `without ${rater} it is ${rule}`).join(', ')}`;
}
