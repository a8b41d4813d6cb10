/** How much of the customer dashboard has a metric, and which stages and functions nobody watches. */
import { FUNCTIONS, dashboardItem, type DashboardCell } from '../instruments';
import { isName, listed } from '../wording';

/** A cell of the dashboard with the metric as it was written; null where it is blank. */
export interface WatchedCell extends DashboardCell {
  readonly metric: string | null;
}

export interface DashboardCoverage {
  /** How many cells name a metric. */
  readonly covered: number;
  /** How many cells there are: the stages times the six functions. */
  readonly of: number;
  /** The stages at which no function watches a metric. */
  readonly blindStages: readonly string[];
  /** The functions, by name, that watch no metric at any stage. */
  readonly blindFunctions: readonly string[];
  readonly text: string;
}

/**
 * How far the dashboard reaches. A stage counts as soon as it is listed, and the six functions always do.
 *
 * @param stages in the order of a customer's life
 * @param cells those that were listed; a cell of a stage that is not listed does not count
 *
 * @example
 * dashboardCoverage(['Buy', 'Use'], [{ stage: 'Buy', function: 'sales', metric: 'Win rate' }]).text
 * // '1 of 12 cells names a metric. No function watches Use. Service, Advertising and brand, Marketing, Operations and IT watch no stage.'
 */
export function dashboardCoverage(stages: readonly string[], cells: readonly WatchedCell[]): DashboardCoverage {
  const rows = [...new Set(stages)];
  const watched = cells.filter(({ stage, metric }) => rows.includes(stage) && isName(metric));
  const covered = new Set(watched.map(dashboardItem)).size;
  const of = rows.length * FUNCTIONS.length;
  const blindStages = rows.filter((row) => !watched.some(({ stage }) => stage === row));
  const blindFunctions =
    rows.length === 0 ? [] : FUNCTIONS.filter(({ id }) => !watched.some((cell) => cell.function === id)).map(({ label }) => label);
  return { covered, of, blindStages, blindFunctions, text: coverageText({ covered, of, blindStages, blindFunctions }) };
}

function coverageText({ covered, of, blindStages, blindFunctions }: Omit<DashboardCoverage, 'text'>): string {
  if (of === 0) return 'Undetermined: no stage is listed';
  if (covered === 0) return `Undetermined: none of the ${of} cells names a metric`;
  const sentences = [
    `${covered} of ${of} cells ${covered === 1 ? 'names' : 'name'} a metric.`,
    ...(blindStages.length > 0 ? [`No function watches ${listed(blindStages, 'or')}.`] : []),
    ...(blindFunctions.length > 0
      ? [`${listed(blindFunctions, 'and')} ${blindFunctions.length === 1 ? 'watches' : 'watch'} no stage.`]
      : []),
  ];
  return sentences.length > 1 ? sentences.join(' ') : `${sentences[0]} Every stage and every function is watched.`;
}
