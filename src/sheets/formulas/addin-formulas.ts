/** Formulas that call the add-in, and what becomes of them in a workbook that was opened without it. */

/** The functions' namespace, as manifest.xml has it. */
const NAMESPACE = 'CCO';

/** A part of a formula outside its texts in quotes. */
const outsideTexts = (formula: string, change: (part: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join('');

/** What may not stand before a function's name, or it would be the end of a longer one. */
const BEFORE = '(?<![A-Za-z0-9_.])';
const LIVE = new RegExp(`${BEFORE}${NAMESPACE}\\.[A-Za-z0-9_]+\\(`, 'i');
/** As files hold them, with what other add-ins put before them: `[2]!_xldudf_CCO_STAGE(`, `'C:\\book.xlam'!_xldudf_CCO_STAGE(`. */
const STORED = new RegExp(`(?:\\[\\d+\\]!|'(?:[^']|'')*'!)?@?_xldudf_${NAMESPACE}_([A-Za-z0-9_]+)\\(`, 'gi');
const SPELT = new RegExp(`${BEFORE}${NAMESPACE}\\.([A-Za-z0-9_]+)\\(`, 'gi');

/**
 * Whether a formula calls one of the add-in's functions, in any form that hosts leave it in.
 * @example
 * callsAddin('=IF(A1="",1,CCO.STAGE(B2:D5))') // true
 * callsAddin('="CCO.STAGE("') // false
 */
export function callsAddin(formula: unknown): formula is string {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return false;
  const bare = outsideTexts(formula, (part) => part).replace(/"(?:[^"]|"")*"/g, '""');
  return LIVE.test(bare) || new RegExp(STORED.source, 'i').test(bare);
}

/**
 * The formula as a person types it: names as files hold them, in small letters or with another book's number before them become
 * the add-in's own again; texts in quotes stay.
 * @example
 * healed('=[2]!_xldudf_cco_stage(B2:D5)&" _xldudf_CCO_X("') // '=CCO.STAGE(B2:D5)&" _xldudf_CCO_X("'
 */
export const healed = (formula: string): string =>
  outsideTexts(formula, (part) =>
    part
      .replace(STORED, (_, name: string) => `${NAMESPACE}.${name.toUpperCase()}(`)
      .replace(SPELT, (_, name: string) => `${NAMESPACE}.${name.toUpperCase()}(`),
  );
