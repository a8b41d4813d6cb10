/** The verdict on a self-funding plan: whether it justifies the role (G5), and that in words. */
import type { Assumptions } from '../assumptions';
import type { Ternary } from '../ternary';
import { filledIn, oneDecimal } from '../wording';
import { breaksEven, type FundingFigures, type PlanFigures } from './flows';
import type { YearlyFlows } from './shape';
import { FUNDING_NOTES, UNDETERMINED, VERDICTS } from './wording';

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
  if (figures === null) return UNDETERMINED.plan;
  const end = filledIn(VERDICTS.end, { year: lastYear }) + (verdictBy === 'discounted' ? VERDICTS.discounted : '');
  switch (figures.rule) {
    case 'SF0':
      return VERDICTS.SF0;
    case 'SF1': {
      const paid = paybackText(verdictBy === 'discounted' ? figures.discountedPaybackYears : figures.paybackYears);
      return breaksEven(figures) ? filledIn(VERDICTS.SF1, { end, paid }) + fragileText(figures) : filledIn(VERDICTS.belowRate, { paid });
    }
    case 'SF2':
      return filledIn(VERDICTS.SF2, { end, year: figures.firstSelfFundingYear! });
    case 'SF3':
      return filledIn(VERDICTS.SF3, { end });
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
  return lastYear < 0
    ? 'The flows have no year, so nothing can be computed from them.'
    : filledIn(FUNDING_NOTES.flowsEndEarly, { year: lastYear });
}

function paybackText(years: number | null): string {
  if (years === 0) return VERDICTS.neverShort;
  const told = oneDecimal(years ?? 0);
  return filledIn(VERDICTS.paidBack, { years: `${told} ${told === '1' ? 'year' : 'years'}` });
}

const fragileText = ({ fragile, benefitMultiplierAtZeroNpv }: FundingFigures): string =>
  fragile === true ? filledIn(VERDICTS.fragile, { percent: oneDecimal(100 * (benefitMultiplierAtZeroNpv ?? 1)) }) : '';
