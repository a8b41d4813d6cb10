/** With every sentence of a function put into other words, the workbook colours, draws and sends on as before. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAssessment, SCALES } from '../../src/method';
import { layouts, cellName, cellContentsOf, quotedSheet, type Area, type SheetLayout } from '../../src/sheets';
import { closeWorkbook, openWorkbook, WITHOUT_MONEY, write } from '../support/workbook';

let mockIsReworded = false;

/** The columns of CONCLUDE and ROADMAP that hold words; what stands in a row of ROADMAP's whole is told by the row's name. */
const mockReword = (result: unknown): unknown => {
  const tokens: readonly string[] = Object.values(SCALES).flatMap(({ choices }) => choices);
  const said = (text: unknown): unknown =>
    typeof text === 'string' && /[a-z]/.test(text) && !tokens.includes(text) ? `~${text.replace(/[A-Za-z]+/g, 'la')}~` : text;
  if (!Array.isArray(result)) return said(result);
  const spoken = new Set([2, 6, 7, 8, 9]);
  return (result as readonly (readonly unknown[])[]).map((row) => {
    if (row.length === 10) return row.map((cell, column) => (spoken.has(column) ? said(cell) : cell));
    return row.map((cell, column) => (column >= 7 && row[0] !== 'lowerState' ? said(cell) : cell));
  });
};

jest.mock('../../src/functions/returned', () => {
  const actual = jest.requireActual<typeof import('../../src/functions/returned')>('../../src/functions/returned');
  return { returned: (result: never) => (mockIsReworded ? mockReword(actual.returned(result)) : actual.returned(result)) };
});

const sample = parseAssessment(JSON.parse(readFileSync(path.join(__dirname, '../../assets/sample-assessment.json'), 'utf8')));
if (!sample.ok) throw new Error('the sample cannot be read');
const { cellContents } = cellContentsOf(sample.value);
const drawn = layouts(WITHOUT_MONEY, cellContents);

const cellsOf = ({ row, column, rows, columns }: Area): readonly (readonly [row: number, column: number])[] =>
  Array.from({ length: rows * columns }, (_, i) => [row + Math.floor(i / columns), column + (i % columns)] as const);

const STATES = [
  'CCO_ConsensusState',
  'CCO_AuthorityState',
  'CCO_TopAreaState',
  'CCO_LeaderTypeState',
  'CCO_StructureRunnerUp',
  'CCO_Roadmap_LowerState',
];

interface Decided {
  readonly start: Readonly<Record<string, unknown>>;
  readonly colours: Readonly<Record<string, unknown>>;
  readonly charts: Readonly<Record<string, unknown>>;
  readonly states: readonly unknown[];
  /** What the functions say, to know that it was put into other words. */
  readonly said: readonly unknown[];
}

/** Everything that hangs on what the functions say. */
async function decided(isReworded: boolean): Promise<Decided> {
  mockIsReworded = isReworded;
  const addin = await openWorkbook();
  await write(addin, cellContents);
  const { workbook } = addin.desk;
  const at = ({ sheet }: SheetLayout, row: number, column: number): string => `${quotedSheet(sheet)}!${cellName(row, column)}`;
  const painted = (address: string): unknown => {
    const found = workbook.resolve(address)!;
    const { fillColor, textColor } = workbook.getters.getCellComputedStyle({
      sheetId: found.sheetId,
      row: found.area.row,
      col: found.area.column,
    }) as Record<string, unknown>;
    return [fillColor, textColor];
  };
  const addresses = (areas: (sheet: SheetLayout) => readonly Area[]): readonly string[] =>
    drawn.flatMap((sheet) => areas(sheet).flatMap((area) => cellsOf(area).map(([row, column]) => at(sheet, row, column))));
  const told = (all: readonly string[], tell: (address: string) => unknown): Readonly<Record<string, unknown>> =>
    Object.fromEntries(all.map((address) => [address, tell(address)]));
  const start = drawn.find(({ sheet }) => sheet === 'Start')!;
  const charted = ({ charts }: SheetLayout): readonly Area[] =>
    charts.flatMap((chart) => [
      chart.categories,
      ...(chart.kind === 'columnsWithLines' ? [...chart.columns, ...chart.lines] : chart.series).map(({ values }) => values),
    ]);
  return {
    start: Object.fromEntries(
      start.links.map(({ row, to }) => [
        to,
        // The state of Influence is the top area itself, which is shown as it is said.
        [...(to === 'Influence' ? [] : [addin.desk.value(at(start, row, 2))]), addin.desk.value(at(start, row, 3))],
      ]),
    ),
    colours: told(
      addresses(({ emphases }) => emphases.map(({ area }) => area)),
      painted,
    ),
    charts: told(addresses(charted), (address) => addin.desk.value(address)),
    states: STATES.map((name) => addin.desk.value(name)),
    said: ['CCO_Consensus', 'CCO_Authority', 'CCO_Need', 'CCO_Roadmap_Lower'].map((name) => addin.desk.value(name)),
  };
}

afterAll(closeWorkbook);

it('what sheets decide does not hang on the words of a verdict', async () => {
  const [as, reworded] = [await decided(false), await decided(true)];
  expect(reworded.said.map((text) => /^~/.test(String(text)))).toEqual(as.said.map(() => true));
  // In the sample Finance and Sales set conditions, the resources are not there in practice, Sales has the most influence, nobody leads.
  expect(as.states).toEqual(['conditional', 'gap', 'one', 'no leader', 'S3', 'lower']);
  expect(reworded.states).toEqual(as.states);
  expect(reworded.start).toEqual(as.start);
  expect(reworded.colours).toEqual(as.colours);
  expect(reworded.charts).toEqual(as.charts);
});
