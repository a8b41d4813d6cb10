/** The door of the engine: a workbook on @odoo/o-spreadsheet. */
import './worksheet-functions';

export * from './charts';
export * from './conditional-formats';
export {
  clearCells,
  copyCells,
  deleteCells,
  fillCells,
  insertCells,
  sortRows,
  type Cleared,
  type Copy,
  type CopyType,
  type DeleteShift,
  type FillType,
  type InsertShift,
  type SortKey,
  type Sorting,
} from './editing';
export { DEFAULT_SIZES } from './default-sizes';
export * from './names';
export * from './sheets';
export * from './tables';
export { PROTECTED, type PageBreak, type PageLayout, type Protection, type ProtectionOptions, type SheetState } from './sheet-state';
export {
  areaOfFormula,
  changeValidation,
  clearValidation,
  refusedEntry,
  validationAt,
  validations,
  without,
  type Bound,
  type Operator,
  type PlacedValidation,
  type Validation,
  type ValidationRule,
} from './validation';
export { typedContent, type CellError, type CellValue } from './cells';
export type { Headers } from './sizes';
export { Workbook } from './workbook';
export type { BorderLine, CellStyle } from './cell-styles';
export { areaOf, REACH, zoneOf, type Place } from './zones';
export type { ChangeSource, ChangeType, WorkbookEvent } from './watch';
export {
  areaText,
  boundingArea,
  columnLetters,
  columnNumber,
  intersection,
  parseReference,
  quoteSheet,
  referenceText,
  replaceReferences,
  shifted,
  COLUMNS,
  ROWS,
  type Area,
  type SheetReference,
} from './address';
export type {
  CustomFunctionMetadata,
  CustomFunctionParameter,
  CustomFunctionsMetadata,
  Invocation,
  InvocationResult,
} from './custom-functions';
export { BUSY } from './custom-functions';
export { invalidArgument, Refusal, type RefusalCode } from './refusal';
export type { DeskRecord, Formula, Json, RecordKind } from './commands';
export type { CellPosition, Command, Getters, Model, Zone } from './spreadsheet';
