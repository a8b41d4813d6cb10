/** @jest-environment jsdom */
import { excelError, NO_SHEETS, previewOf, written } from '../fixtures';
import { act, clear, draw } from './drawn';

afterEach(clear);

const CHANGES = [
  { what: 'The ask', before: 'We ask you to wait.', after: 'We ask you to decide.' },
  { what: 'Fact 1', before: null, after: 'A trigger is present (G8)' },
  { what: 'Gap 3', before: 'Gone by now', after: null },
];

async function share(given: Partial<Parameters<typeof draw>[0]> = {}) {
  const drawn = await draw({ state: written(), ...given });
  act(() => drawn.store.dispatch({ type: 'viewChosen', view: 'share' }));
  return drawn;
}

test('without sheets it leads back to where they are written', async () => {
  const { page, store, button } = await draw({ state: NO_SHEETS });
  act(() => store.dispatch({ type: 'viewChosen', view: 'share' }));
  expect(page.textContent).toContain('Write the sheets first.');
  expect(button('Set up the sheets')).toBeDefined();
});

describe('publishing', () => {
  test('shows what will change before it writes, and writes once it is confirmed', async () => {
    const { press, page, workbook } = await share({
      preview: previewOf({ there: { name: 'Executive summary', day: '2026-11-20' }, changes: CHANGES }),
    });
    await press('See what will change');
    expect(workbook.asked).not.toContain('publish false');
    expect(page.textContent).toContain('We ask you to wait. → We ask you to decide.');
    expect(page.textContent).toContain('no longer there');
    await press('Publish');
    expect(workbook.asked).toContain('publish false');
    expect(page.textContent).toContain('The page stands on Executive summary.');
    expect(document.activeElement?.textContent).toContain('The page stands on');
  });

  test('keeps the earlier page where that is ticked', async () => {
    const { press, pick, workbook, page } = await share({
      preview: previewOf({ there: { name: 'Executive summary', day: null } }),
      published: { ...(await published()), kept: 'Executive page 2026-11-20' },
    });
    await press('See what will change');
    expect(page.textContent).toContain('Nothing on the page changes but the time it was made.');
    await pick('Keep the earlier page as a sheet with its date');
    await press('Publish');
    expect(workbook.asked).toContain('publish true');
    expect(page.textContent).toContain('The earlier one is kept on Executive page 2026-11-20.');
  });

  test('says what is kept in any case, and can be left alone', async () => {
    const { press, page, workbook } = await share({
      preview: previewOf({ there: { name: 'Executive summary', day: null }, own: [{ cell: 'P2', found: 'mine', expected: '' }] }),
    });
    await press('See what will change');
    expect(page.textContent).toContain('1 cell on the earlier page holds something of yours, so it is kept in any case.');
    await press('Cancel');
    expect(workbook.asked.filter((asked) => asked.startsWith('publish'))).toEqual([]);
    expect(page.textContent).toContain('See what will change');
  });

  test('says why it cannot', async () => {
    const { press, page } = await share({
      preview: {
        ok: false,
        problems: [
          {
            code: 'readOnly',
            place: 'workbook',
            found: 'a workbook that is opened for reading alone',
            expected: 'one that can be written',
          },
        ],
      },
    });
    await press('See what will change');
    expect(page.textContent).toContain(
      'No page can be madeworkbook: found a workbook that is opened for reading alone; expected one that can be written.',
    );
  });

  test('says what Excel refused', async () => {
    const { press, page } = await share({ fails: { publish: excelError('AccessDenied') } });
    await press('See what will change');
    await press('Publish');
    expect(page.textContent).toContain('Nothing was publishedThe workbook or a sheet is protected or read-only.');
  });
});

async function published() {
  const { ok, page } = previewOf();
  return Promise.resolve({ ok, page, name: 'Executive summary' });
}

describe('a hand-off copy', () => {
  test('leaves the names out unless they are chosen', async () => {
    const { press, pick, workbook, page } = await share();
    await press('Make this workbook one');
    expect(page.textContent).toContain(
      '2 formulas gave way to their values. The raters’ names are out of the workbook and kept on this computer.',
    );
    await pick('Leave the raters’ names in');
    await press('Make this workbook one');
    expect(workbook.asked.filter((asked) => asked.startsWith('handOff'))).toEqual(['handOff false', 'handOff true']);
  });

  test('opens as a workbook of its own', async () => {
    const { press, workbook, page } = await share();
    await press('Open a hand-off copy');
    expect(workbook.asked).toContain('handOffFile false');
    expect(page.textContent).toContain(
      'The copy is open as a new workbook, with values in place of 2 formulas and without the raters’ names: save it ' +
        'where it belongs. This workbook is as it was.',
    );
  });

  test('is made live again, and says what could not be', async () => {
    const state = written({ part: { isHandedOff: true } });
    const { press, page, workbook } = await share({ state, live: { ok: true, formulas: 7, kept: ['Notes!B2'], names: false } });
    expect(page.textContent).toContain('This workbook is a hand-off copy');
    expect(page.textContent).not.toContain('See what will change');
    await press('Make it live again');
    expect(workbook.asked).toContain('makeLive');
    expect(page.textContent).toContain(
      '7 formulas are back. Left as it is, because it was changed since: Notes!B2. The raters’ names are kept on ' +
        'another computer, so the raters stay numbered.',
    );
  });
});

test('broken formulas are found and repaired on request', async () => {
  const { press, page } = await share({ repaired: { ok: true, healed: ['Readiness!H7', 'Readiness!H8'] } });
  await press('Find and repair');
  expect(page.textContent).toContain('2 formulas entered anew, the first in Readiness!H7.');
});
