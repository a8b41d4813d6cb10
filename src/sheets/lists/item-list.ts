/**
 * Draws a list that people fill in: a row for each item, those that the method fixes first, then those that people
 * name themselves; a column for each field, a note, and rows to spare. The names of its ranges are those that reading
 * and CCO.CONCLUDE look for. Which lists there are, their fields and fixed items, is in the method (LISTS).
 *
 * @example
 * // Triggers: four fixed ones by their labels, the user's own below, and a result of two cells under the list.
 * export function triggersSheet(context: SheetContext): SheetLayout {
 *   const draft = new Draft({ sheet: 'Triggers', …, widths: [2, 34, 40, 12, 40, 14, 28], frozenColumns: 0, orientation: 'Landscape' });
 *   const list = drawList(draft, context, {
 *     list: 'triggers',
 *     at: [5, 1],
 *     what: 'the triggers',
 *     item: { header: 'Trigger', ask: 'Name an event of your own.', shows: 'label' },
 *     beside: [{ header: 'Question', of: ({ text }) => text }],
 *     fields: triggersInstrument.fields,
 *   });
 *   draft
 *     .put([list.below + 1, 1], 'Triggers', 'label')
 *     .put([list.below + 1, 2], `=${call('CCO.TRIGGERS', areaName(list.items), areaName(list.field('answer')), …)}`, 'resultText')
 *     .name('CCO_Triggers', cellAt(list.below + 1, 2), 'what the triggers say');
 *   return draft.finish({ frozenRows: 6, titleRows: { first: 0, last: 5 }, lastPrintedRow: list.below + 1 });
 * }
 *
 * @example
 * // A result beside each row, and a rater a column for ranks.
 * drawList(draft, context, {
 *   list: 'accountabilities',
 *   at: [5, 1],
 *   what: 'the accountabilities',
 *   item: { header: 'No.', ask: 'Name one of your own.', shows: 'id' },
 *   beside: [{ header: 'Accountability', of: ({ label }) => label }],
 *   fields: accountabilitiesInstrument.fields,
 *   results: [{ header: 'State', formula: ({ field }) => `IF(${field('owner')}="","No owner","Owned")` }],
 * });
 */
import {
  fieldOf,
  LISTS,
  SCALES,
  type Field,
  type Item,
  type ItemField,
  type ItemList,
  type ListField,
  type ListId,
  type ScaleId,
} from '../../method';
import { LIST_RANGES, answerOf, listRule, noteOf, ratersOf, typed, type SheetContext, answerPlace, type CellContents } from '../contents';
import {
  type Content,
  type Validation,
  dateContent,
  heightFor,
  type SheetBuilder,
  type Position,
  areaName,
  cellAt,
  cellName,
  type Area,
  type StyleName,
} from '../layout';

/** Rows for people's own items, since a protected sheet does not grow: at least so many, and always some that are free. */
export const LEAST_ROWS = 12;
export const FREE_ROWS = 4;

export interface ListRequest<List extends ListId> {
  readonly list: List;
  /** The first cell of the header row. */
  readonly at: Position;
  /** What the items are, for the Name Manager: `the leaders`. */
  readonly what: string;
  readonly item: {
    readonly header: string;
    /** What is asked where people name an item themselves. */
    readonly ask: string;
    /** What stands in the item's cell where the method fixes it. Reading takes either. */
    readonly shows: 'id' | 'label';
  };
  /** More of the fixed items, in locked columns beside them. */
  readonly beside?: readonly { readonly header: string; readonly of: (item: Item) => string }[];
  /** A header and a prompt for each of the list's fields, and for `rank` where raters rank the items. */
  readonly fields: readonly (ItemField & { readonly field: ListField<List> | 'rank' })[];
  /** Locked columns with a formula a row. */
  readonly results?: readonly ListResult<List>[];
  readonly note?: { readonly header: string; readonly ask: string };
  /** At least so many rows for people's own items; 12 unless given. */
  readonly leastRows?: number;
}

export interface ListResult<List extends ListId> {
  readonly header: string;
  readonly style?: StyleName;
  /** Without its `=`. Where people name the item, the cell stays empty until they do. */
  readonly formula: (row: ListRow<List>) => string;
}

/** The cells of a row, as formulas on the same sheet name them. */
export interface ListRow<List extends ListId> {
  readonly item: string;
  readonly field: (field: ListField<List>) => string;
  /** The raters' ranks, side by side. */
  readonly ranks: string;
}

/** Where a list lies. */
export interface DrawnList<List extends ListId> {
  readonly items: Area;
  /** All fields, without ranks. */
  readonly answers: Area;
  /** One field's column. */
  readonly field: (field: ListField<List>) => Area;
  /** A rater a column; no columns where the list has no ranks. */
  readonly ranks: Area;
  readonly results: readonly Area[];
  readonly notes: Area;
  /** The first row under the list. */
  readonly below: number;
}

/** Where the columns stand, from the item's to the note's. */
interface Columns {
  readonly item: number;
  readonly beside: number;
  readonly field: number;
  readonly rank: number;
  readonly raters: number;
  readonly result: number;
  readonly note: number;
}

interface Drawing<List extends ListId> {
  readonly builder: SheetBuilder;
  readonly context: SheetContext;
  readonly request: ListRequest<List>;
  readonly at: Columns;
  readonly first: number;
  readonly rows: number;
}

export function drawList<List extends ListId>(builder: SheetBuilder, context: SheetContext, request: ListRequest<List>): DrawnList<List> {
  const {
    list,
    at: [header],
    leastRows,
  } = request;
  const drawing: Drawing<List> = {
    builder,
    context,
    request,
    at: columnsOf(request, context),
    first: header + 1,
    rows: rowsOf(list, context.cellContents, leastRows),
  };
  const drawn = areasOf(drawing);
  headers(drawing);
  rowContents(drawing);
  inputs(drawing, drawn);
  results(drawing, drawn);
  names(drawing, drawn);
  return drawn;
}

/** As many rows as the workbook was found with, so that the sheet is known again; otherwise enough, and some to spare. */
function rowsOf(list: ListId, cellContents: CellContents, leastRows = LEAST_ROWS): number {
  const { items, mostOwn }: ItemList = LISTS[list];
  const own = ownItems(cellContents, list).length;
  const drawn = cellContents.listRows.get(list) ?? items.length + Math.min(mostOwn, Math.max(leastRows, own + FREE_ROWS));
  return Math.max(drawn, items.length + own);
}

/** The items that people named, in the order in which they listed them. */
export function ownItems({ answers }: Pick<CellContents, 'answers'>, list: ListId): readonly string[] {
  const { instrument, fields, items, mostOwn }: ItemList = LISTS[list];
  if (mostOwn === 0) return [];
  const fixed = new Set(items.map(({ id }) => id));
  const columns = new Set([...fields, ...(LIST_RANGES[list].ranks ? ['rank'] : [])]);
  const found = [...answers.keys()]
    .map(answerPlace)
    .filter((place) => place.instrument === instrument && columns.has(place.field) && !fixed.has(place.item));
  return [...new Set(found.map(({ item }) => item))];
}

function columnsOf<List extends ListId>(
  { list, at: [, item], beside = [], results: own = [] }: ListRequest<List>,
  context: SheetContext,
): Columns {
  const raters = LIST_RANGES[list].ranks ? ratersOf(context).length : 0;
  const field = item + 1 + beside.length;
  const rank = field + LISTS[list].fields.length;
  return { item, beside: item + 1, field, rank, raters, result: rank + raters, note: rank + raters + own.length };
}

function areasOf<List extends ListId>({ request: { list, results: own = [] }, at, first, rows }: Drawing<List>): DrawnList<List> {
  const block = (column: number, columns = 1): Area => ({ row: first, column, rows, columns });
  const { fields }: ItemList = LISTS[list];
  return {
    items: block(at.item),
    answers: block(at.field, fields.length),
    field: (field) => block(at.field + fields.indexOf(field)),
    ranks: block(at.rank, at.raters),
    results: own.map((_, i) => block(at.result + i)),
    notes: block(at.note),
    below: first + rows,
  };
}

/** What a column of the list accepts; of a field that differs from item to item, that of people's own. */
const kindOf = (list: ListId, field: string, item = ''): Field['kind'] =>
  fieldOf({ instrument: LISTS[list].instrument, item, field })?.kind ?? 'text';

const textsOf = <List extends ListId>({ list, fields }: ListRequest<List>, field: string): ItemField => {
  const found = fields.find((known) => known.field === field);
  if (!found) throw new Error(`${list} has a field ${field} without a header`);
  return found;
};

function headers<List extends ListId>({ builder, context, request, at, first }: Drawing<List>): void {
  const row = first - 1;
  const { list, item, beside = [], results: own = [], note = { header: 'Note' } } = request;
  const { fields, items }: ItemList = LISTS[list];
  builder.putRow([row, at.item], [item.header, ...beside.map(({ header }) => header)], 'header');
  fields.forEach((field, i) =>
    builder.put(
      [row, at.field + i],
      textsOf(request, field).label,
      isScale(kindOf(list, field, items[0]?.id)) ? 'headerCentered' : 'header',
    ),
  );
  if (at.raters > 0)
    builder.putRow(
      [row, at.rank],
      ratersOf(context).map(({ id }) => typed(id)),
      'headerCentered',
    );
  own.forEach(({ header, style = 'result' }, i) =>
    builder.put([row, at.result + i], header, style === 'result' ? 'headerCentered' : 'header'),
  );
  const texts = [
    ...fields.map((field, i) => [textsOf(request, field).label, builder.widthOf(at.field + i)] as const),
    ...own.map(({ header }, i) => [header, builder.widthOf(at.result + i)] as const),
  ];
  builder
    .put([row, at.note], note.header, 'header')
    .height(row, 1, Math.max(22, heightFor(...texts, [item.header, builder.widthOf(at.item)])));
}

function rowContents<List extends ListId>({ builder, context, request, at, first, rows }: Drawing<List>): void {
  const {
    list,
    item: { shows },
    beside = [],
  } = request;
  const { instrument, fields, items }: ItemList = LISTS[list];
  const own = ownItems(context.cellContents, list);
  builder.height(first, rows, 18);
  [...items.map(({ id }) => id), ...own].forEach((item, i) => {
    const row = first + i;
    const fixed = items[i];
    const shown: Content = fixed ? fixed[shows] : typed(item);
    const texts = fixed ? beside.map(({ of }) => of(fixed)) : [];
    const answers = fields.map((field) => contentOf(context, { list, item, field }));
    const note = noteOf(context, instrument, item);
    builder
      .put([row, at.item], shown)
      .putRow([row, at.beside], texts)
      .putRow([row, at.field], answers)
      .putRow(
        [row, at.rank],
        at.raters > 0 ? ratersOf(context).map(({ id: rater }) => answerOf(context, { instrument, item, field: 'rank', rater })) : [],
      )
      .height(
        row,
        1,
        heightFor(
          [String(shown), builder.widthOf(at.item)],
          ...texts.map((text, n) => [text, builder.widthOf(at.beside + n)] as const),
          ...answers.map((content, n) => [String(content ?? ''), builder.widthOf(at.field + n)] as const),
          [String(note ?? ''), builder.widthOf(at.note)],
        ),
      );
    if (note !== null) builder.put([row, at.note], note);
  });
}

function contentOf(
  context: SheetContext,
  { list, item, field }: { readonly list: ListId; readonly item: string; readonly field: string },
): Content | null {
  const content = answerOf(context, { instrument: LISTS[list].instrument, item, field });
  return content !== null && kindOf(list, field, item) === 'date'
    ? dateContent(typeof content === 'string' ? content.replace(/^'/, '') : content)
    : content;
}

function inputs<List extends ListId>(
  { builder, request, at, first, rows }: Drawing<List>,
  { items, field, ranks, notes }: DrawnList<List>,
): void {
  const { list, item, beside = [], note } = request;
  const { fields, items: fixed }: ItemList = LISTS[list];
  const own: Area = { ...items, row: first + fixed.length, rows: rows - fixed.length };
  if (fixed.length > 0) builder.style({ ...items, rows: fixed.length }, item.shows === 'id' ? 'code' : 'label');
  if (beside.length > 0) builder.style({ row: first, column: at.beside, rows, columns: beside.length }, 'text');
  if (own.rows > 0) builder.style(own, 'inputText').validate(own, { kind: 'any' }, { title: item.header, message: item.ask });
  for (const name of fields) {
    const column = field(name as ListField<List>);
    for (const { area, kind } of stretches(list, name, column)) {
      builder.style(area, STYLES_OF_KINDS[kind] ?? 'answer').validate(area, ruleOf(kind, area), promptOf(kind, textsOf(request, name)));
    }
  }
  if (at.raters > 0) builder.style(ranks, 'answer').validate(ranks, ruleOf('rank', ranks), promptOf('rank', textsOf(request, 'rank')));
  builder
    .style(notes, 'inputText')
    .validate(notes, { kind: 'any' }, { title: note?.header ?? 'Note', message: note?.ask ?? 'What the answers in this row rest on.' });
}

/** A column in parts that accept the same: the fixed items may differ, people's own never do. */
function stretches(list: ListId, field: string, column: Area): readonly { readonly area: Area; readonly kind: Field['kind'] }[] {
  const { items }: ItemList = LISTS[list];
  const all: { area: Area; kind: Field['kind'] }[] = [];
  for (let i = 0; i < column.rows; i += 1) {
    const kind = kindOf(list, field, items[i]?.id);
    const last = all[all.length - 1];
    if (last?.kind === kind) last.area = { ...last.area, rows: last.area.rows + 1 };
    else all.push({ area: { ...column, row: column.row + i, rows: 1 }, kind });
  }
  return all;
}

const STYLES_OF_KINDS: Readonly<Partial<Record<Field['kind'], StyleName>>> = { text: 'inputText', date: 'inputDate' };
const isScale = (kind: Field['kind']): kind is ScaleId => kind in SCALES;

function ruleOf(kind: Field['kind'], area: Area): Validation['rule'] {
  const cell = cellName(area.row, area.column);
  if (isScale(kind)) return listRule(kind);
  switch (kind) {
    case 'text':
      return { kind: 'any' };
    case 'date':
      return { kind: 'formula', formula: `ISNUMBER(${cell})`, expected: 'a date' };
    case 'rank':
      return {
        kind: 'formula',
        formula: `IF(ISNUMBER(${cell}),AND(${cell}>=1,INT(${cell})=${cell}),FALSE)`,
        expected: 'a whole number from 1',
      };
  }
}

/** Excel shows a list's words only when the cell is opened; the prompt says them before. */
function promptOf(kind: Field['kind'], { label, text }: ItemField): Validation['prompt'] {
  if (!isScale(kind)) return { title: label, message: text };
  const choices: readonly string[] = SCALES[kind].choices;
  return { title: label, message: `${text} ${choices.slice(0, -1).join(', ')} or ${choices[choices.length - 1]}.` };
}

function results<List extends ListId>(
  { builder, request, at, first, rows }: Drawing<List>,
  { items, field, ranks, results: areas }: DrawnList<List>,
): void {
  const { list, results: own = [] } = request;
  const fixed = LISTS[list].items.length;
  own.forEach(({ style = 'result', formula }, n) => {
    for (let i = 0; i < rows; i += 1) {
      const row = first + i;
      const item = cellName(row, items.column);
      const cells: ListRow<List> = {
        item,
        field: (name) => cellName(row, field(name).column),
        ranks: at.raters > 0 ? areaName({ ...ranks, row, rows: 1 }) : '',
      };
      builder.put([row, at.result + n], i < fixed ? `=${formula(cells)}` : `=IF(${item}="","",${formula(cells)})`);
    }
    builder.style(areas[n] ?? cellAt(first, at.result + n), style);
  });
}

function names<List extends ListId>(
  { builder, request, at, first }: Drawing<List>,
  { items, answers, ranks, notes }: DrawnList<List>,
): void {
  const { list, what } = request;
  const ranges = LIST_RANGES[list];
  const labels = LISTS[list].fields.map((field) => textsOf(request, field).label.toLowerCase()).join(', ');
  builder
    .name(ranges.items, items, what)
    .name(ranges.answers, answers, `${what}: ${labels}`)
    .name(ranges.whole, { ...items, columns: answers.column + answers.columns - items.column }, `${what} with their answers: ${labels}`)
    .name(ranges.notes, notes, `notes on ${what}`);
  if (!ranges.ranks) return;
  builder
    .name(ranges.ranks.name, ranks, `ranks of ${what}, items × raters`)
    .name(ranges.ranks.raters, { row: first - 1, column: at.rank, rows: 1, columns: at.raters }, 'who ranks in which column');
}
