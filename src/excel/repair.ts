/** Heals formulas of the add-in that were left broken by opening the workbook without it. */
import { healed } from '../sheets';
import { callingCells, isBroken, placeOf, readSheets, writeCells, type ReadSheet } from './cells';
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
export const findBroken = async (): Promise<readonly string[]> => placesIn(await readSheets());

const placesIn = (sheets: readonly ReadSheet[]): readonly string[] =>
  sheets.flatMap((sheet) =>
    callingCells(sheet)
      .filter(isBroken)
      .map((cell) => placeOf(sheet, cell)),
  );

/**
 * Enters every formula of the add-in anew where one of them is broken: an IFERROR around it may hide that others are too. Sheets
 * that are protected are so afterwards.
 * @returns the cells that showed it
 * @example
 * const repaired = await repairFormulas();
 * if (repaired.ok) repaired.healed.length;
 */
export async function repairFormulas(): Promise<RepairResult> {
  const all = await readSheets();
  const broken = placesIn(all);
  if (broken.length === 0) return { ok: true, healed: [] };
  const sheets = all.filter((sheet) => callingCells(sheet).length > 0);
  const closed = sheets.filter(({ isProtected }) => isProtected);
  const refused = await Excel.run((context) => liftProtection(context, closed));
  if (refused) return { ok: false, problems: [refused] };
  try {
    await writeCells(
      sheets.flatMap((sheet) =>
        callingCells(sheet).map(({ row, column, formula }) => ({ sheet: sheet.id, row, column, content: healed(formula) })),
      ),
    );
  } finally {
    await protectAgain(closed);
  }
  return { ok: true, healed: broken };
}
