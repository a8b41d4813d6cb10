/** How far raters agree in figures, against published examples, and what groups of raters say against each other. */
import fc from 'fast-check';
import {
  agreement,
  answersByGroup,
  averageDeviation,
  countStepsByGroup,
  inversions,
  inversionText,
  kendallW,
  krippendorffAlpha,
  largeGroups,
  modalShareOf,
  ranking,
  readCell,
  rwg,
  SCALES,
  spanOf,
  type GroupScaleId,
  type LargeGroupRules,
  type MeasurementLevel,
  type RatersGroup,
} from '../../src/method';

const LEVELS: readonly MeasurementLevel[] = ['nominal', 'ordinal', 'interval'];

const rating = fc.integer({ min: 1, max: 5 });
const gridOf = <Value>(cell: fc.Arbitrary<Value>) =>
  fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 8 }))
    .chain(([raters, items]) => fc.array(fc.array(cell, { minLength: items, maxLength: items }), { minLength: raters, maxLength: raters }));
const withShuffled = <Value>(lists: fc.Arbitrary<Value[]>) =>
  lists.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));

const expectClose = (one: number | null, other: number | null): void => {
  if (one === null || other === null) expect(one).toBe(other);
  else expect(one).toBeCloseTo(other, 10);
};

describe('modal share and span', () => {
  it('are the share of the most frequent rating, and the lowest and the highest', () => {
    expect(modalShareOf([2, 5, 5, 1, 5])).toBe(0.6);
    expect(spanOf([2, 5, 5, 1, 5])).toEqual([1, 5]);
    expect(spanOf([4])).toEqual([4, 4]);
  });

  it('are null where nobody answered', () => {
    expect([modalShareOf([]), spanOf([])]).toEqual([null, null]);
  });

  it('say of steps what the agreement of their answers says', () => {
    const tokens = SCALES.stage.steps;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 9 }), (codes) => {
        const said = agreement(
          'stage',
          codes.map((code) => readCell('stage', tokens[code - 1])),
          { rounding: 'down', contestedShare: 0.25 },
        );
        expect(modalShareOf(codes)).toBe(said.modalShare);
        expect(spanOf(codes)?.map((code) => tokens[code - 1]) ?? null).toEqual(said.spread);
      }),
    );
  });
});

describe('r_wg', () => {
  it.each([
    // Five options: null variance (25 − 1)/12 = 2. Mean 3.25, squares 0.75, over 3 is 0.25.
    [[3, 3, 3, 4], 5, 0.875],
    // Seven options: null variance 4. Mean 4.4, squares 1.2, over 4 is 0.3.
    [[4, 4, 4, 5, 5], 7, 0.925],
    // Three options: null variance 2/3. Mean 7/3, squares 2/3, over 2 is 1/3.
    [[2, 2, 3], 3, 0.5],
    // Two options, as few as there can be: null variance 1/4. Mean 1.2, squares 0.8, over 4 is 0.2.
    [[1, 1, 1, 1, 2], 2, 0.2],
    [[5, 5, 5, 5], 5, 1],
    // Two raters at both ends: variance 8, four times the null variance.
    [[1, 5], 5, 0],
  ])('of %p with %i options is %d', (ratings, options, expected) => {
    expect(rwg(ratings, options)).toBeCloseTo(expected, 12);
  });

  it('is never below 0', () => {
    fc.assert(fc.property(fc.array(rating, { minLength: 2 }), (ratings) => expect(rwg(ratings, 5)).toBeGreaterThanOrEqual(0)));
  });

  it('is null with one rater, and where there was no choice', () => {
    expect([rwg([], 5), rwg([3], 5), rwg([1, 1], 1)]).toEqual([null, null, null]);
  });

  it('does not depend on the order of the raters', () => {
    fc.assert(fc.property(withShuffled(fc.array(rating)), ([one, other]) => expectClose(rwg(one, 5), rwg(other, 5))));
  });
});

describe('the average deviation', () => {
  it.each([
    // Mean 2: 1 + 0 + 1, over 3.
    [[1, 2, 3], 2 / 3],
    // Mean 1.8: four times 0.8 and 3.2 are 6.4, over 5. From the median it would be 0.8.
    [[1, 1, 1, 1, 5], 1.28],
    // Mean 3.75: 0.25 three times and 0.75 are 1.5, over 4.
    [[4, 4, 4, 3], 0.375],
    // Half at either end of five options, the most there can be: (5 − 1)/2.
    [[1, 5, 1, 5], 2],
    [[2, 2], 0],
  ])('of %p is %d', (ratings, expected) => {
    expect(averageDeviation(ratings)).toBeCloseTo(expected, 12);
  });

  it('is null with one rater', () => {
    expect([averageDeviation([]), averageDeviation([4])]).toEqual([null, null]);
  });

  it('does not depend on the order of the raters', () => {
    fc.assert(fc.property(withShuffled(fc.array(rating)), ([one, other]) => expectClose(averageDeviation(one), averageDeviation(other))));
  });
});

describe('Kendall’s W', () => {
  // Siegel, Nonparametric Statistics, 1956: six applicants ranked by three executives; totals 8, 14, 11, 11, 11, 8.
  const APPLICANTS = [
    [1, 6, 3, 2, 5, 4],
    [1, 5, 6, 4, 2, 3],
    [6, 3, 2, 5, 4, 1],
  ];
  // The same book: ten objects in three rankings with ties, which lose 12, 18 and 84; S is 591.
  const TIED = [
    [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
    [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
    [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
  ];

  it('of three executives and six applicants is 0.16', () => {
    expect(kendallW(APPLICANTS)).toBeCloseTo((12 * 25.5) / (9 * 210), 12);
    expect(kendallW(APPLICANTS)).toBeCloseTo(0.162, 3);
    expect(kendallW(APPLICANTS, 'uncorrected')).toBe(kendallW(APPLICANTS));
  });

  it('with ties is 0.828 corrected, and 0.796 without the correction', () => {
    expect(kendallW(TIED)).toBeCloseTo(0.828, 3);
    expect(kendallW(TIED)).toBeCloseTo((12 * 591) / (9 * 990 - 3 * (12 + 18 + 84)), 12);
    expect(kendallW(TIED, 'uncorrected')).toBeCloseTo((12 * 591) / (9 * 990), 12);
  });

  it('turns what raters gave into ranks, the mean of their places where they stand level', () => {
    // Places of the third ranking as grades: 1 is second, 0 first, four at 2, three at 3, one at 4.
    const grades = [TIED[0]!, TIED[1]!, [1, 0, 2, 2, 2, 2, 3, 3, 3, 4]];
    expect(kendallW(grades)).toBe(kendallW(TIED));
  });

  it('is 1 when all agree and 0 when two are opposite', () => {
    expect(
      kendallW([
        [1, 2, 3],
        [10, 20, 30],
        [1, 5, 6],
      ]),
    ).toBe(1);
    expect(
      kendallW([
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toBe(0);
    // Level in the same places: full concordance, but only the corrected figure says so.
    expect(
      kendallW([
        [1, 2, 2],
        [1, 2, 2],
      ]),
    ).toBe(1);
    expect(
      kendallW(
        [
          [1, 2, 2],
          [1, 2, 2],
        ],
        'uncorrected',
      ),
    ).toBe(0.75);
  });

  it.each([
    ['one rater', [[1, 2, 3]]],
    ['one item', [[1], [1]]],
    ['nothing', []],
    [
      'nobody who puts anything first',
      [
        [1, 1, 1],
        [2, 2, 2],
      ],
    ],
  ])('is null with %s', (_, ranks) => {
    expect(kendallW(ranks)).toBeNull();
  });

  it('lies between 0 and 1, is never lower corrected, and does not depend on the order of the raters', () => {
    fc.assert(
      fc.property(withShuffled(gridOf(rating)), ([one, other]) => {
        const w = kendallW(one);
        expectClose(w, kendallW(other));
        if (w === null) return;
        expect(w).toBeGreaterThanOrEqual(0);
        expect(w).toBeLessThanOrEqual(1 + 1e-12);
        expect(w).toBeGreaterThanOrEqual(kendallW(one, 'uncorrected')!);
      }),
    );
  });
});

describe('a ranking', () => {
  it('is of the items that anybody ranked, by the raters who ranked any', () => {
    expect(
      ranking([
        [1, null, 2],
        [null, null, null],
        [2, null, null],
      ]),
    ).toEqual({
      items: [0, 2],
      raters: [
        { row: 1, ranks: [1, 2] },
        { row: 3, ranks: [2, null] },
      ],
    });
  });

  it('is empty where nobody was asked', () => expect(ranking([])).toEqual({ items: [], raters: [] }));
});

describe('Krippendorff’s alpha', () => {
  const _ = null;
  // Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, section C: four observers, twelve units, gaps.
  const OBSERVERS = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
    [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
  ];

  it.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('of four observers and twelve units at the %s level is %d', (level, expected) => {
    expect(krippendorffAlpha(OBSERVERS, level)).toBeCloseTo(expected, 3);
  });

  it('of two observers is 0.095 with two values, and 0.692 with five', () => {
    // The same paper, sections A and B.
    expect(
      krippendorffAlpha(
        [
          [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
          [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
        ],
        'nominal',
      ),
    ).toBeCloseTo(0.095, 3);
    expect(
      krippendorffAlpha(
        [
          [1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1],
          [2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4],
        ],
        'nominal',
      ),
    ).toBeCloseTo(0.692, 3);
  });

  it('leaves out what only one observer rated', () => {
    const without = OBSERVERS.map((row) => row.slice(0, 11));
    LEVELS.forEach((level) => expect(krippendorffAlpha(without, level)).toBe(krippendorffAlpha(OBSERVERS, level)));
  });

  it.each([
    ['one rater', [[1, 2, 3]]],
    [
      'nothing in common',
      [
        [1, _, 3],
        [_, 2, _],
      ],
    ],
    [
      'no variation',
      [
        [2, 2, 2],
        [2, 2, _],
      ],
    ],
    ['nothing', []],
  ])('is null with %s', (_case, ratings) => {
    LEVELS.forEach((level) => expect(krippendorffAlpha(ratings, level)).toBeNull());
  });

  it('is 1 when all agree, and below 0 when raters avoid each other’s answers', () => {
    LEVELS.forEach((level) => {
      expect(
        krippendorffAlpha(
          [
            [1, 2, 3, _],
            [1, 2, 3, 3],
          ],
          level,
        ),
      ).toBe(1);
      expect(
        krippendorffAlpha(
          [
            [1, 2, 1, 2],
            [2, 1, 2, 1],
          ],
          level,
        ),
      ).toBeLessThan(0);
    });
  });

  const gappy = gridOf(fc.option(rating, { freq: 4 }));

  it('does not depend on the order of the raters', () => {
    fc.assert(
      fc.property(withShuffled(gappy), fc.constantFrom(...LEVELS), ([one, other], level) =>
        expectClose(krippendorffAlpha(one, level), krippendorffAlpha(other, level)),
      ),
    );
  });

  it('compares every two ratings: those of a unit against all there are', () => {
    // The definition, pair by pair, without a coincidence matrix.
    const byPairs = (ratings: readonly (readonly (number | null)[])[], difference: (a: number, b: number) => number): number | null => {
      const units = ratings[0]!.map((_cell, unit) => ratings.flatMap((row) => row[unit] ?? [])).filter((unit) => unit.length > 1);
      const meanOverPairs = (values: readonly number[]): number =>
        values.flatMap((a, i) => values.filter((_b, j) => j !== i).map((b) => difference(a, b))).reduce((total, each) => total + each, 0) /
        (values.length - 1);
      const all = units.flat();
      const expected = meanOverPairs(all);
      return all.length === 0 || expected === 0 ? null : 1 - units.map(meanOverPairs).reduce((total, each) => total + each, 0) / expected;
    };
    fc.assert(
      fc.property(gappy, (ratings) => {
        expectClose(
          krippendorffAlpha(ratings, 'nominal'),
          byPairs(ratings, (a, b) => (a === b ? 0 : 1)),
        );
        expectClose(
          krippendorffAlpha(ratings, 'interval'),
          byPairs(ratings, (a, b) => (a - b) ** 2),
        );
      }),
    );
  });

  it('looks at the order alone at the ordinal level', () => {
    const stretched = (ratings: readonly (readonly (number | null)[])[]) =>
      ratings.map((row) => row.map((cell) => (cell === null ? null : cell ** 3)));
    fc.assert(
      fc.property(gappy, (ratings) => expectClose(krippendorffAlpha(ratings, 'ordinal'), krippendorffAlpha(stretched(ratings), 'ordinal'))),
    );
  });
});

describe('groups of raters', () => {
  const RULES: LargeGroupRules = { rounding: 'down', contestedShare: 0.25, leastRaters: 3 };

  interface Voice {
    readonly group?: RatersGroup;
    readonly says: string;
  }
  const voices = (group: RatersGroup | undefined, ...said: readonly string[]): readonly Voice[] =>
    said.map((says) => (group === undefined ? { says } : { group, says }));

  const heard = <Id extends GroupScaleId>(scale: Id, raters: readonly Voice[], rules = RULES) => {
    const readings = raters.map(({ says }) => readCell(scale, says));
    return answersByGroup(scale, countStepsByGroup(scale, readings, largeGroups(raters, rules.leastRaters)), rules);
  };
  const answers = (scale: GroupScaleId, raters: readonly Voice[], rules = RULES): readonly string[] =>
    heard(scale, raters, rules).map(
      ({ group, answered, answer }) => `${group} ${answered} ${answer.kind === 'agreed' ? answer.token : answer.kind}`,
    );
  const inverted = (scale: GroupScaleId, raters: readonly Voice[], rules = RULES): readonly string[] =>
    inversions(scale, heard(scale, raters, rules)).map((each) => inversionText(each, 'Leader commitment'));

  const BOARD = voices('board', 'Evolved', 'Evolved', 'Developing');
  const FRONT_LINE = voices('front line', 'Early', 'Developing', 'Early', 'Early');

  it('have the answer that the same rule gives for all raters', () => {
    expect(answers('stage', [...FRONT_LINE, ...BOARD])).toEqual(['board 3 Evolved', 'front line 4 Early']);
    expect(answers('stage', voices('C-suite', 'Early', 'Early', 'Evolved', 'Evolved'))).toEqual(['C-suite 4 contested']);
    expect(answers('fact', voices('board', 'No', 'Yes', 'No'))).toEqual(['board 3 No']);
    const even = voices('board', 'Early', 'Early', 'Developing', 'Developing');
    expect([answers('stage', even), answers('stage', even, { ...RULES, rounding: 'up' })]).toEqual([
      ['board 4 Early'],
      ['board 4 Developing'],
    ]);
  });

  it('need three who answered, however many belong to them (A-MR2)', () => {
    expect(answers('stage', voices('board', 'Evolved', 'Evolved', "Don't know", ''))).toEqual([]);
    expect(answers('stage', voices('board', 'Evolved', 'Evolved'))).toEqual([]);
    expect(answers('stage', voices('board', 'Evolved', 'Evolved', '?'), { ...RULES, leastRaters: 2 })).toEqual(['board 2 Evolved']);
    expect(answers('stage', voices('board', '', ''), { ...RULES, leastRaters: 1 })).toEqual([]);
    expect(largeGroups([{ group: 'board' }, { group: 'board' }], 3)).toEqual([]);
    expect(largeGroups([{}, {}, { group: 'board' }, {}], 1)).toEqual([{ group: 'board', members: [2] }]);
  });

  it('are inverted when they stand at opposite ends', () => {
    expect(inverted('stage', [...FRONT_LINE, ...BOARD])).toEqual(['The board says Evolved, the front line says Early: Leader commitment']);
    expect(inverted('yes', [...voices('function head', 'Yes', 'Yes', 'Yes'), ...voices('C-suite', 'No', 'No', 'Partly')])).toEqual([
      'The C-suite says No, the function heads say Yes: Leader commitment',
    ]);
    expect(inverted('fact', [...voices('board', 'Yes', 'Yes', 'No'), ...voices('front line', 'No', 'No', 'No')])).toEqual([
      'The board says Yes, the front line says No: Leader commitment',
    ]);
  });

  it('are not inverted a step apart, at the same end, when contested within, or when too few', () => {
    expect(inverted('stage', [...BOARD, ...voices('front line', 'Developing', 'Developing', 'Developing')])).toEqual([]);
    expect(inverted('stage', [...BOARD, ...voices('front line', 'Evolved', 'Evolved', 'Evolved')])).toEqual([]);
    expect(inverted('stage', [...BOARD, ...voices('front line', 'Early', 'Early', 'Evolved')])).toEqual([]);
    expect(inverted('stage', [...BOARD, ...voices('front line', 'Early', 'Early')])).toEqual([]);
    expect(inverted('stage', [...BOARD, ...voices(undefined, 'Early', 'Early', 'Early')])).toEqual([]);
  });

  it('are named two by two, from the top of the company down', () => {
    const suite = voices('C-suite', 'Evolved', 'Evolved', 'Evolved');
    const heads = voices('function head', 'Early', 'Early', 'Early');
    expect(inversions('stage', heard('stage', [...heads, ...suite, ...FRONT_LINE, ...BOARD]))).toEqual([
      { first: { group: 'board', token: 'Evolved' }, second: { group: 'function head', token: 'Early' } },
      { first: { group: 'board', token: 'Evolved' }, second: { group: 'front line', token: 'Early' } },
      { first: { group: 'C-suite', token: 'Evolved' }, second: { group: 'function head', token: 'Early' } },
      { first: { group: 'C-suite', token: 'Evolved' }, second: { group: 'front line', token: 'Early' } },
    ]);
  });

  it('say the same whatever the order of the raters', () => {
    const voice = fc.record({
      group: fc.constantFrom<RatersGroup>('board', 'C-suite', 'function head', 'front line'),
      says: fc.constantFrom('Early', 'Developing', 'Evolved', "Don't know", ''),
    });
    fc.assert(
      fc.property(withShuffled(fc.array(voice, { maxLength: 20 })), ([one, other]) => {
        expect(answers('stage', one)).toEqual(answers('stage', other));
        expect(inverted('stage', one)).toEqual(inverted('stage', other));
      }),
    );
  });
});
