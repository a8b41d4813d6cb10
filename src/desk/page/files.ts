/** Workbook files: chosen and read, or written and handed to the browser's downloads. */
import { FileRefused, readXlsx, writeXlsx, type AddinReference, type Book, type NotCarried } from '../../file';
import type { Desk } from '..';
import { toBook } from '../book';
import { byId, element } from './element';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Asks for a file. @returns null where none was chosen */
export const chosenFile = (): Promise<File | null> =>
  new Promise((done) => {
    const input = byId<HTMLInputElement>('file');
    // The same file twice is a choice too: without this the browser would see no change.
    input.value = '';
    input.onchange = () => done(input.files?.[0] ?? null);
    input.oncancel = () => done(null);
    input.click();
  });

/** @throws an error with every problem of a file that is no workbook, a line each */
export const readBook = async (file: File): Promise<Book> => {
  try {
    return await readXlsx(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    throw error instanceof FileRefused ? new Error(`${file.name} cannot be opened.\n${error.message}`) : error;
  }
};

/** Writes the workbook as it is once every custom function has answered, and downloads it under `name`. */
export const saveBook = async (desk: Desk, { name, addin }: { readonly name: string; readonly addin?: AddinReference }): Promise<void> => {
  await desk.settled();
  download(await writeXlsx(toBook(desk, addin)), name);
};

/** Hands a workbook's bytes to the browser's downloads. */
export const download = (bytes: Uint8Array, name: string): void => {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: XLSX }));
  element('a', { href: address, download: name }).click();
  URL.revokeObjectURL(address);
};

/** What a file held and the desk could not take over, as a sentence; null where it took everything. */
export const leftBehind = ({ notCarried = [] }: Book): string | null => {
  const described = ({ what, place }: NotCarried) => `${what} (${place})`;
  return notCarried.length > 0 ? `Not taken over from this file: ${notCarried.map(described).join(', ')}.` : null;
};
