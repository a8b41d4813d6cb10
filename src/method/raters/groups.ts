/** What the groups of raters say, each for itself, and where two of them stand at opposite ends. */
import { SCALES, type Reading, type TokenOf } from '../answers';
import { countSteps, groupAnswerOf, sum, type GroupAnswer, type GroupRules, type GroupScaleId } from './group';

/** The groups that raters belong to, from the top of the company down, as a sentence names them. */
const SAYING = {
  board: 'the board says',
  'C-suite': 'the C-suite says',
  'function head': 'the function heads say',
  'front line': 'the front line says',
} as const;

export type RatersGroup = keyof typeof SAYING;

export const RATER_GROUPS = Object.keys(SAYING) as readonly RatersGroup[];

export interface GroupMembers {
  readonly group: RatersGroup;
  /** Positions of its raters, counted from 0. */
  readonly members: readonly number[];
}

export interface GroupCounts {
  readonly group: RatersGroup;
  /** How many of its raters gave each answer, from the lowest step to the highest. */
  readonly counts: readonly number[];
}

export interface SaidByGroup<Token extends string = string> {
  readonly group: RatersGroup;
  /** How many of its raters gave a valid answer. */
  readonly answered: number;
  readonly answer: GroupAnswer<Token>;
}

export interface LargeGroupRules extends GroupRules {
  /** The fewest valid answers for which a group's answer is shown, at least 1 (A-MR2). */
  readonly leastRaters: number;
}

/** Where one group stands at the other end of a scale from another. */
export interface Inversion<Token extends string = string> {
  /** The group nearer to the top of the company. */
  readonly first: GroupVoice<Token>;
  readonly second: GroupVoice<Token>;
}

export interface GroupVoice<Token extends string = string> {
  readonly group: RatersGroup;
  readonly token: Token;
}

/**
 * The groups that can have an answer of their own, from the top of the company down. Raters without a group, and groups that
 * have too few even if all of them answer, are left out, so that nothing is counted for them.
 *
 * @param raters in the order of their answers
 * @param leastRaters the fewest raters of a group, at least 1 (A-MR2)
 *
 * @example
 * largeGroups([{ group: 'board' }, {}, { group: 'board' }], 2) // [{ group: 'board', members: [0, 2] }]
 */
export function largeGroups(raters: readonly { readonly group?: RatersGroup }[], leastRaters: number): readonly GroupMembers[] {
  const found = RATER_GROUPS.map((group) => ({ group, members: raters.flatMap((rater, i) => (rater.group === group ? [i] : [])) }));
  return found.filter(({ members }) => members.length >= leastRaters);
}

/**
 * How many raters of each group gave each answer to one item.
 *
 * @param readings the raters' answers, in the order of the raters
 *
 * @example
 * countStepsByGroup('yes', ratings, largeGroups(raters, 3)) // [{ group: 'board', counts: [0, 1, 2] }]
 */
export const countStepsByGroup = <Id extends GroupScaleId>(
  scale: Id,
  readings: readonly Reading<TokenOf[Id]>[],
  groups: readonly GroupMembers[],
): readonly GroupCounts[] =>
  groups.map(({ group, members }) => ({
    group,
    counts: countSteps(
      scale,
      members.map((rater) => readings[rater]!),
    ),
  }));

/**
 * Each group's answer to one item, by the rule that holds for all raters together. A group needs enough valid answers, not
 * only enough raters, so that no median rests on fewer than A-MR2.
 *
 * @example
 * answersByGroup('stage', [{ group: 'board', counts: [0, 0, 3] }, { group: 'front line', counts: [2, 0, 0] }], rules)
 * // [{ group: 'board', answered: 3, answer: { kind: 'agreed', token: 'Evolved', rounded: false } }]
 */
export function answersByGroup<Id extends GroupScaleId>(
  scale: Id,
  counted: readonly GroupCounts[],
  rules: LargeGroupRules,
): readonly SaidByGroup<TokenOf[Id]>[] {
  return counted.flatMap(({ group, counts }) => {
    const answered = sum(counts);
    return answered < rules.leastRaters ? [] : [{ group, answered, answer: groupAnswerOf(scale, counts, rules) }];
  });
}

/**
 * Every two groups whose answers to one item stand at opposite ends of its scale: No and Yes, Early and Evolved. A group
 * that is contested within itself has no answer, and stands at no end.
 *
 * @param said from the top of the company down, as answersByGroup gives them
 *
 * @example
 * inversions('stage', answersByGroup('stage', counts, rules))
 * // [{ first: { group: 'board', token: 'Evolved' }, second: { group: 'front line', token: 'Early' } }]
 */
export function inversions<Id extends GroupScaleId>(
  scale: Id,
  said: readonly SaidByGroup<TokenOf[Id]>[],
): readonly Inversion<TokenOf[Id]>[] {
  const steps: readonly TokenOf[Id][] = SCALES[scale].steps;
  const atEnd = said.flatMap(({ group, answer }) =>
    answer.kind === 'agreed' && (answer.token === steps[0] || answer.token === steps[steps.length - 1])
      ? [{ group, token: answer.token }]
      : [],
  );
  return atEnd.flatMap((first, i) => atEnd.slice(i + 1).flatMap((second) => (first.token === second.token ? [] : [{ first, second }])));
}

/**
 * Both groups and their answers.
 *
 * @example
 * inversionClause({ first: { group: 'board', token: 'Evolved' }, second: { group: 'front line', token: 'Early' } })
 * // 'The board says Evolved, the front line says Early'
 */
export function inversionClause({ first, second }: Inversion): string {
  const text = `${SAYING[first.group]} ${first.token}, ${SAYING[second.group]} ${second.token}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * An inversion in one line that names both groups, their answers and the item.
 *
 * @param item what was asked, in a few words
 *
 * @example
 * inversionText({ first: { group: 'board', token: 'Evolved' }, second: { group: 'front line', token: 'Early' } }, 'Leader commitment')
 * // 'The board says Evolved, the front line says Early: Leader commitment'
 */
export const inversionText = (inversion: Inversion, item: string): string => `${inversionClause(inversion)}: ${item}`;
