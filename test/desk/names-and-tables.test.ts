/** Defined names and tables. */
import { openDesk, outcome, run, type OpenDesk } from './office';

describe('defined names', () => {
  let open: OpenDesk;
  beforeAll(async () => {
    open = await openDesk();
  });
  afterAll(() => open.close());
  afterEach(() => expect(open.desk.host.defects).toEqual([]));

  test('a name stands for a range, in formulas and for the add-in', async () => {
    const read = await run(async (context, sheet) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      const name = context.workbook.names.add('Answers', sheet.getRange('A1:A3'), 'what was said');
      sheet.getRange('C1').formulas = [['=SUM(Answers)']];
      name.load('name,formula,value,type,comment,visible,scope');
      const range = name.getRange();
      range.load('address');
      const byName = sheet.getRange('Answers');
      byName.load('values');
      await context.sync();
      return { name: name.toJSON(), address: range.address, values: byName.values };
    });
    expect(read.name).toMatchObject({
      name: 'Answers',
      formula: '=Sheet1!$A$1:$A$3',
      value: 'Sheet1!A1:A3',
      type: 'Range',
      comment: 'what was said',
      visible: true,
      scope: 'Workbook',
    });
    expect([read.address, read.values]).toEqual(['Sheet1!A1:A3', [[1], [2], [3]]]);
    expect(open.desk.value('C1')).toBe(6);
  });

  test('a name may reach further than a new sheet’s first columns, on a sheet that is not in front', async () => {
    const read = await run(async (context) => {
      const other = context.workbook.worksheets.add('Wide');
      const range = context.workbook.names.add('WideRange', other.getRange('B7:AG17')).getRange();
      range.load('address');
      await context.sync();
      other.delete();
      await context.sync();
      return range.address;
    });
    expect(read).toBe('Wide!B7:AG17');
  });

  test('names of constants and formulas count in formulas', async () => {
    const read = await run(async (context, sheet) => {
      const rate = context.workbook.names.add('Rate', '=0.1');
      const twice = context.workbook.names.add('Twice', '=Sheet1!$A$2*2');
      sheet.getRange('C2:C3').formulas = [['=A3*Rate'], ['=Twice+1']];
      rate.load('type,value,formula');
      twice.load('value');
      const sheets = context.workbook.worksheets;
      sheets.load('items/name');
      await context.sync();
      return [rate.type, rate.value, rate.formula, twice.value, sheets.items.map((item) => item.name)];
    });
    expect(read).toEqual(['Double', 0.1, '=0.1', 4, ['Sheet1']]);
    expect([open.desk.value('C2'), open.desk.value('C3')]).toEqual([expect.closeTo(0.3, 10), 5]);
  });

  test('names follow inserted and deleted rows and renamed sheets', async () => {
    open.desk.user.insertRows('Sheet1!A2');
    open.desk.user.type('Sheet1!A2', '10');
    expect(open.desk.value('Sheet1!C1')).toBe(16);
    open.desk.user.renameSheet('Sheet1', 'My answers');
    const read = await Excel.run(async (context) => {
      const name = context.workbook.names.getItem('Answers');
      name.load('formula');
      await context.sync();
      return name.formula;
    });
    expect(read).toBe("='My answers'!$A$1:$A$4");
    open.desk.user.renameSheet('My answers', 'Sheet1');
    open.desk.user.deleteRows('Sheet1!A2');
    expect(open.desk.value('Sheet1!C1')).toBe(6);
  });

  test('a name whose cells are deleted is #REF!', async () => {
    const read = await run(async (context, sheet) => {
      const name = context.workbook.names.add('Doomed', sheet.getRange('A40:A41'));
      await context.sync();
      sheet.getRange('40:41').delete('Up');
      name.load('formula');
      const range = name.getRangeOrNullObject();
      await context.sync();
      return [name.formula, range.isNullObject];
    });
    expect(read).toEqual(['=#REF!', true]);
  });

  test('bad names and names in use are refused', async () => {
    const add = (name: string): Promise<string> =>
      outcome((context) => void context.workbook.names.add(name, context.workbook.worksheets.getItem('Sheet1').getRange('A1')));
    expect(await add('two words')).toMatch(/^InvalidArgument/);
    expect(await add('AB12')).toMatch(/^InvalidArgument/);
    expect(await add('answers')).toMatch(/^ItemAlreadyExists/);
  });

  test.each(['R1C1', 'r2', 'C', 'AB12', 'XFD1'])('%s reads like an address and is no name', async (name) => {
    expect(await outcome((context) => void context.workbook.names.add(name, '=1'))).toBe('InvalidArgument at NamedItemCollection.add');
  });

  test('names and tables share one list', async () => {
    await run(async (context, sheet) => {
      sheet.tables.add('J1:J2', true).name = 'Shared';
      context.workbook.names.add('Ratio', '=0.1');
      await context.sync();
    });
    expect(await outcome((context) => void context.workbook.names.add('SHARED', '=1'))).toBe(
      'ItemAlreadyExists at NamedItemCollection.add',
    );
    expect(await outcome((context) => void (context.workbook.tables.getItem('Shared').name = 'ratio'))).toBe(
      'ItemAlreadyExists at Table.name',
    );
    expect(await outcome((context) => void (context.workbook.tables.getItem('Shared').name = 'T1'))).toBe('InvalidArgument at Table.name');
    await run(async (context) => {
      context.workbook.tables.getItem('Shared').delete();
      context.workbook.names.getItem('Ratio').delete();
      await context.sync();
    });
  });

  test('deleting a name leaves #NAME? where it was used', async () => {
    await Excel.run(async (context) => {
      context.workbook.names.getItem('Rate').delete();
      await context.sync();
    });
    expect(open.desk.value('C2')).toEqual({ error: '#NAME?' });
  });
});

describe('tables', () => {
  let open: OpenDesk;
  beforeAll(async () => {
    open = await openDesk();
  });
  afterAll(() => open.close());
  afterEach(() => expect(open.desk.host.defects).toEqual([]));

  test('a table has a name, a style, columns and rows', async () => {
    const read = await run(async (context, sheet) => {
      sheet.getRange('A1:B3').values = [
        ['Statement', 'Answer'],
        ['R1', 'Yes'],
        ['R2', 'No'],
      ];
      const table = sheet.tables.add('A1:B3', true);
      table.name = 'Responses';
      table.style = 'TableStyleLight1';
      table.showBandedRows = false;
      table.columns.load('items/name');
      table.rows.load('count');
      const body = table.getDataBodyRange();
      body.load('address,values');
      table.load('name,style,showBandedRows,showHeaders,showTotals');
      await context.sync();
      return { ...table.toJSON(), columns: table.columns.items.map((column) => column.name), rows: table.rows.count, body: body.address };
    });
    expect(read).toMatchObject({
      name: 'Responses',
      style: 'TableStyleLight1',
      showBandedRows: false,
      showHeaders: true,
      showTotals: false,
      columns: ['Statement', 'Answer'],
      rows: 2,
      body: 'Sheet1!A2:B3',
    });
  });

  test('rows are added at the end and in the middle, columns at the right', async () => {
    const read = await run(async (context) => {
      const table = context.workbook.tables.getItem('Responses');
      table.rows.add(undefined, [['R4', 'Partly']]);
      table.rows.add(1, [['R1b', "Don't know"]]);
      table.columns.add(undefined, [['Note'], ['a'], ['b'], ['c'], ['d']]);
      const range = table.getRange();
      range.load('address,values');
      await context.sync();
      return [range.address, range.values];
    });
    expect(read).toEqual([
      'Sheet1!A1:C5',
      [
        ['Statement', 'Answer', 'Note'],
        ['R1', 'Yes', 'a'],
        ['R1b', "Don't know", 'b'],
        ['R2', 'No', 'c'],
        ['R4', 'Partly', 'd'],
      ],
    ]);
  });

  test('rows are deleted, and the table becomes plain cells', async () => {
    const read = await run(async (context, sheet) => {
      const table = context.workbook.tables.getItem('responses');
      table.rows.getItemAt(0).delete();
      const range = table.getRange();
      range.load('address');
      await context.sync();
      table.convertToRange();
      context.workbook.tables.load('count');
      const first = sheet.getRange('A2');
      first.load('values');
      await context.sync();
      return [range.address, context.workbook.tables.count, first.values];
    });
    expect(read).toEqual(['Sheet1!A1:C4', 0, [['R1b']]]);
  });

  test('overlapping tables and references to tables are refused', async () => {
    expect(
      await outcome(async (context) => {
        const { tables } = context.workbook.worksheets.getItem('Sheet1');
        tables.add('F1:G3', true);
        tables.add('G2:H4', true);
      }),
    ).toMatch(/^InvalidOperation/);
    expect(
      await outcome((context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('J1').formulas = [['=SUM(Responses[Answer])']];
      }),
    ).toBe('NotImplemented at Range.formulas');
  });
});
