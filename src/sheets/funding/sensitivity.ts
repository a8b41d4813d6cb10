/** The Sensitivity sheet: every input of the money model low and high, two rows each, what NPV becomes, and which matter most. */
import { FUNDING_BASIS, SOURCES, type BasisKey } from '../../method';
import { FUNDING_NAMES, type SheetContext } from '../contents';
import {
  type Blueprint,
  Draft,
  heightFor,
  type Position,
  absoluteArea,
  absoluteCell,
  cellAt,
  cellName,
  inColumn,
  type Area,
  COLOUR,
  type StyleName,
} from '../layout';
import { assumed } from '../formulas';
import { moneyInWords, moneyScale } from './charts';
import { drawYears, UNREADABLE } from './inputs';
import { AT, columnOf, fundingLayout, fundingWidths, type FundingLayout } from './layout';
import { drawLine, lineAt, type Line } from './timeline';
import { benefitFormula, CASE_AT, inCases, nestedUplift } from './working';

/** How many inputs the ranking shows. */
const RANKED = 10;

/** The rows of a list that grows with programs or costs, two for each. */
export const SENSITIVITY_BLOCKS = {
  values: 'CCO_Sensitivity_Values',
  attributions: 'CCO_Sensitivity_Attributions',
  costs: 'CCO_Sensitivity_Costs',
} as const;

interface Base {
  readonly counts: Line;
  readonly divisor: Line;
  readonly years: Line;
  readonly customer: Line;
  readonly interaction: Line;
  readonly netNew: Line;
  readonly benefits: Line;
  readonly costs: Line;
  readonly inUse: Readonly<Record<BasisKey, string>>;
  readonly customerPrograms: string;
  readonly interactionPrograms: string;
  readonly own: string;
  readonly moved: string;
  readonly npv: string;
  readonly below: number;
}

export function sensitivitySheet(context: SheetContext): Blueprint {
  const layout = fundingLayout(context.filling);
  const draft = new Draft({
    sheet: 'Sensitivity',
    title: 'Sensitivity',
    purpose:
      'Which inputs move NPV most? Each amount, share and rate is set to its low and to its high value while all others ' +
      'stay risk-adjusted; what has no low and high moves by the share of A-SF9. Start years, ramps and the horizon stay ' +
      `as they are. After the demand for measurable value of ${SOURCES.FUND.author}; the analysis is ours.`,
    tabColour: '#0B5CAD',
    widths: [...fundingWidths(context.filling).slice(0, layout.check), 13, 9, 9, 11],
    frozenColumns: 0,
    orientation: 'Landscape',
  });
  const ranking: Area = { row: 6, column: AT.label, rows: RANKED, columns: 7 };
  const chart = { row: ranking.row + RANKED + 2, rows: 18 };
  const base = drawBase(draft, context, { layout, section: chart.row + chart.rows + 1 });
  const blocks = drawBlocks({ draft, layout, base, section: base.below + 1 });
  drawRanking(draft, context, { ranking, blocks, base, layout, chart });
  return draft.finish({ frozenRows: 0, titleRows: { first: 0, last: 1 }, lastPrintedRow: blocks.row + blocks.rows - 1 });
}

/** What is taken from Self-funding, in the same columns. */
function drawBase(
  draft: Draft,
  context: SheetContext,
  { layout, section }: { readonly layout: FundingLayout; readonly section: number },
): Base {
  draft.section(section, 'Taken from Self-funding: the risk-adjusted case', { newPage: true });
  drawYears(draft, layout, section + 1);
  let row = section + 2;
  const years = lineAt(layout, section + 1);
  const line = ([label, unit]: readonly [label: string, unit: string], style: StyleName, name: string): Line =>
    drawLine(draft, layout, {
      row: row++,
      label,
      unit,
      style,
      formula: (column) => `INDEX(${name},1,MATCH(${years.in(column)},CCO_Funding_Years,0))`,
    });
  const counts = line(['Counts', '1 or 0'], 'linkedFigure', 'CCO_Funding_Counts');
  const divisor = line(['Divided by', 'factor'], 'linkedFigure', 'CCO_Funding_Divisors');
  const customer = line(['Uplift of revenue per customer', 'share'], 'linkedFigure', 'CCO_Case1_Customer');
  const interaction = line(['Uplift of revenue per interaction', 'share'], 'linkedFigure', 'CCO_Case1_Interaction');
  const netNew = line(['Net new customers', 'customers'], 'linkedFigure', 'CCO_Case1_NetNew');
  const benefits = line(['Benefits', 'money'], 'linkedMoney', 'CCO_Case1_Benefits');
  const costs = line(['Costs', 'money'], 'linkedMoney', 'CCO_Case1_Costs');
  const single = (label: string, formula: string, style: StyleName = 'linkedFigure'): string => {
    draft
      .put([row, AT.label], label, 'label')
      .put([row, AT.second], `=${formula}`, style)
      .height(row, 1, heightFor([label, 26]));
    return absoluteCell(row++, AT.second);
  };
  const inUse = Object.fromEntries(
    FUNDING_BASIS.map(({ key, label }) => [
      key,
      single(label, `INDEX(CCO_Funding_InUse,MATCH("${label}",INDEX(${FUNDING_NAMES.basis},0,1),0))`, LINKED[key]),
    ]),
  ) as Record<BasisKey, string>;
  const countOf = (flag: number): string =>
    `SUMPRODUCT(INDEX(CCO_Program_Cases,0,${inCases(CASE_AT.flags + flag)}),INDEX(CCO_Program_Cases,0,${inCases(CASE_AT.counts)}))`;
  const customerPrograms = single('Programs of revenue per customer', countOf(0));
  const interactionPrograms = single('Programs of revenue per interaction', countOf(1));
  const own = single('Flows of your own count', `IF(COUNT(INDEX(${FUNDING_NAMES.flows},2,0),INDEX(${FUNDING_NAMES.flows},3,0))>0,1,0)`);
  const share = assumed(context, 'A-SF9');
  const moved = single(
    'Moved by',
    `IF(ISNUMBER(${share}),IF(AND(${share}>=0,${share}<=1),${share},"${UNREADABLE}"),"${UNREADABLE}")`,
    'linkedPercent',
  );
  const npv = single('NPV', 'IF(ISNUMBER(CCO_NPV),CCO_NPV,0)', 'linkedMoney');
  return {
    counts,
    divisor,
    years,
    customer,
    interaction,
    netNew,
    benefits,
    costs,
    inUse,
    customerPrograms,
    interactionPrograms,
    own,
    moved,
    npv,
    below: row,
  };
}

interface BlocksRequest {
  readonly draft: Draft;
  readonly layout: FundingLayout;
  readonly base: Base;
  readonly section: number;
}

/** One input: the two values it takes, and what a year's net is then. */
interface Input {
  /** A formula. */
  readonly label: string;
  /** Whether it is varied at all, as a formula that gives TRUE or FALSE. */
  readonly counts: string;
  readonly low: string;
  readonly high: string;
  /** How the value is shown. */
  readonly style: StyleName;
  readonly net: (row: number, column: number) => string;
  /** NPV where it is not the net at the model's own rate. */
  readonly npv?: (row: number) => string;
  /** The number of its program or cost; 0 for none. */
  readonly index?: string;
  readonly step?: (row: number) => string;
}

const END = { swing: 1, rank: 2, index: 3, step: 4 } as const;

interface PairsRequest {
  readonly rows: number;
  readonly from: number;
  readonly name: string;
}

function drawBlocks({ draft, layout, base, section }: BlocksRequest): Area {
  const header = section + 1;
  const after = (of: keyof typeof END): number => layout.lastColumn + END[of];
  draft
    .section(section, 'Every input low and high: net by year, and NPV', { newPage: true })
    .putRow([header, AT.label], ['Input', 'Set', 'Value', 'NPV'], 'header')
    .put([header, AT.second], 'Value', 'headerRight')
    .put([header, AT.third], 'NPV', 'headerRight')
    .putRow([header, after('swing')], ['Swing', 'Rank', 'Number', 'Change'], 'headerRight');
  drawYears(draft, layout, header);
  const first = header + 1;
  const singles = singleInputs(base);
  singles.forEach((input, i) => drawPair(draft, { layout, base, input, row: first + 2 * i }));
  const pairs = ({ rows, from, name }: PairsRequest, inputOf: (row: number) => Input): number => {
    for (let i = 0; i < rows; i += 1) {
      const row = from + 2 * i;
      const index = i === 0 ? '1' : `${inColumn(row - 2, after('index'))}+1`;
      drawPair(draft, { layout, base, input: { ...inputOf(row), index }, row });
    }
    draft.name(name, { row: from, column: AT.label, rows: 2 * rows, columns: 1 }, 'two rows for each');
    return from + 2 * rows;
  };
  const numberIn = (row: number): string => inColumn(row, after('index'));
  const stepIn = (row: number): string => inColumn(row, after('step'));
  const values = first + 2 * singles.length;
  const attributions = pairs({ rows: layout.programs, from: values, name: SENSITIVITY_BLOCKS.values }, (row) =>
    programInput(base, { number: numberIn(row), stepIn }),
  );
  const costs = pairs({ rows: layout.programs, from: attributions, name: SENSITIVITY_BLOCKS.attributions }, (row) =>
    attributionInput(base, { number: numberIn(row), stepIn }),
  );
  const end = pairs({ rows: layout.costs, from: costs, name: SENSITIVITY_BLOCKS.costs }, (row) =>
    costInput(base, { number: numberIn(row), stepIn }),
  );
  const area: Area = { row: first, column: AT.label, rows: end - first, columns: after('step') };
  const [swings, ranks] = [columnOf(area, after('swing')), columnOf(area, after('rank'))];
  draft
    .style(columnOf(area, AT.label), 'text')
    .style(columnOf(area, AT.first), 'code')
    .style(columnOf(area, AT.third), 'workingMoney')
    .style({ ...area, column: AT.year0, columns: layout.lastYear + 1 }, 'workingMoney')
    .style(swings, 'workingMoney')
    .style(ranks, 'flag')
    .style(columnOf(area, after('index')), 'flag')
    .style(columnOf(area, after('step')), 'workingFigure')
    .name('CCO_Sensitivity_Labels', columnOf(area, AT.label), 'the inputs that are varied')
    .name('CCO_Sensitivity_NPV', columnOf(area, AT.third), 'NPV with each input low and high')
    .name('CCO_Sensitivity_Swings', swings, 'how far each input moves NPV')
    .name('CCO_Sensitivity_Ranks', ranks, 'the rank of each swing')
    .height(first, area.rows, 18);
  return area;
}

/** The low row and the high row of one input. Its swing and its rank stand in the first. */
function drawPair(
  draft: Draft,
  { layout, base, input, row }: { readonly layout: FundingLayout; readonly base: Base; readonly input: Input; readonly row: number },
): void {
  const after = (of: keyof typeof END): number => layout.lastColumn + END[of];
  const { label, counts, low, high, net, npv, index = '0', step } = input;
  [row, row + 1].forEach((at, side) => {
    const value = side === 0 ? low : high;
    draft
      .put([at, AT.label], `=${label}`)
      .put([at, AT.first], side === 0 ? 'low' : 'high')
      .put([at, AT.second], `=IF(${counts},${value},"")`, input.style)
      .put([at, after('index')], side === 0 ? `=${index}` : `=${cellName(row, after('index'))}`);
    if (step) draft.put([at, after('step')], `=IF(${counts},${step(at)},0)`);
    for (let column = AT.year0; column <= layout.lastColumn; column += 1)
      draft.put([at, column], `=IF(OR(${base.counts.in(column)}=0,NOT(${counts})),0,${net(at, column)})`);
    const nets = `${inColumn(at, AT.year0)}:${inColumn(at, layout.lastColumn)}`;
    draft.put([at, AT.third], `=IF(${counts},${npv ? npv(at) : `SUMPRODUCT(${nets}/${base.divisor.all})`},"")`);
  });
  const [lowNpv, highNpv] = [cellName(row, AT.third), cellName(row + 1, AT.third)];
  const swing = cellName(row, after('swing'));
  draft
    .put([row, after('swing')], `=IF(ISNUMBER(${lowNpv}),ABS(${highNpv}-${lowNpv}),"")`)
    .put(
      [row, after('rank')],
      `=IF(ISNUMBER(${swing}),SUMPRODUCT(ISNUMBER(CCO_Sensitivity_Swings)*(CCO_Sensitivity_Swings>${swing}))+SUMPRODUCT(` +
        `ISNUMBER(CCO_Sensitivity_Swings)*(CCO_Sensitivity_Swings=${swing})*(ROW(CCO_Sensitivity_Swings)<ROW(` +
        `${swing})))+1,"")`,
    );
}

/** What is taken over is shown as it is on Self-funding. */
const LINKED: Readonly<Record<BasisKey, StyleName>> = {
  margin: 'linkedPercent',
  customers: 'linkedMoney',
  revenuePerCustomer: 'linkedMoney',
  discountRate: 'linkedPercent',
  horizonYears: 'linked',
  treatment: 'linked',
  risk: 'linked',
};

/** TRUE where there is a model, and the share that inputs move by can be read. */
const isReady = ({ moved }: Base): string => `AND(CCO_Funding_State="",ISNUMBER(${moved}))`;

/** What a year brings in with some of its terms put otherwise. */
function benefitWith(
  base: Base,
  column: number,
  changed: Partial<Record<'margin' | 'customers' | 'revenuePerCustomer' | 'customer' | 'interaction' | 'netNew', string>>,
): string {
  const customer = changed.customer ?? base.customer.in(column);
  const interaction = changed.interaction ?? base.interaction.in(column);
  return benefitFormula({
    customer,
    interaction,
    netNew: changed.netNew ?? base.netNew.in(column),
    uplift: nestedUplift({ customer, interaction }, base),
    customers: changed.customers ?? base.inUse.customers,
    revenue: changed.revenuePerCustomer ?? base.inUse.revenuePerCustomer,
    margin: changed.margin ?? base.inUse.margin,
    treatment: base.inUse.treatment,
  });
}

const value = (row: number): string => inColumn(row, AT.second);
const isProgrammed = (base: Base): string => `AND(${isReady(base)},${base.own}=0,ISNUMBER(${base.inUse.customers}))`;

/** The inputs of which there is one each, moved by the share of A-SF9. */
function singleInputs(base: Base): readonly Input[] {
  const { benefits, costs, inUse, moved, years } = base;
  const [less, more] = [`(1-${moved})`, `(1+${moved})`];
  const ofBasis = (key: 'margin' | 'customers' | 'revenuePerCustomer', style: StyleName): Input => ({
    label: `"${FUNDING_BASIS.find((row) => row.key === key)!.label}"`,
    counts: isProgrammed(base),
    low: `${inUse[key]}*${less}`,
    high: key === 'margin' ? `MIN(1,${inUse[key]}*${more})` : `${inUse[key]}*${more}`,
    style,
    net: (row, column) => `${benefitWith(base, column, { [key]: value(row) })}-${costs.in(column)}`,
  });
  return [
    ofBasis('margin', 'workingShare'),
    ofBasis('customers', 'workingFigure'),
    ofBasis('revenuePerCustomer', 'workingFigure'),
    {
      label: '"Discount rate"',
      counts: `AND(${isReady(base)},ISNUMBER(${inUse.discountRate}))`,
      // No lower than -100 %, where a rate means nothing: there it stays where it is.
      low:
        `IF(${inUse.discountRate}-ABS(${inUse.discountRate})*${moved}>-1,${inUse.discountRate}-ABS(` +
        `${inUse.discountRate})*${moved},${inUse.discountRate})`,
      high: `${inUse.discountRate}+ABS(${inUse.discountRate})*${moved}`,
      style: 'workingShare',
      net: (_, column) => `${benefits.in(column)}-${costs.in(column)}`,
      npv: (row) => `SUMPRODUCT((${benefits.all}-${costs.all})/(1+${value(row)})^${years.all})`,
    },
    // The flows of somebody's own model have no inputs of their own here.
    {
      label: '"All benefits"',
      counts: `AND(${isReady(base)},${base.own}=1)`,
      low: less,
      high: more,
      style: 'workingShare',
      net: (row, column) => `${benefits.in(column)}*${value(row)}-${costs.in(column)}`,
    },
    {
      label: '"All costs"',
      counts: `AND(${isReady(base)},${base.own}=1)`,
      low: less,
      high: more,
      style: 'workingShare',
      net: (row, column) => `${benefits.in(column)}-${costs.in(column)}*${value(row)}`,
    },
  ];
}

interface NumberedRow {
  /** The cell with the number of the program or cost. */
  readonly number: string;
  readonly stepIn: (row: number) => string;
}

/** A value in its list's table of cases. */
const inTable = (table: string, number: string, column: number): string => `INDEX(${table},${number},${inCases(column)})`;

/** Low and high as stated; where they do not differ, the value in use less and more the share of A-SF9. */
const lowHigh = (
  { low, high, used }: { readonly low: string; readonly high: string; readonly used: string },
  moved: string,
): Pick<Input, 'low' | 'high'> => ({
  low: `IF(${low}<${high},${low},${used}-ABS(${used})*${moved})`,
  high: `IF(${low}<${high},${high},${used}+ABS(${used})*${moved})`,
});

/** A year's net where one program brings more or less: the change is its own column's, times what of it is there. */
const netWithProgram = (base: Base, { number, stepIn }: NumberedRow, [row, column]: Position): string => {
  const change = `${stepIn(row)}*INDEX(CCO_Program_Effects,${number},MATCH(${base.years.in(column)},CCO_Funding_Years,0))`;
  const moved = (driver: number, line: Line): string =>
    `(${line.in(column)}+${inTable('CCO_Program_Cases', number, CASE_AT.flags + driver)}*${change})`;
  const uplifts = { customer: moved(0, base.customer), interaction: moved(1, base.interaction), netNew: moved(2, base.netNew) };
  return `${benefitWith(base, column, uplifts)}-${base.costs.in(column)}`;
};

function programInput(base: Base, rowOf: NumberedRow): Input {
  const at = (column: number): string => inTable('CCO_Program_Cases', rowOf.number, column);
  const used = at(CASE_AT.cases);
  return {
    label: at(CASE_AT.label),
    counts: `AND(${isProgrammed(base)},${at(CASE_AT.counts)}=1)`,
    ...lowHigh({ low: at(CASE_AT.cases + 1), high: at(CASE_AT.cases + 3), used }, base.moved),
    style: 'workingFigure',
    step: (row) => `${value(row)}-${used}`,
    net: (row, column) => netWithProgram(base, rowOf, [row, column]),
  };
}

/** Attribution cannot be above 1. The effect moves as the share does. */
function attributionInput(base: Base, rowOf: NumberedRow): Input {
  const at = (column: number): string => inTable('CCO_Program_Cases', rowOf.number, column);
  const share = at(CASE_AT.attribution);
  return {
    label: `"Attribution: "&${at(CASE_AT.label)}`,
    counts: `AND(${isProgrammed(base)},${at(CASE_AT.counts)}=1,${share}>0)`,
    low: `${share}*(1-${base.moved})`,
    high: `MIN(1,${share}*(1+${base.moved}))`,
    style: 'workingShare',
    step: (row) => `${at(CASE_AT.cases)}*(${value(row)}-${share})/${share}`,
    net: (row, column) => netWithProgram(base, rowOf, [row, column]),
  };
}

function costInput(base: Base, rowOf: NumberedRow): Input {
  const at = (column: number): string => inTable('CCO_Cost_Cases', rowOf.number, column);
  const used = at(CASE_AT.cases);
  return {
    label: at(CASE_AT.label),
    counts: `AND(${isReady(base)},${base.own}=0,${at(CASE_AT.counts)}=1)`,
    ...lowHigh({ low: at(CASE_AT.cases + 3), high: at(CASE_AT.cases + 1), used }, base.moved),
    style: 'workingMoney',
    step: (row) => `${value(row)}-${used}`,
    net: (row, column) =>
      `${base.benefits.in(column)}-${base.costs.in(column)}-${rowOf.stepIn(row)}*INDEX(CCO_Cost_Due,${rowOf.number},` +
      `MATCH(${base.years.in(column)},CCO_Funding_Years,0))`,
  };
}

interface RankingRequest {
  readonly ranking: Area;
  readonly blocks: Area;
  readonly base: Base;
  readonly layout: FundingLayout;
  readonly chart: { readonly row: number; readonly rows: number };
}

function drawRanking(draft: Draft, context: SheetContext, { ranking, base, layout, chart }: RankingRequest): void {
  const { row: first } = ranking;
  const title = cellAt(3, AT.label);
  draft
    .section(first - 2, 'Outputs: what moves NPV most')
    .putRow([first - 1, AT.label], ['Input', 'NPV, low', 'NPV, high', 'Swing', 'Change, low', 'Change, high', 'Rank'], 'headerRight')
    .put([first - 1, AT.label], 'Input', 'header')
    .height(first - 1, 1, 22)
    .height(first, RANKED, 18);
  for (let i = 0; i < RANKED; i += 1) {
    const row = first + i;
    const rank = absoluteCell(row, AT.label + 6);
    const found = `MATCH(${rank},CCO_Sensitivity_Ranks,0)`;
    const place = `(ROW()-ROW(${absoluteCell(first - 1, AT.label)}))`;
    const there = (formula: string, otherwise: string): string => `=IF(${rank}="",${otherwise},${formula})`;
    draft
      .put([row, AT.label + 6], `=IF(COUNT(CCO_Sensitivity_Swings)<${place},"",${place})`, 'flag')
      .putRow(
        [row, AT.label],
        [
          there(`INDEX(CCO_Sensitivity_Labels,${found})`, '""'),
          there(`INDEX(CCO_Sensitivity_NPV,${found})`, '""'),
          there(`INDEX(CCO_Sensitivity_NPV,${found}+1)`, '""'),
          there(`LARGE(CCO_Sensitivity_Swings,${rank})`, '""'),
          there(`${inColumn(row, AT.label + 1)}-${base.npv}`, 'NA()'),
          there(`${inColumn(row, AT.label + 2)}-${base.npv}`, 'NA()'),
        ],
      );
  }
  draft
    .style({ ...ranking, columns: 1 }, 'text')
    .style({ ...ranking, column: AT.label + 1, columns: 5 }, 'workingMoney')
    .emphasise({ ...ranking, column: AT.label + 4, columns: 2 }, 'hidden', `ISNA(${cellName(first, AT.label + 4)})`);
  const top = absoluteCell(first, AT.label);
  const varied = 'COUNT(CCO_Sensitivity_Swings)';
  const shown = `ROWS(${absoluteArea({ ...ranking, columns: 1 })})`;
  draft
    .put(
      [first + RANKED, AT.label],
      `=IF(${isReady(base)},IF(${varied}>${shown},"The "&${shown}&" that move it most, of "&${varied}&"; all stand ` +
        `below. ","")&"What has no low and high moves by "&ROUND(100*${base.moved},1)&" % either way (A-SF9).","")`,
      'note',
    )
    .band(
      `=IF(${isReady(base)},IF(${varied}=0,"Nothing to vary","What moves NPV most: "&${top}&", by ` +
        `"&${moneyInWords(absoluteCell(first, AT.label + 3))}&" between low and high"),"Not computed yet: ` +
        '"&IF(CCO_Funding_State<>"",CCO_Funding_State,"A-SF9 of Assumptions is a share from 0 to 1"))',
    );
  const scale = moneyScale(context);
  const counted = countedInputs(context);
  const bars = (column: number): Area => ({ row: first, column, rows: counted, columns: 1 });
  draft.chart({
    kind: 'bars',
    name: 'CCO Tornado',
    categories: bars(AT.label),
    series: [
      {
        name: 'Input low',
        values: bars(AT.label + 4),
        fill: COLOUR.early,
        labels: { numberFormat: scale.numberFormat, colour: COLOUR.ink },
      },
      {
        name: 'Input high',
        values: bars(AT.label + 5),
        fill: COLOUR.evolved,
        labels: { numberFormat: scale.numberFormat, colour: COLOUR.ink },
      },
    ],
    titleCell: title,
    valueAxis: { title: `Change of NPV, ${scale.unit}`, minimum: 'auto', numberFormat: scale.numberFormat, labels: true },
    categoryAxisTitle: 'Input',
    legend: true,
    over: { row: chart.row, column: 1, rows: chart.rows, columns: layout.lastColumn },
  });
}

/** Bars there are now, so that no empty one is drawn. */
function countedInputs({ filling }: SheetContext): number {
  const { programs = [], costs = [], years = [] } = filling.funding ?? {};
  const there = years.length > 0 ? 3 : 4 + 2 * programs.length + costs.length;
  return Math.min(RANKED, Math.max(3, there));
}
