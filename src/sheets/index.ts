/** What each sheet looks like, drawn from the method: plain data, without Excel. */
import { accountabilitiesSheet } from './instruments/accountabilities';
import { assumptionsSheet } from './overview/assumptions';
import { authoritySheet } from './instruments/authority';
import { TAB_ORDER, type Blueprint, type SheetId } from './layout/sheet-layout';
import { checksSheet } from './overview/checks';
import { consensusSheet } from './instruments/consensus';
import type { SheetContext } from './contents/sheet-context';
import { debateSheet } from './overview/debate';
import { dashboardSheet } from './instruments/dashboard';
import type { Filling } from './contents/cell-contents';
import { influenceSheet } from './instruments/influence';
import { QUICK, type KitName } from './document/sheet-selection';
import { leaderTypeSheet } from './instruments/leader-type';
import { maturitySheet } from './instruments/maturity';
import { principlesSheet } from './instruments/principles';
import { readinessSheet } from './instruments/readiness';
import { recommendationSheet } from './overview/recommendation';
import { risksSheet } from './instruments/risks';
import { roadmapSheet } from './instruments/roadmap';
import { selfFundingSheet, sensitivitySheet, simulationSheet } from './funding';
import { responsesSheet } from './overview/responses';
import { startSheet } from './overview/start';
import { structureSheet } from './instruments/structure';
import { triggersSheet } from './instruments/triggers';

export * from './formulas/addin-formulas';
export * from './layout/sheet-layout';
export * from './executive';
export * from './contents/cell-contents';
export * from './layout/grid';
export * from './growing-lists';
export * from './document/sheet-selection';
export * from './layout/theme';
export { HELD_INSTRUMENTS, OPEN_INSTRUMENTS, RATER_HEADERS, READ_NAMES } from './contents/answer-blocks';
export { typed } from './contents/sheet-context';
export * from './document/read-workbook';
export * from './document/assessment-cells';
export * from './document/unplaced-parts';
export * from './document/missing-ranges';
export * from './document/open-questions';
export * from './document/write-plan';
export { NAME_MARK, sheetAnchor } from './layout/sheet-builder';

const DRAWN: Readonly<Partial<Record<SheetId, (context: SheetContext) => Blueprint>>> = {
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
export const KITS: Readonly<Record<Exclude<KitName, 'own'>, readonly SheetId[]>> = { quick: QUICK, full: SHEET_IDS };

/**
 * The blueprints of these sheets, filled in.
 * @param present the sheets that the workbook has, these or more: formulas name only what is there
 */
export function blueprints(sheets: readonly SheetId[], filling: Filling, present: readonly SheetId[] = sheets): readonly Blueprint[] {
  const context: SheetContext = { filling, present: new Set(present) };
  return sheets.flatMap((sheet) => DRAWN[sheet]?.(context) ?? []);
}
