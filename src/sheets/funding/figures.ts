/** The named figures of the money model: the rule, what the plan is worth, when it pays back, and what would have to be true. */
import { absoluteCell, quoted, type StyleName } from '../layout';
import { countIn, firstOf, greatestWhere, ifElse, isIn, numberOr, sumOf, sumOfProducts } from './formula-parts';
import type { FundingInputs } from './inputs';
import type { Line } from './timeline';
import type { ResultLines, ResultsRequest, Working } from './shape';
import { COVERS } from './states';

/** What stands in place of a figure that there is none of. */
const NEVER = 'In no year';
const NOT_PAID_BACK = 'Not paid back';
const NO_RATE = 'No single rate';
const RATE_NOT_FOUND = 'Not found';
const NOT_FOR_FLOWS = 'Not for your own flows';

export interface Figure {
  readonly label: string;
  /** Without its `=`; computed only where the model is complete. */
  readonly formula: string;
  readonly style: StyleName;
  readonly note: string;
  readonly name: string;
}

export const figuresOf = (request: ResultsRequest, lines: ResultLines): readonly Figure[] => [
  ...valueFigures(request, lines),
  ...timeFigures(request, lines),
  ...rateFigures(request, lines),
  ...breakEvenFigures(request, lines),
];

const presentValues = ({ benefitsNow, costsNow }: ResultLines): { readonly pvBenefits: string; readonly pvCosts: string } => ({
  pvBenefits: sumOf(benefitsNow.all),
  pvCosts: sumOf(costsNow.all),
});

/** The rule, and what the plan is worth. */
function valueFigures({ inputs, working }: ResultsRequest, lines: ResultLines): readonly Figure[] {
  const { benefits, costs } = lines;
  const { pvBenefits, pvCosts } = presentValues(lines);
  return [
    {
      label: 'Rule',
      name: 'CCO_SelfFundingRule',
      style: 'resultMoney',
      formula: ruleFormula(lines, { inputs, working }),
      note: 'SF0 no benefit · SF1 funds itself by the last year · SF2 only single years do · SF3 none does.',
    },
    {
      label: 'NPV',
      name: 'CCO_NPV',
      style: 'resultMoney',
      formula: `${pvBenefits}-${pvCosts}`,
      note: 'Benefits less costs, both at today’s value.',
    },
    { label: 'PV of benefits', name: 'CCO_PVBenefits', style: 'resultMoney', formula: pvBenefits, note: 'All benefits at today’s value.' },
    { label: 'PV of costs', name: 'CCO_PVCosts', style: 'resultMoney', formula: pvCosts, note: 'All costs at today’s value.' },
    {
      label: 'Cumulative net',
      name: 'CCO_CumulativeNet',
      style: 'resultMoney',
      formula: `${sumOf(benefits.all)}-${sumOf(costs.all)}`,
      note: 'All benefits less all costs, not discounted, at the end of the last year.',
    },
  ];
}

/** When it covers its costs, and what it ties up until then. */
function timeFigures({ working }: ResultsRequest, lines: ResultLines): readonly Figure[] {
  const { benefits, costs, cumulative, covers, benefitsNow, costsNow } = lines;
  const { timeline } = working;
  // Years that do not count stand at 0, which is never below a sum that is.
  const lowest = `MIN(${cumulative.all})`;
  const peak = `MAX(0,-${lowest})`;
  const yearOf = (place: string): string => `INDEX(${timeline.years.all},1,${place})`;
  return [
    {
      label: 'First self-funding year',
      name: 'CCO_FirstSelfFundingYear',
      style: 'resultYear',
      formula: ifElse(`${countIn(covers.all, COVERS.yes)}=0`, quoted(NEVER), yearOf(`MATCH(${quoted(COVERS.yes)},${covers.all},0)`)),
      note: 'The first year after year 0 whose benefits are above 0 and cover its costs.',
    },
    {
      label: 'Peak funding',
      name: 'CCO_PeakFunding',
      style: 'resultMoney',
      formula: peak,
      note: 'The most that is ever put in beyond what has come back, not discounted.',
    },
    {
      label: 'Peak funding year',
      name: 'CCO_PeakFundingYear',
      style: 'resultYear',
      formula: ifElse(`${peak}=0`, quoted(NEVER), yearOf(`MATCH(${lowest},${cumulative.all},0)`)),
      note: 'The first year in which it is reached.',
    },
    {
      label: 'Payback',
      name: 'CCO_Payback',
      style: 'resultYears',
      formula: paybackFormula({ benefits, costs, short: lines.short }, working),
      note: 'Years from the start of the plan until it is never short again.',
    },
    {
      label: 'Payback, discounted',
      name: 'CCO_DiscountedPayback',
      style: 'resultYears',
      formula: paybackFormula({ benefits: benefitsNow, costs: costsNow, short: lines.shortNow }, working),
      note: 'The same with amounts at today’s value.',
    },
  ];
}

function rateFigures({ inputs }: ResultsRequest, lines: ResultLines): readonly Figure[] {
  const { pvBenefits, pvCosts } = presentValues(lines);
  return [
    {
      label: 'ROI',
      name: 'CCO_ROI',
      style: 'resultPercent',
      formula: ifElse(`${pvCosts}=0`, '"No costs"', `(${pvBenefits}-${pvCosts})/${pvCosts}`),
      note: 'NPV for each unit of cost at today’s value.',
    },
    {
      label: 'IRR',
      name: 'CCO_IRR',
      style: 'resultPercent',
      formula: irrFormula(lines, { inputs }),
      note: 'The rate at which NPV would be 0. There is exactly one only where the net changes its sign once.',
    },
  ];
}

/** What would have to be true, and what waiting costs. */
function breakEvenFigures({ inputs: { inUse }, working }: ResultsRequest, lines: ResultLines): readonly Figure[] {
  const { timeline, switches } = working;
  const { pvBenefits, pvCosts } = presentValues(lines);
  const numeric = (cell: string): string => numberOr(cell, '0');
  const unlessOwn = (formula: string): string => ifElse(`${switches.own}=1`, quoted(NOT_FOR_FLOWS), formula);
  const alone = (base: string): string => unlessOwn(ifElse(`${base}=0`, '"None"', `CCO_PVCosts/(${base})`));
  const years = sumOfProducts(`${timeline.ramp.all}/${timeline.divisor.all}`);
  const perCustomer = `${numeric(inUse.margin)}*${numeric(inUse.revenuePerCustomer)}*${years}`;
  const npvDelayed = sumOfProducts(`${lines.delayed.all}/${timeline.divisor.all}`);
  return [
    {
      label: 'Benefits needed to break even',
      name: 'CCO_BenefitMultiplier',
      style: 'resultPercent',
      formula: ifElse(`${pvBenefits}=0`, '"No benefits"', `${pvCosts}/${pvBenefits}`),
      note: 'The share of its benefits with which the plan would just break even.',
    },
    {
      label: 'Uplift needed, alone',
      name: 'CCO_BreakEvenUplift',
      style: 'resultPercent',
      formula: alone(`${perCustomer}*${numeric(inUse.customers)}`),
      note:
        'What would have to be true: the uplift of revenue per customer, or per interaction, that alone brings NPV to 0 ' +
        'with the default ramp from year 1.',
    },
    {
      label: 'New customers needed, alone',
      name: 'CCO_BreakEvenCustomers',
      style: 'resultMoney',
      formula: alone(perCustomer),
      note: 'What would have to be true: the net new customers that alone bring NPV to 0 with the default ramp from year 1.',
    },
    {
      label: 'A year’s delay',
      name: 'CCO_OneYearDelay',
      style: 'resultMoney',
      formula: unlessOwn(`${npvDelayed}-(${pvBenefits}-${pvCosts})`),
      note:
        'What NPV changes by, in parentheses where it falls, when everything starts a year later; the last year then ' +
        'drops out of the horizon.',
    },
  ];
}

/** The year after the last one that is short, and the part of it that it takes to come out. */
function paybackFormula(
  { benefits, costs, short }: { readonly benefits: Line; readonly costs: Line; readonly short: Line },
  { timeline, switches }: Working,
): string {
  const yearsShort = greatestWhere(`(${short.all}>0)`, `(${timeline.years.all}+1)`);
  const inNext = (line: Line): string => `INDEX(${line.all},1,${yearsShort}+1)`;
  const net = `(${inNext(benefits)}-${inNext(costs)})`;
  const left = `INDEX(${short.all},1,${yearsShort})`;
  const partOfYear = ifElse(`${net}>${left}`, `${left}/${net}`, '1');
  return firstOf(
    [
      [`${yearsShort}=0`, '0'],
      [`${yearsShort}>${switches.last}`, quoted(NOT_PAID_BACK)],
    ],
    `${yearsShort}-1+${partOfYear}`,
  );
}

/** The net does not change its sign exactly once. */
export const hasNoSingleRate = ({ change }: Pick<ResultLines, 'change'>): string => `${sumOf(change.all)}<>1`;

function irrFormula({ net, change }: ResultLines, { inputs }: Pick<ResultsRequest, 'inputs'>): string {
  const { row, column, columns } = inputs.rateGuesses;
  const guesses = Array.from({ length: columns }, (_, i) => absoluteCell(row, column + i));
  // Not every spreadsheet stops at -100 % on its way from a guess, and below that a rate means nothing.
  const sought = guesses
    .map((guess) => `IRR(${net.all},${guess})`)
    .reduceRight((rest, rate) => `IFERROR(${ifElse(`${rate}>-1`, rate, 'NA()')},${rest})`, quoted(RATE_NOT_FOUND));
  return ifElse(hasNoSingleRate({ change }), quoted(NO_RATE), sought);
}

export const isDiscounted = ({ verdictBy }: Pick<FundingInputs, 'verdictBy'>): string => isIn(`LOWER(TRIM(${verdictBy}))`, 'discounted');
export const atEnd = (line: Line, { switches }: Working): string => `INDEX(${line.all},1,${switches.last}+1)`;

function ruleFormula(
  { benefits, covers, short, shortNow }: ResultLines,
  { inputs, working }: Pick<ResultsRequest, 'inputs' | 'working'>,
): string {
  const shortAtEnd = ifElse(isDiscounted(inputs), atEnd(shortNow, working), atEnd(short, working));
  return firstOf(
    [
      [`COUNTIF(${benefits.all},">0")=0`, quoted('SF0')],
      [`${shortAtEnd}=0`, quoted('SF1')],
      [`${countIn(covers.all, COVERS.yes)}>0`, quoted('SF2')],
    ],
    quoted('SF3'),
  );
}
