/** Our sheets' protection: lifted before they are changed, put back afterwards, and never lifted against a password. */

/** Protection without a password keeps formulas from being typed over; it is no secret, and anybody may lift it. */
export const OUR_PROTECTION: Excel.WorksheetProtectionOptions = { allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true };

export interface PasswordProblem {
  readonly code: 'passwordProtected';
  readonly place: string;
  readonly found: string;
  readonly expected: string;
}

export interface ProtectedSheet {
  readonly id: string;
  readonly name: string;
  /** What people may do all the same; left out, as on a sheet that we have just written. */
  readonly options?: Excel.WorksheetProtectionOptions;
}

/**
 * Lifts the protection on its own, so that a password stops what comes after it before anything is changed.
 * @returns what is in the way; then every sheet is protected as it was
 */
export async function liftProtection(context: Excel.RequestContext, sheets: readonly ProtectedSheet[]): Promise<PasswordProblem | null> {
  if (sheets.length === 0) return null;
  for (const { id } of sheets) context.workbook.worksheets.getItem(id).protection.unprotect();
  try {
    await context.sync();
    return null;
  } catch (error) {
    // While a cell is edited Excel takes nothing at all; that is no password.
    if (!(error instanceof OfficeExtension.Error) || error.code === 'InvalidOperationInCellEditMode') throw error;
    await protectAgain(sheets);
    return {
      code: 'passwordProtected',
      place: `${sheets.length === 1 ? 'sheet' : 'sheets'} ${sheets.map(({ name }) => name).join(', ')}`,
      found: `protection that cannot be lifted without a password (${error.message})`,
      expected: 'sheets without a password: lift it in Review and try again; nothing was changed',
    };
  }
}

/** Protects those of the sheets that are not. */
export async function protectAgain(sheets: readonly ProtectedSheet[]): Promise<void> {
  for (const { id, options = OUR_PROTECTION } of sheets) {
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(id);
      protection.load('protected');
      await context.sync();
      if (!protection.protected) protection.protect(options);
      await context.sync();
    });
  }
}
