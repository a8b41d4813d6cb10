/**
 * The Self-funding sheet as a person fills it in: worked by hand, against the method on random models, and where something is
 * typed wrong.
 */
import fc from 'fast-check';
import { assume, conclude, FUNDING_CASES, fundingFlows, fundingModel, type Assessment, type SelfFunding } from '../../src/method';
import { readState, writeSheets } from '../../src/excel';
import { fundingLayout } from '../../src/sheets/funding/layout';
import { cellName, cellContentsOf } from '../../src/sheets';
import {
  assessmentWith,
  cellOf,
  columnOf,
  failing,
  failingOf,
  FIGURE_NAMES,
  FIGURES,
  paste,
  rowOf,
  tableOf,
  writeMoney,
  type FigureName,
} from '../support/funding';
import { moneyAssumptions, randomFunding } from '../support/random-funding';
import { closeWorkbook, openWorkbook, type OpenAddin } from '../support/workbook';

afterAll(closeWorkbook);

const STATED = { metric: 'orders', owner: 'COO', baseline: '4 a day' };

/**
 * A thousand customers at 100 each, half of which is margin: an uplift of 1 % is worth 500 a year. At 25 % the years are divided by
 * 1, 1.25, 1.5625, 1.953125, 2.44140625 and 3.0517578125, which is multiplied by 1, 0.8, 0.64, 0.512, 0.4096 and 0.32768.
 */
const PAPER: SelfFunding = {
  margin: 0.5,
  discountRate: 0.25,
  horizonYears: 5,
  baseline: { customers: 1000, revenuePerCustomer: 100 },
  programs: [
    // (4 + 10 + 16)/3 % × 50 % = 5 %, of which 40 % in year 2.
    {
      name: 'Renewals',
      driver: 'revenuePerCustomer',
      ...STATED,
      low: 0.04,
      likely: 0.1,
      high: 0.16,
      own: 0.2,
      attribution: 0.5,
      startYear: 2,
      ramp: [0.4, 1],
    },
    { name: 'Service offers', driver: 'revenuePerInteraction', ...STATED, likely: 0.03, ramp: [1] },
    { name: 'Late fees', driver: 'revenuePerCustomer', ...STATED, likely: -0.01, attribution: 1, startYear: 4, ramp: [1] },
    // (10 + 20 + 60)/3 = 30, of which 25 % in year 1 and 60 % in year 2 (A-SF5).
    { name: 'Referrals', driver: 'netNewCustomers', ...STATED, low: 10, likely: 20, high: 60, attribution: 1 },
    { name: 'Community', driver: 'revenuePerCustomer', metric: 'members', baseline: 'none', likely: 0.5 },
  ],
  costs: [
    // (1,000 + 2,000 + 6,000)/3 = 3,000, in year 0.
    { name: 'Platform', kind: 'oneOff', category: 'Tools', low: 1000, likely: 2000, high: 6000 },
    { name: 'Analyst', kind: 'annual', category: 'People', likely: 1000 },
    { name: 'Training', kind: 'oneOff', likely: 500, startYear: 2 },
    // (0 + 600 + 600)/3 = 400.
    { name: 'Coach', kind: 'annual', low: 0, likely: 600, startYear: 4 },
  ],
};

/** Years that have a column and do not count. */
const AFTER = [0, 0, 0, 0, 0];
const close = (...numbers: readonly number[]) => numbers.map((number) => expect.closeTo(number, 6));
const values = (addin: OpenAddin, names: readonly FigureName[]) => names.map((name) => addin.desk.value(name));

/** What stands beside the rows of a list. */
function beside(addin: OpenAddin, list: 'CCO_Programs' | 'CCO_Costs', model: SelfFunding = PAPER): readonly unknown[] {
  const { said } = fundingLayout(cellContentsOf(assessmentWith(model)).cellContents);
  const { area } = addin.desk.workbook.resolve(list)!;
  return columnOf(addin, list).map((_, i) => addin.desk.value(`Self-funding!${cellName(area.row + i, said)}`));
}

async function opened(assessment: Assessment = assessmentWith(PAPER)): Promise<OpenAddin> {
  const addin = await openWorkbook();
  await writeMoney(addin, assessment);
  return addin;
}

describe('a model worked on paper', () => {
  let addin: OpenAddin;
  beforeAll(async () => (addin = await opened()));

  it('counts what can be measured, and says what of it is left out or unset', () => {
    expect(beside(addin, 'CCO_Programs')).toEqual([
      'Counts',
      'Counts; attribution is unset, so 100 %',
      'Counts',
      'Counts',
      'Left out: no owner',
      '',
      '',
    ]);
    expect(beside(addin, 'CCO_Costs')).toEqual(['Counts', 'Counts', 'Counts', 'Counts', '', '', '']);
    expect([failing(addin), addin.desk.value('CCO_Funding_Check')]).toEqual([['Attribution is stated'], '1 fail']);
  });

  it('takes the larger of the two uplifts in each year, and gives it to new customers too', () => {
    expect(rowOf(addin, 'CCO_Case1_Customer')).toEqual(close(0, 0, 0.02, 0.05, 0.04, 0.04, ...AFTER));
    expect(rowOf(addin, 'CCO_Case1_Interaction')).toEqual(close(0, 0.03, 0.03, 0.03, 0.03, 0.03, ...AFTER));
    expect(rowOf(addin, 'CCO_Case1_NetNew')).toEqual(close(0, 7.5, 18, 30, 30, 30, ...AFTER));
    // Half of 3,000 + 750 × 1.03, 3,000 + 1,800 × 1.03, 5,000 + 3,000 × 1.05, and 4,000 + 3,000 × 1.04.
    expect(rowOf(addin, 'CCO_Funding_Benefits')).toEqual(close(0, 1886.25, 2427, 4075, 3560, 3560, ...AFTER));
  });

  it('has one-off costs in their year and annual ones from theirs on', () => {
    expect(rowOf(addin, 'CCO_Funding_Costs')).toEqual(close(3000, 1000, 1500, 1000, 1400, 1400, ...AFTER));
    expect(rowOf(addin, 'CCO_Funding_Cumulative')).toEqual(close(-3000, -2113.75, -1186.75, 1888.25, 4048.25, 6208.25, ...AFTER));
  });

  it('covers its costs by year and to date, and says nothing of years after the last', () => {
    expect(rowOf(addin, 'CCO_Funding_Coverage')).toEqual([
      ...close(0, 1.88625, 1.618, 4.075, 3560 / 1400, 3560 / 1400),
      '',
      '',
      '',
      '',
      '',
    ]);
    expect(rowOf(addin, 'CCO_Funding_CumulativeCoverage')).toEqual([
      ...close(0, 1886.25 / 4000, 4313.25 / 5500, 8388.25 / 6500, 11948.25 / 7900, 15508.25 / 9300),
      '',
      '',
      '',
      '',
      '',
    ]);
  });

  it('amounts to these figures', () => {
    // 1,509 + 1,553.28 + 2,086.4 + 1,458.176 + 1,166.5408, and 3,000 + 800 + 960 + 512 + 573.44 + 458.752.
    expect(values(addin, ['CCO_PVBenefits', 'CCO_PVCosts', 'CCO_NPV'])).toEqual(close(7773.3968, 6304.192, 1469.2048));
    expect(values(addin, ['CCO_ROI', 'CCO_BenefitMultiplier'])).toEqual(close(1469.2048 / 6304.192, 6304.192 / 7773.3968));
    // 1,186.75 are missing of the 3,075 of year 3; at today's value 123.32 of the 884.736 of year 4.
    expect(values(addin, ['CCO_Payback', 'CCO_DiscountedPayback'])).toEqual(close(2 + 1186.75 / 3075, 3 + 123.32 / 884.736));
    expect(values(addin, ['CCO_PeakFunding', 'CCO_PeakFundingYear', 'CCO_FirstSelfFundingYear'])).toEqual([3000, 0, 1]);
    // Full years of the default ramp at today's value: 0.25 × 0.8 + 0.6 × 0.64 + 0.512 + 0.4096 + 0.32768 = 1.83328.
    expect(values(addin, ['CCO_BreakEvenUplift', 'CCO_BreakEvenCustomers'])).toEqual(
      close(6304.192 / (50_000 * 1.83328), 6304.192 / (50 * 1.83328)),
    );
    // All of it a year later, at 0.8, without the 707.7888 that year 5 brings in: 609.1328.
    expect(addin.desk.value('CCO_OneYearDelay')).toBeCloseTo(609.1328 - 1469.2048, 6);
    const rate = Number(addin.desk.value('CCO_IRR'));
    const nets = [-3000, 886.25, 927, 3075, 2160, 2160];
    expect([rate > 0.25, nets.reduce((worth, net, year) => worth + net / (1 + rate) ** year, 0)]).toEqual([true, expect.closeTo(0, 3)]);
    expect(addin.desk.value('CCO_SelfFundingRule')).toBe('SF1');
    expect(addin.desk.value('CCO_SelfFundingVerdict')).toBe(
      'The plan funds itself by the end of year 5: it pays back after 2.4 years and earns the required rate.',
    );
  });

  it('has costs high where benefits are low, and an own case beside', () => {
    // Renewals 2 %, then 1 % beside late fees; 2.5, 6 and 10 new customers.
    expect(rowOf(addin, 'CCO_Case2_Benefits').slice(0, 6)).toEqual(
      close(0, 1500 + 125 * 1.03, 1500 + 300 * 1.03, 1500 + 500 * 1.03, 1500 + 500 * 1.03, 1500 + 500 * 1.03),
    );
    expect(rowOf(addin, 'CCO_Case2_Costs').slice(0, 6)).toEqual(close(6000, 1000, 1500, 1000, 1600, 1600));
    expect(rowOf(addin, 'CCO_Case4_Costs').slice(0, 6)).toEqual(close(1000, 1000, 1500, 1000, 1000, 1000));
    // Of its own 20 % half is the program's doing.
    expect(rowOf(addin, 'CCO_Case5_Customer').slice(0, 6)).toEqual(close(0, 0, 0.04, 0.1, 0.09, 0.09));
  });

  it('adds everything up where the treatment is additive, and says that this counts twice', async () => {
    addin.desk.user.type(cellOf(addin, 'CCO_Funding_Basis', [5, 1]), 'additive');
    await addin.desk.settled();
    // Half of 3,000 + 750, 2,000 + 3,000 + 1,800, 5,000 + 3,000 + 3,000, and 4,000 + 3,000 + 3,000.
    expect(rowOf(addin, 'CCO_Funding_Benefits')).toEqual(close(0, 1875, 3400, 5500, 5000, 5000, ...AFTER));
    const told = [
      'The treatment is additive: revenue per interaction is part of revenue per customer, so the same revenue is counted twice.',
      '“Community” is left out (no owner); its value cannot be measured.',
      'The attribution of “Service offers” is not stated',
    ].join(' ');
    expect(String(addin.desk.value('CCO_SelfFundingNotes')).slice(0, told.length)).toBe(told);
    addin.desk.user.type(cellOf(addin, 'CCO_Funding_Basis', [5, 1]), '');
    await addin.desk.settled();
  });

  it('loses with the only kind of program that is left, new customers included', async () => {
    for (const program of [0, 2]) addin.desk.user.type(cellOf(addin, 'CCO_Programs', [program, 3]), '');
    addin.desk.user.type(cellOf(addin, 'CCO_Programs', [1, 6]), '-0.03');
    await addin.desk.settled();
    // Half of -3,000 + 750 × 0.97, -3,000 + 1,800 × 0.97 and -3,000 + 3,000 × 0.97.
    expect(rowOf(addin, 'CCO_Funding_Benefits')).toEqual(close(0, -1136.25, -627, -45, -45, -45, ...AFTER));
    expect([addin.desk.value('CCO_SelfFundingRule'), addin.desk.value('CCO_SelfFundingVerdict')]).toEqual([
      'SF0',
      'The plan has no measurable benefit: in no year is there one above 0.',
    ]);
    expect(values(addin, ['CCO_IRR', 'CCO_Payback', 'CCO_FirstSelfFundingYear'])).toEqual([
      'No single rate',
      'Not paid back',
      'In no year',
    ]);
  });
});

describe('a sheet without a model', () => {
  it('says so in place of every figure, and a year of zeros is a plan', async () => {
    const addin = await opened(assessmentWith(undefined));
    expect(FIGURE_NAMES.map((name) => addin.desk.value(name))).toEqual(FIGURE_NAMES.map(() => 'No model yet'));
    expect(addin.desk.value('CCO_SelfFundingVerdict')).toBe(
      'Undetermined: there is no plan from which benefits and costs by year can be computed.',
    );
    expect(addin.desk.value('Self-funding!B4')).toBe(
      'No model yet. List the programs and the costs, or type the yearly flows of a model of your own.',
    );
    for (const side of [1, 2]) addin.desk.user.type(cellOf(addin, 'CCO_Flows', [side, 0]), '0');
    await addin.desk.settled();
    expect([addin.desk.value('CCO_SelfFundingRule'), addin.desk.value('CCO_NPV')]).toEqual(['SF0', 0]);
  });

  it('computes the flows of a team’s own model: 100 spent, 60 back in each of two years, at 10 %', async () => {
    const addin = await opened(assessmentWith({ flows: { benefits: [0, 60, 60], costs: [100, 0, 0] } }));
    // 60/1.1 + 60/1.21 = 104.132…; after year 1, 40 are missing of the next 60.
    expect(values(addin, ['CCO_NPV', 'CCO_Payback'])).toEqual([expect.closeTo(4.132231, 6), expect.closeTo(1 + 40 / 60, 9)]);
    expect(addin.desk.value('CCO_SelfFundingVerdict')).toBe(
      'The plan funds itself by the end of year 2: it pays back after 1.7 years and earns the required rate. It is ' +
        'fragile: it needs 96 % of its benefits to break even.',
    );
    expect(values(addin, ['CCO_BreakEvenUplift', 'CCO_OneYearDelay'])).toEqual(['Not for your own flows', 'Not for your own flows']);
    expect(addin.desk.value('CCO_SelfFundingNotes')).toMatch(/^The flows end in year 2\./);
  });
});

/** Apart by no more than a share of the amounts behind a figure. */
const isSame = (found: unknown, expected: number, within: number, scale = 0): boolean =>
  typeof found === 'number' && Math.abs(found - expected) <= within * Math.max(Math.abs(expected), scale);

function expectFigures(addin: OpenAddin, assessment: Assessment): void {
  const { selfFunding: figures, selfFundingText } = conclude(assessment);
  const scale = figures ? Math.abs(figures.pvBenefits) + Math.abs(figures.pvCosts) : 0;
  const off = FIGURE_NAMES.filter((name) => {
    const [found, expected] = [addin.desk.value(name), figures?.[FIGURES[name]] ?? null];
    if (name === 'CCO_IRR' && found === 'Not found') return false;
    return expected === null
      ? typeof found !== 'string'
      : !isSame(found, expected, name === 'CCO_IRR' ? 1e-6 : 1e-9, name === 'CCO_NPV' || name === 'CCO_OneYearDelay' ? scale : 0);
  });
  expect(off.map((name) => [name, addin.desk.value(name), figures?.[FIGURES[name]]])).toEqual([]);
  expect(addin.desk.value('CCO_SelfFundingVerdict')).toBe(selfFundingText);
  if (figures) expect(addin.desk.value('CCO_SelfFundingRule')).toBe(figures.rule);
}

/** A row by year: what counts, and after it nothing but zeros or empty texts. */
function expectRow(addin: OpenAddin, name: string, expected: readonly (number | null)[]): void {
  const found = rowOf(addin, name);
  const scale = Math.max(0, ...expected.map((value) => Math.abs(value ?? 0)));
  const off = found.flatMap((value, year) => {
    const wanted = expected[year];
    return (wanted === null || wanted === undefined ? value === '' || value === 0 : isSame(value, wanted, 1e-9, scale))
      ? []
      : [[name, year, value, wanted]];
  });
  expect(off).toEqual([]);
}

function expectYears(addin: OpenAddin, assessment: Assessment): void {
  const assumed = assume(assessment.assumptions);
  FUNDING_CASES.forEach((chosen, i) => {
    const flows = fundingFlows(assessment.selfFunding, assumed, chosen);
    expectRow(addin, `CCO_Case${i + 1}_Benefits`, flows?.benefits ?? []);
    expectRow(addin, `CCO_Case${i + 1}_Costs`, flows?.costs ?? []);
  });
  const { selfFunding: figures } = conclude(assessment);
  expectRow(addin, 'CCO_Funding_Coverage', figures?.coverage ?? []);
  expectRow(addin, 'CCO_Funding_CumulativeCoverage', figures?.cumulativeCoverage ?? []);
}

it('agrees with conclude on random models, on all figures and on each year of the five cases', async () => {
  const addin = await openWorkbook();
  await fc.assert(
    fc.asyncProperty(randomFunding({ programs: { least: 1, most: 6 }, costs: 8 }), moneyAssumptions, async (selfFunding, assumptions) => {
      const assessment = assessmentWith(selfFunding, assumptions);
      await writeMoney(addin, assessment);
      expectFigures(addin, assessment);
      expectYears(addin, assessment);
      expect(failing(addin)).toEqual(failingOf(assessment, addin.desk.value('CCO_IRR') !== 'Not found'));
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 240_000);

describe('what is typed wrong', () => {
  const sound: SelfFunding = { ...PAPER, programs: PAPER.programs!.map((program) => ({ attribution: 1, ...program })) };
  let addin: OpenAddin;
  beforeAll(async () => (addin = await opened(assessmentWith(sound))));

  const figures = (): readonly unknown[] => [...new Set([...FIGURE_NAMES, 'CCO_SelfFundingRule'].map((name) => addin.desk.value(name)))];
  const basis = (row: number): string => cellOf(addin, 'CCO_Funding_Basis', [row, 1]);

  // Programs: name, driver, metric, owner, baseline, low, likely, high, own, attribution, start year, ramp. Costs: name, kind,
  // category, low, likely, high, own, start year.
  it.each([
    ['a text for a likely value', 'CCO_Programs', [1, 6], 'a lot', 'Mend: type the likely value as a number'],
    ['no likely value', 'CCO_Costs', [0, 4], '', 'Mend: type the likely value as a number'],
    ['a text for a low one', 'CCO_Costs', [1, 3], 'n/a', 'Mend: low, high and own case are numbers or empty'],
    ['low above likely', 'CCO_Programs', [0, 5], 0.11, 'Mend: low is above likely'],
    ['likely above high', 'CCO_Costs', [0, 5], 1999, 'Mend: likely is above high'],
    ['no name', 'CCO_Costs', [0, 0], '', 'Mend: name the cost'],
    ['a driver that is none', 'CCO_Programs', [0, 1], 'Loyalty', 'Mend: choose what it moves'],
    ['a kind that is none', 'CCO_Costs', [0, 1], 'Monthly', 'Mend: choose one-off or annual'],
    ['an attribution above 100 %', 'CCO_Programs', [0, 9], 70, 'Mend: attribution is a share from 0% to 100%'],
    ['a start in the middle of a year', 'CCO_Programs', [0, 10], 1.5, 'Mend: the start year is a whole number from 0'],
    ['an error for a name', 'CCO_Costs', [0, 0], '=1/0', 'Mend: a cell shows an error'],
    ['an error for an attribution', 'CCO_Programs', [0, 9], '=NA()', 'Mend: a cell shows an error'],
    ['a nought for a name', 'CCO_Costs', [0, 0], 0, 'Mend: name the cost'],
    ['a gap in a ramp', 'CCO_Programs', [0, 13], ['', 1], 'Mend: ramp entries are shares from 0% to 100%, without a gap'],
  ] as const)('is told beside its row: %s', async (_, list, at, content, message) => {
    const row = list === 'CCO_Programs' ? sound.programs![at[0]]! : sound.costs![at[0]]!;
    const place = cellOf(addin, list, at);
    const contents = (Array.isArray(content) ? content : [content]) as readonly (string | number)[];
    const before = contents.map((__, i) => (tableOf(addin, list)[at[0]]![at[1] + i] ?? '') as string | number);
    await paste(addin, place, contents);
    expect([row.name, beside(addin, list, sound)[at[0]]]).toEqual([row.name, message]);
    expect([figures(), addin.desk.value('CCO_SelfFundingVerdict')]).toEqual([
      ['Not complete'],
      'Undetermined: an input has to be mended first; what is wrong stands beside its row.',
    ]);
    expect(failing(addin)[0]).toBe('Every input can be read');
    await paste(addin, place, before);
    expect(figures()).not.toContain('Not complete');
  });

  it.each([
    ['a margin above 100 %', 0, 40, 'Not readable', 'Not complete'],
    ['no margin', 0, '', 'Not stated', 'No margin'],
    ['no number of customers', 1, '', 'Not stated', 'Not complete'],
    ['fewer than no customers', 1, -5, 'Not readable', 'Not complete'],
    ['a rate of -100 %', 3, -1, 'Not readable', 'Not complete'],
    ['a text for a rate', 3, 'ten', 'Not readable', 'Not complete'],
    ['a horizon of four years', 4, 4, 'Not readable', 'Not complete'],
    ['a treatment that is none', 5, 'mixed', 'Not readable', 'Not complete'],
    ['an error for the customers', 1, '=1/0', 'Not readable', 'Not complete'],
    ['a horizon beyond the last column', 4, 40, 40, 'More years than columns'],
  ] as const)('is told where it would be in use: %s', async (_, row, content, inUse, state) => {
    const before = (tableOf(addin, 'CCO_Funding_Basis')[row]![1] ?? '') as string | number;
    await paste(addin, basis(row), [content]);
    expect([columnOf(addin, 'CCO_Funding_InUse')[row], figures()]).toEqual([inUse, [state]]);
    await paste(addin, basis(row), [before]);
    expect(figures()).not.toContain(state);
  });

  const inRegister = (id: string): string =>
    cellOf(addin, 'CCO_Assumptions', [tableOf(addin, 'CCO_Assumptions').findIndex(([known]) => known === id), 1]);

  it.each([
    ['A-SF5', '2;3'],
    ['A-SF5', '-0.5'],
    ['A-SF5', '0.25;;1'],
    ['A-SF5', '1;'],
    ['A-SF5', '25%;60%'],
    ['A-SF8', 2],
  ] as const)('computes nothing from a register with %s at %s', async (id, content) => {
    const before = addin.desk.value(inRegister(id)) as string | number;
    await paste(addin, inRegister(id), [content]);
    expect(figures()).toEqual(['Not complete']);
    await paste(addin, inRegister(id), [before]);
    expect(figures()).not.toContain('Not complete');
  });

  it('reads the words of the register whatever their case and spaces, as the method does', async () => {
    const before = addin.desk.value(inRegister('A-SF7')) as string;
    const own = (tableOf(addin, 'CCO_Funding_Basis')[5]![1] ?? '') as string;
    await paste(addin, basis(5), ['']);
    await paste(addin, inRegister('A-SF7'), [' Additive']);
    expect(addin.desk.value('CCO_NPV')).toBeCloseTo(conclude(assessmentWith({ ...sound, treatment: 'additive' })).selfFunding!.npv, 6);
    await paste(addin, inRegister('A-SF7'), [before]);
    await paste(addin, basis(5), [own]);
  });

  it.each([6, 0, 'low'])('does not take %p for a case', async (content) => {
    await paste(addin, cellOf(addin, 'CCO_Funding_Case'), [content]);
    expect(figures()).toEqual(['Not complete']);
    await paste(addin, cellOf(addin, 'CCO_Funding_Case'), ['']);
    expect(figures()).not.toContain('Not complete');
  });

  it('shows no error in the working while an input cannot be read', async () => {
    const before = addin.desk.value(inRegister('A-SF5')) as string;
    await paste(addin, inRegister('A-SF5'), ['soon']);
    await paste(addin, basis(0), ['much']);
    const shown = ['CCO_Program_Effects', 'CCO_Program_Shares', 'CCO_Cost_Due', 'CCO_Cost_Shown', 'CCO_Case1_Benefits'].flatMap((name) =>
      tableOf(addin, name).flat(),
    );
    expect(shown.filter((value) => value !== 0)).toEqual([]);
    await paste(addin, basis(0), [0.5]);
    await paste(addin, inRegister('A-SF5'), [before]);
  });

  it('stands at its default where the register’s cell is empty', async () => {
    const before = addin.desk.value(inRegister('A-SF3')) as number;
    await paste(addin, basis(3), ['']);
    await paste(addin, inRegister('A-SF3'), ['']);
    expect(columnOf(addin, 'CCO_Funding_InUse')[3]).toBe(0.1);
    await paste(addin, inRegister('A-SF4'), ['']);
    await paste(addin, basis(0), ['']);
    expect(columnOf(addin, 'CCO_Funding_InUse')[0]).toBe('Not stated');
    await paste(addin, inRegister('A-SF3'), [before]);
    await paste(addin, basis(3), [0.25]);
    await paste(addin, basis(0), [0.5]);
  });

  it('leaves a program out whose metric is a nought', async () => {
    const before = tableOf(addin, 'CCO_Programs')[0]![2] as string;
    await paste(addin, cellOf(addin, 'CCO_Programs', [0, 2]), [0]);
    expect(beside(addin, 'CCO_Programs', sound)[0]).toBe('Left out: no metric');
    await paste(addin, cellOf(addin, 'CCO_Programs', [0, 2]), [before]);
  });

  it('is told where neither customers nor what they bring in is stated', async () => {
    await paste(addin, basis(1), [''], ['']);
    expect([figures(), addin.desk.value('CCO_SelfFundingVerdict')]).toEqual([
      ['No baseline'],
      'Undetermined: the customers of an average full year and the revenue per customer are not stated.',
    ]);
    await paste(addin, basis(1), [1000], [100]);
  });

  it('is told of flows with a year that is not complete, and they do not give way to the programs', async () => {
    await paste(addin, cellOf(addin, 'CCO_Flows', [1, 0]), [0, '', 60], [100, '', 0]);
    const { said } = fundingLayout(cellContentsOf(assessmentWith(sound)).cellContents);
    const { area } = addin.desk.workbook.resolve('CCO_Flows')!;
    const told = (): unknown => addin.desk.value(`Self-funding!${cellName(area.row + 3, said)}`);
    expect([told(), figures()]).toEqual(['Mend: type both amounts of each year, from year 0 to the last', ['Not complete']]);
    await paste(addin, cellOf(addin, 'CCO_Flows', [1, 1]), [0], [0]);
    // 60/1.5625 - 100
    expect([told(), addin.desk.value('CCO_NPV')]).toEqual(['Counts in place of programs and costs', expect.closeTo(-61.6, 9)]);
    await paste(addin, cellOf(addin, 'CCO_Flows', [1, 0]), ['', '', ''], ['', '', '']);
    expect(addin.desk.value('CCO_NPV')).toBeCloseTo(1469.2048, 6);
  });

  it.each([
    ['CCO_Funding_Basis', [4, 1], '4', 'a whole number from 5'],
    ['CCO_Funding_Basis', [3, 1], '-1', 'a rate above -100%'],
    ['CCO_Programs', [0, 6], 'a lot', 'a number'],
    ['CCO_Programs', [0, 9], '70', 'a share from 0% to 100%'],
  ] as const)('is refused by the cell as it is typed: %s %p', (name, at, content, expected) => {
    expect(addin.desk.user.type(cellOf(addin, name, at), content)).toMatchObject({
      code: 'InvalidEntry',
      message: expect.stringContaining(expected),
    });
  });
});

it('shows a chosen case program by program, and no headline moves', async () => {
  const addin = await opened();
  const headlines = (): readonly unknown[] =>
    [...FIGURE_NAMES, 'CCO_SelfFundingVerdict', 'CCO_Funding_Check'].map((name) => addin.desk.value(name));
  const before = headlines();
  // In year 3 of each case: c of Renewals, r of Service offers, and what Referrals bring in; margin × customers × revenue is
  // 50,000, one new customer 50.
  const renewals = { 1: 0.05, 2: 0.02, 3: 0.05, 4: 0.08, 5: 0.1 };
  const referrals = { 1: 30, 2: 10, 3: 20, 4: 60, 5: 20 };
  for (const chosen of [1, 2, 3, 4, 5] as const) {
    addin.desk.user.type(cellOf(addin, 'CCO_Funding_Case'), String(chosen));
    await addin.desk.settled();
    const [beyond, uplift] = [Math.max(0, renewals[chosen] - 0.03), Math.max(renewals[chosen], 0.03)];
    expect(tableOf(addin, 'CCO_Program_Shares').map((row) => row[3])).toEqual(
      close(50_000 * beyond, 1500, 0, 50 * referrals[chosen] * (1 + uplift), 0, 0, 0),
    );
    expect(headlines()).toEqual(before);
  }
  expect(tableOf(addin, 'CCO_Cost_Shown').map(([year0]) => year0)).toEqual([2000, 0, 0, 0, 0, 0, 0]);
});

it('credits no program with customers who stay while interactions lose, and everything adds up', async () => {
  // Customers gain nothing before year 3, so that the larger of both is 0 while interactions lose 2 %: half of 2,000.
  const programs = [
    { name: 'Renewals', driver: 'revenuePerCustomer', ...STATED, likely: 0.05, attribution: 1, startYear: 3, ramp: [1] },
    { name: 'Fewer calls', driver: 'revenuePerInteraction', ...STATED, likely: -0.02, attribution: 1, ramp: [1] },
  ] as const;
  const addin = await opened(assessmentWith({ ...PAPER, programs }));
  expect(rowOf(addin, 'CCO_Funding_Benefits').slice(0, 4)).toEqual(close(0, 0, 0, 2500));
  expect(
    tableOf(addin, 'CCO_Program_Shares')
      .slice(0, 2)
      .map((row) => row.slice(1, 4)),
  ).toEqual([close(0, 0, 3500), close(-1000, -1000, -1000)]);
  expect(failing(addin)).toEqual([]);
});

it('says what a plan without a program, with too few customers or cut off by its horizon leaves open', async () => {
  const [program] = PAPER.programs!;
  const addin = await opened(assessmentWith({ ...PAPER, programs: [] }));
  expect(addin.desk.value('CCO_SelfFundingNotes')).toBe(
    'The self-funding model lists costs and no program, so there is nothing yet that could pay for them. The most money ' +
      'is tied up in the last year, 5; what comes after it may take more.',
  );
  await writeMoney(
    addin,
    assessmentWith({ ...PAPER, programs: [{ ...program!, driver: 'netNewCustomers', low: undefined, likely: -3000, high: undefined }] }),
  );
  expect(addin.desk.value('CCO_SelfFundingNotes')).toBe(
    'The programs leave fewer than 0 customers in some year. The most money is tied up in the last year, 5; what comes ' +
      'after it may take more.',
  );
});

it('keeps every input where the sheets are updated, the case shown and the simulation included', async () => {
  const addin = await openWorkbook();
  const { cellContents } = cellContentsOf(
    assessmentWith({
      ...PAPER,
      risk: 'pert',
      flows: { benefits: [0, 5], costs: [3, 1] },
      simulation: { trials: 40, seed: 9, distribution: 'pert' },
    }),
  );
  const sheets = ['Self-funding', 'Simulation', 'Assumptions'] as const;
  await writeSheets({ cellContents: () => cellContents, sheets, whereFound: 'update' });
  for (const [name, at, content] of [
    ['CCO_Funding_Case', [0, 0], '4'],
    ['CCO_Programs', [5, 0], 'Portal'],
    ['CCO_Programs', [5, 11], '0'],
    ['CCO_Costs', [4, 7], '3'],
    ['CCO_Flows', [2, 4], '7'],
    ['CCO_Simulation_Settings', [1, 0], '12'],
  ] as const) {
    expect(addin.desk.user.type(cellOf(addin, name, at), content)).toBeNull();
  }
  const before = (await readState()).cellContents;
  expect([before.funding!.caseShown, before.funding!.programs.length, before.funding!.years.length, before.simulation!.seed]).toEqual([
    4, 6, 5, 12,
  ]);
  const again = await writeSheets({ cellContents: (current) => current, sheets, whereFound: 'update' });
  expect(again.ok && again.sheets.map(({ action, kept }) => [action, kept])).toEqual(
    ['Start', ...sheets].map(() => ['updated', undefined]),
  );
  const { funding, simulation } = (await readState()).cellContents;
  expect({ funding, simulation }).toEqual({ funding: before.funding, simulation: before.simulation });
});

it('has columns for a horizon that the register states', async () => {
  const addin = await opened(assessmentWith({ ...PAPER, horizonYears: undefined }, { 'A-SF2': 12 }));
  expectFigures(addin, assessmentWith({ ...PAPER, horizonYears: 12 }));
  expect(fundingModel(PAPER, assume({})).model?.lastYear).toBe(5);
});
