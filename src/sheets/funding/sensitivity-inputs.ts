/** The inputs that Sensitivity varies: the two values of each, and what a year's net is then. */
import { FUNDING_BASIS } from '../../method';
import { inColumn, type Position, quoted, type StyleName } from '../layout';
import { benefitFormula, nestedUplift } from './case-years';
import { CASE_AT, inCases } from './case-tables';
import { allOf, ifElse, isNumber, sumOfProducts } from './formula-parts';
import { AT } from './layout';
import { isReady, type SensitivityBase } from './sensitivity-base';
import type { Line } from './timeline';

/** One input: the two values it takes, and what a year's net is then. */
export interface Input {
  /** A formula. */
  readonly label: string;
  /** Whether it is varied at all, as a formula that gives TRUE or FALSE. */
  readonly counts: string;
  readonly low: string;
  readonly high: string;
  /** How the value is shown. */
  readonly style: StyleName;
  readonly net: (row: number, column: number) => string;
  /** NPV where it is not the net at the model's own rate. */
  readonly npv?: (row: number) => string;
  /** The number of its program or cost; none for what is there once. */
  readonly number?: string;
  /** By how much the value of its program or cost changes. */
  readonly change?: (row: number) => string;
}

/** What a year brings in with some of its terms put otherwise. */
function benefitWith(
  base: SensitivityBase,
  column: number,
  changed: Partial<Record<'margin' | 'customers' | 'revenuePerCustomer' | 'customer' | 'interaction' | 'netNew', string>>,
): string {
  const customer = changed.customer ?? base.customer.in(column);
  const interaction = changed.interaction ?? base.interaction.in(column);
  return benefitFormula({
    customer,
    interaction,
    netNew: changed.netNew ?? base.netNew.in(column),
    uplift: nestedUplift({ customer, interaction }, base),
    customers: changed.customers ?? base.inUse.customers,
    revenue: changed.revenuePerCustomer ?? base.inUse.revenuePerCustomer,
    margin: changed.margin ?? base.inUse.margin,
    treatment: base.inUse.treatment,
  });
}

/** The cell with the value that an input takes. */
const valueIn = (row: number): string => inColumn(row, AT.second);
/** TRUE where benefits come from programs, and there are customers for them. */
const hasPrograms = (base: SensitivityBase): string => allOf(isReady(base), `${base.own}=0`, isNumber(base.inUse.customers));

/** The inputs of which there is one each, moved by the share of A-SF9. */
export function singleInputs(base: SensitivityBase): readonly Input[] {
  const { benefits, costs, inUse, moved, years } = base;
  const [less, more] = [`(1-${moved})`, `(1+${moved})`];
  const hasOwnFlows = allOf(isReady(base), `${base.own}=1`);
  const rate = inUse.discountRate;
  const rateMove = `ABS(${rate})*${moved}`;
  const ofBasis = (key: 'margin' | 'customers' | 'revenuePerCustomer', style: StyleName): Input => ({
    label: quoted(FUNDING_BASIS.find((row) => row.key === key)!.label),
    counts: hasPrograms(base),
    low: `${inUse[key]}*${less}`,
    high: key === 'margin' ? `MIN(1,${inUse[key]}*${more})` : `${inUse[key]}*${more}`,
    style,
    net: (row, column) => `${benefitWith(base, column, { [key]: valueIn(row) })}-${costs.in(column)}`,
  });
  return [
    ofBasis('margin', 'workingShare'),
    ofBasis('customers', 'workingFigure'),
    ofBasis('revenuePerCustomer', 'workingFigure'),
    {
      label: '"Discount rate"',
      counts: allOf(isReady(base), isNumber(rate)),
      // No lower than -100 %, where a rate means nothing: there it stays where it is.
      low: ifElse(`${rate}-${rateMove}>-1`, `${rate}-${rateMove}`, rate),
      high: `${rate}+${rateMove}`,
      style: 'workingShare',
      net: (_, column) => `${benefits.in(column)}-${costs.in(column)}`,
      npv: (row) => sumOfProducts(`(${benefits.all}-${costs.all})/(1+${valueIn(row)})^${years.all}`),
    },
    // The flows of somebody's own model have no inputs of their own here.
    {
      label: '"All benefits"',
      counts: hasOwnFlows,
      low: less,
      high: more,
      style: 'workingShare',
      net: (row, column) => `${benefits.in(column)}*${valueIn(row)}-${costs.in(column)}`,
    },
    {
      label: '"All costs"',
      counts: hasOwnFlows,
      low: less,
      high: more,
      style: 'workingShare',
      net: (row, column) => `${benefits.in(column)}-${costs.in(column)}*${valueIn(row)}`,
    },
  ];
}

export interface NumberedRow {
  /** The cell with the number of the program or cost. */
  readonly number: string;
  /** The cell with the change of its value. */
  readonly changeIn: (row: number) => string;
}

/** A value in its list's table of cases. */
const inTable = (table: string, number: string, column: number): string => `INDEX(${table},${number},${inCases(column)})`;

/** A year's value in its list's block of the timeline. */
const inYear = (
  { years }: SensitivityBase,
  column: number,
  { block, number }: { readonly block: string; readonly number: string },
): string => `INDEX(${block},${number},MATCH(${years.in(column)},CCO_Funding_Years,0))`;

/** Low and high as stated; where they do not differ, the value in use less and more the share of A-SF9. */
const lowHigh = (
  { low, high, used }: { readonly low: string; readonly high: string; readonly used: string },
  moved: string,
): Pick<Input, 'low' | 'high'> => ({
  low: ifElse(`${low}<${high}`, low, `${used}-ABS(${used})*${moved}`),
  high: ifElse(`${low}<${high}`, high, `${used}+ABS(${used})*${moved}`),
});

/** A year's net where one program brings more or less: the change is its own column's, times what of it is there. */
const netWithProgram = (base: SensitivityBase, { number, changeIn }: NumberedRow, [row, column]: Position): string => {
  const change = `${changeIn(row)}*${inYear(base, column, { block: 'CCO_Program_Effects', number })}`;
  const moved = (driver: number, line: Line): string =>
    `(${line.in(column)}+${inTable('CCO_Program_Cases', number, CASE_AT.flags + driver)}*${change})`;
  const uplifts = { customer: moved(0, base.customer), interaction: moved(1, base.interaction), netNew: moved(2, base.netNew) };
  return `${benefitWith(base, column, uplifts)}-${base.costs.in(column)}`;
};

export function programInput(base: SensitivityBase, rowOf: NumberedRow): Input {
  const at = (column: number): string => inTable('CCO_Program_Cases', rowOf.number, column);
  const used = at(CASE_AT.cases);
  return {
    label: at(CASE_AT.label),
    counts: allOf(hasPrograms(base), `${at(CASE_AT.counts)}=1`),
    ...lowHigh({ low: at(CASE_AT.low), high: at(CASE_AT.high), used }, base.moved),
    style: 'workingFigure',
    change: (row) => `${valueIn(row)}-${used}`,
    net: (row, column) => netWithProgram(base, rowOf, [row, column]),
  };
}

/** Attribution cannot be above 1. The effect moves as the share does. */
export function attributionInput(base: SensitivityBase, rowOf: NumberedRow): Input {
  const at = (column: number): string => inTable('CCO_Program_Cases', rowOf.number, column);
  const share = at(CASE_AT.attribution);
  return {
    label: `"Attribution: "&${at(CASE_AT.label)}`,
    counts: allOf(hasPrograms(base), `${at(CASE_AT.counts)}=1`, `${share}>0`),
    low: `${share}*(1-${base.moved})`,
    high: `MIN(1,${share}*(1+${base.moved}))`,
    style: 'workingShare',
    change: (row) => `${at(CASE_AT.cases)}*(${valueIn(row)}-${share})/${share}`,
    net: (row, column) => netWithProgram(base, rowOf, [row, column]),
  };
}

export function costInput(base: SensitivityBase, rowOf: NumberedRow): Input {
  const at = (column: number): string => inTable('CCO_Cost_Cases', rowOf.number, column);
  const used = at(CASE_AT.cases);
  return {
    label: at(CASE_AT.label),
    counts: allOf(isReady(base), `${base.own}=0`, `${at(CASE_AT.counts)}=1`),
    ...lowHigh({ low: at(CASE_AT.high), high: at(CASE_AT.low), used }, base.moved),
    style: 'workingMoney',
    change: (row) => `${valueIn(row)}-${used}`,
    net: (row, column) => {
      const moreCost = `${rowOf.changeIn(row)}*${inYear(base, column, { block: 'CCO_Cost_Due', number: rowOf.number })}`;
      return `${base.benefits.in(column)}-${base.costs.in(column)}-${moreCost}`;
    },
  };
}
