/** What is said of the need: the headline in full, its evidence, what would change it, the lenses and the warnings. */
import {
  conclude,
  headlineText,
  lenses,
  lensesText,
  warnings,
  type LensFindings,
  type NeedState,
  type Ternary,
  type WarningFindings,
  changeText,
} from '../../src/method';
import { ALL_YES, assessmentOf, inFile, statements, type GivenAnswer } from './assessments';
import { AUTHORITY, PAYS_CASH_ONLY, concluded } from './need-cases';

const EXISTS = { organisation: { customerLeader: 'exists' } };
const TRIGGER: readonly GivenAnswer[] = [{ instrument: 'triggers', item: 'decline', answer: 'Yes' }];
const TIMELY = { Q13: 'Yes', Q14: 'Yes', Q15: 'Yes' };
const SHARED = { Q12: 'Yes', ...TIMELY };
const NO_SILO = { sales: 'No', service: 'No', brand: 'No', marketing: 'No', operations: 'No', it: 'No' };
const without = (...ids: readonly string[]) => Object.fromEntries(Object.entries(ALL_YES).filter(([id]) => !ids.includes(id)));
const raters = (...ids: readonly string[]) => ids.map((id) => ({ id }));

const HEADLINES = {
  N1: 'Review the existing role (N1)',
  N2:
    'No separate role indicated: the operating areas own the work; ' +
    'name an accountable executive for each of the seven accountabilities (N2)',
  N3: 'Share the gaps among the operating areas and test again (N3)',
  N4: 'Not as a separate position yet: not cost-justified. Keep the reporting-and-advising function (N4)',
  N5: 'Needed, not ready: get consensus first (N5)',
  N6: 'Needed, but not without authority (N6)',
  N7: 'Needed, not now (N7)',
  N8: 'Proceed to an exploration and design of the role (N8)',
  N9: 'Check: all eleven are in place, yet the work cannot be shared. Who spearheads it today? (N9)',
} as const;

describe('the headline in full', () => {
  const text = (changed: Parameters<typeof concluded>[0]): string => concluded(changed).need.text;

  it('tells a leader who exists, and the trigger that makes the review urgent', () => {
    expect(text(EXISTS)).toBe('Review the existing role. A customer leader exists already.');
    expect(text({ ...EXISTS, more: TRIGGER })).toBe('Review the existing role. It is urgent: reported: decline in a key metric.');
  });

  it('names the gaps to be shared', () => {
    expect(text({ asked: SHARED })).toBe('Share the gaps among the operating areas and test again: one set of measures (R4).');
    expect(text({ asked: SHARED, ready: { ...ALL_YES, R4: 'No', R9: 'Partly' } })).toBe(
      'Share the gaps among the operating areas and test again: one set of measures (R4) and belief (R9).',
    );
  });

  it('says why not now, each in its words', () => {
    // 22 a year for 100: after four years 12 are missing, 12 of 22 are half a year.
    expect(text({ selfFunding: PAYS_CASH_ONLY })).toBe(
      'Not as a separate position yet: not cost-justified. Keep the reporting-and-advising function. ' +
        'The plan pays back its cash, not at the required rate: it pays back after 4.5 years, ' +
        'and its benefits are worth less than its costs once both are discounted.',
    );
    expect(text({ leaders: { Sales: 'Does not agree', IT: 'Not asked' } })).toBe(
      'Needed, not ready: get consensus first. Not confirmed: Sales.',
    );
    expect(text({ leaders: { Sales: 'Agrees with conditions', IT: 'Not asked', Brand: 'Not asked' } })).toBe(
      'Needed, not ready: get consensus first. Conditional: Sales; not asked: IT and Brand.',
    );
    expect(text({ authority: { ...AUTHORITY, support: 'No' } })).toBe(
      'Needed, but not without authority. Gap: support is not there in practice.',
    );
    expect(text({ asked: { Q12: 'No', Q13: 'No', Q14: 'Yes', Q15: 'No' } })).toBe(
      'Needed, not now: the time is not right, given the culture (Q13) and the aptitude is missing (Q15).',
    );
    expect(text({ asked: { Q12: 'No', ...TIMELY, Q14: 'No' } })).toBe('Needed, not now: the appetite is missing (Q14).');
  });

  it('says no more than that where nothing stands against it', () => {
    expect(text({})).toBe('Proceed to an exploration and design of the role.');
    expect(text({ ready: ALL_YES })).toBe('Check: all eleven are in place, yet the work cannot be shared. Who spearheads it today?');
    expect(text({ ready: ALL_YES, asked: SHARED })).toBe(
      'No separate role indicated: the operating areas own the work; ' +
        'name an accountable executive for each of the seven accountabilities.',
    );
  });

  it('asks for what is missing, in the order of the gates', () => {
    expect(conclude(assessmentOf({})).need.text).toBe(
      'Undetermined: answer whether a customer leader exists; whether the operating areas can share the work (Q12); ' +
        'the 11 readiness statements; how the role would pay for itself; whether the leaders agree, of whom none is listed; ' +
        'what authority the role has in practice; ' +
        'whether the time is right (Q13), whether the appetite is there (Q14) and whether the aptitude is there (Q15).',
    );
    expect(
      text({ ready: without('R4'), leaders: { Sales: 'Not asked', IT: 'Agrees' }, asked: { Q12: 'No', Q13: 'Yes', Q15: 'Yes' } }),
    ).toBe('Undetermined: answer statement R4; whether Sales agrees; whether the appetite is there (Q14).');
    expect(text({ ready: without('R4', 'R9'), leaders: { Sales: 'Not asked', IT: 'Not asked' } })).toBe(
      'Undetermined: answer statements R4 and R9; whether Sales and IT agree.',
    );
  });
});

describe('the headline from the gates alone', () => {
  const needed: NeedState = { leader: false, shareable: false, gaps: true, cost: true, consensus: true, authority: true, time: true };

  it('asks for every gate that is open', () => {
    const open = Object.fromEntries(Object.keys(needed).map((question) => [question, null])) as unknown as NeedState;
    expect(headlineText(open, true)).toBe(
      'Undetermined: answer whether a customer leader exists; whether the operating areas can share the work (Q12); ' +
        'the readiness statements; how the role would pay for itself (G5); whether every leader agrees (G4); ' +
        'what authority the role has in practice (G6); whether the time, the appetite and the aptitude are there (G7).',
    );
  });

  it('is urgent for a leader who exists, and for nobody else', () => {
    expect(headlineText({ ...needed, leader: true }, true)).toBe('Review the existing role. It is urgent: a trigger is present.');
    expect(headlineText({ ...needed, leader: true }, false)).toBe('Review the existing role.');
    expect(headlineText({ ...needed, consensus: false }, true)).toBe('Needed, not ready: get consensus first.');
    expect(headlineText({ ...needed, gaps: false }, true)).toBe(
      'Check: all eleven are in place, yet the work cannot be shared. Who spearheads it today?',
    );
  });
});

it('waits for the one question of time that is open', () => {
  const { dependsOn } = concluded({ asked: { Q12: 'No', Q13: 'Yes', Q15: 'Yes' } }).need;
  expect(inFile(dependsOn)).toEqual(['readiness/Q14']);
});

describe('the evidence', () => {
  it('tells how many statements are answered, then the gates: those that fail, those that are open, those that pass', () => {
    expect(concluded({ leaders: { Sales: 'Does not agree', IT: 'Agrees' } }).need.evidence).toEqual([
      '11 of 11 statements answered',
      'G4 Leaders agree on the role and its disruption: fail. Not confirmed: Sales',
      'G8 A trigger is present: undetermined. Undetermined: rapid growth, decline in a key metric, ' +
        'below the industry on a key metric and change of business model not answered',
      'G1 The evidence is complete: pass. 11 of 11 statements answered, Q12 answered',
      'G2 Somebody must spearhead the work: pass. Q12, whether the operating areas can share the work: No',
      'G3 Work is undone: pass. Not in place: R4',
      'G5 The role pays for itself: pass. The plan funds itself by the end of year 5: ' +
        'it pays back after 1.7 years and earns the required rate',
      'G6 Authority is sufficient: pass. Sufficient',
      'G7 The time is right: pass. Q13, the right time: Yes; Q14, appetite: Yes; Q15, aptitude: Yes',
    ]);
  });

  const gate = (id: string, changed: Parameters<typeof concluded>[0]) =>
    concluded(changed).need.evidence.find((line) => line.startsWith(id));

  it('says what is not settled', () => {
    const open = { ready: { ...ALL_YES, R4: 'No', R5: "Don't know", R6: '' }, asked: { Q13: 'No', Q15: 'Yes' } };
    expect(gate('G1', open)).toBe('G1 The evidence is complete: undetermined. 9 of 11 statements answered, Q12 not settled');
    expect(gate('G2', open)).toBe(
      'G2 Somebody must spearhead the work: undetermined. Q12, whether the operating areas can share the work: not settled',
    );
    expect(gate('G3', open)).toBe('G3 Work is undone: pass. Not in place: R4; not settled: R5 and R6');
    expect(gate('G7', open)).toBe('G7 The time is right: fail. Q13, the right time: No; Q14, appetite: not settled; Q15, aptitude: Yes');
    expect(gate('G1', { asked: TIMELY })).toBe('G1 The evidence is complete: undetermined. 11 of 11 statements answered, Q12 not settled');
  });

  it('names who has not been asked, and no condition where nobody sets one', () =>
    expect(gate('G4', { leaders: { Sales: 'Agrees', IT: 'Not asked' } })).toBe(
      'G4 Leaders agree on the role and its disruption: undetermined. Undetermined: IT not asked',
    ));

  it('counts no gap among the statements that are answered', () => {
    expect(gate('G3', { ready: ALL_YES })).toBe('G3 Work is undone: fail. No answered statement is a gap');
    expect(gate('G3', { ready: without('R5') })).toBe('G3 Work is undone: undetermined. No answered statement is a gap; not settled: R5');
    expect(gate('G3', { ready: {} })).toBe('G3 Work is undone: undetermined. No statement is answered');
    expect(gate('G3', { ready: { ...ALL_YES, R4: 'No', R9: 'Partly' } })).toBe('G3 Work is undone: pass. Not in place: R4 and R9');
  });

  it('tells a gate that does not apply last', () => {
    const ids = concluded({ asked: SHARED, more: TRIGGER }).need.evidence.map((line) => line.slice(0, 2));
    expect(ids.slice(1)).toEqual(['G1', 'G4', 'G5', 'G6', 'G7', 'G8', 'G2', 'G3']);
  });
});

describe('what would change the headline', () => {
  const changes = (changed: Parameters<typeof concluded>[0]) => concluded(changed).need.changesIf.map(changeText);

  it('is each gate on the way, the last first, and at most six', () => {
    expect(changes({})).toEqual([
      `The organisation says No to Q13: ${HEADLINES.N7}`,
      `Support, authority or resources are not there in practice: ${HEADLINES.N6}`,
      `One of Sales or IT no longer agrees: ${HEADLINES.N5}`,
      `The self-funding plan no longer breaks even: ${HEADLINES.N4}`,
      `R1 says Yes to R4: ${HEADLINES.N9}`,
      `The organisation says Yes to Q12: ${HEADLINES.N3}`,
    ]);
  });

  it('is nearest where one answer is enough, and farthest where a leader would have to come', () => {
    expect(changes({ asked: SHARED, ready: { ...ALL_YES, R4: 'No', R9: 'Partly' } })).toEqual([
      `The organisation says No to Q12: ${HEADLINES.N8}`,
      `All 2 gaps are closed (2 answers): ${HEADLINES.N2}`,
      `A customer leader exists: ${HEADLINES.N1}`,
    ]);
    expect(changes(EXISTS)).toEqual([`No customer leader exists: ${HEADLINES.N8}`]);
  });

  it('is what is not yet known, once one gate is passed', () => {
    const unknown = { selfFunding: PAYS_CASH_ONLY, leaders: {}, authority: {}, asked: { Q12: 'No' } };
    expect(changes(unknown)[0]).toBe(
      'The self-funding plan breaks even at the required rate: ' +
        'undetermined until consensus is, authority is and Q13 to Q15 are known (N0)',
    );
  });

  it('is what a missing answer would decide alone', () => {
    expect(changes({ organisation: {} })).toEqual([
      `A customer leader exists: ${HEADLINES.N1}`,
      `No customer leader exists: ${HEADLINES.N8}`,
    ]);
    // Whatever the plan says, without the leaders the headline stays open.
    expect(changes({ selfFunding: undefined, leaders: {} })).toEqual([`The plan is not cost-justified: ${HEADLINES.N4}`]);
  });

  it('is the agreement of those who do not agree', () => {
    const first = (leaders: Readonly<Record<string, string>>) => changes({ leaders })[0];
    expect(first({ Sales: 'Does not agree', IT: 'Agrees' })).toBe(`Sales agrees without conditions: ${HEADLINES.N8}`);
    expect(changes({ leaders: { Sales: 'Does not agree', IT: 'Agrees with conditions' } })).toContain(
      `Sales and IT agree without conditions: ${HEADLINES.N8}`,
    );
  });

  it('is one leader of those who agree', () => {
    const agreed = (...names: readonly string[]) =>
      changes({ leaders: Object.fromEntries(names.map((name) => [name, 'Agrees'])) }).find((line) => line.includes('no longer agrees'));
    expect(agreed('Sales')).toBe(`Sales no longer agrees: ${HEADLINES.N5}`);
    expect(agreed('Sales', 'IT', 'Brand', 'HR')).toBe(`One of Sales, IT, Brand or HR no longer agrees: ${HEADLINES.N5}`);
    expect(agreed('Sales', 'IT', 'Brand', 'HR', 'Legal')).toBe(`One of Sales, IT, Brand, HR or 1 more no longer agrees: ${HEADLINES.N5}`);
  });

  it('is the authority that is lacking', () => {
    const granted = (authority: Readonly<Record<string, string>>) => changes({ authority: { ...AUTHORITY, ...authority } });
    expect(granted({ support: 'No' })[0]).toBe(`Support is there in practice: ${HEADLINES.N8}`);
    expect(granted({ support: 'No', authority: 'No' })).toContain(`Support and authority are there in practice: ${HEADLINES.N8}`);
    expect(granted(NO_SILO)[0]).toBe(
      `There is authority in Sales, Service, Advertising and brand, Marketing, Operations or IT: ${HEADLINES.N8}`,
    );
    // Two answers, so after all that take one, and before a leader.
    expect(granted({ ...NO_SILO, support: 'No' }).at(-2)).toBe(
      'Support is there in practice, and there is authority in Sales, Service, Advertising and brand, Marketing, Operations or IT: ' +
        HEADLINES.N8,
    );
  });

  it('is the time that is not right', () => {
    expect(changes({ asked: { Q12: 'No', ...TIMELY, Q14: 'No' } })[0]).toBe(`The organisation says Yes to Q14: ${HEADLINES.N8}`);
    const two = changes({ asked: { Q12: 'No', ...TIMELY, Q13: 'No', Q15: 'No' } });
    expect(two).toContain(`Q13 and Q15 become Yes (2 answers): ${HEADLINES.N8}`);
    expect(two[0]).toBe(`Support, authority or resources are not there in practice: ${HEADLINES.N6}`);
  });

  const time = (item: string, ...answers: readonly string[]) =>
    answers.map((answer, i) => ({ instrument: 'readiness', item, rater: `r${i + 1}`, answer }));

  it('is the vote of those who say that the time is not right', () => {
    const three = raters('r1', 'r2', 'r3');
    expect(changes({ raters: three, asked: { Q12: 'No', Q13: 'Yes', Q15: 'Yes' }, more: time('Q14', 'No', 'No', 'Yes') })[0]).toBe(
      `One of r1 or r2 says Yes to Q14: ${HEADLINES.N8}`,
    );
    // Two of three No have to become Yes, and the organisation's one.
    expect(changes({ raters: three, asked: { Q12: 'No', Q14: 'Yes', Q15: 'No' }, more: time('Q13', 'No', 'No', 'No') })).toContain(
      `Q13 and Q15 become Yes (3 answers): ${HEADLINES.N8}`,
    );
  });

  it('is the nearest of the three by which the time is no longer right', () => {
    // Three of three raters say Yes to Q13, so two would have to say No; the organisation alone said Yes to Q14.
    const votes = ['r1', 'r2', 'r3'].map((rater) => ({ instrument: 'readiness', item: 'Q13', rater, answer: 'Yes' }));
    expect(changes({ raters: raters('r1', 'r2', 'r3'), asked: { Q12: 'No', Q14: 'Yes', Q15: 'Yes' }, more: votes })).toContain(
      `The organisation says No to Q14: ${HEADLINES.N7}`,
    );
  });

  const decided = (item: string, answer: string): GivenAnswer => ({ instrument: 'readiness', item, field: 'decided', answer });

  it('is the group’s decision where it has decided', () => {
    expect(changes({ more: [decided('R4', 'No')] })).toContain(`The group decides on Yes for R4: ${HEADLINES.N9}`);
  });

  it('is so many votes where one is not enough', () => {
    // Two of three at Yes and one at No are contested: a third of them, and more than half at both ends.
    const no = { ...ALL_YES, R4: 'No' };
    const three = { raters: raters('r1', 'r2', 'r3'), ready: no, more: [...statements('r2', no), ...statements('r3', no)] };
    expect(changes(three)).toContain(`3 more of the voters say Yes to R4: ${HEADLINES.N9}`);
  });

  it('is the statement that fewest would have to answer otherwise, or one of several', () => {
    const others = [...statements('r2', without('R4')), ...statements('r3', without('R4'))];
    const shared = { raters: raters('r1', 'r2', 'r3'), ready: ALL_YES, asked: SHARED };
    // Of R4 one rater said Yes; of the others three, of whom two would have to say Partly.
    expect(changes({ ...shared, more: others })).toContain(`R1 says No to R4: ${HEADLINES.N3}`);
    const all = [...statements('r2', ALL_YES), ...statements('r3', ALL_YES)];
    expect(changes({ ...shared, more: all })).toContain(
      `One of R1, R2, R3, R4 or 7 more turns out not to be in place (2 answers): ${HEADLINES.N3}`,
    );
    expect(changes({ ready: ALL_YES, asked: SHARED })).toContain(
      `One of R1, R2, R3, R4 or 7 more turns out not to be in place (one answer): ${HEADLINES.N3}`,
    );
  });
});

describe('the four lenses', () => {
  const NEEDED: NeedState = { leader: false, shareable: false, gaps: true, cost: true, consensus: true, authority: true, time: true };
  const told = (need: Partial<NeedState>, trigger: Ternary = true, allOwned: Ternary = false) =>
    lenses({ need: { ...NEEDED, ...need }, trigger, allOwned } satisfies LensFindings).map(
      ({ id, view, reason }) => `${id}: ${view}. ${reason}`,
    );
  const ADVISE = 'Either way somebody reports and advises on customer measures, and no company reorganises for this.';
  const NO_ONE_SIZE = 'No one size fits all; about one company in ten had neither of the two roles asked about.';

  it.each([
    [{}, 'role. The work is undone and cannot be shared, leaders agree, and the time is right.'],
    [{ shareable: true }, 'no separate role. The operating areas can share the work, which is the healthy case.'],
    [{ shareable: null }, 'undetermined. It is not settled whether the operating areas can share the work (Q12).'],
    [{ gaps: false }, 'not yet. The work cannot be shared, but nothing is undone.'],
    [{ consensus: false, time: null }, 'not yet. The work cannot be shared, but leaders do not all agree.'],
    [{ time: false, consensus: false }, 'not yet. The work cannot be shared, but leaders do not all agree and the time is not right.'],
    [{ gaps: null }, 'undetermined. The work cannot be shared; not settled: the gaps.'],
    [
      { consensus: null, time: null },
      'undetermined. The work cannot be shared; not settled: consensus and the time, appetite and aptitude.',
    ],
  ])('NEED, with %j: %s', (state, expected) => expect(told(state)[0]).toBe(`NEED: ${expected}`));

  it.each([
    [{}, `role. It is cost-justified and has authority. ${ADVISE}`],
    [{ cost: false, authority: null }, `no separate role. A position of its own is not cost-justified. ${ADVISE}`],
    [{ authority: false }, `no separate role. A position of its own lacks authority. ${ADVISE}`],
    [{ cost: false, authority: false }, `no separate role. A position of its own is not cost-justified and lacks authority. ${ADVISE}`],
    [{ cost: null }, `undetermined. Not known: whether it is cost-justified. ${ADVISE}`],
    [{ cost: null, authority: null }, `undetermined. Not known: whether it is cost-justified and whether it has authority. ${ADVISE}`],
    [{ authority: null }, `undetermined. Not known: whether it has authority. ${ADVISE}`],
  ])('FUND, with %j: %s', (state, expected) => expect(told(state)[1]).toBe(`FUND: ${expected}`));

  it.each([
    [true, `role. A trigger is present. ${NO_ONE_SIZE}`],
    [false, `not yet. No trigger is reported. ${NO_ONE_SIZE}`],
    [null, `undetermined. Not every trigger is answered. ${NO_ONE_SIZE}`],
  ])('ROLE, with a trigger %p: %s', (trigger, expected) => expect(told({}, trigger)[2]).toBe(`ROLE: ${expected}`));

  const summary = (need: Partial<NeedState>, trigger: Ternary, allOwned: Ternary) =>
    lensesText(lenses({ need: { ...NEEDED, ...need }, trigger, allOwned }));

  it.each([
    // All four for a role; none against, so no clash.
    [{}, true, false, '4 of 4 sources point to a role (NEED, FUND, ROLE and ACCOUNT).'],
    [
      { consensus: false },
      true,
      null,
      '2 of 4 sources point to a role (FUND and ROLE); NEED to not yet; ACCOUNT is undetermined. They clash: FUND and ROLE against NEED.' +
        ' NEED expects five years of change; FUND holds that no company reorganises for this.',
    ],
    [
      { shareable: true, cost: false },
      null,
      true,
      '3 of 4 sources point to no separate role (NEED, FUND and ACCOUNT); ROLE is undetermined.',
    ],
    [
      { shareable: null, cost: null },
      false,
      false,
      '1 of 4 sources points to a role (ACCOUNT); ROLE to not yet; NEED and FUND are undetermined. They clash: ACCOUNT against ROLE.',
    ],
    [
      { shareable: null, cost: false },
      true,
      null,
      '1 of 4 sources points to a role (ROLE); FUND to no separate role; NEED and ACCOUNT are undetermined. They clash: ROLE against FUND.',
    ],
    [{ shareable: null, cost: null }, null, null, 'None of the four sources can be read yet.'],
    // What most point to comes first, and what is not known last, however many leave it open.
    [
      { shareable: null, cost: null },
      null,
      true,
      '1 of 4 sources points to no separate role (ACCOUNT); NEED, FUND and ROLE are undetermined.',
    ],
    [
      { consensus: false },
      false,
      true,
      '2 of 4 sources point to not yet (NEED and ROLE); FUND to a role; ACCOUNT to no separate role. ' +
        'They clash: FUND against ACCOUNT, NEED and ROLE. ' +
        'NEED expects five years of change; FUND holds that no company reorganises for this.',
    ],
  ])('with %j, a trigger %p and all owned %p: %s, %s', (need, trigger, allOwned, expected) =>
    expect(summary(need, trigger, allOwned)).toBe(expected),
  );
});

describe('the warnings', () => {
  const CALM: WarningFindings = {
    need: 'N2',
    stages: { LC: 'Evolved', UM: 'Evolved', CF: 'Evolved' },
    trigger: null,
    answers: { given: 0, dontKnow: 0 },
    mostDontKnow: 0.2,
  };
  const warned = (changed: Partial<WarningFindings>) => warnings({ ...CALM, ...changed });
  const EARLY = { LC: 'Early', UM: 'Evolved', CF: null } as const;
  const FEW = 'the source has seen few companies ready for this. Sharing the administrative part is the easier half (NEED).';

  it('tell which variables are Early while the areas are to share the work', () => {
    const yet = 'The operating areas are to share the work, yet';
    expect(warned({ stages: EARLY })).toEqual([`${yet} Leader commitment is Early: ${FEW}`]);
    expect(warned({ need: 'N3', stages: { ...EARLY, UM: 'Early' } })).toEqual([
      `${yet} Leader commitment and Understanding the mission are Early: ${FEW}`,
    ]);
    expect(warned({ need: 'N8', stages: EARLY })).toEqual([]);
    expect(warned({})).toEqual([]);
  });

  it('tell a trigger that speaks against sharing', () => {
    expect(warned({ trigger: 'Reported: rapid growth' })).toEqual([
      'Reported: rapid growth, which speaks for a role (ROLE), while the areas sharing the work speaks against a separate one (NEED).',
    ]);
    expect(warned({ need: 'N8', trigger: 'Reported: rapid growth' })).toEqual([]);
  });

  it('count Don’t know from A-DK1 on, and none where there is none', () => {
    expect(warned({ answers: { given: 10, dontKnow: 2 } })).toEqual([
      "2 of 10 answers are Don't know: the debate has not happened yet (ours, A-DK1).",
    ]);
    expect(warned({ answers: { given: 11, dontKnow: 2 } })).toEqual([]);
    expect(warned({ answers: { given: 10, dontKnow: 0 }, mostDontKnow: 0 })).toEqual([]);
  });
});
