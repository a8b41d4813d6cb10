/** Worksheet functions against the examples of Excel's own documentation, and by hand. */
import { createDesk, type CellValue } from '../../../src/desk';

const desk = createDesk();
const result = (formula: string): CellValue => {
  expect(desk.user.type('Sheet1!H1', formula)).toBeNull();
  return desk.value('Sheet1!H1');
};

describe('IRR', () => {
  beforeAll(() =>
    [-70_000, 12_000, 15_000, 18_000, 21_000, 26_000].forEach((flow, row) => desk.user.type(`Sheet1!A${row + 2}`, String(flow))),
  );

  // Excel's documentation of IRR shows 8.7 %, -2.1 % and -44.4 %, of which the last needs its guess.
  test.each([
    ['=IRR(A2:A7)', 0.087],
    ['=IRR(A2:A6)', -0.021],
    ['=IRR(A2:A4,-10%)', -0.444],
  ])('%s is %d', (formula, rate) => expect(result(formula)).toBeCloseTo(rate, 3));

  // 60/x + 60/x² = 100 where x = (0.6 + √2.76)/2.
  const BY_HAND = (0.6 + Math.sqrt(2.76)) / 2 - 1;
  test.each([
    ['money that comes back in two years', '=IRR({-100,60,60})'],
    ['years without flows at the end', '=IRR({-100,60,60,0,0,0})'],
    ['years without flows at the beginning', '=IRR({0,0,-100,60,60})'],
    ['amounts in thousandths as exactly as in hundreds', '=IRR({-0.1,0.06,0.06})'],
    ['money taken first and paid back', '=IRR({100,-60,-60})'],
    ['a guess far off', '=IRR({-100,60,60},9)'],
    ['texts in between, passed over', '=IRR({-100,"none",60,60})'],
  ])('%s', (_, formula) => expect(result(formula)).toBeCloseTo(BY_HAND, 12));

  // -100x² + 230x - 132 has its zeros at 1.1 and 1.2.
  test('of two rates the one that the guess leads to', () => {
    expect([result('=IRR({-100,230,-132},0.05)'), result('=IRR({-100,230,-132},0.3)')]).toEqual([
      expect.closeTo(0.1, 9),
      expect.closeTo(0.2, 9),
    ]);
  });

  // Worth -984 at 10 %, falling by 36 a whole: the first of Newton's steps leads to -2,762 %. The rate makes the two tens worth 1,000.
  test('a rate that the first steps lead away from is found nevertheless', () => {
    const rate = result('=IRR({-1000,0,10,10})') as number;
    expect(10 / (1 + rate) ** 2 + 10 / (1 + rate) ** 3).toBeCloseTo(1000, 6);
  });

  test.each(['=IRR({1,2})', '=IRR({-1,-2})', '=IRR({0,0})', '=IRR({-100,60,60},-1)'])('%s has none', (formula) =>
    expect(result(formula)).toEqual({ error: '#NUM!' }),
  );

  test('cells without numbers have none, and an error among the flows is the result', () => {
    expect(result('=IRR(B2:B4)')).toEqual({ error: '#NUM!' });
    desk.user.type('Sheet1!B2', '#N/A');
    expect(result('=IRR(B2:B4)')).toEqual({ error: '#N/A' });
  });
});

// The two examples of Excel's documentation of NPV, the second with and without its last year.
test.each([
  ['=NPV(10%,-10000,3000,4200,6800)', 1188.44],
  ['=NPV(8%,8000,9200,10000,12000,14500)-40000', 1922.06],
  ['=NPV(8%,8000,9200,10000,12000,14500,-9000)-40000', -3749.47],
])('%s is %d', (formula, worth) => expect(result(formula)).toBeCloseTo(worth, 2));

test.each<[string, CellValue]>([
  ['=SIGN(10)', 1],
  ['=SIGN(4-4)', 0],
  ['=SIGN(-0.00001)', -1],
  ['=SIGN("x")', { error: '#VALUE!' }],
  ['=SIGN(#N/A)', { error: '#N/A' }],
])('%s is %j', (formula, value) => expect(result(formula)).toEqual(value));

test.each<[string, CellValue]>([
  ['=NUMBERVALUE("2.500,27",",",".")', 2500.27],
  ['=NUMBERVALUE("3.5%")', 0.035],
  ['=NUMBERVALUE("9%%")', 0.0009],
  ['=NUMBERVALUE(" 3 000 ")', 3000],
  ['=NUMBERVALUE("")', 0],
  ['=NUMBERVALUE("-1,234.5")', -1234.5],
  ['=NUMBERVALUE("1e3")', 1000],
  ['=NUMBERVALUE("1.2,3")', { error: '#VALUE!' }],
  ['=NUMBERVALUE("1.2.3")', { error: '#VALUE!' }],
  ['=NUMBERVALUE("one")', { error: '#VALUE!' }],
  ['=NUMBERVALUE("1","")', { error: '#VALUE!' }],
])('%s is %j', (formula, value) => expect(result(formula)).toEqual(value));
