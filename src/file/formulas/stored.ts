/** Formulas as people type them, and as .xlsx files store them: prefixes of newer functions, custom functions, spills. */
import type { AddinReference } from '../book';
import { storedFunction, typedFunction } from './functions';
import { closingOf, operandEnd, operandStart, scan, type Token } from './scan';

/** The add-in's names, as far as formulas are concerned. */
export type CustomFunctions = Pick<AddinReference, 'namespace' | 'functions'>;

/** Seen in workbooks saved by Excel: `_xldudf_` + namespace + `_` + id, with underscores for dots. */
const CUSTOM = '_xldudf_';
const underscored = (name: string): string => name.replace(/\./g, '_');

/** `STAGE` of the namespace `CCO` → `_xldudf_CCO_STAGE`. */
export const storedCustomFunction = (namespace: string, id: string): string => `${CUSTOM}${underscored(namespace)}_${underscored(id)}`;

/**
 * The text for the file's `<f>`: `=CCO.STAGE(D5:F8)` → `_xldudf_CCO_STAGE(D5:F8)`, `=A1#` → `_xlfn.ANCHORARRAY(A1)`. Texts in
 * quotes stay as they are.
 *
 * @param typed with or without the leading `=`
 * @param custom the add-in whose functions are stored by id; other dotted names stay as they are
 */
export function storedFormula(typed: string, custom?: CustomFunctions): string {
  const tokens = scan(typed.replace(/^=/, ''));
  const parameters = lambdaParameters(tokens);
  const written: Token[] = [];
  const wrapFrom = (start: number, name: string): void => {
    const inside = written.splice(start);
    written.push({ kind: 'function', text: `_xlfn.${name}` }, { kind: 'open', text: '(' }, ...inside, { kind: 'close', text: ')' });
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token.kind === 'spill' && written.length > 0) {
      wrapFrom(operandStart(written, written.length - 1), 'ANCHORARRAY');
    } else if (token.text === '@') {
      const end = operandEnd(tokens, at + 1);
      const inside = storedFormula(
        tokens
          .slice(at + 1, end + 1)
          .map((one) => one.text)
          .join(''),
        custom,
      );
      written.push({ kind: 'function', text: '_xlfn.SINGLE' }, { kind: 'open', text: '(' }, ...scan(inside), { kind: 'close', text: ')' });
      at = end;
    } else if (token.kind === 'function') {
      written.push({ kind: 'function', text: storedFunctionName(token.text, custom) });
    } else if (token.kind === 'name' && parameters.has(token.text.toUpperCase())) {
      written.push({ kind: 'name', text: `_xlpm.${token.text}` });
    } else {
      written.push(token);
    }
  }
  return written.map((token) => token.text).join('');
}

function storedFunctionName(name: string, custom: CustomFunctions | undefined): string {
  const upper = name.toUpperCase();
  const namespace = custom && `${custom.namespace.toUpperCase()}.`;
  if (custom && namespace && upper.startsWith(namespace)) {
    const id = custom.functions.find((one) => one.toUpperCase() === upper.slice(namespace.length));
    if (id !== undefined) return storedCustomFunction(custom.namespace, id);
  }
  const stored = storedFunction(upper);
  return stored === upper ? name : stored;
}

/** Excel marks the variables of LET and LAMBDA; without the mark it calls the file damaged. */
function lambdaParameters(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    const kind = token.kind === 'function' ? token.text.toUpperCase() : '';
    if (kind !== 'LET' && kind !== 'LAMBDA') continue;
    const args = argumentsOf(tokens, at + 1);
    for (const [index, argument] of args.slice(0, -1).entries()) {
      const only = argument.filter((one) => one.kind !== 'space');
      if (only.length === 1 && only[0]!.kind === 'name' && (kind === 'LAMBDA' || index % 2 === 0)) names.add(only[0]!.text.toUpperCase());
    }
  }
  return names;
}

function argumentsOf(tokens: readonly Token[], open: number): readonly (readonly Token[])[] {
  const close = closingOf(tokens, open);
  const args: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(open + 1, close)) {
    if (token.kind === 'open' || token.text === '{') depth += 1;
    else if (token.kind === 'close' || token.text === '}') depth -= 1;
    if (token.kind === 'separator' && depth === 0) args.push([]);
    else args[args.length - 1]!.push(token);
  }
  return args;
}

/**
 * The way back, also from what other programs made of it: names in lower case, prefixes kept or lost.
 *
 * @param stored the text of `<f>`; no leading `=`
 * @param custom tells where a namespace ends and which ids have dots; without it the namespace ends at the first underscore
 * @returns the formula as typed, without a leading `=`
 */
export function typedFormula(stored: string, custom?: CustomFunctions): string {
  return typedTokens(scan(stored), custom);
}

function typedTokens(tokens: readonly Token[], custom: CustomFunctions | undefined): string {
  let typed = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token.kind === 'function') {
      const name = typedFunctionName(token.text, custom);
      if (name === 'ANCHORARRAY' || name === 'SINGLE') {
        const close = closingOf(tokens, at + 1);
        const inside = typedTokens(tokens.slice(at + 2, close), custom);
        typed += name === 'SINGLE' ? `@${inside}` : `${inside}#`;
        at = close;
      } else typed += name;
    } else typed += token.kind === 'name' ? token.text.replace(/^_xlpm\./i, '') : token.text;
  }
  return typed;
}

function typedFunctionName(stored: string, custom: CustomFunctions | undefined): string {
  const bare = typedFunction(stored);
  const upper = bare.toUpperCase();
  if (upper.startsWith(CUSTOM.toUpperCase())) return typedCustomFunction(upper.slice(CUSTOM.length), custom);
  // Another program may have lowered the case of a name that it did not know; Excel shows every name of a function in capitals.
  const lowered = bare === bare.toLowerCase() && bare.includes('.');
  return lowered || bare !== stored ? upper : bare;
}

function typedCustomFunction(stored: string, custom: CustomFunctions | undefined): string {
  const known = custom?.functions.find((id) => `${underscored(custom.namespace)}_${underscored(id)}`.toUpperCase() === stored);
  if (custom && known !== undefined) return `${custom.namespace}.${known}`;
  return stored.replace('_', '.');
}
