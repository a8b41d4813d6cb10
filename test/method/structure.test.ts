/** The structure: every rule by hand, what is still open against every completion, and what would move it. */
import fc from 'fast-check';
import {
  STRUCTURE_OPTIONS,
  structure,
  structureText,
  type Fact,
  type FunctionPeople,
  type OperatingArea,
  type People,
  type ReportingRule,
  type Stage,
  type StructureFindings,
  changeText,
} from '../../src/method';
import { waitsFor, inFile } from './assessments';
import { NAMES, SALES, concluded, findings, people } from './structure-cases';

describe('the team', () => {
  const team = (letters: string, over: Partial<StructureFindings> = {}) => concluded('RL4', { people: people(letters), ...over }).team;

  it('is dedicated with a budget and half of the functions at full time', () => {
    expect(team('ffnn')).toBe('dedicated');
    expect(team('fnn')).toBe('unresolved');
    expect(team('ffn')).toBe('dedicated');
  });

  it('is dispersed where areas work together, time is released and half commit named people', () => {
    expect(team('hhnn')).toBe('dispersed');
    expect(team('ffnn', { budget: 'No' })).toBe('dispersed');
    expect(team('hhnn', { crossFunctional: 'Evolved' })).toBe('dispersed');
    expect(team('hhnn', { crossFunctional: 'Early' })).toBe('unresolved');
    expect(team('hhnn', { release: 'No' })).toBe('unresolved');
    expect(team('hnnn')).toBe('unresolved');
  });

  it('does not rest on people who help when they have time', () => expect(team('wwww')).toBe('unresolved'));

  it('asks for the share of the register (A-ST2)', () => {
    expect(team('ffff', { share: 1 })).toBe('dedicated');
    expect(team('fffh', { share: 1 })).toBe('dispersed');
    expect(team('fnnn', { share: 0.25 })).toBe('dedicated');
    expect(team('nnnn', { share: 0 })).toBe('dedicated');
  });

  it('is open while a missing answer decides', () => {
    expect(team('ff', { budget: null })).toBeNull();
    expect(team('ff??')).toBe('dedicated');
    expect(team('f??n', { release: 'No' })).toBeNull();
    expect(team('hh', { budget: 'No', crossFunctional: null })).toBeNull();
    expect(team('')).toBeNull();
  });

  it('is settled where the missing ones cannot matter', () => {
    expect(team('nnn?', { budget: null })).toBe('unresolved');
    expect(team('', { budget: 'No', release: 'No' })).toBe('unresolved');
    expect(team('ff', { release: null, crossFunctional: null })).toBe('dedicated');
    expect(team('hhnn', { budget: null })).toBe('dispersed');
  });
});

describe('the leader', () => {
  it.each(['RL1', 'RL3', 'RL4'] as const)('is a staff leader under %s', (line) => expect(concluded(line).leader).toBe('staff'));

  const led = (areas: readonly OperatingArea[], bar = 4) => {
    const { leader, final, dependsOn } = concluded('RL5', { areas, bar });
    return [leader, final, inFile(dependsOn)];
  };
  const area = (name: string, influence: number | null, runsWell: Fact | null): OperatingArea => ({ area: name, influence, runsWell });

  it('is a line leader where one top area runs well', () => expect(led([SALES, area('IT', 3, 'No')])).toEqual(['line', true, []]));

  it('is nobody where there is a tie, none reaches the bar, or the top area does not run well', () => {
    expect(led([SALES, area('IT', 5, 'Yes')])).toEqual([null, true, []]);
    expect(led([area('Sales', 3, 'Yes')])).toEqual([null, true, []]);
    expect(led([area('Sales', 5, 'No')])).toEqual([null, true, []]);
  });

  it('depends on whether the top area runs well', () => {
    expect(led([area('Sales', 5, null), area('IT', 3, null)])).toEqual([null, false, ['influence/Sales']]);
  });

  it('depends on the areas where none is listed', () => expect(led([])).toEqual([null, false, ['influence']]));

  it('depends on an influence that could tie with the top or outrank it', () => {
    expect(led([SALES, area('IT', null, 'No')])).toEqual([null, false, ['influence/IT']]);
    expect(led([area('Sales', 4, 'Yes'), area('IT', null, 'No')])).toEqual([null, false, ['influence/IT']]);
    expect(led([area('Sales', 4, null), area('IT', null, null), area('Brand', 3, null)])).toEqual([
      null,
      false,
      ['influence/Sales', 'influence/IT'],
    ]);
  });

  it('is nobody where no completion gives a single top area that runs well', () => {
    // Whatever IT turns out to be, it ties at 5 with the two or stays below them.
    expect(led([SALES, area('Brand', 5, 'Yes'), area('IT', null, 'Yes')])).toEqual([null, true, []]);
    expect(led([area('Sales', 5, 'No'), area('IT', null, 'Yes')])).toEqual([null, true, []]);
  });

  it('is a line leader where the only area listed reaches every bar', () =>
    expect(led([area('Sales', null, 'Yes')], 1)).toEqual(['line', true, []]));
});

describe('the rule', () => {
  const DISPERSED = { people: people('hhnn') } as const;
  it.each([
    ['S1', 'RL1', {}, 'Staff leader, dedicated team.'],
    ['S2', 'RL3', DISPERSED, 'Staff leader, dispersed team.'],
    ['S3', 'RL5', {}, 'Line leader, dedicated team.'],
    ['S4', 'RL5', DISPERSED, 'Line leader, dispersed team.'],
    [
      'SU',
      'RL4',
      { people: people('nnnn') },
      'Staff leader, team unresolved: a dispersed team is unlikely to hold, and a dedicated one has no resources.',
    ],
    [
      'SU',
      'RL5',
      { areas: [{ ...SALES, runsWell: 'No' }] },
      'Leader unresolved, dedicated team: Sales, the area with the most influence, does not run well.',
    ],
    [
      'SU',
      'RL5',
      { areas: [SALES, { ...SALES, area: 'IT' }] },
      'Leader unresolved, dedicated team: no single area leads by influence (Tie of Sales and IT).',
    ],
    ['SU', 'RL4', { budget: null }, 'Undetermined: staff leader; the team depends on the budget.'],
    [
      'SU',
      'RL4',
      { people: people('fn??'), release: 'No' },
      'Undetermined: staff leader; the team depends on whom Brand and Marketing commit.',
    ],
    ['SU', 'RL5', { areas: [] }, 'Undetermined: dedicated team; the leader depends on the top area.'],
    [
      'SU',
      'RL5',
      { areas: [{ ...SALES, runsWell: null }] },
      'Undetermined: dedicated team; the leader depends on whether Sales runs well.',
    ],
    ['S0', 'RL6', {}, 'Decide the reporting line first; the team is dedicated whatever that line is.'],
    [
      'S0',
      'RL2',
      { people: people('nn') },
      'Decide the reporting line first; the team is unresolved: a dispersed team is unlikely to hold',
    ],
    ['S0', 'RL6', { people: [] }, 'Decide the reporting line first; the team depends on the functions and whom they commit'],
  ] as const)('is %s under %s with %j', (rule, line, over, begins) => {
    const conclusion = concluded(line, over);
    expect([conclusion.rule, conclusion.text.slice(0, begins.length)]).toEqual([rule, begins]);
  });

  it('is the sources’ in direction', () => expect(concluded('RL1')).toMatchObject({ origin: 'theirs in direction', source: 'NEED' }));

  it('waits for the reporting line, and shows the team meanwhile', () => {
    expect(concluded('RL6')).toMatchObject({
      rule: 'S0',
      final: false,
      dependsOn: waitsFor('maturity/UM'),
      leader: null,
      team: 'dedicated',
      runnerUp: null,
    });
    // Even an unresolved team, which leaves nothing to decide, waits for it.
    expect(concluded('RL2', { people: people('nn') })).toMatchObject({ rule: 'S0', final: false, team: 'unresolved' });
  });

  it('is unresolved for good where one axis is, whatever the other turns out to be', () => {
    const noArea = concluded('RL5', { areas: [{ ...SALES, runsWell: 'No' }], budget: null });
    expect(noArea).toMatchObject({ rule: 'SU', final: true, dependsOn: [], leader: null, team: null });
    expect(noArea.text).toContain('the team depends on the budget. What is still open cannot change that');
    expect(concluded('RL5', { areas: [], people: people('nn') })).toMatchObject({
      rule: 'SU',
      final: true,
      dependsOn: [],
      leader: null,
      team: 'unresolved',
    });
  });

  it('names every missing answer that matters, and no other', () => {
    const none = { people: [], budget: null, release: null, crossFunctional: null } as const;
    expect(concluded('RL5', { ...none, areas: [] }).dependsOn).toEqual(
      waitsFor('structure', 'structure/budget', 'structure/release', 'maturity/CF', 'influence'),
    );
    expect(concluded('RL1', none).dependsOn).toEqual(waitsFor('structure', 'structure/budget', 'structure/release', 'maturity/CF'));
    // Sales alone is too few for a dedicated team, so the budget does not matter.
    expect(concluded('RL1', { people: people('?nn'), budget: null, share: 0.6 })).toMatchObject({ rule: 'SU', final: true, dependsOn: [] });
    expect(concluded('RL1', { people: people('hn'), budget: null, release: null }).dependsOn).toEqual(waitsFor('structure/release'));
    expect(concluded('RL1', { people: people('?n'), budget: 'No' }).dependsOn).toEqual(waitsFor('structure/Sales'));
  });
});

describe('the reasons and the evidence', () => {
  it('say why a team is unresolved', () => {
    expect(concluded('RL4', { people: people('hnnn'), budget: 'No', release: 'No' }).text).toBe(
      'Staff leader, team unresolved: a dispersed team is unlikely to hold, and a dedicated one has no resources. ' +
        'Not all three variables are Evolved (RL4), so nobody leads the work from within an operating area. ' +
        'Against a dedicated team: there is no budget and 0 of 4 functions commit full-time named people; ' +
        'against a dispersed one: the heads do not release time and 1 of 4 functions commits named people for at least half their time.',
    );
  });

  it('say why a line leader', () => {
    expect(concluded('RL5').text).toBe(
      'Line leader, dedicated team. Sales, the area with the most influence, runs well. ' +
        'There is a budget and 2 of 4 functions commit full-time named people.',
    );
  });

  it('count the functions', () => {
    expect(concluded('RL4', { people: people('fff?hn') }).evidence).toEqual([
      'Reporting line: RL4, so a staff leader (A-ST1)',
      '3 of 6 functions commit full-time named people',
      '4 of 6 functions commit named people for at least half their time',
      'Needed for a team: 3 of 6 (A-ST2, a share of 0.5)',
      'Not known: whom Marketing commits',
      'Budget: Yes',
      'Heads agree to release time: Yes',
      'Ability to work cross-functionally: Developing',
      'Top area by influence: Sales, which runs well',
      'Runner-up: Staff leader, dispersed team (S2), if the budget is withdrawn (for the chief executive and finance to decide)',
    ]);
  });

  it('list the four with what speaks for and against each', () => {
    expect(STRUCTURE_OPTIONS.map(({ rule, label }) => [rule, label])).toEqual([
      ['S1', 'Staff leader, dedicated team'],
      ['S2', 'Staff leader, dispersed team'],
      ['S3', 'Line leader, dedicated team'],
      ['S4', 'Line leader, dispersed team'],
    ]);
    STRUCTURE_OPTIONS.forEach(({ pros, cons }) => expect([pros.length > 0, cons.length > 0]).toEqual([true, true]));
  });
});

describe('what would move it', () => {
  it('is the budget where the people are there', () => {
    expect(concluded('RL4', { people: people('ffhn'), budget: 'No' }).changesIf.map(changeText)[0]).toBe(
      'A budget is granted (for the chief executive and finance to decide): Staff leader, dedicated team (S1)',
    );
  });

  it('is how many more functions with which commitment, and whose', () => {
    // Three of six are needed at full time; one is there, so two of the five others.
    expect(concluded('RL4', { people: people('fhhnnn') }).changesIf.map(changeText)).toContain(
      '2 of Service, Brand, Marketing, Operations and IT commit full-time named people: Staff leader, dedicated team (S1)',
    );
    // Two of four are needed at half time; one is there.
    expect(concluded('RL4', { people: people('hnnw'), budget: 'No' }).changesIf.map(changeText)[0]).toBe(
      'Service, Brand or Marketing commits half-time named people: Staff leader, dispersed team (S2)',
    );
  });

  it('is the cooperation or the release of time', () => {
    expect(concluded('RL3', { people: people('hh'), crossFunctional: 'Early' }).changesIf.map(changeText)).toContain(
      'Ability to work cross-functionally moves from Early to Developing (for the raters to say): Staff leader, dispersed team (S2)',
    );
    expect(concluded('RL4', { people: people('hh'), release: 'No' }).changesIf.map(changeText)).toContain(
      'The heads of the functions agree to release time: Staff leader, dispersed team (S2)',
    );
  });

  it('tells the nearest first, and only what resolves the structure', () => {
    const changesIf = (letters: string) =>
      concluded('RL4', { people: people(letters), budget: 'No', release: 'No' }).changesIf.map(changeText);
    // Dedicated: two functions at full time and a budget. Dispersed: two functions at half time, or one, and the release of time.
    expect(changesIf('hnnn')).toEqual([
      'Service, Brand or Marketing commits half-time named people and the heads of the functions agree to release time: ' +
        'Staff leader, dispersed team (S2)',
      '2 of Sales, Service, Brand and Marketing commit full-time named people ' +
        'and a budget is granted (for the chief executive and finance to decide): ' +
        'Staff leader, dedicated team (S1)',
    ]);
  });

  it('is a function that withdraws, where just enough commit', () => {
    expect(concluded('RL4', { people: people('ffnn') }).changesIf.map(changeText)).toContain(
      'Sales or Service commits half-time named people only: Staff leader, dispersed team (S2)',
    );
    expect(concluded('RL4', { people: people('hhnn') }).changesIf.map(changeText)).toContain(
      'Sales or Service commits nobody by name: Staff leader, team unresolved (SU)',
    );
  });

  it('is the functions first of all where nothing is answered', () => {
    expect(
      concluded('RL1', { people: [], budget: null, release: null, crossFunctional: null, areas: [] })
        .changesIf.map(changeText)
        .map((each) => /\((S.)\)$/.exec(each)?.[1]),
    ).toEqual(['SU', 'S1', 'S2', 'SU']);
  });

  it('takes both axes where neither has a result', () => {
    expect(
      concluded('RL5', { areas: [{ ...SALES, runsWell: 'No' }], people: people('hn'), release: 'No' }).changesIf.map(changeText)[0],
    ).toBe(
      'A single operating area has the most influence and runs well (today Sales, the area with the most influence, does not run well), ' +
        'and Sales or Service commits full-time named people: Line leader, dedicated team (S3)',
    );
  });

  it('makes a staff leader of a line leader whose areas no longer work together', () => {
    expect(concluded('RL5', { people: people('hh') }).changesIf.map(changeText)).toContain(
      'Ability to work cross-functionally falls back to Early (for the raters to say): Staff leader, team unresolved (SU)',
    );
  });

  it('is each missing answer, with what it would decide', () => {
    expect(
      concluded('RL4', { budget: null, people: people('ffhh') })
        .changesIf.map(changeText)
        .slice(0, 2),
    ).toEqual([
      'There is a budget (for the chief executive and finance to decide): Staff leader, dedicated team (S1)',
      'There is no budget (for the chief executive and finance to decide): Staff leader, dispersed team (S2)',
    ]);
    expect(concluded('RL4', { budget: 'No', people: people('h??n') }).changesIf.map(changeText)).toEqual(
      expect.arrayContaining([
        'Service or Brand commits half-time named people: Staff leader, dispersed team (S2)',
        'Service and Brand commit nobody by name: Staff leader, team unresolved (SU)',
      ]),
    );
    expect(concluded('RL4', { people: [], release: 'No' }).changesIf.map(changeText)).toContain(
      'Enough functions, once listed, commit full-time named people: Staff leader, dedicated team (S1)',
    );
  });

  it('is the top area where that is what is lacking', () => {
    expect(concluded('RL5', { areas: [{ ...SALES, runsWell: 'No' }] }).changesIf.map(changeText)).toContain(
      'A single operating area has the most influence and runs well (today Sales, the area with the most influence, does not run well): ' +
        'Line leader, dedicated team (S3)',
    );
  });

  it('is the reporting line before that is decided', () => {
    expect(concluded('RL2', { crossFunctional: null }).changesIf.map(changeText)).toEqual([
      'The reporting line turns out to be RL3 or RL4: Staff leader, dedicated team (S1)',
      'The reporting line turns out to be RL5: Line leader, dedicated team (S3)',
    ]);
  });

  it('names as the runner-up the structure beside it that takes the fewest changes', () => {
    expect(concluded('RL4', { people: people('fffhhh') }).runnerUp).toBe('S2');
    expect(concluded('RL4', { people: people('hhnn'), budget: 'No' }).runnerUp).toBe('S4');
    // Two variables at least must move before the work is led from within: a budget and one function more are as near, and come first.
    expect(concluded('RL1', { people: people('fhnn'), budget: 'No' }).runnerUp).toBe('S1');
    expect(concluded('RL5', { people: people('hhnn') }).runnerUp).toBe('S2');
    expect(concluded('RL5', { people: people('ffhh') }).runnerUp).toBe('S4');
    expect(concluded('RL4', { people: people('hnnn'), budget: 'No' }).runnerUp).toBe('S2');
    expect(concluded('RL4', { budget: null }).runnerUp).toBeNull();
  });
});

describe('whatever the answers', () => {
  const fact = fc.constantFrom<Fact>('Yes', 'No');
  const commitment = fc.constantFrom<People>('None', 'When they have time', 'Half-time named', 'Full-time named');
  const stage = fc.constantFrom<Stage>('Early', 'Developing', 'Evolved');
  const maybe = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { freq: 2 });
  const share = fc.constantFrom(0, 0.25, 0.5, 2 / 3, 1);
  const bar = fc.constantFrom(1, 3, 4, 4.5, 5);
  const decided = fc.constantFrom<ReportingRule>('RL1', 'RL3', 'RL4', 'RL5');

  const given = fc.record({
    line: decided,
    commitments: fc.array(maybe(commitment), { maxLength: 4 }),
    budget: maybe(fact),
    release: maybe(fact),
    crossFunctional: maybe(stage),
    areas: fc.array(fc.record({ influence: maybe(fc.integer({ min: 1, max: 5 })), runsWell: maybe(fact) }), { maxLength: 3 }),
    share,
    bar,
  });
  type Given = typeof given extends fc.Arbitrary<infer Value> ? Value : never;

  const asked = ({ line, commitments, areas, ...rest }: Given): StructureFindings => ({
    ...rest,
    reportingLine: { rule: line, dependsOn: [] },
    people: commitments.map((each, i) => ({ function: NAMES[i]!, commitment: each })),
    areas: areas.map((each, i) => ({ area: NAMES[i]!, ...each })),
  });

  const LEVELS: readonly People[] = ['None', 'When they have time', 'Half-time named', 'Full-time named'];
  const YES_NO: readonly Fact[] = ['Yes', 'No'];

  interface Missing {
    readonly id: string;
    /** Each way in which it may turn out. */
    readonly completions: readonly ((at: StructureFindings) => StructureFindings)[];
  }

  const each = <Value>(values: readonly Value[], fill: (value: Value) => Partial<StructureFindings>): Missing['completions'] =>
    values.map((value) => (at) => ({ ...at, ...fill(value) }));

  const replaced = <Row>(rows: readonly Row[], i: number, row: Row): readonly Row[] => rows.map((other, j) => (i === j ? row : other));

  /** Nobody, one function at each level, or that and another that commits nobody. */
  const LISTS: readonly (readonly People[])[] = [...LEVELS.map((level) => [level]), ...LEVELS.map((level) => ['None', level] as const)];
  const named = (levels: readonly People[]): readonly FunctionPeople[] =>
    levels.map((commitment, i) => ({ function: NAMES[i]!, commitment }));
  const AREAS: readonly (readonly OperatingArea[])[] = [[SALES], [{ ...SALES, runsWell: 'No' }], [SALES, { ...SALES, area: 'IT' }]];

  function missingPeople({ people: functions }: StructureFindings): readonly Missing[] {
    if (functions.length === 0) return [{ id: 'structure', completions: each(LISTS, (levels) => ({ people: named(levels) })) }];
    return functions.flatMap((row, i) =>
      row.commitment === null
        ? [
            {
              id: `structure/${row.function}`,
              completions: LEVELS.map((commitment) => (at: StructureFindings) => ({
                ...at,
                people: replaced(at.people, i, { ...row, commitment }),
              })),
            },
          ]
        : [],
    );
  }

  function missingAreas({ areas }: StructureFindings): readonly Missing[] {
    if (areas.length === 0) return [{ id: 'influence', completions: each(AREAS, (listed) => ({ areas: listed })) }];
    return areas.flatMap((row, i) => {
      if (row.influence !== null && row.runsWell !== null) return [];
      const influences = row.influence === null ? [1, 2, 3, 4, 5] : [row.influence];
      const running = row.runsWell === null ? YES_NO : [row.runsWell];
      const filled = influences.flatMap((influence) => running.map((runsWell) => ({ ...row, influence, runsWell })));
      const completions = filled.map((full) => (at: StructureFindings) => ({ ...at, areas: replaced(at.areas, i, full) }));
      return [{ id: `influence/${row.area}`, completions }];
    });
  }

  /** Each missing answer with what it may turn out to be; an item of the influence sheet has two. */
  const missing = (from: StructureFindings): readonly Missing[] => [
    ...(from.budget === null ? [{ id: 'structure/budget', completions: each(YES_NO, (budget) => ({ budget })) }] : []),
    ...(from.release === null ? [{ id: 'structure/release', completions: each(YES_NO, (release) => ({ release })) }] : []),
    ...(from.crossFunctional === null
      ? [{ id: 'maturity/CF', completions: each<Stage>(['Early', 'Developing', 'Evolved'], (crossFunctional) => ({ crossFunctional })) }]
      : []),
    ...missingPeople(from),
    ...missingAreas(from),
  ];

  /** The rule that every way of completing all of them gives, the last answer turning fastest. */
  const rulesOf = (from: StructureFindings, open: readonly Missing[]): readonly string[] => {
    const [first, ...others] = open;
    return first === undefined ? [structure(from).rule] : first.completions.flatMap((fill) => rulesOf(fill(from), others));
  };

  /** Whether two completions that differ in this answer alone give different rules. */
  const canChange = (rules: readonly string[], open: readonly Missing[], i: number): boolean => {
    const stride = open.slice(i + 1).reduce((ways, { completions }) => ways * completions.length, 1);
    const ways = open[i]!.completions.length;
    return rules.some((rule, k) => rule !== rules[k - (Math.floor(k / stride) % ways) * stride]);
  };

  it('a final verdict survives every completion; an open one does not, and depends on just the answers that can change it', () => {
    fc.assert(
      fc.property(
        given.filter(
          ({ commitments, areas }) =>
            commitments.filter((level) => level === null).length <= 2 && areas.filter(({ influence }) => influence === null).length <= 2,
        ),
        (answers) => {
          const from = asked(answers);
          const { rule, final, dependsOn } = structure(from);
          const open = missing(from);
          const rules = rulesOf(from, open);
          const distinct = new Set(rules);
          if (final) expect([[...distinct], dependsOn]).toEqual([[rule], []]);
          else expect([rule, distinct.size > 1]).toEqual(['SU', true]);
          const matter = open.filter((_, i) => canChange(rules, open, i)).map(({ id }) => id);
          expect([...inFile(dependsOn)].sort()).toEqual(matter.sort());
        },
      ),
      { numRuns: 150 },
    );
  });

  it('the order of functions and areas does not matter', () => {
    fc.assert(
      fc.property(given, (each) => {
        const from = asked(each);
        const { rule, leader, team, final, dependsOn, runnerUp } = structure(from);
        const turned = structure({ ...from, people: [...from.people].reverse(), areas: [...from.areas].reverse() });
        expect(turned).toMatchObject({ rule, leader, team, final, runnerUp });
        expect([...inFile(turned.dependsOn)].sort()).toEqual([...inFile(dependsOn)].sort());
      }),
      { numRuns: 200 },
    );
  });

  it('more commitment never moves the team from dedicated to dispersed to unresolved', () => {
    const RANK = { unresolved: 0, dispersed: 1, dedicated: 2 } as const;
    const complete = fc.record({
      people: fc.array(commitment, { minLength: 1, maxLength: 6 }),
      budget: fact,
      release: fact,
      crossFunctional: stage,
      share,
    });
    fc.assert(
      fc.property(complete, fc.nat(), fc.nat(), (before, which, how) => {
        const from = {
          ...findings('RL4', before as unknown as Partial<StructureFindings>),
          people: before.people.map((level, i) => ({ function: NAMES[i]!, commitment: level })),
        };
        const i = which % before.people.length;
        const up = LEVELS[Math.min(LEVELS.indexOf(before.people[i]!) + 1, 3)]!;
        const more: readonly Partial<StructureFindings>[] = [
          { people: from.people.map((each, j) => (i === j ? { ...each, commitment: up } : each)) },
          { budget: 'Yes' },
          { release: 'Yes' },
          { crossFunctional: before.crossFunctional === 'Early' ? 'Developing' : 'Evolved' },
        ];
        const [was, is] = [structure(from).team!, structure({ ...from, ...more[how % more.length] }).team!];
        expect(RANK[is]).toBeGreaterThanOrEqual(RANK[was]);
      }),
      { numRuns: 500 },
    );
  });

  it('the text begins with the words of the function', () => {
    const anyLine = fc.constantFrom<ReportingRule>('RL1', 'RL2', 'RL3', 'RL4', 'RL5', 'RL6');
    fc.assert(
      fc.property(given, anyLine, (each, line) => {
        const from = { ...asked(each), reportingLine: { rule: line, dependsOn: [] }, areas: [SALES] };
        const inputs = {
          line,
          people: from.people,
          budget: from.budget,
          release: from.release,
          crossFunctional: from.crossFunctional,
          share: from.share,
          topArea: 'Sales',
          runsWell: 'Yes',
        } as const;
        const { text } = structure({ ...from, bar: 4 });
        expect(text.startsWith(`${structureText(inputs)}.`)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
