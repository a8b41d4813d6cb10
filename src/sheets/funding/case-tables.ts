/** What each program and each cost comes to in the five cases, a row each: the table that the years of every case are made from. */
import { COST_KINDS, DRIVERS } from '../../method';
import { isOneOf } from '../formulas';
import { absoluteArea, absoluteCell, type Area, inColumn, rowPart, type StyleName } from '../layout';
import { ifElse, isIn, numberOr, sumOf, sumOfProducts } from './formula-parts';
import { AT, columnOf, ofCost, ofProgram, PROGRAM_AT } from './layout';
import type { NestedPrograms, WorkingRequest } from './shape';
import { ROW_STATE } from './states';
import type { Switches } from './switches';

/** The columns of the tables of cases, from the label on. */
export const CASE_AT = {
  label: 1,
  flags: 2,
  /** The risk-adjusted one and four more. */
  cases: 5,
  low: 6,
  high: 8,
  counts: 10,
  attribution: 11,
  start: 12,
  entries: 13,
  shown: 14,
} as const;
const CASE_COLUMNS = CASE_AT.shown - CASE_AT.label + 1;
/** Where a column of the tables stands within their names. */
export const inCases = (column: number): number => column - CASE_AT.label + 1;

interface CaseRow {
  readonly label: string;
  readonly flags: readonly string[];
  readonly low: string;
  readonly likely: string;
  readonly high: string;
  readonly own: string;
  readonly counts: string;
  /** Empty texts where a row has none. */
  readonly attribution: string;
  readonly entries: string;
  readonly start: string;
}

interface CasesRequest {
  readonly section: number;
  readonly title: string;
  readonly flags: readonly string[];
  readonly rows: number;
  readonly style: StyleName;
  readonly name: string;
  readonly what: string;
  readonly formulas: (row: number) => CaseRow;
}

const HEADERS = [
  'Risk-adjusted',
  'Low case',
  'Likely',
  'High case',
  'Own case',
  'Counts',
  'Attribution',
  'Start year',
  'Ramp entries',
  'Case shown',
];

function drawCases({ builder, inputs }: WorkingRequest, { section, title, flags, rows, style, name, what, formulas }: CasesRequest): Area {
  const header = section + 1;
  const first = header + 1;
  const area: Area = { row: first, column: CASE_AT.label, rows, columns: CASE_COLUMNS };
  builder
    .section(section, title)
    .putRow([header, CASE_AT.label], ['', ...flags], 'header')
    .putRow([header, CASE_AT.cases], HEADERS, 'headerRight')
    .height(header, 1, 28)
    .height(first, rows, 18)
    .name(name, area, what)
    .style({ row: first, column: CASE_AT.flags, rows, columns: 3 }, 'flag')
    .style({ row: first, column: CASE_AT.cases, rows, columns: 5 }, style)
    .style(columnOf(area, CASE_AT.counts), 'flag')
    .style(columnOf(area, CASE_AT.attribution), 'workingShare')
    .style(columnOf(area, CASE_AT.start), 'flag')
    .style(columnOf(area, CASE_AT.entries), 'flag')
    .style(columnOf(area, CASE_AT.shown), style);
  const weights = absoluteArea(inputs.weights);
  for (let row = first; row < first + rows; row += 1) {
    const { label, flags: set, low, likely, high, own, counts, attribution, start, entries } = formulas(row);
    const fromLowToHigh = rowPart(row, CASE_AT.low, CASE_AT.high);
    const riskAdjusted = `${sumOfProducts(weights, fromLowToHigh)}/${sumOf(weights)}`;
    const { caseShown } = inputs.inUse;
    const shown = `INDEX(${rowPart(row, CASE_AT.cases, CASE_AT.cases + 4)},1,${numberOr(caseShown, '1')})`;
    const asContent = (formula: string): string | null => (formula === '' ? null : `=${formula}`);
    builder
      .put([row, CASE_AT.label], `=${label}`, 'text')
      .putRow([row, CASE_AT.flags], set.map(asContent))
      .putRow([row, CASE_AT.cases], [riskAdjusted, low, likely, high, own, counts, attribution, start, entries, shown].map(asContent));
  }
  return area;
}

/** Shows nothing for a row in which nobody has written, or an error stands. */
const nameIn = (cell: string): string => `IFERROR(${ifElse(`TRIM(${cell})=""`, '""', cell)},"")`;
const isChoice = (cell: string, { id, label }: { readonly id: string; readonly label: string }): string => {
  return `IFERROR(${ifElse(isOneOf(`TRIM(${cell})`, [label, id]), '1', '0')},0)`;
};

/** The number of a cell, or the likely one; 0 where neither is a number. */
const estimate = (cell: string, likely: string): string => numberOr(cell, numberOr(likely, '0'));

interface EstimateCells {
  readonly name: string;
  readonly likely: string;
  /** The cell that the low case takes, and that of the high case. */
  readonly lowCase: string;
  readonly highCase: string;
  readonly own: string;
  readonly state: string;
}

/** What a program's and a cost's row have in common. */
const estimates = (
  { name, likely, lowCase, highCase, own, state }: EstimateCells,
  switches: Switches,
): Pick<CaseRow, 'label' | 'low' | 'likely' | 'high' | 'own' | 'counts'> => ({
  label: nameIn(name),
  low: estimate(lowCase, likely),
  likely: estimate(likely, likely),
  high: estimate(highCase, likely),
  own: estimate(own, likely),
  counts: ifElse(`${switches.own}=1`, '0', ifElse(isIn(state, ROW_STATE.counts), '1', '0')),
});

interface TableRequest {
  readonly section: number;
  readonly switches: Switches;
}

export function drawProgramCases(request: WorkingRequest, { section, switches }: TableRequest): Area {
  const { layout, inputs } = request;
  const { programs, unless } = inputs;
  const source = (row: number): number => row - (section + 2) + programs.area.row;
  return drawCases(request, {
    section,
    title: 'Working: programs in five cases',
    flags: DRIVERS.map(({ label }) => label),
    rows: layout.programs,
    style: 'workingFigure',
    name: 'CCO_Program_Cases',
    what: 'programs in five cases',
    formulas: (row) => {
      const cell = (column: Parameters<typeof ofProgram>[1]): string => ofProgram(source(row), column);
      const isUnnamed = isIn(inColumn(row, CASE_AT.label), '');
      const statedOr = (stated: string, otherwise: string): string => numberOr(stated, ifElse(isUnnamed, '0', otherwise));
      const state = inColumn(source(row), layout.state);
      return {
        ...estimates(
          { name: cell('name'), likely: cell('likely'), lowCase: cell('low'), highCase: cell('high'), own: cell('own'), state },
          switches,
        ),
        flags: DRIVERS.map((driver) => isChoice(cell('driver'), driver)),
        attribution: statedOr(cell('attribution'), unless.attribution),
        start: statedOr(cell('startYear'), unless.startYear.program),
        entries: `COUNT(${rowPart(source(row), PROGRAM_AT('ramp'), layout.lastColumn)})`,
      };
    },
  });
}

/** In the low case costs are high, and in the high case low. */
export function drawCostCases(request: WorkingRequest, { section, switches }: TableRequest): Area {
  const { layout, inputs } = request;
  const { costs, unless } = inputs;
  const source = (row: number): number => row - (section + 2) + costs.area.row;
  return drawCases(request, {
    section,
    title: 'Working: costs in five cases; the low case has the high costs',
    flags: [...COST_KINDS.map(({ label }) => label), ''],
    rows: layout.costs,
    style: 'workingMoney',
    name: 'CCO_Cost_Cases',
    what: 'costs in five cases',
    formulas: (row) => {
      const cell = (column: Parameters<typeof ofCost>[1]): string => ofCost(source(row), column);
      const isAnnual = `${inColumn(row, CASE_AT.flags + 1)}=1`;
      const state = inColumn(source(row), layout.state);
      return {
        ...estimates(
          { name: cell('name'), likely: cell('likely'), lowCase: cell('high'), highCase: cell('low'), own: cell('own'), state },
          switches,
        ),
        flags: COST_KINDS.map((kind) => isChoice(cell('kind'), kind)),
        attribution: '',
        start: numberOr(cell('startYear'), ifElse(isAnnual, unless.startYear.annual, unless.startYear.oneOff)),
        entries: '',
      };
    },
  });
}

/** How many programs of each driver count: without any of a kind the nesting has nothing to compare. */
export function drawCounts(
  { builder }: WorkingRequest,
  { row, programs }: { readonly row: number; readonly programs: Area },
): NestedPrograms {
  const counts = absoluteArea(columnOf(programs, CASE_AT.counts));
  builder
    .put([row, AT.label], 'Programs that count', 'label')
    .putRow(
      [row, CASE_AT.flags],
      DRIVERS.map((_, i) => `=${sumOfProducts(absoluteArea(columnOf(programs, CASE_AT.flags + i)), counts)}`),
      'flag',
    )
    .height(row, 1, 18);
  const [customerPrograms, interactionPrograms] = [0, 1].map((i) => absoluteCell(row, CASE_AT.flags + i)) as [string, string];
  return { customerPrograms, interactionPrograms };
}
