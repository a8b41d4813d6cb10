/** What the workbook says at this moment: what is answered, what is missing and where, what is wrong, and what follows. */
import {
  conclude,
  fail,
  parseAssessment,
  problemText,
  UNNAMED_ORGANISATION,
  type Assessment,
  type Conclusions,
  type KeyPath,
  type Problem,
  type Result,
} from '../method';
import {
  addedSince,
  documentOf,
  FIRST_TEMPLATE,
  GROWING_LISTS,
  heldOn,
  missingRanges,
  missingAnswers,
  parseCarried,
  placeText,
  progressOf,
  readCellContents,
  SHEET_IDS,
  type AssessmentDocument,
  type CellPlace,
  type ReadContents,
  type CellContents,
  type GrowingBlock,
  type MissingAnswer,
  type ReadDocument,
  type SheetProgress,
  type SheetId,
  type WorkbookFound,
} from '../sheets';
import { isHandedOff } from './hand-off';
import { takeSnapshot, type StoredSettings } from './read';
import { newerTemplate } from './refusals';

export interface WorkbookState {
  /** Our sheets that are there, with what they are called now. */
  readonly sheets: readonly { readonly sheet: SheetId; readonly name: string }[];
  readonly cellContents: CellContents;
  readonly progress: readonly SheetProgress[];
  readonly missing: readonly MissingAnswer[];
  readonly problems: readonly CellProblem[];
  /** Whether values stand in place of the add-in's formulas. */
  readonly isHandedOff: boolean;
  /** The published page, where there is one, with what its sheet is called now. */
  readonly page: { readonly name: string } | null;
  /** The lists that are there and can be lengthened. */
  readonly lists: readonly OpenList[];
  /** What follows from the answers that can be read; null when no sheet is there to answer on. */
  readonly conclusions: Conclusions | null;
  /** The assessment that they are drawn from: what can be read of the sheets that are there. */
  readonly assessment: Assessment | null;
}

/** A list to which people add rows. */
export interface OpenList {
  readonly list: GrowingBlock;
  readonly label: string;
  /** Whether it has all the rows that the method has room for. */
  readonly isFull: boolean;
}

/** A cell whose content cannot be read, or stands where nothing is asked. */
export interface CellProblem {
  /** Null where no single cell is to blame. */
  readonly place: CellPlace | null;
  /** The cell, what was found, what was expected: `Readiness!E7: "maybe" is not one of Yes, Partly, No, Don't know (readiness R1)`. */
  readonly text: string;
}
/**
 * Reads the workbook and concludes from it. Cells that cannot be read are named, and count as missing.
 * @example
 * const { conclusions, missing } = await readState();
 */
export async function readState(): Promise<WorkbookState> {
  const { found, stored } = await Excel.run((context) => takeSnapshot(context, { withSheets: false }));
  return workbookState(found, stored);
}

/**
 * The assessment that the workbook holds, or everything in it that cannot be read, each with its cell.
 * @example
 * const read = await readAssessment();
 * if (!read.ok) read.problems.map(problemText); // ['Readiness!E7: "maybe" is not one of Yes, Partly, …']
 */
export async function readAssessment(): Promise<Result<Assessment>> {
  const { found, stored } = await Excel.run((context) => takeSnapshot(context, { withSheets: false }));
  if (![...found.anchors.keys()].some((sheet) => SHEET_IDS.includes(sheet)))
    return fail({
      code: 'malformed',
      place: 'workbook',
      found: `the sheets ${found.sheetNames.join(', ')}`,
      expected: 'at least one sheet that the add-in wrote',
    });
  const newer = newerTemplate(stored);
  if (newer) return fail({ code: 'malformed', place: newer.place, found: newer.found, expected: newer.expected });
  const book = readCellContents(found.ranges);
  const { document, placeOf } = documentOf(book, parseCarried(stored?.carried));
  const misplaced = [
    ...missingProblems(found, stored),
    ...book.stray.map((cell): Problem => ({
      code: 'malformed',
      place: placeText(cell),
      found: `"${cell.found}"`,
      expected: cell.expected,
    })),
  ];
  const read = parseAssessment(document);
  if (read.ok) return misplaced.length > 0 ? fail(...misplaced) : read;
  return fail(...misplaced, ...read.problems.map((problem) => inCell(problem, cellOf(problem, placeOf))));
}

const inCell = (problem: Problem, place: CellPlace | undefined): Problem => (place ? { ...problem, place: placeText(place) } : problem);

/** The cell that a problem of the document is in. */
const cellOf = ({ place }: Problem, placeOf: ReadDocument['placeOf']): CellPlace | undefined =>
  typeof place === 'string' ? undefined : placeOf(place);

/** A workbook that does not say what was written into it is taken as it is. */
const missingProblems = (found: WorkbookFound, stored: StoredSettings | null): readonly Problem[] =>
  missingRanges(
    found,
    stored?.sheets ?? [...found.anchors.keys()].filter((sheet) => SHEET_IDS.includes(sheet)),
    addedSince(stored?.template ?? FIRST_TEMPLATE),
  ).map((part) => ({ code: 'malformed', ...part }));

/** What a snapshot says: pure, so that it is the same in the pane, on the command line and in tests. */
export function workbookState(found: WorkbookFound, stored: StoredSettings | null): WorkbookState {
  const { ranges } = found;
  const anchors = new Map([...found.anchors].filter(([sheet]) => SHEET_IDS.includes(sheet)));
  const page = found.anchors.get('Executive summary');
  const book = readCellContents(ranges);
  const { document, placeOf } = documentOf(book, parseCarried(stored?.carried));
  const { readable, problems } = readableParts(document);
  const newer = newerTemplate(stored);
  // What a later add-in means by its cells is not known, so nothing is concluded from them.
  const assessment = readable && anchors.size > 0 && !newer ? heldOn(readable, [...anchors.keys()]) : null;
  const conclusions = assessment && conclude(assessment);
  return {
    sheets: [...anchors].map(([sheet, name]) => ({ sheet, name })),
    cellContents: book.cellContents,
    progress: progressOf(book),
    missing: missingAnswers(book, conclusions),
    problems: [
      ...(newer ? [{ place: null, text: `The workbook holds ${newer.found}; expected ${newer.expected}.` }] : []),
      ...missingProblems(found, stored).map((problem) => cellProblem(problem, undefined)),
      ...book.stray.map(strayProblem),
      ...problems.map((problem) => cellProblem(problem, cellOf(problem, placeOf))),
    ],
    isHandedOff: isHandedOff(),
    page: page === undefined ? null : { name: page },
    lists: openLists(ranges),
    conclusions,
    assessment,
  };
}

const openLists = (ranges: WorkbookFound['ranges']): readonly OpenList[] =>
  GROWING_LISTS.flatMap(({ list, label, rows, most }) => {
    const range = ranges.get(rows);
    return range ? [{ list, label, isFull: range.area.rows >= most }] : [];
  });

/** The document without what cannot be read, so that one bad cell does not hide the rest. */
function readableParts(document: AssessmentDocument): { readonly readable: Assessment | null; readonly problems: readonly Problem[] } {
  const first = parseAssessment(document);
  if (first.ok) return { readable: first.value, problems: [] };
  const second = parseAssessment(withoutParts(document, first.problems));
  return { readable: second.ok ? second.value : null, problems: first.problems };
}

/** What is left out whole where something in it cannot be read: an answer, a phase, a key; the model, which is nothing without a year. */
const unreadablePart = (path: KeyPath): KeyPath => {
  const [section, key] = path;
  return path.slice(0, section === 'selfFunding' ? 1 : section === 'roadmap' && key === 'phases' ? 3 : 2);
};

function withoutParts(document: AssessmentDocument, problems: readonly Problem[]): unknown {
  const bad = new Set(problems.map(({ place }) => JSON.stringify(typeof place === 'string' ? place : unreadablePart(place))));
  const isBad = (...path: KeyPath): boolean => bad.has(JSON.stringify(path));
  const readable = (entries: object | undefined, section: string): object =>
    Object.fromEntries(Object.entries(entries ?? {}).filter(([key]) => !isBad(section, key)));
  const { organisation, raters, answers, assumptions, roadmap, selfFunding, ...rest } = document;
  return {
    ...rest,
    organisation: { name: UNNAMED_ORGANISATION, ...readable(organisation, 'organisation') },
    raters: raters.map((rater, i) => (isBad('raters', i) ? { id: rater.id } : rater)),
    answers: answers.filter((_, i) => !isBad('answers', i)),
    assumptions: readable(assumptions, 'assumptions'),
    ...(roadmap && !isBad('roadmap') ? { roadmap: withPhases(readable(roadmap, 'roadmap'), (i) => !isBad('roadmap', 'phases', i)) } : {}),
    ...(isBad('selfFunding') ? {} : { selfFunding }),
  };
}

const withPhases = (roadmap: { readonly phases?: unknown }, isKept: (index: number) => boolean): object =>
  Array.isArray(roadmap.phases) ? { ...roadmap, phases: roadmap.phases.filter((_, i) => isKept(i)) } : roadmap;

function cellProblem(problem: Problem, place: CellPlace | undefined): CellProblem {
  return { place: place ?? null, text: problemText(inCell(problem, place)) };
}

const strayProblem = ({ sheet, row, column, found, expected }: ReadContents['stray'][number]): CellProblem => ({
  place: { sheet, row, column },
  text: `${placeText({ sheet, row, column })}: "${found}" stands here, expected ${expected}`,
});
