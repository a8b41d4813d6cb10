/** The ranges of answers that CONCLUDE takes, the shape of each, and the answers in them. */
import {
  answerInCell,
  BLOCKS,
  dashboardEntries,
  fieldOf,
  isBlank,
  isOwnItem,
  listItem,
  LISTS,
  LIST_IDS,
  type BlockDefinition,
  type BlockId,
  type FoundAnswer,
  type InstrumentId,
  type ItemList,
  type ListId,
} from '../method';
import { isWholeBlank, tableOf, type Cell, type Range } from './cells';
import { partWord } from './part-word';

/** A range whose rows are items, and whose columns are the raters, where it is rated, and then fields that the organisation states. */
export interface Block {
  readonly kind: 'block';
  readonly instrument: InstrumentId;
  readonly items: readonly string[];
  readonly fields: readonly string[];
  readonly isRated: boolean;
}

type Shape =
  | Block
  /** An item a row: its id, its label or its name in the first column, its fields in the last ones. */
  | { readonly kind: 'list'; readonly list: ListId }
  /** The rows of that list, a rater a column. */
  | { readonly kind: 'ranks'; readonly list: 'accountabilities' }
  /** Stages in the first column, functions in the first row. */
  | { readonly kind: 'dashboard' };

const blockShape = ({ instrument, items, fields, raters }: BlockDefinition): Block => ({
  kind: 'block',
  instrument: instrument as InstrumentId,
  items,
  fields,
  isRated: raters !== undefined,
});

interface ListShape {
  readonly kind: 'list';
  readonly list: ListId;
}

/** Each range by the name of its argument, as the instruments define them; the sheets' lists are ranges of their own names. */
export const SHAPES = {
  ...(Object.fromEntries(Object.entries<BlockDefinition>(BLOCKS).map(([name, block]) => [name, blockShape(block)])) as Readonly<
    Record<BlockId, Block>
  >),
  ...(Object.fromEntries(LIST_IDS.map((list) => [list, { kind: 'list', list }])) as Readonly<Record<ListId, ListShape>>),
  accountabilityRanks: { kind: 'ranks', list: 'accountabilities' },
  dashboard: { kind: 'dashboard' },
} as const satisfies Readonly<Record<string, Shape>>;

export type AnswerRange = keyof typeof SHAPES;
export type AnswerRanges = Readonly<Record<AnswerRange, Range>>;

/**
 * The answers in one of the ranges.
 *
 * @param raters the ids of the raters, in the order of their columns
 */
export function answersIn(name: AnswerRange, ranges: AnswerRanges, raters: readonly string[]): readonly FoundAnswer[] {
  const shape: Shape = SHAPES[name];
  if (isWholeBlank(ranges[name])) return [];
  const rows = tableOf(ranges[name], partWord(name));
  switch (shape.kind) {
    case 'block':
      return blockAnswers(shape, rows, raters);
    case 'list':
      return listAnswers(shape.list, rows);
    case 'ranks':
      return rankAnswers(rows, itemsOf(shape.list, ranges[shape.list]), raters);
    case 'dashboard':
      return dashboardAnswers(rows);
  }
}

/** The rows of a range as far as its columns are raters'. */
export function columnsOf(name: AnswerRange, ranges: AnswerRanges): readonly (readonly Cell[])[] {
  const shape: Shape = SHAPES[name];
  if (shape.kind === 'ranks') return tableOf(ranges[name], partWord(name));
  return shape.kind === 'block' && shape.isRated
    ? tableOf(ranges[name], partWord(name)).map((row) => row.slice(0, row.length - shape.fields.length))
    : [];
}

function blockAnswers(
  { instrument, items, fields, isRated }: Block,
  rows: readonly (readonly Cell[])[],
  raters: readonly string[],
): readonly FoundAnswer[] {
  return rows.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      if (isBlank(cell.value)) return [];
      const first = isRated ? row.length - fields.length : 0;
      const rater = c < first ? { rater: raters[c] } : {};
      return [found(cell, { instrument, item: items[r], field: fields[c - first] ?? 'answer', ...rater })];
    }),
  );
}

function listAnswers(list: ListId, rows: readonly (readonly Cell[])[]): readonly FoundAnswer[] {
  const { instrument, fields }: ItemList = LISTS[list];
  return rows
    .filter((row) => !row.every(({ value }) => isBlank(value)))
    .flatMap(([name, ...rest]) => {
      const item = itemIn(list, name!);
      // An item that people listed counts as such before anything is known of it.
      const isListed = typeof item === 'string' && isOwnItem(list, item);
      const cells = rest.slice(Math.max(0, rest.length - fields.length));
      return cells.flatMap((cell, c): readonly FoundAnswer[] => {
        if (isBlank(cell.value) && !isListed) return [];
        const field = fields[c]!;
        const kind = typeof item === 'string' ? fieldOf({ instrument, item, field })?.kind : undefined;
        return [
          {
            ...found({ ...cell, value: answerInCell(kind, cell.value) }, { instrument, item, field }),
            placeOf: (key) => (key === 'item' ? name!.place : cell.place),
          },
        ];
      });
    });
}

/** What a list's row is about; nothing where its cell is blank. */
function itemIn(list: ListId, { value }: Cell): unknown {
  if (isBlank(value)) return undefined;
  return typeof value === 'object' ? value : listItem(list, String(value).trim());
}

const itemsOf = (list: ListId, range: Range): readonly unknown[] =>
  isWholeBlank(range)
    ? LISTS[list].items.map(({ id }) => id)
    : tableOf(range, partWord(list)).map(([name]) => (name === undefined ? undefined : itemIn(list, name)));

const rankAnswers = (rows: readonly (readonly Cell[])[], items: readonly unknown[], raters: readonly string[]): readonly FoundAnswer[] =>
  rows.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      isBlank(cell.value) ? [] : [found(cell, { instrument: 'accountabilities', item: items[r], field: 'rank', rater: raters[c] })],
    ),
  );

function dashboardAnswers([header = [], ...rows]: readonly (readonly Cell[])[]): readonly FoundAnswer[] {
  const stages = rows.map(([stage]) => words(stage));
  const functions = header.slice(1).map(words);
  const isFilled = (row: number, column: number): boolean => !isBlank(rows[row]?.[column + 1]?.value);
  const entries = dashboardEntries({ stages, functions, isFilled });
  const known = new Map(entries.map(({ row, column, item }) => [`${row},${column}`, item]));
  return rows.flatMap(([stage, ...metrics], r) =>
    metrics.flatMap((cell, c): readonly FoundAnswer[] => {
      const item = known.get(`${r},${c}`);
      if (item === undefined && !isFilled(r, c)) return [];
      // A metric without a stage, or under a heading that is no function, is for the reading of answers to name.
      const asked = item ?? (stages[r] === '' ? undefined : `${stages[r]}/${functions[c]}`);
      return [
        {
          ...found({ ...cell, value: answerInCell('text', cell.value) }, { instrument: 'dashboard', item: asked, field: 'metric' }),
          placeOf: (key) => (key === 'item' ? stage!.place : cell.place),
        },
      ];
    }),
  );
}

const words = (cell: Cell | undefined): string =>
  cell === undefined || isBlank(cell.value) || typeof cell.value === 'object' ? '' : String(cell.value).trim();

const found = ({ value, place }: Cell, parts: FoundAnswer['parts']): FoundAnswer => ({
  parts: { ...parts, answer: value },
  place,
  placeOf: () => place,
});
