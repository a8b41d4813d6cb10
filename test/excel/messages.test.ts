/** How much is said to Excel, and in how many messages: on the web it takes at most 5 MB at once. */
import { sheetPieces } from '../../src/excel/apply';
import { answerKey, layouts, noteKey, type CellContents } from '../../src/sheets';
import { closeWorkbook, filled, openWorkbook, WITHOUT_MONEY, write, type OpenAddin } from '../support/workbook';

afterAll(closeWorkbook);

/** A cell holds 32,767 characters: so many areas with long notes fill more than one message. */
const NOTE = 'All of this was said in the workshop. '.repeat(800);
const withNotes = (areas: number): CellContents => {
  const names = Array.from({ length: areas }, (_, i) => `Area ${i}`);
  return filled({
    answers: new Map(names.map((item) => [answerKey({ instrument: 'influence', item, field: 'influence', rater: '' }), 3])),
    notes: new Map(names.map((item) => [noteKey('influence', item), NOTE])),
  });
};

/** What writing sends, results of custom functions apart. */
async function sent(addin: OpenAddin, work: () => Promise<unknown>): Promise<{ readonly syncs: number; readonly bytes: number }> {
  await Excel.run((context) => context.sync());
  const { syncs, bytes, deliveries } = { ...addin.messages };
  await work();
  return { syncs: addin.messages.syncs - syncs - (addin.messages.deliveries - deliveries), bytes: addin.messages.bytes - bytes };
}

describe('a workbook of the usual size', () => {
  it('is read and written in two messages, with sixty raters too, and updated in three', async () => {
    const addin = await openWorkbook();
    const raters = Array.from({ length: 60 }, (_, i) => ({ id: `r${i + 1}`, group: '' }));
    expect((await sent(addin, () => write(addin, filled({ raters })))).syncs).toBeLessThanOrEqual(4);
    expect((await sent(addin, () => write(addin, (current) => current))).syncs).toBeLessThanOrEqual(5);
  });

  it('takes no more than its pieces were reckoned to take', async () => {
    const addin = await openWorkbook();
    const { bytes } = await sent(addin, () => write(addin));
    const planned = layouts(WITHOUT_MONEY, filled()).map(
      (layout) => ({ action: 'create', layout, name: layout.sheet, because: 'absent' }) as const,
    );
    const reckoned = sheetPieces({
      planned,
      existingNames: [],
      existingTables: [],
      footer: { organisation: 'Northwind', asOf: '' },
    }).reduce((sum, piece) => sum + piece.bytes, 0);
    // What was read is in the bytes as well, and still they are fewer.
    expect(bytes).toBeLessThan(reckoned);
    expect(bytes).toBeGreaterThan(reckoned / 5);
  });
});

describe('a large workbook', () => {
  it('goes out in several messages, each of a size that Excel takes, and is protected again', async () => {
    const addin = await openWorkbook();
    const large = withNotes(240);
    const { syncs, bytes } = await sent(addin, () => write(addin, large));
    expect(bytes).toBeGreaterThan(7_000_000);
    // One reads, and 7 MB are written in threes or fours of MB.
    expect(syncs).toBeGreaterThanOrEqual(3);
    expect(syncs).toBeLessThanOrEqual(4);
    // As lengths: nobody wants to read the notes where they differ.
    expect(String(addin.desk.value('Influence!E246')).length).toBe(NOTE.length);
    expect(addin.desk.user.type('Influence!B1', 'mine')?.code).toBe('AccessDenied');
  }, 120_000);

  it('is read piece by piece where all at once were too much for an answer', async () => {
    const addin = await openWorkbook();
    await write(addin, withNotes(120));
    // The notes come twice, as values and as contents of their sheet: 7 MB.
    const result = await write(addin, (current) => current);
    expect(result.ok && result.sheets.map(({ action }) => action)).toEqual(WITHOUT_MONEY.map(() => 'updated'));
    expect(String(addin.desk.value('Influence!E126')).length).toBe(NOTE.length);
  }, 120_000);
});
