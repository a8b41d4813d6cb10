/** Reading answers: each belongs to a known item and field, has a rater where it needs one, and is given once. */
import { DONT_KNOW, SCALES, isBlank, readCell, shown, type ScaleId } from '../answers';
import { answerKey, FORMS, INSTRUMENT_IDS, type Field, type FieldKind, type InstrumentId, type ItemGroup } from '../instruments';
import { quote, type ProblemPlace } from '../problems';
import { isAbsent, isCalendarDate, type Report } from './checks';
import type { Answer } from './shape';

export const ANSWER_KEYS = ['instrument', 'item', 'field', 'rater', 'answer', 'note'] as const;

export type AnswerKey = (typeof ANSWER_KEYS)[number];

/** An answer as it was found, and where each part of it was found. */
export interface FoundAnswer {
  readonly parts: Readonly<Partial<Record<AnswerKey, unknown>>>;
  /** The answer as a whole. */
  readonly place: ProblemPlace;
  readonly placeOf: (key: AnswerKey) => ProblemPlace;
}

/**
 * Reads answers and reports every problem among them.
 *
 * @param found the answers in their order
 * @param raters the ids of the declared raters
 * @param report takes each problem
 * @returns the answers that could be read
 */
export function readAnswers(found: readonly FoundAnswer[], raters: ReadonlySet<string>, report: Report): readonly Answer[] {
  const firstPlaces = new Map<string, ProblemPlace>();
  const ownItems = new Map<ItemGroup, Set<string>>();
  return found.flatMap((each) => {
    const asked = readQuestion(each, report);
    if (asked === undefined) return [];
    reportTooManyOwn(asked, each, { ownItems, report });
    const rater = readRater(each, { asked, raters, report });
    const answer = readValue(each, asked, report);
    const note = readNote(each, report);
    const key = answerKey({ ...asked, field: asked.field.field, rater });
    const first = firstPlaces.get(key);
    if (first !== undefined) {
      report({ code: 'duplicate', place: each.place, first, about: answerName({ ...asked, field: asked.field.field, rater }) });
      return [];
    }
    firstPlaces.set(key, each.place);
    return [
      {
        instrument: asked.instrument,
        item: asked.item,
        field: asked.field.field,
        ...(rater === undefined ? {} : { rater }),
        answer,
        ...(note === '' ? {} : { note }),
      },
    ];
  });
}

interface Asked {
  readonly instrument: InstrumentId;
  readonly item: string;
  readonly group: ItemGroup;
  readonly field: Field;
}

/** An answer as people name it, such as `readiness R7, rater r1` or `maturity LC assigned`. */
export const answerName = ({ instrument, item, field, rater }: Omit<Answer, 'answer'>): string =>
  `${instrument} ${item}${field === 'answer' ? '' : ` ${field}`}${rater === undefined ? '' : `, rater ${rater}`}`;

/** The question alone, such as `readiness R7`. */
const nameOf = ({ instrument, item, field }: Asked): string => answerName({ instrument, item, field: field.field });

function readQuestion(each: FoundAnswer, report: Report): Asked | undefined {
  const { parts } = each;
  const instrument = readWord(parts.instrument);
  if (instrument === undefined || !isInstrument(instrument)) {
    reportWord(parts.instrument, { place: each.placeOf('instrument'), choices: INSTRUMENT_IDS, report });
    return undefined;
  }
  const found = readWord(parts.item);
  const group = found === undefined ? undefined : FORMS[instrument].find(({ items, open }) => open || items.includes(found));
  if (found === undefined || group === undefined) {
    const choices = FORMS[instrument].flatMap(({ items, open, written }) =>
      open ? [...items, written?.expected ?? 'a name of your own'] : items,
    );
    reportWord(parts.item, { place: each.placeOf('item'), choices, about: instrument, report });
    return undefined;
  }
  if (group.written?.read(found) === null) {
    report({ code: 'wrongKind', place: each.placeOf('item'), found: quote(found), expected: group.written.expected, about: instrument });
    return undefined;
  }
  const item = group.written?.read(found) ?? found;
  const name = isAbsent(parts.field) ? 'answer' : readWord(parts.field);
  const field = group.fields.find((known) => known.field === name);
  if (field === undefined) {
    const choices = group.fields.map((known) => known.field);
    reportWord(parts.field, { place: each.placeOf('field'), choices, about: `${instrument} ${item}`, report });
    return undefined;
  }
  return { instrument, item, group, field };
}

function reportTooManyOwn(
  { instrument, item, group }: Asked,
  each: FoundAnswer,
  { ownItems, report }: { readonly ownItems: Map<ItemGroup, Set<string>>; readonly report: Report },
): void {
  if (group.mostOwn === undefined || group.items.includes(item)) return;
  const own = ownItems.get(group) ?? new Set();
  if (own.size === group.mostOwn && !own.has(item)) {
    report({
      code: 'wrongKind',
      place: each.placeOf('item'),
      found: quote(item),
      expected: `one of the ${group.mostOwn} that may be added to ${group.items[0]} to ${group.items[group.items.length - 1]}`,
      about: instrument,
    });
    return;
  }
  ownItems.set(group, own.add(item));
}

function readRater(
  each: FoundAnswer,
  { asked, raters, report }: { readonly asked: Asked; readonly raters: ReadonlySet<string>; readonly report: Report },
): string | undefined {
  const { parts } = each;
  if (isAbsent(parts.rater)) {
    if (asked.field.by === 'rater')
      report({ code: 'missing', place: each.placeOf('rater'), expected: 'the id of the rater who answered', about: nameOf(asked) });
    return undefined;
  }
  if (asked.field.by === 'organisation') {
    report({ code: 'raterNotAllowed', place: each.placeOf('rater'), found: quote(parts.rater), about: nameOf(asked) });
    return undefined;
  }
  const rater = readWord(parts.rater);
  if (rater === undefined || !raters.has(rater))
    report({ code: 'undeclaredRater', place: each.placeOf('rater'), found: quote(parts.rater), about: nameOf(asked) });
  return rater;
}

function readValue(each: FoundAnswer, asked: Asked, report: Report): string | number | null {
  const found = each.parts.answer;
  if (isBlank(found)) return null;
  const { kind } = asked.field;
  if (!isScale(kind)) {
    const read = READERS[kind](found);
    if (read === undefined)
      report({ code: 'wrongKind', place: each.placeOf('answer'), found: quote(found), expected: EXPECTED[kind], about: nameOf(asked) });
    return read ?? null;
  }
  const reading = readCell(kind, found);
  switch (reading.state) {
    case 'valid':
      return reading.token;
    case "don't know":
      return DONT_KNOW;
    case 'blank':
      return null;
    case 'invalid':
      report({
        code: 'notOneOf',
        place: each.placeOf('answer'),
        found: reading.found,
        choices: SCALES[kind].choices,
        about: nameOf(asked),
      });
      return null;
  }
}

type PlainKind = Exclude<FieldKind, ScaleId>;

const EXPECTED: Readonly<Record<PlainKind, string>> = {
  text: 'text',
  date: 'a date written as YYYY-MM-DD',
  rank: 'a whole number of 1 or more',
};

const READERS: Readonly<Record<PlainKind, (found: unknown) => string | number | undefined>> = {
  text: (found) => (typeof found === 'string' ? found : undefined),
  date: (found) => (typeof found === 'string' && isCalendarDate(found.trim()) ? found.trim() : undefined),
  rank: (found) => {
    const rank = typeof found === 'string' ? Number(found) : found;
    return typeof rank === 'number' && Number.isInteger(rank) && rank >= 1 ? rank : undefined;
  },
};

const isScale = (kind: FieldKind): kind is ScaleId => kind in SCALES;

function readNote(each: FoundAnswer, report: Report): string {
  const { parts } = each;
  if (isAbsent(parts.note)) return '';
  if (typeof parts.note === 'string') return parts.note;
  report({ code: 'wrongKind', place: each.placeOf('note'), found: quote(parts.note), expected: 'text' });
  return '';
}

const isInstrument = (name: string): name is InstrumentId => Object.hasOwn(FORMS, name);

const readWord = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);

function reportWord(
  found: unknown,
  {
    place,
    choices,
    about,
    report,
  }: { readonly place: ProblemPlace; readonly choices: readonly string[]; readonly about?: string; readonly report: Report },
): void {
  report(
    isAbsent(found)
      ? { code: 'missing', place, expected: `one of ${choices.join(', ')}`, about }
      : { code: 'notOneOf', place, found: shown(found), choices, about },
  );
}
