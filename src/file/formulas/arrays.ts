/** Which formulas Excel must evaluate as arrays: stored plainly, it would take one cell of each range instead (the `@` of Excel 365). */
import { areaAddress, parseArea } from '../places';
import { DYNAMIC, OF_SINGLE_VALUES, typedFunction } from './functions';
import { scan, type Token } from './scan';

/** Tells whether a defined name stands for more than one cell. */
export type NameIsRange = (name: string) => boolean;

/**
 * True where a formula's text says that it works on whole ranges cell by cell, or spills.
 *
 * SUMPRODUCT evaluates its arguments as arrays by itself, except inside IF.
 *
 * @example needsArray('SUM(IF(A1:A3="Yes",1,0))', () => false) // true
 * @example needsArray('SUM(A1:A3)', () => false) // false
 */
export function needsArray(formula: string, nameIsRange: NameIsRange): boolean {
  const tokens = scan(formula.replace(/^=/, '')).filter(({ kind }) => kind !== 'space');
  const calls: string[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'open') calls.push(tokens[at - 1]?.kind === 'function' ? typedFunction(tokens[at - 1]!.text).toUpperCase() : '');
    else if (token.kind === 'close') calls.pop();
    else if (token.kind === 'spill') return true;
    else if (token.kind === 'function' && DYNAMIC.has(typedFunction(token.text).toUpperCase())) return true;
    else if (isRange(token, nameIsRange) && !arraysAreNative(calls) && takenCellByCell(tokens, at, calls)) return true;
  }
  return false;
}

function isRange(token: Token, nameIsRange: NameIsRange): boolean {
  if (token.kind === 'name') return nameIsRange(token.text);
  if (token.kind !== 'reference' || !token.text.includes(':')) return false;
  const area = parseArea(token.text);
  return area !== undefined && areaAddress(area).includes(':');
}

const arraysAreNative = (calls: readonly string[]): boolean =>
  calls.includes('SUMPRODUCT') && !calls.slice(calls.indexOf('SUMPRODUCT')).some((name) => name === 'IF' || name === 'IFERROR');

function takenCellByCell(tokens: readonly Token[], at: number, calls: readonly string[]): boolean {
  const before = tokens[at - 1]?.kind === 'sheet' ? tokens[at - 2] : tokens[at - 1];
  const after = tokens[at + 1];
  const acts = (token: Token | undefined): boolean => token?.kind === 'operator' && !/^[:@!]$/.test(token.text);
  const intersected = before?.text === '@';
  return !intersected && (acts(before) || acts(after) || OF_SINGLE_VALUES.has(calls[calls.length - 1] ?? ''));
}
