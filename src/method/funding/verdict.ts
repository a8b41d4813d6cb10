/** The verdict on a self-funding plan: whether it justifies the role (G5), and that in words. */
import type { Assumptions } from '../assumptions';
import type { Ternary } from '../ternary';
import { breaksEven, type FundingFigures, type FundingRule, type PlanFigures, type YearlyFlows } from './flows';

/** The verdicts in words. */
export const FUNDING_RULES: readonly { readonly rule: FundingRule; readonly when: string; readonly then: string }[] = [
  { rule: 'SF0', when: 'No year has a benefit above 0', then: 'there is no measurable benefit' },
  { rule: 'SF1', when: 'Benefits add up to costs or more by the end of the horizon', then: 'the plan funds itself' },
  { rule: 'SF2', when: 'They do not, but those of a year cover its costs', then: 'the plan funds single years, not itself' },
  { rule: 'SF3', when: 'In no year after year 0 do benefits cover costs', then: 'the plan does not fund itself' },
];

/** What is said where neither a program nor a cost nor a year of flows is given. */
export const NO_PLAN = 'Undetermined: there is no plan from which benefits and costs by year can be computed.';

/** A plan of fewer years ends before the work does: NEED holds that it takes five. */
export const YEARS_OF_WORK = 5;

/**
 * Whether the plan justifies the role (G5): it funds itself, and earns the required rate. Null where nothing can be computed, and
 * where a model lists costs alone: that nobody has named a program yet does not say that none would pay.
 *
 * @example
 * fundingGate(null) // null
 */
export function fundingGate(figures: FundingFigures | PlanFigures | null): Ternary {
  if (figures === null) return null;
  const isOfCostsAlone = 'programs' in figures && figures.treatment !== null && figures.programs.length === 0;
  return isOfCostsAlone ? null : figures.rule === 'SF1' && breaksEven(figures);
}

export interface FundingHorizon {
  /** The last year of the plan, counted from year 0. */
  readonly lastYear: number;
  readonly verdictBy: Assumptions['A-SF1'];
}

/**
 * The verdict as a sentence or two that can be read aloud.
 *
 * @example
 * fundingText(figures, { lastYear: 5, verdictBy: 'cumulative' })
 * // 'The plan funds itself by the end of year 5: it pays back after 4.4 years and earns the required rate.'
 */
export function fundingText(figures: FundingFigures | null, { lastYear, verdictBy }: FundingHorizon): string {
  if (figures === null) return NO_PLAN;
  const end = `by the end of year ${lastYear}${verdictBy === 'discounted' ? ", at today's value" : ''}`;
  switch (figures.rule) {
    case 'SF0':
      return 'The plan has no measurable benefit: in no year is there one above 0.';
    case 'SF1': {
      const paid = paybackText(verdictBy === 'discounted' ? figures.discountedPaybackYears : figures.paybackYears);
      if (!breaksEven(figures)) return `The plan pays back its cash, not at the required rate: ${paid}, and its benefits are worth less than its costs once both are discounted.`;
      return `The plan funds itself ${end}: ${paid} and earns the required rate.${fragileText(figures)}`;
    }
    case 'SF2':
      return `The plan does not fund itself ${end}: a year's benefits first cover its costs in year ${figures.firstSelfFundingYear}, but do not make up for what was spent.`;
    case 'SF3':
      return `The plan does not fund itself ${end}: in no year after year 0 do its benefits cover its costs.`;
  }
}

/**
 * What to say of flows that end before the work does; null where they do not.
 *
 * @example
 * shortFlowsWarning({ benefits: [0, 10, 20], costs: [15, 5, 5] }) // 'The flows end in year 2. The work takes five years (NEED), so …'
 */
export function shortFlowsWarning({ benefits }: YearlyFlows): string | null {
  const lastYear = benefits.length - 1;
  if (lastYear >= YEARS_OF_WORK) return null;
  return lastYear < 0 ? 'The flows have no year, so nothing can be computed from them.' : `The flows end in year ${lastYear}. The work takes five years (NEED), so the verdict leaves out what comes after.`;
}

function paybackText(years: number | null): string {
  if (years === 0) return 'it is never short of cash';
  const told = oneDecimal(years ?? 0);
  return `it pays back after ${told} ${told === '1' ? 'year' : 'years'}`;
}

const fragileText = ({ fragile, benefitMultiplierAtZeroNpv }: FundingFigures): string =>
  fragile === true ? ` It is fragile: it needs ${oneDecimal(100 * (benefitMultiplierAtZeroNpv ?? 1))} % of its benefits to break even.` : '';

const oneDecimal = (number: number): string => String(Math.round(number * 10) / 10);
