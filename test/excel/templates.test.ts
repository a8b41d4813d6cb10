/**
 * Workbooks of every template so far: frozen as they were written, they are read and updated with their answers; a newer one is
 * left alone.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addRow, handOff, makeLive, publishPage, readAssessment, readState, writeSheets } from '../../src/excel';
import { readXlsx } from '../../src/file';
import { parseAssessment, problemText, type Assessment } from '../../src/method';
import { MIGRATIONS, SHEET_IDS, TEMPLATE_VERSION } from '../../src/sheets';
import { closeWorkbook, openWorkbook, type OpenAddin } from '../support/workbook';

const FIXTURES = path.join(__dirname, '../fixtures');
/** By their template; `last` was written by the last version that wrote the first one. */
const FROZEN = [
  { file: 'template-1', template: 1, isRedrawn: true },
  { file: 'template-1-last', template: 1, isRedrawn: false },
  { file: 'template-2', template: 2, isRedrawn: false },
  { file: 'template-3', template: 3, isRedrawn: false },
];

/** What each of the frozen workbooks was made from. */
const expected = ((): Assessment => {
  const read = parseAssessment(JSON.parse(readFileSync(path.join(FIXTURES, 'template.json'), 'utf8')));
  if (!read.ok) throw new Error(read.problems.map(problemText).join('\n'));
  return read.value;
})();

const opened = async (file: string): Promise<OpenAddin> => openWorkbook(await readXlsx(readFileSync(path.join(FIXTURES, `${file}.xlsx`))));

async function assessment(): Promise<Pick<Assessment, 'raters' | 'assumptions' | 'selfFunding'> & { readonly answers: readonly string[] }> {
  const read = await readAssessment();
  if (!read.ok) throw new Error(read.problems.map(problemText).join('\n'));
  const { raters, assumptions, selfFunding } = read.value;
  return { raters, assumptions, selfFunding, answers: said(read.value) };
}

const said = ({ answers }: Assessment): readonly string[] =>
  answers
    .filter(({ answer }) => answer !== null)
    .map(({ instrument, item, field, rater = '', answer }) => [instrument, item, field, rater, answer].join(' | '))
    .sort();

const whatWasWritten = {
  raters: expected.raters,
  assumptions: expected.assumptions,
  selfFunding: expect.objectContaining(expected.selfFunding),
  answers: said(expected),
};

interface Stored {
  readonly template: number;
  readonly sheets: readonly string[];
}
const stored = (): Stored => Office.context.document.settings.get('ccoPlanner') as Stored;

afterAll(closeWorkbook);

it('the numbers of migrations rise by one from 2', () => expect(MIGRATIONS.map(({ to }) => to)).toEqual(MIGRATIONS.map((_, i) => i + 2)));

it('every template has a frozen workbook', () =>
  expect([...new Set(FROZEN.map(({ template }) => template))]).toEqual([1, ...MIGRATIONS.map(({ to }) => to)]));

describe.each(FROZEN)('the frozen workbook $file', ({ file, template, isRedrawn }) => {
  beforeAll(() => opened(file));

  it('says that it is one', () => expect(stored().template).toBe(template));

  it('is read with every answer, assumption and amount', async () => expect(await assessment()).toMatchObject(whatWasWritten));

  it('is updated with its answers, and is of our template then', async () => {
    const result = await writeSheets({
      cellContents: (current) => current,
      sheets: SHEET_IDS.filter((id) => stored().sheets.includes(id)),
      whereFound: 'update',
    });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    // What was drawn in other rows then stays beside, as if somebody had typed there: nothing of anybody's is overwritten.
    if (!isRedrawn) expect(result.sheets.filter(({ kept }) => kept !== undefined)).toEqual([]);
    expect(stored().template).toBe(TEMPLATE_VERSION);
    expect(await assessment()).toMatchObject(whatWasWritten);
  }, 60_000);
});

it('a cell of the first template that cannot be read is named where it stands', async () => {
  const { desk } = await opened('template-1');
  const name = 'CCO_Flows';
  const cell = await Excel.run(async (context) => {
    const range = context.workbook.names.getItem(name).getRange().getCell(2, 1);
    range.load('address');
    context.workbook.worksheets.getItem('Self-funding').protection.unprotect();
    range.dataValidation.clear();
    range.values = [['plenty']];
    await context.sync();
    return range.address.replace(/'/g, '');
  });
  await desk.settled();
  const read = await readAssessment();
  expect(read.ok ? [] : read.problems.map(problemText)).toEqual([expect.stringMatching(new RegExp(`^${cell}: "plenty" is not a number`))]);
});

describe('a workbook of a newer template', () => {
  const NEWER = /later CCO Planner/;
  beforeAll(async () => {
    await opened('template-3');
    Office.context.document.settings.set('ccoPlanner', { ...stored(), template: TEMPLATE_VERSION + 1 });
  });

  it.each([
    ['writing', () => writeSheets({ cellContents: (current) => current, whereFound: 'update' })],
    ['a copy beside it', () => writeSheets({ cellContents: (current) => current, whereFound: 'copy' })],
    ['adding a row', () => addRow('consensus')],
    ['publishing', () => publishPage({ now: new Date(2026, 10, 27), keep: false })],
    ['handing it off', () => handOff({ names: false, keeper: { keep: () => undefined, recall: () => null, forget: () => undefined } })],
    ['making it live', () => makeLive({ keeper: { keep: () => undefined, recall: () => null, forget: () => undefined } })],
  ])('%s is refused, and no cell is changed', async (_, change) => {
    const before = await cells();
    const result = await change();
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).toMatch(NEWER);
    expect(await cells()).toEqual(before);
  });

  it('is not concluded from, and says why', async () => {
    const { conclusions, problems } = await readState();
    expect(conclusions).toBeNull();
    expect(problems[0]?.text).toMatch(NEWER);
  });

  it('is refused on the command line too', async () => {
    const read = await readAssessment();
    expect(read.ok ? [] : read.problems.map(problemText)).toEqual([
      expect.stringMatching(/^workbook: sheets of template \d+, .* expected template \d+ or older: update/),
    ]);
  });
});

const cells = (): Promise<unknown> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject());
    used.forEach((range) => range.load('formulas'));
    await context.sync();
    return used.map((range, i) => [worksheets.items[i]!.name, range.isNullObject ? null : range.formulas]);
  });
