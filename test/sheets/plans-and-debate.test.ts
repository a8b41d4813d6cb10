/** Self-funding, Roadmap, Responses and Debate as plain data. */
import { readiness } from '../../src/method';
import { answerKey, layouts, NO_CONTENTS, SHEET_IDS, type SheetLayout, type CellContents, type SheetId } from '../../src/sheets';

const OURS = ['Self-funding', 'Roadmap', 'Responses', 'Debate'] as const satisfies readonly SheetId[];
const RATERS = ['b1', 'b2', 'b3', 'c1', 'c2', 'c3'].map((id) => ({ id, group: id.startsWith('b') ? 'board' : 'C-suite' }));
const cellContents: CellContents = {
  ...NO_CONTENTS,
  raters: RATERS,
  answers: new Map([[answerKey({ instrument: 'accountabilities', item: '24/7 service', field: 'owner', rater: '' }), 'COO']]),
};

const drawn = (
  sheets: readonly SheetId[],
  present: readonly SheetId[] = SHEET_IDS,
  filled: CellContents = cellContents,
): readonly SheetLayout[] => layouts(sheets, filled, present);
const contents = ({ cells }: SheetLayout): readonly string[] => cells.map(({ content }) => String(content));
const formulas = (sheet: SheetLayout): readonly string[] => contents(sheet).filter((content) => content.startsWith('='));

it('name nothing that the workbook does not have', () => {
  const alone = drawn(OURS, ['Start', ...OURS]).flatMap(formulas);
  expect(alone.length).toBeGreaterThan(100);
  expect(
    alone.filter((formula) => /CCO_(Readiness|Maturity|Accountabilities|Listening|Assumptions|Conclusion|Stage)/.test(formula)),
  ).toEqual([]);
});

it('read no custom function’s result with another, and use what every Excel has', () => {
  for (const sheet of drawn(OURS)) {
    const custom = formulas(sheet).filter((formula) => formula.includes('CCO.'));
    expect({
      sheet: sheet.sheet,
      reading: custom.filter((formula) => /CCO_(Stage|Maturity_RaterStages|Readiness_Group|Roadmap_Scored|Conclusions)/.test(formula)),
    }).toEqual({ sheet: sheet.sheet, reading: [] });
    expect(
      formulas(sheet).filter((formula) => /INDIRECT|OFFSET|LET\(|LAMBDA|FILTER|SORT|\bN\(/.test(formula) || formula.length > 8192),
    ).toEqual([]);
  }
});

it('the roadmap’s years come from one function', () => {
  expect(
    drawn(['Roadmap'])
      .flatMap(formulas)
      .filter((formula) => formula.includes('CCO.')),
  ).toEqual([expect.stringMatching(/^=CCO\.ROADMAP\("readiness answers",CCO_Readiness_Answers,/)]);
});

describe('responses', () => {
  const [sheet] = drawn(['Responses']);
  it('are one table, a row for each rater and item, people’s own accountabilities among them', () => {
    const items = readiness.statements.length + readiness.questions.length + 12 + 8;
    expect(sheet?.tables).toEqual([
      { name: 'CCO_Responses', area: expect.objectContaining({ rows: 1 + items * RATERS.length, columns: 6 }) },
    ]);
    expect(contents(sheet as SheetLayout)).toContain('=INDEX(CCO_Accountabilities_Ranks,8,6)&""');
  });

  it('are none with one rater, and the sheet says so', () => {
    const [alone] = drawn(['Responses'], SHEET_IDS, NO_CONTENTS);
    expect([alone?.tables, contents(alone as SheetLayout).some((text) => text.startsWith('One rater has no others'))]).toEqual([[], true]);
  });
});

describe('debate', () => {
  it('has a column for each group that is large enough, and none for others', () => {
    const headings = (filled: CellContents): readonly string[] =>
      contents(drawn(['Debate'], SHEET_IDS, filled)[0] as SheetLayout).filter((text) =>
        ['Board', 'C-suite', 'Front line', 'Groups at odds'].includes(text),
      );
    expect(headings(cellContents)).toEqual(['Board', 'C-suite', 'Groups at odds']);
    expect(headings({ ...cellContents, raters: RATERS.slice(0, 5) })).toEqual(['Board']);
    expect(headings({ ...cellContents, raters: RATERS.slice(0, 2) })).toEqual([]);
    expect(
      headings({
        ...cellContents,
        raters: RATERS.slice(0, 2),
        assumptions: new Map([['A-MR2', { current: 2, who: '', when: '', why: '' }]]),
      }),
    ).toEqual(['Board']);
  });
});

it('fit the width of a laptop, as long as no group is large enough to be shown; of a timeline years 0 to 5 do', () => {
  // 7 pixels a character and 5 of padding. The timeline begins in column F.
  const seen = (sheet: SheetId, widths: readonly number[]): readonly number[] =>
    sheet === 'Self-funding' ? widths.slice(0, 5 + 6) : widths;
  for (const { sheet, widths } of drawn(OURS, SHEET_IDS, NO_CONTENTS))
    expect([sheet, seen(sheet, widths).reduce((sum, width) => sum + width * 7 + 5, 0) <= 1250]).toEqual([sheet, true]);
});
