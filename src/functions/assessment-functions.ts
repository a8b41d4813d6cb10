/**
 * The custom functions that take a whole assessment, roadmap or model and spill rows, one line each onto the method. The generator of
 * their metadata takes function declarations only, plain types only, and double quotes only where it has to parse a text.
 */
import { conclusionRows } from './conclude';
import { then } from './cells';
import { figure } from './returned';
import { rangesIn } from './parts';
import { returned } from './returned';
import { roadmapRows } from './roadmap';
import { simulatedRows } from './simulate';

/**
 * Every conclusion in a row: id, rule, text, origin, source, final, depends on, changes if, evidence, waits for.
 * @customfunction CONCLUDE
 * @param {any[][][]} parts In pairs: a part's word, such as "readiness answers", and its range; in any order, what is absent is unanswered
 * @returns {any[][]} A row for each conclusion
 */
export function CONCLUDE(parts: any[][][]): any[][] {
  return returned(then(rangesIn(parts), conclusionRows));
}

/**
 * Every year of a roadmap in a row: year, planned, yes and early at least and at most, rule, proposed, in words. Below: what there is to say of the whole.
 * @customfunction ROADMAP
 * @param {any[][][]} parts In pairs, as in CONCLUDE: a part's word, such as "roadmap", and its range
 * @returns {any[][]} A row for each year, then one for each thing said of the whole
 */
export function ROADMAP(parts: any[][][]): any[][] {
  return returned(then(rangesIn(parts), roadmapRows));
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
