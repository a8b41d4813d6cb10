/** What went wrong outside the pane's control, as a value: Excel refused something, or a file could not be fetched. */

export interface Failure {
  /** Excel's own code, such as `AccessDenied`; empty where the error bears none. */
  readonly code: string;
  readonly message: string;
}

/**
 * @param error what was thrown: an OfficeExtension.Error, or any other
 * @example
 * failureOf(new Error('Failed to fetch')) // { code: '', message: 'Failed to fetch' }
 */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { code: '', message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { code, message: error.message };
}
