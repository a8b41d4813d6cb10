/** What Excel has and the desk's engine refuses: the workbook opens without it, and whoever opens it hears of it. */
import { Refusal } from '../engine';

/** @param place the sheet's name, or the defined name's */
export type LeftOut = (place: string, what: 'frozen panes' | 'merged cells' | 'table' | 'name') => void;

/** Runs `work`, and tells `leftOut` where the desk refuses it. */
export function attempted(work: () => void, leftOut: LeftOut, ...missing: Parameters<LeftOut>): void {
  try {
    work();
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    leftOut(...missing);
  }
}
