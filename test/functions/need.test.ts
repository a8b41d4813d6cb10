/** NEED as a cell would show it: the first headline that matches, undetermined while a gate could change it, errors by place. */
import * as CCO from '../../src/functions/functions';
import { installCustomFunctions, shown } from './excel';

beforeAll(installCustomFunctions);

const ALL_PASS = ['pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'pass', 'fail'];
const gates = (changed: Readonly<Record<number, unknown>> = {}): unknown[][] =>
  ALL_PASS.map((state, i) => [i + 1 in changed ? changed[i + 1] : state]);

it.each([
  ['no leader, not shared, a gap, all pass', gates(), 'none', 'No', 1, /^Proceed to an exploration and design of the role/],
  ['a leader exists', gates(), 'exists', 'No', 1, /^Review the existing role\.$/],
  ['a leader exists and a trigger is present', gates({ 8: 'Pass ' }), 'exists', 'No', 1, /^Review the existing role\. It is urgent/],
  ['shared, no gaps', gates({ 2: 'does not apply', 3: 'does not apply' }), 'none', 'Yes', 0, /^No separate role indicated/],
  [
    'shared, gaps',
    gates({ 2: 'does not apply', 3: 'does not apply' }),
    'none',
    'y',
    3,
    /^Share the gaps among the operating areas and test again/,
  ],
  ['not shared, no gaps', gates({ 3: 'fail' }), 'none', 'No', 0, /^Check: all eleven are in place/],
  ['not cost-justified comes first', gates({ 4: 'fail', 5: 'fail', 6: 'fail' }), 'none', 'No', 1, /^Not as a separate position yet/],
  ['consensus next', gates({ 4: 'fail', 6: 'fail' }), 'none', 'No', 1, /^Needed, not ready: get consensus first/],
  ['then authority', gates({ 6: 'fail', 7: 'fail' }), 'none', 'No', 1, /^Needed, but not without authority/],
  ['then the time', gates({ 7: 'fail' }), 'none', 'No', 1, /^Needed, not now/],
])('%s', (_, states, leader, shareable, gaps, headline) => {
  expect(CCO.NEED(states, leader, shareable, gaps)).toMatch(headline);
  expect(CCO.NEED([states.map(([state]) => state)], leader, shareable, gaps)).toMatch(headline);
});

it('is undetermined only while a gate could still change it, and says which', () => {
  expect(CCO.NEED(gates({ 5: 'undetermined', 4: 'fail' }), 'none', 'No', 1)).toBe(
    'Undetermined: answer how the role would pay for itself (G5).',
  );
  expect(CCO.NEED(gates({ 5: 'fail', 4: '', 6: null, 7: 0 }), 'none', 'No', 1)).toMatch(/^Not as a separate position yet/);
  expect(CCO.NEED(gates(), null, 'No', 1)).toBe('Undetermined: answer whether a customer leader exists.');
});

it('takes no gap so far for none only once the evidence is in', () => {
  expect(CCO.NEED(gates({ 1: 'undetermined', 3: 'undetermined' }), 'none', 'No', 0)).toBe('Undetermined: answer the readiness statements.');
  expect(CCO.NEED(gates({ 3: 'does not apply' }), 'none', 'Yes', 0)).toMatch(/^No separate role indicated/);
});

it('names what does not fit', () => {
  expect(shown(() => CCO.NEED(gates({ 4: 'does not apply' }), 'none', 'No', 1))).toBe(
    '#VALUE! gates, position 4: "does not apply" is not one of pass, fail, undetermined (G4)',
  );
  expect(shown(() => CCO.NEED(gates().slice(1), 'none', 'No', 1))).toBe('#VALUE! gates: 7 cells, expected 8');
  expect(shown(() => CCO.NEED(gates(), 'perhaps', 'No', 1))).toMatch(/^#VALUE! leaderExists: "perhaps" is not one of none, exists/);
  expect(shown(() => CCO.NEED(gates(), 'none', 'Partly', 1))).toMatch(/^#VALUE! shareable: "Partly" is not one of Yes, No/);
  expect(shown(() => CCO.NEED(gates(), 'none', 'No', -1))).toBe('#VALUE! gaps: -1 is not a whole number of 0 or more');
});
