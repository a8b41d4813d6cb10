import { isName } from '../../src/method/wording';
import {
  answerKey,
  layouts,
  NO_CONTENTS,
  noteKey,
  readCellContents,
  SHEET_IDS,
  type SheetLayout,
  type Content,
  type SheetId,
} from '../../src/sheets';
import { naming } from '../../src/sheets/formulas/name-formulas';
import { rangesOf } from './ranges';

const OURS = ['Influence', 'Principles', 'Triggers', 'Accountabilities', 'Dashboard', 'Risks'] as const satisfies readonly SheetId[];

const place = (instrument: string, item: string, field = 'answer', rater = ''): string => answerKey({ instrument, item, field, rater });
const cellContents = {
  ...NO_CONTENTS,
  raters: [
    { id: 'ann', group: '' },
    { id: 'bob', group: '' },
  ],
  answers: new Map<string, Content>([
    [place('influence', 'Sales', 'influence'), 4],
    [place('principles', 'LI3'), 'Not yet'],
    [place('listening', 'surveys', 'exists'), 'Yes'],
    [place('listening', '24/7 line', 'exists'), ''],
    [place('listening', '24/7 line', 'connected'), 'No'],
    [place('metrics', 'NPS', 'kind'), 'Relationship'],
    [place('triggers', 'growth'), 'No'],
    [place('triggers', 'growth', 'date'), 46000],
    [place('triggers', 'A rival', 'answer'), 'Yes'],
    [place('triggers', 'A rival', 'evidence'), '=two left'],
    [place('accountabilities', 'A4', 'owner'), 'COO'],
    [place('accountabilities', 'A4', 'rank', 'bob'), 2],
    [place('accountabilities', 'Returns', 'owner'), ''],
    [place('accountabilities', 'Returns', 'managing'), 'No'],
    [place('dashboard', 'Choose / buy/service', 'metric'), 'Win rate'],
    [place('risks', 'Late', 'owners'), 'Sales; IT'],
  ]),
  notes: new Map([
    [noteKey('influence', 'Sales'), 'asked in May'],
    [noteKey('principles', 'LI3'), '3/4 of it'],
    [noteKey('listening', '24/7 line'), 'North'],
    [noteKey('accountabilities', 'Returns'), 'since June'],
    [noteKey('dashboard', 'Choose / buy'), 'weekly'],
    [noteKey('risks', 'Late'), '=cmd|calc'],
  ]),
};

const drawn = (sheets: readonly SheetId[], present: readonly SheetId[], given = cellContents): readonly SheetLayout[] =>
  layouts(sheets, given, present);
const formulasAt = ({ cells }: SheetLayout) => cells.filter(({ content }) => String(content).startsWith('='));
const formulas = (sheet: SheetLayout): readonly string[] => formulasAt(sheet).map(({ content }) => String(content));

describe('influence, principles, triggers, accountabilities, dashboard and risks', () => {
  it('give back what they were filled with', () => {
    const { cellContents: read, stray } = readCellContents(rangesOf(drawn(OURS, SHEET_IDS)));
    expect(new Map([...read.answers].sort())).toEqual(new Map([...cellContents.answers].sort()));
    expect(read.notes).toEqual(cellContents.notes);
    expect(stray).toEqual([]);
  });

  it('name nothing that the workbook does not have', () => {
    const alone = drawn(OURS, ['Start', ...OURS]).flatMap(formulas);
    expect(alone.filter((formula) => /CCO_Conclusion|CCO_Assumptions/.test(formula))).toEqual([]);
    expect(
      drawn(OURS, OURS)
        .flatMap(formulas)
        .filter((formula) => formula.includes('CCO_Organisation')),
    ).toEqual([]);
  });

  it('read no custom function’s result with another, and use no function that is young, volatile or missing in some Excel', () => {
    for (const sheet of drawn(OURS, SHEET_IDS)) {
      const custom = formulas(sheet).filter((formula) => formula.includes('CCO.'));
      expect({ sheet: sheet.sheet, reading: custom.filter((formula) => /CCO_(?!Assumptions\b|Organisation\b)/.test(formula)) }).toEqual({
        sheet: sheet.sheet,
        reading: [],
      });
      expect(formulas(sheet).join()).not.toMatch(/INDIRECT|OFFSET|LET\(|LAMBDA|FILTER|SORT|RAND|NOW\(|TODAY/);
    }
  });

  // Excel gives an array no room in a merged cell, not even for one value.
  it('keep what a custom function or an array gives out of merged cells', () => {
    for (const sheet of drawn(OURS, SHEET_IDS)) {
      const merged = formulasAt(sheet).filter(({ row, column }) => sheet.merges.some((area) => row === area.row && column === area.column));
      expect({ sheet: sheet.sheet, arrays: merged.filter(({ content }) => /CCO\.|TEXTJOIN|TRANSPOSE/.test(String(content))) }).toEqual({
        sheet: sheet.sheet,
        arrays: [],
      });
    }
  });

  it('fit the width of a laptop while one person ranks', () => {
    // 7 pixels a character and 5 of padding.
    const one = { ...cellContents, raters: cellContents.raters.slice(0, 1) };
    for (const { sheet, widths } of drawn(OURS, SHEET_IDS, one))
      expect([sheet, widths.reduce((sum, width) => sum + width * 7 + 5, 0) <= 1250]).toEqual([sheet, true]);
  });
});

it('a cell that names nobody is one for the sheet as it is for the method', () => {
  const words = [...naming('X').matchAll(/LOWER\(TRIM\(X\)\)<>"([^"]*)"/g)].map(([, word]) => String(word));
  expect(words).toEqual(['', 'tbd', '-', "don't know", 'don’t know', 'dk', '?']);
  expect(words.filter(isName)).toEqual([]);
});
