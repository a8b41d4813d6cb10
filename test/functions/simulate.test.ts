/** SIMULATE, and the model of programs and costs as CONCLUDE and ROADMAP get it: what stands in cells concludes as the file does. */
import {
  conclude,
  costCells,
  COST_COLUMNS,
  fundingModel,
  assume,
  parseAssessment,
  programCells,
  PROGRAM_COLUMNS,
  simulate,
  SIMULATION_DEFAULTS,
  type Assessment,
  type SelfFunding,
} from '../../src/method';
import * as CCO from '../../src/functions/functions';
import metadata from '../../src/functions/functions.json';
import { installCustomFunctions, shown } from './excel';
import { parts } from './parts';

beforeAll(installCustomFunctions);

const MODEL = {
  margin: 0.4,
  discountRate: 0.08,
  baseline: { customers: 1000, revenuePerCustomer: 200 },
  programs: [
    {
      name: 'Onboarding',
      driver: 'revenuePerCustomer',
      metric: 'orders',
      owner: 'COO',
      baseline: '3 a year',
      low: 0.01,
      likely: 0.05,
      high: 0.1,
      attribution: 0.8,
      startYear: 1,
      ramp: [0.5, 1],
    },
    {
      name: 'Hotline',
      driver: 'netNewCustomers',
      metric: 'calls',
      owner: 'TBD',
      baseline: '40 a day',
      low: 0,
      likely: 9,
      high: 20,
      own: 3,
    },
    {
      name: 'Referrals',
      driver: 'netNewCustomers',
      metric: 'referrals',
      owner: 'CMO',
      baseline: '12',
      low: -5,
      likely: 20,
      high: 60,
      attribution: 1,
      startYear: 2,
    },
  ],
  costs: [
    { name: 'Analyst', kind: 'annual', category: 'People', low: 3000, likely: 4000, high: 7000 },
    { name: 'Tool', kind: 'oneOff', low: 500, likely: 800, high: 900, startYear: 1 },
  ],
} as const satisfies SelfFunding;

const programRows = (stated: SelfFunding): unknown[][] =>
  (stated.programs ?? []).map((program) => {
    const { ramp, ...cells } = programCells(program);
    return [...PROGRAM_COLUMNS.map((column) => cells[column]), ...[0, 1, 2].map((year) => ramp[year] ?? '')];
  });
const costRows = (stated: SelfFunding): unknown[][] =>
  (stated.costs ?? []).map((cost) => COST_COLUMNS.map((column) => costCells(cost)[column]));
const PROGRAMS = programRows(MODEL);
const COSTS = costRows(MODEL);
const BASIS: readonly (readonly unknown[])[] = [
  ['margin', 0.4],
  ['Customers', 1000],
  ['Revenue per CUSTOMER', 200],
  ['discountRate', 0.08],
];
const simulated = (more: readonly (readonly unknown[])[] = [], ...rest: unknown[]): unknown =>
  shown(() => (CCO.SIMULATE as (...all: unknown[]) => unknown)(PROGRAMS, COSTS, [...BASIS, ...more], ...rest));
const column = (found: unknown): readonly number[] => (found as number[][]).map((row) => row[0]!);

const expected = (settings: Partial<Parameters<typeof simulate>[1]> = {}, assumptions = {}): readonly number[] => {
  const { p10, p50, p90, probabilitySelfFunded } = simulate(fundingModel(MODEL, assume(assumptions)).model!, {
    ...SIMULATION_DEFAULTS,
    verdictBy: 'cumulative',
    ...settings,
  });
  return [p10, p50, p90, probabilitySelfFunded];
};

describe('SIMULATE', () => {
  it('spills what simulating the same model gives, under one another', () => {
    expect(simulated([], 500, 3)).toEqual(expected({ trials: 500, seed: 3 }).map((figure) => [figure]));
    expect(metadata.functions.find(({ id }) => id === 'SIMULATE')?.result).toEqual({ dimensionality: 'matrix', type: 'number' });
  });

  it.each([
    ['left out', undefined],
    ['null', null],
    ['an empty text', ''],
    ['an empty range', [['']]],
  ])('runs 10,000 trials from seed 1 where both are %s', (_, nothing) => {
    expect(column(simulated([], nothing, nothing))).toEqual(expected());
  });

  it('takes 0 as a seed, and 0 trials and 0 bins as empty cells', () => {
    expect(column(simulated([], 0, 0, 0))).toEqual(expected({ seed: 0 }));
  });

  it('follows its parameters, by key or label, with the value in the last column', () => {
    expect(
      column(
        simulated(
          [
            ['Distribution', 'what draws follow', 'PERT'],
            ['A-SF1', '', 'discounted'],
            ['ramp', '', '0.1;0.9'],
          ],
          300,
        ),
      ),
    ).toEqual(expected({ trials: 300, distribution: 'pert', verdictBy: 'discounted' }, { 'A-SF5': [0.1, 0.9] }));
    expect(
      column(
        simulated(
          [
            ['ramp', 0.5],
            ['verdict', ''],
            ['risk', 0],
            ['', ''],
          ],
          300,
        ),
      ),
    ).toEqual(expected({ trials: 300 }, { 'A-SF5': [0.5] }));
  });

  it('stands a histogram below with bins: likely NPV, lowest, width, counts', () => {
    const figures = column(simulated([], 400, 1, 5));
    const [likely, lowest, width, ...counts] = figures.slice(4);
    expect([figures.length, counts.reduce((sum, count) => sum + count, 0)]).toEqual([12, 400]);
    const { npvs } = simulate(fundingModel(MODEL, assume({})).model!, { ...SIMULATION_DEFAULTS, trials: 400, verdictBy: 'cumulative' });
    expect(lowest).toBe(npvs[0]);
    expect(lowest! + 5 * width!).toBeCloseTo(npvs[399]!, 6);
    // 1,000 × 200 × 4 % over a ramp of a half, then 20 customers from year 2, less 4,000 a year and 800: by hand at 8 %.
    const benefits = [
      0,
      0.02 * 80_000,
      0.04 * 80_000 + 5 * 80 * 1.04,
      0.04 * 80_000 + 12 * 80 * 1.04,
      0.04 * 80_000 + 20 * 80 * 1.04,
      0.04 * 80_000 + 20 * 80 * 1.04,
    ];
    const costs = [0, 4800, 4000, 4000, 4000, 4000];
    expect(likely).toBeCloseTo(
      benefits.reduce((sum, benefit, year) => sum + (benefit - costs[year]!) / 1.08 ** year, 0),
      6,
    );
  });

  it('skips spare rows, and takes the empty cells of texts as Excel passes them', () => {
    const spare = Array.from({ length: 14 }, () => 0);
    expect(
      shown(() => CCO.SIMULATE([spare, ...PROGRAMS, spare], [...COSTS, ['', null, 0, 0, '', '', '', 0]], [...BASIS] as unknown[][], 50)),
    ).toEqual(simulated([], 50));
    const noOwner = PROGRAMS.map((row, i) => (i === 1 ? row.map((cell, c) => (c === 3 ? 0 : cell)) : row));
    expect(shown(() => CCO.SIMULATE(noOwner, COSTS, [...BASIS] as unknown[][], 50))).toEqual(simulated([], 50));
  });

  it.each<[string, unknown[][], unknown[][], readonly (readonly unknown[])[], unknown[], string]>([
    [
      'a driver',
      [['Onboarding', 'Loyalty', '', '', '', '', 1]],
      [],
      [],
      [],
      'programs, row 1, column 2: "Loyalty" is not one of revenuePerCustomer, revenuePerInteraction, netNewCustomers ("Onboarding")',
    ],
    [
      'a value that is missing',
      [
        ['', 0],
        ['Onboarding', 'Net new customers'],
      ],
      [],
      [],
      [],
      'programs, row 2, column 7: missing; expected the likely value, a number ("Onboarding")',
    ],
    [
      'a hole in a ramp',
      [['Onboarding', 'Net new customers', '', '', '', '', 1, '', '', '', '', 0.5, '', 1]],
      [],
      [],
      [],
      'programs, row 1, column 13: "" is not a number from 0 to 1 ("Onboarding")',
    ],
    [
      'the order of an estimate',
      [],
      [['Analyst', 'annual', '', 9, 5, '', '', '']],
      [],
      [],
      'costs, row 1, column 4: 9 is not 5 or less, which is the likely value ("Analyst")',
    ],
    ['a parameter', [], COSTS, [['margin', 40]], [], 'parameters, row 1, column 2: 40 is not a number from 0 to 1'],
    [
      'a key',
      [],
      COSTS,
      [['margins', 0.4]],
      [],
      'parameters, row 1, column 1: "margins" is not one of margin, customers, revenuePerCustomer, ' +
        'discountRate, horizonYears, treatment, risk, distribution, verdict, ramp',
    ],
    [
      'a key that stands twice',
      [],
      COSTS,
      [
        ['margin', 0.4],
        ['Contribution margin', 0.3],
      ],
      [],
      'parameters, row 2, column 2: given twice, first at parameters, row 1, column 2 (margin)',
    ],
    [
      'half a baseline',
      [],
      COSTS,
      [
        ['margin', 0.4],
        ['customers', 5],
      ],
      [],
      'parameters: missing; expected the revenue per customer and year today',
    ],
    [
      'a distribution',
      [],
      COSTS,
      [
        ['margin', 0.4],
        ['distribution', 'normal'],
      ],
      [],
      'parameters, row 2, column 2: "normal" is not one of triangular, pert',
    ],
    [
      'a ramp',
      [],
      COSTS,
      [
        ['margin', 0.4],
        ['ramp', '1;2'],
      ],
      [],
      'parameters, row 2, column 2: "1;2" is not a list of numbers from 0 to 1, such as 0.25;0.6;1',
    ],
    ['trials', [], COSTS, [['margin', 0.4]], [1_000_001], 'trials: 1000001 is not a whole number from 1 to 1000000'],
    ['a seed', [], COSTS, [['margin', 0.4]], [5, -1], 'seed: -1 is not a whole number from 0 to 9007199254740991'],
    ['bins', [], COSTS, [['margin', 0.4]], [5, 1, 61], 'bins: 61 is not a whole number from 2 to 60'],
  ])('names what is wrong: %s', (_, programs, costs, parameters, rest, message) => {
    expect(shown(() => (CCO.SIMULATE as (...all: unknown[]) => unknown)(programs, costs, parameters, ...rest))).toBe(`#VALUE! ${message}`);
  });

  it('gives #N/A with what is missing where nothing can be computed', () => {
    expect(shown(() => CCO.SIMULATE(PROGRAMS, COSTS, [['margin', '']]))).toBe(
      '#N/A Undetermined: the contribution margin on added revenue is not stated.',
    );
    expect(shown(() => CCO.SIMULATE([], [['']], [['margin', 0.4]]))).toBe(
      '#N/A Undetermined: there is no plan from which benefits and costs by year can be computed.',
    );
  });
});

describe('CONCLUDE and ROADMAP with programs and costs', () => {
  const called = (id: 'CONCLUDE' | 'ROADMAP', ranges: Readonly<Record<string, unknown>>): unknown[][] => {
    return CCO[id](parts(ranges));
  };
  const rowOf = (rows: unknown[][], id: string): unknown[] => rows.find(([first]) => first === id) ?? [];
  const inFile = (selfFunding: SelfFunding, assumptions: object = {}): Assessment => {
    const read = parseAssessment({ format: 'cco-assessment/1', organisation: { name: 'N' }, selfFunding, assumptions });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.value;
  };

  it.each([
    ['nested', {}],
    ['additive', { treatment: 'additive' }],
    ['weighed like PERT', { risk: 'pert' }],
    ['longer', { horizonYears: 8 }],
    ['without costs', { costs: [] }],
    ['without a margin', { margin: undefined }],
    ['without a baseline', { baseline: undefined }],
  ])('say what the file says of the same model: %s', (_, more) => {
    const stated: SelfFunding = { ...MODEL, ...more } as SelfFunding;
    const { margin, baseline, discountRate, treatment, risk, horizonYears } = stated;
    const fundingBasis = [
      ['margin', margin],
      ['customers', baseline?.customers],
      ['revenuePerCustomer', baseline?.revenuePerCustomer],
      ['discountRate', discountRate],
      ['treatment', treatment],
      ['risk', risk],
      ['horizonYears', horizonYears],
    ].map(([key, value]) => [key, value ?? '']);
    const ranges = { programs: programRows(stated), costs: costRows(stated), fundingBasis };
    const { selfFunding, selfFundingText, gates, warnings, roadmap } = conclude(inFile(stated));
    const rows = called('CONCLUDE', ranges);
    expect(rowOf(rows, 'selfFunding').slice(1, 3)).toEqual([selfFunding?.rule ?? '', selfFundingText]);
    expect([rowOf(rows, 'G5')[1], rowOf(rows, 'warnings')[2]]).toEqual([gates.G5, warnings.join('\n')]);
    const years = called('ROADMAP', ranges);
    expect([rowOf(years, 'selfFundingYear')[8], rowOf(years, 'peakFundingYear')[8]]).toEqual([
      roadmap.selfFundingYear ?? '',
      roadmap.peakFundingYear ?? '',
    ]);
  });

  it('take the rate of the basis where flowsRate has none', () => {
    const ranges = {
      costs: [['Tool', 'One-off', '', '', 80, '', '', 1]],
      programs: [['Referrals', 'Net new customers', 'm', 'o', 'b', '', 30, '', '', 1, 2, 1]],
      fundingBasis: [
        ['margin', 1],
        ['customers', 0],
        ['revenuePerCustomer', 1],
        ['discountRate', 0.5],
      ],
    };
    // 30 a year from year 2 to 5 for 80 in year 1: at 50 % 32.1 for 53.3, while at the register's 10 % they are 86.5 for 72.7.
    const text = (flowsRate: unknown): unknown => rowOf(called('CONCLUDE', { ...ranges, flowsRate }), 'selfFunding')[2];
    expect(text('')).toMatch(/^The plan pays back its cash, not at the required rate/);
    expect(text(0)).toMatch(/earns the required rate/);
  });

  it('leave a model out that is still being typed, name its cells, and keep the roadmap', () => {
    const rows = called('CONCLUDE', {
      roadmap: [[1, 'First result', 'COO', 46203, 'R1', '', '', '', '']],
      programs: [['Referrals', 'Net new customers', '', '', '', '', '']],
      fundingBasis: [
        ['margin', 0.4],
        ['discountRate', -1],
        ['colour', 'red'],
      ],
      flows: [['Year 0', 'x', 1]],
    });
    expect(rowOf(rows, 'selfFunding')[2]).toBe('Undetermined: there is no plan from which benefits and costs by year can be computed.');
    expect(String(rowOf(rows, 'warnings')[2]).split('\n')[0]).toBe(
      'The self-funding model is left out until it can be read: funding basis, row 3, column 1: ' +
        '"colour" is not one of margin, customers, revenuePerCustomer, discountRate, horizonYears, treatment, ' +
        'risk; funding basis, row 2, column 2: -1 is not a number above -1; programs, row 1, column 7: missing; ' +
        'expected the likely value, a number ("Referrals"); flows, row 1, column 2: "x" is not a number.',
    );
    expect(rowOf(rows, 'roadmap')[8]).not.toMatch(/left out/);
    expect(
      rowOf(
        called('ROADMAP', { roadmap: [[1, 'First result', 'COO', 46203, 'R1', '', '', '', '']], fundingBasis: [['margin', 7]] }),
        'unread',
      )[8],
    ).toBe('funding basis, row 1, column 2: 7 is not a number from 0 to 1');
  });
});
