/** The roadmap: what is proposed, what to look at again, and what each year would lead to, worked by hand. */
import fc from 'fast-check';
import {
  proposeRoadmap,
  roadmapConclusions,
  roadmapWarnings,
  roadmapYearText,
  STATEMENT_IDS,
  type PlannedPhase,
  type RoadmapFindings,
  type RoadmapToday,
  type Stage,
  type StatementId,
  type YesAnswer,
} from '../../src/method';

const ANSWERS: Readonly<Record<string, YesAnswer | null>> = { y: 'Yes', p: 'Partly', n: 'No', '?': null };
const STAGES: Readonly<Record<string, Stage | null>> = { e: 'Early', d: 'Developing', v: 'Evolved', '?': null };

/** `yypn???????` is R1 and R2 Yes, R3 Partly, R4 No, the others missing; `ed?` is LC Early, UM Developing, CF missing. */
const today = (answers = 'ynnnnyyyyyy', stages = 'eed', policy: RoadmapToday['policy'] = 'balanced'): RoadmapToday => ({
  statements: Object.fromEntries(STATEMENT_IDS.map((id, i) => [id, ANSWERS[answers[i]!]!])) as RoadmapToday['statements'],
  stages: { LC: STAGES[stages[0]!]!, UM: STAGES[stages[1]!]!, CF: STAGES[stages[2]!]! },
  partly: 'no',
  policy,
});

const phase = (year: number, rest: Partial<PlannedPhase> = {}): PlannedPhase => ({
  year,
  outcome: `Outcome of ${year}`,
  owner: 'COO',
  ...rest,
});

/** R2 to R5 are gaps; LC and UM are Early. */
const findings = (rest: Partial<RoadmapFindings> = {}): RoadmapFindings => ({
  phases: [],
  horizonYears: 5,
  today: today(),
  gaps: ['R2', 'R3', 'R4', 'R5'],
  accountabilitiesMissing: [],
  listeningUnconnected: [],
  gapsAYear: 3,
  funding: null,
  ...rest,
});

describe('the proposal', () => {
  const proposed = (rest: Partial<RoadmapFindings>) => proposeRoadmap(findings(rest));

  it('decides in year 0 and closes the gaps from year 1 on, in the order of the statements and three a year', () => {
    const { phases, unplaced, text } = proposed({ gaps: ['R1', 'R3', 'R4', 'R7', 'R9', 'R10', 'R11'] });
    expect(phases.map(({ year, closes }) => [year, closes])).toEqual([
      [0, []],
      [1, ['R1', 'R3', 'R4']],
      [2, ['R7', 'R9', 'R10']],
      [3, ['R11']],
      [4, []],
      [5, []],
    ]);
    expect(unplaced).toEqual([]);
    expect(text).toBe('7 gaps, in the order of the statements and at most 3 a year, are closed by the end of year 3.');
  });

  it('goes through the phases and stays in the last', () => {
    expect(proposed({ horizonYears: 7 }).phases.map(({ phase: { phase: number } }) => number)).toEqual([0, 1, 2, 3, 4, 5, 5, 5]);
  });

  it('names executives in year 1 and connects what is heard in year 2', () => {
    const { phases } = proposed({
      gaps: ['R4'],
      accountabilitiesMissing: ['customer strategy (A5)', 'metrics (A3)'],
      listeningUnconnected: ['surveys'],
    });
    expect(phases[1]).toMatchObject({
      accountabilities: ['customer strategy (A5)', 'metrics (A3)'],
      listening: [],
      text: 'Close R4. Name an executive for customer strategy (A5) and metrics (A3).',
    });
    expect(phases[2]).toMatchObject({ accountabilities: [], listening: ['surveys'], text: 'Connect surveys.' });
    expect(phases[3]).toMatchObject({ accountabilities: [], listening: [], text: phases[3]!.phase.text });
  });

  it('names the gaps for which the years have no room', () => {
    const { unplaced, text } = proposed({ gaps: STATEMENT_IDS.slice(0, 7), gapsAYear: 1 });
    expect(unplaced).toEqual(['R6', 'R7']);
    expect(text).toBe(
      '5 gaps, in the order of the statements and at most 1 a year, are closed by the end of year 5. R6 and R7 do not fit in 5 years.',
    );
  });

  it('speaks of one gap as such', () => {
    expect(proposed({ gaps: ['R4'] }).text).toBe(
      '1 gap, in the order of the statements and at most 3 a year, is closed by the end of year 1.',
    );
    expect(proposed({ gaps: STATEMENT_IDS.slice(0, 6), gapsAYear: 1 }).text).toBe(
      '5 gaps, in the order of the statements and at most 1 a year, are closed by the end of year 5. R6 does not fit in 5 years.',
    );
  });

  it('tells a year that closes several', () => expect(proposed({ gaps: ['R1', 'R3'] }).phases[1]!.text).toBe('Close R1 and R3.'));

  it('tells a year with several of each', () => {
    const { phases } = proposed({ gaps: [], accountabilitiesMissing: ['A4', 'A7'], listeningUnconnected: ['surveys', 'interviews'] });
    expect([phases[1]!.text, phases[2]!.text]).toEqual(['Name an executive for A4 and A7.', 'Connect surveys and interviews.']);
  });

  it('has none to close where no gap is known', () => {
    expect(proposed({ gaps: [] }).text).toBe('No gap is known, so the proposal has none to close.');
  });

  it('closes each gap once or names it as left, and never more than A-RM1 in a year', () => {
    const gaps = fc.subarray([...STATEMENT_IDS]);
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 5, max: 8 }), (given, gapsAYear, horizonYears) => {
        const { phases, unplaced } = proposed({ gaps: given, gapsAYear, horizonYears });
        expect([...phases.flatMap(({ closes }) => closes), ...unplaced]).toEqual(given);
        for (const { closes } of phases) expect(closes.length).toBeLessThanOrEqual(gapsAYear);
      }),
    );
  });
});

describe('the warnings', () => {
  const warnings = (phases: readonly PlannedPhase[], rest: Partial<RoadmapFindings> = {}) => roadmapWarnings(findings({ phases, ...rest }));
  const NO_RESULT = 'No visible result in phase 1 of the roadmap';

  it('say only that nothing is planned while there is no phase', () => {
    expect(warnings([])).toEqual(['Nothing is planned on the roadmap yet.']);
  });

  it('are none for a plan that closes every gap in time', () => {
    expect(warnings([phase(1, { closes: ['R2', 'R3'] }), phase(2, { closes: ['R4', 'R5'] })])).toEqual([]);
  });

  it.each([
    ['nothing is planned for year 1', [phase(2, { closes: ['R2'] })], true],
    ['year 1 closes and projects nothing', [phase(1)], true],
    ['year 1 does so and year 2 closes a gap', [phase(1), phase(2, { closes: ['R2'] })], true],
    ['year 1 closes what is Yes today', [phase(1, { closes: ['R1'] })], true],
    ['year 1 closes a gap', [phase(1, { closes: ['R2'] })], false],
    ['year 1 closes what is not answered today', [phase(1, { closes: ['R11'] })], false],
    ['year 1 projects a stage', [phase(1, { projected: { LC: 'Developing' } })], false],
    ['a second phase of year 1 projects a stage', [phase(1), phase(1, { projected: { LC: 'Developing' } })], false],
    ['only year 2 projects a stage', [phase(1), phase(2, { projected: { LC: 'Developing' } })], true],
    ['a second phase of year 1 closes a gap', [phase(1), phase(1, { closes: ['R2'] })], false],
  ] as const)('of no visible result, where %s', (_, phases, warned) => {
    const given = warnings(phases, { today: today('ynnnnyyyyy?') });
    expect(given.some((warning) => warning.startsWith(NO_RESULT))).toBe(warned);
  });

  it('tell a year 1 without a phase from one whose phases show nothing', () => {
    expect(warnings([phase(2, { closes: ['R2'] })])[0]).toBe(`${NO_RESULT}: nothing is planned for year 1.`);
    expect(warnings([phase(1)])[0]).toBe(`${NO_RESULT}: what is planned for year 1 closes no gap and projects no statement and no stage.`);
  });

  it('count the last year within the horizon', () => {
    expect(warnings([phase(1, { closes: ['R2', 'R3'] }), phase(5, { closes: ['R4', 'R5'] })])).toEqual([]);
  });

  it('count the gaps that all phases of a year close, and each only once', () => {
    const four = [phase(1, { closes: ['R2', 'R3'] }), phase(1, { closes: ['R3', 'R4'], projected: { R5: 'Yes' } })];
    expect(warnings(four)).toEqual([
      'Year 1 of the roadmap closes 4 gaps, R2, R3, R4 and R5; more than 3 in one year are hard to carry (A-RM1).',
    ]);
    expect(warnings(four, { gapsAYear: 4 })).toEqual([]);
    // R1 is Yes today, and R2 was closed the year before.
    expect(warnings([phase(1, { closes: ['R2'] }), phase(2, { closes: ['R1', 'R2', 'R3', 'R4', 'R5'] })])).toEqual([]);
    // The order in which phases are listed is not the order of the years.
    expect(warnings([phase(2, { closes: ['R2', 'R3', 'R4', 'R5'] }), phase(1, { closes: ['R2'] })])).toEqual([]);
  });

  it.each([[undefined], [''], ['  '], ['TBD'], ['-'], ["Don't know"]])('name a phase whose owner is %p', (owner) => {
    const first = { year: 1, outcome: 'Outcome of 1', closes: ['R2', 'R3', 'R4'] } as const;
    expect(warnings([owner === undefined ? first : { ...first, owner }, phase(2, { closes: ['R5'] })])).toEqual([
      'Nobody owns the phase of year 1, “Outcome of 1”.',
    ]);
  });

  it('name the gaps that no phase closes, a projected Partly included unless it counts as yes', () => {
    const plan = [phase(1, { closes: ['R2'], projected: { R3: 'Partly', R4: 'Yes' } })];
    expect(warnings(plan)).toEqual(['No phase of the roadmap closes R3 or R5.']);
    expect(warnings(plan, { today: { ...today(), partly: 'yes' } })).toEqual(['No phase of the roadmap closes R5.']);
  });

  it('name a phase beyond the horizon, which closes nothing within it', () => {
    expect(warnings([phase(1, { closes: ['R2', 'R3', 'R4'] }), phase(6, { closes: ['R5'] })])).toEqual([
      'No phase of the roadmap closes R5.',
      'The phase of year 6, “Outcome of 6”, lies beyond the horizon of 5 years and is not counted.',
    ]);
  });

  it('name what a phase closes and yet does not project as Yes', () => {
    expect(warnings([phase(1, { closes: ['R2', 'R3', 'R4'], projected: { R2: 'Yes', R3: 'No' } }), phase(2, { closes: ['R5'] })])).toEqual([
      'A phase of year 1 closes R3 and projects another answer than Yes; it is counted as Yes.',
    ]);
  });

  it('name two of them together', () => {
    const both = { closes: ['R2', 'R3', 'R4'], projected: { R2: 'Partly', R3: 'No' } } as const;
    expect(warnings([phase(1, both), phase(2, { closes: ['R5'] })])).toEqual([
      'A phase of year 1 closes R2 and R3 and projects another answer than Yes; it is counted as Yes.',
    ]);
  });
});

describe('the years', () => {
  const yearsOf = (phases: readonly PlannedPhase[], rest: Partial<RoadmapFindings> = {}) =>
    roadmapConclusions(findings({ phases, ...rest })).years;
  const unplanned = (year: number) => ({ year, planned: false, yes: null, early: null, line: null });

  it('are today, and nothing else where nothing is planned', () => {
    // Seven of eleven are Yes; LC and UM are Early.
    expect(yearsOf([])).toEqual([
      { year: 0, planned: true, yes: { min: 7, max: 7 }, early: { min: 2, max: 2 }, line: 'RL1' },
      ...[1, 2, 3, 4, 5].map(unplanned),
    ]);
  });

  it('add up what was closed and projected before, and leave out what a year does not project', () => {
    const years = yearsOf([
      phase(1, { closes: ['R2'] }),
      phase(2, { projected: { LC: 'Developing' } }),
      phase(4, { closes: ['R3'], projected: { R4: 'Yes', UM: 'Developing' } }),
    ]);
    expect(years.slice(1)).toEqual([
      { year: 1, planned: true, yes: { min: 8, max: 8 }, early: null, line: null },
      { year: 2, planned: true, yes: null, early: { min: 1, max: 1 }, line: 'RL3' },
      unplanned(3),
      { year: 4, planned: true, yes: { min: 10, max: 10 }, early: { min: 0, max: 0 }, line: 'RL4' },
      unplanned(5),
    ]);
  });

  it('keep the bounds of what is missing until it is projected', () => {
    const years = yearsOf(
      [phase(1, { closes: ['R2'], projected: { UM: 'Evolved' } }), phase(2, { closes: ['R11'], projected: { LC: 'Evolved' } })],
      { today: today('ynnnnyyyy??', '?e?') },
    );
    expect(years.slice(0, 3)).toEqual([
      { year: 0, planned: true, yes: { min: 5, max: 7 }, early: { min: 1, max: 3 }, line: 'RL6' },
      { year: 1, planned: true, yes: { min: 6, max: 8 }, early: { min: 0, max: 2 }, line: 'RL6' },
      { year: 2, planned: true, yes: { min: 7, max: 8 }, early: { min: 0, max: 1 }, line: 'RL2' },
    ]);
  });

  it('count what a phase of year 0 projects as there in year 0', () => {
    expect(yearsOf([phase(0, { closes: ['R2'], projected: { LC: 'Developing' } })])[0]).toEqual({
      year: 0,
      planned: true,
      yes: { min: 8, max: 8 },
      early: { min: 1, max: 1 },
      line: 'RL3',
    });
  });

  it('are not planned by a phase that projects only an answer which they do not count', () => {
    expect(yearsOf([phase(1, { projected: { Q12: 'Yes' } }), phase(2)]).slice(1, 3)).toEqual([unplanned(1), unplanned(2)]);
  });

  it('read Partly as A-R1 says, and can go down', () => {
    const plan = [phase(1, { projected: { R1: 'Partly' } })];
    expect(yearsOf(plan)[1]!.yes).toEqual({ min: 6, max: 6 });
    expect(yearsOf(plan, { today: { ...today(), partly: 'yes' } })[1]!.yes).toEqual({ min: 7, max: 7 });
  });

  it('leave the answers of today as they were given', () => {
    const given = today();
    yearsOf([phase(0, { closes: ['R2'], projected: { LC: 'Evolved', R3: 'Yes' } })], { today: given });
    expect(given).toEqual(today());
  });

  it('are put into words', () => {
    const texts = yearsOf([phase(1, { closes: ['R2'] }), phase(2, { projected: { LC: 'Developing', R3: 'Yes' } })]).map((year) =>
      roadmapYearText(year, 'balanced'),
    );
    expect(texts.slice(0, 4)).toEqual([
      '7 of 11 yes. 2 of 3 Early. Report at the highest level open to you',
      '8 of 11 yes',
      "9 of 11 yes. 1 of 3 Early. Report to a member of the C-suite, with the chief executive's declared backing",
      'Not yet planned',
    ]);
    const open = yearsOf([], { today: today('ynnnnyyyy??', '?e?') })[0]!;
    expect(roadmapYearText(open, 'balanced')).toBe('5 to 7 of 11 yes. 1 to 3 of 3 Early. Undetermined');
  });

  it('never lose a yes by closing one more gap, and do not depend on the order in which the years are listed', () => {
    const id = fc.constantFrom<StatementId>(...STATEMENT_IDS);
    const letters = fc.array(fc.constantFrom('y', 'p', 'n', '?'), { minLength: 11, maxLength: 11 }).map((each) => each.join(''));
    const closing = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.array(id, { minLength: 1, maxLength: 4 })), {
      selector: ([year]) => year,
      maxLength: 6,
    });
    fc.assert(
      fc.property(letters, closing, id, (answers, plan, more) => {
        const phases = plan.map(([year, closes]) => phase(year, { closes }));
        const before = yearsOf(phases, { today: today(answers) });
        expect(yearsOf([...phases].reverse(), { today: today(answers) })).toEqual(before);
        const after = yearsOf([...phases, phase(1, { closes: [more] })], { today: today(answers) });
        before.forEach(({ yes }, year) => {
          if (yes === null) return;
          expect(after[year]!.yes!.min).toBeGreaterThanOrEqual(yes.min);
          expect(after[year]!.yes!.max).toBeGreaterThanOrEqual(yes.max);
        });
      }),
    );
  });
});

describe('the first year in which the role could report lower', () => {
  const lower = (stages: string, plan: Readonly<Record<number, string>>, policy: RoadmapToday['policy'] = 'balanced') => {
    const phases = Object.entries(plan).map(([year, to]) =>
      phase(Number(year), { projected: Object.fromEntries((['LC', 'UM', 'CF'] as const).map((id, i) => [id, STAGES[to[i]!]!])) }),
    );
    const { firstLowerYear, lowerText } = roadmapConclusions(findings({ phases, today: today(undefined, stages, policy) }));
    return [firstLowerYear, lowerText] as const;
  };
  const BACKING = "report to a member of the C-suite, with the chief executive's declared backing.";
  const SPONSOR = 'report to a member of the C-suite, with a named executive sponsor.';

  it.each([
    ['eed', { 2: 'eed', 3: 'edd', 4: 'ddd' }, 3, `From year 3 the role could report lower than today: ${BACKING}`],
    ['edd', { 1: 'edd', 2: 'ddd' }, 2, `From year 2 the role could report lower than today: ${SPONSOR}`],
    ['ddd', { 5: 'vvv' }, 5, 'From year 5 the role could report lower than today: may be led from within.'],
    ['eee', { 0: 'ddd' }, 0, `From year 0 the role could report lower than today: ${SPONSOR}`],
    [
      'eed',
      { 2: 'edd', 4: 'eee' },
      2,
      `In year 2 the role could report lower than today: ${BACKING} What is projected for year 4 does not bear that out.`,
    ],
    ['eed', { 2: 'eed', 4: 'eee' }, null, "Not within what is planned: no year leads to a lower level than today's."],
    ['ddd', { 2: 'edd' }, null, "Not within what is planned: no year leads to a lower level than today's."],
    ['eed', {}, null, 'Not yet planned: no phase projects a stage.'],
    ['e?d', { 2: 'ddd' }, null, "Today's reporting line is not settled, so no year can be compared with it."],
    ['vvv', { 2: 'vvv' }, null, 'The work may be led from within today, and no level is lower.'],
  ] as const)('from %s over %p', (stages, plan, year, text) => {
    expect(lower(stages, plan)).toEqual([year, text]);
  });

  it('names every later year that falls back', () => {
    expect(lower('eed', { 1: 'ddd', 2: 'eed', 3: 'eed' })).toEqual([
      1,
      `In year 1 the role could report lower than today: ${SPONSOR} What is projected for year 2 and 3 does not bear that out.`,
    ]);
  });

  it('asks for more under the cautious policy, by which one Early variable is as high as two', () => {
    expect(lower('eed', { 1: 'edd', 2: 'ddd' }, 'cautious')[0]).toBe(2);
    expect(lower('edd', { 1: 'ddd' }, 'cautious')).toEqual([1, `From year 1 the role could report lower than today: ${SPONSOR}`]);
    expect(lower('eed', { 1: 'edd' }, 'cautious')[0]).toBeNull();
  });

  it('does not count a year whose line is not settled', () => {
    const { firstLowerYear } = roadmapConclusions(
      findings({
        today: today(undefined, 'ee?'),
        phases: [phase(1, { projected: { LC: 'Evolved', UM: 'Evolved' } }), phase(2, { projected: { CF: 'Evolved' } })],
      }),
    );
    expect(firstLowerYear).toBe(2);
  });
});

it('puts the self-funding year and the year of the peak beside the years, and null where there is no model', () => {
  expect(roadmapConclusions(findings({ funding: { firstSelfFundingYear: 3, peakFundingYear: 2 } }))).toMatchObject({
    selfFundingYear: 3,
    peakFundingYear: 2,
  });
  expect(roadmapConclusions(findings())).toMatchObject({ selfFundingYear: null, peakFundingYear: null });
});
