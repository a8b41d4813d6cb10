/** `npm run collect`: respondents' files become one, or every problem between them is said and nothing is written. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeXlsx } from '../../src/file';
import { parseAssessment } from '../../src/method';
import { cellContentsOf } from '../../src/sheets';
import { closeWorkbook, openWorkbook, write } from '../support/workbook';

const ROOT = path.join(__dirname, '../..');

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'collect-'))));
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(closeWorkbook);

const at = (name: string): string => path.join(folder, name);

/** Runs the command on files of the test's folder, which its output is then shown without. */
function collect(...args: readonly string[]): { out: string; problems: readonly string[]; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli/run.mjs', 'collect', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const lines = (text: string): readonly string[] =>
    text
      .replaceAll(`${folder}${path.sep}`, '')
      .split('\n')
      .filter((line) => line !== '');
  return { out: lines(stdout).join('\n'), problems: lines(stderr), code: status };
}

function save(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content);
  return at(name);
}

const answerOf = (rater: string, answer: string): object => ({
  format: 'cco-assessment/1',
  organisation: { name: 'Northwind' },
  raters: [{ id: rater }],
  answers: [{ instrument: 'readiness', item: 'R1', rater, answer }],
});

const json = (name: string, rater: string, answer: string): string => save(name, JSON.stringify(answerOf(rater, answer)));

function answersIn(name: string): readonly unknown[] {
  const read = parseAssessment(readFileSync(at(name), 'utf8'));
  return read.ok ? read.value.answers.map(({ rater, answer }) => `${rater}: ${answer}`) : read.problems;
}

/** A workbook as a respondent sends it back, the organisation's name left empty. */
async function workbook(name: string, answer: 'Yes' | 'No'): Promise<string> {
  const read = parseAssessment(answerOf('r1', answer));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const addin = await openWorkbook();
  await write(addin, { ...cellContentsOf(read.value).cellContents, organisation: new Map() });
  return save(name, await writeXlsx(await addin.book()));
}

it('merges JSON, CSV and JSON lines into one assessment, and says how much it found', () => {
  const csv = save(
    'b.csv',
    'instrument,item,field,rater,answer,note\norganisation,name,,,Northwind,\n' +
      'rater,r2,,,board,\nreadiness,R1,,r2,No,\nreadiness,R2,,r2,,\n',
  );
  const lines = save('c.jsonl', `${JSON.stringify(answerOf('r3', 'Partly'))}\n${JSON.stringify(answerOf('r4', 'Yes'))}\n`);
  expect(collect(lines, json('a.json', 'r1', 'Yes'), csv, '--out', at('all.json'))).toEqual({
    out: 'all.json: 3 files, 4 raters, 4 answers',
    problems: [],
    code: 0,
  });
  expect(answersIn('all.json')).toEqual(['r1: Yes', 'r2: No', 'r2: null', 'r3: Partly', 'r4: Yes']);
});

it('merges workbooks, and tells respondents apart who were left at one id', async () => {
  const [yes, no] = [await workbook('yes.xlsx', 'Yes'), await workbook('no.xlsx', 'No')];
  expect(collect(yes, json('named.json', 'r2', 'No'), '--out', at('all.json'))).toEqual({
    out: 'all.json: 2 files, 2 raters, 2 answers',
    problems: [],
    code: 0,
  });
  expect(readFileSync(at('all.json'), 'utf8')).toContain('"name": "Northwind"');
  expect(collect(yes, no, '--out', at('both.json'))).toEqual({
    out: '',
    problems: [
      'yes.xlsx: "Yes" differs from "No" in no.xlsx (readiness R1, rater r1)',
      'rater r1: answered differently in no.xlsx, yes.xlsx; ' +
        'expected one respondent, so if these are several people, give each an id of their own',
    ],
    code: 2,
  });
});

it('says everything that is wrong in and between the files at once, and writes nothing', () => {
  const names = [
    json('a.json', 'r1', 'Yes'),
    json('b.json', 'r1', 'No'),
    json('c.json', 'r1', 'maybe'),
    save('d.jsonl', '\n'),
    at('gone.csv'),
  ];
  const before = readdirSync(folder);
  expect(collect(...names, '--out', at('all.json'))).toEqual({
    out: '',
    problems: [
      'c.json: answers[0].answer: "maybe" is not one of Yes, Partly, No, Don\'t know (readiness R1)',
      'd.jsonl: nothing; expected an assessment',
      'gone.csv: no such file; expected a file that can be read',
      'b.json: "No" differs from "Yes" in a.json (readiness R1, rater r1)',
      expect.stringMatching(/^rater r1: answered differently in a.json, b.json;/),
    ],
    code: 2,
  });
  expect(readdirSync(folder)).toEqual(before);
});

it('keeps a file that has the wanted name already', () => {
  save('all.json', 'mine');
  const { problems, code } = collect(json('a.json', 'r1', 'Yes'), '--out', at('all.json'));
  expect({ problems, code }).toEqual({ problems: ['all.json was there: kept as all (previous 1).json'], code: 0 });
  expect(readFileSync(at('all (previous 1).json'), 'utf8')).toBe('mine');
  expect(answersIn('all.json')).toEqual(['r1: Yes']);
});

it('can collect what it has collected before together with what has come in since', () => {
  const [first, second] = [json('a.json', 'r1', 'Yes'), json('b.json', 'r2', 'No')];
  collect(first, '--out', at('all.json'));
  expect(collect(at('all.json'), first, second, '--out', at('all.json')).code).toBe(0);
  expect(answersIn('all.json')).toEqual(['r1: Yes', 'r2: No']);
});

it('ends with 1 and leaves nothing behind when the file cannot be written', () => {
  // The name fits what file systems allow, 255 bytes; the longer temporary one does not.
  const { out, problems, code } = collect(json('a.json', 'r1', 'Yes'), '--out', at(`${'x'.repeat(245)}.json`));
  expect({ out, problems, code }).toEqual({ out: '', problems: [expect.stringContaining('ENAMETOOLONG')], code: 1 });
  expect(readdirSync(folder)).toEqual(['a.json']);
});

describe('arguments', () => {
  const OUT = '--out: missing, expected the name of the assessment file to write, such as all.json';

  it('name what is missing', () => {
    expect(collect()).toEqual({ out: '', problems: [expect.stringMatching(/^FILE: missing/), OUT], code: 2 });
    expect(collect(json('a.json', 'r1', 'Yes'))).toEqual({ out: '', problems: [OUT], code: 2 });
    expect(collect(at('a.json'), '--out')).toMatchObject({ out: '', code: 2 });
  });

  it('cannot ask for JSON in a file that says it is something else, or where there is no place for a file', () => {
    const a = json('a.json', 'r1', 'Yes');
    expect(collect(a, '--out', at('all.XLSX'))).toEqual({
      out: '',
      problems: ['--out: found all.XLSX, expected a name that ends in .json, since JSON is what it will hold'],
      code: 2,
    });
    mkdirSync(at('all'));
    expect(collect(a, '--out', at('all'))).toEqual({
      out: '',
      problems: ['all: found something that is not a file, expected a file or a free name'],
      code: 2,
    });
    expect(collect(a, '--out', at('gone/all.json'))).toEqual({
      out: '',
      problems: ['gone/all.json: found no folder gone, expected one that is there'],
      code: 2,
    });
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'all']);
  });
});
