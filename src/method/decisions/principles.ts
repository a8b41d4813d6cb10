/** The six principles: how much of each is in place, which is the weakest, and what the inventories of listening and metrics add. */
import type { Place } from '../answers';
import { CHECK_IDS, PRINCIPLES, type CheckId, type PrincipleId } from '../instruments';
import { listed } from '../wording';
import {
  listeningFindings,
  metricFindings,
  type CustomerMetric,
  type ListeningFindings,
  type ListeningSource,
  type MetricFindings,
} from './inventories';

/** How many of a principle's three checks stand where. */
export interface PrincipleStanding {
  readonly id: PrincipleId;
  readonly name: string;
  readonly inPlace: number;
  readonly partly: number;
  readonly notYet: number;
  readonly missing: number;
}

export interface PrinciplesStanding {
  /** In the order of the principles. */
  readonly principles: readonly PrincipleStanding[];
  /** Among those whose checks are all answered; several that stand alike; none where all of them are in place. */
  readonly weakest: readonly PrincipleId[];
  readonly missing: readonly CheckId[];
  readonly text: string;
  readonly listening: ListeningFindings;
  readonly metrics: MetricFindings;
}

export interface PrinciplesAnswers {
  /** The answers of the eighteen checks; null where one is missing. */
  readonly principles: Readonly<Record<CheckId, Place | null>>;
  readonly listening: readonly ListeningSource[];
  readonly metrics: readonly CustomerMetric[];
}

/**
 * How far each principle is in place. The weakest has the fewest checks in place, and among these the most that are not there yet;
 * one with a check missing is not compared, since it may turn out either way.
 *
 * @example
 * principlesStanding(answers).text // 'Weakest of the six principles: Listening, with 0 of 3 checks in place'
 */
export function principlesStanding({ principles: answers, listening, metrics }: PrinciplesAnswers): PrinciplesStanding {
  const principles = PRINCIPLES.map(({ id, name, checks: items }): PrincipleStanding => {
    const count = (sought: Place | null): number => items.filter((item) => answers[item.id] === sought).length;
    return { id, name, inPlace: count('In place'), partly: count('Partly'), notYet: count('Not yet'), missing: count(null) };
  });
  const complete = principles.filter(({ missing }) => missing === 0);
  const [last] = [...complete].sort(weakestFirst);
  const weakest = last === undefined || isInPlace(last) ? [] : complete.filter((each) => weakestFirst(each, last) === 0);
  const missing = CHECK_IDS.filter((id) => answers[id] === null);
  return {
    principles,
    weakest: weakest.map(({ id }) => id),
    missing,
    text: standingText({ complete: complete.length, weakest, missing }),
    listening: listeningFindings(listening),
    metrics: metricFindings(metrics),
  };
}

const weakestFirst = (a: PrincipleStanding, b: PrincipleStanding): number => a.inPlace - b.inPlace || b.notYet - a.notYet;

const isInPlace = ({ partly, notYet, missing }: PrincipleStanding): boolean => partly + notYet + missing === 0;

function standingText({
  complete,
  weakest,
  missing,
}: {
  readonly complete: number;
  readonly weakest: readonly PrincipleStanding[];
  readonly missing: readonly CheckId[];
}): string {
  if (complete === 0) return `Undetermined: no principle has all its checks answered; ${missing.length} of ${CHECK_IDS.length} are missing`;
  const open = missing.length === 0 ? '' : `; not answered: ${listed(missing, 'and')}`;
  const [first] = weakest;
  if (first === undefined)
    return open === ''
      ? 'All six principles are in place'
      : `The ${complete === 1 ? 'one principle' : `${complete} principles`} with all checks answered ` +
          `${complete === 1 ? 'is' : 'are'} in place${open}`;
  const answered =
    complete === 1 ? 'The one principle with all checks answered' : `Weakest of the ${complete} principles with all checks answered`;
  const begins = open === '' ? 'Weakest of the six principles' : answered;
  return `${begins}: ${listed(
    weakest.map(({ name }) => name),
    'and',
  )}, ${weakest.length === 1 ? '' : 'each '}with ${first.inPlace} of 3 checks in place${open}`;
}
