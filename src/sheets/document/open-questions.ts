/** What is still to be answered, each with its cell: blank, not known, or contested until the group decides. */
import {
  fieldOf,
  isOwnItem,
  LISTS,
  LIST_IDS,
  readCell,
  readiness,
  STATEMENT_IDS,
  VARIABLES,
  whyOpen,
  type AskedField,
  type Conclusions,
  type InstrumentId,
  type ItemList,
  type ListId,
  type ScaleId,
  type WhyOpen,
} from '../../method';
import { type CellPlace, LIST_RANGES, answerKey, answerPlace } from '../contents';
import type { ReadContents } from './read-workbook';
import type { SheetId } from '../layout';

export type WhyMissing = WhyOpen | 'contested';

export interface MissingAnswer {
  readonly sheet: SheetId;
  readonly instrument: InstrumentId;
  readonly item: string;
  /** The question, in full. */
  readonly text: string;
  /** Empty where the organisation, or the group, answers once. */
  readonly rater: string;
  readonly why: WhyMissing;
  readonly place: CellPlace;
}

export interface SheetProgress {
  readonly sheet: SheetId;
  /** Cells with an answer that counts. */
  readonly answered: number;
  readonly of: number;
}

interface Asked {
  readonly sheet: SheetId;
  readonly instrument: InstrumentId;
  readonly item: string;
  readonly text: string;
  readonly field: string;
  readonly rater: string;
  readonly scale: ScaleId;
}

/** The cells that every rater is asked to fill in. */
function askedOfRaters({ cellContents }: ReadContents): readonly Asked[] {
  const each = (asked: Omit<Asked, 'rater' | 'field'>): readonly Asked[] =>
    cellContents.raters.map(({ id }) => ({ ...asked, field: 'answer', rater: id }));
  return [
    ...readiness.statements.flatMap(({ id, text }) => each({ sheet: 'Readiness', instrument: 'readiness', item: id, text, scale: 'yes' })),
    ...VARIABLES.flatMap(({ prompts }) => prompts).flatMap(({ id, text }) =>
      each({ sheet: 'Maturity', instrument: 'maturity', item: id, text, scale: 'stage' }),
    ),
  ];
}

interface AskedInList extends Pick<MissingAnswer, 'sheet' | 'instrument' | 'item' | 'text' | 'place'> {
  readonly why: WhyMissing | null;
}

/** The rows of all lists in which an answer is asked for: those that the method fixes, and those that people have named. */
function askedInLists(book: ReadContents): readonly AskedInList[] {
  return LIST_IDS.flatMap((list) => {
    const { asked }: ItemList = LISTS[list];
    return asked ? itemsOf(book, list, asked).flatMap(({ item, text }) => askedInList(book, { list, field: asked.field, item, text })) : [];
  });
}

function itemsOf(
  { places }: ReadContents,
  list: ListId,
  { field, ofOwn }: AskedField,
): readonly { readonly item: string; readonly text: string }[] {
  const { instrument, items }: ItemList = LISTS[list];
  const own = [...places.keys()]
    .map(answerPlace)
    .filter((place) => place.instrument === instrument && place.field === field && place.rater === '' && isOwnItem(list, place.item));
  return [...items.map(({ id, text }) => ({ item: id, text })), ...own.map(({ item }) => ({ item, text: ofOwn?.(item) ?? item }))];
}

function askedInList(
  { places, cellContents }: ReadContents,
  { list, field, item, text }: { readonly list: ListId; readonly field: string; readonly item: string; readonly text: string },
): readonly AskedInList[] {
  const { instrument } = LISTS[list];
  const key = answerKey({ instrument, item, field, rater: '' });
  const place = places.get(key);
  if (place === undefined) return [];
  return [
    {
      sheet: LIST_RANGES[list].sheet,
      instrument,
      item,
      text,
      place,
      why: whyOpen(fieldOf({ instrument, item, field })?.kind, cellContents.answers.get(key)),
    },
  ];
}

/** How far each sheet is filled in, rater by rater; questions that the organisation may answer once count once. */
export function progressOf(book: ReadContents): readonly SheetProgress[] {
  const cells = askedOfRaters(book).filter((asked) => placeOf(book, asked) !== undefined);
  const questions = readiness.questions.filter(({ id }) => questionPlace(book, id) !== undefined);
  const inLists = askedInLists(book);
  const rated = (['Readiness', 'Maturity'] as const).flatMap((sheet): readonly SheetProgress[] => {
    const own = cells.filter((asked) => asked.sheet === sheet);
    if (own.length === 0) return [];
    const answered = own.filter((asked) => stateOf(book, asked) === 'valid').length;
    if (sheet === 'Maturity') return [{ sheet, answered, of: own.length }];
    return [
      { sheet, answered: answered + questions.filter(({ id }) => questionAnswered(book, id)).length, of: own.length + questions.length },
    ];
  });
  const sheets = [...new Set(inLists.map(({ sheet }) => sheet))];
  return [
    ...rated,
    ...sheets.map((sheet) => ({
      sheet,
      answered: inLists.filter((asked) => asked.sheet === sheet && asked.why === null).length,
      of: inLists.filter((asked) => asked.sheet === sheet).length,
    })),
  ];
}

/** What is missing, in the order of the sheets. What is contested comes first: only the group can settle it. */
export function missingAnswers(book: ReadContents, conclusions: Conclusions | null): readonly MissingAnswer[] {
  return [
    ...(conclusions ? contested(book, conclusions) : []),
    ...unanswered(book),
    ...openQuestions(book),
    ...openInLists(book),
    ...(conclusions ? openFollowUps(book, conclusions) : []),
  ];
}

function unanswered(book: ReadContents): readonly MissingAnswer[] {
  return askedOfRaters(book).flatMap((asked) => {
    const place = placeOf(book, asked);
    const state = stateOf(book, asked);
    return place && (state === 'blank' || state === "don't know")
      ? [{ sheet: asked.sheet, instrument: asked.instrument, item: asked.item, text: asked.text, rater: asked.rater, why: state, place }]
      : [];
  });
}

function openQuestions(book: ReadContents): readonly MissingAnswer[] {
  return readiness.questions.flatMap(({ id, text }) => {
    const place = questionPlace(book, id);
    return place && !questionAnswered(book, id)
      ? [{ sheet: 'Readiness' as const, instrument: 'readiness' as const, item: id, text, rater: '', why: 'blank' as const, place }]
      : [];
  });
}

const openInLists = (book: ReadContents): readonly MissingAnswer[] =>
  askedInLists(book).flatMap(({ why, ...asked }) => (why === null ? [] : [{ ...asked, rater: '', why }]));

/** A contested statement or question waits for its Decided cell, a contested variable for its assigned stage. */
function contested(book: ReadContents, { agreement, readiness: figures, maturity }: Conclusions): readonly MissingAnswer[] {
  const decided = (item: string, field: string, instrument: string): CellPlace | undefined =>
    book.places.get(answerKey({ instrument, item, field, rater: '' }));
  const statements = [...readiness.statements, ...readiness.questions]
    .filter(
      ({ id }) =>
        agreement[id]?.contested === true &&
        (!(STATEMENT_IDS as readonly string[]).includes(id) || (figures.missing as readonly string[]).includes(id)),
    )
    .map(({ id, text }) => ({
      sheet: 'Readiness' as const,
      instrument: 'readiness' as const,
      item: id,
      text,
      place: decided(id, 'decided', 'readiness'),
    }))
    .filter(({ item }) => !isDecided(book, item));
  const variables = VARIABLES.filter(({ id }) => maturity.stages[id] === 'Contested').map(({ id, name }) => ({
    sheet: 'Maturity' as const,
    instrument: 'maturity' as const,
    item: id,
    text: name,
    place: decided(id, 'assigned', 'maturity'),
  }));
  return [...statements, ...variables].flatMap(({ place, ...rest }) =>
    place ? [{ ...rest, rater: '', why: 'contested' as const, place }] : [],
  );
}

function openFollowUps(book: ReadContents, { readiness: { gapClass } }: Conclusions): readonly MissingAnswer[] {
  return readiness.statements
    .filter(({ id }) => gapClass[id] === 'Undetermined')
    .flatMap(({ id }) =>
      readiness.followUps.flatMap(({ field, text }) => {
        const key = answerKey({ instrument: 'readiness', item: id, field, rater: '' });
        const place = book.places.get(key);
        return place && readCell('fact', book.cellContents.answers.get(key)).state === 'blank'
          ? [{ sheet: 'Readiness' as const, instrument: 'readiness' as const, item: id, text, rater: '', why: 'blank' as const, place }]
          : [];
      }),
    );
}

const keyOf = ({ instrument, item, field, rater }: Asked): string => answerKey({ instrument, item, field, rater });
const placeOf = ({ places }: ReadContents, asked: Asked): CellPlace | undefined => places.get(keyOf(asked));
const stateOf = ({ cellContents }: ReadContents, asked: Asked): ReturnType<typeof readCell>['state'] =>
  readCell(asked.scale, cellContents.answers.get(keyOf(asked))).state;

const questionPlace = ({ places }: ReadContents, item: string): CellPlace | undefined =>
  places.get(answerKey({ instrument: 'readiness', item, field: 'answer', rater: '' }));
const isDecided = ({ cellContents }: ReadContents, item: string): boolean =>
  readCell('fact', cellContents.answers.get(answerKey({ instrument: 'readiness', item, field: 'decided', rater: '' }))).state === 'valid';

/** A question is answered by any rater, by the organisation, or by what was decided. */
const questionAnswered = (book: ReadContents, item: string): boolean =>
  isDecided(book, item) ||
  ['', ...book.cellContents.raters.map(({ id }) => id)].some(
    (rater) =>
      readCell('fact', book.cellContents.answers.get(answerKey({ instrument: 'readiness', item, field: 'answer', rater }))).state ===
      'valid',
  );
