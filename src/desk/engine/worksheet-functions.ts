/** Worksheet functions that the engine lacks, or has with less than Excel's precision: SIGN, NUMBERVALUE, IRR. */
import { spreadsheet } from './spreadsheet';

const { helpers, registries } = spreadsheet;

interface Argument {
  readonly value?: unknown;
}
/** A range or an array: columns of rows. */
type Matrix = readonly (readonly Argument[])[];
/** An error carries what a cell shows of it. */
type Result = number | { readonly value: number | string; readonly message?: string; readonly format?: string };

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly type: readonly string[];
  readonly acceptMatrix?: boolean;
  readonly optional?: boolean;
}

const numberOf = (argument: Argument | undefined): number => helpers.toNumber(argument as never, spreadsheet.DEFAULT_LOCALE);
const textOf = (argument: Argument | undefined): string => helpers.toString(argument as never);

function register(
  name: string,
  {
    description,
    args,
    compute,
  }: { readonly description: string; readonly args: readonly Parameter[]; readonly compute: (...given: never[]) => Result },
): void {
  registries.functionRegistry.replace(name, { description, args, compute, isExported: true } as never);
}

register('SIGN', {
  description: 'The sign of a number: 1, 0 or -1.',
  args: [{ name: 'number', description: 'The number.', type: ['NUMBER'] }],
  compute: (number: Argument) => Math.sign(numberOf(number)),
});

register('NUMBERVALUE', {
  description: 'The number that a text holds, whatever the locale.',
  args: [
    { name: 'text', description: 'The text.', type: ['STRING'] },
    {
      name: 'decimal_separator',
      description: 'Its first character ends the whole part; a point where none is given.',
      type: ['STRING'],
      optional: true,
    },
    {
      name: 'group_separator',
      description: 'Its first character stands between thousands; a comma where none is given.',
      type: ['STRING'],
      optional: true,
    },
  ],
  compute: (text: Argument, decimal?: Argument, group?: Argument) =>
    numberInText(textOf(text), {
      decimal: decimal === undefined ? '.' : textOf(decimal)[0],
      group: group === undefined ? ',' : textOf(group)[0],
    }),
});

/** Spaces count for nothing, each per cent divides by a hundred, and an empty text is 0. */
function numberInText(
  text: string,
  { decimal, group }: { readonly decimal: string | undefined; readonly group: string | undefined },
): Result {
  const refused = { value: '#VALUE!', message: `NUMBERVALUE found "${text}" and expected a number` };
  if (decimal === undefined || group === undefined) return refused;
  const [, digits = '', percents = ''] = /^(.*?)(%*)$/s.exec(text.replace(/\s/g, '')) ?? [];
  if (digits === '' && percents === '') return 0;
  const [whole = '', ...fractions] = digits.split(decimal);
  const plain = [group === decimal ? whole : whole.replaceAll(group, ''), ...fractions].join('.');
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(plain) ? Number(plain) / 100 ** percents.length : refused;
}

register('IRR', {
  description: 'The internal rate of return of cash flows a period apart.',
  args: [
    {
      name: 'values',
      description: 'The cash flows, money spent as negative numbers.',
      type: ['NUMBER', 'RANGE<NUMBER>'],
      acceptMatrix: true,
    },
    { name: 'guess', description: 'Where the search begins; 0.1 where none is given.', type: ['NUMBER'], optional: true },
  ],
  compute: (values: Argument | Matrix, guess?: Argument) => {
    const flows = Array.isArray(values) ? flowsIn(values as Matrix) : [numberOf(values as Argument)];
    const failed = flows.find((flow) => typeof flow === 'string');
    if (failed !== undefined) return { value: failed };
    const rate = internalRate(flows as readonly number[], guess === undefined ? 0.1 : numberOf(guess));
    return rate === undefined
      ? { value: '#NUM!', message: `IRR found no rate for ${flows.length} cash flows; it expects at least one above 0 and one below` }
      : { value: rate, format: '0%' };
  },
});

/** Row by row, as Excel reads a range: texts, truths and empty cells are passed over, an error is the result. */
function flowsIn(columns: Matrix): readonly (number | string)[] {
  const cells = (columns[0] ?? []).flatMap((_, row) => columns.map((column) => column[row]?.value));
  return cells.flatMap((value) =>
    typeof value === 'number' || (typeof value === 'string' && helpers.isEvaluationError(value as never)) ? [value] : [],
  );
}

/** Excel's own limit. */
const TRIES = 20;
/** Well below the 0.00001 % that Excel promises; the next step of Newton's would change the last digits only. */
const CLOSE_ENOUGH = 1e-12;
/** Where Newton's steps lead nowhere: rates from -99 % to 100,000 %, ever wider apart. */
const RATES = Array.from({ length: 400 }, (_, step) => 0.01 * 1.0296 ** step - 1);

/** @returns undefined where no rate makes the flows worth 0 */
function internalRate(flows: readonly number[], guess: number): number | undefined {
  if (!flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0) || guess <= -1) return undefined;
  return byNewton(flows, guess) ?? byHalving(flows, guess);
}

/** Horner's rule over the discount factor, last flow first. */
const worth = (flows: readonly number[], rate: number): number => flows.reduceRight((later, flow) => flow + later / (1 + rate), 0);
const slope = (flows: readonly number[], rate: number): number =>
  -flows.reduceRight((later, flow, period) => period * flow + later / (1 + rate), 0) / (1 + rate);

function byNewton(flows: readonly number[], guess: number): number | undefined {
  let rate = guess;
  for (let tried = 0; tried < TRIES; tried++) {
    const next = rate - worth(flows, rate) / slope(flows, rate);
    if (!(next > -1) || !Number.isFinite(next)) return undefined;
    if (Math.abs(next - rate) <= CLOSE_ENOUGH * (1 + next)) return next;
    rate = next;
  }
  return undefined;
}

/** Of several rates the one nearest to the guess. */
function byHalving(flows: readonly number[], guess: number): number | undefined {
  const crossings = RATES.slice(1).flatMap((high, index) => {
    const low = RATES[index]!;
    return worth(flows, low) * worth(flows, high) <= 0 ? [halved(flows, [low, high])] : [];
  });
  return crossings.sort((a, b) => Math.abs(a - guess) - Math.abs(b - guess))[0];
}

function halved(flows: readonly number[], [low, high]: readonly [number, number]): number {
  let [from, to] = [low, high];
  const rising = worth(flows, from) < 0;
  while (to - from > CLOSE_ENOUGH * (1 + to)) {
    const middle = (from + to) / 2;
    if (worth(flows, middle) < 0 === rising) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
