/** PCG32, a generator of even random numbers that is the same everywhere: XSH-RR 64/32 of M. E. O'Neill (2014), pcg-random.org. */

/** The multiplier of its 64-bit state, 0x5851f42d4c957f2d, in two words. */
const MULTIPLIER = { high: 0x5851f42d, low: 0x4c957f2d } as const;

/** The stream that its demonstration takes. */
const STREAM = 54;

/** A stream adds an odd number of its own. */
const INCREMENT = 2 * STREAM + 1;

const BY_0 = MULTIPLIER.low & 0xffff;
const BY_1 = MULTIPLIER.low >>> 16;

const TWO_32 = 2 ** 32;

/**
 * A source of whole numbers from 0 to 2³² − 1, seeded as `pcg32_srandom_r(seed, 54)` seeds it. The state is kept as two 32-bit
 * words, since BigInt would take a hundred times as long.
 *
 * @param seed a whole number from 0 to 2⁵³ − 1
 *
 * @example
 * const next = pcg32(42);
 * next().toString(16) // 'a15c02b7'
 */
export function pcg32(seed: number): () => number {
  /** High and low word, held as a typed array so that they stay plain words. */
  const state = new Uint32Array(2);
  const step = (): void => {
    const high = state[0]!;
    const low = state[1]!;
    // The product of two 32-bit words, made of halves so that no part needs more than 32 bits.
    const half0 = low & 0xffff;
    const half1 = low >>> 16;
    const first = half0 * BY_0;
    const second = half1 * BY_0 + (first >>> 16);
    const third = half0 * BY_1 + (second & 0xffff);
    const carried = half1 * BY_1 + (second >>> 16) + (third >>> 16);
    const added = (((third << 16) | (first & 0xffff)) >>> 0) + INCREMENT;
    state[0] = Math.imul(high, MULTIPLIER.low) + Math.imul(low, MULTIPLIER.high) + carried + (added >= TWO_32 ? 1 : 0);
    state[1] = added;
  };
  step();
  const seeded = state[1]! + (seed % TWO_32);
  state[0] = state[0]! + Math.floor(seed / TWO_32) + (seeded >= TWO_32 ? 1 : 0);
  state[1] = seeded;
  step();
  return () => {
    const high = state[0]!;
    const low = state[1]!;
    step();
    // ((old >> 18) ^ old) >> 27, of which the lower 32 bits count: bits 27 to 58.
    const mixedHigh = (high >>> 18) ^ high;
    const mixedLow = ((high << 14) | (low >>> 18)) ^ low;
    const shifted = (mixedHigh << 5) | (mixedLow >>> 27);
    const turn = high >>> 27;
    return ((shifted >>> turn) | (shifted << (-turn & 31))) >>> 0;
  };
}

/** A number between 0 and 1, the ends left out, from one of 32 bits. */
export const uniform = (word: number): number => (word + 0.5) / TWO_32;
