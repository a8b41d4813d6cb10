import { createOperations, createStore, INITIAL, oneAtATime, proposedContents, type Store } from '../../../src/taskpane/state';
import { answers, excelError, fakeAssessments, fakeWorkbook, cellContents, NO_SHEETS, OPEN, written, type FakeAnswers } from '../fixtures';

function pane(given: FakeAnswers) {
  const store: Store = createStore(INITIAL);
  const workbook = fakeWorkbook(given);
  return { store, workbook, operations: createOperations({ store, workbook, assessments: fakeAssessments }) };
}

/** Lets everything that waits run. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the workbook', () => {
  test('is read, watched, and read again when it changes', async () => {
    const { store, workbook, operations } = pane({ state: written({ reportingLine: OPEN }) });
    await operations.start();
    expect(store.state().workbook?.conclusions?.reportingLine.rule).toBe('RL6');
    workbook.change(written());
    await settled();
    expect(store.state().workbook?.conclusions?.reportingLine.rule).toBe('RL1');
  });

  test('that cannot be read says why', async () => {
    const { store, operations } = pane({ state: NO_SHEETS, fails: { read: excelError('InvalidOperationInCellEditMode') } });
    await operations.start();
    expect(store.state().unread).toEqual({ code: 'InvalidOperationInCellEditMode', message: 'InvalidOperationInCellEditMode happened' });
  });

  test('that cannot be watched is said, and stays readable', async () => {
    const { store, operations } = pane({ state: written(), fails: { watch: excelError('ApiNotFound') } });
    await operations.start();
    expect(store.state().workbook).not.toBeNull();
    expect(store.state().notice).toMatchObject({ kind: 'notWatching', failure: { code: 'ApiNotFound' } });
  });
});

describe('writing', () => {
  test('works from what stands in the workbook at that moment, with what was typed', async () => {
    const { store, workbook, operations } = pane({ state: NO_SHEETS });
    await operations.start();
    store.dispatch({ type: 'fieldEdited', key: 'name', text: 'New' });
    await operations.write('update');
    const meanwhile = cellContents({ answers: answers({ 'R1 chair': 'Yes' }) });
    const wanted = workbook.requests[0]?.cellContents(meanwhile);
    expect(wanted?.answers).toEqual(meanwhile.answers);
    expect(wanted?.organisation.get('name')).toBe('New');
    const carried = { answers: [], roadmap: { horizonYears: 5 } };
    expect(workbook.requests[0]?.carried?.(carried)).toEqual(carried);
    expect(workbook.asked).toEqual(['read', 'watch', 'write update', 'read']);
  });

  test('carries along what an opened file holds beyond the sheets', async () => {
    const { workbook, operations } = pane({ state: NO_SHEETS });
    await operations.start();
    await operations.openSample();
    await operations.write('copy');
    expect(workbook.requests[0]?.whereFound).toBe('copy');
    expect(workbook.requests[0]?.carried?.({ answers: [], roadmap: { horizonYears: 5 } })).toEqual({ answers: [] });
    expect(workbook.requests[0]?.cellContents(cellContents())).toEqual(
      proposedContents(cellContents(), { opened: fakeOpened(), edits: INITIAL.edits, whereFound: 'copy' }),
    );
  });

  test('does not start while a field has a problem', async () => {
    const { store, workbook, operations } = pane({ state: written() });
    await operations.start();
    store.dispatch({ type: 'viewChosen', view: 'conclusion' });
    store.dispatch({ type: 'fieldEdited', key: 'revenue', text: 'a lot' });
    await operations.write('update');
    expect(workbook.requests).toHaveLength(0);
    expect(store.state().chosenView).toBe('setUp');
  });

  test('does not start twice', async () => {
    const { workbook, operations } = pane({ state: NO_SHEETS });
    await operations.start();
    await Promise.all([operations.write('update'), operations.write('update')]);
    expect(workbook.requests).toHaveLength(1);
  });

  test('tells every problem that stands in the way', async () => {
    const problem = { code: 'nameTaken', place: 'name CCO_Raters', found: '=A1', expected: 'a free name' } as const;
    const { store, operations } = pane({ state: NO_SHEETS, result: { ok: false, problems: [problem] } });
    await operations.write('update');
    expect(store.state().writing).toEqual({ kind: 'refused', problems: [problem] });
  });

  test('tells an error of Excel where it arose', async () => {
    const { store, operations } = pane({ state: NO_SHEETS, fails: { write: excelError('AccessDenied') } });
    await operations.write('update');
    expect(store.state().writing).toMatchObject({ kind: 'failed', failure: { code: 'AccessDenied' } });
  });
});

const fakeOpened = () => {
  const parsed = fakeAssessments.parse('sample.json', 'good');
  return parsed.ok ? parsed.assessment : null;
};

describe('a file', () => {
  test('with problems is refused with all of them, and nothing is written', async () => {
    const { store, workbook, operations } = pane({ state: NO_SHEETS });
    await operations.open({ name: 'mine.json', text: () => Promise.resolve('bad') });
    expect(store.state().opening).toEqual({
      kind: 'refused',
      name: 'mine.json',
      problems: ['answers[0].answer: "maybe" is not one of Yes, No'],
    });
    expect(workbook.asked).toEqual([]);
  });

  test('that cannot be read says so', async () => {
    const { store, operations } = pane({ state: NO_SHEETS });
    await operations.open({ name: 'gone.json', text: () => Promise.reject(new Error('not found')) });
    expect(store.state().opening).toEqual({ kind: 'failed', name: 'gone.json', failure: { code: '', message: 'not found' } });
  });
});

describe('showing', () => {
  test('selects a cell', async () => {
    const { workbook, operations } = pane({ state: written() });
    await operations.select({ sheet: 'Readiness', row: 6, column: 4 });
    expect(workbook.asked).toEqual(['select Readiness 6 4']);
  });

  test('a cell that is gone is said', async () => {
    const { store, operations } = pane({ state: written(), fails: { select: excelError('ItemNotFound') } });
    await operations.select({ sheet: 'Readiness', row: 6, column: 4 });
    expect(store.state().notice).toMatchObject({ kind: 'cannotShow', where: 'Readiness' });
  });

  test('a Recommendation sheet that is not there is said', async () => {
    const { store, operations } = pane({ state: NO_SHEETS });
    expect(await operations.showSheet('Recommendation')).toBe(false);
    expect(store.state().notice).toEqual({ kind: 'noRecommendation' });
  });
});

describe('work that is asked for while it runs', () => {
  test('runs once more afterwards, however often it was asked', async () => {
    let runs = 0;
    const work = oneAtATime(async () => {
      runs += 1;
      await settled();
    });
    await Promise.all([work(), work(), work()]);
    expect(runs).toBe(2);
    await work();
    expect(runs).toBe(3);
  });
});
