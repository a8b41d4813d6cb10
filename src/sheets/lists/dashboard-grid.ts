/**
 * Draws the dashboard's table: a stage a row, typed by people; a function a column; in each cell the metric. Where
 * nobody has listed a stage, the stages to start from stand there, which say nothing until somebody changes them.
 *
 * @example
 * const table = drawDashboard(draft, context, { at: [5, 1], note: { header: 'Note', ask: 'What the metrics rest on.' } });
 * draft.emphasise(table.metrics, 'missing', `AND(${cellName(table.stages.row, table.stages.column)}<>"",…)`);
 */
import { dashboardInstrument, FUNCTIONS } from '../../method';
import {
  DASHBOARD_NAMES,
  answerOf,
  noteOf,
  typed,
  type SheetContext,
  answerPlace,
  functionOf,
  stageOf,
  type CellContents,
} from '../contents';
import { heightFor, type SheetBuilder, type Position, type Area } from '../layout';
import { FREE_ROWS } from './item-list';

export interface DashboardRequest {
  /** The first cell of the header row. */
  readonly at: Position;
  readonly note: { readonly header: string; readonly ask: string };
}

export interface DrawnDashboard {
  readonly stages: Area;
  /** The header over the metrics. */
  readonly functions: Area;
  /** Stages × functions. */
  readonly metrics: Area;
  readonly notes: Area;
  /** The first row under the table. */
  readonly below: number;
}

/** The stages that people listed, in their order. */
export function stagesOf({ answers }: Pick<CellContents, 'answers'>): readonly string[] {
  const places = [...answers.keys()].map(answerPlace).filter(({ instrument }) => instrument === 'dashboard');
  return [...new Set(places.map(({ item }) => stageOf(item)))];
}

export function drawDashboard(
  builder: SheetBuilder,
  context: SheetContext,
  { at: [header, column], note }: DashboardRequest,
): DrawnDashboard {
  const { cellContents } = context;
  const listed = stagesOf(cellContents);
  const stages = listed.length > 0 ? listed : dashboardInstrument.stages;
  const rows = Math.max(stages.length, cellContents.listRows.get('dashboard') ?? stages.length + FREE_ROWS);
  const first = header + 1;
  const drawn: DrawnDashboard = {
    stages: { row: first, column, rows, columns: 1 },
    functions: { row: header, column: column + 1, rows: 1, columns: FUNCTIONS.length },
    metrics: { row: first, column: column + 1, rows, columns: FUNCTIONS.length },
    notes: { row: first, column: column + 1 + FUNCTIONS.length, rows, columns: 1 },
    below: first + rows,
  };
  builder
    .putRow([header, column], ['Stage', ...FUNCTIONS.map(({ label }) => label), note.header], 'header')
    .height(header, 1, Math.max(22, heightFor(...FUNCTIONS.map(({ label }, i) => [label, builder.widthOf(column + 1 + i)] as const))))
    .height(first, rows, 18);
  stages.forEach((stage, i) => rowContents(builder, context, { row: first + i, stage, drawn }));
  const [{ label, text }] = dashboardInstrument.fields;
  builder
    .style(drawn.stages, 'inputText')
    .style(drawn.metrics, 'inputText')
    .style(drawn.notes, 'inputText')
    .validate(drawn.stages, { kind: 'any' }, { title: 'Stage', message: dashboardInstrument.suggestion })
    .validate(drawn.metrics, { kind: 'any' }, { title: label, message: text })
    .validate(drawn.notes, { kind: 'any' }, { title: note.header, message: note.ask })
    .name(DASHBOARD_NAMES.stages, drawn.stages, 'the stages of a customer’s life')
    .name(DASHBOARD_NAMES.functions, drawn.functions, 'the functions over the metrics')
    .name(DASHBOARD_NAMES.answers, drawn.metrics, 'metrics, stages × functions')
    .name(
      DASHBOARD_NAMES.whole,
      { row: header, column, rows: rows + 1, columns: 1 + FUNCTIONS.length },
      'the table with its stages and functions',
    )
    .name(DASHBOARD_NAMES.notes, drawn.notes, 'notes on the stages');
  return drawn;
}

function rowContents(
  builder: SheetBuilder,
  context: SheetContext,
  { row, stage, drawn }: { readonly row: number; readonly stage: string; readonly drawn: DrawnDashboard },
): void {
  const { stages, metrics, notes } = drawn;
  // Items may spell a function otherwise where nobody has read them yet.
  const items = [...context.cellContents.answers.keys()]
    .map(answerPlace)
    .filter(({ instrument, item }) => instrument === 'dashboard' && stageOf(item) === stage);
  const contents = FUNCTIONS.map(({ id }) => {
    const item = items.find((found) => functionOf(found.item) === id)?.item;
    return item === undefined ? null : answerOf(context, { instrument: 'dashboard', item, field: 'metric' });
  });
  const note = noteOf(context, 'dashboard', stage);
  builder
    .put([row, stages.column], typed(stage))
    .putRow([row, metrics.column], contents)
    .height(
      row,
      1,
      heightFor(
        [stage, builder.widthOf(stages.column)],
        ...contents.map((content, i) => [String(content ?? ''), builder.widthOf(metrics.column + i)] as const),
        [String(note ?? ''), builder.widthOf(notes.column)],
      ),
    );
  if (note !== null) builder.put([row, notes.column], note);
}
