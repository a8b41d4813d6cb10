/** The money model as cells: read from its ranges, and turned into an assessment file's model and back. */
import {
  COST_COLUMNS,
  FUNDING_BASIS,
  fundingCells,
  fundingInCells,
  fundingPlace,
  isSpareCost,
  isSpareProgram,
  PROGRAM_COLUMNS,
  SIMULATION_DEFAULTS,
  SIMULATION_KEYS,
  type BasisKey,
  type CostCells,
  type FundingPlace,
  type KeyPath,
  type ProgramCells,
  type SelfFunding,
  type SimulationKey,
} from '../../method';
import {
  type CellPlace,
  type NamedRange,
  type NamedRanges,
  FUNDING_NAMES,
  SIMULATION_NAMES,
  type CostContents,
  type FundingContents,
  type ProgramContents,
  type SimulationContents,
  type YearContents,
} from '../contents';
import type { Content } from '../layout';

export interface FundingRead {
  readonly funding: FundingContents | null;
  readonly simulation: SimulationContents | null;
}

/** In cells of money 0 is a number; what is empty, and nothing but spaces, is empty. */
export const contentOf = (value: unknown): Content =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '') ? '' : (value as Content);

const at = ({ sheet, area, isTurned }: NamedRange, row: number, column: number): CellPlace => ({
  sheet,
  row: area.row + (isTurned ? column : row),
  column: area.column + (isTurned ? row : column),
});

/** One text for each cell of the model. */
const fundingKey = (place: FundingPlace): string =>
  'key' in place ? `${place.part} ${place.key}` : `${place.part} ${place.row} ${place.column}`;

/** @param places takes in where each part of the model stands, by `fundingKey` */
export function readFunding(ranges: NamedRanges, places: Map<string, CellPlace>): FundingRead {
  return { funding: readModel(ranges, places), simulation: readSettings(ranges.get(SIMULATION_NAMES.settings), places) };
}

function readModel(ranges: NamedRanges, places: Map<string, CellPlace>): FundingContents | null {
  const basis = ranges.get(FUNDING_NAMES.basis);
  const flows = ranges.get(FUNDING_NAMES.flows);
  if (!basis && !flows) return null;
  return {
    basis: readKeyed(basis, 'basis', places),
    caseShown: contentOf(ranges.get(FUNDING_NAMES.caseShown)?.values[0]?.[0]),
    programs: readPrograms(ranges.get(FUNDING_NAMES.programs), places),
    costs: readCosts(ranges.get(FUNDING_NAMES.costs), places),
    years: readYears(flows, places),
  };
}

/** Rows in a fixed order, whose labels stand in the column before. */
function readKeyed(range: NamedRange | undefined, part: 'basis', places: Map<string, CellPlace>): Readonly<Record<BasisKey, Content>> {
  return Object.fromEntries(
    FUNDING_BASIS.map(({ key, label }) => {
      const row = range?.values.findIndex(([name]) => String(name).trim() === label) ?? -1;
      if (range && row >= 0) places.set(fundingKey({ part, key }), at(range, row, 1));
      return [key, contentOf(range?.values[row]?.[1])];
    }),
  ) as Record<BasisKey, Content>;
}

function readSettings(range: NamedRange | undefined, places: Map<string, CellPlace>): SimulationContents | null {
  if (!range) return null;
  return Object.fromEntries(
    SIMULATION_KEYS.map((key, row) => {
      places.set(fundingKey({ part: 'simulation', key }), at(range, row, 0));
      return [key, contentOf(range.values[row]?.[0])];
    }),
  ) as Record<SimulationKey, Content>;
}

function readPrograms(range: NamedRange | undefined, places: Map<string, CellPlace>): readonly ProgramContents[] {
  return readRows(range, { part: 'programs', places, isSpare: (row) => isSpareProgram(row as ProgramCells) }, (values) => ({
    ...(Object.fromEntries(PROGRAM_COLUMNS.map((column, c) => [column, contentOf(values[c])])) as Omit<ProgramContents, 'ramp'>),
    ramp: withoutLastEmpty(values.slice(PROGRAM_COLUMNS.length).map(contentOf)),
  }));
}

const withoutLastEmpty = (entries: readonly Content[]): readonly Content[] =>
  entries.slice(
    0,
    entries.reduce<number>((last, entry, i) => (entry === '' ? last : i + 1), 0),
  );

const readCosts = (range: NamedRange | undefined, places: Map<string, CellPlace>): readonly CostContents[] =>
  readRows(
    range,
    { part: 'costs', places, isSpare: (row) => isSpareCost(row as CostCells) },
    (values) => Object.fromEntries(COST_COLUMNS.map((column, c) => [column, contentOf(values[c])])) as CostContents,
  );

interface RowsRequest<Row> {
  readonly part: 'programs' | 'costs';
  readonly places: Map<string, CellPlace>;
  readonly isSpare: (row: Row) => boolean;
}

function readRows<Row>(
  range: NamedRange | undefined,
  { part, places, isSpare }: RowsRequest<Row>,
  rowOf: (values: readonly unknown[]) => Row,
): readonly Row[] {
  const rows: Row[] = [];
  range?.values.forEach((values, r) => {
    const row = rowOf(values);
    if (isSpare(row)) return;
    values.forEach((_, column) => places.set(fundingKey({ part, row: rows.length, column }), at(range, r, column)));
    rows.push(row);
  });
  return rows;
}

/** Years stand side by side under their numbers. */
function readYears(range: NamedRange | undefined, places: Map<string, CellPlace>): readonly YearContents[] {
  if (!range) return [];
  const [years = [], benefits = [], costs = []] = range.values;
  const all = years.map((_, year): YearContents => ({ benefit: contentOf(benefits[year]), cost: contentOf(costs[year]) }));
  const used = all.slice(
    0,
    all.reduce((last, { benefit, cost }, year) => (benefit === '' && cost === '' ? last : year + 1), 0),
  );
  used.forEach((_, row) =>
    ([0, 1] as const).forEach((column) => places.set(fundingKey({ part: 'flows', row, column }), at(range, column + 1, row))),
  );
  return used;
}

/** The cell that a path within the model stands in, such as `['selfFunding', 'programs', 2, 'ramp', 1]`. */
export function placeInFunding(places: ReadonlyMap<string, CellPlace>, path: KeyPath): CellPlace | undefined {
  const place = fundingPlace(path);
  return place && places.get(fundingKey(place));
}

/** The model of an assessment file, unchecked; undefined where its cells are empty. */
export const documentFunding = ({ funding, simulation }: FundingRead): Readonly<Record<string, unknown>> | undefined =>
  fundingInCells({
    basis: funding?.basis ?? {},
    programs: funding?.programs ?? [],
    costs: funding?.costs ?? [],
    flows: funding?.years ?? [],
    simulation: simulation ?? {},
  });

/** The cells of a model; its simulation has a sheet of its own. */
export function fundingContents(model: SelfFunding): { readonly funding: FundingContents; readonly simulation: SimulationContents } {
  const { basis, programs, costs, flows, simulation } = fundingCells(model);
  // A simulation that is asked for without a number of trials runs as often as the method has it; an empty cell asks for none.
  const asked =
    model.simulation !== undefined && simulation.trials === '' ? { ...simulation, trials: SIMULATION_DEFAULTS.trials } : simulation;
  return { funding: { basis, caseShown: '', programs, costs, years: flows }, simulation: asked };
}
