/** Conditional formats: as set through Office.js, and as the grid paints them. */
import { openDesk, outcome, run, type OpenDesk } from './office';

describe('conditional formats', () => {
  let open: OpenDesk;
  const painted = (address: string): Record<string, unknown> => {
    const { workbook } = open.desk;
    const found = workbook.resolve(address);
    return (workbook.getters.getCellComputedStyle({
      sheetId: found?.sheetId ?? '',
      row: found?.area.row ?? 0,
      col: found?.area.column ?? 0,
    }) ?? {}) as Record<string, unknown>;
  };
  beforeAll(async () => {
    open = await openDesk();
    await run(async (context, sheet) => {
      sheet.getRange('A1:A4').values = [[1], [2], [3], ['Contested: 3 Early']];
      await context.sync();
    });
  });
  afterAll(() => open.close());
  afterEach(() => expect(open.desk.host.defects).toEqual([]));

  test('a rule on the cell’s value', async () => {
    const read = await run(async (context, sheet) => {
      const format = sheet.getRange('A1:A3').conditionalFormats.add('CellValue');
      format.cellValue.format.fill.color = '#FBE9DC';
      format.cellValue.format.font.color = '#C4570C';
      format.cellValue.format.font.bold = true;
      format.cellValue.rule = { formula1: '=2', operator: 'LessThan' };
      format.load('type,priority,stopIfTrue');
      format.cellValue.load('rule');
      format.cellValue.format.fill.load('color');
      await context.sync();
      return [format.type, format.priority, format.cellValue.rule, format.cellValue.format.fill.color];
    });
    expect(read).toEqual(['CellValue', 0, { formula1: '=2', operator: 'LessThan' }, '#FBE9DC']);
    expect([painted('A1'), painted('A2').fillColor]).toEqual([
      expect.objectContaining({ fillColor: '#FBE9DC', textColor: '#C4570C', bold: true }),
      undefined,
    ]);
  });

  test('a formula, relative to the first cell, and a text', async () => {
    await run(async (context, sheet) => {
      const custom = sheet.getRange('B1:B3').conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=A1>=2';
      custom.custom.format.fill.color = '#DCEEF4';
      const text = sheet.getRange('A4').conditionalFormats.add('ContainsText');
      text.textComparison.format.font.bold = true;
      text.textComparison.rule = { operator: 'BeginsWith', text: 'Contested' };
      await context.sync();
    });
    expect([painted('B1').fillColor, painted('B2').fillColor, painted('B3').fillColor, painted('A4').bold]).toEqual([
      undefined,
      '#DCEEF4',
      '#DCEEF4',
      true,
    ]);
  });

  test('colour scales and data bars', async () => {
    const read = await run(async (context, sheet) => {
      sheet.getRange('D1:D3').values = [[0], [5], [10]];
      const scale = sheet.getRange('D1:D3').conditionalFormats.add('ColorScale');
      scale.colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#C4570C' },
        midpoint: { type: 'Percentile', formula: '50', color: '#E0A92E' },
        maximum: { type: 'HighestValue', color: '#1B6E8C' },
      };
      const bar = sheet.getRange('E1:E3').conditionalFormats.add('DataBar');
      bar.dataBar.positiveFormat.fillColor = '#0B5CAD';
      scale.colorScale.load('criteria,threeColorScale');
      bar.dataBar.positiveFormat.load('fillColor');
      await context.sync();
      return [scale.colorScale.threeColorScale, scale.colorScale.criteria.midpoint?.formula, bar.dataBar.positiveFormat.fillColor];
    });
    expect(read).toEqual([true, '50', '#0B5CAD']);
    expect(['D1', 'D2', 'D3'].map((cell) => String(painted(cell).fillColor).toUpperCase())).toEqual(['#C4570C', '#E0A92E', '#1B6E8C']);
  });

  test('they follow their cells, and are cleared from some', async () => {
    open.desk.user.insertRows('A1');
    expect([painted('A2').fillColor, painted('B3').fillColor]).toEqual(['#FBE9DC', '#DCEEF4']);
    open.desk.user.deleteRows('A1');
    const count = await run(async (context, sheet) => {
      sheet.getRange('B2').clear('Formats');
      const { conditionalFormats } = sheet.getRange('B1:B3');
      const total = conditionalFormats.getCount();
      await context.sync();
      return total.value;
    });
    expect([count, painted('B2').fillColor, painted('B3').fillColor]).toEqual([1, undefined, '#DCEEF4']);
    await run(async (context, sheet) => {
      sheet.getRange('A1:E9').conditionalFormats.clearAll();
      await context.sync();
    });
    expect([painted('A1').fillColor, painted('B3').fillColor, painted('D1').fillColor]).toEqual([undefined, undefined, undefined]);
  });

  test('undo takes one back', async () => {
    await run(async (context, sheet) => {
      const format = sheet.getRange('A1').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      format.custom.format.fill.color = '#FF0000';
      await context.sync();
    });
    expect(painted('A1').fillColor).toBe('#FF0000');
    open.desk.user.undo();
    expect(painted('A1').fillColor).toBeUndefined();
  });

  test('kinds that the desk has not are said', async () => {
    expect(
      await outcome((context) => void context.workbook.worksheets.getItem('Sheet1').getRange('A1').conditionalFormats.add('IconSet')),
    ).toBe('NotImplemented at ConditionalFormatCollection.add');
  });
});
