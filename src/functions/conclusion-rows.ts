/** The conclusions as the rows that CONCLUDE spills: one for each, found by its id. */
import {
  GATES,
  GATE_IDS,
  LENS_IDS,
  authorityInstrument,
  capital,
  dependenceInFile,
  dependenceWords,
  lipServiceText,
  lowerFirst,
  robustnessText,
  type Conclusion,
  type Conclusions,
  type GateId,
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
  ...decisionRows(all),
  ...GATE_IDS.map((id, i) => gateRow(id, GATES[i]!.source, all)),
  ...LENS_IDS.map((id) => lensRow(id, all.lenses[id])),
  fact('lenses', { text: all.lensesText, origin: 'ours' }, 'NEED'),
  ...standingRows(all),
  ...roadmapRows(all),
  ...wholeRows(all),
];

/** What is recommended, and what it rests on most. */
function decisionRows(all: Conclusions): readonly ConclusionRow[] {
  return [
    rowOf('need', all.need),
    rowOf('reportingLine', all.reportingLine),
    rowOf('structure', all.structure),
    fact(
      'structureLeader',
      { rule: all.structure.leader, text: all.structure.leader === null ? 'Not settled' : `${capital(all.structure.leader)} leader` },
      'NEED',
    ),
    fact(
      'structureTeam',
      { rule: all.structure.team, text: all.structure.team === null ? 'Not settled' : `${capital(all.structure.team)} team` },
      'NEED',
    ),
    rowOf('leaderType', all.leaderType.recommended),
    fact('leaderTypeToday', { text: all.leaderType.today ?? 'No customer leader today', evidence: all.leaderType.coherence }, 'ROLE'),
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
}

const gateRow = (id: GateId, source: SourceId, { gates, gateEvidence }: Conclusions): ConclusionRow =>
  fact(id, { rule: gates[id], text: gateEvidence[id], final: gates[id] !== 'undetermined', origin: 'theirs in direction' }, source);

/** Where each instrument stands. */
function standingRows(all: Conclusions): readonly ConclusionRow[] {
  return [
    fact('consensus', { text: all.consensus.text }, 'NEED'),
    fact('authority', { text: all.authority.text, evidence: [lipServiceText(all.authority.lipService) ?? ''] }, authorityInstrument.source),
    fact('influence', { text: all.influence.topArea }, 'REPORT'),
    fact('principles', { text: all.principles.text }, 'ROLE'),
    fact('listening', { text: all.principles.listening.text }, 'ROLE'),
    fact('metrics', { text: all.principles.metrics.text }, 'ROLE'),
    fact('dashboard', { text: all.dashboard.text }, 'FUND'),
    fact('risks', { text: all.risks.text }, 'NEED'),
  ];
}

function roadmapRows({ roadmap }: Conclusions): readonly ConclusionRow[] {
  return [
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
}

/** What is to be known of the whole. */
function wholeRows(all: Conclusions): readonly ConclusionRow[] {
  return [
    fact(
      'robustness',
      {
        text:
          `What to do: ${lowerFirst(robustnessText(all.robustness.need))}. Reporting line: ` +
          `${lowerFirst(robustnessText(all.robustness.reportingLine))}.`,
        origin: 'ours',
      },
      'NEED',
    ),
    fact('inversions', { text: all.groups.inversions.join(BETWEEN), origin: 'ours' }, 'NEED'),
    fact('warnings', { text: all.warnings.join(BETWEEN), origin: 'ours' }, 'NEED'),
    fact('boardQuestions', { text: all.boardQuestions.join(BETWEEN), origin: 'ours' }, 'NEED'),
    fact('unanswered', { text: all.unanswered.join(BETWEEN), final: all.unanswered.length === 0, origin: 'ours' }, 'NEED'),
    fact('assumptions', { text: all.assumptionsChanged.join(', '), origin: 'ours' }, 'NEED'),
  ];
}

const rowOf = (id: string, { rule, text, origin, source, final, dependsOn, changesIf, evidence }: Conclusion): ConclusionRow => [
  id,
  rule,
  text,
  origin,
  source,
  final,
  dependsOn.map(dependenceInFile).join(', '),
  changesIf.join(BETWEEN),
  evidence.join(BETWEEN),
  dependsOn.map(dependenceWords).join(', '),
];

interface Fact {
  readonly rule?: string | null;
  readonly text: string;
  readonly origin?: Origin;
  /** Left out: final unless the text says that it is undetermined. */
  readonly final?: boolean;
  readonly evidence?: readonly string[];
}

const fact = (
  id: string,
  { rule, text, origin = 'theirs', final = !text.startsWith('Undetermined'), evidence = [] }: Fact,
  source: SourceId,
): ConclusionRow => [id, rule ?? '', text, origin, source, final, '', '', evidence.filter((line) => line !== '').join(BETWEEN), ''];

/** Excel's MATCH takes NEED for need, so the lenses have ids of their own. */
const lensRow = (id: (typeof LENS_IDS)[number], { view, reason }: Conclusions['lenses'][typeof id]): ConclusionRow =>
  fact(`lens${id}`, { rule: view, text: reason, final: view !== 'undetermined' }, id);
