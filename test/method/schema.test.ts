/** The published schema is the one that the instruments make, takes the sample, and refuses what reading a file refuses. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { assessmentSchema, FORMS, parseAssessment } from '../../src/method';

const asset = (name: string): unknown => JSON.parse(readFileSync(path.join(__dirname, '../../assets', name), 'utf8'));
const sample = asset('sample-assessment.json') as { readonly answers: readonly object[] };
const isValid = new Ajv({ schemaId: 'auto' }).compile(assessmentSchema());

it('the published schema is current: npm run derived writes it anew', () =>
  expect(asset('cco-assessment.schema.json')).toEqual(assessmentSchema()));

it('the sample names the schema, and is valid by it', () => {
  expect(sample).toMatchObject({ $schema: './cco-assessment.schema.json' });
  isValid(sample);
  expect(isValid.errors ?? []).toEqual([]);
  expect(parseAssessment(sample).ok).toBe(true);
});

const file = (more: object): object => ({ format: 'cco-assessment/1', organisation: { name: 'N' }, raters: [{ id: 'r1' }], ...more });
const said = (...answers: readonly object[]): object => file({ answers });

it.each([
  ['an unknown instrument', said({ instrument: 'rediness', item: 'R1', rater: 'r1', answer: 'Yes' })],
  ['an unknown item', said({ instrument: 'readiness', item: 'R12', rater: 'r1', answer: 'Yes' })],
  ['an unknown field', said({ instrument: 'readiness', item: 'R1', field: 'acted', answer: 'Yes' })],
  ['another scale’s answer', said({ instrument: 'maturity', item: 'LC1', rater: 'r1', answer: 'Yes' })],
  ['a rater missing where one answers', said({ instrument: 'readiness', item: 'R1', answer: 'Yes' })],
  ['a rater where the organisation answers', said({ instrument: 'authority', item: 'it', field: 'stated', rater: 'r1', answer: 'Yes' })],
  ['an influence of 6', said({ instrument: 'influence', item: 'Sales', field: 'influence', answer: 6 })],
  ['an assumption out of range', file({ assumptions: { 'A-IN1': 7 } })],
  ['an unknown key', file({ roadmaps: {} })],
  ['no name of the organisation', { format: 'cco-assessment/1', organisation: {} }],
  ['a horizon of three years', file({ selfFunding: { horizonYears: 3 } })],
  ['a phase without a review', file({ roadmap: { phases: [{ year: 1, outcome: 'x' }] } })],
])('%s is refused by the schema as by the reader', (_, assessment) => {
  expect([isValid(assessment), parseAssessment(assessment).ok]).toEqual([false, false]);
});

it.each([
  ['names of people’s own', said({ instrument: 'consensus', item: 'Sales/Marketing', field: 'position', answer: 'Agrees' })],
  ['a blank', said({ instrument: 'readiness', item: 'R1', rater: 'r1', answer: null })],
  [
    'a synonym',
    said({ instrument: 'readiness', item: 'R1', rater: 'r1', answer: 'Y' }, { instrument: 'triggers', item: 'growth', answer: '?' }),
  ],
  ['a question answered once', said({ instrument: 'readiness', item: 'Q12', answer: 'No' })],
  ['a question answered by a rater', said({ instrument: 'readiness', item: 'Q12', rater: 'r1', answer: 'No' })],
  [
    'functions beside the facts of structure',
    said(
      { instrument: 'structure', item: 'Sales', field: 'people', answer: 'None' },
      { instrument: 'structure', item: 'budget', answer: 'Yes' },
    ),
  ],
])('%s is taken by both', (_, assessment) => {
  isValid(assessment);
  expect([isValid.errors ?? [], parseAssessment(assessment).ok]).toEqual([[], true]);
});

it('every instrument, item and field has its place in the schema', () => {
  for (const [instrument, groups] of Object.entries(FORMS))
    for (const { items, fields } of groups)
      for (const item of items.slice(0, 1))
        for (const { field, by } of fields) {
          const answer = { instrument, item, field, answer: null, ...(by === 'rater' ? { rater: 'r1' } : {}) };
          isValid(said(answer));
          expect([answer, isValid.errors ?? []]).toEqual([answer, []]);
        }
});
