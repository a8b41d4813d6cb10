/**
 * The Influence sheet: how much each operating area's word weighs, which decides who could lead the work from within, and the
 * ranking that follows.
 */
import { influenceInstrument, SCALES, SOURCES, topAreaText } from '../../method';
import { type Blueprint, Draft, absoluteArea, absoluteCell, areaName, cellAt, cellName, quoted, type Area, COLOUR } from '../layout';
import { call, registerOf, type SheetContext } from '../contents';
import { drawList, type DrawnList } from '../lists';
import { assumed, NO_RESULT } from '../formulas';

const HEADER = 5;
const AT = { area: 1, influence: 2 } as const;
/** Where the figures behind the chart stand. */
const FIGURES = { area: 1, key: 2, top: 3, other: 4 } as const;

/** As many bars as are read at a glance; whoever lists more sees the strongest. */
const MOST_BARS = 8;
const CHART_ROWS = 20;
/** What a row further down loses of its influence, so that no two rows are level: smaller than any difference for 999 rows. */
const ROW = 1000;

export function influenceSheet(context: SheetContext): Blueprint {
  const draft = new Draft({
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
  const areas = drawList(draft, context, {
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
  draft
    .put([result, AT.area], 'Top area', 'label')
    .put([result, AT.influence], `=${call('CCO.TOPAREA', areaName(areas.items), areaName(areas.field('influence')), bar)}`, 'resultLine')
    .name('CCO_TopArea', cellAt(result, AT.influence), 'the area with the most influence')
    .band('=CCO_Influence_ChartTitle&"."');
  const lastPrintedRow = ranking(draft, { row: result + 2, areas, bar: assumed(context, 'A-IN1') });
  return draft.finish({ frozenRows: HEADER + 1, titleRows: { first: 0, last: HEADER }, lastPrintedRow });
}

/** As CCO.TOPAREA begins, before the names. */
const OPEN = topAreaText({ kind: 'undetermined', missing: [] });
const TIE = topAreaText({ kind: 'tie', areas: [], influence: 0 });
const NOBODY = topAreaText({ kind: 'none', bar: 0 }).slice(0, 9);

const begins = (text: string): string => `LEFT(CCO_TopArea,${text.length})=${quoted(text)}`;
const after = (text: string): string => `MID(CCO_TopArea,${text.length + 1},500)`;

/** The finding over the chart, from the words of CCO.TOPAREA. */
const finding = (items: string, bar: string): string =>
  `IF(ISERROR(CCO_TopArea),${quoted(NO_RESULT.replace(/\.$/, ''))},IF(COUNTA(${items})=0,"No operating area is ` +
  `listed yet",IF(${begins(OPEN)},"Not settled: no number is given for "&${after(OPEN)},IF(${begins(NOBODY)},"No ` +
  `area reaches an influence of "&${bar},IF(${begins(TIE)},${after(TIE)}&" have the most influence",CCO_TopArea&" ` +
  'has the most influence")))))';

/** @returns the last row of the chart */
function ranking(
  draft: Draft,
  { row, areas, bar }: { readonly row: number; readonly areas: DrawnList<'influence'>; readonly bar: string },
): number {
  const chart = row + 2;
  const figures = chart + CHART_ROWS + 2;
  const title = cellAt(figures, FIGURES.area);
  const first = figures + 2;
  const bars = Math.min(MOST_BARS, areas.items.rows);
  const column = (at: number): Area => ({ row: first, column: at, rows: bars, columns: 1 });
  draft
    .section(row, 'Who sways what the company does')
    .put(
      [row + 1, AT.area],
      `Blue: the top area, which has at least the influence of A-IN1. No more than the ${MOST_BARS} strongest.`,
      'note',
    )
    .put([title.row, title.column], `=${finding(areaName(areas.items), bar)}`, 'smallText')
    .put([figures + 1, FIGURES.area], 'Figures behind the chart', 'note')
    .putRow([figures + 1, FIGURES.key], ['Weight', 'Top', 'Others'], 'small')
    .name('CCO_Influence_ChartTitle', title, 'the title of the influence chart');
  const key = keyOf(areas);
  const highest = absoluteCell(first, FIGURES.key);
  for (let i = 0; i < bars; i += 1) {
    const at = cellName(first + i, FIGURES.key);
    const isTop = `AND(ROUNDUP(${at},0)=ROUNDUP(${highest},0),ROUNDUP(${at},0)>=${bar},NOT(${begins(OPEN)}))`;
    draft
      .put(
        [first + i, FIGURES.area],
        `=IF(${at}=0,"",TRIM(INDEX(${areaName(areas.items)},ROUND((ROUNDUP(${at},0)-${at})*${ROW},0))))`,
        'smallText',
      )
      .put([first + i, FIGURES.key], `=MAX(0,SUMPRODUCT(LARGE(${key},${i + 1})))`, 'small')
      .put([first + i, FIGURES.top], `=IF(${at}=0,0,IF(ISERROR(CCO_TopArea),0,IF(${isTop},ROUNDUP(${at},0),0)))`, 'small')
      .put([first + i, FIGURES.other], `=ROUNDUP(${at},0)-${cellName(first + i, FIGURES.top)}`, 'small');
  }
  const labels = { numberFormat: '0;;;', colour: COLOUR.ink };
  draft.chart({
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
    over: { row: chart, column: AT.area, rows: CHART_ROWS, columns: draft.lastColumn },
  });
  return chart + CHART_ROWS;
}

/**
 * The influence of each row less a thousandth a row, so that of two alike the one listed first comes first; 0 and less where there
 * is none.
 */
function keyOf({ items, field }: DrawnList<'influence'>): string {
  const [names, numbers] = [absoluteArea(items), absoluteArea(field('influence'))];
  const number = SCALES.influence.steps.map((step) => `(TRIM(${numbers})="${step}")*${step}`).join('+');
  return `((${number})*(TRIM(${names})<>"")-(ROW(${names})-ROW(${absoluteCell(items.row, items.column)})+1)/${ROW})`;
}
