/** The shape of every conclusion, and how a list is put into words. */
import type { Origin, SourceId } from '../instruments';

export { listed } from '../names';

export interface Conclusion<Rule extends string = string> {
  readonly rule: Rule;
  /** The conclusion as a sentence or two that can be read aloud. */
  readonly text: string;
  /** Who states the rule. */
  readonly origin: Origin;
  readonly source: SourceId;
  /** Whether every completion of what is missing gives this same rule. */
  readonly final: boolean;
  /** The missing answers that matter, as instrument/item; empty when final. */
  readonly dependsOn: readonly string[];
  /** What would change it, the nearest first. */
  readonly changesIf: readonly string[];
  /** The inputs it rests on. */
  readonly evidence: readonly string[];
}

/** The text with a capital first letter: `capital('sales agrees')` → `Sales agrees`. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
