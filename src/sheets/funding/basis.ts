/** The inputs that the money model rests on: what is stated of each, what is in use, and where that comes from. */
import { FUNDING_BASIS, FUNDING_CASE_NAMES, FUNDING_CASES, type AssumptionId, type BasisKey } from '../../method';
import { assumed, CURRENCY, isOneOf } from '../formulas';
import { FUNDING_NAMES, typed, type SheetContext } from '../contents';
import { absoluteCell, type Area, cellAt, cellName, type SheetBuilder, quoted, type StyleName } from '../layout';
import { allOf, anyOf, firstOf, ifElse, isIn, isNumberAnd, type Case } from './formula-parts';
import { AT, type FundingLayout } from './layout';
import { BASIS_STATE } from './states';

/** Where the basis lies, as formulas write it. */
export interface Basis {
  /** What is in use of each row: its own value or the assumed one; a text where there is none. */
  readonly inUse: Readonly<Record<BasisKey | 'caseShown', string>>;
  /** The cells that say where that comes from, or why there is none. */
  readonly states: Readonly<Record<BasisKey | 'caseShown', string>>;
  /** All of them but that of the case shown. */
  readonly allStates: Area;
}

const FIRST = 6;
const LAST = FIRST + FUNDING_BASIS.length - 1;
/** The case shown stands under the basis. */
const CASE_ROW = LAST + 1;

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
  /** What is assumed where nothing is stated: a value of the register, or one that is always there. */
  readonly assumed?: AssumptionId;
  readonly otherwise?: string;
}

const WORDS = { treatment: ['nested', 'additive'], risk: ['mean', 'pert'] } as const satisfies Readonly<
  Partial<Record<BasisKey, readonly string[]>>
>;

const ROWS: Readonly<Record<BasisKey, BasisRow>> = {
  margin: {
    style: 'inputPercent',
    shown: 'percent',
    unit: 'share',
    ask: 'Of each unit of added revenue, what is left after the costs that grow with it. There is no default.',
    holds: (cell) => isNumberAnd(cell, allOf(`${cell}>=0`, `${cell}<=1`)),
    expected: 'a share from 0% to 100%',
    assumed: 'A-SF4',
  },
  customers: {
    style: 'inputMoney',
    shown: 'money',
    unit: 'customers',
    ask: 'Of an average full year, today. The baseline stays flat.',
    holds: (cell) => isNumberAnd(cell, `${cell}>=0`),
    expected: 'a number from 0',
  },
  revenuePerCustomer: {
    style: 'inputMoney',
    shown: 'money',
    unit: 'money a year',
    ask: 'What an average customer brings in a full year, today.',
    holds: (cell) => isNumberAnd(cell, `${cell}>=0`),
    expected: 'a number from 0',
  },
  discountRate: {
    style: 'inputPercent',
    shown: 'percent',
    unit: 'a year',
    ask: 'Year 0 is not discounted, every later year at its end. Empty: A-SF3 of Assumptions.',
    holds: (cell) => isNumberAnd(cell, `${cell}>-1`),
    expected: 'a rate above -100%',
    assumed: 'A-SF3',
  },
  horizonYears: {
    style: 'inputYear',
    shown: 'figure',
    unit: 'years',
    ask: 'The last year that counts, 5 or more. Empty: A-SF2 of Assumptions.',
    holds: (cell) => isNumberAnd(cell, allOf(`${cell}>=5`, `INT(${cell})=${cell}`)),
    expected: 'a whole number from 5',
    assumed: 'A-SF2',
  },
  treatment: {
    style: 'inputWord',
    shown: 'figure',
    unit: 'word',
    ask: 'nested: revenue per interaction is part of revenue per customer. Empty: A-SF7 of Assumptions.',
    holds: (cell) => isOneOf(`LOWER(TRIM(${cell}))`, WORDS.treatment),
    expected: 'nested or additive',
    words: WORDS.treatment,
    assumed: 'A-SF7',
  },
  risk: {
    style: 'inputWord',
    shown: 'figure',
    unit: 'word',
    ask: 'How low, likely and high make the risk-adjusted value: mean, or pert with the likely weighing four times. Empty: mean.',
    holds: (cell) => isOneOf(`LOWER(TRIM(${cell}))`, WORDS.risk),
    expected: 'mean or pert',
    words: WORDS.risk,
    otherwise: 'mean',
  },
};

/** How what is in use is told where it is no value. */
const NOT_STATED = 'Not stated';
const UNREADABLE = 'Not readable';

export function drawBasis(builder: SheetBuilder, context: SheetContext, layout: FundingLayout): Basis & { readonly below: number } {
  const column = (at: number, rows: number = FUNDING_BASIS.length): Area => ({ row: FIRST, column: at, rows, columns: 1 });
  builder
    .section(FIRST - 2, 'Inputs: what the model rests on')
    .putRow([FIRST - 1, AT.label], ['Basis', 'Stated', 'In use', 'Unit'], 'header')
    .put([FIRST - 1, AT.first], 'Stated', 'headerRight')
    .put([FIRST - 1, AT.second], 'In use', 'headerRight')
    .put([FIRST - 1, AT.third], 'Unit', 'headerCentered')
    .put([FIRST - 1, layout.state], 'State', 'smallText')
    .style(column(layout.state, FUNDING_BASIS.length + 1), 'smallText');
  FUNDING_BASIS.forEach(({ key, label }, i) => drawBasisRow(builder, context, { row: FIRST + i, state: layout.state, key, label }));
  drawCaseRow(builder, context, layout.state);
  const allStates = column(layout.state);
  const stateCell = cellName(FIRST, layout.state);
  builder
    .name(FUNDING_NAMES.basis, { ...column(AT.label), columns: 2 }, 'what the money model rests on: label and stated value')
    .name(FUNDING_NAMES.rate, cellAt(FIRST + FUNDING_BASIS.findIndex(({ key }) => key === 'discountRate'), AT.first), 'the discount rate')
    .name('CCO_Funding_InUse', column(AT.second), 'what is in use of the basis')
    .name('CCO_Funding_Basis_State', allStates, 'where what is in use of the basis comes from, or why there is nothing')
    .name('CCO_Funding_Case_State', cellAt(CASE_ROW, layout.state), 'where the number of the case shown comes from')
    .emphasise(
      column(AT.second, FUNDING_BASIS.length + 1),
      'missing',
      anyOf(isIn(stateCell, BASIS_STATE.notStated), isIn(stateCell, BASIS_STATE.unreadable)),
    )
    .put([CASE_ROW + 1, AT.label], `=${currencyText()}`, 'note')
    .put(
      [CASE_ROW + 2, AT.label],
      'Nominal, before tax, no value after the last year. Benefits and costs are both positive amounts; net is benefits ' +
        'less costs, and a negative net stands in parentheses.',
      'note',
    );
  const cellsOf = (at: number): Basis['inUse'] => {
    const cells = FUNDING_BASIS.map(({ key }, i) => [key, absoluteCell(FIRST + i, at)] as const);
    return { ...Object.fromEntries(cells), caseShown: absoluteCell(CASE_ROW, at) } as Basis['inUse'];
  };
  return { inUse: cellsOf(AT.second), states: cellsOf(layout.state), allStates, below: CASE_ROW + 2 };
}

/** What amounts are in, as the organisation's settings say. */
const currencyText = (): string =>
  ifElse(
    `TRIM(${CURRENCY})=""`,
    '"All amounts are in the currency of the organisation, in full."',
    `"All amounts are in "&${CURRENCY}&", in full."`,
  );

interface RowRequest {
  readonly row: number;
  /** The column of its state. */
  readonly state: number;
  readonly key: BasisKey;
  readonly label: string;
}

function drawBasisRow(builder: SheetBuilder, context: SheetContext, { row, state, key, label }: RowRequest): void {
  const { style, shown, unit, ask, holds, expected, words } = ROWS[key];
  const cell = cellAt(row, AT.first);
  const content = context.cellContents.funding?.basis[key] ?? '';
  const formulas = basisFormulas(context, key, { stated: absoluteCell(row, AT.first), state: absoluteCell(row, state) });
  builder
    .put([row, AT.label], label, 'label')
    .style(cell, style)
    .put([row, AT.second], `=${formulas.inUse}`, shown)
    .put([row, state], `=${formulas.state}`)
    .put([row, AT.third], unit, 'unit')
    .put([row, AT.year0], ask, 'note')
    .height(row, 1, 18)
    .validate(cell, words ? { kind: 'words', words } : { kind: 'formula', formula: holds(cellName(row, AT.first)), expected }, {
      title: label,
      message: ask,
    });
  if (content !== '') builder.put([row, AT.first], typed(content));
}

/** A row's value in use and its state; the value is picked by the state. */
function basisFormulas(
  context: SheetContext,
  key: BasisKey,
  { stated, state }: { readonly stated: string; readonly state: string },
): { readonly inUse: string; readonly state: string } {
  const { holds, words } = ROWS[key];
  const read = (found: string): string => (words ? `LOWER(TRIM(${found}))` : found);
  const standard = standardOf(context, key, read);
  const asStated = ifElse(holds(stated), quoted(BASIS_STATE.stated), quoted(BASIS_STATE.unreadable));
  return {
    state: `IFERROR(${ifElse(`TRIM(${stated})=""`, standard.state, asStated)},${quoted(BASIS_STATE.unreadable)})`,
    inUse: firstOf(
      [
        [isIn(state, BASIS_STATE.stated), read(stated)],
        ...(standard.value === null ? [] : [[isIn(state, BASIS_STATE.assumed), standard.value] satisfies Case]),
        [isIn(state, BASIS_STATE.notStated), quoted(NOT_STATED)],
      ],
      quoted(UNREADABLE),
    ),
  };
}

/** What stands in for a row that states nothing, and the state that it is in then. */
function standardOf(
  context: SheetContext,
  key: BasisKey,
  read: (found: string) => string,
): { readonly value: string | null; readonly state: string } {
  const { holds, assumed: assumption, otherwise } = ROWS[key];
  if (otherwise !== undefined) return { value: quoted(otherwise), state: quoted(BASIS_STATE.assumed) };
  if (assumption === undefined) return { value: null, state: quoted(BASIS_STATE.notStated) };
  const found = assumed(context, assumption);
  return { value: read(found), state: ifElse(holds(found), quoted(BASIS_STATE.assumed), quoted(BASIS_STATE.notStated)) };
}

/** The case that the working shows; headlines are risk-adjusted whatever it is. */
function drawCaseRow(builder: SheetBuilder, { cellContents }: SheetContext, stateColumn: number): void {
  const row = CASE_ROW;
  const cell = cellAt(row, AT.first);
  const [stated, state] = [absoluteCell(row, AT.first), absoluteCell(row, stateColumn)];
  const holds = (name: string): string => isNumberAnd(name, allOf(`${name}>=1`, `${name}<=${CASE_NAMES.length}`, `INT(${name})=${name}`));
  const numbered = CASE_NAMES.map((name, i) => `${i + 1} ${name}`);
  const content = cellContents.funding?.caseShown ?? '';
  builder
    .put([row, AT.label], 'Case shown', 'label')
    .style(cell, 'inputYear')
    .put(
      [row, AT.second],
      `=${firstOf(
        [
          [isIn(state, BASIS_STATE.stated), stated],
          [isIn(state, BASIS_STATE.assumed), '1'],
        ],
        quoted(UNREADABLE),
      )}`,
      'figure',
    )
    .put(
      [row, stateColumn],
      `=${firstOf(
        [
          [`TRIM(${stated})=""`, quoted(BASIS_STATE.assumed)],
          [holds(stated), quoted(BASIS_STATE.stated)],
        ],
        quoted(BASIS_STATE.unreadable),
      )}`,
    )
    .put([row, AT.third], 'number', 'unit')
    .put(
      [row, AT.year0],
      `${numbered.join(' · ')}. What the working shows in detail; every headline is risk-adjusted. An own case left empty is ` +
        'the likely one.',
      'note',
    )
    .height(row, 1, 18)
    .validate(
      cell,
      { kind: 'formula', formula: holds(cellName(row, AT.first)), expected: `a whole number from 1 to ${CASE_NAMES.length}` },
      { title: 'Case shown', message: `${numbered.join(', ')}. Empty: 1.` },
    )
    .name(FUNDING_NAMES.caseShown, cell, 'the case that the working shows');
  if (content !== '') builder.put([row, AT.first], typed(content));
}

const ofBasis = (range: string, label: string): string => `INDEX(${range},MATCH(${quoted(label)},INDEX(${FUNDING_NAMES.basis},0,1),0))`;

/** What is in use of a row of the basis, found by its label from another sheet. */
export const basisInUse = (label: string): string => ofBasis('CCO_Funding_InUse', label);
/** Where that comes from. */
export const basisState = (label: string): string => ofBasis('CCO_Funding_Basis_State', label);
