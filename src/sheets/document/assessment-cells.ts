/** Between a filled-in workbook and the assessment file: the same answers, each with the cell it stands in. */
import {
  answerInCell,
  ASSUMPTIONS,
  dashboardCell,
  fieldOf,
  FUNCTIONS,
  INSTRUMENT_IDS,
  isOwnItem,
  isoDate,
  LISTS,
  LIST_IDS,
  UNNAMED_ORGANISATION,
  type Assessment,
  type InstrumentId,
  type KeyPath,
  type ListId,
} from '../../method';
import {
  type CellPlace,
  shownValue,
  answerKey,
  answerPlace,
  noteBeside,
  stageOf,
  type AssumptionContents,
  type CellContents,
} from '../contents';
import type { Content } from '../layout';
import { documentFunding, fundingContents } from './funding-cells';
import { documentRoadmap, roadmapContents, planPlace } from './roadmap-cells';
import type { ReadContents } from './read-workbook';

/** An assessment as a file writes it, before anybody has checked it. */
export interface AssessmentDocument {
  readonly format: 'cco-assessment/1';
  readonly organisation: Readonly<Record<string, unknown>>;
  readonly raters: readonly { readonly id: string; readonly group?: string }[];
  readonly answers: readonly DocumentAnswer[];
  readonly assumptions?: Readonly<Record<string, unknown>>;
  readonly selfFunding?: unknown;
  readonly roadmap?: unknown;
}

export interface DocumentAnswer {
  readonly instrument: string;
  readonly item: string;
  readonly field: string;
  readonly rater?: string;
  readonly answer: unknown;
  readonly note?: string;
}

/** What an assessment file may hold that has no sheet to stand on; it travels with the workbook all the same. */
export interface Carried {
  readonly answers: readonly DocumentAnswer[];
  readonly selfFunding?: unknown;
  readonly roadmap?: unknown;
}

export interface ReadDocument {
  readonly document: AssessmentDocument;
  /** The cell behind a path of the document, such as `['answers', 12, 'answer']` or `['organisation', 'asOf']`. */
  readonly placeOf: (path: KeyPath) => CellPlace | undefined;
}

/** The workbook's answers in the order of its blocks, then what it carries and has no cell for. */
export function documentOf(book: ReadContents, carried: Carried): ReadDocument {
  const { cellContents, places } = book;
  const keys = [...cellContents.answers.keys(), ...notedAlone(book)];
  const known = new Set(keys);
  const organisation = Object.fromEntries(
    [...cellContents.organisation].map(([key, value]) => [key, key === 'asOf' ? isoDate(value) : value]),
  );
  const assumptions = Object.fromEntries(
    [...cellContents.assumptions]
      .filter(([id, { current }]) => !isDefault(id, current))
      .map(([id, { current }]) => [id, documentValue(id, current)]),
  );
  const plans = plansOf(cellContents, carried);
  return {
    document: {
      format: 'cco-assessment/1',
      organisation: 'name' in organisation ? organisation : { name: UNNAMED_ORGANISATION, ...organisation },
      raters: cellContents.raters.map(({ id, group }) => (group === '' ? { id } : { id, group })),
      answers: [...documentAnswers(cellContents, keys), ...carried.answers.filter((answer) => !known.has(keyOf(answer)))],
      ...(Object.keys(assumptions).length > 0 ? { assumptions } : {}),
      ...plans,
    },
    placeOf: (path) => {
      const [section, key = ''] = path;
      switch (section) {
        case 'answers':
          return places.get(keys[Number(key)] ?? '');
        case 'raters':
          return book.raterPlaces.get(cellContents.raters[Number(key)]?.id ?? '');
        case 'organisation':
          return book.organisationPlaces.get(String(key));
        case 'assumptions':
          return book.assumptionPlaces.get(String(key));
        default:
          return planPlace(book.planPlaces, path);
      }
    },
  };
}

/** The answers at these places, each as a file writes it; a row's note goes with the first of them. */
export function documentAnswers(
  { answers, notes }: Pick<CellContents, 'answers' | 'notes'>,
  keys: readonly string[] = [...answers.keys()],
): readonly DocumentAnswer[] {
  const noted = new Set<string>();
  return keys.map((key): DocumentAnswer => {
    const { instrument, item, field, rater } = answerPlace(key);
    const row = noteBeside({ instrument, item });
    const note = noted.has(row) ? undefined : notes.get(row);
    noted.add(row);
    return {
      instrument,
      item,
      field,
      ...(rater === '' ? {} : { rater }),
      answer: inDocument({ instrument, item, field }, answers.get(key) ?? ''),
      ...(note === undefined ? {} : { note }),
    };
  });
}

function inDocument(
  { instrument, item, field }: { readonly instrument: string; readonly item: string; readonly field: string },
  content: Content,
): unknown {
  const known = INSTRUMENT_IDS.find((id) => id === instrument);
  return answerInCell(known && fieldOf({ instrument: known, item, field })?.kind, content);
}

/** What the sheets say of the plans, and what is carried where they say nothing of it. */
function plansOf({ roadmap, ...model }: CellContents, carried: Carried): Pick<AssessmentDocument, 'selfFunding' | 'roadmap'> {
  const planned = (roadmap && documentRoadmap(roadmap)) ?? carried.roadmap;
  const stated = documentFunding(model);
  const selfFunding = stated === undefined ? carried.selfFunding : { ...(carried.selfFunding as object | undefined), ...stated };
  return { ...(selfFunding === undefined ? {} : { selfFunding }), ...(planned === undefined ? {} : { roadmap: planned }) };
}

/** A note beside cells that are all empty goes with the first of them, so that it is not lost. */
function notedAlone({ cellContents, places }: ReadContents): readonly string[] {
  const rowOf = (key: string): string => noteBeside(answerPlace(key));
  const answered = new Set([...cellContents.answers.keys()].map(rowOf));
  const first = new Map<string, string>();
  for (const key of places.keys()) if (!first.has(rowOf(key))) first.set(rowOf(key), key);
  return [...cellContents.notes.keys()].flatMap((row) => (answered.has(row) ? [] : (first.get(row) ?? [])));
}

const assumptionOf = (id: string) => ASSUMPTIONS.find((assumption) => assumption.id === id);
const isDefault = (id: string, current: Content): boolean => String(current) === String(shownValue(assumptionOf(id)?.default ?? null));

/** A list of shares stands in one cell with semicolons, and is a list in the file. */
function documentValue(id: string, current: Content): unknown {
  if (assumptionOf(id)?.allowed.kind !== 'shares' || typeof current === 'boolean') return current;
  return String(current)
    .split(';')
    .map((part) => (part.trim() === '' || Number.isNaN(Number(part)) ? part : Number(part)));
}

/** What a workbook is filled with so that it holds this assessment, and what has no cell anywhere. */
export function cellContentsOf(assessment: Assessment): { readonly cellContents: CellContents; readonly carried: Carried } {
  const { organisation, raters, answers, assumptions, selfFunding, roadmap } = assessment;
  const cellContents: CellContents = {
    organisation: new Map(Object.entries(organisation).filter(([, value]) => value !== undefined && value !== null) as [string, Content][]),
    raters: raters.map(({ id, group }) => ({ id, group: group ?? '' })),
    ...answerContents(answers as readonly DocumentAnswer[]),
    assumptions: new Map(
      Object.entries(assumptions).map(([id, value]): [string, AssumptionContents] => [
        id,
        { current: shownValue(value), who: '', when: '', why: '' },
      ]),
    ),
    roadmap: roadmap ? roadmapContents(roadmap) : null,
    funding: null,
    simulation: null,
    ...(selfFunding ? fundingContents(selfFunding) : {}),
    listRows: new Map(),
  };
  return { cellContents, carried: { answers: [] } };
}

/** The cells of answers as a file writes them, with their notes. */
export function answerContents(answers: readonly DocumentAnswer[]): Pick<CellContents, 'answers' | 'notes'> {
  const contents = new Map<string, Content>();
  for (const answer of answers) {
    const listed = listedKey(answer);
    // What people listed counts before anything is known of it; its place in the list is where it came first.
    if (listed !== undefined && !contents.has(listed)) contents.set(listed, '');
    if (answer.answer !== null) contents.set(keyOf(answer), contentOf(answer));
  }
  return { answers: withoutSpare(contents), notes: joinedNotes(answers) };
}

/** A stage of the dashboard that has a metric is listed by it. */
function withoutSpare(contents: ReadonlyMap<string, Content>): ReadonlyMap<string, Content> {
  const stageIn = (key: string): string | undefined => {
    const { instrument, item } = answerPlace(key);
    return instrument === 'dashboard' ? stageOf(item) : undefined;
  };
  const measured = new Set([...contents].flatMap(([key, content]) => (content === '' ? [] : [stageIn(key)])));
  return new Map([...contents].filter(([key, content]) => content !== '' || stageIn(key) === undefined || !measured.has(stageIn(key))));
}

/** The cell by which an item that people named themselves counts as listed. */
function listedKey({ instrument, item }: DocumentAnswer): string | undefined {
  if (instrument === 'dashboard') {
    const cell = dashboardCell(item);
    return cell ? answerKey({ instrument, item: `${cell.stage}/${FUNCTIONS[0]?.id}`, field: 'metric', rater: '' }) : undefined;
  }
  const list = LIST_OF_OWN.get(instrument as InstrumentId);
  return list !== undefined && isOwnItem(list, item) ? answerKey({ instrument, item, field: LISTS[list].fields[0], rater: '' }) : undefined;
}

/** By instrument, the list to which people add. */
const LIST_OF_OWN: ReadonlyMap<InstrumentId, ListId> = new Map(
  LIST_IDS.filter((list) => LISTS[list].mostOwn > 0).map((list) => [LISTS[list].instrument, list]),
);

/** What stands in an answer's cell: steps that are numbers as numbers. */
const contentOf = ({ instrument, field, answer }: DocumentAnswer): Content =>
  instrument === 'influence' && field === 'influence' && /^\d+$/.test(String(answer)) ? Number(answer) : (answer as Content);

/** A row has one note: those of several answers stand under one another, each said once. */
function joinedNotes(answers: readonly DocumentAnswer[]): ReadonlyMap<string, string> {
  const notes = new Map<string, string[]>();
  for (const { instrument, item, note } of answers) {
    if (note === undefined || note.trim() === '') continue;
    const key = noteBeside({ instrument, item });
    const lines = notes.get(key) ?? [];
    if (!lines.includes(note)) lines.push(note);
    notes.set(key, lines);
  }
  return new Map([...notes].map(([key, lines]) => [key, lines.join('\n')]));
}

const keyOf = ({ instrument, item, field, rater = '' }: DocumentAnswer): string => answerKey({ instrument, item, field, rater });

/** What two assessments carry, the first one's parts before the second's; an answer that both give is the first's. */
export function joinCarried(first: Carried, second: Carried): Carried {
  const known = new Set(first.answers.map(keyOf));
  return { ...second, ...first, answers: [...first.answers, ...second.answers.filter((answer) => !known.has(keyOf(answer)))] };
}

export const parseCarried = (stored: string | undefined): Carried => (stored ? (JSON.parse(stored) as Carried) : { answers: [] });
