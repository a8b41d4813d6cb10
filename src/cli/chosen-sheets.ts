/** The option --sheets; apart from the other options, so that commands without sheets do not load them. */
import { SELECTIONS, SHEET_IDS, type SheetId } from '../sheets';
import { WrongInput } from './command-line';

/**
 * The sheets behind --sheets: a selection's name, or names of sheets.
 *
 * @param option all sheets where it is left out
 * @throws WrongInput naming every sheet that is unknown, and the known ones
 *
 * @example
 * chosenSheets('readiness, Maturity') // ['Readiness', 'Maturity']
 */
export function chosenSheets(option: string | undefined): readonly SheetId[] {
  if (option === undefined) return SELECTIONS.full;
  const wanted = option.trim().toLowerCase();
  if (wanted === 'quick' || wanted === 'full') return SELECTIONS[wanted];
  const names = option.split(',').map((name) => name.trim());
  const found = names.map((name) => SHEET_IDS.find((sheet) => sheet.toLowerCase() === name.toLowerCase()));
  const unknown = names.filter((_, i) => found[i] === undefined);
  if (unknown.length > 0)
    throw new WrongInput(
      ...unknown.map(
        (name) => `--sheets: found "${name}", expected quick, full, or sheets with commas between them, of ${SHEET_IDS.join(', ')}`,
      ),
    );
  return SHEET_IDS.filter((sheet) => found.includes(sheet));
}
