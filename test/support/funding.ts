/** Money models for tests: random ones, in a workbook of the sheets that hold them, and their figures by name. */
import fc from 'fast-check';
import { assume, caseValues, driversIn, FUNDING_CASES, fundingModel, leftOut, parseAssessment, type Assessment, type PlanFigures, type SelfFunding } from '../../src/method';
import { cellName, fillingOf, type SheetId } from '../../src/sheets';
import { writeSheets, type WriteResult } from '../../src/excel';
import type { OpenAddin } from './workbook';

/** Each named figure, and what the result file calls it. */
export const FIGURES = {
  CCO_NPV: 'npv',
  CCO_PVBenefits: 'pvBenefits',
  CCO_PVCosts: 'pvCosts',
  CCO_ROI: 'roi',
  CCO_IRR: 'irr',
  CCO_Payback: 'paybackYears',
  CCO_DiscountedPayback: 'discountedPaybackYears',
  CCO_PeakFunding: 'peakFunding',
  CCO_PeakFundingYear: 'peakFundingYear',
  CCO_FirstSelfFundingYear: 'firstSelfFundingYear',
  CCO_BenefitMultiplier: 'benefitMultiplierAtZeroNpv',
  CCO_BreakEvenUplift: 'breakEvenUplift',
  CCO_BreakEvenCustomers: 'breakEvenNewCustomers',
  CCO_OneYearDelay: 'oneYearDelay',
} as const satisfies Readonly<Record<string, keyof PlanFigures>>;
export type FigureName = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as readonly FigureName[];

export function assessmentWith(selfFunding: SelfFunding | undefined, assumptions: Readonly<Record<string, unknown>> = {}): Assessment {
  const read = parseAssessment({ format: 'cco-assessment/1', organisation: { name: 'Northwind' }, raters: [], answers: [], assumptions, ...(selfFunding ? { selfFunding } : {}) });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** Writes the money model of an assessment into the open workbook, over the one that stands there. */
export async function writeMoney({ desk }: OpenAddin, assessment: Assessment, sheets: readonly SheetId[] = ['Self-funding', 'Assumptions']): Promise<WriteResult> {
  const { filling } = fillingOf(assessment);
  const result = await writeSheets({ filling: () => filling, sheets, whereFound: 'update' });
  await desk.settled();
  return result;
}

/** The address of a cell of a named range; rows and columns count from 0. */
export function cellOf({ desk }: OpenAddin, name: string, [row, column]: readonly [row: number, column: number] = [0, 0]): string {
  const { sheetId, area } = desk.workbook.resolve(name)!;
  return `${desk.workbook.sheetName(sheetId)}!${cellName(area.row + row, area.column + column)}`;
}

/** What a named range shows, row by row. */
export function tableOf(addin: OpenAddin, name: string): readonly (readonly unknown[])[] {
  const { rows, columns } = addin.desk.workbook.resolve(name)!.area;
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => addin.desk.value(cellOf(addin, name, [row, column]))));
}

export const rowOf = (addin: OpenAddin, name: string): readonly unknown[] => tableOf(addin, name)[0]!;
export const columnOf = (addin: OpenAddin, name: string): readonly unknown[] => tableOf(addin, name).map(([value]) => value);

/** Puts contents into open cells as pasting does, which no validation stops. */
export async function paste({ desk }: OpenAddin, address: string, ...rows: readonly (readonly (string | number)[])[]): Promise<void> {
  const [sheet = '', cell = ''] = address.split('!');
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
    range.getResizedRange(rows.length - 1, rows[0]!.length - 1).values = rows.map((row) => [...row]);
    await context.sync();
  });
  await desk.settled();
}

/** The failing checks of the money model. */
export function failing(addin: OpenAddin): readonly unknown[] {
  const place = addin.desk.workbook.resolve('CCO_Funding_Checks')!;
  const sheet = addin.desk.workbook.sheetName(place.sheetId);
  return columnOf(addin, 'CCO_Funding_Checks').flatMap((result, i) => (result === 'fails' ? [addin.desk.value(`${sheet}!${cellName(place.area.row + i, 1)}`)] : []));
}

/** The checks that have to fail: what is not stated, and customers below 0 in any case. Whether Excel finds a rate of return is not known before. */
export function failingOf({ selfFunding, assumptions }: Assessment): readonly string[] {
  const { programs = [], costs = [], flows } = selfFunding ?? {};
  const assumed = assume(assumptions);
  const { model } = fundingModel(selfFunding, assumed);
  const least = model
    ? Math.min(...FUNDING_CASES.flatMap((chosen) => Array.from({ length: model.lastYear + 1 }, (_, year) => (model.baseline?.customers ?? 0) + driversIn(model, caseValues(model, chosen).programs, year).netNewCustomers)))
    : 0;
  const isComputed = flows !== undefined || model !== null;
  return [
    ...(isComputed && least < 0 && flows === undefined ? ['No negative customers'] : []),
    ...(programs.some((program) => leftOut(program) === null && program.attribution === undefined) ? ['Attribution is stated'] : []),
    ...(flows === undefined && programs.length + costs.length > 0 && (selfFunding?.margin ?? assumed['A-SF4']) === null ? ['The margin is stated'] : []),
  ];
}

const share = (parts: number) => fc.integer({ min: 0, max: parts }).map((part) => part / parts);

/** A likely value between a low and a high one, each of which may be left out, and a value of the own case. */
const estimate = ({ least, most, unit }: { readonly least: number; readonly most: number; readonly unit: number }) =>
  fc
    .record({ likely: fc.integer({ min: least, max: most }), less: fc.integer({ min: 0, max: most }), more: fc.integer({ min: 0, max: most }), own: fc.integer({ min: least, max: most }) }, { requiredKeys: ['likely'] })
    .map(({ likely, less, more, own }) => ({
      likely: likely / unit,
      ...(less === undefined ? {} : { low: Math.max(likely - less, 2 * least) / unit }),
      ...(more === undefined ? {} : { high: (likely + more) / unit }),
      ...(own === undefined ? {} : { own: own / unit }),
    }));

const NAMES = ['Renewals', '24/7 service', '=Referrals', 'A/B tests'];
const mostly = <Value>(usual: Value, other: Value) => fc.constantFrom(usual, usual, usual, usual, other);

const program = fc
  .tuple(
    fc.oneof(
      fc.tuple(fc.constantFrom('revenuePerCustomer', 'revenuePerInteraction'), estimate({ least: -20, most: 90, unit: 1000 })),
      fc.tuple(fc.constant('netNewCustomers'), estimate({ least: -40, most: 400, unit: 1 })),
    ),
    fc.record(
      { metric: mostly('orders', ''), owner: mostly('COO', 'TBD'), baseline: mostly('4 a day', '-'), attribution: share(8), startYear: fc.integer({ min: 0, max: 7 }), ramp: fc.array(share(4), { minLength: 1, maxLength: 6 }) },
      { requiredKeys: ['metric', 'owner', 'baseline'] },
    ),
    fc.constantFrom(...NAMES),
  )
  .map(([[driver, values], more, name]) => ({ name, driver, ...values, ...more }));

const cost = fc
  .tuple(
    fc.record({ name: fc.constantFrom(...NAMES), kind: fc.constantFrom('oneOff', 'annual'), category: fc.constantFrom('People', 'Tools'), startYear: fc.integer({ min: 0, max: 7 }) }, { requiredKeys: ['name', 'kind'] }),
    estimate({ least: 0, most: 300_000, unit: 1 }),
  )
  .map(([about, values]) => ({ ...about, ...values }));

const amounts = (years: number) => fc.array(fc.integer({ min: -20_000, max: 200_000_000 }).map((cents) => cents / 100), { minLength: years, maxLength: years });
const ownFlows = fc.integer({ min: 1, max: 12 }).chain((years) => fc.record({ benefits: amounts(years), costs: amounts(years) }));

export interface RandomFunding {
  readonly programs: { readonly least: number; readonly most: number };
  readonly costs: number;
}

/** Models of programs and costs as a file states them, sometimes without margin or baseline, sometimes with a team's own flows in their place. */
export const randomFunding = ({ programs, costs }: RandomFunding): fc.Arbitrary<SelfFunding> =>
  fc
    .tuple(
      fc.record(
        {
          programs: fc.array(program, { minLength: programs.least, maxLength: programs.most }),
          costs: fc.array(cost, { maxLength: costs }),
          horizonYears: fc.integer({ min: 5, max: 12 }),
          discountRate: fc.integer({ min: -30, max: 100 }).map((percent) => percent / 100),
          treatment: fc.constantFrom('nested', 'additive'),
          risk: fc.constantFrom('mean', 'pert'),
        },
        { requiredKeys: ['programs', 'costs'] },
      ),
      mostly({ margin: 0.4 } as object, {}),
      mostly({ baseline: { customers: 6000, revenuePerCustomer: 310 } } as object, {}),
      fc.oneof({ weight: 5, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.record({ flows: ownFlows }) }),
    )
    .map(([model, ...more]) => Object.assign({}, model, ...more) as SelfFunding);

/** What the register may say of money. */
export const moneyAssumptions = fc.record(
  {
    'A-SF1': fc.constant('discounted'),
    'A-SF2': fc.integer({ min: 6, max: 12 }),
    'A-SF3': fc.constantFrom(0, 0.25),
    'A-SF4': fc.constantFrom(0.15, 1),
    'A-SF5': fc.constantFrom([0.5, 1], [0, 0.125, 0.7, 0.9, 1], [1]),
    'A-SF7': fc.constant('additive'),
    'A-SF8': fc.constant(0.5),
  },
  { requiredKeys: [] },
);
