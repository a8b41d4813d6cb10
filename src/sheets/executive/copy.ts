/** The very hidden sheet beside the page: what it was made from, without who said it, and how many cells are otherwise by now. */
import { type NamedRanges, RATER_HEADERS, NOTE_BLOCKS, READ_NAMES, typed } from '../contents';
import { type SheetLayout, type Content, SheetBuilder, absoluteArea, cellAt, type Area, COLOUR } from '../layout';

/** How many cells have changed since the page was made. */
export const PUBLISHED_CHANGES = 'CCO_PublishedChanges';

/** A block of cells that the page rests on, as it stood. */
export interface CopiedBlock {
  /** A formula for the cells as they are now, without its `=`. */
  readonly live: string;
  readonly values: readonly (readonly Content[])[];
}

/** Who said it is no part of it, nor what is noted beside an answer, nor who changed an assumption. */
const LEFT_OUT: ReadonlySet<string> = new Set([...RATER_HEADERS, ...NOTE_BLOCKS.map(({ name }) => name), 'CCO_AssumptionChanges']);

/**
 * What a page rests on: every block that reading looks up, but for names of raters and notes.
 * @example
 * copiedBlocks(found.ranges)[0] // { live: 'CCO_Organisation', values: [['Name', 'Northwind'], …] }
 */
export function copiedBlocks(ranges: NamedRanges): readonly CopiedBlock[] {
  const names = [...new Set([...READ_NAMES.values()].flat())].filter((name) => !LEFT_OUT.has(name));
  return names.flatMap((name): readonly CopiedBlock[] => {
    const values = ranges.get(name)?.values;
    // One that is not there counts as soon as it is.
    if (!values) return [{ live: name, values: [] }];
    const contents = values.map((row) => row.map((value) => (value === null || value === undefined ? '' : (value as Content))));
    // Of the raters it is the groups alone that count.
    return name === 'CCO_Raters'
      ? [{ live: `INDEX(${name},0,2)`, values: contents.map((row) => row.slice(1, 2)) }]
      : [{ live: name, values: contents }];
  });
}

const AT = { what: 1, changed: 2, copy: 4 } as const;
const FIRST = 6;

/** A block below the other; beside each how many of its cells are no longer the same, all of them where it has grown or gone. */
export function copySheet(blocks: readonly CopiedBlock[]): SheetLayout {
  const builder = new SheetBuilder({
    sheet: 'Published answers',
    title: 'Published answers',
    purpose: 'What the Executive summary was made from. Its banner compares these cells with the ones on the sheets.',
    tabColour: COLOUR.muted,
    widths: [2, 40, 12, 2],
    frozenColumns: 0,
    orientation: 'Portrait',
  });
  builder.putRow([FIRST - 1, AT.what], ['Cells', 'Changed'], 'header');
  let row = FIRST;
  for (const { live, values } of blocks) {
    if (values.length === 0) {
      builder.put([row, AT.what], `'${live}`, 'code').put([row, AT.changed], `=IFERROR(SUMPRODUCT(--(${live}&""<>"")),0)`, 'figure');
      row += 1;
      continue;
    }
    const area: Area = { row, column: AT.copy, rows: values.length, columns: Math.max(...values.map((cells) => cells.length), 1) };
    const copy = absoluteArea(area);
    builder
      .put([row, AT.what], `'${live}`, 'code')
      .put(
        [row, AT.changed],
        `=IFERROR(IF(AND(ROWS(${live})=ROWS(${copy}),COLUMNS(${live})=COLUMNS(${copy})),SUMPRODUCT(--NOT(EXACT(${live}` +
          `&"",${copy}&""))),ROWS(${copy})*COLUMNS(${copy})),ROWS(${copy})*COLUMNS(${copy}))`,
        'figure',
      );
    values.forEach((cells, i) =>
      builder.putRow(
        [row + i, AT.copy],
        cells.map((content) => (content === '' ? null : typed(content))),
      ),
    );
    row += values.length + 1;
  }
  const sum: Area = cellAt(FIRST - 2, AT.changed);
  return builder
    .put([sum.row, AT.what], 'All of them', 'label')
    .put(
      [sum.row, AT.changed],
      `=SUM(${absoluteArea({ row: FIRST, column: AT.changed, rows: Math.max(1, row - FIRST), columns: 1 })})`,
      'figure',
    )
    .name(PUBLISHED_CHANGES, sum, 'how many cells have changed since the executive page was made')
    .finish({ frozenRows: 0, titleRows: { first: 0, last: 0 }, lastPrintedRow: Math.max(FIRST, row), veryHidden: true });
}
