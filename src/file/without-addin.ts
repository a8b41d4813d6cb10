/** Takes the reference to the add-in out of a saved workbook and leaves every other part as it is, byte for byte. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Where files keep add-ins, panes that open with the workbook, and what add-ins have stored in it. */
const ADDIN_PARTS = /^xl\/webextensions\//i;
/** What points there: a relationship, and a part's content type. */
const POINTERS = /<(Relationship|Override)\b[^>]*(?:Target|PartName)="\/?(?:[^"]*\/)?webextensions\/[^"]*"[^>]*\/>/gi;

/**
 * A workbook that says nothing of any add-in. Its formulas stay, so those that call one have to be gone before.
 * @param bytes an .xlsx file
 * @example
 * const handOff = withoutAddin(bytes);
 */
export function withoutAddin(bytes: Uint8Array): Uint8Array {
  const kept: Zippable = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    if (ADDIN_PARTS.test(path)) continue;
    const points = path === '[Content_Types].xml' || path === '_rels/.rels' || path === 'xl/_rels/workbook.xml.rels';
    kept[path] = points ? strToU8(strFromU8(content).replace(POINTERS, '')) : content;
  }
  return zipSync(kept);
}
