/** What stands on the executive page, as plain data: chosen from the conclusions and put into the catalogue's words. */
import { filledIn } from '../../method';
import { ask, cards } from './cards';
import { dissent, facts, gaps, mustBeTrue } from './findings';
import { money, stages } from './money';
import type { ExecutivePage, PageSource } from './shape';
import { textsFor } from './texts';
import { foot, next, options, review, strip } from './ways';
import { dayOf, orElse, type Words } from './words';
import { writingFor } from './writing';

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
