/** Every list that people lengthen takes a row more, and everything still counts it and knows the sheet as untouched. */
import { parseAssessment } from '../../src/method';
import { addRow, readState, writeSheets } from '../../src/excel';
import { cellContentsOf, GROWING_LISTS, type CellContents, SHEET_IDS } from '../../src/sheets';
import { closeWorkbook, filled, openWorkbook, write } from '../support/workbook';

afterAll(closeWorkbook);

/** A program and a cost, so that the money model has something to check. */
function withModel(): CellContents {
  const program = {
    name: 'Renewals',
    driver: 'revenuePerCustomer',
    metric: 'Renewal rate',
    owner: 'COO',
    baseline: '82 %',
    likely: 0.04,
    attribution: 1,
  };
  const selfFunding = {
    margin: 0.4,
    baseline: { customers: 60_000, revenuePerCustomer: 310 },
    programs: [program],
    costs: [{ name: 'Team', kind: 'annual', likely: 100_000 }],
  };
  const read = parseAssessment({ format: 'cco-assessment/1', organisation: { name: 'Northwind' }, raters: [], answers: [], selfFunding });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return filled({ funding: cellContentsOf(read.value).cellContents.funding });
}

it('takes a row more in each, without an error and without a sheet that looks touched', async () => {
  const addin = await openWorkbook();
  await write(addin, withModel(), { sheets: SHEET_IDS });
  const lengths = (): Promise<readonly number[]> =>
    readState().then(({ cellContents }) => GROWING_LISTS.map(({ list }) => cellContents.listRows.get(list) ?? 0));
  const before = await lengths();
  const money = Number(addin.desk.value('CCO_NPV'));
  expect(money).toBeGreaterThan(0);
  for (const { list } of GROWING_LISTS) {
    const added = await addRow(list);
    // The accountabilities begin with room for nine of people's own, or are told to be full.
    if (!added.ok) expect([list, added.problem.code]).toEqual(['accountabilities', 'listFull']);
  }
  await addin.desk.settled();
  const after = await lengths();
  GROWING_LISTS.forEach(({ list, most }, i) => expect([list, after[i]]).toEqual([list, Math.min(before[i]! + 1, most)]));
  expect(String(addin.desk.value('CCO_MasterCheck'))).toMatch(/^All \d+ checks hold$/);
  expect([addin.desk.value('CCO_Funding_Check'), addin.desk.value('CCO_NPV')]).toEqual(['holds', expect.closeTo(money, 6)]);
  const again = await writeSheets({ cellContents: (current) => current, whereFound: 'update' });
  expect(again.ok && again.sheets.flatMap(({ sheet, kept }) => (kept === undefined ? [] : [[sheet, kept.own.slice(0, 3)]]))).toEqual([]);
}, 300_000);

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
