/** Two rows for each input of the money model, low and high: net by year, NPV, and how far the input moves it. */
import { type Area, cellName, type SheetBuilder, rowPart, inColumn } from '../layout';
import { anyOf, ifElse, isNumber, not, sumOfProducts } from './formula-parts';
import { AT, columnOf, type FundingLayout } from './layout';
import type { SensitivityBase } from './sensitivity-base';
import { attributionInput, costInput, programInput, singleInputs, type Input, type NumberedRow } from './sensitivity-inputs';
import { drawYears } from './timeline';

/** The rows of a list that grows with programs or costs, two for each. */
export const SENSITIVITY_BLOCKS = {
  values: 'CCO_Sensitivity_Values',
  attributions: 'CCO_Sensitivity_Attributions',
  costs: 'CCO_Sensitivity_Costs',
} as const;

export interface RowsRequest {
  readonly builder: SheetBuilder;
  readonly layout: FundingLayout;
  readonly base: SensitivityBase;
}

/** The columns after the timeline. */
interface EndColumns {
  readonly swing: number;
  readonly rank: number;
  /** The number of the program or cost. */
  readonly number: number;
  readonly change: number;
}

const endColumns = ({ lastColumn }: FundingLayout): EndColumns => ({
  swing: lastColumn + 1,
  rank: lastColumn + 2,
  number: lastColumn + 3,
  change: lastColumn + 4,
});

export function drawInputRows(request: RowsRequest, section: number): Area {
  const { builder, layout, base } = request;
  const header = section + 1;
  const end = endColumns(layout);
  builder
    .section(section, 'Every input low and high: net by year, and NPV', { newPage: true })
    .putRow([header, AT.label], ['Input', 'Set', 'Value', 'NPV'], 'header')
    .put([header, AT.second], 'Value', 'headerRight')
    .put([header, AT.third], 'NPV', 'headerRight')
    .putRow([header, end.swing], ['Swing', 'Rank', 'Number', 'Change'], 'headerRight');
  drawYears(builder, layout, header);
  const first = header + 1;
  const singles = singleInputs(base);
  singles.forEach((input, i) => drawPair(request, input, first + 2 * i));
  const { programs, costs } = layout;
  const values = first + 2 * singles.length;
  const attributions = drawListPairs(request, { rows: programs, from: values, name: SENSITIVITY_BLOCKS.values, inputOf: programInput });
  const costValues = drawListPairs(request, {
    rows: programs,
    from: attributions,
    name: SENSITIVITY_BLOCKS.attributions,
    inputOf: attributionInput,
  });
  const below = drawListPairs(request, { rows: costs, from: costValues, name: SENSITIVITY_BLOCKS.costs, inputOf: costInput });
  const area: Area = { row: first, column: AT.label, rows: below - first, columns: end.change };
  styleRows(request, area);
  return area;
}

function styleRows({ builder, layout }: RowsRequest, area: Area): void {
  const end = endColumns(layout);
  const [swings, ranks] = [columnOf(area, end.swing), columnOf(area, end.rank)];
  builder
    .style(columnOf(area, AT.label), 'text')
    .style(columnOf(area, AT.first), 'code')
    .style(columnOf(area, AT.third), 'workingMoney')
    .style({ ...area, column: AT.year0, columns: layout.lastYear + 1 }, 'workingMoney')
    .style(swings, 'workingMoney')
    .style(ranks, 'flag')
    .style(columnOf(area, end.number), 'flag')
    .style(columnOf(area, end.change), 'workingFigure')
    .name('CCO_Sensitivity_Labels', columnOf(area, AT.label), 'the inputs that are varied')
    .name('CCO_Sensitivity_NPV', columnOf(area, AT.third), 'NPV with each input low and high')
    .name('CCO_Sensitivity_Swings', swings, 'how far each input moves NPV')
    .name('CCO_Sensitivity_Ranks', ranks, 'the rank of each swing')
    .height(area.row, area.rows, 18);
}

interface ListPairs {
  readonly rows: number;
  readonly from: number;
  readonly name: string;
  readonly inputOf: (base: SensitivityBase, row: NumberedRow) => Input;
}

/** Two rows for each row of a list, which counts on from the pair before. @returns the row under them */
function drawListPairs(request: RowsRequest, { rows, from, name, inputOf }: ListPairs): number {
  const { builder, layout, base } = request;
  const end = endColumns(layout);
  for (let i = 0; i < rows; i += 1) {
    const row = from + 2 * i;
    const number = i === 0 ? '1' : `${inColumn(row - 2, end.number)}+1`;
    const input = inputOf(base, { number: inColumn(row, end.number), changeIn: (at) => inColumn(at, end.change) });
    drawPair(request, { ...input, number }, row);
  }
  builder.name(name, { row: from, column: AT.label, rows: 2 * rows, columns: 1 }, 'two rows for each');
  return from + 2 * rows;
}

/** The low row and the high row of one input. Its swing and its rank stand in the first. */
function drawPair({ builder, layout, base }: RowsRequest, input: Input, row: number): void {
  const end = endColumns(layout);
  const { label, counts, low, high, net, npv, number = '0', change } = input;
  [row, row + 1].forEach((at, side) => {
    builder
      .put([at, AT.label], `=${label}`)
      .put([at, AT.first], side === 0 ? 'low' : 'high')
      .put([at, AT.second], `=${ifElse(counts, side === 0 ? low : high, '""')}`, input.style)
      .put([at, end.number], side === 0 ? `=${number}` : `=${cellName(row, end.number)}`);
    if (change) builder.put([at, end.change], `=${ifElse(counts, change(at), '0')}`);
    for (let column = AT.year0; column <= layout.lastColumn; column += 1) {
      const isLeftOut = anyOf(`${base.counts.in(column)}=0`, not(counts));
      builder.put([at, column], `=${ifElse(isLeftOut, '0', net(at, column))}`);
    }
    const discounted = sumOfProducts(`${rowPart(at, AT.year0, layout.lastColumn)}/${base.divisor.all}`);
    builder.put([at, AT.third], `=${ifElse(counts, npv ? npv(at) : discounted, '""')}`);
  });
  const [lowNpv, highNpv] = [cellName(row, AT.third), cellName(row + 1, AT.third)];
  const swing = cellName(row, end.swing);
  builder
    .put([row, end.swing], `=${ifElse(isNumber(lowNpv), `ABS(${highNpv}-${lowNpv})`, '""')}`)
    .put([row, end.rank], `=${ifElse(isNumber(swing), rankOf(swing), '""')}`);
}

/** One more than there are larger swings, and equal ones farther up. */
function rankOf(swing: string): string {
  const swings = 'CCO_Sensitivity_Swings';
  const larger = sumOfProducts(`ISNUMBER(${swings})*(${swings}>${swing})`);
  const equalAbove = sumOfProducts(`ISNUMBER(${swings})*(${swings}=${swing})*(ROW(${swings})<ROW(${swing}))`);
  return `${larger}+${equalAbove}+1`;
}
