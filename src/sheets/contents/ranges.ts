/** Named ranges as they were found in a workbook, and the places of their cells. */
import { cellName, type Area } from '../layout';

/** A named range as it was found: where it lies now, whatever the sheet is called, and what its cells hold. */
export interface NamedRange {
  readonly sheet: string;
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
  /** Whether rows and columns of `values` are the other way round than in the workbook. */
  readonly isTurned?: true;
}

export type NamedRanges = ReadonlyMap<string, NamedRange>;

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** `placeText({ sheet: 'Readiness', row: 6, column: 4 })` → `Readiness!E7` */
export const placeText = ({ sheet, row, column }: CellPlace): string => `${sheet}!${cellName(row, column)}`;
