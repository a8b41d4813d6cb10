/** Where the role should report: every combination of stages, what is still open, and what would change it. */
import fc from 'fast-check';
import {
  assume,
  isOpen,
  outcomeOf,
  reportingLine,
  reportingLineText,
  reportingRule,
  variableStage,
  readCell,
  VARIABLE_IDS,
  type ReportingPolicy,
  type ReportingRule,
  type Stage,
  type Stages,
  type StatedAssumptions,
  changeText,
} from '../../src/method';
import { waitsFor } from './assessments';

const STAGE: Readonly<Record<string, Stage | null>> = { e: 'Early', d: 'Developing', v: 'Evolved', '?': null };

/** `ed?` is LC Early, UM Developing, CF missing. */
const stages = (letters: string): Stages => Object.fromEntries(VARIABLE_IDS.map((id, i) => [id, STAGE[letters[i]!]!])) as Stages;

const rulesOf = (table: string): readonly (readonly [string, ReportingRule])[] =>
  [...table.matchAll(/([edv?]{3}) (RL\d)/g)].map(([, letters, rule]) => [letters!, rule as ReportingRule]);

describe('the 27 complete combinations', () => {
  const COMPLETE = rulesOf(`
    eee RL1  eed RL1  eev RL1  ede RL1  edd RL3  edv RL3  eve RL1  evd RL3  evv RL3
    dee RL1  ded RL3  dev RL3  dde RL3  ddd RL4  ddv RL4  dve RL3  dvd RL4  dvv RL4
    vee RL1  ved RL3  vev RL3  vde RL3  vdd RL4  vdv RL4  vve RL3  vvd RL4  vvv RL5`);

  it('are all there, and seven of them meet the rule of the source', () => {
    expect(COMPLETE).toHaveLength(27);
    expect(COMPLETE.filter(([, rule]) => rule === 'RL1')).toHaveLength(7);
  });

  it.each(COMPLETE)('%s gives %s', (letters, rule) => {
    expect(reportingRule(stages(letters))).toBe(rule);
  });
});

describe('the 37 partial combinations', () => {
  const PARTIAL = rulesOf(`
    ?ee RL1  ?ed RL6  ?ev RL6  ?de RL6  ?dd RL2  ?dv RL2  ?ve RL6  ?vd RL2  ?vv RL2
    e?e RL1  e?d RL6  e?v RL6  d?e RL6  d?d RL2  d?v RL2  v?e RL6  v?d RL2  v?v RL2
    ee? RL1  ed? RL6  ev? RL6  de? RL6  dd? RL2  dv? RL2  ve? RL6  vd? RL2  vv? RL2
    e?? RL6  d?? RL6  v?? RL6  ?e? RL6  ?d? RL6  ?v? RL6  ??e RL6  ??d RL6  ??v RL6
    ??? RL6`);

  it('are all there', () => expect(PARTIAL).toHaveLength(37));

  it.each(PARTIAL)('%s gives %s', (letters, rule) => {
    expect(reportingRule(stages(letters))).toBe(rule);
  });
});

describe('whatever the stages', () => {
  const stage = fc.constantFrom<Stage>('Early', 'Developing', 'Evolved');
  const complete = fc.record({ LC: stage, UM: stage, CF: stage });
  const partial = fc.record({ LC: fc.option(stage), UM: fc.option(stage), CF: fc.option(stage) });
  const LEVEL: Readonly<Record<ReportingRule, number>> = { RL1: 1, RL3: 3, RL4: 4, RL5: 5, RL2: NaN, RL6: NaN };
  const UP: Readonly<Record<Stage, Stage>> = { Early: 'Developing', Developing: 'Evolved', Evolved: 'Evolved' };

  it.each(['balanced', 'cautious'] as const)('moving a stage up never raises the level (%s)', (policy) => {
    fc.assert(
      fc.property(complete, fc.constantFrom(...VARIABLE_IDS), (before, id) => {
        const after = { ...before, [id]: UP[before[id]] };
        expect(LEVEL[outcomeOf(reportingRule(after), policy)]).toBeGreaterThanOrEqual(LEVEL[outcomeOf(reportingRule(before), policy)]);
      }),
      { numRuns: 300 },
    );
  });

  it('a decided verdict survives every completion of the blanks, and an open one does not', () => {
    fc.assert(
      fc.property(partial, (given) => {
        const completions = (['Early', 'Developing', 'Evolved'] as const).flatMap((LC) =>
          (['Early', 'Developing', 'Evolved'] as const).flatMap((UM) =>
            (['Early', 'Developing', 'Evolved'] as const).map((CF) => ({ LC: given.LC ?? LC, UM: given.UM ?? UM, CF: given.CF ?? CF })),
          ),
        );
        const rules = new Set(completions.map(reportingRule));
        const rule = reportingRule(given);
        if (isOpen(rule)) expect(rules.size).toBeGreaterThan(1);
        else expect([...rules]).toEqual([rule]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the text', () => {
  const text = (letters: string, policy: ReportingPolicy = 'balanced', topArea: string | null = 'Sales') =>
    reportingLineText({ stages: stages(letters), policy, highestLevel: 'CEO', topArea });

  it.each([
    ['eed', 'Report at the highest level open to you: CEO.'],
    ['edd', "Report to a member of the C-suite, with the chief executive's declared backing."],
    ['ddv', 'Report to a member of the C-suite, with a named executive sponsor.'],
    ['vvv', 'May be led from within. Top area: Sales.'],
    ['dd?', 'Not triggered: at most one variable can be Early'],
    ['ed?', 'Undetermined: it depends on Ability to work cross-functionally'],
    ['???', 'Undetermined: it depends on Leader commitment, Understanding the mission and Ability to work cross-functionally'],
  ])('of %s begins "%s"', (letters, begins) => {
    expect(text(letters).startsWith(begins)).toBe(true);
  });

  const ALL = 'Leader commitment, Understanding the mission and Ability to work cross-functionally';

  it.each<readonly [string, ReportingPolicy, string]>([
    ['eee', 'balanced', `Report at the highest level open to you: CEO. All three variables are Early: ${ALL}.`],
    [
      'eed',
      'balanced',
      'Report at the highest level open to you: CEO. ' +
        'Two of the three variables are Early: Leader commitment and Understanding the mission.',
    ],
    [
      'edd',
      'balanced',
      "Report to a member of the C-suite, with the chief executive's declared backing. " +
        'One of the three variables is Early: Leader commitment.',
    ],
    [
      'edd',
      'cautious',
      'Report at the highest level open to you: CEO. ' +
        'One of the three variables is Early, Leader commitment, and the cautious policy treats one like two.',
    ],
    [
      'ddv',
      'balanced',
      'Report to a member of the C-suite, with a named executive sponsor. No variable is Early, and not all three are Evolved.',
    ],
    ['vvv', 'balanced', 'May be led from within. Top area: Sales. All three variables are Evolved.'],
    [
      'dd?',
      'balanced',
      'Not triggered: at most one variable can be Early, which does not call for the highest level. ' +
        'The line depends on Ability to work cross-functionally, which has no stage yet.',
    ],
    [
      'dd?',
      'cautious',
      'Not triggered: at most one variable can be Early, ' +
        'and under the cautious policy that one would be enough for the highest level. ' +
        'The line depends on Ability to work cross-functionally, which has no stage yet.',
    ],
    ['ed?', 'balanced', 'Undetermined: it depends on Ability to work cross-functionally, which has no stage yet.'],
    ['???', 'balanced', `Undetermined: it depends on ${ALL}, which have no stage yet.`],
  ])('of %s, %s, is in full: %s', (letters, policy, full) => expect(text(letters, policy)).toBe(full));

  it('says that the top area is not stated', () =>
    expect(text('vvv', 'balanced', null)).toBe('May be led from within. Top area: not stated. All three variables are Evolved.'));

  it('says when it is decided although a stage is missing', () => {
    expect(text('ee?')).toContain('This is already decided: Ability to work cross-functionally cannot change it.');
  });

  it('of one Early asks for the highest level under the cautious policy', () => {
    expect(text('edd', 'cautious')).toMatch(/^Report at the highest level open to you: CEO\./);
  });

  it('stays undetermined under the cautious policy while a second Early is possible', () => {
    expect(text('ed?', 'cautious')).toMatch(/^Undetermined/);
  });

  it('says that the highest level has not been named', () => {
    expect(reportingLineText({ stages: stages('eee'), policy: 'balanced', highestLevel: null, topArea: null })).toMatch(
      /^Report at the highest level open to you; which level that is has not been named\./,
    );
  });
});

describe('the conclusion', () => {
  /** Raters as letters a variable: each rater answers every prompt of the variable alike. */
  function concluded(votes: readonly string[], { assigned = '???', stated = {} as StatedAssumptions } = {}) {
    const assumptions = assume(stated);
    const variables = VARIABLE_IDS.map((id, i) =>
      variableStage(
        id,
        {
          ratings: votes.map((letters) => [1, 2, 3, 4].map(() => readCell('stage', STAGE[letters[i]!]))),
          assigned: readCell('stage', STAGE[assigned[i]!]),
        },
        assumptions,
      ),
    );
    return reportingLine({ variables, raters: votes.map((_, i) => `r${i + 1}`), highestLevel: 'CEO', topArea: 'Sales', assumptions });
  }

  it('names its rule, source, origin and finality', () => {
    expect(concluded(['eed', 'eed'])).toMatchObject({ rule: 'RL1', origin: 'theirs', source: 'REPORT', final: true, dependsOn: [] });
    expect(concluded(['edd'])).toMatchObject({ rule: 'RL3', origin: 'ours', final: true });
    expect(concluded(['ddd'])).toMatchObject({ rule: 'RL4', origin: 'ours', final: true });
    expect(concluded(['vvv'])).toMatchObject({ rule: 'RL5', origin: 'theirs in direction', final: true });
  });

  it('is RL3 with RL1’s text under the cautious policy, and final', () => {
    const conclusion = concluded(['edd'], { stated: { 'A-RL1': 'cautious' } });
    expect(conclusion).toMatchObject({ rule: 'RL3', final: true });
    expect(conclusion.text).toMatch(/^Report at the highest level open to you/);
  });

  it('depends on the missing and contested stages while these can change it', () => {
    expect(concluded(['ee?', 'ev?'])).toMatchObject({ rule: 'RL6', final: false, dependsOn: waitsFor('maturity/UM', 'maturity/CF') });
    expect(concluded(['dv?'])).toMatchObject({ rule: 'RL2', final: false, dependsOn: waitsFor('maturity/CF') });
    expect(concluded(['ee?'])).toMatchObject({ rule: 'RL1', final: true, dependsOn: [] });
  });

  it('says what each missing stage would decide', () => {
    expect(concluded(['ed?']).changesIf.map(changeText)).toEqual([
      'Ability to work cross-functionally is Early: Report at the highest level open to you (RL1)',
      'Ability to work cross-functionally is Developing or Evolved: ' +
        "Report to a member of the C-suite, with the chief executive's declared backing (RL3)",
    ]);
    expect(concluded(['e??']).changesIf.map(changeText)[0]).toBe(
      'Understanding the mission is Early: Report at the highest level open to you (RL1)',
    );
    expect(concluded(['???']).changesIf.map(changeText)).toEqual([
      'Stages are found or assigned for at least two of ' +
        'Leader commitment, Understanding the mission and Ability to work cross-functionally',
    ]);
  });

  it('names the nearest moves that flip it', () => {
    expect(concluded([], { assigned: 'edv' }).changesIf.map(changeText)).toEqual([
      'Leader commitment moves from Early to Developing: Report to a member of the C-suite, with a named executive sponsor (RL4)',
      'Understanding the mission moves from Developing to Early: Report at the highest level open to you (RL1)',
    ]);
    // One step is nearer than two: to Developing, and not to Early.
    expect(concluded([], { assigned: 'vvv' }).changesIf.map(changeText)).toEqual(
      ['Leader commitment', 'Understanding the mission', 'Ability to work cross-functionally'].map(
        (name) => `${name} moves from Evolved to Developing: Report to a member of the C-suite, with a named executive sponsor (RL4)`,
      ),
    );
    // Two of three Early must move, whichever two.
    expect(concluded([], { assigned: 'eee' }).changesIf.map(changeText)).toHaveLength(3);
    // One Early asks for the same as two under the cautious policy: all three must move.
    expect(concluded([], { assigned: 'eee', stated: { 'A-RL1': 'cautious' } }).changesIf.map(changeText)).toEqual([
      'Leader commitment, Understanding the mission and Ability to work cross-functionally move from Early to Developing: ' +
        'Report to a member of the C-suite, with a named executive sponsor (RL4)',
    ]);
  });

  it('says whose vote could flip it', () => {
    // LC: Early, Early, Developing is Early; one Early vote more at Developing makes it Developing, and RL1 becomes RL3.
    const { rule, changesIf } = concluded(['eed', 'eed', 'ded']);
    expect(rule).toBe('RL1');
    expect(changesIf.map(changeText)).toContain(
      'One vote is enough: r1 or r2 with Developing for Leader commitment: ' +
        "Report to a member of the C-suite, with the chief executive's declared backing (RL3)",
    );
  });

  const BACKED = "Report to a member of the C-suite, with the chief executive's declared backing (RL3)";
  const votesOf = (letters: readonly string[], stated: StatedAssumptions = {}) =>
    concluded(letters, { stated })
      .changesIf.map(changeText)
      .filter((each) => each.startsWith('One vote'));

  it('names every vote that could, and no other', () => {
    // One Early at least beside one Evolved is contested among three: then the line is open.
    expect(votesOf(['eed', 'eed', 'ded'])).toEqual([
      `One vote is enough: r1 or r2 with Developing for Leader commitment: ${BACKED}`,
      'One vote is enough: r3 with Evolved for Leader commitment: Undetermined (RL6)',
      'One vote is enough: r1, r2 or r3 with Evolved for Understanding the mission: Undetermined (RL6)',
    ]);
    // Under the cautious policy one Early asks for the same as two, so r1 has to go on to one Early, one Developing, one Evolved.
    expect(votesOf(['eed', 'eed', 'ded'], { 'A-RL1': 'cautious' })).toEqual([
      'One vote is enough: r1 or r2 with Evolved for Leader commitment: Undetermined (RL6)',
      'One vote is enough: r3 with Evolved for Leader commitment: Undetermined (RL6)',
      'One vote is enough: r1, r2 or r3 with Evolved for Understanding the mission: Undetermined (RL6)',
    ]);
  });

  it('tells moves and votes, and nothing where no vote could', () => {
    expect(concluded(['eed', 'eed', 'ded']).changesIf.map(changeText)).toEqual([
      `Leader commitment moves from Early to Developing: ${BACKED}`,
      `Understanding the mission moves from Early to Developing: ${BACKED}`,
      `One vote is enough: r1 or r2 with Developing for Leader commitment: ${BACKED}`,
      'One vote is enough: r3 with Evolved for Leader commitment: Undetermined (RL6)',
      'One vote is enough: r1, r2 or r3 with Evolved for Understanding the mission: Undetermined (RL6)',
    ]);
  });

  it('takes the nearest stage that a vote could go to', () => {
    expect(votesOf(['vvv'])[0]).toBe(
      'One vote is enough: r1 with Developing for Leader commitment: ' +
        'Report to a member of the C-suite, with a named executive sponsor (RL4)',
    );
  });

  it('names five raters, and how many more', () => {
    // The middle of eleven is the sixth, of nine the fifth: one Early less, and it is Developing.
    const raters = (early: number, developing: number) => [
      ...Array.from({ length: early }, () => 'eed'),
      ...Array.from({ length: developing }, () => 'ded'),
    ];
    expect(votesOf(raters(5, 4))).toContain(`One vote is enough: r1, r2, r3, r4 or r5 with Developing for Leader commitment: ${BACKED}`);
    expect(votesOf(raters(6, 5))).toContain(
      `One vote is enough: r1, r2, r3, r4, r5 or 1 more with Developing for Leader commitment: ${BACKED}`,
    );
  });

  it('gives no vote a say over an assigned stage', () => {
    expect(
      concluded(['eed', 'eed', 'ded'], { assigned: 'eed' })
        .changesIf.map(changeText)
        .filter((each) => each.startsWith('One vote')),
    ).toEqual([]);
  });

  it('counts the raters who alone would not meet it, and those of whom it cannot be told', () => {
    const alone = (votes: readonly string[]): string | undefined =>
      concluded(votes).evidence.find((each) => each.startsWith('Taken alone'));
    expect(alone(['eed', 'eed', 'ddd'])).toBe('Taken alone, 1 of 3 raters would not meet this rule');
    expect(alone(['eed', 'eed', 'd??'])).toBe(
      'Taken alone, 0 of 3 raters would not meet this rule; of 1 it cannot be told, since they left stages open',
    );
    // Two stages that are not Early rule out two that are, whatever the third turns out to be.
    expect(alone(['eed', 'eed', 'd?v'])).toBe('Taken alone, 1 of 3 raters would not meet this rule');
  });

  it('counts under the cautious policy who alone would report as high', () => {
    const alone = (stated: StatedAssumptions) => concluded(['edd', 'edd', 'eed'], { stated }).evidence.at(-1);
    expect(alone({})).toBe('Taken alone, 1 of 3 raters would not meet this rule');
    expect(alone({ 'A-RL1': 'cautious' })).toBe('Taken alone, 0 of 3 raters would not meet this rule');
  });

  const EARLY = (count: string) => `Variables at Early: ${count} of 3; more than one likely means reporting as high as the company allows`;

  it('rests on each stage, how many are Early, the policy, the top area and the raters', () => {
    expect(concluded(['edv']).evidence).toEqual([
      'Leader commitment: Early',
      'Understanding the mission: Developing',
      'Ability to work cross-functionally: Evolved',
      EARLY('1'),
      'A-RL1, the policy for one variable Early: balanced',
      'Top area by influence: Sales',
      'Taken alone, 0 of 1 raters would not meet this rule',
    ]);
    expect(concluded(['ed?']).evidence).toEqual([
      'Leader commitment: Early',
      'Understanding the mission: Developing',
      'Ability to work cross-functionally: no stage yet',
      EARLY('1 to 2'),
      'Top area by influence: Sales',
    ]);
    expect(concluded([], { assigned: 'ddv' }).evidence).toEqual([
      'Leader commitment: Developing, assigned (no stage computed)',
      'Understanding the mission: Developing, assigned (no stage computed)',
      'Ability to work cross-functionally: Evolved, assigned (no stage computed)',
      EARLY('0'),
      'Top area by influence: Sales',
    ]);
  });

  it('tells a stage between two steps, and one assigned where the votes are contested', () => {
    expect(concluded(['ed?', 'dv?'], { assigned: '?d?' }).evidence.slice(0, 2)).toEqual([
      'Leader commitment: Early, between two steps',
      'Understanding the mission: Developing, assigned, as computed',
    ]);
    expect(concluded(['ed?', 'dd?'], { assigned: 'd??' }).evidence[0]).toBe(
      'Leader commitment: Developing, assigned, which differs from the computed Early, between two steps',
    );
    expect(concluded(['edd', 'vdd'], { assigned: 'd??' }).evidence[0]).toBe(
      'Leader commitment: Developing, assigned (Contested: 1 Early / 1 Evolved)',
    );
  });

  it('flags an assigned stage that differs from the computed one', () => {
    const { evidence } = concluded(['eed', 'eed'], { assigned: 'ed?' });
    expect(evidence).toContain('Leader commitment: Early, assigned, as computed');
    expect(evidence).toContain('Understanding the mission: Developing, assigned, which differs from the computed Early');
  });

  it('shows a contested stage with its votes', () => {
    expect(concluded(['eed', 'ved']).evidence).toContain('Leader commitment: Contested: 1 Early / 1 Evolved');
  });

  it('prints the top area beside every line', () => {
    for (const votes of ['eee', 'edd', 'ddd', 'vvv', 'dd?', 'ed?']) {
      expect(concluded([votes]).evidence).toContain('Top area by influence: Sales');
    }
  });
});
