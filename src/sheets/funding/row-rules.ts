/**
 * What is to be said of an input row: which rule it falls under, the state that this makes of it, and the sentence beside it. Formulas
 * ask rule and state; nothing reads the sentence.
 */
import { COST_COLUMNS, COST_KINDS, DRIVERS } from '../../method';
import { absoluteArea, type Area, type SheetBuilder, inColumn, quoted, rowPart } from '../layout';
import { isOneOf, naming } from '../formulas';
import { allOf, anyOf, firstOf, greatestWhere, ifElse, isIn, isNumber, isNumberAnd, not } from './formula-parts';
import { AT, columnOf, COST_AT, ofCost, ofProgram, PROGRAM_AT, type FundingLayout } from './layout';
import { ROW_STATE, type RowState } from './states';

export interface RowRule {
  readonly rule: string;
  /** None where nobody has written. */
  readonly state: RowState | '';
  /** A formula. */
  readonly holds: string;
  readonly says: string;
}

/** In the order in which they are asked; where none holds, the last one does. */
export type RowRules = readonly RowRule[];

/** Rules that other formulas ask for. */
export const RULE = {
  lowAboveLikely: 'lowAboveLikely',
  likelyAboveHigh: 'likelyAboveHigh',
  noMetric: 'noMetric',
  noOwner: 'noOwner',
  noBaseline: 'noBaseline',
  unsetAttribution: 'unsetAttribution',
} as const;

/** What a program lacks whose value cannot be measured, in words. */
export const LACKS = { [RULE.noMetric]: 'no metric', [RULE.noOwner]: 'no owner', [RULE.noBaseline]: 'no baseline' } as const;

const isEmpty = (cell: string): string => `TRIM(${cell})=""`;
const isChosen = (cell: string, choices: readonly { readonly id: string; readonly label: string }[]): string =>
  isOneOf(
    `TRIM(${cell})`,
    choices.flatMap(({ id, label }) => [id, label]),
  );
/** Empty, or a number of which something holds. */
const isFine = (cell: string, more = 'TRUE'): string => ifElse(isEmpty(cell), 'TRUE', isNumberAnd(cell, more));
const isYear = (cell: string): string => isFine(cell, allOf(`${cell}>=0`, `INT(${cell})=${cell}`));
const isShare = (cell: string): string => isFine(cell, allOf(`${cell}>=0`, `${cell}<=1`));
/** Excel passes an empty cell on as 0: a nought is no name either. */
const names = (cell: string): string => `${naming(cell)}=1`;
const isUnnamed = (cell: string): string => anyOf(isEmpty(cell), `${cell}=0`);
const hasError = (range: string): string => `SUMPRODUCT(--ISERROR(${range}))>0`;

const mend = (rule: string, holds: string, what: string): RowRule => ({ rule, state: ROW_STATE.mend, holds, says: `Mend: ${what}` });
const leftOut = (rule: keyof typeof LACKS, holds: string): RowRule => ({
  rule,
  state: ROW_STATE.leftOut,
  holds,
  says: `Left out: ${LACKS[rule]}`,
});
const counts = (rule: string, holds: string, says: string): RowRule => ({ rule, state: ROW_STATE.counts, holds, says });
const nothingThere = (holds: string): RowRule => ({ rule: '', state: '', holds, says: '' });
const countsOtherwise = counts('counts', 'TRUE', 'Counts');
const errorIn = (holds: string): RowRule => mend('error', holds, 'a cell shows an error');

interface Estimates {
  readonly low: string;
  readonly likely: string;
  readonly high: string;
  readonly own: string;
}

const estimateRules = ({ low, likely, high, own }: Estimates): RowRules => [
  mend('noLikely', not(isNumber(likely)), 'type the likely value as a number'),
  mend('noNumber', not(allOf(isFine(low), isFine(high), isFine(own))), 'low, high and own case are numbers or empty'),
  mend(RULE.lowAboveLikely, isNumberAnd(low, `${low}>${likely}`), 'low is above likely'),
  mend(RULE.likelyAboveHigh, isNumberAnd(high, `${high}<${likely}`), 'likely is above high'),
];

const startYearRule = (cell: string): RowRule => mend('startYear', not(isYear(cell)), 'the start year is a whole number from 0');

const isUnwritten = (row: string): string => `SUMPRODUCT(--(TRIM(${row})<>""))=0`;

/** A text stands where a number should, or one entry is empty before filled ones. */
function rampIsBroken(row: number, { lastColumn }: FundingLayout): string {
  const first = PROGRAM_AT('ramp');
  const range = rowPart(row, first, lastColumn);
  const last = greatestWhere(`(TRIM(${range})<>"")`, `(COLUMN(${range})-COLUMN(${inColumn(row, first)})+1)`);
  return anyOf(`COUNT(${range})<>${last}`, `COUNTIF(${range},"<0")>0`, `COUNTIF(${range},">1")>0`);
}

export function programRules(row: number, layout: FundingLayout): RowRules {
  const cell = (column: Parameters<typeof ofProgram>[1]): string => ofProgram(row, column);
  const whole = rowPart(row, AT.label, layout.lastColumn);
  return [
    errorIn(hasError(whole)),
    nothingThere(isUnwritten(whole)),
    mend('noName', isUnnamed(cell('name')), 'name the program'),
    mend('noDriver', not(isChosen(cell('driver'), DRIVERS)), 'choose what it moves'),
    ...estimateRules({ low: cell('low'), likely: cell('likely'), high: cell('high'), own: cell('own') }),
    mend('attribution', not(isShare(cell('attribution'))), 'attribution is a share from 0% to 100%'),
    startYearRule(cell('startYear')),
    mend('ramp', rampIsBroken(row, layout), 'ramp entries are shares from 0% to 100%, without a gap'),
    leftOut(RULE.noMetric, not(names(cell('metric')))),
    leftOut(RULE.noOwner, not(names(cell('owner')))),
    leftOut(RULE.noBaseline, not(names(cell('baseline')))),
    counts(RULE.unsetAttribution, isEmpty(cell('attribution')), 'Counts; attribution is unset, so 100 %'),
    countsOtherwise,
  ];
}

export function costRules(row: number): RowRules {
  const cell = (column: Parameters<typeof ofCost>[1]): string => ofCost(row, column);
  const whole = rowPart(row, AT.label, COST_AT(COST_COLUMNS[COST_COLUMNS.length - 1]!));
  return [
    errorIn(hasError(whole)),
    nothingThere(isUnwritten(whole)),
    mend('noName', isUnnamed(cell('name')), 'name the cost'),
    mend('noKind', not(isChosen(cell('kind'), COST_KINDS)), 'choose one-off or annual'),
    ...estimateRules({ low: cell('low'), likely: cell('likely'), high: cell('high'), own: cell('own') }),
    startYearRule(cell('startYear')),
    countsOtherwise,
  ];
}

interface Flows {
  readonly benefits: Area;
  readonly costs: Area;
  readonly years: Area;
}

/** TRUE in each year in which somebody has typed a flow. */
const isTyped = ({ benefits, costs }: Pick<Flows, 'benefits' | 'costs'>): string =>
  `((TRIM(${absoluteArea(benefits)})<>"")+(TRIM(${absoluteArea(costs)})<>"")>0)`;

/** The last year in which somebody has typed a flow; 0 also where there is none. */
export const lastYearTyped = (flows: Flows): string => greatestWhere(isTyped(flows), absoluteArea(flows.years));

/** Every year up to the last one filled in has both its amounts, as numbers. */
export function flowsRules(flows: Flows): RowRules {
  const [benefit, cost] = [absoluteArea(flows.benefits), absoluteArea(flows.costs)];
  const years = greatestWhere(isTyped(flows), `(${absoluteArea(flows.years)}+1)`);
  const isWhole = allOf(`COUNT(${benefit})=${years}`, `COUNT(${cost})=${years}`);
  return [
    errorIn(anyOf(hasError(benefit), hasError(cost))),
    nothingThere(`${years}=0`),
    counts('counts', isWhole, 'Counts in place of programs and costs'),
    mend('gap', 'TRUE', 'type both amounts of each year, from year 0 to the last'),
  ];
}

const rulesIn = (rules: RowRules, state: RowState): readonly string[] =>
  rules.filter((each) => each.state === state).map(({ rule }) => rule);

/** Of the rules the last holds where no other one does. */
const byRule = (rules: RowRules, conditionOf: (rule: RowRule) => string, result: 'rule' | 'says'): string =>
  firstOf(
    rules.slice(0, -1).map((each) => [conditionOf(each), quoted(each[result])] as const),
    quoted(rules[rules.length - 1]![result]),
  );

/** What is not left out and does not count has to be mended. */
function stateFormula(ruleCell: string, rules: RowRules): string {
  const [left, counted] = [rulesIn(rules, ROW_STATE.leftOut), rulesIn(rules, ROW_STATE.counts)];
  const isAmong = (known: readonly string[]): string => {
    const asked = known.map((rule) => isIn(ruleCell, rule));
    return asked.length === 1 ? asked[0]! : anyOf(...asked);
  };
  return firstOf(
    [
      [isIn(ruleCell, ''), '""'],
      ...(left.length > 0 ? [[isAmong(left), quoted(ROW_STATE.leftOut)] as const] : []),
      [isAmong(counted), quoted(ROW_STATE.counts)],
    ],
    quoted(ROW_STATE.mend),
  );
}

/** The cells of a row's, or of several rows', sentence, state and rule. */
export interface RuleCells {
  readonly said: Area;
  readonly states: Area;
  readonly rules: Area;
}

export const ruleCells = (rows: Area, layout: FundingLayout): RuleCells => ({
  said: columnOf(rows, layout.said),
  states: columnOf(rows, layout.state),
  rules: columnOf(rows, layout.rule),
});

/** The sentence beside a row, and right of the printed page the state and the rule that it is said by. */
export function drawRuleCells(
  builder: SheetBuilder,
  layout: FundingLayout,
  { row, rules }: { readonly row: number; readonly rules: RowRules },
): void {
  const ruleCell = inColumn(row, layout.rule);
  builder
    .put([row, layout.said], `=${byRule(rules, ({ rule }) => isIn(ruleCell, rule), 'says')}`)
    .put([row, layout.state], `=${stateFormula(ruleCell, rules)}`)
    .put([row, layout.rule], `=${byRule(rules, ({ holds }) => holds, 'rule')}`);
}
