/** The figures of a self-funding plan from its yearly benefits and costs: what it earns, when it pays back, how much it takes up first. */
import type { Assumptions } from '../assumptions';
import type { Treatment, YearlyFlows } from './shape';
import { discount, isAbove, ratio, total } from './sums';

export interface FundingPlan extends YearlyFlows {
  /** A year, as a fraction, above -1. */
  readonly discountRate: number;
  /** Whether the verdict compares plain or discounted sums. */
  readonly verdictBy: Assumptions['A-SF1'];
  /** The share of its benefits beyond which a plan that needs them to break even is fragile (A-SF8). */
  readonly fragileFrom: number;
}

/** SF0 no benefit · SF1 funds itself by the end of the horizon · SF2 only single years do · SF3 none does. */
export type FundingRule = 'SF0' | 'SF1' | 'SF2' | 'SF3';

/** What the yearly flows amount to. What cannot be computed is null. */
export interface FundingFigures {
  readonly rule: FundingRule;
  /** Year 0 undiscounted, each later year at its end. */
  readonly npv: number;
  readonly pvBenefits: number;
  readonly pvCosts: number;
  /** NPV for each unit of discounted cost; null without costs. */
  readonly roi: number | null;
  /** A year, as a fraction; null unless the flows change sign exactly once, since only then there is exactly one. */
  readonly irr: number | null;
  /** From the start of the plan, in years and parts of a year; null where it is not within the horizon. */
  readonly paybackYears: number | null;
  readonly discountedPaybackYears: number | null;
  /** The most that has ever been put in beyond what came back; 0 where nothing was. */
  readonly peakFunding: number;
  readonly peakFundingYear: number | null;
  /** The first year from 1 on whose benefit is above 0 and covers its cost. */
  readonly firstSelfFundingYear: number | null;
  /** The share of the benefits with which the plan would just break even; null without benefits. */
  readonly benefitMultiplierAtZeroNpv: number | null;
  /** Whether it breaks even only with nearly all of its benefits; null where it does not break even. */
  readonly fragile: boolean | null;
  /** Null until a simulation has run. */
  readonly probabilitySelfFunded: number | null;
  /** The NPV that a tenth, half and nine tenths of its trials do not exceed. */
  readonly npvP10: number | null;
  readonly npvP50: number | null;
  readonly npvP90: number | null;
  /** By year, from 0. */
  readonly benefits: readonly number[];
  readonly costs: readonly number[];
  /** Benefit for each unit of cost, in each year and up to its end; null where there is no cost. */
  readonly coverage: readonly (number | null)[];
  readonly cumulativeCoverage: readonly (number | null)[];
}

/** A program's part in what a model earns. */
export interface ProgramFigures {
  readonly name: string;
  readonly counted: boolean;
  /** Why it is not counted; null where it is. */
  readonly why: string | null;
  /** Its share of the benefits at today's value; null where it is not counted. */
  readonly presentBenefit: number | null;
  /** Whether interactions have all of its effect already, so that nothing of it is left to count. */
  readonly absorbed: boolean;
}

/** What only a model of programs and costs can tell; null, and no program, where a team gives its own flows. */
export interface ModelFigures {
  readonly treatment: Treatment | null;
  /** The uplift of either kind of revenue that would by itself bring the NPV to 0, at the register's ramp from year 1. */
  readonly breakEvenUplift: number | null;
  /** The customers above the baseline that would by themselves. */
  readonly breakEvenNewCustomers: number | null;
  /** NPV with every start a year later, less NPV. */
  readonly oneYearDelay: number | null;
  readonly programs: readonly ProgramFigures[];
}

/** The figures of a plan, and those of its model. */
export interface PlanFigures extends FundingFigures, ModelFigures {}

/**
 * The verdict and the figures of a plan; null where it has no year at all.
 *
 * @example
 * fundingFigures({ benefits: [0, 60, 60], costs: [100, 0, 0], discountRate: 0.1, verdictBy: 'cumulative', fragileFrom: 0.9 })
 * // { rule: 'SF1', npv: 4.13…, paybackYears: 1.67, irr: 0.131, peakFunding: 100, peakFundingYear: 0, firstSelfFundingYear: 1,
 * fragile: true, … }
 */
export function fundingFigures({ benefits, costs, discountRate, verdictBy, fragileFrom }: FundingPlan): FundingFigures | null {
  if (benefits.length === 0) return null;
  const plain: YearlyFlows = { benefits, costs };
  const discounted: YearlyFlows = { benefits: discount(benefits, discountRate), costs: discount(costs, discountRate) };
  const [pvBenefits, pvCosts] = [total(discounted.benefits), total(discounted.costs)];
  const nets = benefits.map((benefit, year) => benefit - costs[year]!);
  const benefitMultiplierAtZeroNpv = ratio(pvCosts, pvBenefits);
  const firstSelfFundingYear = firstCovered(plain);
  return {
    rule: benefits.some((benefit) => benefit > 0) ? ruleOf(verdictBy === 'discounted' ? discounted : plain, firstSelfFundingYear) : 'SF0',
    npv: pvBenefits - pvCosts,
    pvBenefits,
    pvCosts,
    roi: ratio(pvBenefits - pvCosts, pvCosts),
    irr: internalRate(nets),
    paybackYears: payback(plain),
    discountedPaybackYears: payback(discounted),
    ...peak(nets),
    firstSelfFundingYear,
    benefitMultiplierAtZeroNpv,
    fragile:
      breaksEven({ pvBenefits, pvCosts }) && benefitMultiplierAtZeroNpv !== null ? isAbove(benefitMultiplierAtZeroNpv, fragileFrom) : null,
    probabilitySelfFunded: null,
    npvP10: null,
    npvP50: null,
    npvP90: null,
    benefits,
    costs,
    coverage: benefits.map((benefit, year) => ratio(benefit, costs[year]!)),
    cumulativeCoverage: benefits.map((_, year) => ratio(total(benefits.slice(0, year + 1)), total(costs.slice(0, year + 1)))),
  };
}

/**
 * Whether the discounted benefits are worth the discounted costs or more: an NPV of 0 or above.
 *
 * @example
 * breaksEven({ pvBenefits: 0.1 + 0.2, pvCosts: 0.3 }) // true
 */
export const breaksEven = ({ pvBenefits, pvCosts }: Pick<FundingFigures, 'pvBenefits' | 'pvCosts'>): boolean =>
  !isAbove(pvCosts, pvBenefits);

function ruleOf({ benefits, costs }: YearlyFlows, firstSelfFundingYear: number | null): FundingRule {
  if (!isAbove(total(costs), total(benefits))) return 'SF1';
  return firstSelfFundingYear === null ? 'SF3' : 'SF2';
}

function firstCovered({ benefits, costs }: YearlyFlows): number | null {
  const year = benefits.findIndex((benefit, at) => at >= 1 && benefit > 0 && benefit >= costs[at]!);
  return year === -1 ? null : year;
}

/** The year after the last one in the red, and the part of the year after it that it took to come out. */
function payback({ benefits, costs }: YearlyFlows): number | null {
  let [received, spent] = [0, 0];
  let last: { readonly year: number; readonly short: number } | null = null;
  for (const [year, benefit] of benefits.entries()) {
    received += benefit;
    spent += costs[year]!;
    if (isAbove(spent, received)) last = { year, short: spent - received };
  }
  if (last === null) return 0;
  const next = last.year + 1;
  if (next === benefits.length) return null;
  // What counts as equal may leave a trace that the next year does not earn; it is paid back at that year's end all the same.
  const net = benefits[next]! - costs[next]!;
  return last.year + (net > last.short ? last.short / net : 1);
}

function peak(nets: readonly number[]): Pick<FundingFigures, 'peakFunding' | 'peakFundingYear'> {
  let [sum, peakFunding] = [0, 0];
  let peakFundingYear: number | null = null;
  for (const [year, net] of nets.entries()) {
    sum += net;
    if (-sum <= peakFunding) continue;
    peakFunding = -sum;
    peakFundingYear = year;
  }
  return { peakFunding, peakFundingYear };
}

/**
 * The rate at which the yearly net flows are worth 0. Sought as the discount factor x = 1/(1 + rate), which makes it the only
 * positive root of a polynomial whose coefficients change sign once (Descartes), so that halving a bracket is sure to find it.
 */
function internalRate(nets: readonly number[]): number | null {
  const signs = nets.map(Math.sign).filter((sign) => sign !== 0);
  const changes = signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
  if (changes !== 1) return null;
  const first = signs[0]!;
  const isBelow = (factor: number): boolean => worth(nets, factor) * first > 0;
  let [low, high] = [1, 1];
  while (!isBelow(low) && low > Number.MIN_VALUE) low /= 2;
  while (isBelow(high) && high < Number.MAX_VALUE) high *= 2;
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  const rate = 1 / high - 1;
  return Number.isFinite(rate) && rate > -1 ? rate : null;
}

/** What yearly amounts are worth today, each year's weighed by one more power of the factor. A plain loop: it runs for every halving. */
function worth(amounts: readonly number[], factor: number): number {
  let sum = 0;
  for (let year = amounts.length - 1; year >= 0; year -= 1) sum = sum * factor + amounts[year]!;
  return sum;
}
