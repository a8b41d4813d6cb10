/** The working of the money model: the timeline, what each program and cost comes to in five cases, and year by year what follows. */
import { COST_KINDS, DRIVERS } from '../../method';
import {
  type Draft,
  absoluteArea,
  absoluteCell,
  areaName,
  cellAt,
  cellName,
  inColumn,
  rowPart,
  type Area,
  type StyleName,
} from '../layout';
import { CASE_NAMES, drawYears, NOT_STATED, UNREADABLE, type FundingInputs } from './inputs';
import { AT, columnOf, ofCost, ofProgram, PROGRAM_AT, type FundingLayout } from './layout';
import { drawBlock, drawLine, lineAt, type Block, type Line } from './timeline';

/** The columns of the tables of cases, from the label on. */
export const CASE_AT = { label: 1, flags: 2, cases: 5, counts: 10, attribution: 11, start: 12, entries: 13, shown: 14 } as const;
const CASE_COLUMNS = CASE_AT.shown - CASE_AT.label + 1;
/** Where a column of the tables stands within their names. */
export const inCases = (column: number): number => column - CASE_AT.label + 1;

export const NO_MODEL = 'No model yet';
export const NOT_COMPLETE = 'Not complete';
/** The horizon is beyond the last column of the timeline. */
export const TOO_LONG = 'More years than columns';
export const NO_MARGIN = 'No margin';
export const NO_BASELINE = 'No baseline';

export interface Switches {
  /** 1 where a team's own flows count. */
  readonly own: string;
  readonly last: string;
  /** Why nothing can be computed; an empty text where it can. */
  readonly state: string;
}

export interface Timeline {
  readonly years: Line;
  readonly counts: Line;
  readonly divisor: Line;
  readonly ramp: Line;
}

/** One of the five cases, year by year. */
export interface CaseLines {
  readonly customer: Line;
  readonly interaction: Line;
  readonly netNew: Line;
  readonly uplift: Line;
  readonly benefits: Line;
  readonly costs: Line;
  readonly net: Line;
  readonly cumulative: Line;
}

export interface Working {
  readonly switches: Switches;
  readonly timeline: Timeline;
  readonly programs: Area;
  readonly costs: Area;
  readonly effects: Block;
  readonly due: Block;
  /** In the order of `CASE_NAMES`; the first feeds every headline. */
  readonly cases: readonly CaseLines[];
  readonly customerPrograms: string;
  readonly interactionPrograms: string;
  readonly below: number;
}

interface Cursor {
  row: number;
}

export interface WorkingRequest {
  readonly draft: Draft;
  readonly layout: FundingLayout;
  readonly inputs: FundingInputs;
}

export function drawWorking(request: WorkingRequest): Working {
  const { draft, layout, inputs } = request;
  const cursor: Cursor = { row: inputs.below + 1 };
  draft.section(cursor.row, 'Working: the timeline', { newPage: true });
  const switches = drawSwitches(request, cursor);
  const timeline = drawTimeline(request, { cursor, switches });
  const programs = drawProgramCases(request, { cursor, switches });
  const costs = drawCostCases(request, { cursor, switches });
  const [customerPrograms, interactionPrograms] = drawCounts(request, { cursor, programs }) as [string, string];
  draft.section(cursor.row, 'Working: how much of each program is there, and when each cost falls due');
  drawYears(draft, layout, cursor.row + 1);
  const effects = drawEffects(request, { row: cursor.row + 2, timeline, programs });
  const due = drawDue(request, { row: cursor.row + 2 + layout.programs, timeline, costs });
  cursor.row += layout.programs + layout.costs + 3;
  const shared: CaseRequest = {
    ...request,
    cursor,
    switches,
    timeline,
    programs,
    costs,
    effects,
    due,
    customerPrograms,
    interactionPrograms,
  };
  const cases = CASE_NAMES.map((_, i) => drawCase(shared, i));
  return { switches, timeline, programs, costs, effects, due, cases, customerPrograms, interactionPrograms, below: cursor.row };
}

function drawSwitches({ draft, inputs }: WorkingRequest, cursor: Cursor): Switches {
  const { inUse, flows, programChecks, costChecks } = inputs;
  const first = cursor.row + 1;
  const cell = (i: number): string => absoluteCell(first + i, AT.second);
  const [own, last, state] = [cell(0), cell(1), cell(2)];
  const [benefit, cost, years] = [absoluteArea(flows.benefits), absoluteArea(flows.costs), absoluteArea(flows.years)];
  const ownLast = `SUMPRODUCT(MAX(((TRIM(${benefit})<>"")+(TRIM(${cost})<>"")>0)*${years}))`;
  const mends = (area: Area): string => `COUNTIF(${absoluteArea(area)},"Mend*")`;
  const counted = `COUNTIF(${absoluteArea(programChecks)},"Counts*")`;
  const is = (cellOf: string, word: string): string => `${cellOf}="${word}"`;
  const unreadable = [
    ...Object.values(inUse).map((one) => is(one, UNREADABLE)),
    is(inUse.treatment, NOT_STATED),
    // What the register says in place of a value of the model's own has to be allowed too.
    ...registerProblems(inputs),
  ];
  const [noCustomers, noRevenue] = [is(inUse.customers, NOT_STATED), is(inUse.revenuePerCustomer, NOT_STATED)];
  // A row in which somebody has written has something said of it.
  const isEmpty = `COUNTIF(${absoluteArea(programChecks)},"?*")+COUNTIF(${absoluteArea(costChecks)},"?*")=0`;
  const hasMends = `${mends(programChecks)}+${mends(costChecks)}>0`;
  const model = [
    `IF(${isEmpty},"${NO_MODEL}"`,
    `IF(${hasMends},"${NOT_COMPLETE}"`,
    `IF(OR(${unreadable.join(',')},${noCustomers}<>(${noRevenue}),NOT(ISNUMBER(${inUse.horizonYears}))),"${NOT_COMPLETE}"`,
    `IF(${inUse.horizonYears}>MAX(${years}),"${TOO_LONG}"`,
    `IF(${is(inUse.margin, NOT_STATED)},"${NO_MARGIN}"`,
    `IF(AND(${counted}>0,${noCustomers}),"${NO_BASELINE}",""`,
  ].join(',');
  const rows: readonly (readonly [label: string, formula: string, style: StyleName, note: string])[] = [
    [
      'Flows of your own count',
      `IF(${flows.check}="",0,1)`,
      'flag',
      '1 where a year of them is filled in: they replace programs and costs.',
    ],
    [
      'Last year that counts',
      `IF(${own}=1,IF(LEFT(${flows.check},4)="Mend",0,${ownLast}),IF(ISNUMBER(${inUse.horizonYears}),MIN(` +
        `${inUse.horizonYears},MAX(${years})),0))`,
      'figure',
      'The horizon, or the last year of your own flows.',
    ],
    [
      'Cannot be computed since',
      `IF(${own}=1,IF(OR(LEFT(${flows.check},4)="Mend",${hasMends},${unreadable.join(',')}),"${NOT_COMPLETE}",""),${model})))))))`,
      'figure',
      'Empty where all figures can be computed.',
    ],
  ];
  rows.forEach(([label, formula, style, note], i) => {
    draft
      .put([first + i, AT.label], label, 'label')
      .put([first + i, AT.second], `=${formula}`, style)
      .put([first + i, AT.year0], note, 'note')
      .height(first + i, 1, 18);
  });
  draft.name('CCO_Funding_State', cellAt(first + 2, AT.second), 'why the money model cannot be computed; empty where it can');
  cursor.row = first + rows.length;
  return { own, last, state };
}

/** TRUE where the rate, the verdict, the fragility or the default ramp cannot be read. */
const registerProblems = ({ inUse, verdictBy, fragileFrom, ramp }: FundingInputs): readonly string[] => [
  `NOT(ISNUMBER(${inUse.discountRate}))`,
  `AND(LOWER(TRIM(${verdictBy}))<>"cumulative",LOWER(TRIM(${verdictBy}))<>"discounted")`,
  `IF(ISNUMBER(${fragileFrom}),OR(${fragileFrom}<0,${fragileFrom}>1),TRUE)`,
  // As many shares as semicolons have it, each from 0 to 1.
  `LEN(${ramp.text})-LEN(SUBSTITUTE(${ramp.text},";",""))+1<>${ramp.entries}`,
  `COUNTIF(${absoluteArea(ramp.shares)},"<0")+COUNTIF(${absoluteArea(ramp.shares)},">1")>0`,
];

interface After {
  readonly cursor: Cursor;
  readonly switches: Switches;
}

function drawTimeline({ draft, layout, inputs: { inUse, ramp } }: WorkingRequest, { cursor, switches: { last, state } }: After): Timeline {
  const { row } = cursor;
  drawYears(draft, layout, row);
  draft.put([row, AT.label], 'Year', 'header').name('CCO_Funding_Years', lineAt(layout, row).area, 'the years of the timeline');
  const years = lineAt(layout, row);
  const counts = drawLine(draft, layout, {
    row: row + 1,
    label: 'Counts',
    unit: '1 or 0',
    style: 'flag',
    formula: (column) => `IF(AND(${years.in(column)}<=${last},${state}=""),1,0)`,
    name: 'CCO_Funding_Counts',
  });
  const divisor = drawLine(draft, layout, {
    row: row + 2,
    label: 'Divided by, for today’s value',
    unit: 'factor',
    style: 'ratio',
    formula: (column) => `IF(ISNUMBER(${inUse.discountRate}),(1+${inUse.discountRate})^${years.in(column)},"")`,
    name: 'CCO_Funding_Divisors',
  });
  const line = drawLine(draft, layout, {
    row: row + 3,
    label: 'Default ramp from year 1',
    unit: 'share',
    style: 'workingShare',
    formula: (column) =>
      `IF(${counts.in(column)}=0,0,IF(${years.in(column)}<1,0,INDEX(${absoluteArea(ramp.shares)},1,MAX(1,MIN(` +
      `${years.in(column)},${ramp.entries})))))`,
  });
  cursor.row = row + 5;
  return { years, counts, divisor, ramp: line };
}

/** The number of a cell, or the likely one; 0 where neither is a number. */
const estimate = (cell: string, likely: string): string => `IF(ISNUMBER(${cell}),${cell},IF(ISNUMBER(${likely}),${likely},0))`;

interface CasesRequest {
  readonly cursor: Cursor;
  readonly title: string;
  readonly flags: readonly string[];
  readonly rows: number;
  readonly style: StyleName;
  readonly name: string;
  readonly what: string;
  /** The formulas of a row from the flags on: as many as columns. */
  readonly formulas: (row: number) => {
    readonly label: string;
    readonly flags: readonly string[];
    readonly low: string;
    readonly likely: string;
    readonly high: string;
    readonly own: string;
    readonly counts: string;
    readonly attribution: string;
    readonly start: string;
    readonly entries: string;
  };
  /** Weights of the columns low, likely and high as they stand. */
  readonly weights: Area;
  readonly caseShown: string;
}

function drawCases(draft: Draft, { cursor, title, flags, rows, style, name, what, formulas, weights, caseShown }: CasesRequest): Area {
  const header = cursor.row + 1;
  const first = header + 1;
  const area: Area = { row: first, column: CASE_AT.label, rows, columns: CASE_COLUMNS };
  draft
    .section(cursor.row, title)
    .putRow([header, CASE_AT.label], ['', ...flags], 'header')
    .putRow(
      [header, CASE_AT.cases],
      ['Risk-adjusted', 'Low case', 'Likely', 'High case', 'Own case', 'Counts', 'Attribution', 'Start year', 'Ramp entries', 'Case shown'],
      'headerRight',
    )
    .height(header, 1, 28)
    .height(first, rows, 18)
    .name(name, area, what);
  draft
    .style({ row: first, column: CASE_AT.flags, rows, columns: 3 }, 'flag')
    .style({ row: first, column: CASE_AT.cases, rows, columns: 5 }, style)
    .style(columnOf(area, CASE_AT.counts), 'flag')
    .style(columnOf(area, CASE_AT.attribution), 'workingShare')
    .style(columnOf(area, CASE_AT.start), 'flag')
    .style(columnOf(area, CASE_AT.entries), 'flag')
    .style(columnOf(area, CASE_AT.shown), style);
  for (let row = first; row < first + rows; row += 1) {
    const { label, flags: set, low, likely, high, own, counts, attribution, start, entries } = formulas(row);
    const triple = `${inColumn(row, CASE_AT.cases + 1)}:${inColumn(row, CASE_AT.cases + 3)}`;
    const cases = `${inColumn(row, CASE_AT.cases)}:${inColumn(row, CASE_AT.cases + 4)}`;
    const mean = `SUMPRODUCT(${absoluteArea(weights)},${triple})/SUM(${absoluteArea(weights)})`;
    draft
      .put([row, CASE_AT.label], `=${label}`, 'text')
      .putRow(
        [row, CASE_AT.flags],
        set.map((flag) => `=${flag}`),
      )
      .putRow(
        [row, CASE_AT.cases],
        [
          mean,
          low,
          likely,
          high,
          own,
          counts,
          attribution,
          start,
          entries,
          `INDEX(${cases},1,IF(ISNUMBER(${caseShown}),${caseShown},1))`,
        ].map((formula) => (formula === '' ? null : `=${formula}`)),
      );
  }
  cursor.row = first + rows + 1;
  return area;
}

/** Shows nothing for a row in which nobody has written, or an error stands. */
const nameIn = (cell: string): string => `IFERROR(IF(TRIM(${cell})="","",${cell}),"")`;
const isChoice = (cell: string, { id, label }: { readonly id: string; readonly label: string }): string =>
  `IFERROR(IF(OR(TRIM(${cell})="${label}",TRIM(${cell})="${id}"),1,0),0)`;

interface EstimateCells {
  readonly name: string;
  readonly likely: string;
  /** The cell that the low case takes, and that of the high case. */
  readonly lowCase: string;
  readonly highCase: string;
  readonly own: string;
  readonly check: string;
}

/** What a program's and a cost's row have in common. */
const estimates = ({ name, likely, lowCase, highCase, own, check }: EstimateCells, switches: Switches) => ({
  label: nameIn(name),
  low: estimate(lowCase, likely),
  likely: estimate(likely, likely),
  high: estimate(highCase, likely),
  own: estimate(own, likely),
  counts: `IF(${switches.own}=1,0,IF(LEFT(${check},6)="Counts",1,0))`,
});

function drawProgramCases({ draft, layout, inputs }: WorkingRequest, { cursor, switches }: After): Area {
  const { programs, programChecks, weights, inUse, unless } = inputs;
  const first = cursor.row + 2;
  const source = (row: number): number => row - first + programs.row;
  return drawCases(draft, {
    cursor,
    title: 'Working: programs in five cases',
    flags: DRIVERS.map(({ label }) => label),
    rows: layout.programs,
    style: 'workingFigure',
    name: 'CCO_Program_Cases',
    what: 'programs in five cases',
    weights,
    caseShown: inUse.caseShown,
    formulas: (row) => {
      const cell = (column: Parameters<typeof ofProgram>[1]): string => ofProgram(source(row), column);
      const shareOf = cell('attribution');
      const unnamed = `${inColumn(row, CASE_AT.label)}=""`;
      return {
        ...estimates(
          {
            name: cell('name'),
            likely: cell('likely'),
            lowCase: cell('low'),
            highCase: cell('high'),
            own: cell('own'),
            check: inColumn(source(row), programChecks.column),
          },
          switches,
        ),
        flags: DRIVERS.map((driver) => isChoice(cell('driver'), driver)),
        attribution: `IF(ISNUMBER(${shareOf}),${shareOf},IF(${unnamed},0,${unless.attribution}))`,
        start: `IF(ISNUMBER(${cell('startYear')}),${cell('startYear')},IF(${unnamed},0,${unless.startYear.program}))`,
        entries: `COUNT(${rowPart(source(row), PROGRAM_AT('ramp'), layout.lastColumn)})`,
      };
    },
  });
}

/** In the low case costs are high, and in the high case low. */
function drawCostCases({ draft, layout, inputs }: WorkingRequest, { cursor, switches }: After): Area {
  const { costs, costChecks, weights, inUse, unless } = inputs;
  const first = cursor.row + 2;
  const source = (row: number): number => row - first + costs.row;
  return drawCases(draft, {
    cursor,
    title: 'Working: costs in five cases; the low case has the high costs',
    flags: [...COST_KINDS.map(({ label }) => label), ''],
    rows: layout.costs,
    style: 'workingMoney',
    name: 'CCO_Cost_Cases',
    what: 'costs in five cases',
    weights,
    caseShown: inUse.caseShown,
    formulas: (row) => {
      const cell = (column: Parameters<typeof ofCost>[1]): string => ofCost(source(row), column);
      return {
        ...estimates(
          {
            name: cell('name'),
            likely: cell('likely'),
            lowCase: cell('high'),
            highCase: cell('low'),
            own: cell('own'),
            check: inColumn(source(row), costChecks.column),
          },
          switches,
        ),
        flags: COST_KINDS.map((kind) => isChoice(cell('kind'), kind)),
        attribution: '',
        start:
          `IF(ISNUMBER(${cell('startYear')}),${cell('startYear')},IF(${inColumn(row, CASE_AT.flags + 1)}=1,` +
          `${unless.startYear.annual},${unless.startYear.oneOff}))`,
        entries: '',
      };
    },
  });
}

/** How many programs of each driver count: without any of a kind the nesting has nothing to compare. */
function drawCounts(
  { draft }: WorkingRequest,
  { cursor, programs }: { readonly cursor: Cursor; readonly programs: Area },
): readonly string[] {
  const { row } = cursor;
  const cells = DRIVERS.map((_, i) => absoluteCell(row, CASE_AT.flags + i));
  draft
    .put([row, AT.label], 'Programs that count', 'label')
    .putRow(
      [row, CASE_AT.flags],
      DRIVERS.map(
        (_, i) => `=SUMPRODUCT(${absoluteArea(columnOf(programs, CASE_AT.flags + i))},${absoluteArea(columnOf(programs, CASE_AT.counts))})`,
      ),
      'flag',
    )
    .height(row, 1, 18);
  cursor.row = row + 2;
  return cells;
}

/** counts × attribution × ramp, the ramp being the program's own where it has one. */
function drawEffects(
  { draft, layout, inputs: { programs: source, ramp } }: WorkingRequest,
  { row: first, timeline, programs }: { readonly row: number; readonly timeline: Timeline; readonly programs: Area },
): Block {
  return drawBlock(draft, layout, {
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
      const own = rowPart(row - first + source.row, PROGRAM_AT('ramp'), layout.lastColumn);
      const entry = (count: string): string => `MAX(1,MIN(${year}-${start}+1,${count}))`;
      return (
        `IF(${timeline.counts.in(column)}*${at(CASE_AT.counts)}=0,0,${at(CASE_AT.attribution)}*IF(${year}<${start},0,IF(` +
        `${entries}>0,INDEX(${own},1,${entry(entries)}),INDEX(${absoluteArea(ramp.shares)},1,${entry(ramp.entries)}))))`
      );
    },
  });
}

function drawDue(
  { draft, layout }: WorkingRequest,
  { row: first, timeline, costs }: { readonly row: number; readonly timeline: Timeline; readonly costs: Area },
): Block {
  return drawBlock(draft, layout, {
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
      return (
        `${timeline.counts.in(column)}*${at(CASE_AT.counts)}*IF(OR(AND(${at(CASE_AT.flags)}=1,${year}=${start}),AND(` +
        `${at(CASE_AT.flags + 1)}=1,${year}>=${start})),1,0)`
      );
    },
  });
}

interface CaseRequest extends WorkingRequest {
  readonly cursor: Cursor;
  readonly switches: Switches;
  readonly timeline: Timeline;
  readonly programs: Area;
  readonly costs: Area;
  readonly effects: Block;
  readonly due: Block;
  readonly customerPrograms: string;
  readonly interactionPrograms: string;
}

/** The uplift that nesting leaves of the two drivers: c*, as a formula over those of a year. */
export const nestedUplift = (
  { customer, interaction }: { readonly customer: string; readonly interaction: string },
  { customerPrograms, interactionPrograms }: Pick<Working, 'customerPrograms' | 'interactionPrograms'>,
): string => `IF(${customerPrograms}=0,${interaction},IF(${interactionPrograms}=0,${customer},MAX(${customer},${interaction})))`;

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
export const benefitFormula = ({ customer, interaction, netNew, uplift, customers, revenue, margin, treatment }: GainTerms): string =>
  `${margin}*IF(${treatment}="additive",` +
  `${customers}*${revenue}*${customer}+${customers}*${revenue}*${interaction}+${netNew}*${revenue},(` +
  `${customers}+${netNew})*${revenue}*(1+${uplift})-${customers}*${revenue})`;

function drawCase(request: CaseRequest, index: number): CaseLines {
  const { draft, layout, inputs, cursor, switches, timeline, programs, costs, effects, due } = request;
  const { inUse, flows } = inputs;
  const stem = `CCO_Case${index + 1}`;
  draft.section(cursor.row, `Working: ${CASE_NAMES[index]} case${index === 0 ? ', which feeds every headline' : ''}`, {
    newPage: index === 1,
  });
  drawYears(draft, layout, cursor.row + 1);
  let row = cursor.row + 2;
  const line = (
    [label, unit, style, name]: readonly [label: string, unit: string, style: StyleName, name: string],
    formula: (column: number) => string,
    more: { readonly sum?: true } = {},
  ): Line => {
    const at = row;
    row += 1;
    return drawLine(draft, layout, {
      row: at,
      label,
      unit,
      style,
      formula,
      name: `${stem}_${name}`,
      ...(more.sum ? { whole: { formula: `SUM(${lineAt(layout, at).all})`, style: 'workingMoney' } } : {}),
    });
  };
  const driver =
    (i: number) =>
    (column: number): string =>
      `SUMPRODUCT(${absoluteArea(columnOf(programs, CASE_AT.flags + i))},` +
      `${absoluteArea(columnOf(programs, CASE_AT.cases + index))},${effects.in(column)})`;
  draft.put([cursor.row + 1, AT.third], 'Sum', 'headerRight');
  const customer = line(['Uplift of revenue per customer', 'share', 'workingUplift', 'Customer'], driver(0));
  const interaction = line(['Uplift of revenue per interaction', 'share', 'workingUplift', 'Interaction'], driver(1));
  const netNew = line(['Net new customers', 'customers', 'workingFigure', 'NetNew'], driver(2));
  const uplift = line(['Uplift that counts, nested', 'share', 'workingUplift', 'Uplift'], (column) =>
    nestedUplift({ customer: customer.in(column), interaction: interaction.in(column) }, request),
  );
  const money = (column: number): string =>
    benefitFormula({
      customer: customer.in(column),
      interaction: interaction.in(column),
      netNew: netNew.in(column),
      uplift: uplift.in(column),
      customers: inUse.customers,
      revenue: inUse.revenuePerCustomer,
      margin: inUse.margin,
      treatment: inUse.treatment,
    });
  // Without a program that counts nobody has to say what a customer brings in.
  const benefits = line(
    ['Benefits', 'money', 'workingMoney', 'Benefits'],
    (column) =>
      `IF(${timeline.counts.in(column)}=0,0,IF(${switches.own}=1,SUM(${inFlow(flows.benefits, column)}),IF(` +
      `${inUse.customers}="${NOT_STATED}",0,${money(column)})))`,
    { sum: true },
  );
  const costLine = line(
    ['Costs', 'money', 'workingMoney', 'Costs'],
    (column) =>
      `IF(${timeline.counts.in(column)}=0,0,IF(${switches.own}=1,SUM(${inFlow(flows.costs, column)}),SUMPRODUCT(` +
      `${absoluteArea(columnOf(costs, CASE_AT.cases + index))},${due.in(column)})))`,
    { sum: true },
  );
  const net = line(['Net', 'money', 'workingMoney', 'Net'], (column) => `${benefits.in(column)}-${costLine.in(column)}`, { sum: true });
  const cumulative = line(
    ['Cumulative net', 'money', 'workingMoney', 'Cumulative'],
    (column) => `${timeline.counts.in(column)}*SUM(${absoluteCell(net.area.row, AT.year0)}:${cellName(net.area.row, column)})`,
  );
  cursor.row = row + 1;
  return { customer, interaction, netNew, uplift, benefits, costs: costLine, net, cumulative };
}

const inFlow = ({ row }: Area, column: number): string => areaName(cellAt(row, column));
