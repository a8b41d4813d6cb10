/** Concluding from the answer ranges of a workbook: they make up the same assessment that a file holds. */
import {
  FOLLOW_UPS,
  PROMPT_IDS,
  QUESTION_IDS,
  STATEMENT_IDS,
  VARIABLE_IDS,
  assemble,
  conclude,
  fail,
  isBlank,
  isoDate,
  organisationKey,
  type Conclusion,
  type Conclusions,
  type FoundAnswer,
  type FoundAssessment,
  type FoundRater,
  type InstrumentId,
  type Problem,
  type Result,
} from '../method';
import { foundAssumptions } from './assumptions';
import { isWholeBlank, map, tableOf, type Cell, type Range } from './cells';

/** The ranges, each named as the argument that it came by. One that was left out, or holds nothing, is unanswered. */
export interface ConcludeRanges {
  /** Statements R1 to R11 in rows, raters in columns. */
  readonly readinessAnswers: Range;
  /** A cell for each statement. */
  readonly readinessDecided: Range;
  /** Statements in rows; acting, thinking and time in columns. */
  readonly readinessFollowUps: Range;
  /** Questions Q12 to Q15 in rows; the raters in columns, and what the organisation states once in the last. */
  readonly readinessQuestions: Range;
  /** A cell for each question. */
  readonly readinessQuestionsDecided: Range;
  /** Prompts LC1 to CF4 in rows, raters in columns. */
  readonly maturityAnswers: Range;
  /** A cell for each of LC, UM and CF. */
  readonly maturityAssigned: Range;
  /** A row for each rater: id and group. */
  readonly raters: Range;
  /** Rows of a key, or of its label in words, and its value. */
  readonly organisation: Range;
  /** Rows of an id and its current value. */
  readonly assumptions: Range;
  /** A row for each area: name, influence and whether it runs well. */
  readonly influence: Range;
}

/** A row for each conclusion: id, rule, text, origin, source, final, depends on, changes if, evidence. */
export const conclusionRows = (ranges: ConcludeRanges): Result<(string | boolean)[][]> =>
  map(assessmentOf(ranges), (assessment) => decisionsOf(conclude(assessment)).map(([id, decision]) => rowOf(id, decision)));

/** The conclusions that have a row, in the order of the rows. */
const decisionsOf = ({ reportingLine }: Conclusions): readonly (readonly [string, Conclusion])[] => [['reportingLine', reportingLine]];

const rowOf = (id: string, { rule, text, origin, source, final, dependsOn, changesIf, evidence }: Conclusion): (string | boolean)[] => [
  id,
  rule,
  text,
  origin,
  source,
  final,
  dependsOn.join(', '),
  changesIf.join(' · '),
  evidence.join(' · '),
];

function assessmentOf(ranges: ConcludeRanges): ReturnType<typeof assemble> {
  const problems = blocksOf(ranges).flatMap(sizeProblems);
  if (problems.length > 0) return fail(...problems);
  const raters = ratersOf(ranges);
  return assemble({
    organisation: organisationOf(ranges.organisation),
    raters,
    answers: [...blocksOf(ranges).flatMap((block) => answersOf(block, raters)), ...influenceOf(ranges.influence)],
    assumptions: foundAssumptions(ranges.assumptions),
  });
}

/** A range whose rows are items, and whose columns are the raters, where it is rated, and then fields that the organisation states. */
interface Block {
  readonly name: keyof ConcludeRanges;
  readonly range: Range;
  readonly instrument: InstrumentId;
  readonly items: readonly string[];
  readonly fields: readonly string[];
  readonly isRated: boolean;
}

const blocksOf = (ranges: ConcludeRanges): readonly Block[] => {
  const block = (name: keyof ConcludeRanges, rest: Omit<Block, 'name' | 'range'>): Block => ({ name, range: ranges[name], ...rest });
  return [
    block('readinessAnswers', { instrument: 'readiness', items: STATEMENT_IDS, fields: [], isRated: true }),
    block('readinessDecided', { instrument: 'readiness', items: STATEMENT_IDS, fields: ['decided'], isRated: false }),
    block('readinessFollowUps', { instrument: 'readiness', items: STATEMENT_IDS, fields: FOLLOW_UPS, isRated: false }),
    block('readinessQuestions', { instrument: 'readiness', items: QUESTION_IDS, fields: ['answer'], isRated: true }),
    block('readinessQuestionsDecided', { instrument: 'readiness', items: QUESTION_IDS, fields: ['decided'], isRated: false }),
    block('maturityAnswers', { instrument: 'maturity', items: PROMPT_IDS, fields: [], isRated: true }),
    block('maturityAssigned', { instrument: 'maturity', items: VARIABLE_IDS, fields: ['assigned'], isRated: false }),
  ];
};

function sizeProblems({ name, range, items, fields, isRated }: Block): readonly Problem[] {
  if (isWholeBlank(range)) return [];
  const rows = tableOf(range, name);
  const columns = rows[0]?.length ?? 0;
  const wrong = (found: string, expected: string): Problem => ({ code: 'wrongSize', place: name, found, expected });
  return [
    ...(rows.length === items.length ? [] : [wrong(`${rows.length} rows`, `${items.length}, ${items[0]} to ${items[items.length - 1]}`)]),
    ...(isRated || columns === fields.length ? [] : [wrong(`${columns} columns`, `${fields.length}, ${fields.join(', ')}`)]),
  ];
}

function answersOf({ name, range, instrument, items, fields, isRated }: Block, raters: readonly RaterColumn[]): readonly FoundAnswer[] {
  if (isWholeBlank(range)) return [];
  return tableOf(range, name).flatMap((row, r) =>
    row.flatMap((cell, c) => {
      if (isBlank(cell.value)) return [];
      const first = isRated ? row.length - fields.length : 0;
      const rater = c < first ? { rater: raters[c]?.found.id } : {};
      return [found(cell, { instrument, item: items[r], field: fields[c - first] ?? 'answer', ...rater })];
    }),
  );
}

const found = ({ value, place }: Cell, parts: FoundAnswer['parts']): FoundAnswer => ({
  parts: { ...parts, answer: value },
  place,
  placeOf: () => place,
});

interface RaterColumn extends FoundRater {
  readonly found: { readonly id: string; readonly group?: unknown };
}

/** The raters by their rows, and the columns that have answers but no rater's row, which are named by their number. */
function ratersOf(ranges: ConcludeRanges): readonly RaterColumn[] {
  const rows = tableOf(ranges.raters, 'raters').map(([id, group]) => ({ id: filled(id), group: filled(group) }));
  const answered = Math.max(
    0,
    ...blocksOf(ranges)
      .filter(({ isRated }) => isRated)
      .map(({ range, name, fields }) => lastFilled(tableOf(range, name).map((row) => row.slice(0, row.length - fields.length)))),
  );
  const named = rows.reduce((last, { id }, i) => (id === undefined ? last : i + 1), 0);
  return Array.from({ length: Math.max(answered, named) }, (_, i) => {
    const { id = `rater ${i + 1}`, group } = rows[i] ?? {};
    const place = `raters, row ${i + 1}`;
    return { found: { id: String(id), ...(group === undefined ? {} : { group }) }, place, placeOf: (key) => `${place}, ${key}` };
  });
}

const filled = (cell: Cell | undefined): unknown => (cell === undefined || isBlank(cell.value) ? undefined : cell.value);

/** The number of the last column with something in it. */
const lastFilled = (rows: readonly (readonly Cell[])[]): number =>
  Math.max(0, ...rows.map((row) => row.reduce((last, { value }, i) => (isBlank(value) ? last : i + 1), 0)));

function organisationOf(range: Range): FoundAssessment['organisation'] {
  const rows = tableOf(range, 'organisation').filter(([, value]) => value !== undefined && !isBlank(value.value));
  const keyed = rows.map(([key, value]) => ({ key: organisationKey(String(key?.value ?? '')), cell: value! }));
  const entries = keyed.map(({ key, cell }) => [key, key === 'asOf' ? isoDate(cell.value) : cell.value] as const);
  const places = new Map(keyed.map(({ key, cell }) => [key, cell.place]));
  // A workbook may be worked in before it has a name.
  return { found: { name: 'unnamed', ...Object.fromEntries(entries) }, placeOf: (key) => places.get(key) ?? `organisation ${key}` };
}

function influenceOf(range: Range): readonly FoundAnswer[] {
  return tableOf(range, 'influence')
    .filter((row) => !row.every(({ value }) => isBlank(value)))
    .flatMap(([area, influence, runsWell]) => {
      const item = typeof area?.value === 'number' ? String(area.value) : area?.value;
      const answer = (cell: Cell | undefined, field: string): readonly FoundAnswer[] =>
        cell === undefined ? [] : [{ ...found(cell, { instrument: 'influence', item, field }), placeOf: (key) => (key === 'item' ? area!.place : cell.place) }];
      // An area that is listed counts as such before anything is known of it.
      return [...answer(influence, 'influence'), ...answer(runsWell, 'runsWell')];
    });
}
