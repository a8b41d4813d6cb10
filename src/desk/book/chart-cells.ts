/** What the cells of a chart hold, for the caches that the file keeps beside each reference. */
import type { CellValue } from '../../file';
import { referenceText, type CellPosition, type Formula, type Workbook } from '../engine';

export interface Cells {
  /** `Readiness!$D$5:$D$15`, whatever the sheet the formula was written for. */
  readonly reference: (formula: Formula) => string;
  readonly values: (formula: Formula) => readonly CellValue[];
  readonly text: (formula: Formula) => string;
  readonly numberFormat: (formula: Formula) => string;
}

export function cellsFor(workbook: Workbook, sheetId: string): Cells {
  const find = (formula: Formula): ReturnType<Workbook['resolve']> => workbook.resolve(formula.formula.slice(1), sheetId);
  const firstOf = (formula: Formula): CellPosition | undefined => {
    const found = find(formula);
    return found && { sheetId: found.sheetId, row: found.area.row, col: found.area.column };
  };
  return {
    reference: (formula) => {
      const found = find(formula);
      return found ? referenceText(workbook.sheetName(found.sheetId), found.area, 'absolute') : formula.formula.slice(1);
    },
    values: (formula) => {
      const found = find(formula);
      return found ? workbook.valuesIn(found.sheetId, found.area) : [];
    },
    text: (formula) => {
      const first = firstOf(formula);
      return first ? workbook.text(first) : '';
    },
    numberFormat: (formula) => {
      const first = firstOf(formula);
      return first ? workbook.numberFormat(first) : 'General';
    },
  };
}
