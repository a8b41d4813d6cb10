/** How far raters agree, from ranges of their ratings or ranks: each is read as a number coded from 1 first. */
import {
  SCALES,
  averageDeviation,
  fail,
  kendallW,
  ranking,
  krippendorffAlpha,
  listed,
  modalShareOf,
  readVerdictCell,
  rwg,
  shown,
  spanOf,
  succeed,
  type GroupScaleId,
  type Problem,
  type Result,
} from '../method';
import { all, cellsOf, eachOf, map, tableOf, then, valueOf, wordOf, type Cell, type Range } from './cells';
import type { Unavailable } from './returned';

const NOTHING: Unavailable = { why: 'nothing is answered' };
const ONE_RATER: Unavailable = { why: 'only one rater has answered' };

/** A way of reading ratings as numbers. */
interface Coding {
  readonly choices: readonly string[];
  /** The number from 1; null where nothing is answered, undefined for what is no answer. */
  readonly codeOf: (value: unknown) => number | null | undefined;
  readonly nameOf: (code: number) => string;
  readonly problem: (cell: Cell) => Problem;
}

function stepCoding(scale: GroupScaleId): Coding {
  const { choices } = SCALES[scale];
  const steps: readonly string[] = SCALES[scale].steps;
  return {
    choices,
    codeOf: (value) => {
      const reading = readVerdictCell(scale, value);
      if (reading.state === 'invalid') return undefined;
      return reading.state === 'valid' ? steps.indexOf(reading.token) + 1 : null;
    },
    nameOf: (code) => steps[code - 1]!,
    problem: ({ value, place }) => ({ code: 'notOneOf', place, found: shown(value), choices }),
  };
}

/** Whole numbers from 1, as far as `most` where that is known. */
function numberCoding(most = Infinity): Coding {
  const range = most === Infinity ? 'from 1' : `from 1 to ${most}`;
  return {
    choices: [`whole numbers ${range}`],
    codeOf: (value) => {
      const number = positiveNumber(value);
      return number === null || (number !== undefined && Number.isInteger(number) && number <= most) ? number : undefined;
    },
    nameOf: String,
    problem: ({ value, place }) => ({ code: 'wrongKind', place, found: shown(value), expected: `a whole number ${range}` }),
  };
}

/** A number from 1; null where nothing is answered, undefined for what is no such number. */
function positiveNumber(value: unknown): number | null | undefined {
  const { state } = readVerdictCell('fact', value);
  if (state === 'blank' || state === "don't know") return null;
  const number = typeof value === 'string' && /^[\d.]+$/.test(value.trim()) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 1 ? number : undefined;
}

const STEP_CODINGS = { yes: stepCoding('yes'), stage: stepCoding('stage'), place: stepCoding('place'), fact: stepCoding('fact') } as const;

/** Those that ratings are recognised by. Facts are not among them: their Yes and No are those of the scale yes. */
const CODINGS: readonly Coding[] = [STEP_CODINGS.yes, STEP_CODINGS.stage, STEP_CODINGS.place, numberCoding()];

interface Rated {
  readonly coding: Coding;
  /** Null where nothing is answered. */
  readonly codes: readonly (number | null)[];
}

/** Reads ratings on the one coding that they have in common; the first ratings decide on it, and what is on another is a problem. */
function ratedOn(codings: readonly Coding[], cells: readonly Cell[]): Result<Rated> {
  const fitting = cells.reduce((left, { value }) => {
    const still = left.filter(({ codeOf }) => codeOf(value) !== undefined);
    // What cannot be read on any of those left decides nothing and becomes a problem below.
    return still.length > 0 ? still : left;
  }, codings);
  const coding = fitting[0]!;
  const isRecognised = codings.length === 1 || fitting.length < codings.length;
  const codes = eachOf(cells, (cell): Result<number | null> => {
    const code = coding.codeOf(cell.value);
    if (code !== undefined) return succeed(code);
    return fail(isRecognised ? coding.problem(cell) : unrecognised(cell, codings));
  });
  return map(codes, (read) => ({ coding, codes: read }));
}

const unrecognised = ({ value, place }: Cell, codings: readonly Coding[]): Problem => ({
  code: 'notOneOf',
  place,
  found: shown(value),
  choices: [...new Set(codings.flatMap(({ choices }) => choices))],
});

const given = (codes: readonly (number | null)[]): readonly number[] => codes.filter((code) => code !== null);

/** The coding by the name of a scale, or all that may be recognised where none is given. */
const codingsNamed = (scale: Range): Result<readonly Coding[]> =>
  valueOf(scale) === null
    ? succeed(CODINGS)
    : map(wordOf(scale, 'scale', ['yes', 'fact', 'place', 'stage', 'number']), (word) => [
        word === 'number' ? numberCoding() : STEP_CODINGS[word],
      ]);

const ratedNamed = (ratings: Range, scale: Range): Result<Rated> =>
  then(codingsNamed(scale), (codings) => ratedOn(codings, cellsOf(ratings, 'ratings')));

/** The share of the modal answer. */
export const agreementOf = (ratings: Range, scale: Range): Result<number | Unavailable> =>
  map(ratedNamed(ratings, scale), ({ codes }) => modalShareOf(given(codes)) ?? NOTHING);

/** The lowest and the highest answer, also where they are the same. */
export const spreadOf = (ratings: Range, scale: Range): Result<string | Unavailable> =>
  map(ratedNamed(ratings, scale), ({ coding, codes }) => spanOf(given(codes))?.map(coding.nameOf).join('–') ?? NOTHING);

/** The within-group agreement of one item with so many options; named answers have to be as many. */
export const rwgOf = (ratings: Range, options: Range): Result<number | Unavailable> =>
  then(optionsIn(options), (count) => {
    const codings = [
      ...Object.entries(STEP_CODINGS).flatMap(([scale, coding]) => (SCALES[scale as GroupScaleId].steps.length === count ? [coding] : [])),
      numberCoding(count),
    ];
    return map(ratedOn(codings, cellsOf(ratings, 'ratings')), ({ codes }) => rwg(given(codes), count) ?? tooFew(codes));
  });

function optionsIn(range: Range): Result<number> {
  const value = valueOf(range);
  if (value === null) return fail({ code: 'missing', place: 'options', expected: 'how many answers there were to choose from' });
  const count = positiveNumber(value);
  return typeof count === 'number' && Number.isInteger(count) && count >= 2
    ? succeed(count)
    : fail({ code: 'wrongKind', place: 'options', found: shown(value), expected: 'a whole number from 2' });
}

const tooFew = (codes: readonly (number | null)[]): Unavailable => (given(codes).length === 0 ? NOTHING : ONE_RATER);

/** The average deviation from the mean. */
export const averageDeviationOf = (ratings: Range): Result<number | Unavailable> =>
  map(ratedOn(CODINGS, cellsOf(ratings, 'ratings')), ({ codes }) => averageDeviation(given(codes)) ?? tooFew(codes));

/** Kendall's W. Who ranked nothing has not taken part; who ranked only some items leaves no order to compare. */
export const kendallWOf = (ranks: Range, ties: Range): Result<number | Unavailable> =>
  map(
    all({
      rows: eachOf(tableOf(ranks, 'ranks'), (cells) => eachOf(cells, rankIn)),
      ties: wordOf(ties, 'ties', ['corrected', 'uncorrected', 'TRUE', 'FALSE']),
    }),
    ({ rows, ties: word }) => {
      const { items, raters: taking } = ranking(rows);
      const partly = taking.find(({ ranks: row }) => row.includes(null));
      if (partly !== undefined)
        return { why: `ranks, row ${partly.row}: ${columnsText(items.filter((_, i) => partly.ranks[i] === null))} not ranked` };
      if (taking.length < 2) return taking.length === 0 ? NOTHING : ONE_RATER;
      const w = kendallW(
        taking.map(({ ranks: row }) => given(row)),
        word === 'uncorrected' || word === 'FALSE' ? 'uncorrected' : 'corrected',
      );
      return w ?? { why: items.length < 2 ? 'only one item is ranked' : 'every rater puts all items level' };
    },
  );

function rankIn({ value, place }: Cell): Result<number | null> {
  const rank = positiveNumber(value);
  return rank === undefined ? fail({ code: 'wrongKind', place, found: shown(value), expected: 'a rank, a number from 1' }) : succeed(rank);
}

const columnsText = (columns: readonly number[]): string =>
  `${columns.length === 1 ? 'column' : 'columns'} ${listed(
    columns.map((column) => `${column + 1}`),
    'and',
  )}`;

/** Krippendorff's alpha. */
export const alphaOf = (ratings: Range, level: Range): Result<number | Unavailable> => {
  const rows = tableOf(ratings, 'ratings');
  return map(
    all({ rated: ratedOn(CODINGS, rows.flat()), level: wordOf(level, 'level', ['ordinal', 'nominal', 'interval']) }),
    ({ rated, level: word }) => {
      const width = rows[0]?.length ?? 0;
      const codes = rows.map((_, i) => rated.codes.slice(i * width, (i + 1) * width));
      const raters = codes.filter((row) => given(row).length > 0).length;
      if (raters < 2) return raters === 0 ? NOTHING : ONE_RATER;
      return krippendorffAlpha(codes, word) ?? { why: 'no two raters rated the same unit, or all the ratings compared are the same' };
    },
  );
};
