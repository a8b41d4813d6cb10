import { LEADER_FACT_IDS, STRUCTURE_OPTIONS } from '../../src/method';
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
import { says } from '../../src/sheets/formulas/answer-formulas';
import { rangesOf } from './ranges';

const OURS = ['Consensus', 'Authority', 'Structure', 'Leader type'] as const satisfies readonly SheetId[];

const place = (instrument: string, item: string, field = 'answer'): string => answerKey({ instrument, item, field, rater: '' });
const cellContents = {
  ...NO_CONTENTS,
  answers: new Map<string, Content>([
    [place('consensus', '24/7 service', 'position'), 'Agrees'],
    [place('consensus', 'Sales', 'position'), ''],
    [place('authority', 'support', 'stated'), 'Yes'],
    [place('authority', 'it', 'practised'), 'No'],
    [place('structure', 'Sales', 'people'), 'Half-time named'],
    [place('structure', 'budget'), 'Yes'],
    [place('leaderType', 'scope'), 'Segment'],
    [place('leaderType', 'limitedBudget'), "Don't know"],
  ]),
  notes: new Map([
    [noteKey('consensus', 'Sales'), 'asked in May'],
    [noteKey('authority', 'it'), '=cmd|calc'],
    [noteKey('structure', 'budget'), '3/4 of it'],
    [noteKey('leaderType', 'scope'), 'North'],
  ]),
};

const contents = ({ cells }: SheetLayout): readonly string[] => cells.map(({ content }) => String(content));
const formulas = (sheet: SheetLayout): readonly string[] => contents(sheet).filter((content) => content.startsWith('='));
const drawn = (sheets: readonly SheetId[], present: readonly SheetId[]): readonly SheetLayout[] => layouts(sheets, cellContents, present);

describe('consensus, authority, structure and leader type', () => {
  it('give back what they were filled with', () => {
    const { cellContents: read, stray } = readCellContents(rangesOf(drawn(OURS, SHEET_IDS)));
    expect(read.answers).toEqual(cellContents.answers);
    expect(read.notes).toEqual(cellContents.notes);
    expect(stray).toEqual([]);
  });

  it('name nothing that the workbook does not have', () => {
    const alone = drawn(OURS, ['Start', ...OURS]).flatMap(formulas);
    expect(alone.filter((formula) => /CCO_Conclusion|CCO_Assumptions|CCO_Stage/.test(formula))).toEqual([]);
    expect(
      drawn(['Leader type'], ['Leader type'])
        .flatMap(formulas)
        .some((formula) => formula.includes('CCO_Organisation')),
    ).toBe(false);
  });

  it('read no custom function’s result with another', () => {
    for (const sheet of drawn(OURS, SHEET_IDS)) {
      const custom = formulas(sheet).filter((formula) => formula.includes('CCO.'));
      // What people type: assumptions, what is said of the organisation, and the facts of this very sheet.
      const isResult = /CCO_(?!(Assumptions|AssumptionDefaults|Organisation|LeaderType_List)\b)/;
      expect({ sheet: sheet.sheet, reading: custom.filter((formula) => isResult.test(formula)) }).toEqual({
        sheet: sheet.sheet,
        reading: [],
      });
      expect(formulas(sheet).join()).not.toMatch(/INDIRECT|OFFSET|LET\(|LAMBDA|FILTER|SORT/);
    }
  });

  it('fit the width of a laptop', () => {
    // 7 pixels a character and 5 of padding.
    for (const { widths } of drawn(OURS, SHEET_IDS))
      expect(widths.reduce((sum, width) => sum + width * 7 + 5, 0)).toBeLessThanOrEqual(1250);
  });
});

describe('the structure’s two-by-two', () => {
  it('has each of the four with all that speaks for and against it', () => {
    const [sheet] = drawn(['Structure'], ['Structure']);
    const said = contents(sheet as SheetLayout);
    for (const { label, rule, pros, cons } of STRUCTURE_OPTIONS)
      expect(said).toEqual(expect.arrayContaining([`${label} (${rule})`, pros.join('\n'), cons.join('\n')]));
  });

  it('puts staff over line, and dispersed before dedicated', () => {
    const [sheet] = drawn(['Structure'], ['Structure']);
    const at = (rule: string) => (sheet as SheetLayout).cells.find(({ content }) => String(content).endsWith(`(${rule})`));
    const [s1, s2, s3, s4] = ['S1', 'S2', 'S3', 'S4'].map(at);
    expect([s1?.row, s3?.row]).toEqual([s2?.row, s4?.row]);
    expect([s1?.column, s2?.column]).toEqual([s3?.column, s4?.column]);
    expect(Number(s1?.row)).toBeLessThan(Number(s3?.row));
    expect(Number(s2?.column)).toBeLessThan(Number(s1?.column));
  });
});

describe('the facts about a leader', () => {
  it('are answered with the words that each takes', () => {
    const [sheet] = drawn(['Leader type'], ['Leader type']);
    const { names, validations } = sheet as SheetLayout;
    const answers = names.find(({ name }) => name === 'CCO_LeaderType_Answers')?.area;
    const lists = LEADER_FACT_IDS.map(
      (_, i) =>
        validations.find(
          ({ area, rule }) =>
            rule.kind === 'list' && area.row <= Number(answers?.row) + i && Number(answers?.row) + i < area.row + area.rows,
        )?.rule,
    );
    expect(lists.map((rule) => rule?.kind === 'list' && rule.name)).toEqual([
      'CCO_List_Scope',
      'CCO_List_Body',
      ...Array.from({ length: 5 }, () => 'CCO_List_Fact'),
    ]);
  });
});

it('a cell says a word in any of its spellings', () => {
  expect(says('F7', 'Yes')).toBe('OR(LOWER(TRIM(F7))="yes",LOWER(TRIM(F7))="y",LOWER(TRIM(F7))="true")');
  expect(says('F7', 'Partly')).toBe('OR(LOWER(TRIM(F7))="partly")');
});
