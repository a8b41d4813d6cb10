/** Rows, columns, charts and the sheet itself have Excel's sizes, and looks of whole columns cost what their cells cost. */
import { createDesk } from '../../src/desk';
import { openBook, toBook } from '../../src/desk/book';
import { openDesk, outcome, run, type OpenDesk } from './office';

let open: OpenDesk;
beforeEach(async () => {
  open = await openDesk();
});
afterEach(() => open.close());

const sheetOutcome = (work: (sheet: Excel.Worksheet) => void): Promise<string> =>
  outcome((context) => work(context.workbook.worksheets.getItem('Sheet1')));

/** Rows and columns that the engine holds for the first sheet. */
function held(): readonly [number, number] {
  const { getters } = open.desk.workbook;
  const sheetId = getters.getSheetIds()[0] ?? '';
  return [getters.getNumberRows(sheetId), getters.getNumberCols(sheetId)];
}

describe('sizes that nobody gave', () => {
  test('are Excel’s: 64 by 20 pixels, 48 by 15 points', async () => {
    const read = await run(async (context, sheet) => {
      const range = sheet.getRange('C3:D4');
      range.load('left,top,width,height');
      range.format.load('columnWidth,rowHeight');
      await context.sync();
      return [range.left, range.top, range.width, range.height, range.format.columnWidth, range.format.rowHeight];
    });
    expect(read).toEqual([96, 30, 96, 30, 48, 15]);
  });

  test('go on to the end of the sheet', async () => {
    const read = await run(async (context, sheet) => {
      const last = sheet.getRange('XFD1048576');
      last.load('left,top');
      await context.sync();
      return [last.left, last.top];
    });
    expect(read).toEqual([16_383 * 48, 1_048_575 * 15]);
  });

  test('are not said in the file, others are: 96 pixels are 13 characters of 7 and 5 of padding', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('B1').format.columnWidth = 72;
      sheet.getRange('C1').format.columnWidth = 48;
      await context.sync();
    });
    expect(toBook(open.desk).sheets[0]?.columns).toEqual([{ column: 1, width: 13 }]);
    expect(openBook(toBook(open.desk)).workbook.columnWidth(open.desk.workbook.activeSheetId(), 1)).toBe(96);
  });

  test('carry charts: B2:D4 is 3 columns wide and 3 rows high, however far away', async () => {
    const read = await run(async (context, sheet) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      const charts = ['B2:D4', 'AF400:AH402'].map((place) => {
        const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:A3'));
        const [from, to] = place.split(':');
        chart.setPosition(from ?? '', to);
        chart.load('left,top,width,height');
        return chart;
      });
      await context.sync();
      return charts.map(({ left, top, width, height }) => [left, top, width, height]);
    });
    expect(read).toEqual([
      [48, 15, 144, 45],
      [31 * 48, 399 * 15, 144, 45],
    ]);
    expect(toBook(open.desk).sheets[0]?.charts?.map(({ from, to }) => [from, to])).toEqual([
      [
        { row: 1, column: 1 },
        { row: 3, column: 3, x: 48, y: 15 },
      ],
      [
        { row: 399, column: 31 },
        { row: 401, column: 33, x: 48, y: 15 },
      ],
    ]);
  });
});

describe('sizes that are given', () => {
  test('hidden rows and columns take up nothing, and a width of 0 hides', async () => {
    const read = await run(async (context, sheet) => {
      sheet.getRange('B:C').format.columnWidth = 0;
      sheet.getRange('2:2').rowHidden = true;
      const range = sheet.getRange('A1:D3');
      range.load('width,height');
      const hidden = sheet.getRange('B1');
      hidden.load('columnHidden');
      await context.sync();
      return [range.width, range.height, hidden.columnHidden];
    });
    expect(read).toEqual([96, 30, true]);
  });

  test('beyond the grid’s reach are refused, not forgotten', async () => {
    expect(await sheetOutcome((sheet) => (sheet.getRange('A:ALL').format.columnWidth = 20))).toBe('done');
    expect(await sheetOutcome((sheet) => (sheet.getRange('A:ALM').format.columnWidth = 20))).toBe(
      'NotImplemented at RangeFormat.columnWidth',
    );
    expect(await sheetOutcome((sheet) => (sheet.getRange().format.rowHeight = 20))).toBe('NotImplemented at RangeFormat.rowHeight');
    expect(await sheetOutcome((sheet) => (sheet.getRange('10001:10001').rowHidden = true))).toBe('NotImplemented at Range.rowHidden');
  });

  test('rows fit wrapped text even where a column is narrower than a character', async () => {
    const height = await run(async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.values = [['a text that is longer than Excel’s highest row has lines, when every line has one character']];
      cell.format.columnWidth = 2;
      cell.format.wrapText = true;
      cell.format.autofitRows();
      cell.format.load('rowHeight');
      await context.sync();
      return cell.format.rowHeight;
    });
    expect(height).toBe(409.5);
  });
});

describe('whole columns and rows', () => {
  test('looks reach every cell that is there, and those that come', async () => {
    const read = await run(async (context, sheet) => {
      sheet.getRange('B:B').format.fill.color = '#FFEEDD';
      sheet.getRange('3:3').format.font.bold = true;
      // The last row that the grid has: its own looks must not go on.
      sheet.getRange('D200').format.fill.color = '#000000';
      await context.sync();
      sheet.getRange('B900').values = [[1]];
      sheet.getRange('AZ1').values = [[1]];
      const formats = ['B900', 'D300', 'AZ3'].map((address) => sheet.getRange(address).format);
      for (const format of formats) format.load('fill/color,font/bold');
      await context.sync();
      return formats.map(({ fill, font }) => [fill.color, font.bold]);
    });
    expect(read).toEqual([
      ['#FFEEDD', false],
      ['#FFFFFF', false],
      ['#FFFFFF', true],
    ]);
  });

  test('do not lengthen the grid', async () => {
    const before = held();
    await run(async (context, sheet) => {
      sheet.getRange('B:B').format.fill.color = '#FFEEDD';
      sheet.getRange().format.font.name = 'Arial';
      sheet.getRange('C:C').format.borders.getItem('EdgeLeft').style = 'Continuous';
      sheet.getRange('D:D').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
      sheet.getRange('5:5').conditionalFormats.add('Custom').custom.rule.formula = '=$A$1=1';
      sheet.getRange('A:C').select();
      sheet.getRange('F:F').delete('Left');
      await context.sync();
    });
    expect(held()).toEqual([before[0], before[1] - 1]);
  });

  test('a name for a column takes in what is written below the grid’s end', async () => {
    const read = await run(async (context, sheet) => {
      context.workbook.names.add('Amounts', sheet.getRange('A:A'));
      sheet.getRange('C1').formulas = [['=SUM(Amounts)']];
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      sheet.getRange('A700').values = [[5]];
      const sum = sheet.getRange('C1');
      sum.load('values');
      const name = context.workbook.names.getItem('Amounts');
      name.load('formula');
      await context.sync();
      return [sum.values[0]?.[0], name.formula];
    });
    expect(read).toEqual([6, '=Sheet1!$A:$A']);
  });

  test('a validation of a whole column holds below the grid’s end', async () => {
    expect(
      await sheetOutcome(
        (sheet) => (sheet.getRange('D:D').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } }),
      ),
    ).toBe('done');
    expect(open.desk.user.type('Sheet1!D500', '1')).toMatchObject({ code: 'InvalidEntry' });
    expect(open.desk.user.type('Sheet1!D500', '2')).toBeNull();
  });

  test('cells that the grid has no room for are refused', async () => {
    expect(await sheetOutcome((sheet) => (sheet.getRange('A1048576').values = [[1]]))).toBe('NotImplemented at Range.values');
    expect(createDesk().user.type('Sheet1!XFD300000', '1')).toMatchObject({ code: 'NotImplemented' });
  });

  test('a hundred thousand cells are written at once', async () => {
    const rows = Array.from({ length: 500 }, (_r, row) =>
      Array.from({ length: 260 }, (_c, column) => (row === 499 && column === 259 ? 'last' : '')),
    );
    expect(await sheetOutcome((sheet) => (sheet.getRange('A1:IZ500').values = rows))).toBe('done');
    expect(open.desk.value('Sheet1!IZ500')).toBe('last');
  });
});
