/** Respondents' files become one assessment: what agrees is united, what differs is named with both files. */
import fc from 'fast-check';
import {
  conclude,
  mergeAssessments,
  parseAssessment,
  problemText,
  PROMPT_IDS,
  serializeAssessment,
  STATEMENT_IDS,
  type Assessment,
  type PlacedAssessment,
} from '../../src/method';

function parsed(input: unknown): Assessment {
  const read = parseAssessment(input);
  if (!read.ok) throw new Error(read.problems.map(problemText).join('\n'));
  return read.value;
}

const file = (place: string, parts: object = {}): PlacedAssessment => ({
  place,
  assessment: parsed({ format: 'cco-assessment/1', organisation: { name: 'Northwind' }, ...parts }),
});

function merged(...files: readonly PlacedAssessment[]): Assessment {
  const result = mergeAssessments(files);
  if (!result.ok) throw new Error(result.problems.map(problemText).join('\n'));
  return result.value;
}

function problems(...files: readonly PlacedAssessment[]): readonly string[] {
  const result = mergeAssessments(files);
  return result.ok ? [] : result.problems.map(problemText);
}

const r1 = { instrument: 'readiness', item: 'R7', rater: 'r1' };
const raters = [{ id: 'r1' }];

describe('raters', () => {
  it('are united by their ids, and a group that one file lacks is taken from another', () => {
    const a = file('a.xlsx', { raters: [{ id: 'chair' }, { id: 'sales' }] });
    const b = file('b.xlsx', { raters: [{ id: 'sales', group: 'function head' }, { id: 'service' }] });
    expect(merged(a, b).raters).toEqual([{ id: 'chair' }, { id: 'sales', group: 'function head' }, { id: 'service' }]);
  });

  it('cannot belong to two groups', () => {
    expect(
      problems(file('a.xlsx', { raters: [{ id: 'r1', group: 'board' }] }), file('b.xlsx', { raters: [{ id: 'r1', group: 'front line' }] })),
    ).toEqual([
      'b.xlsx: "front line" differs from "board" in a.xlsx (group of rater r1)',
      'rater r1: answered differently in a.xlsx, b.xlsx; expected one respondent, ' +
        'so if these are several people, give each an id of their own',
    ]);
  });
});

describe('answers', () => {
  it('of different raters stand beside one another', () => {
    const a = file('a.xlsx', { raters, answers: [{ ...r1, answer: 'Yes' }] });
    const b = file('b.xlsx', { raters: [{ id: 'r2' }], answers: [{ ...r1, rater: 'r2', answer: 'No' }] });
    expect(merged(a, b).answers.map(({ rater, answer }) => [rater, answer])).toEqual([
      ['r1', 'Yes'],
      ['r2', 'No'],
    ]);
  });

  it('that are the same are one answer', () => {
    const a = file('a.xlsx', { raters, answers: [{ ...r1, answer: 'Yes' }] });
    const b = file('b.xlsx', { raters, answers: [{ ...r1, answer: 'y' }] });
    expect(merged(a, b).answers).toEqual([{ ...r1, field: 'answer', answer: 'Yes' }]);
  });

  it('that differ are all named with the question, the rater and both files', () => {
    const decided = { instrument: 'readiness', item: 'R2', field: 'decided' };
    const a = file('a.xlsx', {
      raters,
      answers: [
        { ...r1, answer: 'Yes' },
        { ...decided, answer: 'No' },
      ],
    });
    const b = file('b.xlsx', { raters, answers: [{ ...r1, answer: "Don't know" }] });
    const c = file('c.xlsx', {
      raters,
      answers: [
        { ...r1, answer: 'No' },
        { ...decided, answer: 'Partly' },
      ],
    });
    expect(problems(c, b, a)).toEqual([
      'b.xlsx: "Don\'t know" differs from "Yes" in a.xlsx (readiness R7, rater r1)',
      'c.xlsx: "No" differs from "Yes" in a.xlsx (readiness R7, rater r1)',
      'c.xlsx: "Partly" differs from "No" in a.xlsx (readiness R2 decided)',
      'rater r1: answered differently in a.xlsx, b.xlsx, c.xlsx; expected one respondent, ' +
        'so if these are several people, give each an id of their own',
    ]);
  });

  it('that are blank do not stand against others, and stay blank alone', () => {
    const blank = file('a.xlsx', {
      raters,
      answers: [
        { ...r1, answer: null },
        { ...r1, item: 'R8', answer: '' },
      ],
    });
    const given = file('b.xlsx', { raters, answers: [{ ...r1, answer: 'No' }] });
    expect(merged(blank, given).answers.map(({ item, answer }) => [item, answer])).toEqual([
      ['R7', 'No'],
      ['R8', null],
    ]);
  });

  it('keep notes that differ, under one another and each once', () => {
    const noted = (place: string, note: string, answer: string | null = 'No') =>
      file(place, { raters, answers: [{ ...r1, answer, note }] });
    const [a, b, c] = [noted('a.xlsx', 'seen in May'), noted('b.xlsx', 'nobody leads it', null), noted('c.xlsx', 'seen in May')];
    const both = merged(a, b, c);
    expect(both.answers).toEqual([{ ...r1, field: 'answer', answer: 'No', note: 'seen in May\nnobody leads it' }]);
    expect(merged({ place: 'all.json', assessment: both }, a, b, c)).toEqual(both);
  });

  it('of a list that may grow by nine cannot grow further by being merged', () => {
    const own = (place: string, from: number) =>
      file(place, {
        answers: Array.from({ length: 5 }, (_, i) => ({
          instrument: 'accountabilities',
          item: `own ${from + i}`,
          field: 'owner',
          answer: 'Ann',
        })),
      });
    expect(problems(own('a.json', 1), own('b.json', 6))).toEqual([
      'b.json, accountabilities own 10 owner, item: "own 10" is not one of the 9 that may be added to A1 to A7 (accountabilities)',
    ]);
  });
});

describe('what is stated once', () => {
  it('is taken from the file that states it', () => {
    const selfFunding = { flows: { benefits: [0, 10], costs: [5, 0] } };
    const roadmap = { horizonYears: 5, phases: [] };
    const a = file('a.json', { organisation: { name: 'Northwind', market: 'B2B' }, selfFunding, roadmap: {} });
    const b = file('b.json', {
      organisation: { name: 'Northwind', currency: 'EUR' },
      selfFunding: {},
      roadmap,
      assumptions: { 'A-RL1': 'cautious' },
    });
    expect(merged(a, b)).toEqual({
      format: 'cco-assessment/1',
      organisation: { name: 'Northwind', market: 'B2B', currency: 'EUR' },
      raters: [],
      answers: [],
      assumptions: { 'A-RL1': 'cautious' },
      selfFunding,
      roadmap,
    });
  });

  it('may stand in several files alike', () => {
    const alike = {
      assumptions: { 'A-SF5': [0.5, 1] },
      selfFunding: { flows: { benefits: [0], costs: [5] } },
      roadmap: { horizonYears: 5 },
    };
    const [a, b] = [file('a.json', alike), file('b.json', alike)];
    expect(merged(a, b)).toEqual(a.assessment);
  });

  it('is a problem where two files differ', () => {
    const a = file('a.json', {
      organisation: { name: 'Northwind', revenue: 0 },
      assumptions: { 'A-SF5': [0.5, 1] },
      selfFunding: { margin: 0.4 },
      roadmap: { phases: [{ year: 1, outcome: 'o', review: '2027-06-30' }] },
    });
    const b = file('b.json', {
      organisation: { name: 'Contoso', revenue: 7 },
      assumptions: { 'A-SF5': [0.25, 1] },
      selfFunding: { margin: 0.3 },
      roadmap: { horizonYears: 6 },
    });
    expect(problems(a, b)).toEqual([
      'b.json: "Contoso" differs from "Northwind" in a.json (organisation name)',
      'b.json: 7 differs from 0 in a.json (organisation revenue)',
      'b.json: 0.25;1 differs from 0.5;1 in a.json (assumption A-SF5)',
      'b.json: the plan differs from the plan in a.json (selfFunding)',
      'b.json: the plan differs from the plan in a.json (roadmap)',
    ]);
  });

  it('names the organisation as soon as one file does', () => {
    const unnamed = file('a.xlsx', { organisation: { name: 'Unnamed organisation' } });
    expect(merged(unnamed, file('b.xlsx')).organisation).toEqual({ name: 'Northwind' });
    expect(merged(unnamed).organisation).toEqual({ name: 'Unnamed organisation' });
  });
});

it('takes the files by their names, 2 before 10', () => {
  const files = ['book 10.xlsx', 'book 2.xlsx'].map((place) => file(place, { raters: [{ id: place }] }));
  expect(merged(...files).raters.map(({ id }) => id)).toEqual(['book 2.xlsx', 'book 10.xlsx']);
});

it('changes nothing that it is given', () => {
  const files = [
    file('b.json', { raters, answers: [{ ...r1, answer: null, note: 'n' }] }),
    file('a.json', { raters, answers: [{ ...r1, answer: 'No', note: 'm' }] }),
  ];
  const before = JSON.stringify(files);
  merged(...files);
  expect(JSON.stringify(files)).toBe(before);
});

const ids = ['r1', 'r2', 'r3'];

/** The answers of one group, each with the number of the file that holds it. */
const dealt = fc
  .tuple(
    ...ids.flatMap((rater) => [
      ...STATEMENT_IDS.map((item) =>
        fc.constantFrom('Yes', 'Partly', 'No', "Don't know", null).map((answer) => ({ instrument: 'readiness', item, rater, answer })),
      ),
      ...PROMPT_IDS.map((item) =>
        fc.constantFrom('Early', 'Early', 'Developing', 'Evolved', null).map((answer) => ({ instrument: 'maturity', item, rater, answer })),
      ),
    ]),
    ...['Sales', 'Service', 'IT'].map((item) =>
      fc.constantFrom('5', '4', null).map((answer) => ({ instrument: 'influence', item, field: 'influence', answer })),
    ),
  )
  .chain((answers) =>
    fc.record({
      answers: fc.constant(answers as readonly { readonly instrument: string }[]),
      fileOf: fc.array(fc.nat({ max: 2 }), { minLength: answers.length, maxLength: answers.length }),
    }),
  );

const dealtFiles = (answers: readonly object[], fileOf: readonly number[]): readonly PlacedAssessment[] =>
  ['a', 'b', 'c'].map((place, n) => file(place, { raters: ids.map((id) => ({ id })), answers: answers.filter((_, i) => fileOf[i] === n) }));

it('merges to the same, and so concludes the same, in whatever order the files are given', () => {
  fc.assert(
    fc.property(dealt, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), ({ answers, fileOf }, order) => {
      const files = dealtFiles(answers, fileOf);
      const [one, other] = [merged(...files), merged(...order.map((n) => files[n]!))];
      expect(serializeAssessment(other)).toBe(serializeAssessment(one));
      expect(conclude(other)).toEqual(conclude(one));
    }),
    { numRuns: 50 },
  );
});

it('concludes on the parts of an assessment as on the whole', () => {
  fc.assert(
    fc.property(dealt, ({ answers, fileOf }) => {
      // Tied areas are named in the order of the list, which parts do not know of each other.
      const ofRaters = answers.filter(({ instrument }) => instrument !== 'influence');
      const whole = file('whole', { raters: ids.map((id) => ({ id })), answers: ofRaters });
      expect(conclude(merged(...dealtFiles(ofRaters, fileOf)))).toEqual(conclude(whole.assessment));
    }),
    { numRuns: 50 },
  );
});
