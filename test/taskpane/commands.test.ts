import { readFileSync } from 'node:fs';
import { commandsOf, completing } from '../../src/taskpane/commands';
import { createOperations, createStore } from '../../src/taskpane/state';
import { excelError, fakeAssessments, fakeWorkbook, NO_SHEETS, written, type FakeAnswers } from './fixtures';

function ribbon(given: FakeAnswers) {
  const store = createStore();
  const workbook = fakeWorkbook(given);
  const operations = createOperations({ store, workbook, assessments: fakeAssessments });
  const showPane = jest.fn(() => Promise.resolve());
  return { store, workbook, showPane, operations, commands: commandsOf({ store, operations, showPane }) };
}

test('every function that the manifest names is there, and no other', () => {
  const named = [...readFileSync('manifest.xml', 'utf8').matchAll(/<FunctionName>(.*?)<\/FunctionName>/g)].map(([, name]) => name);
  expect(Object.keys(ribbon({ state: NO_SHEETS }).commands).sort()).toEqual(named.sort());
});

describe('Write sheets on the ribbon', () => {
  test('updates, and leaves the pane where it is when there is nothing to read', async () => {
    const { commands, workbook, showPane } = ribbon({
      state: NO_SHEETS,
      result: { ok: true, sheets: [{ sheet: 'Start', name: 'Start', action: 'created' }], keptRaters: [] },
    });
    await commands.writeSheets();
    expect(workbook.requests[0]?.whereFound).toBe('update');
    expect(showPane).not.toHaveBeenCalled();
  });

  test.each<[string, Partial<FakeAnswers>]>([
    [
      'a sheet was left as it was',
      {
        result: {
          ok: true,
          sheets: [{ sheet: 'Start', name: 'Start (2)', action: 'created', kept: { name: 'Start', own: [] } }],
          keptRaters: [],
        },
      },
    ],
    ['raters stayed because they have answers', { result: { ok: true, sheets: [], keptRaters: ['sales'] } }],
    ['something stood in the way', { result: { ok: false, problems: [] } }],
    ['Excel refused', { fails: { write: excelError('AccessDenied') } }],
  ])('brings up the pane when %s', async (_, given) => {
    const { commands, showPane } = ribbon({ state: NO_SHEETS, ...given });
    await commands.writeSheets();
    expect(showPane).toHaveBeenCalledTimes(1);
  });
});

describe('Recommendation on the ribbon', () => {
  test('shows the sheet', async () => {
    const { commands, workbook, showPane } = ribbon({ state: written() });
    await commands.showRecommendation();
    expect(workbook.asked).toEqual(['showSheet Recommendation']);
    expect(showPane).not.toHaveBeenCalled();
  });

  test('says in the pane that there is none yet', async () => {
    const { commands, store, showPane } = ribbon({ state: NO_SHEETS });
    await commands.showRecommendation();
    expect(store.state().notice).toEqual({ kind: 'noRecommendation' });
    expect(showPane).toHaveBeenCalledTimes(1);
  });
});

describe('Publish on the ribbon', () => {
  test('brings up the pane with what will change, and writes nothing yet', async () => {
    const { commands, store, workbook, showPane } = ribbon({ state: written() });
    await commands.publish();
    expect(showPane).toHaveBeenCalledTimes(1);
    expect([store.state().chosenView, store.state().sharing.kind]).toEqual(['share', 'previewed']);
    expect(workbook.asked).toEqual(['preview', 'read']);
  });
});

test('a button’s event is completed, also when what it does fails', async () => {
  const completed = jest.fn();
  await completing(() => Promise.resolve())({ completed });
  expect(completed).toHaveBeenCalledTimes(1);
  await expect(completing(() => Promise.reject(new Error('no pane')))({ completed })).rejects.toThrow('no pane');
  expect(completed).toHaveBeenCalledTimes(2);
});
