/** What stands on the executive page, as plain data: chosen from the conclusions and put into the catalogue's words. */
import { filledIn, type Assessment, type Conclusions } from '../../method';
import { ask, cards } from './cards';
import { dissent, facts, gaps, mustBeTrue } from './findings';
import { money, stages } from './money';
import { textsFor } from './texts';
import { foot, next, options, review, strip } from './ways';
import { dayOf, orElse, type Words } from './words';
import { writingFor } from './writing';

/** What the page is made from. */
export interface PageSource {
  readonly assessment: Assessment;
  readonly conclusions: Conclusions;
  /** Cells that still want an answer, and cells whose content cannot be read. */
  readonly missing: number;
  readonly unreadable: number;
  /** What the workbook's checks say; null where it has none. */
  readonly masterCheck: string | null;
  readonly madeAt: Date;
}

export interface Card {
  readonly question: string;
  readonly answer: string;
  readonly basis: string;
  readonly confidence: string;
  readonly changesIf: string;
}

export interface Option {
  readonly name: string;
  readonly stands: string;
  readonly why: string;
}

/** A year of the strip. */
export interface StripYear {
  readonly year: string;
  readonly outcome: string;
  readonly line: string;
  readonly mark: string;
}

export interface StageBar {
  readonly name: string;
  /** 1 Early, 2 Developing, 3 Evolved; null where there is none. */
  readonly step: 1 | 2 | 3 | null;
  readonly said: string;
}

export interface MoneyYear {
  readonly benefit: number;
  readonly cost: number;
  readonly cumulative: number;
}

/** A published page. It is kept as it is, so that it can be compared with the next one: plain data, and nothing that names a rater. */
export interface ExecutivePage {
  readonly locale: string;
  readonly title: string;
  readonly about: string;
  /** The day it was made, YYYY-MM-DD, for the name of a kept page. */
  readonly day: string;
  readonly madeAt: string;
  readonly ask: string;
  readonly cards: readonly Card[];
  readonly money: {
    readonly verdict: string;
    readonly figures: readonly (readonly [label: string, said: string])[];
    readonly notes: readonly string[];
    /** Empty where nothing can be computed. */
    readonly years: readonly MoneyYear[];
    readonly title: string;
    readonly currency: string;
  };
  readonly stages: { readonly title: string; readonly bars: readonly StageBar[] };
  readonly facts: readonly string[];
  readonly gaps: readonly string[];
  readonly options: readonly Option[];
  readonly mustBeTrue: readonly string[];
  readonly dissent: readonly string[];
  readonly strip: readonly StripYear[];
  readonly stripNote: string;
  readonly next: readonly string[];
  readonly review: string;
  readonly foot: readonly string[];
}

/**
 * The page as it follows from the answers as they stand.
 *
 * @param more catalogues beside English
 *
 * @example
 * executivePage({ assessment, conclusions: conclude(assessment), missing: 0, unreadable: 0, masterCheck: 'All 12 checks hold',
 * madeAt: new Date() }).ask
 * // 'We ask for time to win the leaders’ consensus; the role is needed, and not ready to be decided.'
 */
export function executivePage(source: PageSource, more?: Parameters<typeof textsFor>[1]): ExecutivePage {
  const { organisation } = source.conclusions;
  const writing = writingFor(organisation.locale, organisation.currency);
  const words: Words = { ...source, texts: textsFor(writing.locale, more), writing };
  const { texts } = words;
  const madeAt = writing.moment(source.madeAt);
  return {
    locale: writing.locale,
    title: texts.title,
    about:
      organisation.asOf === undefined
        ? filledIn(texts.aboutUndated, { organisation: organisation.name, madeAt })
        : filledIn(texts.about, { organisation: organisation.name, asOf: writing.date(organisation.asOf), madeAt }),
    day: dayOf(source.madeAt),
    madeAt,
    ask: ask(words),
    cards: cards(words),
    money: money(words),
    stages: stages(words),
    facts: orElse(facts(words), texts.noFacts),
    gaps: orElse(gaps(words), texts.noGaps),
    options: options(words),
    mustBeTrue: orElse(mustBeTrue(words), texts.nothingMust),
    dissent: orElse(dissent(words), texts.noDissent),
    ...strip(words),
    next: orElse(next(words), texts.nothingNext),
    review: review(words),
    foot: foot(words),
  };
}

/**
 * What a page says, line by line, to compare two of them: the line's place on the page, and its text.
 * @example
 * pageLines(page)[0] // ['The ask', 'We ask you to …']
 */
export function pageLines({
  ask: asked,
  cards: four,
  money: funded,
  stages: three,
  facts: strong,
  gaps: weak,
  options: ways,
  mustBeTrue: conditions,
  dissent: differing,
  strip: years,
  next: steps,
  review: day,
  foot: last,
}: ExecutivePage): readonly (readonly [what: string, text: string])[] {
  const list = (what: string, lines: readonly string[]): readonly (readonly [string, string])[] =>
    lines.map((text, i) => [`${what} ${i + 1}`, text]);
  return [
    ['The ask', asked],
    ...four.flatMap(({ question, answer, confidence, changesIf }): readonly (readonly [string, string])[] => [
      [question, answer],
      [`${question} (confidence)`, confidence],
      [`${question} (changes if)`, changesIf],
    ]),
    ['Money', funded.verdict],
    ...funded.figures.map(([label, said]) => [label, said] as const),
    ...list('Money, note', funded.notes),
    ['Stages', three.title],
    ...list('Fact', strong),
    ...list('Gap', weak),
    ...ways.map(({ name, stands, why }) => [name, `${stands}: ${why}`] as const),
    ...list('Must be true', conditions),
    ...list('Who differs', differing),
    ...years.map(({ year, outcome, line, mark }) => [year, [outcome, line, mark].filter((part) => part !== '').join('; ')] as const),
    ...list('Next', steps),
    ['Review date', day],
    ...list('Foot', last),
  ];
}
