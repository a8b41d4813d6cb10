import { absoluteArea, areaName, cellName, columnName, quotedSheet } from '../../src/sheets';

describe('references', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('column %i is %s', (column, name) => expect(columnName(column)).toBe(name));

  it('names cells and areas as Excel does', () => {
    expect(cellName(4, 3)).toBe('D5');
    expect(areaName({ row: 4, column: 3, rows: 11, columns: 2 })).toBe('D5:E15');
    expect(areaName({ row: 4, column: 3, rows: 1, columns: 1 })).toBe('D5');
    expect(absoluteArea({ row: 0, column: 26, rows: 2, columns: 1 })).toBe('$AA$1:$AA$2');
  });

  it('doubles the apostrophes of a sheet name', () => expect(quotedSheet("Ann's sheet")).toBe("'Ann''s sheet'"));
});
