/** A money model in a workbook of the sheets that hold it: its figures by name, its rows, and its checks. */
import {
  assume,
  caseValues,
  driversIn,
  FUNDING_CASES,
  fundingModel,
  leftOut,
  parseAssessment,
  type Assessment,
  type PlanFigures,
  type SelfFunding,
} from '../../src/method';
import { cellName, cellContentsOf, type SheetId } from '../../src/sheets';
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
  const read = parseAssessment({
    format: 'cco-assessment/1',
    organisation: { name: 'Northwind' },
    raters: [],
    answers: [],
    assumptions,
    ...(selfFunding ? { selfFunding } : {}),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** Writes the money model of an assessment into the open workbook, over the one that stands there. */
export async function writeMoney(
  { desk }: OpenAddin,
  assessment: Assessment,
  sheets: readonly SheetId[] = ['Self-funding', 'Assumptions'],
): Promise<WriteResult> {
  const { cellContents } = cellContentsOf(assessment);
  const result = await writeSheets({ cellContents: () => cellContents, sheets, whereFound: 'update' });
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
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => addin.desk.value(cellOf(addin, name, [row, column]))),
  );
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
  return columnOf(addin, 'CCO_Funding_Checks').flatMap((result, i) =>
    result === 'fails' ? [addin.desk.value(`${sheet}!${cellName(place.area.row + i, 1)}`)] : [],
  );
}

/**
 * The checks that have to fail: what is not stated, and customers below 0 in any case.
 * @param isRateFound whether Excel finds the rate of return, which it need not where there is one
 */
export function failingOf({ selfFunding, assumptions }: Assessment, isRateFound: boolean): readonly string[] {
  const { programs = [], costs = [], flows } = selfFunding ?? {};
  const assumed = assume(assumptions);
  const { model } = fundingModel(selfFunding, assumed);
  const least = model
    ? Math.min(
        ...FUNDING_CASES.flatMap((chosen) =>
          Array.from(
            { length: model.lastYear + 1 },
            (_, year) => (model.baseline?.customers ?? 0) + driversIn(model, caseValues(model, chosen).programs, year).netNewCustomers,
          ),
        ),
      )
    : 0;
  const isComputed = flows !== undefined || model !== null;
  return [
    ...(isRateFound ? [] : ['NPV at the IRR is 0']),
    ...(isComputed && least < 0 && flows === undefined ? ['No negative customers'] : []),
    ...(programs.some((program) => leftOut(program) === null && program.attribution === undefined) ? ['Attribution is stated'] : []),
    ...(flows === undefined && programs.length + costs.length > 0 && (selfFunding?.margin ?? assumed['A-SF4']) === null
      ? ['The margin is stated']
      : []),
  ];
}
