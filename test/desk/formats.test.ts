/** Formats: what is set through Office.js is what the workbook has, and what Office.js reads. */
import { openDesk, outcome, run, type OpenDesk } from './office';

describe('formats of a range', () => {
  let open: OpenDesk;
  beforeAll(async () => {
    open = await openDesk();
  });
  afterAll(() => open.close());
  afterEach(() => expect(open.desk.host.defects).toEqual([]));

  test('fonts, fills and alignment read as they were set', async () => {
    const read = await run(async (context, sheet) => {
      const { format } = sheet.getRange('B2:C3');
      format.set({ horizontalAlignment: 'Center', verticalAlignment: 'Top', wrapText: true, indentLevel: 1 });
      format.font.set({ name: 'Georgia', size: 18, bold: true, italic: true, color: '#0b5cad', underline: 'Single', strikethrough: true });
      format.fill.color = 'yellow';
      format.protection.locked = false;
      await context.sync();
      format.load('horizontalAlignment,verticalAlignment,wrapText,indentLevel,fill/color,font,protection/locked');
      await context.sync();
      return [format.toJSON()];
    });
    expect(read[0]).toMatchObject({
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      wrapText: true,
      indentLevel: 1,
      fill: { color: '#FFFF00' },
      font: { name: 'Georgia', size: 18, bold: true, italic: true, color: '#0B5CAD', underline: 'Single', strikethrough: true },
      protection: { locked: false },
    });
  });

  test('cells that differ give null, as in Excel', async () => {
    const bold = await run(async (context, sheet) => {
      sheet.getRange('E1').format.font.bold = true;
      const { font } = sheet.getRange('E1:E2').format;
      font.load('bold,size');
      await context.sync();
      return [font.bold, font.size];
    });
    expect(bold).toEqual([null, 11]);
  });

  test('borders: a colour on no line draws a thin one, each side by itself', async () => {
    const read = await run(async (context, sheet) => {
      const { borders } = sheet.getRange('G2:H3').format;
      borders.getItem('EdgeTop').color = '#CBD2D9';
      borders.getItem('EdgeBottom').style = 'Dash';
      borders.getItem('InsideVertical').weight = 'Thick';
      await context.sync();
      const sides = (['EdgeTop', 'EdgeBottom', 'InsideVertical', 'EdgeLeft'] as const).map((side) => borders.getItem(side));
      for (const side of sides) side.load('style,weight,color');
      await context.sync();
      return sides.map((side) => [side.style, side.weight, side.color].join(' '));
    });
    expect(read).toEqual(['Continuous Thin #CBD2D9', 'Dash Thin #000000', 'Continuous Thick #000000', 'None Thin #000000']);
  });

  test('number formats keep Excel’s own code and show what the cell shows', async () => {
    const read = await run(async (context, sheet) => {
      const range = sheet.getRange('A10:A15');
      range.numberFormat = [['0.0%'], ['#,##0;(#,##0);"-"'], ['0.0"x"'], ['_(* #,##0.0_);[Red]_(* (#,##0.0)'], ['yyyy-mm-dd'], ['General']];
      range.values = [[0.1234], [-1500], [2.25], [-3], [46348], [1.5]];
      range.load('text,numberFormat');
      await context.sync();
      return { text: range.text.map(([text]) => text?.trim()), format: range.numberFormat[3]?.[0] };
    });
    // 46348 days after 1899-12-30 is 2026-11-22.
    expect(read.text).toEqual(['12.3%', '(1,500)', '2.3x', '(3.0)', '2026-11-22', '1.5']);
    expect(read.format).toBe('_(* #,##0.0_);[Red]_(* (#,##0.0)');
  });

  test('widths and heights are points, and autofit makes room for the text', async () => {
    const read = await run(async (context, sheet) => {
      sheet.getRange('J1').format.set({ columnWidth: 150, rowHeight: 30 });
      const fitted = sheet.getRange('K1:K2');
      fitted.values = [['a text of thirty characters ok'], ['short']];
      fitted.format.autofitColumns();
      const sized = sheet.getRange('J1').format;
      sized.load('columnWidth,rowHeight');
      fitted.format.load('columnWidth');
      await context.sync();
      return [sized.columnWidth, sized.rowHeight, fitted.format.columnWidth];
    });
    expect(read.slice(0, 2)).toEqual([150, 30]);
    // 30 characters of 7 pixels and 5 beside them, at 96 pixels and 72 points to the inch.
    expect(read[2]).toBeCloseTo(((30 * 7 + 5) * 72) / 96, 0);
  });

  describe('looks of areas that overlap', () => {
    /** Of S1:U1, S2:U2: font, size, fill, number format. */
    const looks = () => {
      const { workbook } = open.desk;
      const sheetId = workbook.findSheet('Sheet1') ?? '';
      return ['S1', 'T1', 'T2'].map((cell) => {
        const found = workbook.resolve(cell, sheetId);
        const position = { sheetId, row: found?.area.row ?? 0, col: found?.area.column ?? 0 };
        const { bold, fontSize, fillColor } = workbook.style(position);
        return [bold, fontSize, fillColor, workbook.numberFormat(position), workbook.formula(position) ?? workbook.value(position)];
      });
    };
    const NOTHING = [undefined, undefined, undefined, 'General', null];

    test('are as if each had been drawn in its turn, in one step and with one event', async () => {
      const heard: unknown[] = [];
      const deaf = open.desk.workbook.listen((event) => event.kind === 'formatted' && heard.push(event.area));
      await run(async (context, sheet) => {
        sheet.getRange('S1:U2').format.font.set({ bold: true, size: 9 });
        sheet.getRange('S1:U2').format.fill.color = '#112233';
        sheet.getRange('T1:T2').numberFormat = [['0.0'], ['0.0']];
        sheet.getRange('T1').formulas = [['="a""b"']];
        sheet.getRange('T1').numberFormat = [['0%']];
        sheet.getRange('S1:T1').format.fill.clear();
        sheet.getRange('T1:T2').format.font.bold = false;
        await context.sync();
      });
      deaf();
      const drawn = [
        [true, 9, undefined, 'General', null],
        [false, 9, undefined, '0%', '="a""b"'],
        [false, 9, '#112233', '0.0', null],
      ];
      expect(looks()).toEqual(drawn);
      expect(heard).toEqual([{ row: 0, column: 18, rows: 2, columns: 3 }]);
      expect(open.desk.user.undo()).toBeNull();
      expect(looks()).toEqual([NOTHING, NOTHING, NOTHING]);
      expect(open.desk.user.redo()).toBeNull();
      expect(looks()).toEqual(drawn);
      open.desk.user.undo();
    });

    test('a text format is there before what is written after it', async () => {
      await run(async (context, sheet) => {
        sheet.getRange('S1').values = [['0012']];
        sheet.getRange('T1').numberFormat = [['@']];
        sheet.getRange('T1').values = [['0012']];
        await context.sync();
      });
      expect([open.desk.value('Sheet1!S1'), open.desk.value('Sheet1!T1')]).toEqual([12, '0012']);
      open.desk.user.undo();
    });

    test('an area too large for a list of its cells keeps its turn', async () => {
      await run(async (context, sheet) => {
        sheet.getRange('T1:T2').format.font.size = 20;
        sheet.getRange('A1:AZ400').format.font.size = 8;
        sheet.getRange('T1').format.font.bold = true;
        await context.sync();
      });
      expect(looks().map(([bold, size]) => [bold, size])).toEqual([
        [undefined, 8],
        [true, 8],
        [undefined, 8],
      ]);
      open.desk.user.undo();
    });

    test('sizes given one by one are those that were given last', async () => {
      const read = await run(async (context, sheet) => {
        sheet.getRange('S:U').format.columnWidth = 30;
        sheet.getRange('T:T').format.columnWidth = 60;
        const formats = ['S1', 'T1', 'U1'].map((cell) => sheet.getRange(cell).format);
        for (const format of formats) format.load('columnWidth');
        await context.sync();
        return formats.map((format) => format.columnWidth);
      });
      expect(read).toEqual([30, 60, 30]);
    });
  });

  test('of merged cells the first alone takes values, as in Excel', async () => {
    const read = await run(async (context, sheet) => {
      const range = sheet.getRange('P1:Q2');
      range.merge();
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.load('values');
      await context.sync();
      range.unmerge();
      range.clear();
      await context.sync();
      return range.values;
    });
    expect(read).toEqual([
      [1, ''],
      ['', ''],
    ]);
  });

  test('merging and unmerging', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('M1:N2').merge();
      await context.sync();
    });
    const sheetId = open.desk.workbook.sheetIds()[0] ?? '';
    expect(open.desk.workbook.getters.getMerges(sheetId)).toHaveLength(1);
    await run(async (context, sheet) => {
      sheet.getRange('M1').unmerge();
      await context.sync();
    });
    expect(open.desk.workbook.getters.getMerges(sheetId)).toHaveLength(0);
  });

  test('what the engine cannot draw or Excel does not know is refused', async () => {
    expect(
      await outcome((context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').format.fill.color = 'no colour';
      }),
    ).toBe('InvalidArgument at RangeFill.color');
    expect(
      await outcome((context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').format.borders.getItem('EdgeTop').style = 'Double';
      }),
    ).toBe('NotImplemented at RangeBorder.style');
    expect(
      await outcome((context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').format.textOrientation = 45;
      }),
    ).toBe('NotImplemented at RangeFormat.textOrientation');
  });

  test('clearing formats takes the unlocking back with them', async () => {
    const locked = await run(async (context, sheet) => {
      const range = sheet.getRange('B2:C3');
      range.clear('Formats');
      range.format.protection.load('locked');
      range.format.fill.load('color');
      await context.sync();
      return [range.format.protection.locked, range.format.fill.color];
    });
    expect(locked).toEqual([true, '#FFFFFF']);
  });
});
