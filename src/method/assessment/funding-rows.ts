/** The self-funding model as rows of cells: a program a row, a cost a row, and the basis of both a key and its value. */
import type { Cost, Program, SelfFunding } from '../funding';
import { answerInCell } from '../instruments';
import type { KeyPath } from '../problems';
import { flowCells, flowsInCells, type FlowCells } from './roadmap-rows';

/** What a program moves, with the words that a cell shows for it. */
export const DRIVERS = [
  { id: 'revenuePerCustomer', label: 'Revenue per customer' },
  { id: 'revenuePerInteraction', label: 'Revenue per interaction' },
  { id: 'netNewCustomers', label: 'Net new customers' },
] as const satisfies readonly { readonly id: Program['driver']; readonly label: string }[];

/** When a cost is there: in its start year, or from then on in every year. */
export const COST_KINDS = [
  { id: 'oneOff', label: 'One-off' },
  { id: 'annual', label: 'Annual' },
] as const satisfies readonly { readonly id: Cost['kind']; readonly label: string }[];

/** Suggestions: any other text may stand in their place. */
export const COST_CATEGORIES = ['People', 'Programs', 'Tools', 'Released time', 'Change management'] as const;

/** The columns of a program's row; the entries of its ramp follow, one a column. */
export const PROGRAM_COLUMNS = [
  'name',
  'driver',
  'metric',
  'owner',
  'baseline',
  'low',
  'likely',
  'high',
  'own',
  'attribution',
  'startYear',
] as const;
export type ProgramColumn = (typeof PROGRAM_COLUMNS)[number];

/** The columns of a cost's row. */
export const COST_COLUMNS = ['name', 'kind', 'category', 'low', 'likely', 'high', 'own', 'startYear'] as const;
export type CostColumn = (typeof COST_COLUMNS)[number];

/** A program as cells hold it. */
export type ProgramCells = Readonly<Record<ProgramColumn, unknown>> & { readonly ramp: readonly unknown[] };

/** A cost as cells hold it. */
export type CostCells = Readonly<Record<CostColumn, unknown>>;

/** What all programs and costs rest on, a cell each. */
export const FUNDING_BASIS = [
  {
    key: 'margin',
    label: 'Contribution margin',
    ask:
      'How much of each unit of added revenue is left after the costs that grow with it, as a fraction. Empty: ' +
      'A-SF4 of Assumptions; without either nothing is computed.',
  },
  { key: 'customers', label: 'Customers', ask: 'The customers of an average full year, before any program.' },
  {
    key: 'revenuePerCustomer',
    label: 'Revenue per customer',
    ask: 'What one of them brings in a year, in the currency of the organisation.',
  },
  { key: 'discountRate', label: 'Discount rate', ask: 'For a year, as a fraction. Empty: A-SF3 of Assumptions.' },
  { key: 'horizonYears', label: 'Horizon', ask: 'The last year of the plan, 5 or more. Empty: A-SF2 of Assumptions.' },
  {
    key: 'treatment',
    label: 'Treatment',
    ask:
      'nested: revenue per interaction is part of revenue per customer. additive: their effects are added up. ' +
      'Empty: A-SF7 of Assumptions.',
  },
  {
    key: 'risk',
    label: 'Risk adjustment',
    ask: 'mean: low, likely and high weigh the same. pert: the likely value weighs four times as much. Empty: mean.',
  },
] as const;
export type BasisKey = (typeof FUNDING_BASIS)[number]['key'];

/** What a simulation of the model is run with. */
export const SIMULATION_KEYS = ['trials', 'seed', 'distribution'] as const;
export type SimulationKey = (typeof SIMULATION_KEYS)[number];

/** The whole model as its cells hold it; what has no cell may be left out. */
export interface FundingCells {
  readonly basis: Readonly<Partial<Record<BasisKey, unknown>>>;
  readonly programs: readonly ProgramCells[];
  readonly costs: readonly CostCells[];
  readonly flows: readonly FlowCells[];
  readonly simulation: Readonly<Partial<Record<SimulationKey, unknown>>>;
}

/** Here 0 is a number: only an empty cell, or one of nothing but spaces, is blank. */
const isEmpty = (value: unknown): boolean => value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** A row of programs in which nobody has written anything. */
export const isSpareProgram = ({ ramp, ...cells }: ProgramCells): boolean => [...Object.values(cells), ...ramp].every(isEmpty);

/** A row of costs in which nobody has written anything. */
export const isSpareCost = (cells: CostCells): boolean => Object.values(cells).every(isEmpty);

/**
 * A program of an assessment file, unchecked, from the cells of its row. What cannot be read is kept as it was typed, for
 * whoever checks it to name; so is a cell of the ramp that is empty before filled ones.
 *
 * @example
 * programInCells({ name: 'Onboarding', driver: 'Net new customers', metric: '', owner: '', baseline: '', low: 0, likely: 40, high:
 *   '', own: '', attribution: '', startYear: 1, ramp: [0.5, 1, ''] })
 * // { name: 'Onboarding', driver: 'netNewCustomers', low: 0, likely: 40, startYear: 1, ramp: [0.5, 1] }
 */
export function programInCells({ ramp, ...cells }: ProgramCells): Readonly<Record<string, unknown>> {
  const entries = ramp.slice(
    0,
    ramp.reduce<number>((last, entry, i) => (isEmpty(entry) ? last : i + 1), 0),
  );
  return {
    ...filled(cells, (column, value) =>
      column === 'driver' ? idOf(DRIVERS, value) : PROGRAM_TEXTS.includes(column) ? answerInCell('text', value) : value,
    ),
    ...(entries.length > 0 ? { ramp: entries.map((entry) => (isEmpty(entry) ? '' : entry)) } : {}),
  };
}

/**
 * A cost of an assessment file, unchecked, from the cells of its row.
 *
 * @example
 * costInCells({ name: 'Analyst', kind: 'annual', category: 'People', low: '', likely: 90000, high: '', own: '', startYear: '' })
 * // { name: 'Analyst', kind: 'annual', category: 'People', likely: 90000 }
 */
export const costInCells = (cells: CostCells): Readonly<Record<string, unknown>> =>
  filled(cells, (column, value) =>
    column === 'kind' ? idOf(COST_KINDS, value) : COST_TEXTS.includes(column) ? answerInCell('text', value) : value,
  );

const PROGRAM_TEXTS: readonly ProgramColumn[] = ['name', 'metric', 'owner', 'baseline'];
const COST_TEXTS: readonly CostColumn[] = ['name', 'category'];

/** The cells that are not empty, each read as its column is; a text of 0 is an empty one, as in every other list. */
const filled = <Column extends string>(
  cells: Readonly<Record<Column, unknown>>,
  read: (column: Column, value: unknown) => unknown,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    (Object.entries(cells) as [Column, unknown][])
      .filter(([, value]) => !isEmpty(value))
      .map(([column, value]) => [column, read(column, value)] as const)
      .filter(([, value]) => value !== null),
  );

/** The id of a choice that was typed as its id or its label, in any case; anything else as it was typed. */
function idOf(choices: readonly { readonly id: string; readonly label: string }[], value: unknown): unknown {
  const typed = String(value).trim().toLowerCase();
  return choices.find(({ id, label }) => [id, label].some((name) => name.toLowerCase() === typed))?.id ?? value;
}

const labelOf = (choices: readonly { readonly id: string; readonly label: string }[], id: string): string =>
  choices.find((choice) => choice.id === id)?.label ?? id;

type Shown = string | number;

/**
 * What stands in the cells of a program's row; an empty text where nothing does.
 *
 * @example
 * programCells({ name: 'Onboarding', driver: 'netNewCustomers', likely: 40 }).driver // 'Net new customers'
 */
export function programCells(program: Program): Readonly<Record<ProgramColumn, Shown>> & { readonly ramp: readonly number[] } {
  const { ramp = [], ...rest } = { ...program, driver: labelOf(DRIVERS, program.driver) };
  return { ...shownIn(PROGRAM_COLUMNS, rest), ramp };
}

/** What stands in the cells of a cost's row; an empty text where nothing does. */
export const costCells = (cost: Cost): Readonly<Record<CostColumn, Shown>> =>
  shownIn(COST_COLUMNS, { ...cost, kind: labelOf(COST_KINDS, cost.kind) });

const shownIn = <Column extends string>(
  columns: readonly Column[],
  values: Readonly<Partial<Record<Column, Shown>>>,
): Readonly<Record<Column, Shown>> => Object.fromEntries(columns.map((column) => [column, values[column] ?? ''])) as Record<Column, Shown>;

/**
 * The self-funding model of an assessment file, unchecked, from its cells; undefined where all are empty. Spare rows are
 * skipped, so the third program of the file is the third row that is not spare.
 *
 * @example
 * fundingInCells({ basis: { margin: 0.4 }, programs: [], costs: [], flows: [], simulation: {} }) // { margin: 0.4 }
 */
export function fundingInCells({ basis, programs, costs, flows, simulation }: FundingCells): Readonly<Record<string, unknown>> | undefined {
  const { customers, revenuePerCustomer, ...rest } = Object.fromEntries(FUNDING_BASIS.map(({ key }) => [key, basis[key]])) as Record<
    BasisKey,
    unknown
  >;
  const asTyped = (_: string, value: unknown): unknown => value;
  const baseline = filled({ customers, revenuePerCustomer }, asTyped);
  const run = filled(Object.fromEntries(SIMULATION_KEYS.map((key) => [key, simulation[key]])) as Record<SimulationKey, unknown>, asTyped);
  const listed = {
    programs: programs.filter((row) => !isSpareProgram(row)).map(programInCells),
    costs: costs.filter((row) => !isSpareCost(row)).map(costInCells),
  };
  const yearly = flowsInCells(flows);
  const model = {
    ...filled(rest, asTyped),
    ...(Object.keys(baseline).length > 0 ? { baseline } : {}),
    ...(listed.programs.length > 0 ? { programs: listed.programs } : {}),
    ...(listed.costs.length > 0 ? { costs: listed.costs } : {}),
    ...(Object.keys(run).length > 0 ? { simulation: run } : {}),
    ...(yearly ? { flows: yearly } : {}),
  };
  return Object.keys(model).length > 0 ? model : undefined;
}

/**
 * What stands in the cells of a self-funding model; an empty text where nothing does.
 *
 * @example
 * fundingCells({ baseline: { customers: 10000, revenuePerCustomer: 300 } }).basis.customers // 10000
 */
export function fundingCells({ baseline, programs = [], costs = [], flows, simulation = {}, ...basis }: SelfFunding) {
  return {
    basis: shownIn(
      FUNDING_BASIS.map(({ key }) => key),
      { ...basis, ...baseline },
    ),
    programs: programs.map(programCells),
    costs: costs.map(costCells),
    flows: flows ? flowCells(flows) : [],
    simulation: shownIn(SIMULATION_KEYS, simulation),
  } as const satisfies FundingCells;
}

/** Where a cell of the model is: rows and columns count from 0, and the rows of a list without its spare ones. */
export type FundingPlace =
  | { readonly part: 'basis'; readonly key: BasisKey }
  | { readonly part: 'simulation'; readonly key: SimulationKey }
  | { readonly part: 'programs' | 'costs'; readonly row: number; readonly column: number }
  /** The row is the year; column 0 holds benefits, column 1 costs. */
  | { readonly part: 'flows'; readonly row: number; readonly column: 0 | 1 };

/**
 * The cell that a path within the model is typed in; undefined for a path that has none, such as the model as a whole.
 *
 * @example
 * fundingPlace(['selfFunding', 'programs', 2, 'ramp', 1]) // { part: 'programs', row: 2, column: 12 }
 * fundingPlace(['selfFunding', 'baseline', 'customers']) // { part: 'basis', key: 'customers' }
 */
export function fundingPlace([plan, part, ...within]: KeyPath): FundingPlace | undefined {
  if (plan !== 'selfFunding') return undefined;
  switch (part) {
    case 'programs':
    case 'costs':
      return listPlace(part, within);
    case 'flows':
      return flowPlace(within);
    case 'simulation': {
      const key = SIMULATION_KEYS.find((known) => known === within[0]);
      return key && { part, key };
    }
    default: {
      const stated = part === 'baseline' ? within[0] : part;
      const basis = FUNDING_BASIS.find(({ key }) => key === stated);
      return basis && { part: 'basis', key: basis.key };
    }
  }
}

function listPlace(part: 'programs' | 'costs', [row, key = '', entry = 0]: KeyPath): FundingPlace | undefined {
  if (typeof row !== 'number') return undefined;
  if (part === 'programs' && key === 'ramp') return { part, row, column: PROGRAM_COLUMNS.length + Number(entry) };
  return { part, row, column: columnIn(part === 'programs' ? PROGRAM_COLUMNS : COST_COLUMNS, key) };
}

const flowPlace = ([side, year = 0]: KeyPath): FundingPlace | undefined =>
  side === 'benefits' || side === 'costs' ? { part: 'flows', row: Number(year), column: side === 'benefits' ? 0 : 1 } : undefined;

/** What is wrong with a row as a whole is wrong with its name. */
const columnIn = (columns: readonly (string | number)[], key: string | number): number => Math.max(0, columns.indexOf(key));
