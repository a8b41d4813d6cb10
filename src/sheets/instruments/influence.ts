/**
 * The Influence sheet: how much each operating area's word weighs, which decides who could lead the work from within, and the
 * ranking that follows.
 */
import { influenceInstrument, SCALES, SOURCES, type TopArea } from '../../method';
import {
  type SheetLayout,
  SheetBuilder,
  absoluteArea,
  absoluteCell,
  areaName,
  cellAt,
  cellName,
  quoted,
  type Area,
  COLOUR,
} from '../layout';
import { call, registerOf, type SheetContext } from '../contents';
import { drawList, type DrawnList } from '../lists';
import { assumed, listing, NO_RESULT } from '../formulas';

const HEADER = 5;
const AT = { area: 1, influence: 2 } as const;
/** Where the figures behind the chart stand. */
const FIGURES = { area: 1, key: 2, top: 3, other: 4 } as const;

/** As many bars as are read at a glance; whoever lists more sees the strongest. */
const MOST_BARS = 8;
const CHART_ROWS = 20;
/** What a row further down loses of its influence, so that no two rows are level: smaller than any difference for 999 rows. */
const ROW = 1000;

export function influenceSheet(context: SheetContext): SheetLayout {
  const builder = new SheetBuilder({
    sheet: 'Influence',
    title: influenceInstrument.title,
    purpose:
      'Name the operating areas and how much weight each one’s word carries, from 1 to 5. After ' +
      `${SOURCES.REPORT.author}, “${SOURCES.REPORT.title}”: the strength of an area’s influence should drive the ` +
      'choice.',
    tabColour: COLOUR.accent,
    widths: [2, 30, 12, 12, 50],
    frozenColumns: 0,
    orientation: 'Portrait',
  });
  const areas = drawList(builder, context, {
    list: 'influence',
    at: [HEADER, AT.area],
    what: 'the operating areas',
    item: {
      header: 'Operating area',
      ask: 'One that could lead the work, for example Sales, Service, Marketing, Operations.',
      shows: 'label',
    },
    fields: influenceInstrument.fields,
    note: { header: 'Note', ask: 'What the number rests on.' },
  });
  const bar = registerOf(context) === '' ? '' : `VLOOKUP("A-IN1",${registerOf(context)},2,FALSE)`;
  const result = areas.below + 1;
  builder
    .put([result, AT.area], 'Top area', 'label')
    .put([result, AT.influence], `=${call('CCO.TOPAREA', areaName(areas.items), areaName(areas.field('influence')), bar)}`, 'resultLine')
    .name('CCO_TopArea', cellAt(result, AT.influence), 'the area with the most influence')
    .band('=CCO_Influence_ChartTitle&"."');
  const lastPrintedRow = ranking(builder, { row: result + 2, areas, bar: assumed(context, 'A-IN1') });
  return builder.finish({ frozenRows: HEADER + 1, titleRows: { first: 0, last: HEADER }, lastPrintedRow });
}

/** By the names that the method gives them. */
const STATE = {
  empty: 'not listed',
  open: 'undetermined',
  nobody: 'none',
  tie: 'tie',
  one: 'one',
} as const satisfies Readonly<Record<string, TopArea['kind']>>;

/** Names and numbers of the areas, as formulas read them row by row; what is no number from 1 to 5 is 0. */
function columnsOf({ items, field }: DrawnList<'influence'>): {
  readonly names: string;
  readonly numbers: string;
  readonly listed: string;
} {
  const [names, influences] = [absoluteArea(items), absoluteArea(field('influence'))];
  return {
    names,
    numbers: `(${SCALES.influence.steps.map((step) => `(TRIM(${influences})="${step}")*${step}`).join('+')})`,
    listed: `(TRIM(${names})<>"")`,
  };
}

const countOf = (...conditions: readonly string[]): string => `SUMPRODUCT(${conditions.map((each) => `(${each})`).join('*')}*1)`;

/** What the top area comes to, from the numbers themselves: the first that holds. */
function stateFormula(areas: DrawnList<'influence'>, { highest, bar }: { readonly highest: string; readonly bar: string }): string {
  const { numbers, listed } = columnsOf(areas);
  return (
    `IF(${countOf(listed)}=0,"${STATE.empty}",IF(${countOf(listed, `${numbers}=0`)}>0,"${STATE.open}",` +
    `IF(${highest}<${bar},"${STATE.nobody}",IF(${countOf(listed, `${numbers}=${highest}`)}>1,"${STATE.tie}","${STATE.one}"))))`
  );
}

/** The finding over the chart, with the areas of which it speaks. */
function finding(areas: DrawnList<'influence'>, { highest, bar }: { readonly highest: string; readonly bar: string }): string {
  const { names, numbers, listed } = columnsOf(areas);
  const named = (condition: string): string => listing({ names, holds: `${listed}*(${condition})`, count: countOf(listed, condition) });
  const is = (state: TopArea['kind'], then: string, otherwise: string): string => `IF(CCO_TopAreaState="${state}",${then},${otherwise})`;
  const open = `"Not settled: no number is given for "&${named(`${numbers}=0`)}`;
  const nobody = `"No area reaches an influence of "&${bar}`;
  const tie = `${named(`${numbers}=${highest}`)}&" have the most influence"`;
  const one = 'CCO_TopArea&" has the most influence"';
  return (
    `IF(ISERROR(CCO_TopArea),${quoted(NO_RESULT.replace(/\.$/, ''))},` +
    `${is(STATE.empty, '"No operating area is listed yet"', is(STATE.open, open, is(STATE.nobody, nobody, is(STATE.tie, tie, one))))})`
  );
}

/** @returns the last row of the chart */
function ranking(
  builder: SheetBuilder,
  { row, areas, bar }: { readonly row: number; readonly areas: DrawnList<'influence'>; readonly bar: string },
): number {
  const chart = row + 2;
  const figures = chart + CHART_ROWS + 2;
  const title = cellAt(figures, FIGURES.area);
  const first = figures + 2;
  const bars = Math.min(MOST_BARS, areas.items.rows);
  const column = (at: number): Area => ({ row: first, column: at, rows: bars, columns: 1 });
  const highest = `ROUNDUP(${absoluteCell(first, FIGURES.key)},0)`;
  builder
    .section(row, 'Who sways what the company does')
    .put(
      [row + 1, AT.area],
      `Blue: the top area, which has at least the influence of A-IN1. No more than the ${MOST_BARS} strongest.`,
      'note',
    )
    .put([title.row, title.column], `=${finding(areas, { highest, bar })}`, 'smallText')
    .put([figures + 1, FIGURES.area], 'Figures behind the chart', 'note')
    .putRow([figures + 1, FIGURES.key], ['Weight', 'Top', 'Others'], 'small')
    .name('CCO_Influence_ChartTitle', title, 'the title of the influence chart');
  builder
    .put([first + bars, FIGURES.area], `=${stateFormula(areas, { highest, bar })}`, 'smallText')
    .name('CCO_TopAreaState', cellAt(first + bars, FIGURES.area), 'one, tie, none, not listed or undetermined');
  for (let i = 0; i < bars; i += 1) figureRow(builder, { row: first + i, nth: i + 1, areas, highest, bar });
  const labels = { numberFormat: '0;;;', colour: COLOUR.ink };
  builder.chart({
    kind: 'bars',
    name: 'CCO Influence',
    categories: column(FIGURES.area),
    series: [
      { name: 'Top area', values: column(FIGURES.top), fill: COLOUR.accent, labels },
      { name: 'Others', values: column(FIGURES.other), fill: COLOUR.dontKnow, labels },
    ],
    titleCell: title,
    valueAxis: {
      title: 'Influence: from 1, hardly any, to 5, more than any other',
      maximum: SCALES.influence.steps.length,
      majorUnit: 1,
      labels: false,
    },
    categoryAxisTitle: 'Operating area',
    legend: false,
    over: { row: chart, column: AT.area, rows: CHART_ROWS, columns: builder.lastColumn },
  });
  return chart + CHART_ROWS;
}

interface FigureRow {
  readonly row: number;
  /** Counted from the strongest. */
  readonly nth: number;
  readonly areas: DrawnList<'influence'>;
  readonly highest: string;
  readonly bar: string;
}

function figureRow(builder: SheetBuilder, { row, nth, areas, highest, bar }: FigureRow): void {
  const at = cellName(row, FIGURES.key);
  const influence = `ROUNDUP(${at},0)`;
  const isTop = `AND(${influence}=${highest},${influence}>=${bar},CCO_TopAreaState<>"${STATE.open}")`;
  builder
    .put([row, FIGURES.area], `=IF(${at}=0,"",TRIM(INDEX(${areaName(areas.items)},ROUND((${influence}-${at})*${ROW},0))))`, 'smallText')
    .put([row, FIGURES.key], `=MAX(0,SUMPRODUCT(LARGE(${keyOf(areas)},${nth})))`, 'small')
    .put([row, FIGURES.top], `=IF(${at}=0,0,IF(ISERROR(CCO_TopArea),0,IF(${isTop},${influence},0)))`, 'small')
    .put([row, FIGURES.other], `=${influence}-${cellName(row, FIGURES.top)}`, 'small');
}

/**
 * The influence of each row less a thousandth a row, so that of two alike the one listed first comes first; 0 and less where there
 * is none.
 */
function keyOf(areas: DrawnList<'influence'>): string {
  const { items } = areas;
  const { names, numbers, listed } = columnsOf(areas);
  return `(${numbers}*${listed}-(ROW(${names})-ROW(${absoluteCell(items.row, items.column)})+1)/${ROW})`;
}
