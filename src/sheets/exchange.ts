/** Between a filled-in workbook and the assessment file: the same answers, each with the cell it stands in. */
import { ASSUMPTIONS, isoDate, UNNAMED_ORGANISATION, type Assessment } from '../method';
import { HELD_INSTRUMENTS, OPEN_INSTRUMENTS, type CellPlace, type FilledBook } from './blocks';
import { shownValue } from './assumptions';
import type { Content } from './blueprint';
import { answerKey, answerPlace, noteKey, type FilledAssumption, type Filling } from './filling';

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
  /** The cell behind a path of the document: `answers[12].answer`, `organisation.asOf`, `raters[0].group`. */
  readonly placeOf: (path: string) => CellPlace | undefined;
}

/** The workbook's answers in the order of its blocks, then what it carries. */
export function documentOf(book: FilledBook, carried: Carried): ReadDocument {
  const { filling, places } = book;
  const keys = [...filling.answers.keys(), ...notedAlone(book)];
  const noted = new Set<string>();
  const held = keys.map((key): DocumentAnswer => {
    const { instrument, item, field, rater } = answerPlace(key);
    const row = noteKey(instrument, item);
    const note = noted.has(row) ? undefined : filling.notes.get(row);
    noted.add(row);
    const answer = filling.answers.get(key) ?? '';
    return { instrument, item, field, ...(rater === '' ? {} : { rater }), answer: answer === '' ? null : answer, ...(note === undefined ? {} : { note }) };
  });
  const organisation = Object.fromEntries([...filling.organisation].map(([key, value]) => [key, key === 'asOf' ? isoDate(value) : value]));
  const assumptions = Object.fromEntries([...filling.assumptions].filter(([id, { current }]) => !isDefault(id, current)).map(([id, { current }]) => [id, documentValue(id, current)]));
  return {
    document: {
      format: 'cco-assessment/1',
      organisation: 'name' in organisation ? organisation : { name: UNNAMED_ORGANISATION, ...organisation },
      raters: filling.raters.map(({ id, group }) => (group === '' ? { id } : { id, group })),
      answers: [...held, ...carried.answers],
      ...(Object.keys(assumptions).length > 0 ? { assumptions } : {}),
      ...(carried.selfFunding === undefined ? {} : { selfFunding: carried.selfFunding }),
      ...(carried.roadmap === undefined ? {} : { roadmap: carried.roadmap }),
    },
    placeOf: (path) => {
      const answer = /^answers\[(\d+)\]/.exec(path);
      if (answer) return places.get(keys[Number(answer[1])] ?? '');
      const rater = /^raters\[(\d+)\]/.exec(path);
      if (rater) return book.raterPlaces.get(filling.raters[Number(rater[1])]?.id ?? '');
      const [, section, key = ''] = /^(organisation|assumptions)\.(.+)$/.exec(path) ?? [];
      return section === 'organisation' ? book.organisationPlaces.get(key) : section === 'assumptions' ? book.assumptionPlaces.get(key) : undefined;
    },
  };
}

/** A note beside cells that are all empty goes with the first of them, so that it is not lost. */
function notedAlone({ filling, places }: FilledBook): readonly string[] {
  const rowOf = (key: string): string => noteKey(answerPlace(key).instrument, answerPlace(key).item);
  const answered = new Set([...filling.answers.keys()].map(rowOf));
  const first = new Map<string, string>();
  for (const key of places.keys()) if (!first.has(rowOf(key))) first.set(rowOf(key), key);
  return [...filling.notes.keys()].flatMap((row) => (answered.has(row) ? [] : (first.get(row) ?? [])));
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

/** What a workbook is filled with so that it holds this assessment. */
export function fillingOf(assessment: Assessment): { readonly filling: Filling; readonly carried: Carried } {
  const { organisation, raters, answers, assumptions, selfFunding, roadmap } = assessment;
  const held = answers.filter(({ instrument }) => HELD_INSTRUMENTS.has(instrument));
  const filling: Filling = {
    organisation: new Map(Object.entries(organisation).filter(([, value]) => value !== undefined && value !== null) as [string, Content][]),
    raters: raters.map(({ id, group }) => ({ id, group: group ?? '' })),
    answers: new Map(held.flatMap((answer): [string, Content][] => contentsOf(answer).map((content) => [answerKey({ ...answer, rater: answer.rater ?? '' }), content]))),
    notes: joinedNotes(held),
    assumptions: new Map(Object.entries(assumptions).map(([id, value]): [string, FilledAssumption] => [id, { current: shownValue(value), who: '', when: '', why: '' }])),
  };
  return {
    filling,
    carried: {
      answers: answers.filter(({ instrument }) => !HELD_INSTRUMENTS.has(instrument)) as readonly DocumentAnswer[],
      ...(selfFunding === undefined ? {} : { selfFunding }),
      ...(roadmap === undefined ? {} : { roadmap }),
    },
  };
}

/** What stands in the answer's cell, if anything: steps that are numbers as numbers; an item that people listed also while it is unanswered. */
function contentsOf({ instrument, answer }: Assessment['answers'][number]): readonly Content[] {
  if (answer === null) return OPEN_INSTRUMENTS.has(instrument) ? [''] : [];
  return [instrument === 'influence' && /^\d+$/.test(String(answer)) ? Number(answer) : answer];
}

/** A row has one note: those of several answers stand under one another, each said once. */
function joinedNotes(answers: Assessment['answers']): ReadonlyMap<string, string> {
  const notes = new Map<string, string[]>();
  for (const { instrument, item, note } of answers) {
    if (note === undefined || note.trim() === '') continue;
    const key = noteKey(instrument, item);
    const lines = notes.get(key) ?? [];
    if (!lines.includes(note)) lines.push(note);
    notes.set(key, lines);
  }
  return new Map([...notes].map(([key, lines]) => [key, lines.join('\n')]));
}

/** What two assessments carry, the first one's parts before the second's; an answer that both give is the first's. */
export function joinCarried(first: Carried, second: Carried): Carried {
  const keyOf = ({ instrument, item, field, rater = '' }: DocumentAnswer): string => answerKey({ instrument, item, field, rater });
  const known = new Set(first.answers.map(keyOf));
  return { ...second, ...first, answers: [...first.answers, ...second.answers.filter((answer) => !known.has(keyOf(answer)))] };
}

export const parseCarried = (stored: string | undefined): Carried => (stored ? (JSON.parse(stored) as Carried) : { answers: [] });
