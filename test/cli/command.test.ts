/** Every command's options come from one table: what is read, what --help says, and what the README shows. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS, givenTo, helpOf, OPTIONS, usageOf, WrongInput, type CommandName } from '../../src/cli/command';

const ROOT = path.join(__dirname, '../..');
const NAMES = Object.keys(COMMANDS) as CommandName[];

const run = (command: CommandName, ...args: readonly string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', `src/cli/${command}.ts`, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { stdout, stderr, code: status };
};

it.each(NAMES)('%s says with --help how it is typed and what each of its options does, and does nothing else', (command) => {
  expect(run(command, '--help')).toEqual({ stdout: `${helpOf(command)}\n`, stderr: '', code: 0 });
  expect(helpOf(command)).toContain(usageOf(command));
  const own = OPTIONS.filter(({ commands }) => (commands as readonly CommandName[]).includes(command));
  for (const { name, does } of own) expect(helpOf(command)).toMatch(new RegExp(`--${name}.* ${does.slice(0, 20)}`));
});

it.each(NAMES)('an option that %s does not have is wrong input', (command) => {
  expect(run(command, '--hepl')).toEqual({
    stdout: '',
    stderr: `--hepl: not an option of ${command}; the nearest is --help, and --help lists all\n`,
    code: 2,
  });
});

it('shows in the README how each command is typed', () => {
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  expect(NAMES.filter((command) => !readme.includes(`\`${usageOf(command)}\``))).toEqual([]);
});

it('has a row for every command of package.json that is a script of ours', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const ours = Object.keys(scripts).filter((name) => scripts[name]!.includes('src/cli/'));
  expect(ours.sort()).toEqual([...NAMES].sort());
});

it('reads files and options in any order, and - as a file', () => {
  expect(givenTo('assess', ['--frozen', '-', '--out=a b.xlsx', '--json', 'r.json'])).toEqual({
    files: ['-'],
    values: { frozen: true, out: 'a b.xlsx', json: 'r.json' },
  });
});

it('takes what stands behind -- as files, whatever they are called', () => {
  expect(givenTo('conclude', ['--', '--help'])).toEqual({ files: ['--help'], values: {} });
});

it.each<[CommandName, string[], string]>([
  ['assess', ['a.json', '--shets', 'quick'], '--shets: not an option of assess; the nearest is --sheets, and --help lists all'],
  ['assess', ['a.json', '-h'], '-h: not an option of assess; the nearest is --help, and --help lists all'],
  ['assess', ['a.json', '--out'], '--out: found nothing behind it, expected BOOK.xlsx'],
  ['assess', ['a.json', '--out', '--frozen'], '--out: found nothing behind it, expected BOOK.xlsx'],
  ['assess', ['a.json', '--frozen=no'], '--frozen: found "no" behind it, expected nothing'],
  ['start', ['4000'], '4000: found an argument, expected none, since start takes only options'],
])('refuses %s %j', (command, args, message) => {
  expect(() => givenTo(command, args)).toThrow(new WrongInput(message));
});
