/** What is left out of a workbook that opens, because the desk's engine refuses it: a table, a name, sizes beyond its reach. */
import { Refusal } from '../engine';

/** @param place the sheet's name, the defined name's, or the font's */
export type LeftOut = (
  place: string,
  what: 'merged cells' | 'table' | 'name' | 'sizes of columns' | 'sizes of rows' | 'default font',
) => void;

/** Runs `work`, and tells `leftOut` where the desk refuses it. */
export function attempted(work: () => void, leftOut: LeftOut, ...missing: Parameters<LeftOut>): void {
  try {
    work();
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    leftOut(...missing);
  }
}
