/** Which named range holds which answers: the one table by which sheets are drawn and filled-in workbooks read. */
import { FOLLOW_UPS, LISTS, LIST_IDS, type InstrumentId, type ListId } from '../../method';
import type { SheetId } from '../layout';

/** The names of a list's ranges. */
export interface ListNames {
  readonly sheet: SheetId;
  /** The column that names each row. */
  readonly items: string;
  /** A field a column. */
  readonly answers: string;
  readonly notes: string;
  /** From the items to the answers, with what stands between them: the table that CCO.CONCLUDE reads. */
  readonly whole: string;
  /** A rater a column, under a header that names them. */
  readonly ranks?: { readonly name: string; readonly raters: string };
}

const named = (sheet: SheetId, stem: string): ListNames => ({
  sheet,
  items: `${stem}_Items`,
  answers: `${stem}_Answers`,
  notes: `${stem}_Notes`,
  whole: `${stem}_List`,
});

export const LIST_RANGES: Readonly<Record<ListId, ListNames>> = {
  consensus: named('Consensus', 'CCO_Consensus'),
  authority: named('Authority', 'CCO_Authority'),
  influence: named('Influence', 'CCO_Influence'),
  structureFunctions: named('Structure', 'CCO_Structure'),
  structureFacts: {
    sheet: 'Structure',
    items: 'CCO_Structure_FactItems',
    answers: 'CCO_Structure_Facts',
    notes: 'CCO_Structure_FactNotes',
    whole: 'CCO_Structure_FactList',
  },
  leaderType: named('Leader type', 'CCO_LeaderType'),
  principles: named('Principles', 'CCO_Principles'),
  listening: named('Principles', 'CCO_Listening'),
  metrics: named('Principles', 'CCO_Metrics'),
  triggers: named('Triggers', 'CCO_Triggers'),
  accountabilities: {
    ...named('Accountabilities', 'CCO_Accountabilities'),
    ranks: { name: 'CCO_Accountabilities_Ranks', raters: 'CCO_Accountabilities_Raters' },
  },
  risks: named('Risks', 'CCO_Risks'),
};

/** The table of the dashboard: a stage a row, a function a column. `whole` includes both headers. */
export const DASHBOARD_NAMES = {
  sheet: 'Dashboard',
  stages: 'CCO_Dashboard_Stages',
  functions: 'CCO_Dashboard_Functions',
  answers: 'CCO_Dashboard_Answers',
  notes: 'CCO_Dashboard_Notes',
  whole: 'CCO_Dashboard_List',
} as const;

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
  /** A field a column, or a field of each rater, a rater a column as the named header row says; `once` adds the organisation's own column at the end. */
  readonly columns: readonly string[] | { readonly raters: string; readonly field: string; readonly once: boolean };
}

const READINESS = { sheet: 'Readiness', instrument: 'readiness' } as const;
const MATURITY = { sheet: 'Maturity', instrument: 'maturity' } as const;

const listBlocks = (list: ListId): readonly AnswerBlock[] => {
  const { sheet, items, answers, ranks } = LIST_RANGES[list];
  const { instrument, fields } = LISTS[list];
  return [
    { sheet, instrument, items, list, name: answers, columns: fields },
    ...(ranks ? [{ sheet, instrument, items, list, name: ranks.name, columns: { raters: ranks.raters, field: 'rank', once: false } }] : []),
  ];
};

export const ANSWER_BLOCKS: readonly AnswerBlock[] = [
  {
    ...READINESS,
    name: 'CCO_Readiness_Answers',
    items: 'CCO_Readiness_Items',
    columns: { raters: 'CCO_Readiness_Raters', field: 'answer', once: false },
  },
  { ...READINESS, name: 'CCO_Readiness_Decided', items: 'CCO_Readiness_Items', columns: ['decided'] },
  { ...READINESS, name: 'CCO_Readiness_FollowUps', items: 'CCO_Readiness_Items', columns: FOLLOW_UPS },
  {
    ...READINESS,
    name: 'CCO_Readiness_Questions',
    items: 'CCO_Readiness_QuestionItems',
    columns: { raters: 'CCO_Readiness_Raters', field: 'answer', once: true },
  },
  { ...READINESS, name: 'CCO_Readiness_QuestionsDecided', items: 'CCO_Readiness_QuestionItems', columns: ['decided'] },
  {
    ...MATURITY,
    name: 'CCO_Maturity_Answers',
    items: 'CCO_Maturity_Items',
    columns: { raters: 'CCO_Maturity_Raters', field: 'answer', once: false },
  },
  { ...MATURITY, name: 'CCO_Maturity_Assigned', items: 'CCO_Maturity_Variables', columns: ['assigned'] },
  ...LIST_IDS.flatMap(listBlocks),
];

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
  { ...READINESS, name: 'CCO_Readiness_Notes', items: 'CCO_Readiness_Items' },
  { ...READINESS, name: 'CCO_Readiness_QuestionNotes', items: 'CCO_Readiness_QuestionItems' },
  { ...MATURITY, name: 'CCO_Maturity_Notes', items: 'CCO_Maturity_Items' },
  { ...MATURITY, name: 'CCO_Maturity_AssignedNotes', items: 'CCO_Maturity_Variables' },
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

/** The instruments whose answers have a sheet to stand on. */
export const HELD_INSTRUMENTS: ReadonlySet<string> = new Set(SHEETS_OF_INSTRUMENTS.keys());

/** Of these, the ones to which people add items of their own. */
export const OPEN_INSTRUMENTS: ReadonlySet<string> = new Set([
  ...LIST_IDS.filter((list) => LISTS[list].mostOwn > 0).map((list) => LISTS[list].instrument),
  'dashboard',
]);
