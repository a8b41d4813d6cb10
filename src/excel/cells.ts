/** Every cell of the workbook that calls the add-in, on whatever sheet it stands. */
import { callsAddin, cellName, quotedSheet, typed, type Area } from '../sheets';
import type { ProtectedSheet } from './protection';

/** A sheet as it was read, ours or the user's. */
export interface ReadSheet extends ProtectedSheet {
  readonly isProtected: boolean;
  /** Where its contents begin; rows and columns count from there. */
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
}

export interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: unknown;
}

/** Excel's word for a cell that waits for a function. */
const BUSY = '#BUSY!';
export const NO_NAME = '#NAME?';
const ERRORS: ReadonlySet<unknown> = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#SPILL!', '#CALC!', BUSY]);

/** All sheets with what stands in them. */
export async function readSheets(context: Excel.RequestContext): Promise<readonly ReadSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  const read = worksheets.items.map((worksheet) => {
    worksheet.protection.load('protected,options');
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load('formulas,values,rowIndex,columnIndex');
    return { worksheet, used };
  });
  await context.sync();
  return read.flatMap(({ worksheet, used }): readonly ReadSheet[] => {
    if (used.isNullObject) return [];
    const { protection } = worksheet;
    return [{ id: worksheet.id, name: worksheet.name, isProtected: protection.protected, ...(protection.protected ? { options: protection.options } : {}), row: used.rowIndex, column: used.columnIndex, formulas: used.formulas, values: used.values }];
  });
}

/** The cells of a sheet that call the add-in. */
export const callingCells = ({ row, column, formulas, values }: ReadSheet): readonly FoundCell[] =>
  formulas.flatMap((cells, r) => cells.flatMap((formula, c) => (callsAddin(formula) ? [{ row: row + r, column: column + c, formula, value: values[r]?.[c] }] : [])));

export const areaOf = ({ row, column, formulas }: ReadSheet): Area => ({ row, column, rows: formulas.length, columns: formulas[0]?.length ?? 1 });

/** What to type so that a cell holds a value that was read: an error as an error, a text as a text. */
export const asTyped = (value: unknown): string | number | boolean => (ERRORS.has(value) ? (value as string) : typed(value as string | number | boolean));

export const isBusy = ({ values }: ReadSheet): boolean => values.some((cells) => cells.includes(BUSY));

/** `Readiness!D7`, for a message. */
export const placeOf = ({ name }: { readonly name: string }, { row, column }: { readonly row: number; readonly column: number }): string => `${/^\w+$/.test(name) ? name : quotedSheet(name)}!${cellName(row, column)}`;
