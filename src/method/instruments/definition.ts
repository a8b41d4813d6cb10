/** How an instrument is defined: its items and fields, and the ranges of the workbook in which its answers stand. */
import type { ScaleId } from '../answers';
import type { Item } from './item';

/** What a field's answer is: a token of a scale, free text, a calendar date, or a rank counted from 1. */
export type FieldKind = ScaleId | 'text' | 'date' | 'rank';

/** Whether a field is answered by each rater, by the organisation once, or either way. */
export type AnsweredBy = 'rater' | 'organisation' | 'either';

export interface Field {
  readonly field: string;
  readonly kind: FieldKind;
  readonly by: AnsweredBy;
}

/** How items of the user's own have to be written. */
export interface ItemForm {
  readonly expected: string;
  /** The item in the one spelling it is known by; null where it is written otherwise. */
  readonly read: (item: string) => string | null;
}

/** Items that share their fields. `open` also admits items that the user names. */
export interface ItemGroup {
  readonly items: readonly string[];
  readonly open: boolean;
  /** What such an item is, as in "a risk"; such items beside others are "your own". */
  readonly own?: string;
  /** At most so many items of the user's own. */
  readonly mostOwn?: number;
  /** Where the user's items have a form to keep. */
  readonly written?: ItemForm;
  readonly fields: readonly Field[];
}

/** The named ranges of a list. */
export interface ListRangeNames {
  /** The column that names each row. */
  readonly items: string;
  /** A field a column. */
  readonly answers: string;
  readonly notes: string;
  /** From the items to the answers, with what stands between them: the table that CCO.CONCLUDE reads. */
  readonly whole: string;
  /** A rater a column, under a header that names them: the field, and the name of the part that functions are given. */
  readonly ranks?: { readonly name: string; readonly raters: string; readonly field: string; readonly part: string };
}

/** The field of a list's rows without which there is no verdict, and how it is said that it is still open. */
export interface AskedField {
  readonly field: string;
  /** How an item of the method is named; by its id unless given. People's own go by their own names. */
  readonly name?: (item: Item) => string;
  /** What more open rows than one names are counted as, such as "of 9 rows, as practised". */
  readonly several: string;
  /** What is open where nothing is listed. */
  readonly none?: string;
  /** What is asked of an item of people's own. */
  readonly ofOwn?: (item: string) => string;
}

/** A list that people fill in row by row: an instrument's items with some of its fields, those that the organisation states once. */
export interface ListDefinition {
  readonly instrument: string;
  /** In the order of the columns. */
  readonly fields: readonly string[];
  /** The items that the method fixes, before any that people add. */
  readonly items: readonly Item[];
  /** How many items people may add. */
  readonly mostOwn: number;
  readonly sheet: string;
  readonly ranges: ListRangeNames;
  /** Left out where every field may stay empty. */
  readonly asked?: AskedField;
}

/** A table whose rows people name and whose columns the method fixes; the names of its ranges. */
export interface TableDefinition {
  readonly instrument: string;
  readonly sheet: string;
  readonly stages: string;
  readonly functions: string;
  readonly answers: string;
  readonly notes: string;
  /** With both headers: what CCO.CONCLUDE reads. */
  readonly whole: string;
}

/** A range beside a column of fixed items. */
export interface BlockDefinition {
  readonly instrument: string;
  readonly items: readonly string[];
  /** What the organisation states, a field a column, after the raters' columns where there are any. */
  readonly fields: readonly string[];
  readonly sheet: string;
  readonly range: string;
  readonly itemsRange: string;
  /** The header row that names the rater of each column, where raters answer. */
  readonly raters?: string;
  /** The notes beside the same items. */
  readonly notes?: string;
}

/** What an instrument's file says of its answers; everything that reads, writes or draws them is derived from it. */
export interface InstrumentDefinition {
  readonly id: string;
  readonly groups: readonly ItemGroup[];
  /** By the names that CONCLUDE's ranges go by. */
  readonly lists: Readonly<Record<string, ListDefinition>>;
  readonly blocks: Readonly<Record<string, BlockDefinition>>;
  readonly tables?: Readonly<Record<string, TableDefinition>>;
}

export const OPEN = Infinity;

export const once = (field: string, kind: FieldKind): Field => ({ field, kind, by: 'organisation' });
export const perRater = (field: string, kind: FieldKind): Field => ({ field, kind, by: 'rater' });
export const fixed = (items: readonly string[], ...fields: readonly Field[]): ItemGroup => ({ items, open: false, fields });
/** `own` says what people may name, where the method names nothing itself. */
export const open = (own: string, ...fields: readonly Field[]): ItemGroup => ({ items: [], open: true, own, fields });
export const openBeside = (items: readonly string[], ...fields: readonly Field[]): ItemGroup => ({ items, open: true, fields });

/**
 * The names of a list's ranges, as all but few are built.
 *
 * @example
 * listRanges('CCO_Risks').items // 'CCO_Risks_Items'
 */
export const listRanges = (stem: string): ListRangeNames => ({
  items: `${stem}_Items`,
  answers: `${stem}_Answers`,
  notes: `${stem}_Notes`,
  whole: `${stem}_List`,
});
