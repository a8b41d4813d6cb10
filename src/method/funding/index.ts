/** Funding: whether a self-funding plan pays for itself, and what it earns, from programs and costs or from yearly flows. */
export * from './shape';
export { FUNDING_CASE_NAMES, FUNDING_CASES, RISK_WEIGHTS, type FundingCase } from './uncertainty';
export { SAME_WITHIN } from './sums';
export {
  caseValues,
  driversIn,
  FIRST_YEAR,
  fundingFlows,
  fundingModel,
  leftOut,
  npvOf,
  sharesIn,
  UNSET_ATTRIBUTION,
  type Drivers,
  type FoundModel,
  type FundingModel,
  type ModelCost,
  type ModelProgram,
} from './model';
export * from './flows';
export * from './verdict';
export * from './wording';
export * from './funding-conclusion';
export * from './simulation';
export { quantiles, type Distribution, type Quantile, type Quantiles } from './distributions';
export { pcg32, uniform } from './pcg32';
