/** The Roadmap sheet as a person fills it in: what it warns of, each year scored again, and what conclude says of the same plan. */
import fc from 'fast-check';
import { conclude, parseAssessment, roadmapYearText, STATEMENT_IDS, type Assessment } from '../../src/method';
import { addRow, writeSheets, type WriteResult } from '../../src/excel';
import { answerKey, cellContentsOf, type PhaseContents, type CellContents, type SheetId } from '../../src/sheets';
import { randomAssessment } from '../support/random-assessment';
import { closeWorkbook, filled, openWorkbook, type OpenAddin } from '../support/workbook';

afterAll(closeWorkbook);

/** All that the roadmap rests on. */
const SHEETS: readonly SheetId[] = ['Readiness', 'Maturity', 'Principles', 'Accountabilities', 'Self-funding', 'Roadmap', 'Assumptions'];

async function write({ desk }: OpenAddin, cellContents: (current: CellContents) => CellContents): Promise<WriteResult> {
  const result = await writeSheets({ cellContents, sheets: SHEETS, whereFound: 'update' });
  await desk.settled();
  return result;
}

const phase = (parts: Partial<PhaseContents>): PhaseContents => ({
  year: '',
  outcome: '',
  owner: '',
  review: '',
  closes: '',
  LC: '',
  UM: '',
  CF: '',
  others: '',
  ...parts,
});
const FIRST = phase({ year: 1, outcome: 'Complaints halved', owner: 'COO', review: '2027-06-30', closes: 'R1; R2' });

const said = (item: string, answer: string): [string, string] => [
  answerKey({ instrument: 'readiness', item, field: 'answer', rater: 'r1' }),
  answer,
];
const stage = (item: string, answer: string): [string, string] => [
  answerKey({ instrument: 'maturity', item, field: 'assigned', rater: '' }),
  answer,
];
/** R1 to R4 are gaps, two variables are early. */
const TODAY = new Map([
  ...STATEMENT_IDS.map((id, i) => said(id, i < 4 ? 'No' : 'Yes')),
  stage('LC', 'Early'),
  stage('UM', 'Early'),
  stage('CF', 'Developing'),
]);

async function opened(phases: readonly PhaseContents[], horizon: number | '' = ''): Promise<OpenAddin> {
  const addin = await openWorkbook();
  const cellContents = filled({ answers: TODAY, roadmap: { horizon, phases } });
  await write(addin, () => cellContents);
  return addin;
}

async function type({ desk }: OpenAddin, cells: Readonly<Record<string, string>>): Promise<void> {
  for (const [cell, content] of Object.entries(cells)) expect(desk.user.type(cell, content)).toBeNull();
  await desk.settled();
}

/** The rows under "Year by year" as they read, year by year. */
function years({ desk }: OpenAddin): readonly (readonly string[])[] {
  for (let row = 20; row < 60; row += 1) {
    if (desk.value(`Roadmap!B${row}`) !== 'Year by year') continue;
    const rows = Array.from({ length: 11 }, (_, i) =>
      'BCDGHIJ'.split('').map((column) => String(desk.value(`Roadmap!${column}${row + 2 + i}`) ?? '')),
    );
    return rows.filter(([year]) => year !== '');
  }
  throw new Error('no years');
}

describe('the roadmap', () => {
  it('proposes from the gaps while nothing is planned, and repeats today in no year', async () => {
    const addin = await opened([]);
    expect(addin.desk.value('Roadmap!B4')).toBe(
      'Nothing is planned yet. 4 gaps, in the order of the statements and at most 3 a year, are closed by the end of year 2.',
    );
    expect(
      years(addin)
        .map(([year, planned, proposed, yes, early, rule, words]) => [
          year?.replace(/\n.*/, ''),
          planned,
          proposed?.replace(/ Name an.*/, ''),
          yes,
          early,
          rule,
          words,
        ])
        .slice(0, 3),
    ).toEqual([
      [
        'Year 0, today',
        '',
        'Leaders decide whether the role is wanted, where it reports and what it may decide, and agree on it.',
        '7',
        '2',
        'RL1',
        '7 of 11 yes. 2 of 3 Early. Report at the highest level open to you',
      ],
      ['Year 1', '', 'Close R1, R2 and R3.', '', '', '', 'Not yet planned'],
      ['Year 2', '', 'Close R4.', '', '', '', 'Not yet planned'],
    ]);
    expect([addin.desk.value('CCO_Roadmap_Errors'), addin.desk.value('CCO_Roadmap_Warnings')]).toEqual([
      'None.',
      'Nothing is planned on the roadmap yet.',
    ]);
  });

  it('scores a phase that is typed, and says when the role could report lower', async () => {
    const addin = await opened([FIRST]);
    expect(years(addin)[1]?.slice(1)).toEqual(['Complaints halved', expect.stringMatching(/^Close R1/), '9', '', '', '9 of 11 yes']);
    await type(addin, {
      'Roadmap!B11': '3',
      'Roadmap!C11': 'Shared measures',
      'Roadmap!E11': '2029-06-30',
      'Roadmap!G11': 'Developing',
      'Roadmap!H11': 'Developing',
    });
    expect(addin.desk.value('CCO_Roadmap_Lower')).toBe(
      'From year 3 the role could report lower than today: report to a member of the C-suite, with a named executive sponsor.',
    );
    expect(addin.desk.value('CCO_Roadmap_Warnings')).toBe(
      'Nobody owns the phase of year 3, “Shared measures”.\nNo phase of the roadmap closes R3 or R4.',
    );
    expect(addin.desk.value('CCO_Roadmap_YearsTitle')).toBe('Year 3 is the first in which the role could report lower');
  });

  it('names what a phase lacks, and takes a shorter horizon than five years for an error', async () => {
    const addin = await opened([phase({ year: 1, owner: 'COO' }), FIRST]);
    expect([10, 11, 12].map((row) => addin.desk.value(`Roadmap!K${row}`))).toEqual(['Missing: outcome, review date', '', '']);
    expect(addin.desk.value('CCO_Roadmap_Errors')).toBe(
      '1 phase lacks what the check beside it names. Until then the years below show today and the proposal only.',
    );
    expect(addin.desk.user.type('Roadmap!C7', '4')).not.toBeNull();
    const short = await opened([FIRST], 4);
    expect(String(short.desk.value('CCO_Roadmap_Errors'))).toMatch(/^The roadmap has to cover 5 years or more \(NEED\)\./);
  });

  it('says where a phase cannot be read', async () => {
    const addin = await opened([phase({ ...FIRST, closes: 'R99' })]);
    expect(String(addin.desk.value('CCO_Roadmap_Errors'))).toMatch(/^Cannot be read: roadmap, row 1, column 5.*R99/);
  });

  it('covers as many years as the plan does, and no more', async () => {
    expect(years(await opened([FIRST], 7))).toHaveLength(8);
  });

  it('draws a phase from the end of the one before it to its own year', async () => {
    const addin = await opened([phase({ ...FIRST, year: 0 }), phase({ ...FIRST, year: 1 }), phase({ ...FIRST, year: 4 })]);
    let row = 60;
    while (!String(addin.desk.value(`Roadmap!B${row}`)).startsWith('Most money')) row += 1;
    expect([2, 3, 4, 5].map((i) => ['H', 'I', 'J'].map((column) => addin.desk.value(`Roadmap!${column}${row + i}`)))).toEqual([
      [0, 1, 0],
      [1, 1, 0],
      [2, 3, 0],
      [0, 0, 0],
    ]);
  });

  it('counts a phase in a row that was added, and knows its sheet again', async () => {
    const addin = await opened([FIRST]);
    const added = await addRow('phases');
    if (!added.ok) throw new Error('no row');
    const row = added.place.row + 1;
    await type(addin, {
      [`Roadmap!B${row}`]: '2',
      [`Roadmap!C${row}`]: 'Shared measures',
      [`Roadmap!D${row}`]: 'CFO',
      [`Roadmap!E${row}`]: '2028-06-30',
      [`Roadmap!F${row}`]: 'R3; R4',
    });
    expect(years(addin)[2]?.slice(1, 4)).toEqual(['Shared measures', expect.stringMatching(/^Close R4/), '11']);
    const again = await write(addin, (cellContents) => cellContents);
    expect(again.ok && again.sheets.find(({ sheet }) => sheet === 'Roadmap')).toMatchObject({ name: 'Roadmap' });
    expect(years(addin)[2]?.[1]).toBe('Shared measures');
  });
});

it('says what conclude says, on random assessments', async () => {
  await fc.assert(
    fc.asyncProperty(randomAssessment(3), async (given) => {
      const read = parseAssessment(given);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const assessment: Assessment = read.value;
      const addin = await openWorkbook();
      await write(addin, () => cellContentsOf(assessment).cellContents);
      const { roadmap } = conclude(assessment);
      const policy = assessment.assumptions['A-RL1'] ?? 'balanced';
      expect(years(addin).map(([, , proposed, , , rule, words]) => [proposed, rule, words])).toEqual(
        roadmap.years.map((year, i) => [roadmap.proposed.phases[i]?.text, year.line ?? '', roadmapYearText(year, policy)]),
      );
      expect([addin.desk.value('CCO_Roadmap_Lower'), addin.desk.value('CCO_Roadmap_Warnings')]).toEqual([
        roadmap.lowerText,
        roadmap.warnings.length === 0 ? 'None.' : roadmap.warnings.join('\n'),
      ]);
    }),
    { numRuns: 6, endOnFailure: true },
  );
}, 120_000);
