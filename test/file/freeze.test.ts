import { freeze, type Book } from '../../src/file';

const book: Book = {
  names: [{ name: 'CCO_Yes', formula: 'Readiness!$A$1' }],
  addin: { id: '1', version: '1.0', namespace: 'CCO', functions: ['YES'], settings: { a: '1' } },
  sheets: [
    {
      name: 'Readiness',
      cells: [
        { row: 0, column: 0, value: 4, formula: '=cco.yes(B1:B11)', style: { fill: '#FFFFFF' } },
        { row: 1, column: 0, value: { error: '#N/A' }, formula: '=IF(TRUE,CCO.YES(B1:B11),0)' },
        { row: 2, column: 0, value: 8, formula: '=A1*2' },
        { row: 3, column: 0, value: 'CCO.YES(', formula: '="CCO.YES("' },
        { row: 4, column: 0, value: 1, formula: '=MACCO.YES(1)' },
        { row: 5, column: 0, value: 'RL1', formula: '=CCO.CONCLUDE(B1:B11)', spill: { rows: 1, columns: 2 } },
        { row: 5, column: 1, value: 'text' },
      ],
    },
  ],
};

describe('a frozen workbook', () => {
  const cells = freeze(book).sheets[0]?.cells ?? [];

  it('holds what the add-in’s functions returned, with the cell’s looks', () => {
    expect(cells[0]).toEqual({ row: 0, column: 0, value: 4, style: { fill: '#FFFFFF' } });
    expect(cells[1]).toEqual({ row: 1, column: 0, value: { error: '#N/A' } });
    expect(cells[5]).toEqual({ row: 5, column: 0, value: 'RL1' });
    expect(cells[6]).toEqual({ row: 5, column: 1, value: 'text' });
  });

  it('keeps native formulas, texts that look like calls and functions of others', () => {
    expect(cells.slice(2, 5).map(({ formula }) => formula)).toEqual(['=A1*2', '="CCO.YES("', '=MACCO.YES(1)']);
  });

  it('refers to no add-in, and keeps the names', () => {
    expect(freeze(book).addin).toBeUndefined();
    expect(freeze(book).names).toEqual(book.names);
  });

  it('leaves the given workbook as it was', () => {
    freeze(book);
    expect(book.sheets[0]?.cells[0]?.formula).toBe('=cco.yes(B1:B11)');
  });
});
