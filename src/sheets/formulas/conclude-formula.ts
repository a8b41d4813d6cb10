/** The one CCO.CONCLUDE of the workbook, and how other cells pick from the rows that it spills. */
import { DASHBOARD_NAMES, FUNDING_NAMES, LIST_RANGES, ROADMAP_NAMES, call, type SheetContext } from '../contents';
import type { SheetId, Draft, Area } from '../layout';

const COLUMNS = [
  'Conclusion',
  'Rule',
  'Text',
  'Whose rule',
  'Source',
  'Final',
  'Depends on',
  'Changes if',
  'Evidence',
  'Waits for',
] as const;
export type ConclusionColumn = (typeof COLUMNS)[number];

/** Rows kept free for the conclusions, so that later ones find room. */
const ROOM = 60;

/** Excel may pass an empty cell as 0, which would be an amount, a rate or a year. */
export const filledOnly = (range: string): string => `IF(${range}="","",${range})`;

/** The money model as functions take it: flows, a year a row, their rate, programs, costs and basis. */
export const FUNDING_ARGUMENTS: readonly (readonly [argument: string, sheet: SheetId])[] = [
  [`TRANSPOSE(${filledOnly(FUNDING_NAMES.flows)})`, FUNDING_NAMES.sheet],
  [filledOnly(FUNDING_NAMES.rate), FUNDING_NAMES.sheet],
  [filledOnly(FUNDING_NAMES.programs), FUNDING_NAMES.sheet],
  [filledOnly(FUNDING_NAMES.costs), FUNDING_NAMES.sheet],
  [filledOnly(FUNDING_NAMES.basis), FUNDING_NAMES.sheet],
];

/** The arguments of CCO.CONCLUDE in their documented order, each with the sheet it lies on. */
const ARGUMENTS: readonly (readonly [argument: string, sheet: SheetId])[] = [
  ['CCO_Readiness_Answers', 'Readiness'],
  ['CCO_Readiness_Decided', 'Readiness'],
  ['CCO_Readiness_FollowUps', 'Readiness'],
  ['CCO_Readiness_Questions', 'Readiness'],
  ['CCO_Readiness_QuestionsDecided', 'Readiness'],
  ['CCO_Maturity_Answers', 'Maturity'],
  ['CCO_Maturity_Assigned', 'Maturity'],
  ['CCO_Raters', 'Start'],
  ['CCO_Organisation', 'Start'],
  ['CCO_Assumptions', 'Assumptions'],
  ...(
    [
      'influence',
      'consensus',
      'authority',
      'structureFunctions',
      'structureFacts',
      'leaderType',
      'principles',
      'listening',
      'metrics',
      'triggers',
      'accountabilities',
    ] as const
  ).map((list) => [LIST_RANGES[list].whole, LIST_RANGES[list].sheet] as const),
  ['CCO_Accountabilities_Ranks', 'Accountabilities'],
  [DASHBOARD_NAMES.whole, DASHBOARD_NAMES.sheet],
  [LIST_RANGES.risks.whole, LIST_RANGES.risks.sheet],
  [ROADMAP_NAMES.phases, ROADMAP_NAMES.sheet],
  [ROADMAP_NAMES.horizon, ROADMAP_NAMES.sheet],
  ...FUNDING_ARGUMENTS,
];

/**
 * What a column of a conclusion's row holds, found by the conclusion's id and never by its place.
 *
 * @example
 * pick('need', 'Text') // 'INDEX(CCO_Conclusions,MATCH("need",CCO_ConclusionIds,0),3)'
 */
export const pick = (id: string, column: ConclusionColumn): string =>
  `INDEX(CCO_Conclusions,MATCH("${id}",CCO_ConclusionIds,0),${COLUMNS.indexOf(column) + 1})`;

/** Draws the function with room for its rows, under a heading of their own. */
export function drawSpill(
  draft: Draft,
  { row, column, present }: { readonly row: number; readonly column: number; readonly present: SheetContext['present'] },
): void {
  const first = row + 2;
  const room: Area = { row: first, column, rows: ROOM, columns: COLUMNS.length };
  draft
    .section(row, 'The working behind this page')
    .putRow([row + 1, column], COLUMNS, 'header')
    .style(room, 'note')
    .put([first, column], `=${call('CCO.CONCLUDE', ...ARGUMENTS.map(([argument, sheet]) => (present.has(sheet) ? argument : '')))}`)
    .name('CCO_Conclusions', room, 'every conclusion, a row each')
    .name('CCO_ConclusionIds', { ...room, columns: 1 }, 'the conclusions’ ids');
}
