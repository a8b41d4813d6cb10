/** What is derived from all instruments: the items and fields of each, every list, every range and every table. */
import { dashboardDefinition } from './dashboard';
import { INSTRUMENTS } from './every-instrument';
import type { ItemGroup } from './definition';

export type { AnsweredBy, Field, FieldKind, ItemForm, ItemGroup } from './definition';

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

/** The one table, whose rows and columns have names of their own: the dashboard. */
export const TABLES = dashboardDefinition.tables;
export type TableId = keyof typeof TABLES;
