/** The two plans as rows of cells: a phase of the roadmap a row, a year of the flows a row. */
import { isBlank, isoDate } from '../answers';
import type { SelfFunding } from '../funding';
import { answerInCell, QUESTION_IDS, STATEMENT_IDS, VARIABLE_IDS, type VariableId } from '../instruments';
import { placedAnew, type KeyPath, type Problem, type ProblemPlace } from '../problems';
import { roadmap as roadmapCheck, selfFunding as selfFundingCheck } from './roadmap-and-money';
import type { Assessment, Phase } from './shape';

/** The columns of a phase's row; `others` holds projections beside the three stages, such as "R4 Partly; Q13 Yes". */
export const PHASE_COLUMNS = [
  'year',
  'outcome',
  'owner',
  'review',
  'closes',
  ...VARIABLE_IDS,
  'others',
] as const satisfies readonly PhaseColumn[];
export type PhaseColumn = 'year' | 'outcome' | 'owner' | 'review' | 'closes' | VariableId | 'others';

/** A phase as cells hold it: what is empty is an empty text. */
export type PhaseCells = Readonly<Record<PhaseColumn, unknown>>;

/** A row in which nobody has written anything. Excel passes an empty cell as 0, so a year 0 alone says nothing. */
export const isSpareRow = (cells: readonly unknown[]): boolean => cells.every(isBlank);

/**
 * A phase of an assessment file, unchecked, from the cells of its row. What cannot be read is kept as it was typed, for
 * whoever checks it to name.
 *
 * @example
 * phaseInCells({ year: 1, outcome: 'NPS up', owner: '', review: 46568, closes: 'r2; R3', LC: 'Evolved', UM: '', CF: '', others: 'R4
 *   Partly' })
 * // { year: 1, outcome: 'NPS up', review: '2027-06-30', closes: ['R2', 'R3'], projected: { LC: 'Evolved', R4: 'Partly' } }
 */
export function phaseInCells({ year, outcome, owner, review, closes, others, ...stages }: PhaseCells): Readonly<Record<string, unknown>> {
  const projected = [...VARIABLE_IDS.flatMap((id) => (isBlank(stages[id]) ? [] : [[id, stages[id]] as const])), ...projections(others)];
  return {
    // A year 0 is one, however Excel passes an empty cell: the rest of the row is filled in.
    ...(year === 0 || !isBlank(year) ? { year } : {}),
    ...(isBlank(outcome) ? {} : { outcome: answerInCell('text', outcome) }),
    ...(isBlank(owner) ? {} : { owner: answerInCell('text', owner) }),
    ...(isBlank(review) ? {} : { review: isoDate(review) }),
    ...(isBlank(closes) ? {} : { closes: parts(closes).map((id) => id.toUpperCase()) }),
    ...(projected.length > 0 ? { projected: joined(projected) } : {}),
  };
}

const parts = (words: unknown): readonly string[] =>
  isBlank(words)
    ? []
    : String(words)
        .split(/[;,]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');

/** An id without an answer stands for itself, which is no answer and is named as such. */
const projections = (words: unknown): readonly (readonly [string, string])[] =>
  parts(words).map((part) => {
    const [, id = part, answer = part] = /^(\S+)\s+(.+)$/.exec(part) ?? [];
    return [id.toUpperCase(), answer];
  });

/** An id that is projected twice gets both answers as one, which is no answer and is named as such. */
function joined(projected: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> {
  const all = new Map<string, unknown>();
  for (const [id, answer] of projected) all.set(id, all.has(id) ? `${String(all.get(id))}; ${String(answer)}` : answer);
  return Object.fromEntries(all);
}

/**
 * What stands in the cells of a phase's row; an empty text where nothing does.
 *
 * @example
 * phaseCells({ year: 1, outcome: 'NPS up', review: '2027-06-30', closes: ['R2', 'R3'] }).closes // 'R2; R3'
 */
export function phaseCells({
  year,
  outcome,
  owner = '',
  review,
  closes = [],
  projected = {},
}: Phase): Readonly<Record<PhaseColumn, string | number>> {
  const stages = Object.fromEntries(VARIABLE_IDS.map((id) => [id, projected[id] ?? ''])) as Readonly<Record<VariableId, string>>;
  const others = [...STATEMENT_IDS, ...QUESTION_IDS].flatMap((id) => (projected[id] === undefined ? [] : [`${id} ${projected[id]}`]));
  return { year, outcome, owner, review, closes: closes.join('; '), ...stages, others: others.join('; ') };
}

/** Where a cell of the roadmap is: the horizon's own, or a column of a phase, counted from 0 without the spare rows. */
export type RoadmapPlace = 'horizon' | { readonly phase: number; readonly column: PhaseColumn };

/**
 * The cell that a path within the roadmap is typed in; undefined where it has none, such as the roadmap as a whole.
 *
 * @example
 * roadmapPlace(['roadmap', 'phases', 2, 'projected', 'R4']) // { phase: 2, column: 'others' }
 */
export function roadmapPlace([plan, list, phase, key = 'year', projected]: KeyPath): RoadmapPlace | undefined {
  if (plan !== 'roadmap') return undefined;
  if (list === 'horizonYears') return 'horizon';
  if (list !== 'phases' || typeof phase !== 'number') return undefined;
  const known = PHASE_COLUMNS.find((column) => column === (key === 'projected' ? projected : key));
  return { phase, column: known ?? (key === 'projected' ? 'others' : 'year') };
}

/** A year of the flows as its cells hold it. */
export interface FlowCells {
  readonly benefit: unknown;
  readonly cost: unknown;
}

/**
 * The flows of an assessment file, unchecked, from the years' cells; undefined where there is no year. Here 0 is a
 * number, and a cell that is empty between filled ones is named by whoever checks it.
 *
 * @example
 * flowsInCells([{ benefit: 0, cost: 100 }, { benefit: 60, cost: '' }]) // { benefits: [0, 60], costs: [100, ''] }
 */
export const flowsInCells = (
  years: readonly FlowCells[],
): { readonly benefits: readonly unknown[]; readonly costs: readonly unknown[] } | undefined =>
  years.length === 0 ? undefined : { benefits: years.map(({ benefit }) => benefit ?? ''), costs: years.map(({ cost }) => cost ?? '') };

/** The years' cells of flows. */
export const flowCells = ({
  benefits,
  costs,
}: NonNullable<SelfFunding['flows']>): readonly { readonly benefit: number; readonly cost: number }[] =>
  benefits.map((benefit, year) => ({ benefit, cost: costs[year] ?? 0 }));

/** A plan as it was found, and where each path of it was found, as in `['roadmap', 'phases', 2, 'review']`. */
export interface FoundPlan {
  readonly found: unknown;
  readonly placeOf: (path: KeyPath) => ProblemPlace;
}

/** Reads the plans that were found, with every problem in them. */
export function readPlans({ selfFunding, roadmap }: { readonly selfFunding?: FoundPlan; readonly roadmap?: FoundPlan }): {
  readonly plans: Pick<Assessment, 'selfFunding' | 'roadmap'>;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const reportAt =
    ({ placeOf }: FoundPlan) =>
    (problem: Problem): void =>
      void problems.push(placedAnew(problem, placeOf));
  const plans = {
    ...(selfFunding ? { selfFunding: selfFundingCheck(selfFunding.found, ['selfFunding'], reportAt(selfFunding)) } : {}),
    ...(roadmap ? { roadmap: roadmapCheck(roadmap.found, ['roadmap'], reportAt(roadmap)) } : {}),
  };
  return { plans, problems };
}
