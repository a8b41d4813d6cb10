/** The case that a reader chose to see, program by program and cost by cost, and what each driver brings in. */
import { absoluteArea, inColumn } from '../layout';
import { drawYears, NOT_STATED } from './inputs';
import { AT, columnOf } from './layout';
import { drawBlock, drawLine, lineAt, type Block, type Line } from './timeline';
import { CASE_AT, nestedUplift, type Working, type WorkingRequest } from './working';

export interface Shown {
  readonly benefits: Line;
  readonly costs: Line;
  /** The benefit of the risk-adjusted case by its drivers. */
  readonly parts: { readonly interaction: Line; readonly customer: Line; readonly netNew: Line };
  readonly below: number;
}

export interface ShownRequest extends WorkingRequest {
  readonly working: Working;
}

export function drawShown({ draft, layout, inputs, working }: ShownRequest): Shown {
  const { programs, costs, effects, due } = working;
  const { customers, revenuePerCustomer: revenue, margin, treatment } = inputs.inUse;
  const section = working.below;
  const isAdditive = `${treatment}="additive"`;
  draft
    .section(section, 'Working: the case shown, program by program', { newPage: true })
    .put([section + 1, AT.third], 'Sum', 'headerRight');
  drawYears(draft, layout, section + 1);
  let row = section + 2;
  const upliftOf = (driver: number, column: number): string =>
    `SUMPRODUCT(${absoluteArea(columnOf(programs, CASE_AT.flags + driver))},` +
    `${absoluteArea(columnOf(programs, CASE_AT.shown))},${effects.in(column)})`;
  const customer = drawLine(draft, layout, {
    row: row++,
    label: 'Uplift of revenue per customer',
    unit: 'share',
    style: 'workingUplift',
    formula: (column) => upliftOf(0, column),
  });
  const interaction = drawLine(draft, layout, {
    row: row++,
    label: 'Uplift of revenue per interaction',
    unit: 'share',
    style: 'workingUplift',
    formula: (column) => upliftOf(1, column),
  });
  const uplift = drawLine(draft, layout, {
    row: row++,
    label: 'Uplift that counts, nested',
    unit: 'share',
    style: 'workingUplift',
    formula: (column) => nestedUplift({ customer: customer.in(column), interaction: interaction.in(column) }, working),
  });
  const guarded = (formula: string): string =>
    `IF(OR(${working.switches.state}<>"",${customers}="${NOT_STATED}",NOT(ISNUMBER(${margin}))),0,${formula})`;
  const shares = drawBlock(draft, layout, {
    row,
    rows: layout.programs,
    unit: 'benefit, money',
    style: 'workingMoney',
    name: 'CCO_Program_Shares',
    what: 'what each program brings in, in the case shown',
    label: (at) => inColumn(at - row + programs.row, CASE_AT.label),
    whole: { style: 'workingMoney', formula: (at) => `SUM(${absoluteRow(layout, at)})` },
    formula: (at, column) => {
      const source = at - row + programs.row;
      const flag = (driver: number): string => inColumn(source, CASE_AT.flags + driver);
      const effect = `${inColumn(source, CASE_AT.shown)}*${inColumn(at - row + effects.area.row, column).replace('$', '')}`;
      const ofCustomer =
        `IF(${isAdditive},${effect},IF(${customer.in(column)}=0,0,(` +
        `${uplift.in(column)}-${interaction.in(column)})*${effect}/${customer.in(column)}))`;
      const ofNew = `${effect}*${revenue}*IF(${isAdditive},1,1+${uplift.in(column)})`;
      return guarded(
        `${margin}*(${flag(0)}*${customers}*${revenue}*${ofCustomer}+${flag(1)}*${customers}*${revenue}*${effect}+${flag(2)}*${ofNew})`,
      );
    },
  });
  for (let at = shares.area.row; at < shares.area.row + layout.programs; at += 1) {
    const of = (column: number): string => inColumn(at - shares.area.row + programs.row, column);
    const counts = of(CASE_AT.counts);
    draft.put(
      [at, layout.check],
      `=IF(${counts}=1,IF(${of(CASE_AT.start)}>${working.switches.last},"Starts after the last year that ` +
        `counts",IF(AND(${of(CASE_AT.shown)}<>0,SUMPRODUCT(--(${absoluteRow(layout, at)}<>0))=0),"Absorbed: it adds ` +
        'nothing to the others","")),"")',
      'note',
    );
  }
  row += layout.programs;
  const sumIn =
    (block: Block) =>
    (column: number): string =>
      `SUM(${block.in(column)})`;
  // Customers stay as they are while interactions lose, and no program is there to be credited for it.
  const unassigned = drawLine(draft, layout, {
    row: row++,
    label: 'Of no program',
    unit: 'benefit, money',
    style: 'workingMoney',
    formula: (column) =>
      guarded(
        `IF(AND(NOT(${isAdditive}),${customer.in(column)}=0),${margin}*${customers}*${revenue}*(` +
          `${uplift.in(column)}-${interaction.in(column)}),0)`,
      ),
    whole: { formula: `SUM(${lineAt(layout, row - 1).all})`, style: 'workingMoney' },
  });
  const benefits = drawLine(draft, layout, {
    row: row++,
    label: 'Benefits by program, added up',
    unit: 'money',
    style: 'totalMoney',
    formula: (column) => `${sumIn(shares)(column)}+${unassigned.in(column)}`,
    whole: { formula: `SUM(${lineAt(layout, row - 1).all})`, style: 'workingMoney' },
  });
  const costFirst = row;
  const paid = drawBlock(draft, layout, {
    row: costFirst,
    rows: layout.costs,
    unit: 'cost, money',
    style: 'workingMoney',
    name: 'CCO_Cost_Shown',
    what: 'what each cost comes to, in the case shown',
    label: (at) => inColumn(at - costFirst + costs.row, CASE_AT.label),
    whole: { style: 'workingMoney', formula: (at) => `SUM(${absoluteRow(layout, at)})` },
    formula: (at, column) =>
      `${inColumn(at - costFirst + costs.row, CASE_AT.shown)}*${inColumn(at - costFirst + due.area.row, column).replace('$', '')}`,
  });
  row += layout.costs;
  const costLine = drawLine(draft, layout, {
    row: row++,
    label: 'Costs, added up',
    unit: 'money',
    style: 'totalMoney',
    formula: sumIn(paid),
    whole: { formula: `SUM(${lineAt(layout, row - 1).all})`, style: 'workingMoney' },
  });
  const parts = drawParts({ draft, layout, inputs, working }, row + 1);
  return { benefits, costs: costLine, parts: parts.lines, below: parts.below };
}

const absoluteRow = ({ lastColumn }: ShownRequest['layout'], row: number): string =>
  `${inColumn(row, AT.year0)}:${inColumn(row, lastColumn)}`;

/**
 * What the three drivers bring in, one after the other: interactions, then what customers bring in beyond them, then customers
 * who are new.
 */
function drawParts(
  { draft, layout, inputs, working }: ShownRequest,
  section: number,
): { readonly lines: Shown['parts']; readonly below: number } {
  const { customers, revenuePerCustomer: revenue, margin, treatment } = inputs.inUse;
  const [main] = working.cases as [Working['cases'][number]];
  draft.section(section, 'Working: benefits by driver, risk-adjusted').put([section + 1, AT.third], 'Sum', 'headerRight');
  drawYears(draft, layout, section + 1);
  const isAdditive = `${treatment}="additive"`;
  const line = (offset: number, label: string, formula: (column: number) => string): Line =>
    drawLine(draft, layout, {
      row: section + 2 + offset,
      label,
      unit: 'money',
      style: 'workingMoney',
      formula: (column) =>
        `IF(OR(${working.switches.state}<>"",${working.switches.own}=1,${customers}="${NOT_STATED}",NOT(ISNUMBER(` +
        `${margin}))),0,${margin}*${formula(column)})`,
      whole: { formula: `SUM(${lineAt(layout, section + 2 + offset).all})`, style: 'workingMoney' },
    });
  const interaction = line(0, 'From interactions', (column) => `${customers}*${revenue}*${main.interaction.in(column)}`);
  const customer = line(
    1,
    'From customers, beyond interactions',
    (column) =>
      `${customers}*${revenue}*IF(${isAdditive},${main.customer.in(column)},${main.uplift.in(column)}-${main.interaction.in(column)})`,
  );
  const netNew = line(
    2,
    'From customers who are new',
    (column) => `${main.netNew.in(column)}*${revenue}*IF(${isAdditive},1,1+${main.uplift.in(column)})`,
  );
  return { lines: { interaction, customer, netNew }, below: section + 6 };
}
