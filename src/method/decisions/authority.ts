/** Whether the role has the authority it needs in practice, where it has none, and what is stated without being practised. */
import type { Fact } from '../answers';
import type { Assumptions } from '../assumptions';
import {
  AUTHORITY_ROWS,
  AUTHORITY_ROW_IDS,
  CONDITION_IDS,
  SILO_IDS,
  type AuthorityRowId,
  type ConditionId,
  type FunctionId,
} from '../instruments';
import { allHold, anyHolds, holds, type Ternary } from '../ternary';
import { dependencesOn, type Dependence } from './conclusion';
import { listed } from '../wording';

/** An answer for each of the nine rows; null where it is missing. */
export type AuthorityFacts = Readonly<Record<AuthorityRowId, Fact | null>>;

/** Whether authority in any of the six functions suffices, or all are needed (A-AU1). */
export type AuthorityRule = Assumptions['A-AU1'];

export type Authority =
  | {
      readonly kind: 'gap';
      readonly rule: AuthorityRule;
      /** Support, authority and resources, as far as they are missing. */
      readonly conditions: readonly ConditionId[];
      /** The functions without authority, where they alone make a gap. */
      readonly silos: readonly FunctionId[];
    }
  /** The functions without authority are a condition that goes with it. */
  | { readonly kind: 'sufficient'; readonly withoutAuthorityIn: readonly FunctionId[] }
  | { readonly kind: 'undetermined'; readonly missing: readonly AuthorityRowId[] };

/**
 * The role's authority as it is practised. A condition that is No is a gap (ROLE), and so is authority in none of the six
 * functions (FUND); under the rule "all" a single function without it is one.
 *
 * @example
 * authority({ practised: { ...allYes, it: 'No' }, rule: 'any' }) // { kind: 'sufficient', withoutAuthorityIn: ['it'] }
 */
export function authority({ practised, rule }: { readonly practised: AuthorityFacts; readonly rule: AuthorityRule }): Authority {
  const rowsWith = <Id extends AuthorityRowId>(ids: readonly Id[], sought: Fact | null): readonly Id[] =>
    ids.filter((id) => practised[id] === sought);
  const silos = SILO_IDS.map((id) => holds(practised[id]));
  const reach = rule === 'any' ? anyHolds(silos) : allHold(silos);
  switch (allHold([...CONDITION_IDS.map((id) => holds(practised[id])), reach])) {
    case false:
      return { kind: 'gap', rule, conditions: rowsWith(CONDITION_IDS, 'No'), silos: reach === false ? rowsWith(SILO_IDS, 'No') : [] };
    case true:
      return { kind: 'sufficient', withoutAuthorityIn: rowsWith(SILO_IDS, 'No') };
    case null:
      return { kind: 'undetermined', missing: [...rowsWith(CONDITION_IDS, null), ...(reach === null ? rowsWith(SILO_IDS, null) : [])] };
  }
}

/**
 * The authority in words that can stand in a cell and at the end of a sentence.
 *
 * @example
 * authorityText({ kind: 'gap', rule: 'any', conditions: ['support'], silos: [] }) // 'Gap: support is not there in practice'
 */
export function authorityText(found: Authority): string {
  switch (found.kind) {
    case 'gap':
      return `Gap: ${[...conditionsText(found.conditions), ...silosText(found)].join('; ')}`;
    case 'sufficient':
      return found.withoutAuthorityIn.length === 0
        ? 'Sufficient'
        : `Sufficient, with a condition: no authority in ${rowsText(found.withoutAuthorityIn)} in practice`;
    case 'undetermined':
      return `Undetermined: ${rowsText(found.missing)} not known in practice`;
  }
}

/**
 * Whether the authority is sufficient.
 *
 * @example
 * authorityGate({ kind: 'undetermined', missing: ['support'] }) // null
 */
export function authorityGate({ kind }: Authority): Ternary {
  switch (kind) {
    case 'gap':
      return false;
    case 'sufficient':
      return true;
    case 'undetermined':
      return null;
  }
}

/**
 * The missing answers that could still change it.
 *
 * @example
 * authorityDependsOn({ kind: 'undetermined', missing: ['support'] }) // [{ instrument: 'authority', item: 'support' }]
 */
export const authorityDependsOn = (found: Authority): readonly Dependence[] =>
  found.kind === 'undetermined' ? dependencesOn('authority', found.missing) : [];

/**
 * What would have to be there in practice to close a gap, in words: every one of the first list, and of the second any one.
 *
 * @example
 * authorityBlockers({ kind: 'gap', rule: 'all', conditions: ['support'], silos: ['it'] })
 * // { every: ['support', 'authority in IT'], oneOf: [] }
 */
export function authorityBlockers(found: Authority): { readonly every: readonly string[]; readonly oneOf: readonly string[] } {
  if (found.kind !== 'gap') return { every: [], oneOf: [] };
  const conditions = found.conditions.map(rowName);
  const silos = found.silos.map(rowName);
  return found.rule === 'any'
    ? { every: conditions, oneOf: silos }
    : { every: [...conditions, ...silos.map((silo) => `authority in ${silo}`)], oneOf: [] };
}

/**
 * The rows on which the company says one thing and does another: stated Yes, practised No.
 *
 * @example
 * lipService({ ...nothing, support: 'Yes' }, { ...nothing, support: 'No' }) // ['support']
 */
export const lipService = (stated: AuthorityFacts, practised: AuthorityFacts): readonly AuthorityRowId[] =>
  AUTHORITY_ROW_IDS.filter((id) => stated[id] === 'Yes' && practised[id] === 'No');

/**
 * Lip service in words; null where there is none.
 *
 * @example
 * lipServiceText(['support', 'it']) // 'Lip service: support and IT are stated and not practised'
 */
export const lipServiceText = (rows: readonly AuthorityRowId[]): string | null =>
  rows.length === 0 ? null : `Lip service: ${rowsText(rows)} ${isOrAre(rows)} stated and not practised`;

const conditionsText = (conditions: readonly ConditionId[]): readonly string[] =>
  conditions.length === 0 ? [] : [`${rowsText(conditions)} ${isOrAre(conditions)} not there in practice`];

function silosText({ rule, silos }: Extract<Authority, { readonly kind: 'gap' }>): readonly string[] {
  if (silos.length === 0) return [];
  return [rule === 'any' ? 'authority in none of the six functions' : `no authority in ${rowsText(silos)}`];
}

const ROW_NAMES = Object.fromEntries(AUTHORITY_ROWS.map(({ id, label }) => [id, label])) as Readonly<Record<AuthorityRowId, string>>;

/** Within a sentence: conditions in lower case, functions as the company writes them. */
const rowName = (id: AuthorityRowId): string =>
  (CONDITION_IDS as readonly string[]).includes(id) ? ROW_NAMES[id].toLowerCase() : ROW_NAMES[id];

const rowsText = (ids: readonly AuthorityRowId[]): string => listed(ids.map(rowName), 'and');

const isOrAre = (ids: readonly AuthorityRowId[]): string => (ids.length === 1 && ids[0] !== 'resources' ? 'is' : 'are');
