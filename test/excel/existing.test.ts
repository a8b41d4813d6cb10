/** Writing into workbooks that are not empty: nothing that is there is lost. */
import { closeWorkbook, filled, openWorkbook, WITHOUT_MONEY, write, type OpenAddin } from '../support/workbook';
import { answerKey } from '../../src/sheets';
import { readXlsx, writeXlsx } from '../../src/file';

afterAll(closeWorkbook);

const type = (addin: OpenAddin, address: string, content: string): void => {
  const refused = addin.desk.user.type(address, content);
  if (refused) throw new Error(`${refused.place}: ${refused.message}`);
};
const unprotect = (name: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).protection.unprotect();
    await context.sync();
  });

describe('writing again', () => {
  it('keeps answers, notes and words that are no answers, and adds the new rater’s column', async () => {
    const addin = await openWorkbook();
    await write(
      addin,
      filled({
        raters: [{ id: 'ann', group: 'board' }],
        answers: new Map([[answerKey({ instrument: 'readiness', item: 'R2', field: 'answer', rater: 'ann' }), 'maybe']]),
      }),
    );
    type(addin, 'Readiness!D7', 'Yes');
    type(addin, 'Readiness!K7', "'3/4 agreed");
    type(addin, 'Maturity!F22', 'Evolved');
    type(addin, 'Assumptions!C8', 'cautious');
    const result = await write(addin, (current) => ({ ...current, raters: [...current.raters, { id: 'bob', group: '' }] }));
    expect(result.ok && result.sheets.map(({ action }) => action)).toEqual(WITHOUT_MONEY.map(() => 'updated'));
    expect(['Readiness!D6', 'Readiness!E6', 'Readiness!D7', 'Readiness!D8', 'Readiness!L7'].map((cell) => addin.desk.value(cell))).toEqual([
      'ann',
      'bob',
      'Yes',
      'maybe',
      '3/4 agreed',
    ]);
    expect(addin.desk.value('CCO_StageLC')).toBe('Evolved');
    expect(addin.desk.value('Assumptions!C8')).toBe('cautious');
    expect((await addin.book()).sheets.map(({ name }) => name)).toEqual(['Sheet1', ...WITHOUT_MONEY]);
    expect(addin.desk.user.type('Readiness!C7', 'mine')?.code).toBe('AccessDenied');
  });

  it('keeps a rater who has answers and is taken off the list', async () => {
    const addin = await openWorkbook();
    await write(addin);
    type(addin, 'Readiness!E7', 'No');
    const result = await write(addin, (current) => ({ ...current, raters: [{ id: 'r1', group: '' }] }));
    expect(result).toMatchObject({ ok: true, keptRaters: ['r2'] });
    expect([addin.desk.value('Readiness!E6'), addin.desk.value('Readiness!E7'), addin.desk.value('Readiness!F6')]).toEqual([
      'r2',
      'No',
      'Group',
    ]);
  });

  it('finds its sheets again when they were renamed', async () => {
    const addin = await openWorkbook();
    await write(addin);
    type(addin, 'Readiness!D7', 'Yes');
    addin.desk.user.renameSheet('Readiness', 'Eleven statements');
    const result = await write(addin, (current) => current);
    expect(result.ok && result.sheets.find(({ sheet }) => sheet === 'Readiness')).toMatchObject({
      name: 'Eleven statements',
      action: 'updated',
    });
    expect(addin.desk.value('Eleven statements!D7')).toBe('Yes');
  });

  it('makes a sheet anew that was deleted, and keeps the answers of the others', async () => {
    const addin = await openWorkbook();
    await write(addin);
    type(addin, 'Maturity!H7', 'Early');
    addin.desk.user.deleteSheet('Readiness');
    const result = await write(addin, (current) => current);
    expect(result.ok && result.sheets.filter(({ action }) => action === 'created').map(({ sheet }) => sheet)).toEqual(['Readiness']);
    expect(addin.desk.value('Maturity!H7')).toBe('Early');
    expect(addin.desk.value('CCO_Answered')).toBe(0);
    expect(String(addin.desk.value('CCO_ReportingLine'))).toMatch(/^Undetermined/);
  });

  it('leaves a sheet alone in which somebody typed over a formula or added a remark, and says where', async () => {
    const addin = await openWorkbook();
    await write(addin);
    type(addin, 'Readiness!D7', 'Yes');
    await unprotect('Readiness');
    type(addin, 'Readiness!G8', 'Yes, I say');
    type(addin, 'Readiness!P3', 'a remark');
    const result = await write(addin, (current) => current);
    expect(result.ok && result.sheets.find(({ sheet }) => sheet === 'Readiness')).toEqual({
      sheet: 'Readiness',
      name: 'Readiness (2)',
      action: 'created',
      kept: {
        name: 'Readiness',
        own: [
          { cell: 'P3', found: 'a remark', expected: '' },
          { cell: 'G8', found: 'Yes, I say', expected: expect.stringContaining('=CCO.GROUPANSWER(D8:F8') },
        ],
      },
    });
    expect([addin.desk.value('Readiness!G8'), addin.desk.value('Readiness!P3')]).toEqual(['Yes, I say', 'a remark']);
    expect(addin.desk.value('Readiness (2)!D7')).toBe('Yes');
    expect(addin.desk.value('CCO_Answered')).toBe(1);
  });

  it('writes a new copy beside when that is wanted', async () => {
    const addin = await openWorkbook();
    await write(addin);
    type(addin, 'Readiness!D7', 'Yes');
    await write(addin, filled(), { whereFound: 'copy' });
    expect(addin.desk.value('Readiness!D7')).toBe('Yes');
    expect(addin.desk.value('Readiness (2)!D7')).toBeNull();
    expect(addin.desk.value('CCO_Answered')).toBe(0);
  });

  it('writes nothing where a password protects a sheet, says so, and leaves the others protected', async () => {
    const addin = await openWorkbook();
    await write(addin);
    type(addin, 'Readiness!D7', 'Yes');
    await unprotect('Maturity');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Maturity').protection.protect({}, 'secret');
      await context.sync();
    });
    const result = await write(addin, filled({ raters: [{ id: 'other', group: '' }] }));
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'passwordProtected', found: expect.stringContaining('password') }] });
    expect([addin.desk.value('Readiness!D6'), addin.desk.value('Readiness!D7')]).toEqual(['r1', 'Yes']);
    expect(addin.desk.user.type('Start!B1', 'mine')?.code).toBe('AccessDenied');
  });
});

describe('a workbook of the user’s own', () => {
  it('keeps a sheet called Readiness and its formulas', async () => {
    const addin = await openWorkbook();
    addin.desk.user.addSheet('Readiness');
    type(addin, 'Readiness!B1', '42');
    type(addin, 'Readiness!D7', '=B1*2');
    const result = await write(addin);
    expect(result.ok && result.sheets.find(({ sheet }) => sheet === 'Readiness')?.name).toBe('Readiness (2)');
    expect([addin.desk.value('Readiness!B1'), addin.desk.value('Readiness!D7')]).toEqual([42, 84]);
    expect(addin.desk.value('Readiness (2)!B1')).toBe('Readiness');
    expect(String(addin.desk.value('CCO_ReportingLine'))).toMatch(/^Undetermined/);
  });

  it('writes nothing over a name that is somebody else’s', async () => {
    const addin = await openWorkbook();
    type(addin, 'Sheet1!A1', '7');
    await Excel.run(async (context) => {
      context.workbook.names.add('CCO_Yes', context.workbook.worksheets.getItem('Sheet1').getRange('A1'));
      await context.sync();
    });
    const result = await write(addin);
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: 'nameTaken', place: 'name CCO_Yes', found: expect.stringContaining('Sheet1') }],
    });
    expect((await addin.book()).sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(addin.desk.value('CCO_Yes')).toBe(7);
  });
});

describe('a saved workbook', () => {
  it('opens again with everything live: answers, results, drop-downs, protection', async () => {
    const first = await openWorkbook();
    await write(first);
    for (const cell of ['H7', 'H8', 'H9', 'H10']) type(first, `Maturity!${cell}`, 'Early');
    const bytes = await writeXlsx(await first.book());
    const again = await openWorkbook(await readXlsx(bytes));
    expect(again.desk.value('CCO_StageLC')).toBe('Early');
    for (const cell of ['H11', 'H12', 'H13']) type(again, `Maturity!${cell}`, 'Early');
    await again.desk.settled();
    expect(again.desk.value('CCO_ReportingLineRule')).toBe('RL1');
    expect(again.desk.user.type('Maturity!H14', 'maybe')?.code).toBe('InvalidEntry');
    expect(again.desk.user.type('Maturity!B7', 'mine')?.code).toBe('AccessDenied');
    const result = await write(again, (current) => current);
    expect(result.ok && result.sheets.map(({ action }) => action)).toEqual(WITHOUT_MONEY.map(() => 'updated'));
  });
});
