import { readAssessment, readState, selectCell, showSheet, watchWorkbook, writeSheets } from '../../src/excel';
import { answerKey } from '../../src/sheets';
import { closeWorkbook, filled, openWorkbook, write } from '../support/workbook';

afterAll(closeWorkbook);

const answered = (entries: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(
    Object.entries(entries).map(([place, answer]) => {
      const [instrument = '', item = '', rater = '', field = 'answer'] = place.split(' ');
      return [answerKey({ instrument, item, field, rater: rater === '-' ? '' : rater }), answer];
    }),
  );

describe('the state of a workbook', () => {
  it('is empty, without conclusions, where no sheet is written', async () => {
    await openWorkbook();
    expect(await readState()).toMatchObject({ sheets: [], progress: [], missing: [], problems: [], conclusions: null });
  });

  it('counts answers cell by cell and questions once, and lists what is contested first', async () => {
    const addin = await openWorkbook();
    await write(
      addin,
      filled({
        raters: [
          { id: 'a', group: '' },
          { id: 'b', group: '' },
        ],
        answers: answered({
          'readiness R1 a': 'Yes',
          'readiness R1 b': 'No',
          'readiness R2 a': '?',
          'readiness Q12 -': 'No',
          'maturity LC1 a': 'Early',
        }),
      }),
    );
    const { progress, missing, conclusions } = await readState();
    // 11 statements × 2 raters and 4 questions; 12 prompts × 2 raters.
    expect(progress.slice(0, 2)).toEqual([
      { sheet: 'Readiness', answered: 3, of: 26 },
      { sheet: 'Maturity', answered: 1, of: 24 },
    ]);
    // Nine rows of authority, budget and time released, seven facts of the leader, eighteen checks, four triggers, seven
    // accountabilities; no list has an item of anybody's own.
    expect(progress.slice(2).map(({ sheet, answered, of }) => [sheet, answered, of])).toEqual([
      ['Authority', 0, 9],
      ['Structure', 0, 2],
      ['Leader type', 0, 7],
      ['Principles', 0, 18],
      ['Triggers', 0, 4],
      ['Accountabilities', 0, 7],
    ]);
    expect(missing[0]).toMatchObject({
      sheet: 'Readiness',
      item: 'R1',
      why: 'contested',
      rater: '',
      place: { sheet: 'Readiness', row: 6, column: 6 },
    });
    expect(missing.find(({ why }) => why === "don't know")).toMatchObject({ item: 'R2', rater: 'a', place: { row: 7, column: 3 } });
    // Contested R1; 20 cells of the statements; Q13 to Q15; 23 of the prompts.
    expect(missing.filter(({ sheet }) => sheet === 'Readiness' || sheet === 'Maturity')).toHaveLength(1 + 20 + 3 + 23);
    expect(conclusions?.reportingLine.rule).toBe('RL6');
  });

  it('names the cell of what cannot be read, and still concludes from the rest', async () => {
    const addin = await openWorkbook();
    await write(
      addin,
      filled({
        raters: [{ id: 'a', group: 'bored' }],
        answers: answered({ 'readiness R3 a': 'maybe', 'maturity LC - assigned': 'Early', 'maturity UM - assigned': 'Early' }),
        assumptions: new Map([['A-CV1', { current: 7, who: '', when: '', why: '' }]]),
      }),
    );
    const { problems, conclusions } = await readState();
    expect(problems.map(({ text }) => text.replace(/^Start!C\d+/, 'Start!C')).sort()).toEqual([
      'Assumptions!C16: 7 is not a number from 0 to 1',
      `Readiness!D9: "maybe" is not one of Yes, Partly, No, Don't know (readiness R3)`,
      'Start!C: "bored" is not one of board, C-suite, function head, front line',
    ]);
    expect(conclusions?.reportingLine.rule).toBe('RL1');
    const read = await readAssessment();
    expect(read.ok).toBe(false);
  });

  it('says which answers are gone with a deleted sheet or deleted rows, and still concludes from the rest', async () => {
    const addin = await openWorkbook();
    await write(addin, filled({ answers: answered({ 'maturity LC - assigned': 'Early', 'maturity UM - assigned': 'Early' }) }));
    addin.desk.user.deleteSheet('Readiness');
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Maturity');
      sheet.protection.unprotect();
      sheet.getRange('7:18').delete(Excel.DeleteShiftDirection.up);
      await context.sync();
    });
    const { problems, conclusions } = await readState();
    const expected = [
      expect.stringMatching(/^sheet Readiness: no such sheet; expected /),
      ...['Answers', 'Items', 'Notes'].map((part) =>
        expect.stringMatching(`^name CCO_Maturity_${part}: no cells; expected cells on the sheet Maturity`),
      ),
    ];
    expect(problems.map(({ text }) => text.replace(/^Start!C\d+/, 'Start!C')).sort()).toEqual([...expected.slice(1), expected[0]]);
    expect(problems.every(({ place }) => place === null)).toBe(true);
    expect(conclusions?.reportingLine.rule).toBe('RL1');
    const read = await readAssessment();
    expect(read).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.objectContaining({ place: 'sheet Readiness', found: 'no such sheet' })]),
    });
  });

  it('still concludes where a phase or a year of the plans cannot be read', async () => {
    await openWorkbook();
    const phases = [{ year: 1, outcome: 'NPS up', review: '2027-06-30' }, { year: 2 }];
    await writeSheets({
      cellContents: () => filled(),
      whereFound: 'update',
      carried: () => ({
        answers: [],
        roadmap: { horizonYears: 2, phases },
        selfFunding: { flows: { benefits: [1, 'none'], costs: [1, 1] } },
      }),
    });
    const { problems, conclusions } = await readState();
    expect(conclusions?.reportingLine.rule).toBe('RL6');
    expect(problems.map(({ text }) => text.split(':')[0]).sort()).toEqual([
      'Roadmap!C7',
      'roadmap.phases[1].outcome',
      'roadmap.phases[1].review',
      'selfFunding.flows.benefits[1]',
    ]);
  });

  it('says so when a workbook has no sheet of the add-in', async () => {
    await openWorkbook();
    expect(await readAssessment()).toEqual({
      ok: false,
      problems: [expect.objectContaining({ place: 'workbook', found: 'the sheets Sheet1' })],
    });
  });
});

describe('watching a workbook', () => {
  it('calls once after a typed answer, and no more when it is stopped', async () => {
    const addin = await openWorkbook();
    await write(addin);
    let calls = 0;
    const due: (() => void)[] = [];
    const stop = await watchWorkbook(() => (calls += 1), {
      after: (_, what) => {
        due.push(what);
        return () => due.splice(due.indexOf(what), 1);
      },
    });
    addin.desk.user.type('Readiness!D7', 'Yes');
    await new Promise((resolve) => setTimeout(resolve, 100));
    due.splice(0).forEach((what) => what());
    expect(calls).toBe(1);
    await stop();
    addin.desk.user.type('Readiness!D8', 'Yes');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(due).toEqual([]);
  });

  it('shows a cell and a sheet, whatever the sheet is called', async () => {
    const addin = await openWorkbook();
    await write(addin);
    addin.desk.user.renameSheet('Recommendation', 'Answer');
    expect(await showSheet('Recommendation')).toBe(true);
    const active = (): Promise<string> =>
      Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange();
        range.load('address');
        await context.sync();
        return range.address;
      });
    expect(await active()).toBe('Answer!B1');
    await selectCell({ sheet: 'Readiness', row: 8, column: 3 });
    expect(await active()).toBe('Readiness!D9');
  });

  it('says that a sheet is not there', async () => {
    await openWorkbook();
    expect(await showSheet('Recommendation')).toBe(false);
  });
});
