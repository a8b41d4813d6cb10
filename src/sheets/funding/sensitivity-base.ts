/** What Sensitivity takes from Self-funding: the risk-adjusted case year by year, and what is in use of the basis. */
import { FUNDING_BASIS, type BasisKey } from '../../method';
import { FUNDING_NAMES, type SheetContext } from '../contents';
import { assumed } from '../formulas';
import { absoluteCell, type SheetBuilder, heightFor, quoted, type StyleName } from '../layout';
import { basisInUse } from './basis';
import { CASE_AT, inCases } from './case-tables';
import { allOf, ifElse, isIn, isNumber, numberOr, sumOfProducts } from './formula-parts';
import { AT, type FundingLayout } from './layout';
import type { NestedPrograms } from './shape';
import { drawYears, lineAt, stackLines, type Line } from './timeline';

/** Lines in the same columns as on Self-funding, and cells. */
export interface SensitivityBase extends NestedPrograms {
  readonly years: Line;
  readonly counts: Line;
  readonly divisor: Line;
  readonly customer: Line;
  readonly interaction: Line;
  readonly netNew: Line;
  readonly benefits: Line;
  readonly costs: Line;
  readonly inUse: Readonly<Record<BasisKey, string>>;
  readonly own: string;
  /** The share by which inputs move that have no low and high. */
  readonly moved: string;
  readonly npv: string;
  readonly below: number;
}

const LINES = {
  counts: { label: 'Counts', unit: '1 or 0', style: 'linkedFigure', from: 'CCO_Funding_Counts' },
  divisor: { label: 'Divided by', unit: 'factor', style: 'linkedFigure', from: 'CCO_Funding_Divisors' },
  customer: { label: 'Uplift of revenue per customer', unit: 'share', style: 'linkedFigure', from: 'CCO_Case1_Customer' },
  interaction: { label: 'Uplift of revenue per interaction', unit: 'share', style: 'linkedFigure', from: 'CCO_Case1_Interaction' },
  netNew: { label: 'Net new customers', unit: 'customers', style: 'linkedFigure', from: 'CCO_Case1_NetNew' },
  benefits: { label: 'Benefits', unit: 'money', style: 'linkedMoney', from: 'CCO_Case1_Benefits' },
  costs: { label: 'Costs', unit: 'money', style: 'linkedMoney', from: 'CCO_Case1_Costs' },
} as const satisfies Readonly<Record<string, { label: string; unit: string; style: StyleName; from: string }>>;
type LineName = keyof typeof LINES;

/** What is taken over is shown as it is on Self-funding. */
const IN_USE_STYLES: Readonly<Record<BasisKey, StyleName>> = {
  margin: 'linkedPercent',
  customers: 'linkedMoney',
  revenuePerCustomer: 'linkedMoney',
  discountRate: 'linkedPercent',
  horizonYears: 'linked',
  treatment: 'linked',
  risk: 'linked',
};

export function drawBase(
  builder: SheetBuilder,
  context: SheetContext,
  { layout, section }: { readonly layout: FundingLayout; readonly section: number },
): SensitivityBase {
  builder.section(section, 'Taken from Self-funding: the risk-adjusted case', { newPage: true });
  drawYears(builder, layout, section + 1);
  const years = lineAt(layout, section + 1);
  const stack = stackLines(builder, layout, section + 2);
  const entries = Object.entries(LINES).map(([name, { from, ...line }]) => {
    const formula = (column: number): string => `INDEX(${from},1,MATCH(${years.in(column)},CCO_Funding_Years,0))`;
    return [name, stack.draw({ ...line, formula })] as const;
  });
  const { below, ...singles } = drawSingles(builder, context, stack.row);
  return { years, ...(Object.fromEntries(entries) as Record<LineName, Line>), ...singles, below };
}

type Singles = Omit<SensitivityBase, LineName | 'years'>;

/** The cells of which there is one each. */
function drawSingles(builder: SheetBuilder, context: SheetContext, first: number): Singles {
  const next = { row: first };
  const single = (label: string, formula: string, style: StyleName = 'linkedFigure'): string => {
    const { row } = next;
    next.row += 1;
    builder
      .put([row, AT.label], label, 'label')
      .put([row, AT.second], `=${formula}`, style)
      .height(row, 1, heightFor([label, 26]));
    return absoluteCell(row, AT.second);
  };
  const inUse = FUNDING_BASIS.map(({ key, label }) => [key, single(label, basisInUse(label), IN_USE_STYLES[key])] as const);
  const customerPrograms = single('Programs of revenue per customer', programsOf(0));
  const interactionPrograms = single('Programs of revenue per interaction', programsOf(1));
  const flows = [2, 3].map((row) => `INDEX(${FUNDING_NAMES.flows},${row},0)`);
  const own = single('Flows of your own count', ifElse(`COUNT(${flows.join(',')})>0`, '1', '0'));
  const moved = single('Moved by', shareMoved(context), 'linkedPercent');
  const npv = single('NPV', numberOr('CCO_NPV', '0'), 'linkedMoney');
  return {
    inUse: Object.fromEntries(inUse) as Record<BasisKey, string>,
    customerPrograms,
    interactionPrograms,
    own,
    moved,
    npv,
    below: next.row,
  };
}

/** How many programs of a driver count. */
const programsOf = (driver: number): string =>
  sumOfProducts(...[CASE_AT.flags + driver, CASE_AT.counts].map((column) => `INDEX(CCO_Program_Cases,0,${inCases(column)})`));

/** The share of A-SF9, or a text where it is none. */
function shareMoved(context: SheetContext): string {
  const share = assumed(context, 'A-SF9');
  const noShare = quoted('Not readable');
  return ifElse(isNumber(share), ifElse(allOf(`${share}>=0`, `${share}<=1`), share, noShare), noShare);
}

/** TRUE where there is a model, and the share that inputs move by can be read. */
export const isReady = ({ moved }: Pick<SensitivityBase, 'moved'>): string => allOf(isIn('CCO_Funding_State', ''), isNumber(moved));
