/** What can be wrong with a manifest, and the one place where its sentences are made. */

export type ProblemCode =
  | 'missing'
  | 'malformed'
  | 'too long'
  | 'twice'
  | 'undefined resource'
  | 'unused resource'
  | 'not https'
  | 'other origin'
  | 'other page'
  | 'image missing'
  | 'image size';

/** `place` reads as a path into the manifest: `Control CCO.ShowPane, Icon`. */
export interface ManifestProblem {
  readonly code: ProblemCode;
  readonly place: string;
  readonly found: string;
  readonly expected: string;
}

/**
 * The sentence a person reads.
 * @example sentence({ code: 'missing', place: 'SupportUrl', found: 'nothing', expected: 'an address' })
 * // → 'SupportUrl: found nothing, expected an address'
 */
export const sentence = ({ place, found, expected }: ManifestProblem): string => `${place}: found ${found}, expected ${expected}`;
