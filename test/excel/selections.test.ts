/** Some of the sheets only: what is there counts, what is not is not missed, and what comes later is read. */
import { writeSheets, type WriteResult } from '../../src/excel';
import { answerKey, NO_CONTENTS, SELECTIONS, neededWith, SHEET_IDS, type CellContents, type SheetId } from '../../src/sheets';
import { closeWorkbook, filled, openWorkbook, type OpenAddin } from '../support/workbook';

afterAll(closeWorkbook);

async function write(
  addin: OpenAddin,
  sheets: readonly SheetId[],
  cellContents: (current: CellContents) => CellContents = (current) => current,
): Promise<WriteResult> {
  const result = await writeSheets({ cellContents, sheets, whereFound: 'update' });
  await addin.desk.settled();
  return result;
}

const actions = (result: WriteResult): unknown => result.ok && result.sheets.map(({ sheet, action }) => [sheet, action]);
const EARLY = new Map(['LC', 'UM'].map((item) => [answerKey({ instrument: 'maturity', item, field: 'assigned', rater: '' }), 'Early']));

/** Cells that show an error which only a missing sheet or name explains. */
const broken = async (addin: OpenAddin): Promise<readonly string[]> =>
  (await addin.book()).sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, value }) =>
      typeof value === 'object' && value !== null && ['#NAME?', '#REF!'].includes(value.error) ? [`${name} ${row + 1},${column + 1}`] : [],
    ),
  );

describe('a selection of sheets', () => {
  it.each([SELECTIONS.quick, ...SHEET_IDS.map((sheet) => [sheet])])('stands by itself: %s', async (...sheets) => {
    const addin = await openWorkbook();
    await write(addin, sheets, () => filled({ answers: EARLY }));
    const there = new Set<SheetId>([...neededWith(NO_CONTENTS, sheets), ...sheets]);
    expect((await addin.book()).sheets.map(({ name }) => name)).toEqual(['Sheet1', ...SHEET_IDS.filter((sheet) => there.has(sheet))]);
    expect(await broken(addin)).toEqual([]);
  });

  it('counts what is there: two early stages decide without the other sheets', async () => {
    const addin = await openWorkbook();
    await write(addin, SELECTIONS.quick, () => filled({ answers: EARLY }));
    expect(addin.desk.value('CCO_ReportingLineRule')).toBe('RL1');
  });

  it('brings Assumptions along where one is changed, since it would not count otherwise', async () => {
    const addin = await openWorkbook();
    const assumptions = new Map([['A-R1', { current: 'yes', who: '', when: '', why: '' }]]);
    const answers = new Map([[answerKey({ instrument: 'readiness', item: 'R1', field: 'answer', rater: 'r1' }), 'Partly']]);
    const result = await write(addin, ['Readiness'], () => filled({ assumptions, answers }));
    expect(actions(result)).toEqual([
      ['Start', 'created'],
      ['Readiness', 'created'],
      ['Assumptions', 'created'],
    ]);
    expect(addin.desk.value('CCO_Yes')).toBe(1);
  });
});

describe('sheets that are there', () => {
  it('stay as they are where they are not chosen', async () => {
    const addin = await openWorkbook();
    await write(addin, ['Readiness', 'Maturity'], () => filled());
    addin.desk.user.type('Maturity!H7', 'Early');
    const result = await write(addin, ['Readiness']);
    expect(actions(result)).toEqual([
      ['Start', 'updated'],
      ['Readiness', 'updated'],
    ]);
    expect(addin.desk.value('Maturity!H7')).toBe('Early');
  });

  it('are written again where they would not read what is new, or lack a rater’s column', async () => {
    const addin = await openWorkbook();
    await write(addin, SELECTIONS.quick, () => filled());
    const added = await write(addin, ['Influence']);
    expect(actions(added)).toEqual(
      expect.arrayContaining([
        ['Start', 'updated'],
        ['Influence', 'created'],
        ['Recommendation', 'updated'],
      ]),
    );
    expect(actions(added)).not.toContainEqual(['Maturity', 'updated']);
    const another = await write(addin, ['Readiness'], (current) => ({ ...current, raters: [...current.raters, { id: 'new', group: '' }] }));
    expect(actions(another)).toContainEqual(['Maturity', 'updated']);
    expect(addin.desk.value('Maturity!K6')).toBe('new');
  });

  it('are still known as untouched after sheets were added one by one', async () => {
    const addin = await openWorkbook();
    const sheets = ['Recommendation', 'Readiness', 'Assumptions', 'Maturity', 'Influence', 'Checks'] as const;
    for (const sheet of sheets) await write(addin, [sheet], (current) => (current.raters.length === 0 ? filled() : current));
    const result = await write(addin, ['Start', ...sheets]);
    expect(actions(result)).toEqual(
      ['Start', 'Readiness', 'Maturity', 'Influence', 'Recommendation', 'Assumptions', 'Checks'].map((sheet) => [sheet, 'updated']),
    );
    expect(await broken(addin)).toEqual([]);
  });
});
