/** The self-funding model between cells and the file: what is typed comes back, and what cannot be read is kept to be named. */
import {
  costInCells,
  fundingCells,
  fundingInCells,
  fundingPlace,
  parseAssessment,
  programCells,
  programInCells,
  COST_COLUMNS,
  PROGRAM_COLUMNS,
  type CostCells,
  type ProgramCells,
  type SelfFunding,
} from '../../src/method';

const program = (cells: Partial<ProgramCells>): ProgramCells => ({
  name: '',
  driver: '',
  metric: '',
  owner: '',
  baseline: '',
  low: '',
  likely: '',
  high: '',
  own: '',
  attribution: '',
  startYear: '',
  ramp: [],
  ...cells,
});
const cost = (cells: Partial<CostCells>): CostCells => ({
  name: '',
  kind: '',
  category: '',
  low: '',
  likely: '',
  high: '',
  own: '',
  startYear: '',
  ...cells,
});

describe('a row of programs', () => {
  it.each(['Net new customers', ' net NEW customers ', 'netNewCustomers', 'NETNEWCUSTOMERS'])('takes the driver as "%s"', (driver) => {
    expect(programInCells(program({ driver }))).toEqual({ driver: 'netNewCustomers' });
  });

  it('keeps a driver that nobody knows, so that it is named', () => {
    expect(programInCells(program({ driver: 'Loyalty' }))).toEqual({ driver: 'Loyalty' });
  });

  it('takes 0 as a number, and an empty cell as nothing', () => {
    expect(programInCells(program({ low: 0, likely: 0.04, high: null, own: undefined, attribution: 0, startYear: '  ' }))).toEqual({
      low: 0,
      likely: 0.04,
      attribution: 0,
    });
  });

  it('takes a number where words are asked as what it is shown as, and 0 there as nothing', () => {
    expect(programInCells(program({ metric: 7, owner: 0 }))).toEqual({ metric: '7' });
  });

  it('ends the ramp with its last entry, and keeps a hole before it', () => {
    expect(programInCells(program({ ramp: [0, 0.5, '', null, ' '] }))).toEqual({ ramp: [0, 0.5] });
    expect(programInCells(program({ ramp: [0.2, null, 1, ''] }))).toEqual({ ramp: [0.2, '', 1] });
    expect(programInCells(program({ ramp: ['', null] }))).toEqual({});
  });

  it('shows the driver in words, and nothing where nothing is stated', () => {
    expect(programCells({ name: 'Renewals', driver: 'revenuePerCustomer', likely: 0.04, ramp: [1] })).toEqual({
      ...program({ name: 'Renewals', driver: 'Revenue per customer', likely: 0.04 }),
      ramp: [1],
    });
  });
});

describe('a row of costs', () => {
  it.each([
    ['One-off', 'oneOff'],
    ['oneoff', 'oneOff'],
    ['ANNUAL', 'annual'],
  ])('takes the kind "%s" as %s', (kind, id) => {
    expect(costInCells(cost({ kind }))).toEqual({ kind: id });
  });

  it('takes any words as the category', () => expect(costInCells(cost({ category: 'Travel' }))).toEqual({ category: 'Travel' }));
});

const MODEL: SelfFunding = {
  margin: 0.4,
  discountRate: 0,
  horizonYears: 6,
  treatment: 'additive',
  risk: 'pert',
  baseline: { customers: 10_000, revenuePerCustomer: 300 },
  programs: [
    {
      name: 'Renewals',
      driver: 'revenuePerCustomer',
      metric: 'retention',
      owner: 'Ann',
      baseline: '81 %',
      low: 0,
      likely: 0.04,
      high: 0.06,
      own: 0.03,
      attribution: 0.5,
      startYear: 2,
      ramp: [0.5, 1],
    },
  ],
  costs: [{ name: 'Desk', kind: 'oneOff', category: 'Tools', low: 1, likely: 2, high: 3, own: 2.5, startYear: 1 }],
  simulation: { trials: 500, seed: 0, distribution: 'pert' },
  flows: { benefits: [0, 1], costs: [2, 0] },
};

describe('the whole model', () => {
  it('comes back from its cells as it was', () => expect(fundingInCells(fundingCells(MODEL))).toEqual(MODEL));

  it('comes back from its cells as the file is read', () => {
    const read = parseAssessment({
      format: 'cco-assessment/1',
      organisation: { name: 'Northwind' },
      selfFunding: fundingInCells(fundingCells(MODEL)),
    });
    expect(read).toMatchObject({ ok: true, value: { selfFunding: MODEL } });
  });

  it('is not there where every cell is empty', () => {
    expect(
      fundingInCells({ basis: { margin: ' ' }, programs: [program({})], costs: [cost({})], flows: [], simulation: { seed: null } }),
    ).toBeUndefined();
  });

  it('has no spare rows, while a number or an entry of the ramp alone makes a row', () => {
    const found = fundingInCells({
      basis: {},
      programs: [program({}), program({ ramp: [1] })],
      costs: [cost({}), cost({ startYear: 0 })],
      flows: [],
      simulation: {},
    });
    expect(found).toEqual({ programs: [{ ramp: [1] }], costs: [{ startYear: 0 }] });
  });
});

describe('the place of a problem', () => {
  it.each([
    [['programs', 2, 'ramp', 1], { part: 'programs', row: 2, column: PROGRAM_COLUMNS.length + 1 }],
    [['programs', 0, 'driver'], { part: 'programs', row: 0, column: 1 }],
    [['programs', 0], { part: 'programs', row: 0, column: 0 }],
    [['costs', 0, 'likely'], { part: 'costs', row: 0, column: COST_COLUMNS.indexOf('likely') }],
    [['margin'], { part: 'basis', key: 'margin' }],
    [['baseline', 'customers'], { part: 'basis', key: 'customers' }],
    [['simulation', 'seed'], { part: 'simulation', key: 'seed' }],
    [['flows', 'benefits', 3], { part: 'flows', row: 3, column: 0 }],
    [['flows', 'costs'], { part: 'flows', row: 0, column: 1 }],
    [['programs'], undefined],
    [['nowhere'], undefined],
  ])('of %j is its cell', (within, place) => {
    expect(fundingPlace(['selfFunding', ...within])).toEqual(place);
  });
});
