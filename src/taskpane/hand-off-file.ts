/** A hand-off copy as a workbook of its own, made from the open one, which is the same afterwards. */
import { canCopyFile, documentBytes, handOff, makeLive, openNewWorkbook, type HandOffProblem, type HandOffResult, type NameKeeper } from '../excel';
import { withoutAddin } from '../file';

const CANNOT: HandOffProblem = { code: 'noFile', place: 'this Excel', found: 'no way to hand out its file', expected: 'a copy made in place: choose that, and save it under another name' };

/**
 * Values in place of the add-in's formulas, the file, and the formulas back again: the new workbook has no reference to the
 * add-in, and nothing that was stored with it.
 * @example
 * await handOffFile({ names: false, keeper });
 */
export async function handOffFile({ names, keeper }: { readonly names: boolean; readonly keeper: NameKeeper }): Promise<HandOffResult> {
  if (!canCopyFile()) return { ok: false, problems: [CANNOT] };
  const made = await handOff({ names, keeper });
  if (!made.ok) return made;
  let bytes: Uint8Array;
  try {
    bytes = await documentBytes();
  } finally {
    await makeLive({ keeper });
  }
  await openNewWorkbook(withoutAddin(bytes));
  return made;
}
