/** Random money models as an assessment file states them, and what the register may say of money. */
import fc from 'fast-check';
import type { SelfFunding } from '../../src/method';

const share = (parts: number) => fc.integer({ min: 0, max: parts }).map((part) => part / parts);

/** A likely value between a low and a high one, each of which may be left out, and a value of the own case. */
const estimate = ({ least, most, unit }: { readonly least: number; readonly most: number; readonly unit: number }) =>
  fc
    .record(
      {
        likely: fc.integer({ min: least, max: most }),
        less: fc.integer({ min: 0, max: most }),
        more: fc.integer({ min: 0, max: most }),
        own: fc.integer({ min: least, max: most }),
      },
      { requiredKeys: ['likely'] },
    )
    .map(({ likely, less, more, own }) => ({
      likely: likely / unit,
      ...(less === undefined ? {} : { low: Math.max(likely - less, 2 * least) / unit }),
      ...(more === undefined ? {} : { high: (likely + more) / unit }),
      ...(own === undefined ? {} : { own: own / unit }),
    }));

const NAMES = ['Renewals', '24/7 service', '=Referrals', 'A/B tests'];
const mostly = <Value>(usual: Value, other: Value) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constant(other) });

const program = fc
  .tuple(
    fc.oneof(
      {
        weight: 2,
        arbitrary: fc.tuple(fc.constantFrom('revenuePerCustomer', 'revenuePerInteraction'), estimate({ least: -20, most: 90, unit: 1000 })),
      },
      { weight: 1, arbitrary: fc.tuple(fc.constant('netNewCustomers'), estimate({ least: -40, most: 400, unit: 1 })) },
    ),
    fc.record(
      {
        metric: mostly('orders', ''),
        owner: mostly('COO', 'TBD'),
        baseline: mostly('4 a day', '-'),
        attribution: share(8),
        startYear: fc.integer({ min: 0, max: 7 }),
        ramp: fc.array(share(4), { minLength: 1, maxLength: 6 }),
      },
      { requiredKeys: ['metric', 'owner', 'baseline'] },
    ),
    fc.constantFrom(...NAMES),
  )
  // An empty text has no cell of its own: nothing is stated.
  .map(([[driver, values], { metric, ...more }, name]) => ({ name, driver, ...values, ...(metric === '' ? {} : { metric }), ...more }));

const cost = fc
  .tuple(
    fc.record(
      {
        name: fc.constantFrom(...NAMES),
        kind: fc.constantFrom('oneOff', 'annual'),
        category: fc.constantFrom('People', 'Tools'),
        startYear: fc.integer({ min: 0, max: 7 }),
      },
      { requiredKeys: ['name', 'kind'] },
    ),
    estimate({ least: 0, most: 300_000, unit: 1 }),
  )
  .map(([about, values]) => ({ ...about, ...values }));

const amounts = (years: number) =>
  fc.array(
    fc.integer({ min: -20_000, max: 200_000_000 }).map((cents) => cents / 100),
    { minLength: years, maxLength: years },
  );
const ownFlows = fc.integer({ min: 1, max: 12 }).chain((years) => fc.record({ benefits: amounts(years), costs: amounts(years) }));

export interface RandomFunding {
  readonly programs: { readonly least: number; readonly most: number };
  readonly costs: number;
}

/**
 * Models of programs and costs as a file states them, sometimes without margin or baseline, sometimes with a team's own flows
 * in their place.
 */
export const randomFunding = ({ programs, costs }: RandomFunding): fc.Arbitrary<SelfFunding> =>
  fc
    .tuple(
      fc.record(
        {
          programs: fc.array(program, { minLength: programs.least, maxLength: programs.most, size: 'max' }),
          costs: fc.array(cost, { maxLength: costs, size: 'max' }),
          horizonYears: fc.integer({ min: 5, max: 12 }),
          discountRate: fc.integer({ min: -30, max: 100 }).map((percent) => percent / 100),
          treatment: fc.constantFrom('nested', 'nested', 'additive'),
          risk: fc.constantFrom('mean', 'pert'),
        },
        { requiredKeys: ['programs', 'costs'] },
      ),
      mostly({ margin: 0.4 } as object, {}),
      mostly({ baseline: { customers: 6000, revenuePerCustomer: 310 } } as object, {}),
      fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.record({ flows: ownFlows }) }),
    )
    .map(([model, ...more]) => Object.assign({}, model, ...more) as SelfFunding);

/** What the register may say of money. */
export const moneyAssumptions = fc.record(
  {
    'A-SF1': fc.constant('discounted'),
    'A-SF2': fc.integer({ min: 6, max: 12 }),
    'A-SF3': fc.constantFrom(0, 0.25),
    'A-SF4': fc.constantFrom(0.15, 1),
    'A-SF5': fc.constantFrom([0.5, 1], [0, 0.125, 0.7, 0.9, 1], [1]),
    'A-SF7': fc.constant('additive'),
    'A-SF8': fc.constant(0.5),
    'A-SF9': fc.constantFrom(0, 0.25),
  },
  { requiredKeys: [] },
);
