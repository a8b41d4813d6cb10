/**
 * The Executive summary sheet: one printed page of values, two charts bound to cells, and one native formula that says when it is
 * out of date.
 */
import { filledIn } from '../../method';
import { type SheetLayout, SheetBuilder, cellAt, cellName, quoted, type Area, COLOUR, STYLES, type StyleName } from '../layout';
import { typed } from '../contents';
import { sentenceOf } from '../formulas';
import { PUBLISHED_CHANGES } from './copy';
import type { Card, ExecutivePage } from './shape';
import { textsFor, type PageTexts } from './texts';
import { shortened } from './words';

/** Two halves of six columns with a gap between them. */
const HALF = 6;
const COLUMN = 10;
const GAP = 2;
const WIDTHS = [1, ...Array.from({ length: HALF }, () => COLUMN), GAP, ...Array.from({ length: HALF }, () => COLUMN)];
const LEFT = 1;
const RIGHT = LEFT + HALF + 1;
const ALL = 2 * HALF + 1;
const WHOLE = { column: LEFT, columns: ALL } as const;

/** The name of the cell that says whether the page is out of date. */
export const PAGE_STATE = 'CCO_Executive_State';
/** The name of the cell with the ask. */
export const PAGE_ASK = 'CCO_Executive_Ask';

interface Page {
  readonly builder: SheetBuilder;
  readonly page: ExecutivePage;
  readonly texts: PageTexts;
}

export function executiveSheet(page: ExecutivePage): SheetLayout {
  const builder = new SheetBuilder({
    sheet: 'Executive summary',
    title: page.title,
    purpose: page.about,
    tabColour: COLOUR.accent,
    widths: WIDTHS,
    frozenColumns: 0,
    orientation: 'Portrait',
  });
  const request: Page = { builder, page, texts: textsFor(page.locale) };
  drawState(request);
  builder
    .band(page.ask)
    .style({ row: 3, rows: 1, ...WHOLE }, 'pageAsk')
    .height(3, 1, heightOf(page.ask, WHOLE, 'pageAsk') + 4);
  const money = drawCards(request, 4);
  const facts = drawMoney(request, money);
  const options = drawFacts(request, facts);
  const lists = drawOptions(request, options);
  const { texts } = request;
  const strip = drawLists(builder, lists, [
    { title: texts.mustBeTrue, lines: page.mustBeTrue },
    { title: texts.dissent, lines: page.dissent },
    { title: texts.next, lines: [...page.next, filledIn(texts.reviewed, { day: page.review })] },
  ]);
  const foot = drawStrip(request, strip);
  page.foot.forEach((line, i) => across(builder, { row: foot + i, column: LEFT, columns: ALL, text: line, style: 'pageSmall' }));
  const last = foot + page.foot.length - 1;
  drawBehind(request, { first: last + 3, money, facts, options });
  return builder.finish({ frozenRows: 0, titleRows: { first: 0, last: 0 }, lastPrintedRow: last, onePage: true });
}

/** Points that a text takes across so many columns. */
function heightOf(text: string, { column, columns }: { readonly column: number; readonly columns: number }, style: StyleName): number {
  const { size = 10, bold = false } = STYLES[style] as { readonly size?: number; readonly bold?: boolean };
  // Letters are narrower than the digits that a column's width counts.
  // In narrow columns lines end early, since words do not break.
  const width = WIDTHS.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
  const characters = ((bold || columns <= 2 ? 1.1 : 1.2) * width * 10) / size;
  const lines = text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / characters)), 0);
  return 3 + lines * size * 1.27;
}

interface Across {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly text: string;
  readonly style: StyleName;
}

/** One text across several columns, in a row that is at least as high as it takes. */
function across(builder: SheetBuilder, { row, column, columns, text, style }: Across): void {
  const area: Area = { row, column, rows: 1, columns };
  builder
    .put([row, column], typed(text))
    .style(area, style)
    .merge(area)
    .atLeast(row, heightOf(text, { column, columns }, style));
}

function drawState({ builder, texts, page }: Page): void {
  const area: Area = { row: 2, column: LEFT, rows: 1, columns: ALL };
  const isCurrent = `IF(ISNUMBER(${PUBLISHED_CHANGES}),${PUBLISHED_CHANGES}=0,FALSE)`;
  const count = `IF(ISNUMBER(${PUBLISHED_CHANGES}),${PUBLISHED_CHANGES},"?")`;
  builder
    .put([2, LEFT], `=IF(${isCurrent},${sentenceOf(texts.upToDate)},${sentenceOf(texts.outOfDate, { count })})`)
    .style(area, 'pageSmall')
    .merge(area)
    .height(2, 1, heightOf(texts.outOfDate, WHOLE, 'pageSmall'))
    .emphasise(
      area,
      'early',
      // A page that is kept says so in a text, and stays as it is whatever becomes of the newer one.
      `AND(ISFORMULA(${cellName(2, LEFT)}),NOT(${isCurrent}))`,
    )
    .name(PAGE_STATE, cellAt(2, LEFT), 'whether the page is out of date')
    .name(PAGE_ASK, cellAt(3, LEFT), `what the page of ${page.day} asks for`);
}

/** @returns the row under them */
function drawCards(request: Page, first: number): number {
  const {
    builder,
    page: { cards },
  } = request;
  cards.forEach((card, i) => drawCard(request, card, { row: first + 6 * Math.floor(i / 2), column: i % 2 === 0 ? LEFT : RIGHT }));
  const rows = 6 * Math.ceil(cards.length / 2);
  for (let row = first + 5; row < first + rows; row += 6) builder.height(row, 1, 6);
  return first + rows;
}

function drawCard(
  { builder }: Page,
  { question, answer, basis, confidence, changesIf }: Card,
  { row, column }: { readonly row: number; readonly column: number },
): void {
  const lines: readonly (readonly [text: string, style: StyleName])[] = [
    [question, 'cardQuestion'],
    [shortened(answer, MOST_OF_AN_ANSWER), 'cardAnswer'],
    [basis, 'cardText'],
    [confidence, 'cardText'],
    [changesIf, 'cardText'],
  ];
  lines.forEach(([text, style], i) => across(builder, { row: row + i, column, columns: HALF, text, style }));
}

/** Characters; the Recommendation has them in full. */
const MOST_OF_AN_ANSWER = 130;
const MOST_OF_A_LINE = 115;

const heading = (builder: SheetBuilder, { row, column, columns, text }: Omit<Across, 'style'>): void => {
  builder.put([row, column], typed(text)).style({ row, column, rows: 1, columns }, 'pageHeading').height(row, 1, 22);
};

/** What it costs and brings in: the verdict and five figures, beside the chart by year. @returns the row under it */
function drawMoney({ builder, page: { money }, texts }: Page, first: number): number {
  const columns = money.years.length > 0 ? HALF : ALL;
  heading(builder, { row: first, column: LEFT, columns, text: texts.money });
  across(builder, { row: first + 1, column: LEFT, columns, text: money.verdict, style: 'pageStrong' });
  money.figures.forEach(([label, said], i) => {
    const row = first + 2 + i;
    across(builder, { row, column: LEFT, columns: 2, text: label, style: 'pageSmall' });
    across(builder, { row, column: LEFT + 2, columns: HALF - 2, text: said, style: 'pageText' });
  });
  const after = first + 2 + money.figures.length;
  across(builder, { row: after, column: LEFT, columns, text: money.notes.join(' '), style: 'pageSmall' });
  // The chart beside it needs room for its title and its legend.
  if (money.years.length > 0) builder.atLeast(after, CHART_FOOT);
  return after + 1;
}

/** Facts, gaps, and the chart of the stages; where nothing is known of those, only the first two. @returns the row under it */
function drawFacts({ builder, page: { facts, gaps }, texts }: Page, first: number): number {
  const after = drawLists(builder, first, [
    { title: texts.facts, lines: facts },
    { title: texts.gaps, lines: gaps },
  ]);
  // The chart beside them needs its height also where they are short.
  const rows = Math.max(LEAST_ROWS, after - first);
  for (let row = first + 1; row < first + rows; row += 1) builder.atLeast(row, CHART_ROW);
  return first + rows;
}

function drawOptions({ builder, page, texts }: Page, first: number): number {
  heading(builder, { row: first, column: LEFT, columns: ALL, text: texts.options });
  page.options.forEach(({ name, stands, why }, i) => {
    const row = first + 1 + i;
    across(builder, { row, column: LEFT, columns: 3, text: name, style: 'pageStrong' });
    across(builder, { row, column: LEFT + 3, columns: 2, text: stands, style: 'pageState' });
    across(builder, { row, column: LEFT + 5, columns: ALL - 5, text: shortened(why, MOST_OF_AN_ANSWER), style: 'pageText' });
  });
  return first + 1 + page.options.length;
}

interface List {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Three of them across the page; the middle one has the gap within it. */
const THIRDS = [
  { column: LEFT, columns: 4 },
  { column: LEFT + 4, columns: 5 },
  { column: LEFT + 9, columns: 4 },
] as const;

/** Up to three lists side by side. @returns the row under the longest */
function drawLists(builder: SheetBuilder, first: number, lists: readonly List[]): number {
  lists.forEach(({ title, lines }, i) => {
    const place = THIRDS[i]!;
    heading(builder, { row: first, ...place, text: title });
    lines.forEach((line, n) => across(builder, { row: first + 1 + n, ...place, text: shortened(line, MOST_OF_A_LINE), style: 'pageText' }));
  });
  return first + 1 + Math.max(...lists.map(({ lines }) => lines.length));
}

/** The years side by side: what is there by their end, the reporting line then, and what happens with the money. */
function drawStrip({ builder, page, texts }: Page, first: number): number {
  heading(builder, {
    row: first,
    column: LEFT,
    columns: ALL,
    text: page.stripNote === '' ? texts.strip : `${texts.strip}. ${page.stripNote}`,
  });
  page.strip.forEach(({ year, outcome, line, mark }, i) => {
    const column = i < HALF / 2 ? LEFT + 2 * i : RIGHT + 2 * (i - HALF / 2);
    across(builder, { row: first + 1, column, columns: 2, text: year, style: 'stripYear' });
    across(builder, { row: first + 2, column, columns: 2, text: shortened(outcome, 70), style: 'stripText' });
    across(builder, {
      row: first + 3,
      column,
      columns: 2,
      text: [line, mark].filter((part) => part !== '').join('; '),
      style: 'stripMark',
    });
  });
  return first + 4;
}

interface BehindRequest {
  readonly first: number;
  /** The first rows of the two parts with a chart, and the row under them. */
  readonly money: number;
  readonly facts: number;
  readonly options: number;
}

/** The cells that the charts are bound to, below the printed page: values, so that the charts live on without the add-in. */
function drawBehind(request: Page, { first, money, facts, options }: BehindRequest): void {
  const { builder, page } = request;
  builder.put([first, LEFT], request.texts.behind, 'smallText');
  const [moneyTitle, stageTitle] = [cellAt(first + 1, LEFT), cellAt(first + 2, LEFT)];
  builder
    .put([moneyTitle.row, LEFT], typed(page.money.title), 'smallText')
    .put([stageTitle.row, LEFT], typed(page.stages.title), 'smallText');
  if (isDrawn(page.stages))
    drawStages(request, { first: first + 4, title: stageTitle, over: { row: facts, ...THIRDS[2], rows: options - facts } });
  if (page.money.years.length > 0)
    drawYears(request, { first: first + 9, title: moneyTitle, over: { row: money, column: RIGHT, rows: facts - money, columns: HALF } });
}

interface ChartRequest {
  readonly first: number;
  readonly title: Area;
  readonly over: Area;
}

/** Points: what the last row beside a chart has for the chart's legend, and every row beside the smaller chart. */
const CHART_FOOT = 30;
const CHART_ROW = 30;
const LEAST_ROWS = 4;

/** A chart without a bar says nothing. */
const isDrawn = ({ bars }: ExecutivePage['stages']): boolean => bars.some(({ step }) => step !== null);

const STAGE_FILLS = [COLOUR.early, COLOUR.developing, COLOUR.evolved] as const;

function drawStages({ builder, page: { stages }, texts }: Page, { first, title, over }: ChartRequest): void {
  const names = [texts.early, texts.developing, texts.evolved];
  builder.putRow([first, LEFT + 1], names, 'small');
  stages.bars.forEach(({ name, step, said }, i) => {
    const row = first + 1 + i;
    builder.put([row, LEFT], step === null ? `${name} (${said})` : name, 'smallText').putRow(
      [row, LEFT + 1],
      names.map((_, n) => (step === n + 1 ? step : '=NA()')),
      'small',
    );
    builder.emphasise({ row, column: LEFT + 1, rows: 1, columns: names.length }, 'hidden', `ISNA(${cellName(row, LEFT + 1)})`);
  });
  const column = (n: number): Area => ({ row: first + 1, column: LEFT + n, rows: stages.bars.length, columns: 1 });
  builder.chart({
    kind: 'bars',
    name: 'CCO Executive stages',
    categories: column(0),
    series: names.map((name, n) => ({
      name,
      values: column(n + 1),
      fill: STAGE_FILLS[n]!,
      labels: { numberFormat: `${quoted(name)};;;`, colour: COLOUR.ink },
    })),
    titleCell: title,
    valueAxis: { title: texts.stageAxis, minimum: 0, maximum: STAGE_FILLS.length + 2, majorUnit: 1, numberFormat: '0', labels: false },
    categoryAxisTitle: '',
    legend: false,
    over,
  });
}

function drawYears({ builder, page: { money }, texts }: Page, { first, title, over }: ChartRequest): void {
  const largest = Math.max(...money.years.flatMap(({ benefit, cost, cumulative }) => [benefit, cost, cumulative].map(Math.abs)));
  const [numberFormat, unit] =
    largest >= 500_000
      ? ['#,##0.0,,;-#,##0.0,,;0', texts.millions]
      : largest >= 5_000
        ? ['#,##0,;-#,##0,;0', texts.thousands]
        : ['#,##0;-#,##0;0', texts.units];
  builder.putRow([first, LEFT], [texts.yearAxis, texts.benefits, texts.costs, texts.cumulative], 'small');
  money.years.forEach(({ benefit, cost, cumulative }, year) =>
    builder.putRow([first + 1 + year, LEFT], [year, benefit, cost, cumulative], 'small'),
  );
  const column = (n: number): Area => ({ row: first + 1, column: LEFT + n, rows: money.years.length, columns: 1 });
  builder.chart({
    kind: 'columnsWithLines',
    name: 'CCO Executive money',
    categories: column(0),
    columns: [
      { name: texts.benefits, values: column(1), fill: COLOUR.evolved },
      { name: texts.costs, values: column(2), fill: COLOUR.dontKnow },
    ],
    lines: [{ name: texts.cumulative, values: column(3), fill: COLOUR.early }],
    titleCell: title,
    valueAxis: {
      title: filledIn(texts.amountAxis, { currency: money.currency, unit }).trim(),
      minimum: 'auto',
      numberFormat,
      labels: true,
    },
    categoryAxisTitle: texts.yearAxis,
    legend: true,
    over,
  });
}
