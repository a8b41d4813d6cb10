/** The ask, and the four cards under it. */
import {
  SOURCES,
  STATEMENT_IDS,
  VARIABLES,
  filledIn,
  type Conclusion,
  type Origin,
  type ShownStage,
  lowerFirst,
  type Change,
} from '../../method';
import type { Card } from './shape';
import { askOf, type PageTexts } from './texts';
import { firstSentence, withoutStop, shortened, PROPOSED, statementsContested, stagesContested, waitsOf, type Words } from './words';

export function ask(words: Words): string {
  const {
    texts,
    conclusions: { need, reportingLine },
  } = words;
  const line = reportingLine.final ? withoutStop(lowerFirst(firstSentence(reportingLine.text))) : texts.lineOpen;
  return filledIn(askOf(texts, need.rule), { missing: waitsOf(words).length, line });
}

export function cards(words: Words): readonly Card[] {
  const { texts, conclusions } = words;
  const { need, reportingLine, structure, leaderType } = conclusions;
  // Where the areas share the work, the three other answers are those of another way.
  const before = PROPOSED[need.rule] === 'share' ? texts.ifCreated : '';
  return [
    card(words, {
      question: texts.need,
      before: '',
      conclusion: need,
      more: [statementsSaid(words), contestedSaid(words, statementsContested(conclusions)), holdsSaid(words, conclusions.robustness.need)],
    }),
    card(words, {
      question: texts.reportingLine,
      before,
      conclusion: reportingLine,
      more: [stagesSaid(words), contestedSaid(words, stagesContested(conclusions)), holdsSaid(words, conclusions.robustness.reportingLine)],
    }),
    card(words, { question: texts.structure, before, conclusion: structure, more: [] }),
    card(words, { question: texts.leaderType, before, conclusion: leaderType.recommended, more: [] }),
  ];
}

interface CardRequest {
  readonly question: string;
  /** What is said before the answer. */
  readonly before: string;
  readonly conclusion: Conclusion;
  readonly more: readonly string[];
}

const ORIGIN_TEXTS = { theirs: 'theirs', 'theirs in direction': 'inDirection', ours: 'ours' } as const satisfies Readonly<
  Record<Origin, keyof PageTexts>
>;

function card(
  { texts }: Words,
  { question, before, conclusion: { text, rule, origin, source, final, dependsOn, changesIf }, more }: CardRequest,
): Card {
  const settled = final ? texts.settled : dependsOn.length === 1 ? texts.openOne : filledIn(texts.open, { count: dependsOn.length });
  return {
    question,
    answer: `${before}${text}`,
    basis: filledIn(texts.basis, {
      rule,
      origin: texts[ORIGIN_TEXTS[origin]],
      source: `${SOURCES[source].author}, “${shortened(SOURCES[source].title, LONGEST_TITLE)}”`,
    }),
    confidence: filledIn(texts.confidence, { said: [settled, ...more].filter((part) => part !== '').join('; ') }),
    changesIf:
      changesIf.length === 0
        ? final
          ? texts.nothingChanges
          : ''
        : filledIn(texts.changesIf, {
            said: withoutStop(shortened(lowerFirst(turned(changesIf[0]!)), LONGEST_CHANGE)),
          }).replace('….', '…'),
  };
}

const turned = ({ what, then }: Change): string => (then === null ? what : `${what} → ${then}`);

/** Characters; the Recommendation has all in full. */
const LONGEST_TITLE = 44;
const LONGEST_CHANGE = 95;

const ratersSaid = ({ texts, assessment: { raters } }: Words): string =>
  raters.length === 1 ? texts.rater : filledIn(texts.raters, { count: raters.length });
const statementsSaid = (words: Words): string =>
  filledIn(words.texts.statements, { answered: words.conclusions.readiness.answered, of: STATEMENT_IDS.length, raters: ratersSaid(words) });
const isStage = (stage: ShownStage): boolean => stage !== null && stage !== 'Contested';
const stagesSaid = (words: Words): string =>
  filledIn(words.texts.stages, {
    known: VARIABLES.filter(({ id }) => isStage(words.conclusions.maturity.stages[id])).length,
    of: VARIABLES.length,
    raters: ratersSaid(words),
  });

const contestedSaid = ({ texts }: Words, ids: readonly string[]): string =>
  ids.length === 0 ? '' : filledIn(texts.contested, { count: ids.length });
const holdsSaid = ({ texts }: Words, { holds, of }: { readonly holds: number; readonly of: number }): string =>
  of < 2 ? '' : filledIn(texts.holds, { holds, of });
