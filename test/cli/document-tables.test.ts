/** The tables of docs/ that say what instruments ask are those that the instruments make. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOCUMENT_TABLES, withTable } from '../../src/cli/document-tables';

it.each(DOCUMENT_TABLES)('the table $name of $file is current: npm run derived writes it anew', (table) => {
  const document = readFileSync(path.join(__dirname, '../..', table.file), 'utf8');
  expect(withTable(document, table)).toBe(document);
});

it('a row tells the items, who answers, and what is taken', () => {
  const [, ...rows] = DOCUMENT_TABLES[0]!.rows;
  expect(rows).toContainEqual(['maturity', 'LC1 to CF4', 'answer, by rater: Early, Developing, Evolved']);
  expect(rows).toContainEqual(['risks', 'a risk', 'owners: text']);
});

it('a document without the marks is refused by name', () =>
  expect(() => withTable('no marks', DOCUMENT_TABLES[1]!)).toThrow('docs/functions.md: found no <!-- parts -->'));
