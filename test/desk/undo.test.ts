/** Undo and redo: a batch of the add-in is one step, and everything it did goes and comes with it. */
import { charts, conditionalFormats, definedNames, sheetState, tables, validations } from '../../src/desk/engine';
import { openDesk, run, type OpenDesk } from './office';

describe('undo', () => {
  let open: OpenDesk;
  beforeAll(async () => {
    open = await openDesk();
  });
  afterAll(() => open.close());
  afterEach(() => expect(open.desk.host.defects).toEqual([]));
  const inventory = (): readonly unknown[] => {
    const { workbook } = open.desk;
    return [
      workbook.sheetIds().map((sheetId) => workbook.sheetName(sheetId)),
      open.desk.value('Sheet1!A1'),
      ...[definedNames(workbook), tables(workbook), validations(workbook), conditionalFormats(workbook), charts(workbook)].map(
        (found) => found.length,
      ),
      sheetState(workbook, workbook.sheetIds()[0] ?? '').protection !== undefined,
    ];
  };

  test('takes back a whole batch, even one that read results in between, and brings it again', async () => {
    const before = inventory();
    await run(async (context, sheet) => {
      sheet.getRange('A1:B2').formulas = [
        ['Name', 'Value'],
        ['a', '=1+1'],
      ];
      const sum = sheet.getRange('B2');
      sum.load('values');
      context.workbook.names.add('Sum', sheet.getRange('B2'));
      sheet.tables.add('A1:B2', true);
      sheet.getRange('D1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
      sheet.getRange('E1').conditionalFormats.add('DataBar');
      sheet.charts.add('Pie', sheet.getRange('A1:B2')).title.text = 'Shares';
      context.workbook.worksheets.add('Second');
      sheet.protection.protect();
      await context.sync();
      expect(sum.values).toEqual([[2]]);
    });
    const after = inventory();
    expect(after).toEqual([['Sheet1', 'Second'], 'Name', 1, 1, 1, 1, 1, true]);
    open.desk.user.undo();
    expect(inventory()).toEqual(before);
    open.desk.user.redo();
    expect(inventory()).toEqual(after);
    open.desk.user.undo();
    expect(inventory()).toEqual(before);
  });

  test('a batch that only reads is no step', async () => {
    open.desk.user.type('Sheet1!H1', 'typed');
    await run(async (context, sheet) => {
      const range = sheet.getRange('A1:H9').getUsedRange();
      range.load('values');
      await context.sync();
    });
    open.desk.user.undo();
    expect(open.desk.value('Sheet1!H1')).toBeNull();
  });

  test('a refused entry is no change that undo would have to take back', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('H2').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
      await context.sync();
    });
    open.desk.user.type('Sheet1!H1', 'typed');
    expect(open.desk.user.type('Sheet1!H2', '0')?.code).toBe('InvalidEntry');
    open.desk.user.undo();
    expect(open.desk.value('Sheet1!H1')).toBeNull();
    open.desk.user.undo();
  });

  test('a deleted sheet comes back with all that was on it', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add('Doomed');
      sheet.getRange('A1:A2').values = [['x'], [1]];
      context.workbook.names.add('OnDoomed', sheet.getRange('A2'));
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:A2')).name = 'Bars';
      await context.sync();
    });
    const before = inventory();
    open.desk.user.deleteSheet('Doomed');
    expect(charts(open.desk.workbook)).toHaveLength(0);
    open.desk.user.undo();
    expect(inventory()).toEqual(before);
    expect(open.desk.value('OnDoomed')).toBe(1);
  });

  test('moved references move back', async () => {
    open.desk.user.insertRows('Doomed!A1');
    expect(definedNames(open.desk.workbook).find(({ name }) => name === 'OnDoomed')?.refersTo.formula).toBe('=Doomed!$A$3');
    open.desk.user.undo();
    expect(definedNames(open.desk.workbook).find(({ name }) => name === 'OnDoomed')?.refersTo.formula).toBe('=Doomed!$A$2');
  });
});
