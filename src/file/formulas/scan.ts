/** Cuts a formula into tokens: enough to change names and references without ever touching a text in quotes. */

export type TokenKind =
  | 'text'
  | 'sheet'
  | 'function'
  | 'reference'
  | 'name'
  | 'structured'
  | 'error'
  | 'number'
  | 'spill'
  | 'open'
  | 'close'
  | 'separator'
  | 'brace'
  | 'operator'
  | 'space';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const WORD = '[A-Za-z_\\\\\\u0080-\\uFFFF][\\w.?\\\\\\u0080-\\uFFFF]*';
const CELL = '\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}';
const COLUMN = '\\$?[A-Za-z]{1,3}';
const ROW = '\\$?[1-9]\\d{0,6}';
/** A reference ends where no word goes on and no call or sheet begins: `LOG10(` and `Q1!A1` are none. */
const END = '(?![\\w.?\\\\\\u0080-\\uFFFF(!])';

/** In this order: the first that matches at a place is the token there. */
const RULES: readonly (readonly [TokenKind, RegExp])[] = [
  ['text', /"(?:[^"]|"")*"?/],
  ['sheet', /'(?:[^']|'')*'!/],
  ['error', /#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|EXTERNAL!|BUSY!)/i],
  ['spill', /#/],
  ['sheet', new RegExp(`(?:\\[\\d+\\])?(?:${WORD}|\\d[\\w.]*)(?::${WORD})?!`)],
  ['reference', new RegExp(`${CELL}:${CELL}${END}`)],
  ['reference', new RegExp(`${COLUMN}:${COLUMN}${END}`)],
  ['reference', new RegExp(`${ROW}:${ROW}${END}`)],
  ['reference', new RegExp(`${CELL}${END}`)],
  ['function', new RegExp(`${WORD}(?=\\()`)],
  ['name', new RegExp(WORD)],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/],
  ['space', /\s+/],
  ['open', /\(/],
  ['close', /\)/],
  ['separator', /[,;]/],
  ['brace', /[{}]/],
  ['operator', /<>|<=|>=|[-+*/^&=<>%@:!]/],
];

/**
 * The tokens of a formula, without loss: joined again they are the formula. A leading `=` is an operator.
 *
 * @example scan('SUM(A1:B2)').map((token) => token.kind) // ['function', 'open', 'reference', 'close']
 */
export function scan(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < formula.length) {
    const token = bracketed(formula, position) ?? byRule(formula, position) ?? { kind: 'operator' as const, text: formula[position]! };
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;
}

/** All rules as one expression, a group each: a formula is read token by token, and every cell of a workbook has one. */
const ANY_RULE = new RegExp(RULES.map(([, { source }]) => `(${source})`).join('|'), 'iy');

function byRule(formula: string, position: number): Token | undefined {
  ANY_RULE.lastIndex = position;
  const match = ANY_RULE.exec(formula);
  if (!match) return undefined;
  const [text] = match;
  const rule = match.findIndex((group, at) => at > 0 && group !== undefined) - 1;
  return { kind: RULES[rule]![0], text };
}

/** `[[#This Row],[Net price]]` nests, and an apostrophe escapes the character after it. `[1]Sheet!` is left to the rules. */
function bracketed(formula: string, position: number): Token | undefined {
  if (formula[position] !== '[' || /^\[\d+\][^\]]*!/.test(formula.slice(position, position + 300))) return undefined;
  let depth = 0;
  for (let at = position; at < formula.length; at += 1) {
    if (formula[at] === "'") at += 1;
    else if (formula[at] === '[') depth += 1;
    else if (formula[at] === ']' && --depth === 0) return { kind: 'structured', text: formula.slice(position, at + 1) };
  }
  return { kind: 'structured', text: formula.slice(position) };
}

export const joined = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join('');

/** Where the parenthesis that opens at `open` closes; the last token where it never does. */
export function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (tokens[at]!.kind === 'open') depth += 1;
    else if (tokens[at]!.kind === 'close' && --depth === 0) return at;
  }
  return tokens.length - 1;
}

/** Where the parenthesis that closes at `close` opens; the first token where it never does. */
export function openingOf(tokens: readonly Token[], close: number): number {
  let depth = 0;
  for (let at = close; at >= 0; at -= 1) {
    if (tokens[at]!.kind === 'close') depth += 1;
    else if (tokens[at]!.kind === 'open' && --depth === 0) return at;
  }
  return 0;
}

/** The first token of the operand that ends at `end`: its sheet, table or function included. */
export function operandStart(tokens: readonly Token[], end: number): number {
  const last = tokens[end];
  const before = (at: number, kind: TokenKind): number => (tokens[at - 1]?.kind === kind ? at - 1 : at);
  if (last?.kind === 'close') return before(openingOf(tokens, end), 'function');
  if (last?.kind === 'structured') return before(end, 'name');
  return before(end, 'sheet');
}

/** The last token of the operand that begins at `start`. */
export function operandEnd(tokens: readonly Token[], start: number): number {
  const at = tokens[start]?.kind === 'sheet' ? start + 1 : start;
  const next = tokens[at + 1]?.kind;
  if (tokens[at]?.kind === 'function') return closingOf(tokens, at + 1);
  if (tokens[at]?.kind === 'open') return closingOf(tokens, at);
  return tokens[at]?.kind === 'name' && next === 'structured' ? at + 1 : at;
}
