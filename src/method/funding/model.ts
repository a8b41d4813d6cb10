/** The self-funding model: what counts of programs and costs, and what they come to year by year. */
import type { Assumptions } from '../assumptions';
import { isName, listed } from '../wording';
import type { Cost, Program, SelfFunding, Treatment, YearlyFlows } from './shape';
import { discount, total } from './sums';
import { valueOf, type FundingCase, type RiskAdjustment } from './uncertainty';
import { UNDETERMINED } from './wording';

/** A program with what of its value counts in each year from 0: attribution times ramp, 0 before its start. */
export interface ModelProgram {
  readonly program: Program;
  /** Why it is not counted; null where it is. */
  readonly why: string | null;
  readonly weights: readonly number[];
}

/** A cost with 1 for each year from 0 in which it is there, and 0 for the others. */
export interface ModelCost {
  readonly cost: Cost;
  readonly weights: readonly number[];
}

/** A program that counts: its position in the file, and its weights. */
interface Effect {
  readonly at: number;
  readonly weights: readonly number[];
}

type Effects = Readonly<Record<Program['driver'], readonly Effect[]>>;

/** Everything that the arithmetic takes, each with its default in place. */
export interface FundingModel {
  /** Counted from year 0. */
  readonly lastYear: number;
  readonly discountRate: number;
  readonly margin: number;
  readonly treatment: Treatment;
  readonly risk: RiskAdjustment;
  /** Of an average full year before any program; null where no program that counts needs it. */
  readonly baseline: NonNullable<SelfFunding['baseline']> | null;
  /** In the order of the file, those that do not count included. */
  readonly programs: readonly ModelProgram[];
  readonly costs: readonly ModelCost[];
  /** Those that count, by what they move. */
  readonly effects: Effects;
  /** What raises revenue per customer under nested treatment: the kind of program there is, or the larger of both. */
  readonly uplift: 'revenuePerCustomer' | 'revenuePerInteraction' | 'larger';
}

/** The model, or the first thing that is missing from it, and that in a sentence. */
export type FoundModel = { readonly model: FundingModel } | MissingModel;

export interface MissingModel {
  readonly model: null;
  readonly missing: keyof typeof UNDETERMINED;
  readonly lacks: string;
}

const without = (missing: MissingModel['missing']): MissingModel => ({ model: null, missing, lacks: UNDETERMINED[missing] });

/** From which year a program or an annual cost is there unless it says so, and in which a one-off cost is. */
export const FIRST_YEAR = { program: 1, annual: 1, oneOff: 0 } as const;

export const startOfProgram = ({ startYear = FIRST_YEAR.program }: Program): number => startYear;
export const startOfCost = ({ kind, startYear = FIRST_YEAR[kind] }: Cost): number => startYear;

/**
 * Why a program is listed and not counted: without metric, owner or baseline its value cannot be measured. Null where it counts.
 *
 * @example
 * leftOut({ name: 'Renewals', driver: 'revenuePerCustomer', likely: 0.04, metric: 'retention', owner: 'TBD' }) // 'no owner and
 * no baseline'
 */
export function leftOut({ metric, owner, baseline }: Program): string | null {
  const lacking = Object.entries({ metric, owner, baseline }).flatMap(([name, stated]) => (isName(stated) ? [] : [`no ${name}`]));
  return lacking.length === 0 ? null : listed(lacking, 'and');
}

/**
 * The model of programs and costs, with the register's values where it states none of its own.
 *
 * @example
 * fundingModel({ costs: [{ name: 'Analyst', kind: 'annual', likely: 90000 }] }, assume({}))
 * // { model: null, missing: 'margin', lacks: 'Undetermined: the contribution margin on added revenue is not stated.' }
 */
export function fundingModel(stated: SelfFunding | undefined, assumptions: Assumptions): FoundModel {
  const { programs = [], costs = [], baseline = null, risk = 'mean' } = stated ?? {};
  if (programs.length + costs.length === 0) return without('plan');
  const { margin, lastYear, ...inUse } = termsInUse(stated ?? {}, assumptions);
  if (margin === null) return without('margin');
  const all = programs.map((program): ModelProgram => ({
    program,
    why: leftOut(program),
    weights: programWeights(program, { lastYear, ramp: defaultRamp(assumptions) }),
  }));
  const effects = effectsOf(all);
  if (baseline === null && all.some(({ why }) => why === null)) return without('baseline');
  return {
    model: {
      ...inUse,
      lastYear,
      margin,
      risk,
      baseline,
      programs: all,
      costs: costs.map((cost): ModelCost => ({ cost, weights: costWeights(cost, lastYear) })),
      effects,
      uplift: upliftKind(effects),
    },
  };
}

/** What a model states of its own, or the register does in its place; the margin has no default. */
const termsInUse = (
  { margin, horizonYears, discountRate, treatment }: SelfFunding,
  assumptions: Assumptions,
): Pick<FundingModel, 'lastYear' | 'discountRate' | 'treatment'> & { readonly margin: number | null } => ({
  margin: margin ?? assumptions['A-SF4'],
  lastYear: horizonYears ?? assumptions['A-SF2'],
  discountRate: discountRate ?? assumptions['A-SF3'],
  treatment: treatment ?? assumptions['A-SF7'],
});

/** The programs that count, by their drivers. */
function effectsOf(all: readonly ModelProgram[]): Effects {
  const counted = (kind: Program['driver']): readonly Effect[] =>
    all.flatMap(({ program: { driver }, why, weights }, at) => (why === null && driver === kind ? [{ at, weights }] : []));
  return {
    revenuePerCustomer: counted('revenuePerCustomer'),
    revenuePerInteraction: counted('revenuePerInteraction'),
    netNewCustomers: counted('netNewCustomers'),
  };
}

function upliftKind({ revenuePerCustomer, revenuePerInteraction }: Effects): FundingModel['uplift'] {
  if (revenuePerCustomer.length === 0) return 'revenuePerInteraction';
  return revenuePerInteraction.length > 0 ? 'larger' : 'revenuePerCustomer';
}

/** The ramp of a program that has none of its own (A-SF5). */
export const defaultRamp = (assumptions: Assumptions): readonly number[] => assumptions['A-SF5'] as readonly number[];

/**
 * How much of a program's effect is there in its first year and each later one; the last entry holds.
 *
 * @example
 * rampAt([0.25, 0.6, 1], 7) // 1
 */
export const rampAt = (ramp: readonly number[], year: number): number => (year < 0 ? 0 : ramp[Math.min(year, ramp.length - 1)]!);

/** An attribution that nobody has stated is all of the effect (A-SF6). */
export const UNSET_ATTRIBUTION = 1;

function programWeights(
  program: Program,
  { lastYear, ramp: standard }: { readonly lastYear: number; readonly ramp: readonly number[] },
): readonly number[] {
  const { attribution = UNSET_ATTRIBUTION, ramp = [] } = program;
  const start = startOfProgram(program);
  return years(lastYear).map((year) => attribution * rampAt(ramp.length > 0 ? ramp : standard, year - start));
}

function costWeights(cost: Cost, lastYear: number): readonly number[] {
  const start = startOfCost(cost);
  return years(lastYear).map((year) => (year === start || (cost.kind === 'annual' && year > start) ? 1 : 0));
}

const years = (lastYear: number): readonly number[] => Array.from({ length: lastYear + 1 }, (_, year) => year);

/** What the programs that count add up to in a year: two uplifts of revenue as fractions, and customers above the baseline. */
export type Drivers = Readonly<Record<Program['driver'], number>>;

/** @param values of the programs at full ramp, in the order of the file */
export const driversIn = ({ effects }: FundingModel, values: ArrayLike<number>, year: number): Drivers => ({
  revenuePerCustomer: sumOf(effects.revenuePerCustomer, values, year),
  revenuePerInteraction: sumOf(effects.revenuePerInteraction, values, year),
  netNewCustomers: sumOf(effects.netNewCustomers, values, year),
});

/** A plain loop: a simulation runs it in every year of every trial. */
function sumOf(effects: readonly Effect[], values: ArrayLike<number>, year: number): number {
  let sum = 0;
  for (let i = 0; i < effects.length; i += 1) sum += values[effects[i]!.at]! * effects[i]!.weights[year]!;
  return sum;
}

/** The uplift of revenue per customer when that per interaction is part of it. */
const upliftOf = ({ uplift }: FundingModel, drivers: Drivers): number =>
  uplift === 'larger' ? Math.max(drivers.revenuePerCustomer, drivers.revenuePerInteraction) : drivers[uplift];

/** What is earned of the revenue that drivers add in a year. */
export function benefitOf(model: FundingModel, drivers: Drivers): number {
  if (model.baseline === null) return 0;
  const { customers, revenuePerCustomer: revenue } = model.baseline;
  switch (model.treatment) {
    case 'nested': {
      const uplift = upliftOf(model, drivers);
      return model.margin * revenue * (customers * uplift + drivers.netNewCustomers * (1 + uplift));
    }
    case 'additive':
      return model.margin * revenue * (customers * (drivers.revenuePerCustomer + drivers.revenuePerInteraction) + drivers.netNewCustomers);
  }
}

/**
 * Each program's share of a year's benefit, in the order of the file; 0 for those that do not count. They add up to the benefit, but
 * for a year in which interactions lose revenue while the programs for customers come to nothing: nobody is credited for that.
 */
export function sharesIn(model: FundingModel, values: ArrayLike<number>, year: number): readonly number[] {
  const drivers = driversIn(model, values, year);
  return model.programs.map(({ program: { driver }, why, weights }, at) =>
    why === null ? shareOf(model, { drivers, driver, effect: values[at]! * weights[year]! }) : 0,
  );
}

function shareOf(
  model: FundingModel,
  { drivers, driver, effect }: { readonly drivers: Drivers; readonly driver: Program['driver']; readonly effect: number },
): number {
  if (model.baseline === null) return 0;
  const { customers, revenuePerCustomer: revenue } = model.baseline;
  const isNested = model.treatment === 'nested';
  const uplift = upliftOf(model, drivers);
  switch (driver) {
    case 'revenuePerInteraction':
      return model.margin * customers * revenue * effect;
    case 'revenuePerCustomer': {
      if (!isNested) return model.margin * customers * revenue * effect;
      // What is left of the uplift once interactions have had theirs, split in proportion.
      const { revenuePerCustomer: all, revenuePerInteraction: had } = drivers;
      return all === 0 ? 0 : (model.margin * customers * revenue * (uplift - had) * effect) / all;
    }
    case 'netNewCustomers':
      return model.margin * revenue * effect * (isNested ? 1 + uplift : 1);
  }
}

/** The values of the programs and of the costs in a case, in the order of the file. */
export const caseValues = (
  { programs, costs, risk }: FundingModel,
  chosen: FundingCase,
): { readonly programs: readonly number[]; readonly costs: readonly number[] } => ({
  programs: programs.map(({ program }) => valueOf(program, { case: chosen, risk, of: 'benefit' })),
  costs: costs.map(({ cost }) => valueOf(cost, { case: chosen, risk, of: 'cost' })),
});

/** What a model comes to by year in a case. */
export function modelFlows(model: FundingModel, chosen: FundingCase): YearlyFlows {
  const values = caseValues(model, chosen);
  return {
    benefits: years(model.lastYear).map((year) => benefitOf(model, driversIn(model, values.programs, year))),
    costs: years(model.lastYear).map((year) => model.costs.reduce((sum, { weights }, at) => sum + values.costs[at]! * weights[year]!, 0)),
  };
}

/** The net present value of a model in a case. */
export function npvOf(model: FundingModel, chosen: FundingCase): number {
  const { benefits, costs } = modelFlows(model, chosen);
  return total(discount(benefits, model.discountRate)) - total(discount(costs, model.discountRate));
}

/**
 * Benefits and costs by year: a team's own flows where it gives them, else what programs and costs come to in a case. Null where
 * neither can be computed.
 *
 * @example
 * fundingFlows({ flows: { benefits: [0, 60], costs: [50, 0] } }, assume({}), 'low') // { benefits: [0, 60], costs: [50, 0] }
 */
export function fundingFlows(stated: SelfFunding | undefined, assumptions: Assumptions, chosen: FundingCase): YearlyFlows | null {
  if (stated?.flows !== undefined) return stated.flows;
  const { model } = fundingModel(stated, assumptions);
  return model === null ? null : modelFlows(model, chosen);
}

/** Every start year a year later, those that nobody stated included. */
export const delayed = ({ programs = [], costs = [], ...rest }: SelfFunding): SelfFunding => ({
  ...rest,
  programs: programs.map((program) => ({ ...program, startYear: startOfProgram(program) + 1 })),
  costs: costs.map((cost) => ({ ...cost, startYear: startOfCost(cost) + 1 })),
});
