/** A workbook with the add-in beside it, for tests: the real Office.js on the desk, Office.js's pauses cut short. */
import { openAddin, type OpenAddin } from '../../src/cli/addin';
import type { Book } from '../../src/file';
import { NO_CONTENTS, SHEET_IDS, type CellContents, type SheetId } from '../../src/sheets';
import { writeSheets, type WriteResult } from '../../src/excel';

export type { OpenAddin };

let open: OpenAddin | undefined;

/** Opens the one workbook of a test; what an earlier test left open is closed first. */
export async function openWorkbook(book?: Book): Promise<OpenAddin> {
  open?.close();
  open = await openAddin(book);
  return open;
}

export function closeWorkbook(): void {
  open?.close();
  open = undefined;
}

export const filled = (parts: Partial<CellContents> = {}): CellContents => ({
  ...NO_CONTENTS,
  organisation: new Map([['name', 'Northwind']]),
  raters: ['r1', 'r2', 'r3'].map((id) => ({ id, group: '' })),
  ...parts,
});

/** The three sheets of the money model have as many formulas as all the others, and tests of their own. */
export const WITHOUT_MONEY: readonly SheetId[] = SHEET_IDS.filter(
  (sheet) => !['Self-funding', 'Sensitivity', 'Simulation'].includes(sheet),
);

export interface Written {
  readonly whereFound?: 'update' | 'copy';
  readonly sheets?: readonly SheetId[];
}

/** Writes the sheets, those of the money left out unless they are asked for, and waits until every function has answered. */
export async function write(
  addin: OpenAddin,
  cellContents: CellContents | ((current: CellContents) => CellContents) = filled(),
  { whereFound = 'update', sheets = WITHOUT_MONEY }: Written = {},
): Promise<WriteResult> {
  const result = await writeSheets({
    cellContents: typeof cellContents === 'function' ? cellContents : () => cellContents,
    sheets,
    whereFound,
  });
  await addin.desk.settled();
  return result;
}
