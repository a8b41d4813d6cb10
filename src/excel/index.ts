/** The workbook through Office.js: read it, write the sheets, watch it. The only folder that speaks to Excel. */
export { addRow } from './add-row';
export type { AddRowProblem, AddRowResult } from './add-row';
export { readAssessment, readState } from './state';
export type { CellProblem, OpenList, WorkbookState } from './state';
export { writeSheets } from './write';
export type { WriteProblem, WriteProgress, WriteRequest, WriteResult, WrittenSheet } from './write';
export { handOff, isHandedOff, makeLive } from './hand-off';
export type { HandOffProblem, HandOffRequest, HandOffResult, LiveResult, NameKeeper } from './hand-off';
export { canCopyFile, documentBytes, openNewWorkbook } from './document-file';
export { findBroken, repairFormulas } from './repair';
export type { RepairResult } from './repair';
export { previewPage, publishPage } from './publish';
export type { PageChange, PagePreview, PreviewResult, PublishProblem, PublishRequest, PublishResult } from './publish';
export { selectCell, showSheet, watchWorkbook } from './watch';
