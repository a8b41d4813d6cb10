/** The options, the next five years and 90 days, and the foot of the page. */
import {
  ASSUMPTIONS,
  ORGANISATION_FIELDS,
  VARIABLES,
  filledIn,
  listed,
  type Conclusions,
  type Dependence,
  type GateState,
  lowerFirst,
} from '../../method';
import type { ExecutivePage, Option, StripYear } from './shape';
import type { PageTexts } from './texts';
import {
  shortened,
  dayOf,
  firstSentence,
  withoutStop,
  gatesIn,
  GOALS,
  isGoal,
  PROPOSED,
  contestedItems,
  waitsOf,
  type Words,
} from './words';

const WAITING = { advise: 'optionAdvise', ask: 'optionAsk', wait: 'optionWait' } as const satisfies Readonly<
  Record<string, keyof PageTexts>
>;

export const options = (words: Words): readonly Option[] => [
  roleOption(words),
  shareOption(words),
  waitOption(words),
  { name: words.texts.optionNothing, stands: words.texts.standsAlways, why: nothingDone(words) },
];

function roleOption({ texts, conclusions: { need, lensesText } }: Words): Option {
  const proposed = PROPOSED[need.rule];
  const otherwise = need.rule === 'N0' ? texts.standsOpen : proposed === 'wait' ? texts.standsPossible : texts.standsNot;
  return {
    name: need.rule === 'N1' ? texts.optionReview : texts.optionRole,
    stands: proposed === 'role' || proposed === 'review' ? texts.standsProposed : otherwise,
    why: firstSentence(lensesText),
  };
}

/** G2 asks whether the work cannot be shared. */
const SHARING = {
  'does not apply': { stands: 'standsPossible', why: 'shareYes' },
  pass: { stands: 'standsNot', why: 'shareNo' },
  fail: { stands: 'standsOpen', why: 'shareOpen' },
  undetermined: { stands: 'standsOpen', why: 'shareOpen' },
} as const satisfies Readonly<Record<GateState, Readonly<Record<'stands' | 'why', keyof PageTexts>>>>;

function shareOption({ texts, conclusions: { need, gates } }: Words): Option {
  const { stands, why } = SHARING[gates.G2];
  return {
    name: texts.optionShare,
    stands: PROPOSED[need.rule] === 'share' ? texts.standsProposed : texts[stands],
    why: texts[why],
  };
}

function waitOption(words: Words): Option {
  const { texts, conclusions } = words;
  const proposed = PROPOSED[conclusions.need.rule];
  const waits = proposed === 'advise' || proposed === 'ask' || proposed === 'wait';
  const lacking = gatesIn(words, 'fail', 'undetermined').filter(({ id }) => GOALS.has(id) || id === 'G1');
  const gates = lacking.map(({ id, name }) => `${lowerFirst(name)} (${id})`).join('; ');
  const otherwise = lacking.length === 0 ? texts.standsNeedless : texts.standsPossible;
  return {
    name: texts[waits ? WAITING[proposed] : 'optionWait'],
    stands: waits ? texts.standsProposed : otherwise,
    why: lacking.length === 0 ? texts.waitNothing : filledIn(texts.waitFor, { gates }),
  };
}

/** What stays as it is. What nobody has answered is not counted as missing, but said to be open. */
function nothingDone({ texts, writing, conclusions: { readiness: found, accountabilities, selfFunding } }: Words): string {
  const delay = selfFunding?.oneYearDelay ?? null;
  return [
    found.answered === 0 ? texts.nothingUnknown : filledIn(texts.nothingGaps, { gaps: found.gaps.length, of: found.answered }),
    ...unownedText(texts, accountabilities),
    ...(delay === null ? [] : [filledIn(texts.nothingDelay, { amount: writing.money(delay) })]),
  ].join(' ');
}

/** Those without an executive, and those of which nobody has said anything: together they are what the Recommendation misses. */
function unownedText(texts: PageTexts, { missing, unstated, of: owners }: Conclusions['accountabilities']): readonly string[] {
  if (unstated.length === owners) return [];
  const without = missing.length - unstated.length;
  if (without === 0) return unstated.length === 0 ? [] : [filledIn(texts.nothingStated, { unstated: unstated.length, owners })];
  const text = unstated.length === 0 ? texts.nothingOwners : texts.nothingOwnersOrStated;
  return [filledIn(text, { missing: without, owners, unstated: unstated.length })];
}

const STRIP_YEARS = 5;

export function strip({
  texts,
  assessment: { roadmap = {} },
  conclusions: { need, roadmap: planned },
}: Words): Pick<ExecutivePage, 'strip' | 'stripNote'> {
  const phases = roadmap.phases ?? [];
  const outcomes = (year: number): string => {
    const own = phases.filter((phase) => phase.year === year).map(({ outcome }) => outcome);
    return own.length > 0 || phases.length > 0
      ? own.join('; ')
      : (planned.proposed.phases.find((phase) => phase.year === year)?.text ?? '');
  };
  return {
    strip: Array.from({ length: STRIP_YEARS + 1 }, (_, year): StripYear => {
      const line = PROPOSED[need.rule] === 'share' ? null : (planned.years[year]?.line ?? null);
      const marks = [
        ...(planned.peakFundingYear === year ? [texts.peakHere] : []),
        ...(planned.selfFundingYear === year ? [texts.selfFunds] : []),
      ];
      return {
        year: filledIn(texts.stripYear, { year }),
        outcome: outcomes(year) || texts.nothingPlanned,
        line: line === null ? '' : filledIn(texts.reporting, { line: texts[`line${line}`], rule: line }),
        mark: marks.join('; '),
      };
    }),
    stripNote: phases.length === 0 ? texts.proposedOnly : '',
  };
}

/** In the order in which they hold a decision up. */
export function next(words: Words): readonly string[] {
  const {
    texts,
    assessment: { roadmap = {} },
    conclusions,
  } = words;
  const { need, readiness: found, gateEvidence, accountabilities } = conclusions;
  const contested = contestedItems(words);
  const waits = waitsOf(words);
  const [open] = waits;
  const isShared = PROPOSED[need.rule] === 'share';
  const unowned = accountabilities.missing.filter((id) => !accountabilities.unstated.includes(id));
  const first = [...(roadmap.phases ?? [])].sort((one, other) => one.year - other.year)[0];
  return [
    ...(contested === '' ? [] : [filledIn(texts.nextDecide, { items: contested })]),
    ...(open === undefined
      ? []
      : [filledIn(waits.length === 1 ? texts.nextAnswerOne : texts.nextAnswer, { count: waits.length, first: dependence(texts, open) })]),
    ...(isShared
      ? [...(found.gaps.length > 0 ? [filledIn(texts.nextShare, { items: listed(found.gaps, 'and') })] : [])]
      : gatesIn(words, 'fail').flatMap(({ id }) =>
          isGoal(id) ? [filledIn(texts[`next${id}`], { evidence: lowerFirst(withoutStop(gateEvidence[id])) })] : [],
        )),
    ...(unowned.length > 0 ? [filledIn(texts.nextOwner, { items: listed(unowned, 'and') })] : []),
    ...(accountabilities.unstated.length > 0 ? [filledIn(texts.nextStated, { items: listed(accountabilities.unstated, 'and') })] : []),
    ...(isShared ? [texts.nextTest] : []),
    ...(first === undefined
      ? []
      : [filledIn(texts.nextPhase, { year: first.year, outcome: first.outcome, owner: first.owner ?? texts.nobody })]),
  ];
}

/** `R8 (readiness)`; a list that is empty is named by its instrument alone. */
function dependence({ dependsOn }: PageTexts, { instrument, item }: Dependence): string {
  if (item === undefined) return instrument;
  const named = ORGANISATION_FIELDS.find(({ key }) => key === item)?.label ?? VARIABLES.find(({ id }) => id === item)?.name ?? item;
  return filledIn(dependsOn, { item: named, instrument });
}

/** The first review that is still to come. */
export function review({ texts, writing, assessment: { roadmap = {} }, madeAt }: Words): string {
  const today = dayOf(madeAt);
  const [coming] = (roadmap.phases ?? [])
    .map((phase) => phase.review)
    .filter((day) => day >= today)
    .sort();
  return coming === undefined ? texts.noReview : writing.date(coming);
}

/** Characters, two lines. */
const LONGEST_WARNINGS = 260;

export function foot({ texts, conclusions: { assumptionsChanged, warnings }, missing, unreadable, masterCheck }: Words): readonly string[] {
  const changed = ASSUMPTIONS.filter(({ id }) => assumptionsChanged.includes(id)).map(({ id }) => id);
  return [
    filledIn(texts.foot, {
      assumptions: changed.length === 0 ? texts.footNone : changed.join(', '),
      missing,
      check: masterCheck ?? texts.unchecked,
    }),
    ...(warnings.length > 0 ? [filledIn(texts.warnings, { said: shortened(warnings.join(' '), LONGEST_WARNINGS) })] : []),
    ...(unreadable > 0 ? [filledIn(texts.unreadable, { count: unreadable })] : []),
    texts.legend,
  ];
}
