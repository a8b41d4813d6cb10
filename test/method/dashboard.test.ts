/** The customer dashboard: how many cells name a metric, and which stages and functions nobody watches. */
import fc from 'fast-check';
import { dashboardCoverage, FUNCTIONS, type WatchedCell } from '../../src/method';

const cell = (stage: string, id: WatchedCell['function'], metric: string | null = 'A metric'): WatchedCell => ({
  stage,
  function: id,
  metric,
});

it('names the stages and the functions that nobody watches', () => {
  expect(
    dashboardCoverage(
      ['Buy', 'Use', 'Renew'],
      [cell('Buy', 'sales'), cell('Buy', 'brand'), cell('Renew', 'sales'), cell('Use', 'it', null)],
    ),
  ).toEqual({
    covered: 3,
    of: 18,
    blindStages: ['Use'],
    blindFunctions: ['Service', 'Marketing', 'Operations', 'IT'],
    text: '3 of 18 cells name a metric. No function watches Use. Service, Marketing, Operations and IT watch no stage.',
  });
});

it('names two stages that nobody watches', () => {
  const all = FUNCTIONS.map(({ id }) => cell('Buy', id));
  expect(dashboardCoverage(['Buy', 'Use', 'Renew'], all).text).toBe('6 of 18 cells name a metric. No function watches Use or Renew.');
});

it('says that every stage and every function is watched, although cells are empty', () => {
  const diagonal = FUNCTIONS.map(({ id }, i) => cell(`Stage ${i + 1}`, id));
  expect(
    dashboardCoverage(
      diagonal.map(({ stage }) => stage),
      diagonal,
    ),
  ).toMatchObject({
    covered: 6,
    of: 36,
    blindStages: [],
    blindFunctions: [],
    text: '6 of 36 cells name a metric. Every stage and every function is watched.',
  });
});

it('speaks of one cell and one function as such', () => {
  const all = FUNCTIONS.filter(({ id }) => id !== 'it').map(({ id }) => cell('Use', id));
  expect(dashboardCoverage(['Use'], all).text).toBe('5 of 6 cells name a metric. IT watches no stage.');
  expect(dashboardCoverage(['Use'], [cell('Use', 'it')]).text).toMatch(/^1 of 6 cells names a metric\. Sales,/);
});

it.each([[''], ['  '], ['TBD'], ['-'], ["Don't know"], ['?']])('takes %p for no metric', (metric) => {
  expect(dashboardCoverage(['Use'], [cell('Use', 'sales', metric), cell('Use', 'it')])).toMatchObject({ covered: 1 });
});

it('is undetermined where no stage is listed, and where no cell is filled in', () => {
  expect(dashboardCoverage([], [])).toEqual({
    covered: 0,
    of: 0,
    blindStages: [],
    blindFunctions: [],
    text: 'Undetermined: no stage is listed',
  });
  expect(dashboardCoverage(['Buy', 'Use'], [cell('Use', 'it', null)])).toMatchObject({
    covered: 0,
    of: 12,
    blindStages: ['Buy', 'Use'],
    text: 'Undetermined: none of the 12 cells names a metric',
  });
});

it('counts a cell once, and none of a stage that is not listed', () => {
  expect(dashboardCoverage(['Use', 'Use'], [cell('Use', 'it'), cell('Use', 'it', 'Another'), cell('Gone', 'sales')])).toMatchObject({
    covered: 1,
    of: 6,
  });
});

it('has no fewer cells named and no more that are blind with one metric more', () => {
  const one = fc.record({
    stage: fc.constantFrom('Buy', 'Use', 'Renew'),
    function: fc.constantFrom(...FUNCTIONS.map(({ id }) => id)),
    metric: fc.constantFrom('NPS', null),
  });
  fc.assert(
    fc.property(fc.array(one), one, (cells, more) => {
      const before = dashboardCoverage(['Buy', 'Use', 'Renew'], cells);
      const after = dashboardCoverage(['Buy', 'Use', 'Renew'], [...cells, { ...more, metric: 'CES' }]);
      expect(after.covered).toBeGreaterThanOrEqual(before.covered);
      expect(before.blindStages).toEqual(expect.arrayContaining([...after.blindStages]));
      expect(before.blindFunctions).toEqual(expect.arrayContaining([...after.blindFunctions]));
      expect(after.blindStages).not.toContain(more.stage);
    }),
  );
});
