/** What of an assessment stands on the sheets that a workbook will have, and what it carries because no sheet is there for it. */
import { LISTS, readPlans, type ListId } from '../../method';
import { FUNDING_NAMES, ROADMAP_NAMES, SIMULATION_NAMES, type Filling, type GrowingBlock } from '../contents';
import type { SheetId } from '../layout';
import type { Carried } from './assessment-cells';
import { FREE_ROWS, ownItems, stagesOf } from '../lists';
import { documentFunding, filledFunding } from './funding-cells';
import { documentRoadmap, filledRoadmap } from './roadmap-cells';

export interface Housed {
  readonly filling: Filling;
  readonly carried: Carried;
}

/**
 * The roadmap and the money model stand on their sheets where those are there, and are carried where they are not. Answers whose sheet
 * is not there are left out: people chose so. Lists are given free rows.
 *
 * @param present the sheets that the workbook will have
 *
 * @example
 * housed({ filling, carried: { answers: [], roadmap } }, SHEET_IDS).filling.roadmap // { horizon: 5, phases: [ … ] }
 */
export function housed({ filling, carried }: Housed, present: readonly SheetId[]): Housed {
  const home = withFunding(withRoadmap({ filling, carried }, present.includes(ROADMAP_NAMES.sheet)), present);
  return { ...home, filling: withFreeRows(home.filling) };
}

/** Blocks that were found with few rows left get some, so that there is always room to write on. */
function withFreeRows(filling: Filling): Filling {
  const used = (block: GrowingBlock): number => {
    switch (block) {
      case 'dashboard':
        return stagesOf(filling).length;
      case 'phases':
        return filling.roadmap?.phases.length ?? 0;
      case 'programs':
      case 'costs':
        return filling.funding?.[block].length ?? 0;
      default:
        return LISTS[block].items.length + ownItems(filling, block).length;
    }
  };
  const most = (block: GrowingBlock): number =>
    block in LISTS ? LISTS[block as ListId].items.length + LISTS[block as ListId].mostOwn : Infinity;
  return {
    ...filling,
    listRows: new Map(
      [...filling.listRows].map(([block, rows]) => [block, Math.max(rows, Math.min(most(block), used(block) + FREE_ROWS))]),
    ),
  };
}

/** A roadmap that cannot be read stays what it is. */
function withRoadmap({ filling, carried }: Housed, hasSheet: boolean): Housed {
  const { roadmap: kept, ...rest } = carried;
  if (!hasSheet) {
    const stated = filling.roadmap ? documentRoadmap(filling.roadmap) : undefined;
    return {
      filling: { ...filling, roadmap: null },
      carried: { ...rest, ...(stated === undefined && kept === undefined ? {} : { roadmap: stated ?? kept }) },
    };
  }
  const isPlanned = filling.roadmap !== null && documentRoadmap(filling.roadmap) !== undefined;
  const { plans, problems } = readPlans(kept === undefined || isPlanned ? {} : { roadmap: { found: kept, placeOf: (path) => path } });
  if (problems.length > 0) return { filling, carried };
  return { filling: plans.roadmap ? { ...filling, roadmap: filledRoadmap(plans.roadmap) } : filling, carried: rest };
}

/** The money model and its simulation stand on a sheet each; a part whose sheet is not there is carried. */
function withFunding({ filling, carried }: Housed, present: readonly SheetId[]): Housed {
  const { selfFunding, ...others } = carried;
  const kept = partsOf(selfFunding);
  const stated = partsOf(documentFunding(filling));
  const model = home({ stated: stated.model, kept: kept.model, hasSheet: present.includes(FUNDING_NAMES.sheet) });
  const simulation = home({ stated: stated.simulation, kept: kept.simulation, hasSheet: present.includes(SIMULATION_NAMES.sheet) });
  const returning = { ...model.returning, ...simulation.returning };
  const { plans, problems } = readPlans(isEmpty(returning) ? {} : { selfFunding: { found: returning, placeOf: (path) => path } });
  const isRead = problems.length === 0;
  const rest = { ...model.carried, ...simulation.carried, ...(isRead ? {} : returning) };
  const cells = isRead && plans.selfFunding ? filledFunding(plans.selfFunding) : null;
  return {
    filling: {
      ...filling,
      funding:
        cells && !isEmpty(model.returning)
          ? { ...cells.funding, caseShown: filling.funding?.caseShown ?? '' }
          : model.hasSheet
            ? filling.funding
            : null,
      simulation: cells && !isEmpty(simulation.returning) ? cells.simulation : simulation.hasSheet ? filling.simulation : null,
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
