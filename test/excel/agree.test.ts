/** The workbook's live cells, its custom functions and `conclude` say the same of every assessment. */
import fc from 'fast-check';
import { conclude, parseAssessment, STATEMENT_IDS, VARIABLE_IDS, type Assessment, type SelfFunding } from '../../src/method';
import { cellContentsOf, heldOn, SHEET_IDS } from '../../src/sheets';
import { conclusionRowsOf } from '../../src/functions/conclusion-rows';
import { assessmentWith, failing, failingOf, writeMoney } from '../support/funding';
import { randomAssessment } from '../support/random-assessment';
import { closeWorkbook, openWorkbook, write, type OpenAddin } from '../support/workbook';

afterAll(closeWorkbook);

/** The named results, said as the result file says them. */
function liveResults(addin: OpenAddin): unknown {
  const { desk } = addin;
  const value = (name: string): unknown => desk.value(name);
  const stage = (name: string): unknown =>
    /^(Contested|Undetermined)/.test(String(value(name))) ? String(value(name)).slice(0, 9) : value(name);
  const statements = (name: string): string[] =>
    value(name) === ''
      ? []
      : String(value(name))
          .split(', ')
          .map((position) => `R${position}`);
  return {
    yes: value('CCO_Yes'),
    answered: value('CCO_Answered'),
    yesMin: value('CCO_YesMin'),
    yesMax: value('CCO_YesMax'),
    gaps: statements('CCO_Gaps'),
    missing: statements('CCO_Missing'),
    gapClass: STATEMENT_IDS.map((_, i) =>
      String(value(`Readiness!${'ABCDEFGHIJKLMNOP'.charAt(columnOf(desk, 'Gap'))}${i + 7}`)).replace(/^Undetermined:.*/, 'Undetermined'),
    ),
    stages: VARIABLE_IDS.map((id) => stage(`CCO_Stage${id}`)),
    early: [value('CCO_EarlyMin'), value('CCO_EarlyMax')],
    topArea: value('CCO_TopArea'),
    states: ['CCO_ConsensusState', 'CCO_AuthorityState', 'CCO_TopAreaState', 'CCO_LeaderTypeState'].map(value),
    answers: ['CCO_Need', 'CCO_ReportingLine', 'CCO_Structure', 'CCO_LeaderType'].map((name) => [value(name), value(`${name}Rule`)]),
    money: [value('CCO_SelfFundingVerdict'), typeof value('CCO_NPV') === 'number' ? value('CCO_SelfFundingRule') : null],
    checks: [String(value('CCO_MasterCheck')).replace(/\d+ checks/, 'n checks'), failing(addin)],
  };
}

/** Every row that CONCLUDE has spilled, down to the first empty one. */
const spilled = (): Promise<unknown> =>
  Excel.run(async (context) => {
    const range = context.workbook.names.getItem('CCO_Conclusions').getRange();
    range.load('values');
    await context.sync();
    const rows = range.values as unknown[][];
    return rows.slice(
      0,
      rows.findIndex(([id]) => id === ''),
    );
  });

const columnOf = (desk: OpenAddin['desk'], header: string): number =>
  [...'ABCDEFGHIJKLMNOP'].findIndex((column) => desk.value(`Readiness!${column}6`) === header);

/** @param isRateFound whether Excel finds the rate of return, which it need not where there is one */
function concluded(assessment: Assessment, isRateFound: boolean): unknown {
  const conclusions = conclude(assessment);
  const { readiness, maturity, need, reportingLine, structure, leaderType, influence, selfFunding, selfFundingText, states } = conclusions;
  const fail = failingOf(assessment, isRateFound);
  const gaps = new Set<string>(readiness.gaps);
  const missing = new Set<string>(readiness.missing);
  return {
    yes: readiness.yes ?? { error: '#N/A' },
    answered: readiness.answered,
    yesMin: readiness.yesMin,
    yesMax: readiness.yesMax,
    gaps: readiness.gaps,
    missing: readiness.missing,
    gapClass: STATEMENT_IDS.map((id) => (gaps.has(id) ? readiness.gapClass[id] : missing.has(id) ? 'Undetermined' : 'In place')),
    stages: VARIABLE_IDS.map((id) => maturity.stages[id] ?? 'Undetermi'),
    early: [maturity.earlyMin, maturity.earlyMax],
    topArea: influence.topArea,
    states: [states.consensus.kind, states.authority, states.influence, states.leaderToday],
    answers: [need, reportingLine, structure, leaderType.recommended].map(({ text, rule }) => [text, rule]),
    money: [selfFundingText, selfFunding?.rule ?? null],
    checks: [fail.length === 0 ? 'All n checks hold' : '1 of n checks fail', fail],
  };
}

it('agree on random assessments', async () => {
  await fc.assert(
    fc.asyncProperty(randomAssessment(4), async (given) => {
      const read = parseAssessment(given);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const addin = await openWorkbook();
      await write(addin, cellContentsOf(read.value).cellContents, { sheets: SHEET_IDS });
      const held = heldOn(read.value, SHEET_IDS);
      expect(liveResults(addin)).toEqual(concluded(held, addin.desk.value('CCO_IRR') !== 'Not found'));
      expect(await spilled()).toEqual(conclusionRowsOf(conclude(held)));
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 300_000);

const STATED = { metric: 'orders', owner: 'COO', baseline: '4 a day' };
const MODEL: SelfFunding = {
  margin: 0.5,
  // 0 is a rate.
  discountRate: 0,
  horizonYears: 7,
  baseline: { customers: 1000, revenuePerCustomer: 100 },
  programs: [
    { name: 'Renewals', driver: 'revenuePerCustomer', ...STATED, low: 0, likely: 0.03, high: 0.09, startYear: 2, ramp: [0, 0, 0, 0.5, 1] },
    { name: 'Service offers', driver: 'revenuePerInteraction', ...STATED, likely: 0.01 },
    { name: 'Hotline', driver: 'netNewCustomers', likely: 500 },
  ],
  costs: [
    { name: 'Platform', kind: 'oneOff', likely: 100 },
    { name: 'Coach', kind: 'annual', likely: 300, high: 660, startYear: 0 },
  ],
};

it.each([
  // The costs are 520 in year 0 and 420 in each later one. Offers bring in 125, 300 and 500; from year 5 on the 2 % of renewals
  // bring in 1,000, from year 6 on their 4 % bring in 2,000.
  // After year 5 they add up to 2,425 of 2,620: 195 are missing of the next 1,580.
  ['a model of programs and costs', MODEL, 'it pays back after 5.1 years and earns the required rate.'],
  // 100 are missing after year 0, and 40 after year 1, of the next 70.
  [
    'a team’s own flows',
    { ...MODEL, flows: { benefits: [0, 60, 70], costs: [100, 0, 0] } },
    'it pays back after 1.6 years and earns the required rate.',
  ],
] as const)('agree on %s, which CONCLUDE reads from the sheet', async (_, selfFunding, paid) => {
  const addin = await openWorkbook();
  const assessment: Assessment = { ...assessmentWith(selfFunding), raters: [{ id: 'r1' }] };
  await writeMoney(addin, assessment, ['Self-funding', 'Recommendation']);
  const rows = conclusionRowsOf(conclude(assessment));
  expect(await spilled()).toEqual(rows);
  const said = `${rows.find(([id]) => id === 'selfFunding')![2]}`;
  expect(said).toContain(paid);
  expect(addin.desk.value('CCO_SelfFundingVerdict')).toBe(said);
});
