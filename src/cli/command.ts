/** What every command has in common: its options, its --help, and how it ends (0 done, 2 the input is wrong, 1 anything else). */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Each line names a place, what was found and what was expected. */
export class WrongInput extends Error {
  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

interface Command {
  /** What is typed before the options. */
  readonly script: string;
  /** What stands beside the options, such as FILE…, and what it may be. */
  readonly argument?: string;
  readonly argumentIs?: string;
  readonly does: string;
}

export const COMMANDS = {
  start: { script: 'npm start', does: 'Builds and serves the desk, a workbook beside the task pane, and prints its address.' },
  assess: {
    script: 'npm run assess',
    argument: 'FILE',
    argumentIs: 'one assessment: .json, .csv, .xlsx, or - for standard input (JSON)',
    does: 'Writes the workbook of an assessment without a screen and prints the one-page summary.',
  },
  conclude: {
    script: 'npm run conclude',
    argument: 'FILE…',
    argumentIs: 'assessments: .json, .csv, .jsonl, .xlsx, or - for JSON lines on standard input',
    does: 'The method alone: a line of JSON for each assessment on standard output.',
  },
  collect: {
    script: 'npm run collect',
    argument: 'FILE…',
    argumentIs: 'what each respondent answered: .xlsx, .csv, .json, .jsonl, or - for standard input',
    does: 'Merges what several respondents answered into one assessment.',
  },
  validate: {
    script: 'npm run validate',
    argument: '[MANIFEST]',
    argumentIs: 'the manifest to check; default manifest.xml',
    does: 'Checks the add-in’s manifest, offline.',
  },
  bench: { script: 'npm run bench', does: 'Measures speed and sizes, each beside a yardstick of the same run.' },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

interface Option {
  readonly name: string;
  /** What stands behind it; null for an option that is there or not. */
  readonly argument: string | null;
  readonly does: string;
  /** What holds without it, where that is worth saying. */
  readonly default?: string;
  readonly required?: true;
  readonly commands: readonly CommandName[];
}

export const DEFAULT_PORT = '3030';

/** One row an option. Parsing, --help and the README's table of commands come from here. */
export const OPTIONS = [
  { name: 'port', argument: 'N', does: 'the port to serve at; 0 takes any free one', default: DEFAULT_PORT, commands: ['start'] },
  { name: 'out', argument: 'BOOK.xlsx', does: 'the workbook to write', default: 'named after FILE, beside it', commands: ['assess'] },
  { name: 'out', argument: 'FILE', does: 'the assessment to write, in JSON', required: true, commands: ['collect'] },
  { name: 'json', argument: 'RESULT.json', does: 'writes the result file as well', commands: ['assess'] },
  { name: 'json', argument: 'FILE', does: 'writes the table as JSON as well', commands: ['bench'] },
  {
    name: 'sheets',
    argument: 'SHEETS',
    does: 'quick, full, or names of sheets with commas between them',
    default: 'full',
    commands: ['assess'],
  },
  { name: 'frozen', argument: null, does: 'writes the hand-off copy: values, no custom functions', commands: ['assess'] },
  { name: 'names', argument: null, does: 'with --frozen: keeps the raters’ names in the copy', commands: ['assess'] },
  {
    name: 'help',
    argument: null,
    does: 'prints this and does nothing else',
    commands: ['start', 'assess', 'conclude', 'collect', 'validate', 'bench'],
  },
] as const satisfies readonly Option[];

type OptionRow = (typeof OPTIONS)[number];

/** What was typed behind a command. */
export interface Given {
  readonly files: readonly string[];
  readonly values: { readonly [Row in OptionRow as Row['name']]?: Row['argument'] extends null ? boolean : string };
}

const optionsOf = (command: CommandName): readonly Option[] =>
  OPTIONS.filter(({ commands }) => (commands as readonly CommandName[]).includes(command));

const written = ({ name, argument }: Option): string => `--${name}${argument === null ? '' : ` ${argument}`}`;

/**
 * How a command is typed; what may be left out stands in brackets.
 * @example usageOf('collect') // 'npm run collect -- FILE… --out FILE'
 */
export function usageOf(command: CommandName): string {
  const { script, argument = '' }: Command = COMMANDS[command];
  const options = optionsOf(command).filter(({ name }) => name !== 'help');
  const mayStandAlone = (argument === '' || argument.startsWith('[')) && options.every(({ required }) => required !== true);
  const behind = [
    ...(argument === '' ? [] : [argument]),
    ...options.map((option) => (option.required ? written(option) : `[${written(option)}]`)),
  ];
  if (behind.length === 0) return script;
  if (!mayStandAlone) return `${script} -- ${behind.join(' ')}`;
  return behind.length === 1 ? `${script} [-- ${behind[0]!.replace(/^\[|\]$/g, '')}]` : `${script} [-- ${behind.join(' ')}]`;
}

/** The text of --help. */
export function helpOf(command: CommandName): string {
  const { argument, argumentIs, does }: Command = COMMANDS[command];
  const rows = [
    ...(argument === undefined ? [] : [[argument.replace(/^\[|\]$/g, ''), argumentIs ?? ''] as const]),
    ...optionsOf(command).map((option) => [written(option), explained(option)] as const),
  ];
  const wide = Math.max(...rows.map(([what]) => what.length));
  return [does, '', `  ${usageOf(command)}`, '', ...rows.map(([what, text]) => `  ${what.padEnd(wide)}  ${text}`)].join('\n');
}

function explained(option: Option): string {
  if (option.required) return `${option.does}; required`;
  return option.default === undefined ? option.does : `${option.does}; default ${option.default}`;
}

/**
 * Reads what was typed behind a command.
 * @throws WrongInput for an option that the command does not have (with the nearest that it has), for one without its
 *   value or with one too many, and for arguments where the command takes none
 * @example
 * givenTo('collect', ['a.csv', '--out', 'b.json']) // { files: ['a.csv'], values: { out: 'b.json' } }
 */
export function givenTo(command: CommandName, args: readonly string[]): Given {
  const known = optionsOf(command);
  const options: ParseArgsConfig['options'] = Object.fromEntries(
    known.map(({ name, argument }) => [name, { type: argument === null ? 'boolean' : 'string' }]),
  );
  const { tokens, values, positionals } = parseArgs({ args: [...args], allowPositionals: true, strict: false, tokens: true, options });
  const wrong = tokens.flatMap((token) => (token.kind === 'option' ? wrongWith(command, token) : []));
  const { argument }: Command = COMMANDS[command];
  if (argument === undefined && values['help'] !== true)
    wrong.push(...positionals.map((found) => `${found}: found an argument, expected none, since ${command} takes only options`));
  if (wrong.length > 0) throw new WrongInput(...wrong);
  return { files: positionals, values: { ...values } };
}

interface TypedOption {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function wrongWith(command: CommandName, { name, rawName, value, inlineValue }: TypedOption): readonly string[] {
  const known = optionsOf(command);
  const option = rawName.startsWith('--') ? known.find((each) => each.name === name) : undefined;
  if (option === undefined)
    return [`${rawName}: not an option of ${command}; the nearest is --${nearest(name, known)}, and --help lists all`];
  if (option.argument === null) return value === undefined ? [] : [`${rawName}: found "${value}" behind it, expected nothing`];
  const isMissing = value === undefined || (inlineValue === false && value.startsWith('-') && value !== '-');
  return isMissing ? [`${rawName}: found nothing behind it, expected ${option.argument}`] : [];
}

/** The option that the name begins, as --j does --json, else the one that takes the fewest changes of letters. */
const nearest = (name: string, known: readonly Option[]): string =>
  (known.find((option) => option.name.startsWith(name)) ?? [...known].sort((a, b) => distance(name, a.name) - distance(name, b.name))[0]!)
    .name;

/** How many letters must be put in, taken out or changed to make one word the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[to.length]!;
}

/**
 * Runs a command to its exit code; what is wrong goes to standard error, a line each.
 * @example void runCommand('bench', async ({ values }) => measure(values.json));
 */
export async function runCommand(command: CommandName, run: (given: Given) => Promise<void>): Promise<void> {
  // Whoever reads our output may stop early, as `head` does: that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    const given = givenTo(command, process.argv.slice(2));
    if (given.values.help) console.log(helpOf(command));
    else await run(given);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = error instanceof WrongInput ? 2 : 1;
  }
}
