/**
 * The custom functions that give one verdict each, one line each onto the method. The generator of
 * their metadata takes function declarations only, plain types only, and double quotes only where it has to parse a text.
 */
import { authorityOf } from './verdicts';
import { consensusOf } from './verdicts';
import { topAreaOf } from './verdicts';
import { reportingLineOf } from './maturity';
import { leaderTypeOf } from './verdicts';
import { needOf } from './need';
import { structureOf } from './verdicts';
import { coverageOf, triggersOf } from './verdicts';
import { returned } from './returned';

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
export function STRUCTURE(
  rule: any,
  people: any[][],
  budget: any,
  release: any,
  crossFunctional: any,
  topArea?: any,
  runsWell?: any,
  share?: any,
): string {
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
export function LEADERTYPE(
  scope: any,
  body: any,
  reportsToCSuite: any,
  peer: any,
  ownsPnL: any,
  transition: any,
  limitedBudget: any,
): string {
  return returned(leaderTypeOf({ scope, body, reportsToCSuite, peer, ownsPnL, transition, limitedBudget }));
}
