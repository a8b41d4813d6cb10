/** Reads what people put into a workbook, from its named ranges as they lie now. */
import {
  ASSUMPTIONS,
  dashboardCells,
  gridCells,
  isBlank,
  isOwnItem,
  itemInRow,
  isoDate,
  LIST_IDS,
  ORGANISATION_FIELDS,
  type GridCell,
  type GridColumn,
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
  type AssumptionContents,
  type RaterContents,
  type CellContents,
  type GrowingBlock,
} from '../contents';
import type { Content } from '../layout';
import { readPlanCells } from './roadmap-cells';

export interface ReadContents {
  readonly cellContents: CellContents;
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

const words = (value: unknown): string => (isBlank(value) ? '' : String(value).trim());

/** Reads what people put in, from the named ranges as they lie now. */
export function readCellContents(ranges: NamedRanges): ReadContents {
  const { answers, places, stray } = readAnswers(ranges);
  const { raters, raterPlaces } = readRaters(ranges);
  const { roadmap, funding, simulation, planPlaces } = readPlanCells(ranges);
  return {
    cellContents: {
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
        `${answer.instrument} ${answer.item}${answer.rater === '' ? '' : ` of rater ${answer.rater}`} stands in ` +
          `${placeText(first)} already`,
      );
      return;
    }
    this.places.set(key, place);
    if (!isBlank(value)) this.answers.set(key, value as Content);
    else if (isListed) this.answers.set(key, '');
  }

  strayed({ value, sheet, row, column }: CellPlace & { readonly value: unknown }, why: string): void {
    if (!isBlank(value)) this.stray.push({ sheet, row, column, found: String(value), expected: `an empty cell, since ${why}` });
  }
}

function readAnswers(ranges: NamedRanges): Pick<Gathering, 'answers' | 'places' | 'stray'> {
  const gathering = new Gathering();
  for (const block of ANSWER_BLOCKS) readBlock(block, ranges, gathering);
  readDashboard(ranges, gathering);
  return gathering;
}

function readBlock(block: AnswerBlock, ranges: NamedRanges, gathering: Gathering): void {
  const { name, instrument, list } = block;
  const range = ranges.get(name);
  const items = ranges.get(block.items);
  if (!range || !items) return;
  const isOpen = list !== undefined && isOwnItem(list, '');
  const grid = { instrument, list, items: besideRows(range, items), columns: columnsOf(block, ranges), values: range.values };
  gather(range, gridCells(grid), {
    gathering,
    noItem: isOpen ? 'no name stands beside it' : 'no number stands beside it',
    noColumn: 'no rater stands above it',
  });
}

/** The labels in the rows of a range, wherever theirs begins. */
const besideRows = (range: NamedRange, labels: NamedRange): readonly unknown[] =>
  range.values.map((_, r) => labels.values[range.area.row - labels.area.row + r]?.[0]);

/** Takes in what the cells of a range answer; those that stand beside or under nothing are stray. */
function gather(
  { sheet, area }: NamedRange,
  cells: readonly GridCell[],
  { gathering, noItem, noColumn }: { readonly gathering: Gathering; readonly noItem: string; readonly noColumn: string },
): void {
  for (const { row, column, value, instrument, item, under, isListed } of cells) {
    const cell = { sheet, row: area.row + row, column: area.column + column, value };
    if (item === undefined) gathering.strayed(cell, noItem);
    else if (under === undefined) gathering.strayed(cell, noColumn);
    else gathering.take({ instrument, item: String(item), field: under.field, rater: under.rater ?? '' }, { ...cell, isListed });
  }
}

/** The field and rater of each column of a block. */
function columnsOf({ columns }: AnswerBlock, ranges: NamedRanges): readonly (GridColumn | undefined)[] {
  if (!('raters' in columns)) return columns.map((field) => ({ field }));
  const header = ranges.get(columns.raters)?.values[0] ?? [];
  const raters = header.map((id) => (words(id) === '' ? undefined : { field: columns.field, rater: words(id) }));
  return columns.once ? [...raters, { field: columns.field }] : raters;
}

/** A metric's item is its stage and its function; a stage without a metric is listed by its first cell. */
function readDashboard(ranges: NamedRanges, gathering: Gathering): void {
  const range = ranges.get(DASHBOARD_NAMES.answers);
  const stages = ranges.get(DASHBOARD_NAMES.stages);
  const functions = ranges.get(DASHBOARD_NAMES.functions);
  if (!range || !stages || !functions) return;
  const across = range.values[0]?.map((_, c) => functions.values[0]?.[range.area.column - functions.area.column + c]) ?? [];
  gather(range, dashboardCells({ stages: besideRows(range, stages), functions: across, values: range.values }), {
    gathering,
    noItem: 'no stage stands beside it',
    noColumn: 'no function stands above it',
  });
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
  readonly raters: readonly RaterContents[];
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
      range === undefined || isBlank(id) || listed.includes(words(id))
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
    range === undefined || isBlank(value) || labelKey(words(label)) !== undefined
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

function readOrganisation(ranges: NamedRanges): Pick<CellContents, 'organisation'> {
  const organisation = new Map<string, Content>();
  for (const [label, value] of ranges.get('CCO_Organisation')?.values ?? []) {
    const key = labelKey(words(label));
    const zeroIsNumber = key === 'revenue' || key === 'revenueUSD';
    if (key !== undefined && (!isBlank(value) || (zeroIsNumber && value === 0))) organisation.set(key, value as Content);
  }
  return { organisation };
}

function readNotes(ranges: NamedRanges): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const { name, instrument, items, list } of NOTE_BLOCKS) {
    const range = ranges.get(name);
    const ids = ranges.get(items);
    if (!range || !ids) continue;
    const labels = besideRows(range, ids);
    range.values.forEach(([note], r) => {
      const item = itemInRow(list, labels[r]);
      if (item !== undefined && words(note) !== '') notes.set(noteKey(instrument, String(item)), String(note));
    });
  }
  return notes;
}

/** Only what differs from the default, or has a reason beside it: the rest is not the user's. */
function readAssumptions(ranges: NamedRanges): ReadonlyMap<string, AssumptionContents> {
  const assumptions = new Map<string, AssumptionContents>();
  const changes = ranges.get('CCO_AssumptionChanges');
  ranges.get('CCO_Assumptions')?.values.forEach(([id, current], r) => {
    const [who, when, why] = changes?.values[r] ?? [];
    const assumption = ASSUMPTIONS.find((known) => known.id === words(id));
    const value = current === null || current === undefined ? '' : (current as Content);
    const standard = assumption ? shownValue(assumption.default) : '';
    const unchanged = String(value).trim() === '' || String(value) === String(standard);
    if (words(id) === '' || (unchanged && [who, when, why].every(isBlank))) return;
    assumptions.set(words(id), { current: unchanged ? standard : value, who: words(who), when: words(isoDate(when)), why: words(why) });
  });
  return assumptions;
}
