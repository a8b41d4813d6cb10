/** The self-funding model of programs and costs: worked by hand, at its edges, and whatever the programs. */
import fc from 'fast-check';
import {
  assume,
  caseValues,
  driversIn,
  fundingConclusion,
  fundingFlows,
  fundingGate,
  fundingModel,
  leftOut,
  npvOf,
  sharesIn,
  type Cost,
  type FundingCase,
  type FundingModel,
  type PlanFigures,
  type Program,
  type SelfFunding,
  type StatedAssumptions,
} from '../../src/method';

const NAMED = { metric: 'orders a year', owner: 'COO', baseline: 'last year' };
const program = (driver: Program['driver'], likely: number, more: Partial<Program> = {}): Program => ({
  name: driver,
  driver,
  likely,
  attribution: 1,
  ramp: [1],
  ...NAMED,
  ...more,
});
const customer = (likely: number, more?: Partial<Program>): Program => program('revenuePerCustomer', likely, more);
const interaction = (likely: number, more?: Partial<Program>): Program => program('revenuePerInteraction', likely, more);
const netNew = (likely: number, more?: Partial<Program>): Program => program('netNewCustomers', likely, more);
const oneOff = (likely: number, more: Partial<Cost> = {}): Cost => ({ name: 'start', kind: 'oneOff', likely, ...more });
const annual = (likely: number, more: Partial<Cost> = {}): Cost => ({ name: 'staff', kind: 'annual', likely, ...more });

/** A thousand customers at 100 each, of which half is margin: an uplift of 1 % is worth 500 a year. Nothing is discounted. */
const plan = (programs: readonly Program[], more: SelfFunding = {}): SelfFunding => ({
  margin: 0.5,
  discountRate: 0,
  baseline: { customers: 1000, revenuePerCustomer: 100 },
  programs,
  ...more,
});

const flowsOf = (stated: SelfFunding, chosen: FundingCase = 'riskAdjusted', assumptions: StatedAssumptions = {}) =>
  fundingFlows(stated, assume(assumptions), chosen)!;
const benefitsOf = (programs: readonly Program[], more?: SelfFunding): readonly number[] =>
  flowsOf(plan(programs, more)).benefits.map((benefit) => Number(benefit.toFixed(6)));
const modelOf = (stated: SelfFunding): FundingModel => fundingModel(stated, assume({})).model!;
const sharesOf = (programs: readonly Program[], more?: SelfFunding): readonly number[] => {
  const model = modelOf(plan(programs, more));
  return sharesIn(model, caseValues(model, 'riskAdjusted').programs, 1).map((share) => Number(share.toFixed(6)));
};
const concluded = (stated: SelfFunding, assumptions: StatedAssumptions = {}) => fundingConclusion(stated, assume(assumptions));
const figuresOf = (stated: SelfFunding, assumptions?: StatedAssumptions): PlanFigures => concluded(stated, assumptions).figures!;

describe('the benefit of a year', () => {
  it.each([
    // Of the 10 % on customers 4 % are interactions': 2,000 and 3,000.
    ['takes interactions as part of customers', [customer(0.1), interaction(0.04)], 5000, [3000, 2000]],
    ['is that of interactions alone where they do more', [customer(0.03), interaction(0.08)], 4000, [0, 4000]],
    ['splits what customers’ programs add in proportion', [customer(0.06), customer(0.04), interaction(0.04)], 5000, [1800, 1200, 2000]],
    ['is that of customers’ programs where there is no other', [customer(0.1)], 5000, [5000]],
    ['is that of interactions where there is no other', [interaction(0.04)], 2000, [2000]],
    ['is a loss where the only kind loses', [interaction(-0.04)], -2000, [-2000]],
    ['takes the better of a gain and a loss', [customer(-0.02), interaction(0.05)], 2500, [0, 2500]],
    // 6 %, of which interactions lost 2 %, so that customers’ programs made 8 %.
    ['makes up for what interactions lose', [customer(0.06), interaction(-0.02)], 3000, [4000, -1000]],
    ['takes the smaller of two losses', [customer(-0.02), interaction(-0.05)], -1000, [1500, -2500]],
    // 50 more customers at 110 each, and 10 % more of a thousand at 100.
    ['gives new customers the uplift too', [customer(0.1), netNew(50)], 7750, [5000, 2750]],
    ['counts new customers alone at what one brings in today', [netNew(50), netNew(30)], 4000, [2500, 1500]],
    ['loses with customers who leave', [netNew(-10)], -500, [-500]],
  ] as const)('%s', (_, programs, benefit, shares) => {
    expect([benefitsOf(programs)[1], sharesOf(programs)]).toEqual([benefit, shares]);
  });

  it('adds everything up where the treatment is additive', () => {
    const programs = [customer(0.1), interaction(0.04), netNew(50)];
    // 10,000 + 4,000 + 5,000, of which half is margin.
    expect([benefitsOf(programs, { treatment: 'additive' })[1], sharesOf(programs, { treatment: 'additive' })]).toEqual([
      9500,
      [5000, 2000, 2500],
    ]);
    expect(flowsOf(plan(programs), 'likely', { 'A-SF7': 'additive' }).benefits[1]).toBeCloseTo(9500, 6);
    expect(flowsOf(plan(programs, { treatment: 'nested' }), 'likely', { 'A-SF7': 'additive' }).benefits[1]).toBeCloseTo(7750, 6);
  });

  it('does not count a kind of which every program is left out', () => {
    expect(benefitsOf([customer(0.1, { owner: 'TBD' }), interaction(-0.04)])[1]).toBe(-2000);
  });
});

describe('the years', () => {
  it('have nothing before the start, then the ramp, whose last entry holds', () => {
    expect(benefitsOf([customer(0.1, { startYear: 2, ramp: [0.25, 0.6, 1] })])).toEqual([0, 0, 1250, 3000, 5000, 5000]);
    expect(benefitsOf([customer(0.1, { startYear: 0, ramp: [0.5] })])).toEqual([2500, 2500, 2500, 2500, 2500, 2500]);
  });

  it('start in year 1 with the register’s ramp unless a program says so', () => {
    expect(benefitsOf([customer(0.1, { ramp: undefined })])).toEqual([0, 1250, 3000, 5000, 5000, 5000]);
    expect(benefitsOf([customer(0.1, { ramp: [] })])).toEqual([0, 1250, 3000, 5000, 5000, 5000]);
    expect(flowsOf(plan([customer(0.1, { ramp: undefined })]), 'likely', { 'A-SF5': [0, 1] }).benefits.map(Math.round)).toEqual([
      0, 0, 5000, 5000, 5000, 5000,
    ]);
  });

  it('count the attributed part of an effect alone, and all of it where nobody has said', () => {
    expect(benefitsOf([customer(0.1, { attribution: 0.5 })])[1]).toBe(2500);
    expect(benefitsOf([customer(0.1, { attribution: 0 })])[1]).toBe(0);
    expect(benefitsOf([customer(0.1, { attribution: undefined })])[1]).toBe(5000);
  });

  it('have one-off costs in year 0 and annual ones from year 1 unless they say so', () => {
    const costs = [oneOff(100), annual(10), oneOff(7, { startYear: 2 }), annual(1, { startYear: 4 })];
    expect(flowsOf(plan([], { costs })).costs).toEqual([100, 10, 17, 10, 11, 11]);
    expect(flowsOf(plan([], { costs: [annual(3, { startYear: 0 })] })).costs).toEqual([3, 3, 3, 3, 3, 3]);
  });

  it('end with the model’s own horizon, else with the register’s', () => {
    expect(flowsOf(plan([], { costs: [annual(1)], horizonYears: 7 })).costs).toHaveLength(8);
    expect(flowsOf(plan([], { costs: [annual(1)] }), 'likely', { 'A-SF2': 6 }).costs).toHaveLength(7);
  });
});

describe('the cases', () => {
  const stated = plan([customer(0.04, { low: 0.02, high: 0.12, own: 0.2 })], { costs: [annual(90, { low: 60, high: 180, own: 75 })] });

  it.each([
    // (2 + 4 + 12)/3 = 6 % and (60 + 90 + 180)/3 = 110.
    ['riskAdjusted', 3000, 110],
    ['low', 1000, 180],
    ['likely', 2000, 90],
    ['high', 6000, 60],
    ['own', 10_000, 75],
  ] as const)('%s', (chosen, benefit, cost) => {
    const { benefits, costs } = flowsOf(stated, chosen);
    expect(benefits[1]).toBeCloseTo(benefit, 9);
    expect(costs[1]).toBeCloseTo(cost, 9);
  });

  it('weigh the likely value four times under pert', () => {
    // (2 + 16 + 12)/6 = 5 % and (60 + 360 + 180)/6 = 100.
    const { benefits, costs } = flowsOf({ ...stated, risk: 'pert' });
    expect([benefits[1]!.toFixed(6), costs[1]!.toFixed(6)]).toEqual(['2500.000000', '100.000000']);
  });

  it('take the likely value for a low, a high and an own one that are missing', () => {
    const bare = plan([customer(0.04)], { costs: [annual(90)] });
    for (const chosen of ['riskAdjusted', 'low', 'likely', 'high', 'own'] as const) {
      const { benefits, costs } = flowsOf(bare, chosen);
      expect([benefits[1]!.toFixed(6), costs[1]!.toFixed(6)]).toEqual(['2000.000000', '90.000000']);
    }
  });

  it('feed the headlines from the risk-adjusted one', () => {
    // Benefits 5 × 3,000, costs 5 × 110.
    expect(figuresOf(stated).npv).toBeCloseTo(14_450, 6);
    expect(npvOf(modelOf(stated), 'likely')).toBeCloseTo(9550, 6);
  });
});

describe('what counts', () => {
  it.each([
    [{}, null],
    [{ owner: 'TBD' }, 'no owner'],
    [{ metric: ' ', baseline: '-' }, 'no metric and no baseline'],
    [{ metric: undefined, owner: "Don't know", baseline: undefined }, 'no metric, no owner and no baseline'],
  ])('of a program with %p: %p', (more, why) => expect(leftOut(customer(0.1, more))).toBe(why));

  it('is told by program, with what each share is worth today', () => {
    const { programs } = figuresOf(
      plan([customer(0.03), interaction(0.08), netNew(10, { owner: undefined }), customer(0.01, { startYear: 9 })]),
    );
    expect(programs).toEqual([
      { name: 'revenuePerCustomer', counted: true, why: null, presentBenefit: 0, absorbed: true },
      { name: 'revenuePerInteraction', counted: true, why: null, presentBenefit: 20_000, absorbed: false },
      { name: 'netNewCustomers', counted: false, why: 'no owner', presentBenefit: null, absorbed: false },
      // Nothing of it is absorbed: it has not begun.
      { name: 'revenuePerCustomer', counted: true, why: null, presentBenefit: 0, absorbed: false },
    ]);
  });
});

describe('what a model lacks', () => {
  it.each([
    ['everything', undefined, 'Undetermined: there is no plan from which benefits and costs by year can be computed.'],
    ['programs and costs', { margin: 0.5 }, 'Undetermined: there is no plan from which benefits and costs by year can be computed.'],
    ['the margin, said first', { programs: [customer(0.1)] }, 'Undetermined: the contribution margin on added revenue is not stated.'],
    [
      'the baseline',
      { margin: 0.5, programs: [customer(0.1)] },
      'Undetermined: the customers of an average full year and the revenue per customer are not stated.',
    ],
  ])('is named: %s', (_, stated, text) => {
    expect(concluded(stated as SelfFunding)).toMatchObject({ figures: null, text });
    expect(fundingFlows(stated as SelfFunding, assume({}), 'likely')).toBeNull();
  });

  it('may be the margin that the register states', () => {
    expect(figuresOf({ ...plan([customer(0.1)]), margin: undefined }, { 'A-SF4': 0.2 }).benefits[1]).toBeCloseTo(2000, 6);
    expect(figuresOf(plan([customer(0.1)]), { 'A-SF4': 0.2 }).benefits[1]).toBeCloseTo(5000, 6);
  });

  it('is no baseline where no program needs one', () => {
    expect(figuresOf({ margin: 0.5, programs: [customer(0.1, { owner: '' })], costs: [annual(10)] })).toMatchObject({
      rule: 'SF0',
      breakEvenUplift: null,
      breakEvenNewCustomers: null,
    });
  });

  it('is no verdict: SF0 fails the gate where programs are listed, and leaves it open where none is yet', () => {
    const excluded = figuresOf(plan([customer(0.1, { owner: '' })], { costs: [annual(10)] }));
    const costsAlone = figuresOf(plan([], { costs: [annual(10)] }));
    expect([excluded.rule, fundingGate(excluded), costsAlone.rule, fundingGate(costsAlone)]).toEqual(['SF0', false, 'SF0', null]);
  });
});

describe('the figures of a model', () => {
  it('say which uplift, or how many new customers, would by themselves pay for the costs', () => {
    // The register's ramp from year 1 is 0.25 + 0.6 + 3 = 3.85 full years; 1,925 is 1 % of 50,000 × 3.85, and 10 × 50 × 3.85.
    const figures = figuresOf(plan([customer(0.1)], { costs: [oneOff(1925)] }));
    expect(figures.breakEvenUplift).toBeCloseTo(0.01, 12);
    expect(figures.breakEvenNewCustomers).toBeCloseTo(10, 9);
  });

  it('say so for no uplift where nothing could be multiplied', () => {
    expect(figuresOf(plan([], { margin: 0, costs: [oneOff(5)] }))).toMatchObject({ breakEvenUplift: null, breakEvenNewCustomers: null });
    expect(figuresOf(plan([netNew(5)], { baseline: { customers: 0, revenuePerCustomer: 100 } }))).toMatchObject({
      breakEvenUplift: null,
      breakEvenNewCustomers: 0,
    });
  });

  it('say what a year’s delay costs', () => {
    // A year less of 5,000, and a year less of 1,000 to pay; the 700 are paid all the same.
    expect(figuresOf(plan([customer(0.1)], { costs: [annual(1000), oneOff(700)] })).oneYearDelay).toBeCloseTo(-4000, 6);
    // At 25 % 700 in year 1 are 560 today.
    expect(figuresOf(plan([], { discountRate: 0.25, costs: [oneOff(700)] })).oneYearDelay).toBeCloseTo(140, 9);
  });

  it('name the treatment, and have a probability only where a simulation is asked for', () => {
    expect(figuresOf(plan([customer(0.1)]))).toMatchObject({ treatment: 'nested', probabilitySelfFunded: null });
    expect(figuresOf(plan([customer(0.1)], { costs: [annual(1)], simulation: { trials: 50 } })).probabilitySelfFunded).toBe(1);
    expect(figuresOf(plan([customer(0.1)], { costs: [annual(1e6)], simulation: {} })).probabilitySelfFunded).toBe(0);
  });

  it('have the percentiles of the simulation beside its probability', () => {
    // Without a range every trial is the plan itself: 25,000 less 5.
    expect(figuresOf(plan([customer(0.1)], { costs: [annual(1)], simulation: { trials: 50 } }))).toMatchObject({
      npvP10: expect.closeTo(24_995, 6),
      npvP50: expect.closeTo(24_995, 6),
      npvP90: expect.closeTo(24_995, 6),
    });
    expect(figuresOf(plan([customer(0.1)]))).toMatchObject({ npvP10: null, npvP50: null, npvP90: null });
  });

  it('discount at the model’s own rate, else at the register’s', () => {
    const stated = plan([], { costs: [annual(1, { startYear: 5 })] });
    expect(figuresOf({ ...stated, discountRate: 1 }).pvCosts).toBeCloseTo(1 / 32, 12);
    expect(figuresOf({ ...stated, discountRate: undefined }).pvCosts).toBeCloseTo(1 / 1.61051, 9);
  });

  it('conclude in the words of every plan', () => {
    expect(concluded(plan([customer(0.1)], { costs: [oneOff(5000)] })).text).toBe(
      'The plan funds itself by the end of year 5: it pays back after 1 year and earns the required rate.',
    );
  });
});

describe('flows of a team’s own', () => {
  const flows = { benefits: [0, 60, 60, 0, 0, 0], costs: [100, 0, 0, 0, 0, 0] };

  it('come first, and the programs beside them are not counted, which is said', () => {
    const { figures, warnings } = concluded(plan([customer(0.1, { owner: '' })], { flows, simulation: {} }));
    expect(figures).toMatchObject({
      benefits: flows.benefits,
      treatment: null,
      breakEvenUplift: null,
      breakEvenNewCustomers: null,
      oneYearDelay: null,
      programs: [],
      probabilitySelfFunded: null,
    });
    expect(warnings).toEqual(['Benefits and costs by year are given, so the programs and costs beside them are not counted.']);
    expect(concluded({ flows }).warnings).toEqual([]);
  });

  it('are the same in every case', () => expect(flowsOf({ flows }, 'low')).toEqual(flows));
});

describe('what to look at again', () => {
  const COST = { costs: [annual(1)] };

  it.each([
    ['nothing', plan([customer(0.1)], COST), []],
    [
      'a program that is left out',
      plan([customer(0.1, { name: 'Hotline', owner: '' }), customer(0.1)], COST),
      ['“Hotline” is left out of the self-funding model: no owner, so its value cannot be measured.'],
    ],
    [
      'an attribution that nobody has stated',
      plan([customer(0.1, { name: 'Hotline', attribution: undefined }), netNew(1, { name: 'Referrals', attribution: undefined })], COST),
      ['The attribution of “Hotline” and “Referrals” is not stated and counts as 100 %.'],
    ],
    ['no cost', plan([customer(0.1)]), ['The self-funding model lists no cost, so its benefits stand against nothing.']],
    [
      'no program',
      plan([], COST),
      [
        'The self-funding model lists costs and no program, so there is nothing yet that could pay for them.',
        'The most money is tied up in the last year, 5; what comes after it may take more.',
      ],
    ],
    [
      'revenue that is counted twice',
      plan([customer(0.1), interaction(0.1)], { ...COST, treatment: 'additive' }),
      ['The treatment is additive: revenue per interaction is part of revenue per customer, so the same revenue is counted twice.'],
    ],
    ['nothing that would be counted twice', plan([customer(0.1), netNew(1)], { ...COST, treatment: 'additive' }), []],
    [
      'what begins too late',
      plan([customer(0.1, { name: 'Hotline', startYear: 6 })], {
        costs: [oneOff(1, { name: 'Move', startYear: 7 }), annual(1, { startYear: 5 })],
      }),
      [
        '“Hotline” starts in year 6, after the last year 5, so nothing of it counts.',
        '“Move” starts in year 7, after the last year 5, so nothing of it counts.',
        'The most money is tied up in the last year, 5; what comes after it may take more.',
      ],
    ],
    [
      'customers who cannot leave',
      plan([netNew(-1500, { ramp: [0.5, 1] })], COST),
      [
        'The programs leave fewer than 0 customers in year 2.',
        'The most money is tied up in the last year, 5; what comes after it may take more.',
      ],
    ],
  ])('is told: %s', (_, stated, warnings) => expect(concluded(stated).warnings).toEqual(warnings));

  it('is told as far as it can be where the margin is missing', () => {
    expect(concluded({ programs: [customer(0.1, { name: 'Hotline', owner: '' })] }).warnings).toEqual([
      'The contribution margin is not stated, and A-SF4 has no default: nothing of the self-funding model is computed without it.',
      '“Hotline” is left out of the self-funding model: no owner, so its value cannot be measured.',
      'The self-funding model lists no cost, so its benefits stand against nothing.',
    ]);
  });
});

describe('whatever the programs', () => {
  // Parts of 64, so that sums of uplifts are exact and none comes to a trace beside 0.
  const uplift = fc.integer({ min: -20, max: 64 }).map((part) => part / 64);
  const estimate = fc
    .tuple(uplift, uplift, uplift)
    .map((three) => [...three].sort((a, b) => a - b))
    .map(([low, likely, high]) => ({ low, likely: likely!, high }));
  const timing = fc.record({
    startYear: fc.integer({ min: 0, max: 6 }),
    ramp: fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: 1, maxLength: 4 }),
    attribution: fc.constantFrom(0.5, 1),
    owner: fc.constantFrom('COO', 'COO', 'COO', 'TBD'),
  });
  const programs = fc.array(
    fc
      .tuple(fc.constantFrom('revenuePerCustomer', 'revenuePerInteraction', 'netNewCustomers'), estimate, timing)
      .map(([driver, values, when]) => program(driver, values.likely, { ...values, ...when })),
    { minLength: 1, maxLength: 6 },
  );
  const costs = fc.array(
    fc
      .tuple(fc.constantFrom('oneOff', 'annual'), fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 6 }))
      .map(([kind, likely, startYear]): Cost => ({ name: 'cost', kind, likely, startYear })),
    { maxLength: 4 },
  );
  const models = fc
    .record({ programs, costs, treatment: fc.constantFrom('nested', 'additive') })
    .map(({ programs: listed, ...more }) => plan(listed, { ...more, discountRate: 0.1, horizonYears: 6 }));

  it('the shares add up to the benefit', () => {
    fc.assert(
      fc.property(models, (stated) => {
        const model = modelOf(stated);
        const values = caseValues(model, 'low').programs;
        flowsOf(stated, 'low').benefits.forEach((benefit, year) => {
          const drivers = driversIn(model, values, year);
          // Here nobody is credited: interactions lose, and what would make up for it comes to nothing.
          if (
            model.treatment === 'nested' &&
            drivers.revenuePerCustomer === 0 &&
            drivers.revenuePerInteraction < 0 &&
            model.uplift === 'larger'
          )
            return;
          expect(sharesIn(model, values, year).reduce((sum, share) => sum + share, 0)).toBeCloseTo(benefit, 6);
        });
      }),
    );
  });

  it('the figures are those of the flows', () => {
    fc.assert(
      fc.property(models, (stated) => {
        const flows = flowsOf(stated);
        const { treatment, breakEvenUplift, breakEvenNewCustomers, oneYearDelay, programs: listed, ...figures } = figuresOf(stated);
        expect([treatment, typeof breakEvenUplift, typeof breakEvenNewCustomers, typeof oneYearDelay, listed.length]).toEqual([
          stated.treatment,
          'number',
          'number',
          'number',
          stated.programs?.length,
        ]);
        expect(figuresOf({ flows, discountRate: 0.1 })).toMatchObject(figures);
      }),
    );
  });

  it('a year’s delay is the same plan a year later, cut off at the horizon', () => {
    fc.assert(
      fc.property(models, (stated) => {
        const { benefits, costs: spent } = flowsOf(stated);
        const later = (amounts: readonly number[]): readonly number[] => [0, ...amounts.slice(0, -1)];
        const shifted = figuresOf({ flows: { benefits: later(benefits), costs: later(spent) }, discountRate: 0.1 });
        const { npv, oneYearDelay } = figuresOf(stated);
        expect(oneYearDelay).toBeCloseTo(shifted.npv - npv, 5);
      }),
    );
  });

  it('the uplift that is told to break even does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000 }), fc.boolean(), (likely, isAnnual) => {
        const spent = { costs: [isAnnual ? annual(likely) : oneOff(likely)], discountRate: 0.1 };
        const { breakEvenUplift, breakEvenNewCustomers } = figuresOf(plan([], spent));
        const alone = [
          customer(breakEvenUplift!, { ramp: undefined }),
          interaction(breakEvenUplift!, { ramp: undefined }),
          netNew(breakEvenNewCustomers!, { ramp: undefined }),
        ];
        alone.forEach((only) => expect(figuresOf(plan([only], spent)).npv / likely).toBeCloseTo(0, 9));
      }),
    );
  });
});
