/**
 * The distributions that a simulation draws from, by the inverse of their cumulative one: triangular, and PERT (Malcolm and
 * others, 1959).
 */
import type { SelfFunding } from './shape';
import type { EstimateRange } from './uncertainty';

export type Distribution = NonNullable<NonNullable<SelfFunding['simulation']>['distribution']>;

/** The value below which a share of all draws lies; the share is between 0 and 1. */
export type Quantile = (share: number) => number;

/** Quantiles, those of PERT read off a table; shapes that have one already share it. */
export interface Quantiles {
  readonly of: (range: EstimateRange) => Quantile;
}

/**
 * Quantiles of a distribution. A range without width always gives its likely value.
 *
 * @example
 * quantiles('triangular').of({ low: 0, likely: 1, high: 2 })(0.5) // 1
 */
export function quantiles(distribution: Distribution): Quantiles {
  const tables = new Map<number, Quantile>();
  return {
    of: ({ low, likely, high }) => {
      const width = high - low;
      if (!(width > 0)) return () => likely;
      if (distribution === 'triangular') return triangular({ low, likely, high });
      const mode = (likely - low) / width;
      const table = tables.get(mode) ?? pertTable(mode);
      tables.set(mode, table);
      return (share) => low + width * table(share);
    },
  };
}

/** Square roots and nothing else that engines could round differently. */
function triangular({ low, likely, high }: EstimateRange): Quantile {
  const width = high - low;
  const left = likely - low;
  const right = high - likely;
  const atMode = left / width;
  return (share) => (share < atMode ? low + Math.sqrt(share * width * left) : high - Math.sqrt((1 - share) * width * right));
}

/** Beyond the two ends a PERT range weighs its likely value as much as four of them. */
const WEIGHT = 4;

const NODES = 256;

/** Coarse enough that the last digits of exp and log, which engines round differently, do not show in a table. */
const GRAIN = 2 ** 30;

/** Half of all draws, as the coordinate in which a table's nodes stand evenly. */
const HALF = eighthRoot(0.5);

/**
 * The quantiles of a PERT distribution from 0 to 1 with its mode at a place between, within 1e-7. Each half has a table over the
 * eighth root of the share, in which a beta distribution's tail runs smoothly, with cubics through the nodes.
 */
function pertTable(mode: number): Quantile {
  const shape = { toZero: 1 + WEIGHT * mode, toOne: 1 + WEIGHT * (1 - mode) };
  const lower = cubics(nodes(shape));
  const upper = cubics(nodes({ toZero: shape.toOne, toOne: shape.toZero }));
  return (share) => (share <= 0.5 ? read(lower, share) : 1 - read(upper, 1 - share));
}

/** Exponents of the density plus 1: x^(toZero − 1) · (1 − x)^(toOne − 1). */
interface BetaShape {
  readonly toZero: number;
  readonly toOne: number;
}

function eighthRoot(share: number): number {
  return Math.sqrt(Math.sqrt(Math.sqrt(share)));
}

/** The quantiles of shares from 0 to a half, at even steps of their eighth root. */
function nodes(shape: BetaShape): readonly number[] {
  const { cumulative, density } = beta(shape);
  const found = [0];
  for (let i = 1; i <= NODES; i += 1) {
    const share = ((i * HALF) / NODES) ** 8;
    let [low, high] = [found[i - 1]!, 1];
    let x = i > 1 ? Math.min(2 * found[i - 1]! - found[i - 2]!, 1) : 0.5;
    // Newton's steps, or half of what is left where one would leave it.
    for (let round = 0; round < 100; round += 1) {
      if (!(x > low && x < high)) x = (low + high) / 2;
      const off = cumulative(x) - share;
      if (off > 0) high = x;
      else low = x;
      const next = x - off / density(x);
      const isSettled = Math.abs(next - x) <= 1e-15 * x;
      x = next;
      if (isSettled || high - low <= 1e-15 * high) break;
    }
    found.push(x);
  }
  return found.map((x) => Math.round(x * GRAIN) / GRAIN);
}

/** The cumulative beta distribution and its density, as shares of the whole. */
function beta(shape: BetaShape): { readonly cumulative: (x: number) => number; readonly density: (x: number) => number } {
  const mirrored = { toZero: shape.toOne, toOne: shape.toZero };
  const whole = lowerPart(shape, 0.5) + lowerPart(mirrored, 0.5);
  return {
    cumulative: (x) => (x <= 0.5 ? lowerPart(shape, x) / whole : 1 - lowerPart(mirrored, 1 - x) / whole),
    density: (x) => Math.exp((shape.toZero - 1) * Math.log(x) + (shape.toOne - 1) * Math.log(1 - x)) / whole,
  };
}

/** The incomplete beta function up to x ≤ 0.5, as a series of which every part is positive (Abramowitz and Stegun, 26.5.4). */
function lowerPart({ toZero, toOne }: BetaShape, x: number): number {
  if (x <= 0) return 0;
  let [part, sum] = [1, 1];
  for (let n = 0; part > 1e-17 * sum; n += 1) {
    part *= ((toZero + toOne + n) / (toZero + 1 + n)) * x;
    sum += part;
  }
  return (Math.exp(toZero * Math.log(x) + toOne * Math.log(1 - x)) * sum) / toZero;
}

/** The coefficients of a cubic for each step between nodes, through the two nodes at its ends and the next one on either side. */
function cubics(values: readonly number[]): Float64Array {
  const all = new Float64Array(4 * NODES);
  for (let step = 0; step < NODES; step += 1) {
    // At either end the four nodes are those nearest to it.
    const first = Math.min(Math.max(step - 1, 0), NODES - 3);
    const [a, b, c, d] = values.slice(first, first + 4) as [number, number, number, number];
    // Newton's differences of the four, then the same cubic counted from this step's own node.
    const [once, twice, thrice] = [b - a, (c - 2 * b + a) / 2, (d - 3 * c + 3 * b - a) / 6];
    const at = step - first;
    all[4 * step] = values[step]!;
    all[4 * step + 1] = once + twice * (2 * at - 1) + thrice * (3 * at * at - 6 * at + 2);
    all[4 * step + 2] = twice + thrice * (3 * at - 3);
    all[4 * step + 3] = thrice;
  }
  return all;
}

function read(table: Float64Array, share: number): number {
  const place = (eighthRoot(share) / HALF) * NODES;
  const step = Math.min(Math.floor(place), NODES - 1);
  const beyond = place - step;
  const at = 4 * step;
  return table[at]! + beyond * (table[at + 1]! + beyond * (table[at + 2]! + beyond * table[at + 3]!));
}
