/** One of the five cases year by year: what of each program is there, when each cost falls due, and what they bring in and cost. */
import { absoluteArea, absoluteCell, type Area, cellName, inColumn, rowPart, type StyleName } from '../layout';
import { CASE_NAMES } from './basis';
import { CASE_AT } from './case-tables';
import { allOf, anyOf, firstOf, ifElse, isIn, sumOf, sumOfProducts } from './formula-parts';
import { AT, columnOf, PROGRAM_AT } from './layout';
import type { CaseBasis, CaseLines, NestedPrograms, Timeline, WorkingRequest } from './shape';
import { BASIS_STATE } from './states';
import { drawBlock, drawYears, stackLines, type Block, type Line } from './timeline';

/** counts × attribution × ramp, the ramp being the program's own where it has one. */
export function drawEffects(
  { builder, layout, inputs: { programs: source, ramp } }: WorkingRequest,
  { row: first, timeline, programs }: { readonly row: number; readonly timeline: Timeline; readonly programs: Area },
): Block {
  return drawBlock(builder, layout, {
    row: first,
    rows: layout.programs,
    unit: 'share in effect',
    style: 'workingShare',
    name: 'CCO_Program_Effects',
    what: 'how much of each program is there in each year',
    label: (row) => inColumn(row - first + programs.row, CASE_AT.label),
    formula: (row, column) => {
      const at = (of: number): string => inColumn(row - first + programs.row, of);
      const [year, start, entries] = [timeline.years.in(column), at(CASE_AT.start), at(CASE_AT.entries)];
      const own = rowPart(row - first + source.area.row, PROGRAM_AT('ramp'), layout.lastColumn);
      const shareIn = (shares: string, count: string): string => `INDEX(${shares},1,MAX(1,MIN(${year}-${start}+1,${count})))`;
      const ramped = ifElse(`${entries}>0`, shareIn(own, entries), shareIn(absoluteArea(ramp.shares), ramp.entries));
      const inEffect = `${at(CASE_AT.attribution)}*${ifElse(`${year}<${start}`, '0', ramped)}`;
      return ifElse(`${timeline.counts.in(column)}*${at(CASE_AT.counts)}=0`, '0', inEffect);
    },
  });
}

export function drawDue(
  { builder, layout }: WorkingRequest,
  { row: first, timeline, costs }: { readonly row: number; readonly timeline: Timeline; readonly costs: Area },
): Block {
  return drawBlock(builder, layout, {
    row: first,
    rows: layout.costs,
    unit: 'due: 1 or 0',
    style: 'flag',
    name: 'CCO_Cost_Due',
    what: 'when each cost falls due',
    label: (row) => inColumn(row - first + costs.row, CASE_AT.label),
    formula: (row, column) => {
      const at = (of: number): string => inColumn(row - first + costs.row, of);
      const [year, start] = [timeline.years.in(column), at(CASE_AT.start)];
      const isOneOffNow = allOf(`${at(CASE_AT.flags)}=1`, `${year}=${start}`);
      const isAnnualByNow = allOf(`${at(CASE_AT.flags + 1)}=1`, `${year}>=${start}`);
      return `${timeline.counts.in(column)}*${at(CASE_AT.counts)}*${ifElse(anyOf(isOneOffNow, isAnnualByNow), '1', '0')}`;
    },
  });
}

/** The uplift that nesting leaves of the two drivers, the larger one, as a formula over those of a year. */
export const nestedUplift = (
  { customer, interaction }: { readonly customer: string; readonly interaction: string },
  { customerPrograms, interactionPrograms }: NestedPrograms,
): string =>
  firstOf(
    [
      [`${customerPrograms}=0`, interaction],
      [`${interactionPrograms}=0`, customer],
    ],
    `MAX(${customer},${interaction})`,
  );

export interface GainTerms {
  readonly customer: string;
  readonly interaction: string;
  readonly netNew: string;
  readonly uplift: string;
  readonly customers: string;
  readonly revenue: string;
  readonly margin: string;
  readonly treatment: string;
}

/** margin × added revenue, nested or additive: the one formula of a year's benefit. */
export function benefitFormula({ customer, interaction, netNew, uplift, customers, revenue, margin, treatment }: GainTerms): string {
  const baseline = `${customers}*${revenue}`;
  const additive = `${baseline}*${customer}+${baseline}*${interaction}+${netNew}*${revenue}`;
  const nested = `(${customers}+${netNew})*${revenue}*(1+${uplift})-${baseline}`;
  return `${margin}*${ifElse(isIn(treatment, 'additive'), additive, nested)}`;
}

interface CaseRequest {
  /** Among the five. */
  readonly index: number;
  readonly section: number;
}

export function drawCaseYears(
  request: WorkingRequest,
  basis: CaseBasis,
  { index, section }: CaseRequest,
): CaseLines & { readonly below: number } {
  const { builder, layout } = request;
  builder.section(section, `Working: ${CASE_NAMES[index]} case${index === 0 ? ', which feeds every headline' : ''}`, {
    newPage: index === 1,
  });
  drawYears(builder, layout, section + 1);
  builder.put([section + 1, AT.third], 'Sum', 'headerRight');
  const stack = stackLines(builder, layout, section + 2);
  const { counts } = basis.timeline;
  const line = ({ label, unit, style, name, sum }: CaseLine, formula: (column: number) => string): Line =>
    stack.draw({ label, unit, style, formula, name: `CCO_Case${index + 1}_${name}`, ...(sum ? { sum } : {}) });
  const values = absoluteArea(columnOf(basis.programs, CASE_AT.cases + index));
  const moved =
    (driver: number) =>
    (column: number): string =>
      sumOfProducts(absoluteArea(columnOf(basis.programs, CASE_AT.flags + driver)), values, basis.effects.in(column));
  const customer = line(LINES.customer, moved(0));
  const interaction = line(LINES.interaction, moved(1));
  const netNew = line(LINES.netNew, moved(2));
  const uplift = line(LINES.uplift, (column) =>
    nestedUplift({ customer: customer.in(column), interaction: interaction.in(column) }, basis),
  );
  const benefits = line(LINES.benefits, (column) =>
    benefitsOfYear(request, basis, { column, drivers: { customer, interaction, netNew, uplift } }),
  );
  const costs = line(LINES.costs, (column) => costsOfYear(request, basis, { column, index }));
  const net = line(LINES.net, (column) => `${benefits.in(column)}-${costs.in(column)}`);
  const cumulative = line(LINES.cumulative, (column) => {
    const toDate = `${absoluteCell(net.area.row, AT.year0)}:${cellName(net.area.row, column)}`;
    return `${counts.in(column)}*${sumOf(toDate)}`;
  });
  return { customer, interaction, netNew, uplift, benefits, costs, net, cumulative, below: stack.row + 1 };
}

interface CaseLine {
  readonly label: string;
  readonly unit: string;
  readonly style: StyleName;
  /** The end of the line's name. */
  readonly name: string;
  readonly sum?: true;
}

const LINES: Readonly<Record<keyof CaseLines, CaseLine>> = {
  customer: { label: 'Uplift of revenue per customer', unit: 'share', style: 'workingUplift', name: 'Customer' },
  interaction: { label: 'Uplift of revenue per interaction', unit: 'share', style: 'workingUplift', name: 'Interaction' },
  netNew: { label: 'Net new customers', unit: 'customers', style: 'workingFigure', name: 'NetNew' },
  uplift: { label: 'Uplift that counts, nested', unit: 'share', style: 'workingUplift', name: 'Uplift' },
  benefits: { label: 'Benefits', unit: 'money', style: 'workingMoney', name: 'Benefits', sum: true },
  costs: { label: 'Costs', unit: 'money', style: 'workingMoney', name: 'Costs', sum: true },
  net: { label: 'Net', unit: 'money', style: 'workingMoney', name: 'Net', sum: true },
  cumulative: { label: 'Cumulative net', unit: 'money', style: 'workingMoney', name: 'Cumulative' },
};

/** Nothing in a year that does not count, the team's own amount where there is one, and what the model gives otherwise. */
const amountOfYear = (
  { switches, timeline }: CaseBasis,
  column: number,
  { own, ofModel }: { readonly own: Area; readonly ofModel: string },
): string =>
  firstOf(
    [
      [`${timeline.counts.in(column)}=0`, '0'],
      [`${switches.own}=1`, sumOf(cellName(own.row, column))],
    ],
    ofModel,
  );

interface BenefitsRequest {
  readonly column: number;
  readonly drivers: Pick<CaseLines, 'customer' | 'interaction' | 'netNew' | 'uplift'>;
}

function benefitsOfYear({ inputs }: WorkingRequest, basis: CaseBasis, { column, drivers }: BenefitsRequest): string {
  const { inUse, flows } = inputs;
  const benefit = benefitFormula({
    customer: drivers.customer.in(column),
    interaction: drivers.interaction.in(column),
    netNew: drivers.netNew.in(column),
    uplift: drivers.uplift.in(column),
    customers: inUse.customers,
    revenue: inUse.revenuePerCustomer,
    margin: inUse.margin,
    treatment: inUse.treatment,
  });
  // Without a program that counts nobody has to say what a customer brings in.
  const ofModel = ifElse(isIn(inputs.basis.states.customers, BASIS_STATE.notStated), '0', benefit);
  return amountOfYear(basis, column, { own: flows.benefits, ofModel });
}

function costsOfYear(
  { inputs: { flows } }: WorkingRequest,
  basis: CaseBasis,
  { column, index }: { readonly column: number; readonly index: number },
): string {
  const ofModel = sumOfProducts(absoluteArea(columnOf(basis.costs, CASE_AT.cases + index)), basis.due.in(column));
  return amountOfYear(basis, column, { own: flows.costs, ofModel });
}
