/** The roadmap: what is proposed, what to look at again in what is planned, and what each year would lead to. */
import type { StatementId } from '../instruments';
import { isName, listed } from '../wording';
import { proposeRoadmap, type ProposalFindings, type RoadmapProposal } from './roadmap-proposal';
import {
  closedBy,
  contradictedIn,
  firstLowerYear,
  projectsCounted,
  roadmapYears,
  type LowerState,
  type PlannedYears,
  type RoadmapYear,
} from './roadmap-years';

/** When the plan pays for itself; null where it cannot be told. */
export interface RoadmapFunding {
  readonly firstSelfFundingYear: number | null;
  readonly peakFundingYear: number | null;
}

export interface RoadmapFindings extends PlannedYears, ProposalFindings {
  readonly funding: RoadmapFunding | null;
}

export interface RoadmapConclusions {
  readonly proposed: RoadmapProposal;
  readonly warnings: readonly string[];
  /** From year 0, which is today, to the horizon. */
  readonly years: readonly RoadmapYear[];
  /** The first year in which the role could report at a lower level than today. */
  readonly firstLowerYear: number | null;
  readonly lowerText: string;
  readonly lowerState: LowerState;
  /** On the same axis as the years; either may lie beyond the horizon. */
  readonly selfFundingYear: number | null;
  readonly peakFundingYear: number | null;
}

/**
 * Concludes on the roadmap.
 *
 * @example
 * roadmapConclusions(findings).lowerText // 'Not yet planned: no phase projects a stage.'
 */
export function roadmapConclusions(findings: RoadmapFindings): RoadmapConclusions {
  const years = roadmapYears(findings);
  const lower = firstLowerYear(years, findings.today);
  return {
    proposed: proposeRoadmap(findings),
    warnings: roadmapWarnings(findings),
    years,
    firstLowerYear: lower.year,
    lowerText: lower.text,
    lowerState: lower.state,
    selfFundingYear: findings.funding?.firstSelfFundingYear ?? null,
    peakFundingYear: findings.funding?.peakFundingYear ?? null,
  };
}

/**
 * What to look at again in the phases that are planned.
 *
 * @example
 * roadmapWarnings({ ...findings, phases: [] }) // ['Nothing is planned on the roadmap yet.']
 */
export function roadmapWarnings(
  findings: Omit<RoadmapFindings, 'funding' | 'accountabilitiesMissing' | 'listeningUnconnected'>,
): readonly string[] {
  const { phases, horizonYears } = findings;
  if (phases.length === 0) return ['Nothing is planned on the roadmap yet.'];
  const closed = closedByYear(findings);
  return [
    ...noVisibleResult(findings, closed),
    ...tooManyClosed(closed, findings.gapsAYear),
    ...phases.filter(({ owner }) => !isName(owner)).map(({ year, outcome }) => `Nobody owns the phase of year ${year}, “${outcome}”.`),
    ...neverClosed(findings.gaps, closed),
    ...phases.flatMap((phase) => contradictions(phase.year, contradictedIn(phase, findings.today.partly))),
    ...phases
      .filter(({ year }) => year > horizonYears)
      .map(
        ({ year, outcome }) =>
          `The phase of year ${year}, “${outcome}”, lies beyond the horizon of ${horizonYears} years and is not counted.`,
      ),
  ];
}

interface ClosedIn {
  readonly year: number;
  readonly closes: readonly StatementId[];
}

/** The statements that become yes in each year; one that was closed before is not closed again. */
function closedByYear({ phases, horizonYears, today }: PlannedYears): readonly ClosedIn[] {
  const before = new Set<StatementId>();
  return Array.from({ length: horizonYears + 1 }, (_, year): ClosedIn => {
    const ids = phases.filter((phase) => phase.year === year).flatMap((phase) => closedBy(phase, today));
    const closes = [...new Set(ids)].filter((id) => !before.has(id));
    closes.forEach((id) => before.add(id));
    return { year, closes };
  });
}

function noVisibleResult({ phases }: PlannedYears, closed: readonly ClosedIn[]): readonly string[] {
  const first = phases.filter(({ year }) => year === 1);
  if (first.length === 0) return ['No visible result in phase 1 of the roadmap: nothing is planned for year 1.'];
  const isVisible = closed.some(({ year, closes }) => year === 1 && closes.length > 0) || first.some(projectsCounted);
  return isVisible
    ? []
    : ['No visible result in phase 1 of the roadmap: what is planned for year 1 closes no gap and projects no statement and no stage.'];
}

const tooManyClosed = (closed: readonly ClosedIn[], gapsAYear: number): readonly string[] =>
  closed
    .filter(({ closes }) => closes.length > gapsAYear)
    .map(
      ({ year, closes }) =>
        `Year ${year} of the roadmap closes ${closes.length} gaps, ${listed(closes, 'and')}; ` +
        `more than ${gapsAYear} in one year are hard to carry (A-RM1).`,
    );

function neverClosed(gaps: readonly StatementId[], closed: readonly ClosedIn[]): readonly string[] {
  const left = gaps.filter((gap) => !closed.some(({ closes }) => closes.includes(gap)));
  return left.length === 0 ? [] : [`No phase of the roadmap closes ${listed(left, 'or')}.`];
}

const contradictions = (year: number, ids: readonly StatementId[]): readonly string[] =>
  ids.length === 0
    ? []
    : [`A phase of year ${year} closes ${listed(ids, 'and')} and projects another answer than Yes; it is counted as Yes.`];
