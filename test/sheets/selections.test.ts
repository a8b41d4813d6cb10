import type { Assessment } from '../../src/method';
import {
  answerKey,
  NO_CONTENTS,
  heldOn,
  SELECTIONS,
  selectionOf,
  leftOut,
  neededWith,
  SHEET_IDS,
  type CellContents,
  type SheetId,
} from '../../src/sheets';
import { sheetOfInstrument } from '../../src/sheets/contents/answer-blocks';
import { fundingContents } from '../../src/sheets/document';

const without = (...left: readonly SheetId[]): readonly SheetId[] => SHEET_IDS.filter((sheet) => !left.includes(sheet));
const cellContents = (parts: Partial<CellContents>): CellContents => ({ ...NO_CONTENTS, ...parts });

describe('a kit', () => {
  it('is quick with three sheets to read and fill in, and full with all', () => {
    expect(SELECTIONS.quick).toEqual(['Start', 'Readiness', 'Maturity', 'Recommendation']);
    expect(SELECTIONS.full).toEqual(SHEET_IDS);
  });

  it('is known again by its sheets, Start and Assumptions apart', () => {
    expect(selectionOf(SELECTIONS.quick, SHEET_IDS)).toBe('quick');
    expect(selectionOf(['Assumptions', 'Maturity', 'Readiness', 'Recommendation'], SHEET_IDS)).toBe('quick');
    expect(selectionOf(SHEET_IDS, SHEET_IDS)).toBe('full');
    expect(selectionOf(without('Start'), SHEET_IDS)).toBe('full');
    expect(selectionOf(without('Checks'), SHEET_IDS)).toBe('own');
    expect(selectionOf(['Readiness', 'Maturity'], SHEET_IDS)).toBe('own');
  });
});

describe('what a selection needs', () => {
  it('is Start, where the drop-downs’ words stand, and Assumptions once one is changed', () => {
    expect(neededWith(NO_CONTENTS, SELECTIONS.quick)).toEqual(['Start']);
    expect(
      neededWith(
        cellContents({ assumptions: new Map([['A-RL1', { current: 'cautious', who: '', when: '', why: '' }]]) }),
        SELECTIONS.quick,
      ),
    ).toEqual(['Start', 'Assumptions']);
  });

  it.each(['Sensitivity', 'Simulation'] as const)('is Self-funding too for %s, which varies its model', (sheet) => {
    expect(neededWith(NO_CONTENTS, [sheet])).toEqual(['Start', 'Assumptions', 'Self-funding']);
  });
});

describe('an assessment on some sheets', () => {
  it('counts what is asked there, and nothing else', () => {
    const assessment: Assessment = {
      format: 'cco-assessment/1',
      organisation: { name: 'Northwind' },
      raters: [],
      answers: [
        { instrument: 'readiness', item: 'Q12', field: 'answer', answer: 'Yes' },
        { instrument: 'influence', item: 'Sales', field: 'influence', answer: '5' },
      ],
      assumptions: {},
      roadmap: { horizonYears: 5, phases: [] },
      selfFunding: { flows: { benefits: [1], costs: [2] } },
    };
    const { answers, roadmap, selfFunding } = heldOn(assessment, SELECTIONS.quick);
    expect([answers.map(({ instrument }) => instrument), roadmap, selfFunding]).toEqual([['readiness'], undefined, undefined]);
    expect(heldOn(assessment, [...SELECTIONS.quick, 'Influence', 'Roadmap', 'Self-funding'])).toEqual(assessment);
  });
});

describe('answers without a sheet', () => {
  it('are counted by the sheet that they would stand on; an item that is only listed is no answer', () => {
    const answer = (instrument: string, item: string, field = 'answer'): string => answerKey({ instrument, item, field, rater: '' });
    const answers = new Map<string, string | number>([
      [answer('readiness', 'Q12'), 'Yes'],
      [answer('influence', 'Sales', 'influence'), 5],
      [answer('influence', 'Sales', 'runsWell'), ''],
    ]);
    expect(leftOut(cellContents({ answers }), SELECTIONS.quick)).toEqual([{ sheet: 'Influence', answers: 1 }]);
    expect(leftOut(cellContents({ answers }), [...SHEET_IDS, 'Influence'])).toEqual([]);
    const { funding } = fundingContents({
      programs: [{ name: 'Renewals', driver: 'revenuePerCustomer', likely: 0.1 }],
      costs: [{ name: 'Analyst', kind: 'annual', likely: 5 }],
      flows: { benefits: [1, 3], costs: [2, 0] },
    });
    expect(leftOut(cellContents({ funding }), SELECTIONS.quick)).toEqual([{ sheet: 'Self-funding', answers: 4 }]);
  });

  it('have no sheet at all where the instrument is asked nowhere', () => {
    expect(sheetOfInstrument('maturity')).toBe('Maturity');
    expect(sheetOfInstrument('astrology')).toBeUndefined();
  });
});
