/** Which sheets a workbook gets: a quick selection, all of them, or those somebody picked; and what has to be there with them. */
import type { Assessment } from '../../method';
import { FUNDING_NAMES, ROADMAP_NAMES, sheetOfInstrument, answerPlace, type CellContents } from '../contents';
import type { SheetId } from '../layout';

/** `own`: sheets that somebody picked one by one. */
export type SelectionName = 'quick' | 'full' | 'own';

/** Whether the role is needed and where it should report, in an hour; every other sheet counts as unanswered. */
export const QUICK: readonly SheetId[] = ['Start', 'Readiness', 'Maturity', 'Recommendation'];

/**
 * Sheets that others need: Start, which holds the raters and the words that drop-downs offer; Assumptions as soon as one
 * of them is changed, since it would not count without its cell, and with the money, none of whose formulas holds a number of
 * its own; and Self-funding, whose model Sensitivity and Simulation vary.
 * @example
 * neededWith(NO_CONTENTS, ['Simulation']) // ['Start', 'Assumptions', 'Self-funding']
 */
export function neededWith({ assumptions }: CellContents, sheets: readonly SheetId[]): readonly SheetId[] {
  const isOfModel = sheets.some((sheet) => sheet === 'Sensitivity' || sheet === 'Simulation');
  return [
    'Start',
    ...(assumptions.size > 0 || isOfModel || sheets.includes('Self-funding') ? (['Assumptions'] as const) : []),
    ...(isOfModel ? (['Self-funding'] as const) : []),
  ];
}

/**
 * What a selection of sheets is called. Start and Assumptions are no part of the question: the one is always there, the other comes
 * with a change.
 * @param all every sheet
 * @example
 * selectionOf(['Start', 'Readiness', 'Maturity', 'Recommendation'], SHEET_IDS) // 'quick'
 */
export function selectionOf(sheets: readonly SheetId[], all: readonly SheetId[]): SelectionName {
  const chosen = new Set([...sheets, 'Start']);
  if (all.every((sheet) => chosen.has(sheet))) return 'full';
  const plain = [...chosen].filter((sheet) => sheet !== 'Assumptions');
  return plain.length === QUICK.length && QUICK.every((sheet) => chosen.has(sheet)) ? 'quick' : 'own';
}

/**
 * An assessment as a workbook with these sheets counts it: what is asked on a sheet that is not there is not answered.
 * @example
 * heldOn(assessment, SELECTIONS.quick).answers.some(({ instrument }) => instrument === 'influence') // false
 */
export function heldOn({ selfFunding, roadmap, ...assessment }: Assessment, sheets: readonly SheetId[]): Assessment {
  const counts = (sheet: SheetId | undefined): boolean => sheet === undefined || sheets.includes(sheet);
  return {
    ...assessment,
    answers: assessment.answers.filter(({ instrument }) => counts(sheetOfInstrument(instrument))),
    ...(selfFunding !== undefined && counts(FUNDING_NAMES.sheet) ? { selfFunding } : {}),
    ...(roadmap !== undefined && counts(ROADMAP_NAMES.sheet) ? { roadmap } : {}),
  };
}

/** Answers that have no sheet to stand on. */
export interface LeftOut {
  readonly sheet: SheetId;
  readonly answers: number;
}

/**
 * Which contents have their sheet not among these: it is not written, and does not count. A phase, a program, a cost or a year
 * counts for an answer.
 * @example
 * leftOut(cellContents, ['Start', 'Maturity']) // [{ sheet: 'Influence', answers: 8 }]
 */
export function leftOut({ answers, roadmap, funding }: CellContents, sheets: readonly SheetId[]): readonly LeftOut[] {
  const counts = new Map<SheetId, number>();
  const count = (sheet: SheetId | undefined, more: number): void => {
    if (sheet !== undefined && more > 0 && !sheets.includes(sheet)) counts.set(sheet, (counts.get(sheet) ?? 0) + more);
  };
  for (const [key, content] of answers) count(sheetOfInstrument(answerPlace(key).instrument), content === '' ? 0 : 1);
  count(ROADMAP_NAMES.sheet, roadmap?.phases.length ?? 0);
  count(FUNDING_NAMES.sheet, (funding?.programs.length ?? 0) + (funding?.costs.length ?? 0) + (funding?.years.length ?? 0));
  return [...counts].map(([sheet, number]) => ({ sheet, answers: number }));
}
