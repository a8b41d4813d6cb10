/**
 * The custom functions, one line each onto the method. The generator of their metadata reads this file alone: it takes
 * function declarations only, plain types only, and double quotes only where it has to parse a text.
 */
import { agreementOf, alphaOf, averageDeviationOf, kendallWOf, rwgOf, spreadOf } from "./agreement";
import { authorityOf } from "./authority";
import { conclusionRows } from "./conclude";
import { consensusOf } from "./consensus";
import { figure } from "./figure";
import { topAreaOf } from "./influence";
import { earlyBoundsOf, groupAnswerOf, groupStageOf, reportingLineOf, stageOf } from "./maturity";
import { leaderTypeOf } from "./leader-type";
import { needOf } from "./need";
import { gapClassOf, readinessOf } from "./readiness";
import { structureOf } from "./structure";
import { coverageOf, triggersOf } from "./triggers";
import { map } from "./cells";
import { returned } from "./returned";
import { roadmapRows } from "./roadmap";

/**
 * Number of statements answered Yes; #N/A when nothing is answered.
 * @customfunction YES
 * @param answers Yes, Partly, No or Don't know; a cell for each statement
 * @param [shape] "answers", or "raters" when rows are statements and columns raters
 * @param [decided] What the group decided on, a cell for each statement
 * @param [assumptions] Assumptions: id and current value in two columns
 * @returns {number} The number of statements that are Yes
 */
export function YES(answers: any[][], shape?: any, decided?: any[][], assumptions?: any[][]): number {
  return returned(map(readinessOf({ answers, shape, decided, assumptions }), ({ yes }) => yes));
}

/**
 * Number of statements with an answer; Don't know and contested ones are missing.
 * @customfunction ANSWERED
 * @param answers Yes, Partly, No or Don't know; a cell for each statement
 * @param [shape] "answers", or "raters" when rows are statements and columns raters
 * @param [decided] What the group decided on, a cell for each statement
 * @param [assumptions] Assumptions: id and current value in two columns
 * @returns {number} The number of statements answered
 */
export function ANSWERED(answers: any[][], shape?: any, decided?: any[][], assumptions?: any[][]): number {
  return returned(map(readinessOf({ answers, shape, decided, assumptions }), ({ answered }) => answered));
}

/**
 * Fewest statements that are Yes, whatever the missing ones turn out to be.
 * @customfunction YESMIN
 * @param answers Yes, Partly, No or Don't know; a cell for each statement
 * @param [shape] "answers", or "raters" when rows are statements and columns raters
 * @param [decided] What the group decided on, a cell for each statement
 * @param [assumptions] Assumptions: id and current value in two columns
 * @returns {number} The lower bound
 */
export function YESMIN(answers: any[][], shape?: any, decided?: any[][], assumptions?: any[][]): number {
  return returned(map(readinessOf({ answers, shape, decided, assumptions }), ({ yesMin }) => yesMin));
}

/**
 * Most statements that can be Yes once the missing ones are answered.
 * @customfunction YESMAX
 * @param answers Yes, Partly, No or Don't know; a cell for each statement
 * @param [shape] "answers", or "raters" when rows are statements and columns raters
 * @param [decided] What the group decided on, a cell for each statement
 * @param [assumptions] Assumptions: id and current value in two columns
 * @returns {number} The upper bound
 */
export function YESMAX(answers: any[][], shape?: any, decided?: any[][], assumptions?: any[][]): number {
  return returned(map(readinessOf({ answers, shape, decided, assumptions }), ({ yesMax }) => yesMax));
}

/**
 * Positions of the statements answered Partly or No, such as "4, 5, 7".
 * @customfunction GAPS
 * @param answers Yes, Partly, No or Don't know; a cell for each statement
 * @param [shape] "answers", or "raters" when rows are statements and columns raters
 * @param [decided] What the group decided on, a cell for each statement
 * @param [assumptions] Assumptions: id and current value in two columns
 * @returns {string} The positions, empty when there are none
 */
export function GAPS(answers: any[][], shape?: any, decided?: any[][], assumptions?: any[][]): string {
  return returned(map(readinessOf({ answers, shape, decided, assumptions }), ({ gaps }) => gaps.join(", ")));
}

/**
 * Positions of the statements without an answer: blank, Don't know or contested.
 * @customfunction MISSING
 * @param answers Yes, Partly, No or Don't know; a cell for each statement
 * @param [shape] "answers", or "raters" when rows are statements and columns raters
 * @param [decided] What the group decided on, a cell for each statement
 * @param [assumptions] Assumptions: id and current value in two columns
 * @returns {string} The positions, empty when there are none
 */
export function MISSING(answers: any[][], shape?: any, decided?: any[][], assumptions?: any[][]): string {
  return returned(map(readinessOf({ answers, shape, decided, assumptions }), ({ missing }) => missing.join(", ")));
}

/**
 * What kind of gap a statement is: In place, Being worked, Starved, Idea only, Orphan or Undetermined.
 * @customfunction GAPCLASS
 * @param answers The statement's answer, or a row with the answer of each rater
 * @param acting Is anyone doing it: Yes, No or Don't know
 * @param thinking Is anyone thinking about it: Yes, No or Don't know
 * @param time Has anyone the time: Yes, No or Don't know
 * @param [decided] What the group decided on
 * @param [assumptions] Assumptions: id and current value in two columns
 * @returns {string} The class of the gap
 */
export function GAPCLASS(answers: any[][], acting: any, thinking: any, time: any, decided?: any, assumptions?: any[][]): string {
  return returned(gapClassOf({ answers, acting, thinking, time, decided, assumptions }));
}

/**
 * One rater's stage: the median of the prompts, rounded down.
 * @customfunction STAGE
 * @param prompts One rater's answers: Early, Developing, Evolved or Don't know
 * @param [minShare] Share of the prompts that must be answered, 0.75 unless given
 * @returns {string} Early, Developing, Evolved or Undetermined
 */
export function STAGE(prompts: any[][], minShare?: any): string {
  return returned(stageOf(prompts, minShare));
}

/**
 * The stage of a group of raters, or that it is contested.
 * @customfunction GROUPSTAGE
 * @param ratings A stage for each rater, or prompts in rows and raters in columns
 * @param [shape] "stages", or "prompts" when rows are prompts and columns raters
 * @param [assigned] The stage that the group decided on, which comes first
 * @param [assumptions] Assumptions: id and current value in two columns
 * @returns {string} Early, Developing, Evolved, Contested or Undetermined
 */
export function GROUPSTAGE(ratings: any[][], shape?: any, assigned?: any, assumptions?: any[][]): string {
  return returned(groupStageOf({ ratings, shape, assigned, assumptions }));
}

/**
 * The answer of a group of raters, or that it is contested.
 * @customfunction GROUPANSWER
 * @param ratings An answer for each rater
 * @param [scale] "yes", "fact", "place" or "stage"; "yes" unless given
 * @param [decided] The answer that the group decided on, which comes first
 * @param [assumptions] Assumptions: id and current value in two columns
 * @returns {string} The answer, Contested or Undetermined
 */
export function GROUPANSWER(ratings: any[][], scale?: any, decided?: any, assumptions?: any[][]): string {
  return returned(groupAnswerOf({ ratings, scale, decided, assumptions }));
}

/**
 * Fewest variables that are Early, whatever the missing ones turn out to be.
 * @customfunction EARLYMIN
 * @param stages A stage for each variable
 * @returns {number} The lower bound
 */
export function EARLYMIN(stages: any[][]): number {
  return returned(map(earlyBoundsOf(stages), ({ earlyMin }) => earlyMin));
}

/**
 * Most variables that can be Early once the missing ones are known.
 * @customfunction EARLYMAX
 * @param stages A stage for each variable
 * @returns {number} The upper bound
 */
export function EARLYMAX(stages: any[][]): number {
  return returned(map(earlyBoundsOf(stages), ({ earlyMax }) => earlyMax));
}

/**
 * Where the role should report, from the stages of the three variables.
 * @customfunction REPORTINGLINE
 * @param stages Leader commitment, understanding the mission, cross-functional work, in this order
 * @param [highestLevel] The highest level open, such as CEO
 * @param [topArea] The operating area with the most influence
 * @param [policy] "balanced", or "cautious" to treat one Early variable like two
 * @returns {string} The reporting line
 */
export function REPORTINGLINE(stages: any[][], highestLevel?: any, topArea?: any, policy?: any): string {
  return returned(reportingLineOf({ stages, highestLevel, topArea, policy }));
}

/**
 * The operating area with the most influence; a tie names all.
 * @customfunction TOPAREA
 * @param names The areas
 * @param influence The influence of each, from 1 to 5
 * @param [bar] The least influence of a top area, 4 unless given
 * @returns {string} The area, a tie, None or Undetermined
 */
export function TOPAREA(names: any[][], influence: any[][], bar?: any): string {
  return returned(topAreaOf(names, influence, bar));
}

/**
 * Whether the role is needed now, from the eight gates.
 * @customfunction NEED
 * @param gates G1 to G8: pass, fail, undetermined; G2 and G3 also "does not apply"
 * @param leaderExists Whether a customer leader exists: none or exists
 * @param shareable Q12, whether the operating areas can share the work: Yes or No
 * @param gaps How many of the eleven statements are gaps
 * @returns {string} The headline
 */
export function NEED(gates: any[][], leaderExists: any, shareable: any, gaps: any): string {
  return returned(needOf({ gates, leaderExists, shareable, gaps }));
}

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
): any[][] {
  return returned(
    conclusionRows({
      readinessAnswers, readinessDecided, readinessFollowUps, readinessQuestions, readinessQuestionsDecided, maturityAnswers, maturityAssigned, raters, organisation,
      assumptions, influence, consensus, authority, structureFunctions, structureFacts, leaderType, principles, listening, metrics, triggers, accountabilities,
      accountabilityRanks, dashboard, risks, roadmap, roadmapHorizon, flows, flowsRate,
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
): any[][] {
  return returned(
    roadmapRows({ readinessAnswers, readinessDecided, maturityAnswers, maturityAssigned, raters, accountabilities, listening, assumptions, roadmap, roadmapHorizon, flows, flowsRate }),
  );
}

/**
 * How far raters agree: the share of the most frequent answer.
 * @customfunction AGREEMENT
 * @param ratings An answer for each rater: stages, Yes to No, Not yet to In place, or numbers from 1
 * @param [scale] "yes", "fact", "place", "stage" or "number"; recognised from the ratings unless given
 * @returns {number} The share, from 0 to 1
 */
export function AGREEMENT(ratings: any[][], scale?: any): number {
  return figure(agreementOf(ratings, scale));
}

/**
 * How far raters stand apart: the lowest and the highest answer, such as "Early–Evolved".
 * @customfunction SPREAD
 * @param ratings An answer for each rater: stages, Yes to No, Not yet to In place, or numbers from 1
 * @param [scale] "yes", "fact", "place", "stage" or "number"; recognised from the ratings unless given
 * @returns {string} The lowest and the highest answer
 */
export function SPREAD(ratings: any[][], scale?: any): string {
  return figure(spreadOf(ratings, scale));
}

/**
 * Within-group agreement r_wg of one item, against raters who tick at random; #N/A with one rater.
 * @customfunction RWG
 * @param ratings An answer for each rater: stages, Yes to No, Not yet to In place, or numbers from 1
 * @param options How many answers there were to choose from
 * @returns {number} The agreement, from 0 to 1
 */
export function RWG(ratings: any[][], options: any): number {
  return figure(rwgOf(ratings, options));
}

/**
 * Average deviation of the ratings of one item from their mean, in steps; #N/A with one rater.
 * @customfunction ADINDEX
 * @param ratings An answer for each rater: stages, Yes to No, Not yet to In place, or numbers from 1
 * @returns {number} The average deviation; 0 is full agreement
 */
export function ADINDEX(ratings: any[][]): number {
  return figure(averageDeviationOf(ratings));
}

/**
 * Kendall's W: how far raters put the same items in the same order; #N/A with one rater.
 * @customfunction KENDALLW
 * @param ranks A row for each rater and a column for each item, ranked from 1
 * @param [ties] "corrected", or "uncorrected" to make no allowance for items that stand level
 * @returns {number} The concordance, from 0 to 1
 */
export function KENDALLW(ranks: any[][], ties?: any): number {
  return figure(kendallWOf(ranks, ties));
}

/**
 * Krippendorff's alpha: agreement over several items against chance, gaps allowed; #N/A with one rater.
 * @customfunction ALPHA
 * @param ratings A row for each rater and a column for each item: stages, Yes to No, Not yet to In place, or numbers from 1
 * @param [level] "ordinal", "nominal" or "interval"; "ordinal" unless given
 * @returns {number} The agreement; 1 is full, 0 is chance
 */
export function ALPHA(ratings: any[][], level?: any): number {
  return figure(alphaOf(ratings, level));
}

/**
 * Whether the leaders agree on the role and its disruption, and who does not.
 * @customfunction CONSENSUS
 * @param names The leaders or their areas
 * @param positions Agrees, Agrees with conditions, Does not agree or Not asked; a cell for each name
 * @returns {string} Confirmed, Conditional, Not confirmed or Undetermined, with the names
 */
export function CONSENSUS(names: any[][], positions: any[][]): string {
  return returned(consensusOf(names, positions));
}

/**
 * Whether the authority of the role is sufficient in practice; lip service is named after it.
 * @customfunction AUTHORITY
 * @param names Support, Authority, Resources and the six functions, by id or label
 * @param practised Yes, No or Don't know; a cell for each name
 * @param [stated] Yes, No or Don't know; a cell for each name
 * @param [rule] "any", or "all" when authority is needed in all six functions
 * @returns {string} Gap, Sufficient or Undetermined, with the names
 */
export function AUTHORITY(names: any[][], practised: any[][], stated?: any[][], rule?: any): string {
  return returned(authorityOf({ names, practised, stated, rule }));
}

/**
 * What the triggers warrant: establishing the role, reviewing it, or nothing.
 * @customfunction TRIGGERS
 * @param names The four triggers by id or label, and your own
 * @param answers Yes, No or Don't know; a cell for each name
 * @param leaderExists Whether a customer leader exists: exists or none, Yes or No
 * @returns {string} What is warranted, with the triggers
 */
export function TRIGGERS(names: any[][], answers: any[][], leaderExists: any): string {
  return returned(triggersOf({ names, answers, leaderExists }));
}

/**
 * How many accountabilities have an accountable executive, and which have none.
 * @customfunction COVERAGE
 * @param names A1 to A7 by id or label, and up to nine of your own
 * @param owners The executive who answers for each; TBD and - are none
 * @returns {string} The count, and the accountabilities without one
 */
export function COVERAGE(names: any[][], owners: any[][]): string {
  return returned(coverageOf(names, owners));
}

/**
 * How the role should be structured: staff or line leader, dedicated or dispersed team.
 * @customfunction STRUCTURE
 * @param rule The rule of the reporting line, RL1 to RL6
 * @param people None, When they have time, Half-time named or Full-time named; a cell for each function
 * @param budget Whether there is a budget: Yes, No or Don't know
 * @param release Whether the heads agree to release time: Yes, No or Don't know
 * @param crossFunctional The stage of the ability to work cross-functionally
 * @param [topArea] The operating area with the most influence, as TOPAREA returns it
 * @param [runsWell] Whether that area runs well: Yes, No or Don't know
 * @param [share] Share of the functions that must commit named people, 0.5 unless given
 * @returns {string} The leader and the team, or what they depend on
 */
export function STRUCTURE(rule: any, people: any[][], budget: any, release: any, crossFunctional: any, topArea?: any, runsWell?: any, share?: any): string {
  return returned(structureOf({ rule, people, budget, release, crossFunctional, topArea, runsWell, share }));
}

/**
 * Today's type of customer leader by definition.
 * @customfunction LEADERTYPE
 * @param scope Enterprise, Segment or Don't know
 * @param body Individual, Committee or Don't know
 * @param reportsToCSuite Whether the role reports to a member of the C-suite: Yes, No or Don't know
 * @param peer Whether the leader is a peer of the C-suite: Yes, No or Don't know
 * @param ownsPnL Whether the role owns a P&L: Yes, No or Don't know
 * @param transition Whether the role is between functional and decentralized: Yes, No or Don't know
 * @param limitedBudget Whether budget or resources are limited: Yes, No or Don't know
 * @returns {string} One of the five types, None of the five as defined, or Undetermined
 */
export function LEADERTYPE(scope: any, body: any, reportsToCSuite: any, peer: any, ownsPnL: any, transition: any, limitedBudget: any): string {
  return returned(leaderTypeOf({ scope, body, reportsToCSuite, peer, ownsPnL, transition, limitedBudget }));
}
