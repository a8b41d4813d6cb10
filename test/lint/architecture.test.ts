/** The project's own lint rules report what the design forbids, and let through what it allows. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

interface Text {
  readonly file: string;
  readonly text: string;
}

/** In a process of its own: ESLint loads its configuration by a dynamic import, which Jest's sandbox does not have. */
const lintTexts = (texts: readonly Text[]): readonly (readonly string[])[] =>
  JSON.parse(execFileSync(process.execPath, [path.join(__dirname, 'lint-texts.mjs')], { input: JSON.stringify(texts), encoding: 'utf8' }));

const imports = (file: string, specifier: string): Text => ({ file, text: `/** A file. */\nimport '${specifier}';\n` });
const says = (file: string, code: string): Text => ({ file, text: `/** A file. */\n${code}\n` });

const DIRECTION = 'planner/import-directions';

const CASES: readonly (readonly [sentence: string, text: Text, reported: RegExp | null])[] = [
  [
    'the method imports nothing',
    imports('src/method/x.ts', '../sheets'),
    new RegExp(`^${DIRECTION}: src/method may import nothing, not src/sheets`),
  ],
  ['sheets are made from the method', imports('src/sheets/x.ts', '../method'), null],
  [
    'sheets do not know Excel',
    imports('src/sheets/x.ts', '../excel'),
    new RegExp(`^${DIRECTION}: src/sheets may import method, not src/excel`),
  ],
  ['excel writes sheets', imports('src/excel/deep/x.ts', '../../sheets'), null],
  [
    'the desk knows nothing of the method',
    imports('src/desk/engine/x.ts', '../../method'),
    new RegExp(`^${DIRECTION}: src/desk may import file`),
  ],
  ['the desk does not know the pane', imports('src/desk/page/x.ts', '../../taskpane'), new RegExp(`^${DIRECTION}`)],
  ['files know nothing of the desk', imports('src/file/x.ts', '../desk'), new RegExp(`^${DIRECTION}: src/file may import nothing`)],
  [
    'custom functions are lines onto the method',
    imports('src/functions/x.ts', '../excel'),
    new RegExp(`^${DIRECTION}: src/functions may import method`),
  ],
  ['the command line stands on all', imports('src/cli/x.ts', '../desk'), null],
  ['the desk has a door for Node', imports('src/cli/x.ts', '../desk/node'), null],
  [
    'a folder is entered by its door',
    imports('src/sheets/x.ts', '../method/assessment/parse'),
    new RegExp(`^${DIRECTION}: src/method has one door`),
  ],
  ['a folder may import its own files', imports('src/method/answers/x.ts', './y'), null],
  ['an export counts as an import', says('src/method/x.ts', "export * from '../desk';"), new RegExp(`^${DIRECTION}`)],
  [
    'no sentence decides in a formula',
    says('src/sheets/x.ts', 'export const next = \'IF(LEFT(CCO_Authority,3)="Gap",1,0)\';'),
    /^planner\/no-sentence-decides: LEFT\( reads a sentence/,
  ],
  [
    'nor in a part of one',
    says('src/excel/x.ts', 'export const has = (name: string) => `ISNUMBER(FIND("none",${name}))`;'),
    /^planner\/no-sentence-decides: FIND\( reads a sentence/,
  ],
  [
    'nor where a sentence stands as a whole',
    says('src/sheets/x.ts', 'export const next = (cell: string) => `IF(${cell}="Not yet planned",1,0)`;'),
    /^planner\/no-sentence-decides: }="Not yet planned" reads a sentence/,
  ],
  [
    'nor where sentences are counted by how they begin',
    says('src/sheets/x.ts', 'export const lacking = \'COUNTIF(CCO_Roadmap_Checks,"Missing*")\';'),
    /^planner\/no-sentence-decides: COUNTIF\(CCO_Roadmap_Checks,"Missing\*" reads a sentence/,
  ],
  [
    'no program asks how a sentence begins',
    says('src/functions/x.ts', "export const final = (text: string) => !text.startsWith('Undetermined');"),
    /^planner\/no-sentence-decides: startsWith reads a sentence/,
  ],
  [
    'nor by a constant',
    says('src/cli/x.ts', "const BEGINS = 'Runner-up: ';\nexport const is = (text: string) => text.startsWith(BEGINS);"),
    /^planner\/no-sentence-decides: startsWith reads a sentence/,
  ],
  [
    'nor by a pattern',
    says('src/taskpane/x.ts', 'export const open = (text: string) => /^(Contested|Undetermined)/.test(text);'),
    /^planner\/no-sentence-decides: The pattern reads a sentence/,
  ],
  ['a formula may say a sentence', says('src/sheets/x.ts', 'export const said = \'IF(CCO_Risks_Listed=0,"No risk is listed","")\';'), null],
  ['what people choose is no sentence', says('src/sheets/x.ts', 'export const no = \'COUNTIF(CCO_Answers,"Yes")\';'), null],
  ['a program may ask for a sheet', says('src/cli/x.ts', "export const has = (ids: readonly string[]) => ids.includes('Checks');"), null],
  ['a formula asks a state by its name', says('src/sheets/x.ts', 'export const next = \'IF(CCO_AuthorityState="gap",1,0)\';'), null],
  ['Excel is named in excel', says('src/excel/x.ts', 'export const run = Excel.run;'), null],
  [
    'Excel is not named in sheets',
    says('src/sheets/x.ts', 'export const run = Excel.run;'),
    /^no-restricted-globals: Unexpected use of 'Excel'/,
  ],
  [
    'a type of Excel counts as naming it',
    says('src/desk/engine/x.ts', 'export type Range = Excel.Range;'),
    /^no-restricted-syntax: Only src\/excel/,
  ],
  [
    'the method takes the clock as an argument',
    says('src/method/x.ts', 'export const today = () => new Date();'),
    /^no-restricted-syntax: The clock/,
  ],
  [
    'the method takes chance as an argument',
    says('src/method/x.ts', 'export const draw = () => Math.random();'),
    /^no-restricted-properties: .*random source/,
  ],
  ['the desk runs in a browser too', imports('src/desk/engine/x.ts', 'node:fs'), /^no-restricted-imports/],
  ['three parameters are enough', says('src/file/x.ts', 'export const f = (a: 1, b: 2, c: 3, d: 4) => [a, b, c, d];'), /^max-params/],
  ['any is no type', says('src/file/x.ts', 'export type Cell = any;'), /^@typescript-eslint\/no-explicit-any/],
  ['a file says what it is', { file: 'src/file/x.ts', text: 'export const x = 1;\n' }, /^planner\/first-sentence/],
];

describe('lint', () => {
  const reports = lintTexts(CASES.map(([, text]) => text));

  it.each(CASES.map(([sentence, text, reported], index) => ({ sentence, text, reported, found: reports[index] ?? [] })))(
    'knows that $sentence',
    ({ reported, found }) => {
      expect(found).toEqual(reported ? [expect.stringMatching(reported)] : []);
    },
  );
});
