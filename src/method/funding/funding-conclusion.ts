/** What follows from a self-funding model as it is stated: its figures, the verdict in words, and what to look at again. */
import type { Assumptions } from '../assumptions';
import { listed } from '../wording';
import { filledIn } from '../wording';
import { fundingFigures, type FundingFigures, type ModelFigures, type PlanFigures, type ProgramFigures } from './flows';
import {
  caseValues,
  defaultRamp,
  delayed,
  driversIn,
  fundingModel,
  leftOut,
  modelFlows,
  npvOf,
  rampAt,
  sharesIn,
  startOfCost,
  startOfProgram,
  type FundingModel,
  type MissingModel,
} from './model';
import type { SelfFunding, YearlyFlows } from './shape';
import { simulate, SIMULATION_DEFAULTS } from './simulation';
import { discount, ratio, total } from './sums';
import { fundingText, shortFlowsWarning } from './verdict';
import { FUNDING_NOTES } from './wording';

export interface FundingConclusion {
  /** Null where no model can be computed. */
  readonly figures: PlanFigures | null;
  readonly text: string;
  readonly warnings: readonly string[];
}

/**
 * Concludes on a team's own flows, or else on the model of programs and costs in the risk-adjusted case.
 *
 * @example
 * fundingConclusion({ flows: { benefits: [0, 60, 60], costs: [100, 0, 0] } }, assume({})).figures?.rule // 'SF1'
 */
export function fundingConclusion(stated: SelfFunding = {}, assumptions: Assumptions): FundingConclusion {
  return stated.flows === undefined ? modelConclusion(stated, assumptions) : flowsConclusion(stated, stated.flows, assumptions);
}

function flowsConclusion(
  { discountRate, programs = [], costs = [] }: SelfFunding,
  flows: YearlyFlows,
  assumptions: Assumptions,
): FundingConclusion {
  const figures = figuresOf(flows, discountRate ?? assumptions['A-SF3'], assumptions);
  const short = shortFlowsWarning(flows);
  return {
    figures: figures && {
      ...figures,
      treatment: null,
      breakEvenUplift: null,
      breakEvenNewCustomers: null,
      oneYearDelay: null,
      programs: [],
    },
    text: fundingText(figures, { lastYear: Math.max(0, flows.benefits.length - 1), verdictBy: assumptions['A-SF1'] }),
    warnings: [
      ...(short === null ? [] : [short]),
      ...(figures === null ? [] : peakWarnings(figures)),
      ...(programs.length + costs.length > 0
        ? ['Benefits and costs by year are given, so the programs and costs beside them are not counted.']
        : []),
    ],
  };
}

const figuresOf = ({ benefits, costs }: YearlyFlows, discountRate: number, assumptions: Assumptions) =>
  fundingFigures({ benefits, costs, discountRate, verdictBy: assumptions['A-SF1'], fragileFrom: assumptions['A-SF8'] });

function modelConclusion(stated: SelfFunding, assumptions: Assumptions): FundingConclusion {
  const found = fundingModel(stated, assumptions);
  if (found.model === null)
    return { figures: null, text: found.lacks, warnings: [...missingWarnings(found.missing), ...inputWarnings(stated, null)] };
  const { model } = found;
  const flows = modelFlows(model, 'riskAdjusted');
  const figures = figuresOf(flows, model.discountRate, assumptions);
  if (figures === null) throw new Error('a model has year 0 at least');
  const simulated = stated.simulation && simulate(model, { ...SIMULATION_DEFAULTS, ...stated.simulation, verdictBy: assumptions['A-SF1'] });
  return {
    figures: {
      ...figures,
      ...modelFigures(model, { stated, npv: figures.npv, pvCosts: figures.pvCosts, assumptions }),
      ...(simulated
        ? { probabilitySelfFunded: simulated.probabilitySelfFunded, npvP10: simulated.p10, npvP50: simulated.p50, npvP90: simulated.p90 }
        : {}),
    },
    text: fundingText(figures, { lastYear: model.lastYear, verdictBy: assumptions['A-SF1'] }),
    warnings: [...inputWarnings(stated, model), ...peakWarnings(figures)],
  };
}

/** What a model's figures follow from beside the model. */
interface ModelContext {
  readonly stated: SelfFunding;
  readonly npv: number;
  readonly pvCosts: number;
  readonly assumptions: Assumptions;
}

function modelFigures(model: FundingModel, { stated, npv, pvCosts, assumptions }: ModelContext): ModelFigures {
  const { margin, discountRate, baseline, lastYear, treatment } = model;
  const later = fundingModel(delayed(stated), assumptions).model;
  const ramp = defaultRamp(assumptions);
  // What an effect of 1 at full ramp, from year 1 on, is worth today.
  const ramped = total(
    discount(
      Array.from({ length: lastYear + 1 }, (_, year) => rampAt(ramp, year - 1)),
      discountRate,
    ),
  );
  const perCustomer = margin * (baseline?.revenuePerCustomer ?? 0) * ramped;
  return {
    treatment,
    breakEvenUplift: ratio(pvCosts, perCustomer * (baseline?.customers ?? 0)),
    breakEvenNewCustomers: ratio(pvCosts, perCustomer),
    oneYearDelay: later === null ? null : npvOf(later, 'riskAdjusted') - npv,
    programs: programFigures(model),
  };
}

function programFigures(model: FundingModel): readonly ProgramFigures[] {
  const values = caseValues(model, 'riskAdjusted').programs;
  const shares = Array.from({ length: model.lastYear + 1 }, (_, year) => sharesIn(model, values, year));
  return model.programs.map(({ program: { name }, why, weights }, at) => {
    const byYear = shares.map((year) => year[at]!);
    const hasEffect = weights.some((weight) => weight * values[at]! !== 0);
    const isCounted = why === null;
    return {
      name,
      counted: isCounted,
      why,
      presentBenefit: isCounted ? total(discount(byYear, model.discountRate)) : null,
      absorbed: isCounted && hasEffect && byYear.every((share) => share === 0),
    };
  });
}

/** What has to be stated before anything is computed; that there is no plan at all is no warning. */
function missingWarnings(missing: MissingModel['missing']): readonly string[] {
  if (missing === 'margin') return [FUNDING_NOTES.noMargin];
  return missing === 'baseline' ? [FUNDING_NOTES.noBaseline] : [];
}

/** A plan that is deepest in the red when it ends may go deeper. */
function peakWarnings({ peakFundingYear, benefits }: FundingFigures): readonly string[] {
  const lastYear = benefits.length - 1;
  return lastYear > 0 && peakFundingYear === lastYear ? [filledIn(FUNDING_NOTES.peakAtEnd, { year: lastYear })] : [];
}

const quoted = (names: readonly { readonly name: string }[]): string =>
  listed(
    names.map(({ name }) => `“${name}”`),
    'and',
  );

/** @param model null where it cannot be computed: what does not need it is said all the same */
function inputWarnings({ programs = [], costs = [] }: SelfFunding, model: FundingModel | null): readonly string[] {
  const counted = programs.filter((program) => leftOut(program) === null);
  const unset = counted.filter(({ attribution }) => attribution === undefined);
  return [
    ...programs.flatMap((program) => {
      const why = leftOut(program);
      return why === null ? [] : [`“${program.name}” is left out of the self-funding model: ${why}, so its value cannot be measured.`];
    }),
    ...(unset.length > 0 ? [filledIn(FUNDING_NOTES.attributionUnset, { programs: quoted(unset) })] : []),
    ...(programs.length === 0 && costs.length > 0 ? [FUNDING_NOTES.noProgram] : []),
    ...(programs.length > 0 && costs.length === 0 ? [FUNDING_NOTES.noCost] : []),
    ...(model === null ? [] : modelWarnings(model)),
  ];
}

function modelWarnings(model: FundingModel): readonly string[] {
  const { lastYear, treatment, uplift, programs, costs } = model;
  const late = [
    ...programs.filter(({ why }) => why === null).map(({ program }) => ({ name: program.name, start: startOfProgram(program) })),
    ...costs.map(({ cost }) => ({ name: cost.name, start: startOfCost(cost) })),
  ].filter(({ start }) => start > lastYear);
  const negative = firstYearWithoutCustomers(model);
  return [
    ...(treatment === 'additive' && uplift === 'larger' ? [FUNDING_NOTES.countedTwice] : []),
    ...late.map(({ name, start }) => `“${name}” starts in year ${start}, after the last year ${lastYear}, so nothing of it counts.`),
    ...(negative === null ? [] : [`The programs leave fewer than 0 customers in year ${negative}.`]),
  ];
}

function firstYearWithoutCustomers(model: FundingModel): number | null {
  const { baseline, lastYear } = model;
  if (baseline === null) return null;
  const values = caseValues(model, 'riskAdjusted').programs;
  const year = Array.from({ length: lastYear + 1 }, (_, at) => baseline.customers + driversIn(model, values, at).netNewCustomers).findIndex(
    (customers) => customers < 0,
  );
  return year === -1 ? null : year;
}
