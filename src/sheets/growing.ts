/** The lists that people lengthen: sheets are protected, and so a row is added by the add-in. */
import { LIST_IDS, LISTS, type ItemList } from '../method';
import { DASHBOARD_NAMES, LIST_RANGES, ROADMAP_NAMES } from './blocks';
import type { SheetId } from './blueprint';
import type { GrowingBlock } from './filling';

export interface GrowingList {
  readonly list: GrowingBlock;
  readonly sheet: SheetId;
  /** What people call it, where a sheet has more than one. */
  readonly label: string;
  /** The name of the range that begins each row. */
  readonly rows: string;
  /** How many rows the method lets it have. */
  readonly most: number;
}

const LABELS: Readonly<Partial<Record<GrowingBlock, string>>> = { listening: 'Listening inventory', metrics: 'Metric inventory' };

const listed = LIST_IDS.flatMap((list): readonly GrowingList[] => {
  const { items, mostOwn }: ItemList = LISTS[list];
  const { sheet, items: rows } = LIST_RANGES[list];
  return mostOwn === 0 ? [] : [{ list, sheet, label: LABELS[list] ?? sheet, rows, most: items.length + mostOwn }];
});

/** Every list that grows. */
export const GROWING_LISTS: readonly GrowingList[] = [
  ...listed,
  { list: 'dashboard', sheet: DASHBOARD_NAMES.sheet, label: DASHBOARD_NAMES.sheet, rows: DASHBOARD_NAMES.stages, most: Infinity },
  { list: 'phases', sheet: ROADMAP_NAMES.sheet, label: ROADMAP_NAMES.sheet, rows: ROADMAP_NAMES.phases, most: Infinity },
];
