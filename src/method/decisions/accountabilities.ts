/** Which accountabilities have an executive, with or without a customer leader, and the cautions that go with them. */
import { ACCOUNTABILITY_IDS } from '../instruments';
import { allHold, type Ternary } from '../ternary';
import { filledIn, isName } from '../wording';

export interface OwnedAccountability {
  /** A1 to A7, or the user's own. */
  readonly id: string;
  /** As it was written; null where it is blank. */
  readonly owner: string | null;
}

export interface AccountabilityCoverage {
  /** How many have an accountable executive. */
  readonly covered: number;
  /** How many there are: the seven, and the user's own. */
  readonly of: number;
  /** Those without one: the seven first, then the user's own in their order. */
  readonly missing: readonly string[];
  readonly text: string;
  /** Whether each of the seven has an executive; a blank owner is not known, while "TBD" says that there is none. */
  readonly allSevenOwned: Ternary;
  /** The one person, other than the chief executive, who owns all seven; null where it is not so. */
  readonly oneOwner: string | null;
}

/**
 * How far the accountabilities are covered. The seven count whether they are listed or not.
 *
 * @example
 * accountabilities([{ id: 'A1', owner: 'COO' }, { id: 'A2', owner: 'TBD' }]).text
 * // '1 of 7 have an accountable executive; missing: A2, A3, A4, A5, A6, A7'
 */
export function accountabilities(given: readonly OwnedAccountability[]): AccountabilityCoverage {
  const standard: readonly string[] = ACCOUNTABILITY_IDS;
  const owners = new Map(given.map(({ id, owner }) => [id, owner?.trim() ?? '']));
  const ids = [...standard, ...[...owners.keys()].filter((id) => !standard.includes(id))];
  const missing = ids.filter((id) => isOwned(owners.get(id)) !== true);
  const covered = ids.length - missing.length;
  const begins = `${covered} of ${ids.length} have an accountable executive`;
  return {
    covered,
    of: ids.length,
    missing,
    text: missing.length === 0 ? begins : `${begins}; missing: ${missing.join(', ')}`,
    allSevenOwned: allHold(standard.map((id) => isOwned(owners.get(id)))),
    oneOwner: oneOwner(standard.map((id) => owners.get(id))),
  };
}

/** The caution about one person who owns all seven. */
export const ONE_OWNER_CAUTION =
  'One person, {owner}, answers for all seven accountabilities. FUND cautions against one person other than the chief executive ' +
  'standing for everything.';

/**
 * The same of somebody.
 *
 * @example
 * oneOwnerCaution('COO') // 'One person, COO, answers for all seven accountabilities. …'
 */
export const oneOwnerCaution = (owner: string): string => filledIn(ONE_OWNER_CAUTION, { owner });

/** Revenue in US dollars up to which a company is not one of the large ones. */
const LARGE_REVENUE_USD = 1e9;

/**
 * How far the survey behind the seven speaks for a company; null where it does, or where nothing is known of the company.
 *
 * @param organisation its revenue a year in US dollars, and its market
 *
 * @example
 * surveyNote({ market: 'B2B', revenueUSD: 5e9 }) // null
 */
export function surveyNote({
  revenueUSD,
  market,
}: {
  readonly revenueUSD?: number;
  readonly market?: 'B2B' | 'B2C' | 'both';
}): string | null {
  const isSmaller = revenueUSD !== undefined && revenueUSD <= LARGE_REVENUE_USD;
  if (!isSmaller && market !== 'B2C') return null;
  return (
    'The survey behind the seven leaned to large and to B2B companies; ' +
    "60 % of the council's members answered it. " +
    'Its authors hold the seven common to all companies (ACCOUNT).'
  );
}

function isOwned(owner = ''): Ternary {
  if (owner === '') return null;
  return isName(owner);
}

/** Titles of the one person who may stand for everything, in lower case. */
export const CHIEF_EXECUTIVE: readonly string[] = ['ceo', 'chief executive', 'chief executive officer'];

function oneOwner(owners: readonly (string | undefined)[]): string | null {
  const [first] = owners;
  if (first === undefined || isOwned(first) !== true || CHIEF_EXECUTIVE.includes(first.toLowerCase())) return null;
  return owners.every((owner) => owner?.toLowerCase() === first.toLowerCase()) ? first : null;
}
