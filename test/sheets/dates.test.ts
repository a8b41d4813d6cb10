import { isoDate } from '../../src/method';
import { dateContent } from '../../src/sheets/layout/dates';

describe('dates', () => {
  // 1 January 2000 is serial 36526 in Excel; 1 March 1900 is 61, since Excel counts a 29 February 1900.
  it.each([
    ['2000-01-01', 36526],
    ['1900-03-01', 61],
    ['2024-02-29', 45351],
  ])('%s is serial %i', (iso, serial) => {
    expect(dateContent(iso)).toBe(serial);
    expect(isoDate(serial)).toBe(iso);
  });

  it('drops the time of day', () => expect(isoDate(36526.75)).toBe('2000-01-01'));

  it.each(['2023-02-29', '22.11.2026', 'soon', '1899-01-01'])('keeps %s as the text it is', (text) =>
    expect(dateContent(text)).toBe(`'${text}`),
  );
});
