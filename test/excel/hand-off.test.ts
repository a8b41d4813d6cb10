/**
 * The hand-off copy in place: what it leaves out, that everything else stays, and that it can be made live again; and formulas
 * that are healed.
 */
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx, type Book } from '../../src/file';
import { handOffFile } from '../../src/taskpane/hand-off-file';
import {
  addRow,
  findBroken,
  handOff,
  isHandedOff,
  makeLive,
  publishPage,
  repairFormulas,
  writeSheets,
  type NameKeeper,
} from '../../src/excel';
import { answerKey, callsAddin, healed, type SheetId } from '../../src/sheets';
import { paste } from '../support/funding';
import { closeWorkbook, filled, openWorkbook, write, type OpenAddin } from '../support/workbook';

afterAll(closeWorkbook);

const SHEETS: readonly SheetId[] = ['Readiness', 'Maturity', 'Recommendation', 'Responses', 'Debate', 'Checks'];
const NAMES = ['Ann Ng', 'Bo Lind', 'Cy Park'];

const answered = filled({
  raters: NAMES.map((id) => ({ id, group: 'board' })),
  answers: new Map(
    NAMES.flatMap((rater) =>
      ['R1', 'R2', 'R3'].map(
        (item, n) => [answerKey({ instrument: 'readiness', item, field: 'answer', rater }), ['Yes', 'No', 'Partly'][n]!] as const,
      ),
    ),
  ),
});

function keeper(): NameKeeper {
  const kept = new Map<string, readonly string[]>();
  return { keep: (id, names) => void kept.set(id, names), recall: (id) => kept.get(id) ?? null, forget: (id) => void kept.delete(id) };
}

async function opened(): Promise<OpenAddin> {
  const addin = await openWorkbook();
  await write(addin, answered, { sheets: SHEETS });
  // A sheet of the user's own with a formula that reads one of ours, and one that calls the add-in.
  await paste(addin, 'Sheet1!A1', ['=CCO_Answered*2', '=CCO.YES(Readiness!D7:F17,"raters")', '="CCO.YES("']);
  await publishPage({ now: new Date(2026, 10, 27), keep: false });
  await addin.desk.settled();
  return addin;
}

/** What every cell holds and how it looks, and everything beside the cells. */
const whole = ({ sheets, names }: Book): unknown => [
  sheets.map(({ cells, ...rest }) => [rest, cells.filter(({ value, formula }) => value !== null || formula !== undefined)]),
  names,
];
const formulas = (book: Book): readonly string[] =>
  book.sheets.flatMap(({ name, cells }) => cells.flatMap(({ formula }) => (formula === undefined ? [] : [`${name} ${formula}`])));
const texts = (book: Book): string[] =>
  book.sheets.flatMap(({ cells }) => cells.flatMap(({ value }) => (typeof value === 'string' && value !== '' ? [value] : [])));

describe('a hand-off copy in place', () => {
  let addin: OpenAddin;
  let before: Book;
  let frozen: Book;
  const names = keeper();
  beforeAll(async () => {
    addin = await opened();
    before = await addin.book();
    expect(await handOff({ names: false, keeper: names })).toEqual({
      ok: true,
      formulas: before.sheets.flatMap(({ cells }) => cells.filter(({ formula }) => callsAddin(formula))).length,
    });
    await addin.desk.settled();
    frozen = await addin.book();
  });

  it('calls no function of the add-in, on the user’s own sheet neither, and keeps every native formula', () => {
    expect(formulas(frozen).filter((formula) => /CCO\./.test(formula.replace(/"[^"]*"/g, '')))).toEqual([]);
    expect(formulas(frozen)).toEqual(formulas(before).filter((formula) => !/CCO\.[A-Z]/.test(formula.replace(/"[^"]*"/g, ''))));
    expect(frozen.sheets.find(({ name }) => name === 'Sheet1')!.cells.map(({ value }) => value)).toEqual([6, 1, 'CCO.YES(']);
  });

  it('shows what was shown, charts and formats included, but for who answered', () => {
    const looks = ({ sheets }: Book): unknown =>
      sheets.map(({ cells, ...rest }) => [rest, cells.map(({ row, column, style }) => [row, column, style])]);
    expect(looks(frozen)).toEqual(looks(before));
    const named = (text: string): string => NAMES.reduce((all, name, i) => all.split(name).join(`Rater ${i + 1}`), text);
    expect(texts(frozen).sort()).toEqual(texts(before).map(named).sort());
    expect(texts(before).join()).toContain('Ann Ng');
    expect(JSON.stringify(frozen)).not.toMatch(/Ann Ng|Bo Lind|Cy Park/);
  });

  it('refuses what needs its formulas, until it is live again', async () => {
    const refusal = { ok: false, problems: [{ code: 'handedOff' }] };
    expect(isHandedOff()).toBe(true);
    expect(await handOff({ names: false, keeper: names })).toMatchObject(refusal);
    expect(await writeSheets({ cellContents: (current) => current, whereFound: 'update' })).toMatchObject(refusal);
    expect(await publishPage({ now: new Date(), keep: false })).toMatchObject(refusal);
    expect(await addRow('influence')).toMatchObject({ ok: false, problem: { code: 'handedOff' } });
  });

  it('is made live again, exactly as it was', async () => {
    expect(await makeLive({ keeper: names })).toMatchObject({ ok: true, kept: [], names: true });
    await addin.desk.settled();
    expect(whole(await addin.book())).toEqual(whole(before));
    expect(isHandedOff()).toBe(false);
    expect(await makeLive({ keeper: names })).toMatchObject({ ok: false, problems: [{ code: 'notHandedOff' }] });
    for (const cell of ['D7', 'E7', 'F7']) await paste(addin, `Readiness!${cell}`, ['No']);
    expect(addin.desk.value('CCO_Yes')).toBe(0);
  });
});

it('keeps the names that are chosen, and what somebody has typed over a value since', async () => {
  const addin = await opened();
  const result = await handOff({ names: true, keeper: keeper() });
  expect(result.ok).toBe(true);
  expect(texts(await addin.book())).toContain('Ann Ng');
  await paste(addin, 'Sheet1!B1', ['mine']);
  expect(await makeLive({ keeper: keeper() })).toMatchObject({
    ok: true,
    kept: ['Sheet1!B1 =CCO.YES(Readiness!D7:F17,"raters")'],
    names: true,
  });
  await addin.desk.settled();
  expect([addin.desk.value('Sheet1!B1'), addin.desk.value('CCO_Answered')]).toEqual(['mine', 3]);
});

it('is live again on another computer, with the raters called as in the copy', async () => {
  const addin = await opened();
  await handOff({ names: false, keeper: keeper() });
  expect(await makeLive({ keeper: keeper() })).toMatchObject({ ok: true, kept: [], names: false });
  await addin.desk.settled();
  expect([addin.desk.value('Readiness!D6'), addin.desk.value('CCO_Answered')]).toEqual(['Rater 1', 3]);
});

describe('what goes wrong on the way', () => {
  it('leaves the workbook as it was where the names cannot be kept', async () => {
    const addin = await opened();
    const before = whole(await addin.book());
    const full: NameKeeper = {
      ...keeper(),
      keep: () => {
        throw new Error('the storage is full');
      },
    };
    await expect(handOff({ names: false, keeper: full })).rejects.toThrow('the storage is full');
    await addin.desk.settled();
    expect([whole(await addin.book()), isHandedOff()]).toEqual([before, false]);
  });

  it('leaves the workbook as it was where it stops half-way: names, formulas, what they had spilled, and protection', async () => {
    const addin = await opened();
    const before = whole(await addin.book());
    // What the values have left over is read once they are written.
    const { load } = Excel.Range.prototype as unknown as { readonly load: (this: Excel.Range, what: string) => Excel.Range };
    const failing = jest.spyOn(Excel.Range.prototype, 'load').mockImplementation(function (this: Excel.Range, what?: unknown) {
      if (what === 'formulas') throw new Error('no reading today');
      return load.call(this, what as string);
    } as never);
    await expect(handOff({ names: false, keeper: keeper() })).rejects.toThrow('no reading today');
    failing.mockRestore();
    await addin.desk.settled();
    expect([whole(await addin.book()), isHandedOff()]).toEqual([before, false]);
  });

  it('is refused while a formula shows no result, and says which', async () => {
    const addin = await opened();
    await paste(addin, 'Sheet1!D1', ['=CCO.NOSUCH(1)']);
    expect(await handOff({ names: true, keeper: keeper() })).toMatchObject({
      ok: false,
      problems: [{ code: 'broken', found: expect.stringContaining('Sheet1!D1') }],
    });
  });

  it('puts no formula into a cell that another one has moved to, and says which are left', async () => {
    const addin = await opened();
    await paste(addin, 'Sheet1!F1', ['=CCO.YES("Yes")'], ['=CCO.YES("No")'], ['=CCO.YES("No")']);
    await handOff({ names: true, keeper: keeper() });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('1:1').insert(Excel.InsertShiftDirection.down);
      await context.sync();
    });
    const live = await makeLive({ keeper: keeper() });
    expect(live).toMatchObject({ ok: true, kept: expect.arrayContaining([expect.stringContaining('Sheet1!F1 =CCO.YES("Yes")')]) });
    await addin.desk.settled();
    expect([2, 3, 4].map((row) => [addin.desk.value(`Sheet1!F${row}`), addin.desk.formula(`Sheet1!F${row}`)])).toEqual([
      [1, undefined],
      [0, undefined],
      [0, undefined],
    ]);
    expect(addin.desk.formula('CCO_Answered')).toMatch(/CCO\.ANSWERED/);
  });

  it('keeps a spilled result whole where somebody has typed into it', async () => {
    const addin = await opened();
    await handOff({ names: true, keeper: keeper() });
    const { sheetId, area } = addin.desk.workbook.resolve('CCO_Conclusions')!;
    const cell = `${addin.desk.workbook.sheetName(sheetId)}!${String.fromCharCode(65 + area.column + 2)}${area.row + 3}`;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Recommendation').protection.unprotect();
      await context.sync();
    });
    await paste(addin, cell, ['mine']);
    const live = await makeLive({ keeper: keeper() });
    expect(live).toMatchObject({ ok: true, kept: [expect.stringMatching(/^Recommendation!.* =CCO\.CONCLUDE\(/)] });
    await addin.desk.settled();
    expect([addin.desk.value(cell), typeof addin.desk.value('CCO_Need')]).toEqual(['mine', 'string']);
  });

  it('leaves a sheet of the user’s alone that is protected with a password and calls nothing', async () => {
    const addin = await opened();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Secret');
      sheet.getRange('A1').values = [['mine']];
      sheet.protection.protect({}, 'secret');
      await context.sync();
    });
    expect(await handOff({ names: false, keeper: keeper() })).toMatchObject({ ok: true });
    expect(texts(await addin.book())).toContain('mine');
  });
});

describe('a hand-off copy as a workbook of its own', () => {
  it('is opened without the add-in and the raters’ names, and the open workbook is as it was', async () => {
    const addin = await opened();
    const before = whole(await addin.book());
    const files: Uint8Array[] = [];
    addin.desk.host.opened = (bytes) => void files.push(bytes);
    const result = await handOffFile({ names: false });
    expect(result.ok).toBe(true);
    await addin.desk.settled();
    expect(whole(await addin.book())).toEqual(before);
    const parts = unzipSync(files[0]!);
    const said = Object.entries(parts).map(([path, content]) => `${path} ${strFromU8(content)}`);
    expect(said.filter((part) => /webextension|_xldudf|ccoPlanner|Ann Ng|Bo Lind|Cy Park/i.test(part))).toEqual([]);
    const copy = await readXlsx(files[0]!);
    expect(copy.addin).toBeUndefined();
    const frozen = await openWorkbook(copy);
    expect([frozen.desk.value('CCO_Answered'), frozen.desk.value('CCO_Executive_State'), frozen.desk.value('Sheet1!A1')]).toEqual([
      3,
      expect.stringMatching(/^The page matches/),
      6,
    ]);
  });

  it('is not made where Excel hands no file out, which is said', async () => {
    const addin = await opened();
    addin.desk.host.file = undefined;
    const before = whole(await addin.book());
    await expect(handOffFile({ names: false })).rejects.toThrow();
    await addin.desk.settled();
    expect(whole(await addin.book())).toEqual(before);
    jest.spyOn(Office.context.requirements, 'isSetSupported').mockReturnValue(false);
    expect(await handOffFile({ names: false })).toMatchObject({ ok: false, problems: [{ code: 'noFile' }] });
    jest.restoreAllMocks();
  });
});

it('is not made of a workbook without formulas of ours, nor against a password', async () => {
  const addin = await openWorkbook();
  expect(await handOff({ names: false, keeper: keeper() })).toMatchObject({ ok: false, problems: [{ code: 'nothingToHandOff' }] });
  await write(addin, answered, { sheets: ['Readiness'] });
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem('Readiness');
    protection.unprotect();
    protection.protect({}, 'secret');
    await context.sync();
  });
  const before = whole(await addin.book());
  expect(await handOff({ names: false, keeper: keeper() })).toMatchObject({ ok: false, problems: [{ code: 'passwordProtected' }] });
  expect(whole(await addin.book())).toEqual(before);
});

describe('formulas that a host without the add-in has left behind', () => {
  it.each([
    ['=_xldudf_CCO_STAGE(B2:D5)', '=CCO.STAGE(B2:D5)'],
    ['=[2]!_xldudf_CCO_STAGE(B2:D5)', '=CCO.STAGE(B2:D5)'],
    ["='C:\\old book.xlam'!_xldudf_CCO_STAGE(B2)", '=CCO.STAGE(B2)'],
    ['=IF(cco.yes(A1:A3,"cco.yes(")>2,1,_xldudf_cco_yes(A1:A3))', '=IF(CCO.YES(A1:A3,"cco.yes(")>2,1,CCO.YES(A1:A3))'],
    ['=ACCO.YES(1)', '=ACCO.YES(1)'],
    ['=CCO.STAGE(B2:D5)', '=CCO.STAGE(B2:D5)'],
  ])('%s become %s', (found, expected) => expect(healed(found)).toBe(expected));

  it.each([
    ['=CCO.YES(A1)', true],
    ['=1+_xldudf_CCO_YES(A1)', true],
    ['="CCO.YES("&A1', false],
    ['=ACCO.YES(A1)', false],
    ['=CCO_Need', false],
    ['CCO.YES(A1)', false],
  ])('%s is one: %s', (formula, expected) => expect(callsAddin(formula)).toBe(expected));

  it('are found and healed on protected sheets, which stay protected, and nothing else is touched', async () => {
    const addin = await openWorkbook();
    await write(addin, answered, { sheets: ['Readiness'] });
    const whole1 = whole(await addin.book());
    expect(await findBroken()).toEqual([]);
    const cell = addin.desk.workbook.resolve('CCO_Answered')!;
    const place = { row: cell.area.row, column: cell.area.column };
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Readiness');
      sheet.protection.unprotect();
      const range = sheet.getRangeByIndexes(place.row, place.column, 1, 1);
      range.load('formulas');
      await context.sync();
      range.formulas = [[String(range.formulas[0]![0]).replace(/CCO\.([A-Z]+)/, '_xldudf_CCO_$1')]];
      sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true });
      await context.sync();
    });
    await addin.desk.settled();
    expect(addin.desk.value('CCO_Answered')).toEqual({ error: '#NAME?' });
    const broken = await findBroken();
    expect(broken).toHaveLength(1);
    expect(await repairFormulas()).toEqual({ ok: true, healed: broken });
    await addin.desk.settled();
    expect([addin.desk.value('CCO_Answered'), await findBroken()]).toEqual([3, []]);
    expect(whole(await addin.book())).toEqual(whole1);
  });
});
