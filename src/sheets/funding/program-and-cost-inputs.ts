/** The inputs of programs and of costs: a row each, with what its cells ask for and what is said of it. */
import { COST_CATEGORIES, COST_COLUMNS, COST_KINDS, DRIVERS, PROGRAM_COLUMNS, type CostColumn, type ProgramColumn } from '../../method';
import { FUNDING_NAMES, typed, type SheetContext } from '../contents';
import { type Area, cellName, type Content, type SheetBuilder, heightFor, type StyleName, type Validation } from '../layout';
import { allOf, isIn, isNumberAnd } from './formula-parts';
import { AT, columnOf, COST_AT, PROGRAM_AT, type FundingLayout } from './layout';
import { costRules, drawRuleCells, programRules, ruleCells, type RowRules, type RuleCells } from './row-rules';
import { ROW_STATE } from './states';

interface InputColumn {
  readonly header: string;
  readonly ask: string;
  readonly style: StyleName;
  readonly rule?: (cell: string) => Validation['rule'];
}

/** A rule of a cell that holds a number, of which more may have to hold. */
export const number =
  (expected: string, holds: (cell: string) => string = () => 'TRUE') =>
  (cell: string): Validation['rule'] => ({ kind: 'formula', formula: isNumberAnd(cell, holds(cell)), expected });
const YEAR = number('a whole number from 0', (cell) => allOf(`${cell}>=0`, `INT(${cell})=${cell}`));
const SHARE = number('a share from 0% to 100%', (cell) => allOf(`${cell}>=0`, `${cell}<=1`));

const EFFECT = 'An uplift as a share, 0.04 for 4 %; for net new customers their number above today’s.';
const PROGRAMS: Readonly<Record<ProgramColumn | 'ramp', InputColumn>> = {
  name: { header: 'Program', ask: 'What is done for customers.', style: 'inputText' },
  driver: {
    header: 'Driver',
    ask: `What it moves: ${DRIVERS.map(({ label }) => label).join(', ')}.`,
    style: 'inputText',
    rule: () => ({ kind: 'words', words: DRIVERS.map(({ label }) => label) }),
  },
  metric: { header: 'Metric', ask: 'The metric that shows it. Without one the program is listed and does not count.', style: 'inputText' },
  owner: { header: 'Owner', ask: 'Who answers for it. Without an owner the program is listed and does not count.', style: 'inputText' },
  baseline: {
    header: 'Baseline',
    ask: 'Where the metric stands today, as text. Without it the program is listed and does not count.',
    style: 'inputText',
  },
  low: { header: 'Low', ask: `${EFFECT} Empty: the likely value. It may be negative.`, style: 'inputFigure', rule: number('a number') },
  likely: { header: 'Likely', ask: `${EFFECT} Required.`, style: 'inputFigure', rule: number('a number') },
  high: { header: 'High', ask: `${EFFECT} Empty: the likely value.`, style: 'inputFigure', rule: number('a number') },
  own: {
    header: 'Own case',
    ask: `${EFFECT} For the case “own”; empty: the likely value.`,
    style: 'inputFigure',
    rule: number('a number'),
  },
  attribution: {
    header: 'Attribution',
    ask: 'How much of the effect is the program’s doing. Empty counts as 100 % and is shown as unset.',
    style: 'inputPercent',
    rule: SHARE,
  },
  startYear: { header: 'Start year', ask: 'The first year with an effect. Empty: year 1.', style: 'inputYear', rule: YEAR },
  ramp: {
    header: 'Ramp',
    ask: 'How much of the effect is there in this year since the start; the last entry holds. All empty: A-SF5 of Assumptions.',
    style: 'inputPercent',
    rule: SHARE,
  },
};

const AMOUNT = 'A positive amount, a year’s for annual costs.';
const COSTS: Readonly<Record<CostColumn, InputColumn>> = {
  name: { header: 'Cost', ask: 'What is paid for, or given up.', style: 'inputText' },
  kind: {
    header: 'Kind',
    ask: 'One-off: in its start year. Annual: from its start year to the last year.',
    style: 'inputText',
    rule: () => ({ kind: 'words', words: COST_KINDS.map(({ label }) => label) }),
  },
  category: {
    header: 'Category',
    ask: `For example ${COST_CATEGORIES.join(', ')}. Released time is that of members who stay in their functions.`,
    style: 'inputText',
  },
  low: { header: 'Low', ask: `${AMOUNT} Empty: the likely value.`, style: 'inputMoney', rule: number('a number') },
  likely: { header: 'Likely', ask: `${AMOUNT} Required.`, style: 'inputMoney', rule: number('a number') },
  high: { header: 'High', ask: `${AMOUNT} Empty: the likely value.`, style: 'inputMoney', rule: number('a number') },
  own: { header: 'Own case', ask: `${AMOUNT} For the case “own”; empty: the likely value.`, style: 'inputMoney', rule: number('a number') },
  startYear: { header: 'Start year', ask: 'Empty: year 0 for one-off costs, year 1 for annual ones.', style: 'inputYear', rule: YEAR },
};

/** Where a block is drawn. */
export interface BlockRequest {
  readonly layout: FundingLayout;
  readonly header: number;
}

/** The rows of programs, or of costs: where people type, and the cells that say what is to be said of each row. */
export interface InputRows extends RuleCells {
  readonly area: Area;
  readonly below: number;
}

export function drawPrograms(builder: SheetBuilder, { cellContents }: SheetContext, { layout, header }: BlockRequest): InputRows {
  const area: Area = { row: header + 1, column: AT.label, rows: layout.programs, columns: PROGRAM_COLUMNS.length + layout.rampColumns };
  builder.section(header - 1, 'Inputs: programs');
  for (const column of PROGRAM_COLUMNS) drawColumn(builder, PROGRAMS[column], columnOf(area, PROGRAM_AT(column)));
  for (let entry = 0; entry < layout.rampColumns; entry += 1) {
    const more = entry === layout.rampColumns - 1 ? `Ramp, year ${entry + 1} on` : `Ramp, year ${entry + 1}`;
    drawColumn(builder, { ...PROGRAMS.ramp, header: more }, columnOf(area, PROGRAM_AT('ramp') + entry));
  }
  const contents = (cellContents.funding?.programs ?? []).map(({ ramp, ...cells }) => [
    ...PROGRAM_COLUMNS.map((column) => cells[column]),
    ...ramp,
  ]);
  const rows = drawRows(builder, layout, { area, contents, rulesOf: (row) => programRules(row, layout) });
  builder
    .name(FUNDING_NAMES.programs, area, 'the programs, one a row')
    .name('CCO_Programs_State', rows.states, 'whether each program counts')
    .name('CCO_Programs_Rule', rows.rules, 'what makes each program count or not');
  return rows;
}

export function drawCosts(builder: SheetBuilder, { cellContents }: SheetContext, { layout, header }: BlockRequest): InputRows {
  const area: Area = { row: header + 1, column: AT.label, rows: layout.costs, columns: COST_COLUMNS.length };
  builder.section(header - 1, 'Inputs: costs');
  for (const column of COST_COLUMNS) drawColumn(builder, COSTS[column], columnOf(area, COST_AT(column)));
  const contents = (cellContents.funding?.costs ?? []).map((cells) => COST_COLUMNS.map((column) => cells[column]));
  const rows = drawRows(builder, layout, { area, contents, rulesOf: costRules });
  builder
    .name(FUNDING_NAMES.costs, area, 'the costs, one a row')
    .name('CCO_Costs_State', rows.states, 'whether each cost counts')
    .name('CCO_Costs_Rule', rows.rules, 'what makes each cost count or not');
  return rows;
}

interface RowsRequest {
  readonly area: Area;
  readonly contents: readonly (readonly Content[])[];
  readonly rulesOf: (row: number) => RowRules;
}

function drawRows(builder: SheetBuilder, layout: FundingLayout, { area, contents, rulesOf }: RowsRequest): InputRows {
  const cells = ruleCells(area, layout);
  const firstState = cellName(area.row, layout.state);
  builder
    .put([area.row - 1, layout.said], 'What to know', 'header')
    .putRow([area.row - 1, layout.state], ['State', 'Rule'], 'smallText')
    .height(area.row - 1, 1, 28)
    .height(area.row, area.rows, 18)
    .style(cells.said, 'text')
    .style({ ...cells.states, columns: 2 }, 'smallText');
  for (let i = 0; i < area.rows; i += 1) drawRow(builder, layout, { area, row: area.row + i, contents: contents[i] ?? [], rulesOf });
  builder
    .emphasise(cells.said, 'missing', isIn(firstState, ROW_STATE.mend))
    .emphasise(cells.said, 'early', isIn(firstState, ROW_STATE.leftOut));
  return { area, ...cells, below: area.row + area.rows };
}

interface RowRequest extends Omit<RowsRequest, 'contents'> {
  readonly row: number;
  readonly contents: readonly Content[];
}

function drawRow(builder: SheetBuilder, layout: FundingLayout, { area, row, contents, rulesOf }: RowRequest): void {
  const cells = contents.map((content) => (content === '' ? null : typed(content)));
  builder.putRow([row, area.column], cells);
  drawRuleCells(builder, layout, { row, rules: rulesOf(row) });
  if (contents.length === 0) return;
  const texts = contents.map((content, i) => [typeof content === 'string' ? content : '', builder.widthOf(area.column + i)] as const);
  builder.height(row, 1, heightFor(...texts));
}

/** A header stands as what is under it does. */
const HEADERS: Readonly<Partial<Record<StyleName, StyleName>>> = {
  inputMoney: 'headerRight',
  inputFigure: 'headerRight',
  inputPercent: 'headerRight',
  inputYear: 'headerRight',
};

function drawColumn(builder: SheetBuilder, { header, ask, style, rule = () => ({ kind: 'any' }) }: InputColumn, area: Area): void {
  builder
    .put([area.row - 1, area.column], header, HEADERS[style] ?? 'header')
    .style(area, style)
    .validate(area, rule(cellName(area.row, area.column)), { title: header, message: ask });
}
