import { zipSync, strToU8 } from 'fflate';
import { describeFileProblem, FileRefused, readXlsx, writeXlsx, type FileProblem } from '../../src/file';
import { cell, handMade, oneSheet, partsOf, zipped } from './support';

const problemOf = async (bytes: Uint8Array, limits = {}): Promise<FileProblem | undefined> =>
  readXlsx(bytes, { limits }).then(
    () => undefined,
    (error: unknown) => (error instanceof FileRefused ? error.problems[0] : Promise.reject(error as Error)),
  );

describe('a file that is no readable workbook is refused with a reason', () => {
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const wide = (text: string): readonly number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  test.each<[string, Uint8Array, string, string]>([
    ['nothing', new Uint8Array(), 'notAWorkbook', 'nothing'],
    ['a text', strToU8('instrument,item,answer'), 'notAWorkbook', 'something else'],
    ['an old workbook', new Uint8Array(compound), 'notAWorkbook', 'an old binary workbook (.xls)'],
    [
      'a workbook with a password',
      new Uint8Array([...compound, ...wide('EncryptedPackage')]),
      'encrypted',
      'a workbook with a password to open it',
    ],
    [
      'an OpenDocument sheet',
      zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      'notAWorkbook',
      'an OpenDocument file',
    ],
    ['another archive', zipped({ 'readme.txt': 'hello' }), 'notAWorkbook', 'a ZIP archive without [Content_Types].xml'],
    [
      'a text document',
      zipped({
        '[Content_Types].xml': '<Types/>',
        '_rels/.rels': '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': '<document/>',
      }),
      'notAWorkbook',
      'a document of kind <document>',
    ],
    [
      'a binary workbook',
      zipped({
        '[Content_Types].xml': '<Types/>',
        '_rels/.rels': '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      }),
      'notAWorkbook',
      'a binary workbook (.xlsb)',
    ],
  ])('%s', async (_, bytes, code, found) => {
    expect(await problemOf(bytes)).toMatchObject({ code, found });
  });

  test.each(['0', '-1', '1048577', 'x', '1.5'])('a row %s', async (row) => {
    const bytes = handMade({ sheet: `<sheetData><row r="${row}" hidden="1"/></sheetData>` });
    expect(await problemOf(bytes)).toMatchObject({
      code: 'damaged',
      place: 'xl/worksheets/sheet1.xml',
      found: `a row ${row}`,
      expected: 'rows from 1 to 1048576',
    });
  });

  test('a file cut short', async () => {
    const bytes = await writeXlsx(oneSheet({ cells: [cell(0, 0, 1)] }));
    expect(await problemOf(bytes.slice(0, bytes.length - 200))).toMatchObject({ code: 'damaged', place: 'the file' });
  });

  test('any single byte changed gives a book or a stated problem, never another failure', async () => {
    const bytes = await writeXlsx(oneSheet({ cells: [cell(0, 0, 'Yes')] }));
    for (let at = 0; at < bytes.length; at += 97) {
      const changed = bytes.slice();
      changed[at] = changed[at]! ^ 0xff;
      await problemOf(changed);
    }
  });

  test('a missing sheet', async () => {
    const rest = Object.fromEntries(
      Object.entries(partsOf(handMade({ sheet: '' }))).filter(([path]) => path !== 'xl/worksheets/sheet1.xml'),
    );
    expect(await problemOf(zipped(rest))).toEqual({
      code: 'missingPart',
      place: 'xl/worksheets/sheet1.xml',
      found: 'nothing',
      expected: 'the cells of the sheet "Answers"',
    });
  });

  test.each([
    ['a tag that does not close', '<sheetData><row></sheetData>', '</sheetData>'],
    ['an unknown entity', '<sheetData>&nbsp;</sheetData>', 'the entity &nbsp;'],
    ['an entity that JavaScript knows', '<sheetData>&constructor;</sheetData>', 'the entity &constructor;'],
    ['a document type declaration, which might blow up', '<!DOCTYPE x [<!ENTITY a "aaaa">]><sheetData/>', 'a document type declaration'],
    ['an attribute without quotes', '<sheetData a=1/>', '" a=1/></worksheet>" in <sheetData>'],
  ])('%s', async (_, sheet, found) => {
    expect(await problemOf(handMade({ sheet }))).toMatchObject({ code: 'malformedXml', place: 'xl/worksheets/sheet1.xml', found });
  });

  test('a cell outside of the grid', async () => {
    expect(await problemOf(handMade({ sheet: '<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>' }))).toMatchObject({
      code: 'damaged',
      found: 'a cell at XFE1',
    });
  });
});

describe('limits are held before anything is unpacked', () => {
  const bomb = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/sharedStrings.xml': new Uint8Array(5_000_000) });

  test('a part that unpacks to too much', async () => {
    expect(bomb.length).toBeLessThan(20_000);
    expect(await problemOf(bomb, { part: 1_000_000 })).toEqual({
      code: 'tooLarge',
      place: 'xl/sharedStrings.xml',
      found: '5000000 bytes unpacked',
      expected: 'at most 1000000',
    });
  });

  test('all parts together, their number, and the file itself', async () => {
    expect(await problemOf(bomb, { total: 1_000_000 })).toMatchObject({ code: 'tooLarge', found: '5000008 bytes unpacked' });
    expect(await problemOf(bomb, { parts: 1 })).toMatchObject({ code: 'tooLarge', found: '2 parts' });
    expect(await problemOf(bomb, { archive: 100 })).toMatchObject({ code: 'tooLarge', place: 'the file' });
  });

  test('an archive that lies about a size unpacks no more than it declared', async () => {
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    // The size stands 24 bytes into a directory entry, which begins with the signature PK\\1\\2.
    for (let at = 0; at + 4 < lying.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 5_000_000) view.setUint32(at + 24, 1_000, true);
    expect(await problemOf(lying, { part: 1_000_000 })).toBeDefined();
  });

  test('more cells than a sheet may have', async () => {
    const bytes = await writeXlsx(oneSheet({ cells: [cell(0, 0, 1), cell(1, 0, 2), cell(2, 0, 3)] }));
    expect(await problemOf(bytes, { cells: 2 })).toMatchObject({ code: 'tooLarge', place: 'Readiness' });
  });
});

test('a problem in words names the place, what was found and what was expected', () => {
  expect(
    describeFileProblem({ code: 'missingPart', place: 'xl/workbook.xml', found: 'nothing', expected: 'the part that lists the sheets' }),
  ).toBe('xl/workbook.xml: found nothing, expected the part that lists the sheets');
});
