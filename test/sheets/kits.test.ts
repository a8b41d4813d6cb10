import type { Assessment } from '../../src/method';
import {
  answerKey,
  EMPTY_FILLING,
  heldOn,
  KITS,
  kitOf,
  leftOut,
  neededWith,
  SHEET_IDS,
  type Filling,
  type SheetId,
} from '../../src/sheets';
import { sheetOfInstrument } from '../../src/sheets/contents/answer-blocks';
import { filledFunding } from '../../src/sheets/document';

const without = (...left: readonly SheetId[]): readonly SheetId[] => SHEET_IDS.filter((sheet) => !left.includes(sheet));
const filling = (parts: Partial<Filling>): Filling => ({ ...EMPTY_FILLING, ...parts });

describe('a kit', () => {
  it('is quick with three sheets to read and fill in, and full with all', () => {
    expect(KITS.quick).toEqual(['Start', 'Readiness', 'Maturity', 'Recommendation']);
    expect(KITS.full).toEqual(SHEET_IDS);
  });

  it('is known again by its sheets, Start and Assumptions apart', () => {
    expect(kitOf(KITS.quick, SHEET_IDS)).toBe('quick');
    expect(kitOf(['Assumptions', 'Maturity', 'Readiness', 'Recommendation'], SHEET_IDS)).toBe('quick');
    expect(kitOf(SHEET_IDS, SHEET_IDS)).toBe('full');
    expect(kitOf(without('Start'), SHEET_IDS)).toBe('full');
    expect(kitOf(without('Checks'), SHEET_IDS)).toBe('own');
    expect(kitOf(['Readiness', 'Maturity'], SHEET_IDS)).toBe('own');
  });
});

describe('what a selection needs', () => {
  it('is Start, where the drop-downs’ words stand, and Assumptions once one is changed', () => {
    expect(neededWith(EMPTY_FILLING, KITS.quick)).toEqual(['Start']);
    expect(
      neededWith(filling({ assumptions: new Map([['A-RL1', { current: 'cautious', who: '', when: '', why: '' }]]) }), KITS.quick),
    ).toEqual(['Start', 'Assumptions']);
  });

  it.each(['Sensitivity', 'Simulation'] as const)('is Self-funding too for %s, which varies its model', (sheet) => {
    expect(neededWith(EMPTY_FILLING, [sheet])).toEqual(['Start', 'Assumptions', 'Self-funding']);
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
    const { answers, roadmap, selfFunding } = heldOn(assessment, KITS.quick);
    expect([answers.map(({ instrument }) => instrument), roadmap, selfFunding]).toEqual([['readiness'], undefined, undefined]);
    expect(heldOn(assessment, [...KITS.quick, 'Influence', 'Roadmap', 'Self-funding'])).toEqual(assessment);
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
    expect(leftOut(filling({ answers }), KITS.quick)).toEqual([{ sheet: 'Influence', answers: 1 }]);
    expect(leftOut(filling({ answers }), [...SHEET_IDS, 'Influence'])).toEqual([]);
    const { funding } = filledFunding({
      programs: [{ name: 'Renewals', driver: 'revenuePerCustomer', likely: 0.1 }],
      costs: [{ name: 'Analyst', kind: 'annual', likely: 5 }],
      flows: { benefits: [1, 3], costs: [2, 0] },
    });
    expect(leftOut(filling({ funding }), KITS.quick)).toEqual([{ sheet: 'Self-funding', answers: 4 }]);
  });

  it('have no sheet at all where the instrument is asked nowhere', () => {
    expect(sheetOfInstrument('maturity')).toBe('Maturity');
    expect(sheetOfInstrument('astrology')).toBeUndefined();
  });
});
