/** The register states what may be assumed, and refuses the rest. */
import { ASSUMPTIONS, assume, changedAssumptions, problemText, readAssumption } from '../../src/method';

const problem = (id: string, value: unknown): string => {
  const read = readAssumption(id, value, `assumptions.${id}`);
  return read.ok ? 'accepted' : read.problems.map(problemText).join('\n');
};

it('has the rows of the method, in its order', () => {
  expect(ASSUMPTIONS.map(({ id }) => id).join(' ')).toBe(
    'A-R1 A-RL1 A-RL2 A-RL3 A-ND1 A-ST1 A-ST2 A-IN1 A-AU1 A-CV1 A-MR1 A-MR2 A-CT1 A-CG1 A-DK1 ' +
      'A-SF1 A-SF2 A-SF3 A-SF4 A-SF5 A-SF6 A-SF7 A-SF8 A-SF9 A-RM1 A-RM2 A-LT1',
  );
});

it.each([
  ['A-RL1', 'Cautious'],
  ['A-CT1', 0],
  ['A-CT1', 0.5],
  ['A-SF3', -0.5],
  ['A-SF5', '0.25;0.6;1'],
  ['A-SF5', [0.5, 1]],
  ['A-CG1', 'all'],
  ['A-MR2', 1],
  ['A-RL1', 0],
  ['A-R1', null],
])('accepts %s as %p', (id, value) => {
  expect(problem(id, value)).toBe('accepted');
});

it.each([
  ['A-RL1', 'bold', 'assumptions.A-RL1: "bold" is not balanced or cautious'],
  ['A-CT1', 0.8, 'assumptions.A-CT1: 0.8 is not a number from 0 to 0.5'],
  ['A-CT1', '0.3', 'assumptions.A-CT1: "0.3" is not a number from 0 to 0.5'],
  ['A-MR2', 2.5, 'assumptions.A-MR2: 2.5 is not a whole number of 1 or more'],
  ['A-SF2', 4, 'assumptions.A-SF2: 4 is not a whole number from 5 to 100'],
  ['A-SF3', -1, 'assumptions.A-SF3: -1 is not a number above -1'],
  ['A-SF5', '0.25;;1', 'assumptions.A-SF5: "0.25;;1" is not a list of numbers from 0 to 1, such as 0.25;0.6;1'],
  ['A-SF5', [0.5, 1.5], 'assumptions.A-SF5: a list is not a list of numbers from 0 to 1, such as 0.25;0.6;1'],
  ['A-CG1', 'most', 'assumptions.A-CG1: "most" is not all, which is fixed'],
])('refuses %s as %p', (id, value, text) => {
  expect(problem(id, value)).toBe(text);
});

it('refuses an id that it does not have', () => {
  expect(problem('A-XX', 1)).toMatch(/^assumptions\.A-XX: "A-XX" is not one of A-R1, A-RL1, .*, A-LT1$/);
});

it('assumes the default of what nobody stated', () => {
  expect(assume({ 'A-RL1': 'cautious' })).toMatchObject({ 'A-RL1': 'cautious', 'A-CV1': 0.75, 'A-CT1': 0.25, 'A-IN1': 4, 'A-SF4': null });
});

it('counts as changed only what differs from its default', () => {
  expect(changedAssumptions({ 'A-SF5': [0.25, 0.6, 1], 'A-CT1': 0.3, 'A-RL1': 'cautious', 'A-R1': 'no' })).toEqual(['A-RL1', 'A-CT1']);
});
