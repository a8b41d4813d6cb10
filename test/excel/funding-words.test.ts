/** Rewording what the Self-funding sheet says changes no figure, no state and no check of it. */
import type { SelfFunding } from '../../src/method';
import { writeSheets } from '../../src/excel';
import { cellName, cellContentsOf } from '../../src/sheets';
import { assessmentWith, cellOf, paste, tableOf } from '../support/funding';
import { closeWorkbook, openWorkbook, type OpenAddin } from '../support/workbook';

afterAll(closeWorkbook);

const SHEETS = ['Start', 'Self-funding', 'Sensitivity', 'Simulation', 'Assumptions', 'Checks'] as const;
const STATED = { metric: 'orders', owner: 'COO', baseline: '4 a day' };

const COMPLETE: SelfFunding = {
  margin: 0.5,
  discountRate: 0.25,
  horizonYears: 5,
  baseline: { customers: 1000, revenuePerCustomer: 100 },
  programs: [
    { name: 'Renewals', driver: 'revenuePerCustomer', ...STATED, likely: 0.1, attribution: 1 },
    { name: 'Service offers', driver: 'revenuePerInteraction', ...STATED, likely: 0.03 },
    { name: 'Community', driver: 'revenuePerCustomer', metric: 'members', baseline: 'none', likely: 0.5 },
  ],
  costs: [{ name: 'Analyst', kind: 'annual', likely: 1000 }],
  simulation: { trials: 20, seed: 3 },
};
const WITHOUT_MARGIN: SelfFunding = Object.fromEntries(Object.entries(COMPLETE).filter(([key]) => key !== 'margin'));

/** The states of rows, left of which stands what is said of each. */
const STATES = ['CCO_Programs_State', 'CCO_Costs_State', 'CCO_Flows_State'];
const IN_USE = 'CCO_Funding_InUse';

async function opened(model: SelfFunding): Promise<OpenAddin> {
  const addin = await openWorkbook();
  const { cellContents } = cellContentsOf(assessmentWith(model));
  const written = await writeSheets({ cellContents: () => cellContents, sheets: SHEETS, whereFound: 'update' });
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  await addin.desk.settled();
  return addin;
}

/** Everything that a name of ours shows, but what is in use of the basis, which may be words. */
async function results(addin: OpenAddin): Promise<ReadonlyMap<string, unknown>> {
  const names = (await addin.book()).names.map(({ name }) => name).filter((name) => name.startsWith('CCO_') && name !== IN_USE);
  return new Map(names.map((name) => [name, tableOf(addin, name)]));
}

/** Gives every sentence beside a row, and every word in place of a value in use, other words. */
async function reword(addin: OpenAddin): Promise<void> {
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    worksheets.getItem('Self-funding').protection.unprotect();
    const ranges = [...STATES.map((name) => names.getItem(name).getRange().getOffsetRange(0, -1)), names.getItem(IN_USE).getRange()];
    ranges.forEach((range) => range.load('formulas'));
    await context.sync();
    for (const range of ranges) range.formulas = range.formulas.map((row) => row.map((formula) => inOtherWords(String(formula))));
    await context.sync();
  });
  await addin.desk.settled();
}

const inOtherWords = (formula: string): string =>
  formula.replace(/"(Mend|Left out|Counts|Not stated|Not readable)([^"]*)"/g, (_all, begin: string) => `"Said otherwise ${begin.length}"`);

const said = (addin: OpenAddin): readonly string[] => {
  const { sheetId, area } = addin.desk.workbook.resolve('CCO_Programs_State')!;
  const sheet = addin.desk.workbook.sheetName(sheetId);
  return Array.from({ length: 3 }, (_all, i) => String(addin.desk.value(`${sheet}!${cellName(area.row + i, area.column - 1)}`)));
};

it.each([
  ['of a model that is complete', COMPLETE, ''],
  ['of a model without a margin', WITHOUT_MARGIN, 'No margin'],
] as const)(
  'all results %s stay when every sentence is worded otherwise',
  async (_what, model, state) => {
    const addin = await opened(model);
    const before = await results(addin);
    expect(said(addin)).toEqual(['Counts', 'Counts; attribution is unset, so 100 %', 'Left out: no owner']);
    expect(addin.desk.value('CCO_Funding_State')).toBe(state);
    await reword(addin);
    expect(said(addin)).toEqual(['Said otherwise 6', 'Said otherwise 6', 'Said otherwise 8']);
    expect(await results(addin)).toEqual(before);
  },
  120_000,
);

it('so do those of a model that has to be mended', async () => {
  const addin = await opened(COMPLETE);
  await paste(addin, cellOf(addin, 'CCO_Programs', [0, 5]), [0.2]);
  await paste(addin, cellOf(addin, 'CCO_Flows', [1, 0]), [1, '', 3]);
  await paste(addin, cellOf(addin, 'CCO_Funding_Basis', [3, 1]), ['plenty']);
  const before = await results(addin);
  expect(said(addin)[0]).toBe('Mend: low is above likely');
  expect(addin.desk.value('CCO_Funding_State')).toBe('Not complete');
  await reword(addin);
  expect(said(addin)[0]).toBe('Said otherwise 4');
  expect(await results(addin)).toEqual(before);
}, 120_000);
