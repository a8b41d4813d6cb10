/** The ranges of the roadmap and of the flows that CONCLUDE takes, read into an assessment's plans. */
import { flowsInCells, isBlank, isSpareRow, PHASE_COLUMNS, phaseColumn, phaseInCells, readPlans, type FoundPlan, type PhaseCells } from '../method';
import { tableOf, type Cell, type Range } from './cells';

export interface PlanRanges {
  /** A row for each phase: year, outcome, owner, review, closes, LC, UM, CF, other projections. */
  readonly roadmap: Range;
  readonly roadmapHorizon: Range;
  /** A row for each year from 0: year, benefits, costs, and a net that is an empty text in a spare row. */
  readonly flows: Range;
  /** Here 0 is a rate; an empty text is none. */
  readonly flowsRate: Range;
}

/** The plans, and every problem in them. */
export const foundPlans = (ranges: PlanRanges): ReturnType<typeof readPlans> => readPlans({ ...roadmapIn(ranges), ...selfFundingIn(ranges) });

function roadmapIn({ roadmap, roadmapHorizon }: PlanRanges): { readonly roadmap?: FoundPlan } {
  const rows = tableOf(roadmap, 'roadmap').filter((row) => !isSpareRow(row.map(({ value }) => value)));
  const horizon = tableOf(roadmapHorizon, 'roadmapHorizon')[0]?.[0]?.value;
  if (rows.length === 0 && isBlank(horizon)) return {};
  const cellsOf = (row: readonly Cell[]): PhaseCells => Object.fromEntries(PHASE_COLUMNS.map((column, c) => [column, row[c]?.value])) as PhaseCells;
  return {
    roadmap: {
      found: { ...(isBlank(horizon) ? {} : { horizonYears: horizon }), ...(rows.length > 0 ? { phases: rows.map((row) => phaseInCells(cellsOf(row))) } : {}) },
      placeOf: (path) => {
        const [, phase, within = ''] = /^roadmap\.phases\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
        return phase === undefined ? 'roadmapHorizon' : (rows[Number(phase)]?.[PHASE_COLUMNS.indexOf(phaseColumn(within))]?.place ?? 'roadmap');
      },
    },
  };
}

function selfFundingIn({ flows, flowsRate }: PlanRanges): { readonly selfFunding?: FoundPlan } {
  const rows = tableOf(flows, 'flows');
  const years = rows.slice(0, rows.reduce((last, row, year) => (isUsed(row) ? year + 1 : last), 0));
  const rate = tableOf(flowsRate, 'flowsRate')[0]?.[0]?.value;
  const stated = flowsInCells(years.map(([, benefit, cost]) => ({ benefit: benefit?.value, cost: cost?.value })));
  const hasRate = rate === 0 || !isBlank(rate);
  if (stated === undefined && !hasRate) return {};
  return {
    selfFunding: {
      found: { ...(hasRate ? { discountRate: rate } : {}), ...(stated ? { flows: stated } : {}) },
      placeOf: (path) => {
        const [, side, year] = /^selfFunding\.flows\.(benefits|costs)\[(\d+)\]/.exec(path) ?? [];
        return side === undefined ? (path === 'selfFunding.discountRate' ? 'flowsRate' : 'flows') : (years[Number(year)]?.[side === 'benefits' ? 1 : 2]?.place ?? 'flows');
      },
    },
  };
}

/** Excel passes an empty cell as 0, so a year of zeros is told from a spare row by its net, which is a number. */
const isUsed = ([, benefit, cost, net]: readonly Cell[]): boolean => !isBlank(benefit?.value) || !isBlank(cost?.value) || typeof net?.value === 'number';
