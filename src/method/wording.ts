/** Sentences with places to fill in. The same sentence is filled with values here and with formulas on a sheet. */

/**
 * A sentence with its places in braces filled in.
 *
 * @throws Error for a place that is given nothing
 *
 * @example
 * filledIn('by the end of year {year}', { year: 5 }) // 'by the end of year 5'
 */
export const filledIn = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, place: string) => {
    const value = values[place];
    if (value === undefined) throw new Error(`nothing is given for {${place}}`);
    return String(value);
  });
