/** What is said of a self-funding plan, in sentences with places to fill in. */
/** Why there is no verdict. */
export const UNDETERMINED = {
  /** Neither a program nor a cost nor a year of flows is given. */
  plan: 'Undetermined: there is no plan from which benefits and costs by year can be computed.',
  margin: 'Undetermined: the contribution margin on added revenue is not stated.',
  baseline: 'Undetermined: the customers of an average full year and the revenue per customer are not stated.',
} as const;

/** The verdict in sentences; the sheet fills the same ones with formulas. */
export const VERDICTS = {
  SF0: 'The plan has no measurable benefit: in no year is there one above 0.',
  SF1: 'The plan funds itself {end}: {paid} and earns the required rate.',
  belowRate:
    'The plan pays back its cash, not at the required rate: {paid}, and its benefits are worth less than its costs ' +
    'once both are discounted.',
  SF2:
    "The plan does not fund itself {end}: a year's benefits first cover its costs in year {year}, " +
    'but do not make up for what was spent.',
  SF3: 'The plan does not fund itself {end}: in no year after year 0 do its benefits cover its costs.',
  end: 'by the end of year {year}',
  discounted: ", at today's value",
  neverShort: 'it is never short of cash',
  paidBack: 'it pays back after {years}',
  fragile: ' It is fragile: it needs {percent} % of its benefits to break even.',
} as const;

/** What is said of a plan beside its verdict. */
export const FUNDING_NOTES = {
  flowsEndEarly: 'The flows end in year {year}. The work takes five years (NEED), so the verdict leaves out what comes after.',
  countedTwice: 'The treatment is additive: revenue per interaction is part of revenue per customer, so the same revenue is counted twice.',
  attributionUnset: 'The attribution of {programs} is not stated and counts as 100 %.',
  noProgram: 'The self-funding model lists costs and no program, so there is nothing yet that could pay for them.',
  noCost: 'The self-funding model lists no cost, so its benefits stand against nothing.',
  noMargin: 'The contribution margin is not stated, and A-SF4 has no default: nothing of the self-funding model is computed without it.',
  noBaseline:
    'The customers of an average full year and the revenue per customer are not stated: ' +
    'nothing of the self-funding model is computed without them.',
  peakAtEnd: 'The most money is tied up in the last year, {year}; what comes after it may take more.',
} as const;
