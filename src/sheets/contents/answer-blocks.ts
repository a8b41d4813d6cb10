/** Which named range holds which answers: the one table by which sheets are drawn and filled-in workbooks read. */
import { BLOCKS, LISTS, LIST_IDS, TABLES, type BlockDefinition, type InstrumentId, type ListId, type ListRangeNames } from '../../method';
import type { SheetId } from '../layout';

/** The names of a list's ranges, and the sheet that they lie on. */
export interface ListNames extends ListRangeNames {
  readonly sheet: SheetId;
}

export const LIST_RANGES = Object.fromEntries(
  LIST_IDS.map((list): [ListId, ListNames] => [list, { sheet: LISTS[list].sheet, ...LISTS[list].ranges }]),
) as Readonly<Record<ListId, ListNames>>;

/** The table of the dashboard: a stage a row, a function a column. */
export const DASHBOARD_NAMES = TABLES.dashboard;

export const ROADMAP_NAMES = { sheet: 'Roadmap', phases: 'CCO_Roadmap_Phases', horizon: 'CCO_Roadmap_Horizon' } as const;
export const FUNDING_NAMES = {
  sheet: 'Self-funding',
  /** Label and stated value, a row each. */
  basis: 'CCO_Funding_Basis',
  caseShown: 'CCO_Funding_Case',
  programs: 'CCO_Programs',
  costs: 'CCO_Costs',
  /** Year, benefits, costs and net under one another, a year a column. */
  flows: 'CCO_Flows',
  rate: 'CCO_Flows_Rate',
} as const;
export const SIMULATION_NAMES = { sheet: 'Simulation', settings: 'CCO_Simulation_Settings' } as const;

/** A range of answers beside a column of items. */
export interface AnswerBlock {
  readonly sheet: SheetId;
  readonly name: string;
  readonly instrument: InstrumentId;
  /** The range beside it that names each row. */
  readonly items: string;
  /** The list that it belongs to, whose items may stand by their labels or be people's own. */
  readonly list?: ListId;
  /**
   * A field a column, or a field of each rater, a rater a column as the named header row says; `once` adds the
   * organisation's own column at the end.
   */
  readonly columns: readonly string[] | { readonly raters: string; readonly field: string; readonly once: boolean };
}

interface SheetBlock extends BlockDefinition {
  readonly instrument: InstrumentId;
  readonly sheet: SheetId;
}

const FIXED_BLOCKS: readonly SheetBlock[] = Object.values(BLOCKS);

const fixedBlock = ({ sheet, instrument, range, itemsRange, raters, fields }: SheetBlock): AnswerBlock => ({
  sheet,
  instrument,
  name: range,
  items: itemsRange,
  columns: raters === undefined ? fields : { raters, field: 'answer', once: fields.length > 0 },
});

const listBlocks = (list: ListId): readonly AnswerBlock[] => {
  const { sheet, items, answers, ranks } = LIST_RANGES[list];
  const { instrument, fields } = LISTS[list];
  return [
    { sheet, instrument, items, list, name: answers, columns: fields },
    ...(ranks
      ? [{ sheet, instrument, items, list, name: ranks.name, columns: { raters: ranks.raters, field: ranks.field, once: false } }]
      : []),
  ];
};

export const ANSWER_BLOCKS: readonly AnswerBlock[] = [...FIXED_BLOCKS.map(fixedBlock), ...LIST_IDS.flatMap(listBlocks)];

/** The header rows that say which rater answers in which column. */
export const RATER_HEADERS: readonly string[] = [
  ...new Set(ANSWER_BLOCKS.flatMap(({ columns }) => ('raters' in columns ? [columns.raters] : []))),
];

export interface NoteBlock {
  readonly sheet: SheetId;
  readonly name: string;
  readonly instrument: InstrumentId;
  readonly items: string;
  readonly list?: ListId;
}

export const NOTE_BLOCKS: readonly NoteBlock[] = [
  ...FIXED_BLOCKS.flatMap(({ sheet, instrument, itemsRange, notes }) =>
    notes === undefined ? [] : [{ sheet, instrument, name: notes, items: itemsRange }],
  ),
  ...LIST_IDS.map((list): NoteBlock => ({
    sheet: LIST_RANGES[list].sheet,
    name: LIST_RANGES[list].notes,
    instrument: LISTS[list].instrument,
    items: LIST_RANGES[list].items,
    list,
  })),
  { sheet: DASHBOARD_NAMES.sheet, name: DASHBOARD_NAMES.notes, instrument: 'dashboard', items: DASHBOARD_NAMES.stages },
];

/** Every name that reading looks up, with the sheet that it lies on. */
const READ: readonly (readonly [sheet: SheetId, ...names: readonly string[]])[] = [
  ['Start', 'CCO_Organisation', 'CCO_Raters'],
  ...ANSWER_BLOCKS.map(
    ({ sheet, name, items, columns }) => [sheet, name, items, ...('raters' in columns ? [columns.raters] : [])] as const,
  ),
  ...NOTE_BLOCKS.map(({ sheet, name, items }) => [sheet, name, items] as const),
  [DASHBOARD_NAMES.sheet, DASHBOARD_NAMES.stages, DASHBOARD_NAMES.functions, DASHBOARD_NAMES.answers],
  [
    FUNDING_NAMES.sheet,
    FUNDING_NAMES.basis,
    FUNDING_NAMES.caseShown,
    FUNDING_NAMES.programs,
    FUNDING_NAMES.costs,
    FUNDING_NAMES.flows,
    FUNDING_NAMES.rate,
  ],
  [SIMULATION_NAMES.sheet, SIMULATION_NAMES.settings],
  [ROADMAP_NAMES.sheet, ROADMAP_NAMES.phases, ROADMAP_NAMES.horizon],
  ['Assumptions', 'CCO_Assumptions', 'CCO_AssumptionChanges'],
];

/** Every name that reading looks up, by the sheet that it lies on. */
export const READ_NAMES: ReadonlyMap<SheetId, readonly string[]> = new Map(
  [...new Set(READ.map(([sheet]) => sheet))].map((own) => [
    own,
    [...new Set(READ.flatMap(([sheet, ...names]) => (sheet === own ? names : [])))],
  ]),
);

const SHEETS_OF_INSTRUMENTS: ReadonlyMap<string, SheetId> = new Map<string, SheetId>([
  ...ANSWER_BLOCKS.map(({ instrument, sheet }): [InstrumentId, SheetId] => [instrument, sheet]),
  ['dashboard', DASHBOARD_NAMES.sheet],
]);

/** `sheetOfInstrument('influence')` → `Influence`; nothing where an instrument has no sheet. */
export const sheetOfInstrument = (instrument: string): SheetId | undefined => SHEETS_OF_INSTRUMENTS.get(instrument);
