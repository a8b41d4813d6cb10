/** The desk's workbook as a workbook file holds it, and back: what "save" and "open" mean at the desk. */
import type { AddinReference, Book, BookName } from '../../file';
import { createDesk, type Desk, type DeskOptions } from '../desk';
import { activateSheet, addName, addSheet, definedNames, renameSheet, setVisibility, type Workbook } from '../engine';
import { attempted, type LeftOut } from './left-out';
import { bookSheet, openProtection, openSheet } from './sheets';

export type { LeftOut };

/**
 * Everything the desk's workbook holds, with the values that cells and charts show at this moment. Wait for `desk.settled()` first:
 * a custom function that has not answered yet is saved without a value.
 *
 * @param addin stored beside the workbook so that Excel knows its functions; the desk's document settings go with it
 * @example
 * const bytes = await writeXlsx(toBook(desk));
 */
export function toBook(desk: Desk, addin?: AddinReference): Book {
  const { workbook, host } = desk;
  const sheetIds = workbook.sheetIds();
  const settings = Object.fromEntries(host.settings);
  return {
    sheets: sheetIds.map((sheetId) => bookSheet(workbook, sheetId)),
    names: bookNames(workbook),
    ...bookProperties(host),
    activeSheet: workbook.sheetName(sheetIds.includes(workbook.activeSheetId()) ? workbook.activeSheetId() : sheetIds[0]!),
    ...(addin ? { addin: { ...addin, ...(host.settings.size > 0 ? { settings } : {}) } } : {}),
  };
}

function bookProperties({ properties, customProperties }: Desk['host']): Pick<Book, 'properties'> {
  const core = Object.fromEntries([...properties].filter(([, text]) => text !== ''));
  const all = { ...core, ...(customProperties.size > 0 ? { custom: Object.fromEntries(customProperties) } : {}) };
  return Object.keys(all).length > 0 ? { properties: all } : {};
}

const bookNames = (workbook: Workbook): readonly BookName[] =>
  definedNames(workbook).map(({ name, refersTo, comment, visible, sheetId }) => ({
    name,
    formula: refersTo.formula.replace(/^=/, ''),
    ...(sheetId === undefined ? {} : { sheet: workbook.sheetName(sheetId) }),
    ...(comment ? { comment } : {}),
    ...(visible ? {} : { hidden: true }),
  }));

/**
 * A desk with the book's workbook on it. Formulas are calculated anew; opening is no step that undo takes back.
 *
 * @param options as for `createDesk`, settings given here winning over those of the file; `leftOut` hears of what the desk cannot show
 * @example
 * const desk = openBook(await readXlsx(bytes), { functions });
 */
export function openBook(book: Book, { leftOut = () => undefined, ...options }: DeskOptions & { readonly leftOut?: LeftOut } = {}): Desk {
  const desk = createDesk({ ...options, settings: { ...book.addin?.settings, ...options.settings } });
  const { workbook, host } = desk;
  const { custom = {}, ...core } = book.properties ?? {};
  for (const [name, text] of Object.entries(core)) host.properties.set(name, text);
  for (const [name, value] of Object.entries(custom)) host.customProperties.set(name, value);
  if (book.defaultFont) leftOut(`${book.defaultFont.name} ${book.defaultFont.size}`, 'default font');
  workbook.batch('addin', () => {
    const ids = openSheets(workbook, book);
    for (const { name, formula, sheet, comment = '', hidden = false } of book.names) {
      const scope = sheet === undefined ? undefined : workbook.findSheet(sheet);
      // The engine has one name of a text, whatever the scope.
      attempted(
        () => void addName(workbook, { name, refersTo: { formula: `=${formula}` }, comment, visible: !hidden }, scope),
        leftOut,
        name,
        'name',
      );
    }
    for (const [at, sheet] of book.sheets.entries()) openSheet(workbook, ids[at]!, { sheet, leftOut });
    workbook.draw();
    for (const [at, sheet] of book.sheets.entries()) openProtection(workbook, ids[at]!, sheet);
    const active = book.activeSheet === undefined ? undefined : workbook.findSheet(book.activeSheet);
    if (active !== undefined) activateSheet(workbook, active);
    for (const [at, { visibility }] of book.sheets.entries())
      if (visibility) setVisibility(workbook, ids[at]!, visibility === 'hidden' ? 'Hidden' : 'VeryHidden');
  });
  forgetHistory(workbook);
  return desk;
}

/** The desk begins with one sheet; it becomes the first of the book. */
function openSheets(workbook: Workbook, { sheets }: Book): readonly string[] {
  const [first] = workbook.sheetIds();
  return sheets.map(({ name }, at) => {
    if (at > 0 || first === undefined) return addSheet(workbook, name);
    if (workbook.sheetName(first) !== name) renameSheet(workbook, first, name);
    return first;
  });
}

/** The engine empties its list of undoable steps when it takes a snapshot of itself, and only then. */
function forgetHistory(workbook: Workbook): void {
  (workbook.model as unknown as { readonly session: { trigger(event: string): void } }).session.trigger('snapshot');
}
