/** The Simulation sheet: the money model drawn at random many times by CCO.SIMULATE, the one custom function over money. */
import { FUNDING_BASIS, MOST_TRIALS, SIMULATION_KEYS, type BasisKey, type SimulationKey } from '../../method';
import { FUNDING_NAMES, SIMULATION_NAMES, call, typed, type SheetContext } from '../contents';
import {
  type SheetLayout,
  type Validation,
  SheetBuilder,
  absoluteCell,
  areaName,
  cellAt,
  cellName,
  type Area,
  COLOUR,
  quoted,
  type StyleName,
} from '../layout';
import { assumed, percentInWords, filledOnly } from '../formulas';
import { moneyInWords, moneyScale } from './charts';
import { basisInUse, basisState } from './basis';
import { allOf, anyOf, firstOf, ifElse, isIn, isNumberAnd, not } from './formula-parts';
import { BASIS_STATE, CHECK_STATE } from './states';

/** Between a value and what is said of it lies a narrow column. */
const AT = { label: 1, value: 2, note: 4 } as const;
const WIDTHS = [2, 34, 16, 2, 16, 16, 16, 16, 16];
const SETTINGS = 6;
const BINS = 20;
const NOT_RUN = 'Not run';
/** What the function spills before the counts of the bins. */
const SPILLED = [
  'P10 of NPV',
  'P50 of NPV',
  'P90 of NPV',
  'Probability of self-funding',
  'NPV at the likely values',
  'Lowest NPV',
  'Width of a bin',
] as const;

const DISTRIBUTIONS = ['triangular', 'pert'] as const;
const TRIALS = `a whole number from 1 to ${String(MOST_TRIALS).replace(/\B(?=(\d{3})+$)/g, ',')}`;

const SETTING: Readonly<
  Record<
    SimulationKey,
    {
      readonly label: string;
      readonly style: StyleName;
      readonly ask: string;
      readonly expected: string;
      readonly rule: (cell: string) => Validation['rule'];
    }
  >
> = {
  trials: {
    label: 'Trials',
    style: 'inputNumber',
    ask: 'How often the model is drawn, for example 10000; empty: it is not run.',
    expected: TRIALS,
    rule: (cell) => ({
      kind: 'formula',
      formula: isNumberAnd(cell, allOf(`${cell}>=1`, `${cell}<=${MOST_TRIALS}`, `INT(${cell})=${cell}`)),
      expected: TRIALS,
    }),
  },
  seed: {
    label: 'Seed',
    style: 'inputNumber',
    ask: 'Any whole number from 0: the same seed gives the same result everywhere. Empty: 1.',
    expected: 'a whole number from 0',
    rule: (cell) => ({
      kind: 'formula',
      formula: isNumberAnd(cell, allOf(`${cell}>=0`, `INT(${cell})=${cell}`)),
      expected: 'a whole number from 0',
    }),
  },
  distribution: {
    label: 'Distribution',
    style: 'inputText',
    ask: 'triangular or pert, between low and high with the likely value on top. Empty: triangular.',
    expected: 'triangular or pert',
    rule: () => ({ kind: 'words', words: DISTRIBUTIONS }),
  },
};

export function simulationSheet(context: SheetContext): SheetLayout {
  const builder = new SheetBuilder({
    sheet: 'Simulation',
    title: 'Simulation',
    purpose:
      'How likely is it that the role funds itself? Each program and each cost is drawn once a trial between its low ' +
      'and its high value and held over all years. This page alone needs the add-in to be computed anew; the money ' +
      'model does not.',
    tabColour: '#0B5CAD',
    widths: WIDTHS,
    frozenColumns: 0,
    orientation: 'Portrait',
  });
  const settings = drawSettings(builder, context);
  const results = SETTINGS + SIMULATION_KEYS.length + 2;
  const chart = results + 8;
  const parameters = drawParameters(builder, context, { section: chart + 20, distribution: absoluteCell(SETTINGS + 2, AT.value) });
  const spilled = drawSpilled(builder, { section: parameters.below + 1, parameters: parameters.area, settings });
  drawResults(builder, { section: results, spilled });
  drawHistogram(builder, context, { over: { row: chart, column: 1, rows: 18, columns: 8 }, spilled });
  return builder.finish({ frozenRows: 0, titleRows: { first: 0, last: 1 }, lastPrintedRow: parameters.below });
}

function drawSettings(builder: SheetBuilder, { cellContents }: SheetContext): Area {
  const area: Area = { row: SETTINGS, column: AT.value, rows: SIMULATION_KEYS.length, columns: 1 };
  builder
    .section(SETTINGS - 2, 'Inputs')
    .name(SIMULATION_NAMES.settings, area, 'trials, seed and distribution of the simulation')
    .put([SETTINGS - 1, AT.label], 'Setting', 'header')
    .put([SETTINGS - 1, AT.value], 'Stated', 'header');
  SIMULATION_KEYS.forEach((key, i) => {
    const { label, style, ask, rule } = SETTING[key];
    const row = SETTINGS + i;
    const cell = cellAt(row, AT.value);
    const content = cellContents.simulation?.[key] ?? '';
    builder
      .put([row, AT.label], label, 'label')
      .style(cell, style)
      .put([row, AT.note], ask, 'note')
      .height(row, 1, 18)
      .validate(cell, rule(cellName(row, AT.value)), { title: label, message: ask });
    if (content !== '') builder.put([row, AT.value], typed(content));
  });
  const cells = SIMULATION_KEYS.map((_, i) => absoluteCell(SETTINGS + i, AT.value));
  const isWrong = (i: number): string => {
    const cell = cells[i]!;
    const { rule } = SETTING[SIMULATION_KEYS[i]!];
    const asked = rule(cell);
    const isWord = anyOf(...DISTRIBUTIONS.map((word) => isIn(`LOWER(TRIM(${cell}))`, word)));
    const holds = asked.kind === 'formula' ? asked.formula : isWord;
    return `IFERROR(${ifElse(`TRIM(${cell})=""`, 'FALSE', not(holds))},TRUE)`;
  };
  const wrong = SIMULATION_KEYS.map((key, i) => [isWrong(i), quoted(`${SETTING[key].label} is ${SETTING[key].expected}.`)] as const);
  const said = cellAt(SETTINGS + SIMULATION_KEYS.length, AT.value);
  builder
    .put([said.row, said.column], `=${firstOf(wrong, '""')}`, 'smallText')
    .name('CCO_Simulation_Settings_State', said, 'what is wrong with the settings of the simulation; empty where nothing is');
  return area;
}

/** How many years of a model of somebody's own have a benefit. */
const OWN_BENEFITS = `COUNT(INDEX(${FUNDING_NAMES.flows},2,0))`;

interface Spilled {
  readonly area: Area;
  /** A spilled value as a formula; what is not there is an error. */
  readonly at: (place: number) => string;
  /** TRUE where the function has run. */
  readonly hasRun: string;
}

/** How what is taken over is shown. */
const LINKED: Readonly<Partial<Record<BasisKey, StyleName>>> = {
  margin: 'linkedPercent',
  discountRate: 'linkedPercent',
  customers: 'linkedFigure',
  revenuePerCustomer: 'linkedFigure',
};
const SAID_OF: Readonly<Record<string, string>> = {
  ...Object.fromEntries(FUNDING_BASIS.map(({ key, label }) => [key, `${label}, in use on Self-funding`])),
  distribution: 'As set above; triangular unless it is',
  verdict: 'A-SF1 of Assumptions: what the verdict compares',
  ramp: 'A-SF5 of Assumptions: the ramp of programs without one of their own',
};

function drawParameters(
  builder: SheetBuilder,
  context: SheetContext,
  { section, distribution }: { readonly section: number; readonly distribution: string },
): { readonly area: Area; readonly below: number } {
  // Nothing stated has to arrive as nothing.
  const inUse = (label: string): string => {
    const hasNone = anyOf(isIn(basisState(label), BASIS_STATE.notStated), isIn(basisState(label), BASIS_STATE.unreadable));
    return ifElse(hasNone, '""', basisInUse(label));
  };
  const basis = FUNDING_BASIS.filter(({ key }) => key !== 'risk').map(({ key, label }) => [key, inUse(label)] as const);
  const rows: readonly (readonly [key: string, formula: string])[] = [
    ...basis,
    ['distribution', ifElse(`TRIM(${distribution})=""`, '"triangular"', `LOWER(TRIM(${distribution}))`)],
    ['verdict', assumed(context, 'A-SF1')],
    ['ramp', assumed(context, 'A-SF5')],
  ];
  builder
    .section(section, 'What it is run with, from Self-funding and Assumptions')
    .putRow([section + 1, AT.label], ['Parameter', 'In use'], 'header');
  rows.forEach(([key, formula], i) => {
    builder
      .put([section + 2 + i, AT.label], key, 'code')
      .put([section + 2 + i, AT.value], `=${formula}`, LINKED[key as BasisKey] ?? 'linked')
      .put([section + 2 + i, AT.note], SAID_OF[key] ?? '', 'note');
  });
  const area: Area = { row: section + 2, column: AT.label, rows: rows.length, columns: 2 };
  builder.height(area.row, area.rows, 18);
  return { area, below: area.row + area.rows };
}

function drawSpilled(
  builder: SheetBuilder,
  { section, parameters, settings }: { readonly section: number; readonly parameters: Area; readonly settings: Area },
): Spilled {
  const first = section + 2;
  const area: Area = { row: first, column: AT.value, rows: SPILLED.length + BINS, columns: 1 };
  const [trials, seed] = [absoluteCell(settings.row, AT.value), absoluteCell(settings.row + 1, AT.value)];
  const [programs, costs] = [filledOnly(FUNDING_NAMES.programs), filledOnly(FUNDING_NAMES.costs)];
  const canRun = allOf(
    `TRIM(${trials})<>""`,
    isIn('CCO_Simulation_Settings_State', ''),
    isIn('CCO_Funding_State', ''),
    `${OWN_BENEFITS}=0`,
  );
  const seedInUse = ifElse(`TRIM(${seed})=""`, '1', seed);
  const simulate = call('CCO.SIMULATE', programs, costs, areaName(parameters), trials, seedInUse, String(BINS));
  builder
    .section(section, 'The working behind this page')
    .putRow([section + 1, AT.label], ['What', 'Value'], 'header')
    .style(area, 'note')
    .put([first, AT.value], `=${ifElse(canRun, simulate, quoted(NOT_RUN))}`)
    .name('CCO_Simulated', area, 'what the simulation gives back');
  SPILLED.forEach((what, i) => builder.put([first + i, AT.label], what, 'smallText'));
  for (let bin = 0; bin < BINS; bin += 1) builder.put([first + SPILLED.length + bin, AT.label], `Trials in bin ${bin + 1}`, 'smallText');
  return { area, at: (place) => `INDEX(CCO_Simulated,${place + 1},1)`, hasRun: `ISNUMBER(INDEX(CCO_Simulated,1,1))` };
}

interface ResultRow {
  readonly label: string;
  readonly formula: string;
  readonly style: StyleName;
  readonly name: string;
  readonly note: string;
}

function drawResults(builder: SheetBuilder, { section, spilled }: { readonly section: number; readonly spilled: Spilled }): void {
  const shown = (place: number): string => `=${ifElse(spilled.hasRun, spilled.at(place), quoted(NOT_RUN))}`;
  const rows: readonly ResultRow[] = [
    { label: 'P10 of NPV', formula: shown(0), style: 'resultMoney', name: 'CCO_NPV_P10', note: 'One trial in ten comes out lower.' },
    { label: 'P50 of NPV', formula: shown(1), style: 'resultMoney', name: 'CCO_NPV_P50', note: 'Half of the trials come out lower.' },
    { label: 'P90 of NPV', formula: shown(2), style: 'resultMoney', name: 'CCO_NPV_P90', note: 'One trial in ten comes out higher.' },
    {
      label: 'Probability of self-funding',
      formula: shown(3),
      style: 'resultPercent',
      name: 'CCO_ProbabilitySelfFunded',
      note: 'The share of trials in which the plan funds itself (SF1).',
    },
  ];
  builder.section(section, 'Outputs');
  rows.forEach(({ label, formula, style, name, note }, i) => {
    const row = section + 1 + i;
    builder
      .put([row, AT.label], label, 'label')
      .put([row, AT.value], formula, style)
      .put([row, AT.note], note, 'note')
      .height(row, 1, 18)
      .name(name, cellAt(row, AT.value), label.toLowerCase());
  });
  drawCheck(builder, section + 1 + rows.length, spilled);
  builder.band(`=${ifElse(spilled.hasRun, resultText(spilled), whyNotRunText())}`);
}

function drawCheck(builder: SheetBuilder, row: number, spilled: Spilled): void {
  const [ours, theirs] = [spilled.at(4), 'SUMPRODUCT(CCO_Case3_Net/CCO_Funding_Divisors)'];
  const agrees = `ABS(${ours}-${theirs})<=CCO_Funding_SameWithin*MAX(1,ABS(${ours}),ABS(${theirs}))`;
  const result = ifElse(agrees, quoted(CHECK_STATE.holds), quoted(CHECK_STATE.fails));
  builder
    .put([row, AT.label], 'Check: likely values', 'label')
    .put([row, AT.value], `=${ifElse(spilled.hasRun, result, quoted(NOT_RUN))}`, 'resultMoney')
    .put([row, AT.note], 'The simulation, run once at all likely values, gives the NPV of the likely case on Self-funding.', 'note')
    .height(row, 1, 18)
    .name('CCO_Simulation_Check', cellAt(row, AT.value), 'whether simulation and sheet agree');
}

function resultText({ at }: Spilled): string {
  const signed = (amount: string): string => `${ifElse(`${amount}<0`, '"minus "', '""')}&${moneyInWords(amount)}`;
  const funds = `"The plan funds itself in "&${percentInWords(at(3))}&" % of the trials; `;
  return `${funds}NPV lies between "&${signed(at(0))}&" and "&${signed(at(2))}&" in eight of ten"`;
}

const whyNotRunText = (): string =>
  firstOf(
    [
      [`${OWN_BENEFITS}>0`, quoted(`${NOT_RUN}: flows of your own have no low and high to draw from.`)],
      ['CCO_Simulation_Settings_State<>""', `${quoted(`${NOT_RUN}: `)}&CCO_Simulation_Settings_State`],
    ],
    quoted(`${NOT_RUN}: type the number of trials, for example 10000; it takes a complete model of programs and costs, and the add-in.`),
  );

/** Trials by what NPV they came to, below 0 in a colour of its own. */
function drawHistogram(
  builder: SheetBuilder,
  context: SheetContext,
  { over, spilled }: { readonly over: Area; readonly spilled: Spilled },
): void {
  const first = spilled.area.row + SPILLED.length;
  const [lowest, width] = [spilled.at(5), spilled.at(6)];
  const scale = moneyScale(context);
  const from = 4;
  builder.putRow([first - 1, from], ['From', 'Middle', 'Below 0', 'From 0 on'], 'small');
  for (let bin = 0; bin < BINS; bin += 1) {
    const row = first + bin;
    const start = cellName(row, from);
    const trials = spilled.at(SPILLED.length + bin);
    const centre = `${start}+${width}/2`;
    const whereRun = (formula: string, otherwise = 'NA()'): string => `=${ifElse(spilled.hasRun, formula, otherwise)}`;
    builder.putRow(
      [row, from],
      [
        whereRun(bin === 0 ? lowest : `${cellName(row - 1, from)}+${width}`),
        whereRun(`ROUND((${centre})/${scale.divisor},${scale.places})`, '""'),
        whereRun(ifElse(`${centre}<0`, trials, '0')),
        whereRun(ifElse(`${centre}>=0`, trials, '0')),
      ],
    );
  }
  const column = (at: number): Area => ({ row: first, column: at, rows: BINS, columns: 1 });
  const title = cellAt(spilled.area.row - 1, from + 4);
  const middle = spilled.at(1);
  const half = `"Half of the trials come out "&${ifElse(`${middle}<0`, '"below minus "', '"above "')}&${moneyInWords(middle)}`;
  const titleText = `=${ifElse(spilled.hasRun, half, quoted(`${NOT_RUN} yet`))}`;
  builder
    .style({ row: first, column: from, rows: BINS, columns: 4 }, 'smallFigure')
    .emphasise({ row: first, column: from, rows: BINS, columns: 4 }, 'hidden', `ISNA(${cellName(first, from)})`)
    .put([title.row, title.column], titleText, 'smallText');
  // Flows of somebody's own have no low and high to draw from.
  if ((context.cellContents.funding?.years.length ?? 0) > 0) return;
  builder.chart({
    kind: 'stackedColumns',
    name: 'CCO Histogram',
    categories: column(from + 1),
    gapWidth: 4,
    series: [
      { name: 'Below 0', values: column(from + 2), fill: COLOUR.early },
      { name: 'From 0 on', values: column(from + 3), fill: COLOUR.evolved },
    ],
    titleCell: title,
    valueAxis: { title: 'Trials', labels: true, numberFormat: '#,##0' },
    categoryAxisTitle: `NPV, ${scale.unit}`,
    legend: false,
    over,
  });
}
