/** The results of the money model: the risk-adjusted case year by year, and what it amounts to. */
import { absoluteCell, cellAt, cellName, drawSentences, heightFor, quoted } from '../layout';
import { figuresOf } from './figures';
import { allOf, anyOf, firstOf, ifElse, isIn, isNumber, sumOf } from './formula-parts';
import { AT } from './layout';
import type { ResultLines, ResultsRequest } from './shape';
import { COVERS, MODEL_STATE } from './states';
import { drawYears, stackLines, type Line, type LineStack } from './timeline';
import { countsTwice, verdictSentences } from './verdict-sentences';

export interface Results extends ResultLines {
  readonly below: number;
}

export function drawResults(request: ResultsRequest): Results {
  const { builder, layout, working } = request;
  const section = working.below;
  builder.section(section, 'Outputs: the risk-adjusted case by year', { newPage: true });
  drawYears(builder, layout, section + 1);
  builder.put([section + 1, AT.third], 'Sum', 'headerRight');
  const lines = drawLines(request, stackLines(builder, layout, section + 2));
  const below = drawFigures(request, { section: lines.change.area.row + 2, lines });
  return { ...lines, below };
}

function drawLines(request: ResultsRequest, stack: LineStack): ResultLines {
  const amounts = drawAmounts(request, stack);
  const coverage = drawCoverage(request, stack, amounts);
  const atTodaysValue = drawTodaysValue(request, stack, amounts);
  const shortfalls = drawShortfalls(request, stack, { ...amounts, ...atTodaysValue });
  const delayed = drawDelayed(request, stack, amounts.net);
  const signs = drawSigns(request, stack, amounts.net);
  request.builder
    .emphasise(coverage.covers.area, 'evolved', isIn(cellName(coverage.covers.area.row, AT.year0), COVERS.yes))
    .emphasise(amounts.cumulative.area, 'early', `${cellName(amounts.cumulative.area.row, AT.year0)}<0`);
  return { ...amounts, ...coverage, ...atTodaysValue, ...shortfalls, delayed, ...signs };
}

/** A line from year 0 up to a year. */
const toDate = ({ area }: Line, column: number): string => sumOf(`${absoluteCell(area.row, AT.year0)}:${cellName(area.row, column)}`);

type Amounts = Pick<ResultLines, 'benefits' | 'costs' | 'net' | 'cumulative'>;

function drawAmounts({ working: { cases, timeline } }: ResultsRequest, stack: LineStack): Amounts {
  const [main] = cases;
  const money = { unit: 'money', style: 'workingMoney' } as const;
  const benefits = stack.draw({ ...money, label: 'Benefits', name: 'CCO_Funding_Benefits', sum: true, formula: main.benefits.in });
  const costs = stack.draw({ ...money, label: 'Costs', name: 'CCO_Funding_Costs', sum: true, formula: main.costs.in });
  const net = stack.draw({
    label: 'Net',
    unit: 'money',
    style: 'totalMoney',
    name: 'CCO_Funding_Net',
    sum: true,
    formula: (column) => `${benefits.in(column)}-${costs.in(column)}`,
  });
  const cumulative = stack.draw({
    ...money,
    label: 'Cumulative net',
    name: 'CCO_Funding_Cumulative',
    formula: (column) => `${timeline.counts.in(column)}*${toDate(net, column)}`,
  });
  return { benefits, costs, net, cumulative };
}

function drawCoverage(
  { working: { timeline } }: ResultsRequest,
  stack: LineStack,
  { benefits, costs }: Amounts,
): Pick<ResultLines, 'covers' | 'coverage' | 'cumulativeCoverage'> {
  const doesNotCount = (column: number): string => `${timeline.counts.in(column)}=0`;
  const ratio = (part: string, whole: string, column: number): string =>
    firstOf(
      [
        [doesNotCount(column), '""'],
        [`${whole}=0`, '""'],
      ],
      `${part}/${whole}`,
    );
  const covers = stack.draw({
    label: 'Covers its costs',
    unit: `${COVERS.yes} or ${COVERS.no}`,
    style: 'flag',
    formula: (column) => {
      const isNoYear = anyOf(doesNotCount(column), `${timeline.years.in(column)}=0`);
      const isCovered = allOf(`${benefits.in(column)}>0`, `${benefits.in(column)}>=${costs.in(column)}`);
      return ifElse(isNoYear, '""', ifElse(isCovered, quoted(COVERS.yes), quoted(COVERS.no)));
    },
  });
  const coverage = stack.draw({
    label: 'Coverage: benefits ÷ costs',
    unit: 'share',
    style: 'workingShare',
    name: 'CCO_Funding_Coverage',
    formula: (column) => ratio(benefits.in(column), costs.in(column), column),
  });
  const cumulativeCoverage = stack.draw({
    label: 'Coverage, cumulative',
    unit: 'share',
    style: 'workingShare',
    name: 'CCO_Funding_CumulativeCoverage',
    formula: (column) => ratio(toDate(benefits, column), toDate(costs, column), column),
  });
  return { covers, coverage, cumulativeCoverage };
}

function drawTodaysValue(
  { working: { timeline } }: ResultsRequest,
  stack: LineStack,
  { benefits, costs }: Amounts,
): Pick<ResultLines, 'benefitsNow' | 'costsNow'> {
  const discounted = (label: string, of: Line): Line =>
    stack.draw({
      label,
      unit: 'money',
      style: 'workingMoney',
      sum: true,
      formula: (column) => {
        const divisor = timeline.divisor.in(column);
        return ifElse(allOf(`${timeline.counts.in(column)}=1`, isNumber(divisor)), `${of.in(column)}/${divisor}`, '0');
      },
    });
  const benefitsNow = discounted('Benefits at today’s value', benefits);
  const costsNow = discounted('Costs at today’s value', costs);
  return { benefitsNow, costsNow };
}

/** By how much what was spent is more than what was received; sums that are equal but for a small share are not short. */
function drawShortfalls(
  { inputs: { sameWithin }, working: { timeline } }: ResultsRequest,
  stack: LineStack,
  { benefits, costs, benefitsNow, costsNow }: Pick<ResultLines, 'benefits' | 'costs' | 'benefitsNow' | 'costsNow'>,
): Pick<ResultLines, 'short' | 'shortNow'> {
  const shortBy = (label: string, received: Line, spent: Line): Line =>
    stack.draw({
      label,
      unit: 'money',
      style: 'workingMoney',
      formula: (column) => {
        const [receivedToDate, spentToDate] = [toDate(received, column), toDate(spent, column)];
        const lack = `${spentToDate}-${receivedToDate}`;
        const isShort = `${lack}>${sameWithin}*MAX(ABS(${spentToDate}),ABS(${receivedToDate}))`;
        return ifElse(`${timeline.counts.in(column)}=0`, '0', ifElse(isShort, lack, '0'));
      },
    });
  const short = shortBy('Short by, to date', benefits, costs);
  const shortNow = shortBy('Short by, at today’s value', benefitsNow, costsNow);
  return { short, shortNow };
}

/** The same formula in every column, though what would stand before year 0 is never looked at. */
const unlessFirst = ({ working: { timeline } }: ResultsRequest, column: number, formula: string): string =>
  ifElse(`${timeline.years.in(column)}=0`, '0', formula);

function drawDelayed(request: ResultsRequest, stack: LineStack, net: Line): Line {
  const { timeline } = request.working;
  return stack.draw({
    label: 'Net, everything a year later',
    unit: 'money',
    style: 'workingMoney',
    sum: true,
    formula: (column) => {
      const ofYearBefore = `INDEX(${net.all},1,MAX(1,${timeline.years.in(column)}))`;
      return `${timeline.counts.in(column)}*${unlessFirst(request, column, ofYearBefore)}`;
    },
  });
}

/** How often the net changes its sign: only where it does so once is there exactly one rate of return. */
function drawSigns(request: ResultsRequest, stack: LineStack, net: Line): Pick<ResultLines, 'sign' | 'change'> {
  const signRow = stack.row;
  const sign = stack.draw({
    label: 'Sign of the net; that before where it is 0',
    unit: '1, 0 or -1',
    style: 'flag',
    formula: (column) =>
      firstOf(
        [
          [`${net.in(column)}>0`, '1'],
          [`${net.in(column)}<0`, '-1'],
        ],
        unlessFirst(request, column, cellName(signRow, column - 1)),
      ),
  });
  const change = stack.draw({
    label: 'Net changes its sign',
    unit: '1 or 0',
    style: 'flag',
    sum: true,
    formula: (column) => {
      const [now, before] = [sign.in(column), sign.in(column - 1)];
      return unlessFirst(request, column, ifElse(allOf(`${before}<>0`, `${now}<>${before}`), '1', '0'));
    },
  });
  return { sign, change };
}

interface FiguresRequest {
  readonly section: number;
  readonly lines: ResultLines;
}

/** @returns the row under them */
function drawFigures(request: ResultsRequest, { section, lines }: FiguresRequest): number {
  const { builder, working } = request;
  const { state } = working.switches;
  builder.section(section, 'Outputs: what it amounts to');
  const verdict = section + 1;
  const rows = figuresOf(request, lines);
  const first = verdict + 3;
  rows.forEach(({ label, formula, style, note, name }, i) => {
    const row = first + i;
    builder
      .put([row, AT.label], label, 'label')
      .put([row, AT.second], `=${ifElse(`${state}<>""`, state, formula)}`, style)
      .put([row, AT.year0], note, 'note')
      .height(row, 1, heightFor([label, 26]))
      .name(name, cellAt(row, AT.second), label.toLowerCase());
  });
  drawSentences(builder, { row: verdict, column: AT.label, sentences: verdictSentences(request, lines) });
  builder.emphasise(cellAt(verdict + 1, AT.label + 1), 'early', countsTwice(request));
  const toBegin = quoted(`${MODEL_STATE.noModel}. List the programs and the costs, or type the yearly flows of a model of your own.`);
  builder.band(`=${ifElse(isIn('CCO_Funding_State', MODEL_STATE.noModel), toBegin, 'CCO_SelfFundingVerdict')}`);
  return first + rows.length;
}
