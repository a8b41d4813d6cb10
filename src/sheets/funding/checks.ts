/** The checks of the money model, each with what to do where it fails, and one over them all. */
import { heightFor, absoluteArea, absoluteCell, cellName, quoted, type Area } from '../layout';
import type { ShownCase } from './shown-case';
import { hasNoSingleRate } from './figures';
import { allOf, anyOf, countIn, firstOf, ifElse, isIn, isNumber, isSame, numberOr, sumOf, sumOfProducts } from './formula-parts';
import { AT } from './layout';
import { RULE } from './row-rules';
import type { Results } from './results';
import type { ResultsRequest } from './shape';
import { BASIS_STATE, CHECK_STATE, MODEL_STATE, ROW_STATE } from './states';

interface Check {
  readonly what: string;
  /** A native formula, TRUE where all is well. */
  readonly holds: string;
  readonly otherwise: string;
  /** Whether it can be asked while the model is not complete. */
  readonly always?: true;
}

export interface ChecksRequest extends ResultsRequest {
  readonly results: Results;
  readonly shown: ShownCase;
}

/** @returns the row under them */
export function drawChecks(request: ChecksRequest): number {
  const { builder, working, results } = request;
  const section = results.below + 1;
  const first = section + 2;
  const checks = checksOf(request);
  const area: Area = { row: first, column: AT.second, rows: checks.length, columns: 1 };
  builder
    .section(section, 'Checks')
    .putRow([section + 1, AT.label], ['Check', null, 'Result'], 'header')
    .put([section + 1, AT.second], 'Result', 'headerCentered')
    .put([section + 1, AT.year0], 'What to do', 'note');
  checks.forEach(({ what, holds, otherwise, always }, i) => {
    const row = first + i;
    const result = firstOf(
      [
        [`ISERROR(${holds})`, quoted(CHECK_STATE.fails)],
        [holds, quoted(CHECK_STATE.holds)],
      ],
      quoted(CHECK_STATE.fails),
    );
    const isOpen = `${working.switches.state}<>""`;
    builder
      .put([row, AT.label], what, 'text')
      .put([row, AT.second], `=${always ? result : ifElse(isOpen, quoted(CHECK_STATE.open), result)}`, 'result')
      .put([row, AT.year0], `=${ifElse(isIn(cellName(row, AT.second), CHECK_STATE.fails), quoted(otherwise), '""')}`, 'note')
      .height(row, 1, heightFor([what, 26]));
  });
  const master = first + checks.length;
  builder
    .emphasise(area, 'early', isIn(cellName(first, AT.second), CHECK_STATE.fails))
    .name('CCO_Funding_Checks', area, 'the checks of the money model')
    .put([master, AT.label], 'All of them', 'label')
    .put([master, AT.second], `=${allTogether(absoluteArea(area))}`, 'result')
    .name('CCO_Funding_Check', { row: master, column: AT.second, rows: 1, columns: 1 }, 'all checks of the money model in one');
  return master + 1;
}

/** How many fail; none, that some are open, or that all hold. */
function allTogether(results: string): string {
  const failed = countIn(results, CHECK_STATE.fails);
  return firstOf(
    [
      [`${failed}>0`, `${failed}&" fail"`],
      [`${countIn(results, CHECK_STATE.open)}>0`, quoted(CHECK_STATE.open)],
    ],
    quoted(CHECK_STATE.holds),
  );
}

const checksOf = (request: ChecksRequest): readonly Check[] => [
  ...inputChecks(request),
  ...sumChecks(request),
  ...rateChecks(request),
  ...statedChecks(request),
];

/** Rows of programs and of costs that fall under a rule, added up. */
const rowsUnder = ({ programs, costs }: ChecksRequest['inputs'], rule: string): string =>
  [programs, costs].map(({ rules }) => countIn(absoluteArea(rules), rule)).join('+');

function inputChecks({ inputs, working }: ChecksRequest): readonly Check[] {
  const { switches, timeline } = working;
  const nothingToMend = [inputs.programs, inputs.costs].map(({ states }) => `${countIn(absoluteArea(states), ROW_STATE.mend)}=0`);
  const yearsFromZero = `COLUMN(${timeline.years.all})-COLUMN(${absoluteCell(timeline.years.area.row, AT.year0)})`;
  return [
    {
      what: 'Every input can be read',
      always: true,
      holds: allOf(
        ...nothingToMend,
        `${inputs.flows.state}<>${quoted(ROW_STATE.mend)}`,
        `${countIn('CCO_Funding_Basis_State', BASIS_STATE.unreadable)}=0`,
      ),
      otherwise: 'Look for “Mend” beside the rows and “Not readable” at the top.',
    },
    {
      what: 'Low ≤ likely ≤ high',
      always: true,
      holds: `${[RULE.lowAboveLikely, RULE.likelyAboveHigh].map((rule) => rowsUnder(inputs, rule)).join('+')}=0`,
      otherwise: 'Put low, likely and high of the rows that say so in order.',
    },
    {
      what: 'The timeline runs year by year',
      holds: allOf(`SUMPRODUCT(--(${timeline.years.all}<>${yearsFromZero}))=0`, `${sumOf(timeline.counts.all)}=${switches.last}+1`),
      otherwise: 'A year is missing or twice there: update the sheets.',
    },
  ];
}

/** What is added up in two ways comes to the same. */
function sumChecks({ inputs, working, results, shown }: ChecksRequest): readonly Check[] {
  const { switches, cases } = working;
  const same = (one: string, other: string): string => isSame(one, other, inputs.sameWithin);
  const unlessOwn = (condition: string): string => anyOf(`${switches.own}=1`, condition);
  const inCaseShown = (line: 'benefits' | 'costs'): string =>
    `CHOOSE(${[numberOr(inputs.inUse.caseShown, '1'), ...cases.map((one) => sumOf(one[line].all))].join(',')})`;
  const byDriver = sumOf(shown.byDriver.interaction.all, shown.byDriver.customer.all, shown.byDriver.netNew.all);
  return [
    {
      what: 'Benefits by program add up',
      holds: unlessOwn(same(sumOf(shown.benefits.all), inCaseShown('benefits'))),
      otherwise: 'The programs of the case shown do not add up to its benefits: update the sheets.',
    },
    {
      what: 'Benefits by driver add up',
      holds: unlessOwn(same(byDriver, sumOf(results.benefits.all))),
      otherwise: 'The three drivers do not add up to the benefits: update the sheets.',
    },
    {
      what: 'Costs by line add up',
      holds: unlessOwn(same(sumOf(shown.costs.all), inCaseShown('costs'))),
      otherwise: 'The costs of the case shown do not add up: update the sheets.',
    },
    {
      what: 'Cumulative net ends at the sum',
      holds: same(`INDEX(${results.cumulative.all},1,${switches.last}+1)`, sumOf(results.net.all)),
      otherwise: 'The yearly net amounts do not add up: update the sheets.',
    },
  ];
}

function rateChecks({ inputs, working, results }: ChecksRequest): readonly Check[] {
  const { years } = working.timeline;
  const { row, columns } = results.net.area;
  const ofYear0 = absoluteCell(row, AT.year0);
  const later = `${absoluteCell(row, AT.year0 + 1)}:${absoluteCell(row, AT.year0 + columns - 1)}`;
  const atRate = (amounts: string): string => sumOfProducts(`${amounts}/(1+CCO_IRR)^${years.all}`);
  const netAtRate = atRate(results.net.all);
  // Far below 0 a rate makes late years large: what NPV is off by is measured against amounts at that same rate.
  const grossAtRate = atRate(`(ABS(${results.benefits.all})+ABS(${results.costs.all}))`);
  return [
    {
      what: 'NPV agrees with NPV()',
      holds: isSame('CCO_NPV', `${ofYear0}+NPV(${inputs.inUse.discountRate},${later})`, inputs.sameWithin),
      otherwise: 'Discounting by hand and by Excel’s NPV() differ: update the sheets.',
    },
    {
      what: 'NPV at the IRR is 0',
      holds: ifElse(isNumber('CCO_IRR'), `ABS(${netAtRate})<=${inputs.rateWithin}*${grossAtRate}`, hasNoSingleRate(results)),
      otherwise: 'Type a rate nearer to the IRR among those it starts from.',
    },
  ];
}

function statedChecks({ inputs, working: { cases } }: ChecksRequest): readonly Check[] {
  const { basis, inUse, flows, programs } = inputs;
  const fewestNew = `MIN(${cases.map(({ netNew }) => netNew.all).join(',')})`;
  return [
    {
      what: 'No negative customers',
      holds: `${fewestNew}+${numberOr(inUse.customers, '0')}>=0`,
      otherwise: 'Net new customers take away more than there are.',
    },
    {
      what: 'Attribution is stated',
      always: true,
      holds: `${countIn(absoluteArea(programs.rules), RULE.unsetAttribution)}=0`,
      otherwise: 'State how much of the effect is each program’s doing; unset counts as 100 %.',
    },
    {
      what: 'The margin is stated',
      always: true,
      holds: anyOf(
        `${flows.state}<>""`,
        `${basis.states.margin}<>${quoted(BASIS_STATE.notStated)}`,
        isIn('CCO_Funding_State', MODEL_STATE.noModel),
      ),
      otherwise: 'State the contribution margin: without it nothing is computed.',
    },
  ];
}
