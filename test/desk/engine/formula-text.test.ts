/** Formulas read back as Excel writes them, and texts stay texts, although the engine has a language of its own. */
import { createDesk, type CellValue, type Desk } from '../../../src/desk';
import { openBook, toBook } from '../../../src/desk/book';
import { copyCells } from '../../../src/desk/engine';
import { spreadsheet } from '../../../src/desk/engine/spreadsheet';
import { readXlsx, writeXlsx, type Book } from '../../../src/file';

interface Typed {
  readonly formula: string | undefined;
  readonly value: CellValue;
}

function typed(content: string): Typed {
  const desk = createDesk();
  expect(desk.user.type('Sheet1!A1', content)).toBeNull();
  return { formula: desk.formula('Sheet1!A1'), value: desk.value('Sheet1!A1') };
}

describe('formulas', () => {
  test.each([
    ['quotes in a text are doubled', '="a""b"', 'a"b'],
    ['a text may be a quote alone', '=""""', '"'],
    ['a text may begin and end with a quote', '="""yes"""&1', '"yes"1'],
    ['a text may end with a backslash', '="C:\\"&"temp"', 'C:\\temp'],
    ['an array may hold such texts', '=INDEX({"a""b","c\\"},1,2)', 'c\\'],
    ['what looks like a reference in a text is none', "=\"'It''s'!A1\"", "'It''s'!A1"],
    ['a text that reads like an error is a text', '="#N/A"&"!"', '#N/A!'],
    ['spaces and line breaks stay', '=IF( 1 > 0,\n  "x y",  "z")', 'x y'],
  ])('%s', (_, formula, value) => {
    expect(typed(formula)).toEqual({ formula, value });
  });

  test.each([
    ['=#N/A', '#N/A'],
    ['=1+#DIV/0!', '#DIV/0!'],
    ['=#REF!', '#REF!'],
  ])('an error may be written in a formula: %s', (formula, error) => {
    expect(typed(formula)).toEqual({ formula, value: { error } });
  });

  test('an error written in a formula is caught', () => {
    expect(typed('=IFERROR(#N/A,"caught")')).toEqual({ formula: '=IFERROR(#N/A,"caught")', value: 'caught' });
  });

  test('names of functions are written in capitals, references and names of nothing as they are known', () => {
    expect(typed('=sum(b1:b2)+nothing')).toMatchObject({ formula: '=SUM(B1:B2)+nothing' });
  });

  test('what is no formula stays as it was typed', () => {
    expect(typed('=1+"a""b"+')).toEqual({ formula: '=1+"a""b"+', value: { error: '#NAME?' } });
  });

  // A3 is 3, B3 is 2. Excel's order of operators: signs, then per cents, powers, products, sums.
  test.each<[string, CellValue]>([
    ['=-2^2', 4],
    ['=-A3^2', 9],
    ['=-(A3)^B3', 9],
    ['=3*-2^2', 12],
    ['= - 2 ^ 2', 4],
    ['=--2^2', 4],
    ['=-2%^2', 0.0004],
    ['=2^-2^2', 0.0625],
    ['=2^-2*3', 0.75],
    ['=10/-2*5', -25],
    ['=-SUM(A3,-B3^2)^2', 49],
    ['=SUM(-A3:B3^2)', 13],
    ['=IF(A3>-2^2,"more","less")', 'less'],
    ['="x"&-2^2', 'x4'],
    ['=-"2"^2', 4],
    ['={-1,2}*-A3^2', -9],
    ['=2-3^2', -7],
    ['=A3-2^2', -1],
    ['=SUM(1)-2^2', -3],
    ['=5%-2^2', -3.95],
    ['=-1+5%-2^2', -4.95],
    ['=-(2^2)', -4],
    ['=-2*3', -6],
  ])('a sign belongs to its operand: %s is %s', (formula, value) => {
    const desk = createDesk();
    desk.user.type('Sheet1!A3', '3');
    desk.user.type('Sheet1!B3', '2');
    desk.user.type('Sheet1!A1', formula);
    const found = desk.value('Sheet1!A1');
    expect([desk.formula('Sheet1!A1'), typeof found === 'number' ? Number(found.toFixed(12)) : found]).toEqual([formula, value]);
  });

  test('signs keep their place when cells move, are filled and go through a file', async () => {
    const desk = createDesk();
    desk.user.type('Sheet1!A1', '3');
    desk.user.type('Sheet1!A2', '4');
    desk.user.type('Sheet1!B1', '=1*-A1^2');
    expect(desk.user.fill('Sheet1!B1', 'Sheet1!B1:B2')).toBeNull();
    expect(desk.user.insertRows('Sheet1!A1')).toBeNull();
    const found = (one: Desk) => ['B2', 'B3'].map((cell) => [one.formula(`Sheet1!${cell}`), one.value(`Sheet1!${cell}`)]);
    const expected = [
      ['=1*-A2^2', 9],
      ['=1*-A3^2', 16],
    ];
    expect(found(desk)).toEqual(expected);
    expect(found(openBook(await readXlsx(await writeXlsx(toBook(desk)))))).toEqual(expected);
  });

  test.each(['=-2^2', '=-(2^2)', '="a""b"&" x"', '=IF( 1>0, 10/-2*5, "no")'])(
    'whoever edits a cell finds %s as it was typed',
    (formula) => {
      const desk = createDesk();
      desk.user.type('Sheet1!A1', formula);
      const cell = desk.workbook.getters.getCell({ sheetId: desk.workbook.activeSheetId(), row: 0, col: 0 });
      if (!cell?.isFormula) throw new Error('A1 holds no formula');
      expect(`=${spreadsheet.astToFormula(cell.compiledFormula.getAst(desk.workbook.getters))}`).toBe(formula);
    },
  );

  test('a deleted reference is #REF!', () => {
    const desk = createDesk();
    desk.user.type('Sheet1!A1', '=B1+1');
    desk.user.deleteColumns('Sheet1!B1');
    expect(desk.formula('Sheet1!A1')).toBe('=#REF!+1');
  });

  test('a look given to a formula leaves it alone', () => {
    const desk = createDesk();
    desk.user.type('Sheet1!A1', '="a""b"');
    desk.workbook.format(
      { sheetId: desk.workbook.activeSheetId(), area: { row: 0, column: 0, rows: 1, columns: 1 } },
      { bold: true },
      '0.00',
    );
    expect([desk.formula('Sheet1!A1'), desk.value('Sheet1!A1')]).toEqual(['="a""b"', 'a"b']);
    expect(desk.user.undo()).toBeNull();
    expect([desk.formula('Sheet1!A1'), desk.workbook.style({ sheetId: desk.workbook.activeSheetId(), row: 0, col: 0 })]).toEqual([
      '="a""b"',
      {},
    ]);
  });

  test('move with their cells, quotes and all', () => {
    const desk = createDesk();
    desk.user.type('Sheet1!A1', '=B1&" ""x"" "&$B$1');
    expect(desk.user.fill('Sheet1!A1', 'Sheet1!A1:A2')).toBeNull();
    expect(desk.user.insertRows('Sheet1!A1')).toBeNull();
    expect([desk.formula('Sheet1!A2'), desk.formula('Sheet1!A3')]).toEqual(['=B2&" ""x"" "&$B$2', '=B3&" ""x"" "&$B$2']);
  });
});

describe('sheets whose names Excel quotes', () => {
  const referring = (name: string, quoted: string): Desk => {
    const desk = createDesk();
    expect(desk.user.addSheet(name)).toBeNull();
    expect(desk.user.type(`${quoted}!A1`, '7')).toBeNull();
    expect(desk.user.type('Sheet1!A1', `=SUM(${quoted}!A1:A2)+${quoted}!A1`)).toBeNull();
    return desk;
  };

  test.each([
    ["Bob's", "'Bob''s'"],
    ['2024', "'2024'"],
    ['AB12', "'AB12'"],
    ['true', "'true'"],
    ['Q1 plan', "'Q1 plan'"],
    ['a!b', "'a!b'"],
  ])('%s', (name, quoted) => {
    const desk = referring(name, quoted);
    expect([desk.formula('Sheet1!A1'), desk.value('Sheet1!A1')]).toEqual([`=SUM(${quoted}!A1:A2)+${quoted}!A1`, 14]);
  });

  test('formulas, names and lists follow a sheet with an apostrophe when it is renamed and its rows move', () => {
    const desk = referring("Bob's", "'Bob''s'");
    expect(desk.user.insertRows("'Bob''s'!A1")).toBeNull();
    expect(desk.user.renameSheet("bob's", "O'Neil's")).toBeNull();
    expect([desk.formula('Sheet1!A1'), desk.value('Sheet1!A1')]).toEqual(["=SUM('O''Neil''s'!A2:A3)+'O''Neil''s'!A2", 14]);
    expect(desk.user.undo()).toBeNull();
    expect(desk.formula('Sheet1!A1')).toBe("=SUM('Bob''s'!A2:A3)+'Bob''s'!A2");
    expect(desk.user.deleteSheet("Bob's")).toBeNull();
    expect(desk.formula('Sheet1!A1')).toBe('=SUM(#REF!)+#REF!');
  });

  test('an apostrophe and the comma that looks like one are two names', () => {
    const desk = createDesk();
    expect([desk.user.addSheet("Bob's"), desk.user.addSheet('Bob’s')]).toEqual([null, null]);
    expect(desk.user.addSheet("BOB'S")).toMatchObject({ code: 'ItemAlreadyExists' });
  });

  test('into a file and back', async () => {
    const desk = referring("Bob's", "'Bob''s'");
    desk.user.type('Sheet1!A2', '="a""b"');
    const read = await readXlsx(await writeXlsx(toBook(desk)));
    expect(read.sheets.map(({ name }) => name)).toEqual(['Sheet1', "Bob's"]);
    const again = openBook(read);
    expect([again.formula('Sheet1!A1'), again.value('Sheet1!A1'), again.formula('Sheet1!A2')]).toEqual([
      "=SUM('Bob''s'!A1:A2)+'Bob''s'!A1",
      14,
      '="a""b"',
    ]);
  });
});

describe('texts', () => {
  test('behind an apostrophe an error is a text, for formulas too', () => {
    const desk = createDesk();
    desk.user.type('Sheet1!A1', "'#N/A");
    desk.user.type('Sheet1!B1', '=ISERROR(A1)');
    desk.user.type('Sheet1!C1', '=A1');
    expect(['A1', 'B1', 'C1'].map((cell) => desk.value(`Sheet1!${cell}`))).toEqual(['#N/A', false, '#N/A']);
    expect(desk.text('Sheet1!A1')).toBe('#N/A');
  });

  test('without an apostrophe it is the error', () => {
    expect(typed('#N/A')).toEqual({ formula: undefined, value: { error: '#N/A' } });
  });

  test('copied and sorted it stays a text', () => {
    const desk = createDesk();
    desk.user.type('Sheet1!A1', "'#N/A");
    desk.user.copy('Sheet1!A1');
    expect(desk.user.paste('Sheet1!B2')).toBeNull();
    expect(desk.value('Sheet1!B2')).toBe('#N/A');
  });

  test.each(["'00123", "'=1+1", "'TRUE", "'#N/A", "'-5", "' 7"])('copied as a value %s stays a text', (content) => {
    const desk = createDesk();
    const sheetId = desk.workbook.activeSheetId();
    const cell = (column: number) => ({ sheetId, area: { row: 0, column, rows: 1, columns: 1 } });
    desk.user.type('Sheet1!A1', content);
    desk.workbook.batch('addin', () =>
      copyCells(desk.workbook, { from: cell(0), to: cell(1), type: 'Values', skipBlanks: false, transpose: false }),
    );
    expect([desk.value('Sheet1!B1'), desk.formula('Sheet1!B1')]).toEqual([content.slice(1), undefined]);
  });

  test('a format for texts leaves a number one, as in Excel, and makes a text of what is entered afterwards', () => {
    const desk = createDesk();
    const cell = { sheetId: desk.workbook.activeSheetId(), row: 0, col: 0 };
    const format = (code: string) =>
      desk.workbook.setNumberFormat({ sheetId: cell.sheetId, area: { row: 0, column: 0, rows: 1, columns: 1 } }, code);
    desk.user.type('Sheet1!A1', '0012');
    format('@');
    expect([desk.value('Sheet1!A1'), desk.workbook.numberFormat(cell)]).toEqual([12, '@']);
    desk.user.type('Sheet1!A1', '0012');
    expect([desk.value('Sheet1!A1'), desk.workbook.numberFormat(cell)]).toEqual(['0012', '@']);
    format('General');
    expect([desk.value('Sheet1!A1'), desk.workbook.numberFormat(cell)]).toEqual(['0012', 'General']);
  });

  test.each(["'007", "'=1+1", "'#N/A", "'true", 'plain'])(
    '%s is the same text before and after its cell gets a format for texts, in the file too',
    async (content) => {
      const desk = createDesk();
      const text = content.replace(/^'/, '');
      desk.user.type('Sheet1!A1', content);
      desk.workbook.setNumberFormat({ sheetId: desk.workbook.activeSheetId(), area: { row: 0, column: 0, rows: 1, columns: 1 } }, '@');
      expect([desk.value('Sheet1!A1'), desk.formula('Sheet1!A1')]).toEqual([text, undefined]);
      const again = openBook(await readXlsx(await writeXlsx(toBook(desk))));
      expect([again.value('Sheet1!A1'), again.formula('Sheet1!A1')]).toEqual([text, undefined]);
    },
  );

  test('a number of a cell for texts stays a number in a file and back', () => {
    const book: Book = {
      sheets: [
        {
          name: 'Sheet1',
          cells: [
            { row: 0, column: 0, value: 12, style: { numberFormat: '@' } },
            { row: 1, column: 0, value: '12', style: { numberFormat: '@' } },
          ],
        },
      ],
      names: [],
      activeSheet: 'Sheet1',
    };
    expect(toBook(openBook(book))).toEqual(book);
  });

  test('into a file and back it stays a text', async () => {
    const desk = createDesk();
    desk.user.type('Sheet1!A1', "'#N/A");
    const again = openBook(await readXlsx(await writeXlsx(toBook(desk))));
    expect(again.value('Sheet1!A1')).toBe('#N/A');
  });

  test.each(['[a](b)', '[a](https://example.org)', '="[a]"&"(b)"'])('%s is no link', (content) => {
    expect(typed(content).value).toBe(content.startsWith('=') ? '[a](b)' : content);
  });
});
