/** The case that a reader chose to see, program by program and cost by cost, and what each driver brings in. */
import { absoluteArea, type Area, cellName, inColumn, rowPart } from '../layout';
import { nestedUplift } from './case-years';
import { CASE_AT } from './case-tables';
import { allOf, anyOf, firstOf, ifElse, isIn, isNumber, not, sumOf, sumOfProducts } from './formula-parts';
import { AT, columnOf } from './layout';
import type { ResultsRequest } from './shape';
import { BASIS_STATE } from './states';
import { drawBlock, drawYears, stackLines, type Block, type Line, type LineStack } from './timeline';

export interface ShownCase {
  readonly benefits: Line;
  readonly costs: Line;
  /** The benefit of the risk-adjusted case by its drivers. */
  readonly byDriver: DriverBenefits;
  readonly below: number;
}

interface DriverBenefits {
  readonly interaction: Line;
  readonly customer: Line;
  readonly netNew: Line;
}

export function drawShownCase(request: ResultsRequest): ShownCase {
  const { builder, layout, working } = request;
  const section = working.below;
  builder
    .section(section, 'Working: the case shown, program by program', { newPage: true })
    .put([section + 1, AT.third], 'Sum', 'headerRight');
  drawYears(builder, layout, section + 1);
  const stack = stackLines(builder, layout, section + 2);
  const uplifts = drawUplifts(request, stack);
  const shares = drawProgramShares(request, { row: stack.row, uplifts });
  drawRemarks(request, shares.area);
  stack.row += layout.programs;
  const unassigned = drawUnassigned(request, stack, uplifts);
  const benefits = stack.draw({
    label: 'Benefits by program, added up',
    unit: 'money',
    style: 'totalMoney',
    formula: (column) => `${sumOf(shares.in(column))}+${unassigned.in(column)}`,
    sum: true,
  });
  const paid = drawCostsPaid(request, stack.row);
  stack.row += layout.costs;
  const costs = stack.draw({
    label: 'Costs, added up',
    unit: 'money',
    style: 'totalMoney',
    formula: (column) => sumOf(paid.in(column)),
    sum: true,
  });
  const { below, ...byDriver } = drawBenefitsByDriver(request, stack.row + 1);
  return { benefits, costs, byDriver, below };
}

/** The uplifts of the case shown, by year. */
interface Uplifts {
  readonly customer: Line;
  readonly interaction: Line;
  readonly uplift: Line;
}

function drawUplifts({ working }: ResultsRequest, stack: LineStack): Uplifts {
  const { programs, effects } = working;
  const upliftOf = (driver: number, column: number): string =>
    sumOfProducts(
      absoluteArea(columnOf(programs, CASE_AT.flags + driver)),
      absoluteArea(columnOf(programs, CASE_AT.shown)),
      effects.in(column),
    );
  const line = (label: string, formula: (column: number) => string): Line =>
    stack.draw({ label, unit: 'share', style: 'workingUplift', formula });
  const customer = line('Uplift of revenue per customer', (column) => upliftOf(0, column));
  const interaction = line('Uplift of revenue per interaction', (column) => upliftOf(1, column));
  const uplift = line('Uplift that counts, nested', (column) =>
    nestedUplift({ customer: customer.in(column), interaction: interaction.in(column) }, working),
  );
  return { customer, interaction, uplift };
}

const isAdditive = ({ inputs }: ResultsRequest): string => isIn(inputs.inUse.treatment, 'additive');

/** Why a benefit by program or by driver cannot be computed, a condition each. */
const lacksBasis = ({ inputs: { basis, inUse } }: ResultsRequest): readonly string[] => [
  isIn(basis.states.customers, BASIS_STATE.notStated),
  not(isNumber(inUse.margin)),
];

const unlessUnknown = (request: ResultsRequest, formula: string): string =>
  ifElse(anyOf(`${request.working.switches.state}<>""`, ...lacksBasis(request)), '0', formula);

/** Each program's share of the benefits: what of the uplift is left once interactions have had theirs is split in proportion. */
function drawProgramShares(request: ResultsRequest, { row: first, uplifts }: { readonly row: number; readonly uplifts: Uplifts }): Block {
  const { builder, layout, inputs, working } = request;
  const { programs, effects } = working;
  const { customers, revenuePerCustomer: revenue, margin } = inputs.inUse;
  const { customer, interaction, uplift } = uplifts;
  return drawBlock(builder, layout, {
    row: first,
    rows: layout.programs,
    unit: 'benefit, money',
    style: 'workingMoney',
    name: 'CCO_Program_Shares',
    what: 'what each program brings in, in the case shown',
    label: (row) => inColumn(row - first + programs.row, CASE_AT.label),
    whole: { style: 'workingMoney', formula: (row) => sumOf(yearsOf(request, row)) },
    formula: (row, column) => {
      const source = row - first + programs.row;
      const isOf = (driver: number): string => inColumn(source, CASE_AT.flags + driver);
      const effect = `${inColumn(source, CASE_AT.shown)}*${cellName(row - first + effects.area.row, column)}`;
      const proportional = `(${uplift.in(column)}-${interaction.in(column)})*${effect}/${customer.in(column)}`;
      const ofCustomer = firstOf(
        [
          [isAdditive(request), effect],
          [`${customer.in(column)}=0`, '0'],
        ],
        proportional,
      );
      const benefits = [
        `${isOf(0)}*${customers}*${revenue}*${ofCustomer}`,
        `${isOf(1)}*${customers}*${revenue}*${effect}`,
        `${isOf(2)}*${effect}*${revenue}*${ifElse(isAdditive(request), '1', `1+${uplift.in(column)}`)}`,
      ];
      return unlessUnknown(request, `${margin}*(${benefits.join('+')})`);
    },
  });
}

const yearsOf = ({ layout }: ResultsRequest, row: number): string => rowPart(row, AT.year0, layout.lastColumn);

/** Beside each program, why it brings in nothing although it counts. */
function drawRemarks(request: ResultsRequest, shares: Area): void {
  const { builder, layout, working } = request;
  for (let row = shares.row; row < shares.row + layout.programs; row += 1) {
    const of = (column: number): string => inColumn(row - shares.row + working.programs.row, column);
    const bringsNothing = `SUMPRODUCT(--(${yearsOf(request, row)}<>0))=0`;
    const remark = firstOf(
      [
        [`${of(CASE_AT.start)}>${working.switches.last}`, '"Starts after the last year that counts"'],
        [allOf(`${of(CASE_AT.shown)}<>0`, bringsNothing), '"Absorbed: it adds nothing to the others"'],
      ],
      '""',
    );
    builder.put([row, layout.said], `=${ifElse(`${of(CASE_AT.counts)}=1`, remark, '""')}`, 'note');
  }
}

/** Customers stay as they are while interactions lose, and no program is there to be credited for it. */
function drawUnassigned(request: ResultsRequest, stack: LineStack, { customer, interaction, uplift }: Uplifts): Line {
  const { customers, revenuePerCustomer: revenue, margin } = request.inputs.inUse;
  return stack.draw({
    label: 'Of no program',
    unit: 'benefit, money',
    style: 'workingMoney',
    formula: (column) => {
      const isOfNone = allOf(not(isAdditive(request)), `${customer.in(column)}=0`);
      const benefit = `${margin}*${customers}*${revenue}*(${uplift.in(column)}-${interaction.in(column)})`;
      return unlessUnknown(request, ifElse(isOfNone, benefit, '0'));
    },
    sum: true,
  });
}

function drawCostsPaid(request: ResultsRequest, first: number): Block {
  const { builder, layout, working } = request;
  const { costs, due } = working;
  return drawBlock(builder, layout, {
    row: first,
    rows: layout.costs,
    unit: 'cost, money',
    style: 'workingMoney',
    name: 'CCO_Cost_Shown',
    what: 'what each cost comes to, in the case shown',
    label: (row) => inColumn(row - first + costs.row, CASE_AT.label),
    whole: { style: 'workingMoney', formula: (row) => sumOf(yearsOf(request, row)) },
    formula: (row, column) => `${inColumn(row - first + costs.row, CASE_AT.shown)}*${cellName(row - first + due.area.row, column)}`,
  });
}

/**
 * What the three drivers bring in, one after the other: interactions, then what customers bring in beyond them, then customers
 * who are new.
 */
function drawBenefitsByDriver(request: ResultsRequest, section: number): DriverBenefits & { readonly below: number } {
  const { builder, layout, inputs, working } = request;
  const { customers, revenuePerCustomer: revenue, margin } = inputs.inUse;
  const { state, own } = working.switches;
  const [main] = working.cases;
  builder.section(section, 'Working: benefits by driver, risk-adjusted').put([section + 1, AT.third], 'Sum', 'headerRight');
  drawYears(builder, layout, section + 1);
  const stack = stackLines(builder, layout, section + 2);
  const isNothing = anyOf(`${state}<>""`, `${own}=1`, ...lacksBasis(request));
  const line = (label: string, revenueOf: (column: number) => string): Line =>
    stack.draw({
      label,
      unit: 'money',
      style: 'workingMoney',
      formula: (column) => ifElse(isNothing, '0', `${margin}*${revenueOf(column)}`),
      sum: true,
    });
  const interaction = line('From interactions', (column) => `${customers}*${revenue}*${main.interaction.in(column)}`);
  const customer = line('From customers, beyond interactions', (column) => {
    const beyond = ifElse(isAdditive(request), main.customer.in(column), `${main.uplift.in(column)}-${main.interaction.in(column)}`);
    return `${customers}*${revenue}*${beyond}`;
  });
  const netNew = line('From customers who are new', (column) => {
    const uplifted = ifElse(isAdditive(request), '1', `1+${main.uplift.in(column)}`);
    return `${main.netNew.in(column)}*${revenue}*${uplifted}`;
  });
  return { interaction, customer, netNew, below: stack.row + 1 };
}
