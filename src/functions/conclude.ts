/** Concluding from the answer ranges of a workbook: they make up the same assessment that a file holds. */
import {
  ANSWER_PARTS,
  assemble,
  assume,
  conclude,
  fail,
  isBlank,
  isoDate,
  LISTS,
  organisationKey,
  partWord,
  problemText,
  type AnswerPart,
  type AnswerPartId,
  type Assumptions,
  type BlockDefinition,
  type Conclusions,
  type FoundAssessment,
  type FoundRater,
  type Problem,
  type Result,
} from '../method';
import { foundAssumptions } from './assumptions';
import { isWholeBlank, map, tableOf, type Cell, type Range } from './cells';
import { answersIn, columnsOf, type AnswerRanges } from './answer-ranges';
import { conclusionRowsOf, type ConclusionRow } from './conclusion-rows';
import { foundPlans, PLAN_RANGES, type PlanRanges } from './plan-ranges';

/** The ranges, each named as the argument that it came by. One that was left out, or holds nothing, is unanswered. */
export interface ConcludeRanges extends AnswerRanges, PlanRanges {
  /** A row for each rater: id and group. */
  readonly raters: Range;
  /** Rows of a key, or of its label in words, and its value. */
  readonly organisation: Range;
  /** Rows of an id and its current value. */
  readonly assumptions: Range;
}

/**
 * A row for each conclusion: id, rule, text, origin, source, final, depends on, changes if, evidence, waits for. A plan that is still being
 * typed hides no other conclusion: it is left out, and a warning says what cannot be read in it.
 */
export const conclusionRows = (ranges: ConcludeRanges): Result<ConclusionRow[]> =>
  map(conclusionsOf(ranges), ({ conclusions, unread }) =>
    conclusionRowsOf({ ...conclusions, warnings: [...unreadWarnings(unread), ...conclusions.warnings] }),
  );

/** What follows from the ranges. */
export interface Concluded {
  readonly assumptions: Assumptions;
  readonly conclusions: Conclusions;
  /** What cannot be read in either plan, which is then left out; an empty text where it can be. */
  readonly unread: Readonly<Record<keyof typeof PLAN_RANGES, string>>;
}

function unreadWarnings({ roadmap, selfFunding }: Concluded['unread']): readonly string[] {
  return [
    ...(roadmap === '' ? [] : [`The roadmap is left out until it can be read: ${roadmap}.`]),
    ...(selfFunding === '' ? [] : [`The self-funding model is left out until it can be read: ${selfFunding}.`]),
  ];
}

export function conclusionsOf(ranges: ConcludeRanges): Result<Concluded> {
  const { problems } = foundPlans(ranges);
  const unreadable = PLANS.flatMap((plan) => (problems[plan].length > 0 ? PLAN_RANGES[plan] : []));
  const read = { ...ranges, ...Object.fromEntries(unreadable.map((name) => [name, undefined])) };
  const unread = Object.fromEntries(PLANS.map((plan) => [plan, problems[plan].map(problemText).join('; ')])) as Concluded['unread'];
  return map(assessmentOf(read), (assessment) => ({
    assumptions: assume(assessment.assumptions),
    conclusions: conclude(assessment),
    unread,
  }));
}

const PLANS = ['roadmap', 'selfFunding'] as const;

const ANSWER_RANGES = Object.keys(ANSWER_PARTS) as readonly AnswerPartId[];

/** The assessment that the ranges make up, or everything in them that cannot be read. */
export function assessmentOf(ranges: ConcludeRanges): ReturnType<typeof assemble> {
  const problems = ANSWER_RANGES.flatMap((name) => sizeProblems(name, ranges));
  if (problems.length > 0) return fail(...problems);
  const raters = ratersOf(ranges);
  const { plans, problems: inPlans } = foundPlans(ranges);
  return assemble(
    {
      organisation: organisationOf(ranges.organisation),
      raters,
      answers: ANSWER_RANGES.flatMap((name) =>
        answersIn(
          name,
          ranges,
          raters.map(({ found }) => found.id),
        ),
      ),
      assumptions: foundAssumptions(ranges.assumptions),
      plans,
    },
    [...inPlans.selfFunding, ...inPlans.roadmap],
  );
}

function sizeProblems(name: AnswerPartId, ranges: ConcludeRanges): readonly Problem[] {
  const part: AnswerPart = ANSWER_PARTS[name];
  if (isWholeBlank(ranges[name])) return [];
  const rows = tableOf(ranges[name], partWord(name));
  if (part.kind === 'block') return blockProblems(part.block, rows, partWord(name));
  if (part.kind !== 'ranks') return [];
  // Ranks stand beside the rows of a list, or beside those that the method fixes where that is left out.
  const beside = isWholeBlank(ranges[part.list]) ? LISTS[part.list].items.length : tableOf(ranges[part.list], part.list).length;
  return rows.length === beside ? [] : [wrongSize(partWord(name), `${rows.length} rows`, `${beside} as in ${partWord(part.list)}`)];
}

const wrongSize = (place: string, found: string, expected: string): Problem => ({ code: 'wrongSize', place, found, expected });

function blockProblems({ items, fields, raters }: BlockDefinition, rows: readonly (readonly Cell[])[], name: string): readonly Problem[] {
  const columns = rows[0]?.length ?? 0;
  return [
    ...(rows.length === items.length
      ? []
      : [wrongSize(name, `${rows.length} rows`, `${items.length}, ${items[0]} to ${items[items.length - 1]}`)]),
    ...(raters !== undefined || columns === fields.length
      ? []
      : [wrongSize(name, `${columns} columns`, `${fields.length}, ${fields.join(', ')}`)]),
  ];
}

interface RaterColumn extends FoundRater {
  readonly found: { readonly id: string; readonly group?: unknown };
}

/** The raters by their rows, and the columns that have answers but no rater's row, which are named by their number. */
function ratersOf(ranges: ConcludeRanges): readonly RaterColumn[] {
  const rows = tableOf(ranges.raters, 'raters').map(([id, group]) => ({ id: filled(id), group: filled(group) }));
  const answered = Math.max(0, ...ANSWER_RANGES.map((name) => lastFilled(columnsOf(name, ranges))));
  const named = rows.reduce((last, { id }, i) => (id === undefined ? last : i + 1), 0);
  return Array.from({ length: Math.max(answered, named) }, (_, i) => {
    const { id = `rater ${i + 1}`, group } = rows[i] ?? {};
    const place = `raters, row ${i + 1}`;
    return { found: { id: String(id), ...(group === undefined ? {} : { group }) }, place, placeOf: ([key = '']) => `${place}, ${key}` };
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
  return {
    found: { name: 'unnamed', ...Object.fromEntries(entries) },
    placeOf: ([key = '']) => places.get(String(key)) ?? `organisation ${key}`,
  };
}
