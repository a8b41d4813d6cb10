/** ROADMAP, the years of the plan as a workbook gets them. */
import { conclude, parseAssessment, roadmapYearText, STATEMENT_IDS, type Assessment } from '../../src/method';
import { installCustomFunctions } from './excel';
import { inOrder } from './parts';
import { ROADMAP } from '../../src/functions/functions';

beforeAll(installCustomFunctions);

const RATERS = [
  ['r1', ''],
  ['r2', ''],
];
const readiness = (one: string, two: string, fromThird: string): unknown[][] =>
  STATEMENT_IDS.map((_, i) => (i < 2 ? [one, two] : [fromThird, fromThird]));
const maturity = (stages: readonly [string, string, string]): unknown[][] =>
  stages.flatMap((stage) => Array.from({ length: 4 }, () => [stage, stage]));
const PHASES = [
  [1, 'First result', 'COO', 46203, 'R1; R2', '', '', '', ''],
  [3, 'Shared measures', '', '2028-06-30', '', 'Developing', 'Developing', 'Evolved', 'R3 Yes'],
  ['', '', '', '', '', '', '', '', ''],
];
const rowsOf = (...ranges: readonly unknown[]): unknown[][] => ROADMAP(inOrder('ROADMAP', ...ranges));
const said = (rows: unknown[][], name: string): unknown => rows.find(([first]) => first === name)?.[8];

const years = (rows: unknown[][]): unknown[][] => rows.filter(([year]) => typeof year === 'number');

describe('the rows of a roadmap', () => {
  const rows = (): unknown[][] =>
    rowsOf(
      readiness('No', 'Partly', 'Yes'),
      undefined,
      maturity(['Early', 'Early', 'Developing']),
      undefined,
      RATERS,
      undefined,
      undefined,
      undefined,
      PHASES,
    );

  it('score each year again from what is projected, and repeat nothing that nobody projected', () => {
    expect(
      years(rows()).map(([year, planned, yesMin, yesMax, earlyMin, earlyMax, rule]) => [
        year,
        planned,
        yesMin,
        yesMax,
        earlyMin,
        earlyMax,
        rule,
      ]),
    ).toEqual([
      [0, true, 9, 9, 2, 2, 'RL1'],
      [1, true, 11, 11, '', '', ''],
      [2, false, '', '', '', '', ''],
      [3, true, 11, 11, 0, 0, 'RL4'],
      [4, false, '', '', '', '', ''],
      [5, false, '', '', '', '', ''],
    ]);
    expect(years(rows())[2]?.[8]).toBe('Not yet planned');
  });

  it('propose from the gaps, whatever is planned', () => {
    expect(years(rows())[1]?.[7]).toBe('Close R1 and R2.');
    const owners = ['COO', 'TBD', 'COO', 'COO', 'COO', 'COO', 'COO'].map((owner, i) => [`A${i + 1}`, owner, '', '']);
    const listening = [['surveys', 'Yes', 'Yes', 'No']];
    const attached = years(rowsOf(readiness('No', 'Partly', 'Yes'), undefined, undefined, undefined, RATERS, owners, listening));
    expect([1, 2].map((year) => attached[year]?.[7])).toEqual([
      'Close R1 and R2. Name an executive for customer experience management (A2).',
      expect.stringMatching(/^Connect surveys/i),
    ]);
    expect(said(rows(), 'proposal')).toBe('2 gaps, in the order of the statements and at most 3 a year, are closed by the end of year 1.');
  });

  it('say under the years when the role could report lower, and what to look at again', () => {
    expect([said(rows(), 'lowerYear'), said(rows(), 'selfFundingYear'), said(rows(), 'unread')]).toEqual([3, '', '']);
    expect(said(rows(), 'warnings')).toBe('Nobody owns the phase of year 3, “Shared measures”.');
  });

  it('take the years of the flows, and the assumptions', () => {
    const flows = [
      ['Year 0', 0, 100, -100],
      ['Year 1', 20, 50, -30],
      ['Year 2', 60, 50, 10],
      ['Year 3', 0, 0, ''],
    ];
    const cautious = rowsOf(
      readiness('No', 'No', 'No'),
      undefined,
      undefined,
      undefined,
      RATERS,
      undefined,
      undefined,
      [['A-RM1', 1]],
      undefined,
      6,
      flows,
      '',
    );
    expect([said(cautious, 'selfFundingYear'), said(cautious, 'peakFundingYear'), years(cautious).length]).toEqual([2, 1, 7]);
    expect(String(years(cautious)[2]?.[7])).toMatch(/^Close R2\./);
  });

  it('leave a plan out that is still being typed, and say where it cannot be read', () => {
    const half = rowsOf(readiness('No', 'No', 'Yes'), undefined, undefined, undefined, RATERS, undefined, undefined, undefined, [
      [1, 'First result', '', '', 'R99', '', '', '', ''],
    ]);
    expect(said(half, 'unread')).toMatch(/roadmap, row 1, column 4.*roadmap, row 1, column 5.*R99/);
    expect(years(half).map(([, planned]) => planned)).toEqual([true, false, false, false, false, false]);
  });

  it('are those of conclude', () => {
    const read = parseAssessment({
      format: 'cco-assessment/1',
      organisation: { name: 'N' },
      raters: [{ id: 'r1' }, { id: 'r2' }],
      answers: STATEMENT_IDS.flatMap((item, i) =>
        ['r1', 'r2'].map((rater, r) => ({ instrument: 'readiness', item, rater, answer: i < 2 ? ['No', 'Partly'][r] : 'Yes' })),
      ),
      roadmap: { phases: [{ year: 1, outcome: 'First result', owner: 'COO', review: '2026-06-30', closes: ['R1', 'R2'] }] },
    });
    const { roadmap } = conclude((read as { value: Assessment }).value);
    const found = rowsOf(
      readiness('No', 'Partly', 'Yes'),
      undefined,
      undefined,
      undefined,
      RATERS,
      undefined,
      undefined,
      undefined,
      PHASES.slice(0, 1),
    );
    expect(years(found).map((row) => row.slice(7))).toEqual(
      roadmap.years.map((year, i) => [roadmap.proposed.phases[i]?.text, roadmapYearText(year, 'balanced')]),
    );
    expect(said(found, 'lower')).toBe(roadmap.lowerText);
  });

  it('name an answer that is none', () => {
    expect(() => rowsOf(readiness('maybe', 'No', 'No'))).toThrow(/maybe/);
  });
});
