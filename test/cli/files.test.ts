/** Results are written whole or not at all, and nothing that was there is lost. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WrongInput } from '../../src/cli/command';
import { writeFiles } from '../../src/cli/files';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'files-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);
const text = (name: string): string => readFileSync(at(name), 'utf8');

it('writes under the names that were asked for, and leaves nothing else', () => {
  expect(
    writeFiles([
      [at('a.xlsx'), Uint8Array.from([65])],
      [at('b.json'), '{}'],
    ]),
  ).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(['a.xlsx', 'b.json']);
  expect([text('a.xlsx'), text('b.json')]).toEqual(['A', '{}']);
});

it('keeps every file that was there under a name of its own', () => {
  for (const content of ['first', 'second', 'third']) writeFiles([[at('a.json'), content]]);
  expect([text('a.json'), text('a (previous 1).json'), text('a (previous 2).json')]).toEqual(['third', 'first', 'second']);
  expect(writeFiles([[at('a.json'), 'fourth']])).toEqual([`${at('a.json')} was there: kept as ${at('a (previous 3).json')}`]);
});

it('moves neither folders nor links out of the way', () => {
  mkdirSync(at('folder'));
  symlinkSync('elsewhere', at('link'));
  expect(() =>
    writeFiles([
      [at('new'), 'x'],
      [at('folder'), 'x'],
      [at('link'), 'x'],
    ]),
  ).toThrow(
    new WrongInput(...['folder', 'link'].map((name) => `${at(name)}: found something that is not a file, expected a file or a free name`)),
  );
  expect(readdirSync(folder).sort()).toEqual(['folder', 'link']);
});

it('leaves everything as it was when one of several files cannot be written', () => {
  writeFileSync(at('a.json'), 'before');
  expect(() =>
    writeFiles([
      [at('a.json'), 'after'],
      [at(`${'b'.repeat(300)}.json`), 'x'],
    ]),
  ).toThrow('ENAMETOOLONG');
  expect(readdirSync(folder)).toEqual(['a.json']);
  expect(text('a.json')).toBe('before');
});

it('asks for folders that are there', () => {
  expect(() => writeFiles([[at('no such folder/b.json'), 'x']])).toThrow(
    new WrongInput(`${at('no such folder/b.json')}: found no folder ${at('no such folder')}, expected one that is there`),
  );
});
