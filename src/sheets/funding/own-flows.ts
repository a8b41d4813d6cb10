/** The yearly flows of a team's own model, which replace programs and costs. */
import { FUNDING_NAMES, typed, type SheetContext } from '../contents';
import { absoluteCell, type Area, areaName, cellAt, cellName, type SheetBuilder } from '../layout';
import { ifElse, isIn, sumOf } from './formula-parts';
import { AT, type FundingLayout } from './layout';
import { number, type BlockRequest } from './program-and-cost-inputs';
import { drawRuleCells, flowsRules } from './row-rules';
import { ROW_STATE } from './states';
import { drawYears } from './timeline';

export interface OwnFlows {
  readonly benefits: Area;
  readonly costs: Area;
  readonly years: Area;
  /** The cell that says whether they count; it is empty where nobody has typed any. */
  readonly state: string;
}

const MONEY = number('a number');

const AMOUNTS = [
  { side: 'benefit', label: 'Benefits', ask: 'What the year brings in. 0 is a number; an empty cell is none.' },
  { side: 'cost', label: 'Costs', ask: 'What the year costs, as a positive amount. 0 is a number; an empty cell is none.' },
] as const;

export function drawFlows(
  builder: SheetBuilder,
  { cellContents }: SheetContext,
  { layout, header }: BlockRequest,
): OwnFlows & { readonly below: number } {
  const line = (offset: number): Area => ({ row: header + offset, column: AT.year0, rows: 1, columns: layout.lastYear + 1 });
  const [years, benefits, costs, net] = [line(0), line(1), line(2), line(3)];
  builder
    .section(header - 1, 'Inputs: flows of a model of your own')
    .put([header, AT.label], 'They replace programs and costs as soon as a year is filled in', 'note');
  drawYears(builder, layout, header);
  AMOUNTS.forEach(({ side, label, ask }, i) => {
    const area = line(1 + i);
    const typedYears = (cellContents.funding?.years ?? []).map((year) => (year[side] === '' ? null : typed(year[side])));
    builder
      .put([area.row, AT.label], label, 'label')
      .style(area, 'inputMoney')
      .validate(area, MONEY(cellName(area.row, area.column)), { title: label, message: ask })
      .putRow([area.row, AT.year0], typedYears);
  });
  builder.height(benefits.row, 3, 18);
  drawNet(builder, layout, { benefits, costs, net });
  drawRuleCells(builder, layout, { row: net.row, rules: flowsRules({ benefits, costs, years }) });
  const state = absoluteCell(net.row, layout.state);
  builder
    .putRow([header, layout.state], ['State', 'Rule'], 'smallText')
    .style(cellAt(net.row, layout.said), 'text')
    .style({ ...cellAt(net.row, layout.state), columns: 2 }, 'smallText')
    .emphasise(cellAt(net.row, layout.said), 'missing', isIn(state, ROW_STATE.mend))
    .name(FUNDING_NAMES.flows, { ...years, rows: 4 }, 'flows of a model of your own: year, benefits, costs, net')
    .name('CCO_Flows_State', cellAt(net.row, layout.state), 'whether the flows of a model of your own count')
    .name('CCO_Flows_Rule', cellAt(net.row, layout.rule), 'what makes the flows of a model of your own count or not');
  return { benefits, costs, years, state, below: net.row + 1 };
}

/** The net of a year stays empty until the year is filled in: by it CCO.CONCLUDE tells a year of zeros from a spare column. */
function drawNet(
  builder: SheetBuilder,
  layout: FundingLayout,
  { benefits, costs, net }: { readonly benefits: Area; readonly costs: Area; readonly net: Area },
): void {
  builder.put([net.row, AT.label], 'Net', 'label').style(net, 'money');
  for (let column = AT.year0; column <= layout.lastColumn; column += 1) {
    const [benefit, cost] = [cellName(benefits.row, column), cellName(costs.row, column)];
    const amounts = areaName({ row: benefits.row, column, rows: 2, columns: 1 });
    builder.put([net.row, column], `=${ifElse(`COUNTA(${amounts})=0`, '""', `${sumOf(benefit)}-${sumOf(cost)}`)}`);
  }
}
