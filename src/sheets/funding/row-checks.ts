/** What is to be said of an input row, as native formulas: what to mend, what is left out and why, or that it counts. */
import { COST_COLUMNS, COST_KINDS, DRIVERS } from '../../method';
import { absoluteArea, inColumn, type Area } from '../layout';
import { naming } from '../formulas';
import { AT, COST_AT, ofCost, ofProgram, PROGRAM_AT, type FundingLayout } from './layout';

const isEmpty = (cell: string): string => `TRIM(${cell})=""`;
const isOneOf = (cell: string, choices: readonly { readonly id: string; readonly label: string }[]): string =>
  `OR(${choices
    .flatMap(({ id, label }) => [id, label])
    .map((word) => `TRIM(${cell})="${word}"`)
    .join(',')})`;
/** Empty, or a number of which something holds. */
const isFine = (cell: string, more = 'TRUE'): string => `IF(${isEmpty(cell)},TRUE,IF(ISNUMBER(${cell}),${more},FALSE))`;
const isYear = (cell: string): string => isFine(cell, `AND(${cell}>=0,INT(${cell})=${cell})`);
const isShare = (cell: string): string => isFine(cell, `AND(${cell}>=0,${cell}<=1)`);
/** Excel passes an empty cell on as 0: a nought is no name either. */
const names = (cell: string): string => `${naming(cell)}=1`;
const isUnnamed = (cell: string): string => `OR(${isEmpty(cell)},${cell}=0)`;
const AN_ERROR = '"Mend: a cell shows an error"';
const hasError = (range: string): string => `SUMPRODUCT(--ISERROR(${range}))>0`;

/** The first case that holds, in order; the last is what is said otherwise. */
const firstOf = (cases: readonly (readonly [condition: string, said: string])[], otherwise: string): string =>
  cases.reduceRight((rest, [condition, said]) => `IF(${condition},${said},${rest})`, otherwise);

interface Estimates {
  readonly low: string;
  readonly likely: string;
  readonly high: string;
  readonly own: string;
}

const estimateCases = ({ low, likely, high, own }: Estimates): readonly (readonly [string, string])[] => [
  [`NOT(ISNUMBER(${likely}))`, '"Mend: type the likely value as a number"'],
  [`NOT(AND(${isFine(low)},${isFine(high)},${isFine(own)}))`, '"Mend: low, high and own case are numbers or empty"'],
  [`IF(ISNUMBER(${low}),${low}>${likely},FALSE)`, '"Mend: low is above likely"'],
  [`IF(ISNUMBER(${high}),${high}<${likely},FALSE)`, '"Mend: likely is above high"'],
];

/** A text stands where a number should, or one entry is empty before filled ones. */
function rampIsBroken(row: number, { lastColumn }: FundingLayout): string {
  const first = PROGRAM_AT('ramp');
  const range = `${inColumn(row, first)}:${inColumn(row, lastColumn)}`;
  const filled = `(TRIM(${range})<>"")`;
  const last = `SUMPRODUCT(MAX(${filled}*(COLUMN(${range})-COLUMN(${inColumn(row, first)})+1)))`;
  return `OR(COUNT(${range})<>${last},COUNTIF(${range},"<0")>0,COUNTIF(${range},">1")>0)`;
}

export function programCheck(row: number, layout: FundingLayout): string {
  const cell = (column: Parameters<typeof ofProgram>[1]): string => ofProgram(row, column);
  const whole = `${inColumn(row, AT.label)}:${inColumn(row, layout.lastColumn)}`;
  return firstOf(
    [
      [hasError(whole), AN_ERROR],
      [`SUMPRODUCT(--(TRIM(${whole})<>""))=0`, '""'],
      [isUnnamed(cell('name')), '"Mend: name the program"'],
      [`NOT(${isOneOf(cell('driver'), DRIVERS)})`, '"Mend: choose what it moves"'],
      ...estimateCases({ low: cell('low'), likely: cell('likely'), high: cell('high'), own: cell('own') }),
      [`NOT(${isShare(cell('attribution'))})`, '"Mend: attribution is a share from 0% to 100%"'],
      [`NOT(${isYear(cell('startYear'))})`, '"Mend: the start year is a whole number from 0"'],
      [rampIsBroken(row, layout), '"Mend: ramp entries are shares from 0% to 100%, without a gap"'],
      [`NOT(${names(cell('metric'))})`, '"Left out: no metric"'],
      [`NOT(${names(cell('owner'))})`, '"Left out: no owner"'],
      [`NOT(${names(cell('baseline'))})`, '"Left out: no baseline"'],
      [isEmpty(cell('attribution')), '"Counts; attribution is unset, so 100 %"'],
    ],
    '"Counts"',
  );
}

export function costCheck(row: number): string {
  const cell = (column: Parameters<typeof ofCost>[1]): string => ofCost(row, column);
  const whole = `${inColumn(row, AT.label)}:${inColumn(row, COST_AT(COST_COLUMNS[COST_COLUMNS.length - 1]!))}`;
  return firstOf(
    [
      [hasError(whole), AN_ERROR],
      [`SUMPRODUCT(--(TRIM(${whole})<>""))=0`, '""'],
      [isUnnamed(cell('name')), '"Mend: name the cost"'],
      [`NOT(${isOneOf(cell('kind'), COST_KINDS)})`, '"Mend: choose one-off or annual"'],
      ...estimateCases({ low: cell('low'), likely: cell('likely'), high: cell('high'), own: cell('own') }),
      [`NOT(${isYear(cell('startYear'))})`, '"Mend: the start year is a whole number from 0"'],
    ],
    '"Counts"',
  );
}

/** Every year up to the last one filled in has both its amounts, as numbers. */
export function flowsCheck({ benefits, costs, years }: { readonly benefits: Area; readonly costs: Area; readonly years: Area }): string {
  const [benefit, cost, year] = [absoluteArea(benefits), absoluteArea(costs), absoluteArea(years)];
  const last = `SUMPRODUCT(MAX(((TRIM(${benefit})<>"")+(TRIM(${cost})<>"")>0)*(${year}+1)))`;
  return (
    `IF(OR(${hasError(benefit)},${hasError(cost)}),${AN_ERROR},IF(${last}=0,"",IF(AND(COUNT(${benefit})=${last},COUNT(` +
    `${cost})=${last}),"Counts in place of programs and costs","Mend: type both amounts of each year, from year 0 to the ` +
    'last")))'
  );
}
