/** A hand-off copy as a workbook of its own, made from the open one, which is the same afterwards. */
import {
  canCopyFile,
  documentBytes,
  handOff,
  makeLive,
  openNewWorkbook,
  type HandOffProblem,
  type HandOffResult,
  type NameKeeper,
} from '../excel';
import { withoutAddin } from '../file';

const CANNOT: HandOffProblem = {
  code: 'noFile',
  place: 'this Excel',
  found: 'no way to hand out its file',
  expected: 'a copy made in place: choose that, and save it under another name',
};

/** What a file of ours says of us: the functions it calls, and what is stored with it. */
const isOurs = (part: string): boolean => part.includes('_xldudf_CCO_') || part.includes('ccoPlanner');

/** For as long as the copy takes. */
function shortMemory(): NameKeeper {
  const kept = new Map<string, readonly string[]>();
  return { keep: (id, names) => void kept.set(id, names), recall: (id) => kept.get(id) ?? null, forget: (id) => void kept.delete(id) };
}

/**
 * Values in place of the add-in's formulas, the file, and the formulas back again: the new workbook has no reference to the
 * add-in, and nothing that was stored with it.
 * @example
 * await handOffFile({ names: false });
 */
export async function handOffFile({ names }: { readonly names: boolean }): Promise<HandOffResult> {
  if (!canCopyFile()) return { ok: false, problems: [CANNOT] };
  const keeper = shortMemory();
  const made = await handOff({ names, keeper });
  if (!made.ok) return made;
  let bytes: Uint8Array | undefined;
  try {
    bytes = await documentBytes();
  } finally {
    const live = await makeLive({ keeper });
    if (!live.ok) return live;
    if (live.kept.length > 0)
      return {
        ok: false,
        problems: live.kept.map((found): HandOffProblem => ({
          code: 'notBack',
          place: found,
          found: 'a cell that was changed while the copy was made',
          expected: 'its formula: type it again',
        })),
      };
  }
  await openNewWorkbook(withoutAddin(bytes, isOurs));
  return made;
}
