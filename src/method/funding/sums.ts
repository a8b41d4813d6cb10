/** Sums of money over years, and when two of them count as equal. */

/** Sums that differ by less than this share of the larger are equal: sums of decimal fractions are that far off. */
export const SAME_WITHIN = 1e-9;

/** Whether one amount is above another by more than the arithmetic can be off. */
export const isAbove = (amount: number, other: number): boolean =>
  amount - other > SAME_WITHIN * Math.max(Math.abs(amount), Math.abs(other));

export const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** Amounts by year at today's value: year 0 as it is, each later year at its end. */
export const discount = (amounts: readonly number[], rate: number): readonly number[] =>
  amounts.map((amount, year) => amount / (1 + rate) ** year);

/** A part of a whole; null where there is no whole. */
export const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
