/** What the blocks of the money model hand on to one another: where each lies, as formulas write it. */
import type { Area, Draft } from '../layout';
import type { FundingInputs } from './inputs';
import type { FundingLayout } from './layout';
import type { Switches } from './switches';
import type { Block, Line } from './timeline';

export interface Timeline {
  readonly years: Line;
  readonly counts: Line;
  readonly divisor: Line;
  readonly ramp: Line;
}

/** The cells that count the programs of the two drivers that nest. */
export interface NestedPrograms {
  readonly customerPrograms: string;
  readonly interactionPrograms: string;
}

/** What all five cases have in common. */
export interface CaseBasis extends NestedPrograms {
  readonly switches: Switches;
  readonly timeline: Timeline;
  readonly programs: Area;
  readonly costs: Area;
  readonly effects: Block;
  readonly due: Block;
}

export interface Working extends CaseBasis {
  /** In the order of `CASE_NAMES`; the first feeds every headline. */
  readonly cases: readonly [CaseLines, ...CaseLines[]];
  readonly below: number;
}

export interface WorkingRequest {
  readonly draft: Draft;
  readonly layout: FundingLayout;
  readonly inputs: FundingInputs;
}

/** A case, year by year. */
export interface CaseLines {
  readonly customer: Line;
  readonly interaction: Line;
  readonly netNew: Line;
  readonly uplift: Line;
  readonly benefits: Line;
  readonly costs: Line;
  readonly net: Line;
  readonly cumulative: Line;
}

/** The risk-adjusted case by year, and what the figures are computed from. */
export interface ResultLines {
  readonly benefits: Line;
  readonly costs: Line;
  readonly net: Line;
  readonly cumulative: Line;
  readonly benefitsNow: Line;
  readonly costsNow: Line;
  readonly short: Line;
  readonly shortNow: Line;
  readonly covers: Line;
  readonly coverage: Line;
  readonly cumulativeCoverage: Line;
  readonly delayed: Line;
  readonly sign: Line;
  readonly change: Line;
}

export interface ResultsRequest extends WorkingRequest {
  readonly working: Working;
}
