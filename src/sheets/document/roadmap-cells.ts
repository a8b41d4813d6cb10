/** The two plans as cells: read from their ranges, and the roadmap turned into that of an assessment file and back. */
import {
  isSpareRow,
  PHASE_COLUMNS,
  phaseCells,
  phaseInCells,
  roadmapPlace,
  type KeyPath,
  type Roadmap,
  type RoadmapPlace,
} from '../../method';
import { type CellPlace, type NamedRange, type NamedRanges, ROADMAP_NAMES, type PhaseContents, type RoadmapContents } from '../contents';
import type { Content } from '../layout';
import { contentOf, placeInFunding, readFunding, type FundingRead } from './funding-cells';

export interface PlanCells extends FundingRead {
  readonly roadmap: RoadmapContents | null;
  readonly planPlaces: ReadonlyMap<string, CellPlace>;
}

export function readPlanCells(ranges: NamedRanges): PlanCells {
  const places = new Map<string, CellPlace>();
  return { roadmap: readRoadmap(ranges, places), ...readFunding(ranges, places), planPlaces: places };
}

function readRoadmap(ranges: NamedRanges, places: Map<string, CellPlace>): RoadmapContents | null {
  const range = ranges.get(ROADMAP_NAMES.phases);
  if (!range) return null;
  const phases: PhaseContents[] = [];
  range.values.forEach((values, r) => {
    if (isSpareRow(values)) return;
    PHASE_COLUMNS.forEach((column, c) =>
      places.set(roadmapKey({ phase: phases.length, column }), {
        sheet: range.sheet,
        row: range.area.row + r,
        column: range.area.column + c,
      }),
    );
    phases.push(Object.fromEntries(PHASE_COLUMNS.map((column, c) => [column, contentOf(values[c])])) as PhaseContents);
  });
  return { horizon: readHorizon(ranges.get(ROADMAP_NAMES.horizon), places), phases };
}

/** One text for each cell of the roadmap. */
const roadmapKey = (place: RoadmapPlace): string => (place === 'horizon' ? 'horizon' : `phases ${place.phase} ${place.column}`);

function readHorizon(range: NamedRange | undefined, places: Map<string, CellPlace>): Content {
  if (range) places.set(roadmapKey('horizon'), { sheet: range.sheet, row: range.area.row, column: range.area.column });
  return contentOf(range?.values[0]?.[0]);
}

/** The cell that a path within the plans stands in, such as `['roadmap', 'phases', 2, 'projected', 'R4']`. */
export function planPlace(places: ReadonlyMap<string, CellPlace>, path: KeyPath): CellPlace | undefined {
  const place = roadmapPlace(path);
  return place === undefined ? placeInFunding(places, path) : places.get(roadmapKey(place));
}

/** The roadmap of an assessment file, unchecked; undefined where nothing is planned. */
export function documentRoadmap({ horizon, phases }: RoadmapContents): unknown {
  if (horizon === '' && phases.length === 0) return undefined;
  return { ...(horizon === '' ? {} : { horizonYears: horizon }), ...(phases.length > 0 ? { phases: phases.map(phaseInCells) } : {}) };
}

export const roadmapContents = ({ horizonYears, phases = [] }: Roadmap): RoadmapContents => ({
  horizon: horizonYears ?? '',
  phases: phases.map(phaseCells),
});
