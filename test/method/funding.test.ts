/** What a self-funding plan amounts to: worked by hand, against examples of the textbooks, and whatever the flows. */
import fc from 'fast-check';
import {
  breaksEven,
  fundingFigures,
  fundingGate,
  fundingText,
  shortFlowsWarning,
  type FundingFigures,
  type FundingPlan,
} from '../../src/method';

const figuresOf = (plan: Partial<FundingPlan>): FundingFigures =>
  fundingFigures({ benefits: [], costs: [], discountRate: 0.1, verdictBy: 'cumulative', fragileFrom: 0.9, ...plan })!;

/** The net flows of a year as a benefit where they are above 0 and as a cost where they are below. */
const ofNets = (nets: readonly number[], plan: Partial<FundingPlan> = {}): FundingFigures =>
  figuresOf({ benefits: nets.map((net) => Math.max(net, 0)), costs: nets.map((net) => Math.max(-net, 0)), ...plan });

describe('a plan that takes up cash for two years and returns it in three', () => {
  // Net −150, −500, −150, 200, 400, 500 thousand; cumulative −150, −650, −800, −600, −200, 300.
  const figures = figuresOf({
    benefits: [0, 100_000, 450_000, 800_000, 1_000_000, 1_100_000],
    costs: [150_000, 600_000, 600_000, 600_000, 600_000, 600_000],
  });

  it('funds itself', () => expect(figures.rule).toBe('SF1'));

  it('is worth what its discounted benefits exceed its discounted costs by', () => {
    // Costs 150,000 + 600,000 × 3.790787; benefits 90,909 + 371,901 + 601,052 + 683,013 + 683,013.
    expect(figures.pvCosts).toBeCloseTo(2_424_472.06, 2);
    expect(figures.pvBenefits).toBeCloseTo(2_429_888.67, 2);
    expect(figures.npv).toBeCloseTo(5_416.61, 2);
    expect(figures.roi).toBeCloseTo(0.002234, 6);
    expect(figures.benefitMultiplierAtZeroNpv).toBeCloseTo(0.997771, 6);
    expect(figures.irr).toBeCloseTo(0.102507, 6);
  });

  it('is back at nothing after 4 + 200/500 years', () => {
    expect(figures.paybackYears).toBeCloseTo(4.4, 12);
    // Discounted: 310,461 is earned in year 5, and the plan ends with 5,417 of it.
    expect(figures.discountedPaybackYears).toBeCloseTo(4 + (310_460.66 - 5_416.61) / 310_460.66, 6);
  });

  it('takes up most in year 2, pays a year for itself from year 3, and is fragile', () => {
    expect(figures).toMatchObject({
      peakFunding: 800_000,
      peakFundingYear: 2,
      firstSelfFundingYear: 3,
      fragile: true,
      probabilitySelfFunded: null,
    });
  });
});

describe('net present value and the internal rate of return', () => {
  it('are those of the help of NPV and IRR in Excel', () => {
    // IRR of −70,000, 12,000, 15,000, 18,000, 21,000, 26,000 is 8.66 %; after four years of it −2.12 %.
    expect(ofNets([-70_000, 12_000, 15_000, 18_000, 21_000, 26_000]).irr).toBeCloseTo(0.0866309, 6);
    expect(ofNets([-70_000, 12_000, 15_000, 18_000, 21_000]).irr).toBeCloseTo(-0.0212448, 6);
    // NPV at 8 % of 8,000, 9,200, 10,000, 12,000 and 14,500, less 40,000 at the start, is 1,922.06.
    expect(ofNets([-40_000, 8_000, 9_200, 10_000, 12_000, 14_500], { discountRate: 0.08 }).npv).toBeCloseTo(1_922.06, 2);
  });

  it.each([
    // 100 → 121 over two years is 10 % a year.
    [[-100, 0, 121], 0.1],
    [[-100, 100], 0],
    [[-100, 60], -0.4],
    // An income first and the costs after it is one change of sign too: 100x² = 121.
    [[100, 0, -121], 0.1],
    // −100 + 60x + 60x² = 0 at x = (−60 + √27,600)/120.
    [[-100, 60, 60], 0.1306624],
    // Nearly all is lost: a thousandth comes back.
    [[-1000, 1], -0.999],
    [[-1, 1000], 999],
  ])('of %p have the rate %p', (nets, rate) => {
    expect(ofNets(nets).irr).toBeCloseTo(rate, 7);
  });

  it.each([
    ['all are costs', [-100, -10]],
    ['all are benefits', [100, 10]],
    ['nothing flows', [0, 0]],
    // −100, 230, −132 is worth nothing at 10 % and at 20 %.
    ['the sign changes twice', [-100, 230, -132]],
    // Worth 10 undiscounted, and nothing at a rate on either side of that.
    ['the sign changes twice around a profit', [-100, 250, -140]],
  ])('have no rate where %s', (_, nets) => {
    expect(ofNets(nets).irr).toBeNull();
  });

  it('do not count a year without a flow as a change of sign', () => {
    expect(ofNets([-100, 0, 0, 0, 146.41]).irr).toBeCloseTo(0.1, 10);
  });

  it('take year 0 as it is, and take a rate below 0', () => {
    expect(ofNets([-100, 60], { discountRate: -0.5 })).toMatchObject({ npv: 20, pvBenefits: 120, pvCosts: 100 });
  });
});

describe('examples of textbooks', () => {
  it('Ross, Westerfield and Jordan: 200 for 50, 60, 70 and 200 at 10 %', () => {
    const { npv, paybackYears, discountedPaybackYears } = ofNets([-200, 50, 60, 70, 200]);
    // 147.63 of 200 is back after three discounted years, and the fourth brings 136.60.
    expect([paybackYears, discountedPaybackYears].map((figure) => figure?.toFixed(2))).toEqual(['3.10', '3.38']);
    // Printed as 84.23, a sum of rounded amounts.
    expect(Math.abs(npv - 84.23)).toBeLessThan(0.01);
  });

  it('200,000 for 60, 80, 70, 60 and 50 thousand at 12 %', () => {
    const { npv, discountedPaybackYears } = ofNets([-200_000, 60_000, 80_000, 70_000, 60_000, 50_000], { discountRate: 0.12 });
    // After three years 32,828.44 is left, and the fourth brings 38,131.08.
    expect(npv).toBeCloseTo(33_673.98, 1);
    expect(discountedPaybackYears).toBeCloseTo(3 + 32_828.44 / 38_131.08, 5);
  });

  it('5,100 for 1,280, 2,480, 1,680, 1,680, 1,480 and 1,280 at 9 % pays back after 3.45 discounted years', () => {
    // 1,340 is left after two years, of the 1,680 of the third.
    const { paybackYears, discountedPaybackYears } = ofNets([-5_100, 1_280, 2_480, 1_680, 1_680, 1_480, 1_280], { discountRate: 0.09 });
    expect([paybackYears?.toFixed(2), discountedPaybackYears?.toFixed(2)]).toEqual(['2.80', '3.45']);
  });
});

describe('coverage', () => {
  it('is what a year brings in for each unit that it costs, and so up to its end', () => {
    expect(figuresOf({ benefits: [0, 50, 150], costs: [100, 100, 0] })).toMatchObject({
      coverage: [0, 0.5, null],
      cumulativeCoverage: [0, 0.25, 1],
    });
    expect(figuresOf({ benefits: [5, 5], costs: [0, 10] })).toMatchObject({ coverage: [null, 0.5], cumulativeCoverage: [null, 1] });
  });
});

describe('payback', () => {
  it.each([
    [[-100, 40, 40, 40], 2.5],
    [[-100, 50, 50], 2],
    [[-100, 40, 40], null],
    [[0, 10], 0],
    [[10, -5], 0],
    // Out of the red after year 1 and in it again in year 2: the last year counts. Cumulative −10, 10, −20, 20.
    [[-10, 20, -30, 40], 2.5],
    [[-10, 20, -30], null],
  ])('of %p takes %p years', (nets, years) => {
    expect(ofNets(nets).paybackYears).toBe(years);
  });

  it('is slower once discounted', () => {
    // 50 a year at 25 %: 40, 32, 25.6; 100 − 72 = 28 is more than 25.6.
    expect(ofNets([-100, 50, 50, 50], { discountRate: 0.25 })).toMatchObject({ paybackYears: 2, discountedPaybackYears: null });
    expect(ofNets([-72, 50, 50, 50], { discountRate: 0.25 }).discountedPaybackYears).toBe(2);
  });

  it('counts sums of decimal fractions that are equal on paper as equal', () => {
    expect(figuresOf({ benefits: [0, 0.3, 0], costs: [0.1, 0.2, 0] })).toMatchObject({ rule: 'SF1', paybackYears: 1 });
    expect(figuresOf({ benefits: [0, 1_000_000], costs: [1_000_000.002, 0] }).rule).toBe('SF2');
  });
});

describe('the funding that is needed', () => {
  it.each([
    [[-100, -50, 20, -40, 300], 170, 3],
    [[-100, 0, 0], 100, 0],
    [[0, 10], 0, null],
    [[50, -20], 0, null],
  ])('for %p is %p, first reached in year %p', (nets, peakFunding, peakFundingYear) => {
    expect(ofNets(nets)).toMatchObject({ peakFunding, peakFundingYear });
  });

  it('ends in the first year after the start whose benefit is there and covers its cost', () => {
    expect(figuresOf({ benefits: [10, 0, 5, 5], costs: [0, 0, 6, 5] }).firstSelfFundingYear).toBe(3);
    expect(figuresOf({ benefits: [10, 0, 5], costs: [0, 0, 6] }).firstSelfFundingYear).toBeNull();
  });
});

describe('the verdict', () => {
  it.each([
    ['SF0', 'no year has a benefit', [0, 0, 0], [10, 5, 5]],
    ['SF0', 'a benefit is a loss and the cost a gain', [0, -5], [0, -10]],
    ['SF1', 'benefits equal costs', [0, 5, 10], [10, 5, 0]],
    ['SF1', 'all comes back at the start', [20, 0, 0], [10, 5, 5]],
    ['SF2', 'a year pays for itself and the plan does not', [0, 4, 8], [10, 5, 5]],
    ['SF3', 'no year after the start pays for itself', [0, 4, 4], [10, 5, 5]],
    ['SF3', 'only year 0 does', [6, 4, 4], [5, 5, 5]],
  ] as const)('is %s where %s', (rule, _, benefits, costs) => {
    expect(figuresOf({ benefits, costs }).rule).toBe(rule);
  });

  it('compares discounted sums where A-SF1 says so', () => {
    const plan = { benefits: [0, 105], costs: [100, 0] };
    expect(figuresOf(plan).rule).toBe('SF1');
    expect(figuresOf({ ...plan, verdictBy: 'discounted' }).rule).toBe('SF2');
  });

  it('is missing where no year is given', () => {
    expect(fundingFigures({ benefits: [], costs: [], discountRate: 0.1, verdictBy: 'cumulative', fragileFrom: 0.9 })).toBeNull();
  });

  it('has no rate of return on costs or benefits that are not there', () => {
    expect(figuresOf({ benefits: [0, 0], costs: [10, 0] })).toMatchObject({ roi: -1, benefitMultiplierAtZeroNpv: null, fragile: null });
    expect(figuresOf({ benefits: [0, 11], costs: [0, 0] })).toMatchObject({ roi: null, benefitMultiplierAtZeroNpv: 0, fragile: false });
  });

  it('is fragile above the share of A-SF8, not at it, and not known below break-even', () => {
    const undiscounted = { discountRate: 0, benefits: [0, 1] };
    expect(figuresOf({ ...undiscounted, costs: [0.9, 0] }).fragile).toBe(false);
    // 0.2 + 0.4 + 0.3 comes out a trace above 0.9.
    expect(figuresOf({ ...undiscounted, benefits: [0, 1, 0], costs: [0.2, 0.4, 0.3] }).fragile).toBe(false);
    expect(figuresOf({ ...undiscounted, costs: [0.91, 0] }).fragile).toBe(true);
    expect(figuresOf({ ...undiscounted, costs: [0.91, 0], fragileFrom: 0.95 }).fragile).toBe(false);
    expect(figuresOf({ ...undiscounted, costs: [1, 0] }).fragile).toBe(true);
    expect(figuresOf({ ...undiscounted, costs: [1.1, 0] }).fragile).toBeNull();
  });
});

describe('the gate', () => {
  it.each([
    ['passes on a plan that earns the required rate', [-100, 130], true],
    ['passes on one that earns just that', [-100, 110], true],
    ['fails on one that only pays back its cash', [-100, 105], false],
    ['fails on one that pays single years', [-100, 90], false],
    ['fails on one without a benefit', [-100, 0], false],
    ['fails on one without a benefit and without a cost', [0, 0], false],
  ])('%s', (_, nets, passes) => {
    expect(fundingGate(ofNets(nets))).toBe(passes);
  });

  it('is undetermined without figures', () => expect(fundingGate(null)).toBeNull());
});

describe('the text', () => {
  const text = (nets: readonly number[], verdictBy: FundingPlan['verdictBy'] = 'cumulative') =>
    fundingText(ofNets(nets, { verdictBy }), { lastYear: nets.length - 1, verdictBy });

  it.each([
    [[-100, 100, 100], 'The plan funds itself by the end of year 2: it pays back after 1 year and earns the required rate.'],
    [
      [-100, 60, 60],
      'The plan funds itself by the end of year 2: it pays back after 1.7 years and earns the required rate. ' +
        'It is fragile: it needs 96 % of its benefits to break even.',
    ],
    [[0, 10], 'The plan funds itself by the end of year 1: it is never short of cash and earns the required rate.'],
    [
      [-100, 105],
      'The plan pays back its cash, not at the required rate: it pays back after 1 year, ' +
        'and its benefits are worth less than its costs once both are discounted.',
    ],
    [
      [-100, 90],
      "The plan does not fund itself by the end of year 1: a year's benefits first cover its costs in year 1, " +
        'but do not make up for what was spent.',
    ],
    [[-100, -10, 0], 'The plan has no measurable benefit: in no year is there one above 0.'],
    [[10, -20], 'The plan does not fund itself by the end of year 1: in no year after year 0 do its benefits cover its costs.'],
  ])('of %p is "%s"', (nets, expected) => {
    expect(text(nets)).toBe(expected);
  });

  it('says when sums were discounted first', () => {
    expect(text([-100, 105], 'discounted')).toMatch(/^The plan does not fund itself by the end of year 1, at today's value:/);
    // 55/1.1 = 50 and 121/1.21 = 100: half of the second year's.
    expect(text([-100, 55, 121], 'discounted')).toBe(
      "The plan funds itself by the end of year 2, at today's value: it pays back after 1.5 years and earns the required rate.",
    );
  });

  it('says that there is no plan', () => {
    expect(fundingText(null, { lastYear: 5, verdictBy: 'cumulative' })).toMatch(/^Undetermined: there is no plan/);
  });

  it('warns of flows that end before five years have passed', () => {
    const warning = (years: number): string | null =>
      shortFlowsWarning({ benefits: Array<number>(years).fill(1), costs: Array<number>(years).fill(1) });
    expect(warning(6)).toBeNull();
    expect(warning(5)).toMatch(/^The flows end in year 4\./);
    expect(warning(0)).toMatch(/^The flows have no year/);
  });
});

describe('whatever the flows', () => {
  const money = fc.integer({ min: 0, max: 1_000_000 });
  const plan = fc
    .array(fc.tuple(money, money), { minLength: 1, maxLength: 12 })
    .map((years) => ({ benefits: years.map(([benefit]) => benefit), costs: years.map(([, cost]) => cost) }));
  const rate = fc.integer({ min: -90, max: 300 }).map((percent) => percent / 100);

  it('a plan pays back exactly when it funds itself or has nothing to pay back', () => {
    fc.assert(
      fc.property(plan, rate, ({ benefits, costs }, discountRate) => {
        const figures = figuresOf({ benefits, costs, discountRate });
        if (figures.rule !== 'SF0') expect(figures.paybackYears !== null).toBe(figures.rule === 'SF1');
        expect(figures.discountedPaybackYears !== null).toBe(breaksEven(figures));
        expect(figures.peakFunding === 0).toBe(figures.peakFundingYear === null);
      }),
    );
  });

  it('the plan is worth nothing at its internal rate of return', () => {
    fc.assert(
      fc.property(plan, ({ benefits, costs }) => {
        const { irr } = figuresOf({ benefits, costs });
        if (irr === null) return;
        const { npv, pvBenefits, pvCosts } = figuresOf({ benefits, costs, discountRate: irr });
        expect(Math.abs(npv)).toBeLessThanOrEqual(1e-9 * Math.max(pvBenefits, pvCosts));
      }),
    );
  });

  it('a benefit more never takes a plan below the verdict it had', () => {
    const ORDER = ['SF0', 'SF3', 'SF2', 'SF1'];
    fc.assert(
      fc.property(plan, fc.nat(), money, ({ benefits, costs }, at, more) => {
        const raised = benefits.map((benefit, year) => benefit + (year === at % benefits.length ? more : 0));
        expect(ORDER.indexOf(figuresOf({ benefits: raised, costs }).rule)).toBeGreaterThanOrEqual(
          ORDER.indexOf(figuresOf({ benefits, costs }).rule),
        );
      }),
    );
  });

  it('the currency changes amounts and nothing else', () => {
    fc.assert(
      fc.property(plan, ({ benefits, costs }) => {
        const one = figuresOf({ benefits, costs });
        const other = figuresOf({ benefits: benefits.map((benefit) => benefit * 4), costs: costs.map((cost) => cost * 4) });
        const inMoney = {
          npv: one.npv * 4,
          pvBenefits: one.pvBenefits * 4,
          pvCosts: one.pvCosts * 4,
          peakFunding: one.peakFunding * 4,
          benefits: one.benefits.map((benefit) => benefit * 4),
          costs: one.costs.map((cost) => cost * 4),
        };
        expect(other).toEqual({ ...one, ...inMoney });
      }),
    );
  });
});
