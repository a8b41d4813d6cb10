/**
 * The custom functions on answers and on how far raters agree, one line each onto the method. The generator of
 * their metadata takes function declarations only, plain types only, and double quotes only where it has to parse a text.
 */
import { agreementOf, alphaOf, averageDeviationOf, kendallWOf, rwgOf, spreadOf } from './agreement';
import { figure } from './returned';
import { earlyBoundsOf, groupAnswerOf, groupStageOf, stageOf } from './maturity';
import { gapClassOf, readinessOf } from './readiness';
import { map } from './cells';
import { returned } from './returned';

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
  return returned(map(readinessOf({ answers, shape, decided, assumptions }), ({ gaps }) => gaps.join(', ')));
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
  return returned(map(readinessOf({ answers, shape, decided, assumptions }), ({ missing }) => missing.join(', ')));
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
