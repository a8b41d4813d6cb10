/** The lists that people lengthen: sheets are protected, and so a row is added by the add-in. */
import { LIST_IDS, LISTS, type ItemList } from '../method';
import { DASHBOARD_NAMES, FUNDING_NAMES, LIST_RANGES, ROADMAP_NAMES, type GrowingBlock } from './contents';
import type { SheetId } from './layout';
import { SENSITIVITY_BLOCKS } from './funding';

export interface GrowingList {
  readonly list: GrowingBlock;
  readonly sheet: SheetId;
  /** What people call it, where a sheet has more than one. */
  readonly label: string;
  /** The name of the range that begins each row. */
  readonly rows: string;
  /** How many rows the method lets it have. */
  readonly most: number;
  /** Blocks elsewhere that have so many rows for each of its rows, and grow with it; those whose sheet is not there are passed over. */
  readonly follow?: readonly { readonly rows: string; readonly each: number }[];
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
  {
    list: 'programs',
    sheet: FUNDING_NAMES.sheet,
    label: 'Programs',
    rows: FUNDING_NAMES.programs,
    most: Infinity,
    follow: [
      ...['CCO_Program_Cases', 'CCO_Program_Effects', 'CCO_Program_Shares'].map((rows) => ({ rows, each: 1 })),
      { rows: SENSITIVITY_BLOCKS.values, each: 2 },
      { rows: SENSITIVITY_BLOCKS.attributions, each: 2 },
    ],
  },
  {
    list: 'costs',
    sheet: FUNDING_NAMES.sheet,
    label: 'Costs',
    rows: FUNDING_NAMES.costs,
    most: Infinity,
    follow: [
      ...['CCO_Cost_Cases', 'CCO_Cost_Due', 'CCO_Cost_Shown'].map((rows) => ({ rows, each: 1 })),
      { rows: SENSITIVITY_BLOCKS.costs, each: 2 },
    ],
  },
];
