/** What is made on the desk is in the file, and what is in the file is on the desk. */
import { createDesk, type CustomFunctionsMetadata } from '../../../src/desk';
import { openBook, toBook } from '../../../src/desk/book';
import { readXlsx, writeXlsx, type Book, type BookCell, type BookChart, type BookSheet } from '../../../src/file';
import { openDesk, run, type OpenDesk } from '../office';

const metadata: CustomFunctionsMetadata = {
  functions: [
    { id: 'TOTAL', name: 'TOTAL', parameters: [{ name: 'range', dimensionality: 'matrix' }] },
    { id: 'TENFOLD', name: 'TENFOLD', parameters: [{ name: 'range', dimensionality: 'matrix' }], result: { dimensionality: 'matrix' } },
  ],
};
const functions = { namespace: 'DEMO', metadata };
const addin = {
  id: '11111111-2222-4333-8444-555555555555',
  version: '1.0.0.0',
  namespace: 'DEMO',
  functions: ['TOTAL', 'TENFOLD'],
} as const;

const sheetOf = (book: Book, name = 'Sheet1'): BookSheet => book.sheets.find((sheet) => sheet.name === name)!;
const cellOf = (book: Book, row: number, column: number): BookCell | undefined =>
  sheetOf(book).cells.find((cell) => cell.row === row && cell.column === column);
const throughFile = async (book: Book): Promise<Book> => readXlsx(await writeXlsx(book));
const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

const unprotected = (book: Book): Book => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({ ...sheet, protection: undefined })) as readonly BookSheet[],
});

describe('a workbook that an add-in made on the real Office.js', () => {
  let open: OpenDesk;
  let book: Book;

  beforeAll(async () => {
    open = await openDesk({ functions, settings: { theme: '"dark"' } });
    CustomFunctions.associate('TOTAL', (range: unknown[][]) => range.flat().reduce((sum: number, value) => sum + Number(value), 0));
    CustomFunctions.associate('TENFOLD', (range: number[][]) => range.map((row) => row.map((value) => value * 10)));
    await run(async (context, sheet) => {
      sheet.getRange('A1:C4').values = [
        ['Statement', 'Yes', 'No'],
        ['R1', 3, 1],
        ['R2', 1, 2],
        ['R3', 2, 2],
      ];
      sheet.getRange('E1').formulas = [['=DEMO.TOTAL(B2:B4)']];
      sheet.getRange('E3').formulas = [['=DEMO.TENFOLD(B2:C3)']];
      sheet.getRange('A6:C6').values = [["'007", true, '=1/0']];
      sheet.getRange('B2:C4').numberFormat = [
        ['0.0', '0.0'],
        ['0.0', '0.0'],
        ['0.0', '0.0'],
      ];
      sheet.getRange('A1:C1').format.fill.color = '#E3EFFA';
      sheet.getRange('A1:C1').format.borders.getItem('EdgeBottom').color = '#CBD2D9';
      sheet.getRange('B2:C4').format.protection.locked = false;
      sheet.getRange('A:A').format.columnWidth = 150;
      sheet.getRange('B2:C4').dataValidation.rule = { list: { inCellDropDown: true, source: '=Sheet1!$B$2:$B$4' } };
      sheet.getRange('B2:C4').dataValidation.prompt = { title: 'Answer', message: 'How many?', showPrompt: true };
      sheet.names.add('Answers', sheet.getRange('B2:C4'), 'all of them');
      sheet.freezePanes.freezeRows(1);
      sheet.tabColor = '#0B5CAD';
      sheet.showGridlines = false;
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.setPrintTitleRows('$1:$1');
      sheet.pageLayout.headersFooters.defaultForAllPages.rightFooter = '&P of &N';
      context.workbook.properties.title = 'Plan';
      context.workbook.properties.custom.add('template', 3);
      const chart = sheet.charts.add('ColumnStacked', sheet.getRange('A1:C4'), 'Columns');
      chart.name = 'Answers by statement';
      chart.setPosition('G2', 'M15');
      chart.title.setFormula('=Sheet1!$A$1');
      chart.series.getItemAt(1).chartType = 'Line';
      await context.sync();
    });
    await open.desk.settled();
    book = await throughFile(toBook(open.desk, addin));
  });
  afterAll(() => open.close());

  test('keeps the results of custom functions, spills included', () => {
    expect(cellOf(book, 0, 4)).toMatchObject({ value: 6, formula: '=DEMO.TOTAL(B2:B4)' });
    expect(cellOf(book, 2, 4)).toMatchObject({ value: 30, formula: '=DEMO.TENFOLD(B2:C3)', spill: { rows: 2, columns: 2 } });
    expect(cellOf(book, 3, 5)).toEqual({ row: 3, column: 5, value: 20 });
  });

  test('keeps the kinds of values apart', () => {
    expect([0, 1, 2].map((column) => cellOf(book, 5, column)?.value)).toEqual(['007', true, { error: '#DIV/0!' }]);
  });

  test('keeps looks, locks and number formats', () => {
    expect(cellOf(book, 0, 0)?.style).toMatchObject({ fill: '#E3EFFA', border: { bottom: { style: 'thin', color: '#CBD2D9' } } });
    expect(cellOf(book, 1, 1)?.style).toEqual({ numberFormat: '0.0', locked: false });
  });

  test('keeps widths in characters: 150 points are 200 pixels, 27.86 characters of 7 and 5 of padding', () => {
    expect(sheetOf(book).columns).toEqual([{ column: 0, width: 27.86 }]);
  });

  test('keeps the validation with its prompt, and a refusal where nothing was said about one', () => {
    expect(sheetOf(book).validations).toEqual([
      {
        areas: [area(1, 1, 3, 2)],
        kind: 'list',
        formula1: 'Sheet1!$B$2:$B$4',
        ignoreBlank: true,
        prompt: { title: 'Answer', message: 'How many?' },
        alert: { style: 'stop', title: '', message: '' },
      },
    ]);
  });

  test('keeps names, panes, tab, gridlines, page layout, properties and settings', () => {
    expect(book.names).toEqual([{ name: 'Answers', formula: 'Sheet1!$B$2:$C$4', sheet: 'Sheet1', comment: 'all of them' }]);
    expect(sheetOf(book)).toMatchObject({ freeze: { rows: 1, columns: 0 }, tabColor: '#0B5CAD', showGridlines: false });
    expect(sheetOf(book).page).toEqual({
      orientation: 'landscape',
      fitToWidth: 1,
      titleRows: { first: 0, last: 0 },
      footer: { right: '&P of &N' },
    });
    expect(book.properties).toEqual({ title: 'Plan', custom: { template: 3 } });
    expect(book.addin).toEqual({ ...addin, settings: { theme: '"dark"' } });
  });

  test('keeps the combination of columns and a line, with what the cells show', () => {
    const [chart] = sheetOf(book).charts!;
    expect(chart).toMatchObject({
      name: 'Answers by statement',
      kind: 'column',
      grouping: 'stacked',
      title: { text: 'Statement', ref: 'Sheet1!$A$1' },
      from: { row: 1, column: 6 },
      to: { row: 14, column: 12 },
    });
    expect(chart!.series.map(({ name, kind, values }) => [name?.text, kind, values.cache])).toEqual([
      ['Yes', undefined, [3, 1, 2]],
      ['No', 'line', [1, 2, 2]],
    ]);
    expect(chart!.series[0]!.categories?.cache).toEqual(['R1', 'R2', 'R3']);
  });

  test('is the same workbook when it is opened on another desk and saved again', async () => {
    const again = openBook(book, { functions });
    const saved = toBook(again, addin);
    // Nobody answers the custom functions of the second desk.
    const native = (sheet: BookSheet): BookSheet => ({
      ...sheet,
      cells: sheet.cells.filter(({ row, column }) => !(column >= 4 && row <= 3)),
    });
    expect({ ...saved, sheets: saved.sheets.map(native) }).toEqual({ ...book, sheets: book.sheets.map(native) });
  });
});

test('headers of a table are saved as Excel has them: texts, none empty, each its own', async () => {
  const open = await openDesk();
  await run(async (context, sheet) => {
    sheet.getRange('B2:F3').values = [
      ['share', 'share', 'x', 'y', 'z'],
      [1, 2, 3, 4, 5],
    ];
    sheet.tables.add('B2:F3', true);
    await context.sync();
    sheet.getRange('D2:F2').formulas = [[2024, '', '="SHA"&"RE"']];
    sheet.getRange('D2').format.font.bold = true;
    await context.sync();
  });
  const { tables, cells } = sheetOf(await throughFile(toBook(open.desk)));
  open.close();
  const columns = ['share', 'share2', '2024', 'Column4', 'SHARE3'];
  expect(tables?.[0]?.columns).toEqual(columns);
  expect(cells.filter(({ row }) => row === 1).map(({ value, formula }) => [value, formula])).toEqual(
    columns.map((name) => [name, undefined]),
  );
});

describe('a file opened on the desk', () => {
  const chart: BookChart = {
    name: 'Bars',
    kind: 'bar',
    grouping: 'stacked',
    from: { row: 8, column: 0, x: 6 },
    to: { row: 20, column: 4, x: 12, y: 6 },
    title: { text: 'Two of three', ref: 'Sheet1!$A$1' },
    legend: 'bottom',
    altText: 'Bars by statement',
    categoryAxis: { reverse: true, font: { size: 9 } },
    valueAxis: { minimum: 0, maximum: 5, majorUnit: 1, numberFormat: '0', gridlines: true, gridlineColor: '#CBD2D9' },
    background: 'none',
    border: 'none',
    series: [
      {
        name: { text: 'Yes', ref: 'Sheet1!$B$1' },
        values: { ref: 'Sheet1!$B$2:$B$3', cache: [3, 4], numberFormat: '0.0"x"' },
        categories: { ref: 'Sheet1!$A$2:$A$3', cache: ['R1', 'R2'] },
        fill: '#1B6E8C',
        gapWidth: 40,
        pointFills: [{ index: 0, fill: 'none' }],
        labels: { points: [1], position: 'center', showValue: true, numberFormat: '0', color: '#FFFFFF', size: 9 },
      },
    ],
  };
  const file: Book = {
    sheets: [
      {
        name: 'Sheet1',
        tabColor: '#0B5CAD',
        showGridlines: false,
        zoom: 85,
        cells: [
          { row: 0, column: 0, value: 'Two of three' },
          {
            row: 0,
            column: 1,
            value: 'Yes',
            style: {
              font: { name: 'Georgia', size: 14, bold: true, italic: true, underline: true, strikethrough: true, color: '#0B5CAD' },
              fill: '#E3EFFA',
              border: { left: { style: 'medium', color: '#0B5CAD' }, top: { style: 'thin', color: '#CBD2D9' } },
              align: { horizontal: 'centerContinuous', vertical: 'center', wrap: true, indent: 1, rotation: 45 },
            },
          },
          { row: 1, column: 0, value: 'R1' },
          { row: 1, column: 1, value: 3, style: { numberFormat: '0.0"x"', locked: false, hidden: true } },
          { row: 2, column: 0, value: 'R2' },
          { row: 2, column: 1, value: 4, formula: '=B2+1' },
          { row: 3, column: 0, value: '007' },
          { row: 3, column: 1, value: '=no formula' },
          { row: 3, column: 2, value: 'true' },
          { row: 4, column: 0, value: false },
          { row: 4, column: 1, value: 45000, style: { numberFormat: 'yyyy-mm-dd' } },
          { row: 4, column: 2, value: { error: '#N/A' } },
          { row: 5, column: 0, value: 'name' },
          { row: 5, column: 1, value: 'share' },
          { row: 6, column: 0, value: 'a' },
        ],
        columns: [
          { column: 0, width: 30 },
          { column: 5, hidden: true },
        ],
        rows: [
          { row: 1, height: 30 },
          { row: 7, hidden: true },
        ],
        merges: [area(21, 1, 1, 3)],
        freeze: { rows: 1, columns: 1 },
        protection: {
          allow: ['formatColumns', 'editObjects'],
          select: 'unlocked',
          password: { algorithmName: 'SHA-512', hashValue: 'abc=', saltValue: 'def=', spinCount: '100000' },
        },
        validations: [
          {
            areas: [area(1, 1, 2)],
            kind: 'wholeNumber',
            operator: 'between',
            formula1: '1',
            formula2: '5',
            alert: { style: 'warning', title: 'Hm', message: 'One to five' },
          },
          { areas: [area(3, 0)], kind: 'list', formula1: '"Yes,No"', ignoreBlank: true, showDropDown: false },
          { areas: [area(3, 1)], kind: 'custom', formula1: 'LEN(B4)>2', alert: { style: 'stop', title: '', message: '' } },
        ],
        conditionalFormats: [
          {
            areas: [area(1, 1, 2)],
            priority: 1,
            stopIfTrue: true,
            rule: { kind: 'cellIs', operator: 'greaterThan', formulas: ['2'], style: { fill: '#DCEEF4', font: { bold: true } } },
          },
          {
            areas: [area(1, 1, 2)],
            priority: 2,
            rule: {
              kind: 'colorScale',
              points: [
                { at: 'min', color: '#FFFFFF' },
                { at: 'percentile', value: '50', color: '#E0A92E' },
                { at: 'max', color: '#C4570C' },
              ],
            },
          },
          {
            areas: [area(1, 0, 2)],
            priority: 3,
            rule: { kind: 'containsText', operator: 'beginsWith', text: 'R', style: { font: { color: '#C4570C' } } },
          },
        ],
        tables: [
          {
            name: 'Responses',
            area: area(5, 0, 2, 2),
            columns: ['name', 'share'],
            style: 'TableStyleLight1',
            bandedRows: true,
            boldFirstColumn: true,
            filter: true,
          },
        ],
        charts: [chart],
        page: {
          orientation: 'portrait',
          paper: 'a4',
          scale: 80,
          margins: { left: 0.4 },
          printArea: area(0, 0, 10, 5),
          titleRows: { first: 0, last: 1 },
          titleColumns: { first: 0, last: 0 },
          header: { left: 'Plan' },
          centerHorizontally: true,
          printGridlines: true,
          firstPageNumber: 2,
          rowBreaks: [5],
          columnBreaks: [3],
        },
        hyperlinks: [
          { row: 1, column: 0, target: 'https://example.org/', tooltip: 'Go' },
          { row: 2, column: 0, location: 'Lists!A1' },
        ],
      },
      { name: 'Lists', visibility: 'veryHidden', cells: [{ row: 0, column: 0, value: 'Yes' }] },
    ],
    names: [
      { name: 'Answers', formula: 'Sheet1!$B$2:$B$3', comment: 'all' },
      { name: 'rate', formula: '0.1', hidden: true },
    ],
    activeSheet: 'Sheet1',
    properties: { title: 'Plan', company: 'Acme', custom: { template: 3, ok: true } },
    addin: { ...addin, settings: { theme: '"dark"' } },
  };

  test('is saved as it was', () => {
    expect(toBook(openBook(file), addin)).toEqual(file);
  });

  test('calculates, and its charts show what the cells hold by now', () => {
    const desk = openBook(unprotected(file));
    expect(desk.value('Sheet1!B3')).toBe(4);
    expect(desk.user.type('Sheet1!A1', 'One of three')).toBeNull();
    expect(desk.user.type('Sheet1!B2', '5')).toBeNull();
    const [saved] = sheetOf(toBook(desk)).charts!;
    expect(saved!.title).toEqual({ text: 'One of three', ref: 'Sheet1!$A$1' });
    expect(saved!.series[0]!.values.cache).toEqual([5, 6]);
  });

  test('is protected as it was: unlocked cells take entries, others refuse them', () => {
    const desk = openBook(file);
    expect(desk.user.type('Sheet1!B2', '2')).toBeNull();
    expect(desk.user.type('Sheet1!A1', 'x')).toMatchObject({ code: 'AccessDenied' });
  });

  test('is no step that undo takes back', () => {
    expect(openBook(file).workbook.getters.canUndo()).toBe(false);
  });

  test('follows inserted rows into the file', () => {
    const desk = openBook(unprotected(file));
    expect(desk.user.insertRows('Sheet1!A2')).toBeNull();
    const saved = toBook(desk);
    expect(saved.names[0]).toMatchObject({ formula: 'Sheet1!$B$3:$B$4' });
    expect(sheetOf(saved).validations![0]!.areas).toEqual([area(2, 1, 2)]);
    expect(sheetOf(saved).charts![0]!.series[0]!.values).toMatchObject({ ref: 'Sheet1!$B$3:$B$4', cache: [3, 4] });
  });

  test('keeps panes that are frozen through merged cells', () => {
    const frozen: Book = {
      sheets: [{ name: 'Plan', cells: [], merges: [area(0, 0, 3, 3)], freeze: { rows: 2, columns: 1 } }],
      names: [],
      activeSheet: 'Plan',
    };
    expect(toBook(openBook(frozen))).toEqual(frozen);
  });

  test('says what the desk cannot show', () => {
    const heard: string[] = [];
    const table = { name: 'T', area: area(0, 0, 3, 1), columns: ['a'] };
    const sheet: BookSheet = {
      name: 'Plan',
      cells: [{ row: 0, column: 0, value: 'a' }],
      columns: [
        { column: 999, width: 20 },
        { column: 1000, width: 20 },
      ],
      rows: [{ row: 10_000, hidden: true }],
      tables: [
        { ...table, totals: true },
        { ...table, header: false },
      ],
    };
    openBook(
      { sheets: [sheet], names: [], defaultFont: { name: 'Arial', size: 10 } },
      { leftOut: (place, what) => heard.push(`${place}: ${what}`) },
    );
    expect(heard).toEqual(['Arial 10: default font', 'Plan: sizes of columns', 'Plan: sizes of rows', 'Plan: table', 'Plan: table']);
  });

  test.each([undefined, 'Our own style', 'constructor'])('keeps a table whose style is %s, which the grid has not', (style) => {
    const table = { name: 'Plain', area: area(0, 0, 2, 1), columns: ['a'], ...(style === undefined ? {} : { style }) };
    const book: Book = {
      sheets: [{ name: 'Sheet1', cells: [{ row: 0, column: 0, value: 'a' }], tables: [table] }],
      names: [],
      activeSheet: 'Sheet1',
    };
    expect(toBook(openBook(book))).toEqual(book);
  });

  test('says which name it has no room for: the desk knows one of a text', () => {
    const heard: string[] = [];
    const total = (sheet: string) => ({ name: 'Total', formula: `${sheet}!$A$1`, sheet });
    const desk = openBook(
      {
        sheets: [
          { name: 'One', cells: [] },
          { name: 'Two', cells: [] },
        ],
        names: [total('One'), total('Two')],
      },
      { leftOut: (place, what) => heard.push(`${what} ${place}`) },
    );
    expect(heard).toEqual(['name Total']);
    expect(toBook(desk).names).toEqual([total('One')]);
  });
});

test('an empty desk is an empty book', () => {
  expect(toBook(createDesk())).toEqual({ sheets: [{ name: 'Sheet1', cells: [] }], names: [], activeSheet: 'Sheet1' });
});
