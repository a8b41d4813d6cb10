/** Commands run compiled, from what their sources are now, also where two start at once. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const RUN = path.join(__dirname, '../../src/cli/run.mjs');
const folder = mkdtempSync(path.join(tmpdir(), 'cco-run-'));

beforeAll(() => {
  mkdirSync(path.join(folder, 'src/cli'), { recursive: true });
  copyFileSync(path.join(__dirname, '../../package-lock.json'), path.join(folder, 'package-lock.json'));
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
  write('cli/greet.ts', 'import { greeting } from "../greeting"; console.log(greeting, ...process.argv.slice(2));');
  const both = await Promise.all([run('greet', 'Ann'), run('greet', 'Bob')]);
  expect(both).toEqual([
    { out: 'hello Ann\n', error: '', code: 0 },
    { out: 'hello Bob\n', error: '', code: 0 },
  ]);
  expect(readdirSync(path.join(folder, 'node_modules/.cache/cco-planner/commands'))).toHaveLength(1);
});

it('a changed source is compiled anew', async () => {
  write('greeting.ts', 'export const greeting: string = "good morning";');
  expect((await run('greet')).out).toBe('good morning\n');
});

it('a command that is not there is named', async () =>
  expect(await run('meet')).toMatchObject({ code: 1, error: expect.stringContaining('src/cli/meet.ts: no such command') as unknown }));
