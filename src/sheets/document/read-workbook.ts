/** Reads what people put into a workbook, from its named ranges as they lie now. */
import {
  ASSUMPTIONS,
  dashboardCell,
  dashboardEntries,
  dashboardItem,
  isOwnItem,
  isoDate,
  listItem,
  LIST_IDS,
  ORGANISATION_FIELDS,
  type ListId,
} from '../../method';
import {
  placeText,
  shownValue,
  type CellPlace,
  type NamedRange,
  type NamedRanges,
  ANSWER_BLOCKS,
  DASHBOARD_NAMES,
  FUNDING_NAMES,
  LIST_RANGES,
  NOTE_BLOCKS,
  RATER_HEADERS,
  ROADMAP_NAMES,
  type AnswerBlock,
  answerKey,
  noteKey,
  type AnswerPlace,
  type FilledAssumption,
  type FilledRater,
  type Filling,
  type GrowingBlock,
} from '../contents';
import type { Content } from '../layout';
import { readPlanCells } from './roadmap-cells';

export interface FilledBook {
  readonly filling: Filling;
  /** Where each answer stands, by `answerKey`: empty cells too, so that what is missing can be shown. */
  readonly places: ReadonlyMap<string, CellPlace>;
  readonly organisationPlaces: ReadonlyMap<string, CellPlace>;
  readonly assumptionPlaces: ReadonlyMap<string, CellPlace>;
  readonly raterPlaces: ReadonlyMap<string, CellPlace>;
  /** Where the parts of the roadmap and of the money model stand, for `planPlace`. */
  readonly planPlaces: ReadonlyMap<string, CellPlace>;
  /** Cells that hold something no row or column heading accounts for. */
  readonly stray: readonly StrayCell[];
}

export interface StrayCell extends CellPlace {
  readonly found: string;
  readonly expected: string;
}

/** An empty cell comes as "", null or, from formulas, as 0: none of them is an answer. */
const blank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || value === 0 || (typeof value === 'string' && value.trim() === '');
const words = (value: unknown): string => (blank(value) ? '' : String(value).trim());

/** Reads what people put in, from the named ranges as they lie now. */
export function readFilling(ranges: NamedRanges): FilledBook {
  const { answers, places, stray } = readAnswers(ranges);
  const { raters, raterPlaces } = readRaters(ranges);
  const { roadmap, funding, simulation, planPlaces } = readPlanCells(ranges);
  return {
    filling: {
      ...readOrganisation(ranges),
      raters,
      answers,
      notes: readNotes(ranges),
      assumptions: readAssumptions(ranges),
      roadmap,
      funding,
      simulation,
      listRows: readListRows(ranges),
    },
    places,
    raterPlaces,
    planPlaces,
    stray: [...stray, ...strayRaters(ranges), ...strayLabels(ranges)],
    organisationPlaces: labelPlaces(ranges.get('CCO_Organisation'), labelKey),
    assumptionPlaces: labelPlaces(ranges.get('CCO_Assumptions'), (id) => id),
  };
}

/** The answers read so far: the first of two cells that stand for the same answer counts, and the other is stray. */
class Gathering {
  readonly answers = new Map<string, Content>();
  readonly places = new Map<string, CellPlace>();
  readonly stray: StrayCell[] = [];

  take(answer: AnswerPlace, cell: CellPlace & { readonly value: unknown; readonly isListed: boolean }): void {
    const { value, isListed, ...place } = cell;
    const key = answerKey(answer);
    const first = this.places.get(key);
    if (first) {
      this.strayed(
        cell,
        `${answer.instrument} ${answer.item}${answer.rater === '' ? '' : ` of rater ${answer.rater}`} stands in ${placeText(first)} already`,
      );
      return;
    }
    this.places.set(key, place);
    if (!blank(value)) this.answers.set(key, value as Content);
    else if (isListed) this.answers.set(key, '');
  }

  strayed({ value, sheet, row, column }: CellPlace & { readonly value: unknown }, why: string): void {
    if (!blank(value)) this.stray.push({ sheet, row, column, found: String(value), expected: `an empty cell, since ${why}` });
  }
}

function readAnswers(ranges: NamedRanges): Pick<Gathering, 'answers' | 'places' | 'stray'> {
  const gathering = new Gathering();
  for (const block of ANSWER_BLOCKS) readBlock(block, ranges, gathering);
  readDashboard(ranges, gathering);
  return gathering;
}

function readBlock(block: AnswerBlock, ranges: NamedRanges, gathering: Gathering): void {
  const range = ranges.get(block.name);
  const items = ranges.get(block.items);
  if (!range || !items) return;
  const columns = columnsOf(block, ranges);
  const isOpen = block.list !== undefined && isOwnItem(block.list, '');
  range.values.forEach((values, r) => {
    const item = itemOf(block.list, items.values[range.area.row - items.area.row + r]?.[0]);
    const isOwn = item !== '' && block.list !== undefined && isOwnItem(block.list, item);
    values.forEach((value, c) => {
      const cell = { sheet: range.sheet, row: range.area.row + r, column: range.area.column + c, value };
      const column = columns[c];
      if (item === '') gathering.strayed(cell, isOpen ? 'no name stands beside it' : 'no number stands beside it');
      else if (column === undefined) gathering.strayed(cell, 'no rater stands above it');
      // What people list counts before anything is known of it.
      else
        gathering.take({ instrument: block.instrument, item, ...column }, { ...cell, isListed: isOwn && c === 0 && column.rater === '' });
    });
  });
}

const itemOf = (list: ListId | undefined, value: unknown): string =>
  list === undefined || words(value) === '' ? words(value) : listItem(list, words(value));

/** The field and rater of each column of a block. */
function columnsOf(
  { columns }: AnswerBlock,
  ranges: NamedRanges,
): readonly ({ readonly field: string; readonly rater: string } | undefined)[] {
  if (!('raters' in columns)) return columns.map((field) => ({ field, rater: '' }));
  const header = ranges.get(columns.raters)?.values[0] ?? [];
  const raters = header.map((id) => (words(id) === '' ? undefined : { field: columns.field, rater: words(id) }));
  return columns.once ? [...raters, { field: columns.field, rater: '' }] : raters;
}

/** A metric's item is its stage and its function; a stage without a metric is listed by its first cell. */
function readDashboard(ranges: NamedRanges, gathering: Gathering): void {
  const range = ranges.get(DASHBOARD_NAMES.answers);
  const stages = ranges.get(DASHBOARD_NAMES.stages);
  const functions = ranges.get(DASHBOARD_NAMES.functions);
  if (!range || !stages || !functions) return;
  const rowStages = range.values.map((_, r) => words(stages.values[range.area.row - stages.area.row + r]?.[0]));
  const columnFunctions = range.values[0]?.map((_, c) => words(functions.values[0]?.[range.area.column - functions.area.column + c])) ?? [];
  const listed = new Set(
    dashboardEntries({ stages: rowStages, functions: columnFunctions, isFilled: (r, c) => !blank(range.values[r]?.[c]) }).map(
      ({ row, column }) => `${row},${column}`,
    ),
  );
  range.values.forEach((values, r) =>
    values.forEach((value, c) => {
      const place = { sheet: range.sheet, row: range.area.row + r, column: range.area.column + c, value };
      const cell = dashboardCell(`${rowStages[r]}/${columnFunctions[c]}`);
      if (cell === null) gathering.strayed(place, rowStages[r] === '' ? 'no stage stands beside it' : 'no function stands above it');
      else
        gathering.take(
          { instrument: 'dashboard', item: dashboardItem(cell), field: 'metric', rater: '' },
          { ...place, isListed: listed.has(`${r},${c}`) },
        );
    }),
  );
}

/** As many rows as each block that grows has now, also where somebody inserted some. */
function readListRows(ranges: NamedRanges): ReadonlyMap<GrowingBlock, number> {
  const blocks: readonly (readonly [GrowingBlock, string])[] = [
    ...LIST_IDS.map((list) => [list, LIST_RANGES[list].items] as const),
    ['dashboard', DASHBOARD_NAMES.stages],
    ['phases', ROADMAP_NAMES.phases],
    ['programs', FUNDING_NAMES.programs],
    ['costs', FUNDING_NAMES.costs],
  ];
  return new Map(
    blocks.flatMap(([block, name]) => {
      const range = ranges.get(name);
      return range ? [[block, range.area.rows] as const] : [];
    }),
  );
}

function readRaters(ranges: NamedRanges): {
  readonly raters: readonly FilledRater[];
  readonly raterPlaces: ReadonlyMap<string, CellPlace>;
} {
  const range = ranges.get('CCO_Raters');
  const listed = (range?.values ?? []).map(([id, group]) => ({ id: words(id), group: words(group) })).filter(({ id }) => id !== '');
  const raterPlaces = new Map(range ? labelPlaces(range, (id) => id) : []);
  const known = new Set(listed.map(({ id }) => id));
  const headed = RATER_HEADERS.flatMap((name) => (ranges.get(name)?.values[0] ?? []).map(words));
  const unlisted = [...new Set(headed)].filter((id) => id !== '' && !known.has(id)).map((id) => ({ id, group: '' }));
  return { raters: [...listed, ...unlisted], raterPlaces };
}

/** Names over the raters' columns that Start does not list. Without Start the columns are all there is. */
function strayRaters(ranges: NamedRanges): readonly StrayCell[] {
  const listed = (ranges.get('CCO_Raters')?.values ?? []).map(([id]) => words(id)).filter((id) => id !== '');
  if (listed.length === 0) return [];
  return RATER_HEADERS.flatMap((name) => {
    const range = ranges.get(name);
    return (range?.values[0] ?? []).flatMap((id, c) =>
      range === undefined || blank(id) || listed.includes(words(id))
        ? []
        : [
            {
              sheet: range.sheet,
              row: range.area.row,
              column: range.area.column + c,
              found: words(id),
              expected: `one of the raters on Start: ${listed.join(', ')}`,
            },
          ],
    );
  });
}

/** What is said of the organisation beside a label that was typed over. */
function strayLabels(ranges: NamedRanges): readonly StrayCell[] {
  const range = ranges.get('CCO_Organisation');
  return (range?.values ?? []).flatMap(([label, value], r) =>
    range === undefined || blank(value) || labelKey(words(label)) !== undefined
      ? []
      : [
          {
            sheet: range.sheet,
            row: range.area.row + r,
            column: range.area.column + 1,
            found: String(value),
            expected: `an empty cell, since "${words(label)}" is none of ${ORGANISATION_FIELDS.map((field) => field.label).join(', ')}`,
          },
        ],
  );
}

const labelKey = (label: string): string | undefined => ORGANISATION_FIELDS.find((field) => field.label === label)?.key;

/** The cells to the right of known labels. */
function labelPlaces(range: NamedRange | undefined, keyOf: (label: string) => string | undefined): ReadonlyMap<string, CellPlace> {
  const places = new Map<string, CellPlace>();
  range?.values.forEach(([label], r) => {
    const key = keyOf(words(label));
    if (key !== undefined && key !== '') places.set(key, { sheet: range.sheet, row: range.area.row + r, column: range.area.column + 1 });
  });
  return places;
}

function readOrganisation(ranges: NamedRanges): Pick<Filling, 'organisation'> {
  const organisation = new Map<string, Content>();
  for (const [label, value] of ranges.get('CCO_Organisation')?.values ?? []) {
    const key = labelKey(words(label));
    const zeroIsNumber = key === 'revenue' || key === 'revenueUSD';
    if (key !== undefined && (!blank(value) || (zeroIsNumber && value === 0))) organisation.set(key, value as Content);
  }
  return { organisation };
}

function readNotes(ranges: NamedRanges): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const { name, instrument, items, list } of NOTE_BLOCKS) {
    const range = ranges.get(name);
    const ids = ranges.get(items);
    range?.values.forEach(([note], r) => {
      const item = itemOf(list, ids?.values[range.area.row - ids.area.row + r]?.[0]);
      if (item !== '' && words(note) !== '') notes.set(noteKey(instrument, item), String(note));
    });
  }
  return notes;
}

/** Only what differs from the default, or has a reason beside it: the rest is not the user's. */
function readAssumptions(ranges: NamedRanges): ReadonlyMap<string, FilledAssumption> {
  const assumptions = new Map<string, FilledAssumption>();
  const changes = ranges.get('CCO_AssumptionChanges');
  ranges.get('CCO_Assumptions')?.values.forEach(([id, current], r) => {
    const [who, when, why] = changes?.values[r] ?? [];
    const assumption = ASSUMPTIONS.find((known) => known.id === words(id));
    const value = current === null || current === undefined ? '' : (current as Content);
    const standard = assumption ? shownValue(assumption.default) : '';
    const unchanged = String(value).trim() === '' || String(value) === String(standard);
    if (words(id) === '' || (unchanged && [who, when, why].every(blank))) return;
    assumptions.set(words(id), { current: unchanged ? standard : value, who: words(who), when: words(isoDate(when)), why: words(why) });
  });
  return assumptions;
}
