/**
 * The workbooks that `assess` hands out, as other programs find them: the rules of the format, and openpyxl and Gnumeric where the
 * machine has them.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../../src/file';
import { breaches } from '../support/package-rules';

const ROOT = path.join(__dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'elsewhere-'));
afterAll(() => rmSync(folder, { recursive: true }));

const assess = (name: string, ...options: readonly string[]): string => {
  const file = path.join(folder, `${name}.xlsx`);
  execFileSync(process.execPath, ['src/cli/run.mjs', 'assess', 'assets/sample-assessment.json', '--out', file, ...options], {
    cwd: ROOT,
  });
  return file;
};
const live = assess('live');
const handOff = assess('hand-off', '--frozen');
const RATERS = (
  JSON.parse(readFileSync(path.join(ROOT, 'assets/sample-assessment.json'), 'utf8')) as {
    readonly raters: readonly { readonly id: string }[];
  }
).raters.map(({ id }) => id);

const partsOf = (file: string): readonly (readonly [string, string])[] =>
  Object.entries(unzipSync(readFileSync(file))).map(([name, content]) => [name, strFromU8(content)] as const);
const notChecked = (program: string): void => console.warn(`NOT CHECKED: ${program} is not on this machine`);
const has = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args).status === 0;

it.each([live, handOff])('breaks none of the rules whose breach makes Excel offer a repair', (file) =>
  expect(breaches(readFileSync(file))).toEqual([]),
);

it('would be found out if it did', () => {
  const parts = unzipSync(readFileSync(handOff));
  const spoilt = (name: string, change: (text: string) => string): readonly string[] =>
    breaches(zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name]!))) }));
  expect(spoilt('[Content_Types].xml', (text) => text.replace(/<Override[^>]*styles\.xml[^>]*\/>/, ''))).toEqual([
    'xl/styles.xml: no content type',
  ]);
  expect(spoilt('xl/_rels/workbook.xml.rels', (text) => text.replace('sheet1.xml', 'sheet99.xml'))).toContainEqual(
    expect.stringMatching(/sheet99\.xml is no part/),
  );
  expect(spoilt('xl/worksheets/sheet2.xml', (text) => text.replace(/ s="\d+"/, ' s="99999"'))).toContainEqual(
    expect.stringMatching(/style that is none/),
  );
  expect(spoilt('xl/workbook.xml', (text) => text.replace('name="Maturity"', 'name="Renamed"'))).toContainEqual(
    expect.stringMatching(/Maturity is no sheet/),
  );
});

it('holds in its hand-off copy no call of the add-in, no reference to it and no rater’s name', async () => {
  const said = partsOf(handOff).filter(
    ([name, text]) => /webextension|ccoPlanner/i.test(name + text) || /<f[ >][^<]*(_xldudf|CCO\.)/.test(text),
  );
  expect(said.map(([name]) => name)).toEqual([]);
  const { sheets } = await readXlsx(readFileSync(handOff));
  const cells = sheets.flatMap(({ cells: all }) => all.map(({ value }) => String(value)));
  // Some raters of the sample are called as functions are, which stay where they name an area or an owner.
  const [chair = ''] = RATERS;
  expect([cells.includes('Rater 1'), cells.filter((text) => text === chair)]).toEqual([true, []]);
  const headers = sheets
    .filter(({ name }) => name === 'Readiness' || name === 'Maturity')
    .flatMap(({ cells: all }) => all.filter(({ value }) => RATERS.includes(String(value))));
  expect(headers).toEqual([]);
});

it('has them where they are chosen, and --names wants a hand-off copy', async () => {
  const { sheets } = await readXlsx(readFileSync(assess('named', '--frozen', '--names', '--sheets', 'quick')));
  expect(sheets.flatMap(({ cells }) => cells.map(({ value }) => value))).toContain(RATERS[0]);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['src/cli/run.mjs', 'assess', 'assets/sample-assessment.json', '--out', path.join(folder, 'x.xlsx'), '--names'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^--names: found without --frozen/)]);
});

it('opens in openpyxl with every sheet, name and chart', async () => {
  if (!has('python3', '-c', 'import openpyxl')) return notChecked('openpyxl');
  const script =
    'import json,sys,openpyxl\nb=openpyxl.load_workbook(sys.argv[1])\n' +
    'print(json.dumps([b.sheetnames,sum(len(w._charts) for w in b.worksheets),len(b.defined_names)]))';
  for (const file of [live, handOff]) {
    const [sheetNames, charts, names] = JSON.parse(execFileSync('python3', ['-c', script, file], { encoding: 'utf8' })) as readonly [
      readonly string[],
      number,
      number,
    ];
    const book = await readXlsx(readFileSync(file));
    expect([sheetNames, charts, names]).toEqual([
      book.sheets.map(({ name }) => name),
      book.sheets.reduce((sum, { charts: each = [] }) => sum + each.length, 0),
      book.names.filter(({ sheet }) => sheet === undefined).length,
    ]);
  }
});

it('opens in Gnumeric, which shows the page as it is', () => {
  if (!has('ssconvert', '--version')) return notChecked('Gnumeric');
  const { status, stderr } = spawnSync('ssconvert', ['-S', handOff, path.join(folder, 'sheet-%n.csv')], { encoding: 'utf8' });
  // It names elements that it does not know, such as those of labels; that is no fault of the file.
  expect([status, stderr.split('\n').filter((line) => /corrupt|invalid|failed/i.test(line))]).toEqual([0, []]);
  expect(readFileSync(path.join(folder, 'sheet-0.csv'), 'utf8')).toMatch(/The page matches the workbook[\s\S]*We ask for time to win/);
});
