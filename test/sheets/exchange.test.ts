import { readFileSync } from 'node:fs';
import { conclude, parseAssessment, parseCsv, type Assessment } from '../../src/method';
import { blueprints, documentOf, fillingOf, joinCarried, readFilling, SHEET_IDS, type Carried } from '../../src/sheets';
import { rangesOf } from './ranges';

const assessmentOf = (parts: object): Assessment => {
  const read = parseAssessment({ format: 'cco-assessment/1', organisation: { name: 'N' }, raters: [{ id: 'r1' }], ...parts });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

/** Into the sheets and out again. */
function throughSheets(assessment: Assessment): Assessment {
  const { filling, carried } = fillingOf(assessment);
  const book = readFilling(rangesOf(blueprints(SHEET_IDS, filling)));
  return assessmentOf(documentOf(book, JSON.parse(JSON.stringify(carried)) as Carried).document);
}

describe('an assessment that went through the sheets', () => {
  it('concludes the same, the sample for one', () => {
    const sample = assessmentOf(JSON.parse(readFileSync('assets/sample-assessment.json', 'utf8')) as object);
    expect(conclude(throughSheets(sample))).toEqual(conclude(sample));
    expect(throughSheets(sample).answers).toHaveLength(sample.answers.length);
  });

  it('concludes the same from the sample as CSV', () => {
    const read = parseCsv(readFileSync('assets/sample-assessment.csv', 'utf8'));
    const sample = assessmentOf(JSON.parse(readFileSync('assets/sample-assessment.json', 'utf8')) as object);
    expect(read.ok && conclude(read.value)).toEqual(conclude(sample));
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
    expect(throughSheets(given).answers).toEqual([{ instrument: 'maturity', item: 'LC1', field: 'answer', rater: 'r1', answer: null, note }]);
  });

  it('keeps an area that is listed without a number, so that the top area stays open', () => {
    const given = assessmentOf({
      answers: [
        { instrument: 'influence', item: 'Sales', field: 'influence', answer: 5 },
        { instrument: 'influence', item: 'IT', field: 'influence', answer: null },
      ],
    });
    expect(conclude(throughSheets(given)).reportingLine.evidence).toContain('Top area by influence: Undetermined, no influence is given for IT');
  });

  it('says a note once that several answers share, and different notes under one another', () => {
    const answers = ['r1', 'r2', 'r3'].map((rater, i) => ({ instrument: 'readiness', item: 'R1', rater, answer: 'Yes', note: i < 2 ? 'same' : 'other' }));
    const { filling } = fillingOf(assessmentOf({ raters: [{ id: 'r1' }, { id: 'r2' }, { id: 'r3' }], answers }));
    expect([...filling.notes.values()]).toEqual(['same\nother']);
  });
});

describe('a workbook that says what no assessment can', () => {
  it('hands on a number that is no day, so that reading can name it', () => {
    const { filling } = fillingOf(assessmentOf({}));
    const organisation = new Map<string, string | number>([['name', 'N'], ['asOf', 1e18]]);
    const book = readFilling(rangesOf(blueprints(SHEET_IDS, { ...filling, organisation })));
    const read = parseAssessment(documentOf(book, { answers: [] }).document);
    expect(read.ok ? [] : read.problems).toEqual([expect.objectContaining({ place: 'organisation.asOf', found: '1000000000000000000' })]);
  });
});

describe('what two assessments carry', () => {
  it('is joined; of the same answer the first one’s counts', () => {
    const answer = (item: string, found: string) => ({ instrument: 'consensus', item, field: 'position', answer: found });
    expect(joinCarried({ answers: [answer('Sales', 'Agrees')], roadmap: 1 }, { answers: [answer('Sales', 'Not asked'), answer('IT', 'Agrees')], roadmap: 2, selfFunding: 3 })).toEqual({
      answers: [answer('Sales', 'Agrees'), answer('IT', 'Agrees')],
      roadmap: 1,
      selfFunding: 3,
    });
  });
});
