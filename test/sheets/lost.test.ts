import { layouts, NO_CONTENTS, missingRanges, SHEET_IDS, type SheetId } from '../../src/sheets';
import { rangesOf } from './ranges';

const whole = () => ({
  ranges: rangesOf(layouts(SHEET_IDS, NO_CONTENTS)),
  anchors: new Map(SHEET_IDS.map((sheet): [SheetId, string] => [sheet, sheet])),
});

describe('what a workbook has lost', () => {
  it('is nothing while every sheet that was written and every name on it is there, whatever the sheets are called', () => {
    const { ranges, anchors } = whole();
    anchors.set('Readiness', 'Eleven statements');
    expect(missingRanges({ ranges, anchors, names: [] }, SHEET_IDS)).toEqual([]);
  });

  it('is a sheet with answers that was written and is gone', () => {
    const { ranges, anchors } = whole();
    anchors.delete('Maturity');
    for (const name of [...ranges.keys()]) if (name.startsWith('CCO_Maturity')) ranges.delete(name);
    expect(missingRanges({ ranges, anchors, names: [] }, SHEET_IDS)).toEqual([
      {
        place: 'sheet Maturity',
        found: 'no such sheet',
        expected: 'the sheet with its answers, as the add-in wrote it: undo its deletion, or write the sheets again',
      },
    ]);
    expect(missingRanges({ ranges, anchors, names: [] }, ['Start', 'Readiness'])).toEqual([]);
  });

  it('is not a sheet that holds results alone', () => {
    const { ranges, anchors } = whole();
    anchors.delete('Checks');
    expect(missingRanges({ ranges, anchors, names: [] }, SHEET_IDS)).toEqual([]);
  });

  it('is a block of answers whose cells were deleted', () => {
    const { ranges, anchors } = whole();
    anchors.set('Maturity', 'Variables');
    ranges.delete('CCO_Maturity_Answers');
    expect(missingRanges({ ranges, anchors, names: [] }, SHEET_IDS)).toEqual([
      {
        place: 'name CCO_Maturity_Answers',
        found: 'no cells',
        expected: 'cells on the sheet Variables: undo their deletion, or write the sheets again',
      },
    ]);
  });
});
