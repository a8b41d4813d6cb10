/** The command line: every command with its options in one table, how it is read and explained, and how a command ends. */
import { parseArgs } from 'node:util';

interface Option {
  /** What stands behind it; left out for one that stands alone. */
  readonly argument?: string;
  readonly what: string;
  readonly isRequired?: true;
}

interface Command {
  readonly does: string;
  /** The files it takes, as they are written in its usage; empty where it takes none. */
  readonly files: string;
  /** What may stand for a file. */
  readonly reads?: string;
  readonly options: Readonly<Record<string, Option>>;
}

/** Every command of package.json that takes arguments of ours; its help, and what it accepts, follow from this. */
export const COMMANDS = {
  start: {
    does: 'Builds and serves the desk, a workbook beside the task pane that needs no Excel, and prints its address.',
    files: '',
    options: { port: { argument: 'N', what: 'the port to serve at, from 0 to 65535; 3030 unless given' } },
  },
  assess: {
    does: 'The main job: reads an assessment, writes the scored workbook and prints the one-page summary.',
    files: 'FILE',
    reads: '.json, .csv, a workbook that the add-in wrote (.xlsx), or - for JSON on standard input',
    options: {
      out: { argument: 'BOOK.xlsx', what: "the workbook to write; FILE's name with .xlsx unless given" },
      json: { argument: 'RESULT.json', what: 'writes the conclusions as a file of their own' },
      sheets: { argument: 'NAMES', what: 'quick, full (unless given), or names of sheets with commas between them' },
      frozen: { what: 'writes the hand-off copy: values in place of custom functions, no raters’ names' },
      names: { what: 'keeps the raters’ names in a hand-off copy' },
    },
  },
  conclude: {
    does: 'The method alone, without a workbook: a line of JSON for each assessment on standard output.',
    files: 'FILE…',
    reads: '.json, .csv, .jsonl (an assessment a line), .xlsx, or - for JSON lines on standard input',
    options: {},
  },
  collect: {
    does: 'Merges what several respondents answered, each in a file of their own, into one assessment.',
    files: 'FILE…',
    reads: '.xlsx, .csv, .json, .jsonl, or - for standard input',
    options: { out: { argument: 'FILE.json', what: 'the assessment to write', isRequired: true } },
  },
  validate: {
    does: 'Checks the manifest offline. Microsoft’s validation service is not asked.',
    files: '[MANIFEST]',
    reads: 'manifest.xml unless given',
    options: {},
  },
  derived: {
    does: 'Writes anew what is made from the instruments: the schema of assessment files, and tables of docs/.',
    files: '',
    options: {},
  },
  bench: {
    does: 'Measures speed and sizes, and prints a table.',
    files: '',
    options: { json: { argument: 'FILE', what: 'writes the figures as JSON as well' } },
  },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof COMMANDS;

type Values<Options extends Readonly<Record<string, Option>>> = {
  readonly [Name in keyof Options]: (Options[Name] extends { readonly argument: string } ? string : boolean) | undefined;
};

/** Each line names a place, what was found and what was expected. */
export class WrongInput extends Error {
  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/** Somebody asked what the command does: that is said, and nothing is done. */
class HelpWanted extends Error {}

/**
 * A command's arguments, as its row of the table has them.
 *
 * @throws WrongInput for an option that is unknown or lacks its value, and for a file where none is taken
 *
 * @example
 * readCommand('collect', ['a.csv', '--out', 'b.json']) // { files: ['a.csv'], values: { out: 'b.json' } }
 */
export function readCommand<Name extends CommandName>(
  name: Name,
  args: readonly string[],
): { readonly files: readonly string[]; readonly values: Values<(typeof COMMANDS)[Name]['options']> } {
  const { files, options }: Command = COMMANDS[name];
  const known = Object.entries(options).map(([option, { argument }]) => [option, { type: kindOf(argument) }] as const);
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: { ...Object.fromEntries(known), help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) throw new HelpWanted(helpText(name));
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  const wrong = given.flatMap(({ rawName, name: option, value }) => wrongOption(name, { rawName, option, value }));
  const extra = files === '' ? positionals.map((file) => `FILE: found "${file}", expected no file`) : [];
  if (wrong.length + extra.length > 0) throw new WrongInput(...wrong, ...extra);
  return { files: positionals, values: values as Values<(typeof COMMANDS)[Name]['options']> };
}

const kindOf = (argument: string | undefined): 'string' | 'boolean' => (argument === undefined ? 'boolean' : 'string');

interface GivenOption {
  readonly rawName: string;
  readonly option: string;
  readonly value: string | undefined;
}

function wrongOption(name: CommandName, { rawName, option, value }: GivenOption): readonly string[] {
  const { options }: Command = COMMANDS[name];
  const known = options[option];
  const names = [...Object.keys(options), 'help'].map((each) => `--${each}`).join(', ');
  if (known === undefined) return [`${rawName}: not an option of ${name}, expected ${names}`];
  if (known.argument !== undefined && value === undefined) return [`${rawName}: missing, expected ${known.argument} behind it`];
  return known.argument === undefined && value !== undefined ? [`${rawName}: found "${value}" behind it, expected nothing`] : [];
}

/**
 * What a command does and takes, as `--help` prints it.
 *
 * @example
 * helpText('bench').split('\n')[0] // 'npm run bench -- [--json FILE]'
 */
export function helpText(name: CommandName): string {
  const { does, files, reads, options }: Command = COMMANDS[name];
  const written = Object.entries(options).map(([option, { argument }]) => `--${option}${argument === undefined ? '' : ` ${argument}`}`);
  const all = [
    ...(files === '' ? [] : [files]),
    ...Object.values(options).map(({ isRequired }: Option, i) => (isRequired ? written[i]! : `[${written[i]!}]`)),
  ].join(' ');
  const call = name === 'start' ? 'npm start' : `npm run ${name}`;
  const rows = [
    ...(reads === undefined ? [] : [[files, reads]]),
    ...Object.values(options).map(({ what }, i) => [written[i]!, what]),
    ['--help', 'prints this'],
  ];
  const wide = Math.max(...rows.map(([term]) => term!.length));
  return [
    `${call} -- ${all}`,
    '',
    does,
    '',
    ...rows.map(([term, what]) => `  ${term!.padEnd(wide)}  ${what!}`),
    '',
    'Exit codes: 0 done, 2 the input is wrong (every problem on a line, with its place), 1 anything else.',
  ].join('\n');
}

/** Runs a command to its exit code: 0 done, 2 the input is wrong, 1 anything else; what is wrong goes to standard error, a line each. */
export async function exitWith(command: () => Promise<void>): Promise<void> {
  // Whoever reads our output may stop early, as `head` does: that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    await command();
  } catch (error) {
    if (error instanceof HelpWanted) {
      console.log(error.message);
      return;
    }
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = error instanceof WrongInput ? 2 : 1;
  }
}
