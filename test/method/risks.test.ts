/** Risks: those that no function owns and those that several own fall between departments. */
import fc from 'fast-check';
import { riskOwnership } from '../../src/method';

const owned = (owners: string | null) => riskOwnership([{ risk: 'Late delivery', owners }]).risks[0]!;

it.each([
  ['Operations', ['Operations'], false],
  [' Operations ; ', ['Operations'], false],
  ['Operations; operations', ['Operations'], false],
  ['Operations; Sales', ['Operations', 'Sales'], true],
  ['Sales;Service;IT', ['Sales', 'Service', 'IT'], true],
  ['', [], true],
  [null, [], true],
  [';', [], true],
  ['TBD', [], true],
  ['-', [], true],
  ["Don't know", [], true],
  ['Sales; TBD', ['Sales'], false],
])('a risk owned by %p', (owners, names, fallsBetween) => {
  expect(owned(owners)).toEqual({ risk: 'Late delivery', owners: names, fallsBetween });
});

it('names those that fall between departments, with who owns them', () => {
  const { between, text } = riskOwnership([
    { risk: 'Late delivery', owners: 'Operations; Sales' },
    { risk: 'Wrong bill', owners: 'Finance' },
    { risk: 'Silence after a complaint', owners: null },
  ]);
  expect(between).toEqual(['Late delivery', 'Silence after a complaint']);
  expect(text).toBe(
    '2 of 3 risks fall between departments: Late delivery (Operations and Sales), Silence after a complaint (no owner named)',
  );
});

it.each([
  [[], 'No risk is listed'],
  [['Sales'], 'The one risk has one owner'],
  [['Sales', 'IT'], 'Each of the 2 risks has one owner'],
  [['Sales;IT'], '1 of 1 risk falls between departments: Risk 1 (Sales and IT)'],
])('of owners %p says "%s"', (owners, text) => {
  expect(riskOwnership(owners.map((each, i) => ({ risk: `Risk ${i + 1}`, owners: each }))).text).toBe(text);
});

it('does not depend on the order of the owners', () => {
  const owners = fc.array(fc.constantFrom('Sales', 'sales', 'IT', 'TBD', ''), { maxLength: 5 });
  const shuffled = owners.chain((names) => fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })));
  fc.assert(fc.property(shuffled, ([one, other]) => expect(owned(one.join(';')).fallsBetween).toBe(owned(other.join(';')).fallsBetween)));
});
