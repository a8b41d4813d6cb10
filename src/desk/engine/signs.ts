/**
 * Signs as Excel binds them: to their operand alone, before `^`, `*` and `/`; the engine takes `-2^2` for -(2^2) and `10/-2*5`
 * for 10/-(2*5).
 */
import { spreadsheet } from './spreadsheet';

interface Token {
  readonly type: string;
  readonly value: string;
}

/**
 * Paragraph separator, a space to the engine, which no formula has. Inside parentheses it says that they are ours, so that they
 * are taken out again.
 */
const MARK = '\u2029';
const OPENED = `(${MARK}`;
const CLOSED = `${MARK})`;

/** Most formulas have no sign before an operand, or nothing that binds as closely; they need no second look. */
const SIGN = /(?:^|[=<>(,;{&*/^+-])\s*[-+]/;
const CLOSE_BINDING = /[\^*/]/;

/**
 * @param formula as the engine reads it
 * @returns the same, with each sign and its operand in parentheses where an operator follows that the engine would bind before the sign
 * @example signsFirst('=3*-2^2') // '=3*(-2)^2', with a mark inside each of the parentheses
 */
export function signsFirst(formula: string): string {
  if (!SIGN.test(formula) || !CLOSE_BINDING.test(formula)) return formula;
  const all: readonly Token[] = spreadsheet.tokenize(formula);
  const tokens = all.map((token, at) => ({ ...token, at })).filter(({ type }) => type !== 'SPACE');
  const opened = new Map<number, number>();
  const closed = new Map<number, number>();
  tokens.forEach((token, index) => {
    if (!isSign(token) || !awaitsOperand(tokens[index - 1])) return;
    const after = operandEnd(tokens, index);
    const last = tokens[after - 1];
    const next = tokens[after];
    if (!last || next?.type !== 'OPERATOR' || !CLOSE_BINDING.test(next.value)) return;
    opened.set(token.at, (opened.get(token.at) ?? 0) + 1);
    closed.set(last.at, (closed.get(last.at) ?? 0) + 1);
  });
  if (opened.size === 0) return formula;
  return all.map(({ value }, at) => OPENED.repeat(opened.get(at) ?? 0) + value + CLOSED.repeat(closed.get(at) ?? 0)).join('');
}

/** Without the parentheses that `signsFirst` put in. */
export function asTyped<T extends Token>(tokens: readonly T[]): readonly T[] {
  const isMark = (token: T | undefined): boolean => token?.type === 'SPACE' && token.value === MARK;
  return tokens.filter(
    (token, index) =>
      !isMark(token) &&
      !(token.type === 'LEFT_PAREN' && isMark(tokens[index + 1])) &&
      !(token.type === 'RIGHT_PAREN' && isMark(tokens[index - 1])),
  );
}

const isSign = ({ type, value }: Token): boolean => type === 'OPERATOR' && (value === '-' || value === '+');
const isPostfix = (token: Token | undefined): boolean => token?.type === 'OPERATOR' && (token.value === '%' || token.value === '#');

/** Behind an operator, an opening or a separator a minus is a sign; behind anything else it takes away. */
function awaitsOperand(before: Token | undefined): boolean {
  switch (before?.type) {
    case undefined:
    case 'LEFT_PAREN':
    case 'LEFT_BRACE':
    case 'ARG_SEPARATOR':
    case 'ARRAY_ROW_SEPARATOR':
      return true;
    case 'OPERATOR':
      return !isPostfix(before);
    default:
      return false;
  }
}

/** @returns the place behind the operand that begins at `at`, its signs and per cents included */
function operandEnd(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  if (!first) return at;
  if (isSign(first)) return operandEnd(tokens, at + 1);
  const called = first.type === 'SYMBOL' && tokens[at + 1]?.type === 'LEFT_PAREN';
  const end = called
    ? groupEnd(tokens, at + 1)
    : first.type === 'LEFT_PAREN' || first.type === 'LEFT_BRACE'
      ? groupEnd(tokens, at)
      : at + 1;
  if (tokens[end]?.value === ':') return operandEnd(tokens, end + 1);
  const afterPostfix = tokens.findIndex((token, index) => index >= end && !isPostfix(token));
  return afterPostfix < 0 ? tokens.length : afterPostfix;
}

/** @returns the place behind the parenthesis or brace that closes the one at `at` */
function groupEnd(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let index = at; index < tokens.length; index++) {
    const { type } = tokens[index]!;
    if (type === 'LEFT_PAREN' || type === 'LEFT_BRACE') depth++;
    else if (type === 'RIGHT_PAREN' || type === 'RIGHT_BRACE') depth--;
    if (depth === 0) return index + 1;
  }
  return tokens.length;
}
