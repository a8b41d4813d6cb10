/** The Self-funding sheet as a person fills it in, its figures against those of the method. */
import fc from 'fast-check';
import { conclude, parseAssessment, type Assessment, type FundingFigures } from '../../src/method';
import { EMPTY_FILLING, type FilledFlows } from '../../src/sheets';
import { writeSheets } from '../../src/excel';
import { closeWorkbook, filled, openWorkbook, type OpenAddin } from '../support/workbook';

afterAll(closeWorkbook);

const FIGURES = {
  CCO_NPV: 'npv',
  CCO_PVBenefits: 'pvBenefits',
  CCO_PVCosts: 'pvCosts',
  CCO_ROI: 'roi',
  CCO_Payback: 'paybackYears',
  CCO_DiscountedPayback: 'discountedPaybackYears',
  CCO_PeakFunding: 'peakFunding',
  CCO_PeakFundingYear: 'peakFundingYear',
  CCO_FirstSelfFundingYear: 'firstSelfFundingYear',
  CCO_BenefitMultiplier: 'benefitMultiplierAtZeroNpv',
} as const satisfies Readonly<Record<string, keyof FundingFigures>>;

const NAMES = Object.keys(FIGURES) as readonly (keyof typeof FIGURES)[];

const flows = (rate: number | '', ...years: readonly (readonly [benefit: number | '', cost: number | ''])[]): FilledFlows => ({ rate, years: years.map(([benefit, cost]) => ({ benefit, cost })) });

async function opened(stated: FilledFlows | null, discounted = false): Promise<OpenAddin> {
  const addin = await openWorkbook();
  const filling = filled({ flows: stated, ...(discounted ? { assumptions: new Map([['A-SF1', { current: 'discounted', who: '', when: '', why: '' }]]) } : {}) });
  await writeSheets({ filling: () => filling, sheets: ['Self-funding', 'Assumptions'], whereFound: 'update' });
  await addin.desk.settled();
  return addin;
}

/** The row of year 0. */
const first = 16;

describe('the self-funding sheet', () => {
  it('says that there are no flows yet, in place of every figure', async () => {
    const addin = await opened(null);
    expect(NAMES.map((name) => addin.desk.value(name))).toEqual(NAMES.map(() => 'No flows yet'));
    expect(addin.desk.value('CCO_SelfFundingVerdict')).toBe('No flows yet');
    expect(addin.desk.value('Self-funding!B4')).toBe('No flows yet. Type the benefits and the costs of each year, from year 0.');
  });

  it('computes a plan by hand: 100 spent, 60 back in each of two years, at 10 %', async () => {
    const addin = await opened(flows('', [0, 100], [60, 0], [60, 0]));
    // 60/1.1 + 60/1.21 = 104.132…; after year 1, 40 are missing of the next 60.
    expect(addin.desk.value('CCO_NPV')).toBeCloseTo(4.1322, 4);
    expect(addin.desk.value('CCO_Payback')).toBeCloseTo(1 + 40 / 60, 9);
    expect(['CCO_PeakFunding', 'CCO_PeakFundingYear', 'CCO_FirstSelfFundingYear', 'CCO_SelfFundingRule'].map((name) => addin.desk.value(name))).toEqual([100, 0, 1, 'SF1']);
    expect(addin.desk.value('CCO_SelfFundingVerdict')).toBe('The plan funds itself by the end of year 2: it pays back after 1.7 years and earns the required rate. It is fragile: it needs 96 % of its benefits to break even.');
  });

  it('asks for what is missing in a year before it computes anything, and a year of zeros is a year', async () => {
    const addin = await opened(flows('', [0, 0]));
    expect(addin.desk.value('CCO_SelfFundingRule')).toBe('SF0');
    addin.desk.user.type(`Self-funding!C${first + 2}`, '50');
    await addin.desk.settled();
    expect([1, 2].map((year) => addin.desk.value(`Self-funding!M${first + year}`))).toEqual(['Type both amounts', 'Type the costs']);
    expect(addin.desk.value('CCO_NPV')).toBe('Not complete');
    for (const cell of [`C${first + 1}`, `D${first + 1}`, `D${first + 2}`]) addin.desk.user.type(`Self-funding!${cell}`, '0');
    await addin.desk.settled();
    expect(addin.desk.value('CCO_NPV')).toBeCloseTo(50 / 1.21, 9);
  });

  it('takes the model’s own rate first, and 0 is a rate', async () => {
    const addin = await opened(flows(0, [0, 100], [100, 0]));
    expect([addin.desk.value('CCO_NPV'), addin.desk.value('CCO_SelfFundingRule')]).toEqual([0, 'SF1']);
    addin.desk.user.type('Self-funding!C7', '');
    await addin.desk.settled();
    expect(addin.desk.value('CCO_NPV')).toBeCloseTo(100 / 1.1 - 100, 9);
  });
});

const amount = fc.oneof(fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: -10_000, max: 100_000_000 }).map((cents) => cents / 100), fc.constant(0));
const plan = fc.record({
  years: fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 9 }),
  rate: fc.constantFrom<number | ''>('', 0, 0.07, 0.25, -0.2),
  discounted: fc.boolean(),
});

/** What stands in a cell for a figure that is null. */
const shown = (value: unknown): number | null => (typeof value === 'number' ? value : null);

it('agrees with conclude on random flows, to 1e-9 of their size', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async ({ years, rate, discounted }) => {
      const addin = await opened(flows(rate, ...years), discounted);
      const read = parseAssessment({
        format: 'cco-assessment/1',
        organisation: { name: 'N' },
        raters: [],
        answers: [],
        assumptions: discounted ? { 'A-SF1': 'discounted' } : {},
        selfFunding: { ...(rate === '' ? {} : { discountRate: rate }), flows: { benefits: years.map(([benefit]) => benefit), costs: years.map(([, cost]) => cost) } },
      });
      const { selfFunding, selfFundingText } = conclude((read as { value: Assessment }).value);
      for (const name of NAMES) {
        const [found, expected] = [shown(addin.desk.value(name)), selfFunding?.[FIGURES[name]] as number | null];
        if (found === null || expected === null) expect([name, found]).toEqual([name, expected]);
        else expect([name, Math.abs(found - expected) <= 1e-9 * Math.max(Math.abs(expected), name === 'CCO_NPV' ? Number(selfFunding?.pvCosts) : 0)]).toEqual([name, true]);
      }
      expect([addin.desk.value('CCO_SelfFundingRule'), addin.desk.value('CCO_SelfFundingVerdict')]).toEqual([selfFunding?.rule, selfFundingText]);
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 240_000);

it('is a sheet of native formulas only', async () => {
  const { blueprints } = await import('../../src/sheets');
  const formulas = blueprints(['Self-funding'], EMPTY_FILLING).flatMap(({ cells }) => cells.map(({ content }) => String(content))).filter((content) => content.startsWith('='));
  expect(formulas.length).toBeGreaterThan(50);
  expect(formulas.filter((formula) => /CCO\.|INDIRECT|OFFSET|LET\(|SORT|FILTER/.test(formula))).toEqual([]);
});
