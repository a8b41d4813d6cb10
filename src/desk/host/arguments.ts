/** What add-ins send, checked at the border: each gives the value in its type or refuses it with the place. */
import { invalidArgument } from '../engine';

/** Pixels to a point: the engine counts in pixels at 96 to the inch, Excel in points at 72. */
export const PIXELS = 96 / 72;

export function text(value: unknown, place: string): string {
  if (typeof value === 'string') return value;
  throw invalidArgument(place, value, 'a text');
}

export function optionalText(value: unknown, place: string): string | undefined {
  return value === null || value === undefined ? undefined : text(value, place);
}

export function truth(value: unknown, place: string): boolean {
  if (typeof value === 'boolean') return value;
  throw invalidArgument(place, value, 'true or false');
}

export function number(value: unknown, place: string, limits: { readonly from?: number; readonly to?: number } = {}): number {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = limits;
  if (typeof value === 'number' && value >= from && value <= to) return value;
  throw invalidArgument(
    place,
    value,
    from === Number.NEGATIVE_INFINITY ? 'a number' : `a number from ${from}${to === Number.POSITIVE_INFINITY ? '' : ` to ${to}`}`,
  );
}

export function whole(value: unknown, place: string, limits: { readonly from?: number; readonly to?: number } = {}): number {
  const checked = number(value, place, limits);
  if (Number.isInteger(checked)) return checked;
  throw invalidArgument(place, value, 'a whole number');
}

/** One of the words of an enumeration of Excel's. */
export function word<const T extends string>(value: unknown, words: readonly T[], place: string): T {
  const found = words.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw invalidArgument(place, value, words.join(', '));
}

export function record(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Readonly<Record<string, unknown>>;
  throw invalidArgument(place, value, 'an object');
}

/** Names of HTML that Excel takes for colours; the rest come as #RRGGBB. */
const NAMED_COLORS: Readonly<Record<string, string>> = {
  white: '#FFFFFF',
  black: '#000000',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  gray: '#808080',
  grey: '#808080',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
};

/** @returns `#RRGGBB` in capitals */
export function color(value: unknown, place: string): string {
  if (typeof value === 'string') {
    if (/^#?[0-9a-f]{6}$/i.test(value)) return `#${value.replace('#', '').toUpperCase()}`;
    const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(value);
    if (short)
      return `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')
        .toUpperCase()}`;
    const named = NAMED_COLORS[value.toLowerCase()];
    if (named) return named;
  }
  throw invalidArgument(place, value, '#RRGGBB or the name of a colour');
}
