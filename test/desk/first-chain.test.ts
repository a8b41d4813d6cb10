/** The whole chain once: an ordinary add-in on the real Office.js, against the desk. */
import { createDesk, type CustomFunctionsMetadata } from '../../src/desk';
import { installGlobals, openOffice, type OfficeRuntime } from '../../src/desk/node';

const metadata: CustomFunctionsMetadata = {
  functions: [
    { id: 'TOTAL', name: 'TOTAL', parameters: [{ name: 'range', dimensionality: 'matrix' }] },
    { id: 'TENFOLD', name: 'TENFOLD', parameters: [{ name: 'range', dimensionality: 'matrix' }], result: { dimensionality: 'matrix' } },
  ],
};

describe('an add-in on the desk', () => {
  const desk = createDesk({ functions: { namespace: 'DEMO', metadata }, settings: { theme: '"dark"' } });
  let runtime: OfficeRuntime;
  let restore: () => void;

  beforeAll(async () => {
    runtime = await openOffice(desk, { clock: 'fast' });
    restore = installGlobals(runtime);
    CustomFunctions.associate('TOTAL', (range: unknown[][]) => range.flat().reduce((sum: number, value) => sum + Number(value), 0));
    CustomFunctions.associate('TENFOLD', (range: number[][]) => range.map((row) => row.map((value) => value * 10)));
  });
  afterAll(() => {
    restore();
    runtime.close();
  });
  afterEach(() => expect(desk.host.defects).toEqual([]));

  test('is told that it runs in Excel, with its settings and the declared sets', async () => {
    expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
    expect(Office.context.document.settings.get('theme')).toBe('dark');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
  });

  test('writes a sheet and reads it back', async () => {
    const seen = await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('Plan');
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      const sheet = context.workbook.worksheets.add('Plan');
      const range = sheet.getRange('A1:B3');
      range.formulas = [
        ['Year', 'Cost'],
        [1, 250.5],
        ['Sum', '=SUM(B1:B2)*2'],
      ];
      range.format.font.bold = true;
      range.format.fill.color = '#1F4E79';
      range.numberFormat = [
        ['General', '@'],
        ['0', '#,##0.00'],
        ['General', '#,##0.00'],
      ];
      context.workbook.names.add('Plan_Cost', sheet.getRange('B2'), 'what it costs');
      range.load('values,formulas,text,address,numberFormat');
      range.format.font.load('bold');
      const used = sheet.getUsedRange();
      used.load('address');
      await context.sync();
      return {
        values: range.values,
        formula: range.formulas[2]?.[1],
        text: range.text[2]?.[1],
        address: range.address,
        format: range.numberFormat[1]?.[1],
        bold: range.format.font.bold,
        used: used.address,
      };
    });
    expect(seen).toEqual({
      values: [
        ['Year', 'Cost'],
        [1, 250.5],
        ['Sum', 501],
      ],
      formula: '=SUM(B1:B2)*2',
      text: '501.00',
      address: 'Plan!A1:B3',
      format: '#,##0.00',
      bold: true,
      used: 'Plan!A1:B3',
    });
    expect(desk.value('Plan!B3')).toBe(501);
    expect(desk.value('Plan_Cost')).toBe(250.5);
  });

  test('answers custom functions, a spill included', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      sheet.getRange('D1:D2').values = [[1], [2]];
      sheet.getRange('E1').formulas = [['=DEMO.TOTAL(D1:D2)']];
      sheet.getRange('F1').formulas = [['=DEMO.TENFOLD(D1:D2)']];
      await context.sync();
    });
    expect(desk.value('Plan!E1')).toEqual({ error: '#BUSY!' });
    await desk.settled();
    expect(['E1', 'F1', 'F2'].map((cell) => desk.value(`Plan!${cell}`))).toEqual([3, 10, 20]);
    desk.user.type('Plan!D1', '5');
    await desk.settled();
    expect(['E1', 'F1', 'F2'].map((cell) => desk.value(`Plan!${cell}`))).toEqual([7, 50, 20]);
  });

  test('hears of a person typing, and undo takes a whole batch back', async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').onChanged.add(async (event) => {
        heard.push(`${event.address} ${String(event.details?.valueBefore)}→${String(event.details?.valueAfter)}`);
      });
      await context.sync();
    });
    desk.user.type('Plan!B2', '300');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(['B2 250.5→300']);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      sheet.getRange('A5').values = [['first']];
      sheet.getRange('A6').values = [['second']];
      await context.sync();
    });
    expect(desk.value('Plan!A6')).toBe('second');
    desk.user.undo();
    expect([desk.value('Plan!A5'), desk.value('Plan!A6'), desk.value('Plan!B2')]).toEqual([null, null, 300]);
  });

  test('is refused with a code and a place what Excel refuses', async () => {
    const failure = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').getRange('A1:B2').values = [[1, 2, 3]];
      await context.sync();
    }).catch((error: OfficeExtension.Error) => error);
    expect(failure).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
    expect(failure).toBeInstanceOf(Error);
  });
});
