import {
  answerKey,
  layouts,
  cellName,
  NO_CONTENTS,
  keepAnswered,
  NAME_MARK,
  noteKey,
  planWrite,
  SHEET_IDS,
  type SheetLayout,
  type FoundSheet,
  type WorkbookFound,
} from '../../src/sheets';

const wanted = layouts(SHEET_IDS, NO_CONTENTS);
const readiness = wanted.find(({ sheet }) => sheet === 'Readiness') as SheetLayout;
const empty: WorkbookFound = { sheetNames: ['Sheet1'], names: [], ranges: new Map(), anchors: new Map(), ours: new Map() };

/** The sheet as Excel would hand it out, with some cells changed: `{ B7: 'mine' }`. */
function found(layout: SheetLayout, changes: Readonly<Record<string, string>> = {}): FoundSheet {
  const rows = Math.max(...layout.cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...layout.cells.map(({ column }) => column)) + 1;
  const formulas = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => changes[cellName(row, column)] ?? ''),
  );
  for (const { row, column, content } of layout.cells) {
    const line = formulas[row] as string[];
    if (changes[cellName(row, column)] === undefined) line[column] = String(content).replace(/^'/, '');
  }
  return { id: '{1}', name: 'Readiness', isProtected: true, used: { row: 0, column: 0, formulas } };
}

const withReadiness = (sheet: FoundSheet): WorkbookFound => ({
  ...empty,
  sheetNames: ['Readiness'],
  ours: new Map([['Readiness', sheet]]),
});

describe('planning to write the sheets', () => {
  it('makes every sheet in a workbook that has none of them', () => {
    const plan = planWrite({ found: empty, wanted, expected: [], whereFound: 'update' });
    expect(plan.ok && plan.sheets.map((sheet) => [sheet.action, sheet.action === 'create' && sheet.name])).toEqual(
      SHEET_IDS.map((name) => ['create', name]),
    );
  });

  it('leaves a sheet of the user’s that has the same name, and takes the next free name', () => {
    const plan = planWrite({
      found: { ...empty, sheetNames: ['readiness', 'Readiness (2)'] },
      wanted: [readiness],
      expected: [],
      whereFound: 'update',
    });
    expect(plan.ok && plan.sheets[0]).toMatchObject({ action: 'create', name: 'Readiness (3)', because: 'nameTaken' });
  });

  it('updates our sheet in place when nobody typed outside the answer cells', () => {
    const plan = planWrite({ found: withReadiness(found(readiness)), wanted: [readiness], expected: [readiness], whereFound: 'update' });
    expect(plan.ok && plan.sheets[0]?.action).toBe('update');
  });

  it('takes a formula for the same when Excel spaced, cased or anchored it otherwise', () => {
    const cell = readiness.cells.find(({ content }) => String(content).startsWith('=CCO.GROUPANSWER')) as SheetLayout['cells'][number];
    const rewritten = String(cell.content).toLowerCase().replace(/,/g, ', ');
    const plan = planWrite({
      found: withReadiness(found(readiness, { [cellName(cell.row, cell.column)]: rewritten })),
      wanted: [readiness],
      expected: [readiness],
      whereFound: 'update',
    });
    expect(plan.ok && plan.sheets[0]?.action).toBe('update');
  });

  it('leaves a sheet alone in which a formula was typed over, says which cell, and writes a new one beside it', () => {
    const plan = planWrite({
      found: withReadiness(found(readiness, { C7: 'My own wording', Z99: 'far away' })),
      wanted: [readiness],
      expected: [readiness],
      whereFound: 'update',
    });
    expect(plan.ok && plan.sheets[0]).toMatchObject({
      action: 'create',
      name: 'Readiness (2)',
      because: 'ownContent',
      own: [{ cell: 'C7', found: 'My own wording' }],
    });
  });

  it('ignores what stands in answer cells: that is what they are for', () => {
    const plan = planWrite({
      found: withReadiness(found(readiness, { D7: 'No', H9: 'maybe' })),
      wanted: [readiness],
      expected: [readiness],
      whereFound: 'update',
    });
    expect(plan.ok && plan.sheets[0]?.action).toBe('update');
  });

  it('writes a copy beside when that is wanted', () => {
    const plan = planWrite({ found: withReadiness(found(readiness)), wanted: [readiness], expected: [readiness], whereFound: 'copy' });
    expect(plan.ok && plan.sheets[0]).toMatchObject({ action: 'create', name: 'Readiness (2)', because: 'copyWanted' });
  });

  it('writes nothing when a name it needs is somebody else’s, and says what the name stands for', () => {
    const names = [{ name: 'cco_yes', formula: '=Budget!$A$1', comment: '' }];
    expect(planWrite({ found: { ...empty, names }, wanted, expected: [], whereFound: 'update' })).toEqual({
      ok: false,
      problems: [expect.objectContaining({ code: 'nameTaken', place: 'name cco_yes', found: '=Budget!$A$1' })],
    });
  });

  it('writes nothing when a cell would have to hold more than a cell can, and says which', () => {
    // Excel: 32,767 characters a cell.
    const notes = (length: number) => new Map([[noteKey('readiness', 'R3'), 'x'.repeat(length)]]);
    const plan = (length: number) =>
      planWrite({
        found: empty,
        wanted: layouts(SHEET_IDS, { ...NO_CONTENTS, notes: notes(length) }),
        expected: [],
        whereFound: 'update',
      });
    expect(plan(32_767).ok).toBe(true);
    expect(plan(32_768)).toEqual({
      ok: false,
      problems: [
        { code: 'tooLong', place: 'Readiness!K9', found: '32768 characters', expected: 'at most 32767, which is what a cell holds' },
      ],
    });
  });

  it.each([
    ['its own names', { name: 'CCO_Yes', formula: '=Readiness!$D$30', comment: `${NAME_MARK}: statements in place` }],
    ['names that a deleted sheet left broken', { name: 'CCO_Yes', formula: '=#REF!$D$30', comment: '' }],
    ['names it does not need', { name: 'Budget', formula: '=Sheet1!$A$1', comment: '' }],
  ])('is not stopped by %s', (_, name) =>
    expect(planWrite({ found: { ...empty, names: [name] }, wanted, expected: [], whereFound: 'update' }).ok).toBe(true),
  );
});

describe('raters who are taken off the list', () => {
  it('stay while they have answers', () => {
    const current = {
      ...NO_CONTENTS,
      raters: [
        { id: 'a', group: '' },
        { id: 'b', group: 'board' },
        { id: 'c', group: '' },
      ],
      answers: new Map([[answerKey({ instrument: 'readiness', item: 'R1', field: 'answer', rater: 'b' }), 'No']]),
    };
    const kept = keepAnswered({ ...NO_CONTENTS, raters: [{ id: 'new', group: '' }] }, current);
    expect(kept.raters.map(({ id }) => id)).toEqual(['new', 'b']);
    expect(kept.answers).toEqual(current.answers);
  });
});
