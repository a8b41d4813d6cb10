/** Takes the reference to an add-in out of a saved workbook and leaves every other part as it is. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { openPackage, relationshipsPath } from './parts/package';

const WEB_EXTENSION = /^xl\/webextensions\/webextension[^/]*\.xml$/i;
const PANES = /^xl\/webextensions\/taskpanes[^/]*\.xml$/i;
const TYPES = '[Content_Types].xml';
const WORKBOOK = 'xl/workbook.xml';

/**
 * A workbook that says nothing of an add-in; those of others stay. Its formulas stay too, so that those which call it have to be
 * gone before.
 * @param bytes an .xlsx file
 * @param isOurs whether a part that describes an add-in, as text, is of the one to be taken out
 * @example
 * const handOff = withoutAddin(bytes, (part) => part.includes('_xldudf_CCO_'));
 */
export function withoutAddin(bytes: Uint8Array, isOurs: (part: string) => boolean): Uint8Array {
  const parts = unzipSync(bytes);
  const texts = Object.fromEntries(
    Object.entries(parts).flatMap(([path, content]) => (/\.(xml|rels)$/i.test(path) ? [[path, strFromU8(content)] as const] : [])),
  );
  const { relationships } = openPackage(texts);
  const gone = new Set<string>();
  const drop = (path: string): void => [path, relationshipsPath(path)].forEach((each) => void gone.add(each));
  const idsGone = (owner: string): ReadonlySet<string> =>
    new Set(relationships(owner).flatMap(({ id, target, external }) => (!external && gone.has(target) ? [id] : [])));
  const changed = new Map<string, string>();
  for (const [path, text] of Object.entries(texts)) if (WEB_EXTENSION.test(path) && isOurs(text)) drop(path);
  for (const [path, text] of Object.entries(texts).filter(([each]) => PANES.test(each))) {
    const left = withoutElements(text, 'wetp:taskpane', (pane) => idsGone(path).has(/r:id="([^"]*)"/.exec(pane)?.[1] ?? ''));
    if (/<wetp:taskpane[ >]/.test(left)) changed.set(path, left);
    else drop(path);
  }
  for (const owner of ['', ...Object.keys(parts)]) {
    const ids = idsGone(owner);
    const path = relationshipsPath(owner);
    if (ids.size > 0 && path in texts)
      changed.set(
        path,
        texts[path]!.replace(/<Relationship\b[^>]*\/>/g, (all) => (ids.has(/\bId="([^"]*)"/.exec(all)?.[1] ?? '') ? '' : all)),
      );
  }
  changed.set(
    TYPES,
    (texts[TYPES] ?? '').replace(/<Override\b[^>]*PartName="\/([^"]+)"[^>]*\/>/g, (all, path: string) => (gone.has(path) ? '' : all)),
  );
  // Excel may keep a hidden name for each function that is called.
  if (WORKBOOK in texts)
    changed.set(
      WORKBOOK,
      withoutElements(texts[WORKBOOK]!, 'definedName', (name) => /\bname="_xldudf_/.test(name) && isOurs(name)),
    );
  const kept: Zippable = {};
  for (const [path, content] of Object.entries(parts)) {
    const now = changed.get(path);
    if (!gone.has(path)) kept[path] = now === undefined || now === texts[path] ? content : strToU8(now);
  }
  return zipSync(kept);
}

/** A part's text without those elements of a name that go, with all that stands in them. */
const withoutElements = (text: string, name: string, goes: (element: string) => boolean): string =>
  text.replace(new RegExp(`<${name}(?=[ >])[\\s\\S]*?</${name}>`, 'g'), (element) => (goes(element) ? '' : element));
