/** Where the Roadmap sheet finds what CCO.ROADMAP says, and what its formulas take their numbers from. */
/** The columns of what ROADMAP says of a year. */
export const YEAR_COLUMNS = [
  'Year',
  'Planned',
  'Yes, at least',
  'Yes, at most',
  'Early, at least',
  'Early, at most',
  'Rule',
  'Proposed',
  'In words',
] as const;
export type YearColumn = (typeof YEAR_COLUMNS)[number];

/** What a column says of a year, which is a number or a formula for one: `yearCell(2, 'Rule')`. */
export const yearCell = (year: number | string, column: YearColumn): string =>
  `INDEX(CCO_Roadmap_Scored,MATCH(${year},CCO_Roadmap_ScoredIds,0),${YEAR_COLUMNS.indexOf(column) + 1})`;

/** What is said of the whole roadmap: `wholeCell('lower')`. */
export const wholeCell = (
  name: 'lower' | 'lowerYear' | 'proposal' | 'warnings' | 'selfFundingYear' | 'peakFundingYear' | 'unread' | 'lowerState',
): string => `INDEX(CCO_Roadmap_Scored,MATCH("${name}",CCO_Roadmap_ScoredIds,0),${YEAR_COLUMNS.length})`;

export interface PlanFormulas {
  /** The first row under the phases. */
  readonly below: number;
  /** The years of the phases, as formulas write them. */
  readonly years: string;
  readonly outcomes: string;
  /** The last year that counts. */
  readonly horizon: string;
  /** The last year when the sheet was drawn, as far as it is shown. */
  readonly lastYear: number;
  /** How many phases were planned then. */
  readonly planned: number;
}
