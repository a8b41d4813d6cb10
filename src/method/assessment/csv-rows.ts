/** Splitting CSV text into rows and cells as RFC 4180 has it: quoted cells, doubled quotes, line breaks within quotes. */
import { fail, quote, succeed, type Result } from '../problems';

export interface CsvRow {
  /** The line on which the row begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

// One cell and what ends it. A quoted cell may hold anything, its quotes doubled; a plain one no quote, comma or line break.
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

/**
 * Splits CSV text. Line breaks may be CRLF, LF or CR.
 *
 * @example
 * splitCsv('a,"b ""c"""\r\n') // { ok: true, value: [{ line: 1, cells: ['a', 'b "c"'] }] }
 */
export function splitCsv(text: string): Result<readonly CsvRow[]> {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  let at = 0;
  while (at < text.length || cells.length > 0) {
    CELL.lastIndex = at;
    const found = CELL.exec(text);
    if (found === null) return fail({ code: 'malformed', place: `line ${line}`, ...whatIsWrong(text.slice(at)) });
    const [all, quoted, plain, end] = found;
    cells.push(quoted?.replace(/""/g, '"') ?? plain ?? '');
    at += all.length;
    line += countBreaks(all);
    if (end === ',') continue;
    rows.push({ line: start, cells });
    cells = [];
    start = line;
  }
  return succeed(rows);
}

/** Only a quote can stop a cell from being read: it never closes, something follows it, or it stands within a plain cell. */
function whatIsWrong(rest: string): { readonly found: string; readonly expected: string } {
  if (!rest.startsWith('"'))
    return {
      found: `a quote within ${quote(rest.split(/[\r\n,]/, 1)[0])}`,
      expected: 'the whole cell in quotes, and its own quotes doubled',
    };
  return /^"(?:[^"]|"")*"/.test(rest)
    ? { found: 'text after the closing quote of a cell', expected: 'a comma or the end of the line' }
    : { found: 'a quote that is never closed', expected: 'a closing quote' };
}

const countBreaks = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;
