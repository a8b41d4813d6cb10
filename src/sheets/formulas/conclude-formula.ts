/** The one CCO.CONCLUDE of the workbook, and how other cells pick from the rows that it spills. */
import { ANSWER_PARTS, partWord } from '../../method';
import { FUNDING_NAMES, ROADMAP_NAMES, type SheetContext } from '../contents';
import type { SheetId, SheetBuilder, Area } from '../layout';

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

/** A part of CONCLUDE and ROADMAP: its word, what it is given, and the sheet on which that lies. */
export type ConcludePart = readonly [word: string, argument: string, sheet: SheetId];

/** The money model as functions take it: flows, a year a row, their rate, programs, costs and basis. */
export const FUNDING_PARTS: readonly ConcludePart[] = [
  ['flows', `TRANSPOSE(${filledOnly(FUNDING_NAMES.flows)})`, FUNDING_NAMES.sheet],
  ['flows rate', filledOnly(FUNDING_NAMES.rate), FUNDING_NAMES.sheet],
  ['programs', filledOnly(FUNDING_NAMES.programs), FUNDING_NAMES.sheet],
  ['costs', filledOnly(FUNDING_NAMES.costs), FUNDING_NAMES.sheet],
  ['funding basis', filledOnly(FUNDING_NAMES.basis), FUNDING_NAMES.sheet],
];

export const ROADMAP_PARTS: readonly ConcludePart[] = [
  ['roadmap', ROADMAP_NAMES.phases, ROADMAP_NAMES.sheet],
  ['roadmap horizon', ROADMAP_NAMES.horizon, ROADMAP_NAMES.sheet],
];

const PARTS: readonly ConcludePart[] = [
  ...Object.entries(ANSWER_PARTS).map(([name, { range, sheet }]): ConcludePart => [partWord(name), range, sheet as SheetId]),
  ['raters', 'CCO_Raters', 'Start'],
  ['organisation', 'CCO_Organisation', 'Start'],
  ['assumptions', 'CCO_Assumptions', 'Assumptions'],
  ...ROADMAP_PARTS,
  ...FUNDING_PARTS,
];

/**
 * A call with the parts whose sheets are there.
 *
 * @example
 * callWith('CCO.ROADMAP', [['raters', 'CCO_Raters', 'Start']], new Set(['Start'])) // 'CCO.ROADMAP("raters",CCO_Raters)'
 */
export const callWith = (name: string, parts: readonly ConcludePart[], present: SheetContext['present']): string =>
  `${name}(${parts
    .filter(([, , sheet]) => present.has(sheet))
    .map(([word, argument]) => `"${word}",${argument}`)
    .join(',')})`;

/** A part that both functions take, by its word. */
export const partOf = (word: string): ConcludePart => PARTS.find(([own]) => own === word)!;

/**
 * What a column of a conclusion's row holds, found by the conclusion's id and never by its place.
 *
 * @example
 * pick('need', 'Text') // 'INDEX(CCO_Conclusions,MATCH("need",CCO_ConclusionIds,0),3)'
 */
export const pick = (id: string, column: ConclusionColumn): string =>
  `INDEX(CCO_Conclusions,MATCH("${id}",CCO_ConclusionIds,0),${COLUMNS.indexOf(column) + 1})`;

/**
 * The same of a call of CONCLUDE itself, for a sheet that asks of its own answers alone.
 *
 * @example
 * pickFrom('CCO.CONCLUDE("leader type",CCO_LeaderType)', 'leaderTypeToday', 'Rule')
 * // 'VLOOKUP("leaderTypeToday",CCO.CONCLUDE("leader type",CCO_LeaderType),2,FALSE)'
 */
export const pickFrom = (call: string, id: string, column: ConclusionColumn): string =>
  `VLOOKUP("${id}",${call},${COLUMNS.indexOf(column) + 1},FALSE)`;

/** Draws the function with room for its rows, under a heading of their own. */
export function drawConclusions(
  builder: SheetBuilder,
  { row, column, present }: { readonly row: number; readonly column: number; readonly present: SheetContext['present'] },
): void {
  const first = row + 2;
  const room: Area = { row: first, column, rows: ROOM, columns: COLUMNS.length };
  builder
    .section(row, 'The working behind this page')
    .putRow([row + 1, column], COLUMNS, 'header')
    .style(room, 'note')
    .put([first, column], `=${callWith('CCO.CONCLUDE', PARTS, present)}`)
    .name('CCO_Conclusions', room, 'every conclusion, a row each')
    .name('CCO_ConclusionIds', { ...room, columns: 1 }, 'the conclusions’ ids');
}
