/** The functions that a table in a document describes, for comparing it with what the add-in registers. */

export interface Signature {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly optional: boolean }[];
}

/**
 * The signatures in the first column of a markdown table's rows. A cell may hold several, each in back quotes.
 *
 * @example
 * signaturesIn('| `STAGE(prompts, [minShare])` | text |')
 * // [{ name: 'STAGE', parameters: [{ name: 'prompts', optional: false }, { name: 'minShare', optional: true }] }]
 */
export function signaturesIn(markdown: string): readonly Signature[] {
  return markdown
    .split(/\r?\n/)
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`(?:CCO\.)?([A-Z]+)\(([^)]*)\)`/g)])
    .map(([, name, parameters]) => ({ name: name!, parameters: parametersIn(parameters!) }));
}

const parametersIn = (text: string): Signature['parameters'] =>
  text
    .split(',')
    .map((parameter) => parameter.trim())
    .filter((parameter) => parameter !== '' && parameter !== '…')
    .map((parameter) => ({ name: parameter.replace(/[[\]]/g, ''), optional: parameter.startsWith('[') }));
