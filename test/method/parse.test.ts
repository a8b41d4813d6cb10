/** An assessment file is read whole, or every problem in it is named with its place. */
import { parseAssessment, problemText, serializeAssessment, type Assessment } from '../../src/method';

const HEAD = { format: 'cco-assessment/1', organisation: { name: 'Northwind' }, raters: [{ id: 'r1', group: 'board' }, { id: 'r2' }] };

const problems = (input: unknown): readonly string[] => {
  const parsed = parseAssessment(input);
  return parsed.ok ? [] : parsed.problems.map(problemText);
};

const inAnswers = (...answers: readonly unknown[]): readonly string[] => problems({ ...HEAD, answers });

function parsed(input: unknown): Assessment {
  const result = parseAssessment(input);
  if (!result.ok) throw new Error(result.problems.map(problemText).join('\n'));
  return result.value;
}

describe('a file without problems', () => {
  const file = {
    ...HEAD,
    organisation: {
      name: ' Northwind ',
      asOf: '2028-02-29',
      currency: 'EUR',
      revenue: 1.4e9,
      revenueUSD: 0,
      market: 'b2b',
      customerLeader: 'none',
      highestLevel: 'CEO',
    },
    answers: [
      { instrument: 'readiness', item: 'R1', field: 'answer', rater: 'r1', answer: 'y', note: 'seen' },
      { instrument: 'readiness', item: 'R1', rater: 'r2', answer: 'Don’t know' },
      { instrument: 'readiness', item: 'R1', field: 'acting', answer: true },
      { instrument: 'readiness', item: 'Q12', answer: 'No' },
      { instrument: 'readiness', item: 'Q12', rater: 'r1', answer: 'No' },
      { instrument: 'maturity', item: 'LC1', rater: 'r1', answer: 0 },
      { instrument: 'maturity', item: 'LC', field: 'assigned', answer: 'EARLY' },
      { instrument: 'consensus', item: 'Sales', field: 'position', answer: 'Agrees with conditions' },
      { instrument: 'influence', item: 'Sales', field: 'influence', answer: 5 },
      { instrument: 'structure', item: 'budget', answer: 'Yes' },
      { instrument: 'structure', item: 'Sales', field: 'people', answer: 'Half-time named' },
      { instrument: 'leaderType', item: 'scope', answer: 'segment' },
      { instrument: 'triggers', item: 'a rival moved', field: 'date', answer: '2026-03-01' },
      { instrument: 'accountabilities', item: 'A1', field: 'rank', rater: 'r2', answer: 7 },
      { instrument: 'dashboard', item: 'Use/Service', field: 'metric', answer: 'first answer in hours' },
    ],
    assumptions: { 'A-RL1': 'cautious' },
  };

  it('is read in the first spelling of every token', () => {
    const { organisation, answers, assumptions } = parsed(JSON.stringify(file));
    expect(organisation).toMatchObject({ name: 'Northwind', market: 'B2B', revenueUSD: 0 });
    expect(answers.map(({ answer }) => answer)).toEqual([
      'Yes',
      "Don't know",
      'Yes',
      'No',
      'No',
      null,
      'Early',
      'Agrees with conditions',
      '5',
      'Yes',
      'Half-time named',
      'Segment',
      '2026-03-01',
      7,
      'first answer in hours',
    ]);
    expect(answers[0]).toEqual({ instrument: 'readiness', item: 'R1', field: 'answer', rater: 'r1', answer: 'Yes', note: 'seen' });
    expect(assumptions).toEqual({ 'A-RL1': 'cautious' });
  });

  it('is written so that it reads back the same', () => {
    const assessment = parsed(file);
    expect(parsed(serializeAssessment(assessment))).toEqual(assessment);
  });

  it('needs no more than its format and a name', () => {
    expect(parsed('\uFEFF{"format":"cco-assessment/1","organisation":{"name":"N"}}')).toEqual({
      format: 'cco-assessment/1',
      organisation: { name: 'N' },
      raters: [],
      answers: [],
      assumptions: {},
    });
  });

  it('may leave what it does not know empty', () => {
    expect(parsed({ ...HEAD, organisation: { name: 'N', market: '', asOf: ' ', customerLeader: null } }).organisation).toEqual({
      name: 'N',
    });
  });

  it('is not changed by being read', () => {
    const before = JSON.stringify(file);
    parsed(file);
    expect(JSON.stringify(file)).toBe(before);
  });
});

describe('a file that is something else', () => {
  it.each([
    ['{"format":', /^assessment: not JSON \(.*\); expected an object with format "cco-assessment\/1"$/],
    ['[]', /^assessment: a list is not an object with format "cco-assessment\/1"$/],
    ['{"name":"a package","version":"1"}', /^format: missing; expected "cco-assessment\/1"$/],
    ['{"format":"cco-assessment/2"}', /^format: "cco-assessment\/2" is not one of cco-assessment\/1$/],
  ])('%s is told so once', (text, expected) => {
    expect(problems(text)).toEqual([expect.stringMatching(expected)]);
  });
});

describe('an answer', () => {
  it.each([
    [
      { instrument: 'readiness', item: 'R7', rater: 'r1', answer: 'maybe' },
      'answers[0].answer: "maybe" is not one of Yes, Partly, No, Don\'t know (readiness R7)',
    ],
    [
      { instrument: 'readiness', item: 'R7', rater: 'r1', answer: 3 },
      "answers[0].answer: 3 is not one of Yes, Partly, No, Don't know (readiness R7)",
    ],
    [
      { instrument: 'readyness', item: 'R7' },
      'answers[0].instrument: "readyness" is not one of ' +
        'readiness, maturity, consensus, authority, influence, structure, ' +
        'leaderType, principles, listening, metrics, triggers, accountabilities, dashboard, risks',
    ],
    [{ instrument: 'constructor', item: 'R7' }, expect.stringMatching(/^answers\[0\]\.instrument: "constructor" is not one of/)],
    [{ item: 'R7' }, expect.stringMatching(/^answers\[0\]\.instrument: missing; expected one of readiness/)],
    [
      { instrument: 'maturity', item: 'R1', rater: 'r1', answer: 'Early' },
      'answers[0].item: "R1" is not one of LC1, LC2, LC3, LC4, UM1, UM2, UM3, UM4, CF1, CF2, CF3, CF4, LC, UM, CF (maturity)',
    ],
    [{ instrument: 'consensus', item: ' ', field: 'position' }, 'answers[0].item: missing; expected one of a name of your own (consensus)'],
    [
      { instrument: 'maturity', item: 'LC', field: 'decided', answer: 'Early' },
      'answers[0].field: "decided" is not one of assigned (maturity LC)',
    ],
    [{ instrument: 'consensus', item: 'Sales', answer: 'Agrees' }, 'answers[0].field: missing; expected one of position (consensus Sales)'],
    [
      { instrument: 'readiness', item: 'R7', answer: 'Yes' },
      'answers[0].rater: missing; expected the id of the rater who answered (readiness R7)',
    ],
    [
      { instrument: 'readiness', item: 'R7', rater: 'r9', answer: 'Yes' },
      'answers[0].rater: "r9" is not declared in raters (readiness R7)',
    ],
    [
      { instrument: 'readiness', item: 'R7', field: 'acting', rater: 'r1', answer: 'Yes' },
      'answers[0].rater: "r1" is given, but the organisation states this once, without a rater (readiness R7 acting)',
    ],
    [
      { instrument: 'triggers', item: 'growth', field: 'date', answer: '2026-02-30' },
      'answers[0].answer: "2026-02-30" is not a date written as YYYY-MM-DD (triggers growth date)',
    ],
    [{ instrument: 'risks', item: 'churn', field: 'owners', answer: 7 }, 'answers[0].answer: 7 is not text (risks churn owners)'],
    [
      { instrument: 'accountabilities', item: 'A1', field: 'rank', rater: 'r1', answer: 1.5 },
      'answers[0].answer: 1.5 is not a whole number of 1 or more (accountabilities A1 rank)',
    ],
    [
      { instrument: 'readiness', item: 'R7', rater: 'r1', answer: 'Yes', anwser: 'No' },
      'answers[0].anwser: unknown key; known here are instrument, item, field, rater, answer, note',
    ],
    [{ instrument: 'readiness', item: 'R7', rater: 'r1', note: 5 }, 'answers[0].note: 5 is not text'],
    ['Yes', 'answers[0]: "Yes" is not an object'],
  ])('such as %j is named', (answer, expected) => {
    expect(inAnswers(answer)).toEqual([expected]);
  });

  it('is given once', () => {
    const answer = { instrument: 'readiness', item: 'R7', rater: 'r1', answer: 'Yes' };
    expect(inAnswers(answer, { ...answer, rater: 'r2' }, { ...answer, field: 'answer', answer: 'No' })).toEqual([
      'answers[2]: given twice, first at answers[0] (readiness R7, rater r1)',
    ]);
  });

  it('on the dashboard belongs to a stage and one of the six functions, told by id or label in any case', () => {
    const cell = (item: string) => ({ instrument: 'dashboard', item, field: 'metric', answer: 'm' });
    const written = ['Use/SERVICE', ' Use / advertising and Brand ', 'Choose/buy/it', 'use/Service'];
    expect(parsed({ ...HEAD, answers: written.map(cell) }).answers.map(({ item }) => item)).toEqual([
      'Use/service',
      'Use/brand',
      'Choose/buy/it',
      'use/service',
    ]);
    const expected = 'is not a stage, a slash and one of sales, service, brand, marketing, operations, it (dashboard)';
    expect(inAnswers(...['Use', 'Use/Finance', '/service', 'Use/', 'service'].map(cell))).toEqual([
      `answers[0].item: "Use" ${expected}`,
      `answers[1].item: "Use/Finance" ${expected}`,
      `answers[2].item: "/service" ${expected}`,
      `answers[3].item: "Use/" ${expected}`,
      `answers[4].item: "service" ${expected}`,
    ]);
    expect(inAnswers(cell(' '))).toEqual([
      'answers[0].item: missing; expected one of a stage, a slash and one of sales, service, brand, marketing, operations, it (dashboard)',
    ]);
  });

  it('on the dashboard is given once, whatever its function is called', () => {
    expect(
      inAnswers(
        ...['Use/brand', 'Use/Brand ', 'Use/Advertising and brand'].map((item) => ({
          instrument: 'dashboard',
          item,
          field: 'metric',
          answer: 'm',
        })),
      ),
    ).toEqual([
      'answers[1]: given twice, first at answers[0] (dashboard Use/brand metric)',
      'answers[2]: given twice, first at answers[0] (dashboard Use/brand metric)',
    ]);
  });

  it('adds at most nine accountabilities to the seven', () => {
    const own = Array.from({ length: 10 }, (_, i) => ({
      instrument: 'accountabilities',
      item: `mine ${i}`,
      field: 'owner',
      answer: 'COO',
    }));
    expect(inAnswers(...own)).toEqual(['answers[9].item: "mine 9" is not one of the 9 that may be added to A1 to A7 (accountabilities)']);
  });
});

describe('the rest of the file', () => {
  it('names every problem in one go, in the order of the file', () => {
    expect(
      problems({
        format: 'cco-assessment/1',
        organisation: { asOf: '22.11.2026', revenue: '1', market: 'B2X', founded: 1990 },
        raters: [{ id: 'r1' }, { id: 'r1' }, { group: 'board' }, { id: 'r3', group: 'bored' }, 'r4'],
        answers: [{ instrument: 'readiness', item: 'R12', answer: 'Yes' }],
        assumptions: { 'A-CT1': 2, 'A-CG1': 'most' },
        extras: true,
      }),
    ).toEqual([
      'extras: unknown key; known here are format, organisation, raters, answers, assumptions, selfFunding, roadmap, $schema',
      'organisation.founded: unknown key; known here are ' +
        'name, asOf, currency, revenue, revenueUSD, market, customerLeader, highestLevel, locale',
      'organisation.name: missing; expected the name of the organisation',
      'organisation.asOf: "22.11.2026" is not a date written as YYYY-MM-DD',
      'organisation.revenue: "1" is not a number of 0 or more',
      'organisation.market: "B2X" is not one of B2B, B2C, both',
      'raters[1]: given twice, first at raters[0] (rater r1)',
      'raters[2].id: missing; expected the id of the rater',
      'raters[3].group: "bored" is not one of board, C-suite, function head, front line',
      'raters[4]: "r4" is not an object',
      'answers[0].item: "R12" is not one of R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11, Q12, Q13, Q14, Q15 (readiness)',
      'assumptions.A-CT1: 2 is not a number from 0 to 0.5',
      'assumptions.A-CG1: "most" is not all, which is fixed',
    ]);
  });

  it('refuses lists and records of the wrong kind', () => {
    expect(problems({ ...HEAD, raters: {}, answers: 'none', assumptions: [], organisation: 'N' })).toEqual([
      'raters: an object is not a list',
      'answers: "none" is not a list',
      'assumptions: a list is not an object',
      'organisation: "N" is not an object',
    ]);
  });
});

describe('the self-funding model', () => {
  const inModel = (selfFunding: unknown): readonly string[] => problems({ ...HEAD, selfFunding });
  const program = { name: 'Onboarding', driver: 'revenuePerCustomer', low: 0.02, likely: 0.04, high: 0.06 };

  it('is kept as it was given', () => {
    const selfFunding = {
      horizonYears: 5,
      discountRate: 0.1,
      margin: 0.4,
      treatment: 'nested',
      risk: 'mean',
      baseline: { customers: 10000, revenuePerCustomer: 300 },
      programs: [{ ...program, metric: 'm', owner: 'o', baseline: 'b', attribution: 1, startYear: 1, ramp: [0.25, 0.6, 1] }],
      costs: [{ name: 'Team', kind: 'annual', category: 'people', low: 1, likely: 1, high: 1, startYear: 1 }],
      simulation: { trials: 10000, seed: 1, distribution: 'triangular' },
    };
    expect(parsed({ ...HEAD, selfFunding }).selfFunding).toEqual(selfFunding);
  });

  it.each([
    [{ horizonYears: 4 }, 'selfFunding.horizonYears: 4 is not a whole number of 5 or more'],
    [{ discountRate: -1 }, 'selfFunding.discountRate: -1 is not a number above -1'],
    [{ margin: 40 }, 'selfFunding.margin: 40 is not a number from 0 to 1'],
    [
      { programs: [{ ...program, driver: 'sales' }] },
      'selfFunding.programs[0].driver: "sales" is not one of revenuePerCustomer, revenuePerInteraction, netNewCustomers ("Onboarding")',
    ],
    [
      { programs: [{ ...program, likely: undefined }] },
      'selfFunding.programs[0].likely: missing; expected the likely value, a number ("Onboarding")',
    ],
    [
      { programs: [{ ...program, low: 0.05 }] },
      'selfFunding.programs[0].low: 0.05 is not 0.04 or less, which is the likely value ("Onboarding")',
    ],
    [
      { costs: [{ name: 'Tool', kind: 'oneOff', likely: 5, high: 4 }] },
      'selfFunding.costs[0].high: 4 is not 5 or more, which is the likely value ("Tool")',
    ],
    [{ flows: { benefits: [0, 1], costs: [1] } }, 'selfFunding.flows.costs: 1 years, expected 2 as in benefits'],
    [{ flows: { benefits: [0, '1'], costs: [1, 1] } }, 'selfFunding.flows.benefits[1]: "1" is not a number'],
    [{ programs: [{ ...program, own: 'x' }] }, 'selfFunding.programs[0].own: "x" is not a number ("Onboarding")'],
    [{ programs: [{ ...program, ramp: [0.2, '', 1] }] }, 'selfFunding.programs[0].ramp[1]: "" is not a number from 0 to 1 ("Onboarding")'],
    [{ simulation: { trials: 1_000_001 } }, 'selfFunding.simulation.trials: 1000001 is not 1000000 or less'],
    [{ simulation: { trials: 0 } }, 'selfFunding.simulation.trials: 0 is not a whole number of 1 or more'],
    [{ simulation: { seed: 2 ** 53 } }, 'selfFunding.simulation.seed: 9007199254740992 is not 9007199254740991 or less'],
    [{ programmes: [] }, expect.stringMatching(/^selfFunding\.programmes: unknown key/)],
  ])('%j is refused', (model, expected) => {
    expect(inModel(model)).toContainEqual(expected);
  });
});

describe('the roadmap', () => {
  const phase = {
    year: 1,
    outcome: 'churn below 5 %',
    owner: 'COO',
    review: '2027-06-30',
    closes: ['R2'],
    projected: { LC: 'Developing', R2: 'Yes' },
  };
  const inRoadmap = (roadmap: unknown): readonly string[] => problems({ ...HEAD, roadmap });

  it('is kept as it was given', () => {
    const roadmap = { horizonYears: 5, phases: [phase] };
    expect(parsed({ ...HEAD, roadmap }).roadmap).toEqual(roadmap);
  });

  it.each([
    [{ horizonYears: 3 }, 'roadmap.horizonYears: 3 is not a whole number of 5 or more'],
    [{ phases: [{ ...phase, outcome: ' ' }] }, 'roadmap.phases[0].outcome: missing; expected an outcome that can be measured'],
    [{ phases: [{ ...phase, review: undefined }] }, 'roadmap.phases[0].review: missing; expected the date of its review'],
    [{ phases: [{ ...phase, closes: ['Q12'] }] }, expect.stringMatching(/^roadmap\.phases\[0\]\.closes\[0\]: "Q12" is not one of R1, R2/)],
    [
      { phases: [{ ...phase, projected: { LC: 'Late' } }] },
      'roadmap.phases[0].projected.LC: "Late" is not one of Early, Developing, Evolved',
    ],
  ])('%j is refused', (roadmap, expected) => {
    expect(inRoadmap(roadmap)).toEqual([expected]);
  });
});

it('tells answers apart whatever their items and raters are called', () => {
  const rank = (item: string, rater: string) => ({ instrument: 'accountabilities', item, field: 'rank', rater, answer: 1 });
  const raters = ['x', 'y x', 'b x'].map((id) => ({ id }));
  const answers = [
    rank('a', 'y x'),
    rank('a y', 'x'),
    rank('a b', 'x'),
    rank('a', 'b x'),
    { instrument: 'accountabilities', item: 'a y x', field: 'owner', answer: 'COO' },
  ];
  expect(parseAssessment({ format: 'cco-assessment/1', organisation: { name: 'N' }, raters, answers }).ok).toBe(true);
});
