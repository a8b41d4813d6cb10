/** Reading the assessment that a workbook holds, with the add-in's own code. */
import { FileRefused, readXlsx, type Book } from '../file';
import { fail, succeed, type Assessment, type Result } from '../method';

/**
 * Reads the assessment in a workbook that the add-in wrote and people filled in.
 *
 * @param bytes the .xlsx file
 * @returns the assessment, or every problem with the cell it stands in
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<Assessment>> {
  const book = await readBook(bytes);
  if (!book.ok) return book;
  // The desk takes half a second to load, which reading a text file need not wait for.
  const { openAddin } = await import('./addin');
  const { readAssessment } = await import('../excel');
  const addin = await openAddin(book.value);
  try {
    return await readAssessment();
  } finally {
    addin.close();
  }
}

async function readBook(bytes: Uint8Array): Promise<Result<Book>> {
  try {
    return succeed(await readXlsx(bytes));
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return fail(...error.problems.map(({ place, found, expected }) => ({ code: 'malformed' as const, place, found, expected })));
  }
}
