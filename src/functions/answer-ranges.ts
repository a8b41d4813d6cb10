/** The ranges of answers that CONCLUDE takes, and the answers in them. */
import {
  ANSWER_PARTS,
  dashboardCells,
  gridAnswer,
  gridCells,
  isBlank,
  LISTS,
  partWord,
  type AnswerGrid,
  type AnswerPart,
  type AnswerPartId,
  type BlockDefinition,
  type FoundAnswer,
  type GridCell,
  type InstrumentId,
  type ItemList,
  type ListId,
} from '../method';
import { isWholeBlank, tableOf, type Cell, type Range } from './cells';

export type AnswerRanges = Readonly<Record<AnswerPartId, Range>>;

type Rows = readonly (readonly Cell[])[];

/**
 * The answers in one of the ranges.
 *
 * @param raters the ids of the raters, in the order of their columns
 */
export function answersIn(name: AnswerPartId, ranges: AnswerRanges, raters: readonly string[]): readonly FoundAnswer[] {
  if (isWholeBlank(ranges[name])) return [];
  const rows = tableOf(ranges[name], partWord(name));
  const part: AnswerPart = ANSWER_PARTS[name];
  switch (part.kind) {
    case 'block':
      return foundIn(rows, gridCells(blockGrid(part.block, rows, raters)));
    case 'list': {
      const { names, answers } = listColumns(part.list, rows);
      return foundIn(answers, gridCells(listGrid(part.list, names, answers)), (row) => names[row]);
    }
    case 'ranks': {
      const columns = raters.map((rater) => ({ field: part.field, rater }));
      return foundIn(rows, gridCells({ ...listBeside(part.list, ranges[part.list]), columns, values: valuesOf(rows) }));
    }
    case 'dashboard': {
      const [header = [], ...stages] = rows;
      const metrics = stages.map((row) => row.slice(1));
      const grid = { stages: stages.map(([stage]) => stage?.value), functions: header.slice(1).map(valueOf), values: valuesOf(metrics) };
      return foundIn(metrics, dashboardCells(grid), (row) => stages[row]?.[0]);
    }
  }
}

const valueOf = ({ value }: Cell): unknown => value;
const valuesOf = (rows: Rows): AnswerGrid['values'] => rows.map((row) => row.map(valueOf));

/** Raters come first, then what the organisation states. */
function blockGrid({ instrument, items, fields, raters: header }: BlockDefinition, rows: Rows, raters: readonly string[]): AnswerGrid {
  const rated = header === undefined ? 0 : Math.max(0, (rows[0]?.length ?? 0) - fields.length);
  const ratedColumns = Array.from({ length: rated }, (_, i) => ({ field: 'answer', rater: raters[i] }));
  const columns = [...ratedColumns, ...fields.map((field) => ({ field }))];
  return { instrument: instrument as InstrumentId, items, columns, values: valuesOf(rows) };
}

/** The names in the first column, and the fields in the last ones, whatever stands between. */
function listColumns(list: ListId, rows: Rows): { readonly names: readonly (Cell | undefined)[]; readonly answers: Rows } {
  const { fields }: ItemList = LISTS[list];
  return { names: rows.map(([name]) => name), answers: rows.map((row) => row.slice(Math.max(1, row.length - fields.length))) };
}

function listGrid(list: ListId, names: readonly (Cell | undefined)[], answers: Rows): AnswerGrid {
  const { instrument, fields }: ItemList = LISTS[list];
  return {
    instrument,
    list,
    items: names.map((name) => name?.value),
    columns: fields.map((field) => ({ field })),
    values: valuesOf(answers),
  };
}

/** The rows of a list by which others stand, or those that the method fixes where it is left out. */
function listBeside(list: ListId, range: Range): Pick<AnswerGrid, 'instrument' | 'list' | 'items'> {
  const { instrument, items }: ItemList = LISTS[list];
  const names = isWholeBlank(range) ? items.map(({ id }) => id) : tableOf(range, partWord(list)).map(([name]) => name?.value);
  return { instrument, list, items: names };
}

/** What the cells of a grid answer. A cell beside nothing, or under no heading, is for the reading of answers to name. */
const foundIn = (
  rows: Rows,
  cells: readonly GridCell[],
  nameOf: (row: number) => Cell | undefined = () => undefined,
): readonly FoundAnswer[] =>
  cells.flatMap((cell): readonly FoundAnswer[] => {
    const { row, column, value, instrument, item, under, isListed } = cell;
    if (isBlank(value) && !isListed) return [];
    const { place } = rows[row]![column]!;
    const placeOfItem = nameOf(row)?.place ?? place;
    return [
      {
        parts: { instrument, item, field: under?.field, rater: under?.rater, answer: gridAnswer(cell) },
        place,
        placeOf: (key) => (key === 'item' ? placeOfItem : place),
      },
    ];
  });

/** The rows of a range as far as its columns are raters'. */
export function columnsOf(name: AnswerPartId, ranges: AnswerRanges): Rows {
  const part: AnswerPart = ANSWER_PARTS[name];
  if (part.kind === 'ranks') return tableOf(ranges[name], partWord(name));
  return part.kind === 'block' && part.block.raters !== undefined
    ? tableOf(ranges[name], partWord(name)).map((row) => row.slice(0, row.length - part.block.fields.length))
    : [];
}
