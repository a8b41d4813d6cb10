/** The ranges of a self-funding model: rows of programs and of costs, and rows of a key and its value. */
import {
  COST_COLUMNS,
  FUNDING_BASIS,
  fundingInCells,
  fundingPlace,
  isBlank,
  isSpareRow,
  PROGRAM_COLUMNS,
  shown,
  type BasisKey,
  type CostCells,
  type CostColumn,
  type FundingCells,
  type KeyPath,
  type Problem,
  type ProgramCells,
  type ProgramColumn,
} from '../method';
import { tableOf, type Cell, type Range } from './cells';

/** A row of a range that is not a spare one, and where its cells are, those beyond the range's last column included. */
interface ListedRow {
  readonly cells: readonly Cell[];
  readonly placeOf: (column: number) => string;
}

/** A row of nothing but empty cells and zeros is a spare one, since Excel passes an empty cell as 0. */
const listedRows = (range: Range, name: string): readonly ListedRow[] =>
  tableOf(range, name).flatMap((cells, r) =>
    isSpareRow(cells.map(({ value }) => value))
      ? []
      : [{ cells, placeOf: (column: number) => cells[column]?.place ?? `${name}, row ${r + 1}, column ${column + 1}` }],
  );

/** A key that may stand in the first column, by itself or by its label. */
export interface KnownKey<Key extends string> {
  readonly key: Key;
  readonly names: readonly string[];
  /** Whether 0 could be no value of it, and so is an empty cell as Excel passes it. */
  readonly zeroIsEmpty?: boolean;
}

export interface KeyedCells<Key extends string> {
  /** The cell of each key that has one with something in it; here 0 is something. */
  readonly cells: ReadonlyMap<Key, Cell>;
  readonly problems: readonly Problem[];
}

/** Rows of a key, or its label, and a value in the last column; keys that stand beside an empty cell are not stated. */
export function keyedCells<Key extends string>(range: Range, name: string, known: readonly KnownKey<Key>[]): KeyedCells<Key> {
  const cells = new Map<Key, Cell>();
  const problems: Problem[] = [];
  for (const row of tableOf(range, name)) {
    const [first] = row;
    if (first === undefined || row.every(({ value }) => isBlank(value))) continue;
    const written = String(first.value ?? '')
      .trim()
      .toLowerCase();
    const match = known.find(({ names }) => names.some((each) => each.toLowerCase() === written));
    const value = row.length > 1 ? row[row.length - 1] : undefined;
    const earlier = match && cells.get(match.key);
    if (match === undefined)
      problems.push({ code: 'notOneOf', place: first.place, found: shown(first.value), choices: known.map(({ key }) => key) });
    else if (value === undefined || isEmpty(value) || (match.zeroIsEmpty === true && value.value === 0)) continue;
    else if (earlier) problems.push({ code: 'duplicate', place: value.place, first: earlier.place, about: match.key });
    else cells.set(match.key, value);
  }
  return { cells, problems };
}

/** In cells of money, shares and years 0 is a number. */
export const isEmpty = ({ value }: Cell): boolean => value !== 0 && isBlank(value);

/** What all programs and costs rest on, by key and by label. */
export const BASIS_KEYS: readonly KnownKey<BasisKey>[] = FUNDING_BASIS.map(({ key, label }) => ({
  key,
  names: [key, label],
  zeroIsEmpty: key === 'horizonYears' || key === 'treatment' || key === 'risk',
}));

export interface FundingRanges {
  readonly programs: Range;
  readonly costs: Range;
  /** By key; those that were not stated are left out. */
  readonly basis: ReadonlyMap<BasisKey, Cell>;
  readonly flows: FundingCells['flows'];
}

export interface FoundFunding {
  /** Undefined where nothing is stated. */
  readonly found: Readonly<Record<string, unknown>> | undefined;
  /** The cell of a path such as `['selfFunding', 'programs', 2, 'likely']`; undefined for those of flows and of the whole. */
  readonly placeOf: (path: KeyPath) => string | undefined;
}

/** The self-funding model that the ranges make up, unchecked. */
export function foundFunding({ programs, costs, basis, flows }: FundingRanges): FoundFunding {
  const rows = { programs: listedRows(programs, 'programs'), costs: listedRows(costs, 'costs') };
  const valueAt = (cells: readonly Cell[], column: number): unknown => cells[column]?.value;
  return {
    found: fundingInCells({
      basis: Object.fromEntries([...basis].map(([key, { value }]) => [key, value])),
      programs: rows.programs.map(({ cells }): ProgramCells => ({
        ...(Object.fromEntries(PROGRAM_COLUMNS.map((column, c) => [column, valueAt(cells, c)])) as Record<ProgramColumn, unknown>),
        ramp: cells.slice(PROGRAM_COLUMNS.length).map(({ value }) => value),
      })),
      costs: rows.costs.map(
        ({ cells }): CostCells =>
          Object.fromEntries(COST_COLUMNS.map((column, c) => [column, valueAt(cells, c)])) as Record<CostColumn, unknown>,
      ),
      flows,
      simulation: {},
    }),
    placeOf: (path) => {
      const place = fundingPlace(path);
      if (place?.part === 'programs' || place?.part === 'costs') return rows[place.part][place.row]?.placeOf(place.column) ?? place.part;
      return place?.part === 'basis' ? basis.get(place.key)?.place : undefined;
    },
  };
}
