/** The pairs that CONCLUDE and ROADMAP take: a part's word and its range, in any order, so that a new part changes no signature. */
import { ANSWER_PARTS, fail, partWord, shown, succeed, type AnswerPartId, type Problem, type Result } from '../method';
import { eachOf, map, valueOf, type Range } from './cells';
import type { ConcludeRanges } from './conclude';
import { PLAN_RANGES } from './plan-ranges';

export type PartName = keyof ConcludeRanges;

/** Every part of an assessment that a function can be given. */
export const PART_NAMES: readonly PartName[] = [
  ...(Object.keys(ANSWER_PARTS) as readonly AnswerPartId[]),
  'raters',
  'organisation',
  'assumptions',
  ...Object.values(PLAN_RANGES).flat(),
];

const NOTHING = Object.fromEntries(PART_NAMES.map((name) => [name, undefined])) as unknown as ConcludeRanges;

/** Case, spaces and hyphens do not count: `Readiness follow-ups` is `readiness follow ups`. */
const levelled = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const BY_WORD: ReadonlyMap<string, PartName> = new Map(PART_NAMES.map((name) => [levelled(name), name]));

/**
 * The ranges by the names of their parts. What is absent is unanswered.
 *
 * @param parts what Excel hands over for a repeating parameter: a word, its range, the next word, and so on, each a 2-D array or a value
 * @returns the problem of the first argument that is no word of a part, that comes twice, or that has no range behind it
 *
 * @example
 * rangesIn([[['risks']], [['Data is scattered', 'IT']]]) // { ok: true, value: { risks: [['Data is scattered', 'IT']], … } }
 */
export function rangesIn(parts: Range): Result<ConcludeRanges> {
  const all: readonly Range[] = Array.isArray(parts) ? parts : [];
  const words = all.flatMap((range, i) =>
    i % 2 === 0 ? [{ range, at: `argument ${i + 1}`, beside: all[i + 1], isLast: i + 1 === all.length }] : [],
  );
  const first = new Map<PartName, string>();
  const pairs = eachOf(words, ({ range, at, beside, isLast }): Result<readonly [PartName, Range]> => {
    const word = valueOf(range);
    const name = typeof word === 'string' ? BY_WORD.get(levelled(word)) : undefined;
    if (name === undefined) return fail(notAPart(at, word));
    if (isLast) return fail({ code: 'missing', place: at, expected: `a range behind "${partWord(name)}"` });
    const earlier = first.get(name);
    if (earlier !== undefined) return fail({ code: 'duplicate', place: at, first: earlier, about: partWord(name) });
    first.set(name, at);
    return succeed([name, beside]);
  });
  return map(pairs, (found) => ({ ...NOTHING, ...Object.fromEntries(found) }));
}

const notAPart = (place: string, word: unknown): Problem => ({
  code: 'notOneOf',
  place,
  found: word === null ? 'nothing' : shown(word),
  choices: PART_NAMES.map(partWord),
});
