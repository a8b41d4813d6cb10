/** What Office.js writes into cells, as the engine is to be told. */
import { invalidArgument, Refusal, type Area } from '../../engine';

/** Excel's limits, in characters: of a text in a cell, and of a formula. */
const TEXT_LIMIT = 32_767;
const FORMULA_LIMIT = 8_192;
/** Of a text within a formula. */
const LITERAL_LIMIT = 255;

/** As if a person typed it. @throws Refusal InvalidArgument beyond Excel's limits */
export function content(value: unknown, place: string): string {
  switch (typeof value) {
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    case 'number':
      if (!Number.isFinite(value)) throw invalidArgument(place, String(value), 'a finite number');
      return String(value);
    case 'string':
      return textContent(value, place);
    default:
      throw invalidArgument(place, value, 'a number, text or truth value');
  }
}

function textContent(value: string, place: string): string {
  const isFormula = value.startsWith('=');
  const limit = isFormula ? FORMULA_LIMIT : TEXT_LIMIT;
  if (value.length > limit) throw invalidArgument(place, `${value.length} characters`, `at most ${limit}`);
  if (isFormula && /[\w\]]\[(?:\[|#|@|\w|')/.test(value.replace(/"(?:[^"]|"")*"/g, '')))
    throw new Refusal('NotImplemented', { place, found: `a reference to a table: ${value.slice(0, 80)}` });
  const long = isFormula
    ? value.match(/"(?:[^"]|"")*"/g)?.find((text) => text.slice(1, -1).replaceAll('""', '"').length > LITERAL_LIMIT)
    : undefined;
  if (long !== undefined) throw invalidArgument(place, `a text of ${long.length - 2} characters in a formula`, `at most ${LITERAL_LIMIT}`);
  return value;
}

export interface Run {
  readonly content: unknown;
  readonly area: Area;
}

/** Areas of equal content, so that a column of one format is one change. null leaves cells as they are. */
export function contentRuns(rows: readonly (readonly unknown[])[], within: Area): readonly Run[] {
  const runs: Run[] = [];
  for (const [down, row] of rows.entries()) {
    for (let from = 0; from < row.length;) {
      let to = from + 1;
      while (to < row.length && row[to] === row[from]) to++;
      if (row[from] !== null)
        addRun(runs, { content: row[from], area: { row: within.row + down, column: within.column + from, rows: 1, columns: to - from } });
      from = to;
    }
  }
  return runs;
}

/** A run below one of the same content and columns makes it longer. */
function addRun(runs: Run[], run: Run): void {
  const above = runs.findIndex(
    ({ content: other, area }) =>
      other === run.content &&
      area.column === run.area.column &&
      area.columns === run.area.columns &&
      area.row + area.rows === run.area.row,
  );
  const known = runs[above];
  if (known) runs[above] = { ...known, area: { ...known.area, rows: known.area.rows + 1 } };
  else runs.push(run);
}
