/** Custom functions as a cell would show them: ranges of either direction, every kind of blank, errors by place. */
import {
  assume,
  conclude,
  parseAssessment,
  problemText,
  reportingLineText,
  STATEMENT_IDS,
  VARIABLE_IDS,
  type Stage,
  type Stages,
  changeText,
} from '../../src/method';
import { assessmentOf, type ConcludeRanges } from '../../src/functions/conclude';
import * as CCO from '../../src/functions/functions';
import { installCustomFunctions, shown } from './excel';
import { inOrder, parts } from './parts';

beforeAll(installCustomFunctions);

const row = (...cells: readonly unknown[]): unknown[][] => [[...cells]];
const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);

describe.each([
  ['a row', row],
  ['a column', column],
])('statements in %s', (_, range) => {
  const answers = range('Yes', 'partly', 'N', null, 0, '', "Don't know", true);

  it('are counted', () => {
    expect(CCO.YES(answers)).toBe(2);
    expect(CCO.ANSWERED(answers)).toBe(4);
    expect(CCO.YESMIN(answers)).toBe(2);
    expect(CCO.YESMAX(answers)).toBe(6);
    expect(CCO.GAPS(answers)).toBe('2, 3');
    expect(CCO.MISSING(answers)).toBe('4, 5, 6, 7');
  });

  it('are not counted as zero when all are blank', () => {
    const blank = range(null, 0, '');
    expect(shown(() => CCO.YES(blank))).toBe('#N/A nothing is answered');
    expect([CCO.ANSWERED(blank), CCO.YESMIN(blank), CCO.YESMAX(blank), CCO.GAPS(blank), CCO.MISSING(blank)]).toEqual([
      0,
      0,
      3,
      '',
      '1, 2, 3',
    ]);
  });

  it('name the position of what is no answer', () => {
    expect(shown(() => CCO.YES(range('Yes', 'maybe')))).toBe(
      `#VALUE! answers, position 2: "maybe" is not one of Yes, Partly, No, Don't know`,
    );
    expect(shown(() => CCO.GAPS(range('Yes', { type: 'Error', basicType: 'Error', basicValue: '#REF!' })))).toMatch(
      /^#VALUE! answers, position 2: #REF! is not one of/,
    );
  });
});

describe('statements with raters', () => {
  const answers = [
    ['Yes', 'Yes', 'No'],
    ['Yes', 'No', ''],
    ['No', 0, null],
  ];

  it('have the group’s answer', () => {
    // Contested: two of three and one of three at the ends; one each; then a single No.
    expect([CCO.ANSWERED(answers, 'raters'), CCO.GAPS(answers, 'Raters'), CCO.MISSING(answers, 'raters')]).toEqual([1, '3', '1, 2']);
  });

  it('have the decided answer first, where it is valid', () => {
    expect(CCO.YES(answers, 'raters', column('Yes', '?', ''))).toBe(1);
    expect(CCO.MISSING(answers, 'raters', column('Yes', '?', ''))).toBe('2');
  });

  it('follow the assumptions that are given', () => {
    expect(
      CCO.YES(row('Partly', 'Yes'), null, null as never, [
        ['A-R1', 'yes'],
        ['', 0],
      ]),
    ).toBe(2);
    expect(shown(() => CCO.YES(row('Yes'), null, null as never, [['A-CT1', 0.9]]))).toBe(
      '#VALUE! assumptions, row 1, column 2: 0.9 is not a number from 0 to 0.5',
    );
  });

  it('name what does not fit', () => {
    expect(shown(() => CCO.YES(answers, 'people'))).toBe('#VALUE! shape: "people" is not one of answers, raters');
    expect(shown(() => CCO.YES(answers, 'raters', column('Yes')))).toBe('#VALUE! decided: 1 cells, expected 3');
    expect(
      shown(() =>
        CCO.YES(
          [
            ['Yes', 'x'],
            ['y', 'z'],
          ],
          'raters',
        ),
      ),
    ).toBe(
      '#VALUE! answers, row 1, column 2: "x" is not one of Yes, Partly, No, Don\'t know; ' +
        'answers, row 2, column 2: "z" is not one of Yes, Partly, No, Don\'t know',
    );
  });

  it('name three problems and count the rest', () => {
    expect(shown(() => CCO.YES(row('a', 'b', 'c', 'd', 'e')))).toMatch(/answers, position 3: "c" .*; and 2 more$/);
  });
});

describe('GAPCLASS', () => {
  it.each([
    [row('No'), 'Yes', 'No', 0, 'Being worked'],
    [row('No', 'Partly', 'No'), 'No', 'No', null, 'Orphan'],
    [row('Yes'), '', '', '', 'In place'],
    [row('No'), '', '?', 'No', 'Undetermined: acting and thinking not known'],
    [row('Yes', 'No'), 'Yes', '', '', 'Undetermined: answer not settled'],
  ])('of %j, %p, %p, %p is %s', (answers, acting, thinking, time, expected) => {
    expect(CCO.GAPCLASS(answers, acting, thinking, time)).toBe(expected);
  });

  it('takes the decided answer first', () => {
    expect(CCO.GAPCLASS(row('Yes', 'No'), 'No', 'Yes', '', 'No')).toBe('Idea only');
  });

  it('names a follow-up that is no fact', () => {
    expect(shown(() => CCO.GAPCLASS(row('No'), 'Partly', '', ''))).toBe(`#VALUE! acting: "Partly" is not one of Yes, No, Don't know`);
  });
});

describe('stages', () => {
  it('of one rater are the median of the prompts', () => {
    expect(CCO.STAGE(column('Early', 'Early', 'Evolved', 'Evolved'))).toBe('Developing');
    expect(CCO.STAGE(row('Early', 0, 'Evolved', '?'))).toBe('Undetermined: prompts 2 and 4 not answered');
    expect(CCO.STAGE(row('Early', 0, 'Early', '?'), 0.5)).toBe('Early');
    expect(shown(() => CCO.STAGE(row('Early'), 2))).toBe('#VALUE! minShare: 2 is not a number from 0 to 1');
  });

  it('of a group are those of its raters, or of their prompts', () => {
    expect(CCO.GROUPSTAGE(row('Early', 'Evolved', 'Undetermined: prompts 2 and 4 not answered'))).toBe('Contested: 1 Early / 1 Evolved');
    expect(CCO.GROUPSTAGE(column('Early', 'Developing'))).toBe('Early');
    const prompts = [
      ['Early', 'Evolved'],
      ['Early', 'Evolved'],
      ['Early', ''],
      ['Evolved', ''],
    ];
    expect(CCO.GROUPSTAGE(prompts, 'prompts')).toBe('Early');
    expect(CCO.GROUPSTAGE(prompts, 'prompts', 'Developing')).toBe('Developing');
    expect(CCO.GROUPSTAGE(prompts, 'prompts', '', [['A-CV1', 0.5]])).toBe('Contested: 1 Early / 1 Evolved');
    expect(CCO.GROUPSTAGE(row('', 0, null))).toBe('Undetermined: nobody has answered');
  });

  it('that are Early have bounds', () => {
    const stages = row('Early', 'Contested: 1 Early / 1 Evolved', 'Evolved');
    expect([CCO.EARLYMIN(stages), CCO.EARLYMAX(stages)]).toEqual([1, 2]);
    expect([CCO.EARLYMIN(row(0, 0, 0)), CCO.EARLYMAX(row(0, 0, 0))]).toEqual([0, 3]);
    expect(shown(() => CCO.EARLYMIN(row('Late')))).toBe(`#VALUE! stages: "Late" is not one of Early, Developing, Evolved, Don't know`);
  });
});

describe('GROUPANSWER', () => {
  it('is the median, or the majority of facts', () => {
    expect(CCO.GROUPANSWER(row('No', 'No', 'No', 'No', 'Yes'))).toBe('No');
    expect(CCO.GROUPANSWER(row('No', 'Yes', 'Yes'), 'fact')).toBe('Yes');
    expect(CCO.GROUPANSWER(row('No', 'Yes'), 'fact')).toBe('Contested: 1 No / 1 Yes');
    expect(CCO.GROUPANSWER(row('No', 'Yes'), 'fact', 'No')).toBe('No');
    expect(CCO.GROUPANSWER(row('Not yet', 'Partly'), 'place')).toBe('Not yet');
    expect(CCO.GROUPANSWER(row('Early', 'Early'), 'stage')).toBe('Early');
    expect(shown(() => CCO.GROUPANSWER(row('No'), 'people'))).toBe('#VALUE! scale: "people" is not one of yes, fact, place, stage');
  });
});

describe('TOPAREA', () => {
  it('leaves spare rows out, and blanks in', () => {
    expect(CCO.TOPAREA(column('Sales', 'Service', 0), column(4, 5, 0))).toBe('Service');
    expect(CCO.TOPAREA(column('Sales', 'Service', ''), column(4, '', ''))).toBe('Undetermined, no influence is given for Service');
    expect(CCO.TOPAREA(row('Sales', 'Service'), row(3, 2), 3)).toBe('Sales');
  });

  it('names what does not fit', () => {
    expect(shown(() => CCO.TOPAREA(column('Sales', ''), column(4, 5)))).toBe(
      '#VALUE! names, position 2: missing; expected the name of the area whose influence is given',
    );
    expect(shown(() => CCO.TOPAREA(column('Sales', 'IT'), column(4, 7)))).toBe(
      '#VALUE! influence, position 2: 7 is not one of 1, 2, 3, 4, 5',
    );
    expect(shown(() => CCO.TOPAREA(column('Sales', 'IT'), column(4)))).toBe('#VALUE! influence: 1 cells, expected 2');
    expect(shown(() => CCO.TOPAREA(column('Sales'), column(4), 9))).toBe('#VALUE! bar: 9 is not a number from 1 to 5');
  });
});

describe('REPORTINGLINE', () => {
  const STAGES: readonly (Stage | null)[] = ['Early', 'Developing', 'Evolved', null];
  const triples = STAGES.flatMap((LC) => STAGES.flatMap((UM) => STAGES.map((CF) => [LC, UM, CF])));

  it('says what the method says, for all 64 combinations and both policies', () => {
    for (const cells of triples) {
      const stages = Object.fromEntries(VARIABLE_IDS.map((id, i) => [id, cells[i]])) as Stages;
      for (const policy of ['balanced', 'cautious'] as const) {
        const text = reportingLineText({ stages, policy, highestLevel: 'CEO', topArea: 'Sales' });
        expect(CCO.REPORTINGLINE(row(...cells), 'CEO', 'Sales', policy)).toBe(text);
        expect(CCO.REPORTINGLINE(column(...cells), ' CEO ', 'Sales', policy)).toBe(text);
      }
    }
  });

  it('takes what is left out as not named', () => {
    expect(CCO.REPORTINGLINE(row('Early', 'Early', 0))).toMatch(/^Report at the highest level open to you; which level that is/);
    expect(CCO.REPORTINGLINE(row('Evolved', 'Evolved', 'Evolved'), 0, '', null)).toMatch(
      /^May be led from within\. Top area: not stated\./,
    );
  });

  it('names what does not fit', () => {
    expect(shown(() => CCO.REPORTINGLINE(row('Early', 'Early')))).toBe('#VALUE! stages: 2 cells, expected 3: LC, UM and CF');
    expect(shown(() => CCO.REPORTINGLINE(row('Early', 'Early', 'Early'), '', '', 'bold'))).toBe(
      '#VALUE! policy: "bold" is not balanced or cautious',
    );
    expect(shown(() => CCO.REPORTINGLINE(row('Early', 'Early', 'Early'), { code: '#NAME?' }))).toBe(
      '#VALUE! highestLevel: #NAME? is not text',
    );
  });
});

describe('CONCLUDE', () => {
  it('calls neither the leader nor the team final while they are not settled', () => {
    const rows = CCO.CONCLUDE([]) as unknown[][];
    const finalOf = (id: string): unknown => rows.find(([own]) => own === id)?.[5];
    expect([finalOf('structureLeader'), finalOf('structureTeam')]).toEqual([false, false]);
  });

  const READINESS = STATEMENT_IDS.map((_, i) => (i === 0 ? ['Yes', 'No', 0] : ['Yes', 'Yes', '']));
  const MATURITY = Array.from(
    { length: 12 },
    (_, i) =>
      [
        ['Early', 'Evolved', null],
        ['Developing', 'Developing', 0],
        ['Evolved', 'Evolved', ''],
      ][Math.floor(i / 4)]!,
  );
  const RATERS = [
    ['r1', 'board'],
    ['r2', ''],
    ['', 0],
  ];
  const nothing = null as never;
  /** The row of one conclusion. */
  const rowOf = (id: string, rows: readonly (readonly unknown[])[]): readonly unknown[] => rows.find(([own]) => own === id) ?? [];

  it('concludes as the same assessment in a file does', () => {
    const answers = [
      ...READINESS.flatMap((cells, i) =>
        cells.slice(0, 2).map((answer, r) => ({ instrument: 'readiness', item: STATEMENT_IDS[i], rater: `r${r + 1}`, answer })),
      ),
      ...MATURITY.flatMap((cells, i) =>
        cells.slice(0, 2).map((answer, r) => ({
          instrument: 'maturity',
          item: `${['LC', 'UM', 'CF'][Math.floor(i / 4)]}${(i % 4) + 1}`,
          rater: `r${r + 1}`,
          answer,
        })),
      ),
      { instrument: 'maturity', item: 'LC', field: 'assigned', answer: 'Early' },
      { instrument: 'influence', item: 'Sales', field: 'influence', answer: 5 },
    ];
    const parsed = parseAssessment({
      format: 'cco-assessment/1',
      organisation: { name: 'N', highestLevel: 'CEO' },
      raters: [{ id: 'r1', group: 'board' }, { id: 'r2' }],
      answers,
      assumptions: { 'A-RL1': 'cautious' },
    });
    if (!parsed.ok) throw new Error('the assessment is wrong');
    const { rule, text, origin, source, final, changesIf, evidence } = conclude(parsed.value).reportingLine;
    const rows = CCO.CONCLUDE(
      inOrder(
        'CONCLUDE',
        READINESS,
        nothing,
        nothing,
        nothing,
        nothing,
        MATURITY,
        column('Early', '', 0),
        RATERS,
        [
          ['Name', 'N'],
          ['highestLevel', 'CEO'],
          ['asOf', 46348],
          ['market', 0],
        ],
        [
          ['A-RL1', 'cautious'],
          ['A-CT1', 0.25],
        ],
        [
          ['Sales', 5, 'Yes'],
          ['', 0, null],
        ],
      ),
    );
    expect(rowOf('reportingLine', rows)).toEqual([
      'reportingLine',
      rule,
      text,
      origin,
      source,
      final,
      '',
      changesIf.map(changeText).join('\n'),
      evidence.join('\n'),
      '',
    ]);
  });

  it('takes what is left out or whole blank as unanswered', () => {
    const rows = CCO.CONCLUDE(
      inOrder('CONCLUDE', [
        [0, null],
        ['', 0],
      ]),
    );
    expect(rowOf('reportingLine', rows).slice(0, 7)).toEqual([
      'reportingLine',
      'RL6',
      'Undetermined: it depends on Leader commitment, ' +
        'Understanding the mission and Ability to work cross-functionally, which have no stage yet.',
      'ours',
      'REPORT',
      false,
      'maturity/LC, maturity/UM, maturity/CF',
    ]);
    expect(CCO.CONCLUDE(inOrder('CONCLUDE', nothing))).toEqual(rows);
  });

  it('takes the last column of the questions for the organisation’s own answer, and the rest for the raters', () => {
    const questions = [
      ['No', '?', 'Yes'],
      ['No', 'No', ''],
      ['', '', 'No'],
      [0, 0, 0],
    ];
    expect(
      rowOf(
        'reportingLine',
        CCO.CONCLUDE(inOrder('CONCLUDE', nothing, nothing, nothing, questions, nothing, MATURITY, column('Early', '', ''), RATERS)),
      )[8],
    ).toContain('of 2 raters');
    expect(
      shown(() =>
        CCO.CONCLUDE(
          inOrder(
            'CONCLUDE',
            nothing,
            nothing,
            nothing,
            [['No', 'Partly', 'Yes'], ...questions.slice(1)],
            nothing,
            nothing,
            nothing,
            RATERS,
          ),
        ),
      ),
    ).toBe('#VALUE! readiness questions, row 1, column 2: "Partly" is not one of Yes, No, Don\'t know (readiness Q12)');
  });

  it('counts a column with answers but without an id as a rater', () => {
    const only = rowOf(
      'reportingLine',
      CCO.CONCLUDE(
        inOrder('CONCLUDE', nothing, nothing, nothing, nothing, nothing, MATURITY, column('Early', '', ''), [
          ['r1', 'board'],
          ['', ''],
        ]),
      ),
    );
    expect(only[7]).toContain('r1 or rater 2 with Early');
    expect(only[8]).toContain('Leader commitment: Early, assigned (Contested: 1 Early / 1 Evolved)');
    expect(only[8]).toContain('1 of 2 raters');
  });

  it('names the range, the place and the item of what is wrong', () => {
    const wrong = READINESS.map((cells, i) => (i === 3 ? ['Yes', 'Nope', ''] : cells));
    expect(shown(() => CCO.CONCLUDE(inOrder('CONCLUDE', wrong)))).toBe(
      '#VALUE! readiness answers, row 4, column 2: "Nope" is not one of Yes, Partly, No, Don\'t know (readiness R4)',
    );
    expect(shown(() => CCO.CONCLUDE(inOrder('CONCLUDE', READINESS.slice(1))))).toBe(
      '#VALUE! readiness answers: 10 rows, expected 11, R1 to R11',
    );
    expect(
      shown(() =>
        CCO.CONCLUDE(
          inOrder(
            'CONCLUDE',
            nothing,
            nothing,
            READINESS.map(() => ['Yes', 'No']),
          ),
        ),
      ),
    ).toBe('#VALUE! readiness follow ups: 2 columns, expected 3, acting, thinking, time');
    expect(
      shown(() =>
        CCO.CONCLUDE(
          inOrder('CONCLUDE', nothing, nothing, nothing, nothing, nothing, nothing, nothing, [
            ['r1', 'bored'],
            ['r1', ''],
          ]),
        ),
      ),
    ).toBe(
      '#VALUE! raters, row 1, group: "bored" is not one of board, C-suite, function head, front line; ' +
        'raters, row 2: given twice, first at raters, row 1 (rater r1)',
    );
    expect(
      shown(() =>
        CCO.CONCLUDE(inOrder('CONCLUDE', nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing, [['asOf', 'soon']])),
      ),
    ).toBe('#VALUE! organisation, row 1, column 2: "soon" is not a date written as YYYY-MM-DD');
    expect(
      shown(() =>
        CCO.CONCLUDE(inOrder('CONCLUDE', nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing, [['A-IN1', 6]])),
      ),
    ).toBe('#VALUE! assumptions, row 1, column 2: 6 is not a number from 1 to 5');
    expect(
      shown(() =>
        CCO.CONCLUDE(
          inOrder('CONCLUDE', nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing, [['Sales', 6, '']]),
        ),
      ),
    ).toBe('#VALUE! influence, row 1, column 2: 6 is not one of 1, 2, 3, 4, 5 (influence Sales influence)');
  });
});

describe('CONCLUDE with every instrument', () => {
  /** The function's arguments by name; the rest is left out. */
  const concluded = (ranges: Readonly<Record<string, unknown>>): unknown => {
    return shown(() => CCO.CONCLUDE(parts(ranges)));
  };
  const read = (ranges: Partial<ConcludeRanges>) => {
    const result = assessmentOf(ranges as ConcludeRanges);
    if (!result.ok) throw new Error(result.problems.map(problemText).join('; '));
    return result.value;
  };

  it('takes a fixed item by its id or its label, and reads the last columns', () => {
    const { answers } = read({
      authority: [
        ['IT', 'the text beside it', 'Yes', 'No'],
        ['support', '', 0, '?'],
      ],
      triggers: [
        ['Rapid growth', 'Yes', 7, 46348],
        ['Merger', 0, '', null],
      ],
    });
    expect(answers.map(({ item, field, answer }) => [item, field, answer])).toEqual([
      ['it', 'stated', 'Yes'],
      ['it', 'practised', 'No'],
      ['support', 'practised', "Don't know"],
      ['growth', 'answer', 'Yes'],
      ['growth', 'evidence', '7'],
      ['growth', 'date', '2026-11-22'],
      // Listed, before anything is known of it.
      ['Merger', 'answer', null],
    ]);
  });

  it('takes ranks row by row with the accountabilities, or with the seven where those are left out', () => {
    const ranks = Array.from({ length: 7 }, (_, i) => [i + 1, 0]);
    expect(
      read({ accountabilityRanks: ranks })
        .answers.map(({ item, rater, answer }) => [item, rater, answer])
        .slice(5),
    ).toEqual([
      ['A6', 'rater 1', 6],
      ['A7', 'rater 1', 7],
    ]);
    expect(
      read({ accountabilities: [['Pricing', 'Ann', '', '']], accountabilityRanks: [[3]], raters: [['r1', '']] }).answers,
    ).toContainEqual({ instrument: 'accountabilities', item: 'Pricing', field: 'rank', rater: 'r1', answer: 3 });
    expect(concluded({ accountabilityRanks: [[1]] })).toBe('#VALUE! accountability ranks: 1 rows, expected 7 as in accountabilities');
  });

  it('takes the dashboard with both its headers', () => {
    const dashboard = [
      ['Stage', 'Sales', 'Advertising and brand'],
      ['Buy', 0, 'Recall'],
      ['24/7', null, ''],
    ];
    expect(read({ dashboard }).answers.map(({ item, answer }) => [item, answer])).toEqual([
      ['Buy/brand', 'Recall'],
      ['24/7/sales', null],
    ]);
    expect(
      concluded({
        dashboard: [
          ['Stage', 'Sales', 'HR'],
          ['Buy', 0, 'Recall'],
          ['', 'NPS', 0],
        ],
      }),
    ).toMatch(
      new RegExp(
        '^#VALUE! dashboard, row 2, column 1: "Buy/HR" is not a stage, a slash and one of sales, .*; ' +
          'dashboard, row 3, column 1: missing; expected one of a stage, a slash',
      ),
    );
  });

  it('tells a year of zeros from a spare row, and a rate of 0 from none', () => {
    const flows = [
      ['Year 0', 0, 100, -100],
      ['Year 1', 0, 0, 0],
      ['Year 2', 0, 0, ''],
    ];
    expect(read({ flows, flowsRate: '' }).selfFunding).toEqual({ flows: { benefits: [0, 0], costs: [100, 0] } });
    expect(read({ flows, flowsRate: 0 }).selfFunding).toEqual({ discountRate: 0, flows: { benefits: [0, 0], costs: [100, 0] } });
    expect(
      read({ flows: [['Year 0', 0, 0, '']], flowsRate: '', roadmap: [['', 0, null, '', 0, '', '', '', '']], roadmapHorizon: 0 }),
    ).not.toHaveProperty('selfFunding');
  });

  it('takes a phase of year 0, and says which cell of a plan is wrong', () => {
    expect(read({ roadmap: [[0, 'Agreed', 0, 46568, 'R2; r3', '', 0, 'Early', 'Q13 y']] }).roadmap).toEqual({
      phases: [{ year: 0, outcome: 'Agreed', review: '2027-06-30', closes: ['R2', 'R3'], projected: { CF: 'Early', Q13: 'Yes' } }],
    });
    const warnings = (ranges: Readonly<Record<string, unknown>>): unknown =>
      (concluded(ranges) as unknown[][]).find(([id]) => id === 'warnings')?.[2];
    expect(
      warnings({
        roadmap: [
          ['', '', '', '', '', '', '', '', ''],
          [1, '', '', 'soon', '', '', '', '', ''],
        ],
        flows: [['Year 0', 'a lot', 5]],
      }),
    ).toBe(
      'The roadmap is left out until it can be read: roadmap, row 2, column 2: missing; ' +
        'expected an outcome that can be measured; roadmap, row 2, column 4: ' +
        '"soon" is not a date written as YYYY-MM-DD.\nThe self-funding model is left out until it can be read: ' +
        'flows, row 1, column 2: "a lot" is not a number.',
    );
    expect(warnings({ roadmapHorizon: 3, flowsRate: -1 })).toMatch(
      /roadmap horizon: 3 is not a whole number of 5 or more\.\n.*flows rate: -1 is not a number above -1/,
    );
  });

  it('names a row with an answer and no name, and a name that is no item', () => {
    expect(concluded({ consensus: [['', 'Agrees']] })).toBe(
      '#VALUE! consensus, row 1, column 1: missing; expected one of a name of your own (consensus)',
    );
    expect(concluded({ principles: [['OA9', 'Partly']] })).toMatch(/^#VALUE! principles, row 1, column 1: "OA9" is not one of OA1, /);
    expect(
      concluded({
        risks: [
          ['Churn', 'Sales'],
          ['Churn', 'IT'],
        ],
      }),
    ).toMatch(/^#VALUE! risks, row 2, column 2: given twice, first at risks, row 1, column 2/);
  });
});

it('every assumption has a default, so that no function needs the range', () => {
  expect(Object.keys(assume({}))).toHaveLength(27);
});
