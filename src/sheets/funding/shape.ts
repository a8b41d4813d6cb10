/** What the blocks of the money model hand on to one another: where each lies, as formulas write it. */
import type { Area, SheetBuilder } from '../layout';
import type { FundingInputs } from './inputs';
import type { FundingLayout } from './layout';
import type { Switches } from './switches';
import type { Block, Line } from './timeline';

export interface Timeline {
  readonly years: Line;
  /** 1 where a year counts. */
  readonly counts: Line;
  /** What a year's amount is divided by for its value today. */
  readonly divisor: Line;
  /** The default ramp from year 1. */
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
  /** The tables of what each program and each cost comes to in the five cases. */
  readonly programs: Area;
  readonly costs: Area;
  /** How much of each program is there by year, and when each cost falls due. */
  readonly effects: Block;
  readonly due: Block;
}

export interface Working extends CaseBasis {
  /** In the order of `CASE_NAMES`; the first feeds every headline. */
  readonly cases: readonly [CaseLines, ...CaseLines[]];
  readonly below: number;
}

export interface WorkingRequest {
  readonly builder: SheetBuilder;
  readonly layout: FundingLayout;
  readonly inputs: FundingInputs;
}

/** A case, year by year. */
export interface CaseLines {
  /** Uplifts of revenue per customer and per interaction, customers above the baseline, and the uplift that nesting leaves. */
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
  /** At today's value. */
  readonly benefitsNow: Line;
  readonly costsNow: Line;
  /** By how much costs to date are more than benefits to date, plain and at today's value. */
  readonly short: Line;
  readonly shortNow: Line;
  /** Yes or No: whether the benefits of a year cover its costs. */
  readonly covers: Line;
  /** Benefits for each unit of cost, in each year and to date. */
  readonly coverage: Line;
  readonly cumulativeCoverage: Line;
  /** The net, if everything began a year later. */
  readonly delayed: Line;
  /** 1, 0 or -1; where the net is 0, that of the year before. */
  readonly sign: Line;
  /** 1 where it is another one than the year before. */
  readonly change: Line;
}

export interface ResultsRequest extends WorkingRequest {
  readonly working: Working;
}
