/** The inputs of the money model: what it rests on, the programs, the costs, a team's own flows, and what seldom changes. */
import {
  COST_CATEGORIES,
  COST_COLUMNS,
  COST_KINDS,
  DRIVERS,
  FIRST_YEAR,
  FUNDING_BASIS,
  FUNDING_CASE_NAMES,
  FUNDING_CASES,
  PROGRAM_COLUMNS,
  RISK_WEIGHTS,
  SAME_WITHIN,
  UNSET_ATTRIBUTION,
  type AssumptionId,
  type BasisKey,
  type CostColumn,
  type ProgramColumn,
} from '../../method';
import { FUNDING_NAMES, typed, type SheetContext } from '../contents';
import {
  type Content,
  type Validation,
  heightFor,
  type Draft,
  absoluteArea,
  absoluteCell,
  areaName,
  cellAt,
  cellName,
  inRow,
  type Area,
  type StyleName,
} from '../layout';
import { assumed, CURRENCY } from '../formulas';
import { costCheck, flowsCheck, programCheck } from './row-checks';
import { AT, columnOf, COST_AT, PROGRAM_AT, type FundingLayout } from './layout';

/** Where the inputs lie, as formulas write them. */
export interface FundingInputs {
  /** What is in use of each row of the basis: its own value or the assumed one; a text where there is none. */
  readonly inUse: Readonly<Record<BasisKey | 'caseShown', string>>;
  readonly verdictBy: string;
  readonly fragileFrom: string;
  readonly sameWithin: string;
  /** How far from 0 NPV at the IRR may be, as a share of all amounts. */
  readonly rateWithin: string;
  readonly programs: Area;
  readonly costs: Area;
  readonly programChecks: Area;
  readonly costChecks: Area;
  readonly flows: { readonly benefits: Area; readonly costs: Area; readonly check: string; readonly years: Area };
  /** Weights of low, likely and high in the risk-adjusted case. */
  readonly weights: Area;
  /** What counts where a row states none. */
  readonly unless: {
    readonly attribution: string;
    readonly startYear: { readonly program: string; readonly oneOff: string; readonly annual: string };
  };
  readonly ramp: { readonly shares: Area; readonly text: string; readonly entries: string };
  readonly rateGuesses: Area;
  readonly below: number;
}

export const BASIS = 6;
/** In the order of their numbers. */
export const CASE_NAMES = FUNDING_CASES.map((id) => FUNDING_CASE_NAMES[id]);

interface BasisRow {
  readonly style: StyleName;
  readonly shown: StyleName;
  readonly unit: string;
  readonly ask: string;
  /** What holds of a stated value, and how the rule is told. */
  readonly holds: (cell: string) => string;
  readonly expected: string;
  readonly words?: readonly string[];
  readonly assumed?: AssumptionId;
  readonly otherwise?: string;
}

const isNumber = (cell: string, more: string): string => `IF(ISNUMBER(${cell}),${more},FALSE)`;
const isWord = (cell: string, ...words: readonly string[]): string =>
  `OR(${words.map((word) => `LOWER(TRIM(${cell}))="${word}"`).join(',')})`;

/** What stands in use where a basis is neither stated nor assumed. */
export const NOT_STATED = 'Not stated';
export const UNREADABLE = 'Not readable';

const ROWS: Readonly<Record<BasisKey, BasisRow>> = {
  margin: {
    style: 'inputPercent',
    shown: 'percent',
    unit: 'share',
    ask: 'Of each unit of added revenue, what is left after the costs that grow with it. There is no default.',
    holds: (cell) => isNumber(cell, `AND(${cell}>=0,${cell}<=1)`),
    expected: 'a share from 0% to 100%',
    assumed: 'A-SF4',
  },
  customers: {
    style: 'inputMoney',
    shown: 'money',
    unit: 'customers',
    ask: 'Of an average full year, today. The baseline stays flat.',
    holds: (cell) => isNumber(cell, `${cell}>=0`),
    expected: 'a number from 0',
  },
  revenuePerCustomer: {
    style: 'inputMoney',
    shown: 'money',
    unit: 'money a year',
    ask: 'What an average customer brings in a full year, today.',
    holds: (cell) => isNumber(cell, `${cell}>=0`),
    expected: 'a number from 0',
  },
  discountRate: {
    style: 'inputPercent',
    shown: 'percent',
    unit: 'a year',
    ask: 'Year 0 is not discounted, every later year at its end. Empty: A-SF3 of Assumptions.',
    holds: (cell) => isNumber(cell, `${cell}>-1`),
    expected: 'a rate above -100%',
    assumed: 'A-SF3',
  },
  horizonYears: {
    style: 'inputYear',
    shown: 'figure',
    unit: 'years',
    ask: 'The last year that counts, 5 or more. Empty: A-SF2 of Assumptions.',
    holds: (cell) => isNumber(cell, `AND(${cell}>=5,INT(${cell})=${cell})`),
    expected: 'a whole number from 5',
    assumed: 'A-SF2',
  },
  treatment: {
    style: 'inputWord',
    shown: 'figure',
    unit: 'word',
    ask: 'nested: revenue per interaction is part of revenue per customer. Empty: A-SF7 of Assumptions.',
    holds: (cell) => isWord(cell, 'nested', 'additive'),
    expected: 'nested or additive',
    words: ['nested', 'additive'],
    assumed: 'A-SF7',
  },
  risk: {
    style: 'inputWord',
    shown: 'figure',
    unit: 'word',
    ask: 'How low, likely and high make the risk-adjusted value: mean, or pert with the likely weighing four times. Empty: mean.',
    holds: (cell) => isWord(cell, 'mean', 'pert'),
    expected: 'mean or pert',
    words: ['mean', 'pert'],
    otherwise: 'mean',
  },
};

export function drawInputs(draft: Draft, context: SheetContext, layout: FundingLayout): FundingInputs {
  const basis = drawBasis(draft, context);
  const programs = drawPrograms(draft, context, { layout, header: basis.below + 2 });
  const costs = drawCosts(draft, context, { layout, header: programs.below + 2 });
  const flows = drawFlows(draft, context, { layout, header: costs.below + 2 });
  const settings = drawSettings(draft, context, { layout, section: flows.below + 1, risk: basis.inUse.risk });
  return {
    inUse: basis.inUse,
    programs: programs.area,
    programChecks: programs.checks,
    costs: costs.area,
    costChecks: costs.checks,
    flows,
    ...settings,
  };
}

function drawBasis(draft: Draft, context: SheetContext): { readonly inUse: FundingInputs['inUse']; readonly below: number } {
  draft
    .section(BASIS - 2, 'Inputs: what the model rests on')
    .putRow([BASIS - 1, AT.label], ['Basis', 'Stated', 'In use', 'Unit'], 'header')
    .put([BASIS - 1, AT.first], 'Stated', 'headerRight')
    .put([BASIS - 1, AT.second], 'In use', 'headerRight')
    .put([BASIS - 1, AT.third], 'Unit', 'headerCentered');
  const row = (i: number): number => BASIS + i;
  FUNDING_BASIS.forEach(({ key, label }, i) => drawBasisRow(draft, context, { row: row(i), key, label }));
  const last = row(FUNDING_BASIS.length);
  drawCaseRow(draft, context, last);
  draft
    .name(
      FUNDING_NAMES.basis,
      { row: BASIS, column: AT.label, rows: FUNDING_BASIS.length, columns: 2 },
      'what the money model rests on: label and stated value',
    )
    .name(FUNDING_NAMES.rate, cellAt(row(FUNDING_BASIS.findIndex(({ key }) => key === 'discountRate')), AT.first), 'the discount rate')
    .name('CCO_Funding_InUse', { row: BASIS, column: AT.second, rows: FUNDING_BASIS.length, columns: 1 }, 'what is in use of the basis')
    .emphasise(
      { row: BASIS, column: AT.second, rows: FUNDING_BASIS.length + 1, columns: 1 },
      'missing',
      `OR(${cellName(BASIS, AT.second)}="${NOT_STATED}",${cellName(BASIS, AT.second)}="${UNREADABLE}")`,
    )
    .put([last + 1, AT.label], `=${currencyText()}`, 'note')
    .put(
      [last + 2, AT.label],
      'Nominal, before tax, no value after the last year. Benefits and costs are both positive amounts; net is benefits ' +
        'less costs, and a negative net stands in parentheses.',
      'note',
    );
  const cells = FUNDING_BASIS.map(({ key }, i) => [key, absoluteCell(row(i), AT.second)] as const);
  return { inUse: { ...Object.fromEntries(cells), caseShown: absoluteCell(last, AT.second) } as FundingInputs['inUse'], below: last + 2 };
}

/** What amounts are in, as the organisation's settings say. */
export const currencyText = (): string =>
  `IF(TRIM(${CURRENCY})="","All amounts are in the currency of the organisation, in full.","All amounts are in "&${CURRENCY}&", in full.")`;

function drawBasisRow(
  draft: Draft,
  context: SheetContext,
  { row, key, label }: { readonly row: number; readonly key: BasisKey; readonly label: string },
): void {
  const { style, shown, unit, ask, holds, expected, words, assumed: assumption, otherwise } = ROWS[key];
  const cell = cellAt(row, AT.first);
  const stated = absoluteCell(row, AT.first);
  const standard = assumption ? assumed(context, assumption) : `"${otherwise ?? NOT_STATED}"`;
  const read = (found: string): string => (words ? `LOWER(TRIM(${found}))` : found);
  const fallback = assumption ? `IF(${holds(standard)},${read(standard)},"${NOT_STATED}")` : standard;
  const content = context.filling.funding?.basis[key] ?? '';
  draft
    .put([row, AT.label], label, 'label')
    .style(cell, style)
    .put(
      [row, AT.second],
      `=IFERROR(IF(TRIM(${stated})="",${fallback},IF(${holds(stated)},${read(stated)},"${UNREADABLE}")),"${UNREADABLE}")`,
      shown,
    )
    .put([row, AT.third], unit, 'unit')
    .put([row, AT.year0], ask, 'note')
    .height(row, 1, 18)
    .validate(cell, words ? { kind: 'words', words } : { kind: 'formula', formula: holds(cellName(row, AT.first)), expected }, {
      title: label,
      message: ask,
    });
  if (content !== '') draft.put([row, AT.first], typed(content));
}

/** The case that the working shows; headlines are risk-adjusted whatever it is. */
function drawCaseRow(draft: Draft, { filling }: SheetContext, row: number): void {
  const cell = cellAt(row, AT.first);
  const stated = absoluteCell(row, AT.first);
  const holds = (name: string): string => isNumber(name, `AND(${name}>=1,${name}<=${CASE_NAMES.length},INT(${name})=${name})`);
  const content = filling.funding?.caseShown ?? '';
  draft
    .put([row, AT.label], 'Case shown', 'label')
    .style(cell, 'inputYear')
    .put([row, AT.second], `=IF(TRIM(${stated})="",1,IF(${holds(stated)},${stated},"${UNREADABLE}"))`, 'figure')
    .put([row, AT.third], 'number', 'unit')
    .put(
      [row, AT.year0],
      `${CASE_NAMES.map((name, i) => `${i + 1} ${name}`).join(' · ')}. What the working shows in detail; every headline ` +
        'is risk-adjusted. An own case left empty is the likely one.',
      'note',
    )
    .height(row, 1, 18)
    .validate(
      cell,
      { kind: 'formula', formula: holds(cellName(row, AT.first)), expected: `a whole number from 1 to ${CASE_NAMES.length}` },
      { title: 'Case shown', message: `${CASE_NAMES.map((name, i) => `${i + 1} ${name}`).join(', ')}. Empty: 1.` },
    )
    .name(FUNDING_NAMES.caseShown, cell, 'the case that the working shows');
  if (content !== '') draft.put([row, AT.first], typed(content));
}

interface InputColumn {
  readonly header: string;
  readonly ask: string;
  readonly style: StyleName;
  readonly rule?: (cell: string) => Validation['rule'];
}

const number =
  (expected: string, holds: (cell: string) => string = () => 'TRUE') =>
  (cell: string): Validation['rule'] => ({ kind: 'formula', formula: isNumber(cell, holds(cell)), expected });
const YEAR = number('a whole number from 0', (cell) => `AND(${cell}>=0,INT(${cell})=${cell})`);
const SHARE = number('a share from 0% to 100%', (cell) => `AND(${cell}>=0,${cell}<=1)`);

const EFFECT = 'An uplift as a share, 0.04 for 4 %; for net new customers their number above today’s.';
const PROGRAMS: Readonly<Record<ProgramColumn | 'ramp', InputColumn>> = {
  name: { header: 'Program', ask: 'What is done for customers.', style: 'inputText' },
  driver: {
    header: 'Driver',
    ask: `What it moves: ${DRIVERS.map(({ label }) => label).join(', ')}.`,
    style: 'inputText',
    rule: () => ({ kind: 'words', words: DRIVERS.map(({ label }) => label) }),
  },
  metric: { header: 'Metric', ask: 'The metric that shows it. Without one the program is listed and does not count.', style: 'inputText' },
  owner: { header: 'Owner', ask: 'Who answers for it. Without an owner the program is listed and does not count.', style: 'inputText' },
  baseline: {
    header: 'Baseline',
    ask: 'Where the metric stands today, as text. Without it the program is listed and does not count.',
    style: 'inputText',
  },
  low: { header: 'Low', ask: `${EFFECT} Empty: the likely value. It may be negative.`, style: 'inputFigure', rule: number('a number') },
  likely: { header: 'Likely', ask: `${EFFECT} Required.`, style: 'inputFigure', rule: number('a number') },
  high: { header: 'High', ask: `${EFFECT} Empty: the likely value.`, style: 'inputFigure', rule: number('a number') },
  own: {
    header: 'Own case',
    ask: `${EFFECT} For the case “own”; empty: the likely value.`,
    style: 'inputFigure',
    rule: number('a number'),
  },
  attribution: {
    header: 'Attribution',
    ask: 'How much of the effect is the program’s doing. Empty counts as 100 % and is shown as unset.',
    style: 'inputPercent',
    rule: SHARE,
  },
  startYear: { header: 'Start year', ask: 'The first year with an effect. Empty: year 1.', style: 'inputYear', rule: YEAR },
  ramp: {
    header: 'Ramp',
    ask: 'How much of the effect is there in this year since the start; the last entry holds. All empty: A-SF5 of Assumptions.',
    style: 'inputPercent',
    rule: SHARE,
  },
};

const AMOUNT = 'A positive amount, a year’s for annual costs.';
const COSTS: Readonly<Record<CostColumn, InputColumn>> = {
  name: { header: 'Cost', ask: 'What is paid for, or given up.', style: 'inputText' },
  kind: {
    header: 'Kind',
    ask: 'One-off: in its start year. Annual: from its start year to the last year.',
    style: 'inputText',
    rule: () => ({ kind: 'words', words: COST_KINDS.map(({ label }) => label) }),
  },
  category: {
    header: 'Category',
    ask: `For example ${COST_CATEGORIES.join(', ')}. Released time is that of members who stay in their functions.`,
    style: 'inputText',
  },
  low: { header: 'Low', ask: `${AMOUNT} Empty: the likely value.`, style: 'inputMoney', rule: number('a number') },
  likely: { header: 'Likely', ask: `${AMOUNT} Required.`, style: 'inputMoney', rule: number('a number') },
  high: { header: 'High', ask: `${AMOUNT} Empty: the likely value.`, style: 'inputMoney', rule: number('a number') },
  own: { header: 'Own case', ask: `${AMOUNT} For the case “own”; empty: the likely value.`, style: 'inputMoney', rule: number('a number') },
  startYear: { header: 'Start year', ask: 'Empty: year 0 for one-off costs, year 1 for annual ones.', style: 'inputYear', rule: YEAR },
};

/** Where a block is drawn. */
interface BlockRequest {
  readonly layout: FundingLayout;
  readonly header: number;
}

interface DrawnBlock {
  readonly area: Area;
  readonly checks: Area;
  readonly below: number;
}

function drawPrograms(draft: Draft, { filling }: SheetContext, { layout, header }: BlockRequest): DrawnBlock {
  const first = header + 1;
  const area: Area = { row: first, column: AT.label, rows: layout.programs, columns: PROGRAM_COLUMNS.length + layout.rampColumns };
  draft.section(header - 1, 'Inputs: programs');
  for (const column of PROGRAM_COLUMNS) drawColumn(draft, PROGRAMS[column], columnOf(area, PROGRAM_AT(column)));
  for (let entry = 0; entry < layout.rampColumns; entry += 1) {
    const more = entry === layout.rampColumns - 1 ? `Ramp, year ${entry + 1} on` : `Ramp, year ${entry + 1}`;
    drawColumn(draft, { ...PROGRAMS.ramp, header: more }, columnOf(area, PROGRAM_AT('ramp') + entry));
  }
  const contents = (filling.funding?.programs ?? []).map(({ ramp, ...cells }) => [
    ...PROGRAM_COLUMNS.map((column) => cells[column]),
    ...ramp,
  ]);
  draft.name(FUNDING_NAMES.programs, area, 'the programs, one a row');
  return drawRows(draft, { area, contents, check: layout.check, formula: (row) => programCheck(row, layout) });
}

function drawCosts(draft: Draft, { filling }: SheetContext, { layout, header }: BlockRequest): DrawnBlock {
  const area: Area = { row: header + 1, column: AT.label, rows: layout.costs, columns: COST_COLUMNS.length };
  draft.section(header - 1, 'Inputs: costs');
  for (const column of COST_COLUMNS) drawColumn(draft, COSTS[column], columnOf(area, COST_AT(column)));
  const contents = (filling.funding?.costs ?? []).map((cells) => COST_COLUMNS.map((column) => cells[column]));
  draft.name(FUNDING_NAMES.costs, area, 'the costs, one a row');
  return drawRows(draft, { area, contents, check: layout.check, formula: costCheck });
}

interface RowsRequest {
  readonly area: Area;
  readonly contents: readonly (readonly Content[])[];
  readonly check: number;
  readonly formula: (row: number) => string;
}

function drawRows(draft: Draft, { area, contents, check, formula }: RowsRequest): DrawnBlock {
  const checks = columnOf(area, check);
  draft
    .put([area.row - 1, check], 'What to know', 'header')
    .height(area.row - 1, 1, 28)
    .height(area.row, area.rows, 18)
    .style(checks, 'text');
  for (let i = 0; i < area.rows; i += 1) {
    const row = area.row + i;
    const cells = contents[i] ?? [];
    draft
      .putRow(
        [row, area.column],
        cells.map((content) => (content === '' ? null : typed(content))),
      )
      .put([row, check], `=${formula(row)}`);
    if (cells.length > 0)
      draft.height(
        row,
        1,
        heightFor(...cells.map((content, c) => [typeof content === 'string' ? content : '', draft.widthOf(area.column + c)] as const)),
      );
  }
  draft
    .emphasise(checks, 'missing', `LEFT(${cellName(area.row, check)},4)="Mend"`)
    .emphasise(checks, 'early', `LEFT(${cellName(area.row, check)},4)="Left"`);
  return { area, checks, below: area.row + area.rows };
}

/** A header stands as what is under it does. */
const HEADERS: Readonly<Partial<Record<StyleName, StyleName>>> = {
  inputMoney: 'headerRight',
  inputFigure: 'headerRight',
  inputPercent: 'headerRight',
  inputYear: 'headerRight',
};

function drawColumn(draft: Draft, { header, ask, style, rule = () => ({ kind: 'any' }) }: InputColumn, area: Area): void {
  draft
    .put([area.row - 1, area.column], header, HEADERS[style] ?? 'header')
    .style(area, style)
    .validate(area, rule(cellName(area.row, area.column)), { title: header, message: ask });
}

/** The years of the timeline, as numbers over their columns. */
export function drawYears(draft: Draft, layout: FundingLayout, row: number): void {
  draft
    .putRow(
      [row, AT.year0],
      Array.from({ length: layout.lastYear + 1 }, (_, year) => year),
      'year',
    )
    .height(row, 1, 18);
}

const MONEY = number('a number');

/** The net of a year stays empty until the year is filled in: by it CCO.CONCLUDE tells a year of zeros from a spare column. */
function drawFlows(
  draft: Draft,
  { filling }: SheetContext,
  { layout, header }: BlockRequest,
): FundingInputs['flows'] & { readonly below: number } {
  const line = (offset: number): Area => ({ row: header + offset, column: AT.year0, rows: 1, columns: layout.lastYear + 1 });
  const [benefits, costs, net] = [line(1), line(2), line(3)];
  const years = filling.funding?.years ?? [];
  draft
    .section(header - 1, 'Inputs: flows of a model of your own')
    .put([header, AT.label], 'They replace programs and costs as soon as a year is filled in', 'note');
  drawYears(draft, layout, header);
  for (const [area, label, ask, side] of [
    [benefits, 'Benefits', 'What the year brings in. 0 is a number; an empty cell is none.', 'benefit'],
    [costs, 'Costs', 'What the year costs, as a positive amount. 0 is a number; an empty cell is none.', 'cost'],
  ] as const) {
    draft
      .put([area.row, AT.label], label, 'label')
      .style(area, 'inputMoney')
      .validate(area, MONEY(cellName(area.row, area.column)), { title: label, message: ask })
      .putRow(
        [area.row, AT.year0],
        years.map((year) => (year[side] === '' ? null : typed(year[side]))),
      );
  }
  draft.put([net.row, AT.label], 'Net', 'label').style(net, 'money').height(benefits.row, 3, 18);
  for (let column = AT.year0; column <= layout.lastColumn; column += 1) {
    const [benefit, cost] = [cellName(benefits.row, column), cellName(costs.row, column)];
    draft.put(
      [net.row, column],
      `=IF(COUNTA(${areaName({ row: benefits.row, column, rows: 2, columns: 1 })})=0,"",SUM(${benefit})-SUM(${cost}))`,
    );
  }
  const check: Area = cellAt(net.row, layout.check);
  draft
    .put([net.row, layout.check], `=${flowsCheck({ benefits, costs, years: line(0) })}`, 'text')
    .emphasise(check, 'missing', `LEFT(${absoluteCell(net.row, layout.check)},4)="Mend"`)
    .name(
      FUNDING_NAMES.flows,
      { row: header, column: AT.year0, rows: 4, columns: layout.lastYear + 1 },
      'flows of a model of your own: year, benefits, costs, net',
    );
  return { benefits, costs, years: line(0), check: absoluteCell(net.row, layout.check), below: net.row + 1 };
}

interface SettingsRequest {
  readonly layout: FundingLayout;
  readonly section: number;
  readonly risk: string;
}

/** Excel gives an IRR to seven places; ten years at a rate near -90 % make a hundred times as much of what is left. */
const RATE_WITHIN = 1e-5;
/** Excel seeks a rate of return from a guess; one of these leads it there. */
const GUESSES = [0.1, -0.5, 1, -0.9, 5];

interface Setting {
  readonly label: string;
  readonly content: Content;
  readonly style: StyleName;
  readonly note: string;
}

type Settings = Pick<
  FundingInputs,
  'verdictBy' | 'fragileFrom' | 'sameWithin' | 'rateWithin' | 'weights' | 'unless' | 'ramp' | 'rateGuesses' | 'below'
>;

function drawSettings(draft: Draft, context: SheetContext, { layout, section, risk }: SettingsRequest): Settings {
  draft.section(section, 'Inputs that seldom change');
  const row = (i: number): number => section + 1 + i;
  const single = (i: number, { label, content, style, note }: Setting): string => {
    draft
      .put([row(i), AT.label], label, 'label')
      .put([row(i), AT.second], content, style)
      .height(row(i), 1, heightFor([label, 26]));
    if (note !== '') draft.put([row(i), AT.year0], note, 'note');
    return absoluteCell(row(i), AT.second);
  };
  const verdictBy = single(0, {
    label: 'Verdict compares',
    content: `=${assumed(context, 'A-SF1')}`,
    style: 'linked',
    note: 'A-SF1 of Assumptions: sums as they are (cumulative), or at today’s value (discounted).',
  });
  const fragileFrom = single(1, {
    label: 'Fragile beyond',
    content: `=${assumed(context, 'A-SF8')}`,
    style: 'linkedPercent',
    note: 'A-SF8 of Assumptions: the share of its benefits that a plan may need to break even before it is called fragile.',
  });
  const sameWithin = single(2, {
    label: 'Equal within',
    content: SAME_WITHIN,
    style: 'setting',
    note: 'Sums that differ by less than this share of the larger count as equal.',
  });
  draft.name('CCO_Funding_SameWithin', cellAt(row(2), AT.second), 'sums that differ by less than this share are equal');
  const rateWithin = single(3, {
    label: 'IRR within',
    content: RATE_WITHIN,
    style: 'setting',
    note: 'How far from 0 NPV at the IRR may be, as a share of all amounts.',
  });
  const weights = drawWeights(draft, { row: row(4), risk });
  const ramp = drawRamp(draft, context, { row: row(7), layout });
  const attribution = single(11, {
    label: 'Attribution unless stated',
    content: UNSET_ATTRIBUTION,
    style: 'settingPercent',
    note: 'A-SF6 of Assumptions: all of the effect, and said beside the program.',
  });
  const starts = row(12);
  draft
    .put([starts, AT.label], 'Start year unless stated', 'label')
    .putRow([starts, AT.year0], [FIRST_YEAR.program, FIRST_YEAR.oneOff, FIRST_YEAR.annual], 'setting')
    .put([starts, AT.year0 + 3], 'of a program, a one-off cost and an annual cost', 'note')
    .height(starts, 1, 18);
  const startIn = (i: number): string => absoluteCell(starts, AT.year0 + i);
  const guesses: Area = { row: row(10), column: AT.year0, rows: 1, columns: GUESSES.length };
  draft
    .put([guesses.row, AT.label], 'IRR starts from', 'label')
    .putRow([guesses.row, AT.year0], GUESSES, 'settingPercent')
    .height(guesses.row, 1, 18);
  const unless = { attribution, startYear: { program: startIn(0), oneOff: startIn(1), annual: startIn(2) } };
  return { verdictBy, fragileFrom, sameWithin, rateWithin, weights, unless, ramp, rateGuesses: guesses, below: row(13) };
}

function drawWeights(draft: Draft, { row, risk }: { readonly row: number; readonly risk: string }): Area {
  const inUse: Area = { row: row + 2, column: AT.year0, rows: 1, columns: 3 };
  draft
    .put([row, AT.label], 'Weights of low, likely, high: mean', 'label')
    .putRow([row, AT.year0], RISK_WEIGHTS.mean, 'setting')
    .put([row + 1, AT.label], 'Weights of low, likely, high: pert', 'label')
    .putRow([row + 1, AT.year0], RISK_WEIGHTS.pert, 'setting')
    .put([row + 2, AT.label], 'Weights in use', 'label')
    .putRow(
      [row + 2, AT.year0],
      [0, 1, 2].map((i) => `=IF(${risk}="pert",${cellName(row + 1, AT.year0 + i)},${cellName(row, AT.year0 + i)})`),
      'figure',
    )
    .height(row, 1, 28)
    .height(row + 1, 1, 28)
    .height(row + 2, 1, 18);
  return inUse;
}

/** The register holds the shares in one text; three rows take it apart, in whatever language numbers are read. */
function drawRamp(
  draft: Draft,
  context: SheetContext,
  { row, layout }: { readonly row: number; readonly layout: FundingLayout },
): FundingInputs['ramp'] {
  const text = absoluteCell(row, AT.second);
  const line = (offset: number): Area => ({ row: row + offset, column: AT.year0, rows: 1, columns: layout.lastYear + 1 });
  draft
    .putRow([row, AT.label], ['Default ramp: ends of entries', null, `=""&${assumed(context, 'A-SF5')}`, 0], 'label')
    .style(cellAt(row, AT.second), 'linked')
    .put([row + 1, AT.label], 'Default ramp: entries', 'label')
    .put([row + 2, AT.label], 'Default ramp: shares', 'label')
    .style(line(0), 'flag')
    .style(cellAt(row, AT.third), 'flag')
    .style(line(1), 'flag')
    .style(line(2), 'workingShare')
    .height(row, 3, 18);
  for (let column = AT.year0; column <= layout.lastColumn; column += 1) {
    const [before, end, part] = [inRow(row, column - 1), inRow(row, column), inRow(row + 1, column)];
    const whole = `VALUE(SUBSTITUTE(SUBSTITUTE(${part},".",""),",",""))`;
    // What Excel would read as a share, a date or a power is none of the register's numbers.
    const isOdd = ['%', '/', ':', 'E'].map((sign) => `ISNUMBER(FIND("${sign}",UPPER(${part})))`).join(',');
    const point = `FIND(".",SUBSTITUTE(${part},",","."))`;
    draft
      .put([row, column], `=IFERROR(FIND(";",${text},${before}+1),LEN(${text})+1)`)
      .put([row + 1, column], `=IF(${before}>=LEN(${text}),"",TRIM(MID(${text},${before}+1,${end}-${before}-1)))`)
      .put(
        [row + 2, column],
        `=IF(OR(${part}="",${isOdd}),"",IFERROR(IF(ISERROR(${point}),VALUE(${part}),${whole}/10^(LEN(${part})-${point})),""))`,
      );
  }
  draft.put([row + 2, AT.second], `=COUNT(${absoluteArea(line(2))})`, 'figure').put([row + 2, AT.third], 'entries', 'unit');
  return { shares: line(2), text, entries: absoluteCell(row + 2, AT.second) };
}
