/** `npm run assess`: a workbook, a result and a summary, or a message and nothing at all. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readXlsx } from '../../src/file';

const ROOT = path.join(__dirname, '../..');
const ASSESSMENT = {
  format: 'cco-assessment/1',
  organisation: { name: 'R&D "Best"', highestLevel: 'the board & its chair' },
  answers: ['LC', 'UM'].map((item) => ({ instrument: 'maturity', item, field: 'assigned', answer: 'Early' })),
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'assess-'));
  writeFileSync(at('team.json'), JSON.stringify(ASSESSMENT));
});
afterEach(() => rmSync(folder, { recursive: true }));

const inFolder = (text: string): string => text.replace(/@/g, folder);
const at = (name: string): string => path.join(folder, name);

/** Runs the command; `@` in an argument stands for the test's folder. */
function run(...args: readonly string[]): { readonly stdout: string; readonly stderr: string; readonly code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli/run.mjs', 'assess', ...args.map(inFolder)], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { stdout, stderr, code: status };
}

it('writes the workbook beside the assessment, the result where it is asked for, and says what follows', async () => {
  const { stdout, stderr, code } = run('@/team.json', '--json', '@/result.json');
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  expect(readdirSync(folder).sort()).toEqual(['result.json', 'team.json', 'team.xlsx']);
  expect(stdout).toMatch(
    /^R&D "Best"\n\nWhat to do {6}Undetermined: [\s\S]*\nReports to {6}Report at the highest level open to you: the board & its chair\./,
  );
  expect(JSON.parse(readFileSync(at('result.json'), 'utf8'))).toMatchObject({
    format: 'cco-conclusions/1',
    reportingLine: { rule: 'RL1', final: true },
  });
  const book = await readXlsx(readFileSync(at('team.xlsx')));
  expect(book.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Start', 'Readiness', 'Maturity', 'Recommendation', 'Assumptions', 'Checks']),
  );
}, 60_000);

it('writes the sheets that are asked for, says which answers have none, and does not count them', async () => {
  const influence = ['influence', 'runsWell'].map((field) => ({
    instrument: 'influence',
    item: 'Sales',
    field,
    answer: field === 'influence' ? '5' : 'Yes',
  }));
  writeFileSync(at('team.json'), JSON.stringify({ ...ASSESSMENT, answers: [...ASSESSMENT.answers, ...influence] }));
  const { stderr, code } = run('@/team.json', '--sheets', 'quick');
  expect({ stderr, code }).toEqual({
    stderr: '--sheets: Influence was not chosen, so its 2 answers are not in the workbook and do not count\n',
    code: 0,
  });
  const book = await readXlsx(readFileSync(at('team.xlsx')));
  expect(book.sheets.map(({ name }) => name)).toEqual([
    'Executive summary',
    'Start',
    'Readiness',
    'Maturity',
    'Recommendation',
    'Published answers',
  ]);
}, 60_000);

it('takes names of sheets as a person writes them', async () => {
  expect(run('@/team.json', '--sheets', 'maturity, INFLUENCE').code).toBe(0);
  const book = await readXlsx(readFileSync(at('team.xlsx')));
  expect(book.sheets.map(({ name }) => name)).toEqual(['Start', 'Maturity', 'Influence']);
}, 60_000);

it('names the sheets that are unknown and those that there are', () => {
  const { stderr, code } = run('@/team.json', '--sheets', 'Maturity,Mood,');
  expect(code).toBe(2);
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(
      /^--sheets: found "Mood", expected quick, full, or sheets with commas between them, of Start, Readiness, Maturity, .*Checks/,
    ),
    expect.stringMatching(/^--sheets: found "", expected/),
  ]);
  expect(readdirSync(folder)).toEqual(['team.json']);
});

it('names everything that is wrong with the assessment, and writes nothing', () => {
  writeFileSync(at('team.json'), JSON.stringify({ ...ASSESSMENT, raters: [{}], extra: 1 }));
  const { stdout, stderr, code } = run('@/team.json', '--json', '@/result.json');
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/^extra: unknown key/),
    'raters[0].id: missing; expected the id of the rater',
  ]);
  expect(readdirSync(folder)).toEqual(['team.json']);
});

it.each([
  ['a workbook by another ending', ['--out', '@/book.json'], '--out: found "@/book.json", expected a name that ends in .xlsx'],
  [
    'the result in the assessment’s own place',
    ['--json', '@/team.json'],
    '--json: found "@/team.json", which is the assessment itself, expected another name',
  ],
  [
    'the result in the workbook’s place',
    ['--out', '@/a.xlsx', '--json', '@/./a.xlsx'],
    '--json: found "@/./a.xlsx", which is the workbook’s name, expected another name',
  ],
  ['a folder that is not there', ['--out', '@/gone/book.xlsx'], '@/gone/book.xlsx: found no folder @/gone, expected one that is there'],
  ['the place of a folder', ['--json', '@/folder'], '@/folder: found something that is not a file, expected a file or a free name'],
])('refuses %s before it begins', (_, options, problem) => {
  mkdirSync(at('folder'));
  expect(run('@/team.json', ...options)).toEqual({ stdout: '', stderr: `${inFolder(problem)}\n`, code: 2 });
  expect(readdirSync(folder).sort()).toEqual(['folder', 'team.json']);
});
