/** What moves NPV most: the inputs with the largest swings, in words and as a chart. */
import type { SheetContext } from '../contents';
import { absoluteArea, absoluteCell, type Area, type LayoutChart, cellAt, cellName, COLOUR, type SheetBuilder, inColumn } from '../layout';
import { moneyInWords, moneyScale } from './charts';
import { ifElse, isIn } from './formula-parts';
import { AT, type FundingLayout } from './layout';
import { isReady, type SensitivityBase } from './sensitivity-base';

/** How many inputs the ranking shows. */
const RANKED = 10;

/** The row of the first, and the rows of the chart under them. */
const FIRST = 6;
const CHART = { row: FIRST + RANKED + 2, rows: 18 } as const;
/** The row under ranking and chart. */
export const BELOW_RANKING = CHART.row + CHART.rows;

const RANKING: Area = { row: FIRST, column: AT.label, rows: RANKED, columns: 7 };
/** The columns of the ranking. */
const COLUMN = { input: AT.label, low: 2, high: 3, swing: 4, changeLow: 5, changeHigh: 6, rank: 7 } as const;

export function drawRanking(
  builder: SheetBuilder,
  context: SheetContext,
  { base, layout }: { readonly base: SensitivityBase; readonly layout: FundingLayout },
): void {
  builder
    .section(FIRST - 2, 'Outputs: what moves NPV most')
    .putRow([FIRST - 1, COLUMN.input], ['Input', 'NPV, low', 'NPV, high', 'Swing', 'Change, low', 'Change, high', 'Rank'], 'headerRight')
    .put([FIRST - 1, COLUMN.input], 'Input', 'header')
    .height(FIRST - 1, 1, 22)
    .height(FIRST, RANKED, 18);
  for (let row = FIRST; row < FIRST + RANKED; row += 1) drawRanked(builder, base, row);
  builder
    .style({ ...RANKING, columns: 1 }, 'text')
    .style({ ...RANKING, column: COLUMN.low, columns: 5 }, 'workingMoney')
    .emphasise({ ...RANKING, column: COLUMN.changeLow, columns: 2 }, 'hidden', `ISNA(${cellName(FIRST, COLUMN.changeLow)})`)
    .put([FIRST + RANKED, AT.label], `=${ifElse(isReady(base), howManyText(base), '""')}`, 'note')
    .band(`=${ifElse(isReady(base), mostMovingText(), whyNotText())}`)
    .chart(tornado(context, layout));
}

/** One input of the ranking, by its rank. */
function drawRanked(builder: SheetBuilder, base: SensitivityBase, row: number): void {
  const rank = absoluteCell(row, COLUMN.rank);
  const found = `MATCH(${rank},CCO_Sensitivity_Ranks,0)`;
  const place = `(ROW()-ROW(${absoluteCell(FIRST - 1, AT.label)}))`;
  const there = (formula: string, otherwise: string): string => `=${ifElse(isIn(rank, ''), otherwise, formula)}`;
  builder
    .put([row, COLUMN.rank], `=${ifElse(`${VARIED}<${place}`, '""', place)}`, 'flag')
    .putRow(
      [row, COLUMN.input],
      [
        there(`INDEX(CCO_Sensitivity_Labels,${found})`, '""'),
        there(`INDEX(CCO_Sensitivity_NPV,${found})`, '""'),
        there(`INDEX(CCO_Sensitivity_NPV,${found}+1)`, '""'),
        there(`LARGE(CCO_Sensitivity_Swings,${rank})`, '""'),
        there(`${inColumn(row, COLUMN.low)}-${base.npv}`, 'NA()'),
        there(`${inColumn(row, COLUMN.high)}-${base.npv}`, 'NA()'),
      ],
    );
}

/** How many inputs are varied. */
const VARIED = 'COUNT(CCO_Sensitivity_Swings)';

function howManyText({ moved }: SensitivityBase): string {
  const shown = `ROWS(${absoluteArea({ ...RANKING, columns: 1 })})`;
  const notAll = `"The "&${shown}&" that move it most, of "&${VARIED}&"; all stand below. "`;
  const movedBy = `"What has no low and high moves by "&ROUND(100*${moved},1)&" % either way (A-SF9)."`;
  return `${ifElse(`${VARIED}>${shown}`, notAll, '""')}&${movedBy}`;
}

function mostMovingText(): string {
  const [input, swing] = [absoluteCell(FIRST, COLUMN.input), absoluteCell(FIRST, COLUMN.swing)];
  const most = `"What moves NPV most: "&${input}&", by "&${moneyInWords(swing)}&" between low and high"`;
  return ifElse(`${VARIED}=0`, '"Nothing to vary"', most);
}

const whyNotText = (): string =>
  `"Not computed yet: "&${ifElse('CCO_Funding_State<>""', 'CCO_Funding_State', '"A-SF9 of Assumptions is a share from 0 to 1"')}`;

/** Bars to the left and to the right of NPV as it is, the longest on top. */
function tornado(context: SheetContext, layout: FundingLayout): LayoutChart {
  const scale = moneyScale(context);
  const bars = (column: number): Area => ({ row: FIRST, column, rows: countedInputs(context), columns: 1 });
  const labels = { numberFormat: scale.numberFormat, colour: COLOUR.ink };
  return {
    kind: 'bars',
    name: 'CCO Tornado',
    categories: bars(COLUMN.input),
    series: [
      { name: 'Input low', values: bars(COLUMN.changeLow), fill: COLOUR.early, labels },
      { name: 'Input high', values: bars(COLUMN.changeHigh), fill: COLOUR.evolved, labels },
    ],
    titleCell: cellAt(3, AT.label),
    valueAxis: { title: `Change of NPV, ${scale.unit}`, minimum: 'auto', numberFormat: scale.numberFormat, labels: true },
    categoryAxisTitle: 'Input',
    legend: true,
    over: { row: CHART.row, column: 1, rows: CHART.rows, columns: layout.lastColumn },
  };
}

/** Bars there are now, so that no empty one is drawn. */
function countedInputs({ cellContents }: SheetContext): number {
  const { programs = [], costs = [], years = [] } = cellContents.funding ?? {};
  const there = years.length > 0 ? 3 : 4 + 2 * programs.length + costs.length;
  return Math.min(RANKED, Math.max(3, there));
}
