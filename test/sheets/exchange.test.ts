import { readFileSync } from 'node:fs';
import { conclude, parseAssessment, parseCsv, problemText, type Assessment, type SelfFunding } from '../../src/method';
import {
  answerPlace,
  layouts,
  documentOf,
  cellContentsOf,
  placeContents,
  joinCarried,
  placeText,
  readCellContents,
  SHEET_IDS,
  TAB_ORDER,
  type Carried,
} from '../../src/sheets';
import { fundingContents } from '../../src/sheets/document';
import { rangesOf } from './ranges';
import { standIns } from './stand-ins';

const assessmentOf = (parts: object): Assessment => {
  const read = parseAssessment({ format: 'cco-assessment/1', organisation: { name: 'N' }, raters: [{ id: 'r1' }], ...parts });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

/** Into the sheets and out again. */
function throughSheets(assessment: Assessment): Assessment {
  const { cellContents, carried } = placeContents(cellContentsOf(assessment), SHEET_IDS);
  const book = readCellContents(rangesOf(layouts(SHEET_IDS, cellContents)));
  return assessmentOf(documentOf(book, JSON.parse(JSON.stringify(carried)) as Carried).document);
}

describe('an assessment that went through the sheets', () => {
  it('concludes the same, the sample for one', () => {
    const sample = assessmentOf(JSON.parse(readFileSync('assets/sample-assessment.json', 'utf8')) as object);
    expect(conclude(throughSheets(sample))).toEqual(conclude(sample));
    expect(throughSheets(sample).answers).toHaveLength(sample.answers.length);
  });

  it('concludes the same from the sample as CSV, which has no place for the flows and the roadmap', () => {
    const read = parseCsv(readFileSync('assets/sample-assessment.csv', 'utf8'));
    const { selfFunding, roadmap, ...sample } = assessmentOf(JSON.parse(readFileSync('assets/sample-assessment.json', 'utf8')) as object);
    expect([selfFunding, roadmap]).not.toContain(undefined);
    // Plans have no rows in a CSV.
    const answersAlone = Object.fromEntries(
      Object.entries(sample).filter(([key]) => key !== 'selfFunding' && key !== 'roadmap'),
    ) as unknown as Assessment;
    expect(read.ok && conclude(read.value)).toEqual(conclude(answersAlone));
  });

  it('keeps what has no sheet yet: other instruments, the funding model, the roadmap', () => {
    const answers = [{ instrument: 'consensus', item: 'Sales', field: 'position', answer: 'Agrees' }];
    const given = assessmentOf({ answers, selfFunding: { flows: { benefits: [0, 5], costs: [3, 1] } }, roadmap: { horizonYears: 5 } });
    const { answers: kept, selfFunding, roadmap } = throughSheets(given);
    expect([kept, selfFunding, roadmap]).toEqual([given.answers, given.selfFunding, given.roadmap]);
  });

  it('keeps a note beside a row that nobody has answered', () => {
    const note = 'Ask again in May.';
    const given = assessmentOf({ answers: [{ instrument: 'maturity', item: 'LC1', rater: 'r1', answer: null, note }] });
    expect(throughSheets(given).answers).toEqual([
      { instrument: 'maturity', item: 'LC1', field: 'answer', rater: 'r1', answer: null, note },
    ]);
  });

  it('keeps an area that is listed without a number, so that the top area stays open', () => {
    const given = assessmentOf({
      answers: [
        { instrument: 'influence', item: 'Sales', field: 'influence', answer: 5 },
        { instrument: 'influence', item: 'IT', field: 'influence', answer: null },
      ],
    });
    expect(conclude(throughSheets(given)).reportingLine.evidence).toContain(
      'Top area by influence: Undetermined, no influence is given for IT',
    );
  });

  it('says a note once that several answers share, and different notes under one another', () => {
    const answers = ['r1', 'r2', 'r3'].map((rater, i) => ({
      instrument: 'readiness',
      item: 'R1',
      rater,
      answer: 'Yes',
      note: i < 2 ? 'same' : 'other',
    }));
    const { cellContents } = cellContentsOf(assessmentOf({ raters: [{ id: 'r1' }, { id: 'r2' }, { id: 'r3' }], answers }));
    expect([...cellContents.notes.values()]).toEqual(['same\nother']);
  });
});

describe('a workbook that says what no assessment can', () => {
  it('hands on a number that is no day, so that reading can name it', () => {
    const { cellContents } = cellContentsOf(assessmentOf({}));
    const organisation = new Map<string, string | number>([
      ['name', 'N'],
      ['asOf', 1e18],
    ]);
    const book = readCellContents(rangesOf(layouts(SHEET_IDS, { ...cellContents, organisation })));
    const read = parseAssessment(documentOf(book, { answers: [] }).document);
    expect(read.ok ? [] : read.problems).toEqual([
      expect.objectContaining({ place: ['organisation', 'asOf'], found: '1000000000000000000' }),
    ]);
  });
});

describe('the plans of a workbook', () => {
  const PHASE = {
    year: 1,
    outcome: 'NPS up',
    owner: '',
    review: 46568,
    closes: 'r2; R3',
    LC: 'Evolved',
    UM: '',
    CF: '',
    others: 'R4 Partly; Q13 Yes',
  };

  /** Reads sheets that hold these plans, and names the problems with their cells. */
  function problemsOf(
    plans: Partial<Pick<ReturnType<typeof cellContentsOf>['cellContents'], 'roadmap' | 'funding' | 'simulation'>>,
  ): readonly string[] {
    const { cellContents } = cellContentsOf(assessmentOf({}));
    const { document, placeOf } = documentOf(readCellContents(rangesOf(standIns({ ...cellContents, ...plans }))), { answers: [] });
    const read = parseAssessment(document);
    return read.ok
      ? []
      : read.problems.map((problem) => {
          const cell = typeof problem.place === 'string' ? undefined : placeOf(problem.place);
          return `${cell ? placeText(cell) : 'no cell'} ${problemText(problem).replace(/^[^:]*: /, '')}`;
        });
  }

  it('are rows of words and numbers, which the file writes as lists and records', () => {
    const { cellContents } = cellContentsOf(assessmentOf({}));
    const { funding } = fundingContents({ discountRate: 0, flows: { benefits: [0, 60], costs: [100, 0] } });
    const book = readCellContents(rangesOf(standIns({ ...cellContents, roadmap: { horizon: 6, phases: [PHASE] }, funding })));
    const { document } = documentOf(book, { answers: [], selfFunding: { margin: 0.4, discountRate: 0.08 } });
    expect(document).toMatchObject({
      roadmap: {
        horizonYears: 6,
        phases: [
          {
            year: 1,
            outcome: 'NPS up',
            review: '2027-06-30',
            closes: ['R2', 'R3'],
            projected: { LC: 'Evolved', R4: 'Partly', Q13: 'Yes' },
          },
        ],
      },
      selfFunding: { margin: 0.4, discountRate: 0, flows: { benefits: [0, 60], costs: [100, 0] } },
    });
  });

  // The stand-in's phases begin in B7, its horizon is two rows under the last of them.
  it('name the cell of what is missing or cannot be read in a phase', () => {
    const phases = [
      { ...PHASE, outcome: '' },
      { ...PHASE, review: 'soon', others: 'R4 maybe; R5; X9 Yes; R6 Yes; R6 No' },
      { ...PHASE, year: '', closes: 'R2; R12' },
    ];
    expect(problemsOf({ roadmap: { horizon: 4, phases } })).toEqual([
      'Roadmap!B18 4 is not a whole number of 5 or more',
      'Roadmap!C7 missing; expected an outcome that can be measured',
      'Roadmap!E8 "soon" is not a date written as YYYY-MM-DD',
      expect.stringMatching(/^Roadmap!J8 unknown key; known here are LC, UM, CF, R1/),
      'Roadmap!J8 "maybe" is not one of No, Partly, Yes',
      'Roadmap!J8 "R5" is not one of No, Partly, Yes',
      'Roadmap!J8 "Yes; No" is not one of No, Partly, Yes',
      'Roadmap!B9 missing; expected the year of the phase',
      expect.stringMatching(/^Roadmap!F9 "R12" is not one of R1, /),
    ]);
  });

  // The basis begins in C7, the first of five programs stands in row 19, the first of seven costs in row 27, and the flows of year 0 in
  // F37 and F38.
  it('name the cell of a year without a cost, and of an amount that is none', () => {
    const years = [
      { benefit: 'none', cost: 0 },
      { benefit: '', cost: '' },
      { benefit: 5, cost: '' },
      { benefit: 5, cost: 0 },
    ];
    const { funding } = fundingContents({ discountRate: -2 });
    expect(problemsOf({ funding: { ...funding, years } })).toEqual([
      'Self-funding!C10 -2 is not a number above -1',
      'Self-funding!F37 "none" is not a number',
      'Self-funding!G37 "" is not a number',
      'Self-funding!G38 "" is not a number',
      'Self-funding!H38 "" is not a number',
    ]);
  });

  it('name the cell of what is missing or cannot be read among programs, costs and what they rest on', () => {
    const { funding, simulation } = fundingContents({
      margin: 0.4,
      baseline: { customers: 100, revenuePerCustomer: 10 },
      programs: [{ name: 'Renewals', driver: 'revenuePerCustomer', likely: 0.1, low: 0.2, ramp: [0.5, 1] }],
      costs: [{ name: 'Analyst', kind: 'annual', likely: 5 }],
      simulation: { trials: 100 },
    });
    const [program, cost] = [funding.programs[0]!, funding.costs[0]!];
    const basis = { ...funding.basis, horizonYears: 4, customers: '' };
    const programs = [program, { ...program, low: '', driver: 'loyalty', ramp: ['', 1] }];
    expect(
      problemsOf({
        funding: { ...funding, basis, programs, costs: [{ ...cost, name: '', likely: 'a lot' }] },
        simulation: { ...simulation, trials: 0 },
      }),
    ).toEqual([
      'Self-funding!C11 4 is not a whole number of 5 or more',
      'Self-funding!C8 missing; expected the number of customers today',
      'Self-funding!G19 0.2 is not 0.1 or less, which is the likely value ("Renewals")',
      'Self-funding!C20 "loyalty" is not one of revenuePerCustomer, revenuePerInteraction, netNewCustomers ("Renewals")',
      'Self-funding!M20 "" is not a number from 0 to 1 ("Renewals")',
      'Self-funding!B27 missing; expected the name of the cost',
      'Self-funding!F27 "a lot" is not a number',
      'Simulation!C7 0 is not a whole number of 1 or more',
    ]);
  });

  it('are nothing where nobody has written anything', () => {
    const { cellContents } = cellContentsOf(assessmentOf({}));
    const book = readCellContents(rangesOf(standIns(cellContents)));
    expect([book.cellContents.roadmap, book.cellContents.funding, book.cellContents.simulation]).toEqual([
      { horizon: '', phases: [] },
      fundingContents({}).funding,
      fundingContents({}).simulation,
    ]);
    expect(documentOf(book, { answers: [] }).document).not.toHaveProperty('roadmap');
    expect(documentOf(book, { answers: [], selfFunding: { margin: 0.4 } }).document).toHaveProperty('selfFunding', { margin: 0.4 });
  });
});

describe('what no sheet is there for', () => {
  const model: SelfFunding = { margin: 0.4, discountRate: 0.2, flows: { benefits: [0], costs: [1] } };
  const given = assessmentOf({ roadmap: { horizonYears: 6 }, selfFunding: { ...model, simulation: { trials: 100, seed: 3 } } });
  const hasNoSheet = ['Roadmap', 'Self-funding', 'Sensitivity', 'Simulation'];
  const without = SHEET_IDS.filter((sheet) => !hasNoSheet.includes(sheet));
  const withAll = TAB_ORDER;

  it('is carried, the plans whole', () => {
    const { cellContents, carried } = placeContents(cellContentsOf(given), without);
    expect([cellContents.roadmap, cellContents.funding, cellContents.simulation]).toEqual([null, null, null]);
    expect([carried.roadmap, carried.selfFunding]).toEqual([given.roadmap, given.selfFunding]);
  });

  it('comes back to its sheet as soon as that is there', () => {
    const { cellContents, carried } = placeContents(placeContents(cellContentsOf(given), without), withAll);
    expect(cellContents).toMatchObject({ roadmap: { horizon: 6, phases: [] }, ...fundingContents(given.selfFunding!) });
    expect(carried).toEqual({ answers: [] });
  });

  it('is the simulation alone where only its sheet is missing, and the model is not carried twice', () => {
    const { cellContents, carried } = placeContents(
      cellContentsOf(given),
      TAB_ORDER.filter((sheet) => sheet !== 'Simulation'),
    );
    expect([cellContents.funding, cellContents.simulation, carried.selfFunding]).toEqual([
      fundingContents(model).funding,
      null,
      { simulation: { trials: 100, seed: 3 } },
    ]);
    expect(
      documentOf(readCellContents(rangesOf(layouts(without.concat('Self-funding'), cellContents))), carried).document.selfFunding,
    ).toEqual(given.selfFunding);
  });

  it('stays carried where it cannot be read, and what a sheet says comes before it', () => {
    const bad = { answers: [], roadmap: { horizonYears: 1 } };
    expect(placeContents({ cellContents: cellContentsOf(assessmentOf({})).cellContents, carried: bad }, withAll).carried).toEqual(bad);
    expect(
      placeContents({ cellContents: cellContentsOf(given).cellContents, carried: { answers: [], roadmap: { horizonYears: 9 } } }, withAll),
    ).toMatchObject({
      cellContents: { roadmap: { horizon: 6 } },
      carried: { answers: [] },
    });
  });
});

describe('cells of other instruments', () => {
  /** Sheets in which these cells were typed over: name, row, column, content. */
  function typedOver(...cells: readonly (readonly [string, number, number, unknown])[]) {
    const ranges = rangesOf(standIns(cellContentsOf(assessmentOf({})).cellContents));
    for (const [name, row, column, content] of cells) {
      const range = ranges.get(name)!;
      ranges.set(name, {
        ...range,
        values: range.values.map((values, r) => values.map((value, c) => (r === row && c === column ? content : value))),
      });
    }
    const book = readCellContents(ranges);
    return { book, ...documentOf(book, { answers: [] }) };
  }

  it('say a number where a text is asked, and the number of a day where a date is', () => {
    const { document } = typedOver(
      ['CCO_Accountabilities_Answers', 0, 0, 42],
      ['CCO_Triggers_Answers', 0, 1, true],
      ['CCO_Triggers_Answers', 0, 2, 46348],
    );
    expect(document.answers.map(({ item, field, answer }) => [item, field, answer])).toEqual([
      ['growth', 'evidence', 'TRUE'],
      ['growth', 'date', '2026-11-22'],
      ['A1', 'owner', '42'],
    ]);
  });

  it('list an own item before anything is known of it, and a fixed one only once something is', () => {
    const { document } = typedOver(['CCO_Triggers_Items', 4, 0, 'Merger'], ['CCO_Risks_Items', 0, 0, 'Churn']);
    expect(document.answers).toEqual([
      { instrument: 'triggers', item: 'Merger', field: 'answer', answer: null },
      { instrument: 'risks', item: 'Churn', field: 'owners', answer: null },
    ]);
  });

  it('are stray where no name stands beside them', () => {
    const { book } = typedOver(['CCO_Influence_Answers', 3, 0, 5], ['CCO_Dashboard_Answers', 8, 2, 'NPS']);
    expect(book.stray.map(({ found, expected }) => [found, expected])).toEqual([
      ['5', 'an empty cell, since no name stands beside it'],
      ['NPS', 'an empty cell, since no stage stands beside it'],
    ]);
  });

  it('say of the stages to start from nothing until one is changed, has a metric, or has a note', () => {
    expect(typedOver().document.answers).toEqual([]);
    expect(typedOver(['CCO_Dashboard_Stages', 0, 0, 'Hear of us']).document.answers).toHaveLength(7);
    expect(typedOver(['CCO_Dashboard_Answers', 1, 3, 'Reach']).document.answers.map(({ item, answer }) => [item, answer])).toContainEqual([
      'Choose/marketing',
      'Reach',
    ]);
    expect(typedOver(['CCO_Dashboard_Notes', 2, 0, 'Ask again']).document.answers).toEqual([
      { instrument: 'dashboard', item: 'Buy/sales', field: 'metric', answer: null, note: 'Ask again' },
    ]);
  });

  it('list a stage once: by its metrics, or by its first cell', () => {
    const metric = (item: string, answer: string | null) => ({ instrument: 'dashboard', item, field: 'metric', answer });
    const { cellContents } = cellContentsOf(
      assessmentOf({ answers: [metric('Buy/it', 'Uptime'), metric('Buy/sales', null), metric('Use/it', null)] }),
    );
    expect([...cellContents.answers].map(([key, content]) => [answerPlace(key).item, content])).toEqual([
      ['Buy/it', 'Uptime'],
      ['Use/sales', ''],
    ]);
  });

  it('come before an answer that is carried for the same question', () => {
    const { book } = typedOver(['CCO_Authority_Answers', 0, 0, 'Yes']);
    const carried = { instrument: 'authority', item: 'support', field: 'stated', answer: 'No' };
    expect(
      documentOf(book, { answers: [carried, { ...carried, field: 'practised' }] }).document.answers.map(({ field, answer }) => [
        field,
        answer,
      ]),
    ).toEqual([
      ['stated', 'Yes'],
      ['practised', 'No'],
    ]);
  });

  it('keep a word that is no answer, with its cell', () => {
    const { document, placeOf } = typedOver(['CCO_Authority_Answers', 1, 1, 'maybe']);
    expect(document.answers[0]).toMatchObject({ item: 'authority', field: 'practised', answer: 'maybe' });
    expect(placeOf(['answers', 0, 'answer'])).toMatchObject({ sheet: 'Authority', row: 7, column: 4 });
  });
});

describe('what two assessments carry', () => {
  it('is joined; of the same answer the first one’s counts', () => {
    const answer = (item: string, found: string) => ({ instrument: 'consensus', item, field: 'position', answer: found });
    expect(
      joinCarried(
        { answers: [answer('Sales', 'Agrees')], roadmap: 1 },
        { answers: [answer('Sales', 'Not asked'), answer('IT', 'Agrees')], roadmap: 2, selfFunding: 3 },
      ),
    ).toEqual({
      answers: [answer('Sales', 'Agrees'), answer('IT', 'Agrees')],
      roadmap: 1,
      selfFunding: 3,
    });
  });
});
