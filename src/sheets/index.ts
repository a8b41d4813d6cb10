/** What each sheet looks like, drawn from the method: plain data, without Excel. */
import {
  accountabilitiesSheet,
  authoritySheet,
  consensusSheet,
  dashboardSheet,
  influenceSheet,
  leaderTypeSheet,
  maturitySheet,
  principlesSheet,
  readinessSheet,
  risksSheet,
  roadmapSheet,
  structureSheet,
  triggersSheet,
} from './instruments';
import { assumptionsSheet, checksSheet, debateSheet, recommendationSheet, responsesSheet, startSheet } from './overview';
import { TAB_ORDER, type SheetLayout, type SheetId } from './layout';
import type { SheetContext, CellContents } from './contents';
import { QUICK, type SelectionName } from './document';
import { selfFundingSheet, sensitivitySheet, simulationSheet } from './funding';

export * from './executive';
export * from './document';
export * from './growing-lists';
export * from './layout';
export * from './contents';
export * from './formulas';

const DRAWN: Readonly<Partial<Record<SheetId, (context: SheetContext) => SheetLayout>>> = {
  Start: startSheet,
  Readiness: readinessSheet,
  Maturity: maturitySheet,
  Consensus: consensusSheet,
  Authority: authoritySheet,
  Influence: influenceSheet,
  Structure: structureSheet,
  'Leader type': leaderTypeSheet,
  Principles: principlesSheet,
  Triggers: triggersSheet,
  Accountabilities: accountabilitiesSheet,
  Dashboard: dashboardSheet,
  Risks: risksSheet,
  'Self-funding': selfFundingSheet,
  Sensitivity: sensitivitySheet,
  Simulation: simulationSheet,
  Roadmap: roadmapSheet,
  Recommendation: recommendationSheet,
  Assumptions: assumptionsSheet,
  Checks: checksSheet,
  Responses: responsesSheet,
  Debate: debateSheet,
};

/** Every sheet, in the order of the workbook's tabs. */
export const SHEET_IDS: readonly SheetId[] = TAB_ORDER.filter((sheet) => DRAWN[sheet] !== undefined);

/** Selections of sheets that have a name. */
export const SELECTIONS: Readonly<Record<Exclude<SelectionName, 'own'>, readonly SheetId[]>> = { quick: QUICK, full: SHEET_IDS };

/**
 * The layouts of these sheets, filled in.
 * @param present the sheets that the workbook has, these or more: formulas name only what is there
 */
export function layouts(
  sheets: readonly SheetId[],
  cellContents: CellContents,
  present: readonly SheetId[] = sheets,
): readonly SheetLayout[] {
  const context: SheetContext = { cellContents, present: new Set(present) };
  return sheets.flatMap((sheet) => DRAWN[sheet]?.(context) ?? []);
}
