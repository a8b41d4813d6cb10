/** Taking an add-in out of a saved workbook: ours goes with all that points to it, others stay. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withoutAddin, writeXlsx, type Book } from '../../src/file';
import { breaches } from '../support/package-rules';

const BOOK: Book = {
  sheets: [{ name: 'Sheet1', cells: [{ row: 0, column: 0, value: 'mine' }] }],
  names: [],
  addin: {
    id: 'ea822a31-eeec-4830-8340-e2381a767541',
    version: '0.1.0.0',
    namespace: 'CCO',
    functions: ['YES'],
    settings: { ccoPlanner: '{}' },
  },
};
const isOurs = (part: string): boolean => part.includes('_xldudf_CCO_') || part.includes('ccoPlanner');
const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

it('leaves no part, relationship, type or pane of ours, and every other part as it was', async () => {
  const bytes = await writeXlsx(BOOK);
  const [before, after] = [partsOf(bytes), partsOf(withoutAddin(bytes, isOurs))];
  expect(Object.keys(before).filter((path) => path.includes('webextensions')).length).toBeGreaterThan(1);
  expect(Object.entries(after).filter(([path, text]) => /webextension/i.test(path + text))).toEqual([]);
  expect(breaches(withoutAddin(bytes, isOurs))).toEqual([]);
  for (const path of Object.keys(after).filter((each) => !/rels$|Content_Types/.test(each))) expect(after[path]).toBe(before[path]);
});

it('leaves an add-in of somebody else’s where it is, with its pane', async () => {
  const parts = unzipSync(await writeXlsx(BOOK));
  const path = Object.keys(parts).find((each) => /webextension\d*\.xml$/.test(each))!;
  const panes = Object.keys(parts).find((each) => /taskpanes\.xml$/.test(each))!;
  const text = (name: string): string => strFromU8(parts[name]!);
  const other = path.replace(/webextension(\d*)\.xml$/, 'webextension9.xml');
  parts[other] = strToU8(
    text(path)
      .replace(/_xldudf_CCO_/g, '_xldudf_OTHER_')
      .replace(/ccoPlanner/g, 'other'),
  );
  const rels = panes.replace(/([^/]+)$/, '_rels/$1.rels');
  parts[rels] = strToU8(
    text(rels).replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension9.xml"/></Relationships>',
    ),
  );
  parts[panes] = strToU8(
    text(panes).replace(/(<wetp:taskpane [\s\S]*?<\/wetp:taskpane>)/, (pane) => pane + pane.replace(/r:id="[^"]*"/, 'r:id="rId9"')),
  );
  parts['[Content_Types].xml'] = strToU8(
    text('[Content_Types].xml').replace(
      '</Types>',
      `<Override PartName="/${other}" ContentType="application/vnd.ms-office.webextension+xml"/></Types>`,
    ),
  );
  const left = withoutAddin(zipSync(parts), isOurs);
  const after = partsOf(left);
  expect([path in after, other in after, panes in after]).toEqual([false, true, true]);
  expect(after[panes]!.match(/<wetp:taskpane /g)).toHaveLength(1);
  expect(breaches(left)).toEqual([]);
});
