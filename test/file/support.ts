/** What the tests of workbook files share: a small book, the parts of a written file, files built from parts. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Book, BookCell, BookSheet, CellValue } from '../../src/file';
import { parseXml, type XmlElement } from '../../src/file/xml/read';

export const cell = (row: number, column: number, value: CellValue, more: Partial<BookCell> = {}): BookCell => ({
  row,
  column,
  value,
  ...more,
});

export const oneSheet = (sheet: Partial<BookSheet>, more: Partial<Book> = {}): Book => ({
  sheets: [{ name: 'Readiness', cells: [], ...sheet }],
  names: [],
  activeSheet: 'Readiness',
  ...more,
});

export const ADDIN = {
  id: '11111111-2222-4333-8444-555555555555',
  version: '1.0.0.0',
  namespace: 'CCO',
  functions: ['STAGE', 'YES', 'CONCLUDE'],
} as const;

/** The parts of a file by path, as text. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

export const partOf = (bytes: Uint8Array, path: string): string => {
  const part = partsOf(bytes)[path];
  if (part === undefined) throw new Error(`no part ${path}`);
  return part;
};

export const rootOf = (bytes: Uint8Array, path: string): XmlElement => parseXml(partOf(bytes, path), path);

export const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONSHIPS}"`;

/** XML over several lines as a file has it on one: what begins a line is an element, or an attribute of the one before. */
export function markup(texts: TemplateStringsArray, ...values: readonly string[]): string {
  const onOneLine = (text: string): string => text.replace(/\s*\n\s*(?=<|$)/g, '').replace(/\s*\n\s*/g, ' ');
  return texts.map((text, at) => onOneLine(text) + (values[at] ?? '')).join('');
}

/** A workbook with one sheet called Answers, put together by hand in the shape that Excel gives its files. */
export function handMade(parts: {
  readonly sheet: string;
  readonly styles?: string;
  readonly strings?: string;
  readonly workbook?: string;
  readonly sheetRelationships?: string;
  readonly more?: Readonly<Record<string, string>>;
}): Uint8Array {
  const relationship = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`;
  const relationships = (inside: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  return zipped({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(relationship(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': markup`
      <workbook ${NAMESPACES}>
        <workbookPr/>
        <sheets><sheet name="Answers" sheetId="1" r:id="rId1"/></sheets>
        ${parts.workbook ?? ''}
      </workbook>
    `,
    'xl/_rels/workbook.xml.rels': relationships(
      relationship(1, 'worksheet', 'worksheets/sheet1.xml') +
        relationship(2, 'styles', 'styles.xml') +
        relationship(3, 'sharedStrings', 'sharedStrings.xml') +
        relationship(4, 'theme', 'theme/theme1.xml'),
    ),
    'xl/worksheets/sheet1.xml': `<worksheet ${NAMESPACES}>${parts.sheet}</worksheet>`,
    ...(parts.styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet ${NAMESPACES}>${parts.styles}</styleSheet>` }),
    ...(parts.strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst ${NAMESPACES}>${parts.strings}</sst>` }),
    ...(parts.sheetRelationships === undefined ? {} : { 'xl/worksheets/_rels/sheet1.xml.rels': relationships(parts.sheetRelationships) }),
    ...parts.more,
  });
}

/** The cell at an address like B2 of the first sheet. */
export const cellAt = (book: Book, row: number, column: number): BookCell | undefined =>
  book.sheets[0]?.cells.find((one) => one.row === row && one.column === column);
