/** `npm run conclude`: a line of JSON for each assessment, good or bad, and the exit code that scripts rely on. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
const GOOD = { format: 'cco-assessment/1', organisation: { name: 'Northwind' } };
const BAD = { format: 'cco-assessment/1', organisation: {} };
const NO_NAME = 'organisation.name: missing; expected the name of the organisation';

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'conclude-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
}

function run(
  args: readonly string[],
  input = '',
): { lines: readonly Record<string, unknown>[]; problems: readonly string[]; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli/run.mjs', 'conclude', ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  });
  const nonEmpty = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');
  return { lines: nonEmpty(stdout).map((line) => JSON.parse(line) as Record<string, unknown>), problems: nonEmpty(stderr), code: status };
}

const names = (lines: readonly Record<string, unknown>[]): readonly unknown[] =>
  lines.map(({ organisation, errors }) => errors ?? (organisation as { name: string }).name);

it('concludes on JSON, CSV and JSON lines, in order', () => {
  const { lines, problems, code } = run([
    file('one.json', JSON.stringify(GOOD, null, 2)),
    file('two.csv', 'instrument,item,field,rater,answer,note\r\norganisation,name,,,Contoso,\r\n'),
    file('three.jsonl', `${JSON.stringify(GOOD)}\n\n${JSON.stringify({ ...GOOD, organisation: { name: 'Fabrikam' } })}\n`),
  ]);
  expect(names(lines)).toEqual(['Northwind', 'Contoso', 'Northwind', 'Fabrikam']);
  expect(lines.every(({ format }) => format === 'cco-conclusions/1')).toBe(true);
  expect({ problems, code }).toEqual({ problems: [], code: 0 });
});

it('goes on after a bad assessment, and ends with 2', () => {
  const jsonl = file('mixed.jsonl', `${JSON.stringify(BAD)}\n{\n${JSON.stringify(GOOD)}`);
  const { lines, problems, code } = run([jsonl]);
  expect(names(lines)).toEqual([[NO_NAME], [expect.stringMatching(/^assessment: not JSON/)], 'Northwind']);
  expect(problems).toEqual([`${jsonl}, line 1: ${NO_NAME}`, expect.stringContaining(`${jsonl}, line 2: assessment: not JSON`)]);
  expect(code).toBe(2);
});

it('reads JSON lines, or one assessment over several lines, from standard input', () => {
  expect(names(run(['-'], `${JSON.stringify(GOOD)}\n${JSON.stringify(GOOD)}\n`).lines)).toEqual(['Northwind', 'Northwind']);
  expect(names(run(['-'], JSON.stringify(GOOD, null, 2)).lines)).toEqual(['Northwind']);
});

it('takes what begins an object and goes on in the next line for one assessment, also when it is broken', () => {
  const broken = JSON.stringify({ ...GOOD, raters: [{ id: 'r1' }] }, null, 2).replace('"r1"', '"r1",,');
  const { lines, problems, code } = run(['-'], broken);
  expect(names(lines)).toEqual([[expect.stringMatching(/^assessment: not JSON/)]]);
  expect(problems).toEqual([expect.stringMatching(/^assessment: not JSON/)]);
  expect(code).toBe(2);
});

it.each(['', '\n  \n'])('does not take nothing (%j) for done', (nothing) => {
  const { lines, problems, code } = run(['-'], nothing);
  expect(names(lines)).toEqual([['-: nothing; expected an assessment']]);
  expect({ problems, code }).toEqual({ problems: ['-: nothing; expected an assessment'], code: 2 });
});

it('ends quietly when nobody reads on', () => {
  const many = file('many.jsonl', `${JSON.stringify(GOOD)}\n`.repeat(500));
  const { stderr, stdout } = spawnSync('bash', ['-c', `"${process.execPath}" src/cli/run.mjs conclude "${many}" | head -n 1`], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(JSON.parse(stdout)).toMatchObject({ format: 'cco-conclusions/1' });
  expect(stderr).toBe('');
});

it('says what cannot be read', () => {
  const gone = path.join(folder, 'gone.json');
  const text = file('notes.txt', 'x');
  const latin = file('latin.csv', Uint8Array.from([0x69, 0xe4, 0x0a]));
  const wide = file('wide.csv', Buffer.from('instrument,item', 'utf16le'));
  const { lines, problems, code } = run([gone, text, latin, wide]);
  const expected = [
    `${gone}: no such file; expected a file that can be read`,
    `${text}: ".txt" is not one of .json, .csv, .jsonl, .xlsx`,
    ...[latin, wide].map((name) => `${name}: text that is not UTF-8; expected UTF-8 (in Excel: save as "CSV UTF-8")`),
  ];
  expect(names(lines)).toEqual(expected.map((problem) => [problem]));
  expect({ problems, code }).toEqual({ problems: expected, code: 2 });
});

it('asks for a file when there is none', () => {
  const { lines, problems, code } = run([]);
  expect({ lines, code }).toEqual({ lines: [], code: 2 });
  expect(problems).toEqual([expect.stringMatching(/^FILE: missing/)]);
});
