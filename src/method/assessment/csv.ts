/** Reading an assessment from CSV: a row for each answer, rater and fact about the organisation. */
import { fail, quote, type Problem, type Result } from '../problems';
import { ANSWER_KEYS, type AnswerKey, type FoundAnswer } from './answers';
import { assemble } from './assemble';
import type { Report } from './checks';
import { splitCsv, type CsvRow } from './csv-rows';
import type { FoundOrganisation, FoundRater } from './organisation-and-raters';
import type { Assessment } from './shape';

const NUMBER_KEYS: readonly string[] = ['revenue', 'revenueUSD'];

/**
 * Reads an assessment from CSV text as RFC 4180 has it, with or without a byte order mark.
 *
 * The header is `instrument,item,field,rater,answer,note`. Rows of instrument `organisation` carry a key and its value,
 * rows of `rater` an id and its group. `0` as an answer is blank, as an empty cell is in Excel; of revenue it is a number.
 *
 * @returns the assessment, or every problem found in it
 *
 * @example
 * parseCsv('instrument,item,field,rater,answer,note\norganisation,name,,,Northwind,\n') // { ok: true, value: { … } }
 */
export function parseCsv(text: string): Result<Assessment> {
  const split = splitCsv(text.replace(/^\uFEFF/, ''));
  if (!split.ok) return split;
  const [header, ...rows] = split.value.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (header === undefined || !isHeader(header)) {
    return fail({
      code: 'malformed',
      place: `line ${header?.line ?? 1}`,
      found: header === undefined ? 'nothing' : quote(header.cells.join(',')),
      expected: `the header ${ANSWER_KEYS.join(',')}`,
    });
  }
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const whole = rows.filter((row) => isWhole(row, report));
  const of = (instrument: string) => whole.filter((row) => instrumentOf(row) === instrument);
  return assemble(
    {
      organisation: foundOrganisation(of('organisation'), report),
      raters: of('rater').map((row) => foundRater(row, report)),
      answers: whole.filter((row) => !['organisation', 'rater'].includes(instrumentOf(row))).map(foundAnswer),
      assumptions: [],
    },
    problems,
  );
}

const instrumentOf = (row: CsvRow): string => cellOf(row, 'instrument').trim();

const isHeader = ({ cells }: CsvRow): boolean =>
  cells.length === ANSWER_KEYS.length && ANSWER_KEYS.every((key, i) => cells[i]?.trim().toLowerCase() === key);

function isWhole({ line, cells }: CsvRow, report: Report): boolean {
  if (cells.length === ANSWER_KEYS.length) return true;
  report({ code: 'wrongSize', place: `line ${line}`, found: `${cells.length} columns`, expected: `${ANSWER_KEYS.length}` });
  return false;
}

const cellOf = ({ cells }: CsvRow, key: AnswerKey): string => cells[ANSWER_KEYS.indexOf(key)] ?? '';

/** 0 is blank, as an empty cell is to Excel. */
const answerIn = (row: CsvRow): string => (cellOf(row, 'answer').trim() === '0' ? '' : cellOf(row, 'answer'));

const placeIn =
  ({ line }: CsvRow) =>
  (key: AnswerKey): string =>
    `line ${line}, ${key}`;

function foundAnswer(row: CsvRow): FoundAnswer {
  const parts = Object.fromEntries(ANSWER_KEYS.map((key) => [key, cellOf(row, key)]));
  return { parts: { ...parts, answer: answerIn(row) }, place: `line ${row.line}`, placeOf: placeIn(row) };
}

function foundRater(row: CsvRow, report: Report): FoundRater {
  reportFilled(row, ['field', 'rater'], report);
  const group = answerIn(row).trim();
  const found = { id: cellOf(row, 'item'), ...(group === '' ? {} : { group }) };
  return { found, place: `line ${row.line}`, placeOf: ([key]) => placeIn(row)(key === 'group' ? 'answer' : 'item') };
}

function foundOrganisation(rows: readonly CsvRow[], report: Report): FoundOrganisation {
  const lines = new Map<string, string>();
  const entries = rows.flatMap((row) => {
    reportFilled(row, ['field', 'rater'], report);
    const key = cellOf(row, 'item').trim();
    const isAmount = NUMBER_KEYS.includes(key);
    const value = (isAmount ? cellOf(row, 'answer') : answerIn(row)).trim();
    const first = lines.get(key);
    if (first !== undefined) {
      report({ code: 'duplicate', place: `line ${row.line}`, first, about: `organisation ${key}` });
      return [];
    }
    lines.set(key, `line ${row.line}`);
    return value === '' ? [] : [[key, isAmount && isNumeral(value) ? Number(value) : value] as const];
  });
  return {
    found: Object.fromEntries(entries),
    placeOf: ([key = '']) => [lines.get(String(key)) ?? [], `organisation ${key}`].flat().join(', '),
  };
}

function reportFilled(row: CsvRow, keys: readonly AnswerKey[], report: Report): void {
  keys
    .filter((key) => cellOf(row, key).trim() !== '')
    .forEach((key) =>
      report({
        code: 'wrongKind',
        place: placeIn(row)(key),
        found: quote(cellOf(row, key)),
        expected: `empty, as it is in rows of ${cellOf(row, 'instrument').trim()}`,
      }),
    );
}

const isNumeral = (value: string): boolean => Number.isFinite(Number(value));
