/**
 * Draws the rows of the two plans: the roadmap's phases, and the flows of a team's own model.
 *
 * @example
 * const phases = drawPhases(draft, context, [5, 1]); // nine columns: year, outcome, owner, review, closes, LC, UM, CF, other projections
 * drawHorizon(draft, context, [phases.below + 1, 2]);
 * const flows = drawFlows(draft, context, [9, 1]); // four columns: year, benefits, costs, net
 * drawRate(draft, context, [6, 2]);
 */
import { PHASE_COLUMNS, SCALES, VARIABLES, type PhaseColumn, type VariableId } from '../method';
import { FLOWS_NAMES, ROADMAP_NAMES } from './blocks';
import type { Content, Validation } from './blueprint';
import { typed, type SheetContext } from './context';
import { dateContent } from './dates';
import { heightFor, type Draft, type Position } from './draft';
import type { FilledPhase } from './filling';
import { areaName, cellAt, cellName, type Area } from './grid';
import { FREE_ROWS } from './list';
import type { StyleName } from './theme';

/** Rows for phases: six in the method, and some to spare. */
const LEAST_PHASES = 10;
/** Years 0 to 10. */
const LEAST_YEARS = 11;

interface PlanColumn {
  readonly header: string;
  readonly ask: string;
  readonly style: StyleName;
  readonly rule?: (cell: string) => Validation['rule'];
}

const whole = (least: number, expected: string) => (cell: string): Validation['rule'] => ({ kind: 'formula', formula: `IF(ISNUMBER(${cell}),AND(${cell}>=${least},INT(${cell})=${cell}),FALSE)`, expected });

const STAGE_COLUMNS = Object.fromEntries(
  VARIABLES.map(({ id, name }): [VariableId, PlanColumn] => [id, { header: id, ask: `${name}: the stage you expect at the end of the phase. ${SCALES.stage.steps.join(', ')}.`, style: 'answer', rule: () => ({ kind: 'words', words: SCALES.stage.steps }) }]),
) as Readonly<Record<VariableId, PlanColumn>>;

const PHASE: Readonly<Record<PhaseColumn, PlanColumn>> = {
  year: { header: 'Year', ask: 'The year in which the phase ends, from 0.', style: 'answer', rule: whole(0, 'a whole number from 0') },
  outcome: { header: 'Outcome', ask: 'An outcome that can be measured. A phase without one is an error.', style: 'inputText' },
  owner: { header: 'Owner', ask: 'Who answers for it.', style: 'inputText' },
  review: { header: 'Review', ask: 'The day on which it is reviewed, as a date. A phase without one is an error.', style: 'inputDate', rule: (cell) => ({ kind: 'formula', formula: `ISNUMBER(${cell})`, expected: 'a date' }) },
  closes: { header: 'Closes', ask: 'The readiness statements that become Yes in it, for example R2; R3.', style: 'inputText' },
  ...STAGE_COLUMNS,
  others: { header: 'Other projections', ask: 'Other answers you expect at its end, for example R4 Partly; Q13 Yes.', style: 'inputText' },
};

export interface DrawnPhases {
  readonly column: (column: PhaseColumn) => Area;
  readonly rows: number;
  readonly first: number;
  /** The first row under the phases. */
  readonly below: number;
}

export function drawPhases(draft: Draft, { filling }: SheetContext, [header, left]: Position): DrawnPhases {
  const phases = filling.roadmap?.phases ?? [];
  const rows = Math.max(phases.length, filling.listRows.get('phases') ?? Math.max(LEAST_PHASES, phases.length + FREE_ROWS));
  const first = header + 1;
  const column = (name: PhaseColumn): Area => ({ row: first, column: left + PHASE_COLUMNS.indexOf(name), rows, columns: 1 });
  draft.height(header, 1, 28).height(first, rows, 18);
  for (const name of PHASE_COLUMNS) drawColumn(draft, PHASE[name], column(name));
  phases.forEach((phase, i) => {
    const row = first + i;
    const contents = PHASE_COLUMNS.map((name) => phaseContent(phase, name));
    draft.putRow([row, left], contents).height(row, 1, heightFor(...contents.map((content, c) => [String(content ?? ''), draft.widthOf(left + c)] as const)));
  });
  draft.name(ROADMAP_NAMES.phases, { row: first, column: left, rows, columns: PHASE_COLUMNS.length }, 'the roadmap: a phase a row');
  return { column, rows, first, below: first + rows };
}

function phaseContent(phase: FilledPhase, column: PhaseColumn): Content | null {
  const content = phase[column];
  if (content === '') return null;
  return column === 'review' ? dateContent(content) : typed(content);
}

/** The horizon's cell; empty stands for five years. */
export function drawHorizon(draft: Draft, { filling }: SheetContext, [row, column]: Position): void {
  const cell = cellAt(row, column);
  draft
    .style(cell, 'inputNumber')
    .validate(cell, whole(5, 'a whole number from 5')(cellName(row, column)), { title: 'Years planned', message: 'How many years the roadmap covers: five or more.' })
    .name(ROADMAP_NAMES.horizon, cell, 'how many years the roadmap covers');
  if (filling.roadmap && filling.roadmap.horizon !== '') draft.put([row, column], typed(filling.roadmap.horizon));
}

const MONEY = (cell: string): Validation['rule'] => ({ kind: 'formula', formula: `ISNUMBER(${cell})`, expected: 'a number' });

const FLOWS: Readonly<Record<'benefit' | 'cost', PlanColumn>> = {
  benefit: { header: 'Benefits', ask: 'What the year brings in. 0 is a number; an empty cell is none.', style: 'inputMoney', rule: MONEY },
  cost: { header: 'Costs', ask: 'What the year costs, as a number of 0 or more. 0 is a number; an empty cell is none.', style: 'inputMoney', rule: MONEY },
};

export interface DrawnFlows {
  readonly years: Area;
  readonly benefits: Area;
  readonly costs: Area;
  readonly net: Area;
  /** The first row under the years. */
  readonly below: number;
}

/** The net of a year stays empty until the year is filled in: by it CCO.CONCLUDE tells a year of zeros from a spare row. */
export function drawFlows(draft: Draft, { filling }: SheetContext, [header, left]: Position): DrawnFlows {
  const years = filling.flows?.years ?? [];
  const rows = Math.max(years.length, filling.listRows.get('flows') ?? Math.max(LEAST_YEARS, years.length + FREE_ROWS));
  const first = header + 1;
  const column = (offset: number): Area => ({ row: first, column: left + offset, rows, columns: 1 });
  draft.put([header, left], 'Year', 'header').height(header, 1, 22).height(first, rows, 18);
  drawColumn(draft, FLOWS.benefit, column(1));
  drawColumn(draft, FLOWS.cost, column(2));
  draft.put([header, left + 3], 'Net', 'headerRight').style(column(0), 'code').style(column(3), 'money');
  for (let year = 0; year < rows; year += 1) {
    const row = first + year;
    const [benefit, cost] = [cellName(row, left + 1), cellName(row, left + 2)];
    const given = [years[year]?.benefit ?? '', years[year]?.cost ?? ''];
    draft
      .put([row, left], `Year ${year}`)
      .putRow([row, left + 1], given.map((content) => (content === '' ? null : typed(content))))
      .put([row, left + 3], `=IF(COUNTA(${areaName({ row, column: left + 1, rows: 1, columns: 2 })})=0,"",SUM(${benefit})-SUM(${cost}))`);
  }
  draft.name(FLOWS_NAMES.years, { row: first, column: left, rows, columns: 4 }, 'the flows: year, benefits, costs, net');
  return { years: column(0), benefits: column(1), costs: column(2), net: column(3), below: first + rows };
}

/** The discount rate's cell; empty stands for the assumed one. */
export function drawRate(draft: Draft, { filling }: SheetContext, [row, column]: Position): void {
  const cell = cellAt(row, column);
  draft
    .style(cell, 'inputPercent')
    .validate(cell, { kind: 'formula', formula: `IF(ISNUMBER(${cellName(row, column)}),${cellName(row, column)}>-1,FALSE)`, expected: 'a rate above -100%' }, { title: 'Discount rate', message: 'A year’s rate, for example 10%. Empty: the rate on Assumptions.' })
    .name(FLOWS_NAMES.rate, cell, 'the discount rate');
  if (filling.flows && filling.flows.rate !== '') draft.put([row, column], typed(filling.flows.rate));
}

/** A header stands as what is under it does. */
const HEADERS: Readonly<Partial<Record<StyleName, StyleName>>> = { answer: 'headerCentered', inputMoney: 'headerRight' };

function drawColumn(draft: Draft, { header, ask, style, rule = () => ({ kind: 'any' }) }: PlanColumn, area: Area): void {
  draft
    .put([area.row - 1, area.column], header, HEADERS[style] ?? 'header')
    .style(area, style)
    .validate(area, rule(cellName(area.row, area.column)), { title: header, message: ask });
}
