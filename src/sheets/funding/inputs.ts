/** The inputs of the money model: what it rests on, the programs, the costs, a team's own flows, and what seldom changes. */
import type { SheetContext } from '../contents';
import type { SheetBuilder } from '../layout';
import { drawBasis, type Basis } from './basis';
import type { FundingLayout } from './layout';
import { drawFlows, type OwnFlows } from './own-flows';
import { drawCosts, drawPrograms, type InputRows } from './program-and-cost-inputs';
import { drawSettings, type Settings } from './settings';

/** Where the inputs lie, as formulas write them. */
export interface FundingInputs extends Settings {
  readonly basis: Basis;
  readonly inUse: Basis['inUse'];
  readonly programs: InputRows;
  readonly costs: InputRows;
  readonly flows: OwnFlows;
  readonly below: number;
}

export function drawInputs(builder: SheetBuilder, context: SheetContext, layout: FundingLayout): FundingInputs {
  const basis = drawBasis(builder, context, layout);
  const programs = drawPrograms(builder, context, { layout, header: basis.below + 2 });
  const costs = drawCosts(builder, context, { layout, header: programs.below + 2 });
  const flows = drawFlows(builder, context, { layout, header: costs.below + 2 });
  const settings = drawSettings(builder, context, { layout, section: flows.below + 1, risk: basis.inUse.risk });
  return { basis, inUse: basis.inUse, programs, costs, flows, ...settings };
}
