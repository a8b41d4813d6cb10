/** What stands on the executive page, as plain data: chosen from the conclusions and put into the catalogue's words. */
import {
  ASSUMPTIONS,
  GATES,
  ORGANISATION_FIELDS,
  LENS_IDS,
  SOURCES,
  STATEMENT_IDS,
  VARIABLES,
  filledIn,
  listed,
  readiness,
  type Assessment,
  type Conclusion,
  type Conclusions,
  type GateId,
  type Origin,
  type PlanFigures,
  type ShownStage,
  type StatementId,
} from '../../method';
import { askOf, textsFor, type PageTexts } from './texts';
import { writingFor, type Writing } from './writing';

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

/** How many facts, gaps, conditions and next steps a page has room for. */
const MOST = 3;
const STRIP_YEARS = 5;

/**
 * The page as it follows from the answers as they stand.
 *
 * @param more catalogues beside English
 *
 * @example
 * executivePage({ assessment, conclusions: conclude(assessment), missing: 0, unreadable: 0, masterCheck: 'All 12 checks hold', madeAt: new Date() }).ask
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
    about: organisation.asOf === undefined ? filledIn(texts.aboutUndated, { organisation: organisation.name, madeAt }) : filledIn(texts.about, { organisation: organisation.name, asOf: writing.date(organisation.asOf), madeAt }),
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

interface Words extends PageSource {
  readonly texts: PageTexts;
  readonly writing: Writing;
}

const orElse = (lines: readonly string[], otherwise: string): readonly string[] => (lines.length === 0 ? [otherwise] : lines.slice(0, MOST));

const two = (number: number): string => String(number).padStart(2, '0');
const dayOf = (moment: Date): string => `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const firstSentence = (text: string): string => /^.*?[^.]\.(?= |$)/.exec(text)?.[0] ?? text;
const withoutStop = (text: string): string => text.replace(/[.\s]+$/, '');

function ask({ texts, conclusions: { need, reportingLine }, missing }: Words): string {
  const line = reportingLine.final ? withoutStop(lowerFirst(firstSentence(reportingLine.text))) : texts.lineOpen;
  return filledIn(askOf(texts, need.rule), { missing: missing === 1 ? '1' : String(missing), line });
}

/* ---- cards ---- */

function cards(words: Words): readonly Card[] {
  const { texts, conclusions } = words;
  const { need, reportingLine, structure, leaderType } = conclusions;
  return [
    card(words, { question: texts.need, conclusion: need, more: [statementsSaid(words), contestedSaid(words, statementsContested(conclusions)), holdsSaid(words, conclusions.robustness.need)] }),
    card(words, { question: texts.reportingLine, conclusion: reportingLine, more: [stagesSaid(words), contestedSaid(words, stagesContested(conclusions)), holdsSaid(words, conclusions.robustness.reportingLine)] }),
    card(words, { question: texts.structure, conclusion: structure, more: [] }),
    card(words, { question: texts.leaderType, conclusion: leaderType.recommended, more: [] }),
  ];
}

interface CardRequest {
  readonly question: string;
  readonly conclusion: Conclusion;
  readonly more: readonly string[];
}

const ORIGIN_TEXTS = { theirs: 'theirs', 'theirs in direction': 'inDirection', ours: 'ours' } as const satisfies Readonly<Record<Origin, keyof PageTexts>>;

function card({ texts }: Words, { question, conclusion: { text, rule, origin, source, final, dependsOn, changesIf }, more }: CardRequest): Card {
  const settled = final ? texts.settled : dependsOn.length === 1 ? texts.openOne : filledIn(texts.open, { count: dependsOn.length });
  const [first] = changesIf;
  return {
    question,
    answer: text,
    basis: filledIn(texts.basis, { rule, origin: texts[ORIGIN_TEXTS[origin]], source: `${SOURCES[source].author}, “${SOURCES[source].title}”` }),
    confidence: filledIn(texts.confidence, { said: [settled, ...more].filter((part) => part !== '').join('; ') }),
    changesIf: first === undefined ? (final ? texts.nothingChanges : '') : filledIn(texts.changesIf, { said: withoutStop(lowerFirst(first)).replace(': ', ' → ') }),
  };
}

const ratersSaid = ({ texts, assessment: { raters } }: Words): string => (raters.length === 1 ? texts.rater : filledIn(texts.raters, { count: raters.length }));
const statementsSaid = (words: Words): string => filledIn(words.texts.statements, { answered: words.conclusions.readiness.answered, of: STATEMENT_IDS.length, raters: ratersSaid(words) });
const isStage = (stage: ShownStage): boolean => stage !== null && stage !== 'Contested';
const stagesSaid = (words: Words): string => filledIn(words.texts.stages, { known: VARIABLES.filter(({ id }) => isStage(words.conclusions.maturity.stages[id])).length, of: VARIABLES.length, raters: ratersSaid(words) });

/** Open ones alone: what the group has decided on is settled. */
const statementsContested = ({ readiness: { missing }, agreement }: Conclusions): readonly string[] => missing.filter((id) => agreement[id]?.contested === true);
const stagesContested = ({ maturity: { stages: found } }: Conclusions): readonly string[] => VARIABLES.filter(({ id }) => found[id] === 'Contested').map(({ name }) => name);
const contestedSaid = ({ texts }: Words, ids: readonly string[]): string => (ids.length === 0 ? '' : filledIn(texts.contested, { count: ids.length }));
const holdsSaid = ({ texts }: Words, { holds, of }: { readonly holds: number; readonly of: number }): string => (of < 2 ? '' : filledIn(texts.holds, { holds, of }));

/* ---- money ---- */

function money(words: Words): ExecutivePage['money'] {
  const { texts, conclusions, writing } = words;
  const figures = conclusions.selfFunding;
  const currency = conclusions.organisation.currency ?? '';
  if (figures === null) return { verdict: conclusions.selfFundingText, figures: [], notes: [], years: [], title: '', currency };
  const { paybackYears, firstSelfFundingYear, npv, peakFunding, peakFundingYear, probabilitySelfFunded } = figures;
  const { benefits, costs } = figures;
  let sum = 0;
  return {
    verdict: conclusions.selfFundingText,
    figures: [
      [texts.firstYear, firstSelfFundingYear === null ? texts.never : filledIn(texts.year, { year: firstSelfFundingYear })],
      [texts.payback, paybackYears === null ? texts.notPaidBack : yearsSaid(words, paybackYears)],
      [texts.npv, writing.money(npv)],
      [texts.peak, peakFundingYear === null ? texts.nothingTiedUp : filledIn(texts.peakIn, { amount: writing.money(peakFunding), year: peakFundingYear })],
      [texts.probability, probabilitySelfFunded === null ? texts.notSimulated : filledIn(texts.probabilityOf, { percent: writing.percent(probabilitySelfFunded) })],
    ],
    notes: moneyNotes(words, figures),
    years: benefits.map((benefit, year) => {
      sum += benefit - costs[year]!;
      return { benefit, cost: costs[year]!, cumulative: sum };
    }),
    title: moneyTitle(words, figures),
    currency,
  };
}

function yearsSaid({ texts, writing }: Words, years: number): string {
  const said = writing.number(years, 1);
  return said === writing.number(1, 1) ? texts.oneYear : filledIn(texts.years, { count: said });
}

/** What the money rests on that a reader should know (A-SF6). */
function moneyNotes({ texts, assessment: { selfFunding = {} } }: Words, { programs, treatment }: PlanFigures): readonly string[] {
  const unset = (selfFunding.programs ?? []).filter(({ attribution }, i) => attribution === undefined && programs[i]?.counted === true).map(({ name }) => `“${name}”`);
  return [...(unset.length > 0 ? [filledIn(texts.attributionUnset, { programs: listed(unset, 'and') })] : []), ...(treatment === 'additive' ? [texts.treatmentAdditive] : [])];
}

function moneyTitle(words: Words, { rule, paybackYears, peakFunding }: PlanFigures): string {
  const { texts, writing } = words;
  if (rule !== 'SF1') return texts[`moneyTitle${rule}`];
  if (paybackYears === null || paybackYears === 0) return texts.moneyTitleSF1Free;
  return filledIn(texts.moneyTitleSF1, { years: yearsSaid(words, paybackYears), peak: writing.money(peakFunding) });
}

/* ---- stages ---- */

const STEPS = { Early: 1, Developing: 2, Evolved: 3 } as const;
const STAGE_TEXTS = { Early: 'early', Developing: 'developing', Evolved: 'evolved' } as const;

function stages({ texts, conclusions: { maturity } }: Words): ExecutivePage['stages'] {
  const bars = VARIABLES.map(({ id, name }): StageBar => {
    const stage = maturity.stages[id];
    if (stage === null || stage === 'Contested') return { name, step: null, said: stage === null ? texts.unknown : texts.contestedStage };
    return { name, step: STEPS[stage], said: texts[STAGE_TEXTS[stage]] };
  });
  const { earlyMin, earlyMax } = maturity;
  const counted = [texts.earlyNone, texts.earlyOne, texts.earlyTwo, texts.earlyThree];
  return {
    title: earlyMin === earlyMax ? counted[earlyMin]! : filledIn(texts.earlyBetween, { least: earlyMin, most: earlyMax }),
    // The least developed first; what is not known stands last.
    bars: [...bars].sort((one, other) => (one.step ?? 4) - (other.step ?? 4)),
  };
}

/* ---- facts and gaps ---- */

const statementText = (id: StatementId): string => withoutStop(readiness.statements.find((statement) => statement.id === id)!.label);
const gatesIn = ({ conclusions: { gates } }: Words, state: string): readonly (typeof GATES)[number][] => GATES.filter(({ id }) => gates[id] === state);

/** Gates that pass say most, then stages that are Evolved, then the statements that most raters say Yes to. G1 to G3 say how far the work is, no strength. */
function facts(words: Words): readonly string[] {
  const { texts, writing, conclusions } = words;
  const { readiness: found, agreement, maturity } = conclusions;
  const settled = STATEMENT_IDS.filter((id) => !found.gaps.includes(id) && !found.missing.includes(id));
  const share = (id: StatementId): number => agreement[id]?.modalShare ?? 0;
  return [
    ...gatesIn(words, 'pass').filter(({ id }) => !COUNTING.has(id)).map(({ id, name }) => filledIn(texts.gatePass, { gate: name, id })),
    ...VARIABLES.filter(({ id }) => maturity.stages[id] === 'Evolved').map(({ id, name }) => filledIn(texts.stageEvolved, { variable: name, id })),
    ...[...settled].sort((one, other) => share(other) - share(one)).map((id) => filledIn(texts.inPlace, { statement: statementText(id), id, share: writing.percent(share(id)) })),
  ];
}

/** They say how much is known and undone; what of it weighs most is told by name. */
const COUNTING: ReadonlySet<GateId> = new Set(['G1', 'G2', 'G3']);

/** An orphan has nobody; an idea has nobody acting; what is starved has no time; what is being worked is on its way. */
const WORST_FIRST = ['Orphan', 'Idea only', 'Starved', 'Undetermined', 'Being worked'] as const;

/** A gate that fails stops the decision; then what is Early, then the gaps that are farthest from being closed. */
function gaps(words: Words): readonly string[] {
  const { texts, conclusions } = words;
  const { readiness: found, maturity, gateEvidence } = conclusions;
  const rank = (id: StatementId): number => WORST_FIRST.findIndex((known) => known === (found.gapClass[id] ?? 'Undetermined'));
  const orphans = [...found.gaps].sort((one, other) => rank(one) - rank(other));
  return [
    ...gatesIn(words, 'fail').map(({ id, name }) => filledIn(texts.gateFail, { gate: name, id, evidence: withoutStop(gateEvidence[id]) })),
    ...VARIABLES.filter(({ id }) => maturity.stages[id] === 'Early').map(({ id, name }) => filledIn(texts.stageEarly, { variable: name, id })),
    ...orphans.map((id) => {
      const known = found.gapClass[id];
      return filledIn(texts.notInPlace, { statement: statementText(id), id, gapClass: known === undefined || known === 'Undetermined' ? texts.gapUnclassed : known.toLowerCase() });
    }),
  ];
}

/* ---- options ---- */

/** What a rule of the need proposes. */
const PROPOSED: Readonly<Record<Conclusions['need']['rule'], 'role' | 'review' | 'share' | 'wait'>> = { N0: 'wait', N1: 'review', N2: 'share', N3: 'share', N4: 'wait', N5: 'wait', N6: 'wait', N7: 'wait', N8: 'role', N9: 'wait' };

function options(words: Words): readonly Option[] {
  const { texts, conclusions, writing } = words;
  const { need, gates, gateEvidence, readiness: found, accountabilities, selfFunding, lensesText } = conclusions;
  const proposed = PROPOSED[need.rule];
  const hasLeader = need.rule === 'N1';
  const canShare = gates.G2 === 'does not apply' ? true : gates.G2 === 'pass' ? false : null;
  const lacking = GATES.filter(({ id }) => gates[id] === 'fail' || gates[id] === 'undetermined').filter(({ id }) => !['G2', 'G3', 'G8'].includes(id));
  const stands = (option: typeof proposed, otherwise: string): string => (proposed === option ? texts.standsProposed : otherwise);
  const delay = selfFunding?.oneYearDelay ?? null;
  return [
    {
      name: hasLeader ? texts.optionReview : texts.optionRole,
      stands: stands(hasLeader ? 'review' : 'role', need.rule === 'N0' ? texts.standsOpen : proposed === 'share' ? texts.standsNot : texts.standsPossible),
      why: firstSentence(lensesText),
    },
    { name: texts.optionShare, stands: stands('share', canShare === null ? texts.standsOpen : canShare ? texts.standsPossible : texts.standsNot), why: canShare === null ? texts.shareOpen : canShare ? texts.shareYes : texts.shareNo },
    { name: texts.optionWait, stands: stands('wait', texts.standsPossible), why: lacking.length === 0 ? texts.waitNothing : filledIn(texts.waitFor, { gates: lacking.map(({ id, name }) => `${lowerFirst(name)} (${id})`).join('; ') }) },
    {
      name: texts.optionNothing,
      stands: texts.standsPossible,
      why: [filledIn(found.answered === 0 ? texts.nothingUnknown : texts.nothingGaps, { gaps: found.gaps.length, of: STATEMENT_IDS.length, missing: accountabilities.missing.length, owners: accountabilities.of }), ...(delay === null || gateEvidence.G5 === '' ? [] : [filledIn(texts.nothingDelay, { amount: writing.money(delay) })])].join(' '),
    },
  ];
}

/* ---- what must be true, and who differs ---- */

function mustBeTrue(words: Words): readonly string[] {
  const { texts, writing, conclusions: { gates, selfFunding } } = words;
  const open = GATES.filter(({ id }) => (gates[id] === 'fail' || gates[id] === 'undetermined') && id !== 'G1' && id !== 'G8');
  const share = selfFunding?.benefitMultiplierAtZeroNpv ?? null;
  const uplift = selfFunding?.breakEvenUplift ?? null;
  const ofMoney = [
    ...(share === null ? [] : [filledIn(texts.mustBenefits, { percent: writing.percent(share) })]),
    ...(uplift === null ? [] : [filledIn(texts.mustUplift, { percent: `${writing.number(100 * uplift, 1)} %` })]),
  ];
  const ofGates = open.map(({ id, name }) => filledIn(texts.mustGate, { gate: name, id }));
  // One line is the money's, however many gates are open.
  return [...ofGates.slice(0, MOST - Math.min(1, ofMoney.length)), ...ofMoney];
}

function dissent(words: Words): readonly string[] {
  const { texts, conclusions } = words;
  const { gates, consensus, groups, lenses, lensesText } = conclusions;
  const views = new Set(LENS_IDS.map((id) => lenses[id].slice(0, lenses[id].indexOf(':'))));
  const contested = [...statementsContested(conclusions), ...stagesContested(conclusions)];
  return [
    ...(gates.G4 === 'fail' ? [filledIn(texts.leaders, { said: lowerFirst(withoutStop(consensus.text)).replace(': ', ' – ') })] : []),
    ...(contested.length > 0 ? [filledIn(texts.votes, { items: listed(contested, 'and') })] : []),
    ...groups.inversions,
    ...(views.size > 1 ? [filledIn(texts.sources, { said: lensesText })] : []),
  ];
}

/* ---- what comes next ---- */

function strip({ texts, assessment: { roadmap = {} }, conclusions: { roadmap: planned } }: Words): Pick<ExecutivePage, 'strip' | 'stripNote'> {
  const phases = roadmap.phases ?? [];
  const outcomes = (year: number): string => {
    const own = phases.filter((phase) => phase.year === year).map(({ outcome }) => outcome);
    return own.length > 0 || phases.length > 0 ? own.join('; ') : (planned.proposed.phases.find((phase) => phase.year === year)?.text ?? '');
  };
  return {
    strip: Array.from({ length: STRIP_YEARS + 1 }, (_, year): StripYear => {
      const line = planned.years[year]?.line ?? null;
      const marks = [...(planned.peakFundingYear === year ? [texts.peakHere] : []), ...(planned.selfFundingYear === year ? [texts.selfFunds] : [])];
      return { year: filledIn(texts.stripYear, { year }), outcome: outcomes(year) || texts.nothingPlanned, line: line === null ? '' : filledIn(texts.reporting, { line: texts[`line${line}`], rule: line }), mark: marks.join('; ') };
    }),
    stripNote: phases.length === 0 ? texts.proposedOnly : '',
  };
}

/** In the order in which they hold a decision up. */
function next({ texts, assessment: { roadmap = {} }, conclusions }: Words): readonly string[] {
  const { need, reportingLine, gates, accountabilities } = conclusions;
  const contested = [...statementsContested(conclusions), ...stagesContested(conclusions)];
  const waits = [...new Set([...need.dependsOn, ...reportingLine.dependsOn])];
  const [open] = waits;
  const first = [...(roadmap.phases ?? [])].sort((one, other) => one.year - other.year)[0];
  return [
    ...(contested.length > 0 ? [filledIn(texts.nextDecide, { items: listed(contested, 'and') })] : []),
    ...(open === undefined ? [] : [filledIn(waits.length === 1 ? texts.nextAnswerOne : texts.nextAnswer, { count: waits.length, first: dependence(texts, open) })]),
    ...GATES.filter(({ id }) => gates[id] === 'fail').map(({ id, name }) => filledIn(texts.nextGate, { gate: lowerFirst(name), id })),
    ...(accountabilities.missing.length > 0 ? [filledIn(texts.nextOwner, { items: listed(accountabilities.missing, 'and') })] : []),
    ...(first === undefined ? [] : [filledIn(texts.nextPhase, { year: first.year, outcome: lowerFirst(first.outcome), owner: first.owner ?? texts.nobody })]),
  ];
}

/** `readiness/R8` → `R8 (readiness)`; a list that is empty is named by its instrument alone. */
function dependence({ dependsOn }: PageTexts, place: string): string {
  const [instrument = '', item] = place.split('/');
  if (item === undefined) return instrument;
  const named = ORGANISATION_FIELDS.find(({ key }) => key === item)?.label ?? VARIABLES.find(({ id }) => id === item)?.name ?? item;
  return filledIn(dependsOn, { item: named, instrument });
}

/** The first review that is still to come. */
function review({ texts, writing, assessment: { roadmap = {} }, madeAt }: Words): string {
  const today = dayOf(madeAt);
  const [coming] = (roadmap.phases ?? []).map((phase) => phase.review).filter((day) => day >= today).sort();
  return coming === undefined ? texts.noReview : writing.date(coming);
}

function foot({ texts, conclusions: { assumptionsChanged }, missing, unreadable, masterCheck }: Words): readonly string[] {
  const changed = ASSUMPTIONS.filter(({ id }) => assumptionsChanged.includes(id)).map(({ id }) => id);
  return [
    filledIn(texts.foot, { assumptions: changed.length === 0 ? texts.footNone : changed.join(', '), missing, check: masterCheck ?? texts.unchecked }),
    ...(unreadable > 0 ? [filledIn(texts.unreadable, { count: unreadable })] : []),
    texts.legend,
  ];
}

/**
 * What a page says, line by line, to compare two of them: the line's place on the page, and its text.
 * @example
 * pageLines(page)[0] // ['The ask', 'We ask you to …']
 */
export function pageLines({ ask: asked, cards: four, money: funded, stages: three, facts: strong, gaps: weak, options: ways, mustBeTrue: conditions, dissent: differing, strip: years, next: steps, review: day, foot: last }: ExecutivePage): readonly (readonly [what: string, text: string])[] {
  const list = (what: string, lines: readonly string[]): readonly (readonly [string, string])[] => lines.map((text, i) => [`${what} ${i + 1}`, text]);
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
