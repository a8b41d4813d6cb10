/** Parts that formulas of the money model are made of, each the text of a formula without its `=`. */
import { quoted } from '../layout';

/** `ifElse('A1>0', 'A1', '0')` → `IF(A1>0,A1,0)` */
export const ifElse = (condition: string, then: string, otherwise: string): string => `IF(${[condition, then, otherwise].join(',')})`;
export const allOf = (...conditions: readonly string[]): string => `AND(${conditions.join(',')})`;
export const anyOf = (...conditions: readonly string[]): string => `OR(${conditions.join(',')})`;
export const not = (condition: string): string => `NOT(${condition})`;
export const sumOf = (...ranges: readonly string[]): string => `SUM(${ranges.join(',')})`;
export const sumOfProducts = (...ranges: readonly string[]): string => `SUMPRODUCT(${ranges.join(',')})`;
export const isNumber = (cell: string): string => `ISNUMBER(${cell})`;

/** Whether a cell stands in a state; `isIn('B4', 'counts')` → `B4="counts"` */
export const isIn = (cell: string, state: string): string => `${cell}=${quoted(state)}`;
/** How many cells of a range stand in a state. */
export const countIn = (range: string, state: string): string => `COUNTIF(${range},${quoted(state)})`;

/** A cell's number; something else where it has none. */
export const numberOr = (cell: string, otherwise: string): string => ifElse(isNumber(cell), cell, otherwise);
/** Of a cell without a number nothing holds; AND would ask it all the same. */
export const isNumberAnd = (cell: string, condition: string): string => ifElse(isNumber(cell), condition, 'FALSE');

export type Case = readonly [condition: string, result: string];

/** The result of the first case that holds. */
export const firstOf = (cases: readonly Case[], otherwise: string): string =>
  cases.reduceRight((rest, [condition, result]) => ifElse(condition, result, rest), otherwise);

/** The greatest of those numbers for which a condition holds, both being arrays; 0 where it holds for none. */
export const greatestWhere = (condition: string, numbers: string): string => `SUMPRODUCT(MAX(${condition}*${numbers}))`;

/** Whether two amounts are equal but for a share of the larger one. */
export const isSame = (one: string, other: string, within: string): string =>
  `ABS((${one})-(${other}))<=${within}*MAX(1,ABS(${one}),ABS(${other}))`;
