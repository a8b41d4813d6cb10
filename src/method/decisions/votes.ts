/** How few raters would have to answer otherwise for a group's answer to become another, and who they are. */
import { SCALES, type Reading, type TokenOf } from '../answers';
import { countSteps, groupAnswerOf, sum, type GroupRules, type GroupScaleId } from '../raters';

/** One question with what each voter said and what stands in the end. */
export interface Rated<Scale extends GroupScaleId, Id extends string = string> {
  readonly id: Id;
  readonly scale: Scale;
  /** In the order of the voters. */
  readonly ratings: readonly Reading<TokenOf[Scale]>[];
  /** What the group decided on instead. */
  readonly decided: TokenOf[Scale] | null;
  /** What counts; null is missing. */
  readonly answer: TokenOf[Scale] | null;
}

export interface VoteChange {
  /** How many would have to answer otherwise; 1 where the group's own decision would have to change. */
  readonly votes: number;
  /** Positions of the voters, counted from 0, any of whom would do; empty where several or the whole group would have to change. */
  readonly voters: readonly number[];
  readonly to: string;
  readonly isDecision: boolean;
}

/**
 * The fewest votes after which the group's answer is as wanted; undefined where nobody has voted or no vote can bring it about.
 *
 * @param rated the question as it stands
 * @param wanted whether an answer would do; it is never asked of an answer that is missing
 * @param rules how a group's answer is found
 *
 * @example
 * fewestVotes(q12, (answer) => answer === 'Yes', rules) // { votes: 1, voters: [2], to: 'Yes', isDecision: false }
 */
export function fewestVotes<Scale extends GroupScaleId>(
  { scale, ratings, decided }: Rated<Scale>,
  wanted: (answer: TokenOf[Scale]) => boolean,
  rules: GroupRules,
): VoteChange | undefined {
  const steps: readonly TokenOf[Scale][] = SCALES[scale].steps;
  const targets = steps.filter(wanted);
  if (decided !== null)
    return targets.length === 0 ? undefined : { votes: 1, voters: [], to: targets[targets.length - 1]!, isDecision: true };
  const counts = countSteps(scale, ratings);
  const ways = targets.flatMap((to) => votesTowards(counts, { scale, to: steps.indexOf(to), wanted, rules }));
  const [best] = ways.sort((a, b) => a.votes - b.votes);
  if (best === undefined) return undefined;
  const voters =
    best.votes === 1 ? ratings.flatMap((reading, i) => (reading.state === 'valid' && reading.token === steps[best.from] ? [i] : [])) : [];
  return { votes: best.votes, voters, to: steps[best.to]!, isDecision: false };
}

interface Towards<Scale extends GroupScaleId> {
  readonly scale: Scale;
  readonly to: number;
  readonly wanted: (answer: TokenOf[Scale]) => boolean;
  readonly rules: GroupRules;
}

interface Way {
  readonly votes: number;
  /** The step that the first of them leave. */
  readonly from: number;
  readonly to: number;
}

/** Moves votes to one step, first those that stand farthest from it, and first those from the nearest where a single one is enough. */
function votesTowards<Scale extends GroupScaleId>(counts: readonly number[], { scale, to, wanted, rules }: Towards<Scale>): readonly Way[] {
  const isThere = (moved: readonly number[]): boolean => {
    const group = groupAnswerOf(scale, moved, rules);
    return group.kind === 'agreed' && wanted(group.token);
  };
  const others = counts.map((_, step) => step).filter((step) => step !== to && counts[step]! > 0);
  for (const from of [...others].sort((a, b) => Math.abs(a - to) - Math.abs(b - to))) {
    if (isThere(movedVotes(counts, { from, to, votes: 1 }))) return [{ votes: 1, from, to }];
  }
  let moved = counts;
  const total = sum(counts);
  for (let votes = 1; votes <= total; votes += 1) {
    const from = moved.reduce(
      (farthest, count, step) => (step !== to && count > 0 && Math.abs(step - to) > Math.abs(farthest - to) ? step : farthest),
      to,
    );
    if (from === to) return [];
    moved = movedVotes(moved, { from, to, votes: 1 });
    if (isThere(moved)) return [{ votes, from, to }];
  }
  return [];
}

const movedVotes = (
  counts: readonly number[],
  { from, to, votes }: { readonly from: number; readonly to: number; readonly votes: number },
): readonly number[] => counts.map((count, step) => count - (step === from ? votes : 0) + (step === to ? votes : 0));
