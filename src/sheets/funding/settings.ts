/** The inputs that seldom change: what the verdict compares, when sums are equal, weights, and what counts unless it is stated. */
import { FIRST_YEAR, RISK_WEIGHTS, SAME_WITHIN, UNSET_ATTRIBUTION } from '../../method';
import { assumed } from '../formulas';
import type { SheetContext } from '../contents';
import { absoluteCell, type Area, cellAt, cellName, type Content, type SheetBuilder, heightFor, type StyleName } from '../layout';
import { drawDefaultRamp, type DefaultRamp } from './default-ramp';
import { ifElse, isIn } from './formula-parts';
import { AT, type FundingLayout } from './layout';

/** Where they lie, as formulas write them. */
export interface Settings {
  readonly verdictBy: string;
  readonly fragileFrom: string;
  readonly sameWithin: string;
  /** How far from 0 NPV at the IRR may be, as a share of all amounts. */
  readonly rateWithin: string;
  /** Weights of low, likely and high in the risk-adjusted case. */
  readonly weights: Area;
  /** What counts where a row states none. */
  readonly unless: {
    readonly attribution: string;
    readonly startYear: { readonly program: string; readonly oneOff: string; readonly annual: string };
  };
  readonly ramp: DefaultRamp;
  readonly rateGuesses: Area;
}

interface SettingsRequest {
  readonly layout: FundingLayout;
  readonly section: number;
  readonly risk: string;
}

/** Excel gives an IRR to seven places; ten years at a rate near -90 % make a hundred times as much of what is left. */
const RATE_WITHIN = 1e-5;
/** Excel seeks a rate of return from a guess; one of these leads it there. */
const GUESSES = [0.1, -0.5, 1, -0.9, 5];

interface Setting {
  readonly label: string;
  readonly content: Content;
  readonly style: StyleName;
  readonly note: string;
}

export function drawSettings(
  builder: SheetBuilder,
  context: SheetContext,
  { layout, section, risk }: SettingsRequest,
): Settings & { readonly below: number } {
  builder.section(section, 'Inputs that seldom change');
  const row = (i: number): number => section + 1 + i;
  const [verdictBy, fragileFrom, sameWithin, rateWithin] = singleSettings(context).map((setting, i) =>
    drawSetting(builder, row(i), setting),
  ) as [string, string, string, string];
  builder.name('CCO_Funding_SameWithin', cellAt(row(2), AT.second), 'sums that differ by less than this share are equal');
  const weights = drawWeights(builder, { row: row(4), risk });
  const ramp = drawDefaultRamp(builder, context, { row: row(7), layout });
  const rateGuesses: Area = { row: row(10), column: AT.year0, rows: 1, columns: GUESSES.length };
  builder
    .put([rateGuesses.row, AT.label], 'IRR starts from', 'label')
    .putRow([rateGuesses.row, AT.year0], GUESSES, 'settingPercent')
    .height(rateGuesses.row, 1, 18);
  const attribution = drawSetting(builder, row(11), {
    label: 'Attribution unless stated',
    content: UNSET_ATTRIBUTION,
    style: 'settingPercent',
    note: 'A-SF6 of Assumptions: all of the effect, and said beside the program.',
  });
  const startYear = drawStartYears(builder, row(12));
  const unless = { attribution, startYear };
  return { verdictBy, fragileFrom, sameWithin, rateWithin, weights, unless, ramp, rateGuesses, below: row(13) };
}

const singleSettings = (context: SheetContext): readonly Setting[] => [
  {
    label: 'Verdict compares',
    content: `=${assumed(context, 'A-SF1')}`,
    style: 'linked',
    note: 'A-SF1 of Assumptions: sums as they are (cumulative), or at today’s value (discounted).',
  },
  {
    label: 'Fragile beyond',
    content: `=${assumed(context, 'A-SF8')}`,
    style: 'linkedPercent',
    note: 'A-SF8 of Assumptions: the share of its benefits that a plan may need to break even before it is called fragile.',
  },
  {
    label: 'Equal within',
    content: SAME_WITHIN,
    style: 'setting',
    note: 'Sums that differ by less than this share of the larger count as equal.',
  },
  {
    label: 'IRR within',
    content: RATE_WITHIN,
    style: 'setting',
    note: 'How far from 0 NPV at the IRR may be, as a share of all amounts.',
  },
];

/** @returns the cell of its value */
function drawSetting(builder: SheetBuilder, row: number, { label, content, style, note }: Setting): string {
  builder
    .put([row, AT.label], label, 'label')
    .put([row, AT.second], content, style)
    .put([row, AT.year0], note, 'note')
    .height(row, 1, heightFor([label, 26]));
  return absoluteCell(row, AT.second);
}

function drawStartYears(builder: SheetBuilder, row: number): Settings['unless']['startYear'] {
  builder
    .put([row, AT.label], 'Start year unless stated', 'label')
    .putRow([row, AT.year0], [FIRST_YEAR.program, FIRST_YEAR.oneOff, FIRST_YEAR.annual], 'setting')
    .put([row, AT.year0 + 3], 'of a program, a one-off cost and an annual cost', 'note')
    .height(row, 1, 18);
  const [program, oneOff, annual] = [0, 1, 2].map((i) => absoluteCell(row, AT.year0 + i)) as [string, string, string];
  return { program, oneOff, annual };
}

function drawWeights(builder: SheetBuilder, { row, risk }: { readonly row: number; readonly risk: string }): Area {
  const inUse: Area = { row: row + 2, column: AT.year0, rows: 1, columns: 3 };
  builder
    .put([row, AT.label], 'Weights of low, likely, high: mean', 'label')
    .putRow([row, AT.year0], RISK_WEIGHTS.mean, 'setting')
    .put([row + 1, AT.label], 'Weights of low, likely, high: pert', 'label')
    .putRow([row + 1, AT.year0], RISK_WEIGHTS.pert, 'setting')
    .put([row + 2, AT.label], 'Weights in use', 'label')
    .putRow(
      [row + 2, AT.year0],
      [0, 1, 2].map((i) => `=${ifElse(isIn(risk, 'pert'), cellName(row + 1, AT.year0 + i), cellName(row, AT.year0 + i))}`),
      'figure',
    )
    .height(row, 1, 28)
    .height(row + 1, 1, 28)
    .height(row + 2, 1, 18);
  return inUse;
}
