import { readFileSync } from 'node:fs';
import { parseFile } from '../../src/taskpane/assessments';
import { answers } from './fixtures';

const document = (part: object): string =>
  JSON.stringify({
    format: 'cco-assessment/1',
    organisation: { name: 'Northwind Tools' },
    raters: [{ id: 'chair', group: 'board' }],
    answers: [{ instrument: 'readiness', item: 'R1', rater: 'chair', answer: 'yes' }],
    ...part,
  });

test('a JSON file becomes what the sheets are filled with', () => {
  const parsed = parseFile('mine.json', document({}));
  expect(parsed).toMatchObject({
    ok: true,
    assessment: { name: 'mine.json', cellContents: { raters: [{ id: 'chair', group: 'board' }], answers: answers({ 'R1 chair': 'Yes' }) } },
  });
});

test('a CSV file is known by its name, in whatever case', () => {
  const csv =
    'instrument,item,field,rater,answer,note\r\norganisation,name,,,Northwind ' +
    'Tools,\r\nrater,chair,,,board,\r\nreadiness,R1,answer,chair,Yes,\r\n';
  expect(parseFile('MINE.CSV', csv)).toMatchObject({ ok: true, assessment: { cellContents: { answers: answers({ 'R1 chair': 'Yes' }) } } });
});

test('every problem is told with its path', () => {
  const parsed = parseFile('mine.json', document({ answers: [{ instrument: 'readiness', item: 'R1', rater: 'cahir', answer: 'maybe' }] }));
  expect(parsed.ok ? [] : parsed.problems).toEqual([
    expect.stringMatching(/^answers\[0\]\.rater: /),
    expect.stringMatching(/^answers\[0\]\.answer: "maybe" is not one of Yes, Partly, No, Don't know/),
  ]);
});

test('a file that is no assessment is refused', () => expect(parseFile('notes.txt', 'Dear all').ok).toBe(false));

test('a roadmap is ready for its sheet', () => {
  const parsed = parseFile('mine.json', document({ roadmap: { horizonYears: 5, phases: [] } }));
  expect(parsed.ok && parsed.assessment.cellContents.roadmap).toMatchObject({ horizon: 5 });
});

test('the sample that is one click away can be opened', () => {
  expect(parseFile('sample-assessment.json', readFileSync('assets/sample-assessment.json', 'utf8')).ok).toBe(true);
});
