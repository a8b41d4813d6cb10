/** The walk: one page from NPV back to the cells that somebody typed, each step with its value and where it stands. */
import { absoluteArea, absoluteCell, type Area } from '../layout';
import type { ChecksRequest } from './checks';
import { ifElse, numberOr, sumOf } from './formula-parts';
import { AT, columnOf } from './layout';
import { CASE_AT } from './case-tables';
import type { Working } from './shape';

interface Step {
  readonly what: string;
  readonly value: string;
  readonly how: string;
  /** The cell or cells it stands in. */
  readonly where: string;
  readonly style: 'workingMoney' | 'workingShare' | 'workingUplift' | 'workingFigure' | 'ratio';
}

/** @returns the row under it */
export function drawWalk(request: ChecksRequest, row: number): number {
  const { builder, working } = request;
  const { last, state } = working.switches;
  builder
    .section(row, 'The walk: from NPV back to the inputs', { newPage: true })
    .put(
      [row + 1, AT.label],
      `="Risk-adjusted. Where a step is taken year by year it is shown for the last year that counts, year "&${last}&"."`,
      'note',
    )
    .putRow([row + 2, AT.label], ['Step', 'Value', 'Stands in'], 'header')
    .put([row + 2, AT.second], 'Stands in', 'headerCentered')
    .put([row + 2, AT.third], 'How it is computed', 'note')
    .put([row + 2, AT.first], 'Value', 'headerRight');
  const steps = stepsOf(request);
  steps.forEach(({ what, value, how, where, style }, i) => {
    const at = row + 3 + i;
    builder
      .put([at, AT.label], what, 'text')
      .put([at, AT.first], `=${ifElse(`${state}<>""`, state, value)}`, style)
      .put([at, AT.second], `=${addressOf(where)}`, 'unit')
      .put([at, AT.third], how, 'note')
      .height(at, 1, what.length > 24 ? 30 : 18);
  });
  return row + 3 + steps.length;
}

/** `F90`, or `F90:P90`; it moves with the cell. */
function addressOf(where: string): string {
  const cell = (part: string): string => `ADDRESS(ROW(${part}),COLUMN(${part}),4)`;
  const [first = where, second] = where.split(':');
  return second === undefined ? cell(first) : `${cell(first)}&":"&${cell(second)}`;
}

const stepsOf = (request: ChecksRequest): readonly Step[] => [
  ...presentValueSteps(request),
  ...benefitSteps(request),
  ...programSteps(request),
  ...costSteps(request),
  ownFlowsStep(request),
];

/** A line's value in the last year that counts. */
const atLast = ({ switches }: Working, all: string): string => `INDEX(${all},1,${switches.last}+1)`;
const inLastYear = ({ switches }: Working, block: Area): string => sumOf(`INDEX(${absoluteArea(block)},0,${switches.last}+1)`);
const figure = (cell: string): string => numberOr(cell, '0');

function presentValueSteps({ inputs: { inUse }, working, results }: ChecksRequest): readonly Step[] {
  const { timeline } = working;
  return [
    { what: 'NPV', style: 'workingMoney', value: 'CCO_NPV', how: 'PV of benefits − PV of costs', where: 'CCO_NPV' },
    {
      what: 'PV of benefits',
      style: 'workingMoney',
      value: 'CCO_PVBenefits',
      how: 'the benefits at today’s value, added up over the years',
      where: results.benefitsNow.all,
    },
    {
      what: 'PV of costs',
      style: 'workingMoney',
      value: 'CCO_PVCosts',
      how: 'the costs at today’s value, added up over the years',
      where: results.costsNow.all,
    },
    {
      what: 'Divided by',
      style: 'ratio',
      value: atLast(working, timeline.divisor.all),
      how: '(1 + discount rate) to the power of the year',
      where: timeline.divisor.all,
    },
    {
      what: 'Input: discount rate',
      style: 'workingShare',
      value: figure(inUse.discountRate),
      how: 'typed, or A-SF3 of Assumptions',
      where: inUse.discountRate,
    },
  ];
}

function benefitSteps({ inputs: { inUse }, working, results }: ChecksRequest): readonly Step[] {
  const [main] = working.cases;
  return [
    {
      what: 'Benefits of the year',
      style: 'workingMoney',
      value: atLast(working, results.benefits.all),
      how: 'nested: margin × ((customers + new) × revenue × (1 + uplift) − customers × revenue); or your own flows',
      where: main.benefits.all,
    },
    {
      what: 'Input: contribution margin',
      style: 'workingShare',
      value: figure(inUse.margin),
      how: 'typed, or A-SF4 of Assumptions',
      where: inUse.margin,
    },
    { what: 'Input: customers', style: 'workingFigure', value: figure(inUse.customers), how: 'typed', where: inUse.customers },
    {
      what: 'Input: revenue per customer',
      style: 'workingFigure',
      value: figure(inUse.revenuePerCustomer),
      how: 'typed',
      where: inUse.revenuePerCustomer,
    },
  ];
}

function programSteps({ inputs, working }: ChecksRequest): readonly Step[] {
  const { programs, effects } = working;
  const [main] = working.cases;
  return [
    {
      what: 'Uplift that counts',
      style: 'workingUplift',
      value: atLast(working, main.uplift.all),
      how: 'the larger of the two uplifts below, since the one is part of the other; the one that there is where no program has the other',
      where: main.uplift.all,
    },
    {
      what: 'Uplift of revenue per customer',
      style: 'workingUplift',
      value: atLast(working, main.customer.all),
      how: 'for each program of this driver: value × share in effect, added up',
      where: main.customer.all,
    },
    {
      what: 'Uplift of revenue per interaction',
      style: 'workingUplift',
      value: atLast(working, main.interaction.all),
      how: 'the same over the programs of that driver',
      where: main.interaction.all,
    },
    {
      what: 'New customers',
      style: 'workingFigure',
      value: atLast(working, main.netNew.all),
      how: 'the same; a level, not added up over the years',
      where: main.netNew.all,
    },
    {
      what: 'Values of the programs',
      style: 'workingFigure',
      value: sumOf(absoluteArea(columnOf(programs, CASE_AT.cases))),
      how: 'of each program: the weighted mean of low, likely and high (their sum says nothing, it only leads here)',
      where: absoluteArea(columnOf(programs, CASE_AT.cases)),
    },
    {
      what: 'Shares in effect',
      style: 'workingFigure',
      value: inLastYear(working, effects.area),
      how: 'of each program: counts × attribution × ramp since its start year',
      where: absoluteArea(effects.area),
    },
    {
      what: 'Inputs: programs',
      style: 'workingFigure',
      value: `SUMPRODUCT(--(TRIM(${absoluteArea(columnOf(inputs.programs.area, AT.label))})<>""))`,
      how: 'typed: driver, metric, owner, baseline, low, likely, high, attribution, start year, ramp; here their number',
      where: absoluteArea({ ...inputs.programs.area, column: AT.label }),
    },
  ];
}

function costSteps({ inputs, working, results }: ChecksRequest): readonly Step[] {
  const { costs, due } = working;
  const [main] = working.cases;
  return [
    {
      what: 'Costs of the year',
      style: 'workingMoney',
      value: atLast(working, results.costs.all),
      how: 'for each cost: value × 1 where it falls due, added up; or your own flows',
      where: main.costs.all,
    },
    {
      what: 'Values of the costs',
      style: 'workingMoney',
      value: sumOf(absoluteArea(columnOf(costs, CASE_AT.cases))),
      how: 'of each cost: the weighted mean of low, likely and high',
      where: absoluteArea(columnOf(costs, CASE_AT.cases)),
    },
    {
      what: 'Falling due',
      style: 'workingFigure',
      value: inLastYear(working, due.area),
      how: '1 in the start year of a one-off cost, and from the start year on of an annual one',
      where: absoluteArea(due.area),
    },
    {
      what: 'Inputs: costs',
      style: 'workingFigure',
      value: `SUMPRODUCT(--(TRIM(${absoluteArea(columnOf(inputs.costs.area, AT.label))})<>""))`,
      how: 'typed: kind, category, low, likely, high, start year; here their number',
      where: absoluteArea({ ...inputs.costs.area, column: AT.label }),
    },
  ];
}

function ownFlowsStep({ inputs: { flows }, working: { switches } }: ChecksRequest): Step {
  const [first] = absoluteArea(flows.benefits).split(':');
  const last = absoluteArea(flows.costs).split(':')[1] ?? absoluteCell(flows.costs.row, flows.costs.column);
  return {
    what: 'Inputs: flows of your own',
    style: 'workingFigure',
    value: ifElse(`${switches.own}=1`, `COUNT(${absoluteArea(flows.benefits)})`, '0'),
    how: 'typed, in place of all programs and costs; here the number of years',
    where: `${first}:${last}`,
  };
}
