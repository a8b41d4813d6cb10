/** Excel's number formats on the engine: what a cell shows. */
import { createDesk } from '../../../src/desk';

describe('a number format', () => {
  const desk = createDesk();
  const shown = (format: string, value: number): string => {
    const sheetId = desk.workbook.activeSheetId();
    desk.workbook.writeCells(sheetId, [[0, 0, String(value)]]);
    desk.workbook.setNumberFormat({ sheetId, area: { row: 0, column: 0, rows: 1, columns: 1 } }, format);
    return desk.text('A1');
  };

  // What Excel shows, by its documentation of format codes; a space stands for padding by a glyph's width.
  test.each<[string, number, string]>([
    ['General', 1234.5, '1234.5'],
    ['0', 2.5, '3'],
    ['0.00%', 0.125, '12.50%'],
    ['#,##0', 1234567, '1,234,567'],
    ['#,##0;[Red](#,##0)', -1234, '(1,234)'],
    ['#,##0;(#,##0);"–"', 0, '–'],
    ['0.0"x"', 2, '2.0x'],
    ['0.0x', 2, '2.0x'],
    ['"€"#,##0', 5, '€5'],
    ['[$€-407] #,##0', 5, '€ 5'],
    ['\\R0', 7, 'R7'],
    ['#,##0,"K"', 12_345, '12K'],
    ['yyyy-mm-dd', 46_348, '2026-11-22'],
    ['d mmm yyyy', 46_348, '22 Nov 2026'],
    ['h:mm', 0.25, '06:00'],
    ['0.00E+00', 1234.5, '1.23e+03'],
  ])('%s shows %d as %s', (format, value, expected) => expect(shown(format, value).trim()).toBe(expected));

  test('that the engine cannot express falls back to a plain number, and reads as it was given', () => {
    expect(shown('[>=1000]#,##0,"k";0', 12)).toBe('12');
    const sheetId = desk.workbook.activeSheetId();
    expect(desk.workbook.numberFormat({ sheetId, row: 0, col: 0 })).toBe('[>=1000]#,##0,"k";0');
  });
});
