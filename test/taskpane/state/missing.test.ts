import { groupMissing, missingBehind } from '../../../src/taskpane/state';
import { missingAnswer } from '../fixtures';

const r8 = { sheet: 'Readiness', instrument: 'readiness', item: 'R8', text: 'How the areas work together is easy to understand.' } as const;

test('missing answers are grouped by sheet and question, in the order in which they come', () => {
  const grouped = groupMissing([
    missingAnswer({ ...r8, rater: 'chair' }),
    missingAnswer({ rater: 'chair' }),
    missingAnswer({ ...r8, rater: 'sales' }),
    missingAnswer({ ...r8, text: 'Is anyone doing it?', rater: '' }),
  ]);
  expect(grouped.map(({ sheet, count }) => [sheet, count])).toEqual([
    ['Readiness', 3],
    ['Maturity', 1],
  ]);
  expect(grouped[0]?.questions.map(({ item, text, answers }) => [item, text, answers.map(({ rater }) => rater)])).toEqual([
    ['R8', r8.text, ['chair', 'sales']],
    ['R8', 'Is anyone doing it?', ['']],
  ]);
});

test('nothing missing makes no groups', () => expect(groupMissing([])).toEqual([]));

describe('what a conclusion waits for', () => {
  const missing = [
    missingAnswer({ item: 'LC1' }),
    missingAnswer({ item: 'LC', rater: '', why: 'contested' }),
    missingAnswer({ item: 'UM1' }),
    missingAnswer({ ...r8 }),
    missingAnswer({ ...r8, item: 'R1' }),
  ];
  test('a variable stands for its prompts and for the group’s decision on it', () => {
    expect(missingBehind({ instrument: 'maturity', item: 'LC' }, missing).map(({ item }) => item)).toEqual(['LC1', 'LC']);
  });
  test('a statement stands for itself alone: R1 is not R11', () => {
    expect(
      missingBehind({ instrument: 'readiness', item: 'R1' }, [...missing, missingAnswer({ ...r8, item: 'R11' })]).map(({ item }) => item),
    ).toEqual(['R1']);
  });
  test('an instrument of which nothing is listed stands for all of it', () =>
    expect(missingBehind({ instrument: 'maturity' }, missing)).toHaveLength(3));
  test('what has no sheet has no cells', () => expect(missingBehind({ instrument: 'consensus', item: 'Sales' }, missing)).toEqual([]));
});
