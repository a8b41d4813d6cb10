/** The add-in without a screen: its own code and functions, on the real Office.js, at a desk in this process. */
import { readFileSync } from 'node:fs';
import { createDesk, type Desk } from '../desk';
import { openBook, toBook } from '../desk/book';
import { installGlobals, openOffice, type OfficeRuntime } from '../desk/node';
import { writeXlsx, type AddinReference, type Book } from '../file';
import { associateFunctions } from '../functions';
import metadata from '../functions/functions.json';

export interface OpenAddin {
  readonly desk: Desk;
  readonly messages: OfficeRuntime['messages'];
  /** The workbook as a file holds it, once every custom function has answered. */
  book(): Promise<Book>;
  close(): void;
}

const NAMESPACE = 'CCO';

/**
 * Opens a workbook, new or given, with the add-in running beside it.
 * Office.js and CustomFunctions are globals until it is closed, as they are in the add-in's own page.
 * @example
 * const addin = await openAddin();
 * await writeSheets({ cellContents: () => cellContents, whereFound: 'update' });
 * await addin.desk.settled();
 */
export async function openAddin(book?: Book): Promise<OpenAddin> {
  const functions = { namespace: NAMESPACE, metadata };
  const desk = book ? openBook(book, { functions }) : createDesk({ functions });
  const runtime = await openOffice(desk, { clock: 'fast' });
  desk.host.file = async () => writeXlsx(toBook(desk, addinReference()));
  const restore = installGlobals(runtime);
  associateFunctions();
  await desk.settled();
  return {
    desk,
    get messages() {
      return runtime.messages;
    },
    book: async () => {
      await desk.settled();
      return toBook(desk, addinReference());
    },
    close: () => {
      restore();
      runtime.close();
    },
  };
}

/** What the file says about the add-in, from the manifest. */
function addinReference(): AddinReference {
  const manifest = readFileSync('manifest.xml', 'utf8');
  const text = (tag: string): string => {
    const found = new RegExp(`<${tag}>\\s*([^<\\s]+)\\s*</${tag}>`).exec(manifest)?.[1];
    if (!found) throw new Error(`manifest.xml: <${tag}> is missing`);
    return found;
  };
  return { id: text('Id'), version: text('Version'), namespace: NAMESPACE, functions: metadata.functions.map(({ id }) => id) };
}
