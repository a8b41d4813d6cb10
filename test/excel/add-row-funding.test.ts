/** A row more among programs and costs: the working and the Sensitivity sheet grow with it, and every figure stays what conclude says. */
import { conclude, parseAssessment, type Assessment, type Cost, type Program, type SelfFunding } from '../../src/method';
import { addRow, readAssessment, readState, writeSheets, type WriteResult } from '../../src/excel';
import { cellName, cellContentsOf, type CellPlace, type CellContents, type GrowingBlock, type SheetId } from '../../src/sheets';
import { WorksheetProtection } from '../../src/desk/host/objects/protection';
import type { Book } from '../../src/file';
import { FIGURES } from '../support/funding';
import { closeWorkbook, openWorkbook, type OpenAddin } from '../support/workbook';

afterAll(closeWorkbook);
afterEach(() => void jest.restoreAllMocks());

const SHEETS: readonly SheetId[] = ['Start', 'Self-funding', 'Sensitivity', 'Simulation', 'Assumptions', 'Checks'];

const measured = { metric: 'Renewal rate', owner: 'COO', baseline: '82 %' };
const PROGRAMS: readonly Program[] = [
  { name: 'Renewals', driver: 'revenuePerCustomer', ...measured, low: 0.02, likely: 0.04, high: 0.07, attribution: 0.8 },
  {
    name: 'Service recovery',
    driver: 'revenuePerInteraction',
    ...measured,
    low: 0.005,
    likely: 0.01,
    high: 0.03,
    attribution: 1,
    startYear: 2,
    ramp: [0.5, 1],
  },
  { name: 'Referrals', driver: 'netNewCustomers', ...measured, low: 50, likely: 120, high: 200, attribution: 0.5 },
  { name: 'Not measured yet', driver: 'netNewCustomers', likely: 400 },
];
const COSTS: readonly Cost[] = [
  { name: 'Team', kind: 'annual', category: 'People', low: 80_000, likely: 100_000, high: 140_000 },
  { name: 'Platform', kind: 'oneOff', category: 'Tools', likely: 150_000 },
];
const MODEL: SelfFunding = {
  margin: 0.4,
  discountRate: 0.08,
  horizonYears: 6,
  baseline: { customers: 60_000, revenuePerCustomer: 310 },
  programs: PROGRAMS,
  costs: COSTS,
  simulation: { trials: 200, seed: 3 },
};
const PORTAL: Program = {
  name: 'Partner portal',
  driver: 'netNewCustomers',
  metric: 'Signed customers',
  owner: 'CMO',
  baseline: '40 a year',
  low: 100,
  likely: 250,
  high: 300,
  attribution: 0.9,
  startYear: 2,
};
const MANAGER: Cost = {
  name: 'Partner manager',
  kind: 'annual',
  category: 'People',
  low: 60_000,
  likely: 70_000,
  high: 95_000,
  startYear: 2,
};

function assessment(selfFunding: SelfFunding): Assessment {
  const read = parseAssessment({
    format: 'cco-assessment/1',
    organisation: { name: 'Northwind' },
    raters: [{ id: 'r1' }],
    answers: [],
    selfFunding,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
const figuresOf = (selfFunding: SelfFunding) => conclude(assessment(selfFunding)).selfFunding!;

/** How far NPV moves between two values of one program or cost; low, likely and high are all set to them. */
function swing<Row extends Program | Cost>(modelOf: (row: Row) => SelfFunding, row: Row, [low, high]: readonly [number, number]): number {
  const at = (value: number): number => figuresOf(modelOf({ ...row, low: value, likely: value, high: value })).npv;
  return Math.abs(at(high) - at(low));
}

async function write({ desk }: OpenAddin, cellContents: (current: CellContents) => CellContents, sheets = SHEETS): Promise<WriteResult> {
  const result = await writeSheets({ cellContents, sheets, whereFound: 'update' });
  await desk.settled();
  return result;
}

async function opened(sheets = SHEETS): Promise<OpenAddin> {
  const addin = await openWorkbook();
  await write(addin, () => cellContentsOf(assessment(MODEL)).cellContents, sheets);
  return addin;
}

async function added({ desk }: OpenAddin, list: GrowingBlock): Promise<CellPlace> {
  const result = await addRow(list);
  await desk.settled();
  if (!result.ok) throw new Error(result.problem.found);
  return result.place;
}

/** Pastes a row into the open cells; what is null is left as it is. */
async function paste(
  { desk }: OpenAddin,
  { sheet, row, column }: CellPlace,
  contents: readonly (string | number | null | undefined)[],
): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, contents.length).values = [[...contents]];
    await context.sync();
  });
  await desk.settled();
}
const pasteProgram = (
  addin: OpenAddin,
  place: CellPlace,
  { name, metric, owner, baseline, low, likely, high, attribution, startYear }: Program,
): Promise<void> =>
  paste(addin, place, [name, 'Net new customers', metric, owner, baseline, low, likely, high, null, attribution, startYear]);
const pasteCost = (addin: OpenAddin, place: CellPlace, { name, category, low, likely, high, startYear }: Cost): Promise<void> =>
  paste(addin, place, [name, 'Annual', category, low, likely, high, null, startYear]);

const areaOf = ({ desk }: OpenAddin, name: string) => desk.workbook.resolve(name)!.area;
const shown = (addin: OpenAddin, names: readonly string[]) => names.map((name) => [name, addin.desk.value(name)]);

/** What Sensitivity says of an input: its swing, by its label. */
function swings(addin: OpenAddin): ReadonlyMap<string, unknown> {
  const { row, rows, column } = areaOf(addin, 'CCO_Sensitivity_Swings');
  const at = (line: number, of: number): unknown => addin.desk.value(`Sensitivity!${cellName(line, of)}`);
  return new Map(
    Array.from({ length: rows }, (_, i) => [String(at(row + i, 1) ?? ''), at(row + i, column)] as const).filter(
      ([, moved]) => typeof moved === 'number',
    ),
  );
}
const ranking = ({ desk }: OpenAddin) =>
  Array.from({ length: 10 }, (_, i) => 'BCDEFGH'.split('').map((column) => desk.value(`Sensitivity!${column}${7 + i}`)));

/** Every cell, name, look, size, rule and chart in which two workbooks differ. */
function differences(one: Book, other: Book): readonly string[] {
  const parts = (book: Book): ReadonlySet<string> =>
    new Set([
      ...book.names.map((name) => JSON.stringify(name)),
      ...book.sheets.flatMap((sheet) =>
        Object.entries(sheet).flatMap(([key, part]) =>
          (Array.isArray(part) ? part : [part]).map((each) => `${sheet.name} ${key} ${JSON.stringify(each)}`),
        ),
      ),
    ]);
  const [left, right] = [parts(one), parts(other)];
  return [
    ...[...left].filter((part) => !right.has(part)).map((part) => `- ${part}`),
    ...[...right].filter((part) => !left.has(part)).map((part) => `+ ${part}`),
  ].slice(0, 20);
}

const SHOWN = { ...FIGURES, CCO_ProbabilitySelfFunded: 'probabilitySelfFunded' } as const;

function expectFigures(addin: OpenAddin, selfFunding: SelfFunding): void {
  const { selfFunding: figures, selfFundingText } = conclude(assessment(selfFunding));
  for (const [name, key] of Object.entries(SHOWN)) {
    const [found, expected] = [addin.desk.value(name), figures![key]];
    if (expected === null) expect([name, typeof found]).toEqual([name, 'string']);
    else expect([name, Math.abs(Number(found) - expected) <= 1e-9 * Math.max(1, Math.abs(expected))]).toEqual([name, true]);
  }
  expect(Number(addin.desk.value('CCO_IRR'))).toBeCloseTo(figures!.irr!, 6);
  expect([addin.desk.value('CCO_SelfFundingRule'), addin.desk.value('CCO_SelfFundingVerdict')]).toEqual([figures!.rule, selfFundingText]);
  expect(shown(addin, ['CCO_Funding_Check', 'CCO_Simulation_Check'])).toEqual([
    ['CCO_Funding_Check', 'holds'],
    ['CCO_Simulation_Check', 'holds'],
  ]);
}

describe('a program and a cost more', () => {
  it('change no figure, and the sheets stand as if they had been drawn with so many rows', async () => {
    const addin = await opened();
    const [before, figures] = [ranking(addin), shown(addin, Object.keys(SHOWN))];
    // Six rows were drawn for four programs, and seven for two costs.
    const [programs, costs] = [areaOf(addin, 'CCO_Programs'), areaOf(addin, 'CCO_Costs')];
    expect([programs.rows, costs.rows]).toEqual([6, 7]);
    expect([(await added(addin, 'programs')).row, (await added(addin, 'programs')).row]).toEqual([programs.row + 5, programs.row + 6]);
    // Two rows more stand above the costs by now.
    expect(await added(addin, 'costs')).toEqual({ sheet: 'Self-funding', row: costs.row + 2 + 6, column: 1 });
    expect([
      areaOf(addin, 'CCO_Program_Shares').rows,
      areaOf(addin, 'CCO_Sensitivity_Attributions').rows,
      areaOf(addin, 'CCO_Cost_Due').rows,
      areaOf(addin, 'CCO_Sensitivity_Costs').rows,
    ]).toEqual([8, 16, 8, 16]);
    expect(ranking(addin)).toEqual(before);
    shown(addin, Object.keys(SHOWN)).forEach(([name, value], i) =>
      expect([name, value]).toEqual([name, typeof value === 'number' ? expect.closeTo(Number(figures[i]![1]), 6) : figures[i]![1]]),
    );
    expect(addin.desk.value('CCO_Funding_Check')).toBe('holds');
    expect(addin.desk.user.type('Sensitivity!B80', 'mine')?.code).toBe('AccessDenied');

    const grown = await addin.book();
    const { cellContents } = await readState();
    const anew = await openWorkbook();
    await write(anew, () => cellContents);
    expect(differences(grown, await anew.book())).toEqual([]);
  }, 120_000);

  it('count as soon as they are typed: every figure is what conclude says, and Sensitivity varies them', async () => {
    const addin = await opened();
    await added(addin, 'programs');
    await pasteProgram(addin, await added(addin, 'programs'), PORTAL);
    await pasteCost(addin, await added(addin, 'costs'), MANAGER);
    const grown: SelfFunding = { ...MODEL, programs: [...PROGRAMS, PORTAL], costs: [...COSTS, MANAGER] };
    expect(await readAssessment()).toMatchObject({ ok: true, value: { selfFunding: assessment(grown).selfFunding } });
    expectFigures(addin, grown);

    const found = swings(addin);
    const portal = swing((row: Program) => ({ ...grown, programs: [...PROGRAMS, row] }), PORTAL, [100, 300]);
    expect(found.get('Partner portal')).toBeCloseTo(portal, 4);
    const attributed = (attribution: number): number => figuresOf({ ...grown, programs: [...PROGRAMS, { ...PORTAL, attribution }] }).npv;
    expect(found.get('Attribution: Partner portal')).toBeCloseTo(attributed(0.99) - attributed(0.81), 4);
    // 35,000 in each of the years 2 to 6, at 8 %.
    const perUnit = 1.08 ** -2 + 1.08 ** -3 + 1.08 ** -4 + 1.08 ** -5 + 1.08 ** -6;
    expect(found.get('Partner manager')).toBeCloseTo(35_000 * perUnit, 4);
    expect([...found.keys()].filter((label) => label.includes('Not measured'))).toEqual([]);

    const again = await write(addin, (current) => current);
    expect(again.ok && again.sheets.map(({ sheet, action, kept }) => [sheet, action, kept?.own.slice(0, 3)])).toEqual(
      SHEETS.map((sheet) => [sheet, 'updated', undefined]),
    );
    expectFigures(addin, grown);
  }, 120_000);

  it('leave what stands in the last row its own rows on Sensitivity', async () => {
    const addin = await opened();
    const { row, rows, column } = areaOf(addin, 'CCO_Programs');
    await pasteProgram(addin, { sheet: 'Self-funding', row: row + rows - 1, column }, PORTAL);
    const before = swings(addin);
    await added(addin, 'programs');
    const after = swings(addin);
    expect(before.has('Partner portal')).toBe(true);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [label, moved] of before) expect([label, after.get(label)]).toEqual([label, expect.closeTo(Number(moved), 6)]);
    expectFigures(addin, { ...MODEL, programs: [...PROGRAMS, PORTAL] });
  }, 120_000);

  it('grow the working alone where there is no Sensitivity sheet', async () => {
    const addin = await opened(['Start', 'Self-funding', 'Assumptions']);
    await pasteCost(addin, await added(addin, 'costs'), MANAGER);
    expect([addin.desk.value('CCO_Funding_Check'), Number(addin.desk.value('CCO_NPV'))]).toEqual([
      'holds',
      expect.closeTo(figuresOf({ ...MODEL, costs: [...COSTS, MANAGER] }).npv, 4),
    ]);
  }, 120_000);
});

describe('nothing is changed', () => {
  const isOpen = ({ desk }: OpenAddin): readonly boolean[] =>
    ['Self-funding', 'Sensitivity'].map((sheet) => desk.user.type(`${sheet}!B1`, 'mine') === null);

  it('where one of the sheets has a password', async () => {
    const addin = await opened();
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('Sensitivity');
      protection.unprotect();
      protection.protect({}, 'secret');
      await context.sync();
    });
    const before = await addin.book();
    expect(await addRow('programs')).toMatchObject({
      ok: false,
      problem: { code: 'passwordProtected', place: 'sheets Self-funding, Sensitivity' },
    });
    expect(differences(before, await addin.book())).toEqual([]);
    expect(isOpen(addin)).toEqual([false, false]);
  }, 120_000);

  it.each([
    ['midway, with some rows in', 'programs', 4],
    ['at the first of the costs’ rows', 'costs', 1],
  ] as const)(
    'where Excel stops %s',
    async (_, list, failing) => {
      const addin = await opened();
      const before = await addin.book();
      const workbook = addin.desk.workbook as unknown as { resize(...given: unknown[]): void };
      const resize = workbook.resize.bind(workbook);
      let calls = 0;
      jest.spyOn(workbook, 'resize').mockImplementation((...given) => {
        calls += 1;
        if (calls === failing) throw new Error('no room');
        resize(...given);
      });
      await expect(addRow(list)).rejects.toThrow();
      jest.restoreAllMocks();
      expect(calls).toBe(failing);
      expect(differences(before, await addin.book())).toEqual([]);
      expect(isOpen(addin)).toEqual([false, false]);
    },
    120_000,
  );

  it('where one sheet is protected again and the other cannot be', async () => {
    const addin = await opened();
    const before = await addin.book();
    const protection = WorksheetProtection.prototype;
    const { Protect: protect } = protection;
    const failing = jest.spyOn(protection, 'Protect').mockImplementationOnce(function (this: WorksheetProtection, ...given) {
      return protect.apply(this, given);
    });
    failing.mockImplementationOnce(() => {
      throw new Error('no protection');
    });
    await expect(addRow('costs')).rejects.toThrow();
    jest.restoreAllMocks();
    expect(differences(before, await addin.book())).toEqual([]);
    expect(isOpen(addin)).toEqual([false, false]);
  }, 120_000);

  /** Named cells of one column, side by side, without a list on them. */
  const named = async (rows: Readonly<Record<string, number>>): Promise<void> => {
    await openWorkbook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      Object.entries(rows).forEach(([name, count], column) =>
        context.workbook.names.add(name, sheet.getRangeByIndexes(4, column, count, 1)),
      );
      await context.sync();
    });
  };
  const refusal = (found: string, expected: string) => ({
    ok: false,
    problem: { code: 'listMissing', place: 'list Costs', found, expected: `${expected}: write its sheet again` },
  });

  it('where a block has not as many rows as belong to the list', async () => {
    await named({ CCO_Costs: 7, CCO_Cost_Due: 7, CCO_Sensitivity_Costs: 12 });
    expect(await addRow('costs')).toEqual(
      refusal('12 rows in CCO_Sensitivity_Costs on Sheet1', '14, so many as belong to the 7 rows of the list'),
    );
  });

  it('where the second row would be the last one, from which others count on', async () => {
    await named({ CCO_Costs: 2, CCO_Cost_Due: 2 });
    expect(await addRow('costs')).toEqual(refusal('2 rows', 'at least three rows'));
    await named({ CCO_Costs: 2 });
    expect(await addRow('costs')).toMatchObject({ ok: true });
  });
});
