/** What is said of the structure: the reasons in full, the evidence, and the ways to another leader. */
import { changeText } from '../../src/method';
import type { OperatingArea } from '../../src/method';
import { SALES, concluded, people } from './structure-cases';

const NOT_WELL: OperatingArea = { ...SALES, runsWell: 'No' };
const UNLIKELY = 'a dispersed team is unlikely to hold, and a dedicated one has no resources';
const NOT_WITHIN = (line: string) =>
  `Not all three variables are Evolved (${line}), so nobody leads the work from within an operating area.`;
const WHICH = 'which operating area has the most influence and whether it runs well';

describe('the reasons for the team', () => {
  it('are cooperation, released time and who commits, for a dispersed one', () => {
    expect(concluded('RL4', { people: people('hhnn') }).text).toBe(
      `Staff leader, dispersed team. ${NOT_WITHIN('RL4')} Areas work together at least in part, the heads release time ` +
        'and 2 of 4 functions commit named people for at least half their time.',
    );
  });

  it('count nobody where the register asks for nobody (A-ST2)', () => {
    expect(concluded('RL4', { people: people('nn'), share: 0 }).text).toBe(
      `Staff leader, dedicated team. ${NOT_WITHIN('RL4')} There is a budget.`,
    );
    expect(concluded('RL4', { people: people('nn'), share: 0, budget: 'No' }).text).toBe(
      `Staff leader, dispersed team. ${NOT_WITHIN('RL4')} Areas work together at least in part and the heads release time.`,
    );
  });

  it('speak of one function as such', () => {
    expect(concluded('RL4', { people: people('f') }).text).toBe(
      `Staff leader, dedicated team. ${NOT_WITHIN('RL4')} There is a budget and 1 of 1 function commits full-time named people.`,
    );
  });

  it('are the most that could still commit, where that is too few', () => {
    expect(concluded('RL4', { people: people('nnn?') }).text).toBe(
      `Staff leader, team unresolved: ${UNLIKELY}. ${NOT_WITHIN('RL4')} ` +
        'Against a dedicated team: at most 1 of 4 functions commits full-time named people; ' +
        'against a dispersed one: at most 1 of 4 functions commits named people for at least half their time.',
    );
  });

  it('name only what stands against it', () => {
    const against = (over: Parameters<typeof concluded>[1]) => /Against.*/.exec(concluded('RL3', over).text)?.[0];
    expect(against({ people: people('hh'), budget: 'No', crossFunctional: 'Early' })).toBe(
      'Against a dedicated team: there is no budget and 0 of 2 functions commit full-time named people; ' +
        'against a dispersed one: areas hardly work together.',
    );
    expect(against({ people: people('ff'), budget: 'No', release: 'No' })).toBe(
      'Against a dedicated team: there is no budget; against a dispersed one: the heads do not release time.',
    );
    expect(against({ people: people('nn') })).toBe(
      'Against a dedicated team: 0 of 2 functions commit full-time named people; ' +
        'against a dispersed one: 0 of 2 functions commit named people for at least half their time.',
    );
  });
});

describe('where the leader is open or unresolved', () => {
  it('the team alone decides that nothing can be', () => {
    expect(concluded('RL5', { people: people('nn'), areas: [] }).text).toBe(
      `Team unresolved, leader open: ${UNLIKELY}; the leader depends on the top area. Not known of the top area: ${WHICH}. ` +
        'Against a dedicated team: 0 of 2 functions commit full-time named people; ' +
        'against a dispersed one: 0 of 2 functions commit named people for at least half their time. ' +
        'What is still open cannot change that: the structure stays unresolved.',
    );
  });

  it('both are open', () => {
    expect(concluded('RL5', { people: people('ff'), areas: [], budget: null }).text).toBe(
      'Undetermined: the leader depends on the top area; the team depends on the budget. ' + `Not known of the top area: ${WHICH}.`,
    );
  });

  const begins = (over: Parameters<typeof concluded>[1]) => concluded('RL5', over).text.split('. ')[0];

  it('neither has a result', () => {
    const sales = 'Sales, the area with the most influence, does not run well';
    expect(begins({ people: people('nn'), areas: [NOT_WELL] })).toBe(`Leader and team unresolved: ${sales}; ${UNLIKELY}`);
    expect(begins({ people: people('hhnn'), areas: [NOT_WELL] })).toBe(`Leader unresolved, dispersed team: ${sales}`);
  });

  it('the team stands whatever the line, while that is open', () => {
    expect(concluded('RL6', { people: people('hhnn') }).text).toMatch(
      /^Decide the reporting line first; the team is dispersed whatever that line is\./,
    );
  });

  const area = (name: string, influence: number | null, runsWell: OperatingArea['runsWell']): OperatingArea => ({
    area: name,
    influence,
    runsWell,
  });
  const notKnown = (...areas: readonly OperatingArea[]) => /Not known of the top area: (.*?)\./.exec(concluded('RL5', { areas }).text)?.[1];

  it('it is the influence that is missing, and whether those who could lead run well', () => {
    expect(notKnown(area('Sales', 4, 'Yes'), area('IT', null, 'No'))).toBe('the influence of IT');
    expect(notKnown(area('Sales', 4, null), area('IT', null, 'No'))).toBe('the influence of IT and whether Sales runs well');
    expect(notKnown(area('Sales', null, null), area('IT', null, null))).toBe(
      'the influence of Sales and IT and whether Sales and IT run well',
    );
  });

  it('the only area there is leads where it reaches every bar', () => {
    const { text, evidence } = concluded('RL5', { areas: [area('Sales', null, 'Yes')], bar: 1 });
    expect(text).toBe(
      'Line leader, dedicated team. Sales, the only area listed, runs well. ' +
        'There is a budget and 2 of 4 functions commit full-time named people.',
    );
    expect(evidence).toContain('Top area by influence: Sales, which runs well');
    // Another that does not run well could still tie with it.
    expect(concluded('RL5', { areas: [area('IT', null, 'No'), area('Sales', null, 'Yes')], bar: 1 }).leader).toBeNull();
  });
});

describe('the evidence', () => {
  it('has no commitments where no function is listed, and no top area where none is', () => {
    expect(concluded('RL5', { people: [], areas: [] }).evidence).toEqual([
      'Reporting line: RL5',
      'No function is listed',
      'Budget: Yes',
      'Heads agree to release time: Yes',
      'Ability to work cross-functionally: Evolved',
      'Top area by influence: Undetermined, no area is listed',
      'Runner-up: none yet',
    ]);
  });

  it('names the functions that are not known, and an area that does not run well', () => {
    const { evidence } = concluded('RL4', { people: people('ff??'), areas: [NOT_WELL] });
    expect(evidence).toContain('Not known: whom Brand and Marketing commit');
    expect(evidence).toContain('Top area by influence: Sales, which does not run well');
    expect(concluded('RL4').evidence.filter((line) => line.startsWith('Not known'))).toEqual([]);
  });
});

describe('another leader', () => {
  const SINGLE = 'a single operating area has the most influence and runs well';
  const TODAY = 'today Sales, the area with the most influence, does not run well';
  const EVOLVED = 'All three variables are Evolved, and';
  const line = (over: Parameters<typeof concluded>[1]) =>
    concluded('RL4', over)
      .changesIf.map(changeText)
      .find((change) => change.startsWith('All three'));

  it('leads from within once all three are Evolved and an area is fit for it', () => {
    expect(line({})).toBe(`${EVOLVED} Sales still runs well: Line leader, dedicated team (S3)`);
    expect(line({ areas: [NOT_WELL] })).toBe(`${EVOLVED} ${SINGLE} (${TODAY}): Line leader, dedicated team (S3)`);
    expect(line({ areas: [] })).toBe(`${EVOLVED} it turns out that ${SINGLE} (open: ${WHICH}): Line leader, dedicated team (S3)`);
  });

  it('steps back where the area no longer leads, or a variable falls back', () => {
    const { changesIf } = concluded('RL5', { people: people('hhnn'), budget: 'No' });
    expect(changesIf.map(changeText)).toContain(
      'Sales does not run well (its head answers for that) or shares its influence: Leader unresolved, dispersed team (SU)',
    );
    expect(concluded('RL5', { people: people('ffhh'), budget: null }).changesIf.map(changeText)).toContain(
      'One of the three variables falls back from Evolved to Developing: Staff leader, team still open (SU)',
    );
  });

  it('follows from a reporting line that is still open', () => {
    expect(concluded('RL6', { areas: [NOT_WELL] }).changesIf.map(changeText)).toEqual([
      'The reporting line turns out to be RL1, RL3 or RL4: Staff leader, dedicated team (S1)',
      `The reporting line turns out to be RL5, and ${SINGLE} (${TODAY}): Line leader, dedicated team (S3)`,
    ]);
    // One variable that is Early rules RL5 out.
    expect(concluded('RL6', { crossFunctional: 'Early' }).changesIf.map(changeText)).toEqual([
      'The reporting line turns out to be RL1, RL3 or RL4: Staff leader, dedicated team (S1)',
    ]);
  });
});
