/** What can be wrong with a workbook file, and the one place where that is put into words. */

export type FileProblemCode = 'notAWorkbook' | 'encrypted' | 'damaged' | 'tooLarge' | 'missingPart' | 'malformedXml' | 'unwritable';

export interface FileProblem {
  readonly code: FileProblemCode;
  /** The part of the file (`xl/workbook.xml`), or the sheet and cell (`Readiness!D5`). */
  readonly place: string;
  readonly found: string;
  readonly expected: string;
}

/** `xl/workbook.xml: found nothing, expected the part that lists the sheets`. */
export function describeFileProblem({ place, found, expected }: FileProblem): string {
  return `${place}: found ${found}, expected ${expected}`;
}

/** Thrown by `readXlsx` and `writeXlsx`; carries every problem that was found, at least one. */
export class FileRefused extends Error {
  readonly problems: readonly FileProblem[];

  constructor(problems: readonly FileProblem[]) {
    super(problems.map(describeFileProblem).join('\n'));
    this.name = 'FileRefused';
    this.problems = problems;
  }
}
