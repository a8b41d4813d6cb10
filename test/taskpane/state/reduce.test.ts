import { SHEET_IDS } from '../../../src/sheets';
import { hasUnwritten, INITIAL, reduce, viewOf, type PaneEvent, type PaneState } from '../../../src/taskpane/state';
import { answers, cellContents, missingAnswer, NO_SHEETS, OPEN, opened, written } from '../fixtures';

const after = (...events: readonly PaneEvent[]): PaneState => events.reduce(reduce, INITIAL);
const read = (workbook = written()): PaneEvent => ({ type: 'workbookRead', workbook });

describe('the pane opens on the view that fits', () => {
  test('an empty workbook is set up', () => expect(viewOf(after(read(NO_SHEETS)))).toBe('setUp'));
  test('a conclusion that is not settled waits for answers', () =>
    expect(viewOf(after(read(written({ reportingLine: OPEN }))))).toBe('answers'));
  test('a settled one is shown, also while answers that do not matter are missing', () => {
    expect(viewOf(after(read(written({ part: { missing: [missingAnswer()] } }))))).toBe('conclusion');
  });
  test('a cell that cannot be read comes before a settled conclusion', () => {
    expect(viewOf(after(read(written({ part: { problems: [{ place: null, text: 'x' }] } }))))).toBe('answers');
  });
  test('the view a person chose stays, whatever changes', () => {
    expect(viewOf(after(read(NO_SHEETS), { type: 'viewChosen', view: 'answers' }, read()))).toBe('answers');
  });
});

describe('raters', () => {
  const listed = (state: PaneState): readonly string[] => (state.edits.raters ?? []).map(({ id }) => id);
  test('are added with their names trimmed, after those of the workbook', () => {
    expect(listed(after(read(), { type: 'raterAdded', rater: { id: ' sales ', group: '' } }))).toEqual(['chair', 'sales']);
  });
  test('are not added twice', () => {
    expect(listed(after(read(), { type: 'raterAdded', rater: { id: 'CHAIR', group: '' } }))).toEqual(['chair']);
  });
  test('are removed while they have no answers', () => {
    expect(listed(after(read(), { type: 'raterRemoved', id: 'chair' }))).toEqual([]);
  });
  test('are not removed once they have answered', () => {
    const answered = written({
      part: { cellContents: cellContents({ raters: [{ id: 'chair', group: '' }], answers: answers({ 'R1 chair': 'Yes' }) }) },
    });
    expect(listed(after(read(answered), { type: 'raterRemoved', id: 'chair' }))).toEqual(['chair']);
  });
  test('change their group', () => {
    expect(after(read(), { type: 'raterRegrouped', id: 'chair', group: 'front line' }).edits.raters).toEqual([
      { id: 'chair', group: 'front line' },
    ]);
  });
});

describe('writing', () => {
  test('asks what to do with sheets that are there, and proposes to update them', () => {
    expect(after(read(), { type: 'writingAsked' }).writing).toEqual({ kind: 'asking', whereFound: 'update' });
  });
  test('asks nothing in a workbook without them', () => {
    expect(after(read(NO_SHEETS), { type: 'writingAsked' }).writing).toEqual({ kind: 'idle' });
  });
  test('can be cancelled, and what was typed stays', () => {
    const state = after(
      read(),
      { type: 'fieldEdited', key: 'name', text: 'New' },
      { type: 'writingAsked' },
      { type: 'whereFoundChosen', whereFound: 'copy' },
      { type: 'writingCancelled' },
    );
    expect(state.writing).toEqual({ kind: 'idle' });
    expect(state.edits.organisation.get('name')).toBe('New');
  });
  test('that succeeded leaves nothing unwritten', () => {
    const state = after(
      read(NO_SHEETS),
      { type: 'fileOpened', assessment: opened() },
      { type: 'fieldEdited', key: 'name', text: 'New' },
      { type: 'writingStarted' },
      { type: 'sheetsWritten', sheets: [], keptRaters: [] },
    );
    expect(hasUnwritten(state)).toBe(false);
    expect(state.writing.kind).toBe('done');
  });
  test('that was refused loses nothing that was typed or opened', () => {
    const state = after(
      read(NO_SHEETS),
      { type: 'fileOpened', assessment: opened() },
      { type: 'fieldEdited', key: 'name', text: 'New' },
      { type: 'writingStarted' },
      { type: 'writingRefused', problems: [] },
    );
    expect(state.opened).not.toBeNull();
    expect(state.edits.organisation.get('name')).toBe('New');
  });
  test('leaves its report until its reader moves on', () => {
    const done = after(read(), { type: 'writingStarted' }, { type: 'sheetsWritten', sheets: [], keptRaters: [] });
    expect(reduce(done, read()).writing.kind).toBe('done');
    expect(reduce(done, { type: 'viewChosen', view: 'answers' }).writing.kind).toBe('idle');
  });
  test('leaves a failure in sight', () => {
    const failed = after(read(), { type: 'writingStarted' }, { type: 'writingFailed', failure: { code: 'AccessDenied', message: '' } });
    expect(reduce(failed, { type: 'viewChosen', view: 'answers' }).writing.kind).toBe('failed');
  });
  test('reports no progress once it is over', () => {
    const done = after(read(), { type: 'writingStarted' }, { type: 'sheetsWritten', sheets: [], keptRaters: [] });
    expect(reduce(done, { type: 'writingProgressed', progress: { step: 'done', sheets: 6 } })).toBe(done);
  });
});

describe('an assessment file', () => {
  test('that was refused leaves the one opened before', () => {
    const state = after(
      read(NO_SHEETS),
      { type: 'fileOpened', assessment: opened() },
      { type: 'fileRefused', name: 'other.csv', problems: ['line 2: x'] },
    );
    expect(state.opened?.name).toBe('mine.json');
    expect(state.opening).toEqual({ kind: 'refused', name: 'other.csv', problems: ['line 2: x'] });
  });
  test('that was discarded leaves the workbook’s own', () => {
    expect(hasUnwritten(after(read(), { type: 'fileOpened', assessment: opened() }, { type: 'unwrittenDiscarded' }))).toBe(false);
  });
  test('takes the place of what was typed before it', () => {
    expect(
      after(read(), { type: 'fieldEdited', key: 'name', text: 'New' }, { type: 'fileOpened', assessment: opened() }).edits.organisation
        .size,
    ).toBe(0);
  });
});

test('a reading that failed leaves what was read before', () => {
  const state = after(read(), { type: 'readingFailed', failure: { code: 'InvalidOperationInCellEditMode', message: '' } });
  expect(state.workbook?.sheets).toHaveLength(SHEET_IDS.length);
  expect(state.unread?.code).toBe('InvalidOperationInCellEditMode');
  expect(reduce(state, read()).unread).toBeNull();
});

test('a state is never changed, only followed by another', () => {
  const before = after(read());
  reduce(before, { type: 'fieldEdited', key: 'name', text: 'New' });
  expect(before.edits.organisation.size).toBe(0);
});
