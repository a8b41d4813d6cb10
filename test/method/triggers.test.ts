/** Triggers: one Yes suffices, all four are always asked, and whether a leader exists decides what is warranted. */
import fc from 'fast-check';
import {
  TRIGGER_IDS,
  reportedText,
  triggerGate,
  triggers,
  type Fact,
  type ReportedTrigger,
  type Ternary,
  changeText,
} from '../../src/method';
import { waitsFor } from './assessments';

const FACT: Readonly<Record<string, Fact | null>> = { y: 'Yes', n: 'No', '?': null };

/** `ynn?`: growth, decline, belowIndustry, modelChange; then own ones by name. */
const reported = (letters: string, own: Readonly<Record<string, Fact | null>> = {}): readonly ReportedTrigger[] => [
  ...[...letters].map((letter, i) => ({ name: TRIGGER_IDS[i]!, answer: FACT[letter]! })),
  ...Object.entries(own).map(([name, answer]) => ({ name, answer })),
];

const concluded = (letters: string, leaderExists: Ternary, own?: Readonly<Record<string, Fact | null>>) =>
  triggers({ triggers: reported(letters, own), leaderExists });

describe('the rule', () => {
  it.each<[string, Ternary, string, string]>([
    ['ynnn', false, 'TR1', 'Warrants establishing a role: rapid growth.'],
    ['yn?y', false, 'TR1', 'Warrants establishing a role: rapid growth and change of business model.'],
    ['nynn', true, 'TR2', 'Warrants reviewing the role: decline in a key metric.'],
    ['??y?', true, 'TR2', 'Warrants reviewing the role: below the industry on a key metric.'],
    [
      'nnnn',
      false,
      'TR3',
      'No trigger reported: No to rapid growth, decline in a key metric, below the industry on a key metric and change of business model.',
    ],
    [
      'nnnn',
      null,
      'TR3',
      'No trigger reported: No to rapid growth, decline in a key metric, below the industry on a key metric and change of business model.',
    ],
    ['nnn?', false, 'TR0', 'Undetermined: change of business model not answered.'],
    ['ynnn', null, 'TR0', 'Undetermined: it is not known whether a customer leader exists. Reported: rapid growth.'],
    [
      '????',
      null,
      'TR0',
      'Undetermined: rapid growth, decline in a key metric, below the industry on a key metric ' +
        'and change of business model not answered, and it is not known whether a customer leader exists.',
    ],
    [
      '????',
      false,
      'TR0',
      'Undetermined: rapid growth, decline in a key metric, below the industry on a key metric and change of business model not answered.',
    ],
  ])('of %s with leader %s is %s', (letters, leaderExists, rule, text) => {
    expect(concluded(letters, leaderExists)).toMatchObject({ rule, text, source: 'ROLE' });
  });

  it('asks all four although they are not listed', () => {
    expect(triggers({ triggers: [], leaderExists: false }).dependsOn).toEqual(
      waitsFor('triggers/growth', 'triggers/decline', 'triggers/belowIndustry', 'triggers/modelChange'),
    );
    expect(triggers({ triggers: [{ name: 'decline', answer: 'No' }], leaderExists: false }).dependsOn).toEqual(
      waitsFor('triggers/growth', 'triggers/belowIndustry', 'triggers/modelChange'),
    );
    expect(triggers({ triggers: [{ name: 'a rival moved', answer: 'No' }], leaderExists: false }).rule).toBe('TR0');
  });

  it('counts the user’s own, and misses them while they are not answered', () => {
    expect(concluded('nnnn', false, { 'A rival moved': 'Yes' })).toMatchObject({
      rule: 'TR1',
      text: 'Warrants establishing a role: A rival moved.',
    });
    expect(concluded('nnnn', false, { 'A rival moved': null })).toMatchObject({
      rule: 'TR0',
      final: false,
      dependsOn: waitsFor('triggers/A rival moved'),
    });
  });

  it('depends on whether a leader exists once a trigger is there or can still be', () => {
    expect(concluded('ynnn', null)).toMatchObject({ final: false, dependsOn: waitsFor('organisation/customerLeader') });
    expect(concluded('y?nn', null).dependsOn).toEqual(waitsFor('organisation/customerLeader'));
    expect(concluded('n?nn', null).dependsOn).toEqual(waitsFor('triggers/decline', 'organisation/customerLeader'));
    expect(concluded('nnnn', null)).toMatchObject({ final: true, dependsOn: [] });
    expect(concluded('y???', false)).toMatchObject({ final: true, dependsOn: [] });
  });
});

it('says what would change it, the nearest first', () => {
  expect(concluded('ynnn', false).changesIf.map(changeText)).toEqual([
    'No to rapid growth: No trigger reported (TR3)',
    'A customer leader exists: Warrants reviewing the role (TR2)',
  ]);
  expect(concluded('y?nn', true).changesIf.map(changeText)).toEqual([
    'No to rapid growth: Undetermined (TR0)',
    'No customer leader exists: Warrants establishing a role (TR1)',
  ]);
  expect(concluded('yynn', true).changesIf.map(changeText)).toEqual([
    'No customer leader exists: Warrants establishing a role (TR1)',
    'No to rapid growth and decline in a key metric: No trigger reported (TR3)',
  ]);
  expect(concluded('nnnn', true).changesIf.map(changeText)).toEqual([
    'A Yes to rapid growth, decline in a key metric, below the industry on a key metric or change of business model: ' +
      'Warrants reviewing the role (TR2)',
  ]);
  expect(concluded('n??n', false).changesIf.map(changeText)).toEqual([
    'A Yes to decline in a key metric or below the industry on a key metric: Warrants establishing a role (TR1)',
    'No to decline in a key metric and below the industry on a key metric: No trigger reported (TR3)',
  ]);
  expect(concluded('ynnn', null).changesIf.map(changeText)).toEqual([
    'No to rapid growth: No trigger reported (TR3)',
    'No customer leader exists: Warrants establishing a role (TR1)',
    'A customer leader exists: Warrants reviewing the role (TR2)',
  ]);
  expect(concluded('n?nn', false).changesIf.map(changeText)).toEqual([
    'A Yes to decline in a key metric: Warrants establishing a role (TR1)',
    'No to decline in a key metric: No trigger reported (TR3)',
  ]);
});

it('rests on every answer and on the leader', () => {
  expect(concluded('yn??', true, { 'a rival moved': 'No' }).evidence).toEqual([
    'Rapid growth: Yes',
    'Decline in a key metric: No',
    'Below the industry on a key metric: not answered',
    'Change of business model: not answered',
    'A rival moved: No',
    'Customer leader: exists',
  ]);
  expect(concluded('ynnn', false).evidence.at(-1)).toBe('Customer leader: none');
  expect(concluded('ynnn', null).evidence.at(-1)).toBe('Customer leader: not known');
});

it('as a gate passes on one Yes, and fails when all asked are No', () => {
  expect(triggerGate(reported('???y'))).toBe(true);
  expect(triggerGate(reported('nnnn'))).toBe(false);
  expect(triggerGate(reported('nnn?'))).toBeNull();
  expect(triggerGate([])).toBeNull();
  expect(triggerGate(reported('nnnn', { mine: null }))).toBeNull();
  expect([reportedText(reported('yn?y')), reportedText(reported('nnnn')), reportedText(reported('nn?n'))]).toEqual([
    'Reported: rapid growth and change of business model',
    'No trigger reported',
    'Undetermined: below the industry on a key metric not answered',
  ]);
});

describe('whatever is reported', () => {
  const fact = fc.constantFrom<Fact | null>('Yes', 'No', 'No', null);
  const some = fc
    .record({ standard: fc.array(fact, { maxLength: 4 }), own: fc.array(fact, { maxLength: 2 }) })
    .map(({ standard, own }) => [
      ...standard.map((answer, i) => ({ name: TRIGGER_IDS[i]! as string, answer })),
      ...own.map((answer, i) => ({ name: `own ${i}`, answer })),
    ]);
  const leader = fc.constantFrom<Ternary>(true, false, null);

  const completions = (given: readonly ReportedTrigger[]): readonly (readonly ReportedTrigger[])[] => {
    const unlisted = TRIGGER_IDS.filter((id) => !given.some(({ name }) => name === id)).map((name) => ({ name, answer: null }));
    return [...given, ...unlisted].reduce<readonly (readonly ReportedTrigger[])[]>(
      (ways, each) =>
        ways.flatMap((way) =>
          (each.answer === null ? (['Yes', 'No'] as const) : [each.answer]).map((answer) => [...way, { ...each, answer }]),
        ),
      [[]],
    );
  };

  it('a settled verdict survives every completion, and an open one has two that differ', () => {
    fc.assert(
      fc.property(some, leader, (given, leaderExists) => {
        const { rule, final } = triggers({ triggers: given, leaderExists });
        const rules = new Set(
          completions(given).flatMap((complete) =>
            (leaderExists === null ? [true, false] : [leaderExists]).map(
              (exists) => triggers({ triggers: complete, leaderExists: exists }).rule,
            ),
          ),
        );
        expect(final).toBe(rule !== 'TR0');
        if (rule === 'TR0') expect(rules.size).toBeGreaterThan(1);
        else expect([...rules]).toEqual([rule]);
      }),
      { numRuns: 300 },
    );
  });

  it('the order does not matter', () => {
    fc.assert(
      fc.property(some, leader, (given, leaderExists) =>
        expect(triggers({ triggers: [...given].reverse(), leaderExists }).rule).toBe(triggers({ triggers: given, leaderExists }).rule),
      ),
    );
  });
});
