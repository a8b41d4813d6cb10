/** A cell is blank, valid, don't know or invalid, and nothing else. */
import { readCell, readVerdictCell, SCALES, type ScaleId } from '../../src/method';

const valid = (token: string) => ({ state: 'valid', token });

describe('a blank cell', () => {
  it.each([[null], [undefined], [''], ['   '], [0], [{ type: 'Double', basicType: 'Double', basicValue: 0 }]])(
    'is what an empty cell arrives as: %p',
    (cell) => {
      (Object.keys(SCALES) as ScaleId[]).forEach((scale) => expect(readCell(scale, cell)).toEqual({ state: 'blank' }));
    },
  );

  it('is not the text "0", which is no answer', () => {
    expect(readCell('yes', '0')).toEqual({ state: 'invalid', found: '"0"' });
  });
});

describe('a valid cell', () => {
  it.each([
    ['yes', ' yes ', 'Yes'],
    ['yes', 'PARTLY', 'Partly'],
    ['yes', 'y', 'Yes'],
    ['yes', 'N', 'No'],
    ['yes', true, 'Yes'],
    ['fact', false, 'No'],
    ['fact', 'TRUE', 'Yes'],
    ['stage', 'early', 'Early'],
    ['place', 'in place', 'In place'],
    ['position', 'Agrees with Conditions', 'Agrees with conditions'],
    ['people', 'full-time named', 'Full-time named'],
    ['influence', 4, '4'],
    ['influence', '4', '4'],
  ] as const)('on %s, %p reads as %s', (scale, cell, token) => {
    expect(readCell(scale, cell)).toEqual(valid(token));
  });

  it('is read from a rich value by its basic value', () => {
    expect(readCell('yes', { type: 'Entity', text: 'x', basicType: 'String', basicValue: 'Partly' })).toEqual(valid('Partly'));
  });
});

describe("a cell that says don't know", () => {
  it.each([["Don't know"], ['Don’t know'], ["don't KNOW"], ['DK'], [' ? ']])('is spelled %p', (cell) => {
    expect(readCell('stage', cell)).toEqual({ state: "don't know" });
  });

  it('is no answer where the scale does not have it', () => {
    expect(readCell('people', '?')).toEqual({ state: 'invalid', found: '"?"' });
    expect(readCell('influence', 'DK').state).toBe('invalid');
  });
});

describe('an invalid cell', () => {
  it.each([
    ['yes', 'maybe', '"maybe"'],
    ['yes', 1, '1'],
    ['yes', 'yess', '"yess"'],
    ['stage', true, 'true'],
    ['stage', 'y', '"y"'],
    ['fact', 'Partly', '"Partly"'],
    ['influence', 6, '6'],
    ['influence', 4.5, '4.5'],
    ['influence', -1, '-1'],
    ['yes', NaN, 'NaN'],
    ['yes', {}, 'an object'],
    ['yes', ['Yes'], 'a list'],
  ] as const)('on %s, %p is found as %s', (scale, cell, found) => {
    expect(readCell(scale, cell)).toEqual({ state: 'invalid', found });
  });

  it('names an error value, whichever way Excel passes it', () => {
    expect(readCell('yes', { type: 'Error', basicType: 'Error', basicValue: '#DIV/0!' })).toEqual({ state: 'invalid', found: '#DIV/0!' });
    expect(readCell('yes', { code: '#REF!', message: '' })).toEqual({ state: 'invalid', found: '#REF!' });
    // Without a basic value, the code is all that tells.
    expect(readCell('yes', { basicType: 'Error', code: '#NAME?' })).toEqual({ state: 'invalid', found: '#NAME?' });
  });

  it('is shown shortened when it is long', () => {
    expect(readCell('yes', 'x'.repeat(500))).toEqual({ state: 'invalid', found: `"${'x'.repeat(60)}…"` });
  });
});

describe('a cell that holds what a function returned', () => {
  it('is missing when the verdict is contested or undetermined', () => {
    expect(readVerdictCell('stage', 'Contested: 3 Early / 3 Evolved')).toEqual({ state: 'blank' });
    expect(readVerdictCell('stage', 'Undetermined: prompts 2 and 4 not answered')).toEqual({ state: 'blank' });
  });

  it('is a stage when it is one, and invalid when it is neither', () => {
    expect(readVerdictCell('stage', 'Evolved')).toEqual(valid('Evolved'));
    expect(readVerdictCell('stage', 'Contestedly')).toEqual({ state: 'invalid', found: '"Contestedly"' });
    expect(readVerdictCell('stage', 'Not Contested')).toEqual({ state: 'invalid', found: '"Not Contested"' });
    expect(readVerdictCell('stage', ['Contested'])).toEqual({ state: 'invalid', found: 'a list' });
  });
});
