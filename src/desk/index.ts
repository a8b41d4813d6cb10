/**
 * The desk: a stand-in for Excel that the real, unmodified Office.js talks to, for machines without Excel.
 *
 * `engine/` is the workbook, on @odoo/o-spreadsheet: what Excel has and the engine has not (names of formulas, validations
 * with prompts, charts as Excel describes them, protection, page layout) is kept in records inside the engine, so that it is
 * undone, saved and moved with its cells. `host/` answers Office.js's own messages with Excel's object model; it knows no
 * transport: `node.ts` runs Office.js in a vm context, `host/iframe.ts` in an iframe. The desk knows nothing of any
 * particular add-in.
 *
 * It is strict. A member that the library has not, or above the declared requirement sets, is ApiNotFound; one that the desk
 * has not is NotImplemented and named; what Excel refuses is refused with Excel's codes and place; a batch is evaluated once
 * and undone as one, and what a failing batch did before stays done.
 *
 * It proves nothing about Excel: it is the real Office.js against a simulated host. Where it knowingly differs is listed in
 * docs/desk.md.
 *
 * @example
 * const desk = createDesk({ functions: { namespace: 'DEMO', metadata } });
 * const runtime = await openOffice(desk, { clock: 'fast' }); // of desk/node
 * await runtime.Excel.run(async (context) => { … });
 * await desk.settled();
 * desk.value('Sheet1!A1');
 */
export { createDesk, type Desk, type DeskOptions } from './desk';
export { Workbook, Refusal, type CellError, type CellValue, type CustomFunctionsMetadata, type RefusalCode } from './engine';
export { Connection, connectFrame, type Carrier, type FrameOptions, type Host, type Surface } from './host';
export type { Person, PersonRefusal } from './person';
