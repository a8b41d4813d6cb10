/** Every instrument in its order, and what is derived from all of them. A new instrument is listed here once. */
import { accountabilitiesDefinition } from './accountabilities';
import { authorityDefinition } from './authority';
import { consensusDefinition } from './consensus';
import { dashboardDefinition } from './dashboard';
import { influenceDefinition } from './influence';
import { leaderTypeDefinition } from './leader-type';
import { maturityDefinition } from './maturity';
import { listeningDefinition, metricsDefinition, principlesDefinition } from './principles';
import { readinessDefinition } from './readiness';
import { risksDefinition } from './risks';
import { structureDefinition } from './structure';
import { triggersDefinition } from './triggers';
import type { ItemGroup } from './definition';

export type { AnsweredBy, Field, FieldKind, ItemForm, ItemGroup } from './definition';

export const INSTRUMENTS = [
  readinessDefinition,
  maturityDefinition,
  consensusDefinition,
  authorityDefinition,
  influenceDefinition,
  structureDefinition,
  leaderTypeDefinition,
  principlesDefinition,
  listeningDefinition,
  metricsDefinition,
  triggersDefinition,
  accountabilitiesDefinition,
  dashboardDefinition,
  risksDefinition,
] as const;

type Definition = (typeof INSTRUMENTS)[number];
export type InstrumentId = Definition['id'];

/** Every instrument's items and fields, in the order of the instruments. An item belongs to the first group that names or admits it. */
export const FORMS = Object.fromEntries(INSTRUMENTS.map(({ id, groups }) => [id, groups])) as unknown as Readonly<
  Record<InstrumentId, readonly ItemGroup[]>
>;

export const INSTRUMENT_IDS: readonly InstrumentId[] = INSTRUMENTS.map(({ id }) => id);

/** `Joined<{ a: 1 } | { b: 2 }>` is `{ a: 1 } & { b: 2 }`. */
type Joined<Union> = (Union extends unknown ? (each: Union) => void : never) extends (each: infer All) => void ? All : never;
type Each<Record> = { readonly [Key in keyof Record]: Record[Key] };

const joined = (records: readonly object[]): object => Object.assign({}, ...records) as object;

/** Every list, by its name. */
export const LISTS = joined(INSTRUMENTS.map(({ lists }) => lists)) as Each<Joined<Definition['lists']>>;

/** Every range of answers beside fixed items, by its name. */
export const BLOCKS = joined(INSTRUMENTS.map(({ blocks }) => blocks)) as Each<Joined<Definition['blocks']>>;
export type BlockId = keyof typeof BLOCKS;
