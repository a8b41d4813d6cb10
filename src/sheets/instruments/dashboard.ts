/**
 * The Dashboard sheet: which metric each function watches at each stage of a customer's life, and the stages and functions that
 * nobody watches.
 */
import { dashboardInstrument, FUNCTIONS, SOURCES } from '../../method';
import {
  type SheetLayout,
  SheetBuilder,
  absoluteArea,
  absoluteCell,
  areaName,
  cellAt,
  cellName,
  type Area,
  drawSentences,
  COLOUR,
} from '../layout';
import { conclusionsOf } from '../document';
import type { SheetContext } from '../contents';
import { drawDashboard, type DrawnDashboard } from '../lists';
import { countNaming, listing, naming } from '../formulas';

const HEADER = 5;
/** The margin says of each row how many functions watch it; the row under the table says the same of each function. */
const AT = { margin: 1, stage: 2 } as const;
const BLIND = 'blind';
const TWICE = 'twice';

export function dashboardSheet(context: SheetContext): SheetLayout {
  const builder = new SheetBuilder({
    sheet: 'Dashboard',
    title: dashboardInstrument.title,
    purpose: `${dashboardInstrument.ask} ${dashboardInstrument.suggestion} After ${SOURCES.FUND.author}, “${SOURCES.FUND.title}”.`,
    tabColour: COLOUR.accent,
    widths: [2, 9, 20, ...FUNCTIONS.map(() => 19), 26],
    frozenColumns: 0,
    orientation: 'Landscape',
  });
  const table = drawDashboard(builder, context, {
    at: [HEADER, AT.stage],
    note: { header: 'Note', ask: 'What the metrics rest on, and who collects them.' },
  });
  margins(builder, table);
  const totals = table.below;
  heat(builder, table.metrics, totals);
  const columns = functionsRow(builder, totals, table);
  const last = drawSentences(builder, {
    row: totals + 2,
    column: AT.stage,
    sentences: [
      { label: 'What is watched', text: '=CCO_Dashboard', now: conclusionsOf(context)?.dashboard.text, leastLines: 2 },
      {
        label: 'How it is read',
        text:
          'A cell is covered once it names a metric; TBD, a dash and Don’t know name none. A stage that no function ' +
          `watches is ${BLIND}, and so is a function that watches no stage (FUND).`,
      },
    ],
  });
  builder
    .put([last + 1, AT.margin], 'Sentence of this page', 'note')
    .put([last + 2, AT.margin], sentence(table, columns), 'smallText')
    .name('CCO_Dashboard', cellAt(last + 2, AT.margin), 'how much of the dashboard is covered')
    .put([last + 3, AT.margin], `=SUMPRODUCT(${countedStages(table.stages)}*${naming(areaName(table.metrics))})`, 'smallText')
    .name('CCO_Dashboard_Covered', cellAt(last + 3, AT.margin), 'how many cells of listed stages name a metric')
    .put([last + 4, AT.margin], `=SUMPRODUCT(${countedStages(table.stages)})*${FUNCTIONS.length}`, 'smallText')
    .name('CCO_Dashboard_Cells', cellAt(last + 4, AT.margin), 'how many cells the listed stages have');
  return builder.band('=CCO_Dashboard').finish({ frozenRows: HEADER + 1, titleRows: { first: 0, last: HEADER }, lastPrintedRow: last - 1 });
}

const anything = (table: DrawnDashboard): string => countNaming(absoluteArea(table.metrics));

/** 1 for each row with a stage, 0 for a spare one and for one that is listed again. */
const countedStages = (stages: Area): string =>
  `(${absoluteArea({ ...stages, column: AT.margin })}<>"${TWICE}")*(TRIM(${absoluteArea(stages)})<>"")`;

/** Before each stage how many functions watch it. While nothing is filled in, nothing is blind. */
function margins(builder: SheetBuilder, table: DrawnDashboard): void {
  const { stages, metrics } = table;
  builder.put([HEADER, AT.margin], 'Watched', 'headerCentered');
  for (let row = stages.row; row < stages.row + stages.rows; row += 1) {
    const stage = cellName(row, stages.column);
    const soFar = `${absoluteCell(stages.row, stages.column)}:${stage}`;
    const watching = countNaming(areaName({ ...metrics, row, rows: 1 }));
    builder.put(
      [row, AT.margin],
      `=IF(TRIM(${stage})="","",IF(SUMPRODUCT(--EXACT(TRIM(${soFar}),TRIM(${stage})))>1,"${TWICE}",IF(` +
        `${anything(table)}=0,"",IF(${watching}=0,"${BLIND}",${watching}&" of ${FUNCTIONS.length}"))))`,
    );
  }
  const area: Area = { ...stages, column: AT.margin };
  builder
    .style(area, 'result')
    .name('CCO_Dashboard_Watched', area, 'how many functions watch each stage')
    .emphasise({ ...area, columns: 2 }, 'early', `${firstOf(area, 'column')}="${BLIND}"`)
    .emphasise(area, 'contested', `${firstOf(area, 'column')}="${TWICE}"`);
}

/** `$B7` or `B$7`: what stays the same for the cells that a rule covers. */
const firstOf = ({ row, column }: Area, fixed: 'row' | 'column'): string =>
  absoluteCell(row, column).replace(fixed === 'row' ? /^\$/ : /\$(?=\d)/, '');

/** Covered cells, what fills a cell and names nothing, and what lies in a blind row or column. */
function heat(builder: SheetBuilder, metrics: Area, totals: number): void {
  const cell = cellName(metrics.row, metrics.column);
  const [stage, margin, total] = [
    `$${cellName(metrics.row, AT.stage)}`,
    `$${cellName(metrics.row, AT.margin)}`,
    firstOf({ ...metrics, row: totals }, 'row'),
  ];
  builder
    .emphasise(metrics, 'evolved', `${naming(cell)}=1`)
    .emphasise(metrics, 'developing', `AND(TRIM(${cell})<>"",${naming(cell)}=0)`)
    .emphasise(metrics, 'early', `AND(TRIM(${cell})="",TRIM(${stage})<>"",OR(${margin}="${BLIND}",${total}="${BLIND}"))`);
}

/** Under each function how many stages it watches. */
function functionsRow(builder: SheetBuilder, row: number, table: DrawnDashboard): Area {
  const { stages, metrics } = table;
  const columns: Area = { row, column: metrics.column, rows: 1, columns: metrics.columns };
  const counts = countedStages(stages);
  builder.put([row, AT.stage], 'Stages watched', 'label').height(row, 1, 20);
  for (let i = 0; i < columns.columns; i += 1) {
    const watched = `SUMPRODUCT(${counts}*${naming(areaName({ ...metrics, column: columns.column + i, columns: 1 }))})`;
    builder.put(
      [row, columns.column + i],
      `=IF(${anything(table)}=0,"",IF(${watched}=0,"${BLIND}",${watched}&" of "&SUMPRODUCT(${counts})))`,
    );
  }
  builder.style(columns, 'result').emphasise(columns, 'early', `${cellName(row, columns.column)}="${BLIND}"`);
  const heads: Area = { ...columns, row: HEADER };
  builder.emphasise(heads, 'early', `${firstOf(columns, 'row')}="${BLIND}"`);
  return columns;
}

/** How far the dashboard reaches, as the method says it. */
function sentence(table: DrawnDashboard, columns: Area): string {
  const { stages, metrics, functions } = table;
  const margin = areaName({ ...stages, column: AT.margin });
  const counts = countedStages(stages);
  const covered = `SUMPRODUCT(${counts}*${naming(areaName(metrics))})`;
  const all = `(SUMPRODUCT(${counts})*${FUNCTIONS.length})`;
  const blindStages = `COUNTIF(${margin},"${BLIND}")`;
  const blindFunctions = `COUNTIF(${areaName(columns)},"${BLIND}")`;
  const stagesText =
    `IF(${blindStages}=0,""," No function watches "&` +
    `${listing({ names: areaName(stages), holds: `${margin}="${BLIND}"`, count: blindStages, word: 'or' })}&".")`;
  const functionsText =
    `IF(${blindFunctions}=0,""," "&` +
    `${listing({ names: areaName(functions), holds: `${areaName(columns)}="${BLIND}"`, count: blindFunctions })}&IF(` +
    `${blindFunctions}=1," watches"," watch")&" no stage.")`;
  const rest = `IF(${blindStages}+${blindFunctions}=0," Every stage and every function is watched.",${stagesText}&${functionsText})`;
  return (
    `=IF(${all}=0,"No stage is listed yet. ${dashboardInstrument.suggestion}",IF(${covered}=0,"None of the "&${all}` +
    `&" cells names a metric yet. ${dashboardInstrument.ask}",${covered}&" of "&${all}&" cells "&IF(${covered}=1,` +
    `"names","name")&" a metric."&${rest}))`
  );
}
