import { fieldContent, fieldProblem, fieldText } from '../../../src/taskpane/state';

const AMOUNT = { kind: 'amount' } as const;
const DATE = { kind: 'date' } as const;
const CURRENCY = { kind: 'currency' } as const;

describe('an amount', () => {
  test.each([
    ['640000000', 640000000],
    ['640,000,000', 640000000],
    ["640'000'000", 640000000],
    ['640 000 000', 640000000],
    ['640\u202f000\u202f000', 640000000],
    ['0', 0],
    ['12.5', 12.5],
    ['1,234.5', 1234.5],
  ])('written %s is a number', (text, number) => {
    expect(fieldProblem(AMOUNT, text)).toBeNull();
    expect(fieldContent(AMOUNT, text)).toBe(number);
  });

  test.each(['a lot', '1,23', '1,234 567', '640m', '-5', '1.2.3'])('written %s is none', (text) => {
    expect(fieldProblem(AMOUNT, text)).toBe('amount');
  });

  test('is shown with its thousands parted', () => {
    expect(fieldText(AMOUNT, 640000000)).toBe('640,000,000');
    expect(fieldText(AMOUNT, 1234.5)).toBe('1,234.5');
    expect(fieldText(AMOUNT, 0)).toBe('0');
  });

  test('that the workbook holds as words is shown as it stands', () => {
    expect(fieldText(AMOUNT, 'a lot')).toBe('a lot');
  });
});

describe('a date', () => {
  // 22 November 2026: 46,348 days after 30 December 1899.
  test('in a cell is a serial number and is shown as year, month, day', () => {
    expect(fieldText(DATE, 46348)).toBe('2026-11-22');
  });

  test('that no calendar has is a problem', () => {
    expect(fieldProblem(DATE, '2026-02-30')).toBe('date');
    expect(fieldProblem(DATE, 'spring')).toBe('date');
    expect(fieldProblem(DATE, '2028-02-29')).toBeNull();
  });
});

test('a currency is three letters, and is written in capitals', () => {
  expect(fieldProblem(CURRENCY, 'eur')).toBeNull();
  expect(fieldContent(CURRENCY, ' eur ')).toBe('EUR');
  expect(fieldProblem(CURRENCY, '€')).toBe('currency');
});

test('an emptied field is not stated, which is never wrong', () => {
  for (const takes of [AMOUNT, DATE, CURRENCY]) {
    expect(fieldProblem(takes, '  ')).toBeNull();
    expect(fieldContent(takes, '  ')).toBeUndefined();
    expect(fieldText(takes, undefined)).toBe('');
  }
});
