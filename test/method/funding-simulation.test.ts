/**
 * The simulation: its generator against the published one, its distributions against closed forms, and its results against what
 * can be worked out.
 */
import fc from 'fast-check';
import {
  assume,
  fundingModel,
  histogram,
  npvOf,
  pcg32,
  percentile,
  quantiles,
  simulate,
  SIMULATION_DEFAULTS,
  uniform,
  type FundingModel,
  type Program,
  type SelfFunding,
  type Simulation,
} from '../../src/method';

describe('PCG32', () => {
  it('gives the published numbers for seed 42 and stream 54', () => {
    const next = pcg32(42);
    expect(Array.from({ length: 6 }, next)).toEqual([0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b, 0xcbed606e]);
  });

  // Of the last, the low word of the second state is all ones before the stream is added.
  it.each([0, 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1, 3_445_741_294])(
    'is the reference in 64-bit arithmetic for seed %p',
    (seed) => {
      const [own, reference] = [pcg32(seed), pcg32InBigInt(seed)];
      expect(Array.from({ length: 2000 }, own)).toEqual(Array.from({ length: 2000 }, reference));
    },
  );

  it('makes numbers between 0 and 1 that reach neither', () => {
    expect([uniform(0), uniform(2 ** 31), uniform(2 ** 32 - 1)]).toEqual([2 ** -33, 0.5 + 2 ** -33, 1 - 2 ** -33]);
  });
});

/** The generator as its author writes it, in whole 64-bit numbers. */
function pcg32InBigInt(seed: number): () => number {
  const increment = (54n << 1n) | 1n;
  let state = 0n;
  const step = (): void => void (state = BigInt.asUintN(64, state * 6364136223846793005n + increment));
  step();
  state = BigInt.asUintN(64, state + BigInt(seed));
  step();
  return () => {
    const old = state;
    step();
    const word = Number(BigInt.asUintN(32, ((old >> 18n) ^ old) >> 27n));
    const turn = Number(old >> 59n);
    return ((word >>> turn) | (word << (-turn & 31))) >>> 0;
  };
}

const SHARES = [1.2e-10, 1e-6, 0.001, 0.03, 0.1, 0.25, 0.4999, 0.5, 0.5001, 0.75, 0.99, 1 - 1e-6];

describe('a triangular distribution', () => {
  const { of } = quantiles('triangular');

  it('has the quantiles of its two straight sides', () => {
    // From 1 over 3 to 6: 2/5 lie below 3, half of that below 1 + √2, and 7/10 below 6 − √4.5.
    const quantile = of({ low: 1, likely: 3, high: 6 });
    expect(quantile(0.4)).toBeCloseTo(3, 12);
    expect(quantile(0.2)).toBeCloseTo(1 + Math.SQRT2, 12);
    expect(quantile(0.7)).toBeCloseTo(6 - Math.sqrt(4.5), 12);
  });

  it('may have its likely value at either end, and no width at all', () => {
    expect(of({ low: 0, likely: 0, high: 1 })(0.75)).toBe(0.5);
    expect(of({ low: 0, likely: 1, high: 1 })(0.25)).toBe(0.5);
    expect(of({ low: 2, likely: 2, high: 2 })(0.9)).toBe(2);
  });
});

describe('a PERT distribution', () => {
  const { of } = quantiles('pert');
  const standard = (likely: number) => of({ low: 0, likely, high: 1 });

  it('is a power of the share where its likely value is at an end', () => {
    SHARES.forEach((share) => {
      expect(Math.abs(standard(1)(share) - share ** 0.2)).toBeLessThan(1e-6);
      expect(Math.abs(standard(0)(share) - (1 - (1 - share) ** 0.2))).toBeLessThan(1e-6);
    });
  });

  it.each([
    // Beta distributions of whole parameters are polynomials: 3 and 3, then 2 and 4.
    [0.5, (x: number) => x ** 3 * (10 - 15 * x + 6 * x ** 2), (x: number) => 30 * x ** 2 * (1 - x) ** 2],
    [0.25, (x: number) => 1 - (1 - x) ** 4 * (1 + 4 * x), (x: number) => 20 * x * (1 - x) ** 3],
    [0.125, (x: number) => betaByParts(x), (x: number) => (x ** 0.5 * (1 - x) ** 3.5) / WHOLE],
  ])('with its likely value at %p leaves the share below its quantile', (likely, cumulative, density) => {
    SHARES.slice(2, -1).forEach((share) => {
      const x = standard(likely)(share);
      expect(Math.abs(cumulative(x) - share) / density(x)).toBeLessThan(1e-6);
    });
  });

  it('rises with the share and mirrors its mirror image', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 999 }), (likely, thousandth) => {
        const share = thousandth / 1000;
        expect(standard(likely)(share)).toBeGreaterThan(standard(likely)(share - 0.001 + 1e-9));
        expect(standard(likely)(share) + standard(1 - likely)(1 - share)).toBeCloseTo(1, 6);
      }),
      { numRuns: 30 },
    );
  });

  it('stretches from low to high', () => {
    expect(of({ low: -100, likely: 0, high: 100 })(0.5)).toBeCloseTo(0, 5);
    expect(of({ low: 7, likely: 7, high: 7 })(0.1)).toBe(7);
  });
});

/** The beta function of 1.5 and 4.5: Γ(1.5) Γ(4.5) / Γ(6). */
const WHOLE = (105 * Math.PI) / 3840;

/** The distribution of 1.5 and 4.5 by Simpson's rule over the root of x, in which it is smooth. */
function betaByParts(x: number): number {
  const parts = 2000;
  const width = Math.sqrt(x) / parts;
  const at = (i: number): number => 2 * (i * width) ** 2 * (1 - (i * width) ** 2) ** 3.5;
  const sum = Array.from({ length: parts + 1 }, (_, i) => (i === 0 || i === parts ? 1 : i % 2 === 1 ? 4 : 2) * at(i)).reduce(
    (all, each) => all + each,
    0,
  );
  return (sum * width) / 3 / WHOLE;
}

describe('percentiles', () => {
  it('lie between two numbers, as in the help of PERCENTILE in Excel', () => expect(percentile([1, 2, 3, 4], 0.3)).toBeCloseTo(1.9, 12));

  it('are the ends at 0 and 1, and the number itself where there is one', () => {
    expect([percentile([1, 2, 4], 0), percentile([1, 2, 4], 1), percentile([5], 0.9)]).toEqual([1, 4, 5]);
  });
});

describe('a histogram', () => {
  it('has the highest number in its last bin, and a bin’s lower end in it', () => {
    expect(histogram([0, 1, 2, 5, 10], 2)).toEqual({ lowest: 0, width: 5, counts: [3, 2] });
    expect(histogram([-4, -4, 0], 4)).toEqual({ lowest: -4, width: 1, counts: [2, 0, 0, 1] });
  });

  it('has everything in its first bin where all numbers are the same', () =>
    expect(histogram([3, 3], 3)).toEqual({ lowest: 3, width: 0, counts: [2, 0, 0] }));

  it('leaves nothing out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 }),
        fc.integer({ min: 2, max: 60 }),
        (numbers, bins) => {
          const { counts } = histogram(
            [...numbers].sort((a, b) => a - b),
            bins,
          );
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(numbers.length);
        },
      ),
    );
  });
});

const NAMED = { metric: 'orders a year', owner: 'COO', baseline: 'last year', attribution: 1, ramp: [1] };
const newCustomers = (low: number, likely: number, high: number, more: Partial<Program> = {}): Program => ({
  name: 'Referrals',
  driver: 'netNewCustomers',
  low,
  likely,
  high,
  ...NAMED,
  ...more,
});

/** A new customer is worth 1 in each of five years, and nothing is discounted. */
const BARE: SelfFunding = { margin: 1, discountRate: 0, baseline: { customers: 0, revenuePerCustomer: 1 } };
const modelOf = (stated: SelfFunding): FundingModel => fundingModel({ ...BARE, ...stated }, assume({})).model!;
const simulated = (stated: SelfFunding, settings: Partial<Parameters<typeof simulate>[1]> = {}): Simulation =>
  simulate(modelOf(stated), { ...SIMULATION_DEFAULTS, verdictBy: 'cumulative', ...settings });

describe('a trial', () => {
  it('draws for the programs first, then for the costs, and holds what it drew over all years', () => {
    // The first two of the published numbers: 1 − √(1 − u) of a falling side for the program, √u of a rising one for the cost.
    const [first, second] = [(0xa15c02b7 + 0.5) / 2 ** 32, (0x7b47f409 + 0.5) / 2 ** 32];
    const { npvs } = simulated(
      { programs: [newCustomers(0, 0, 1)], costs: [{ name: 'Move', kind: 'oneOff', low: 0, likely: 1, high: 1 }] },
      { trials: 1, seed: 42 },
    );
    expect(npvs[0]).toBeCloseTo(5 * (1 - Math.sqrt(1 - first)) - Math.sqrt(second), 12);
  });

  it('draws for what does not count or cannot vary too, so that the others do not depend on it', () => {
    const other = newCustomers(0, 5, 9);
    const withFirst = (first: Program): Simulation => simulated({ programs: [first, other], costs: [] }, { trials: 200 });
    const excluded = withFirst(newCustomers(1, 2, 3, { owner: 'TBD' }));
    expect(withFirst(newCustomers(0, 0, 0))).toEqual(excluded);
    expect(simulated({ programs: [other], costs: [] }, { trials: 200 })).not.toEqual(excluded);
  });

  it('is worth what the plan is where nothing varies', () => {
    const stated: SelfFunding = {
      discountRate: 0.1,
      programs: [newCustomers(7, 7, 7)],
      costs: [{ name: 'Staff', kind: 'annual', likely: 3 }],
    };
    const { p10, p50, p90, probabilitySelfFunded } = simulated(stated, { trials: 11 });
    const npv = npvOf(modelOf(stated), 'likely');
    [p10, p50, p90].forEach((figure) => expect(figure).toBeCloseTo(npv, 9));
    expect(probabilitySelfFunded).toBe(1);
  });

  it.each(['triangular', 'pert'] as const)('never leaves the low and the high case: %s', (distribution) => {
    const stated: SelfFunding = {
      discountRate: 0.1,
      programs: [newCustomers(-2, 5, 9), { ...newCustomers(0.1, 0.2, 0.4), driver: 'revenuePerCustomer' }],
      costs: [{ name: 'Staff', kind: 'annual', low: 1, likely: 3, high: 4 }],
    };
    const model = modelOf(stated);
    const { npvs } = simulated(stated, { distribution });
    expect(npvs[0]).toBeGreaterThan(npvOf(model, 'low'));
    expect(npvs[npvs.length - 1]).toBeLessThan(npvOf(model, 'high'));
  });
});

describe('many trials', () => {
  const stated: SelfFunding = { programs: [newCustomers(2, 4, 12)], costs: [{ name: 'Move', kind: 'oneOff', low: 1, likely: 2, high: 6 }] };
  const mean = ({ npvs }: Simulation): number => Array.from(npvs).reduce((sum, npv) => sum + npv, 0) / npvs.length;

  it.each([
    // Means 6 and 3; variances (4 + 16 + 144 − 8 − 24 − 48)/18 = 84/18 and (1 + 4 + 36 − 2 − 6 − 12)/18 = 21/18.
    ['triangular', 5 * 6 - 3, (25 * 84) / 18 + 21 / 18],
    // Means 5 and 2.5; variances 100 × 1.8 × 4.2/(36 × 7) and 25 × 1.8 × 4.2/(36 × 7).
    ['pert', 5 * 5 - 2.5, (25 * 100 * 1.8 * 4.2) / 252 + (25 * 1.8 * 4.2) / 252],
  ] as const)('have the mean that can be worked out: %s', (distribution, expected, variance) => {
    const trials = 40_000;
    const found = mean(simulated(stated, { trials, distribution }));
    expect(Math.abs(found - expected)).toBeLessThan(4 * Math.sqrt(variance / trials));
  });

  it('have the percentiles of the one thing that varies', () => {
    // From 0 over 1 to 2, five times: a tenth lies below √0.2 of it, nine tenths below 2 − √0.2.
    const { p10, p50, p90 } = simulated({ programs: [newCustomers(0, 1, 2)] }, { trials: 40_000 });
    [
      [p10, 5 * Math.sqrt(0.2)],
      [p50, 5],
      [p90, 5 * (2 - Math.sqrt(0.2))],
    ].forEach(([found, expected]) => expect(Math.abs(found! - expected!)).toBeLessThan(0.06));
  });

  it('fund themselves as often as they should', () => {
    // Half of all draws lie below the middle, and one in eight below half of it.
    const odds = (cost: number): number =>
      simulated({ programs: [newCustomers(0, 1, 2)], costs: [{ name: 'Move', kind: 'oneOff', likely: cost }] }, { trials: 40_000 })
        .probabilitySelfFunded;
    expect(Math.abs(odds(5) - 0.5)).toBeLessThan(0.01);
    expect(Math.abs(odds(2.5) - 0.875)).toBeLessThan(0.007);
  });

  it('are the same for the same seed, and others for another', () => {
    expect(simulated(stated, { seed: 7 })).toEqual(simulated(stated, { seed: 7 }));
    expect(simulated(stated, { seed: 7 }).p50).not.toBe(simulated(stated, { seed: 8 }).p50);
  });
});

describe('the verdict of a trial', () => {
  const even: SelfFunding = {
    discountRate: 0.1,
    programs: [newCustomers(0.1, 0.1, 0.1)],
    costs: [{ name: 'Move', kind: 'oneOff', likely: 0.5 }],
  };

  it('takes sums that are equal on paper as equal', () => {
    // 0.1 five times is 0.5; 0.1 + 0.2 comes out a trace above 0.3, here as costs.
    expect(simulated(even, { trials: 3 }).probabilitySelfFunded).toBe(1);
    const traced = {
      programs: [newCustomers(0.06, 0.06, 0.06)],
      costs: [
        { name: 'a', kind: 'oneOff', likely: 0.1 },
        { name: 'b', kind: 'oneOff', likely: 0.2 },
      ],
    } as const;
    expect(simulated(traced, { trials: 3 }).probabilitySelfFunded).toBe(1);
  });

  it('compares discounted sums where A-SF1 says so', () =>
    expect(simulated(even, { trials: 3, verdictBy: 'discounted' }).probabilitySelfFunded).toBe(0));

  it('is never that it funds itself where no year has a benefit', () => {
    expect(
      simulated({ programs: [newCustomers(0, 0, 0)], costs: [{ name: 'a', kind: 'oneOff', likely: 0 }] }, { trials: 3 })
        .probabilitySelfFunded,
    ).toBe(0);
  });
});
