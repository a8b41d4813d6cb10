/** What a person has put into the workbook, cell by cell and unread: what a sheet is filled with, and what reading it gives back. */
import type { Assumption, BasisKey, CostColumn, ListId, PhaseColumn, ProgramColumn, SimulationKey } from '../../method';
import type { Content } from '../layout';

export { answerKey, answerPlace, type AnswerPlace } from '../../method';

export interface RaterContents {
  readonly id: string;
  readonly group: string;
}

export interface AssumptionContents {
  readonly current: Content;
  readonly who: string;
  readonly when: string;
  readonly why: string;
}

/** A row of the roadmap; what is empty is an empty text. */
export type PhaseContents = Readonly<Record<PhaseColumn, Content>>;

export interface RoadmapContents {
  readonly horizon: Content;
  readonly phases: readonly PhaseContents[];
}

/** A year's money; here 0 is a number, and empty is an empty text. */
export interface YearContents {
  readonly benefit: Content;
  readonly cost: Content;
}

/** A program's row; its ramp ends with its last entry. */
export type ProgramContents = Readonly<Record<ProgramColumn, Content>> & { readonly ramp: readonly Content[] };
export type CostContents = Readonly<Record<CostColumn, Content>>;

/** The money model as its cells hold it; here 0 is a number, and empty is an empty text. */
export interface FundingContents {
  readonly basis: Readonly<Record<BasisKey, Content>>;
  /** Which of the five cases the working shows: a view of the workbook, no part of an assessment file. */
  readonly caseShown: Content;
  readonly programs: readonly ProgramContents[];
  readonly costs: readonly CostContents[];
  /** A team's own flows, from year 0. */
  readonly years: readonly YearContents[];
}

export type SimulationContents = Readonly<Record<SimulationKey, Content>>;

/** Blocks that grow with what people write in them. */
export type GrowingBlock = ListId | 'dashboard' | 'phases' | 'programs' | 'costs';

/** Contents stand as they were typed: a word that is no answer is kept and named, not dropped. */
export interface CellContents {
  readonly organisation: ReadonlyMap<string, Content>;
  readonly raters: readonly RaterContents[];
  /** An empty text is an item that is listed and not answered yet. */
  readonly answers: ReadonlyMap<string, Content>;
  /** One note a row, by `noteKey`. */
  readonly notes: ReadonlyMap<string, string>;
  readonly assumptions: ReadonlyMap<string, AssumptionContents>;
  /** Null where no sheet has them. */
  readonly roadmap: RoadmapContents | null;
  readonly funding: FundingContents | null;
  readonly simulation: SimulationContents | null;
  /** How many rows each block was found with, fixed ones included: it is drawn with as many. One that was not found gets some to spare. */
  readonly listRows: ReadonlyMap<GrowingBlock, number>;
}

/** One text for each row that has a note. */
export const noteKey = (instrument: string, item: string): string => JSON.stringify([instrument, item]);

/** The key of the note beside an answer. A stage of the dashboard has one row, and so one note, for all its functions. */
export function noteBeside({ instrument, item }: { readonly instrument: string; readonly item: string }): string {
  return noteKey(instrument, instrument === 'dashboard' ? stageOf(item) : item);
}

/** `stageOf('Use/service')` → `Use` */
export const stageOf = (item: string): string => item.slice(0, Math.max(item.lastIndexOf('/'), 0)).trim();
/** `functionOf('Use/service')` → `service` */
export const functionOf = (item: string): string => item.slice(item.lastIndexOf('/') + 1).trim();

export const NO_CONTENTS: CellContents = {
  organisation: new Map(),
  raters: [],
  answers: new Map(),
  notes: new Map(),
  assumptions: new Map(),
  roadmap: null,
  funding: null,
  simulation: null,
  listRows: new Map(),
};

/** A register value as a cell shows it: shares side by side as in the file, nothing where there is no default. */
export const shownValue = (value: Assumption['default']): Content =>
  value === null ? '' : Array.isArray(value) ? value.join(';') : (value as Content);
