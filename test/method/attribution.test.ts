/** Who states each rule, as the specification of the method says it: written by hand from there, never from what is computed. */
import { conclude, type Conclusion, type Conclusions } from '../../src/method';
import { ALL_YES, assessmentOf, positions, practised, questions, stagesOf, statements, type Given, type GivenAnswer } from './assessments';

const NONE = { customerLeader: 'none' };

const fact = (instrument: string, item: string, answer: string): GivenAnswer => ({ instrument, item, answer });

/** Every readiness statement but one is in place, and the operating areas cannot share the work. */
const NEEDED = [...statements('r1', { ...ALL_YES, R1: 'No' }), ...questions({ Q12: 'No' })];
const PAYS = { flows: { benefits: [0, 90, 90, 90, 90, 90], costs: [100, 0, 0, 0, 0, 0] } };
const COSTS_MORE = { flows: { benefits: [0, 1, 1, 1, 1, 1], costs: [100, 2, 2, 2, 2, 2] } };
const AGREED = positions({ Sales: 'Agrees' });
const ENOUGH = practised({ support: 'Yes', authority: 'Yes', resources: 'Yes', sales: 'Yes' });
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
  { rule: 'N9', origin: 'ours', given: { organisation: NONE, answers: [...statements('r1', ALL_YES), ...questions({ Q12: 'No' })] } },
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
]);

tested('the triggers', (all) => all.triggers, [
  { rule: 'TR1', origin: 'theirs', source: 'ROLE', given: { organisation: NONE, answers: [fact('triggers', 'growth', 'Yes')] } },
  {
    rule: 'TR2',
    origin: 'theirs',
    source: 'ROLE',
    given: { organisation: { customerLeader: 'exists' }, answers: [fact('triggers', 'growth', 'Yes')] },
  },
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
]);

const TIMELY = questions({ Q13: 'Yes', Q14: 'Yes', Q15: 'Yes' });
const ALL_PASS = needed([...AGREED, ...ENOUGH, ...TIMELY, fact('triggers', 'growth', 'Yes')]);
const NO_TRIGGER = ['growth', 'decline', 'belowIndustry', 'modelChange'].map((id) => fact('triggers', id, 'No'));
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
