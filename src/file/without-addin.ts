/** Takes the reference to an add-in out of a saved workbook and leaves every other part as it is. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

const WEB_EXTENSION = /^xl\/webextensions\/webextension[^/]*\.xml$/i;
const PANES = /^xl\/webextensions\/taskpanes[^/]*\.xml$/i;

/**
 * A workbook that says nothing of an add-in; those of others stay. Its formulas stay too, so that those which call it have to be gone before.
 * @param bytes an .xlsx file
 * @param isOurs whether a part that describes an add-in, as text, is of the one to be taken out
 * @example
 * const handOff = withoutAddin(bytes, (part) => part.includes('_xldudf_CCO_'));
 */
export function withoutAddin(bytes: Uint8Array, isOurs: (part: string) => boolean): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (path: string): string => strFromU8(parts[path]!);
  const gone = new Set(Object.keys(parts).filter((path) => WEB_EXTENSION.test(path) && isOurs(text(path))));
  for (const path of [...gone]) if (relsOf(path) in parts) gone.add(relsOf(path));
  const changed = new Map<string, string>();
  for (const path of Object.keys(parts).filter((each) => PANES.test(each))) {
    const left = panesLeft(text(path), relationsTo(gone, { owner: path, rels: relsOf(path) in parts ? text(relsOf(path)) : '' }));
    if (left === null) [path, relsOf(path)].forEach((each) => gone.add(each));
    else changed.set(path, left);
  }
  for (const path of Object.keys(parts).filter((each) => each.endsWith('.rels') && !gone.has(each))) changed.set(path, withoutRelations(text(path), { owner: ownerOf(path), gone }));
  changed.set('[Content_Types].xml', text('[Content_Types].xml').replace(/<Override\b[^>]*PartName="\/([^"]+)"[^>]*\/>/g, (all, path: string) => (gone.has(path) ? '' : all)));
  // Excel may keep a hidden name for each function that is called.
  if ('xl/workbook.xml' in parts) changed.set('xl/workbook.xml', text('xl/workbook.xml').replace(/<definedName\b[^>]*\bname="_xldudf_[^"]*"[^>]*>[^<]*<\/definedName>/g, (all) => (isOurs(all) ? '' : all)));
  const kept: Zippable = {};
  for (const [path, content] of Object.entries(parts)) {
    if (gone.has(path)) continue;
    const now = changed.get(path);
    kept[path] = now === undefined || now === text(path) ? content : strToU8(now);
  }
  return zipSync(kept);
}

const relsOf = (path: string): string => path.replace(/([^/]+)$/, '_rels/$1.rels');
const ownerOf = (rels: string): string => rels.replace(/_rels\/([^/]+)\.rels$/, '$1');
const RELATION = /<Relationship\b[^>]*\/>/g;
const attribute = (element: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? '';

/** The part that a relationship of `owner` points to. */
function targetOf(relation: string, owner: string): string {
  const target = attribute(relation, 'Target');
  if (target.startsWith('/')) return target.slice(1);
  const path = owner.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

const withoutRelations = (rels: string, { owner, gone }: { readonly owner: string; readonly gone: ReadonlySet<string> }): string => rels.replace(RELATION, (all) => (gone.has(targetOf(all, owner)) ? '' : all));

const relationsTo = (gone: ReadonlySet<string>, { owner, rels }: { readonly owner: string; readonly rels: string }): readonly string[] => (rels.match(RELATION) ?? []).filter((all) => gone.has(targetOf(all, owner))).map((all) => attribute(all, 'Id'));

/** The panes that open with the workbook without those of what is gone; null where none is left. */
function panesLeft(text: string, ids: readonly string[]): string | null {
  const left = text.replace(/<wetp:taskpane\b[\s\S]*?<\/wetp:taskpane>/g, (pane) => (ids.includes(/r:id="([^"]*)"/.exec(pane)?.[1] ?? '') ? '' : pane));
  return left.includes('<wetp:taskpane ') || left.includes('<wetp:taskpane>') ? left : null;
}
