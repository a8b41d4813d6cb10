/**
 * The custom functions, one line each onto the method. The generator of their metadata reads this file alone: it takes
 * function declarations only, plain types only, and double quotes only where it has to parse a text.
 */
import { conclusionRows } from "./conclude";
import { topAreaOf } from "./influence";
import { earlyBoundsOf, groupAnswerOf, groupStageOf, reportingLineOf, stageOf } from "./maturity";
import { gapClassOf, readinessOf } from "./readiness";
import { map } from "./cells";
import { returned } from "./returned";

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
    }),
  );
}
