/** What of an assessment stands on the sheets that a workbook will have, and what it carries because no sheet is there for it. */
import { LISTS, readPlans, type ListId } from '../method';
import { FLOWS_NAMES, ROADMAP_NAMES, sheetOfInstrument } from './blocks';
import type { SheetId } from './blueprint';
import { documentAnswers, filledAnswers, type Carried } from './exchange';
import { answerPlace, type Filling, type GrowingBlock } from './filling';
import { FREE_ROWS, ownItems } from './list';
import { stagesOf } from './matrix';
import { documentFlows, documentRoadmap, filledFlows, filledRoadmap } from './plan-cells';

export interface Housed {
  readonly filling: Filling;
  readonly carried: Carried;
}

export interface Housing {
  /** The sheets that the workbook will have. */
  readonly present: readonly SheetId[];
  /** Every sheet that can be drawn. Answers whose sheet is one of these and not present are left out: people chose so. */
  readonly drawn: readonly SheetId[];
}

/**
 * Moves what is carried to its sheet as soon as that is there, and carries what has none: answers that no sheet can
 * hold yet, the roadmap and the flows. Lists are given free rows.
 * @example
 * housed({ filling, carried: { answers: [], roadmap } }, { present: SHEET_IDS, drawn: SHEET_IDS }).filling.roadmap // { horizon: 5, phases: [ … ] }
 */
export function housed({ filling, carried }: Housed, { present, drawn }: Housing): Housed {
  const placed = withAnswers({ filling, carried }, drawn);
  const home = withFlows(withRoadmap(placed, present.includes(ROADMAP_NAMES.sheet)), present.includes(FLOWS_NAMES.sheet));
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
      case 'flows':
        return filling.flows?.years.length ?? 0;
      default:
        return LISTS[block].items.length + ownItems(filling, block).length;
    }
  };
  const most = (block: GrowingBlock): number => (block in LISTS ? LISTS[block as ListId].items.length + LISTS[block as ListId].mostOwn : Infinity);
  return { ...filling, listRows: new Map([...filling.listRows].map(([block, rows]) => [block, Math.max(rows, Math.min(most(block), used(block) + FREE_ROWS))])) };
}

function withAnswers({ filling, carried }: Housed, drawn: readonly SheetId[]): Housed {
  const hasSheet = (instrument: string): boolean => drawn.some((sheet) => sheet === sheetOfInstrument(instrument));
  const homeless = [...filling.answers.keys()].filter((key) => !hasSheet(answerPlace(key).instrument));
  const returning = filledAnswers(carried.answers.filter(({ instrument }) => hasSheet(instrument)));
  return {
    filling: {
      ...filling,
      answers: new Map([...[...filling.answers].filter(([key]) => hasSheet(answerPlace(key).instrument)), ...returning.answers]),
      notes: new Map([...filling.notes, ...returning.notes]),
    },
    carried: { ...carried, answers: [...carried.answers.filter(({ instrument }) => !hasSheet(instrument)), ...documentAnswers(filling, homeless)] },
  };
}

/** A roadmap that cannot be read stays what it is. */
function withRoadmap({ filling, carried }: Housed, hasSheet: boolean): Housed {
  const { roadmap: kept, ...rest } = carried;
  if (!hasSheet) {
    const stated = filling.roadmap ? documentRoadmap(filling.roadmap) : undefined;
    return { filling: { ...filling, roadmap: null }, carried: { ...rest, ...(stated === undefined && kept === undefined ? {} : { roadmap: stated ?? kept }) } };
  }
  const isPlanned = filling.roadmap !== null && documentRoadmap(filling.roadmap) !== undefined;
  const { plans, problems } = readPlans(kept === undefined || isPlanned ? {} : { roadmap: { found: kept, placeOf: (path) => path } });
  if (problems.length > 0) return { filling, carried };
  return { filling: plans.roadmap ? { ...filling, roadmap: filledRoadmap(plans.roadmap) } : filling, carried: rest };
}

/** Flows have cells of their own; the rest of the model is carried. */
function withFlows({ filling, carried }: Housed, hasSheet: boolean): Housed {
  const { selfFunding: kept, ...others } = carried;
  const stated = filling.flows ? documentFlows(filling.flows) : {};
  if (!hasSheet) {
    const model = Object.keys(stated).length > 0 ? { ...(kept as object | undefined), ...stated } : kept;
    return { filling: { ...filling, flows: null }, carried: { ...others, ...(model === undefined ? {} : { selfFunding: model }) } };
  }
  const { plans, problems } = readPlans(kept === undefined || Object.keys(stated).length > 0 ? {} : { selfFunding: { found: kept, placeOf: (path) => path } });
  if (problems.length > 0 || !plans.selfFunding) return { filling, carried };
  const { flows, rest } = filledFlows(plans.selfFunding);
  return { filling: flows ? { ...filling, flows } : filling, carried: { ...others, ...(Object.keys(rest).length > 0 ? { selfFunding: rest } : {}) } };
}
