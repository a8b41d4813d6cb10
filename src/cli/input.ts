/** Reading assessments from files and standard input: JSON, CSV, JSON lines and workbooks. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fail, parseAssessment, parseCsv, problemText, quote, succeed, type Assessment, type Result } from '../method';
import { WrongInput } from './command';
import { readWorkbook } from './workbook';

export const STANDARD_INPUT = '-';

const ENDINGS = ['.json', '.csv', '.jsonl', '.xlsx'] as const;

type Ending = (typeof ENDINGS)[number];

/** An assessment as it was read, or what is wrong with it. */
export interface ReadAssessment {
  /** The file, and the line where it holds an assessment a line. */
  readonly place: string;
  readonly result: Result<Assessment>;
}

/**
 * Reads every assessment in a file, in order, each when it is its turn. A file that cannot be read counts as one bad assessment.
 *
 * @param name a file's name, its ending telling what it holds, or `-` for JSON or JSON lines on standard input
 *
 * @example
 * [...(await readAssessments('teams.jsonl'))] // [{ place: 'teams.jsonl, line 1', result: { ok: true, value: … } }, …]
 */
export async function readAssessments(name: string): Promise<Iterable<ReadAssessment>> {
  const ending = name === STANDARD_INPUT ? '.jsonl' : ENDINGS.find((known) => known === extname(name).toLowerCase());
  if (ending === undefined) {
    return [{ place: name, result: fail({ code: 'notOneOf', place: name, found: quote(extname(name)), choices: ENDINGS }) }];
  }
  const bytes = await bytesOf(name);
  if (!bytes.ok) return [{ place: name, result: bytes }];
  if (ending === '.xlsx') return [{ place: name, result: await readWorkbook(bytes.value) }];
  const text = decoded(bytes.value, name);
  return text.ok ? fromText(text.value, ending, name) : [{ place: name, result: text }];
}

/**
 * Reads the one assessment of a file.
 *
 * @throws WrongInput with every problem when there is not exactly one good assessment
 */
export async function readOneAssessment(name: string): Promise<Assessment> {
  const [first, ...more] = await readAssessments(name);
  if (first === undefined || more.length > 0) throw new WrongInput(`${name}: found ${more.length + 1} assessments, expected one`);
  if (!first.result.ok) throw new WrongInput(...first.result.problems.map(problemText));
  return first.result.value;
}

/** What is wrong with an assessment, a line each that begins with its place. */
export const wrongLines = ({ place, result }: ReadAssessment): readonly string[] =>
  result.ok ? [] : result.problems.map(problemText).map((line) => (line.startsWith(place) ? line : `${place}: ${line}`));

function fromText(text: string, ending: Exclude<Ending, '.xlsx'>, name: string): Iterable<ReadAssessment> {
  switch (ending) {
    case '.json':
      return [{ place: name, result: parseAssessment(text) }];
    case '.csv':
      return [{ place: name, result: parseCsv(text) }];
    case '.jsonl':
      return fromLines(text, name);
  }
}

/** One assessment may also stand over several lines, as a JSON file is usually written: its first line stops after a bracket or a comma. */
function* fromLines(text: string, name: string): Generator<ReadAssessment> {
  const lines = text.split(/\r?\n/).flatMap((line, i) => (line.trim() === '' ? [] : [{ line, place: `${name}, line ${i + 1}` }]));
  const [first] = lines;
  if (first === undefined)
    yield { place: name, result: fail({ code: 'malformed', place: name, found: 'nothing', expected: 'an assessment' }) };
  else if (lines.length > 1 && /[{[,:]\s*$/.test(first.line)) yield { place: name, result: parseAssessment(text) };
  else for (const { line, place } of lines) yield { place, result: parseAssessment(line) };
}

async function bytesOf(name: string): Promise<Result<Uint8Array>> {
  try {
    return succeed(name === STANDARD_INPUT ? await standardInput() : await readFile(name));
  } catch (error) {
    return fail({ code: 'malformed', place: name, found: reasonOf(error), expected: 'a file that can be read' });
  }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function decoded(bytes: Uint8Array, name: string): Result<string> {
  const notUtf8: Result<never> = fail({
    code: 'malformed',
    place: name,
    found: 'text that is not UTF-8',
    expected: 'UTF-8 (in Excel: save as "CSV UTF-8")',
  });
  // UTF-16 passes for UTF-8 with a zero byte beside every letter.
  if (bytes.includes(0)) return notUtf8;
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return notUtf8;
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'a folder';
  return error instanceof Error ? error.message : String(error);
}
