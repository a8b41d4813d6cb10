/**
 * The desk: a stand-in for Excel that the real, unmodified Office.js talks to, for machines without Excel.
 *
 * `engine/` is the workbook, on @odoo/o-spreadsheet. `host/` answers Office.js's own messages with Excel's object model;
 * it knows no transport: `node.ts` runs Office.js in a vm context, `host/iframe.ts` in an iframe. The desk knows nothing
 * of any particular add-in. What it does not implement it refuses loudly (NotImplemented), what Excel refuses it refuses
 * with Excel's codes. It proves nothing about Excel: it is the real Office.js against a simulated host.
 */
export { createDesk, type Desk, type DeskOptions } from './desk';
export { Workbook, Refusal, type CellError, type CellValue, type CustomFunctionsMetadata, type RefusalCode } from './engine';
export { Host } from './host/host';
export { Connection, type Carrier } from './host/connection';
export { connectFrame, type FrameOptions } from './host/iframe';
export type { Surface } from './host/surface';
export type { Person, PersonRefusal } from './person';
