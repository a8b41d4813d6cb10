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
  [[['R1', 'Yes'], ['R2', 'No'], ['R3', 'Yes']], '2 of 11 statements are in place, 3 are answered.'],
  [[['R1', 'No']], '0 of 11 statements are in place, 1 is answered.'],
] as const)('counts the statements of %j', (answers, sentence) => {
  expect(page(...answers)).toContain(`\nReadiness       ${sentence}\n`);
});

it('names what is a gap, what is not answered and what was assumed', () => {
  const lines = page(['R1', 'Yes'], ['R2', 'Partly']).split('\n');
  expect(lines[0]).toBe('Northwind, as of 2026-11-22');
  expect(lines).toEqual(expect.arrayContaining(['Gaps            R2 (Undetermined)', 'Not answered    R3, R4, R5, R6, R7, R8, R9, R10, R11', 'Assumptions     all at their defaults']));
});

it('keeps to the width of a terminal', () => {
  expect(Math.max(...page(['R1', 'Yes']).split('\n').map((line) => line.length))).toBeLessThanOrEqual(96);
});
