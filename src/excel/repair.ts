/** Heals formulas of the add-in that were left broken by opening the workbook without it. */
import { healed } from '../sheets';
import { callingCells, NO_NAME, placeOf, readSheets, type FoundCell, type ReadSheet } from './cells';
import { liftProtection, protectAgain, type PasswordProblem } from './protection';

export type RepairResult =
  | {
      readonly ok: true;
      /** The cells that were entered anew. */
      readonly healed: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly PasswordProblem[] };

/**
 * The cells whose call of the add-in shows `#NAME?` or stands in the form that files hold it in. Excel does not look at such a
 * cell again by itself (office-js issues 5611, 6395, 6611).
 * @example
 * await findBroken(); // ['Readiness!H7', …]
 */
export const findBroken = (): Promise<readonly string[]> => Excel.run(async (context) => (await readSheets(context)).flatMap((sheet) => broken(sheet).map((cell) => placeOf(sheet, cell))));

const broken = (sheet: ReadSheet): readonly FoundCell[] => callingCells(sheet).filter(({ formula, value }) => value === NO_NAME || healed(formula) !== formula);

/**
 * Enters every broken formula anew, on sheets that are protected too, and protects them as they were.
 * @example
 * const repaired = await repairFormulas();
 * if (repaired.ok) repaired.healed.length;
 */
export async function repairFormulas(): Promise<RepairResult> {
  return Excel.run(async (context) => {
    const sheets = (await readSheets(context)).filter((sheet) => broken(sheet).length > 0);
    const closed = sheets.filter(({ isProtected }) => isProtected);
    const refused = await liftProtection(context, closed);
    if (refused) return { ok: false, problems: [refused] };
    try {
      for (const sheet of sheets) {
        const worksheet = context.workbook.worksheets.getItem(sheet.id);
        for (const { row, column, formula } of broken(sheet)) worksheet.getRangeByIndexes(row, column, 1, 1).formulas = [[healed(formula)]];
      }
      await context.sync();
    } finally {
      await protectAgain(closed);
    }
    return { ok: true, healed: sheets.flatMap((sheet) => broken(sheet).map((cell) => placeOf(sheet, cell))) };
  });
}
