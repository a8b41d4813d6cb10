/**
 * A roadmap to start from: the gaps spread over the years in the order of the statements, with what else has to be put right beside
 * them.
 */
import { PHASES, type RoadmapPhase, type StatementId } from '../instruments';
import { listed } from '../wording';

/** One year of the proposed roadmap. */
export interface ProposedPhase {
  readonly year: number;
  /** Years beyond the last phase stay in it. */
  readonly phase: RoadmapPhase;
  /** The gaps it closes. */
  readonly closes: readonly StatementId[];
  /** The accountabilities that are to have an executive by its end. */
  readonly accountabilities: readonly string[];
  /** The listening sources that are to be connected by its end. */
  readonly listening: readonly string[];
  /** What it comes to, in a sentence or two. */
  readonly text: string;
}

export interface RoadmapProposal {
  /** One for each year from 0 to the horizon. */
  readonly phases: readonly ProposedPhase[];
  /** The gaps for which the years up to the horizon have no room. */
  readonly unplaced: readonly StatementId[];
  readonly text: string;
}

export interface ProposalFindings {
  readonly horizonYears: number;
  /** In the order of the statements, which is the order in which they are closed (A-RM2). */
  readonly gaps: readonly StatementId[];
  /** By name, as they are to be read. */
  readonly accountabilitiesMissing: readonly string[];
  readonly listeningUnconnected: readonly string[];
  /** The most gaps to close in one year (A-RM1). */
  readonly gapsAYear: number;
}

/**
 * Naming an executive takes a decision, and the gaps need their owners first; connecting what is heard takes a year's work on data.
 * Ours.
 */
const ACCOUNTABILITIES_IN = 1;
const LISTENING_IN = 2;

/**
 * Proposes a phase for each year. Year 0 is for deciding, so the gaps are closed from year 1 on.
 *
 * @example
 * proposeRoadmap({ horizonYears: 5, gaps: ['R2', 'R4', 'R5', 'R9'], accountabilitiesMissing: [], listeningUnconnected: [],
 *   gapsAYear: 3 }).phases[2]
 * // { year: 2, phase: { phase: 2, name: 'Embed', … }, closes: ['R9'], accountabilities: [], listening: [], text: 'Close R9.' }
 */
export function proposeRoadmap({
  horizonYears,
  gaps,
  accountabilitiesMissing,
  listeningUnconnected,
  gapsAYear,
}: ProposalFindings): RoadmapProposal {
  const phases = Array.from({ length: horizonYears + 1 }, (_, year): ProposedPhase => {
    const closes = year === 0 ? [] : gaps.slice((year - 1) * gapsAYear, year * gapsAYear);
    const accountabilities = year === ACCOUNTABILITIES_IN ? accountabilitiesMissing : [];
    const listening = year === LISTENING_IN ? listeningUnconnected : [];
    const phase = PHASES[Math.min(year, PHASES.length - 1)]!;
    return { year, phase, closes, accountabilities, listening, text: phaseText({ phase, closes, accountabilities, listening }) };
  });
  const unplaced = gaps.slice(horizonYears * gapsAYear);
  return { phases, unplaced, text: proposalText({ placed: gaps.length - unplaced.length, unplaced, gapsAYear, horizonYears }) };
}

function phaseText({ phase, closes, accountabilities, listening }: Omit<ProposedPhase, 'year' | 'text'>): string {
  const tasks = [
    ...(closes.length > 0 ? [`Close ${listed(closes, 'and')}.`] : []),
    ...(accountabilities.length > 0 ? [`Name an executive for ${listed(accountabilities, 'and')}.`] : []),
    ...(listening.length > 0 ? [`Connect ${listed(listening, 'and')}.`] : []),
  ];
  return tasks.length > 0 ? tasks.join(' ') : phase.text;
}

function proposalText({
  placed,
  unplaced,
  gapsAYear,
  horizonYears,
}: {
  readonly placed: number;
  readonly unplaced: readonly StatementId[];
  readonly gapsAYear: number;
  readonly horizonYears: number;
}): string {
  if (placed === 0) return 'No gap is known, so the proposal has none to close.';
  const last = Math.ceil(placed / gapsAYear);
  const pace =
    `${placed} ${placed === 1 ? 'gap' : 'gaps'}, ` +
    `in the order of the statements and at most ${gapsAYear} a year, ` +
    `${placed === 1 ? 'is' : 'are'} closed by the end of year ${last}.`;
  return unplaced.length === 0
    ? pace
    : `${pace} ${listed(unplaced, 'and')} ${unplaced.length === 1 ? 'does' : 'do'} not fit in ${horizonYears} years.`;
}
