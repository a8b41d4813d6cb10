/** Every command explains itself from the one table that it also reads its arguments by. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS, helpText, readCommand, type CommandName } from '../../src/cli/command-line';

const NAMES = Object.keys(COMMANDS) as readonly CommandName[];
const packageJson: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(path.join(__dirname, '../../package.json'), 'utf8'),
);

it('every command of ours that takes arguments is in the table', () => {
  const ours = Object.entries(packageJson.scripts).flatMap(([name, script]) => (/src\/cli\//.test(script) ? [name] : []));
  expect([...ours].sort()).toEqual([...NAMES].sort());
});

it.each(NAMES)('%s --help names every option with what it does, and does nothing else', (name) => {
  expect(() => readCommand(name, ['--help', '--nonsense'])).toThrow(helpText(name));
  expect(() => readCommand(name, ['-h'])).toThrow(helpText(name));
  const lines = helpText(name).split('\n');
  expect(lines[0]).toMatch(name === 'start' ? /^npm start -- / : new RegExp(`^npm run ${name} -- `));
  for (const [option, { what }] of Object.entries<{ readonly what: string }>(COMMANDS[name].options))
    expect(lines.some((line) => line.includes(`--${option}`) && line.endsWith(what))).toBe(true);
});

it.each([
  [['a.json', '--ouch'], '--ouch: not an option of assess, expected --out, --json, --sheets, --frozen, --names, --help'],
  [['a.json', '--out'], '--out: missing, expected BOOK.xlsx behind it'],
  [['a.json', '--frozen=yes'], '--frozen: found "yes" behind it, expected nothing'],
])('assess %j is refused: %s', (args, said) => expect(() => readCommand('assess', args)).toThrow(said));

it('a command without files refuses one', () =>
  expect(() => readCommand('bench', ['a.json'])).toThrow('FILE: found "a.json", expected no file'));

it('a lone hyphen is a file: standard input', () => expect(readCommand('conclude', ['-']).files).toEqual(['-']));

it('an option behind the file counts as well as before it', () =>
  expect(readCommand('assess', ['--frozen', 'a.json', '--out', 'b.xlsx'])).toMatchObject({
    files: ['a.json'],
    values: { frozen: true, out: 'b.xlsx' },
  }));
