/** Ranges: how they are found, what they read, and what is done to them. */
import { openDesk, outcome, run, type OpenDesk } from './office';

describe('ranges', () => {
  let open: OpenDesk;
  beforeAll(async () => {
    open = await openDesk();
  });
  afterAll(() => open.close());
  beforeEach(() =>
    run(async (context, sheet) => {
      sheet.getRange().clear();
      sheet.getRange('A1:C4').formulas = [
        ['Name', 'Cost', 'Double'],
        ['pear', 3, '=B2*2'],
        ['apple', 1, '=B3*2'],
        ['fig', 2, '=B4*2'],
      ];
      await context.sync();
    }),
  );
  afterEach(() => expect(open.desk.host.defects).toEqual([]));
  const values = (address: string): unknown[][] => {
    const { workbook } = open.desk;
    const found = workbook.resolve(address);
    const flat = found ? workbook.valuesIn(found.sheetId, found.area) : [];
    const width = found?.area.columns ?? 1;
    return Array.from({ length: flat.length / width }, (_, row) => flat.slice(row * width, (row + 1) * width));
  };

  test('neighbours, parts and intersections', async () => {
    const addresses = await run(async (context, sheet) => {
      const range = sheet.getRange('B2:C4');
      const found = [
        range.getCell(1, 1),
        range.getRow(0),
        range.getColumn(1),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, 0),
        range.getEntireRow(),
        range.getBoundingRect('E6'),
        range.getIntersection('C1:D9'),
        range.getLastCell(),
        range.getRowsBelow(2),
        range.getColumnsBefore(1),
        range.getUsedRange(),
        sheet.getRange('A2').getSurroundingRegion(),
        sheet.getRange('A1').getRangeEdge('Down'),
      ];
      for (const each of found) each.load('address');
      const apart = range.getIntersectionOrNullObject('F1');
      await context.sync();
      return [...found.map((each) => each.address.replace('Sheet1!', '')), apart.isNullObject];
    });
    expect(addresses).toEqual([
      'C3',
      'B2:C2',
      'C2:C4',
      'A3:B5',
      'B2:C5',
      '2:4',
      'B2:E6',
      'C2:C4',
      'C4',
      'B5:C6',
      'A2:A4',
      'B2:C4',
      'A1:C4',
      'A4',
      true,
    ]);
  });

  test('values, types, texts and errors', async () => {
    const read = await run(async (context, sheet) => {
      const range = sheet.getRange('E1:E6');
      range.formulas = [['=1/0'], ['=NA()'], ['=NOSUCH()'], [true], ["'007"], ['']];
      range.load('values,valueTypes,formulas,text');
      await context.sync();
      return [range.values.flat(), range.valueTypes.flat(), range.formulas.flat(), range.text.flat()];
    });
    expect(read).toEqual([
      ['#DIV/0!', '#N/A', '#NAME?', true, '007', ''],
      ['Error', 'Error', 'Error', 'Boolean', 'String', 'Empty'],
      ['=1/0', '=NA()', '=NOSUCH()', true, '007', ''],
      ['#DIV/0!', '#N/A', '#NAME?', 'TRUE', '007', ''],
    ]);
  });

  test('null in a matrix leaves the cell as it is, one value fills every cell', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A2:B2').values = [[null, 9]];
      sheet.getRange('G1:H2').values = 7 as unknown as number[][];
      await context.sync();
    });
    expect([values('A2:C2'), values('G1:H2')]).toEqual([
      [['pear', 9, 18]],
      [
        [7, 7],
        [7, 7],
      ],
    ]);
  });

  test('copies move relative references, and values only when asked', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('B2').format.font.bold = true;
      sheet.getRange('E2').copyFrom('B2:C4');
      sheet.getRange('H2').copyFrom('C2:C4', 'Values');
      sheet.getRange('J2').copyFrom('A2:A4', 'All', false, true);
      await context.sync();
    });
    expect([open.desk.formula('F3'), values('E2:F4'), values('H2:H4'), values('J2:L2')]).toEqual([
      '=E3*2',
      [
        [3, 6],
        [1, 2],
        [2, 4],
      ],
      [[6], [2], [4]],
      [['pear', 'apple', 'fig']],
    ]);
    expect(open.desk.workbook.style({ sheetId: open.desk.workbook.activeSheetId(), row: 1, col: 4 }).bold).toBe(true);
  });

  test('fills series, counted texts and formulas', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('E1:F2').values = [
        [10, 'R1'],
        [20, ''],
      ];
      sheet.getRange('E1:E2').autoFill('E1:E5');
      sheet.getRange('F1').autoFill('F1:F3');
      sheet.getRange('C2').autoFill('C2:C5');
      await context.sync();
    });
    expect([values('E1:E5').flat(), values('F1:F3').flat(), open.desk.formula('C5')]).toEqual([
      [10, 20, 30, 40, 50],
      ['R1', 'R2', 'R3'],
      '=B5*2',
    ]);
  });

  test('sorts rows by a column, headers apart', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A1:C4').sort.apply([{ key: 1, ascending: false }], false, true);
      await context.sync();
    });
    expect(values('A1:C4')).toEqual([
      ['Name', 'Cost', 'Double'],
      ['pear', 3, 6],
      ['fig', 2, 4],
      ['apple', 1, 2],
    ]);
    open.desk.user.sort('A2:C4', { column: 0, ascending: true, hasHeaders: false });
    expect(values('A2:A4').flat()).toEqual(['apple', 'fig', 'pear']);
  });

  test('sorts numbers before texts before truth values, and empty cells last either way', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('E1:E6').values = [['b'], [true], [2], ['A'], [10], ['']];
      sheet.getRange('E1:E6').sort.apply([{ key: 0, ascending: true }]);
      await context.sync();
    });
    expect(values('E1:E6').flat()).toEqual([2, 10, 'A', 'b', true, null]);
    open.desk.user.sort('E1:E6', { column: 0, ascending: false, hasHeaders: false });
    expect(values('E1:E6').flat()).toEqual([true, 'b', 'A', 10, 2, null]);
  });

  test('inserts and deletes rows, columns and single cells', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('3:3').insert('Down');
      sheet.getRange('A:A').insert('Right');
      await context.sync();
    });
    expect([values('B2:B5').flat(), open.desk.formula('D4')]).toEqual([['pear', null, 'apple', 'fig'], '=C4*2']);
    await run(async (context, sheet) => {
      sheet.getRange('A:A').delete('Left');
      sheet.getRange('A3:C3').delete('Up');
      sheet.getRange('A2').insert('Down');
      await context.sync();
    });
    expect([values('A1:A5').flat(), values('B2:C2')]).toEqual([['Name', null, 'pear', 'apple', 'fig'], [[3, 6]]]);
  });

  test('finds and replaces', async () => {
    const read = await run(async (context, sheet) => {
      const found = sheet.getRange('A1:C4').find('APP', { completeMatch: false, matchCase: false, searchDirection: 'Forward' });
      found.load('address');
      const none = sheet.getRange('A1:C4').findOrNullObject('plum', {});
      const count = sheet.getRange('A1:A4').replaceAll('p', 'b', { matchCase: true });
      await context.sync();
      return [found.address, none.isNullObject, count.value];
    });
    expect([read, values('A2:A4').flat()]).toEqual([
      ['Sheet1!A3', true, 3],
      ['bear', 'abble', 'fig'],
    ]);
  });

  test('hyperlinks keep their target and follow their cell', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('A2').hyperlink = { documentReference: 'Sheet1!C4', textToDisplay: 'to the sum', screenTip: 'Go there' };
      await context.sync();
    });
    open.desk.user.insertRows('A2');
    const link = await run(async (context, sheet) => {
      const cell = sheet.getRange('A3');
      cell.load('hyperlink');
      await context.sync();
      return cell.hyperlink;
    });
    expect(link).toEqual({ documentReference: 'Sheet1!C4', textToDisplay: 'to the sum', screenTip: 'Go there' });
  });

  test('hides rows and columns', async () => {
    const read = await run(async (context, sheet) => {
      sheet.getRange('2:3').rowHidden = true;
      sheet.getRange('B:B').columnHidden = true;
      const ranges = ['A2', 'A1:A2', 'B1'].map((address) => sheet.getRange(address));
      for (const range of ranges) range.load('rowHidden,columnHidden,hidden');
      await context.sync();
      const hidden = ranges.map((range) => [range.rowHidden, range.columnHidden, range.hidden]);
      sheet.getRange('1:9').rowHidden = false;
      sheet.getRange('B:B').columnHidden = false;
      await context.sync();
      return hidden;
    });
    expect(read).toEqual([
      [true, false, true],
      [null, false, null],
      [false, true, true],
    ]);
  });

  test('a kept range follows its cells', async () => {
    const read = await run(async (context, sheet) => {
      const range = sheet.getRange('A3:B3');
      range.load('address');
      await context.sync();
      const before = range.address;
      sheet.getRange('1:2').insert('Down');
      await context.sync();
      range.load('address,values');
      await context.sync();
      return [before, range.address, range.values];
    });
    expect(read).toEqual(['Sheet1!A3:B3', 'Sheet1!A5:B5', [['apple', 1]]]);
  });

  test('a matrix of thousands of cells arrives in pieces and whole', async () => {
    const matrix = Array.from({ length: 300 }, (_, row) => Array.from({ length: 12 }, (_column, column) => row * 12 + column));
    await run(async (context, sheet) => {
      sheet.getRange('AA1').getResizedRange(299, 11).values = matrix;
      await context.sync();
    });
    expect(values('AA1:AL300')).toEqual(matrix);
  });

  test('Excel’s limits', async () => {
    const write = (content: string): Promise<string> =>
      outcome((context) => void (context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[content]]));
    expect(await write('x'.repeat(32_767))).toBe('done');
    expect(await write('x'.repeat(32_768))).toBe('InvalidArgument at Range.values');
    expect(await write(`=${'1+'.repeat(4100)}1`)).toBe('InvalidArgument at Range.values');
    expect(
      await outcome((context) => void context.workbook.worksheets.getItem('Sheet1').getRange('A1').getOffsetRange(-1, 0).load('address')),
    ).toMatch(/^InvalidArgument/);
    expect(await outcome((context) => void context.workbook.worksheets.getItem('Sheet1').getRange('XFE1').load('address'))).toBe(
      'InvalidArgument at Worksheet.getRange',
    );
    expect(
      await outcome((context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        for (let row = 1; row <= 200; row++) sheet.getRange(`A${row}`).values = [['x'.repeat(30_000)]];
      }),
    ).toBe('RequestPayloadSizeLimitExceeded');
  });

  test('earlier writes of a failing batch stay', async () => {
    expect(
      await outcome((context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1').values = [['kept']];
        sheet.getRange('A2').values = [['too', 'many']];
        sheet.getRange('A3').values = [['never written']];
      }),
    ).toBe('InvalidArgument at Range.values');
    expect(values('A1:A3').flat()).toEqual(['kept', 'pear', 'apple']);
  });
});
