/** The inventories of listening and of metrics: what to connect before anything is added, and what to keep. */
import type { Fact, MetricKind } from '../answers';
import { allHold, anyHolds, holds, type Ternary } from '../ternary';
import { listed } from '../wording';

/** One way in which the company listens to customers; a fact is null where it is missing. */
export interface ListeningSource {
  readonly source: string;
  readonly exists: Fact | null;
  readonly deployed: Fact | null;
  readonly connected: Fact | null;
}

export interface ListeningFindings {
  /** Those that exist and are not connected: connect these before adding another. */
  readonly unconnected: readonly string[];
  /** Those that exist and are not deployed where they are needed. */
  readonly undeployed: readonly string[];
  /** Those that may still turn out to exist without being connected. */
  readonly unsettled: readonly string[];
  readonly text: string;
}

/**
 * What to do about listening before anything is added.
 *
 * @example
 * listeningFindings([{ source: 'surveys', exists: 'Yes', deployed: 'Yes', connected: 'No' }]).text // 'Connect before adding: surveys'
 */
export function listeningFindings(sources: readonly ListeningSource[]): ListeningFindings {
  const namesOf = (sought: (source: ListeningSource) => boolean): readonly string[] => sources.filter(sought).map(({ source }) => source);
  const unconnected = namesOf((source) => isLeft(source, 'connected') === true);
  const unsettled = namesOf((source) => isLeft(source, 'connected') === null);
  const existing = sources.filter(({ exists }) => exists === 'Yes').length;
  return {
    unconnected,
    undeployed: namesOf((source) => isLeft(source, 'deployed') === true),
    unsettled,
    text: sources.every(isUnanswered)
      ? 'Undetermined: nothing is said of any listening source'
      : listeningText({ unconnected, unsettled, existing }),
  };
}

/** Whether it is settled what to do about listening: something is to be connected, or nothing that is listed may turn out so. */
export const isListeningSettled = (sources: readonly ListeningSource[]): boolean =>
  sources.some((source) => isLeft(source, 'connected') === true) ||
  (sources.length > 0 && sources.every((source) => isLeft(source, 'connected') === false));

const isUnanswered = ({ exists, deployed, connected }: ListeningSource): boolean =>
  exists === null && deployed === null && connected === null;

/** Whether a source exists without being connected or deployed. */
const isLeft = (source: ListeningSource, step: 'connected' | 'deployed'): Ternary =>
  allHold([holds(source.exists), source[step] === null ? null : source[step] === 'No']);

function listeningText({
  unconnected,
  unsettled,
  existing,
}: {
  readonly unconnected: readonly string[];
  readonly unsettled: readonly string[];
  readonly existing: number;
}): string {
  const open = unsettled.length === 0 ? '' : `not settled for ${listed(unsettled, 'and')}`;
  if (unconnected.length > 0) return `Connect before adding: ${listed(unconnected, 'and')}${open === '' ? '' : `; ${open}`}`;
  if (open !== '') return `Undetermined: whether what exists is connected is ${open}`;
  if (existing === 0) return 'No listening source is reported';
  return existing === 1 ? 'The one source that exists is connected' : `All ${existing} sources that exist are connected`;
}

/** One customer metric; what is missing is null. */
export interface CustomerMetric {
  readonly metric: string;
  readonly kind: MetricKind | null;
  readonly resonates: Fact | null;
  readonly keep: Fact | null;
}

export interface MetricFindings {
  /** Whether there are both transactional and relationship metrics; null where none is listed. */
  readonly bothKinds: Ternary;
  /** Those that people care about. */
  readonly resonating: readonly string[];
  /** NPS under the names it was listed with, where it is in common use: people care about it, or it is to be kept. */
  readonly keepNps: readonly string[];
  readonly text: string;
}

/** NPS as a word of its own, so that eNPS, which asks employees, is another metric. */
const NPS = /\bnps\b|\bnet promoter\b/i;

/**
 * Whether both kinds of metrics are there, which of them resonate, and whether NPS is to be kept.
 *
 * @example
 * metricFindings([{ metric: 'NPS', kind: 'Relationship', resonates: 'Yes', keep: null }]).text
 * // 'Every metric is of the relationship: none tells of single transactions. NPS resonates. NPS is in common use: keep it.'
 */
export function metricFindings(given: readonly CustomerMetric[]): MetricFindings {
  const has = (sought: MetricKind): Ternary => anyHolds(given.map(({ kind }) => (kind === null ? null : kind === sought)));
  const [transactional, relationship] = [has('Transactional'), has('Relationship')];
  const resonating = given.filter(({ resonates }) => resonates === 'Yes').map(({ metric }) => metric);
  const kept = given.filter(({ metric, resonates, keep }) => NPS.test(metric) && (resonates === 'Yes' || keep === 'Yes'));
  const sentences = [
    kindsText(transactional, relationship),
    resonanceText(resonating, given),
    ...kept.map(({ metric, keep }) =>
      keep === 'No' ? `${metric} is in common use: keep it, although it was to go.` : `${metric} is in common use: keep it.`,
    ),
  ];
  return {
    bothKinds: given.length === 0 ? null : allHold([transactional, relationship]),
    resonating,
    keepNps: kept.map(({ metric }) => metric),
    text: given.length === 0 ? 'Undetermined: no metric is listed' : sentences.join(' '),
  };
}

function kindsText(transactional: Ternary, relationship: Ternary): string {
  if (transactional === true && relationship === true) return 'Both kinds of metrics are there.';
  if (relationship === false) return 'Every metric is of single transactions: none tells of the relationship.';
  if (transactional === false) return 'Every metric is of the relationship: none tells of single transactions.';
  return 'Whether both kinds of metrics are there is not settled.';
}

function resonanceText(resonating: readonly string[], given: readonly CustomerMetric[]): string {
  if (resonating.length > 0) return `${listed(resonating, 'and')} ${resonating.length === 1 ? 'resonates' : 'resonate'}.`;
  return given.every(({ resonates }) => resonates === 'No') ? 'None of them resonates.' : 'Whether any of them resonates is not settled.';
}
