/** The door of the engine: a workbook on @odoo/o-spreadsheet. */
export { Workbook, areaOf, zoneOf, type CellError, type CellStyle, type CellValue, type WorkbookEvent } from './workbook';
export { areaText, boundingArea, columnLetters, intersection, parseReference, quoteSheet, referenceText, replaceReferences, COLUMNS, ROWS, type Area, type SheetReference } from './address';
export type { CustomFunctionMetadata, CustomFunctionParameter, CustomFunctionsMetadata, Invocation, InvocationResult } from './custom-functions';
export { BUSY } from './custom-functions';
export { invalidArgument, Refusal, type RefusalCode } from './refusal';
export type { DeskRecord, Formula, Json, RecordKind } from './records';
export type { CellPosition, Command, Getters, Model, Zone } from './spreadsheet';
