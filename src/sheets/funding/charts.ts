/** The charts of the money model with the figures behind them: the years, the cases, and the bridge from driver to driver. */
import { assume, type StatedAssumptions } from '../../method';
import type { SheetContext } from '../contents';
import { type Area, type LayoutChart, type LayoutValueAxis, cellAt, cellName, COLOUR, inColumn } from '../layout';
import { CURRENCY } from '../formulas';
import type { ChecksRequest } from './checks';
import { CASE_NAMES } from './basis';
import { allOf, firstOf, ifElse, isNumber, not, sumOf, sumOfProducts } from './formula-parts';
import { AT } from './layout';
import { stackLines, type Line } from './timeline';

export interface MoneyScale {
  /** For axes and labels. */
  readonly numberFormat: string;
  readonly unit: string;
  /** What a full amount is divided by, and the places shown then. */
  readonly divisor: number;
  readonly places: number;
}

/** Millions or thousands, by the largest amount that was typed; the same amounts stand in full in the cells. */
export function moneyScale({ cellContents }: SheetContext): MoneyScale {
  const { costs = [], years = [] } = cellContents.funding ?? {};
  const amounts = [...costs.map(({ likely }) => likely), ...years.flatMap(({ benefit, cost }) => [benefit, cost])];
  const largest = Math.max(0, ...amounts.map((amount) => (typeof amount === 'number' ? Math.abs(amount) : 0)));
  const currency = String(cellContents.organisation.get('currency') ?? '').trim();
  const named = (unit: string): string => [currency, unit].filter((part) => part !== '').join(' ');
  if (largest >= 500_000) return { numberFormat: '#,##0.0,,;(#,##0.0,,);0', unit: named('millions'), divisor: 1_000_000, places: 1 };
  if (largest >= 5_000) return { numberFormat: '#,##0,;(#,##0,);0', unit: named('thousands'), divisor: 1000, places: 0 };
  return { numberFormat: '#,##0;(#,##0);0', unit: named('') || 'Amount', divisor: 1, places: 0 };
}

/** An amount in words: `2.12 billion`, `1.2 million`, `350 thousand`, `75`, `0.4`; without its sign. */
function amountInWords(cell: string): string {
  const size = `ABS(${cell})`;
  const small = ifElse(`${size}>=10`, `ROUND(${size},0)`, `ROUND(${size},2)`);
  return firstOf(
    [
      [`${size}>=999500000`, `ROUND(${size}/1000000000,2)&" billion"`],
      [`${size}>=999500`, `ROUND(${size}/1000000,1)&" million"`],
      [`${size}>=1000`, `ROUND(${size}/1000,0)&" thousand"`],
    ],
    `${small}&""`,
  );
}

export const moneyInWords = (cell: string): string => `${ifElse(`TRIM(${CURRENCY})=""`, '""', `${CURRENCY}&" "`)}&${amountInWords(cell)}`;

/** Years that charts show: those that counted when the sheet was written. */
function yearsShown({ cellContents }: SheetContext): number {
  const { funding, assumptions } = cellContents;
  const assumed = assumptions.get('A-SF2')?.current;
  const horizon = funding?.basis.horizonYears;
  const standard = assume({} as StatedAssumptions)['A-SF2'];
  if (funding && funding.years.length > 0) return funding.years.length;
  return 1 + (typeof horizon === 'number' ? horizon : typeof assumed === 'number' ? assumed : standard);
}

/** The rows that a chart covers. */
const CHART_ROWS = 17;

/** @returns the row under the charts; the figures behind them stand below that */
export function drawCharts(request: ChecksRequest, context: SheetContext, section: number): { readonly below: number } {
  const { builder, layout } = request;
  builder.section(section, 'Outputs: charts', { newPage: true });
  const top = section + 1;
  const half = Math.floor((layout.said - 1) / 2);
  const over = (row: number, from: number, to: number): Area => ({ row, column: from, rows: CHART_ROWS, columns: to - from });
  const below = top + 2 * CHART_ROWS + 2;
  builder.section(below, 'Behind the charts');
  const behind = drawFigures(request, context, below + 1);
  builder
    .chart(yearsChart(context, behind, over(top, 1, half)))
    .chart(casesChart(context, behind, over(top, half, layout.said)))
    .chart(bridgeChart(context, behind, over(top + CHART_ROWS + 1, 1, half)));
  return { below };
}

const yearsOf = (line: Line, context: SheetContext): Area => ({
  ...line.area,
  columns: Math.min(line.area.columns, yearsShown(context)),
});

const moneyAxis = ({ unit, numberFormat }: MoneyScale, title = unit): LayoutValueAxis => ({
  title,
  minimum: 'auto',
  numberFormat,
  labels: true,
});

const yearsChart = (context: SheetContext, behind: Behind, over: Area): LayoutChart => ({
  kind: 'columnsWithLines',
  name: 'CCO Funding years',
  categories: yearsOf(behind.years, context),
  columns: [
    { name: 'Benefits', values: yearsOf(behind.benefits, context), fill: COLOUR.evolved },
    { name: 'Costs', values: yearsOf(behind.costs, context), fill: COLOUR.dontKnow },
  ],
  lines: [{ name: 'Cumulative net', values: yearsOf(behind.cumulative, context), fill: COLOUR.early }],
  titleCell: behind.titles.years,
  valueAxis: moneyAxis(moneyScale(context)),
  categoryAxisTitle: 'Year',
  legend: true,
  over,
});

/** In the order of `CASE_NAMES`. */
const CASE_FILLS = [COLOUR.accent, COLOUR.early, COLOUR.dontKnow, COLOUR.evolved, COLOUR.muted] as const;

const casesChart = (context: SheetContext, behind: Behind, over: Area): LayoutChart => ({
  kind: 'lines',
  name: 'CCO Funding cases',
  categories: yearsOf(behind.years, context),
  series: behind.cases.map((line, i) => ({ name: CASE_NAMES[i]!, values: yearsOf(line, context), fill: CASE_FILLS[i]! })),
  titleCell: behind.titles.cases,
  valueAxis: moneyAxis(moneyScale(context)),
  categoryAxisTitle: 'Year',
  legend: true,
  over,
});

function bridgeChart(context: SheetContext, { bridge, titles }: Behind, over: Area): LayoutChart {
  const scale = moneyScale(context);
  // Flows of somebody's own have no drivers to show.
  const skipped = (context.cellContents.funding?.years.length ?? 0) > 0 ? DRIVER_STEPS : 0;
  const steps = (column: number): Area => ({ row: bridge.row + skipped, column, rows: bridge.rows - skipped, columns: 1 });
  return {
    kind: 'stackedColumns',
    name: 'CCO Funding bridge',
    categories: steps(AT.label),
    series: [
      { name: 'Up to', values: steps(BRIDGE.baseUp), fill: 'none' },
      { name: 'Down to', values: steps(BRIDGE.baseDown), fill: 'none' },
      ...BRIDGE_SERIES.flatMap(({ name, column, fill }) => [
        { name, values: steps(column), fill },
        { name: `${name}, below 0`, values: steps(column + 1), fill },
      ]),
    ],
    titleCell: titles.bridge,
    valueAxis: moneyAxis(scale, `${scale.unit}, today’s value`),
    categoryAxisTitle: 'What makes NPV',
    legend: false,
    over,
  };
}

interface Behind {
  readonly years: Line;
  readonly benefits: Line;
  readonly costs: Line;
  readonly cumulative: Line;
  readonly cases: readonly Line[];
  readonly bridge: Area;
  readonly titles: { readonly years: Area; readonly cases: Area; readonly bridge: Area };
}

/** Years after the last one that counts are gaps. */
function drawFigures(request: ChecksRequest, context: SheetContext, first: number): Behind {
  const { builder, layout, working, results } = request;
  const { timeline, cases } = working;
  const whereCounted =
    (of: Line) =>
    (column: number): string =>
      ifElse(`${timeline.counts.in(column)}=0`, 'NA()', of.in(column));
  const stack = stackLines(builder, layout, first + 3);
  const line = (label: string, formula: (column: number) => string, style: 'figure' | 'workingMoney' = 'workingMoney'): Line => {
    const drawn = stack.draw({ label, unit: '', style, formula });
    builder.emphasise(drawn.area, 'hidden', `ISNA(${cellName(drawn.area.row, AT.year0)})`);
    return drawn;
  };
  const years = line('Year', timeline.years.in, 'figure');
  const benefits = line('Benefits', whereCounted(results.benefits));
  const costs = line('Costs', whereCounted(results.costs));
  const cumulative = line('Cumulative net', whereCounted(results.cumulative));
  const lines = cases.map((one, i) => line(`Cumulative net, ${CASE_NAMES[i]}`, whereCounted(one.cumulative)));
  const bridge = drawBridge(request, stack.row + 1, moneyScale(context));
  return { years, benefits, costs, cumulative, cases: lines, bridge, titles: drawTitles(request, first) };
}

/** What each chart shows, in words. */
function drawTitles({ builder, working }: ChecksRequest, first: number): Behind['titles'] {
  const { state } = working.switches;
  const title = (offset: number, text: string): Area => {
    builder.put([first + offset, AT.label], `=${ifElse(`${state}<>""`, `"Not computed yet: "&${state}`, text)}`, 'smallText');
    return cellAt(first + offset, AT.label);
  };
  return { years: title(0, yearsTitle(working)), cases: title(1, casesTitle(working)), bridge: title(2, bridgeTitle()) };
}

function yearsTitle({ switches }: ChecksRequest['working']): string {
  const tiedUp = (outcome: string): string => `"At most "&${moneyInWords('CCO_PeakFunding')}&" is tied up, and ${outcome}"`;
  const paidBack = `" back after "&ROUND(CCO_Payback,1)&${ifElse('ROUND(CCO_Payback,1)=1', '" year"', '" years"')}`;
  const after = `${ifElse('ROUND(CCO_PeakFunding,2)=0', '"Paid"', tiedUp('paid'))}&${paidBack}`;
  return ifElse(
    isNumber('CCO_Payback'),
    ifElse('CCO_Payback=0', '"Never short of cash"', after),
    `${tiedUp('it is not paid back by year ')}&${switches.last}`,
  );
}

function casesTitle({ switches, cases }: ChecksRequest['working']): string {
  const atEnd = (i: number): string => `INDEX(${cases[i]!.cumulative.all},1,${switches.last}+1)`;
  const [low, high] = [atEnd(CASE_NAMES.indexOf('low')), atEnd(CASE_NAMES.indexOf('high'))];
  const ends = firstOf(
    [
      [`${low}>=0`, '"Also the low case ends above 0"'],
      [`${high}<0`, '"Not even the high case ends above 0"'],
    ],
    '"The low case ends below 0, the high case above"',
  );
  return ifElse(`${switches.own}=1`, '"Flows of your own are one case"', `${ends}&" in year "&${switches.last}`);
}

function bridgeTitle(): string {
  const by = moneyInWords('CCO_NPV');
  const differ = ifElse('CCO_NPV<0', `"Benefits fall short of costs by "&${by}`, `"Benefits exceed costs by "&${by}`);
  return `${ifElse('ROUND(CCO_NPV,2)=0', '"Benefits equal costs"', differ)}&" at today’s value"`;
}

/** The first steps of the bridge are the drivers. */
const DRIVER_STEPS = 3;

const BRIDGE = { start: 2, end: 3, baseUp: 4, baseDown: 5, rise: 6, fall: 8, total: 10 } as const;
const BRIDGE_SERIES = [
  { name: 'Rise', column: BRIDGE.rise, fill: COLOUR.evolved },
  { name: 'Fall', column: BRIDGE.fall, fill: COLOUR.early },
  { name: 'Total', column: BRIDGE.total, fill: COLOUR.accent },
] as const;

interface BridgeStep {
  readonly label: string;
  /** What a step adds to where the one before ended; a total stands from 0 on. */
  readonly change?: string;
  readonly total?: string;
}

const BRIDGE_HEADERS = [
  'Step',
  'Start',
  'End',
  'Base above 0',
  'Base below 0',
  'Rise',
  'Rise below 0',
  'Fall',
  'Fall below 0',
  'Total',
  'Total below 0',
];

/** Each step from where the one before ended; a base without fill carries it, above 0 or below. */
function drawBridge(request: ChecksRequest, header: number, scale: MoneyScale): Area {
  const { builder, working, shown, results } = request;
  const today = (line: Line): string => sumOfProducts(`${line.all}/${working.timeline.divisor.all}`);
  const [benefits, costs] = [sumOf(results.benefitsNow.all), sumOf(results.costsNow.all)];
  const steps: readonly BridgeStep[] = [
    { label: 'Interactions', change: today(shown.byDriver.interaction) },
    { label: 'Customers beyond interactions', change: today(shown.byDriver.customer) },
    { label: 'New customers', change: today(shown.byDriver.netNew) },
    { label: 'Benefits', total: benefits },
    { label: 'Costs', change: `-${costs}` },
    { label: 'NPV', total: `${benefits}-${costs}` },
  ];
  builder.putRow([header, AT.label], BRIDGE_HEADERS, 'small').putRow([header, AT.label], ['Step'], 'smallText');
  steps.forEach((step, i) => drawStep(request, step, { row: header + 1 + i, index: i, scale }));
  return { row: header + 1, column: AT.label, rows: steps.length, columns: 1 };
}

function drawStep(
  { builder, working }: ChecksRequest,
  { label, change, total }: BridgeStep,
  { row, index, scale }: { readonly row: number; readonly index: number; readonly scale: MoneyScale },
): void {
  const { state, own } = working.switches;
  const [start, end] = [inColumn(row, BRIDGE.start), inColumn(row, BRIDGE.end)];
  const begins = total !== undefined || index === 0 ? '0' : inColumn(row - 1, BRIDGE.end);
  const ends = total ?? `${start}+${change}`;
  const [lower, upper] = [`MIN(${start},${end})`, `MAX(${start},${end})`];
  const isRise = change === undefined ? 'FALSE' : `${end}>=${start}`;
  const isFall = change === undefined ? 'FALSE' : `${end}<${start}`;
  const isTotal = total === undefined ? 'FALSE' : 'TRUE';
  const isHidden = index < DRIVER_STEPS ? `${own}=1` : 'FALSE';
  const partsOf = (isKind: string): readonly string[] => {
    const isShown = allOf(isKind, not(isHidden));
    return [ifElse(isShown, `MAX(0,${upper})-MAX(0,${lower})`, '0'), ifElse(isShown, `MIN(0,${lower})-MIN(0,${upper})`, '0')];
  };
  const formulas = [
    ifElse(`${state}<>""`, '0', begins),
    ifElse(`${state}<>""`, '0', ends),
    `MAX(0,${lower})`,
    `MIN(0,${upper})`,
    ...[isRise, isFall, isTotal].flatMap(partsOf),
  ];
  const amount = `ROUND(ABS(${end}-${start})/${scale.divisor},${scale.places})`;
  builder.put([row, AT.label], `="${label}"&CHAR(10)&${ifElse(`${end}<${start}`, '"−"', '""')}&${amount}`, 'smallText').putRow(
    [row, BRIDGE.start],
    formulas.map((formula) => `=${formula}`),
    'workingMoney',
  );
}
