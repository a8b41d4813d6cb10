/** The one door of the method: an assessment goes in, every conclusion comes out. */
import { assume, changedAssumptions, type Assumptions } from '../assumptions';
import {
  GATE_IDS,
  accountabilities,
  authority,
  authorityText,
  boardQuestions,
  coherenceWarnings,
  consensus,
  consensusText,
  dashboardCoverage,
  gapsOf,
  isListeningSettled,
  leaderTypeState,
  leaderTypeToday,
  lenses,
  lensesText,
  lipService,
  missingOf,
  need,
  oneOwnerCaution,
  principlesStanding,
  recommendedLeaderType,
  reportedText,
  reportingLine,
  riskOwnership,
  roadmapConclusions,
  structure,
  surveyNote,
  topArea,
  topAreaText,
  triggerGate,
  triggers,
  warnings,
  type AccountabilityCoverage,
  type Conclusion,
  type Gate,
  type NeedFindings,
  type TopArea,
} from '../decisions';
import { earlyBounds, gapClass, groupRules, readinessFigures, type VariableStage } from '../figures';
import { fundingConclusion, fundingGate, type FundingConclusion } from '../funding';
import { ACCOUNTABILITIES, STATEMENT_IDS, type AccountabilityId, type StatementId } from '../instruments';
import { kendallW, ranking } from '../raters';
import {
  CONCLUSIONS_FORMAT,
  type AccountabilityConclusions,
  type LeaderTypeConclusions,
  type Conclusions,
  type MaturityConclusions,
  type ReadinessConclusions,
  type ShownStage,
  type VerdictStates,
} from './conclusions';
import { gather, type Gathered } from './decision-inputs';
import { ratedConclusions, robustness } from './raters';
import type { Assessment } from './shape';
import { unanswered } from './unanswered';

/**
 * Concludes everything that follows from an assessment. The same assessment always gives the same conclusions.
 *
 * @example
 * conclude(assessment).reportingLine.rule // 'RL1'
 */
export function conclude(assessment: Assessment): Conclusions {
  const { organisation } = assessment;
  const decided = decide(assessment);
  const { assumptions, gathered, findings, needed, line, structured, owned, funding } = decided;
  const leaderType = leaderTypeConclusions(decided);
  const states = verdictStates(gathered, { authority: findings.authority, top: decided.top });
  const sides = lenses({ need: needed.state, trigger: findings.trigger.holds, allOwned: owned.allSevenOwned });
  const principles = principlesStanding(gathered);
  const roadmap = yearsAhead(assessment, decided, principles.listening.unconnected);
  return {
    format: CONCLUSIONS_FORMAT,
    organisation,
    readiness: readinessConclusions(gathered, assumptions),
    maturity: maturityConclusions(gathered.variables),
    need: conclusionOf(needed),
    gates: byGate(needed.gates, ({ state }) => state),
    gateEvidence: byGate(needed.gates, ({ evidence }) => evidence),
    warnings: allWarnings(decided, { coherence: leaderType.coherence, plan: isPlanned(assessment) ? roadmap.warnings : [] }),
    lenses: Object.fromEntries(sides.map(({ id, view, reason }) => [id, { view, reason }])) as Conclusions['lenses'],
    lensesText: lensesText(sides),
    reportingLine: line,
    structure: structured,
    leaderType,
    triggers: triggers({ triggers: gathered.triggers, leaderExists: gathered.leaderExists }),
    consensus: { text: consensusText(states.consensus) },
    authority: { text: authorityText(findings.authority), lipService: lipService(gathered.stated, gathered.practised) },
    influence: { topArea: topAreaText(decided.top) },
    accountabilities: accountabilityConclusions(owned, gathered, organisation),
    principles,
    dashboard: dashboardCoverage([...new Set(gathered.dashboard.map(({ stage }) => stage))], gathered.dashboard),
    risks: riskOwnership(gathered.risks),
    selfFunding: funding.figures,
    selfFundingText: funding.text,
    ...ratedConclusions(gathered, assumptions),
    robustness: robustness({ gathered, findings, assumptions, need: needed, line: line.rule }),
    boardQuestions: boardQuestions({
      need: needed.rule,
      gates: needed.gates,
      lenses: sides,
      reportingLine: line,
      team: structured.team,
      unowned: unownedNames(decided),
    }),
    unanswered: unanswered(gathered),
    roadmap,
    assumptionsChanged: changedAssumptions(assessment.assumptions),
    states,
  };
}

/** What is decided first, and what the rest is decided from. */
interface Decided {
  readonly assumptions: Assumptions;
  readonly gathered: Gathered;
  readonly funding: FundingConclusion;
  readonly owned: AccountabilityCoverage;
  readonly findings: NeedFindings;
  readonly needed: ReturnType<typeof need>;
  readonly top: TopArea;
  readonly line: Conclusions['reportingLine'];
  readonly stages: Parameters<typeof warnings>[0]['stages'];
  readonly structured: Conclusions['structure'];
}

/** The decisions, each from the answers and from those before it: the need, the reporting line, the structure. */
function decide(assessment: Assessment): Decided {
  const assumptions = assume(assessment.assumptions);
  const gathered = gather(assessment, assumptions);
  const raters = gathered.raters.map(({ id }) => id);
  const funding = fundingConclusion(assessment.selfFunding, assumptions);
  const owned = accountabilities(gathered.accountabilities);
  const findings = needFindings(gathered, funding, assumptions);
  const needed = need(findings, { voters: [...raters, 'the organisation'], rules: groupRules(assumptions) });
  const top = topArea(gathered.areas, assumptions['A-IN1']);
  const highestLevel = written(assessment.organisation.highestLevel);
  const line = reportingLine({ variables: gathered.variables, raters, highestLevel, topArea: topAreaText(top), assumptions });
  const stages = stagesOf(gathered);
  const structured = structure({
    reportingLine: line,
    people: gathered.people,
    budget: gathered.budget,
    release: gathered.release,
    crossFunctional: stages.CF,
    areas: gathered.areas,
    bar: assumptions['A-IN1'],
    share: assumptions['A-ST2'],
  });
  return { assumptions, gathered, funding, owned, findings, needed, top, line, stages, structured };
}

const stagesOf = ({ variables }: Gathered): Decided['stages'] =>
  Object.fromEntries(variables.map(({ id, answer }) => [id, answer])) as Decided['stages'];

function leaderTypeConclusions({ gathered: { leaderFacts, leaderExists }, assumptions, line, structured }: Decided): LeaderTypeConclusions {
  const { transition, scope } = leaderFacts;
  const policy = assumptions['A-RL1'];
  const today = leaderTypeToday(leaderFacts, leaderExists);
  const recommended = recommendedLeaderType({ reportingLine: line, policy, structure: structured, transition, scope });
  const coherence = coherenceWarnings({
    today,
    recommended: recommended.rule,
    reportingLine: line.rule,
    policy,
    structure: structured,
    facts: leaderFacts,
  });
  return { today, recommended, coherence };
}

/** @param listeningUnconnected what is heard and goes nowhere yet */
function yearsAhead({ roadmap: planned }: Assessment, decided: Decided, listeningUnconnected: readonly string[]): Conclusions['roadmap'] {
  const { gathered, assumptions, stages, findings, funding } = decided;
  return roadmapConclusions({
    phases: planned?.phases ?? [],
    horizonYears: planned?.horizonYears ?? assumptions['A-SF2'],
    today: { statements: statementAnswers(gathered), stages, partly: assumptions['A-R1'], policy: assumptions['A-RL1'] },
    gaps: gapsOf(findings).map(({ id }) => id),
    accountabilitiesMissing: unownedNames(decided) ?? [],
    listeningUnconnected,
    gapsAYear: assumptions['A-RM1'],
    funding: funding.figures,
  });
}

/** The accountabilities without an executive; null while nobody has said who owns what, since naming executives is no finding yet. */
const unownedNames = ({ gathered, owned }: Pick<Decided, 'gathered' | 'owned'>): readonly string[] | null =>
  gathered.accountabilities.some(({ owner }) => owner !== null) ? owned.missing.map(accountabilityName) : null;

const isPlanned = ({ roadmap }: Assessment): boolean => (roadmap?.phases?.length ?? 0) > 0;

function allWarnings(
  { assumptions, gathered, findings, needed, stages, owned, funding }: Decided,
  { coherence, plan }: { readonly coherence: readonly string[]; readonly plan: readonly string[] },
): readonly string[] {
  return [
    ...warnings({
      need: needed.rule,
      stages,
      trigger: findings.trigger.holds === true ? findings.trigger.text : null,
      answers: gathered.answers,
      mostDontKnow: assumptions['A-DK1'],
    }),
    ...(owned.oneOwner === null ? [] : [oneOwnerCaution(owned.oneOwner)]),
    ...coherence,
    ...funding.warnings,
    ...plan,
  ];
}

const verdictStates = (
  gathered: Gathered,
  found: { readonly authority: NeedFindings['authority']; readonly top: TopArea },
): VerdictStates => ({
  consensus: consensus(gathered.leaders),
  authority: found.authority.kind,
  influence: found.top.kind,
  leaderToday: leaderTypeState(gathered.leaderFacts, gathered.leaderExists),
  listening: isListeningSettled(gathered.listening) ? 'settled' : 'undetermined',
  metrics: gathered.metrics.length > 0 ? 'settled' : 'undetermined',
});

function needFindings(gathered: Gathered, { figures, text }: FundingConclusion, assumptions: Assumptions): NeedFindings {
  return {
    leaderExists: gathered.leaderExists,
    statements: gathered.statements,
    partly: assumptions['A-R1'],
    questions: gathered.questions,
    leaders: gathered.leaders,
    authority: authority({ practised: gathered.practised, rule: assumptions['A-AU1'] }),
    funding: { holds: fundingGate(figures), text: text.replace(/\.$/, '') },
    trigger: { holds: triggerGate(gathered.triggers), text: reportedText(gathered.triggers) },
  };
}

/** What every conclusion carries, and nothing of how it was found. */
const conclusionOf = <Rule extends string>({
  rule,
  text,
  origin,
  source,
  final,
  dependsOn,
  changesIf,
  evidence,
}: Conclusion<Rule>): Conclusion<Rule> => ({ rule, text, origin, source, final, dependsOn, changesIf, evidence });

const byGate = <Value>(gates: readonly Gate[], valueOf: (gate: Gate) => Value): Readonly<Record<Gate['id'], Value>> =>
  Object.fromEntries(GATE_IDS.map((id, i) => [id, valueOf(gates[i]!)])) as Record<Gate['id'], Value>;

const statementAnswers = ({ statements }: Gathered) =>
  Object.fromEntries(statements.map(({ id, answer }) => [id, answer])) as Record<StatementId, (typeof statements)[number]['answer']>;

function readinessConclusions({ statements, followUps }: Gathered, assumptions: Assumptions): ReadinessConclusions {
  const partly = assumptions['A-R1'];
  const figures = readinessFigures(
    statements.map(({ answer }) => answer),
    partly,
  );
  const idAt = (position: number): StatementId => STATEMENT_IDS[position - 1]!;
  return {
    ...figures,
    gaps: figures.gaps.map(idAt),
    missing: missingOf({ statements }),
    gapClass: Object.fromEntries(
      figures.gaps.map((position) => [idAt(position), gapClass(statements[position - 1]!.answer, followUps(idAt(position)), partly)]),
    ),
  };
}

function maturityConclusions(variables: readonly VariableStage[]): MaturityConclusions {
  const computed = variables.map((variable) => [variable.id, shownStage({ ...variable, answer: computedStage(variable) })]);
  return {
    stages: Object.fromEntries(variables.map((variable) => [variable.id, shownStage(variable)])) as MaturityConclusions['stages'],
    computed: Object.fromEntries(computed) as MaturityConclusions['computed'],
    ...earlyBounds(variables.map(({ answer }) => answer)),
  };
}

const computedStage = ({ computed }: VariableStage): VariableStage['answer'] => (computed.kind === 'agreed' ? computed.token : null);

const shownStage = ({ answer, computed }: VariableStage): ShownStage => answer ?? (computed.kind === 'contested' ? 'Contested' : null);

function accountabilityConclusions(
  { covered, of, missing, text }: AccountabilityCoverage,
  { ranks, accountabilities: all }: Gathered,
  organisation: Assessment['organisation'],
): AccountabilityConclusions {
  const given = ranking(ranks).raters.map((rater) => rater.ranks);
  const isWhole = given.every((row) => row.every((rank) => rank !== null));
  const unstated = all.filter(({ owner }) => owner === null).map(({ id }) => id);
  return {
    covered,
    of,
    missing,
    unstated,
    text,
    note: surveyNote(organisation),
    rankAgreement: isWhole ? kendallW(given as readonly (readonly number[])[]) : null,
  };
}

const LABELS = Object.fromEntries(ACCOUNTABILITIES.map(({ id, label }) => [id, label.toLowerCase()])) as Readonly<
  Record<AccountabilityId, string>
>;

/** "customer strategy (A5)"; the user's own by its name. */
const accountabilityName = (id: string): string => (id in LABELS ? `${LABELS[id as AccountabilityId]} (${id})` : id);

const written = (text: string | undefined): string | null => (text === undefined || text.trim() === '' ? null : text.trim());
