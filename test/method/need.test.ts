/** The need, from assessments: gates, headline, what it waits for, what would change it, lenses, warnings and the board's questions. */
import { conclude, type Conclusions, changeText } from '../../src/method';
import { ALL_YES, assessmentOf, inFile, stagesOf, statements, waitsFor, type Given, type GivenAnswer } from './assessments';
import { AUTHORITY, PAYS_CASH_ONLY, concluded } from './need-cases';

describe('gates and headline', () => {
  it('all gates pass: proceed to an exploration', () => {
    const { need, gates } = concluded({});
    expect(need).toMatchObject({ rule: 'N8', final: true, dependsOn: [], origin: 'ours', source: 'NEED' });
    expect(need.text).toMatch(/^Proceed to an exploration and design of the role/);
    expect(gates).toEqual({ G1: 'pass', G2: 'pass', G3: 'pass', G4: 'pass', G5: 'pass', G6: 'pass', G7: 'pass', G8: 'undetermined' });
  });

  it('no conclusion says hire', () => {
    expect(JSON.stringify(concluded({}))).not.toMatch(/\bhir(e|ing)\b/i);
  });

  it('a leader exists: review the role, urgently with a trigger', () => {
    const calm = concluded({ organisation: { customerLeader: 'exists' } }).need;
    expect(calm).toMatchObject({ rule: 'N1', final: true, origin: 'ours' });
    const urgent = concluded({
      organisation: { customerLeader: 'exists' },
      more: [{ instrument: 'triggers', item: 'decline', answer: 'Yes' }],
    }).need;
    expect(urgent.text).toMatch(/urgent.*decline in a key metric/i);
    expect(urgent).toMatchObject({ rule: 'N1', source: 'ROLE', origin: 'theirs in direction' });
  });

  it('the work can be shared: G2 and G3 do not apply', () => {
    const shared = concluded({ asked: { Q12: 'Yes' } });
    expect(shared.need.rule).toBe('N3');
    expect(shared.gates).toMatchObject({ G2: 'does not apply', G3: 'does not apply' });
    expect(shared.need.text).toContain('R4');
    expect(concluded({ asked: { Q12: 'Yes' }, ready: ALL_YES }).need.rule).toBe('N2');
  });

  it('nothing undone, yet it cannot be shared: a check', () => {
    const all = concluded({ ready: ALL_YES });
    expect(all.need.rule).toBe('N9');
    expect(all.gates.G3).toBe('fail');
  });

  it('pays back its cash but not at the required rate: not cost-justified', () => {
    const { need, gates, selfFunding } = concluded({ selfFunding: PAYS_CASH_ONLY });
    expect(need.rule).toBe('N4');
    expect(gates.G5).toBe('fail');
    expect(selfFunding?.rule).toBe('SF1');
    expect(selfFunding?.npv).toBeCloseTo(-16.6027, 3);
  });

  it('without a model cost is undetermined, and so is the headline', () => {
    const { need, gates, selfFunding } = concluded({ selfFunding: undefined });
    expect(selfFunding).toBeNull();
    expect(gates.G5).toBe('undetermined');
    expect(need).toMatchObject({ rule: 'N0', final: false, dependsOn: waitsFor('selfFunding') });
  });

  it('one leader with conditions is enough to fail consensus, although another was not asked', () => {
    const { need, gates, consensus } = concluded({ leaders: { Sales: 'Agrees with conditions', IT: 'Not asked' } });
    expect(gates.G4).toBe('fail');
    expect(need.rule).toBe('N5');
    expect(consensus.text).toMatch(/^Undetermined/);
  });

  it('authority in no function is a gap', () => {
    const none = Object.fromEntries(['sales', 'service', 'brand', 'marketing', 'operations', 'it'].map((id) => [id, 'No']));
    expect(concluded({ authority: { ...AUTHORITY, ...none } }).need.rule).toBe('N6');
  });

  it('under A-AU1 all, one function without authority is a gap', () => {
    expect(concluded({ authority: { ...AUTHORITY, it: 'No' } }).need.rule).toBe('N8');
    expect(concluded({ authority: { ...AUTHORITY, it: 'No' }, assumptions: { 'A-AU1': 'all' } }).need.rule).toBe('N6');
  });

  it('the time is not right, although the aptitude is not known', () => {
    const { need, gates } = concluded({ asked: { Q12: 'No', Q13: 'No', Q14: 'Yes' } });
    expect(gates.G7).toBe('fail');
    expect(need.rule).toBe('N7');
  });

  it('Partly is a gap, unless A-R1 says that it counts as yes', () => {
    expect(concluded({ ready: { ...ALL_YES, R4: 'Partly' } }).need.rule).toBe('N8');
    expect(concluded({ ready: { ...ALL_YES, R4: 'Partly' }, assumptions: { 'A-R1': 'yes' } }).need.rule).toBe('N9');
  });

  it('the headline without each rater reads Partly as A-R1 says', () => {
    const partly = { ...ALL_YES, R4: 'Partly' };
    const robust = (assumptions: NonNullable<Given['assumptions']>) =>
      concluded({
        raters: [{ id: 'r1' }, { id: 'r2' }, { id: 'r3' }],
        ready: ALL_YES,
        more: [...statements('r2', partly), ...statements('r3', partly)],
        assumptions,
      }).robustness.need;
    expect(robust({})).toEqual({ holds: 3, of: 3, otherwise: [] });
    expect(robust({ 'A-R1': 'yes' })).toEqual({ holds: 3, of: 3, otherwise: [] });
  });

  it('what would close a gap reads Partly as A-R1 says', () => {
    const changes = (R4: string, partly: string) =>
      concluded({ ready: { ...ALL_YES, R4 }, assumptions: { 'A-R1': partly } })
        .need.changesIf.map(changeText)
        .join(' | ');
    expect(changes('No', 'yes')).not.toEqual(changes('No', 'no'));
  });

  it('what would make a gap reads Partly as A-R1 says: Partly beside Yes is Partly, No beside Yes is contested', () => {
    const changes = (partly: string) =>
      concluded({
        raters: [{ id: 'r1' }, { id: 'r2' }],
        ready: ALL_YES,
        more: statements('r2', ALL_YES),
        assumptions: { 'A-R1': partly },
      })
        .need.changesIf.map(changeText)
        .find((line) => line.includes('turns out not to be in place'));
    expect(changes('no')).toContain('(one answer)');
    expect(changes('yes') ?? '').not.toContain('(one answer)');
  });

  it('an empty assessment depends on everything that could matter, and is not read as No', () => {
    const { need, gates, lenses } = conclude(assessmentOf({}));
    expect(need.rule).toBe('N0');
    expect(need.text).toMatch(/^Undetermined: answer /);
    expect(inFile(need.dependsOn)).toEqual(
      expect.arrayContaining([
        'organisation/customerLeader',
        'readiness/Q12',
        'readiness/R1',
        'selfFunding',
        'consensus',
        'authority/support',
        'readiness/Q13',
      ]),
    );
    expect(new Set(Object.values(gates))).toEqual(new Set(['undetermined']));
    expect(Object.values(lenses).every(({ view }) => view === 'undetermined')).toBe(true);
  });

  it('statements that are missing do not matter once there is a gap', () => {
    const { need } = concluded({ ready: { R4: 'No' } });
    expect(need).toMatchObject({ rule: 'N8', final: true });
    expect(need.evidence[0]).toBe('1 of 11 statements answered');
  });
});

describe('what would change the headline', () => {
  it('names the leader whose agreement is missing', () => {
    const [nearest] = concluded({ leaders: { Sales: 'Does not agree', IT: 'Agrees' } }).need.changesIf.map(changeText);
    expect(nearest).toContain('Sales');
    expect(
      concluded({ leaders: { Sales: 'Does not agree', IT: 'Agrees' } })
        .need.changesIf.map(changeText)
        .join('\n'),
    ).toMatch(/Sales agrees.*N8/);
  });

  it('names the rater whose one vote decides whether the work can be shared', () => {
    const vote = (rater: string, answer: string): GivenAnswer => ({ instrument: 'readiness', item: 'Q12', rater, answer });
    const { need } = concluded({
      raters: [{ id: 'r1' }, { id: 'r2' }, { id: 'r3' }],
      asked: { Q13: 'Yes', Q14: 'Yes', Q15: 'Yes' },
      more: [vote('r1', 'No'), vote('r2', 'No'), vote('r3', 'Yes')],
    });
    expect(need.rule).toBe('N8');
    expect(need.changesIf.map(changeText).join('\n')).toMatch(/r1.*r2.*Yes.*Q12.*N3/);
  });

  it('says what each missing answer would decide alone', () => {
    const { need } = concluded({ selfFunding: undefined });
    expect(need.changesIf.map(changeText)).toEqual([
      expect.stringMatching(/cost-justified.*N8/),
      expect.stringMatching(/not cost-justified.*N4/),
    ]);
  });
});

describe('beside the headline', () => {
  it('sharing the work while a variable is Early is warned of', () => {
    const { warnings } = concluded({ asked: { Q12: 'Yes' }, more: stagesOf('r1', { LC: 'Early', UM: 'Evolved', CF: 'Evolved' }) });
    expect(warnings.some((warning) => /share/.test(warning) && /Leader commitment/.test(warning))).toBe(true);
  });

  it('a trigger beside sharing is warned of', () => {
    const { warnings } = concluded({ asked: { Q12: 'Yes' }, more: [{ instrument: 'triggers', item: 'growth', answer: 'Yes' }] });
    expect(warnings.some((warning) => /rapid growth/i.test(warning))).toBe(true);
  });

  it("a fifth of all answers Don't know says that the debate has not happened", () => {
    const answers = (dontKnow: number): Conclusions =>
      conclude(
        assessmentOf({
          answers: statements(
            'r1',
            Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`R${i + 1}`, i < dontKnow ? "Don't know" : 'Yes'])),
          ),
        }),
      );
    expect(answers(2).warnings.some((warning) => /debate/.test(warning))).toBe(true);
    expect(answers(1).warnings.some((warning) => /debate/.test(warning))).toBe(false);
  });

  it('shows the four lenses and where they clash', () => {
    const { lenses, lensesText } = concluded({ selfFunding: PAYS_CASH_ONLY });
    expect(lenses.NEED.view).toBe('role');
    expect(lenses.FUND.view).toBe('no separate role');
    expect(lenses.ROLE.view).toBe('undetermined');
    expect(lensesText).toMatch(/clash/i);
  });

  it('an account lens says no separate role when all seven have an executive, and a role as soon as one has none', () => {
    const owners = (owner: string): readonly GivenAnswer[] =>
      Array.from({ length: 7 }, (_, i) => ({
        instrument: 'accountabilities',
        item: `A${i + 1}`,
        field: 'owner',
        answer: i === 3 ? owner : `Head ${i}`,
      }));
    expect(concluded({ more: owners('COO') }).lenses.ACCOUNT.view).toBe('no separate role');
    expect(concluded({ more: owners('TBD') }).lenses.ACCOUNT.view).toBe('role');
    expect(concluded({ more: owners('') }).lenses.ACCOUNT.view).toBe('undetermined');
  });

  it('the board asks about what fails and what is open', () => {
    const { boardQuestions } = concluded({ leaders: { Sales: 'Does not agree' }, selfFunding: undefined });
    expect(boardQuestions.join('\n')).toMatch(/G4: Not confirmed: Sales/);
    expect(boardQuestions.join('\n')).toMatch(/G5/);
    expect(boardQuestions.every((question) => question.includes('?'))).toBe(true);
  });

  it('counts for how many raters the headline holds when each is left out', () => {
    const raters = ['r1', 'r2', 'r3'].map((id) => ({ id }));
    const vote = (rater: string, answer: string): GivenAnswer => ({ instrument: 'readiness', item: 'Q12', rater, answer });
    const { robustness } = concluded({
      raters,
      asked: { Q13: 'Yes', Q14: 'Yes', Q15: 'Yes' },
      more: [vote('r1', 'No'), vote('r2', 'No'), vote('r3', 'Yes')],
    });
    // Without r1 or r2 Q12 is a tie, which is contested; without r3 it stays No. Without r1 nobody has answered a statement either.
    expect(robustness.need).toEqual({
      holds: 1,
      of: 3,
      otherwise: [
        { rater: 'r1', rule: 'N0' },
        { rater: 'r2', rule: 'N0' },
      ],
    });
  });
});
