/** The Checks sheet: each check fails when what it names does not hold, and at no other time. */
import { answerKey } from '../../src/sheets';
import { closeWorkbook, filled, openWorkbook, write, type OpenAddin } from '../support/workbook';

afterAll(closeWorkbook);

const failing = ({ desk }: OpenAddin): readonly unknown[] =>
  Array.from({ length: 30 }, (_, i) => i + 7).flatMap((row) =>
    desk.value(`Checks!C${row}`) === 'fails' ? [desk.value(`Checks!B${row}`)] : [],
  );
const named = (...ids: readonly string[]) => filled({ raters: ids.map((id) => ({ id, group: '' })) });

/** Puts content into a cell of a named range that people cannot type in. */
const force = (name: string, content: string): Promise<void> =>
  Excel.run(async (context) => {
    const range = context.workbook.names.getItem(name).getRange();
    range.worksheet.protection.unprotect();
    range.getCell(0, 0).values = [[content]];
    await context.sync();
  });

it('takes raters for what they are called, also where Excel would see a pattern or a condition', async () => {
  const addin = await openWorkbook();
  await write(addin, named('=1+1', 'a*', 'ab', '?', 'x', '>0', '007', '7', "O'Hara", 'y'.repeat(300)));
  expect(failing(addin)).toEqual([]);
  expect(addin.desk.value('CCO_Answered')).toBe(0);
});

it.each([
  ['on Start', 'CCO_Raters'],
  ['over their column', 'CCO_Readiness_Raters'],
])('tells a rater who was renamed %s alone, here to another’s name', async (_, name) => {
  const addin = await openWorkbook();
  await write(addin, named('anna', 'ben', 'cora'));
  expect(failing(addin)).toEqual([]);
  await force(name, 'cora');
  await addin.desk.settled();
  expect(failing(addin)).toContain('Each rater on Start has one column on Readiness');
});

it('adds up what is in place, what is a gap and what is missing', async () => {
  const addin = await openWorkbook();
  const answers = new Map(
    [
      ['R1', 'Yes'],
      ['R2', 'No'],
      ['R3', 'Partly'],
    ].map(([item = '', answer = '']) => [answerKey({ instrument: 'readiness', item, field: 'answer', rater: 'r1' }), answer]),
  );
  await write(addin, filled({ answers }));
  expect(failing(addin)).toEqual([]);
  await force('CCO_Gaps', '2');
  await addin.desk.settled();
  expect(failing(addin)).toEqual(['Statements in place, gaps and missing add up to eleven']);
});
