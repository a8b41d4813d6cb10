/** The shape of every conclusion, and how a list is put into words. */
import { VARIABLES, type InstrumentId, type Origin, type SourceId } from '../instruments';

/** Where a missing answer belongs: to an instrument, to what is said of the organisation, or to the self-funding plan as a whole. */
export type DependenceInstrument = InstrumentId | 'organisation' | 'selfFunding';

/** A missing answer that matters. Without an item: the list of an instrument that is still empty, or the plan. */
export interface Dependence {
  readonly instrument: DependenceInstrument;
  /** The item's id, or its name where people named it: any text, slashes and commas included. */
  readonly item?: string;
}

/** `dependencesOn('structure', ['Sales/Marketing'])` → `[{ instrument: 'structure', item: 'Sales/Marketing' }]` */
export const dependencesOn = (instrument: DependenceInstrument, items: readonly string[]): readonly Dependence[] =>
  items.map((item) => ({ instrument, item }));

/** Whether a customer leader exists, which the organisation states. */
export const LEADER_UNKNOWN: Dependence = { instrument: 'organisation', item: 'customerLeader' };

/** Whether two name the same missing answer. */
export const isSameDependence = (one: Dependence, other: Dependence): boolean =>
  one.instrument === other.instrument && one.item === other.item;

const IN_WORDS: Readonly<Partial<Record<DependenceInstrument, string>>> = { leaderType: 'leader type', selfFunding: 'self-funding' };

/**
 * A missing answer in words that follow "waits for"; names of people's own stand as they were written.
 *
 * @example
 * dependenceWords({ instrument: 'consensus', item: 'Sales/Marketing' }) // 'consensus Sales/Marketing'
 */
export function dependenceWords(dependence: Dependence): string {
  const { instrument, item } = dependence;
  if (isSameDependence(dependence, LEADER_UNKNOWN)) return 'whether a customer leader exists';
  const variable = instrument === 'maturity' ? VARIABLES.find(({ id }) => id === item) : undefined;
  if (variable !== undefined) return variable.name;
  const named = IN_WORDS[instrument] ?? instrument;
  return item === undefined ? named : `${named} ${item}`;
}

/** What would change a conclusion, and what it would be then; null where more than one answer is needed to tell. */
export interface Change {
  readonly what: string;
  readonly then: string | null;
}

/** `changeText({ what: 'Sales agrees', then: 'Needed (N8)' })` → `Sales agrees: Needed (N8)` */
export const changeText = ({ what, then }: Change): string => (then === null ? what : `${what}: ${then}`);

export interface Conclusion<Rule extends string = string> {
  readonly rule: Rule;
  /** The conclusion as a sentence or two that can be read aloud. */
  readonly text: string;
  /** Who states the rule. */
  readonly origin: Origin;
  readonly source: SourceId;
  /** Whether every completion of what is missing gives this same rule. */
  readonly final: boolean;
  /** The missing answers that matter; empty when final. */
  readonly dependsOn: readonly Dependence[];
  /** What would change it, the nearest first. */
  readonly changesIf: readonly Change[];
  /** The inputs it rests on. */
  readonly evidence: readonly string[];
}
