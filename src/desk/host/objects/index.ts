/**
 * The door of Excel's objects. In Excel each leads to others and back, as a range to its worksheet and a worksheet to its ranges;
 * here objects import those that they lead on to, and ask the host for what they lead back to.
 */
import type { HostObjects } from '../host';
import { RangeObject } from './range';
import { service } from './services';
import { WorkbookObject } from './workbook';
import { WorksheetObject } from './worksheets';

export const EXCEL: HostObjects = {
  workbook: (host) => new WorkbookObject(host),
  worksheet: (host, sheetId) => new WorksheetObject(host, sheetId),
  range: (host, { sheetId, area }) => new RangeObject(host, sheetId, area),
  service,
};
