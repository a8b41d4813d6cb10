/** How numbers, amounts and dates are written on the page: as the organisation's settings say. */

import { isLocale } from '../../method';

/** A locale that nobody stated. */
export const STANDARD_LOCALE = 'en-US';

export interface Writing {
  readonly locale: string;
  /** Rounded to whole units, with the currency's code where one is stated. */
  readonly money: (amount: number) => string;
  /** A fraction as a whole percentage; only none is 0 % and only all of it 100 %. */
  readonly percent: (share: number, places?: number) => string;
  readonly number: (value: number, places?: number) => string;
  /** Of a day, YYYY-MM-DD. */
  readonly date: (day: string) => string;
  /** Of a moment. */
  readonly moment: (moment: Date) => string;
}

/**
 * @param locale a BCP 47 tag such as de-DE; what is none, or not known, is written as en-US
 * @param currency three letters; anything else stands before the amount as it is
 * @example
 * writingFor('de-DE', 'EUR').money(646185.4) // '646.185 EUR'
 */
export function writingFor(stated: string | undefined, currency: string | undefined): Writing {
  const locale = knownLocale(stated);
  const number = (value: number, places = 0): string => new Intl.NumberFormat(locale, { maximumFractionDigits: places }).format(value);
  return {
    locale,
    money: (amount) =>
      /^[A-Z]{3}$/.test(currency ?? '')
        ? new Intl.NumberFormat(locale, {
            style: 'currency',
            currency: currency!,
            currencyDisplay: 'code',
            maximumFractionDigits: 0,
          }).format(Math.round(amount) + 0)
        : [currency ?? '', number(Math.round(amount) + 0)].join(' ').trim(),
    percent: (share, places = 0) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: isNearlyWhole(share) ? 1 : places }).format(
        share > 0 && share < 1 ? Math.min(0.999, Math.max(0.001, share)) : share,
      ),
    number,
    date: (day) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)),
    moment: (moment) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(moment),
  };
}

const isNearlyWhole = (share: number): boolean => (share > 0 && share < 0.01) || (share > 0.99 && share < 1);

/** @returns the locale as it is written canonically, or the standard one */
function knownLocale(stated: string | undefined): string {
  return stated === undefined || !isLocale(stated) ? STANDARD_LOCALE : Intl.getCanonicalLocales(stated)[0]!;
}
