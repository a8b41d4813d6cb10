import { closeWorkbook, filled, openWorkbook, write } from '../support/workbook';
import type { Book } from '../../src/file';
import { answerKey, SHEET_IDS } from '../../src/sheets';

const NAMES = [
  'CCO_ReportingLine',
  'CCO_StageLC',
  'CCO_StageUM',
  'CCO_StageCF',
  'CCO_EarlyMin',
  'CCO_EarlyMax',
  'CCO_Yes',
  'CCO_Answered',
  'CCO_MasterCheck',
];
const answers = (instrument: string, entries: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(
    Object.entries(entries).map(([place, answer]) => {
      const [item = '', rater = '', field = 'answer'] = place.split(' ');
      return [answerKey({ instrument, item, field, rater: rater === '-' ? '' : rater }), answer];
    }),
  );

afterAll(closeWorkbook);

describe('writing the sheets into an empty workbook', () => {
  it(
    'makes every sheet in order, keeps the sheet that was there, and takes at most three syncs and 3 MB, 2 of them ' + 'without the money',
    async () => {
      const addin = await openWorkbook();
      // Office.js says hello in messages of its own; they are over when a sync of ours is.
      await Excel.run((context) => context.sync());
      const before = addin.messages;
      const [syncs, bytes] = [before.syncs, before.bytes];
      const result = await write(addin, filled(), { sheets: SHEET_IDS });
      expect(result).toMatchObject({ ok: true, sheets: SHEET_IDS.map((sheet) => ({ sheet, name: sheet, action: 'created' })) });
      expect((await addin.book()).sheets.map(({ name }) => name)).toEqual(['Sheet1', ...SHEET_IDS]);
      // One sync reads, one writes; results of custom functions come in messages of their own.
      expect(addin.messages.syncs - syncs - addin.messages.deliveries).toBeLessThanOrEqual(3);
      expect(addin.messages.bytes - bytes).toBeLessThan(3_000_000);
      const plain = await openWorkbook();
      const already = plain.messages.bytes;
      await write(plain);
      expect(plain.messages.bytes - already).toBeLessThan(2_000_000);
    },
  );

  it('prints a long name of the organisation as far as a footer takes it', async () => {
    const addin = await openWorkbook();
    await write(
      addin,
      filled({
        organisation: new Map([
          ['name', `A & B ${'&'.repeat(300)}`],
          ['asOf', '2026-11-22'],
        ]),
      }),
    );
    const { page } = (await addin.book()).sheets.find(({ name }) => name === 'Readiness') as Book['sheets'][number];
    // Excel: 255 characters for the three parts of a footer and their codes.
    expect(JSON.stringify(page?.footer)).toMatch(/A && B &+… · 2026-11-22/);
    expect(addin.desk.value('Start!C7')).toHaveLength(306);
  });

  it('scores an unanswered workbook as undetermined, not as No', async () => {
    const addin = await openWorkbook();
    await write(addin);
    const value = (name: string) => addin.desk.value(name);
    expect(NAMES.map(value).some((found) => found === null)).toBe(false);
    expect(value('CCO_Yes')).toEqual({ error: '#N/A' });
    expect([value('CCO_Answered'), value('CCO_YesMin'), value('CCO_YesMax')]).toEqual([0, 0, 11]);
    expect([value('CCO_EarlyMin'), value('CCO_EarlyMax')]).toEqual([0, 3]);
    expect(String(value('CCO_ReportingLine'))).toMatch(/^Undetermined/);
    expect(value('CCO_ReportingLineRule')).toBe('RL6');
    expect(value('CCO_MasterCheck')).toMatch(/^All \d+ checks hold$/);
  });
});

describe('answering', () => {
  it('follows a typed answer: two of three variables early is decided before the third is answered', async () => {
    const addin = await openWorkbook();
    await write(addin, filled({ raters: [{ id: 'ann', group: 'board' }] }));
    for (let row = 7; row <= 14; row += 1) expect(addin.desk.user.type(`Maturity!H${row}`, 'Early')).toBeNull();
    await addin.desk.settled();
    expect([addin.desk.value('CCO_StageLC'), addin.desk.value('CCO_StageUM')]).toEqual(['Early', 'Early']);
    expect(String(addin.desk.value('CCO_StageCF'))).toMatch(/^Undetermined/);
    expect(addin.desk.value('CCO_ReportingLineRule')).toBe('RL1');
    expect(String(addin.desk.value('CCO_ReportingLine'))).toMatch(/^Report at the highest level open to you/);
    expect(addin.desk.value('CCO_Maturity_ChartTitle')).toBe('Between 2 and 3 of three variables are early; the rest is not settled');
  });

  it('refuses a word that is no answer where a person types it, and takes the drop-down’s words', async () => {
    const addin = await openWorkbook();
    await write(addin);
    expect(addin.desk.user.type('Readiness!D7', 'maybe')).not.toBeNull();
    expect(addin.desk.user.type('Readiness!D7', 'Partly')).toBeNull();
    expect(addin.desk.user.type('Readiness!C7', 'mine')).not.toBeNull();
  });

  it('lets what the group decided come before the raters’ own answers', async () => {
    const addin = await openWorkbook();
    await write(
      addin,
      filled({
        answers: new Map([
          ...answers('readiness', { 'R1 r1': 'Yes', 'R1 r2': 'No', 'R2 r1': 'Yes', 'R2 r2': 'Yes', 'R2 - decided': 'No' }),
          ...answers('maturity', { 'LC - assigned': 'Evolved' }),
        ]),
      }),
    );
    expect(addin.desk.value('Readiness!G7')).toBe('Contested: 1 No / 1 Yes');
    expect(addin.desk.value('Readiness!G8')).toBe('No');
    expect([addin.desk.value('CCO_Yes'), addin.desk.value('CCO_Answered')]).toEqual([0, 1]);
    expect(addin.desk.value('CCO_StageLC')).toBe('Evolved');
  });

  it('names the position and the word when a word that is no answer gets in all the same', async () => {
    const addin = await openWorkbook();
    await write(addin, filled({ answers: answers('readiness', { 'R3 r2': 'maybe' }) }));
    expect(addin.desk.value('Readiness!G9')).toEqual({ error: '#VALUE!' });
    expect(addin.desk.value('CCO_Yes')).toEqual({ error: '#VALUE!' });
    expect(addin.desk.value('CCO_MasterCheck')).toMatch(/^4 of \d+ checks fail$/);
  });

  it('follows a changed assumption', async () => {
    const addin = await openWorkbook();
    await write(addin, filled({ answers: answers('readiness', { 'R1 r1': 'Partly', 'R2 r1': 'Yes' }) }));
    expect(addin.desk.value('CCO_Yes')).toBe(1);
    addin.desk.user.type('Assumptions!C7', 'yes');
    await addin.desk.settled();
    expect(addin.desk.value('CCO_Yes')).toBe(2);
    expect(addin.desk.value('CCO_AssumptionsChanged')).toBe(1);
  });
});
