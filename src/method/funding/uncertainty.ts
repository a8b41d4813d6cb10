/** What is taken of an estimate: one value in each case, or the range that a simulation draws from. */
import type { Estimate, SelfFunding } from './shape';

/** The risk-adjusted case feeds every headline; in the low case benefits are low and costs high, in the high one the reverse. */
export const FUNDING_CASES = ['riskAdjusted', 'low', 'likely', 'high', 'own'] as const;
export type FundingCase = (typeof FUNDING_CASES)[number];

/** The cases as they are called on a sheet. */
export const FUNDING_CASE_NAMES: Readonly<Record<FundingCase, string>> = {
  riskAdjusted: 'risk-adjusted',
  low: 'low',
  likely: 'likely',
  high: 'high',
  own: 'own',
};

/** How the risk-adjusted value is made of low, likely and high. */
export type RiskAdjustment = NonNullable<SelfFunding['risk']>;

/** What low, likely and high weigh in it. */
export const RISK_WEIGHTS = { mean: [1, 1, 1], pert: [1, 4, 1] } as const satisfies Readonly<
  Record<RiskAdjustment, readonly [low: number, likely: number, high: number]>
>;

/** An estimate with both its ends. */
export type EstimateRange = Required<Omit<Estimate, 'own'>>;

/** Low and high, where they are left out, are the likely value. */
export const rangeOf = ({ likely, low = likely, high = likely }: Estimate): EstimateRange => ({ low, likely, high });

export interface Valuation {
  readonly case: FundingCase;
  readonly risk: RiskAdjustment;
  readonly of: 'benefit' | 'cost';
}

/**
 * The value of an estimate in a case.
 *
 * @example
 * valueOf({ low: 1, likely: 2, high: 6 }, { case: 'riskAdjusted', risk: 'mean', of: 'benefit' }) // 3
 * valueOf({ low: 1, likely: 2, high: 6 }, { case: 'low', risk: 'mean', of: 'cost' }) // 6
 */
export function valueOf(estimate: Estimate, { case: chosen, risk, of }: Valuation): number {
  const { low, likely, high } = rangeOf(estimate);
  switch (chosen) {
    case 'riskAdjusted':
      return riskAdjusted({ low, likely, high }, risk);
    case 'low':
      return of === 'benefit' ? low : high;
    case 'likely':
      return likely;
    case 'high':
      return of === 'benefit' ? high : low;
    case 'own':
      return estimate.own ?? likely;
  }
}

function riskAdjusted({ low, likely, high }: EstimateRange, risk: RiskAdjustment): number {
  const [ofLow, ofLikely, ofHigh] = RISK_WEIGHTS[risk];
  return (ofLow * low + ofLikely * likely + ofHigh * high) / (ofLow + ofLikely + ofHigh);
}
