/** @jest-environment jsdom */
import * as React from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { WorkbookState } from '../../../src/excel';
import { answerKey, SHEET_IDS } from '../../../src/sheets';
import { OutsideExcel } from '../../../src/taskpane/views';
import { answers, excelError, cellContents, missingAnswer, NO_SHEETS, OPEN, opened, written } from '../fixtures';
import { act, clear, draw, moment } from './drawn';

const warnings: string[] = [];

beforeEach(() => {
  warnings.length = 0;
  for (const level of ['warn', 'error'] as const)
    jest.spyOn(console, level).mockImplementation((...said: unknown[]) => void warnings.push(said.map(String).join(' ')));
});

/** React and Fluent warn of missing keys, labels and icons: "The icon … was used but not registered". */
afterEach(() => {
  clear();
  jest.restoreAllMocks();
  expect(warnings).toEqual([]);
});

const selectedTab = (page: HTMLElement): string | undefined => page.querySelector('[role=tab][aria-selected=true]')?.textContent?.trim();

describe('in an empty workbook', () => {
  test('the pane opens on Set up and says what writing will do', async () => {
    const { page, button } = await draw({ state: NO_SHEETS });
    expect(selectedTab(page)).toBe('Set up');
    expect(page.textContent).toContain(`Creates ${SHEET_IDS.length} sheets. Nothing else in the workbook changes.`);
    expect(button('Write the sheets').disabled).toBe(false);
  });

  test('every field has a label of its own', async () => {
    const { page } = await draw({ state: NO_SHEETS });
    const labels = [...page.querySelectorAll('input:not([type=file]), select')].map(
      ({ id }) => page.querySelector(`label[for="${id}"]`)?.textContent ?? '',
    );
    expect(labels).toEqual([
      'Name',
      'As of',
      'Market',
      'Customer leader today',
      'Highest level open',
      'Currency',
      'Revenue a year',
      'Revenue a year, USD',
      'Language and country',
      'Name or initials',
      'Group',
      'Quick: Readiness, Maturity and Recommendation',
      `Full: all ${SHEET_IDS.length} sheets`,
      'Sheets that you pick',
    ]);
  });

  test('what is typed is written', async () => {
    const { type, press, workbook, page } = await draw({
      state: NO_SHEETS,
      result: { ok: true, sheets: [{ sheet: 'Start', name: 'Start', action: 'created' }], keptRaters: [] },
    });
    await type('Name', 'Northwind Tools');
    await type('Market', 'both');
    await type('Revenue a year', '1,000');
    expect(page.querySelector('h1')?.textContent).toBe('Northwind Tools');
    await press('Write the sheets');
    expect(Object.fromEntries(workbook.requests[0]?.cellContents(cellContents()).organisation ?? [])).toEqual({
      name: 'Northwind Tools',
      market: 'both',
      revenue: 1000,
    });
    expect(page.textContent).toContain('Created: Start.');
  });

  test('a report is where the focus goes, and it leads on to the answers', async () => {
    const { press, page } = await draw({ state: NO_SHEETS });
    await press('Write the sheets');
    expect(document.activeElement).not.toBe(document.body);
    expect(document.activeElement?.textContent).toMatch(/^The sheets are written/);
    await press('Go to the answers');
    expect(selectedTab(page)).toMatch(/^Answers/);
  });

  test('an amount that is none is marked, and nothing is written until it is corrected', async () => {
    const { type, button, page, field } = await draw({ state: NO_SHEETS });
    await type('Revenue a year', 'a lot');
    expect(page.textContent).toContain('“a lot” is not an amount. Write it in full, for example 640,000,000.');
    expect(field('Revenue a year').getAttribute('aria-invalid')).toBe('true');
    expect(button('Write the sheets').disabled).toBe(true);
    await type('Revenue a year', '5');
    expect(button('Write the sheets').disabled).toBe(false);
  });

  test('the sample is one click away, and nothing is written by opening it', async () => {
    const { press, page, workbook } = await draw({ state: NO_SHEETS });
    await press('Try the sample');
    expect(page.textContent).toContain('is loaded from sample.json: 0 raters, 0 answers. Nothing is written yet.');
    expect(workbook.requests).toHaveLength(0);
    await press('Discard');
    expect(page.textContent).not.toContain('is loaded from');
  });

  test('an error of Excel while writing is told where it arose', async () => {
    const { press, page } = await draw({ state: NO_SHEETS, fails: { write: excelError('AccessDenied') } });
    await press('Write the sheets');
    expect(page.textContent).toContain('The sheets were not written');
    expect(page.textContent).toContain('Lift the protection in Review');
  });

  test.each(['Answers', 'Conclusion'])('%s says that the sheets come first', async (view) => {
    const { press, page } = await draw({ state: NO_SHEETS });
    await press(view);
    expect(page.textContent).toContain('Write the sheets first');
    await press('Set up the sheets');
    expect(selectedTab(page)).toBe('Set up');
  });
});

describe('the sheets', () => {
  const groupNamed = (page: HTMLElement, name: string): HTMLElement | null => page.querySelector(`[role=group][aria-label="${name}"]`);

  test('are all written unless a kit or single ones are chosen', async () => {
    const { press, pick, workbook, page, field } = await draw({ state: NO_SHEETS });
    expect(field(`Full: all ${SHEET_IDS.length} sheets`).checked).toBe(true);
    expect(groupNamed(page, 'Sheets to write')).toBeNull();
    await pick('Quick: Readiness, Maturity and Recommendation');
    expect(page.textContent).toContain('Creates 4 sheets.');
    expect(page.textContent).toContain('What is asked on a sheet that is not there counts as unanswered.');
    await press('Write the sheets');
    expect(workbook.requests[0]?.sheets).toEqual(['Start', 'Readiness', 'Maturity', 'Recommendation']);
  });

  test('are picked one by one, beginning with what was chosen', async () => {
    const { press, pick, workbook, page, field } = await draw({ state: NO_SHEETS });
    await pick('Quick: Readiness, Maturity and Recommendation');
    await pick('Sheets that you pick');
    const ticks = [...(groupNamed(page, 'Sheets to write')?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])];
    expect(ticks).toHaveLength(SHEET_IDS.length - 1);
    expect(ticks.filter(({ checked }) => checked)).toHaveLength(3);
    await pick('Maturity');
    await pick('Influence');
    expect([field('Maturity').checked, field('Influence').checked]).toEqual([false, true]);
    await press('Write the sheets');
    expect(workbook.requests[0]?.sheets).toEqual(['Start', 'Readiness', 'Influence', 'Recommendation']);
  });

  test('that are there are chosen beforehand, and what is chosen says what happens to them', async () => {
    const there = (['Start', 'Readiness', 'Influence'] as const).map((sheet) => ({ sheet, name: sheet }));
    const { press, pick, workbook, page, field } = await draw({ state: written({ part: { sheets: there } }) });
    await press('Set up');
    expect(field('Sheets that you pick').checked).toBe(true);
    expect([field('Readiness').checked, field('Influence').checked, field('Maturity').checked]).toEqual([true, true, false]);
    await pick('Maturity');
    expect(page.textContent).toContain('Creates 1 sheet, updates 3 sheets and keeps the answers.');
    await press('Update the sheets');
    await press('Write');
    expect(workbook.requests[0]?.sheets).toEqual(['Start', 'Readiness', 'Maturity', 'Influence']);
  });

  test('of a quick kit are known as such, a changed assumption’s sheet included', async () => {
    const there = (['Start', 'Readiness', 'Maturity', 'Recommendation', 'Assumptions'] as const).map((sheet) => ({ sheet, name: sheet }));
    const { press, field } = await draw({ state: written({ part: { sheets: there } }) });
    await press('Set up');
    expect(field('Quick: Readiness, Maturity and Recommendation').checked).toBe(true);
  });

  test('that an opened file needs and nobody chose are named', async () => {
    const answers = new Map([[answerKey({ instrument: 'influence', item: 'Sales', field: 'influence', rater: '' }), 5]]);
    const { store, pick, page } = await draw({ state: NO_SHEETS });
    act(() => store.dispatch({ type: 'fileOpened', assessment: opened({ answers }) }));
    expect(page.textContent).not.toContain('The file also answers');
    await pick('Quick: Readiness, Maturity and Recommendation');
    await act(moment as never);
    expect(page.textContent).toContain(
      'The file also answers Influence (1 answer). Without that sheet these answers are not written and do not count.',
    );
  });
});

describe('raters', () => {
  test('are added by name and group, and the field is ready for the next', async () => {
    const { type, press, store, field } = await draw({ state: NO_SHEETS });
    await type('Name or initials', 'chair');
    await type('Group', 'board');
    await press('Add');
    expect(store.state().edits.raters).toEqual([{ id: 'chair', group: 'board' }]);
    expect(document.activeElement).toBe(field('Name or initials'));
    expect(field('Name or initials').value).toBe('');
  });

  test('need names of their own', async () => {
    const { type, press, page } = await draw({ state: written() });
    await press('Set up');
    await type('Name or initials', 'Chair');
    await press('Add');
    expect(page.textContent).toContain('“Chair” is on the list already.');
  });

  test('with answers have no button to remove them, and the list says why', async () => {
    const raters = [
      { id: 'chair', group: 'board' },
      { id: 'sales', group: '' },
    ];
    const { press, page, button, store } = await draw({
      state: written({ part: { cellContents: cellContents({ raters, answers: answers({ 'R1 chair': 'Yes' }) }) } }),
    });
    await press('Set up');
    expect(() => button('Remove chair')).toThrow();
    expect(page.textContent).toContain('Whoever has answered stays.');
    await press('Remove sales');
    expect(store.state().edits.raters).toEqual([{ id: 'chair', group: 'board' }]);
  });
});

describe('lists that grow', () => {
  const lists = [
    { list: 'influence', label: 'Influence', isFull: false },
    { list: 'accountabilities', label: 'Accountabilities', isFull: true },
  ] as const;

  test('get a row at the press of a button, which is then selected and said', async () => {
    const { press, workbook, page } = await draw({ state: written({ part: { lists } }) });
    await press(/^Answers/);
    await press('Add a row to Influence');
    expect(workbook.asked).toEqual(['read', 'watch', 'addRow influence', 'select Influence 17 1', 'read']);
    expect(page.textContent).toContain('Influence has a new row, which is selected.');
  });

  test('that are full say so instead', async () => {
    const { press, page, button } = await draw({ state: written({ part: { lists } }) });
    await press(/^Answers/);
    expect(page.textContent).toContain('Accountabilities has all the rows that the method has room for.');
    expect(() => button('Add a row to Accountabilities')).toThrow();
  });

  test('behind a password stay as they are, and the pane says what is in the way', async () => {
    const problem = {
      code: 'passwordProtected',
      place: 'sheet Influence',
      found: 'protection that cannot be lifted without a password',
      expected: 'sheets without a password',
    } as const;
    const { press, page, workbook } = await draw({ state: written({ part: { lists } }), added: { ok: false, problem } });
    await press(/^Answers/);
    await press('Add a row to Influence');
    expect(page.textContent).toContain('No row was added. sheet Influence: found protection that cannot be lifted');
    expect(workbook.asked).not.toContain('select Influence 17 1');
  });

  test('that Excel does not let change are told, and can be tried again', async () => {
    const { press, page, button } = await draw({
      state: written({ part: { lists } }),
      fails: { addRow: excelError('InvalidOperationInCellEditMode') },
    });
    await press(/^Answers/);
    await press('Add a row to Influence');
    expect(page.textContent).toContain('No row was added to Influence. A cell is being edited.');
    expect(button('Add a row to Influence').disabled).toBe(false);
  });
});

describe('where the sheets are there already', () => {
  test('writing asks first, updates unless told otherwise, and can be cancelled', async () => {
    const { press, workbook, page } = await draw({ state: written() });
    await press('Set up');
    await press('Update the sheets');
    expect(workbook.requests).toHaveLength(0);
    expect((document.activeElement as HTMLInputElement).checked).toBe(true);
    await press('Cancel');
    expect(page.textContent).not.toContain('The sheets are there already');
    await press('Update the sheets');
    await press('Write');
    expect(workbook.requests[0]?.whereFound).toBe('update');
  });

  test('what was typed and not written is said, until it is', async () => {
    const { press, type, page } = await draw({ state: written() });
    await press('Set up');
    expect(page.textContent).not.toContain('not in the workbook yet');
    await type('Name', 'Southwind');
    expect(page.textContent).toContain('Your changes are not in the workbook yet.');
    await press('Update the sheets');
    await press('Write');
    expect(page.textContent).not.toContain('not in the workbook yet');
  });

  test('a new copy is written when it is chosen', async () => {
    const { press, pick, workbook, page } = await draw({ state: written() });
    await press('Set up');
    await press('Update the sheets');
    await pick('Write a new copy beside them');
    expect(page.textContent).toContain('yours stay as they are');
    await press('Write');
    expect(workbook.requests[0]?.whereFound).toBe('copy');
  });

  test('own content that kept a sheet from being updated is listed by cell', async () => {
    const kept = { name: 'Readiness', own: [{ cell: 'C9', found: 'mine', expected: 'The label' }] };
    const { press, page } = await draw({
      state: written(),
      result: { ok: true, sheets: [{ sheet: 'Readiness', name: 'Readiness (2)', action: 'created', kept }], keptRaters: [] },
    });
    await press('Set up');
    await press('Update the sheets');
    await press('Write');
    expect(page.textContent).toContain('C9: found “mine”, expected “The label”');
  });
});

describe('the answers', () => {
  const state: WorkbookState = written({
    reportingLine: OPEN,
    part: {
      problems: [{ place: { sheet: 'Readiness', row: 6, column: 4 }, text: 'Readiness!E7: "maybe" is not one of Yes, Partly, No' }],
      missing: [missingAnswer(), missingAnswer({ rater: 'sales', place: { sheet: 'Maturity', row: 6, column: 8 } })],
    },
  });

  test('are shown as a number and a bar for each sheet', async () => {
    const { page } = await draw({ state });
    const bars = [...page.querySelectorAll('[role=progressbar]')];
    expect(bars.map((bar) => bar.getAttribute('aria-valuetext'))).toEqual(['9 of 11 answered', '12 of 12 answered']);
    // 9 of 11 is 81.8 per cent; Fluent rounds down.
    expect(bars.map((bar) => bar.getAttribute('aria-valuenow'))).toEqual(['81', '100']);
  });

  test('a cell that cannot be read comes first, with its place, and is a click away', async () => {
    const { page, press, workbook } = await draw({ state });
    const headings = [...page.querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(headings).toEqual(['Cells that cannot be read', 'How far you are', 'So far', 'Still to answer']);
    await press(/^Readiness!E7/);
    await press('Go to the first unreadable cell');
    expect(workbook.asked.filter((asked) => asked.startsWith('select'))).toEqual(['select Readiness 6 4', 'select Readiness 6 4']);
  });

  test('goes on to the next missing one although the one before is still open, and begins anew after the last', async () => {
    const missing = [0, 1].map((row) => missingAnswer({ item: `X${row}`, place: { sheet: 'Readiness', row, column: 3 } }));
    const { press, workbook } = await draw({ state: written({ reportingLine: OPEN, part: { missing } }) });
    for (let i = 0; i < 3; i += 1) await press('Go to the next one');
    expect(workbook.asked.filter((asked) => asked.startsWith('select'))).toEqual([
      'select Readiness 0 3',
      'select Readiness 1 3',
      'select Readiness 0 3',
    ]);
  });

  test('a missing one is a click away from its cell', async () => {
    const { press, workbook } = await draw({ state });
    await press('LC1, sales: select Maturity');
    expect(workbook.asked).toContain('select Maturity 6 8');
  });

  test('a sheet’s list can be closed', async () => {
    const { press, page, button } = await draw({ state });
    await press(/^Maturity/);
    expect(button(/^Maturity/).getAttribute('aria-expanded')).toBe('false');
    expect(page.textContent).not.toContain('How serious are leaders?');
  });

  test('a long list shows its first dozen questions, and all when asked', async () => {
    const many = Array.from({ length: 15 }, (_, i) => missingAnswer({ item: `X${i}`, text: `Question ${i}` }));
    const { press, page } = await draw({ state: written({ reportingLine: OPEN, part: { missing: many } }) });
    expect(page.textContent).not.toContain('Question 12');
    await press('Show 3 more');
    expect(page.textContent).toContain('Question 14');
  });

  test('a cell that is gone is said, and the message can be closed', async () => {
    const { press, page } = await draw({ state, fails: { select: excelError('ItemNotFound') } });
    await press('LC1, sales: select Maturity');
    expect(page.textContent).toContain('Maturity cannot be shown.');
    await press('Close this message');
    expect(page.textContent).not.toContain('Maturity cannot be shown.');
  });
});

describe('the conclusion', () => {
  test('stands with its rule, whose it is, source, what it rests on and what would change it', async () => {
    const { page } = await draw({ state: written() });
    expect(selectedTab(page)).toBe('Conclusion');
    await act(async () => {
      for (const closed of page.querySelectorAll<HTMLButtonElement>('main button[aria-expanded=false]')) closed.click();
      await moment();
    });
    for (const said of [
      'What to do',
      'Undetermined: answer whether a customer leader exists',
      'How it should be structured',
      'Which type of leader',
      'What a board will ask',
      'Where the sources disagree',
      'Report at the highest level open to you: CEO.',
      'RL1',
      'Theirs: the source states it.',
      'Jeanne Bliss, “Where Should the Chief Customer Officer Report?',
      'Settled: no missing answer',
      'Leader commitment: Early',
      'Leader commitment moves from Early to Developing',
      'None. What the sources leave open',
    ]) {
      expect(page.querySelector('main')?.textContent).toContain(said);
    }
  });

  test('that is undetermined says what to answer next', async () => {
    const { press, workbook, page } = await draw({ state: written({ reportingLine: OPEN, part: { missing: [missingAnswer()] } }) });
    await press('Conclusion');
    expect(page.textContent).toContain('Answer next');
    await press('LC1, chair: select Maturity');
    expect(workbook.asked).toContain('select Maturity 6 7');
  });

  test('lists the assumptions that were changed, with what they are now', async () => {
    const base = written();
    const state = written({
      part: {
        conclusions: base.conclusions && { ...base.conclusions, assumptionsChanged: ['A-RL1'] },
        cellContents: cellContents({ assumptions: new Map([['A-RL1', { current: 'cautious', who: '', when: '', why: '' }]]) }),
      },
    });
    const { page } = await draw({ state });
    expect(page.textContent).toContain('A-RL1, now “cautious”: With exactly one variable Early');
  });

  test('changes when the answers do, and is read out whichever view is open', async () => {
    const { press, change, page } = await draw({ state: written({ reportingLine: OPEN }) });
    await press('Set up');
    const heard = (): string | null | undefined => page.querySelector('p[role=status]')?.textContent;
    expect(heard()).toContain('Undetermined');
    await act(async () => {
      change(written());
      await moment();
    });
    expect(heard()).toMatch(
      new RegExp(
        '^What to do: Undetermined: .* ' +
          'Where the role should report: Report at the highest level open to you: CEO. Two of the three variables are Early.$',
      ),
    );
    await press('Conclusion');
    expect(page.querySelector('main')?.textContent).toContain('RL1');
  });

  test('leads to its sheet, or says that there is none', async () => {
    const { press, workbook, page } = await draw({ state: written({ part: { sheets: [{ sheet: 'Maturity', name: 'Maturity' }] } }) });
    await press('Show the Recommendation sheet');
    expect(workbook.asked).toContain('showSheet Recommendation');
    expect(page.textContent).toContain('There is no Recommendation sheet yet.');
  });
});

test('a workbook that cannot be read is said, with what to do', async () => {
  const { page } = await draw({ state: NO_SHEETS, fails: { read: excelError('InvalidOperationInCellEditMode') } });
  expect(page.textContent).toContain('Press Enter or Esc in the sheet');
});

test('outside Excel the page says where to open it, and that there is a desk', () => {
  const page = renderToStaticMarkup(<OutsideExcel />);
  expect(page).toContain('Open it in Excel');
  expect(page).toContain('npm start');
});
