/** References in A1 notation, and formulas that move. */
import fc from 'fast-check';
import {
  areaText,
  boundingArea,
  columnLetters,
  columnNumber,
  intersection,
  parseReference,
  quoteSheet,
  referenceText,
  replaceReferences,
  shifted,
  without,
  type Area,
} from '../../../src/desk/engine';

const someArea = fc
  .record({
    row: fc.integer({ min: 0, max: 1_000_000 }),
    column: fc.integer({ min: 0, max: 16_000 }),
    rows: fc.integer({ min: 1, max: 40_000 }),
    columns: fc.integer({ min: 1, max: 300 }),
  })
  .map((area): Area => ({
    ...area,
    rows: Math.min(area.rows, 1_048_575 - area.row),
    columns: Math.min(area.columns, 16_383 - area.column),
  }));

describe('references', () => {
  test.each<[string, ReturnType<typeof parseReference>]>([
    ['A1', { area: { row: 0, column: 0, rows: 1, columns: 1 } }],
    ['$C$3:b2', { area: { row: 1, column: 1, rows: 2, columns: 2 } }],
    ["'My ''own'' sheet'!XFD1048576", { sheet: "My 'own' sheet", area: { row: 1_048_575, column: 16_383, rows: 1, columns: 1 } }],
    ['Lists!A:B', { sheet: 'Lists', area: { row: 0, column: 0, rows: 1_048_576, columns: 2 } }],
    ['2:5', { area: { row: 1, column: 0, rows: 4, columns: 16_384 } }],
  ])('%s is read', (text, expected) => expect(parseReference(text)).toEqual(expected));

  test.each(['', 'A0', 'XFE1', 'A1048577', 'A', '5', 'A1:B', 'CCO_Need', 'Sheet1!'])('%j is none', (text) =>
    expect(parseReference(text)).toBeUndefined(),
  );

  test('whatever is written is read again', () => {
    fc.assert(
      fc.property(
        someArea,
        fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/[!:\\/?*[\]]/.test(name) && name.trim() === name),
        (area, sheet) => {
          expect(parseReference(referenceText(sheet, area, 'absolute'))).toEqual({ sheet, area });
        },
      ),
    );
  });

  test('columns have letters', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
    fc.assert(fc.property(fc.integer({ min: 0, max: 16_383 }), (column) => columnNumber(columnLetters(column)) === column));
  });

  test('sheet names are quoted where Excel quotes them', () => {
    expect(['Readiness', 'Leader type', 'A1', 'R1C1', '2026', "it's"].map(quoteSheet)).toEqual([
      'Readiness',
      "'Leader type'",
      "'A1'",
      "'R1C1'",
      "'2026'",
      "'it''s'",
    ]);
  });
});

describe('areas', () => {
  test('what two areas share is within both, and what spans them holds both', () => {
    fc.assert(
      fc.property(someArea, someArea, (a, b) => {
        const common = intersection(a, b);
        const around = boundingArea(a, b);
        expect(intersection(around, a)).toEqual(a);
        if (common) expect([intersection(common, a), intersection(common, b)]).toEqual([common, common]);
      }),
    );
  });

  test('taking an area out leaves every other cell once', () => {
    const small = fc.record({
      row: fc.nat(6),
      column: fc.nat(6),
      rows: fc.integer({ min: 1, max: 5 }),
      columns: fc.integer({ min: 1, max: 5 }),
    });
    const cells = ({ row, column, rows, columns }: Area): string[] =>
      Array.from({ length: rows * columns }, (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`);
    fc.assert(
      fc.property(small, small, (area, hole) => {
        const taken = new Set(cells(hole));
        expect(without(area, hole).flatMap(cells).sort()).toEqual(
          cells(area)
            .filter((cell) => !taken.has(cell))
            .sort(),
        );
      }),
    );
  });
});

describe('formulas', () => {
  test('references are found, literals, names and functions are not', () => {
    const found: string[] = [];
    replaceReferences(`=SUM(A1:B2, 'My sheet'!$C$3, Lists!A:A)&"A1 ""B2"""&LOG10(D4)+CCO_A1+1E5+T1.A2`, (reference) => {
      found.push(reference);
      return reference;
    });
    expect(found).toEqual(['A1:B2', "'My sheet'!$C$3", 'Lists!A:A', 'D4']);
  });

  test.each([
    ['=A1+$B$2+C$3+$D4', 2, 1, '=B3+$B$2+D$3+$D6'],
    ['=SUM(A:A)+SUM(2:3)', 1, 1, '=SUM(B:B)+SUM(3:4)'],
    ['=\'My sheet\'!A1&"A1"', 0, 2, '=\'My sheet\'!C1&"A1"'],
    ['=A1', -1, 0, '=#REF!'],
    ['=XFD1', 0, 1, '=#REF!'],
  ])('%s moved by %d rows and %d columns is %s', (formula, rows, columns, expected) =>
    expect(shifted(formula, rows, columns)).toBe(expected),
  );

  test('moving there and back changes nothing', () => {
    const cell = fc
      .tuple(fc.boolean(), fc.integer({ min: 50, max: 200 }), fc.boolean(), fc.integer({ min: 50, max: 200 }))
      .map(([fixedColumn, column, fixedRow, row]) => `${fixedColumn ? '$' : ''}${columnLetters(column)}${fixedRow ? '$' : ''}${row}`);
    fc.assert(
      fc.property(
        cell,
        cell,
        fc.integer({ min: -40, max: 40 }),
        fc.integer({ min: -40, max: 40 }),
        (a, b, rows, columns) => shifted(shifted(`=${a}*SUM(${a}:${b})`, rows, columns), -rows, -columns) === `=${a}*SUM(${a}:${b})`,
      ),
    );
  });

  test('an area’s text is read by Excel’s order of corners', () => {
    expect(areaText({ row: 1, column: 2, rows: 3, columns: 1 }, 'absolute')).toBe('$C$2:$C$4');
  });
});
