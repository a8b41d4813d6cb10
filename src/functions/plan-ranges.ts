/** The ranges of the roadmap and of the self-funding model that CONCLUDE takes, read into an assessment's plans. */
import {
  fundingPlace,
  isBlank,
  isSpareRow,
  partWord,
  PHASE_COLUMNS,
  phaseInCells,
  readPlans,
  roadmapPlace,
  type FoundPlan,
  type PhaseCells,
  type Problem,
} from '../method';
import { tableOf, type Cell, type Range } from './cells';
import { BASIS_KEYS, foundFunding, isEmpty, keyedCells } from './funding-ranges';

export interface PlanRanges {
  /** A row for each phase: year, outcome, owner, review, closes, LC, UM, CF, other projections. */
  readonly roadmap: Range;
  readonly roadmapHorizon: Range;
  /** A row for each year from 0: year, benefits, costs, and a net that is an empty text in a spare row. */
  readonly flows: Range;
  /** Here 0 is a rate; an empty text is none. */
  readonly flowsRate: Range;
  /** A row for each program: name, driver, metric, owner, baseline, low, likely, high, own, attribution, start year, then its ramp. */
  readonly programs: Range;
  /** A row for each cost: name, kind, category, low, likely, high, own, start year. */
  readonly costs: Range;
  /** Rows of a key or label and a value; its discount rate counts where `flowsRate` has none. */
  readonly fundingBasis: Range;
}

/** The ranges of each plan. */
export const PLAN_RANGES = {
  roadmap: ['roadmap', 'roadmapHorizon'],
  selfFunding: ['flows', 'flowsRate', 'programs', 'costs', 'fundingBasis'],
} as const satisfies Readonly<Record<string, readonly (keyof PlanRanges)[]>>;

export interface FoundPlans {
  readonly plans: ReturnType<typeof readPlans>['plans'];
  /** What cannot be read, by plan. */
  readonly problems: Readonly<Record<keyof typeof PLAN_RANGES, readonly Problem[]>>;
}

/** The plans, and every problem in each of them. */
export function foundPlans(ranges: PlanRanges): FoundPlans {
  const { problems: inKeys, ...model } = selfFundingIn(ranges);
  const [roadmap, selfFunding] = [readPlans(roadmapIn(ranges)), readPlans(model)];
  return {
    plans: { ...selfFunding.plans, ...roadmap.plans },
    problems: { roadmap: roadmap.problems, selfFunding: [...inKeys, ...selfFunding.problems] },
  };
}

function roadmapIn({ roadmap, roadmapHorizon }: PlanRanges): { readonly roadmap?: FoundPlan } {
  const rows = tableOf(roadmap, 'roadmap').filter((row) => !isSpareRow(row.map(({ value }) => value)));
  const horizon = tableOf(roadmapHorizon, partWord('roadmapHorizon'))[0]?.[0]?.value;
  if (rows.length === 0 && isBlank(horizon)) return {};
  const cellsOf = (row: readonly Cell[]): PhaseCells =>
    Object.fromEntries(PHASE_COLUMNS.map((column, c) => [column, row[c]?.value])) as PhaseCells;
  return {
    roadmap: {
      found: {
        ...(isBlank(horizon) ? {} : { horizonYears: horizon }),
        ...(rows.length > 0 ? { phases: rows.map((row) => phaseInCells(cellsOf(row))) } : {}),
      },
      placeOf: (path) => {
        const place = roadmapPlace(path);
        if (place === undefined || place === 'horizon') return partWord('roadmapHorizon');
        return rows[place.phase]?.[PHASE_COLUMNS.indexOf(place.column)]?.place ?? 'roadmap';
      },
    },
  };
}

function selfFundingIn(ranges: PlanRanges): { readonly selfFunding?: FoundPlan; readonly problems: readonly Problem[] } {
  const rows = tableOf(ranges.flows, 'flows');
  const years = rows.slice(
    0,
    rows.reduce((last, row, year) => (isUsed(row) ? year + 1 : last), 0),
  );
  const { cells: stated, problems } = keyedCells(ranges.fundingBasis, partWord('fundingBasis'), BASIS_KEYS);
  const rate = tableOf(ranges.flowsRate, partWord('flowsRate'))[0]?.[0];
  const basis =
    rate === undefined || isEmpty(rate) ? stated : new Map(stated).set('discountRate', { ...rate, place: partWord('flowsRate') });
  const { found, placeOf } = foundFunding({
    programs: ranges.programs,
    costs: ranges.costs,
    basis,
    flows: years.map(([, benefit, cost]) => ({ benefit: benefit?.value, cost: cost?.value })),
  });
  if (found === undefined) return { problems };
  return {
    problems,
    selfFunding: {
      found,
      placeOf: (path) => {
        const place = fundingPlace(path);
        if (place?.part === 'flows') return years[place.row]?.[place.column + 1]?.place ?? 'flows';
        return placeOf(path) ?? partWord('fundingBasis');
      },
    },
  };
}

/** Excel passes an empty cell as 0, so a year of zeros is told from a spare row by its net, which is a number. */
const isUsed = ([, benefit, cost, net]: readonly Cell[]): boolean =>
  !isBlank(benefit?.value) || !isBlank(cost?.value) || typeof net?.value === 'number';
