/**
 * Draws the rows of the roadmap: a phase a row, and its horizon.
 *
 * @example
 * const phases = drawPhases(draft, context, [5, 1]); // nine columns: year, outcome, owner, review, closes, LC, UM, CF, other projections
 * drawHorizon(draft, context, [phases.below + 1, 2]);
 */
import { PHASE_COLUMNS, SCALES, VARIABLES, type PhaseColumn, type VariableId } from '../../method';
import { ROADMAP_NAMES, typed, type SheetContext, type PhaseContents } from '../contents';
import {
  type Content,
  type Validation,
  dateContent,
  heightFor,
  type SheetBuilder,
  type Position,
  cellAt,
  cellName,
  type Area,
  type StyleName,
} from '../layout';
import { FREE_ROWS } from './item-list';

/** Rows for phases: six in the method, and some to spare. */
const LEAST_PHASES = 10;

interface PlanColumn {
  readonly header: string;
  readonly ask: string;
  readonly style: StyleName;
  readonly rule?: (cell: string) => Validation['rule'];
}

const whole =
  (least: number, expected: string) =>
  (cell: string): Validation['rule'] => ({
    kind: 'formula',
    formula: `IF(ISNUMBER(${cell}),AND(${cell}>=${least},INT(${cell})=${cell}),FALSE)`,
    expected,
  });

const STAGE_COLUMNS = Object.fromEntries(
  VARIABLES.map(({ id, name }): [VariableId, PlanColumn] => [
    id,
    {
      header: id,
      ask: `${name}: the stage you expect at the end of the phase. ${SCALES.stage.steps.join(', ')}.`,
      style: 'answer',
      rule: () => ({ kind: 'words', words: SCALES.stage.steps }),
    },
  ]),
) as Readonly<Record<VariableId, PlanColumn>>;

const PHASE: Readonly<Record<PhaseColumn, PlanColumn>> = {
  year: { header: 'Year', ask: 'The year in which the phase ends, from 0.', style: 'answer', rule: whole(0, 'a whole number from 0') },
  outcome: { header: 'Outcome', ask: 'An outcome that can be measured. A phase without one is an error.', style: 'inputText' },
  owner: { header: 'Owner', ask: 'Who answers for it.', style: 'inputText' },
  review: {
    header: 'Review',
    ask: 'The day on which it is reviewed, as a date. A phase without one is an error.',
    style: 'inputDate',
    rule: (cell) => ({ kind: 'formula', formula: `ISNUMBER(${cell})`, expected: 'a date' }),
  },
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

export function drawPhases(builder: SheetBuilder, { cellContents }: SheetContext, [header, left]: Position): DrawnPhases {
  const phases = cellContents.roadmap?.phases ?? [];
  const rows = Math.max(phases.length, cellContents.listRows.get('phases') ?? Math.max(LEAST_PHASES, phases.length + FREE_ROWS));
  const first = header + 1;
  const column = (name: PhaseColumn): Area => ({ row: first, column: left + PHASE_COLUMNS.indexOf(name), rows, columns: 1 });
  builder.height(header, 1, 28).height(first, rows, 18);
  for (const name of PHASE_COLUMNS) drawColumn(builder, PHASE[name], column(name));
  phases.forEach((phase, i) => {
    const row = first + i;
    const contents = PHASE_COLUMNS.map((name) => phaseContent(phase, name));
    builder
      .putRow([row, left], contents)
      .height(row, 1, heightFor(...contents.map((content, c) => [String(content ?? ''), builder.widthOf(left + c)] as const)));
  });
  builder.name(ROADMAP_NAMES.phases, { row: first, column: left, rows, columns: PHASE_COLUMNS.length }, 'the roadmap: a phase a row');
  return { column, rows, first, below: first + rows };
}

function phaseContent(phase: PhaseContents, column: PhaseColumn): Content | null {
  const content = phase[column];
  if (content === '') return null;
  return column === 'review' ? dateContent(content) : typed(content);
}

/** The horizon's cell; empty stands for five years. */
export function drawHorizon(builder: SheetBuilder, { cellContents }: SheetContext, [row, column]: Position): void {
  const cell = cellAt(row, column);
  builder
    .style(cell, 'inputNumber')
    .validate(cell, whole(5, 'a whole number from 5')(cellName(row, column)), {
      title: 'Years planned',
      message: 'How many years the roadmap covers: five or more.',
    })
    .name(ROADMAP_NAMES.horizon, cell, 'how many years the roadmap covers');
  if (cellContents.roadmap && cellContents.roadmap.horizon !== '') builder.put([row, column], typed(cellContents.roadmap.horizon));
}

/** A header stands as what is under it does. */
const HEADERS: Readonly<Partial<Record<StyleName, StyleName>>> = { answer: 'headerCentered' };

function drawColumn(builder: SheetBuilder, { header, ask, style, rule = () => ({ kind: 'any' }) }: PlanColumn, area: Area): void {
  builder
    .put([area.row - 1, area.column], header, HEADERS[style] ?? 'header')
    .style(area, style)
    .validate(area, rule(cellName(area.row, area.column)), { title: header, message: ask });
}
