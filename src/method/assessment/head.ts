/** Reading what an assessment says about the organisation, its raters and its assumptions. */
import { readAssumption, type StatedAssumptions } from '../assumptions';
import { amountFrom, date, oneOf, optional, record, required, someText, text, type Check, type Report } from './checks';
import { CUSTOMER_LEADERS, MARKETS, RATER_GROUPS, type Organisation, type Rater } from './shape';

export const organisation: Check<Organisation> = record<Organisation>({
  name: required(someText, 'the name of the organisation'),
  asOf: optional(date),
  currency: optional(text),
  revenue: optional(amountFrom(0)),
  revenueUSD: optional(amountFrom(0)),
  market: optional(oneOf(...MARKETS)),
  customerLeader: optional(oneOf(...CUSTOMER_LEADERS)),
  highestLevel: optional(text),
});

const rater: Check<Rater> = record<Rater>({
  id: required(someText, 'the id of the rater'),
  group: optional(oneOf(...RATER_GROUPS)),
});

export interface FoundRater {
  readonly found: unknown;
  readonly place: string;
}

/** Reads the declared raters; each is declared once. */
export function readRaters(found: readonly FoundRater[], report: Report): readonly Rater[] {
  const firstPlaces = new Map<string, string>();
  return found.flatMap(({ found: value, place }) => {
    const known = rater(value, place, report);
    if (known?.id === undefined) return [];
    const first = firstPlaces.get(known.id);
    if (first !== undefined) {
      report({ code: 'duplicate', place, first, about: `rater ${known.id}` });
      return [];
    }
    firstPlaces.set(known.id, place);
    return [known];
  });
}

/** Values of the register, as pairs of an id and a value with the place of each. */
export function readAssumptions(
  stated: readonly { readonly id: string; readonly value: unknown; readonly place: string }[],
  report: Report,
): StatedAssumptions {
  return stated.reduce<StatedAssumptions>((all, { id, value, place }) => {
    const read = readAssumption(id, value, place);
    if (read.ok) return { ...all, ...read.value };
    read.problems.forEach(report);
    return all;
  }, {});
}
