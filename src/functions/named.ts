/** Reading columns that stand beside a column of names: a row for each name, spare rows left out. */
import { fail, isBlank, shown, succeed, type Result } from '../method';
import { cellsOf, eachOf, isWholeBlank, map, then, wrongCount, type Cell, type Range } from './cells';

export interface NamedRow<Key extends string> {
  readonly name: string;
  /** Where the name stands. */
  readonly place: string;
  readonly cells: Readonly<Record<Key, Cell>>;
}

export interface NamedRanges<Key extends string> {
  readonly names: Range;
  /** The columns beside the names, by the names of their arguments. One that is blank throughout has a blank cell for each name. */
  readonly beside: Readonly<Record<Key, Range>>;
  /** What a name is, for a row that has an answer and no name. */
  readonly expected: string;
  /** The spelling under which a name counts; the name as it is written unless given. */
  readonly read?: (name: string, place: string) => Result<string>;
}

/** A row for each name, in their order; a name that is given twice is a problem. */
export function namedRowsOf<Key extends string>({
  names,
  beside,
  expected,
  read = succeed,
}: NamedRanges<Key>): Result<readonly NamedRow<Key>[]> {
  const nameCells = cellsOf(names, 'names');
  const columns = Object.entries<Range>(beside).map(([key, range]) => [key, columnBeside(range, key, nameCells.length)] as const);
  const wrong = columns.find(([, cells]) => cells.length !== nameCells.length);
  if (wrong !== undefined) return fail(wrongCount(wrong[0], wrong[1].length, nameCells.length));
  const rows = nameCells.map((name, i) => ({
    name,
    cells: Object.fromEntries(columns.map(([key, cells]) => [key, cells[i]!])) as Record<Key, Cell>,
  }));
  const filled = rows.filter(({ name, cells }) => ![name, ...Object.values<Cell>(cells)].every(({ value }) => isBlank(value)));
  const named = eachOf(filled, ({ name, cells }) =>
    map(
      then(nameOf(name, expected), (written) => read(written, name.place)),
      (known) => ({ name: known, place: name.place, cells }),
    ),
  );
  return then(named, eachOnce);
}

const columnBeside = (range: Range, name: string, count: number): readonly Cell[] =>
  isWholeBlank(range) ? Array.from({ length: count }, () => ({ value: null, place: name })) : cellsOf(range, name);

function nameOf({ value, place }: Cell, expected: string): Result<string> {
  if (isBlank(value)) return fail({ code: 'missing', place, expected });
  return typeof value === 'object'
    ? fail({ code: 'wrongKind', place, found: shown(value), expected: 'a name' })
    : succeed(String(value).trim());
}

function eachOnce<Key extends string>(rows: readonly NamedRow<Key>[]): Result<readonly NamedRow<Key>[]> {
  const first = new Map<string, string>();
  return eachOf(rows, (row) => {
    const earlier = first.get(row.name);
    if (earlier !== undefined) return fail({ code: 'duplicate', place: row.place, first: earlier, about: row.name });
    first.set(row.name, row.place);
    return succeed(row);
  });
}
