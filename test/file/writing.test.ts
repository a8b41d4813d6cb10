import { readXlsx as readBySecondReader } from 'hucre/xlsx';
import { FileRefused, writeXlsx, type Book } from '../../src/file';
import { children, child, descend, type XmlElement } from '../../src/file/xml/read';
import { ADDIN, cell, markup, oneSheet, partOf, partsOf, rootOf } from './support';

const SHEET = 'xl/worksheets/sheet1.xml';
const names = (element: XmlElement): readonly string[] => element.children.map(({ name }) => name);
/** A book that has one of everything. */
const area = { row: 1, column: 0, rows: 2, columns: 2 };
const everything: Book = {
  sheets: [
    {
      name: 'Readiness',
      tabColor: '#0B5CAD',
      cells: [
        cell(0, 0, 'R1', {
          style: {
            font: { bold: true },
            fill: '#E3EFFA',
            border: { top: { style: 'thin', color: '#CBD2D9' } },
            align: { wrap: true },
            numberFormat: '0.0"x"',
            locked: false,
          },
        }),
        cell(1, 0, 'name'),
        cell(1, 1, 'share'),
        cell(2, 0, 'a'),
        cell(2, 1, 0.5),
        cell(4, 0, 'Early', { formula: '=CCO.STAGE(A1:A3)' }),
      ],
      columns: [{ column: 0, width: 30 }],
      rows: [{ row: 7, height: 20 }],
      merges: [{ row: 8, column: 0, rows: 1, columns: 2 }],
      freeze: { rows: 1, columns: 0 },
      protection: { allow: ['sort'], select: 'unlocked' },
      validations: [{ areas: [area], kind: 'list', formula1: 'Lists!$A$1:$A$3' }],
      conditionalFormats: [
        {
          areas: [area],
          priority: 1,
          rule: { kind: 'expression', formula: 'A2>1', style: { fill: '#FBE9DC', font: { bold: true }, numberFormat: '0%' } },
        },
      ],
      tables: [{ name: 'Responses', area, columns: ['name', 'share'], style: 'TableStyleLight1', filter: true }],
      charts: [
        {
          name: 'One',
          kind: 'column',
          from: { row: 10, column: 0 },
          to: { row: 20, column: 5 },
          series: [{ values: { ref: 'Readiness!$B$3:$B$3', cache: [0.5] } }],
        },
      ],
      page: {
        orientation: 'landscape',
        footer: { right: '&P' },
        rowBreaks: [9],
        columnBreaks: [4],
        centerHorizontally: true,
        fitToWidth: 1,
        titleRows: { first: 0, last: 1 },
        printArea: area,
      },
      hyperlinks: [{ row: 0, column: 0, target: 'https://example.org/?a=1&b=2' }],
    },
    { name: 'Lists', visibility: 'veryHidden', cells: [cell(0, 0, 'Yes')] },
  ],
  names: [{ name: 'CCO_Readiness_Answers', formula: 'Readiness!$A$2:$B$3' }],
  activeSheet: 'Readiness',
  properties: { title: 'Plan', custom: { 'cco.schema': 1 } },
  addin: { ...ADDIN, settings: { 'cco.template': '"1"' } },
};

describe('the package of a written workbook', () => {
  test('every part has a content type, and every relationship leads to a part', async () => {
    const parts = partsOf(await writeXlsx(everything));
    const types = rootOf(await writeXlsx(everything), '[Content_Types].xml');
    const typed = new Set(children(types, 'Override').map(({ attributes }) => attributes.PartName!.slice(1)));
    const own = Object.keys(parts).filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml');
    expect(own.filter((path) => !typed.has(path))).toEqual([]);
    expect([...typed].filter((path) => parts[path] === undefined)).toEqual([]);
    const targets = Object.entries(parts)
      .filter(([path]) => path.endsWith('.rels'))
      .flatMap(([, text]) => [...text.matchAll(/Target="([^"]+)"(?! TargetMode)/g)].map((match) => match[1]!.slice(1)));
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((target) => parts[target] === undefined)).toEqual([]);
  });

  test('the list of content types comes first, since some readers look no further', async () => {
    const text = Buffer.from(await writeXlsx(everything))
      .subarray(30, 30 + 19)
      .toString('latin1');
    expect(text).toBe('[Content_Types].xml');
  });

  test('the same book gives the same bytes', async () => {
    expect(Buffer.from(await writeXlsx(everything)).equals(Buffer.from(await writeXlsx(everything)))).toBe(true);
  });
});

describe('the order of elements, which Excel insists on', () => {
  // ECMA-376 part 1: CT_Worksheet (18.3.1.99), CT_Workbook (18.2.27), CT_Stylesheet (18.8.39), CT_Dxf (18.8.14).
  const orders: Readonly<Record<string, readonly string[]>> = {
    [SHEET]: [
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'sheetProtection',
      'mergeCells',
      'conditionalFormatting',
      'dataValidations',
      'hyperlinks',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
      'rowBreaks',
      'colBreaks',
      'drawing',
      'tableParts',
    ],
    'xl/workbook.xml': ['workbookPr', 'bookViews', 'sheets', 'definedNames', 'calcPr'],
    'xl/styles.xml': ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles'],
    'xl/tables/table1.xml': ['autoFilter', 'tableColumns', 'tableStyleInfo'],
  };
  test.each(Object.keys(orders))('%s', async (path) => {
    const found = names(rootOf(await writeXlsx(everything), path));
    expect(found).toEqual(orders[path]);
  });

  test('a conditional style has font, number format and fill in this order', async () => {
    const dxf = descend(rootOf(await writeXlsx(everything), 'xl/styles.xml'), 'dxfs', 'dxf')!;
    expect(names(dxf)).toEqual(['font', 'numFmt', 'fill']);
  });

  test('cells and rows come in the order of the sheet, whatever the order of the book', async () => {
    const bytes = await writeXlsx(
      oneSheet({ cells: [cell(3, 1, 4), cell(3, 0, 3), cell(0, 27, 2), cell(0, 2, 1)], rows: [{ row: 1, height: 12 }] }),
    );
    const rows = children(child(rootOf(bytes, SHEET), 'sheetData'), 'row');
    expect(rows.map(({ attributes }) => attributes.r)).toEqual(['1', '2', '4']);
    expect(rows.flatMap((row) => children(row, 'c')).map(({ attributes }) => attributes.r)).toEqual(['C1', 'AB1', 'A4', 'B4']);
  });

  test('styles say how many they are', async () => {
    const styles = rootOf(await writeXlsx(everything), 'xl/styles.xml');
    for (const list of styles.children.filter(({ attributes }) => attributes.count !== undefined))
      expect(list.children.length).toBe(Number(list.attributes.count));
  });
});

describe('a cell in the file', () => {
  const written = async (one: Parameters<typeof cell>[2], more = {}): Promise<string> => {
    const sheet = partOf(await writeXlsx(oneSheet({ cells: [cell(0, 0, one, more)] }, { addin: ADDIN })), SHEET);
    return /<c r="A1".*?<\/c>/.exec(sheet)![0];
  };
  test.each([
    ['a number', 0.1, {}, '<c r="A1"><v>0.1</v></c>'],
    ['a text', 'Yes', {}, '<c r="A1" t="s"><v>0</v></c>'],
    ['a truth', true, {}, '<c r="A1" t="b"><v>1</v></c>'],
    ['an error', { error: '#N/A' }, {}, '<c r="A1" t="e"><v>#N/A</v></c>'],
    ['a formula with a number', 3, { formula: '=1+2' }, '<c r="A1"><f>1+2</f><v>3</v></c>'],
    ['a formula with a text', 'x < y', { formula: '="x < y"' }, '<c r="A1" t="str"><f>"x &lt; y"</f><v>x &lt; y</v></c>'],
    ['a formula with an empty text', '', { formula: '=""' }, '<c r="A1" t="str"><f>""</f><v/></c>'],
    ['a formula with an error', { error: '#DIV/0!' }, { formula: '=1/0' }, '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
    ['a formula that was never calculated', null, { formula: '=1+2' }, '<c r="A1"><f ca="1">1+2</f></c>'],
    [
      'a custom function',
      'Early',
      { formula: '=CCO.STAGE(D5)' },
      '<c r="A1" t="str" cm="1"><f t="array" ref="A1">_xldudf_CCO_STAGE(D5)</f><v>Early</v></c>',
    ],
    [
      'a custom function without an answer yet',
      { error: '#BUSY!' },
      { formula: '=CCO.STAGE(D5)' },
      '<c r="A1" cm="1"><f t="array" ref="A1" ca="1">_xldudf_CCO_STAGE(D5)</f></c>',
    ],
    [
      'a spill',
      1,
      { formula: '=SEQUENCE(3,2)', spill: { rows: 3, columns: 2 } },
      '<c r="A1" cm="1"><f t="array" ref="A1:B3">_xlfn.SEQUENCE(3,2)</f><v>1</v></c>',
    ],
    [
      'a blocked spill',
      { error: '#SPILL!' },
      { formula: '=SEQUENCE(3)' },
      '<c r="A1" t="e" cm="1"><f t="array" ref="A1" ca="1">_xlfn.SEQUENCE(3)</f><v>#VALUE!</v></c>',
    ],
  ] as const)('%s', async (_, value, more, xml) => {
    expect(await written(value, more)).toBe(xml);
  });

  test('characters that XML cannot hold are escaped as Excel escapes them', async () => {
    const bytes = await writeXlsx(oneSheet({ cells: [cell(0, 0, ' a\u0001\r\n_x0041_ ')] }));
    expect(partOf(bytes, 'xl/sharedStrings.xml')).toContain('<t xml:space="preserve"> a_x0001__x000D_\n_x005F_x0041_ </t>');
  });

  test('text that reads downwards is turned by 91 to 180 in the file', async () => {
    const turned = (rotation: number) => writeXlsx(oneSheet({ cells: [cell(0, 0, 1, { style: { align: { rotation } } })] }));
    expect(partOf(await turned(45), 'xl/styles.xml')).toContain('<alignment textRotation="45"/>');
    expect(partOf(await turned(-45), 'xl/styles.xml')).toContain('<alignment textRotation="135"/>');
  });

  test('an unlocked cell says so, and whether its formula hides', async () => {
    const styles = partOf(await writeXlsx(oneSheet({ cells: [cell(0, 0, 1, { style: { locked: false } })] })), 'xl/styles.xml');
    expect(styles).toContain('applyProtection="1"><protection locked="0" hidden="0"/></xf>');
  });

  test('equal texts are stored once', async () => {
    const strings = rootOf(
      await writeXlsx(oneSheet({ cells: [cell(0, 0, 'Yes'), cell(1, 0, 'Yes'), cell(2, 0, 'No')] })),
      'xl/sharedStrings.xml',
    );
    expect(strings.attributes).toMatchObject({ count: '3', uniqueCount: '2' });
  });

  test('the metadata part is there only where a cell needs it', async () => {
    expect(partsOf(await writeXlsx(oneSheet({ cells: [cell(0, 0, 3, { formula: '=SUM(A2:A3)' })] })))['xl/metadata.xml']).toBeUndefined();
    expect(partOf(await writeXlsx(oneSheet({ cells: [cell(0, 0, 3, { formula: '=SUM(A2:A3*2)' })] })), 'xl/metadata.xml')).toContain(
      'fDynamic="1"',
    );
  });
});

describe('the workbook part', () => {
  test('Excel is not asked to calculate everything on opening', async () => {
    expect(partOf(await writeXlsx(everything), 'xl/workbook.xml')).toContain('<calcPr calcId="191029"/>');
  });

  test('print titles and area are names of the sheet', async () => {
    const workbook = partOf(await writeXlsx(everything), 'xl/workbook.xml');
    expect(workbook).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">Readiness!$1:$2</definedName>');
    expect(workbook).toContain('<definedName name="_xlnm.Print_Area" localSheetId="0">Readiness!$A$2:$B$3</definedName>');
  });

  test('a hidden sheet is never the active one', async () => {
    const book: Book = {
      sheets: [
        { name: 'Lists', visibility: 'hidden', cells: [] },
        { name: 'Start', cells: [] },
      ],
      names: [],
      activeSheet: 'Lists',
    };
    expect(partOf(await writeXlsx(book), 'xl/workbook.xml')).toContain('activeTab="1"');
  });
});

describe("the add-in's part", () => {
  test('names manifest, custom functions and settings as Excel does', async () => {
    const part = partOf(await writeXlsx(everything), 'xl/webextensions/webextension1.xml');
    expect(part).toContain(
      '<we:reference id="11111111-2222-4333-8444-555555555555" version="1.0.0.0" store="developer" storeType="Registry"/>',
    );
    expect(part).toContain(
      '<a:ext xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" uri="{7C84B067-C214-45C3-A712-C9D94CD141B2}">',
    );
    expect(part).toContain(
      '<we:customFunctionIds>_xldudf_CCO_STAGE</we:customFunctionIds><we:customFunctionIds>_xldudf_CCO_YES</we:customFunctionIds>',
    );
    expect(part).toContain('<we:property name="cco.template" value="&quot;1&quot;"/>');
  });

  test('the pane opens with the file only where the settings say so', async () => {
    expect(partOf(await writeXlsx(everything), 'xl/webextensions/webextension1.xml')).not.toContain('AutoShow');
    const shown = { ...everything, addin: { ...ADDIN, settings: { 'Office.AutoShowTaskpaneWithDocument': 'true' } } };
    expect(partOf(await writeXlsx(shown), 'xl/webextensions/webextension1.xml')).toContain(
      '<we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/>',
    );
  });

  test('a book without an add-in has no such part', async () => {
    expect(Object.keys(partsOf(await writeXlsx(oneSheet({})))).filter((path) => path.includes('webext'))).toEqual([]);
  });
});

describe('validation, protection and page layout in the file', () => {
  const sheetOf = async (sheet: Parameters<typeof oneSheet>[0]): Promise<string> => partOf(await writeXlsx(oneSheet(sheet)), SHEET);

  test('a list with prompt and alert', async () => {
    const xml = await sheetOf({
      validations: [
        {
          areas: [
            { row: 0, column: 0, rows: 2, columns: 1 },
            { row: 5, column: 2, rows: 1, columns: 1 },
          ],
          kind: 'list',
          formula1: '"Yes,No"',
          ignoreBlank: true,
          showDropDown: false,
          prompt: { title: 'R1', message: 'Two\nlines' },
          alert: { style: 'warning', title: 'Hm', message: '"No"?' },
        },
      ],
    });
    expect(xml).toContain(
      markup`
        <dataValidation type="list" errorStyle="warning" allowBlank="1" showDropDown="1" showInputMessage="1" showErrorMessage="1"
          errorTitle="Hm" error="&quot;No&quot;?" promptTitle="R1" prompt="Two&#10;lines" sqref="A1:A2 C6">
          <formula1>"Yes,No"</formula1>
        </dataValidation>
      `,
    );
  });

  test('what is allowed on a protected sheet is what the file does not lock', async () => {
    expect(await sheetOf({ protection: { allow: ['formatCells', 'editObjects'], select: 'none' } })).toContain(
      '<sheetProtection sheet="1" scenarios="1" formatCells="0" selectLockedCells="1" selectUnlockedCells="1"/>',
    );
  });

  test('a sheet fitted to one page across takes as many as it needs down', async () => {
    const xml = await sheetOf({ page: { fitToWidth: 1, paper: 'a4', header: { left: 'A && B', center: '&D' } } });
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0"/>');
    expect(xml).toContain('<oddHeader>&amp;LA &amp;&amp; B&amp;C&amp;D</oddHeader>');
  });

  test("a column's width counts the padding that Excel's dialog leaves out", async () => {
    // 10 characters of 7 pixels and 5 of padding are 75 pixels; in characters, with steps of 1/256: 10.71484375.
    expect(
      await sheetOf({
        columns: [
          { column: 2, width: 10 },
          { column: 3, width: 10 },
        ],
      }),
    ).toContain('<col min="3" max="4" width="10.71484375" customWidth="1"/>');
  });

  test('a text in a formula that reads like an escaped character is escaped, as every text of the format', async () => {
    const xml = await sheetOf({ cells: [cell(0, 0, '_x0041_', { formula: '="_x0041_"' })] });
    expect(xml).toContain('<f>"_x005F_x0041_"</f><v>_x005F_x0041_</v>');
  });

  test('a rule on texts carries the formula that decides', async () => {
    const xml = await sheetOf({
      conditionalFormats: [
        {
          areas: [{ row: 2, column: 1, rows: 3, columns: 1 }],
          priority: 1,
          rule: { kind: 'containsText', operator: 'beginsWith', text: 'a"b', style: { fill: '#FBE9DC' } },
        },
      ],
    });
    expect(xml).toContain(
      markup`
        <cfRule type="beginsWith" dxfId="0" priority="1" operator="beginsWith" text="a&quot;b">
          <formula>LEFT(B3,LEN("a""b"))="a""b"</formula>
        </cfRule>
      `,
    );
  });
});

describe('what Excel would not open is refused before it is written', () => {
  const refused = async (book: Book): Promise<readonly string[]> =>
    writeXlsx(book).then(
      () => [],
      (error: FileRefused) => error.problems.map(({ place, found }) => `${place}: ${found}`),
    );
  test.each<[string, Book, string]>([
    [
      'a long sheet name',
      oneSheet({ name: 'A sheet name of thirty-two signs' }),
      'sheet "A sheet name of thirty-two signs": a name of 32 characters',
    ],
    ['a colon in a sheet name', oneSheet({ name: 'A:B' }), 'sheet "A:B": one of \\ / ? * [ ] : or an apostrophe at an end'],
    [
      'two sheets of one name',
      {
        sheets: [
          { name: 'A', cells: [] },
          { name: 'a', cells: [] },
        ],
        names: [],
      },
      'sheet "a": a second sheet of that name',
    ],
    ['no visible sheet', oneSheet({ visibility: 'hidden' }), 'the workbook: no visible sheet'],
    ['two cells in one place', oneSheet({ cells: [cell(0, 0, 1), cell(0, 0, 2)] }), 'Readiness!A1: a second cell at this address'],
    ['a text that is too long', oneSheet({ cells: [cell(0, 0, 'x'.repeat(32_768))] }), 'Readiness!A1: a text of 32768 characters'],
    [
      'a long text in a formula',
      oneSheet({ cells: [cell(0, 0, null, { formula: `="${'x'.repeat(254)}""y"` })] }),
      'Readiness!A1: a text of 256 characters in a formula',
    ],
    ['a number that is none', oneSheet({ cells: [cell(0, 0, NaN)] }), 'Readiness!A1: NaN'],
    [
      'a long prompt',
      oneSheet({ validations: [{ areas: [area], kind: 'any', formula1: '', prompt: { title: '', message: 'x'.repeat(256) } }] }),
      'the validation of Readiness!A2:B3: a prompt of 256 characters',
    ],
    [
      'a header that differs',
      oneSheet({ cells: [cell(1, 0, 'name'), cell(1, 1, 3)], tables: [{ name: 'T_1', area, columns: ['name', 'share'] }] }),
      'Readiness!B2: 3',
    ],
    ['a name like a cell', oneSheet({}, { names: [{ name: 'CCO1', formula: '1' }] }), 'the name "CCO1": a name that Excel does not take'],
    [
      'a name of a lost sheet',
      oneSheet({}, { names: [{ name: 'CCO_Yes', formula: 'Gone!$A$1' }] }),
      'the name CCO_Yes: a reference to the sheet "Gone"',
    ],
  ])('%s', async (_, book, expected) => {
    expect(await refused(book)).toEqual([expected]);
  });

  test('every problem is told at once', async () => {
    expect(await refused(oneSheet({ cells: [cell(0, 0, NaN), cell(0, 1, Infinity)] }))).toHaveLength(2);
  });
});

test('another library reads the same values, formulas and names', async () => {
  const read = await readBySecondReader(await writeXlsx(everything));
  expect(read.sheets.map(({ name }) => name)).toEqual(['Readiness', 'Lists']);
  expect(read.sheets[0]!.rows.slice(0, 5)).toEqual(
    [['R1', null], ['name', 'share'], ['a', 0.5], [], ['Early', null]].map((row) =>
      expect.arrayContaining(row.filter((value) => value !== null)),
    ),
  );
  expect(read.namedRanges).toContainEqual(expect.objectContaining({ name: 'CCO_Readiness_Answers', range: 'Readiness!$A$2:$B$3' }));
});
