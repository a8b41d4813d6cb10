/** The page that `npm run assess` prints. */
import { conclude, parseAssessment } from '../../src/method';
import { summary } from '../../src/cli/summary';

const page = (...answers: readonly (readonly [item: string, answer: string])[]): string => {
  const read = parseAssessment({
    format: 'cco-assessment/1',
    organisation: { name: 'Northwind', asOf: '2026-11-22' },
    raters: [{ id: 'r1' }],
    answers: answers.map(([item, answer]) => ({ instrument: 'readiness', item, rater: 'r1', answer })),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return summary(conclude(read.value));
};

it.each([
  [[], 'No statement is answered.'],
  [[['R1', 'Yes']], '1 of 11 statements is in place, 1 is answered.'],
  [
    [
      ['R1', 'Yes'],
      ['R2', 'No'],
      ['R3', 'Yes'],
    ],
    '2 of 11 statements are in place, 3 are answered.',
  ],
  [[['R1', 'No']], '0 of 11 statements are in place, 1 is answered.'],
] as const)('counts the statements of %j', (answers, sentence) => {
  expect(page(...answers)).toContain(`\nReadiness       ${sentence}\n`);
});

it('names what is a gap, what is not answered and what was assumed', () => {
  const lines = page(['R1', 'Yes'], ['R2', 'Partly']).split('\n');
  expect(lines[0]).toBe('Northwind, as of 2026-11-22');
  expect(lines.join('\n')).toMatch(
    /\nUnanswered {6}Organisation: whether a customer leader exists\n {16}Readiness: 13 of 15 statements and questions\n/,
  );
  expect(lines).toEqual(expect.arrayContaining(['Gaps            R2 (Undetermined)', 'Assumptions     all at their defaults']));
});

it('answers the four questions first, each with its rule, and stays a page', () => {
  const lines = page(['R1', 'Yes']).split('\n');
  const labels = lines.map((line) => line.slice(0, 16).trim()).filter((label) => label !== '');
  expect(labels.filter((label) => ['What to do', 'Reports to', 'Structure', 'Type of leader', 'Maturity'].includes(label))).toEqual([
    'What to do',
    'Reports to',
    'Structure',
    'Type of leader',
    'Maturity',
  ]);
  expect(labels.filter((label) => label === 'Rule')).toHaveLength(4);
  expect(lines.length).toBeLessThanOrEqual(100);
});

it('keeps to the width of a terminal', () => {
  expect(
    Math.max(
      ...page(['R1', 'Yes'])
        .split('\n')
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(96);
});
