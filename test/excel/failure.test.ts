/** A writing that fails half-way: Excel keeps what it did before the failure, so the add-in has to put things back. */
import type { Book } from '../../src/file';
import { answerKey } from '../../src/sheets';
import { closeWorkbook, openWorkbook, write, type OpenAddin } from '../support/workbook';

afterAll(closeWorkbook);

const type = (addin: OpenAddin, address: string, content: string): void => {
  const refused = addin.desk.user.type(address, content);
  if (refused) throw new Error(`${refused.place}: ${refused.message}`);
};

/** What every filled cell of a book says, whatever it looks like. */
const contents = ({ sheets, names }: Book): unknown => [
  sheets.map(({ name, cells }) => [
    name,
    cells
      .filter(({ value, formula }) => value !== null || formula !== undefined)
      .map(({ row, column, value, formula }) => ({ row, column, value, formula })),
  ]),
  names.map(({ name, formula }) => [name, formula.replace(/^'(\w+)'!/, '$1!')]),
];

it('leaves in every sheet what stood there, and takes away what it had made', async () => {
  const addin = await openWorkbook();
  await write(addin);
  type(addin, 'Readiness!D7', 'Yes');
  type(addin, 'Readiness!M7', "'3/4 agreed");
  type(addin, 'Start!C8', '2026-11-22');
  addin.desk.user.deleteSheet('Maturity');
  await addin.desk.settled();
  const before = contents(await addin.book());
  // No cell takes an object: Excel stops at this one.
  const spoilt = new Map([[answerKey({ instrument: 'readiness', item: 'R5', field: 'answer', rater: 'r1' }), {} as never]]);
  await expect(write(addin, (current) => ({ ...current, answers: new Map([...current.answers, ...spoilt]) }))).rejects.toThrow();
  await addin.desk.settled();
  expect(contents(await addin.book())).toEqual(before);
  expect([addin.desk.value('Readiness!M7'), addin.desk.value('CCO_Answered')]).toEqual(['3/4 agreed', 1]);
  expect(addin.desk.user.type('Start!B1', 'mine')?.code).toBe('AccessDenied');
  expect(addin.desk.user.type('Readiness!D8', 'No')).toBeNull();
});
