/** Who states each rule, as the specification of the method says it: written by hand from there, never from what is computed. */
import { ASSUMPTIONS, GATES, SOURCES, conclude, type Conclusion, type Conclusions, type GateId } from '../../src/method';
import { ALL_YES, assessmentOf, positions, practised, questions, stagesOf, statements, type Given, type GivenAnswer } from './assessments';

const NONE = { customerLeader: 'none' };

const fact = (instrument: string, item: string, answer: string): GivenAnswer => ({ instrument, item, answer });

/** Every readiness statement but one is in place, and the operating areas cannot share the work. */
const NEEDED = [...statements('r1', { ...ALL_YES, R1: 'No' }), ...questions({ Q12: 'No' })];
const PAYS = { flows: { benefits: [0, 90, 90, 90, 90, 90], costs: [100, 0, 0, 0, 0, 0] } };
const COSTS_MORE = { flows: { benefits: [0, 1, 1, 1, 1, 1], costs: [100, 2, 2, 2, 2, 2] } };
const AGREED = positions({ Sales: 'Agrees' });
const ENOUGH = practised({ support: 'Yes', authority: 'Yes', resources: 'Yes', sales: 'Yes' });
const NO_TRIGGER = ['growth', 'decline', 'belowIndustry', 'modelChange'].map((id) => fact('triggers', id, 'No'));
const staged = (LC: string, UM: string, CF: string): Given => ({ answers: stagesOf('r1', { LC, UM, CF }) });
const needed = (answers: readonly GivenAnswer[], selfFunding: unknown = PAYS): Given => ({
  organisation: NONE,
  answers: [...NEEDED, ...answers],
  selfFunding,
});

interface Expected {
  readonly rule: string;
  readonly origin: string;
  /** Absent where the rule is ours, and rests on no one publication. */
  readonly source?: string;
  readonly given: Given;
}

const expectStatedBy = ({ rule, origin, source }: Expected, found: Conclusion): void => {
  expect([found.rule, found.origin]).toEqual([rule, origin]);
  if (source !== undefined) expect(found.source).toBe(source);
};

const tested = (name: string, of: (all: Conclusions) => Conclusion, table: readonly Expected[]): void =>
  describe(name, () => {
    it.each(table)('$rule is $origin', (expected) => expectStatedBy(expected, of(conclude(assessmentOf(expected.given)))));
  });

tested('the need', (all) => all.need, [
  { rule: 'N1', origin: 'ours', given: { organisation: { customerLeader: 'exists' } } },
  {
    rule: 'N1',
    origin: 'theirs in direction',
    source: 'ROLE',
    given: { organisation: { customerLeader: 'exists' }, answers: [fact('triggers', 'growth', 'Yes')] },
  },
  {
    rule: 'N2',
    origin: 'theirs in direction',
    source: 'NEED',
    given: { organisation: NONE, answers: [...statements('r1', ALL_YES), ...questions({ Q12: 'Yes' })] },
  },
  {
    rule: 'N3',
    origin: 'ours',
    given: { organisation: NONE, answers: [...statements('r1', { ...ALL_YES, R4: 'No' }), ...questions({ Q12: 'Yes' })] },
  },
  { rule: 'N4', origin: 'theirs in direction', source: 'FUND', given: needed([], COSTS_MORE) },
  { rule: 'N5', origin: 'theirs in direction', source: 'NEED', given: needed(positions({ Sales: 'Does not agree' })) },
  { rule: 'N6', origin: 'theirs in direction', source: 'FUND', given: needed([...AGREED, ...practised({ authority: 'No' })]) },
  { rule: 'N7', origin: 'theirs in direction', source: 'NEED', given: needed([...AGREED, ...ENOUGH, ...questions({ Q14: 'No' })]) },
  {
    rule: 'N8',
    origin: 'ours',
    given: needed([...AGREED, ...ENOUGH, ...questions({ Q13: 'Yes', Q14: 'Yes', Q15: 'Yes' })]),
  },
  // A trigger makes only the review of a role that exists theirs.
  {
    rule: 'N8',
    origin: 'ours',
    given: needed([...AGREED, ...ENOUGH, ...questions({ Q13: 'Yes', Q14: 'Yes', Q15: 'Yes' }), fact('triggers', 'growth', 'Yes')]),
  },
  { rule: 'N9', origin: 'ours', given: { organisation: NONE, answers: [...statements('r1', ALL_YES), ...questions({ Q12: 'No' })] } },
  // The specification says of no open verdict whose it is: to leave it open, and until when, is this method's.
  { rule: 'N0', origin: 'ours', given: {} },
]);

tested('the reporting line', (all) => all.reportingLine, [
  { rule: 'RL1', origin: 'theirs', source: 'REPORT', given: staged('Early', 'Early', 'Evolved') },
  { rule: 'RL3', origin: 'ours', given: staged('Early', 'Evolved', 'Evolved') },
  { rule: 'RL4', origin: 'ours', given: staged('Developing', 'Evolved', 'Evolved') },
  { rule: 'RL5', origin: 'theirs in direction', source: 'REPORT', given: staged('Evolved', 'Evolved', 'Evolved') },
  {
    rule: 'RL2',
    origin: 'theirs',
    source: 'REPORT',
    given: staged('Evolved', 'Evolved', "Don't know"),
  },
  // Nor does it say so of RL6.
  { rule: 'RL6', origin: 'ours', given: staged('Early', "Don't know", 'Evolved') },
]);

tested('the triggers', (all) => all.triggers, [
  { rule: 'TR1', origin: 'theirs', source: 'ROLE', given: { organisation: NONE, answers: [fact('triggers', 'growth', 'Yes')] } },
  {
    rule: 'TR2',
    origin: 'theirs',
    source: 'ROLE',
    given: { organisation: { customerLeader: 'exists' }, answers: [fact('triggers', 'growth', 'Yes')] },
  },
  // Nor of these two. ROLE names what warrants the role, so that nothing does without it is in its direction.
  { rule: 'TR3', origin: 'theirs in direction', source: 'ROLE', given: { organisation: NONE, answers: NO_TRIGGER } },
  { rule: 'TR0', origin: 'ours', given: { organisation: NONE } },
]);

const field = (instrument: string, item: string, name: string, answer: string): GivenAnswer => ({ instrument, item, field: name, answer });
const TOP = [field('influence', 'Sales', 'influence', '5'), field('influence', 'Sales', 'runsWell', 'Yes')];
const DEDICATED = [field('structure', 'Sales', 'people', 'Full-time named'), fact('structure', 'budget', 'Yes')];
const DISPERSED = [
  field('structure', 'Sales', 'people', 'Half-time named'),
  fact('structure', 'budget', 'No'),
  fact('structure', 'release', 'Yes'),
];
const NO_TEAM = [field('structure', 'Sales', 'people', 'None'), fact('structure', 'budget', 'No'), fact('structure', 'release', 'No')];
const ENTERPRISE = [fact('leaderType', 'scope', 'Enterprise'), fact('leaderType', 'transition', 'No')];
const highest = stagesOf('r1', { LC: 'Early', UM: 'Early', CF: 'Evolved' });
const sponsored = stagesOf('r1', { LC: 'Developing', UM: 'Evolved', CF: 'Evolved' });
const within = stagesOf('r1', { LC: 'Evolved', UM: 'Evolved', CF: 'Evolved' });

const inDirection = (rule: string, ...answers: readonly (readonly GivenAnswer[])[]): Expected => ({
  rule,
  origin: 'theirs in direction',
  source: 'NEED',
  given: { answers: answers.flat() },
});

tested('the structure', (all) => all.structure, [
  inDirection('S0', []),
  inDirection('S1', sponsored, DEDICATED),
  inDirection('S2', sponsored, DISPERSED),
  inDirection('S3', within, TOP, DEDICATED),
  inDirection('S4', within, TOP, DISPERSED),
  inDirection('SU', sponsored, NO_TEAM),
]);

const mapped = (rule: string, ...answers: readonly (readonly GivenAnswer[])[]): Expected => ({
  rule,
  origin: 'ours',
  source: 'ROLE',
  given: { organisation: NONE, answers: answers.flat() },
});

tested('the leader type', (all) => all.leaderType.recommended, [
  mapped('LT1', highest, NO_TEAM),
  mapped('LT2', highest, DEDICATED),
  mapped('LT3', sponsored, [fact('leaderType', 'transition', 'Yes')]),
  mapped('LT4', sponsored, [fact('leaderType', 'transition', 'No'), fact('leaderType', 'scope', 'Segment')]),
  mapped('LT5', sponsored, ENTERPRISE),
  mapped('LT0', []),
]);

describe('one variable Early under the cautious policy', () => {
  const cautious = (team: readonly GivenAnswer[]): Conclusions =>
    conclude(
      assessmentOf({
        organisation: { highestLevel: 'CEO' },
        answers: [...stagesOf('r1', { LC: 'Early', UM: 'Evolved', CF: 'Evolved' }), ...team],
        assumptions: { 'A-RL1': 'cautious' },
      }),
    );

  it('is RL3, ours, in the words of RL1', () => {
    const { rule, origin, source, text } = cautious([]).reportingLine;
    expect([rule, origin, source]).toEqual(['RL3', 'ours', 'REPORT']);
    expect(text).toMatch(/^Report at the highest level open to you: CEO\./);
  });

  it.each([
    ['S1', 'LT2', DEDICATED],
    ['S2', 'LT2', DISPERSED],
    ['SU', 'LT1', NO_TEAM],
  ])('leads to %s and %s, as RL1 does', (structureRule, typeRule, team) => {
    const { structure, leaderType } = cautious(team);
    expect([structure.rule, structure.leader, leaderType.recommended.rule]).toEqual([structureRule, 'staff', typeRule]);
  });
});

/** Facts of today's leader; those that are not given say No, and the role is one person's, for the enterprise. */
const leaderOf = (facts: Readonly<Record<string, string>>): Given => {
  const plain = { scope: 'Enterprise', body: 'Individual', reportsToCSuite: 'No', peer: 'No', ownsPnL: 'No', transition: 'No' };
  return {
    organisation: { customerLeader: 'exists' },
    answers: Object.entries({ ...plain, limitedBudget: 'No', ...facts }).map(([item, answer]) => fact('leaderType', item, answer)),
  };
};

describe('today’s leader, by the definitions of ROLE', () => {
  const committee = { body: 'Committee', limitedBudget: 'Yes' };
  const table: readonly (readonly [string | null, string, Given])[] = [
    ['tiger team', 'a committee with a limited budget', leaderOf(committee)],
    ['tiger team', 'such a committee in transition, for a segment', leaderOf({ ...committee, transition: 'Yes', scope: 'Segment' })],
    ['hybrid', 'a leader in transition', leaderOf({ transition: 'Yes' })],
    ['hybrid', 'a leader in transition, for a segment', leaderOf({ transition: 'Yes', scope: 'Segment' })],
    ['hybrid', 'a committee in transition that has its budget', leaderOf({ body: 'Committee', transition: 'Yes' })],
    ['decentralized leader', 'a leader for a segment', leaderOf({ scope: 'Segment' })],
    ['decentralized leader', 'a peer for a segment', leaderOf({ scope: 'Segment', peer: 'Yes' })],
    ['influencer', 'a peer without a P&L', leaderOf({ peer: 'Yes' })],
    ['influencer', 'a peer without a P&L who reports to another', leaderOf({ peer: 'Yes', reportsToCSuite: 'Yes' })],
    ['None of the five as defined', 'a peer with a P&L', leaderOf({ peer: 'Yes', ownsPnL: 'Yes', reportsToCSuite: 'Yes' })],
    ['functional leader', 'a leader who reports to a member of the C-suite', leaderOf({ reportsToCSuite: 'Yes' })],
    ['functional leader', 'such a leader with a limited budget', leaderOf({ reportsToCSuite: 'Yes', limitedBudget: 'Yes' })],
    ['None of the five as defined', 'a leader who reports further down', leaderOf({})],
    [null, 'nobody', { organisation: NONE }],
  ];
  it.each(table)('is %s: %s', (type, _, given) => expect(conclude(assessmentOf(given)).leaderType.today).toBe(type));

  it('is Undetermined while nobody has said whether there is one', () =>
    expect(conclude(assessmentOf({})).leaderType.today).toMatch(/^Undetermined/));
});

const TIMELY = questions({ Q13: 'Yes', Q14: 'Yes', Q15: 'Yes' });
const TRIGGERED = [fact('triggers', 'growth', 'Yes')];
const ALL_PASS = needed([...AGREED, ...ENOUGH, ...TIMELY, ...TRIGGERED]);
const OWNED = [1, 2, 3, 4, 5, 6, 7].map((n) => field('accountabilities', `A${n}`, 'owner', n === 1 ? 'COO' : 'CMO'));
const UNOWNED = OWNED.map((each) => ({ ...each, answer: '-' }));

describe('the four lenses', () => {
  const table: readonly (readonly ['NEED' | 'FUND' | 'ROLE' | 'ACCOUNT', string, Given])[] = [
    ['NEED', 'no separate role', { answers: questions({ Q12: 'Yes' }) }],
    ['NEED', 'role', ALL_PASS],
    ['NEED', 'not yet', needed([...positions({ Sales: 'Does not agree' }), ...TIMELY])],
    ['FUND', 'role', ALL_PASS],
    ['FUND', 'no separate role', needed(ENOUGH, COSTS_MORE)],
    ['ROLE', 'role', ALL_PASS],
    ['ROLE', 'not yet', { answers: NO_TRIGGER }],
    ['ACCOUNT', 'no separate role', { answers: OWNED }],
    ['ACCOUNT', 'role', { answers: UNOWNED }],
    ['NEED', 'undetermined', {}],
    ['FUND', 'undetermined', {}],
    ['ROLE', 'undetermined', {}],
  ];
  it.each(table)('%s points to %s', (lens, view, given) => {
    expect(conclude(assessmentOf(given)).lenses[lens].view).toBe(view);
  });
});

describe('the eight gates', () => {
  it('all pass where the role is to be explored', () => {
    expect(Object.entries(conclude(assessmentOf(ALL_PASS)).gates)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`G${n}`, 'pass']));
  });

  const allYes = [...statements('r1', ALL_YES), ...questions({ Q12: 'No' })];
  const unanswered = [...statements('r1', { ...ALL_YES, R1: 'No', R2: "Don't know" }), ...questions({ Q12: 'No' })];
  const rest = [...AGREED, ...ENOUGH, ...TIMELY, ...TRIGGERED];
  const gate = (id: GateId, state: string, why: string, given: Given) => ({ id, state, why, given });
  it.each([
    gate('G1', 'undetermined', 'one statement is not answered', { ...ALL_PASS, answers: [...unanswered, ...rest] }),
    gate('G3', 'fail', 'all eleven are in place', { ...ALL_PASS, answers: [...allYes, ...rest] }),
    gate('G4', 'fail', 'a leader does not agree', needed([...positions({ Sales: 'Does not agree' }), ...ENOUGH, ...TIMELY, ...TRIGGERED])),
    gate(
      'G4',
      'fail',
      'a leader sets conditions',
      needed([...positions({ Sales: 'Agrees with conditions' }), ...ENOUGH, ...TIMELY, ...TRIGGERED]),
    ),
    gate('G5', 'fail', 'the plan never pays', needed(rest, COSTS_MORE)),
    gate(
      'G6',
      'fail',
      'there are no resources',
      needed([...AGREED, ...practised({ support: 'Yes', authority: 'Yes', resources: 'No', sales: 'Yes' }), ...TIMELY, ...TRIGGERED]),
    ),
    gate(
      'G7',
      'fail',
      'the time is not right',
      needed([...AGREED, ...ENOUGH, ...questions({ Q13: 'No', Q14: 'Yes', Q15: 'Yes' }), ...TRIGGERED]),
    ),
    gate(
      'G7',
      'fail',
      'there is no appetite',
      needed([...AGREED, ...ENOUGH, ...questions({ Q13: 'Yes', Q14: 'No', Q15: 'Yes' }), ...TRIGGERED]),
    ),
    gate(
      'G7',
      'fail',
      'there is no aptitude',
      needed([...AGREED, ...ENOUGH, ...questions({ Q13: 'Yes', Q14: 'Yes', Q15: 'No' }), ...TRIGGERED]),
    ),
    gate('G8', 'fail', 'no trigger is reported', needed([...AGREED, ...ENOUGH, ...TIMELY, ...NO_TRIGGER])),
  ])('$id alone does not pass where $why', ({ id, state, given }) => {
    const others = Object.entries(conclude(assessmentOf(given)).gates).filter(([, each]) => each !== 'pass');
    expect(others).toEqual([[id, state]]);
  });

  it('ask each what one of the sources asks', () => {
    expect(GATES.map(({ id, source }) => `${id} ${source}`)).toEqual([
      'G1 NEED',
      'G2 NEED',
      'G3 NEED',
      'G4 NEED',
      'G5 FUND',
      'G6 FUND',
      'G7 NEED',
      'G8 ROLE',
    ]);
  });

  it('ask neither for somebody to spearhead the work nor for work undone where the areas can share it', () => {
    const { gates } = conclude(assessmentOf({ answers: [...statements('r1', ALL_YES), ...questions({ Q12: 'Yes' })] }));
    expect([gates.G2, gates.G3]).toEqual(['does not apply', 'does not apply']);
  });
});

it.each([
  ['SF0', [0, 0, 0, 0, 0, 0], [100, 0, 0, 0, 0, 0]],
  ['SF1', [0, 20, 20, 20, 20, 20], [100, 0, 0, 0, 0, 0]],
  ['SF2', [0, 10, 10, 10, 10, 10], [100, 5, 5, 5, 5, 5]],
  ['SF3', [0, 1, 1, 1, 1, 1], [100, 2, 2, 2, 2, 2]],
])('%s is the verdict on such flows', (rule, benefits, costs) => {
  expect(conclude(assessmentOf({ selfFunding: { flows: { benefits, costs } } })).selfFunding?.rule).toBe(rule);
});

describe('the assumption register', () => {
  it('is ours, but for A-R1: NEED asks whether you can say yes', () => {
    expect(ASSUMPTIONS.filter(({ source }) => source !== 'ours').map(({ id, source }) => [id, source])).toEqual([['A-R1', 'NEED']]);
  });

  it('assumes what the specification assumes', () => {
    expect(Object.fromEntries(ASSUMPTIONS.map(({ id, default: assumed }) => [id, assumed]))).toMatchObject({
      'A-R1': 'no',
      'A-RL1': 'balanced',
      'A-RL2': 'sponsor',
      'A-RL3': 'all three',
      'A-ND1': 'order of the gates',
      'A-ST1': 'staff unless led from within',
      'A-ST2': 0.5,
      'A-IN1': 4,
      'A-AU1': 'any',
      'A-CV1': 0.75,
      'A-MR1': 'down',
      'A-CT1': 0.25,
      'A-CG1': 'all',
      'A-DK1': 0.2,
      'A-SF1': 'cumulative',
      'A-SF2': 5,
      'A-SF3': 0.1,
      'A-SF4': null,
      'A-SF5': [0.25, 0.6, 1],
      'A-SF6': 1,
      'A-SF7': 'nested',
      'A-SF8': 0.9,
      'A-SF9': 0.1,
      'A-RM1': 3,
      'A-RM2': 'R1→R11',
      'A-LT1': 'mapping',
    });
  });
});

it('the five publications are named by author and title', () => {
  expect(Object.values(SOURCES).map(({ id, title }) => [id, title])).toEqual([
    ['REPORT', expect.stringMatching(/^Where Should the Chief Customer Officer Report\? 3 Variables to Critique/)],
    ['NEED', 'Do You Need a Chief Customer Officer?'],
    ['FUND', 'Should You Have a Chief Customer Officer?'],
    ['ROLE', expect.stringMatching(/^6 Traits of CCOs: Crafting the Role for Maximum Impact/)],
    ['ACCOUNT', 'Common Accountabilities of the CCO'],
  ]);
});
