/**
 * Where the blocks of the money model lie: one timeline in the same columns of every sheet, and as many rows as there are
 * programs and costs.
 */
import { COST_COLUMNS, PROGRAM_COLUMNS, type CostColumn, type ProgramColumn } from '../../method';
import { type Content, inColumn, type Area } from '../layout';
import type { CellContents } from '../contents';

/** The columns before the timeline: labels, and three more whose headers say what they hold. */
export const AT = { label: 1, first: 2, second: 3, third: 4, year0: 5 } as const;

/** Years 0 to 10 at least, so that a longer horizon finds its columns. */
const LAST_YEAR = 10;
const LEAST_PROGRAMS = 5;
const LEAST_COSTS = 7;
/** Empty rows that a list is drawn with, below those in use. */
const SPARE_ROWS = 2;

export interface FundingLayout {
  readonly programs: number;
  readonly costs: number;
  /** The last year that has a column. */
  readonly lastYear: number;
  /** The last column of the timeline. */
  readonly lastColumn: number;
  /** The column of what is said of a row: the last one that is printed. */
  readonly said: number;
  /** Right of the printed page, the state of an input and the rule that makes it so: what formulas ask in place of what is said. */
  readonly state: number;
  readonly rule: number;
  /** How many entries of a ramp have a column. */
  readonly rampColumns: number;
}

/** Ramps end where the timeline does, so that a longer one lengthens both. */
export function fundingLayout({ funding, assumptions, listRows }: CellContents): FundingLayout {
  const { basis, programs = [], costs = [], years = [] } = funding ?? {};
  const stated = [basis?.horizonYears, assumptions.get('A-SF2')?.current].find((each) => typeof each === 'number');
  const horizon = typeof stated === 'number' ? Math.ceil(stated) : 0;
  const longestRamp = Math.max(0, ...programs.map(({ ramp }) => ramp.length));
  const lastYear = Math.max(LAST_YEAR, horizon, years.length, RAMP + longestRamp - AT.year0);
  const rows = (block: 'programs' | 'costs', used: number, least: number): number =>
    Math.max(used, listRows.get(block) ?? Math.max(least, used + SPARE_ROWS));
  const lastColumn = AT.year0 + lastYear;
  return {
    programs: rows('programs', programs.length, LEAST_PROGRAMS),
    costs: rows('costs', costs.length, LEAST_COSTS),
    lastYear,
    lastColumn,
    said: lastColumn + 1,
    state: lastColumn + 2,
    rule: lastColumn + 3,
    rampColumns: lastColumn - RAMP + 1,
  };
}

/** The first column of a program's ramp. */
const RAMP = AT.label + PROGRAM_COLUMNS.length;

const programColumn = (column: ProgramColumn | 'ramp'): number => (column === 'ramp' ? RAMP : AT.label + PROGRAM_COLUMNS.indexOf(column));
const costColumn = (column: CostColumn): number => AT.label + COST_COLUMNS.indexOf(column);

/** A cell of a program's, or a cost's, own row. */
export const ofProgram = (row: number, column: ProgramColumn | 'ramp'): string => inColumn(row, programColumn(column));
export const ofCost = (row: number, column: CostColumn): string => inColumn(row, costColumn(column));

export const PROGRAM_AT = programColumn;
export const COST_AT = costColumn;

/** A block's column, from its first row to its last. */
export const columnOf = ({ row, rows }: Area, column: number): Area => ({ row, column, rows, columns: 1 });

/** A year's column holds the largest amount there is to be expected, with its commas and, below 0, its parentheses. */
function yearWidth({ funding, organisation }: CellContents): number {
  const amount = (content: Content | undefined): number => (typeof content === 'number' ? Math.abs(content) : 0);
  const { basis, costs = [], years = [] } = funding ?? {};
  const baseline = amount(basis?.customers) * amount(basis?.revenuePerCustomer);
  const expected = Math.max(amount(organisation.get('revenue')), baseline) / 10;
  const largest = Math.max(
    expected,
    ...costs.map(({ likely }) => 10 * amount(likely)),
    ...years.flatMap(({ benefit, cost }) => [10 * amount(benefit), 10 * amount(cost)]),
  );
  const digits = Math.max(LEAST_DIGITS, Math.ceil(Math.log10(largest + 1)));
  return 0.93 * (digits + Math.floor((digits - 1) / 3) + 2);
}

/** Up to 9,999,999. */
const LEAST_DIGITS = 7;

/** In characters: columns A to what is said of a row. */
export const fundingWidths = (cellContents: CellContents): readonly number[] => {
  const width = yearWidth(cellContents);
  return [2, 26, 15, 14, Math.max(12, width), ...Array.from({ length: fundingLayout(cellContents).lastYear + 1 }, () => width), 27];
};
