/** The Sensitivity sheet: every input low and high against the method with that input put so, and which of them matter most. */
import fc from 'fast-check';
import {
  assume,
  conclude,
  fundingModel,
  leftOut,
  type Assessment,
  type Cost,
  type Estimate,
  type Program,
  type SelfFunding,
} from '../../src/method';
import { assessmentWith, cellOf, columnOf, paste, tableOf, writeMoney } from '../support/funding';
import { moneyAssumptions, randomFunding } from '../support/random-funding';
import { closeWorkbook, openWorkbook, type OpenAddin } from '../support/workbook';

afterAll(closeWorkbook);

const SHEETS = ['Self-funding', 'Sensitivity', 'Assumptions'] as const;

interface Pair {
  readonly label: string;
  readonly values: readonly [low: number, high: number];
  readonly npvs: readonly [low: number, high: number];
}

/** The inputs that the sheet varies, in its order. */
function pairsOn(addin: OpenAddin): readonly Pair[] {
  const [labels, npvs] = [columnOf(addin, 'CCO_Sensitivity_Labels'), columnOf(addin, 'CCO_Sensitivity_NPV')];
  const values = labels.map((_, row) => addin.desk.value(cellOf(addin, 'CCO_Sensitivity_Labels', [row, 2])));
  return labels.flatMap((label, row) => {
    if (row % 2 === 1 || typeof npvs[row] !== 'number') return [];
    return [{ label: String(label), values: [values[row], values[row + 1]], npvs: [npvs[row], npvs[row + 1]] } as Pair];
  });
}

/** Low and high where they differ, else the risk-adjusted value less and more a share of it. */
function ends(
  { low, likely, high }: Estimate,
  { moved, risk = 'mean' }: { readonly moved: number; readonly risk?: 'mean' | 'pert' },
): readonly [number, number] {
  const [least, most] = [low ?? likely, high ?? likely];
  const used = risk === 'mean' ? (least + likely + most) / 3 : (least + 4 * likely + most) / 6;
  return least < most ? [least, most] : [used - Math.abs(used) * moved, used + Math.abs(used) * moved];
}

type Changed = readonly [label: string, values: readonly [number, number], put: (value: number) => SelfFunding];

/** Every input that can be varied, its two values, and the model with one of them in its place. */
function inputsOf({ selfFunding = {}, assumptions }: Assessment): readonly Changed[] {
  const assumed = assume(assumptions);
  const moved = assumed['A-SF9'];
  const model = selfFunding;
  const around = (value: number): readonly [number, number] => [value * (1 - moved), value * (1 + moved)];
  const rate = model.discountRate ?? assumed['A-SF3'];
  const ofRate: Changed = [
    'Discount rate',
    [rate - Math.abs(rate) * moved, rate + Math.abs(rate) * moved],
    (discountRate) => ({ ...model, discountRate }),
  ];
  const { flows } = model;
  if (flows) {
    const times = (amounts: readonly number[], by: number): readonly number[] => amounts.map((amount) => amount * by);
    return [
      ofRate,
      ['All benefits', around(1), (by) => ({ ...model, flows: { ...flows, benefits: times(flows.benefits, by) } })],
      ['All costs', around(1), (by) => ({ ...model, flows: { ...flows, costs: times(flows.costs, by) } })],
    ];
  }
  if (fundingModel(model, assumed).model === null) return [];
  const { programs = [], costs = [], baseline } = model;
  const margin = model.margin ?? assumed['A-SF4']!;
  const put = <Row extends Program | Cost>(rows: readonly Row[], at: number, changed: Partial<Row>): readonly Row[] =>
    rows.map((row, i) => (i === at ? { ...row, ...changed } : row));
  const withProgram = (at: number, changed: Partial<Program>): SelfFunding => ({ ...model, programs: put(programs, at, changed) });
  const counted = programs.flatMap((program, at) => (leftOut(program) === null ? [{ program, at }] : []));
  const all = (value: number): Estimate => ({ low: value, likely: value, high: value });
  return [
    ...(baseline
      ? ([
          ['Contribution margin', [margin * (1 - moved), Math.min(1, margin * (1 + moved))], (value) => ({ ...model, margin: value })],
          ['Customers', around(baseline.customers), (customers) => ({ ...model, baseline: { ...baseline, customers } })],
          [
            'Revenue per customer',
            around(baseline.revenuePerCustomer),
            (revenuePerCustomer) => ({ ...model, baseline: { ...baseline, revenuePerCustomer } }),
          ],
        ] as const satisfies readonly Changed[])
      : []),
    ofRate,
    ...counted.map(({ program, at }): Changed => [
      program.name,
      ends(program, { moved, ...model }),
      (value) => withProgram(at, all(value)),
    ]),
    ...counted.flatMap(({ program: { name, attribution = 1 }, at }): readonly Changed[] =>
      attribution > 0
        ? [
            [
              `Attribution: ${name}`,
              [attribution * (1 - moved), Math.min(1, attribution * (1 + moved))],
              (value) => withProgram(at, { attribution: value }),
            ],
          ]
        : [],
    ),
    ...costs.map((cost, at): Changed => [
      cost.name,
      ends(cost, { moved, ...model }),
      (value) => ({ ...model, costs: put(costs, at, all(value)) }),
    ]),
  ];
}

function expectPairs(addin: OpenAddin, assessment: Assessment): void {
  const [found, inputs] = [pairsOn(addin), inputsOf(assessment)];
  expect(found.map(({ label }) => label)).toEqual(inputs.map(([label]) => label));
  const off = inputs.flatMap(([label, values, put], i) =>
    values.flatMap((value, side) => {
      const { npv, pvBenefits, pvCosts } = conclude({ ...assessment, selfFunding: put(value) }).selfFunding!;
      const pair = found[i]!;
      const isSame =
        Math.abs(pair.npvs[side]! - npv) <= 1e-9 * (Math.abs(pvBenefits) + Math.abs(pvCosts)) &&
        Math.abs(pair.values[side]! - value) <= 1e-9 * Math.abs(value);
      return isSame ? [] : [[label, side, pair.values[side], value, pair.npvs[side], npv]];
    }),
  );
  expect(off).toEqual([]);
}

/** The table on top: input, NPV low and high, swing, and how far each is from NPV. */
const rankingOn = ({ desk }: OpenAddin): readonly (readonly unknown[])[] =>
  Array.from({ length: 10 }, (_, i) => [...'BCDEFG'].map((column) => desk.value(`Sensitivity!${column}${7 + i}`)));

function expectRanking(addin: OpenAddin): void {
  const swingOf = ({ npvs: [low, high] }: Pair): number => Math.abs(high - low);
  const npv = addin.desk.value('CCO_NPV');
  const ranked = [...pairsOn(addin)].sort((one, other) => swingOf(other) - swingOf(one)).slice(0, 10);
  const expected = ranked.map((pair) => [pair.label, ...pair.npvs, swingOf(pair), pair.npvs[0] - Number(npv), pair.npvs[1] - Number(npv)]);
  expect(rankingOn(addin)).toEqual([
    ...expected,
    ...Array.from({ length: 10 - expected.length }, () => ['', '', '', '', { error: '#N/A' }, { error: '#N/A' }]),
  ]);
}

const STATED = { metric: 'orders', owner: 'COO', baseline: '4 a day', ramp: [1] };
/** A thousand customers at 100 each, half of which is margin; nothing is discounted. 4 % from year 1 on are 2,000 a year. */
const PAPER: SelfFunding = {
  margin: 0.5,
  discountRate: 0,
  baseline: { customers: 1000, revenuePerCustomer: 100 },
  programs: [
    { name: 'Renewals', driver: 'revenuePerCustomer', ...STATED, low: 0.01, likely: 0.04, high: 0.07, attribution: 0.5 },
    { name: 'Service offers', driver: 'revenuePerInteraction', ...STATED, likely: 0.01, attribution: 1 },
    { name: 'Hotline', driver: 'revenuePerCustomer', likely: 0.3 },
  ],
  costs: [
    { name: 'Analyst', kind: 'annual', low: 100, likely: 200, high: 300 },
    { name: 'Coach', kind: 'annual', low: 100, likely: 200, high: 300 },
    { name: 'Platform', kind: 'oneOff', likely: 500 },
  ],
};

describe('a model worked on paper', () => {
  let addin: OpenAddin;
  beforeAll(async () => {
    addin = await openWorkbook();
    await writeMoney(addin, assessmentWith(PAPER), SHEETS);
  });

  it('names what moves NPV most, of equals the upper one first', () => {
    // 2 % of 100,000 at half margin are 1,000 a year, 5,000 in all, less 2,500 of costs: 2,500.
    expect(addin.desk.value('CCO_NPV')).toBeCloseTo(2500, 6);
    expect(rankingOn(addin)).toEqual(
      (
        [
          // 1 % × 50 % is less than the 1 % of Service offers, which count then: 2,500. 7 % × 50 % are 8,750.
          ['Renewals', 0, 6250],
          // A tenth of 5,000 less and more, whichever of the three it is.
          ['Contribution margin', 2000, 3000],
          ['Customers', 2000, 3000],
          ['Revenue per customer', 2000, 3000],
          // 45 and 55 % of 4 % in place of 50 %.
          ['Attribution: Renewals', 2000, 3000],
          ['Analyst', 3000, 2000],
          ['Coach', 3000, 2000],
          ['Platform', 2550, 2450],
          // Nothing to discount, and offers that renewals have in them anyhow.
          ['Discount rate', 2500, 2500],
          ['Service offers', 2500, 2500],
        ] as const
      ).map(([label, low, high]) => [
        label,
        expect.closeTo(low, 6),
        expect.closeTo(high, 6),
        expect.closeTo(Math.abs(high - low), 6),
        expect.closeTo(low - 2500, 6),
        expect.closeTo(high - 2500, 6),
      ]),
    );
    expect(addin.desk.value('Sensitivity!B4')).toBe('What moves NPV most: Renewals, by 6 thousand between low and high');
  });

  it('varies what counts alone, each input against conclude', () => {
    expectPairs(addin, assessmentWith(PAPER));
    expect(pairsOn(addin).map(({ label }) => label)).not.toContain('Hotline');
  });

  it('says how many inputs there are, and what A-SF9 has to be', async () => {
    await paste(addin, cellOf(addin, 'CCO_Costs', [3, 0]), ['Coffee', 'Annual', '', '', 1]);
    expect(addin.desk.value('Sensitivity!B17')).toBe(
      'The 10 that move it most, of 12; all stand below. What has no low and high moves by 10 % either way (A-SF9).',
    );
    await paste(addin, cellOf(addin, 'CCO_Costs', [3, 0]), ['', '', '', '', '']);
    const moved = cellOf(addin, 'CCO_Assumptions', [tableOf(addin, 'CCO_Assumptions').findIndex(([id]) => id === 'A-SF9'), 1]);
    await paste(addin, moved, ['a tenth']);
    expect([addin.desk.value('Sensitivity!B4'), pairsOn(addin), rankingOn(addin)[0]!.slice(0, 4)]).toEqual([
      'Not computed yet: A-SF9 of Assumptions is a share from 0 to 1',
      [],
      ['', '', '', ''],
    ]);
    await paste(addin, moved, [0.1]);
  });

  it('says why there is nothing to vary while the model cannot be computed', async () => {
    await paste(addin, cellOf(addin, 'CCO_Funding_Basis', [0, 1]), ['']);
    expect([addin.desk.value('Sensitivity!B4'), pairsOn(addin), rankingOn(addin)[0]]).toEqual([
      'Not computed yet: No margin',
      [],
      ['', '', '', '', { error: '#N/A' }, { error: '#N/A' }],
    ]);
  });
});

it('varies the rate, all benefits and all costs of a team’s own flows', async () => {
  const addin = await openWorkbook();
  const assessment = assessmentWith({ ...PAPER, discountRate: 0.1, flows: { benefits: [0, 60, 60], costs: [100, 0, 0] } });
  await writeMoney(addin, assessment, SHEETS);
  expectPairs(addin, assessment);
  // A tenth of 104.13 and of 100 each way; at 9 % the benefits are 105.55, at 11 % 102.75.
  expect(
    rankingOn(addin)
      .map(([label, , , swing]) => [label, typeof swing === 'number' ? Math.round(swing * 100) / 100 : swing])
      .slice(0, 4),
  ).toEqual([
    ['All benefits', 20.83],
    ['All costs', 20],
    ['Discount rate', 2.8],
    ['', ''],
  ]);
  expect([...'789'].concat('10', '16').map((row) => addin.desk.value(`Sensitivity!H${row}`))).toEqual([1, 2, 3, '', '']);
  expect(addin.desk.value('Sensitivity!B17')).toBe('What has no low and high moves by 10 % either way (A-SF9).');
});

it('agrees with conclude on random models, each input put low and high, and ranks them', async () => {
  const addin = await openWorkbook();
  await fc.assert(
    fc.asyncProperty(randomFunding({ programs: { least: 1, most: 4 }, costs: 4 }), moneyAssumptions, async (selfFunding, assumptions) => {
      const assessment = assessmentWith(selfFunding, assumptions);
      await writeMoney(addin, assessment, SHEETS);
      expectPairs(addin, assessment);
      expectRanking(addin);
    }),
    { numRuns: 5, endOnFailure: true },
  );
}, 240_000);
