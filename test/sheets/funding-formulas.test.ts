/** The formulas of the money model as plain text: native ones alone, without amounts in them, and the same in every year. */
import { layouts, cellName, cellContentsOf, type SheetLayout, type SheetId } from '../../src/sheets';
import { AT, fundingLayout } from '../../src/sheets/funding/layout';
import { assessmentWith } from '../support/funding';

const { cellContents } = cellContentsOf(
  assessmentWith({
    margin: 0.4,
    baseline: { customers: 10, revenuePerCustomer: 10 },
    programs: [
      { name: 'Renewals', driver: 'revenuePerCustomer', likely: 0.1 },
      { name: 'Referrals', driver: 'netNewCustomers', likely: 5 },
    ],
    costs: [{ name: 'Analyst', kind: 'annual', likely: 5 }],
  }),
);
const { lastColumn } = fundingLayout(cellContents);
const SHEETS = ['Self-funding', 'Sensitivity'] as const satisfies readonly SheetId[];
const drawn = new Map(
  layouts(SHEETS, cellContents, ['Start', 'Self-funding', 'Sensitivity', 'Simulation', 'Assumptions']).map((sheet) => [sheet.sheet, sheet]),
);

type FormulaCell = SheetLayout['cells'][number] & { readonly content: string };
const formulasOf = (sheet: SheetId): readonly FormulaCell[] =>
  drawn.get(sheet)!.cells.filter((cell): cell is FormulaCell => typeof cell.content === 'string' && cell.content.startsWith('='));

/** Rows whose every year is a formula. */
function timelineOf(sheet: SheetId): readonly (readonly FormulaCell[])[] {
  const rows = new Map<number, FormulaCell[]>();
  for (const cell of formulasOf(sheet))
    if (cell.column >= AT.year0 && cell.column <= lastColumn) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows.values()].filter((cells) => cells.length === lastColumn - AT.year0 + 1);
}

const STRINGS = /"(?:[^"]|"")*"/g;
const REFERENCE = /(?<![A-Za-z0-9_.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![A-Za-z0-9_.(])/g;

const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A formula as it reads from its own cell: `=F$7*$B9` in F9 is `=R7C[0]*R[0]C2`. */
const relative = ({ row, column, content }: FormulaCell): string =>
  content.replace(REFERENCE, (_, fixedColumn: string, letters: string, fixedRow: string, line: string) => {
    const part = (mark: string, isFixed: boolean, place: number, own: number): string =>
      isFixed ? `${mark}${place + 1}` : `${mark}[${place - own}]`;
    return part('R', fixedRow === '$', Number(line) - 1, row) + part('C', fixedColumn === '$', columnNumber(letters), column);
  });

it('are read from their own cell', () => {
  const at = (row: number, column: number, content: string): string => relative({ row, column, content } as FormulaCell);
  expect(at(8, 5, '=F$7*$B9+SUM(E9:$G$10)')).toBe('=R7C[0]*R[0]C2+SUM(R[0]C[-1]:R10C7)');
  expect([at(8, 5, '=IF(CCO_Case1_Net>F9,LOG10(F9),0)'), at(8, 6, '=IF(CCO_Case1_Net>G9,LOG10(G9),0)')]).toEqual(
    Array.from({ length: 2 }, () => '=IF(CCO_Case1_Net>R[0]C[0],LOG10(R[0]C[0]),0)'),
  );
});

it.each(SHEETS)('are native and not volatile on %s, whatever Excel opens it', (sheet) => {
  const formulas = formulasOf(sheet).map(({ content }) => content.replace(STRINGS, '""'));
  expect(formulas.length).toBeGreaterThan(500);
  expect(
    formulas.filter((formula) =>
      /\bCCO\.|\b(INDIRECT|OFFSET|LET|LAMBDA|TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO|SORT|FILTER|SEQUENCE|XLOOKUP)\(/i.test(formula),
    ),
  ).toEqual([]);
});

it.each([
  ['Self-funding', 80],
  ['Sensitivity', 45],
] as const)('are the same in every year of each row of %s', (sheet, least) => {
  const rows = timelineOf(sheet);
  expect(rows.length).toBeGreaterThan(least);
  expect(
    rows
      .filter((cells) => new Set(cells.map(relative)).size > 1)
      .map(([first, second]) => [cellName(first!.row, first!.column), first!.content, second!.content]),
  ).toEqual([]);
});

it.each(SHEETS)('have no number in them but 0 and 1 in the years of %s: amounts stand in cells of their own', (sheet) => {
  const constants = timelineOf(sheet).flatMap((cells) =>
    cells.flatMap(({ row, column, content }) => {
      // Where a column stands within a named table is its place, not an amount; so is the base that takes decimals apart.
      const bare = content
        .replace(STRINGS, '')
        .replace(/(INDEX\(CCO_\w+,[^(),]+),\d+\)/g, '$1)')
        .replace(/\b10\^/g, '')
        .replace(REFERENCE, '')
        .replace(/CCO_\w+/g, '');
      const numbers = [...bare.matchAll(/(?<![A-Za-z_])\d+(?:\.\d+)?/g)]
        .map(([number]) => number)
        .filter((number) => number !== '0' && number !== '1');
      return numbers.length === 0 ? [] : [`${cellName(row, column)} ${content}`];
    }),
  );
  expect(constants).toEqual([]);
});
