/** Every cell of the workbook that calls the add-in, on whatever sheet it stands. */
import { callsAddin, cellName, healed, quotedSheet, typed, type Area } from '../sheets';
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

/** Excel's words for a cell that waits for a function. */
const WAITING: ReadonlySet<unknown> = new Set(['#BUSY!', '#GETTING_DATA']);
const NO_NAME = '#NAME?';
const ERRORS: ReadonlySet<unknown> = new Set([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  NO_NAME,
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#CONNECT!',
  '#FIELD!',
  '#BLOCKED!',
  '#UNKNOWN!',
  ...WAITING,
]);

/** All sheets with what stands in them; one after the other where that is too much for one answer of Excel on the web. */
export async function readSheets(): Promise<readonly ReadSheet[]> {
  const ids = await Excel.run(async (context) => {
    context.workbook.worksheets.load('items/id');
    await context.sync();
    return context.workbook.worksheets.items.map(({ id }) => id);
  });
  try {
    return await readSome(ids);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error) || error.code !== 'ResponsePayloadSizeLimitExceeded') throw error;
    const sheets: ReadSheet[] = [];
    for (const id of ids) sheets.push(...(await readSome([id])));
    return sheets;
  }
}

const readSome = (ids: readonly string[]): Promise<readonly ReadSheet[]> =>
  Excel.run(async (context) => {
    const read = ids.map((id) => {
      const worksheet = context.workbook.worksheets.getItem(id);
      worksheet.load('name');
      worksheet.protection.load('protected,options');
      const used = worksheet.getUsedRangeOrNullObject(true);
      used.load('formulas,values,rowIndex,columnIndex');
      return { id, worksheet, used };
    });
    await context.sync();
    return read.flatMap(({ id, worksheet, used }): readonly ReadSheet[] => {
      if (used.isNullObject) return [];
      const { name, protection } = worksheet;
      return [
        {
          id,
          name,
          isProtected: protection.protected,
          ...(protection.protected ? { options: protection.options } : {}),
          row: used.rowIndex,
          column: used.columnIndex,
          formulas: used.formulas,
          values: used.values,
        },
      ];
    });
  });

export interface CellContent {
  /** The sheet's id. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** A constant or a formula; null empties the cell. */
  readonly content: string | number | boolean | null;
}

/** Cells in one message: each takes some hundred bytes, and Excel on the web takes 5 MB. */
const MOST_CELLS = 4000;

/** Writes single cells, in as many messages as it takes. */
export async function writeCells(cells: readonly CellContent[]): Promise<void> {
  for (let from = 0; from < cells.length; from += MOST_CELLS) {
    await Excel.run(async (context) => {
      for (const { sheet, row, column, content } of cells.slice(from, from + MOST_CELLS)) {
        const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
        if (content === null) range.clear(Excel.ClearApplyTo.contents);
        else range.formulas = [[content]];
      }
      await context.sync();
    });
  }
}

/** The cells of a sheet that call the add-in. */
export const callingCells = ({ row, column, formulas, values }: ReadSheet): readonly FoundCell[] =>
  formulas.flatMap((cells, r) =>
    cells.flatMap((formula, c) => (callsAddin(formula) ? [{ row: row + r, column: column + c, formula, value: values[r]?.[c] }] : [])),
  );

export const areaOf = ({ row, column, formulas }: ReadSheet): Area => ({
  row,
  column,
  rows: formulas.length,
  columns: formulas[0]?.length ?? 1,
});

/** What to type so that a cell holds a value that was read: an error as an error, a text as a text. */
export const asTyped = (value: unknown): string | number | boolean =>
  ERRORS.has(value) ? (value as string) : typed(value as string | number | boolean);

export const isBusy = ({ values }: ReadSheet): boolean => values.some((cells) => cells.some((value) => WAITING.has(value)));

/** Whether a call of the add-in shows that Excel does not know it, or stands in the form that files hold it in. */
export const isBroken = ({ formula, value }: FoundCell): boolean => value === NO_NAME || healed(formula) !== formula;

/** `Readiness!D7`, for a message. */
export const placeOf = ({ name }: { readonly name: string }, { row, column }: { readonly row: number; readonly column: number }): string =>
  `${/^\w+$/.test(name) ? name : quotedSheet(name)}!${cellName(row, column)}`;
