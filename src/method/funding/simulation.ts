/** The simulation of a self-funding model: its NPV and its verdict over many trials, each with a value drawn for every program and cost. */
import type { Assumptions } from '../assumptions';
import { quantiles, type Distribution } from './distributions';
import { benefitOf, driversIn, type FundingModel } from './model';
import { pcg32, uniform } from './pcg32';
import { isAbove } from './sums';
import { rangeOf } from './uncertainty';

/** What a simulation is run with where nothing is stated. */
export const SIMULATION_DEFAULTS = { trials: 10_000, seed: 1, distribution: 'triangular' } as const satisfies SimulationSettings;

/** A million trials take about a second and a half; more would say nothing that these do not. */
export const MOST_TRIALS = 1_000_000;

export interface SimulationSettings {
  /** A whole number from 1 to 1,000,000. */
  readonly trials: number;
  /** A whole number from 0 to 2⁵³ − 1. */
  readonly seed: number;
  readonly distribution: Distribution;
}

export interface Simulation {
  /** The NPV that a tenth, half and nine tenths of the trials do not exceed. */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** The share of trials whose verdict is SF1. */
  readonly probabilitySelfFunded: number;
  /** The NPV of every trial, from the lowest to the highest. */
  readonly npvs: Readonly<ArrayLike<number>>;
}

/**
 * Draws a value for each program, then for each cost, in the order of the file, those that do not count included, so that the
 * draws of the others do not depend on them. A value holds over all years of its trial. The same settings always give the same
 * result, to the last bit.
 *
 * @param verdictBy whether plain or discounted sums decide that a trial funds itself (A-SF1)
 *
 * @example
 * simulate(model, { ...SIMULATION_DEFAULTS, verdictBy: 'cumulative' }).probabilitySelfFunded // 0.83
 */
export function simulate(
  model: FundingModel,
  { trials, seed, distribution, verdictBy }: SimulationSettings & { readonly verdictBy: Assumptions['A-SF1'] },
): Simulation {
  const next = pcg32(seed);
  const drawing = quantiles(distribution);
  const draws = [...model.programs.map(({ program }) => program), ...model.costs.map(({ cost }) => cost)].map((estimate) =>
    drawing.of(rangeOf(estimate)),
  );
  const values = new Float64Array(draws.length);
  const trial = trialOf(model, verdictBy);
  const npvs = new Float64Array(trials);
  let funded = 0;
  for (let i = 0; i < trials; i += 1) {
    for (let k = 0; k < draws.length; k += 1) values[k] = draws[k]!(uniform(next()));
    const { npv, fundsItself } = trial(values);
    npvs[i] = npv;
    if (fundsItself) funded += 1;
  }
  npvs.sort();
  return {
    p10: percentile(npvs, 0.1),
    p50: percentile(npvs, 0.5),
    p90: percentile(npvs, 0.9),
    probabilitySelfFunded: funded / trials,
    npvs,
  };
}

interface Outcome {
  readonly npv: number;
  readonly fundsItself: boolean;
}

/** One trial's outcome from the values of the programs, followed by those of the costs. Plain loops: it runs for every trial. */
function trialOf(model: FundingModel, verdictBy: Assumptions['A-SF1']): (values: Float64Array) => Outcome {
  const { lastYear, discountRate, programs, costs } = model;
  const factors = discountFactors(lastYear, discountRate);
  const costYears = costs.map(({ weights }) => weights.reduce((sum, weight) => sum + weight, 0));
  const costFactors = costs.map(({ weights }) => weights.reduce((sum, weight, year) => sum + weight * factors[year]!, 0));
  return (values) => {
    let benefits = 0;
    let pvBenefits = 0;
    let spent = 0;
    let pvCosts = 0;
    let isMeasurable = false;
    for (let year = 0; year <= lastYear; year += 1) {
      const benefit = benefitOf(model, driversIn(model, values, year));
      if (benefit > 0) isMeasurable = true;
      benefits += benefit;
      pvBenefits += benefit * factors[year]!;
    }
    for (let i = 0; i < costs.length; i += 1) {
      const cost = values[programs.length + i]!;
      spent += cost * costYears[i]!;
      pvCosts += cost * costFactors[i]!;
    }
    const isShort = verdictBy === 'discounted' ? isAbove(pvCosts, pvBenefits) : isAbove(spent, benefits);
    return { npv: pvBenefits - pvCosts, fundsItself: isMeasurable && !isShort };
  };
}

/** By division year after year, which every engine rounds alike, as it need not with powers. */
function discountFactors(lastYear: number, rate: number): readonly number[] {
  const factors = [1];
  for (let year = 1; year <= lastYear; year += 1) factors.push(factors[year - 1]! / (1 + rate));
  return factors;
}

/**
 * What a share of sorted numbers does not exceed, in a straight line between two of them, as Excel's PERCENTILE.INC has it.
 *
 * @example
 * percentile([1, 2, 3, 4], 0.3) // 1.9
 */
export function percentile(sorted: Readonly<ArrayLike<number>>, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below]!;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}

export interface Histogram {
  readonly lowest: number;
  /** Of a bin, in the numbers' unit; 0 where all are the same. */
  readonly width: number;
  /** How many lie in each bin; the highest lies in the last one. */
  readonly counts: readonly number[];
}

/**
 * How sorted numbers spread over bins of one width.
 *
 * @example
 * histogram([0, 1, 2, 10], 2) // { lowest: 0, width: 5, counts: [3, 1] }
 */
export function histogram(sorted: Readonly<ArrayLike<number>>, bins: number): Histogram {
  const lowest = sorted[0] ?? 0;
  const width = ((sorted[sorted.length - 1] ?? lowest) - lowest) / bins;
  const counts = Array.from({ length: bins }, () => 0);
  for (let i = 0; i < sorted.length; i += 1) {
    const bin = width > 0 ? Math.min(Math.floor((sorted[i]! - lowest) / width), bins - 1) : 0;
    counts[bin] = counts[bin]! + 1;
  }
  return { lowest, width, counts };
}
