/** The shape of a self-funding model as an assessment file states it: programs and costs, or a team's own flows. */

/** An amount nobody can be sure of. Low or high left out is the likely one. */
export interface Estimate {
  readonly low?: number;
  readonly likely: number;
  readonly high?: number;
  /** The value of the own case, free of the other three; the likely one where it is not given. */
  readonly own?: number;
}

/** Its estimate is an uplift of revenue as a fraction, or a number of customers above the baseline, both at full ramp. */
export interface Program extends Estimate {
  readonly name: string;
  readonly driver: 'revenuePerCustomer' | 'revenuePerInteraction' | 'netNewCustomers';
  readonly metric?: string;
  readonly owner?: string;
  readonly baseline?: string;
  readonly attribution?: number;
  readonly startYear?: number;
  readonly ramp?: readonly number[];
}

/** Its estimate is money, in its start year alone or in every year from then on. */
export interface Cost extends Estimate {
  readonly name: string;
  readonly kind: 'oneOff' | 'annual';
  readonly category?: string;
  readonly startYear?: number;
}

export interface SelfFunding {
  readonly horizonYears?: number;
  readonly discountRate?: number;
  readonly margin?: number;
  readonly treatment?: 'nested' | 'additive';
  readonly risk?: 'mean' | 'pert';
  readonly baseline?: { readonly customers: number; readonly revenuePerCustomer: number };
  readonly programs?: readonly Program[];
  readonly costs?: readonly Cost[];
  readonly simulation?: { readonly trials?: number; readonly seed?: number; readonly distribution?: 'triangular' | 'pert' };
  /** A team's own model; the index is the year. */
  readonly flows?: { readonly benefits: readonly number[]; readonly costs: readonly number[] };
}

/** How revenue per customer and revenue per interaction go together. */
export type Treatment = NonNullable<SelfFunding['treatment']>;

/** Benefits and costs by year, in the same currency; the index is the year, and both lists are of one length. */
export interface YearlyFlows {
  readonly benefits: readonly number[];
  readonly costs: readonly number[];
}
