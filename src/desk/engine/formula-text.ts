/**
 * Excel's formulas in the engine's words and back. The engine knows no doubled quotes, ends no text with a backslash, takes a
 * text that reads like an error for that error, binds signs too loosely, writes sheet names without the quotes that Excel
 * needs, and refuses an apostrophe in them. All this is mended where formulas become compiled and compiled ones become text,
 * so that it holds for the grid, copies, rules and files alike.
 */
import { quoteSheet } from './address';
import { asTyped, signsFirst } from './signs';
import { spreadsheet, type Getters } from './spreadsheet';

const { helpers, registries } = spreadsheet;

/**
 * Word joiner, which nobody sees or types. In front of `#N/A` it says that this is a text and no error; behind a raised comma it
 * says that an apostrophe is meant.
 */
const MARK = '\u2060';
const APOSTROPHE = `\u2019${MARK}`;
/** No characters, so no text has them; while a formula is compiled they stand for what would end its texts. */
const HELD = { quote: '\uFFFE', backslash: '\uFFFF' } as const;

/** Errors that the engine names otherwise. A cycle is 0 in Excel, after a warning; here it is an error, so that nobody misses it. */
const EXCEL_ERRORS: Readonly<Record<string, string>> = { '#ERROR': '#VALUE!', '#REF': '#REF!', '#BAD_EXPR': '#NAME?', '#CYCLE': '#REF!' };

export const excelError = (error: string): string => EXCEL_ERRORS[error] ?? error;

export const isError = (text: string): boolean => text.startsWith('#') && helpers.isEvaluationError(text as never);

/** `#N/A` as a text, not as an error, and `=1` not as a formula. */
export function markedText(text: string): string {
  return isError(text) || text.startsWith('=') ? MARK + text : text;
}

export function unmarkedText(text: string): string {
  return text.includes(MARK) ? text.replaceAll(`${MARK}#`, '#').replaceAll(`${MARK}=`, '=') : text;
}

/** The engine allows no apostrophe in the name of a sheet. */
export function engineSheetName(name: string): string {
  return name.replaceAll("'", APOSTROPHE);
}

export function excelSheetName(name: string): string {
  return name.replaceAll(APOSTROPHE, "'");
}

/** `'Bob''s'!A1` as the engine writes it. */
export function engineReference(reference: string): string {
  return reference.replace(/^'((?:[^']|'')*)'!/, (_, name: string) => `'${engineSheetName(name.replaceAll("''", "'"))}'!`);
}

/** `2024!A1`, as the engine writes it, as `'2024'!A1`; its error as Excel's. */
export function excelReference(reference: string): string {
  const mark = reference.lastIndexOf('!');
  if (mark < 0) return excelError(reference);
  const name = reference.slice(0, mark).replace(/^'(.*)'$/s, '$1');
  return `${quoteSheet(excelSheetName(name))}!${reference.slice(mark + 1)}`;
}

// In this order: a text in quotes, the name of a sheet in quotes, an error.
const PARTS = /"((?:[^"]|"")*)"|'(?:[^']|'')*'!|#(?:N\/A|(?:NULL|DIV\/0|VALUE|REF|NUM|SPILL|CALC|FIELD|BUSY)!|NAME\?)/gi;

/** What the engine's tokenizer cuts as Excel does. An error becomes a text, since the engine takes such a text for the error. */
function compilable(formula: string): string {
  const parts = formula.replace(PARTS, (found, text: string | undefined) => {
    if (found.startsWith("'")) return engineReference(found);
    if (found.startsWith('#')) return `"${found.toUpperCase()}"`;
    return `"${markedText((text ?? '').replaceAll('""', HELD.quote).replaceAll('\\', HELD.backslash))}"`;
  });
  return signsFirst(parts);
}

const released = (text: string): string => text.replaceAll(HELD.quote, '"').replaceAll(HELD.backslash, '\\');

/** A text of the engine as Excel writes it in a formula. */
function literal(text: string): string {
  return isError(text) ? excelError(text) : `"${unmarkedText(text).replaceAll('"', '""')}"`;
}

interface Token {
  readonly type: string;
  readonly value: string;
}

/** What we use of a compiled formula, and change of its class, beyond the engine's typings. */
interface Compiled {
  readonly isBadExpression: boolean;
  normalizedFormula: string;
  readonly literalValues: { readonly strings: readonly { value: string }[] };
  getTokens(getters: Getters, options: unknown): readonly Token[];
  toFormulaString(getters: Getters, options?: unknown): string;
}
interface Compiling {
  readonly prototype: {
    toFormulaString(this: Compiled, getters: Getters, options?: unknown): string;
    getAst(this: Compiled, getters: Getters): object;
  };
  Compile(formula: string, sheetId: string, getters: unknown): Compiled;
  IsBadExpression(formula: string): boolean;
}

function correctCompiling(compiling: Compiling): void {
  const { Compile: compile, IsBadExpression: isBad } = compiling;
  compiling.Compile = (formula, sheetId, getters) => {
    const compiled = compile.call(compiling, compilable(formula), sheetId, getters);
    if (compiled.isBadExpression) compiled.normalizedFormula = formula;
    for (const text of compiled.literalValues.strings) text.value = released(text.value);
    return compiled;
  };
  compiling.IsBadExpression = (formula) => isBad.call(compiling, compilable(formula));
  // Excel keeps the spaces of a formula and writes the names of its functions in capitals.
  compiling.prototype.toFormulaString = function (getters, options) {
    if (this.isBadExpression) return this.normalizedFormula;
    const tokens = asTyped(this.getTokens(getters, options));
    return tokens.map((token, index) => excelToken(token, tokens[index + 1])).join('');
  };
  // The grid prints this tree for whoever edits the cell, and knows of no quotes to double and no parentheses to keep: it gets
  // the whole text as one leaf.
  compiling.prototype.getAst = function (getters) {
    return { type: 'SYMBOL', value: this.toFormulaString(getters).slice(1), tokenStartIndex: 0, tokenEndIndex: 0 };
  };
}

function excelToken({ type, value }: Token, next: Token | undefined): string {
  switch (type) {
    case 'STRING':
      return literal(value.slice(1, -1));
    case 'REFERENCE':
    case 'INVALID_REFERENCE':
      return excelReference(value);
    case 'SYMBOL':
      return next?.type === 'LEFT_PAREN' && value.toUpperCase() in registries.functionRegistry.content ? value.toUpperCase() : value;
    default:
      return value;
  }
}

correctCompiling(spreadsheet.CompiledFormula as unknown as Compiling);
