/** Reading what an assessment says about the organisation, its raters and its assumptions. */
import { readAssumption, type StatedAssumptions } from '../assumptions';
import { placedAnew, type KeyPath, type ProblemPlace } from '../problems';
import { amountFrom, date, locale, oneOf, optional, record, required, someText, text, type Check, type Report } from './checks';
import { RATER_GROUPS } from '../raters';
import { CUSTOMER_LEADERS, MARKETS, type Organisation, type Rater } from './shape';

const organisation: Check<Organisation> = record<Organisation>({
  name: required(someText, 'the name of the organisation'),
  asOf: optional(date),
  currency: optional(text),
  revenue: optional(amountFrom(0)),
  revenueUSD: optional(amountFrom(0)),
  market: optional(oneOf(...MARKETS)),
  customerLeader: optional(oneOf(...CUSTOMER_LEADERS)),
  highestLevel: optional(text),
  locale: optional(locale),
});

const rater: Check<Rater> = record<Rater>({
  id: required(someText, 'the id of the rater'),
  group: optional(oneOf(...RATER_GROUPS)),
});

/** What was found about the organisation: a record, and where each key of it was found; an empty path is the whole. */
export interface FoundOrganisation {
  readonly found: unknown;
  readonly placeOf: (path: KeyPath) => ProblemPlace;
}

export interface FoundRater {
  readonly found: unknown;
  /** The rater as a whole. */
  readonly place: ProblemPlace;
  readonly placeOf: (path: KeyPath) => ProblemPlace;
}

export interface FoundAssumption {
  readonly id: string;
  readonly value: unknown;
  readonly place: ProblemPlace;
}

/** Reads what is known of the organisation. */
export function readOrganisation({ found, placeOf }: FoundOrganisation, report: Report): Organisation | undefined {
  return organisation(found, [], placed(placeOf, report));
}

/** Reads the declared raters; each is declared once. */
export function readRaters(found: readonly FoundRater[], report: Report): readonly Rater[] {
  const firstPlaces = new Map<string, ProblemPlace>();
  return found.flatMap(({ found: value, place, placeOf }) => {
    const known = rater(
      value,
      [],
      placed((path) => (path.length === 0 ? place : placeOf(path)), report),
    );
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

/** Problems found within a record are told where the key stands. */
const placed =
  (placeOf: (path: KeyPath) => ProblemPlace, report: Report): Report =>
  (problem) =>
    report(placedAnew(problem, placeOf));

/** Reads stated values of the register. */
export function readAssumptions(stated: readonly FoundAssumption[], report: Report): StatedAssumptions {
  return stated.reduce<StatedAssumptions>((all, { id, value, place }) => {
    const read = readAssumption(id, value, place);
    if (read.ok) return { ...all, ...read.value };
    read.problems.forEach(report);
    return all;
  }, {});
}
