/** Authority in practice: three conditions, six functions, one or all of them, and what is stated without being practised. */
import fc from 'fast-check';
import {
  AUTHORITY_ROW_IDS,
  CONDITION_IDS,
  FUNCTIONS,
  SILO_IDS,
  authority,
  authorityBlockers,
  authorityDependsOn,
  authorityGate,
  authorityText,
  lipService,
  lipServiceText,
  type AuthorityFacts,
  type AuthorityRule,
  type Fact,
} from '../../src/method';
import { inFile } from './assessments';

const FACT: Readonly<Record<string, Fact | null>> = { y: 'Yes', n: 'No', '?': null };

/** `yyy nnnnny`: support, authority, resources, then sales, service, brand, marketing, operations, IT. */
const facts = (letters: string): AuthorityFacts =>
  Object.fromEntries(AUTHORITY_ROW_IDS.map((id, i) => [id, FACT[letters.replace(' ', '')[i]!]!])) as AuthorityFacts;

const found = (letters: string, rule: AuthorityRule = 'any') => authority({ practised: facts(letters), rule });

it('three conditions and six functions make the nine rows', () => {
  expect(AUTHORITY_ROW_IDS).toEqual(['support', 'authority', 'resources', 'sales', 'service', 'brand', 'marketing', 'operations', 'it']);
  expect([...CONDITION_IDS, ...SILO_IDS]).toEqual(AUTHORITY_ROW_IDS);
  expect(FUNCTIONS.find(({ id }) => id === 'brand')?.label).toBe('Advertising and brand');
});

describe('where any of the six functions suffices', () => {
  it.each([
    ['yyy yyyyyy', 'Sufficient', true],
    [
      'yyy ynnnnn',
      'Sufficient, with a condition: no authority in Service, Advertising and brand, Marketing, Operations and IT in practice',
      true,
    ],
    ['yyy y?n???', 'Sufficient, with a condition: no authority in Advertising and brand in practice', true],
    ['yyy y?????', 'Sufficient', true],
    ['nyy yyyyyy', 'Gap: support is not there in practice', false],
    ['?n? ??????', 'Gap: authority is not there in practice', false],
    ['nyn ynnnnn', 'Gap: support and resources are not there in practice', false],
    ['yyn ynnnnn', 'Gap: resources are not there in practice', false],
    ['??? nnnnnn', 'Gap: authority in none of the six functions', false],
    ['nyy nnnnnn', 'Gap: support is not there in practice; authority in none of the six functions', false],
    ['yyy nnnnn?', 'Undetermined: IT not known in practice', null],
    ['?yy ynnnnn', 'Undetermined: support not known in practice', null],
    ['?yy y????n', 'Undetermined: support not known in practice', null],
    ['y?y ?nnnn?', 'Undetermined: authority, Sales and IT not known in practice', null],
  ])('%s is %s', (letters, text, gate) => {
    expect(authorityText(found(letters))).toBe(text);
    expect(authorityGate(found(letters))).toBe(gate);
  });
});

describe('where all six functions are needed (A-AU1)', () => {
  it.each([
    ['yyy yyyyyy', 'Sufficient', true],
    ['yyy nyyyyn', 'Gap: no authority in Sales and IT', false],
    ['??? ?????n', 'Gap: no authority in IT', false],
    ['nyy yyyyyn', 'Gap: support is not there in practice; no authority in IT', false],
    ['nyy ??????', 'Gap: support is not there in practice', false],
    ['yyy yyyyy?', 'Undetermined: IT not known in practice', null],
    ['yy? y?yyyy', 'Undetermined: resources and Service not known in practice', null],
  ])('%s is %s', (letters, text, gate) => {
    expect(authorityText(found(letters, 'all'))).toBe(text);
    expect(authorityGate(found(letters, 'all'))).toBe(gate);
  });
});

it('depends on the missing rows that could still change it', () => {
  expect(inFile(authorityDependsOn(found('??y ?nnnnn')))).toEqual(['authority/support', 'authority/authority', 'authority/sales']);
  expect(inFile(authorityDependsOn(found('??y ?nynnn')))).toEqual(['authority/support', 'authority/authority']);
  expect(inFile(authorityDependsOn(found('??n ?nnnnn')))).toEqual([]);
  expect(inFile(authorityDependsOn(found('yyy y?????')))).toEqual([]);
});

it('a gap is closed by every condition, and by one function or, under "all", by each', () => {
  expect(authorityBlockers(found('nyn nnnnnn'))).toEqual({
    every: ['support', 'resources'],
    oneOf: ['Sales', 'Service', 'Advertising and brand', 'Marketing', 'Operations', 'IT'],
  });
  expect(authorityBlockers(found('nyy nyyyyy'))).toEqual({ every: ['support'], oneOf: [] });
  expect(authorityBlockers(found('nyy nyyyyn', 'all'))).toEqual({ every: ['support', 'authority in Sales', 'authority in IT'], oneOf: [] });
  expect(authorityBlockers(found('yyy yyyyyy'))).toEqual({ every: [], oneOf: [] });
});

it('lip service is stated Yes and practised No, and nothing else', () => {
  const rows = lipService(facts('yyy nn?y?y'), facts('nyn ny?n?n'));
  expect(rows).toEqual(['support', 'resources', 'marketing', 'it']);
  expect(lipServiceText(rows)).toBe('Lip service: support, resources, Marketing and IT are stated and not practised');
  expect(lipServiceText(['it'])).toBe('Lip service: IT is stated and not practised');
  expect(lipServiceText([])).toBeNull();
  expect(lipService(facts('yyy yyyyyy'), facts('??? ??????'))).toEqual([]);
});

describe('whatever the answers', () => {
  const fact = fc.constantFrom<Fact | null>('Yes', 'Yes', 'No', null);
  const some = fc
    .tuple(...AUTHORITY_ROW_IDS.map(() => fact))
    .map((all) => Object.fromEntries(AUTHORITY_ROW_IDS.map((id, i) => [id, all[i]])) as AuthorityFacts);
  const rule = fc.constantFrom<AuthorityRule>('any', 'all');

  const completions = (practised: AuthorityFacts): readonly AuthorityFacts[] =>
    AUTHORITY_ROW_IDS.reduce<readonly AuthorityFacts[]>(
      (ways, id) =>
        ways.flatMap((way) => (practised[id] === null ? (['Yes', 'No'] as const) : [practised[id]]).map((now) => ({ ...way, [id]: now }))),
      [practised],
    );

  it('a settled verdict survives every completion, and an open one has two that differ', () => {
    fc.assert(
      fc.property(some, rule, (practised, reach) => {
        const gate = authorityGate(authority({ practised, rule: reach }));
        const gates = new Set(completions(practised).map((complete) => authorityGate(authority({ practised: complete, rule: reach }))));
        if (gate === null) expect(gates).toEqual(new Set([true, false]));
        else expect([...gates]).toEqual([gate]);
      }),
      { numRuns: 300 },
    );
  });

  it('each missing row it depends on can change it, and no other can', () => {
    fc.assert(
      fc.property(some, rule, (practised, reach) => {
        const dependsOn = authorityDependsOn(authority({ practised, rule: reach }));
        AUTHORITY_ROW_IDS.filter((id) => practised[id] === null).forEach((id) => {
          const matters = completions({ ...practised, [id]: 'Yes' }).some((complete) => {
            const without = { ...complete, [id]: 'No' } as const;
            return (
              authorityGate(authority({ practised: complete, rule: reach })) !==
              authorityGate(authority({ practised: without, rule: reach }))
            );
          });
          expect(inFile(dependsOn).includes(`authority/${id}`)).toBe(matters);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('a No that becomes Yes never makes it worse', () => {
    const order = (gate: boolean | null): number => (gate === null ? 1 : gate ? 2 : 0);
    fc.assert(
      fc.property(some, rule, fc.constantFrom(...AUTHORITY_ROW_IDS), (practised, reach, id) => {
        const no = authorityGate(authority({ practised: { ...practised, [id]: 'No' }, rule: reach }));
        const yes = authorityGate(authority({ practised: { ...practised, [id]: 'Yes' }, rule: reach }));
        expect(order(yes)).toBeGreaterThanOrEqual(order(no));
      }),
    );
  });

  it('which of the six functions it is does not matter to the verdict', () => {
    fc.assert(
      fc.property(some, rule, (practised, reach) => {
        const turned = {
          ...practised,
          ...Object.fromEntries(SILO_IDS.map((id, i) => [id, practised[SILO_IDS[(i + 1) % SILO_IDS.length]!]])),
        } as AuthorityFacts;
        expect(authority({ practised: turned, rule: reach }).kind).toBe(authority({ practised, rule: reach }).kind);
      }),
    );
  });
});
