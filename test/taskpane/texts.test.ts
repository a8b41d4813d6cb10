import * as texts from '../../src/taskpane/texts';
import { missingAnswer } from './fixtures';

test.each([
  [0, '0 answers'],
  [1, '1 answer'],
  [2, '2 answers'],
])('%i is counted in its own form', (count, text) => expect(texts.counted(count, 'answer')).toBe(text));

describe('what writing will do', () => {
  test.each([
    [{ sheets: 6, existing: 0, whereFound: 'update' }, 'Creates 6 sheets. Nothing else in the workbook changes.'],
    [{ sheets: 1, existing: 0, whereFound: 'update' }, 'Creates 1 sheet. Nothing else in the workbook changes.'],
    [{ sheets: 6, existing: 6, whereFound: 'update' }, 'Updates 6 sheets and keeps the answers.'],
    [{ sheets: 6, existing: 5, whereFound: 'update' }, 'Creates 1 sheet, updates 5 sheets and keeps the answers.'],
    [{ sheets: 6, existing: 6, whereFound: 'copy' }, 'Creates 6 new sheets; yours stay as they are. The results then follow the new ones.'],
  ] as const)('%j', (plan, text) => expect(texts.planText(plan)).toBe(text));
});

test.each([
  [{ hasSheets: false, answered: 0, of: 0 }, 'No sheets in this workbook yet'],
  [{ hasSheets: true, answered: 9, of: 11 }, '9 of 11 answers are in'],
  [{ hasSheets: true, answered: 11, of: 11 }, 'All 11 answers are in'],
])('the headline for %j', (progress, text) => expect(texts.headline(progress)).toBe(text));

describe('what came of writing', () => {
  const own = [{ cell: 'C9', found: 'mine', expected: '' }];
  test('names what was created, what was updated, and who stayed', () => {
    expect(
      texts.writtenTexts({
        keptRaters: ['sales', 'service'],
        sheets: [
          { sheet: 'Start', name: 'Start', action: 'created' },
          { sheet: 'Readiness', name: 'My readiness', action: 'updated' },
          { sheet: 'Maturity', name: 'Maturity', action: 'updated' },
        ],
      }),
    ).toEqual(['Created: Start.', 'Updated, answers kept: My readiness, Maturity.', 'Kept, since they have answered: sales, service.']);
  });
  test('says why a sheet was left as it was, by cell', () => {
    const kept = { sheet: 'Readiness', name: 'Readiness (2)', action: 'created', kept: { name: 'Readiness', own } } as const;
    expect(texts.keptText(kept)).toBe(
      'Readiness was left as it is, because 1 cell outside the answers holds something of yours. Readiness (2) is the new one.',
    );
    expect(texts.ownText(own[0]!)).toBe('C9: found “mine”, expected nothing');
  });
  test('says in a line what was left as it was where a copy was wanted', () => {
    const copy = { sheet: 'Readiness', name: 'Readiness (2)', action: 'created', kept: { name: 'Readiness', own: [] } } as const;
    expect(texts.writtenTexts({ sheets: [copy], keptRaters: [] })).toEqual(['Created: Readiness (2).', 'Left as they were: Readiness.']);
  });
});

test.each([
  [1, '1 cell holds something that is no answer. Until corrected, it counts as not answered.'],
  [2, '2 cells hold something that is no answer. Until corrected, they count as not answered.'],
])('%i unreadable', (count, text) => expect(texts.problemsText(count)).toBe(text));

test.each([
  [1, '1 answer in the workbook differs from the file. The workbook’s stays.'],
  [3, '3 answers in the workbook differ from the file. The workbook’s stay.'],
])('%i differing', (count, text) => expect(texts.conflictsTitle(count)).toBe(text));

describe('the link to a missing answer', () => {
  test.each([
    [missingAnswer(), 'chair'],
    [missingAnswer({ why: "don't know" }), 'chair (don’t know)'],
    [missingAnswer({ rater: '' }), 'Answer'],
    [missingAnswer({ rater: '', why: 'contested' }), 'Contested: decide'],
  ])('%j', (answer, text) => expect(texts.missingLink(answer)).toBe(text));
  test('says where it leads to whoever cannot see the question', () =>
    expect(texts.missingLabel(missingAnswer())).toBe('LC1, chair: select Maturity'));
});

test('what a conclusion depends on is called by its name', () => {
  expect(texts.dependsName({ instrument: 'maturity', item: 'LC' })).toBe('Leader commitment');
  expect(texts.dependsName({ instrument: 'readiness', item: 'R8' })).toBe('R8');
  expect(texts.dependsName({ instrument: 'selfFunding' })).toBe('The flows of the plan (Self-funding)');
  expect(texts.dependsName({ instrument: 'consensus', item: 'Sales' })).toBe('Sales');
});

test('a source is named by author and title, and by its date where it bears one', () => {
  expect(texts.sourceText({ source: 'NEED' })).toBe('Jeanne Bliss, “Do You Need a Chief Customer Officer?”');
  expect(texts.sourceText({ source: 'FUND' })).toBe('Michael Hoffman, “Should You Have a Chief Customer Officer?”, 27 September 2011');
});

test('an error of Excel says what to do, and one we do not know keeps Excel’s own words', () => {
  expect(texts.failureText({ code: 'InvalidOperationInCellEditMode', message: 'x' })).toMatch(
    /^A cell is being edited\. Press Enter or Esc/,
  );
  expect(texts.failureText({ code: 'Odd', message: 'The host broke' })).toMatch(/^Excel says: The host broke \(Odd\)\. Try again/);
  expect(texts.failureText({ code: '', message: 'The host broke' })).toMatch(/^Excel says: The host broke\. Try again/);
});

test('the pane never tells anybody to hire', () => {
  const said = JSON.stringify(Object.values(texts).filter((text) => typeof text === 'object'));
  expect(said).not.toMatch(/\bhire/i);
  expect(said).not.toContain('!');
});
