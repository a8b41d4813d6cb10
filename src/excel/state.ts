/** What the workbook says at this moment: what is answered, what is missing and where, what is wrong, and what follows. */
import type { Conclusions } from '../method';
import type { CellPlace, Filling, SheetId } from '../sheets';

export interface WorkbookState {
  /** Our sheets that are there, with what they are called now. */
  readonly sheets: readonly { readonly sheet: SheetId; readonly name: string }[];
  readonly filling: Filling;
  readonly progress: readonly InstrumentProgress[];
  readonly missing: readonly MissingAnswer[];
  readonly problems: readonly CellProblem[];
  /** What follows from the answers that can be read; null when no sheet is there to answer on. */
  readonly conclusions: Conclusions | null;
}

export interface InstrumentProgress {
  readonly sheet: SheetId;
  readonly answered: number;
  readonly of: number;
}

export interface MissingAnswer {
  readonly sheet: SheetId;
  readonly item: string;
  /** The question, in full. */
  readonly text: string;
  /** Empty where the organisation answers once. */
  readonly rater: string;
  readonly place: CellPlace;
}

/** A cell whose content cannot be read, or stands where nothing is asked. */
export interface CellProblem {
  readonly place: CellPlace;
  /** `Readiness!E7` */
  readonly where: string;
  readonly found: string;
  readonly expected: string;
}
export declare function readState(): Promise<WorkbookState>;
