/** Workbook files: `.xlsx` in and out. Knows nothing of what the workbooks are about; runs in Node and in browsers. */
export type * from './book';
export { DEFAULT_LIMITS, type ReadLimits } from './archive';
export { describeFileProblem, FileRefused, type FileProblem, type FileProblemCode } from './problems';
export { absoluteAddress, areaAddress, cellAddress, columnName, parseArea, parseCell, parseSheetArea, sheetInFormula } from './places';
export { readXlsx, type ReadOptions } from './read';
export { writeXlsx } from './write';
export { withoutAddin } from './without-addin';
export { freeze } from './freeze';
