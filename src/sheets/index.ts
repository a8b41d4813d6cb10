/** What each sheet looks like, drawn from the method: plain data, without Excel. */
import { accountabilitiesSheet } from './accountabilities';
import { assumptionsSheet } from './assumptions';
import { authoritySheet } from './authority';
import { TAB_ORDER, type Blueprint, type SheetId } from './blueprint';
import { checksSheet } from './checks';
import { consensusSheet } from './consensus';
import type { SheetContext } from './context';
import { debateSheet } from './debate';
import { dashboardSheet } from './dashboard';
import type { Filling } from './filling';
import { influenceSheet } from './influence';
import { QUICK, type KitName } from './kits';
import { leaderTypeSheet } from './leader-type';
import { maturitySheet } from './maturity';
import { principlesSheet } from './principles';
import { readinessSheet } from './readiness';
import { recommendationSheet } from './recommendation';
import { risksSheet } from './risks';
import { roadmapSheet } from './roadmap';
import { selfFundingSheet, sensitivitySheet, simulationSheet } from './funding';
import { responsesSheet } from './responses';
import { startSheet } from './start';
import { structureSheet } from './structure';
import { triggersSheet } from './triggers';

export * from './addin-formulas';
export * from './blueprint';
export * from './executive';
export * from './filling';
export * from './grid';
export * from './growing';
export * from './kits';
export * from './theme';
export { HELD_INSTRUMENTS, OPEN_INSTRUMENTS, RATER_HEADERS, READ_NAMES } from './blocks';
export { typed } from './context';
export * from './reading';
export * from './exchange';
export * from './housing';
export * from './lost';
export * from './missing';
export * from './plan';
export { NAME_MARK, sheetAnchor } from './draft';

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
