/** Commands run compiled, from what their sources are now, also where two start at once. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const RUN = path.join(__dirname, '../../src/cli/run.mjs');
const folder = mkdtempSync(path.join(tmpdir(), 'cco-run-'));

beforeAll(() => {
  mkdirSync(path.join(folder, 'src/cli'), { recursive: true });
  for (const name of ['package-lock.json', 'tsconfig.json']) copyFileSync(path.join(__dirname, '../..', name), path.join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string): void => writeFileSync(path.join(folder, 'src', name), text);

const run = (...args: readonly string[]): Promise<{ readonly out: string; readonly error: string; readonly code: number | null }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [RUN, ...args], { cwd: folder });
    let [out, error] = ['', ''];
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (error += String(chunk)));
    child.once('exit', (code) => done({ out, error, code }));
  });

it('two that start at once both run, and leave one compiled folder', async () => {
  write('greeting.ts', 'export const greeting: string = "hello";');
  write('cli/assess.ts', 'import { greeting } from "../greeting"; console.log(greeting, ...process.argv.slice(2));');
  const both = await Promise.all([run('assess', 'Ann'), run('assess', 'Bob')]);
  expect(both).toEqual([
    { out: 'hello Ann\n', error: '', code: 0 },
    { out: 'hello Bob\n', error: '', code: 0 },
  ]);
  expect(readdirSync(path.join(folder, 'node_modules/.cache/cco-planner/commands'))).toHaveLength(1);
});

it('a changed source is compiled anew', async () => {
  write('greeting.ts', 'export const greeting: string = "good morning";');
  expect((await run('assess')).out).toBe('good morning\n');
});

it('four that start at once over folders of old sources all run, and the old ones go', async () => {
  const cache = path.join(folder, 'node_modules/.cache/cco-planner/commands');
  const longAgo = new Date(Date.now() - 48 * 60 * 60_000);
  for (const name of ['old1', 'old2', 'old3.123']) {
    mkdirSync(path.join(cache, name));
    utimesSync(path.join(cache, name), longAgo, longAgo);
  }
  const all = await Promise.all(['a', 'b', 'c', 'd'].map((name) => run('assess', name)));
  expect(all.map(({ out, error, code }) => [out, error, code])).toEqual(
    ['a', 'b', 'c', 'd'].map((name) => [`good morning ${name}\n`, '', 0]),
  );
  expect(readdirSync(cache).filter((name) => name.startsWith('old'))).toEqual([]);
});

it.each(['meet', 'input', '../x', ''])('%j is no command, and is told with those that are', async (name) => {
  const { error, code } = await run(name);
  expect(code).toBe(2);
  expect(error).toMatch(`command: found "${name}" in `);
  expect(error).toMatch(/expected one of assess, bench, .* where package\.json lies\n$/);
});
