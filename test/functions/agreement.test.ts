/** The agreement functions as a cell would show them: how ratings are read, what is no answer, and where there is no figure. */
import * as CCO from '../../src/functions/functions';
import { installCustomFunctions, shown } from './excel';

beforeAll(installCustomFunctions);

const row = (...cells: readonly unknown[]): unknown[][] => [[...cells]];
const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);
const ERROR = { type: 'Error', basicType: 'Error', basicValue: '#REF!' };

const STAGES = "Early, Developing, Evolved, Don't know";
const YES = "Yes, Partly, No, Don't know";

describe.each([
  ['a row', row],
  ['a column', column],
])('ratings in %s', (_, range) => {
  it('agree by the share of the modal answer, and spread from the lowest to the highest', () => {
    expect(CCO.AGREEMENT(range('Yes', 'y', true, 'No', 'Partly', "Don't know", '', 0, null))).toBe(0.6);
    expect(CCO.SPREAD(range('Evolved', 'Early', 'developing', ''))).toBe('Early–Evolved');
    expect(CCO.SPREAD(range('Partly', 'In place'))).toBe('Partly–In place');
    expect(CCO.SPREAD(range('Yes', 'Yes'))).toBe('Yes–Yes');
    expect([CCO.AGREEMENT(range(4, 2, 4)), CCO.SPREAD(range(4, 2, 4))]).toEqual([2 / 3, '2–4']);
    expect(CCO.AGREEMENT(range('Early'))).toBe(1);
  });

  it('have a within-group agreement and an average deviation', () => {
    expect(CCO.RWG(range(3, 3, 3, 4, 0), 5)).toBeCloseTo(0.875, 12);
    // Developing, Developing, Evolved are 2, 2, 3: variance 1/3 against 2/3; deviations 1/3, 1/3, 2/3 over 3.
    expect(CCO.RWG(range('Developing', 'Developing', 'Evolved'), 3)).toBeCloseTo(0.5, 12);
    expect(CCO.ADINDEX(range('Developing', '?', 'Developing', 'Evolved'))).toBeCloseTo(4 / 9, 12);
    // No is 1 and Yes 3, Partly between them; Not yet to In place likewise.
    expect(CCO.ADINDEX(range('No', 'Yes'))).toBe(1);
    expect(CCO.ADINDEX(range('Not yet', 'In place'))).toBe(1);
    // With two options No and Yes are 1 and 2: variance 1/2 is twice the null variance 1/4.
    expect(CCO.RWG(range('Yes', 'Yes', 'Yes', 'No'), 2)).toBe(0);
    expect(CCO.RWG(range('Yes', 'Yes', 'Yes'), 2)).toBe(1);
  });

  it('name the position of what is no answer on their scale', () => {
    expect(shown(() => CCO.AGREEMENT(range('Early', 'late')))).toBe(`#VALUE! ratings, position 2: "late" is not one of ${STAGES}`);
    expect(shown(() => CCO.SPREAD(range('', 'Early', 'Yes')))).toBe(`#VALUE! ratings, position 3: "Yes" is not one of ${STAGES}`);
    expect(shown(() => CCO.ADINDEX(range(1, 'Early', 2.5, -1, 6)))).toBe(
      '#VALUE! ratings, position 2: "Early" is not a whole number from 1; ratings, position 3: ' +
        '2.5 is not a whole number from 1; ratings, position 4: -1 is not a whole number from 1',
    );
    expect(shown(() => CCO.AGREEMENT(range('No', ERROR)))).toBe(`#VALUE! ratings, position 2: #REF! is not one of ${YES}`);
    expect(shown(() => CCO.AGREEMENT(range('', 'maybe')))).toBe(
      `#VALUE! ratings, position 2: "maybe" is not one of ${YES}, Early, Developing, Evolved, Not yet, In place, whole numbers from 1`,
    );
    expect(shown(() => CCO.RWG(range(3, 6), 5))).toBe('#VALUE! ratings, position 2: 6 is not a whole number from 1 to 5');
  });

  it.each([
    ['AGREEMENT', CCO.AGREEMENT],
    ['SPREAD', CCO.SPREAD],
    ['RWG', (ratings: unknown[][]) => CCO.RWG(ratings, 3)],
    ['ADINDEX', CCO.ADINDEX],
    ['KENDALLW', CCO.KENDALLW],
    ['ALPHA', CCO.ALPHA],
  ])('are nothing to count for %s when all are blank', (_name, calculate) => {
    expect(shown(() => calculate(range(0, '', null, "Don't know")))).toBe('#N/A nothing is answered');
  });
});

describe('a scale', () => {
  it('is recognised by what fits all ratings, the first of them deciding', () => {
    // Partly is on two scales.
    expect(shown(() => CCO.SPREAD(row('Partly', 'Not yet', 'Yes')))).toMatch(
      /^#VALUE! ratings, position 3: "Yes" is not one of Not yet, Partly, In place/,
    );
    expect(shown(() => CCO.SPREAD(row('maybe', 'Early', 'Yes')))).toBe(
      `#VALUE! ratings, position 1: "maybe" is not one of ${STAGES}; ratings, position 3: "Yes" is not one of ${STAGES}`,
    );
    expect(CCO.SPREAD(row('Early', 'Contested: 1 Early / 1 Evolved', 'Undetermined: prompts 2 and 4 not answered'))).toBe('Early–Early');
  });

  it('can be given', () => {
    expect(CCO.AGREEMENT(row('Yes', 'No', 'No'), 'Fact')).toBe(2 / 3);
    expect(CCO.SPREAD(row('2', 1), 'number')).toBe('1–2');
    expect(shown(() => CCO.AGREEMENT(row('Yes', 'Partly'), 'fact'))).toBe(
      `#VALUE! ratings, position 2: "Partly" is not one of Yes, No, Don't know`,
    );
    expect(shown(() => CCO.AGREEMENT(row('maybe'), 'stage'))).toBe(`#VALUE! ratings: "maybe" is not one of ${STAGES}`);
    expect(shown(() => CCO.AGREEMENT(row('Yes'), 'people'))).toBe('#VALUE! scale: "people" is not one of yes, fact, place, stage, number');
  });
});

describe('RWG', () => {
  it('needs to know how many options there were', () => {
    expect(shown(() => CCO.RWG(row(1, 2), null))).toBe('#VALUE! options: missing; expected how many answers there were to choose from');
    expect(shown(() => CCO.RWG(row(1, 2), 1))).toBe('#VALUE! options: 1 is not a whole number from 2');
    expect(shown(() => CCO.RWG(row(1, 2), 2.5))).toBe('#VALUE! options: 2.5 is not a whole number from 2');
    expect(shown(() => CCO.RWG(row('Early', 'Evolved'), 5))).toMatch(
      /^#VALUE! ratings, position 1: "Early" is not a whole number from 1 to 5/,
    );
  });

  it('has no figure for one rater, and neither has ADINDEX', () => {
    expect(shown(() => CCO.RWG(row('Early', ''), 3))).toBe('#N/A only one rater has answered');
    expect(shown(() => CCO.ADINDEX(row(0, 4)))).toBe('#N/A only one rater has answered');
  });
});

describe('KENDALLW', () => {
  const APPLICANTS = [
    [1, 6, 3, 2, 5, 4],
    [1, 5, 6, 4, 2, 3],
    [6, 3, 2, 5, 4, 1],
  ];

  it('takes a row for each rater', () => {
    expect(CCO.KENDALLW(APPLICANTS)).toBeCloseTo(306 / 1890, 12);
  });

  it('leaves out a rater who ranked nothing and an item that nobody ranked', () => {
    const spare = [...APPLICANTS.map((ranks) => [...ranks, 0]), [0, '', null, '', 0, 0, '']];
    expect(CCO.KENDALLW(spare)).toBe(CCO.KENDALLW(APPLICANTS));
  });

  it('names a rater who ranked only some items', () => {
    expect(
      shown(() =>
        CCO.KENDALLW([
          [1, 2, 3],
          [0, 0, 0],
          [1, 0, 2],
        ]),
      ),
    ).toBe('#N/A ranks, row 3: column 2 not ranked');
    expect(
      shown(() =>
        CCO.KENDALLW([
          [1, '', '?'],
          [1, 2, 3],
        ]),
      ),
    ).toBe('#N/A ranks, row 1: columns 2 and 3 not ranked');
  });

  it('corrects for ties unless told not to', () => {
    const level = [
      [1, 2.5, 2.5],
      [1, 2, 2],
    ];
    expect([CCO.KENDALLW(level), CCO.KENDALLW(level, 'Corrected'), CCO.KENDALLW(level, true), CCO.KENDALLW(level, 0)]).toEqual([
      1, 1, 1, 1,
    ]);
    expect([CCO.KENDALLW(level, 'uncorrected'), CCO.KENDALLW(level, false)]).toEqual([0.75, 0.75]);
    expect(shown(() => CCO.KENDALLW(level, 'some'))).toBe('#VALUE! ties: "some" is not one of corrected, uncorrected, TRUE, FALSE');
  });

  it('has no figure where there is nothing to compare', () => {
    expect(
      shown(() =>
        CCO.KENDALLW([
          [1, 2, 3],
          [0, 0, 0],
        ]),
      ),
    ).toBe('#N/A only one rater has answered');
    expect(shown(() => CCO.KENDALLW(column(1, 1)))).toBe('#N/A only one item is ranked');
    expect(
      shown(() =>
        CCO.KENDALLW([
          [1, 1],
          [2, 2],
        ]),
      ),
    ).toBe('#N/A every rater puts all items level');
  });

  it('names what is no rank', () => {
    expect(
      shown(() =>
        CCO.KENDALLW([
          [1, 2],
          ['first', -2],
        ]),
      ),
    ).toBe(
      '#VALUE! ranks, row 2, column 1: "first" is not a rank, a number from 1; ranks, row 2, column 2: -2 is not a rank, a number from 1',
    );
  });
});

describe('ALPHA', () => {
  // Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, section C; each kind of blank for the gaps.
  const OBSERVERS = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, '', null],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, '?', 3],
    [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, ''],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, "Don't know"],
  ];

  it('is that of the published example at each level', () => {
    expect(CCO.ALPHA(OBSERVERS, 'nominal')).toBeCloseTo(0.743, 3);
    expect(CCO.ALPHA(OBSERVERS)).toBeCloseTo(0.815, 3);
    expect(CCO.ALPHA(OBSERVERS, 'Ordinal')).toBe(CCO.ALPHA(OBSERVERS));
    expect(CCO.ALPHA(OBSERVERS, 'interval')).toBeCloseTo(0.849, 3);
    expect(shown(() => CCO.ALPHA(OBSERVERS, 'ratio'))).toBe('#VALUE! level: "ratio" is not one of ordinal, nominal, interval');
  });

  it('reads stages as it reads their numbers', () => {
    const names = ['', 'Early', 'Developing', 'Evolved'];
    const numbers = [
      [1, 2, 3, 0],
      [1, 3, 3, 2],
      [2, 2, 3, 2],
    ];
    expect(
      CCO.ALPHA(
        numbers.map((cells) => cells.map((cell) => names[cell])),
        'interval',
      ),
    ).toBe(CCO.ALPHA(numbers, 'interval'));
  });

  it('has no figure for one rater, for nothing in common and for no variation', () => {
    expect(
      shown(() =>
        CCO.ALPHA([
          [1, 2, 3],
          [0, 0, 0],
        ]),
      ),
    ).toBe('#N/A only one rater has answered');
    expect(
      shown(() =>
        CCO.ALPHA([
          [1, 0],
          [0, 2],
        ]),
      ),
    ).toBe('#N/A no two raters rated the same unit, or all the ratings compared are the same');
    expect(
      shown(() =>
        CCO.ALPHA([
          ['Yes', 'Yes'],
          ['Yes', 'Yes'],
        ]),
      ),
    ).toMatch(/^#N\/A no two raters/);
  });

  it('names the row and the column of what is no answer', () => {
    expect(
      shown(() =>
        CCO.ALPHA([
          ['Yes', 'No'],
          ['Yes', 'Early'],
        ]),
      ),
    ).toBe(`#VALUE! ratings, row 2, column 2: "Early" is not one of ${YES}`);
  });
});
