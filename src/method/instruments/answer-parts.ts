/** The parts in which functions are given the answers of an assessment: a range of a workbook each, with the word that names it. */
import { type BlockId, type LISTS, type TableId } from './answer-fields';
import { INSTRUMENTS } from './every-instrument';
import type { BlockDefinition, InstrumentDefinition, ListDefinition, TableDefinition } from './definition';
import type { ListId } from './row-lists';

type RanksOf<List extends ListId> = (typeof LISTS)[List]['ranges'] extends { readonly ranks: { readonly part: infer Part } } ? Part : never;
/** Ranks stand beside a list, in a range of their own. */
export type RanksId = { readonly [List in ListId]: RanksOf<List> }[ListId];

export type AnswerPartId = BlockId | ListId | RanksId | TableId;

export type AnswerPart = { readonly sheet: string; readonly range: string } & (
  | { readonly kind: 'block'; readonly block: BlockDefinition }
  /** An item a row: its id, its label or its name in the first column, its fields in the last ones. */
  | { readonly kind: 'list'; readonly list: ListId }
  /** The rows of a list, a rater a column. */
  | { readonly kind: 'ranks'; readonly list: ListId; readonly field: string }
  /** Stages in the first column, functions in the first row. */
  | { readonly kind: 'dashboard'; readonly table: TableDefinition }
);

const listParts = (list: string, { sheet, ranges }: ListDefinition): readonly (readonly [string, AnswerPart])[] => [
  [list, { kind: 'list', list: list as ListId, sheet, range: ranges.whole }],
  ...(ranges.ranks
    ? ([[ranges.ranks.part, { kind: 'ranks', list: list as ListId, field: ranges.ranks.field, sheet, range: ranges.ranks.name }]] as const)
    : []),
];

/** Every part, in the order of the instruments. */
export const ANSWER_PARTS = Object.fromEntries(
  (INSTRUMENTS as readonly InstrumentDefinition[]).flatMap(({ blocks, lists, tables }): readonly (readonly [string, AnswerPart])[] => [
    ...Object.entries(blocks).map(([id, block]) => [id, { kind: 'block', block, sheet: block.sheet, range: block.range }] as const),
    ...Object.entries(lists).flatMap(([id, list]) => listParts(id, list)),
    ...Object.entries(tables ?? {}).map(
      ([id, table]) => [id, { kind: 'dashboard', table, sheet: table.sheet, range: table.whole }] as const,
    ),
  ]),
) as Readonly<Record<AnswerPartId, AnswerPart>>;

/**
 * The word by which CONCLUDE and ROADMAP are told a part, and problems name it.
 *
 * @example
 * partWord('readinessFollowUps') // 'readiness follow ups'
 */
export const partWord = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
