/** The charts of the money model with the figures behind them: the years, the cases, and the bridge from driver to driver. */
import { assume, type StatedAssumptions } from '../../method';
import type { SheetContext } from '../contents';
import { cellAt, cellName, inColumn, type Area, COLOUR } from '../layout';
import { CURRENCY } from '../formulas';
import type { ChecksRequest } from './checks';
import { CASE_NAMES } from './inputs';
import { AT } from './layout';
import { drawLine, type Line } from './timeline';

export interface MoneyScale {
  /** For axes and labels. */
  readonly numberFormat: string;
  readonly unit: string;
  /** What a full amount is divided by, and the places shown then. */
  readonly divisor: number;
  readonly places: number;
}

/** Millions or thousands, by the largest amount that was typed; the same amounts stand in full in the cells. */
export function moneyScale({ filling }: SheetContext): MoneyScale {
  const { costs = [], years = [] } = filling.funding ?? {};
  const amounts = [...costs.map(({ likely }) => likely), ...years.flatMap(({ benefit, cost }) => [benefit, cost])];
  const largest = Math.max(0, ...amounts.map((amount) => (typeof amount === 'number' ? Math.abs(amount) : 0)));
  const currency = String(filling.organisation.get('currency') ?? '').trim();
  const named = (unit: string): string => [currency, unit].filter((part) => part !== '').join(' ');
  if (largest >= 500_000) return { numberFormat: '#,##0.0,,;(#,##0.0,,);0', unit: named('millions'), divisor: 1_000_000, places: 1 };
  if (largest >= 5_000) return { numberFormat: '#,##0,;(#,##0,);0', unit: named('thousands'), divisor: 1000, places: 0 };
  return { numberFormat: '#,##0;(#,##0);0', unit: named('') || 'Amount', divisor: 1, places: 0 };
}

/** An amount in words: `2.12 billion`, `1.2 million`, `350 thousand`, `75`, `0.4`; without its sign. */
function amountInWords(cell: string): string {
  const size = `ABS(${cell})`;
  return (
    `IF(${size}>=999500000,ROUND(${size}/1000000000,2)&" billion",IF(${size}>=999500,ROUND(${size}/1000000,1)&" ` +
    `million",IF(${size}>=1000,ROUND(${size}/1000,0)&" thousand",IF(${size}>=10,ROUND(${size},0),ROUND(${size},2))&"")))`
  );
}

export const moneyInWords = (cell: string): string => `IF(TRIM(${CURRENCY})="","",${CURRENCY}&" ")&${amountInWords(cell)}`;

/** Years that charts show: those that counted when the sheet was written. */
function yearsShown({ filling }: SheetContext): number {
  const { funding, assumptions } = filling;
  const assumed = assumptions.get('A-SF2')?.current;
  const horizon = funding?.basis.horizonYears;
  const standard = assume({} as StatedAssumptions)['A-SF2'];
  if (funding && funding.years.length > 0) return funding.years.length;
  return 1 + (typeof horizon === 'number' ? horizon : typeof assumed === 'number' ? assumed : standard);
}

const ROWS = 17;

/** @returns the row under the charts; the figures behind them stand below that */
export function drawCharts(request: ChecksRequest, context: SheetContext, section: number): { readonly below: number } {
  const { draft, layout } = request;
  draft.section(section, 'Outputs: charts', { newPage: true });
  const top = section + 1;
  const half = Math.floor((layout.check - 1) / 2);
  const over = (row: number, from: number, to: number): Area => ({ row, column: from, rows: ROWS, columns: to - from });
  const figures = top + 2 * ROWS + 2;
  draft.section(figures, 'Behind the charts');
  const behind = drawFigures(request, context, figures + 1);
  const scale = moneyScale(context);
  const years = (line: Line): Area => ({ ...line.area, columns: Math.min(line.area.columns, yearsShown(context)) });
  draft.chart({
    kind: 'columnsWithLines',
    name: 'CCO Funding years',
    categories: years(behind.years),
    columns: [
      { name: 'Benefits', values: years(behind.benefits), fill: COLOUR.evolved },
      { name: 'Costs', values: years(behind.costs), fill: COLOUR.dontKnow },
    ],
    lines: [{ name: 'Cumulative net', values: years(behind.cumulative), fill: COLOUR.early }],
    titleCell: behind.titles.years,
    valueAxis: { title: scale.unit, minimum: 'auto', numberFormat: scale.numberFormat, labels: true },
    categoryAxisTitle: 'Year',
    legend: true,
    over: over(top, 1, half),
  });
  draft.chart({
    kind: 'lines',
    name: 'CCO Funding cases',
    categories: years(behind.years),
    series: behind.cases.map((line, i) => ({
      name: CASE_NAMES[i]!,
      values: years(line),
      fill: [COLOUR.accent, COLOUR.early, COLOUR.dontKnow, COLOUR.evolved, COLOUR.muted][i]!,
    })),
    titleCell: behind.titles.cases,
    valueAxis: { title: scale.unit, minimum: 'auto', numberFormat: scale.numberFormat, labels: true },
    categoryAxisTitle: 'Year',
    legend: true,
    over: over(top, half, layout.check),
  });
  // Flows of somebody's own have no drivers to show.
  const skipped = (context.filling.funding?.years.length ?? 0) > 0 ? DRIVER_STEPS : 0;
  const step = (column: number): Area => ({ row: behind.bridge.row + skipped, column, rows: behind.bridge.rows - skipped, columns: 1 });
  draft.chart({
    kind: 'stackedColumns',
    name: 'CCO Funding bridge',
    categories: step(AT.label),
    series: [
      { name: 'Up to', values: step(BRIDGE.baseUp), fill: 'none' },
      { name: 'Down to', values: step(BRIDGE.baseDown), fill: 'none' },
      ...BRIDGE_SERIES.flatMap(({ name, column, fill }) => [
        { name, values: step(column), fill },
        { name: `${name}, below 0`, values: step(column + 1), fill },
      ]),
    ],
    titleCell: behind.titles.bridge,
    valueAxis: { title: `${scale.unit}, today’s value`, minimum: 'auto', numberFormat: scale.numberFormat, labels: true },
    categoryAxisTitle: 'What makes NPV',
    legend: false,
    over: over(top + ROWS + 1, 1, half),
  });
  return { below: figures };
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
  const { draft, layout, working, results } = request;
  const { timeline, cases, switches } = working;
  const shown =
    (of: Line) =>
    (column: number): string =>
      `IF(${timeline.counts.in(column)}=0,NA(),${of.in(column)})`;
  let row = first + 3;
  const line = (label: string, formula: (column: number) => string, style: 'figure' | 'workingMoney' = 'workingMoney'): Line => {
    const drawn = drawLine(draft, layout, { row: row++, label, unit: '', style, formula });
    draft.emphasise(drawn.area, 'hidden', `ISNA(${cellName(drawn.area.row, AT.year0)})`);
    return drawn;
  };
  const years = line('Year', (column) => timeline.years.in(column), 'figure');
  const benefits = line('Benefits', shown(results.benefits));
  const costs = line('Costs', shown(results.costs));
  const cumulative = line('Cumulative net', shown(results.cumulative));
  const lines = cases.map((one, i) => line(`Cumulative net, ${CASE_NAMES[i]}`, shown(one.cumulative)));
  const bridge = drawBridge(request, row + 1, moneyScale(context));
  const isReady = (text: string): string => `=IF(${switches.state}<>"","Not computed yet: "&${switches.state},${text})`;
  const end = (i: number): string => `INDEX(${cases[i]!.cumulative.all},1,${switches.last}+1)`;
  const title = (offset: number, formula: string): Area => {
    draft.put([first + offset, AT.label], isReady(formula), 'smallText');
    return cellAt(first + offset, AT.label);
  };
  const titles = {
    years: title(
      0,
      'IF(ISNUMBER(CCO_Payback),IF(CCO_Payback=0,"Never short of cash",IF(ROUND(CCO_PeakFunding,2)=0,"Paid","At most ' +
        `"&${moneyInWords('CCO_PeakFunding')}&" is tied up, and paid")&" back after ` +
        '"&ROUND(CCO_Payback,1)&IF(ROUND(CCO_Payback,1)=1," year"," years")),"At most ' +
        `"&${moneyInWords('CCO_PeakFunding')}&" is tied up, and it is not paid back by year "&${switches.last})`,
    ),
    cases: title(
      1,
      `IF(${switches.own}=1,"Flows of your own are one case",IF(${end(1)}>=0,"Also the low case ends above ` +
        `0",IF(${end(3)}<0,"Not even the high case ends above 0","The low case ends below 0, the high case above"))&" in ` +
        `year "&${switches.last})`,
    ),
    bridge: title(
      2,
      'IF(ROUND(CCO_NPV,2)=0,"Benefits equal costs",IF(CCO_NPV<0,"Benefits fall short of costs by ' +
        `"&${moneyInWords('CCO_NPV')},"Benefits exceed costs by "&${moneyInWords('CCO_NPV')}))&" at today’s value"`,
    ),
  };
  return { years, benefits, costs, cumulative, cases: lines, bridge, titles };
}

/** The first steps of the bridge are the drivers. */
const DRIVER_STEPS = 3;

const BRIDGE = { start: 2, end: 3, baseUp: 4, baseDown: 5, rise: 6, fall: 8, total: 10 } as const;
const BRIDGE_SERIES = [
  { name: 'Rise', column: BRIDGE.rise, fill: COLOUR.evolved },
  { name: 'Fall', column: BRIDGE.fall, fill: COLOUR.early },
  { name: 'Total', column: BRIDGE.total, fill: COLOUR.accent },
] as const;

/** Each step from where the one before ended; a base without fill carries it, above 0 or below. */
function drawBridge({ draft, working, shown, results }: ChecksRequest, header: number, { divisor, places }: MoneyScale): Area {
  const now = (line: Line): string => `SUMPRODUCT(${line.all}/${working.timeline.divisor.all})`;
  const first = header + 1;
  const end = (row: number): string => inColumn(row, BRIDGE.end);
  const isOwn = `${working.switches.own}=1`;
  const steps: readonly (readonly [label: string, change: string | null, total: string | null])[] = [
    ['Interactions', now(shown.parts.interaction), null],
    ['Customers beyond interactions', now(shown.parts.customer), null],
    ['New customers', now(shown.parts.netNew), null],
    ['Benefits', null, `SUM(${results.benefitsNow.all})`],
    ['Costs', `-SUM(${results.costsNow.all})`, null],
    ['NPV', null, `SUM(${results.benefitsNow.all})-SUM(${results.costsNow.all})`],
  ];
  draft
    .putRow(
      [header, AT.label],
      ['Step', 'Start', 'End', 'Base above 0', 'Base below 0', 'Rise', 'Rise below 0', 'Fall', 'Fall below 0', 'Total', 'Total below 0'],
      'small',
    )
    .putRow([header, AT.label], ['Step'], 'smallText');
  steps.forEach(([label, change, total], i) => {
    const row = first + i;
    const [start, stop] = [inColumn(row, BRIDGE.start), end(row)];
    const begins = total !== null || i === 0 ? '0' : end(row - 1);
    const above = `MAX(0,MAX(${start},${stop}))-MAX(0,MIN(${start},${stop}))`;
    const below = `MIN(0,MIN(${start},${stop}))-MIN(0,MAX(${start},${stop}))`;
    const kinds = [
      change === null ? 'FALSE' : `${stop}>=${start}`,
      change === null ? 'FALSE' : `${stop}<${start}`,
      total === null ? 'FALSE' : 'TRUE',
    ];
    const isShown = i < DRIVER_STEPS ? `${isOwn}` : 'FALSE';
    draft
      .put(
        [row, AT.label],
        `="${label}"&CHAR(10)&IF(${stop}<${start},"−","")&ROUND(ABS(${stop}-${start})/${divisor},${places})`,
        'smallText',
      )
      .putRow(
        [row, BRIDGE.start],
        [
          `=IF(${working.switches.state}<>"",0,${begins})`,
          `=IF(${working.switches.state}<>"",0,${total ?? `${start}+${change}`})`,
          `=MAX(0,MIN(${start},${stop}))`,
          `=MIN(0,MAX(${start},${stop}))`,
          ...kinds.flatMap((kind) => [`=IF(AND(${kind},NOT(${isShown})),${above},0)`, `=IF(AND(${kind},NOT(${isShown})),${below},0)`]),
        ],
        'workingMoney',
      );
  });
  return { row: first, column: AT.label, rows: steps.length, columns: 1 };
}
