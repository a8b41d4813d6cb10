import { layouts, NO_CONTENTS, noteKey, SHEET_IDS, type SheetLayout, type CellContents } from '../../src/sheets';

const drawn = (cellContents: Partial<CellContents> = {}): readonly SheetLayout[] => layouts(SHEET_IDS, { ...NO_CONTENTS, ...cellContents });

describe('what Excel has limits for', () => {
  // Excel: a row is at most 409 points high (409.5 on some screens).
  it('makes no row higher than Excel’s highest, however long a note is', () => {
    const notes = new Map(
      ['readiness', 'maturity'].flatMap((instrument) =>
        ['R1', 'LC1', 'LC'].map((item) => [noteKey(instrument, item), 'word '.repeat(2000)]),
      ),
    );
    for (const { heights } of drawn({ notes })) expect(Math.max(...heights.map(({ points }) => points))).toBeLessThanOrEqual(409);
  });

  // Excel: a prompt's title takes 32 characters, its message 255.
  it('cuts no prompt short', () => {
    for (const { sheet, validations } of drawn()) {
      // One that was cut is exactly as long as Excel lets it be.
      expect({
        sheet,
        cut: validations.filter(({ prompt }) => prompt.title.length >= 32 || prompt.message.length >= 255).map(({ prompt }) => prompt),
      }).toEqual({ sheet, cut: [] });
    }
  });
});
