/** The readiness figures of a range of answers, one for each statement or one for each statement and rater. */
import {
  gapClass,
  groupAnswer,
  groupRules,
  listed,
  readinessFigures,
  settle,
  type Assumptions,
  type Fact,
  type ReadinessFigures,
  type Reading,
  type Result,
  type YesAnswer,
} from '../method';
import { assumptionsOf } from './assumptions';
import { all, besideOf, cellsOf, map, readingRowsOf, readingsOf, rowsOf, singleOf, then, wordOf, type Cell, type Range } from './cells';

export interface ReadinessRanges {
  readonly answers: Range;
  /** "answers", where each cell is a statement's answer, or "raters", where each row is a statement and each column a rater. */
  readonly shape: Range;
  /** What the group decided on, a cell for each statement. */
  readonly decided: Range;
  readonly assumptions: Range;
}

/** The figures of readiness, or what is wrong with the ranges. */
export function readinessOf(ranges: ReadinessRanges): Result<ReadinessFigures> {
  const statements = then(wordOf(ranges.shape, 'shape', ['answers', 'raters']), (shape) => statementsOf(ranges, shape === 'raters'));
  return map(all({ statements, assumptions: assumptionsOf(ranges.assumptions) }), ({ statements: rated, assumptions }) =>
    readinessFigures(
      rated.ratings.map((ratings, i) => answerOf(ratings, rated.decided[i]!, assumptions)),
      assumptions['A-R1'],
    ),
  );
}

interface Statements {
  /** The readings of each statement's raters. */
  readonly ratings: readonly (readonly Reading<YesAnswer>[])[];
  readonly decided: readonly Reading<YesAnswer>[];
}

function statementsOf({ answers, decided }: ReadinessRanges, isRowOfRaters: boolean): Result<Statements> {
  const rows: readonly (readonly Cell[])[] = isRowOfRaters ? rowsOf(answers, 'answers') : cellsOf(answers, 'answers').map((cell) => [cell]);
  return all({ ratings: readingRowsOf('yes', rows), decided: besideOf('yes', { range: decided, name: 'decided', count: rows.length }) });
}

const answerOf = (ratings: readonly Reading<YesAnswer>[], decided: Reading<YesAnswer>, assumptions: Assumptions): YesAnswer | null =>
  settle<'yes'>(groupAnswer('yes', ratings, groupRules(assumptions)), decided).answer;

export interface GapRanges {
  /** A statement's answer, or the answers of its raters. */
  readonly answers: Range;
  readonly acting: Range;
  readonly thinking: Range;
  readonly time: Range;
  readonly decided: Range;
  readonly assumptions: Range;
}

/** The class of a gap; an undetermined one names what is missing. */
export function gapClassOf(ranges: GapRanges): Result<string> {
  const found = all({
    assumptions: assumptionsOf(ranges.assumptions),
    ratings: readingsOf('yes', cellsOf(ranges.answers, 'answers')),
    decided: singleOf('yes', ranges.decided, 'decided'),
    acting: factOf(ranges.acting, 'acting'),
    thinking: factOf(ranges.thinking, 'thinking'),
    time: factOf(ranges.time, 'time'),
  });
  return map(found, ({ assumptions, ratings, decided, acting, thinking, time }) => {
    const answer = answerOf(ratings, decided, assumptions);
    const kind = gapClass(answer, { acting, thinking, time }, assumptions['A-R1']);
    if (kind !== 'Undetermined') return kind;
    if (answer === null) return `${kind}: answer not settled`;
    // Time alone never leaves a class open.
    const open = Object.entries({ acting, thinking }).filter(([, fact]) => fact === null);
    return `${kind}: ${listed(
      open.map(([name]) => name),
      'and',
    )} not known`;
  });
}

const factOf = (range: Range, name: string): Result<Fact | null> =>
  map(singleOf('fact', range, name), (reading) => (reading.state === 'valid' ? reading.token : null));
