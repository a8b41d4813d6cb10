/** What writing would put into the workbook: what stands there, what an opened assessment adds, what was typed in the pane. */
import {
  answerPlace,
  joinCarried,
  keepAnswered,
  type AnswerPlace,
  type Carried,
  type Content,
  type RaterContents,
  type CellContents,
  type WhereFound,
} from '../../sheets';
import type { OrganisationKey } from '../../method';
import { fieldContent, ORGANISATION } from './organisation';

/** An assessment file that was opened and not yet written. */
export interface OpenedAssessment {
  /** The file's name, or what the sample is called. */
  readonly name: string;
  readonly cellContents: CellContents;
  /** Parts of the file that have no sheet. */
  readonly carried: Carried;
}

/** What was typed in the pane since the last writing. */
export interface Edits {
  readonly organisation: ReadonlyMap<OrganisationKey, string>;
  /** The whole list once it was touched; null before. */
  readonly raters: readonly RaterContents[] | null;
}

export const NO_EDITS: Edits = { organisation: new Map(), raters: null };

export interface Proposal {
  readonly opened: OpenedAssessment | null;
  readonly edits: Edits;
  readonly whereFound: WhereFound;
}

/**
 * Works out what the sheets are to hold. Answers in the workbook come before those of an opened file, unless the
 * sheets are written as a new copy, which holds the file alone.
 *
 * @param current what stands in the workbook
 */
export function proposedContents(current: CellContents, { opened, edits, whereFound }: Proposal): CellContents {
  const base = opened === null ? current : whereFound === 'copy' ? opened.cellContents : filledUp(current, opened.cellContents);
  const listed = edits.raters === null ? base : keepAnswered({ ...base, raters: edits.raters }, base);
  return { ...listed, organisation: withEdits(base.organisation, edits.organisation) };
}

/** What the workbook will carry: what it carries now comes first, unless the sheets are written as a new copy. */
export function proposedCarried(current: Carried, { opened, whereFound }: Pick<Proposal, 'opened' | 'whereFound'>): Carried {
  if (opened === null) return current;
  return whereFound === 'copy' ? opened.carried : joinCarried(current, opened.carried);
}

function withEdits(organisation: CellContents['organisation'], edits: Edits['organisation']): CellContents['organisation'] {
  const edited = new Map(organisation);
  for (const { key, takes } of ORGANISATION) {
    const text = edits.get(key);
    if (text === undefined) continue;
    const content = fieldContent(takes, text);
    if (content === undefined) edited.delete(key);
    else edited.set(key, content);
  }
  return edited;
}

/** What is empty in the workbook is taken from the file; what is there stays. */
function filledUp(current: CellContents, file: CellContents): CellContents {
  const placeholder = isPlaceholder(current);
  const known = new Set(placeholder ? [] : current.raters.map(({ id }) => id));
  return {
    organisation: new Map([...file.organisation, ...current.organisation]),
    raters: [
      ...(placeholder ? [] : current.raters.map((rater) => withGroup(rater, file))),
      ...file.raters.filter(({ id }) => !known.has(id)),
    ],
    answers: new Map([...file.answers, ...current.answers]),
    notes: new Map([...file.notes, ...current.notes]),
    assumptions: new Map([...file.assumptions, ...current.assumptions]),
    roadmap: current.roadmap ?? file.roadmap,
    funding: current.funding ?? file.funding,
    simulation: current.simulation ?? file.simulation,
    listRows: current.listRows,
  };
}

const withGroup = (rater: RaterContents, file: CellContents): RaterContents =>
  rater.group !== '' ? rater : { ...rater, group: file.raters.find(({ id }) => id === rater.id)?.group ?? '' };

/** The column that a workbook is given before anybody is named: nobody chose it, so it gives way to a file's raters. */
const isPlaceholder = ({ raters, answers }: CellContents): boolean => raters.length === 1 && raters[0]?.group === '' && answers.size === 0;

/** An answer of which workbook and file say different things. */
export interface Conflict {
  readonly at: AnswerPlace;
  readonly workbook: Content;
  readonly file: Content;
}

/** Where an opened file answers otherwise than the workbook, whose answers stay. */
export function conflicts(current: CellContents, file: CellContents): readonly Conflict[] {
  return [...file.answers].flatMap(([key, content]) => {
    const here = current.answers.get(key);
    return here === undefined || sameWord(here, content) ? [] : [{ at: answerPlace(key), workbook: here, file: content }];
  });
}

const sameWord = (a: Content, b: Content): boolean => String(a).trim().toLowerCase() === String(b).trim().toLowerCase();

export interface ListedRater extends RaterContents {
  /** How many answers this rater has given; one with answers is not taken off the list. */
  readonly answers: number;
}

export function listedRaters({ raters, answers }: CellContents): readonly ListedRater[] {
  const counts = new Map<string, number>();
  for (const key of answers.keys()) {
    const { rater } = answerPlace(key);
    counts.set(rater, (counts.get(rater) ?? 0) + 1);
  }
  return raters.map((rater) => ({ ...rater, answers: counts.get(rater.id) ?? 0 }));
}

export type RaterProblem = 'empty' | 'taken';

/** Two raters whose names differ in nothing but capitals would be taken for one another. */
export function raterProblem(id: string, raters: readonly RaterContents[]): RaterProblem | null {
  const wanted = id.trim().toLowerCase();
  if (wanted === '') return 'empty';
  return raters.some((rater) => rater.id.toLowerCase() === wanted) ? 'taken' : null;
}
