/** Every list that people lengthen takes a row more, and everything still counts it and knows the sheet as untouched. */
import { addRow, readState, writeSheets } from '../../src/excel';
import { GROWING_LISTS } from '../../src/sheets';
import { closeWorkbook, filled, openWorkbook, write } from '../support/workbook';

afterAll(closeWorkbook);

it('takes a row more in each, without an error and without a sheet that looks touched', async () => {
  const addin = await openWorkbook();
  await write(addin, filled());
  const lengths = (): Promise<readonly number[]> => readState().then(({ filling }) => GROWING_LISTS.map(({ list }) => filling.listRows.get(list) ?? 0));
  const before = await lengths();
  for (const { list } of GROWING_LISTS) {
    const added = await addRow(list);
    // The accountabilities begin with room for nine of people's own, or are told to be full.
    if (!added.ok) expect([list, added.problem.code]).toEqual(['accountabilities', 'listFull']);
  }
  await addin.desk.settled();
  const after = await lengths();
  GROWING_LISTS.forEach(({ list, most }, i) => expect([list, after[i]]).toEqual([list, Math.min(before[i]! + 1, most)]));
  expect(String(addin.desk.value('CCO_MasterCheck'))).toMatch(/^All \d+ checks hold$/);
  const again = await writeSheets({ filling: (current) => current, whereFound: 'update' });
  expect(again.ok && again.sheets.flatMap(({ sheet, kept }) => (kept === undefined ? [] : [[sheet, kept.own.slice(0, 3)]]))).toEqual([]);
}, 120_000);

it('counts what is typed into the row that was added', async () => {
  const addin = await openWorkbook();
  await write(addin, filled());
  const added = await addRow('triggers');
  if (!added.ok) throw new Error(added.problem.found);
  const { sheet, row } = added.place;
  const cell = (column: string): string => `${sheet}!${column}${row + 1}`;
  expect(addin.desk.user.type(cell('B'), 'A rival was bought')).toBeNull();
  expect(addin.desk.user.type(cell('D'), 'Yes')).toBeNull();
  await addin.desk.settled();
  const { conclusions, problems } = await readState();
  expect(problems).toEqual([]);
  expect(conclusions?.gates.G8).toBe('pass');
  expect(String(addin.desk.value('CCO_Triggers'))).toContain('A rival was bought');
}, 60_000);
