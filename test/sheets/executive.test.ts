/** What stands on the executive page: which facts, gaps, options and steps are chosen, in whose words, and how numbers are written. */
import { conclude, NEED_RULES, parseAssessment, type Assessment, type Conclusions, type NeedRule } from '../../src/method';
import { executivePage, executiveSheet, textsFor, type ExecutivePage } from '../../src/sheets';
import { writingFor } from '../../src/sheets/executive/writing';

function read(assessment: Readonly<Record<string, unknown>>): Assessment {
  const result = parseAssessment({
    format: 'cco-assessment/1',
    organisation: { name: 'Northwind' },
    raters: [{ id: 'ann' }, { id: 'bob' }],
    answers: [],
    ...assessment,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const NOW = new Date(2026, 10, 27, 9, 30);

function pageOf(
  assessment: Assessment,
  { change = {}, ...more }: { readonly change?: Partial<Conclusions>; readonly masterCheck?: string; readonly missing?: number } = {},
): ExecutivePage {
  return executivePage({
    assessment,
    conclusions: { ...conclude(assessment), ...change },
    missing: 0,
    unreadable: 0,
    masterCheck: null,
    madeAt: NOW,
    ...more,
  });
}

const both = (instrument: string, item: string, answer: string) => ['ann', 'bob'].map((rater) => ({ instrument, item, rater, answer }));
const FLOWS = {
  discountRate: 0,
  flows: { benefits: [0, 0, 60_000, 100_000, 100_000, 100_000], costs: [150_000, 30_000, 20_000, 20_000, 20_000, 20_000] },
};

describe('the ask', () => {
  it.each(NEED_RULES.map(({ rule }) => rule))('is one sentence for %s', (rule) => {
    const need = { ...conclude(read({})).need, rule, final: rule !== 'N0' };
    const { ask } = pageOf(read({}), { change: { need }, missing: 4 });
    expect(ask).toMatch(/^We ask (you|for) [^.]+\.( It would [^.]+\.)?$/);
    expect(ask).not.toMatch(/[{}]/);
  });

  it('says where the role would report as soon as that is settled', () => {
    const assessment = read({});
    const need = { ...conclude(assessment).need, rule: 'N8' as NeedRule };
    const reportingLine = {
      ...conclude(assessment).reportingLine,
      final: true,
      text: 'Report to a member of the C-suite, with a named executive sponsor. None of the three variables is Early.',
    };
    expect(pageOf(assessment, { change: { need, reportingLine } }).ask).toBe(
      'We ask you to approve an exploration and design of the role. It would report to a member of the C-suite, with a named ' +
        'executive sponsor.',
    );
    expect(pageOf(assessment, { change: { need } }).ask).toBe(
      'We ask you to approve an exploration and design of the role. It would report at a level that is still to be settled.',
    );
  });
});

describe('facts and gaps', () => {
  it('are gates, then stages, then statements: strongest and worst first, three of each', () => {
    const assessment = read({
      answers: [
        { instrument: 'readiness', item: 'R1', rater: 'ann', answer: 'Yes' },
        { instrument: 'readiness', item: 'R1', rater: 'bob', answer: 'Partly' },
        { instrument: 'readiness', item: 'R1', field: 'decided', answer: 'Yes' },
        ...both('readiness', 'R6', 'Yes'),
        ...both('readiness', 'R5', 'No'),
        ...['acting', 'thinking'].map((field) => ({ instrument: 'readiness', item: 'R5', field, answer: 'No' })),
        ...both('readiness', 'R2', 'No'),
        ...['acting', 'time'].map((field) => ({ instrument: 'readiness', item: 'R2', field, answer: 'Yes' })),
        ...['LC1', 'LC2', 'LC3', 'LC4'].flatMap((item) => both('maturity', item, 'Evolved')),
        ...['CF1', 'CF2', 'CF3', 'CF4'].flatMap((item) => both('maturity', item, 'Early')),
      ],
      selfFunding: FLOWS,
    });
    const { facts, gaps } = pageOf(assessment);
    expect(facts).toEqual([
      expect.stringMatching(/^The role pays for itself \(G5\): the plan funds itself by the end of year 5/),
      'Leader commitment is Evolved (LC)',
      expect.stringMatching(/^In place: .* \(R6; Yes from 100% of the raters\)$/),
    ]);
    expect(gaps).toEqual([
      'Ability to work cross-functionally is Early (CF)',
      expect.stringMatching(/^Not in place: .*, nobody works on it \(R5\)$/),
      expect.stringMatching(/^Not in place: .*, being worked on \(R2\)$/),
    ]);
  });

  it('say so where there are none', () => {
    const { facts, gaps, dissent, review } = pageOf(read({}));
    expect([facts, gaps, dissent, review]).toEqual([
      ['No fact is settled yet.'],
      ['No gap is known.'],
      ['Leaders’ consensus: undetermined – no leader is listed.'],
      'not set; the roadmap has no review date',
    ]);
  });
});

describe('options', () => {
  const standing = (rule: NeedRule): readonly string[] =>
    pageOf(read({}), { change: { need: { ...conclude(read({})).need, rule } } }).options.map(({ stands }) => stands);
  it.each([
    ['N8', ['proposed', 'open', 'possible', 'always open']],
    ['N5', ['possible', 'open', 'proposed', 'always open']],
    ['N4', ['not indicated', 'open', 'proposed', 'always open']],
    ['N3', ['not indicated', 'proposed', 'possible', 'always open']],
    ['N0', ['open', 'open', 'proposed', 'always open']],
    ['N1', ['proposed', 'open', 'possible', 'always open']],
  ] as const)('propose what %s says, with sharing the work and doing nothing beside it', (rule, expected) =>
    expect(standing(rule)).toEqual(expected),
  );

  it('say what the areas have answered to Q12', () => {
    const said = (answer?: string): string =>
      pageOf(read({ answers: answer === undefined ? [] : [{ instrument: 'readiness', item: 'Q12', answer }] })).options[1]!.why;
    expect([said('Yes'), said('No'), said()]).toEqual([
      'The operating areas say that they can share it (Q12).',
      'The operating areas say that they cannot share it (Q12).',
      'Whether the areas can share it is not settled (Q12).',
    ]);
  });
});

describe('money', () => {
  // 150,000 and 30,000 spent; 40,000 and then 80,000 a year come back: 60,000 are missing after year 3 of the 80,000 of year 4.
  it('is the verdict with five figures, and cumulative by year', () => {
    const { money } = pageOf(read({ organisation: { name: 'Northwind', currency: 'EUR' }, selfFunding: FLOWS }));
    // Between a currency and its amount stands a space that does not break.
    expect(money.figures.map(([label, said]) => [label, said.replace(/\u00a0/g, ' ')])).toEqual([
      ['Covers its costs', 'from year 2 on'],
      ['Paid back after', '3.8 years'],
      ['NPV', 'EUR 100,000'],
      ['Most tied up', 'EUR 180,000, in year 1'],
      ['Probability', 'not simulated'],
    ]);
    expect(money.years.map(({ cumulative }) => cumulative)).toEqual([-150_000, -180_000, -140_000, -60_000, 20_000, 100_000]);
    expect(money.title.replace(/\u00a0/g, ' ')).toBe('Paid back after 3.8 years; at most EUR 180,000 is tied up');
  });

  it('names programs whose attribution nobody has stated (A-SF6)', () => {
    const program = { name: 'Hotline', driver: 'revenuePerCustomer', likely: 0.1, metric: 'calls', owner: 'COO', baseline: '4' };
    const { money } = pageOf(
      read({
        selfFunding: {
          margin: 0.5,
          baseline: { customers: 10, revenuePerCustomer: 10 },
          programs: [program, { ...program, name: 'Not counted', owner: '' }],
          costs: [],
        },
      }),
    );
    expect(money.notes).toEqual(['Attribution is not stated for “Hotline” and counts as 100 %.']);
  });
});

describe('what comes next', () => {
  const phases = [
    { year: 1, outcome: 'One list', owner: 'COO', review: '2026-06-30' },
    { year: 2, outcome: 'One owner', review: '2027-06-30' },
    { year: 3, outcome: 'One measure', review: '2028-06-30' },
  ];
  it('is the first review that is still to come, and the phases year by year', () => {
    const { review, strip, stripNote } = pageOf(read({ roadmap: { phases } }));
    expect([review, stripNote]).toEqual(['Jun 30, 2027', '']);
    expect(strip.map(({ year, outcome }) => [year, outcome])).toEqual([
      ['Year 0', '–'],
      ['Year 1', 'One list'],
      ['Year 2', 'One owner'],
      ['Year 3', 'One measure'],
      ['Year 4', '–'],
      ['Year 5', '–'],
    ]);
  });

  it('begins with what raters differ on and what is not answered', () => {
    const answers = [
      { instrument: 'readiness', item: 'R4', rater: 'ann', answer: 'Yes' },
      { instrument: 'readiness', item: 'R4', rater: 'bob', answer: 'No' },
    ];
    const { next } = pageOf(read({ answers }));
    expect(next.slice(0, 2)).toEqual([
      expect.stringMatching(/^Decide where raters stand at both ends: .* \(R4\)$/),
      expect.stringMatching(/^Answer \d+ open questions, first Customer leader today \(organisation\)$/),
    ]);
  });
});

describe('what would change an answer', () => {
  it('stands before its arrow whole, whatever people are called', () => {
    const assessment = read({});
    const change = { what: 'R&D: Ops agrees without conditions', then: 'Proceed to design (N8)' };
    const need = { ...conclude(assessment).need, final: true, changesIf: [change] };
    expect(pageOf(assessment, { change: { need } }).cards[0]!.changesIf).toBe(
      'Changes if R&D: Ops agrees without conditions → Proceed to design (N8).',
    );
  });
});

describe('what nobody has answered', () => {
  it('is not counted as a no: neither accountabilities nor statements', () => {
    const { options, next } = pageOf(read({ answers: both('readiness', 'R1', 'No') }));
    expect(options[3]!.why).toBe('1 of 1 answered statements stay gaps.');
    expect(next.join()).not.toMatch(/Name an executive/);
    const named = pageOf(read({ answers: [{ instrument: 'accountabilities', item: 'A1', field: 'owner', answer: 'TBD' }] }));
    // The Recommendation misses all seven: one that is said to have nobody, and six of which nobody has said anything.
    expect(named.options[3]!.why).toContain('1 of 7 accountabilities stay without an executive; not stated: 6 more.');
  });

  it('is counted alike in the ask and in the next 90 days, without what raters differ on', () => {
    const answers = ['R1', 'R4'].flatMap((item) => [
      { instrument: 'readiness', item, rater: 'ann', answer: 'Yes' },
      { instrument: 'readiness', item, rater: 'bob', answer: 'No' },
    ]);
    const { ask, next } = pageOf(read({ answers }));
    const [, count] = /(\d+) still open/.exec(ask)!;
    expect(next[1]).toMatch(new RegExp(`^Answer ${count} open questions, first (?!.*R1)`));
  });
});

describe('where the areas share the work', () => {
  const shared = pageOf(
    read({
      answers: [
        ...both('readiness', 'R5', 'No'),
        ...['R1', 'R2', 'R3', 'R4', 'R6', 'R7', 'R8', 'R9', 'R10', 'R11'].flatMap((item) => both('readiness', item, 'Yes')),
        { instrument: 'readiness', item: 'Q12', answer: 'Yes' },
        { instrument: 'consensus', item: 'Sales', field: 'position', answer: 'Does not agree' },
        { instrument: 'accountabilities', item: 'A2', field: 'owner', answer: '-' },
      ],
      organisation: { name: 'Northwind', customerLeader: 'none' },
    }),
  );
  it('argues for sharing it, and not for a role', () => {
    expect(shared.cards[0]!.answer).toMatch(/^Share the gaps/);
    expect(shared.cards.slice(1).every(({ answer }) => answer.startsWith('Only if a role is created. '))).toBe(true);
    expect(shared.gaps).toEqual([expect.stringMatching(/\(R5\)$/)]);
    expect(shared.mustBeTrue[0]).toMatch(/^Each open statement has an area that owns it: .* \(R5\)$/);
    expect(shared.next.join()).toMatch(/Give each open statement to an area: R5.*Name an executive for A2/);
    expect(shared.strip.every(({ line }) => line === '')).toBe(true);
  });
});

it('says how much more would have to come in where the plan does not break even', () => {
  const flows = { benefits: [0, 50_000], costs: [100_000, 0] };
  expect(pageOf(read({ selfFunding: { discountRate: 0, flows } })).mustBeTrue).toContain('Benefits are 2 times those planned (break-even)');
});

it('tells a statement in place as the group decided it apart from one that raters say Yes to', () => {
  const answers = [...both('readiness', 'R1', 'No'), { instrument: 'readiness', item: 'R1', field: 'decided', answer: 'Yes' }];
  expect(pageOf(read({ answers })).facts).toEqual([expect.stringMatching(/^In place, as the group decided: .* \(R1\)$/)]);
});

it('keeps what people wrote as they wrote it', () => {
  const phases = [{ year: 1, outcome: 'CRM in place', owner: 'COO', review: '2027-06-30' }];
  expect(pageOf(read({ roadmap: { phases } })).next.join()).not.toMatch(/cRM/);
});

it('names no rater, also where an answer hangs on one', () => {
  const assessment = read({
    answers: ['LC1', 'LC2', 'LC3', 'LC4'].flatMap((item) => [
      { instrument: 'maturity', item, rater: 'ann', answer: 'Early' },
      { instrument: 'maturity', item, rater: 'bob', answer: 'Developing' },
    ]),
  });
  const robustness = {
    need: { holds: 1, of: 2, otherwise: [{ rater: 'ann', rule: 'N0' as const }] },
    reportingLine: { holds: 1, of: 2, otherwise: [{ rater: 'bob', rule: 'RL6' as const }] },
  };
  const page = pageOf(assessment, { change: { robustness } });
  expect(page.cards[0]!.confidence).toContain('holds for 1 of 2 with one left out');
  expect(JSON.stringify(page)).not.toMatch(/\b(ann|bob)\b/);
});

describe('how it is written', () => {
  it.each([
    ['en-US', 'EUR', 'EUR 1,234,568', '86%', '99.6%', 'Nov 30, 2027'],
    ['de-DE', 'EUR', '1.234.568 EUR', '86 %', '99,6 %', '30.11.2027'],
    ['fr-CH', 'CHF', '1 234 568 CHF', '86%', '99,6%', '30 nov. 2027'],
    [undefined, 'points', 'points 1,234,568', '86%', '99.6%', 'Nov 30, 2027'],
    ['no such', undefined, '1,234,568', '86%', '99.6%', 'Nov 30, 2027'],
  ])('%s with %s', (locale, currency, money, percent, nearly, date) => {
    const writing = writingFor(locale, currency);
    const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/ %/, percent.includes(' ') ? ' %' : '%');
    expect([writing.money(1_234_567.6), writing.percent(0.857), writing.percent(0.9959), writing.date('2027-11-30')].map(plain)).toEqual([
      money,
      percent,
      nearly,
      date,
    ]);
  });

  it('shows no amount as minus nothing, and only all as 100 %', () => {
    const { money, percent } = writingFor('en-US', undefined);
    expect([money(-0.2), percent(1), percent(0), percent(0.0004)]).toEqual(['0', '100%', '0%', '0.1%']);
  });

  it('takes another language’s words from its catalogue, and what that lacks from English', () => {
    const german = { de: { title: 'Zusammenfassung', optionNothing: 'Nichts tun' } };
    const assessment = read({ organisation: { name: 'Nordwind', locale: 'de-AT' } });
    const page = executivePage(
      { assessment, conclusions: conclude(assessment), missing: 0, unreadable: 0, masterCheck: null, madeAt: NOW },
      german,
    );
    expect([page.title, page.options[3]!.name, page.options[1]!.name]).toEqual([
      'Zusammenfassung',
      'Nichts tun',
      'Share the work among the operating areas',
    ]);
    expect(textsFor('en-GB')).toEqual(textsFor('xx'));
  });
});

it('is a sheet whose printed part has no formula but the banner, and whose charts are left out where there is nothing to draw', () => {
  const sheet = executiveSheet(pageOf(read({})));
  expect(sheet.charts).toEqual([]);
  expect(
    sheet.cells
      .filter(({ row, content }) => row < sheet.printArea.rows && String(content).startsWith('='))
      .map(({ row, column }) => [row, column]),
  ).toEqual([[2, 1]]);
  expect(executiveSheet(pageOf(read({ selfFunding: FLOWS }))).charts.map(({ name }) => name)).toEqual(['CCO Executive money']);
});

it.each([
  [[], 'Leaders’ consensus: undetermined – no leader is listed.'],
  [['Agrees', ''], 'Leaders’ consensus: undetermined – IT not asked.'],
  [['Agrees', 'Agrees with conditions'], 'Leaders’ consensus: conditional – IT.'],
  [['Does not agree', 'Does not agree'], 'Leaders’ consensus: not confirmed – Sales: North and IT.'],
])('where leaders say %j the page says so of the consensus', (positions, said) => {
  const answers = positions.map((answer, i) => ({
    instrument: 'consensus',
    item: ['Sales: North', 'IT'][i],
    field: 'position',
    answer: answer === '' ? null : answer,
  }));
  expect(pageOf(read({ answers })).dissent).toContain(said);
});

it('the banner is coloured by the number of changed cells, and not on a page that is kept as a text', () => {
  const { cells, emphases } = executiveSheet(pageOf(read({})));
  const banner = emphases.find(({ area }) => area.row === 2);
  expect(cells.find(({ row, column }) => row === 2 && column === 1)?.content).toMatch(/^=IF\(.*CCO_PublishedChanges=0/);
  expect(banner?.formula).toMatch(/^AND\(ISFORMULA\(B3\),NOT\(.*CCO_PublishedChanges=0/);
});
