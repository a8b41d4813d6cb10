/** The shape of an assessment, cco-assessment/1: what an organisation, its raters and their answers are once they have been read. */
import type { YesAnswer, Stage, Fact } from '../answers';
import type { StatedAssumptions } from '../assumptions';
import type { SelfFunding } from '../funding';
import type { InstrumentId, QuestionId, StatementId, VariableId } from '../instruments';
import type { RatersGroup } from '../raters';

export const ASSESSMENT_FORMAT = 'cco-assessment/1';

/** What an organisation is called while nobody has named it. */
export const UNNAMED_ORGANISATION = 'Unnamed organisation';

export const MARKETS = ['B2B', 'B2C', 'both'] as const;
export const CUSTOMER_LEADERS = ['none', 'exists'] as const;

export interface Organisation {
  readonly name: string;
  /** The day the answers stand for, YYYY-MM-DD. */
  readonly asOf?: string;
  readonly currency?: string;
  /** A year's revenue in the organisation's currency. */
  readonly revenue?: number;
  readonly revenueUSD?: number;
  readonly market?: (typeof MARKETS)[number];
  readonly customerLeader?: (typeof CUSTOMER_LEADERS)[number];
  /** The highest level that the role could report to, as the organisation names it. */
  readonly highestLevel?: string;
  /** How the executive page writes numbers and dates, and in which language: a tag such as de-DE. */
  readonly locale?: string;
}

export interface Rater {
  readonly id: string;
  readonly group?: RatersGroup;
}

export interface Answer {
  readonly instrument: InstrumentId;
  readonly item: string;
  readonly field: string;
  /** Absent for what the organisation states once. */
  readonly rater?: string;
  /** A token in its first spelling, text, a date as YYYY-MM-DD, or a rank; null is blank. */
  readonly answer: string | number | null;
  readonly note?: string;
}

export interface Phase {
  readonly year: number;
  readonly outcome: string;
  readonly owner?: string;
  readonly review: string;
  readonly closes?: readonly StatementId[];
  readonly projected?: Readonly<Partial<Record<VariableId, Stage> & Record<StatementId, YesAnswer> & Record<QuestionId, Fact>>>;
}

export interface Roadmap {
  readonly horizonYears?: number;
  readonly phases?: readonly Phase[];
}

export interface Assessment {
  readonly format: typeof ASSESSMENT_FORMAT;
  readonly organisation: Organisation;
  readonly raters: readonly Rater[];
  readonly answers: readonly Answer[];
  readonly assumptions: StatedAssumptions;
  readonly selfFunding?: SelfFunding;
  readonly roadmap?: Roadmap;
}
