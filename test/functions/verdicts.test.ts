/** CONSENSUS, AUTHORITY, TRIGGERS and COVERAGE as a cell would show them: names beside answers, spare rows, errors by place. */
import { ACCOUNTABILITIES, AUTHORITY_ROWS } from '../../src/method';
import * as CCO from '../../src/functions/functions';
import { installCustomFunctions, shown } from './excel';

beforeAll(installCustomFunctions);

const row = (...cells: readonly unknown[]): unknown[][] => [[...cells]];
const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);
const ERROR = { type: 'Error', basicType: 'Error', basicValue: '#REF!' };

describe('CONSENSUS', () => {
  it('says what the positions come to', () => {
    expect(CCO.CONSENSUS(column('Sales', 'IT'), column('agrees', ' Agrees '))).toBe('Confirmed');
    expect(CCO.CONSENSUS(row('Sales', 'IT'), row('Agrees', 'Agrees with conditions'))).toBe('Conditional: IT');
    expect(CCO.CONSENSUS(row('Sales', 'IT'), column('Does not agree', 0))).toBe('Not confirmed: Sales');
  });

  it('counts a leader without a position as not asked, and leaves spare rows out', () => {
    expect(CCO.CONSENSUS(column('Sales', 'IT', '', 0), column('Agrees', '', null, 0))).toBe('Undetermined: IT not asked');
    expect(CCO.CONSENSUS(column('Sales', 'IT'), column('Agrees', 'Not asked'))).toBe('Undetermined: IT not asked');
    expect(CCO.CONSENSUS(column('Sales', 'IT'), column(0, ''))).toBe('Undetermined: Sales and IT not asked');
    expect(CCO.CONSENSUS(column('', 0), column(null, ''))).toBe('Undetermined: no leader is listed');
  });

  it('names what does not fit', () => {
    expect(shown(() => CCO.CONSENSUS(column('Sales', ''), column('Agrees', 'Agrees')))).toBe(
      '#VALUE! names, position 2: missing; expected the name of the leader whose position is given',
    );
    expect(shown(() => CCO.CONSENSUS(column('Sales', 'IT'), column('Agrees', 'Yes')))).toBe(
      '#VALUE! positions, position 2: "Yes" is not one of Agrees, Agrees with conditions, Does not agree, Not asked',
    );
    expect(shown(() => CCO.CONSENSUS(column('Sales', 'IT', 'Sales '), column('Agrees', 'Agrees', 'Agrees')))).toBe(
      '#VALUE! names, position 3: given twice, first at names, position 1 (Sales)',
    );
    expect(shown(() => CCO.CONSENSUS(column('Sales', 'IT'), column('Agrees')))).toBe('#VALUE! positions: 1 cells, expected 2');
    expect(shown(() => CCO.CONSENSUS(column(ERROR, 'IT'), column('Agrees', ERROR)))).toBe('#VALUE! names, position 1: #REF! is not a name');
    expect(shown(() => CCO.CONSENSUS(column('Sales', 'IT'), column('Agrees', ERROR)))).toMatch(
      /^#VALUE! positions, position 2: #REF! is not one of Agrees/,
    );
  });
});

describe('AUTHORITY', () => {
  const IDS = AUTHORITY_ROWS.map(({ id }) => id);
  const LABELS = AUTHORITY_ROWS.map(({ label }) => label.toUpperCase());

  it('takes the rows by id or label, in any case and order', () => {
    const practised = ['Yes', 'Yes', 'Yes', 'Yes', 'Yes', 'Yes', 'Yes', 'Yes', 'No'];
    expect(CCO.AUTHORITY(column(...IDS), column(...practised))).toBe('Sufficient, with a condition: no authority in IT in practice');
    expect(CCO.AUTHORITY(row(...[...LABELS].reverse()), row(...[...practised].reverse()))).toBe(
      'Sufficient, with a condition: no authority in IT in practice',
    );
  });

  it('misses a row that is not listed or not answered', () => {
    expect(CCO.AUTHORITY(column('support', 'resources', 'Sales', ''), column('Yes', 'dk', 'y', 0))).toBe(
      'Undetermined: authority and resources not known in practice',
    );
    expect(CCO.AUTHORITY(column('support'), column('No'))).toBe('Gap: support is not there in practice');
  });

  it('names lip service after the verdict', () => {
    expect(CCO.AUTHORITY(column('support', 'authority'), column('No', ''), column('Yes', 'Yes'))).toBe(
      'Gap: support is not there in practice. Lip service: support is stated and not practised',
    );
    expect(CCO.AUTHORITY(column('support', 'authority'), column('No', ''), column('No', 0))).toBe('Gap: support is not there in practice');
  });

  it('asks for all six functions under the rule "all"', () => {
    const practised = column('Yes', 'Yes', 'Yes', 'Yes', 'Yes', 'Yes', 'Yes', 'Yes', 'No');
    expect(CCO.AUTHORITY(column(...IDS), practised, null as never, 'All')).toBe('Gap: no authority in IT');
    expect(shown(() => CCO.AUTHORITY(column(...IDS), practised, null as never, 'most'))).toBe('#VALUE! rule: "most" is not any or all');
  });

  it('names what does not fit', () => {
    expect(shown(() => CCO.AUTHORITY(column('support', 'Legal'), column('Yes', 'Yes')))).toBe(
      '#VALUE! names, position 2: "Legal" is not one of Support, Authority, Resources, Sales, Service, ' +
        'Advertising and brand, Marketing, Operations, IT',
    );
    expect(shown(() => CCO.AUTHORITY(column('support', 0), column('Yes', ''), column('Yes', 'No')))).toBe(
      '#VALUE! names, position 2: missing; expected the row whose answer is given',
    );
    expect(shown(() => CCO.AUTHORITY(column('brand', 'Advertising and brand'), column('Yes', 'No')))).toBe(
      '#VALUE! names, position 2: given twice, first at names, position 1 (brand)',
    );
    expect(shown(() => CCO.AUTHORITY(column('support', 'it'), column('Yes', 'Partly'), column('Yes', 'No')))).toBe(
      `#VALUE! practised, position 2: "Partly" is not one of Yes, No, Don't know`,
    );
  });
});

describe('TRIGGERS', () => {
  const LABELS = column('Rapid growth', 'decline', 'BELOWINDUSTRY', 'Change of business model', 'A rival moved');

  it('says what is warranted, with a leader and without one', () => {
    expect(CCO.TRIGGERS(LABELS, column('Yes', 'No', 'No', 'No', 'No'), 'none')).toBe('Warrants establishing a role: rapid growth.');
    expect(CCO.TRIGGERS(LABELS, column('No', 'No', 'No', 'No', 'Yes'), 'Exists')).toBe('Warrants reviewing the role: A rival moved.');
    expect(CCO.TRIGGERS(LABELS, column('No', 'Yes', 0, 0, 0), 'No')).toBe('Warrants establishing a role: decline in a key metric.');
    expect(CCO.TRIGGERS(LABELS, column('No', 'Yes', 0, 0, 0), true)).toBe('Warrants reviewing the role: decline in a key metric.');
    expect(CCO.TRIGGERS(LABELS, column('No', 'No', 'No', 'No', 'No'), '')).toMatch(/^No trigger reported: No to rapid growth, /);
  });

  it('misses what is listed without an answer, what is not listed, and an unknown leader', () => {
    expect(CCO.TRIGGERS(LABELS, column('No', 'No', 'No', 'No', ''), 'none')).toBe('Undetermined: A rival moved not answered.');
    expect(CCO.TRIGGERS(column('decline', 'growth', 0), column('No', 'No', ''), 'none')).toBe(
      'Undetermined: below the industry on a key metric and change of business model not answered.',
    );
    expect(CCO.TRIGGERS(LABELS, column('Yes', 0, 0, 0, 0), '?')).toBe(
      'Undetermined: it is not known whether a customer leader exists. Reported: rapid growth.',
    );
    expect(CCO.TRIGGERS(LABELS, column('Yes', 0, 0, 0, 0), 0)).toBe(
      'Undetermined: it is not known whether a customer leader exists. Reported: rapid growth.',
    );
  });

  it('names what does not fit', () => {
    expect(shown(() => CCO.TRIGGERS(column('growth', null), column('Yes', 'Yes'), 'none'))).toBe(
      '#VALUE! names, position 2: missing; expected the trigger whose answer is given',
    );
    expect(shown(() => CCO.TRIGGERS(column('growth', 'Rapid growth'), column('Yes', 'Yes'), 'none'))).toBe(
      '#VALUE! names, position 2: given twice, first at names, position 1 (growth)',
    );
    expect(shown(() => CCO.TRIGGERS(LABELS, column('Yes', 0, 0, 0, 0), 'maybe'))).toBe(
      `#VALUE! leaderExists: "maybe" is not one of none, exists, Yes, No, Don't know`,
    );
    expect(shown(() => CCO.TRIGGERS(LABELS, column('Yes', 0, 0, 0, 0), ERROR))).toMatch(/^#VALUE! leaderExists: #REF! is not one of/);
    expect(shown(() => CCO.TRIGGERS(LABELS, column('Yes', 0, 0, 0, 0), row('none', 'exists')))).toBe(
      '#VALUE! leaderExists: 2 cells, expected 1',
    );
  });
});

describe('COVERAGE', () => {
  const LABELS = ACCOUNTABILITIES.map(({ label }) => label);

  it('counts the seven by id or label, and the user’s own', () => {
    expect(CCO.COVERAGE(column('A1', 'a2', 'A3', 'A4', 'A5', 'A6', 'A7'), column('COO', 'CMO', 'CFO', 'TBD', 'COO', 'COO', ''))).toBe(
      '5 of 7 have an accountable executive; missing: A4, A7',
    );
    expect(CCO.COVERAGE(row(...LABELS, 'Pricing'), row('COO', 'COO', 'COO', 'COO', 'COO', 'COO', 'COO', 0))).toBe(
      '7 of 8 have an accountable executive; missing: Pricing',
    );
    expect(CCO.COVERAGE(column('', 0), column('', null))).toBe('0 of 7 have an accountable executive; missing: A1, A2, A3, A4, A5, A6, A7');
  });

  it('names what does not fit', () => {
    expect(shown(() => CCO.COVERAGE(column('A1', ''), column('COO', 'CMO')))).toBe(
      '#VALUE! names, position 2: missing; expected the accountability whose owner is given',
    );
    expect(shown(() => CCO.COVERAGE(column('A1', 'A2'), column('COO', ERROR)))).toBe(
      '#VALUE! owners, position 2: #REF! is not the name of an executive',
    );
    const own = Array.from({ length: 10 }, (_, i) => `mine ${i}`);
    expect(CCO.COVERAGE(column(...own.slice(1)), column(...own.slice(1)))).toMatch(/^9 of 16 /);
    expect(shown(() => CCO.COVERAGE(column('A1', ...own), column('COO', ...own)))).toBe(
      '#VALUE! names, position 11: "mine 9" is not one of the 9 that may be added to A1 to A7',
    );
  });
});
