import { conflicts, listedRaters, NO_EDITS, proposedContents, raterProblem, type Edits } from '../../../src/taskpane/state';
import { answers, cellContents, opened } from '../fixtures';

const edits = (part: Partial<Edits>): Edits => ({ ...NO_EDITS, ...part });

describe('what writing would put into the workbook', () => {
  test('is what stands there, where nothing was opened or typed', () => {
    const current = cellContents({ organisation: new Map([['name', 'Northwind Tools']]), answers: answers({ 'R1 chair': 'Yes' }) });
    expect(proposedContents(current, { opened: null, edits: NO_EDITS, whereFound: 'update' })).toEqual(current);
  });

  test('takes what was typed, as the field means it', () => {
    const current = cellContents({
      organisation: new Map<string, string | number>([
        ['name', 'Old'],
        ['currency', 'EUR'],
        ['revenue', 5],
      ]),
    });
    const typed = edits({
      organisation: new Map([
        ['name', 'New'],
        ['revenue', '640,000,000'],
        ['currency', ''],
      ]),
    });
    expect([...proposedContents(current, { opened: null, edits: typed, whereFound: 'update' }).organisation]).toEqual([
      ['name', 'New'],
      ['revenue', 640000000],
    ]);
  });

  test('keeps a rater with answers, also one who was taken off the list while they answered', () => {
    const current = cellContents({
      raters: [
        { id: 'chair', group: 'board' },
        { id: 'sales', group: '' },
      ],
      answers: answers({ 'R1 sales': 'Yes' }),
    });
    const typed = edits({ raters: [{ id: 'chair', group: 'C-suite' }] });
    expect(proposedContents(current, { opened: null, edits: typed, whereFound: 'update' }).raters).toEqual([
      { id: 'chair', group: 'C-suite' },
      { id: 'sales', group: '' },
    ]);
  });
});

describe('an opened file, where the workbook holds answers', () => {
  const current = cellContents({
    organisation: new Map([['name', 'Northwind Tools']]),
    raters: [{ id: 'chair', group: '' }],
    answers: answers({ 'R1 chair': 'No' }),
  });
  const file = opened({
    organisation: new Map([
      ['name', 'Other'],
      ['market', 'B2B'],
    ]),
    raters: [
      { id: 'chair', group: 'board' },
      { id: 'sales', group: 'function head' },
    ],
    answers: answers({ 'R1 chair': 'Yes', 'R2 chair': 'Partly', 'R1 sales': 'Yes' }),
  });

  test('fills what is empty and leaves what is there', () => {
    const proposed = proposedContents(current, { opened: file, edits: NO_EDITS, whereFound: 'update' });
    expect(proposed.answers).toEqual(answers({ 'R1 chair': 'No', 'R2 chair': 'Partly', 'R1 sales': 'Yes' }));
    expect(Object.fromEntries(proposed.organisation)).toEqual({ name: 'Northwind Tools', market: 'B2B' });
    expect(proposed.raters).toEqual(file.cellContents.raters);
  });

  test('stands alone in a new copy', () => {
    expect(proposedContents(current, { opened: file, edits: NO_EDITS, whereFound: 'copy' })).toEqual(file.cellContents);
  });

  test('differs in one answer, which is named', () => {
    expect(conflicts(current, file.cellContents)).toEqual([
      { at: { instrument: 'readiness', item: 'R1', field: 'answer', rater: 'chair' }, workbook: 'No', file: 'Yes' },
    ]);
  });

  test('does not differ by capitals or spaces', () => {
    expect(conflicts(cellContents({ answers: answers({ 'R1 chair': ' yes' }) }), file.cellContents)).toEqual([]);
  });
});

test('the column r1 that nobody chose gives way to a file’s raters', () => {
  const untouched = cellContents({ raters: [{ id: 'r1', group: '' }] });
  const file = opened({ raters: [{ id: 'chair', group: 'board' }] });
  expect(proposedContents(untouched, { opened: file, edits: NO_EDITS, whereFound: 'update' }).raters).toEqual([
    { id: 'chair', group: 'board' },
  ]);
});

test('a lone rater who has answered stays beside a file’s raters', () => {
  const answered = cellContents({ raters: [{ id: 'r1', group: '' }], answers: answers({ 'R1 r1': 'No' }) });
  const file = opened({ raters: [{ id: 'chair', group: 'board' }] });
  expect(proposedContents(answered, { opened: file, edits: NO_EDITS, whereFound: 'update' }).raters.map(({ id }) => id)).toEqual([
    'r1',
    'chair',
  ]);
});

test('raters are listed with how much they have answered', () => {
  const raters = [
    { id: 'chair', group: 'board' },
    { id: 'sales', group: '' },
  ];
  expect(listedRaters(cellContents({ raters, answers: answers({ 'R1 chair': 'Yes', 'R2 chair': 'maybe', Q12: 'No' }) }))).toEqual([
    { id: 'chair', group: 'board', answers: 2 },
    { id: 'sales', group: '', answers: 0 },
  ]);
});

describe('a new rater’s name', () => {
  const raters = [{ id: 'Chair', group: '' }];
  test('has to be there', () => expect(raterProblem('  ', raters)).toBe('empty'));
  test('has to differ by more than capitals and spaces', () => expect(raterProblem(' chair', raters)).toBe('taken'));
  test('is fine when it is new', () => expect(raterProblem('chair 2', raters)).toBeNull());
});
