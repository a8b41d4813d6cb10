/** Consensus, authority, structure and leader type as a person fills them in. */
import fc from 'fast-check';
import { conclude, parseAssessment, type Assessment } from '../../src/method';
import { addRow } from '../../src/excel';
import { answerKey, cellContentsOf, type Content } from '../../src/sheets';
import { randomAssessment } from '../support/random-assessment';
import { closeWorkbook, filled, openWorkbook, write, type OpenAddin } from '../support/workbook';

afterAll(closeWorkbook);

const answers = (instrument: string, field: string, entries: Readonly<Record<string, Content>>): readonly (readonly [string, Content])[] =>
  Object.entries(entries).map(([item, answer]) => [answerKey({ instrument, item, field, rater: '' }), answer] as const);

/** Every cell of a sheet that shows an error. */
async function errors({ desk }: OpenAddin, sheet: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (let row = 1; row <= 70; row += 1)
    for (const column of 'ABCDEFGH')
      if (typeof desk.value(`${sheet}!${column}${row}`) === 'object' && desk.value(`${sheet}!${column}${row}`) !== null)
        found.push(`${column}${row}`);
  return found;
}

async function opened(
  entries: readonly (readonly [string, Content])[] = [],
  organisation: Readonly<Record<string, Content>> = {},
): Promise<OpenAddin> {
  const addin = await openWorkbook();
  await write(
    addin,
    filled({ organisation: new Map<string, Content>([['name', 'Northwind'], ...Object.entries(organisation)]), answers: new Map(entries) }),
  );
  return addin;
}

async function type({ desk }: OpenAddin, cells: Readonly<Record<string, string>>): Promise<void> {
  for (const [cell, content] of Object.entries(cells)) expect(desk.user.type(cell, content)).toBeNull();
  await desk.settled();
}

/** The row of a sheet in which column B says this. */
const rowOf = ({ desk }: OpenAddin, sheet: string, label: string): number => {
  for (let row = 5; row < 90; row += 1) if (desk.value(`${sheet}!B${row}`) === label) return row;
  throw new Error(`${sheet} has no row ${label}`);
};

describe('before anybody has answered', () => {
  it('the sheets say what to do, and show no error', async () => {
    const addin = await opened();
    const band = (sheet: string): string => String(addin.desk.value(`${sheet}!B4`));
    expect(band('Consensus')).toMatch(/^Nobody is listed yet\. List the chief executive, the board, finance, /);
    for (const sheet of ['Authority', 'Structure', "'Leader type'"]) expect(band(sheet)).toMatch(/^Nothing answered yet\. /);
    for (const sheet of ['Consensus', 'Authority', 'Structure', "'Leader type'"])
      expect([sheet, await errors(addin, sheet)]).toEqual([sheet, []]);
    const contents = (sheet: string) => ['C', 'D'].map((column) => addin.desk.value(`Start!${column}${rowOf(addin, 'Start', sheet)}`));
    expect(['Consensus', 'Authority', 'Structure', 'Leader type'].map(contents)).toEqual([
      ['No leader listed', 'List the leaders'],
      ['0 of 9 rows answered in practice', 'Start with support, authority and resources'],
      ['No function listed, 0 of 2 facts answered', 'List the functions'],
      ['0 of 7 facts answered', 'Answer the facts that are left'],
    ]);
  });
});

describe('the leaders’ positions', () => {
  it('are confirmed only when every leader on the list agrees', async () => {
    const addin = await opened();
    const band = (): unknown => addin.desk.value('Consensus!B4');
    await type(addin, { 'Consensus!B7': 'Chief executive', 'Consensus!C7': 'Agrees', 'Consensus!B8': 'Sales' });
    expect(addin.desk.value('CCO_Consensus')).toBe('Undetermined: Sales not asked');
    expect(['D7', 'D8', 'D9'].map((cell) => addin.desk.value(`Consensus!${cell}`))).toEqual(['', 'Ask', '']);
    await type(addin, { 'Consensus!C8': 'Agrees with conditions' });
    expect(band()).toBe('Conditional: all agree, and some with conditions, from Sales.');
    await type(addin, { 'Consensus!C8': 'Does not agree' });
    expect(band()).toBe('Not confirmed: no agreement from Sales.');
    await type(addin, { 'Consensus!C8': 'Agrees' });
    expect([addin.desk.value('CCO_Consensus'), band()]).toEqual([
      'Confirmed',
      'Confirmed: every leader listed agrees to the role and to the disruption that it brings.',
    ]);
  });

  it('are counted, an empty one as not asked, in a row that was added too', async () => {
    const addin = await opened(answers('consensus', 'position', { Sales: 'Agrees', IT: 'Agrees', Board: 'Not asked', Finance: '' }));
    const count = (position: string): unknown => addin.desk.value(`Consensus!C${rowOf(addin, 'Consensus', position)}`);
    expect(['Agrees', 'Agrees with conditions', 'Does not agree', 'Not asked'].map(count)).toEqual([2, 0, 0, 2]);
    const added = await addRow('consensus');
    if (!added.ok) throw new Error('no row');
    const row = added.place.row + 1;
    await type(addin, { [`Consensus!B${row}`]: 'Legal', [`Consensus!C${row}`]: 'Does not agree' });
    expect([count('Does not agree'), addin.desk.value(`Consensus!D${row}`), addin.desk.value('CCO_Consensus')]).toEqual([
      1,
      'Hear the reasons',
      'Not confirmed: Legal',
    ]);
  });

  it('without a leader beside them are named in words, not only as an error', async () => {
    const addin = await opened();
    await type(addin, { 'Consensus!C7': 'Agrees' });
    expect(addin.desk.value('CCO_Consensus')).toEqual({ error: '#VALUE!' });
    expect(addin.desk.value('Consensus!B4')).toMatch(/^No result yet: .*an answer cannot be read/);
  });
});

describe('the authority of the role', () => {
  const allYes = {
    support: 'Yes',
    authority: 'Yes',
    resources: 'Yes',
    sales: 'Yes',
    service: 'No',
    brand: 'No',
    marketing: 'No',
    operations: 'No',
    it: 'No',
  };

  it('is marked as lip service where it is stated and not practised, however the words are spelt', async () => {
    const addin = await opened([
      ...answers('authority', 'stated', { support: 'Yes', authority: true, resources: 'No', sales: 'Yes' }),
      ...answers('authority', 'practised', { support: 'No', authority: 'n', resources: 'No', sales: "Don't know" }),
    ]);
    expect([7, 8, 9, 10, 11].map((row) => addin.desk.value(`Authority!G${row}`))).toEqual(['Lip service', 'Lip service', '', '', '']);
    expect(addin.desk.value('Authority!B4')).toBe(
      'Gap: support, authority and resources are not there in practice. Lip service: support and authority are stated and not practised.',
    );
  });

  it('follows the register: one function of six is enough, or none may be without', async () => {
    const addin = await opened(answers('authority', 'practised', allYes));
    expect(String(addin.desk.value('CCO_Authority'))).toMatch(/^Sufficient, with a condition: no authority in Service/);
    expect(addin.desk.value(`Authority!C${rowOf(addin, 'Authority', 'In practice')}`)).toBe(
      '3 of 3 conditions hold, and the role has authority in 1 of 6 functions.',
    );
    await type(addin, { [`Assumptions!C${rowOf(addin, 'Assumptions', 'A-AU1')}`]: 'all' });
    expect(String(addin.desk.value('CCO_Authority'))).toMatch(/^Gap: no authority in Service/);
    expect(String(addin.desk.value(`Authority!C${rowOf(addin, 'Authority', 'How much is enough')}`))).toMatch(
      /^All three conditions, and authority in each of the six functions/,
    );
  });
});

/** Two variables early, so a staff leader whatever the areas are like. */
const EARLY = (['LC', 'UM'] as const).flatMap((item) => answers('maturity', 'assigned', { [item]: 'Early' }));
const COMMITTED = answers('structure', 'people', {
  Service: 'Full-time named',
  Operations: 'Full-time named',
  Sales: 'Half-time named',
  IT: 'None',
});

describe('the structure', () => {
  const marks = ({ desk }: OpenAddin): readonly string[] => {
    const found: string[] = [];
    for (let row = 30; row < 60; row += 1)
      for (const column of 'BCE')
        if (/^(Here|Next): |here$/.test(String(desk.value(`Structure!${column}${row}`))))
          found.push(String(desk.value(`Structure!${column}${row}`)));
    return found;
  };

  it('is marked in the two-by-two in words, with the one beside it, and follows a typed answer', async () => {
    const addin = await opened([
      ...EARLY,
      ...answers('maturity', 'assigned', { CF: 'Developing' }),
      ...COMMITTED,
      ...answers('structure', 'answer', { budget: 'Yes', release: 'Yes' }),
    ]);
    expect(addin.desk.value('Structure!B4')).toBe('Staff leader, dedicated team.');
    expect(marks(addin)).toEqual([
      'Dedicated team: people who do nothing else – here',
      'Staff leader: stands outside the operating areas – here',
      'Next: Staff leader, dispersed team (S2)',
      'Here: Staff leader, dedicated team (S1)',
    ]);
    await type(addin, { [`Structure!D${rowOf(addin, 'Structure', 'Budget')}`]: 'No' });
    expect(addin.desk.value('Structure!B4')).toBe('Staff leader, dispersed team.');
    expect(marks(addin)).toEqual([
      'Dispersed team: people who stay in their functions – here',
      'Staff leader: stands outside the operating areas – here',
      'Here: Staff leader, dispersed team (S2)',
      'Next: Staff leader, dedicated team (S1)',
    ]);
  });

  it('shows the team that is settled before the reporting line is', async () => {
    const addin = await opened([...COMMITTED, ...answers('structure', 'answer', { budget: 'Yes' })]);
    expect(String(addin.desk.value('Structure!B4'))).toMatch(/^Decide the reporting line first; the team is dedicated/);
    expect(marks(addin)).toEqual(['Dedicated team: people who do nothing else – here']);
  });

  it('counts who commits how much, and holds it against the share that is needed', async () => {
    const addin = await opened([...COMMITTED, ...answers('structure', 'people', { Finance: '' })]);
    const row = (label: string): readonly unknown[] =>
      'CDE'.split('').map((column) => addin.desk.value(`Structure!${column}${rowOf(addin, 'Structure', label)}`));
    expect(row('Full-time named')).toEqual([2, '40%', 'Could still be enough for a dedicated team (50% needed, A-ST2)']);
    expect(row('Half-time or full-time named')).toEqual([3, '60%', 'Enough people for a dispersed team (50% needed, A-ST2)']);
    expect(row('Not said yet')).toEqual([1, '20%', null]);
    await type(addin, { [`Assumptions!C${rowOf(addin, 'Assumptions', 'A-ST2')}`]: '0.9' });
    expect(row('Half-time or full-time named')[2]).toBe('Not enough for a dispersed team (90% needed, A-ST2)');
  });
});

const FUNCTIONAL = {
  scope: 'Enterprise',
  body: 'Individual',
  reportsToCSuite: 'Yes',
  peer: 'No',
  ownsPnL: 'No',
  transition: 'No',
  limitedBudget: 'No',
};

describe('today’s type of leader', () => {
  const mark = (addin: OpenAddin, type: string): unknown => addin.desk.value(`Leader type!E${rowOf(addin, 'Leader type', type)}`);

  it('is that of the facts where a leader exists, none where there is none, and open where nobody says', async () => {
    const addin = await opened(
      [...answers('leaderType', 'answer', FUNCTIONAL), ...EARLY, ...COMMITTED, ...answers('structure', 'answer', { budget: 'Yes' })],
      { customerLeader: 'exists' },
    );
    expect(addin.desk.value('CCO_LeaderTypeToday')).toBe('functional leader');
    expect([mark(addin, 'Functional leader'), mark(addin, 'Influencer'), mark(addin, 'Hybrid')]).toEqual(['Today', 'Recommended', '']);
    expect(addin.desk.value('Leader type!B4')).toBe('Today: functional leader. Recommended: Influencer.');
    await type(addin, { 'Start!C10': 'none' });
    expect([addin.desk.value('CCO_LeaderTypeToday'), mark(addin, 'Functional leader')]).toEqual(['No customer leader today', '']);
    addin.desk.user.type('Start!C10', '');
    await addin.desk.settled();
    expect(addin.desk.value('CCO_LeaderTypeToday')).toBe('Undetermined: it depends on whether a customer leader exists');
  });

  it('may be the one to recommend', async () => {
    const stages = (['LC', 'UM', 'CF'] as const).flatMap((item) => answers('maturity', 'assigned', { [item]: 'Developing' }));
    const addin = await opened([...answers('leaderType', 'answer', FUNCTIONAL), ...stages], { customerLeader: 'exists' });
    expect(mark(addin, 'Functional leader')).toBe('Today, and recommended');
  });
});

function concluded(assessment: Assessment): unknown {
  const { consensus, authority, leaderType, structure } = conclude(assessment);
  return {
    consensus: consensus.text,
    authority: authority.text,
    today: leaderType.today ?? 'No customer leader today',
    structure: structure.text,
    here: ['S1', 'S2', 'S3', 'S4'].filter((rule) => rule === structure.rule),
    next: structure.runnerUp === null ? [] : [structure.runnerUp],
  };
}

function live({ desk }: OpenAddin): unknown {
  const addin = { desk } as OpenAddin;
  const grid: string[] = [];
  for (let row = 30; row < 60; row += 1) for (const column of 'CE') grid.push(String(desk.value(`Structure!${column}${row}`)));
  const marked = (word: string): readonly string[] => grid.filter((cell) => cell.startsWith(`${word}: `)).map((cell) => cell.slice(-3, -1));
  return {
    consensus: desk.value('CCO_Consensus'),
    authority: String(desk.value('CCO_Authority')).replace(/\. Lip service:.*$/, ''),
    today: desk.value('CCO_LeaderTypeToday'),
    structure: desk.value(`Structure!C${rowOf(addin, 'Structure', 'What follows')}`),
    here: marked('Here'),
    next: marked('Next'),
  };
}

it('the cells say what conclude says, on random assessments', async () => {
  await fc.assert(
    fc.asyncProperty(randomAssessment(1), async (given) => {
      const read = parseAssessment(given);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const addin = await openWorkbook();
      await write(addin, cellContentsOf(read.value).cellContents);
      expect(live(addin)).toEqual(concluded(read.value));
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 120_000);
