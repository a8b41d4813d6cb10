import { readXlsx, writeXlsx } from '../../src/file';
import { ADDIN, cell, cellAt, handMade, markup, oneSheet } from './support';

const sheetData = (rows: string): string => `<sheetData>${rows}</sheetData>`;
const readSheet = async (parts: Parameters<typeof handMade>[0], options = {}) => readXlsx(handMade(parts), options);

describe('cells of a file that another program wrote', () => {
  test('every kind of value', async () => {
    const book = await readSheet({
      sheet: sheetData(
        markup`
          <row r="1">
            <c r="A1"><v>1.5</v></c>
            <c r="B1" t="s"><v>0</v></c>
            <c r="C1" t="inlineStr"><is><t>in line</t></is></c>
            <c r="D1" t="b"><v>1</v></c>
            <c r="E1" t="e"><v>#N/A</v></c>
            <c r="F1" t="str"><f>"x"</f><v>x</v></c>
            <c r="G1"><f>1+1</f></c>
          </row>
        `,
      ),
      strings: '<si><t xml:space="preserve"> Yes_x000D_ </t></si>',
    });
    expect(book.sheets[0]!.cells).toEqual([
      cell(0, 0, 1.5),
      cell(0, 1, ' Yes\r '),
      cell(0, 2, 'in line'),
      cell(0, 3, true),
      cell(0, 4, { error: '#N/A' }),
      cell(0, 5, 'x', { formula: '="x"' }),
      cell(0, 6, null, { formula: '=1+1' }),
    ]);
  });

  test('rows and cells that do not say where they are follow one another', async () => {
    const book = await readSheet({
      sheet: sheetData(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      ),
    });
    expect(book.sheets[0]!.cells.map(({ row, column, value }) => [row, column, value])).toEqual([
      [0, 0, 1],
      [0, 1, 2],
      [4, 2, 3],
      [4, 3, 4],
      [5, 0, 5],
    ]);
  });

  test('a shared formula is filled down', async () => {
    const book = await readSheet({
      sheet: sheetData(
        markup`
          <row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$D$1&amp;"A1"</f><v>1</v></c></row>
          <row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>
          <row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>
        `,
      ),
    });
    expect(book.sheets[0]!.cells.map(({ formula }) => formula)).toEqual(['=A1*$D$1&"A1"', '=A2*$D$1&"A1"', '=A3*$D$1&"A1"']);
  });

  test("Excel's own custom functions, as it saved them", async () => {
    const book = await readSheet({
      sheet: sheetData(
        markup`
          <row r="1">
            <c r="A1" cm="1"><f t="array" ref="A1">_xldudf_CONTOSO_ADD(1,2)</f><v>3</v></c>
            <c r="B1" t="e" cm="1"><f t="array" aca="1" ref="B1" ca="1">CONTOSO.ADD(1,2)</f><v>#NAME?</v></c>
          </row>
        `,
      ),
    });
    expect(cellAt(book, 0, 0)).toEqual(cell(0, 0, 3, { formula: '=CONTOSO.ADD(1,2)' }));
    expect(cellAt(book, 0, 1)).toEqual(cell(0, 1, { error: '#NAME?' }, { formula: '=CONTOSO.ADD(1,2)' }));
  });

  test('a spill covers cells with plain values', async () => {
    const book = await readSheet({
      sheet: sheetData(
        markup`
          <row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">_xlfn.SEQUENCE(2)</f><v>1</v></c></row>
          <row r="2"><c r="A2"><v>2</v></c></row>
        `,
      ),
    });
    expect(book.sheets[0]!.cells).toEqual([cell(0, 0, 1, { formula: '=SEQUENCE(2)', spill: { rows: 2, columns: 1 } }), cell(1, 0, 2)]);
  });

  test('LibreOffice makes a formula of an error constant: it is a constant again', async () => {
    const book = await readSheet({ sheet: sheetData('<row r="1"><c r="A1" t="e"><f aca="false">#N/A</f><v>#N/A</v></c></row>') });
    expect(cellAt(book, 0, 0)).toEqual(cell(0, 0, { error: '#N/A' }));
  });

  test('formats of parts of a text are lost, and that is said', async () => {
    const book = await readSheet({
      sheet: sheetData('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
      strings: '<si><r><rPr><b/></rPr><t>Two</t></r><r><t xml:space="preserve"> of three</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>',
    });
    expect(cellAt(book, 0, 0)?.value).toBe('Two of three');
    expect(book.notCarried).toEqual([{ place: 'Answers', what: 'rich text' }]);
  });
});

describe('formats of a file that another program wrote', () => {
  const xfs = (xf: string, more = ''): string => `${more}<cellXfs><xf/>${xf}</cellXfs>`;
  const styleOf = async (styles: string) =>
    cellAt(await readSheet({ sheet: sheetData('<row r="1"><c r="A1" s="1"><v>1</v></c></row>'), styles }), 0, 0)?.style;

  test('dates stay numbers and keep their format', async () => {
    expect(await styleOf(xfs('<xf numFmtId="14"/>'))).toEqual({ numberFormat: 'm/d/yyyy' });
    expect(await styleOf(xfs('<xf numFmtId="164"/>', '<numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts>'))).toEqual({
      numberFormat: 'yyyy-mm-dd',
    });
  });

  describe('colours of the theme', () => {
    const fillOf = async (color: string): Promise<string> =>
      (await styleOf(
        xfs(
          '<xf fillId="2"/>',
          `<fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill></fills>`,
        ),
      ))!.fill!;
    const distance = (one: string, other: string): number =>
      Math.max(...[1, 3, 5].map((at) => Math.abs(parseInt(one.slice(at, at + 2), 16) - parseInt(other.slice(at, at + 2), 16))));

    // As Excel's palette shows them. Excel itself calculates in whole steps of hue and lightness: a level of difference is its rounding.
    test.each([
      ['Blue, Accent 1, Lighter 40%', 'theme="4" tint="0.39997558519241921"', '#8EA9DB'],
      ['Orange, Accent 2, Darker 25%', 'theme="5" tint="-0.249977111117893"', '#C65911'],
      ['White, Darker 15%', 'theme="0" tint="-0.14999847407452621"', '#D9D9D9'],
      ['Yellow of the old palette', 'indexed="13"', '#FFFF00'],
    ])('%s', async (_, color, expected) => {
      expect(distance(await fillOf(color), expected)).toBeLessThanOrEqual(1);
    });
  });

  test('the body font of the file is no format of its cells', async () => {
    const fonts = markup`
        <fonts>
          <font><sz val="10"/><color rgb="FF000000"/><name val="Arial"/></font>
          <font><b/><sz val="10"/><color rgb="FF000000"/><name val="Arial"/></font>
        </fonts>
        <cellStyleXfs><xf fontId="0"/></cellStyleXfs>
      `;
    const book = await readSheet({
      sheet: sheetData('<row r="1"><c r="A1" s="1"><v>1</v></c></row>'),
      styles: xfs('<xf fontId="1"/>', fonts),
    });
    expect(book.defaultFont).toEqual({ name: 'Arial', size: 10 });
    expect(cellAt(book, 0, 0)?.style).toEqual({ font: { bold: true } });
  });

  test('dates of a workbook that counts from 1904 are counted from 1900', async () => {
    const bytes = handMade({
      sheet: sheetData('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>1</v></c></row>'),
      styles: xfs('<xf numFmtId="14"/>'),
    });
    const parts = handMade({
      sheet: sheetData('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>1</v></c></row>'),
      styles: xfs('<xf numFmtId="14"/>'),
      more: {
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="Answers" sheetId="1" r:id="rId1"/></sheets></workbook>',
      },
    });
    expect(cellAt(await readXlsx(bytes), 0, 0)?.value).toBe(1);
    // Day 1 of 1904 is 2 January 1904, serial number 1463 from 1900.
    expect(cellAt(await readXlsx(parts), 0, 0)?.value).toBe(1463);
    expect(cellAt(await readXlsx(parts), 0, 1)?.value).toBe(1);
  });
});

describe('rules of a file that another program wrote', () => {
  test("validations in Excel 2010's extension", async () => {
    const book = await readSheet({
      sheet: markup`
        ${sheetData('')}
        <extLst>
          <ext>
            <x14:dataValidations xmlns:x14="x" xmlns:xm="m">
              <x14:dataValidation type="list" allowBlank="1" showErrorMessage="1">
                <x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1>
                <xm:sqref>B2:B9</xm:sqref>
              </x14:dataValidation>
            </x14:dataValidations>
          </ext>
        </extLst>
      `,
    });
    expect(book.sheets[0]!.validations).toEqual([
      {
        areas: [{ row: 1, column: 1, rows: 8, columns: 1 }],
        kind: 'list',
        formula1: 'Lists!$A$1:$A$3',
        ignoreBlank: true,
        alert: { style: 'stop', title: '', message: '' },
      },
    ]);
  });

  test('a second bound of 0 that LibreOffice adds is none', async () => {
    const book = await readSheet({
      sheet: markup`
        ${sheetData('')}
        <dataValidations>
          <dataValidation type="list" operator="equal" sqref="A1">
            <formula1>"a,b"</formula1>
            <formula2>0</formula2>
          </dataValidation>
        </dataValidations>
      `,
    });
    expect(book.sheets[0]!.validations).toEqual([{ areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], kind: 'list', formula1: '"a,b"' }]);
  });

  test('rules with a formula become expressions; icon sets are said to be lost', async () => {
    const book = await readSheet({
      sheet: markup`
        ${sheetData('')}
        <conditionalFormatting sqref="A1:A3">
          <cfRule type="containsBlanks" dxfId="0" priority="2"><formula>LEN(TRIM(A1))=0</formula></cfRule>
          <cfRule type="iconSet" priority="1"><iconSet><cfvo type="min"/></iconSet></cfRule>
        </conditionalFormatting>
      `,
      styles: '<dxfs><dxf><font><color rgb="FFC4570C"/></font></dxf></dxfs>',
    });
    expect(book.sheets[0]!.conditionalFormats).toEqual([
      {
        areas: [{ row: 0, column: 0, rows: 3, columns: 1 }],
        priority: 2,
        rule: { kind: 'expression', formula: 'LEN(TRIM(A1))=0', style: { font: { color: '#C4570C' } } },
      },
    ]);
    expect(book.notCarried).toEqual([{ place: 'Answers', what: 'icon set or ranking rule' }]);
  });
});

describe('the rest of a file that another program wrote', () => {
  test("print titles by Gnumeric's name for them; Excel's filter names are left out", async () => {
    const book = await readSheet({
      sheet: sheetData(''),
      workbook: markup`
          <definedNames>
            <definedName name="Print_Titles" localSheetId="0">Answers!$A:$B,Answers!$1:$2</definedName>
            <definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Answers!$A$1:$B$9</definedName>
            <definedName name="CCO_Yes" comment="count">Answers!$B$2</definedName>
          </definedNames>
        `,
    });
    expect(book.sheets[0]!.page).toEqual({ titleRows: { first: 0, last: 1 }, titleColumns: { first: 0, last: 1 } });
    expect(book.names).toEqual([{ name: 'CCO_Yes', formula: 'Answers!$B$2', comment: 'count' }]);
  });

  test('a run of hidden columns to the end of the sheet', async () => {
    const book = await readSheet({
      sheet: markup`
        <cols>
          <col min="1" max="1" width="10.7109375" customWidth="1"/>
          <col min="2" max="3" width="9.140625"/>
          <col min="16383" max="16384" hidden="1"/>
        </cols>
        ${sheetData('')}
      `,
    });
    expect(book.sheets[0]!.columns).toEqual([
      { column: 0, width: 10 },
      { column: 16_382, hidden: true },
      { column: 16_383, hidden: true },
    ]);
  });

  test('pictures, comments and macros are not carried, and that is said', async () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const book = await readSheet({
      sheet: `${sheetData('')}<drawing r:id="rId1"/>`,
      sheetRelationships: markup`
        <Relationship Id="rId1" Type="${type}/drawing" Target="../drawings/drawing1.xml"/>
        <Relationship Id="rId2" Type="${type}/comments" Target="../comments1.xml"/>
      `,
      more: {
        'xl/drawings/drawing1.xml':
          '<wsDr><twoCellAnchor><from><col>0</col><row>0</row></from><to><col>1</col><row>1</row></to><pic/></twoCellAnchor></wsDr>',
        'xl/comments1.xml': '<comments/>',
      },
    });
    expect(book.notCarried).toEqual([
      { place: 'Answers', what: 'comment' },
      { place: 'Answers', what: 'picture or shape' },
    ]);
  });

  test('a chart that only says how large it is ends where its size does', async () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const book = await readSheet({
      // Columns of 48 points and rows of 15: 100 points across are two columns and 4 points, 30 down are two rows.
      sheet: `${sheetData('')}<drawing r:id="rId1"/>`,
      sheetRelationships: `<Relationship Id="rId1" Type="${type}/drawing" Target="/xl/drawings/drawing1.xml"/>`,
      more: {
        'xl/drawings/drawing1.xml': markup`
            <wsDr xmlns:r="r">
              <oneCellAnchor>
                <from><col>1</col><row>1</row></from>
                <ext cx="1270000" cy="381000"/>
                <graphicFrame>
                  <nvGraphicFramePr><cNvPr id="2" name=""/></nvGraphicFramePr>
                  <graphic><graphicData><chart r:id="rId1"/></graphicData></graphic>
                </graphicFrame>
              </oneCellAnchor>
            </wsDr>
          `,
        'xl/drawings/_rels/drawing1.xml.rels': markup`
          <Relationships><Relationship Id="rId1" Type="${type}/chart" Target="../charts/chart1.xml"/></Relationships>
        `,
        'xl/charts/chart1.xml': markup`
            <chartSpace>
              <chart>
                <plotArea>
                  <barChart>
                    <barDir val="col"/>
                    <ser>
                      <idx val="0"/>
                      <order val="0"/>
                      <val><numRef><f>Answers!$A$1:$A$2</f></numRef></val>
                    </ser>
                  </barChart>
                </plotArea>
              </chart>
            </chartSpace>
          `,
      },
    });
    expect(book.sheets[0]!.charts).toEqual([
      {
        name: 'Chart 1',
        kind: 'column',
        from: { row: 1, column: 1 },
        to: { row: 3, column: 3, x: 4 },
        series: [{ values: { ref: 'Answers!$A$1:$A$2', cache: [] } }],
      },
    ]);
  });

  test('the add-in is known again by its part', async () => {
    const written = oneSheet(
      { cells: [cell(0, 0, 'Early', { formula: '=CCO.STAGE(D5)' })] },
      { addin: { ...ADDIN, settings: { 'cco.template': '"1"' } } },
    );
    const book = await readXlsx(await writeXlsx(written));
    expect(book.addin).toEqual(written.addin);
    expect(cellAt(book, 0, 0)?.formula).toBe('=CCO.STAGE(D5)');
  });
});
