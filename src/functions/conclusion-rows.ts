/** The conclusions as the rows that CONCLUDE spills: one for each, found by its id. */
import {
  GATES,
  GATE_IDS,
  LENS_IDS,
  authorityInstrument,
  capital,
  changeText,
  dependenceInFile,
  dependenceWords,
  lipServiceText,
  robustnessText,
  type Conclusion,
  type Conclusions,
  type Origin,
  type SourceId,
} from '../method';

/** Id, rule, text, origin, source, final, depends on, changes if, evidence, waits for. */
export type ConclusionRow = (string | boolean)[];

/** Several sentences in one cell stand on lines of their own: nobody types a line's end into a name, while dots and slashes are typed. */
const BETWEEN = '\n';

/**
 * A row for each conclusion, always the same ids in the same order.
 *
 * @example
 * conclusionRowsOf(conclude(assessment))[0] // ['need', 'N8', 'Proceed to …', 'ours', 'NEED', true, '', '…', '…', '']
 */
export const conclusionRowsOf = (all: Conclusions): ConclusionRow[] => [
  ...answerRows(all),
  ...GATE_IDS.map((id, i) =>
    fact(
      id,
      { rule: all.gates[id], text: all.gateEvidence[id], final: all.gates[id] !== 'undetermined', origin: 'theirs in direction' },
      GATES[i]!.source,
    ),
  ),
  ...LENS_IDS.map((id) => lensRow(id, all.lenses[id])),
  fact('lenses', { text: all.lensesText, origin: 'ours' }, 'NEED'),
  ...sheetRows(all),
  ...roadmapRows(all),
  ...reviewRows(all),
  fact('structureRunnerUp', { rule: all.structure.runnerUp, text: all.structure.runnerUpText ?? '' }, 'NEED'),
];

/** What a reader comes with: the four answers, and what stands beside them. */
const answerRows = (all: Conclusions): readonly ConclusionRow[] => [
  rowOf('need', all.need),
  rowOf('reportingLine', all.reportingLine),
  rowOf('structure', all.structure),
  axisRow('structureLeader', all.structure.leader, 'leader'),
  axisRow('structureTeam', all.structure.team, 'team'),
  rowOf('leaderType', all.leaderType.recommended),
  fact(
    'leaderTypeToday',
    {
      rule: all.states.leaderToday,
      text: all.leaderType.today ?? 'No customer leader today',
      final: all.states.leaderToday !== 'undetermined',
      evidence: all.leaderType.coherence,
    },
    'ROLE',
  ),
  rowOf('triggers', all.triggers),
  fact(
    'accountabilities',
    {
      text: all.accountabilities.text,
      final: all.accountabilities.unstated.length === 0,
      evidence: all.accountabilities.note === null ? [] : [all.accountabilities.note],
    },
    'ACCOUNT',
  ),
  fact(
    'selfFunding',
    { rule: all.selfFunding?.rule ?? null, text: all.selfFundingText, origin: 'ours', final: all.selfFunding !== null },
    'FUND',
  ),
];

const axisRow = (id: string, rule: string | null, axis: 'leader' | 'team'): ConclusionRow =>
  fact(id, { rule, text: rule === null ? 'Not settled' : `${capital(rule)} ${axis}`, final: rule !== null }, 'NEED');

/** What the sheets of the instruments come to. */
const sheetRows = ({ states, ...all }: Conclusions): readonly ConclusionRow[] => [
  fact('consensus', { rule: states.consensus.kind, text: all.consensus.text, final: states.consensus.kind !== 'undetermined' }, 'NEED'),
  fact(
    'authority',
    {
      rule: states.authority,
      text: all.authority.text,
      final: states.authority !== 'undetermined',
      evidence: [lipServiceText(all.authority.lipService) ?? ''],
    },
    authorityInstrument.source,
  ),
  fact(
    'influence',
    {
      rule: states.influence,
      text: all.influence.topArea,
      final: states.influence !== 'undetermined' && states.influence !== 'not listed',
    },
    'REPORT',
  ),
  fact('principles', { text: all.principles.text, final: all.principles.principles.some(({ missing }) => missing === 0) }, 'ROLE'),
  fact('listening', { text: all.principles.listening.text, final: states.listening === 'settled' }, 'ROLE'),
  fact('metrics', { text: all.principles.metrics.text, final: states.metrics === 'settled' }, 'ROLE'),
  fact('dashboard', { text: all.dashboard.text, final: all.dashboard.covered > 0 }, 'FUND'),
  fact('risks', { text: all.risks.text }, 'NEED'),
];

const roadmapRows = ({ roadmap }: Conclusions): readonly ConclusionRow[] => [
  fact('roadmap', { text: roadmap.lowerText, evidence: roadmap.warnings, origin: 'ours' }, 'REPORT'),
  fact(
    'roadmapProposed',
    {
      text: roadmap.proposed.text,
      evidence: roadmap.proposed.phases.filter(({ text }) => text !== '').map(({ year, text }) => `Year ${year}: ${text}`),
      origin: 'ours',
    },
    'NEED',
  ),
];

/** How far it all holds, and what is to be looked at again. */
const reviewRows = (all: Conclusions): readonly ConclusionRow[] => [
  fact('robustness', { text: robustnessSentence(all), origin: 'ours' }, 'NEED'),
  fact('inversions', { text: all.groups.inversions.join(BETWEEN), origin: 'ours' }, 'NEED'),
  fact('warnings', { text: all.warnings.join(BETWEEN), origin: 'ours' }, 'NEED'),
  fact('boardQuestions', { text: all.boardQuestions.join(BETWEEN), origin: 'ours' }, 'NEED'),
  fact('unanswered', { text: all.unanswered.join(BETWEEN), final: all.unanswered.length === 0, origin: 'ours' }, 'NEED'),
  fact('assumptions', { text: all.assumptionsChanged.join(', '), origin: 'ours' }, 'NEED'),
];

function robustnessSentence({ robustness: { need, reportingLine } }: Conclusions): string {
  return `What to do: ${lowerFirst(robustnessText(need))}. Reporting line: ${lowerFirst(robustnessText(reportingLine))}.`;
}

const rowOf = (id: string, { rule, text, origin, source, final, dependsOn, changesIf, evidence }: Conclusion): ConclusionRow => [
  id,
  rule,
  text,
  origin,
  source,
  final,
  dependsOn.map(dependenceInFile).join(', '),
  changesIf.map(changeText).join(BETWEEN),
  evidence.join(BETWEEN),
  dependsOn.map(dependenceWords).join(', '),
];

interface Fact {
  /** The rule, or the name of what the text says in words. */
  readonly rule?: string | null;
  readonly text: string;
  readonly origin?: Origin;
  /** Left out: nothing that is missing could change it. */
  readonly final?: boolean;
  readonly evidence?: readonly string[];
}

const fact = (id: string, { rule, text, origin = 'theirs', final = true, evidence = [] }: Fact, source: SourceId): ConclusionRow => [
  id,
  rule ?? '',
  text,
  origin,
  source,
  final,
  '',
  '',
  evidence.filter((line) => line !== '').join(BETWEEN),
  '',
];

/** Excel's MATCH takes NEED for need, so the lenses have ids of their own. */
const lensRow = (id: (typeof LENS_IDS)[number], { view, reason }: Conclusions['lenses'][typeof id]): ConclusionRow =>
  fact(`lens${id}`, { rule: view, text: reason, final: view !== 'undetermined' }, id);

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
