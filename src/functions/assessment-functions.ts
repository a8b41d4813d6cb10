/**
 * The custom functions that take a whole assessment, roadmap or model and spill rows, one line each onto the method. The generator of
 * their metadata takes function declarations only, plain types only, and double quotes only where it has to parse a text.
 */
import { conclusionRows } from './conclude';
import { figure } from './figure';
import { returned } from './returned';
import { roadmapRows } from './roadmap';
import { simulatedRows } from './simulate';

/**
 * Every conclusion in a row: id, rule, text, origin, source, final, depends on, changes if, evidence.
 * @customfunction CONCLUDE
 * @param readinessAnswers R1 to R11 in rows, raters in columns
 * @param [readinessDecided] R1 to R11: what the group decided on
 * @param [readinessFollowUps] R1 to R11 in rows; acting, thinking, time
 * @param [readinessQuestions] Q12 to Q15 in rows; raters, then what is stated once
 * @param [readinessQuestionsDecided] Q12 to Q15: what the group decided on
 * @param [maturityAnswers] LC1 to CF4 in rows, raters in columns
 * @param [maturityAssigned] LC, UM, CF: the stages the group decided on
 * @param [raters] A row for each rater: id and group
 * @param [organisation] Rows of key or label, and value
 * @param [assumptions] Rows of id and current value
 * @param [influence] A row for each area: name, influence, runs well
 * @param [consensus] A row for each leader: name, position
 * @param [authority] A row for each: id or label, stated, practised
 * @param [structureFunctions] A row for each function: name, people
 * @param [structureFacts] Rows of budget and release: id or label, answer
 * @param [leaderType] A row for each fact: id or label, answer
 * @param [principles] A row for each check: id or label, answer
 * @param [listening] A row for each source: name, exists, deployed, connected
 * @param [metrics] A row for each metric: name, kind, resonates, keep
 * @param [triggers] A row for each trigger: name, answer, evidence, date
 * @param [accountabilities] A row for each: id or name, owner, managing, metric
 * @param [accountabilityRanks] The rows of accountabilities, raters in columns
 * @param [dashboard] Stages in the first column, functions in the first row
 * @param [risks] A row for each risk: name, owner functions
 * @param [roadmap] A row for each phase: year, outcome, owner, review, closes, LC, UM, CF, others
 * @param [roadmapHorizon] Years that the roadmap covers
 * @param [flows] A row for each year from 0: year, benefits, costs, net
 * @param [flowsRate] Discount rate of the flows; 0 is a rate, "" is none
 * @param [programs] A row for each program: name, driver, metric, owner, baseline, low, likely, high, own, attribution, start year, ramp
 * @param [costs] A row for each cost: name, kind, category, low, likely, high, own, start year
 * @param [fundingBasis] Rows of key or label, and value: margin, customers and what else programs and costs rest on
 * @returns {any[][]} A row for each conclusion
 */
export function CONCLUDE(
  readinessAnswers: any[][],
  readinessDecided?: any[][],
  readinessFollowUps?: any[][],
  readinessQuestions?: any[][],
  readinessQuestionsDecided?: any[][],
  maturityAnswers?: any[][],
  maturityAssigned?: any[][],
  raters?: any[][],
  organisation?: any[][],
  assumptions?: any[][],
  influence?: any[][],
  consensus?: any[][],
  authority?: any[][],
  structureFunctions?: any[][],
  structureFacts?: any[][],
  leaderType?: any[][],
  principles?: any[][],
  listening?: any[][],
  metrics?: any[][],
  triggers?: any[][],
  accountabilities?: any[][],
  accountabilityRanks?: any[][],
  dashboard?: any[][],
  risks?: any[][],
  roadmap?: any[][],
  roadmapHorizon?: any,
  flows?: any[][],
  flowsRate?: any,
  programs?: any[][],
  costs?: any[][],
  fundingBasis?: any[][],
): any[][] {
  return returned(
    conclusionRows({
      readinessAnswers,
      readinessDecided,
      readinessFollowUps,
      readinessQuestions,
      readinessQuestionsDecided,
      maturityAnswers,
      maturityAssigned,
      raters,
      organisation,
      assumptions,
      influence,
      consensus,
      authority,
      structureFunctions,
      structureFacts,
      leaderType,
      principles,
      listening,
      metrics,
      triggers,
      accountabilities,
      accountabilityRanks,
      dashboard,
      risks,
      roadmap,
      roadmapHorizon,
      flows,
      flowsRate,
      programs,
      costs,
      fundingBasis,
    }),
  );
}

/**
 * Every year of a roadmap in a row: year, planned, yes and early at least and at most, rule, proposed, in words. Below: what there is to say of the whole.
 * @customfunction ROADMAP
 * @param readinessAnswers R1 to R11 in rows, raters in columns
 * @param [readinessDecided] R1 to R11: what the group decided on
 * @param [maturityAnswers] LC1 to CF4 in rows, raters in columns
 * @param [maturityAssigned] LC, UM, CF: the stages the group decided on
 * @param [raters] A row for each rater: id and group
 * @param [accountabilities] A row for each: id or name, owner, managing, metric
 * @param [listening] A row for each source: name, exists, deployed, connected
 * @param [assumptions] Rows of id and current value
 * @param [roadmap] A row for each phase: year, outcome, owner, review, closes, LC, UM, CF, others
 * @param [roadmapHorizon] Years that the roadmap covers
 * @param [flows] A row for each year from 0: year, benefits, costs, net
 * @param [flowsRate] Discount rate of the flows; 0 is a rate, "" is none
 * @param [programs] A row for each program: name, driver, metric, owner, baseline, low, likely, high, own, attribution, start year, ramp
 * @param [costs] A row for each cost: name, kind, category, low, likely, high, own, start year
 * @param [fundingBasis] Rows of key or label, and value: margin, customers and what else programs and costs rest on
 * @returns {any[][]} A row for each year, then one for each thing said of the whole
 */
export function ROADMAP(
  readinessAnswers: any[][],
  readinessDecided?: any[][],
  maturityAnswers?: any[][],
  maturityAssigned?: any[][],
  raters?: any[][],
  accountabilities?: any[][],
  listening?: any[][],
  assumptions?: any[][],
  roadmap?: any[][],
  roadmapHorizon?: any,
  flows?: any[][],
  flowsRate?: any,
  programs?: any[][],
  costs?: any[][],
  fundingBasis?: any[][],
): any[][] {
  return returned(
    roadmapRows({
      readinessAnswers,
      readinessDecided,
      maturityAnswers,
      maturityAssigned,
      raters,
      accountabilities,
      listening,
      assumptions,
      roadmap,
      roadmapHorizon,
      flows,
      flowsRate,
      programs,
      costs,
      fundingBasis,
    }),
  );
}

/**
 * P10, P50 and P90 of the NPV of a self-funding model and the probability that it funds itself; 0 is a number.
 * @customfunction SIMULATE
 * @param programs A row for each program: name, driver, metric, owner, baseline, low, likely, high, own, attribution, start year, ramp
 * @param costs A row for each cost: name, kind, category, low, likely, high, own, start year
 * @param parameters Rows of key or label, and value: margin, customers, revenuePerCustomer and others
 * @param [trials] How many trials, 10,000 unless given
 * @param [seed] The seed of the random numbers, 1 unless given
 * @param [bins] From 2 to 60, to get a histogram below
 * @returns {number[][]} A cell for each figure, under one another
 */
export function SIMULATE(programs: any[][], costs: any[][], parameters: any[][], trials?: any, seed?: any, bins?: any): number[][] {
  return figure(simulatedRows({ programs, costs, parameters, trials, seed, bins }));
}
