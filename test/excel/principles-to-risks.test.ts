/** Influence, principles, triggers, accountabilities, dashboard and risks as a person fills them in. */
import fc from 'fast-check';
import { conclude, parseAssessment, PRINCIPLES, type Assessment } from '../../src/method';
import { addRow, writeSheets } from '../../src/excel';
import { answerKey, cellContentsOf, type Content } from '../../src/sheets';
import { randomAssessment } from '../support/random-assessment';
import { closeWorkbook, filled, openWorkbook, write, type OpenAddin } from '../support/workbook';

afterAll(closeWorkbook);

const SHEETS = ['Influence', 'Principles', 'Triggers', 'Accountabilities', 'Dashboard', 'Risks'] as const;

const answers = (instrument: string, field: string, entries: Readonly<Record<string, Content>>): readonly (readonly [string, Content])[] =>
  Object.entries(entries).map(([item, answer]) => [answerKey({ instrument, item, field, rater: '' }), answer] as const);

const ranks = (rater: string, given: readonly number[]): readonly (readonly [string, Content])[] =>
  given.map((rank, i) => [answerKey({ instrument: 'accountabilities', item: `A${i + 1}`, field: 'rank', rater }), rank] as const);

async function opened(
  entries: readonly (readonly [string, Content])[] = [],
  organisation: Readonly<Record<string, Content>> = {},
): Promise<OpenAddin> {
  const addin = await openWorkbook();
  const cellContents = filled({
    organisation: new Map<string, Content>([['name', 'Northwind'], ...Object.entries(organisation)]),
    answers: new Map(entries),
  });
  await writeSheets({ cellContents: () => cellContents, whereFound: 'update', sheets: ['Start', ...SHEETS, 'Assumptions'] });
  await addin.desk.settled();
  return addin;
}

async function type({ desk }: OpenAddin, cells: Readonly<Record<string, string>>): Promise<void> {
  for (const [cell, content] of Object.entries(cells)) expect(desk.user.type(cell, content)).toBeNull();
  await desk.settled();
}

/** The row of a sheet in which a column says this. */
const rowOf = ({ desk }: OpenAddin, sheet: string, label: string, column = 'B'): number => {
  for (let row = 5; row < 120; row += 1) if (desk.value(`${sheet}!${column}${row}`) === label) return row;
  throw new Error(`${sheet} has no row ${label}`);
};

const column = ({ desk }: OpenAddin, cells: string, first: number, count: number): readonly unknown[] =>
  Array.from({ length: count }, (_, i) => desk.value(`${cells}${first + i}`));

/** Every cell of a sheet that shows an error. */
const errors = ({ desk }: OpenAddin, sheet: string): readonly string[] =>
  [...'ABCDEFGHIJKLMNOPQ']
    .flatMap((letter) => Array.from({ length: 110 }, (_, row) => `${sheet}!${letter}${row + 1}`))
    .filter((cell) => typeof desk.value(cell) === 'object' && desk.value(cell) !== null);

it('before anybody has answered, each sheet says what to do and shows no error', async () => {
  const addin = await opened();
  expect(SHEETS.map((sheet) => addin.desk.value(`${sheet}!B4`))).toEqual([
    'No operating area is listed yet.',
    'Nothing answered yet. How far is each of these in place today?',
    'Nothing answered yet. Has any of these happened? One Yes suffices.',
    'Nothing answered yet. Which executive answers for each of these today?',
    "None of the 42 cells names a metric yet. Which metric does each function watch at each stage of a customer's life?",
    'No risk is listed yet. What could go wrong for customers, and which functions own that risk?',
  ]);
  for (const sheet of SHEETS) expect(errors(addin, sheet)).toEqual([]);
  const contents = (sheet: string): readonly unknown[] =>
    ['C', 'D'].map((cell) => addin.desk.value(`Start!${cell}${rowOf(addin, 'Start', sheet)}`));
  expect(SHEETS.slice(1).map(contents)).toEqual([
    ['0 of 18 checks answered', 'Answer the checks that are left'],
    ['0 of 4 triggers answered', 'Answer the triggers that are left'],
    ['0 of 7 have an accountable executive', 'Name who answers for each'],
    ['No metric named yet', 'Name the metrics'],
    ['No risk listed; this sheet is optional', ''],
  ]);
});

describe('the ranking of the operating areas', () => {
  /** The bars from top to bottom: area, top, other. */
  const bars = (addin: OpenAddin): readonly (readonly unknown[])[] => {
    const first = rowOf(addin, 'Influence', 'Figures behind the chart') + 1;
    return Array.from({ length: 8 }, (_, i) => ['B', 'D', 'E'].map((cell) => addin.desk.value(`Influence!${cell}${first + i}`))).filter(
      ([area]) => area !== '',
    );
  };
  const title = ({ desk }: OpenAddin): unknown => desk.value('CCO_Influence_ChartTitle');

  it('puts the strongest first and, of two alike, the one that is listed first', async () => {
    const addin = await opened(answers('influence', 'influence', { IT: 2, Service: 3, Sales: 5, Marketing: 3 }));
    expect(title(addin)).toBe('Sales has the most influence');
    expect(addin.desk.value('Influence!B4')).toBe('Sales has the most influence.');
    expect(bars(addin)).toEqual([
      ['Sales', 5, 0],
      ['Service', 0, 3],
      ['Marketing', 0, 3],
      ['IT', 0, 2],
    ]);
  });

  it('shows both of a tie, also where a number was pasted as text', async () => {
    const addin = await opened(answers('influence', 'influence', { Sales: 4, Service: '4', IT: 1 }));
    expect(title(addin)).toBe('Sales and Service have the most influence');
    expect(bars(addin)).toEqual([
      ['Sales', 4, 0],
      ['Service', 4, 0],
      ['IT', 0, 1],
    ]);
  });

  it('highlights nobody who is below the bar of the register, or while a number is missing', async () => {
    const addin = await opened(answers('influence', 'influence', { Sales: 3, IT: 1 }));
    expect([title(addin), bars(addin)]).toEqual([
      'No area reaches an influence of 4',
      [
        ['Sales', 0, 3],
        ['IT', 0, 1],
      ],
    ]);
    await type(addin, { [`Assumptions!C${rowOf(addin, 'Assumptions', 'A-IN1')}`]: '3' });
    expect([title(addin), bars(addin)[0]]).toEqual(['Sales has the most influence', ['Sales', 3, 0]]);
    await type(addin, { 'Influence!B9': 'Service' });
    expect([title(addin), bars(addin)]).toEqual([
      'Not settled: no number is given for Service',
      [
        ['Sales', 0, 3],
        ['IT', 0, 1],
      ],
    ]);
  });

  it('takes in a row that was added', async () => {
    const addin = await opened(answers('influence', 'influence', { Sales: 4, IT: 1 }));
    const added = await addRow('influence');
    if (!added.ok) throw new Error('no row');
    const row = added.place.row + 1;
    await type(addin, { [`Influence!B${row}`]: 'Legal', [`Influence!C${row}`]: '5' });
    expect([title(addin), bars(addin)[0]]).toEqual(['Legal has the most influence', ['Legal', 5, 0]]);
  });
});

const inPlace = (except: Readonly<Record<string, string>>): readonly (readonly [string, Content])[] =>
  answers('principles', 'answer', {
    ...Object.fromEntries(PRINCIPLES.flatMap(({ checks }) => checks.map(({ id }) => [id, 'In place']))),
    ...except,
  });

describe('the six principles', () => {
  it('say how many of their three checks are in place, and how many are not answered', async () => {
    const addin = await opened(
      answers('principles', 'answer', { OA1: 'In place', OA2: 'in place', OA3: 'Partly', VI1: 'Not yet', VI2: "Don't know" }),
    );
    expect([7, 10, 13].map((row) => addin.desk.value(`Principles!C${row}`))).toEqual([
      '2 of 3 in place',
      '0 of 3 in place, 2 not answered',
      'Not answered yet',
    ]);
    expect(addin.desk.value('Principles!B4')).toBe(
      'The one principle with all checks answered: Organisational awareness, with 2 of 3 checks in place; 14 of 18 ' +
        'checks are not answered.',
    );
  });

  it('name the weakest: the fewest in place, then the most not there yet', async () => {
    const addin = await opened(inPlace({ VI1: 'Partly', ME1: 'Partly', LI2: 'Not yet' }));
    expect(addin.desk.value('CCO_Principles')).toBe('Weakest of the six principles: Listening, with 2 of 3 checks in place.');
    await type(addin, { [`Principles!G${rowOf(addin, 'Principles', 'What exists first', 'E')}`]: 'Partly' });
    expect(addin.desk.value('CCO_Principles')).toBe(
      'Weakest of the six principles: Vision, Listening and Metrics that tell the story, each with 2 of 3 checks in place.',
    );
    await type(addin, { 'Principles!G24': '' });
    expect(addin.desk.value('CCO_Principles')).toBe(
      'Weakest of the 5 principles with all checks answered: Vision, Listening and Metrics that tell the story, each ' +
        'with 2 of 3 checks in place; 1 of 18 checks is not answered.',
    );
  });

  it('may all be in place', async () => {
    const addin = await opened(inPlace({}));
    expect(addin.desk.value('CCO_Principles')).toBe('All six principles are in place.');
  });
});

describe('the inventories', () => {
  it('say to connect what exists before anything is added', async () => {
    const addin = await opened([
      ...answers('listening', 'exists', {
        surveys: 'Yes',
        interviews: 'y',
        'focus groups': 'No',
        'advisory boards': 'Yes',
        'online communities': 'No',
        Complaints: 'Yes',
      }),
      ...answers('listening', 'connected', { surveys: 'No', interviews: 'n', 'advisory boards': 'Yes' }),
      ...answers('listening', 'deployed', { surveys: 'No', 'advisory boards': 'No' }),
    ]);
    const first = rowOf(addin, 'Principles', 'Surveys');
    expect(column(addin, 'Principles!G', first, 7)).toEqual(['Connect first', 'Connect first', '', 'Deploy', '', 'Answer', '']);
    expect(addin.desk.value('CCO_Listening')).toBe('Connect before adding: Surveys and Interviews; not settled for Complaints.');
    expect(addin.desk.value(`Start!D${rowOf(addin, 'Start', 'Principles')}`)).toBe('Answer the checks that are left');
    await type(addin, { [`Principles!E${first}`]: 'Yes', [`Principles!E${first + 1}`]: 'Yes', [`Principles!E${first + 5}`]: 'Yes' });
    expect(addin.desk.value('CCO_Listening')).toBe('All 4 sources that exist are connected.');
  });

  it('keep NPS where it is in common use, and tell it from other words', async () => {
    const addin = await opened([
      ...answers('metrics', 'kind', { 'Renewal rate': 'Relationship', eNPS: 'Relationship', 'NPS (B2B)': 'Relationship' }),
      ...answers('metrics', 'resonates', { 'Renewal rate': 'Yes', eNPS: 'Yes', 'NPS (B2B)': 'Yes' }),
      ...answers('metrics', 'keep', { eNPS: 'No', 'NPS (B2B)': 'No' }),
    ]);
    const first = rowOf(addin, 'Principles', 'Renewal rate');
    expect(column(addin, 'Principles!G', first, 3)).toEqual(['Decide', 'Let it go', 'Keep it']);
    expect(addin.desk.value('CCO_Metrics')).toBe(
      'Every metric is of the relationship: none tells of single transactions. Renewal rate, eNPS and NPS (B2B) ' +
        'resonate. NPS (B2B) is in common use: keep it, although it was to go.',
    );
    await type(addin, { [`Principles!E${first + 2}`]: 'Yes', [`Principles!C${first}`]: 'Transactional' });
    expect(addin.desk.value('CCO_Metrics')).toBe(
      'Both kinds of metrics are there. Renewal rate, eNPS and NPS (B2B) resonate. NPS (B2B) is in common use: keep it.',
    );
  });
});

describe('the triggers', () => {
  it('warrant the role or its review, as Start says whether a leader exists', async () => {
    const addin = await opened(answers('triggers', 'answer', { decline: 'Yes' }));
    const band = (): unknown => addin.desk.value('Triggers!B4');
    expect(band()).toBe('Undetermined: it is not known whether a customer leader exists. Reported: decline in a key metric.');
    const leader = `Start!C${rowOf(addin, 'Start', 'Customer leader today')}`;
    const next = (): unknown => addin.desk.value(`Start!D${rowOf(addin, 'Start', 'Triggers')}`);
    expect(next()).toBe('Say above whether a customer leader exists');
    await type(addin, { [leader]: 'none' });
    expect([band(), next()]).toEqual(['Warrants establishing a role: decline in a key metric.', '']);
    await type(addin, { [leader]: 'exists', 'Triggers!B11': 'A rival opens next door', 'Triggers!D11': 'Yes' });
    expect(addin.desk.value('CCO_Triggers')).toBe('Warrants reviewing the role: decline in a key metric and A rival opens next door.');
  });

  it('of which none is reported only once all four are answered', async () => {
    const addin = await opened(answers('triggers', 'answer', { growth: 'No', decline: 'No', belowIndustry: 'No' }), {
      customerLeader: 'none',
    });
    expect(String(addin.desk.value('CCO_Triggers'))).toMatch(/^Undetermined: change of business model not answered/);
    await type(addin, { 'Triggers!D10': 'No' });
    expect(String(addin.desk.value('CCO_Triggers'))).toMatch(/^No trigger reported/);
  });
});

describe('the accountabilities', () => {
  it('say in words what is owned, managed and measured', async () => {
    const addin = await opened([
      ...answers('accountabilities', 'owner', { A1: 'COO', A2: 'tbd', A3: 'Don’t know', Returns: 'COO' }),
      ...answers('accountabilities', 'managing', { A1: true, A2: 'No', A3: '?' }),
      ...answers('accountabilities', 'metric', { A1: 'Response time', A2: '-' }),
    ]);
    const words = (row: number): readonly unknown[] => ['J', 'K', 'L'].map((cell) => addin.desk.value(`Accountabilities!${cell}${row}`));
    expect([7, 8, 9, 10, 14, 15].map(words)).toEqual([
      ['Owned', 'Managed', 'Measured'],
      ['No owner', 'Not managed', 'No metric'],
      ['No owner', 'Not known', 'Not known'],
      ['Not known', 'Not known', 'Not known'],
      ['Owned', 'Not known', 'Not known'],
      ['', '', ''],
    ]);
    expect(addin.desk.value('Accountabilities!B4')).toBe('2 of 8 have an accountable executive; missing: A2, A3, A4, A5, A6, A7.');
    expect(addin.desk.value(`Accountabilities!C${rowOf(addin, 'Accountabilities', 'Managed and measured')}`)).toBe(
      '1 of 8 are managed today, and 1 have a metric.',
    );
  });

  // Rank sums 3, 6, 12, 12, 16, 18, 17 around a mean of 12: squares 81 + 36 + 0 + 0 + 16 + 36 + 25 = 194, and W = 12 · 194 / (9 · 336).
  it('stand in the order of their mean ranks, with the agreement of the raters', async () => {
    const addin = await opened([
      ...ranks('r1', [1, 2, 3, 4, 5, 6, 7]),
      ...ranks('r2', [1, 2, 5, 3, 4, 6, 7]),
      ...ranks('r3', [1, 2, 4, 5, 7, 6, 3]),
    ]);
    expect(column(addin, 'Accountabilities!M', 7, 7)).toEqual([1, 2, 4, 4, 5.33, 6, 5.67]);
    expect(column(addin, 'Accountabilities!N', 7, 7)).toEqual([1, 2, 3, 3, 5, 7, 6]);
    expect(addin.desk.value('CCO_Accountabilities_Agreement')).toBe(
      'Kendall’s W is 0.77: 1 is one order shared by all, 0 no common order.',
    );
    expect(addin.desk.value('CCO_Accountabilities_First')).toBe('Customer-centric tactics comes first, by the mean of the ranks.');
  });

  it('are ranked by nobody, or by too few to agree, without an error', async () => {
    const addin = await opened(ranks('r2', [1, 2]));
    expect(addin.desk.value('CCO_Accountabilities_Agreement')).toBe('It takes two raters or more who rank the same accountabilities.');
    await type(addin, { 'Accountabilities!H7': '', 'Accountabilities!H8': '' });
    expect([addin.desk.value('CCO_Accountabilities_Agreement'), addin.desk.value('CCO_Accountabilities_First')]).toEqual([
      'Nobody has ranked them yet.',
      'Nobody has ranked them yet.',
    ]);
  });

  it('caution against one person for all seven, unless it is the chief executive', async () => {
    const all = (owner: string) =>
      answers(
        'accountabilities',
        'owner',
        Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`A${i + 1}`, i === 3 ? owner.toUpperCase() : owner])),
      );
    const said = ({ desk }: OpenAddin, row: number): unknown => desk.value(`Accountabilities!C${row}`);
    const addin = await opened(all('coo'));
    const row = rowOf(addin, 'Accountabilities', 'One person for all');
    expect(String(said(addin, row))).toMatch(/^One person, coo, answers for all seven accountabilities\. FUND cautions/);
    expect(said(await opened(all('Chief executive')), row)).toBe('No one person answers for all seven.');
  });
});

describe('the dashboard', () => {
  it('names the stages and the functions that are blind, and counts no TBD', async () => {
    const addin = await opened(
      answers('dashboard', 'metric', { 'Buy/sales': 'Win rate', 'Buy/it': 'TBD', 'Use/service': 'Calls', 'Renew/sales': '-' }),
    );
    expect(addin.desk.value('CCO_Dashboard')).toBe(
      '2 of 18 cells name a metric. No function watches Renew. Advertising and brand, Marketing, Operations and IT watch no stage.',
    );
    expect(column(addin, 'Dashboard!B', 7, 4)).toEqual(['1 of 6', '1 of 6', 'blind', '']);
    const totals = rowOf(addin, 'Dashboard', 'Stages watched', 'C');
    expect([...'DEFGHI'].map((letter) => addin.desk.value(`Dashboard!${letter}${totals}`))).toEqual([
      '1 of 3',
      '1 of 3',
      'blind',
      'blind',
      'blind',
      'blind',
    ]);
  });

  it('is whole once every stage and every function is watched', async () => {
    const addin = await opened(
      answers(
        'dashboard',
        'metric',
        Object.fromEntries(['sales', 'service', 'brand', 'marketing', 'operations', 'it'].map((id) => [`Use/${id}`, 'Calls'])),
      ),
    );
    expect(addin.desk.value('CCO_Dashboard')).toBe('6 of 6 cells name a metric. Every stage and every function is watched.');
  });

  it('counts a stage that was added, and one that is listed twice only once', async () => {
    const addin = await opened(answers('dashboard', 'metric', { 'Buy/sales': 'Win rate' }));
    const added = await addRow('dashboard');
    if (!added.ok) throw new Error('no row');
    const row = added.place.row + 1;
    await type(addin, { [`Dashboard!C${row}`]: 'Leave', 'Dashboard!C8': 'Buy', 'Dashboard!E8': 'Calls' });
    expect([addin.desk.value(`Dashboard!B${row}`), addin.desk.value('Dashboard!B8')]).toEqual(['blind', 'twice']);
    expect(addin.desk.value('CCO_Dashboard')).toBe(
      '1 of 12 cells names a metric. No function watches Leave. Service, Advertising and brand, Marketing, Operations ' +
        'and IT watch no stage.',
    );
  });
});

describe('the risks', () => {
  it('fall between departments where nobody owns them, and where several do', async () => {
    const addin = await opened(
      answers('risks', 'owners', {
        Late: 'Operations',
        Lost: 'Sales;IT ; sales',
        Broken: 'TBD; ?',
        Wrong: '',
        Twice: 'IT; it;',
        Mixed: 'TBD; Sales',
      }),
    );
    expect(column(addin, 'Risks!D', 7, 7)).toEqual([1, 2, 0, 0, 1, 1, '']);
    expect(column(addin, 'Risks!E', 7, 4)).toEqual(['No: one owner', 'Yes: several own it', 'Yes: nobody owns it', 'Yes: nobody owns it']);
    expect(addin.desk.value('Risks!B4')).toBe('3 of 6 risks fall between departments: Lost; Broken; Wrong.');
  });

  it('have one owner each', async () => {
    expect((await opened(answers('risks', 'owners', { Late: 'Sales' }))).desk.value('CCO_Risks')).toBe('The one risk has one owner.');
    expect((await opened(answers('risks', 'owners', { Late: 'Sales', Lost: 'IT' }))).desk.value('CCO_Risks')).toBe(
      'Each of the 2 risks has one owner.',
    );
  });
});

/**
 * What conclude says, as the sheets say it: without the ids of missing checks, without owners beside the risks, and with words
 * of their own where nothing is said yet.
 */
function concluded(assessment: Assessment): unknown {
  const { influence, principles, triggers, accountabilities, dashboard, risks } = conclude(assessment);
  const missing = principles.missing.length;
  return {
    topArea: influence.topArea,
    principles: principles.text.startsWith('Undetermined')
      ? 'open'
      : `${principles.text.replace(/; not answered: .*$/, `; ${missing} of 18 checks ${missing === 1 ? 'is' : 'are'} not answered`)}.`,
    listening: /nothing is said/.test(principles.listening.text) ? 'open' : `${principles.listening.text}.`.toLowerCase(),
    metrics: /^Undetermined/.test(principles.metrics.text) ? 'open' : principles.metrics.text,
    triggers: triggers.text,
    accountabilities: accountabilities.text,
    dashboard: dashboard.text.startsWith('Undetermined') ? 'open' : dashboard.text,
    risks: risks.risks.map(({ owners, fallsBetween }) => [owners.length, fallsBetween]),
    between: risks.between.length === 0 ? '' : risks.between.join('; '),
  };
}

function live(addin: OpenAddin): unknown {
  const said = (name: string): string => {
    const text = String(addin.desk.value(name));
    return /^(Nothing|None of the \d+ cells names a metric yet|No (principle has|metric is listed|stage is listed))/.test(text)
      ? 'open'
      : text;
  };
  const owners = column(addin, 'Risks!D', 7, 12).filter((count) => count !== '');
  return {
    topArea: addin.desk.value('CCO_TopArea'),
    principles: said('CCO_Principles'),
    listening: said('CCO_Listening').toLowerCase(),
    metrics: said('CCO_Metrics'),
    triggers: said('CCO_Triggers'),
    accountabilities: said('CCO_Accountabilities'),
    dashboard: said('CCO_Dashboard'),
    risks: owners.map((count, i) => [count, /^Yes/.test(String(addin.desk.value(`Risks!E${7 + i}`)))]),
    between: /between departments: (.*)\.$/.exec(said('CCO_Risks'))?.[1] ?? '',
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
