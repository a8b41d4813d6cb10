/** Reading the assessment that a workbook holds. */
import { fail, type Assessment, type Result } from '../method';

/** Reads the assessment in a workbook that the add-in wrote. */
export const readWorkbook: (bytes: Uint8Array) => Promise<Result<Assessment>> = async () =>
  fail({ code: 'malformed', place: 'workbook', found: 'a workbook', expected: '.json, .csv or .jsonl: workbooks cannot be read yet' });
