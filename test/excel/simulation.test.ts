/** The Simulation sheet: what the method's simulation gives, what stands there without one, and a workbook without the add-in. */
import { assume, conclude, fundingModel, simulate, SIMULATION_DEFAULTS, type SelfFunding } from '../../src/method';
import type { SheetId } from '../../src/sheets';
import { openBook } from '../../src/desk/book';
import { freeze } from '../../src/file';
import { assessmentWith, cellOf, FIGURE_NAMES, paste, tableOf, writeMoney } from '../support/funding';
import { closeWorkbook, openWorkbook, type OpenAddin } from '../support/workbook';

afterAll(closeWorkbook);

const SHEETS = ['Self-funding', 'Simulation', 'Assumptions', 'Checks'] as const;
const OUTPUTS = ['CCO_NPV_P10', 'CCO_NPV_P50', 'CCO_NPV_P90', 'CCO_ProbabilitySelfFunded'] as const;

const STATED = { metric: 'orders', owner: 'COO', baseline: '4 a day' };
const MODEL: SelfFunding = {
  margin: 0.4,
  baseline: { customers: 6000, revenuePerCustomer: 310 },
  programs: [
    { name: 'Renewals', driver: 'revenuePerCustomer', ...STATED, low: 0.01, likely: 0.04, high: 0.06, attribution: 0.8 },
    { name: 'Not measured', driver: 'netNewCustomers', low: 1, likely: 50, high: 400 },
    {
      name: 'Referrals',
      driver: 'netNewCustomers',
      ...STATED,
      low: -20,
      likely: 60,
      high: 90,
      attribution: 0.5,
      startYear: 2,
      ramp: [0.5, 1],
    },
  ],
  costs: [
    { name: 'Team', kind: 'annual', low: 10_000, likely: 22_000, high: 30_000 },
    { name: 'Platform', kind: 'oneOff', low: 20_000, likely: 25_000, high: 60_000 },
  ],
};

const outputs = ({ desk }: OpenAddin): readonly unknown[] => OUTPUTS.map((name) => desk.value(name));
const checks = ({ desk }: OpenAddin): readonly unknown[] =>
  ['CCO_Simulation_Check', 'CCO_Funding_Check', 'CCO_MasterCheck'].map((name) => desk.value(name));
const money = ({ desk }: Pick<OpenAddin, 'desk'>): readonly unknown[] =>
  [...FIGURE_NAMES, 'CCO_SelfFundingRule', 'CCO_SelfFundingVerdict', 'CCO_Funding_Check', 'Sensitivity!B4', 'Sensitivity!E7'].map(
    (name) => [name, desk.value(name)],
  );

/** The numbers of the method, asked without the workbook. */
function expected(selfFunding: SelfFunding, assumptions: Readonly<Record<string, unknown>> = {}): readonly unknown[] {
  const assumed = assume(assessmentWith(selfFunding, assumptions).assumptions);
  const { p10, p50, p90, probabilitySelfFunded } = simulate(fundingModel(selfFunding, assumed).model!, {
    ...SIMULATION_DEFAULTS,
    ...selfFunding.simulation,
    verdictBy: assumed['A-SF1'],
  });
  return [p10, p50, p90, probabilitySelfFunded];
}

async function opened(
  selfFunding: SelfFunding,
  assumptions: Readonly<Record<string, unknown>> = {},
  sheets: readonly SheetId[] = SHEETS,
): Promise<OpenAddin> {
  const addin = await openWorkbook();
  await writeMoney(addin, assessmentWith(selfFunding, assumptions), sheets);
  return addin;
}

describe('a simulation', () => {
  let addin: OpenAddin;
  beforeAll(async () => (addin = await opened({ ...MODEL, simulation: { trials: 300, seed: 4 } })));

  it('gives what the method gives, and its check holds', () => {
    expect(outputs(addin)).toEqual(expected({ ...MODEL, simulation: { trials: 300, seed: 4 } }));
    expect(addin.desk.value('CCO_ProbabilitySelfFunded')).toBe(
      conclude(assessmentWith({ ...MODEL, simulation: { trials: 300, seed: 4 } })).selfFunding!.probabilitySelfFunded,
    );
    expect(checks(addin)).toEqual(['holds', 'holds', expect.stringMatching(/^All \d+ checks hold$/)]);
    expect(addin.desk.value('Simulation!B4')).toMatch(
      /^The plan funds itself in [\d.]+ % of the trials; NPV lies between .+ in eight of ten$/,
    );
  });

  it.each([
    [0, 0, 'Trials is a whole number from 1 to 1,000,000.'],
    [0, 1.5, 'Trials is a whole number from 1 to 1,000,000.'],
    [1, 'x', 'Seed is a whole number from 0.'],
    [2, 'normal', 'Distribution is triangular or pert.'],
  ] as const)('says which of its settings is wrong: %s with %s', async (row, content, said) => {
    const cell = cellOf(addin, 'CCO_Simulation_Settings', [row, 0]);
    const before = (addin.desk.value(cell) ?? '') as string | number;
    await paste(addin, cell, [content]);
    expect([outputs(addin), addin.desk.value('Simulation!B4')]).toEqual([OUTPUTS.map(() => 'Not run'), `Not run: ${said}`]);
    await paste(addin, cell, [before]);
    expect(outputs(addin)).toEqual(expected({ ...MODEL, simulation: { trials: 300, seed: 4 } }));
  });

  it('puts every trial into one of its bins', () => {
    const spilled = tableOf(addin, 'CCO_Simulated').map(([value]) => Number(value));
    expect(spilled.slice(7).reduce((sum, trials) => sum + trials, 0)).toBe(300);
    expect(spilled).toHaveLength(27);
  });

  it('follows trials, seed, distribution and the model as they are typed', async () => {
    const settings = cellOf(addin, 'CCO_Simulation_Settings');
    await paste(addin, settings, [200], [11], ['pert']);
    expect(outputs(addin)).toEqual(expected({ ...MODEL, simulation: { trials: 200, seed: 11, distribution: 'pert' } }));
    await paste(addin, settings, [200], [0], ['']);
    expect(outputs(addin)).toEqual(expected({ ...MODEL, simulation: { trials: 200, seed: 0 } }));
    // Without a seed it is 1, as in a file.
    await paste(addin, settings, [200], [''], ['']);
    expect(outputs(addin)).toEqual(expected({ ...MODEL, simulation: { trials: 200 } }));
    await paste(addin, cellOf(addin, 'CCO_Funding_Basis', [3, 1]), [0]);
    expect(outputs(addin)).toEqual(expected({ ...MODEL, discountRate: 0, simulation: { trials: 200 } }));
    await paste(addin, cellOf(addin, 'CCO_Funding_Basis', [3, 1]), ['']);
  });

  it.each([
    ['no number of trials', 'CCO_Simulation_Settings', [0, 0], ''],
    ['no margin', 'CCO_Funding_Basis', [0, 1], ''],
    ['a row to mend', 'CCO_Costs', [0, 4], 'a lot'],
  ] as const)('is not run with %s, and its check does not fail for it', async (_, name, at, content) => {
    const place = cellOf(addin, name, at);
    const before = addin.desk.value(place) as number;
    await paste(addin, place, [content]);
    expect([outputs(addin), addin.desk.value('CCO_Simulation_Check')]).toEqual([OUTPUTS.map(() => 'Not run'), 'Not run']);
    expect(addin.desk.value('Simulation!B4')).toMatch(/^Not run: type the number of trials/);
    expect(checks(addin).slice(1)).toEqual(
      name === 'CCO_Simulation_Settings'
        ? ['holds', expect.stringMatching(/^All /)]
        : [expect.not.stringMatching('holds'), expect.stringMatching(/^1 of /)],
    );
    await paste(addin, place, [before]);
    expect(outputs(addin)).toEqual(expected({ ...MODEL, simulation: { trials: 200 } }));
  });
});

it('draws with the register’s ramp, verdict and margin', async () => {
  const assumptions = { 'A-SF1': 'discounted', 'A-SF4': 0.25, 'A-SF5': [0.5, 0.75], 'A-SF7': 'additive' };
  const selfFunding: SelfFunding = { ...MODEL, margin: undefined, simulation: { trials: 100, seed: 2 } };
  const addin = await opened(selfFunding, assumptions);
  expect([outputs(addin), addin.desk.value('CCO_Simulation_Check')]).toEqual([expected(selfFunding, assumptions), 'holds']);
});

it('is not run on a team’s own flows, whose every figure stands', async () => {
  const addin = await opened({ ...MODEL, flows: { benefits: [0, 60, 60], costs: [100, 0, 0] }, simulation: { trials: 100 } });
  expect([outputs(addin), checks(addin)]).toEqual([OUTPUTS.map(() => 'Not run'), ['Not run', 'holds', expect.stringMatching(/^All /)]]);
  expect(addin.desk.value('CCO_NPV')).toBeCloseTo(4.132231, 6);
});

describe('a workbook without the add-in', () => {
  it('keeps every figure of the money model: opened without its functions, or frozen', async () => {
    const addin = await opened({ ...MODEL, simulation: { trials: 50 } }, {}, [...SHEETS, 'Sensitivity']);
    const [before, simulated] = [money(addin), outputs(addin)];
    const book = await addin.book();

    const bare = openBook(book);
    await bare.settled();
    expect(money({ desk: bare })).toEqual(before);
    expect(bare.value('CCO_Simulation_Check')).toBe('Not run');
    bare.user.type(cellOf(addin, 'CCO_Funding_Basis', [0, 1]), '0.5');
    expect(bare.value('CCO_PVBenefits')).toBeCloseTo(conclude(assessmentWith({ ...MODEL, margin: 0.5 })).selfFunding!.pvBenefits, 4);

    const frozen = await openWorkbook(freeze(book));
    expect(money(frozen)).toEqual(before);
    expect([outputs(frozen), frozen.desk.value('CCO_Simulation_Check')]).toEqual([simulated, 'holds']);
  });
});
