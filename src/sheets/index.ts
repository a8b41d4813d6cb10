/** What each sheet looks like, drawn from the method: plain data, without Excel. */
import { assumptionsSheet } from './assumptions';
import type { Blueprint, SheetId } from './blueprint';
import { checksSheet } from './checks';
import type { SheetContext } from './context';
import type { Filling } from './filling';
import { influenceSheet } from './influence';
import { maturitySheet } from './maturity';
import { readinessSheet } from './readiness';
import { recommendationSheet } from './recommendation';
import { startSheet } from './start';

export * from './blueprint';
export * from './filling';
export * from './grid';
export * from './theme';
export * from './blocks';
export * from './exchange';
export * from './lost';
export * from './missing';
export * from './plan';
export { NAME_MARK, sheetAnchor } from './draft';

const DRAWN: Readonly<Record<SheetId, (context: SheetContext) => Blueprint>> = {
  Start: startSheet,
  Readiness: readinessSheet,
  Maturity: maturitySheet,
  Influence: influenceSheet,
  Recommendation: recommendationSheet,
  Assumptions: assumptionsSheet,
  Checks: checksSheet,
};

/** Every sheet, in the order of the workbook's tabs. */
export const SHEET_IDS = Object.keys(DRAWN) as readonly SheetId[];

/**
 * The blueprints of these sheets, filled in.
 * @param present the sheets that the workbook has, these or more: formulas name only what is there
 */
export function blueprints(sheets: readonly SheetId[], filling: Filling, present: readonly SheetId[] = sheets): readonly Blueprint[] {
  const context: SheetContext = { filling, present: new Set(present) };
  return sheets.map((sheet) => DRAWN[sheet](context));
}
