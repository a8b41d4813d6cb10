/** Which named range holds which answers: the one table by which a filled-in workbook is read. */
import { ASSUMPTIONS, FOLLOW_UPS, isoDate, ORGANISATION_FIELDS } from '../method';
import type { Content, SheetId } from './blueprint';
import { answerKey, noteKey, type FilledAssumption, type FilledRater, type Filling } from './filling';
import { cellName, type Area } from './grid';
import { shownValue } from './assumptions';

/** A named range as it was found: where it lies now, whatever the sheet is called, and what its cells hold. */
export interface NamedRange {
  readonly sheet: string;
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
}

export type NamedRanges = ReadonlyMap<string, NamedRange>;

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** `placeText({ sheet: 'Readiness', row: 6, column: 4 })` → `Readiness!E7` */
export const placeText = ({ sheet, row, column }: CellPlace): string => `${sheet}!${cellName(row, column)}`;

interface AnswerBlock {
  readonly name: string;
  readonly instrument: string;
  /** The range beside it that names each row. */
  readonly items: string;
  /** Whether people name the items themselves: what they list counts before anything else is known of it. */
  readonly open?: boolean;
  /** A field a column, or a rater a column as the named header row says; `once` adds the organisation's own column at the end. */
  readonly columns: readonly string[] | { readonly raters: string; readonly once: boolean };
}

const ANSWER_BLOCKS: readonly AnswerBlock[] = [
  { name: 'CCO_Readiness_Answers', instrument: 'readiness', items: 'CCO_Readiness_Items', columns: { raters: 'CCO_Readiness_Raters', once: false } },
  { name: 'CCO_Readiness_Decided', instrument: 'readiness', items: 'CCO_Readiness_Items', columns: ['decided'] },
  { name: 'CCO_Readiness_FollowUps', instrument: 'readiness', items: 'CCO_Readiness_Items', columns: FOLLOW_UPS },
  { name: 'CCO_Readiness_Questions', instrument: 'readiness', items: 'CCO_Readiness_QuestionItems', columns: { raters: 'CCO_Readiness_Raters', once: true } },
  { name: 'CCO_Readiness_QuestionsDecided', instrument: 'readiness', items: 'CCO_Readiness_QuestionItems', columns: ['decided'] },
  { name: 'CCO_Maturity_Answers', instrument: 'maturity', items: 'CCO_Maturity_Items', columns: { raters: 'CCO_Maturity_Raters', once: false } },
  { name: 'CCO_Maturity_Assigned', instrument: 'maturity', items: 'CCO_Maturity_Variables', columns: ['assigned'] },
  { name: 'CCO_Influence_Answers', instrument: 'influence', items: 'CCO_Influence_Items', columns: ['influence', 'runsWell'], open: true },
];

interface NoteBlock {
  readonly name: string;
  readonly instrument: string;
  readonly items: string;
}

const NOTE_BLOCKS: readonly NoteBlock[] = [
  { name: 'CCO_Readiness_Notes', instrument: 'readiness', items: 'CCO_Readiness_Items' },
  { name: 'CCO_Readiness_QuestionNotes', instrument: 'readiness', items: 'CCO_Readiness_QuestionItems' },
  { name: 'CCO_Maturity_Notes', instrument: 'maturity', items: 'CCO_Maturity_Items' },
  { name: 'CCO_Maturity_AssignedNotes', instrument: 'maturity', items: 'CCO_Maturity_Variables' },
  { name: 'CCO_Influence_Notes', instrument: 'influence', items: 'CCO_Influence_Items' },
];

/** The names that an instrument's answers and notes are read by. */
const namesOf = (own: string): readonly string[] => [
  ...new Set([
    ...ANSWER_BLOCKS.filter(({ instrument }) => instrument === own).flatMap(({ name, items, columns }) => [name, items, ...('raters' in columns ? [columns.raters] : [])]),
    ...NOTE_BLOCKS.filter(({ instrument }) => instrument === own).flatMap(({ name, items }) => [name, items]),
  ]),
];

/** Every name that reading looks up, by the sheet that it lies on. */
export const READ_NAMES: ReadonlyMap<SheetId, readonly string[]> = new Map<SheetId, readonly string[]>([
  ['Start', ['CCO_Organisation', 'CCO_Raters']],
  ['Readiness', namesOf('readiness')],
  ['Maturity', namesOf('maturity')],
  ['Influence', namesOf('influence')],
  ['Assumptions', ['CCO_Assumptions', 'CCO_AssumptionChanges']],
]);

/** The instruments whose answers have a sheet of their own. */
export const HELD_INSTRUMENTS: ReadonlySet<string> = new Set(ANSWER_BLOCKS.map(({ instrument }) => instrument));

/** Of these, the ones whose items people name themselves. */
export const OPEN_INSTRUMENTS: ReadonlySet<string> = new Set(ANSWER_BLOCKS.filter(({ open }) => open).map(({ instrument }) => instrument));

export interface FilledBook {
  readonly filling: Filling;
  /** Where each answer stands, by `answerKey`: empty cells too, so that what is missing can be shown. */
  readonly places: ReadonlyMap<string, CellPlace>;
  readonly organisationPlaces: ReadonlyMap<string, CellPlace>;
  readonly assumptionPlaces: ReadonlyMap<string, CellPlace>;
  readonly raterPlaces: ReadonlyMap<string, CellPlace>;
  /** Cells that hold something no row or column heading accounts for. */
  readonly stray: readonly (CellPlace & { readonly found: string; readonly expected: string })[];
}

/** An empty cell comes as "", null or, from formulas, as 0: none of them is an answer. */
const blank = (value: unknown): boolean => value === null || value === undefined || value === '' || value === 0 || (typeof value === 'string' && value.trim() === '');
const words = (value: unknown): string => (blank(value) ? '' : String(value).trim());

/** Reads what people put in, from the named ranges as they lie now. */
export function readFilling(ranges: NamedRanges): FilledBook {
  const { answers, places, stray } = readAnswers(ranges);
  const { raters, raterPlaces } = readRaters(ranges);
  return {
    filling: { ...readOrganisation(ranges), raters, answers, notes: readNotes(ranges), assumptions: readAssumptions(ranges) },
    places,
    raterPlaces,
    stray: [...stray, ...strayRaters(ranges), ...strayLabels(ranges)],
    organisationPlaces: labelPlaces(ranges.get('CCO_Organisation'), labelKey),
    assumptionPlaces: labelPlaces(ranges.get('CCO_Assumptions'), (id) => id),
  };
}

function readAnswers(ranges: NamedRanges): { readonly answers: ReadonlyMap<string, Content>; readonly places: ReadonlyMap<string, CellPlace>; readonly stray: FilledBook['stray'] } {
  const answers = new Map<string, Content>();
  const places = new Map<string, CellPlace>();
  const stray: FilledBook['stray'][number][] = [];
  for (const block of ANSWER_BLOCKS) {
    const range = ranges.get(block.name);
    const items = ranges.get(block.items);
    if (!range || !items) continue;
    const columns = columnsOf(block, ranges);
    range.values.forEach((values, r) => {
      const item = words(items.values[range.area.row - items.area.row + r]?.[0]);
      values.forEach((value, c) => {
        const place = { sheet: range.sheet, row: range.area.row + r, column: range.area.column + c };
        const strayed = (why: string): void => {
          if (!blank(value)) stray.push({ ...place, found: String(value), expected: `an empty cell, since ${why}` });
        };
        const column = columns[c];
        if (item === '') return strayed('no number stands beside it');
        if (column === undefined) return strayed('no rater stands above it');
        const key = answerKey({ instrument: block.instrument, item, ...column });
        const first = places.get(key);
        if (first) return strayed(`${block.instrument} ${item}${column.rater === '' ? '' : ` of rater ${column.rater}`} stands in ${placeText(first)} already`);
        places.set(key, place);
        if (!blank(value)) answers.set(key, value as Content);
        else if (block.open && c === 0) answers.set(key, '');
      });
    });
  }
  return { answers, places, stray };
}

/** The field and rater of each column of a block. */
function columnsOf({ columns }: AnswerBlock, ranges: NamedRanges): readonly ({ readonly field: string; readonly rater: string } | undefined)[] {
  if (!('raters' in columns)) return columns.map((field) => ({ field, rater: '' }));
  const header = ranges.get(columns.raters)?.values[0] ?? [];
  const raters = header.map((id) => (words(id) === '' ? undefined : { field: 'answer', rater: words(id) }));
  return columns.once ? [...raters, { field: 'answer', rater: '' }] : raters;
}

function readRaters(ranges: NamedRanges): { readonly raters: readonly FilledRater[]; readonly raterPlaces: ReadonlyMap<string, CellPlace> } {
  const range = ranges.get('CCO_Raters');
  const listed = (range?.values ?? []).map(([id, group]) => ({ id: words(id), group: words(group) })).filter(({ id }) => id !== '');
  const raterPlaces = new Map(range ? labelPlaces(range, (id) => id) : []);
  const known = new Set(listed.map(({ id }) => id));
  const headed = ['CCO_Readiness_Raters', 'CCO_Maturity_Raters'].flatMap((name) => (ranges.get(name)?.values[0] ?? []).map(words));
  const unlisted = [...new Set(headed)].filter((id) => id !== '' && !known.has(id)).map((id) => ({ id, group: '' }));
  return { raters: [...listed, ...unlisted], raterPlaces };
}

/** Names over the raters' columns that Start does not list. Without Start the columns are all there is. */
function strayRaters(ranges: NamedRanges): FilledBook['stray'] {
  const listed = (ranges.get('CCO_Raters')?.values ?? []).map(([id]) => words(id)).filter((id) => id !== '');
  if (listed.length === 0) return [];
  return ['CCO_Readiness_Raters', 'CCO_Maturity_Raters'].flatMap((name) => {
    const range = ranges.get(name);
    return (range?.values[0] ?? []).flatMap((id, c) =>
      range === undefined || blank(id) || listed.includes(words(id)) ? [] : [{ sheet: range.sheet, row: range.area.row, column: range.area.column + c, found: words(id), expected: `one of the raters on Start: ${listed.join(', ')}` }],
    );
  });
}

/** What is said of the organisation beside a label that was typed over. */
function strayLabels(ranges: NamedRanges): FilledBook['stray'] {
  const range = ranges.get('CCO_Organisation');
  return (range?.values ?? []).flatMap(([label, value], r) =>
    range === undefined || blank(value) || labelKey(words(label)) !== undefined
      ? []
      : [{ sheet: range.sheet, row: range.area.row + r, column: range.area.column + 1, found: String(value), expected: `an empty cell, since "${words(label)}" is none of ${ORGANISATION_FIELDS.map((field) => field.label).join(', ')}` }],
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
  for (const { name, instrument, items } of NOTE_BLOCKS) {
    const range = ranges.get(name);
    const ids = ranges.get(items);
    range?.values.forEach(([note], r) => {
      const item = words(ids?.values[range.area.row - ids.area.row + r]?.[0]);
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
