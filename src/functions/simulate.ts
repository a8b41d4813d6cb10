/** The simulation as the column that SIMULATE spills. */
import {
  assume,
  fail,
  fundingModel,
  histogram,
  isBlank,
  MOST_TRIALS,
  npvOf,
  readAssumption,
  readPlans,
  shown,
  simulate,
  SIMULATION_DEFAULTS,
  succeed,
  type AssumptionId,
  type BasisKey,
  type FundingModel,
  type Problem,
  type Result,
  type SelfFunding,
  type SimulationSettings,
  type StatedAssumptions,
} from '../method';
import { all, cellsOf, eachOf, map, wordOf, wrongCount, type Cell, type Range } from './cells';
import type { Unavailable } from './returned';
import { BASIS_KEYS, foundFunding, keyedCells, type KnownKey } from './funding-ranges';

export interface SimulateRanges {
  readonly programs: Range;
  readonly costs: Range;
  readonly parameters: Range;
  readonly trials: Range;
  readonly seed: Range;
  readonly bins: Range;
}

/** A cell a row, so that the result spills downwards. */
export type SimulatedRow = number[];

type OwnKey = 'distribution' | 'verdict' | 'ramp';

const OWN_KEYS: readonly KnownKey<OwnKey>[] = [
  { key: 'distribution', names: ['distribution'], zeroIsEmpty: true },
  { key: 'verdict', names: ['verdict', 'A-SF1'], zeroIsEmpty: true },
  { key: 'ramp', names: ['ramp', 'A-SF5'] },
];

const PARAMETERS: readonly KnownKey<BasisKey | OwnKey>[] = [...BASIS_KEYS, ...OWN_KEYS];

const BINS = { least: 2, most: 60 } as const;

/**
 * P10, P50 and P90 of the NPV and the probability of self-funding; with bins also the NPV at the likely values, the lowest NPV,
 * the width of a bin, and how many trials lie in each.
 */
export function simulatedRows({ programs, costs, parameters, trials, seed, bins }: SimulateRanges): Result<SimulatedRow[] | Unavailable> {
  const { cells, problems } = keyedCells(parameters, 'parameters', PARAMETERS);
  const read = all<{ stated: SelfFunding; assumptions: StatedAssumptions; settings: SimulationSettings; bins: number | null }>({
    stated: modelIn({ programs, costs, cells, problems }),
    assumptions: assumptionsIn(cells),
    settings: settingsIn({ trials, seed, cells }),
    bins: wholeNumberIn(bins, 'bins', BINS),
  });
  return map(read, ({ stated, assumptions, settings, bins: count }) => {
    const assumed = assume(assumptions);
    const found = fundingModel(stated, assumed);
    return found.model === null ? { why: found.lacks } : simulated(found.model, { ...settings, verdictBy: assumed['A-SF1'], bins: count });
  });
}

function simulated(
  model: FundingModel,
  { bins, ...settings }: Parameters<typeof simulate>[1] & { readonly bins: number | null },
): SimulatedRow[] {
  const { p10, p50, p90, probabilitySelfFunded, npvs } = simulate(model, settings);
  const figures = [p10, p50, p90, probabilitySelfFunded];
  if (bins === null) return figures.map((figure) => [figure]);
  const { lowest, width, counts } = histogram(npvs, bins);
  return [...figures, npvOf(model, 'likely'), lowest, width, ...counts].map((figure) => [figure]);
}

type ParameterCells = ReadonlyMap<BasisKey | OwnKey, Cell>;

interface ModelRanges {
  readonly programs: Range;
  readonly costs: Range;
  readonly cells: ParameterCells;
  readonly problems: readonly Problem[];
}

function modelIn({ programs, costs, cells, problems }: ModelRanges): Result<SelfFunding> {
  const basis = new Map(BASIS_KEYS.flatMap(({ key }) => (cells.has(key) ? [[key, cells.get(key)!] as const] : [])));
  const { found, placeOf } = foundFunding({ programs, costs, basis, flows: [] });
  const read = readPlans(found === undefined ? {} : { selfFunding: { found, placeOf: (path) => placeOf(path) ?? 'parameters' } });
  const wrong = [...problems, ...read.problems];
  return wrong.length > 0 ? fail(...wrong) : succeed(read.plans.selfFunding ?? {});
}

const REGISTERED: readonly (readonly [OwnKey, AssumptionId])[] = [
  ['verdict', 'A-SF1'],
  ['ramp', 'A-SF5'],
];

/** A ramp of a single share may be typed as a number, which the register takes as a text. */
function assumptionsIn(cells: ParameterCells): Result<StatedAssumptions> {
  const stated = REGISTERED.flatMap(([key, id]) => (cells.has(key) ? [{ id, cell: cells.get(key)! }] : []));
  const read = eachOf(stated, ({ id, cell: { value, place } }) =>
    readAssumption(id, id === 'A-SF5' && typeof value === 'number' ? [value] : value, place),
  );
  return map(read, (parts) => Object.assign({}, ...parts) as StatedAssumptions);
}

interface SettingsRanges extends Pick<SimulateRanges, 'trials' | 'seed'> {
  readonly cells: ParameterCells;
}

function settingsIn({ trials, seed, cells }: SettingsRanges): Result<SimulationSettings> {
  const distribution = cells.get('distribution');
  return map(
    all<{ trials: number | null; seed: number | null; distribution: SimulationSettings['distribution'] }>({
      trials: wholeNumberIn(trials, 'trials', { least: 1, most: MOST_TRIALS }),
      seed: wholeNumberIn(seed, 'seed', { least: 0, most: Number.MAX_SAFE_INTEGER }),
      distribution: wordOf(distribution?.value, distribution?.place ?? 'parameters', ['triangular', 'pert']),
    }),
    (stated) => ({
      trials: stated.trials ?? SIMULATION_DEFAULTS.trials,
      seed: stated.seed ?? SIMULATION_DEFAULTS.seed,
      distribution: stated.distribution,
    }),
  );
}

/** A whole number in one cell; null where it is empty. A 0 that could be no number here is an empty cell, as Excel passes it. */
function wholeNumberIn(
  range: Range,
  name: string,
  { least, most }: { readonly least: number; readonly most: number },
): Result<number | null> {
  const cells = cellsOf(range, name);
  if (cells.length > 1) return fail(wrongCount(name, cells.length, 1));
  const value = cells[0]?.value;
  if (isBlank(value) && !(value === 0 && least === 0)) return succeed(null);
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? succeed(value)
    : fail({ code: 'wrongKind', place: name, found: shown(value), expected: `a whole number from ${least} to ${most}` });
}
