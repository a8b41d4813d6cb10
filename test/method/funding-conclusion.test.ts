/** A plan of flows as the whole conclusion takes it: the register's words on it, and what it warns of. */
import { conclude } from '../../src/method';
import { assessmentOf } from './assessments';

const concluded = (flows: object, assumptions: Readonly<Record<string, unknown>> = {}, more: object = {}) =>
  conclude(assessmentOf({ selfFunding: { flows, ...more }, assumptions }));

/** 22 a year for 100: 110 in all, 83.4 at 10 %. */
const CASH_ONLY = { benefits: [0, 22, 22, 22, 22, 22], costs: [100, 0, 0, 0, 0, 0] };
/** 30 a year for 100: 113.72 at 10 %, so it breaks even with 87.9 % of its benefits. */
const PAYS = { benefits: [0, 30, 30, 30, 30, 30], costs: [100, 0, 0, 0, 0, 0] };

it('is judged by its sums, or by their value today (A-SF1)', () => {
  expect(concluded(CASH_ONLY).selfFunding?.rule).toBe('SF1');
  const { selfFunding, selfFundingText } = concluded(CASH_ONLY, { 'A-SF1': 'discounted' });
  expect(selfFunding?.rule).toBe('SF2');
  expect(selfFundingText).toBe(
    "The plan does not fund itself by the end of year 5, at today's value: " +
      "a year's benefits first cover its costs in year 1, but do not make up for what was spent.",
  );
});

it('is fragile from the share of the register on (A-SF8)', () => {
  expect(concluded(PAYS).selfFunding?.fragile).toBe(false);
  expect(concluded(PAYS, { 'A-SF8': 0.85 }).selfFunding?.fragile).toBe(true);
});

describe('the warnings', () => {
  const SHORT = 'The flows end in year 2. The work takes five years (NEED), so the verdict leaves out what comes after.';
  const BESIDE = 'Benefits and costs by year are given, so the programs and costs beside them are not counted.';

  it('tell flows that end before the work does, and no others', () => {
    expect(concluded({ benefits: [0, 90, 90], costs: [100, 0, 0] }).warnings).toContain(SHORT);
    expect(concluded(PAYS).warnings).toEqual([]);
  });

  it('tell programs or costs that are not counted beside flows', () => {
    const cost = { name: 'Tools', kind: 'oneOff', likely: 5 };
    const program = { name: 'Renewals', driver: 'revenuePerCustomer', likely: 0.02, metric: 'orders', owner: 'COO', baseline: '4 a day' };
    expect(concluded(PAYS, {}, { costs: [cost] }).warnings).toContain(BESIDE);
    expect(concluded(PAYS, {}, { programs: [program], costs: [cost] }).warnings).toContain(BESIDE);
  });
});
