/** What of an assessment stands on the sheets that a workbook will have, and what it carries because no sheet is there for it. */
import { LISTS, readPlans, type ListId } from '../../method';
import { FUNDING_NAMES, ROADMAP_NAMES, SIMULATION_NAMES, type CellContents, type GrowingBlock } from '../contents';
import type { SheetId } from '../layout';
import type { Carried } from './assessment-cells';
import { FREE_ROWS, ownItems, stagesOf } from '../lists';
import { documentFunding, fundingContents } from './funding-cells';
import { documentRoadmap, roadmapContents } from './roadmap-cells';

export interface PlacedContents {
  readonly cellContents: CellContents;
  readonly carried: Carried;
}

/**
 * The roadmap and the money model stand on their sheets where those are there, and are carried where they are not. Answers whose sheet
 * is not there are left out: people chose so. Lists are given free rows.
 *
 * @param present the sheets that the workbook will have
 *
 * @example
 * placeContents({ cellContents, carried: { answers: [], roadmap } }, SHEET_IDS).cellContents.roadmap // { horizon: 5, phases: [ … ] }
 */
export function placeContents({ cellContents, carried }: PlacedContents, present: readonly SheetId[]): PlacedContents {
  const home = withFunding(withRoadmap({ cellContents, carried }, present.includes(ROADMAP_NAMES.sheet)), present);
  return { ...home, cellContents: withFreeRows(home.cellContents) };
}

/** Blocks that were found with few rows left get some, so that there is always room to write on. */
function withFreeRows(cellContents: CellContents): CellContents {
  const used = (block: GrowingBlock): number => {
    switch (block) {
      case 'dashboard':
        return stagesOf(cellContents).length;
      case 'phases':
        return cellContents.roadmap?.phases.length ?? 0;
      case 'programs':
      case 'costs':
        return cellContents.funding?.[block].length ?? 0;
      default:
        return LISTS[block].items.length + ownItems(cellContents, block).length;
    }
  };
  const most = (block: GrowingBlock): number =>
    block in LISTS ? LISTS[block as ListId].items.length + LISTS[block as ListId].mostOwn : Infinity;
  return {
    ...cellContents,
    listRows: new Map(
      [...cellContents.listRows].map(([block, rows]) => [block, Math.max(rows, Math.min(most(block), used(block) + FREE_ROWS))]),
    ),
  };
}

/** A roadmap that cannot be read stays what it is. */
function withRoadmap({ cellContents, carried }: PlacedContents, hasSheet: boolean): PlacedContents {
  const { roadmap: kept, ...rest } = carried;
  if (!hasSheet) {
    const stated = cellContents.roadmap ? documentRoadmap(cellContents.roadmap) : undefined;
    return {
      cellContents: { ...cellContents, roadmap: null },
      carried: { ...rest, ...(stated === undefined && kept === undefined ? {} : { roadmap: stated ?? kept }) },
    };
  }
  const isPlanned = cellContents.roadmap !== null && documentRoadmap(cellContents.roadmap) !== undefined;
  const { plans, problems } = readPlans(kept === undefined || isPlanned ? {} : { roadmap: { found: kept, placeOf: (path) => path } });
  if (problems.length > 0) return { cellContents, carried };
  return { cellContents: plans.roadmap ? { ...cellContents, roadmap: roadmapContents(plans.roadmap) } : cellContents, carried: rest };
}

/** The money model and its simulation stand on a sheet each; a part whose sheet is not there is carried. */
function withFunding({ cellContents, carried }: PlacedContents, present: readonly SheetId[]): PlacedContents {
  const { selfFunding, ...others } = carried;
  const kept = partsOf(selfFunding);
  const stated = partsOf(documentFunding(cellContents));
  const model = home({ stated: stated.model, kept: kept.model, hasSheet: present.includes(FUNDING_NAMES.sheet) });
  const simulation = home({ stated: stated.simulation, kept: kept.simulation, hasSheet: present.includes(SIMULATION_NAMES.sheet) });
  const returning = { ...model.returning, ...simulation.returning };
  const { plans, problems } = readPlans(isEmpty(returning) ? {} : { selfFunding: { found: returning, placeOf: (path) => path } });
  const isRead = problems.length === 0;
  const rest = { ...model.carried, ...simulation.carried, ...(isRead ? {} : returning) };
  const cells = isRead && plans.selfFunding ? fundingContents(plans.selfFunding) : null;
  return {
    cellContents: {
      ...cellContents,
      funding:
        cells && !isEmpty(model.returning)
          ? { ...cells.funding, caseShown: cellContents.funding?.caseShown ?? '' }
          : model.hasSheet
            ? cellContents.funding
            : null,
      simulation: cells && !isEmpty(simulation.returning) ? cells.simulation : simulation.hasSheet ? cellContents.simulation : null,
    },
    carried: { ...others, ...(isEmpty(rest) ? {} : { selfFunding: rest }) },
  };
}

type Part = Readonly<Record<string, unknown>>;

const isEmpty = (part: Part): boolean => Object.keys(part).length === 0;

function partsOf(found: unknown): { readonly model: Part; readonly simulation: Part } {
  const { simulation, ...model } = (found ?? {}) as Part;
  return { model, simulation: simulation === undefined ? {} : { simulation } };
}

/** Cells come before what was carried; with a sheet nothing has to be carried any longer, and what was returns to empty cells. */
function home({ stated, kept, hasSheet }: { readonly stated: Part; readonly kept: Part; readonly hasSheet: boolean }): {
  readonly hasSheet: boolean;
  readonly returning: Part;
  readonly carried: Part;
} {
  if (hasSheet) return { hasSheet, returning: isEmpty(stated) ? kept : {}, carried: {} };
  return { hasSheet, returning: {}, carried: { ...kept, ...stated } };
}
