import fc from 'fast-check';
import { areaAddress, columnName, parseArea, parseCell, parseSheetArea, sheetInFormula } from '../../src/file';
import { columnIndex, GRID } from '../../src/file/places';

describe('places in a sheet', () => {
  test('columns are named as in Excel', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  });

  test('every column has its name back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: GRID.columns - 1 }), (column) => columnIndex(columnName(column)) === column));
  });

  test('an address beyond the grid is none', () => {
    expect(parseCell('XFD1048576')).toEqual({ row: 1_048_575, column: 16_383 });
    expect(parseCell('XFE1')).toBeUndefined();
    expect(parseCell('A1048577')).toBeUndefined();
    expect(parseCell('A0')).toBeUndefined();
  });

  test('areas may be given from any corner, and by whole rows and columns', () => {
    expect(parseArea('D5:B2')).toEqual({ row: 1, column: 1, rows: 4, columns: 3 });
    expect(parseArea('$B$2')).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
    expect(parseArea('B:C')).toEqual({ row: 0, column: 1, rows: GRID.rows, columns: 2 });
    expect(parseArea('$1:$3')).toEqual({ row: 0, column: 0, rows: 3, columns: GRID.columns });
    expect(parseArea('A1:B2:C3')).toBeUndefined();
  });

  test('an area of one cell is written as a cell', () => {
    expect(areaAddress({ row: 4, column: 3, rows: 1, columns: 1 })).toBe('D5');
    expect(areaAddress({ row: 4, column: 3, rows: 2, columns: 1 })).toBe('D5:D6');
  });

  test.each([
    ['Readiness', 'Readiness'],
    ['Leader type', "'Leader type'"],
    ["It's", "'It''s'"],
    ['Q1', "'Q1'"],
    ['R1C1', "'R1C1'"],
    ['2026', "'2026'"],
    ['Übersicht', 'Übersicht'],
    ['True', "'True'"],
  ])('the sheet %s is called %s in formulas', (name, quoted) => {
    expect(sheetInFormula(name)).toBe(quoted);
    expect(parseSheetArea(`${quoted}!$A$1:$B$2`)).toEqual({ sheet: name, area: { row: 0, column: 0, rows: 2, columns: 2 } });
  });

  test('a formula is no area of a sheet', () => {
    expect(parseSheetArea('A!A1+B!B1')).toBeUndefined();
    expect(parseSheetArea('0.1')).toBeUndefined();
  });
});
