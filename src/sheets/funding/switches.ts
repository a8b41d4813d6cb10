/** What the working turns on: whether a team's own flows count, the last year that does, and why nothing can be computed. */
import { absoluteArea, absoluteCell, cellAt, type SheetBuilder, type StyleName, quoted } from '../layout';
import { allOf, anyOf, countIn, firstOf, ifElse, isIn, isNumber, not } from './formula-parts';
import type { FundingInputs } from './inputs';
import { AT } from './layout';
import { lastYearTyped } from './row-rules';
import { BASIS_STATE, MODEL_STATE, ROW_STATE } from './states';

export interface Switches {
  /** 1 where a team's own flows count. */
  readonly own: string;
  readonly last: string;
  /** Why nothing can be computed; an empty text where it can. */
  readonly state: string;
}

interface SwitchRow {
  readonly label: string;
  readonly formula: string;
  readonly style: StyleName;
  readonly note: string;
}

/** Draws three rows, the first of them as given. */
export function drawSwitches(builder: SheetBuilder, inputs: FundingInputs, first: number): Switches {
  const [own, last, state] = [0, 1, 2].map((i) => absoluteCell(first + i, AT.second)) as [string, string, string];
  const rows: readonly SwitchRow[] = [
    {
      label: 'Flows of your own count',
      formula: ifElse(isIn(inputs.flows.state, ''), '0', '1'),
      style: 'flag',
      note: '1 where a year of them is filled in: they replace programs and costs.',
    },
    {
      label: 'Last year that counts',
      formula: lastYearFormula(inputs, own),
      style: 'figure',
      note: 'The horizon, or the last year of your own flows.',
    },
    {
      label: 'Cannot be computed since',
      formula: ifElse(`${own}=1`, stateOfFlows(inputs), stateOfModel(inputs)),
      style: 'figure',
      note: 'Empty where all figures can be computed.',
    },
  ];
  rows.forEach(({ label, formula, style, note }, i) => {
    builder
      .put([first + i, AT.label], label, 'label')
      .put([first + i, AT.second], `=${formula}`, style)
      .put([first + i, AT.year0], note, 'note')
      .height(first + i, 1, 18);
  });
  builder.name('CCO_Funding_State', cellAt(first + 2, AT.second), 'why the money model cannot be computed; empty where it can');
  return { own, last, state };
}

const lastColumnYear = ({ flows }: FundingInputs): string => `MAX(${absoluteArea(flows.years)})`;

function lastYearFormula(inputs: FundingInputs, own: string): string {
  const { flows, inUse } = inputs;
  const ofFlows = ifElse(isIn(flows.state, ROW_STATE.mend), '0', lastYearTyped(flows));
  const ofModel = ifElse(isNumber(inUse.horizonYears), `MIN(${inUse.horizonYears},${lastColumnYear(inputs)})`, '0');
  return ifElse(`${own}=1`, ofFlows, ofModel);
}

const hasRowsToMend = ({ programs, costs }: FundingInputs): string =>
  `${[programs, costs].map(({ states }) => countIn(absoluteArea(states), ROW_STATE.mend)).join('+')}>0`;

/** A row in which somebody has written is in a state. */
const hasNoRows = ({ programs, costs }: FundingInputs): string =>
  `${[programs, costs].map(({ states }) => `SUMPRODUCT(--(${absoluteArea(states)}<>""))`).join('+')}=0`;

/** What of the basis and of the register cannot be read, a condition each. */
const unreadable = (inputs: FundingInputs): readonly string[] => [
  ...Object.values(inputs.basis.states).map((state) => isIn(state, BASIS_STATE.unreadable)),
  isIn(inputs.basis.states.treatment, BASIS_STATE.notStated),
  // What the register says in place of a value of the model's own has to be allowed too.
  ...registerProblems(inputs),
];

/** The rate, the verdict, the fragility or the default ramp cannot be read. */
const registerProblems = ({ inUse, verdictBy, fragileFrom, ramp }: FundingInputs): readonly string[] => [
  not(isNumber(inUse.discountRate)),
  allOf(...['cumulative', 'discounted'].map((word) => `LOWER(TRIM(${verdictBy}))<>${quoted(word)}`)),
  ifElse(isNumber(fragileFrom), anyOf(`${fragileFrom}<0`, `${fragileFrom}>1`), 'TRUE'),
  // As many shares as semicolons have it, each from 0 to 1.
  `LEN(${ramp.text})-LEN(SUBSTITUTE(${ramp.text},";",""))+1<>${ramp.entries}`,
  `COUNTIF(${absoluteArea(ramp.shares)},"<0")+COUNTIF(${absoluteArea(ramp.shares)},">1")>0`,
];

function stateOfFlows(inputs: FundingInputs): string {
  const isWrong = anyOf(isIn(inputs.flows.state, ROW_STATE.mend), hasRowsToMend(inputs), ...unreadable(inputs));
  return ifElse(isWrong, quoted(MODEL_STATE.notComplete), '""');
}

function stateOfModel(inputs: FundingInputs): string {
  const { basis, inUse, programs } = inputs;
  const isNotStated = (key: keyof typeof inUse): string => isIn(basis.states[key], BASIS_STATE.notStated);
  const isHalfABaseline = `${isNotStated('customers')}<>(${isNotStated('revenuePerCustomer')})`;
  const counted = countIn(absoluteArea(programs.states), ROW_STATE.counts);
  return firstOf(
    [
      [hasNoRows(inputs), quoted(MODEL_STATE.noModel)],
      [hasRowsToMend(inputs), quoted(MODEL_STATE.notComplete)],
      [anyOf(...unreadable(inputs), isHalfABaseline, not(isNumber(inUse.horizonYears))), quoted(MODEL_STATE.notComplete)],
      [`${inUse.horizonYears}>${lastColumnYear(inputs)}`, quoted(MODEL_STATE.tooLong)],
      [isNotStated('margin'), quoted(MODEL_STATE.noMargin)],
      [allOf(`${counted}>0`, isNotStated('customers')), quoted(MODEL_STATE.noBaseline)],
    ],
    '""',
  );
}
