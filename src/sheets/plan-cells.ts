/** The roadmap and the flows as cells: read from their ranges, and turned into an assessment file's plans and back. */
import { flowCells, flowsInCells, isSpareRow, PHASE_COLUMNS, phaseCells, phaseColumn, phaseInCells, type PhaseColumn, type Roadmap, type SelfFunding } from '../method';
import { FLOWS_NAMES, ROADMAP_NAMES } from './blocks';
import type { Content } from './blueprint';
import type { FilledFlows, FilledPhase, FilledRoadmap, FilledYear } from './filling';
import type { CellPlace, NamedRange, NamedRanges } from './reading';

export interface PlanCells {
  readonly roadmap: FilledRoadmap | null;
  readonly flows: FilledFlows | null;
  readonly planPlaces: ReadonlyMap<string, CellPlace>;
}

/** In cells of money and years 0 is a number; what is empty, and nothing but spaces, is empty. */
const contentOf = (value: unknown): Content => (value === null || value === undefined || (typeof value === 'string' && value.trim() === '') ? '' : (value as Content));

export function readPlanCells(ranges: NamedRanges): PlanCells {
  const places = new Map<string, CellPlace>();
  return { roadmap: readRoadmap(ranges, places), flows: readFlows(ranges, places), planPlaces: places };
}

function readRoadmap(ranges: NamedRanges, places: Map<string, CellPlace>): FilledRoadmap | null {
  const range = ranges.get(ROADMAP_NAMES.phases);
  if (!range) return null;
  const phases: FilledPhase[] = [];
  range.values.forEach((values, r) => {
    if (isSpareRow(values)) return;
    PHASE_COLUMNS.forEach((column, c) => places.set(phaseKey(phases.length, column), { sheet: range.sheet, row: range.area.row + r, column: range.area.column + c }));
    phases.push(Object.fromEntries(PHASE_COLUMNS.map((column, c) => [column, contentOf(values[c])])) as FilledPhase);
  });
  return { horizon: readOne(ranges.get(ROADMAP_NAMES.horizon), 'roadmap.horizonYears', places), phases };
}

const phaseKey = (phase: number, column: PhaseColumn): string => `roadmap.phases[${phase}].${column}`;

function readFlows(ranges: NamedRanges, places: Map<string, CellPlace>): FilledFlows | null {
  const range = ranges.get(FLOWS_NAMES.years);
  if (!range) return null;
  const all = range.values.map(([, benefit, cost]): FilledYear => ({ benefit: contentOf(benefit), cost: contentOf(cost) }));
  const count = all.reduce((last, { benefit, cost }, year) => (benefit === '' && cost === '' ? last : year + 1), 0);
  const years = all.slice(0, count);
  years.forEach((_, year) => {
    const row = range.area.row + year;
    places.set(`selfFunding.flows.benefits[${year}]`, { sheet: range.sheet, row, column: range.area.column + 1 });
    places.set(`selfFunding.flows.costs[${year}]`, { sheet: range.sheet, row, column: range.area.column + 2 });
  });
  return { rate: readOne(ranges.get(FLOWS_NAMES.rate), 'selfFunding.discountRate', places), years };
}

function readOne(range: NamedRange | undefined, path: string, places: Map<string, CellPlace>): Content {
  if (range) places.set(path, { sheet: range.sheet, row: range.area.row, column: range.area.column });
  return contentOf(range?.values[0]?.[0]);
}

/** The cell that a path within the plans stands in, such as `roadmap.phases[2].projected.R4`. */
export function planPlace(places: ReadonlyMap<string, CellPlace>, path: string): CellPlace | undefined {
  const [, phase, within = ''] = /^roadmap\.phases\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  return places.get(phase === undefined ? path : phaseKey(Number(phase), phaseColumn(within)));
}

/** The roadmap of an assessment file, unchecked; undefined where nothing is planned. */
export function documentRoadmap({ horizon, phases }: FilledRoadmap): unknown {
  if (horizon === '' && phases.length === 0) return undefined;
  return { ...(horizon === '' ? {} : { horizonYears: horizon }), ...(phases.length > 0 ? { phases: phases.map(phaseInCells) } : {}) };
}

/** What of the self-funding model stands in the flows' cells, unchecked; nothing where they are empty. */
export function documentFlows({ rate, years }: FilledFlows): Readonly<Record<string, unknown>> {
  const flows = flowsInCells(years);
  return { ...(rate === '' ? {} : { discountRate: rate }), ...(flows ? { flows } : {}) };
}

export const filledRoadmap = ({ horizonYears, phases = [] }: Roadmap): FilledRoadmap => ({ horizon: horizonYears ?? '', phases: phases.map(phaseCells) });

/** The flows of a model that has some, and the rest of it, which has no cells yet. */
export function filledFlows({ flows, ...model }: SelfFunding): { readonly flows: FilledFlows | null; readonly rest: Omit<SelfFunding, 'flows'> } {
  if (!flows) return { flows: null, rest: model };
  const { discountRate, ...rest } = model;
  return { flows: { rate: discountRate ?? '', years: flowCells(flows) }, rest };
}
