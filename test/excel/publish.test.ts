/** The executive page as it is published into a workbook: what it says, when it says that it is out of date, and what is kept. */
import { readFileSync } from 'node:fs';
import { parseAssessment, type Assessment } from '../../src/method';
import { previewPage, publishPage, readState, writeSheets } from '../../src/excel';
import { WorkbookObject } from '../../src/desk/host/objects/workbook';
import { cellContentsOf, type SheetId } from '../../src/sheets';
import { paste } from '../support/funding';
import { closeWorkbook, filled, openWorkbook, write, type OpenAddin } from '../support/workbook';

afterAll(closeWorkbook);

const SHEETS: readonly SheetId[] = [
  'Readiness',
  'Maturity',
  'Consensus',
  'Self-funding',
  'Roadmap',
  'Recommendation',
  'Assumptions',
  'Checks',
];
const NOW = new Date(2026, 10, 27, 9, 30);
const LATER = new Date(2026, 11, 4, 16, 0);

const SAMPLE = ((): Assessment => {
  const read = parseAssessment(JSON.parse(readFileSync('assets/sample-assessment.json', 'utf8')));
  if (!read.ok) throw new Error('the sample cannot be read');
  return read.value;
})();

async function opened(assessment: Assessment = SAMPLE, sheets: readonly SheetId[] = SHEETS): Promise<OpenAddin> {
  const addin = await openWorkbook();
  await writeSheets({ cellContents: () => cellContentsOf(assessment).cellContents, sheets, whereFound: 'update' });
  await addin.desk.settled();
  return addin;
}

async function publish(addin: OpenAddin, { now = NOW, keep = false } = {}) {
  const result = await publishPage({ now, keep });
  await addin.desk.settled();
  return result;
}

const state = ({ desk }: OpenAddin): string => String(desk.value('CCO_Executive_State'));
const sheetNames = async (addin: OpenAddin): Promise<readonly string[]> => (await addin.book()).sheets.map(({ name }) => name);
const unprotect = (name: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).protection.unprotect();
    await context.sync();
  });
/** The first cell of a named range, as an address. */
const at = ({ desk }: OpenAddin, name: string, [row, column] = [0, 0]): string => {
  const { sheetId, area } = desk.workbook.resolve(name)!;
  return `${desk.workbook.sheetName(sheetId)}!${String.fromCharCode(65 + area.column + column)}${area.row + row + 1}`;
};

describe('a published page', () => {
  let addin: OpenAddin;
  beforeAll(async () => {
    addin = await opened();
    expect(await publish(addin)).toMatchObject({ ok: true, name: 'Executive summary', kept: null });
  });

  it('stands first, on one printed page, and the copy behind it is very hidden', async () => {
    const { sheets } = await addin.book();
    expect(sheets[0]).toMatchObject({ name: 'Executive summary', page: { fitToWidth: 1, fitToHeight: 1 } });
    expect(sheets.find(({ name }) => name === 'Published answers')?.visibility).toBe('veryHidden');
  });

  it('holds values and native formulas alone, and calls no function of the add-in', async () => {
    const { sheets } = await addin.book();
    const formulas = sheets
      .filter(({ name }) => ['Executive summary', 'Published answers'].includes(name))
      .flatMap(({ cells }) => cells.flatMap(({ formula }) => (formula === undefined ? [] : [formula])));
    expect(formulas.filter((formula) => /CCO\./.test(formula))).toEqual([]);
    const bound = sheets[0]!.charts!.map(({ series }) => series.length);
    expect(bound).toEqual([3, 3]);
    expect(
      sheets[0]!.cells
        .filter(({ formula }) => formula !== undefined)
        .map(({ formula }) => formula!.slice(0, 5))
        .sort(),
    ).toEqual(['=IF(I', ...Array.from({ length: 6 }, () => '=NA()')]);
  });

  it('names no rater, on the page or behind it', async () => {
    const { sheets } = await addin.book();
    const said = sheets
      .filter(({ name }) => ['Executive summary', 'Published answers'].includes(name))
      .flatMap(({ cells }) => cells.map(({ value }) => String(value)));
    for (const { id } of SAMPLE.raters.filter(({ id: rater }) => !['sales', 'service', 'finance', 'chief executive'].includes(rater)))
      expect(said.filter((text) => text === id || text.includes(`without ${id}`))).toEqual([]);
  });

  it.each([
    ['an answer', 'CCO_Readiness_Answers', 'No'],
    ['an assumption', 'CCO_Assumptions', 'yes'],
    ['an amount', 'CCO_Costs', 999],
    ['a review date', 'CCO_Roadmap_Phases', 'Another outcome'],
  ] as const)(
    'says that it is out of date as soon as %s is changed, and is right again once that is taken back',
    async (_, name, content) => {
      const place = at(
        addin,
        name,
        name === 'CCO_Assumptions' ? [0, 1] : name === 'CCO_Costs' ? [0, 4] : name === 'CCO_Roadmap_Phases' ? [0, 1] : [0, 0],
      );
      const before = (addin.desk.value(place) ?? '') as string | number;
      expect(state(addin)).toMatch(/^The page matches the workbook/);
      await paste(addin, place, [content]);
      expect([addin.desk.value('CCO_PublishedChanges'), state(addin)]).toEqual([
        1,
        expect.stringMatching(/^Out of date: cells that this page rests on have changed since it was made \(1\)\./),
      ]);
      await paste(addin, place, [before]);
      expect(state(addin)).toMatch(/^The page matches the workbook/);
    },
  );

  it('is no longer up to date where a sheet has come since', async () => {
    await writeSheets({ cellContents: (current) => current, sheets: ['Principles'], whereFound: 'update' });
    await addin.desk.settled();
    expect(state(addin)).toMatch(/^Out of date/);
    await publish(addin);
    expect(state(addin)).toMatch(/^The page matches/);
  });

  it('is no longer up to date where a list has grown', async () => {
    const result = await writeSheets({
      cellContents: (current) => ({ ...current, raters: [...current.raters, { id: 'new', group: '' }] }),
      sheets: SHEETS,
      whereFound: 'update',
    });
    expect(result.ok).toBe(true);
    await addin.desk.settled();
    expect(state(addin)).toMatch(/^Out of date/);
    await publish(addin);
    expect(state(addin)).toMatch(/^The page matches/);
  });
});

it('says first what will change, line by line, and nothing of what stays', async () => {
  const addin = await opened();
  const first = await previewPage(NOW);
  expect(first).toMatchObject({ ok: true, there: null, own: [] });
  await publish(addin);
  expect(await previewPage(NOW)).toMatchObject({ ok: true, there: { name: 'Executive summary', day: '2026-11-27' }, changes: [], own: [] });
  for (const row of [0, 1, 2, 3, 4, 5, 6]) {
    const place = at(addin, 'CCO_Consensus_Answers', [row, 0]);
    if (addin.desk.value(place) !== null && addin.desk.value(place) !== '') await paste(addin, place, ['Agrees']);
  }
  const preview = await previewPage(LATER);
  if (!preview.ok) throw new Error('a page can be made');
  expect(preview.changes.map(({ what }) => what)).toEqual(expect.arrayContaining(['The ask', 'Is the role needed?', 'Who differs 1']));
  expect(preview.changes.map(({ what }) => what)).not.toContain('Where does it report?');
  const asked = preview.changes.find(({ what }) => what === 'The ask')!;
  expect([asked.before, asked.after]).toEqual([expect.stringMatching(/consensus/), expect.not.stringMatching(/consensus/)]);
});

describe('an earlier page', () => {
  it('is written over, or kept under its date as it stood', async () => {
    const addin = await opened();
    await publish(addin);
    const asked = addin.desk.value('CCO_Executive_Ask');
    await paste(addin, at(addin, 'CCO_Assumptions', [0, 1]), ['yes']);
    expect(await publish(addin, { now: LATER, keep: true })).toMatchObject({
      ok: true,
      name: 'Executive summary',
      kept: 'Executive page 2026-11-27',
    });
    expect((await sheetNames(addin)).filter((name) => name.startsWith('Executive'))).toEqual([
      'Executive summary',
      'Executive page 2026-11-27',
    ]);
    expect(addin.desk.value('Executive page 2026-11-27!B3')).toMatch(/^Kept as it stood on Nov 27, 2026/);
    expect(addin.desk.value('Executive page 2026-11-27!B4')).toBe(asked);
    expect(state(addin)).toMatch(/^The page matches/);
    expect(at(addin, 'CCO_Executive_State')).toBe('Executive summary!B3');
    expect(await publish(addin, { now: LATER })).toMatchObject({ ok: true, kept: null });
    expect((await sheetNames(addin)).filter((name) => name.startsWith('Executive'))).toHaveLength(2);
  });

  it('on which somebody has typed is always kept, with what they typed', async () => {
    const addin = await opened(SAMPLE, ['Readiness', 'Maturity', 'Recommendation']);
    await publish(addin);
    await unprotect('Executive summary');
    addin.desk.user.type('Executive summary!P2', 'Ask Ann about this');
    await addin.desk.settled();
    expect(await previewPage(LATER)).toMatchObject({ ok: true, own: [{ cell: 'P2', found: 'Ask Ann about this' }] });
    expect(await publish(addin, { now: LATER })).toMatchObject({ ok: true, kept: 'Executive page 2026-11-27' });
    expect([addin.desk.value('Executive page 2026-11-27!P2'), addin.desk.value('Executive summary!P2')]).toEqual([
      'Ask Ann about this',
      null,
    ]);
  });
});

describe('publishing with', () => {
  it('no sheet of ours is refused, and nothing is written', async () => {
    const addin = await openWorkbook();
    expect(await publish(addin)).toEqual({
      ok: false,
      problems: [
        {
          code: 'nothingToPublish',
          place: 'workbook',
          found: 'no sheet with answers',
          expected: expect.stringMatching(/write the sheets first/),
        },
      ],
    });
    expect(await sheetNames(addin)).toEqual(['Sheet1']);
  });

  it('nothing answered says what is open', async () => {
    const addin = await openWorkbook();
    await write(addin, filled(), { sheets: SHEETS });
    const result = await publish(addin);
    if (!result.ok) throw new Error('a page can be made');
    const { page } = result;
    expect([page.ask, page.facts, page.gaps, page.money.figures]).toEqual([
      expect.stringMatching(/^We ask for answers before a decision: \d+ still open/),
      ['No fact is settled yet.'],
      ['No gap is known.'],
      [],
    ]);
    expect(page.cards.map(({ answer }) => answer).join(' ')).toMatch(/^Undetermined: .*Undetermined: /);
    expect((await addin.book()).sheets[0]!.charts ?? []).toHaveLength(0);
  });

  it('a contested stage, and cells that cannot be read, says so', async () => {
    const addin = await openWorkbook();
    await write(addin, filled(), { sheets: SHEETS });
    const place = at(addin, 'CCO_Maturity_Answers');
    await paste(addin, place, ...Array.from({ length: 4 }, () => ['Early', 'Evolved', '']));
    await paste(addin, at(addin, 'CCO_Readiness_Answers'), ['perhaps']);
    const result = await publish(addin);
    if (!result.ok) throw new Error('a page can be made');
    expect(result.page.dissent).toContain('Raters stand at both ends on Leader commitment.');
    expect(result.page.next[0]).toBe('Decide where raters stand at both ends: Leader commitment');
    expect(result.page.foot).toContain('Cells that cannot be read and count as missing: 1');
  });

  it('an error in the money model says that it is undetermined', async () => {
    const addin = await opened();
    await paste(addin, at(addin, 'CCO_Costs', [0, 4]), ['a lot']);
    const result = await publish(addin);
    if (!result.ok) throw new Error('a page can be made');
    expect([result.page.money.figures, result.page.money.verdict]).toEqual([[], expect.stringMatching(/^Undetermined/)]);
    expect(result.page.foot[0]).toMatch(/ fail/);
  });

  it('a workbook that is opened for reading alone is refused, and nothing is changed', async () => {
    const addin = await opened(SAMPLE, ['Readiness', 'Maturity', 'Recommendation']);
    const before = await sheetNames(addin);
    const readOnly = jest.spyOn(WorkbookObject.prototype, 'ReadOnly', 'get').mockReturnValue(true);
    expect(await publish(addin)).toMatchObject({ ok: false, problems: [{ code: 'readOnly', place: 'workbook' }] });
    readOnly.mockRestore();
    expect(await sheetNames(addin)).toEqual(before);
  });

  it('a workbook whose structure is protected is refused, and nothing is changed', async () => {
    const addin = await opened(SAMPLE, ['Readiness', 'Maturity', 'Recommendation']);
    addin.desk.workbook.structure = {};
    const before = await sheetNames(addin);
    expect(await previewPage(NOW)).toMatchObject({ ok: false, problems: [{ code: 'structureProtected' }] });
    expect(await publish(addin)).toMatchObject({ ok: false, problems: [{ code: 'structureProtected' }] });
    expect(await sheetNames(addin)).toEqual(before);
    addin.desk.workbook.structure = null;
    expect(await publish(addin)).toMatchObject({ ok: true });
  });

  it('a name that somebody else has made is refused, and the name stays theirs', async () => {
    const addin = await opened(SAMPLE, ['Readiness', 'Maturity', 'Recommendation']);
    await Excel.run(async (context) => {
      context.workbook.names.add('CCO_PublishedChanges', context.workbook.worksheets.getItem('Sheet1').getRange('A1'), 'mine');
      await context.sync();
    });
    expect(await publish(addin)).toMatchObject({ ok: false, problems: [{ code: 'nameTaken', place: 'name CCO_PublishedChanges' }] });
    expect(at(addin, 'CCO_PublishedChanges')).toBe('Sheet1!A1');
    expect(await sheetNames(addin)).not.toContain('Executive summary');
  });

  it('a failure on the way leaves the earlier page as it was, its name, its banner and its names', async () => {
    const addin = await opened(SAMPLE, ['Readiness', 'Maturity', 'Recommendation']);
    await publish(addin);
    const contents = async (): Promise<unknown> =>
      (({ sheets, names }) => [
        sheets.map(({ name, cells, visibility, protection }) => [
          name,
          visibility,
          protection,
          cells.filter(({ value, formula }) => value !== null || formula !== undefined),
        ]),
        names,
      ])(await addin.book());
    const before = await contents();
    for (const keep of [true, false]) {
      const failing = jest.spyOn(Excel.ChartCollection.prototype, 'add').mockImplementationOnce(() => {
        throw new Error('no charts today');
      });
      await expect(publishPage({ now: LATER, keep })).rejects.toThrow('no charts today');
      failing.mockRestore();
      await addin.desk.settled();
      expect(await contents()).toEqual(before);
    }
    expect(await publish(addin, { now: LATER })).toMatchObject({ ok: true });
  });

  it('a password on the page is refused, and nothing is changed', async () => {
    const addin = await opened(SAMPLE, ['Readiness', 'Maturity', 'Recommendation']);
    await publish(addin);
    await unprotect('Executive summary');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Executive summary').protection.protect({}, 'secret');
      await context.sync();
    });
    const asked = addin.desk.value('CCO_Executive_Ask');
    await paste(addin, at(addin, 'CCO_Readiness_Answers'), ['No']);
    expect(await publish(addin, { now: LATER, keep: true })).toMatchObject({ ok: false, problems: [{ code: 'passwordProtected' }] });
    expect([addin.desk.value('CCO_Executive_Ask'), (await sheetNames(addin)).filter((name) => name.startsWith('Executive'))]).toEqual([
      asked,
      ['Executive summary'],
    ]);
  });
});

it('leaves the page out of what the pane counts as sheets, and tells that it is there', async () => {
  const addin = await opened(SAMPLE, ['Readiness', 'Maturity', 'Recommendation']);
  expect((await readState()).page).toBeNull();
  await publish(addin);
  const { page, sheets } = await readState();
  expect([page, sheets.map(({ sheet }) => sheet)]).toEqual([
    { name: 'Executive summary' },
    ['Start', 'Readiness', 'Maturity', 'Recommendation'],
  ]);
});
