/** The strongest facts and largest gaps, what must be true, and who differs. */
import { LENS_IDS, STATEMENT_IDS, VARIABLES, filledIn, listed, type GateId, type StatementId, lowerFirst } from '../../method';
import { moneyConditions } from './money';
import type { PageTexts } from './texts';
import { MOST, withoutStop, labelOf, gatesIn, GOALS, PROPOSED, itemsSaid, contestedItems, type Words } from './words';

/** A gate that passes is a fact of its own, but for those that say how much is known and undone. */
const FACTS: ReadonlySet<GateId> = new Set([...GOALS, 'G8']);

/** Gates that pass say most, then stages that are Evolved, then the statements to which most raters say Yes. */
export function facts(words: Words): readonly string[] {
  const { texts, conclusions } = words;
  const { readiness: found, maturity, gateEvidence } = conclusions;
  const settled = STATEMENT_IDS.filter((id) => !found.gaps.includes(id) && !found.missing.includes(id));
  const share = (id: StatementId): number => yesShare(words, id) ?? 0;
  return [
    ...gatesIn(words, 'pass')
      .filter(({ id }) => FACTS.has(id))
      .map(({ id, name }) => filledIn(texts.gatePass, { gate: name, id, evidence: lowerFirst(withoutStop(gateEvidence[id])) })),
    ...VARIABLES.filter(({ id }) => maturity.stages[id] === 'Evolved').map(({ id, name }) =>
      filledIn(texts.stageEvolved, { variable: name, id }),
    ),
    ...[...settled].sort((one, other) => share(other) - share(one)).map((id) => inPlace(words, id)),
  ];
}

/** The share of the raters who answered a statement that say Yes to it; null where the group decided otherwise than they. */
function yesShare({ assessment: { answers } }: Words, id: StatementId): number | null {
  const of = (field: string): readonly unknown[] =>
    answers
      .filter(
        (answer) =>
          answer.instrument === 'readiness' &&
          answer.item === id &&
          answer.field === field &&
          answer.answer !== null &&
          answer.answer !== '',
      )
      .map(({ answer }) => answer);
  const given = of('answer');
  return of('decided').length > 0 || given.length === 0 ? null : given.filter((answer) => answer === 'Yes').length / given.length;
}

function inPlace(words: Words, id: StatementId): string {
  const { texts, writing } = words;
  const share = yesShare(words, id);
  return share === null
    ? filledIn(texts.inPlaceDecided, { statement: labelOf(id), id })
    : filledIn(texts.inPlace, { statement: labelOf(id), id, share: writing.percent(share) });
}

/** From the farthest to the nearest to being closed, with what is said of each. */
const GAP_TEXTS = {
  Orphan: 'gapOrphan',
  'Idea only': 'gapIdea',
  Starved: 'gapStarved',
  Undetermined: 'gapUnclassed',
  'Being worked': 'gapWorked',
} as const satisfies Readonly<Record<string, keyof PageTexts>>;
const isClassed = (known: string | undefined): known is keyof typeof GAP_TEXTS => known !== undefined && known in GAP_TEXTS;

/** A goal that is not met stops the decision, unless the areas share the work; then what is Early, then the open statements. */
export function gaps(words: Words): readonly string[] {
  const { texts, conclusions } = words;
  const { need, readiness: found, maturity, gateEvidence } = conclusions;
  const order = Object.keys(GAP_TEXTS);
  const classOf = (id: StatementId): keyof typeof GAP_TEXTS => {
    const known = found.gapClass[id];
    return isClassed(known) ? known : 'Undetermined';
  };
  const worst = [...found.gaps].sort((one, other) => order.indexOf(classOf(one)) - order.indexOf(classOf(other)));
  const failing = PROPOSED[need.rule] === 'share' ? [] : gatesIn(words, 'fail').filter(({ id }) => GOALS.has(id));
  return [
    ...failing.map(({ id, name }) => filledIn(texts.gateFail, { gate: name, id, evidence: withoutStop(gateEvidence[id]) })),
    ...VARIABLES.filter(({ id }) => maturity.stages[id] === 'Early').map(({ id, name }) =>
      filledIn(texts.stageEarly, { variable: name, id }),
    ),
    ...worst.map((id) => filledIn(texts.notInPlace, { statement: labelOf(id), id, gapClass: texts[GAP_TEXTS[classOf(id)]] })),
  ];
}

export function mustBeTrue(words: Words): readonly string[] {
  const {
    texts,
    conclusions: { need, readiness: found, accountabilities },
  } = words;
  if (PROPOSED[need.rule] === 'share') {
    return [
      ...(found.gaps.length > 0 ? [filledIn(texts.mustOwn, { items: itemsSaid(words, found.gaps) })] : []),
      ...(accountabilities.missing.length > 0 ? [filledIn(texts.mustOwners, { items: listed(accountabilities.missing, 'and') })] : []),
    ];
  }
  const ofMoney = moneyConditions(words);
  const ofGates = gatesIn(words, 'fail', 'undetermined')
    .filter(({ id }) => GOALS.has(id))
    .map(({ id, name }) => filledIn(texts.mustGate, { gate: name, id }));
  // One line is the money's, however many gates are open.
  return [...ofGates.slice(0, MOST - Math.min(1, ofMoney.length)), ...ofMoney];
}

/** How far the leaders agree, with those on whom it hangs. */
function leadersSaid({ texts, conclusions: { states } }: Words): string {
  const found = states.consensus;
  const named = (text: string, leaders: readonly string[]): string => filledIn(text, { leaders: listed(leaders, 'and') });
  switch (found.kind) {
    case 'confirmed':
      return texts.leadersConfirmed;
    case 'conditional':
      return named(texts.leadersConditional, found.withConditions);
    case 'not confirmed':
      return named(texts.leadersAgainst, found.against);
    case 'undetermined':
      return found.notAsked.length === 0 ? texts.leadersNotListed : named(texts.leadersNotAsked, found.notAsked);
  }
}

export function dissent(words: Words): readonly string[] {
  const { texts, conclusions } = words;
  const { gates, groups, lenses, lensesText } = conclusions;
  const views = new Set(LENS_IDS.map((id) => lenses[id].view));
  const contested = contestedItems(words);
  return [
    ...(gates.G4 === 'pass' ? [] : [leadersSaid(words)]),
    ...(contested === '' ? [] : [filledIn(texts.votes, { items: contested })]),
    ...groups.inversions,
    ...(views.size > 1 ? [filledIn(texts.sources, { said: lensesText })] : []),
  ];
}
