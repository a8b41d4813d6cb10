/** Accountabilities: which have an executive, what is no owner, and the cautions of the sources. */
import fc from 'fast-check';
import { ACCOUNTABILITY_IDS, accountabilities, oneOwnerCaution, surveyNote, type OwnedAccountability } from '../../src/method';

const owned = (owners: Readonly<Record<string, string | null>>): readonly OwnedAccountability[] =>
  Object.entries(owners).map(([id, owner]) => ({ id, owner }));
const seven = (owner: string | null, changed: Readonly<Record<string, string | null>> = {}) =>
  owned({ ...Object.fromEntries(ACCOUNTABILITY_IDS.map((id) => [id, owner])), ...changed });

describe('the coverage', () => {
  it('counts the seven and names those without an executive', () => {
    expect(accountabilities(seven('COO', { A4: 'TBD', A7: null }))).toMatchObject({
      covered: 5,
      of: 7,
      missing: ['A4', 'A7'],
      text: '5 of 7 have an accountable executive; missing: A4, A7',
    });
    expect(accountabilities(seven('COO', { A2: 'CMO' })).text).toBe('7 of 7 have an accountable executive');
  });

  it('counts the seven although they are not listed', () => {
    expect(accountabilities([])).toMatchObject({ covered: 0, of: 7, missing: ACCOUNTABILITY_IDS, allSevenOwned: null, oneOwner: null });
    expect(accountabilities(owned({ A3: 'CFO' })).missing).toEqual(['A1', 'A2', 'A4', 'A5', 'A6', 'A7']);
  });

  it('counts the user’s own after the seven', () => {
    expect(
      accountabilities(
        owned({ Pricing: null, ...Object.fromEntries(ACCOUNTABILITY_IDS.map((id) => [id, 'COO'])), Onboarding: 'CMO', A6: '-' }),
      ),
    ).toMatchObject({
      covered: 7,
      of: 9,
      missing: ['A6', 'Pricing'],
      text: '7 of 9 have an accountable executive; missing: A6, Pricing',
    });
  });

  it.each(["Don't know", 'don’t know', 'DK', ' dk ', '?', 'TBD', 'tbd', '-', ' - '])('takes %j for no owner', (owner) => {
    expect(accountabilities(seven('COO', { A5: owner }))).toMatchObject({ covered: 6, missing: ['A5'], allSevenOwned: false });
  });

  it.each([null, '', '  '])('takes %j as not known', (owner) => {
    expect(accountabilities(seven('COO', { A5: owner }))).toMatchObject({ covered: 6, missing: ['A5'], allSevenOwned: null });
  });

  it('knows that not all seven are owned as soon as one is not, whatever is blank', () => {
    expect(accountabilities(seven(null, { A1: 'TBD' })).allSevenOwned).toBe(false);
    expect(accountabilities(seven('CMO', { Pricing: 'TBD' })).allSevenOwned).toBe(true);
  });
});

describe('one person on everything', () => {
  it('is named, in any case and spacing', () => {
    const { oneOwner } = accountabilities(seven('Jane Roe', { A3: ' jane roe ' }));
    expect(oneOwner).toBe('Jane Roe');
    expect(oneOwnerCaution('Jane Roe')).toMatch(/^One person, Jane Roe, answers for all seven accountabilities\./);
  });

  it.each(['CEO', 'ceo', 'Chief Executive', 'chief executive officer '])('is no caution where it is the chief executive (%s)', (owner) => {
    expect(accountabilities(seven(owner)).oneOwner).toBeNull();
  });

  it.each<[string, Readonly<Record<string, string | null>>]>([
    ['another owns one', { A7: 'CMO' }],
    ['one is blank', { A7: null }],
    ['one has no owner', { A7: 'TBD' }],
  ])('is no caution where %s', (_, changed) => {
    expect(accountabilities(seven('COO', changed)).oneOwner).toBeNull();
  });

  it('is no caution where only the first is listed', () => {
    expect(accountabilities([{ id: 'A1', owner: 'COO' }]).oneOwner).toBeNull();
  });

  it('is none of the words for no owner, and does not hang on the user’s own accountabilities', () => {
    expect(accountabilities(seven('TBD')).oneOwner).toBeNull();
    expect(accountabilities(seven('COO', { Pricing: 'CFO' })).oneOwner).toBe('COO');
  });
});

describe('the note on the survey', () => {
  const NOTE = /leaned to large and to B2B companies/;

  it.each([
    [{ revenueUSD: 1e9 }, true],
    [{ revenueUSD: 1_000_000_001 }, false],
    [{ market: 'B2C', revenueUSD: 5e9 }, true],
    [{ market: 'B2C' }, true],
    [{ market: 'both', revenueUSD: 5e9 }, false],
    [{ market: 'B2B' }, false],
    [{ market: 'both', revenueUSD: 4e8 }, true],
    [{}, false],
  ] as const)('of %j is there: %s', (organisation, isThere) => {
    expect(surveyNote(organisation)).toEqual(isThere ? expect.stringMatching(NOTE) : null);
  });
});

describe('whoever the owners are', () => {
  const owner = fc.constantFrom<string | null>('COO', 'COO', 'CMO', 'TBD', null);
  const some = fc
    .record({ standard: fc.tuple(...ACCOUNTABILITY_IDS.map(() => owner)), own: fc.array(owner, { maxLength: 3 }) })
    .map(({ standard, own }) => [
      ...ACCOUNTABILITY_IDS.map((id, i): OwnedAccountability => ({ id, owner: standard[i] ?? null })),
      ...own.map((each, i): OwnedAccountability => ({ id: `own ${i}`, owner: each })),
    ]);

  it('covered and missing make up the whole', () => {
    fc.assert(
      fc.property(some, (all) => {
        const { covered, of, missing } = accountabilities(all);
        expect(covered + missing.length).toBe(of);
        expect(of).toBe(all.length);
      }),
    );
  });

  it('the order does not matter to what is counted and known', () => {
    fc.assert(
      fc.property(some, (all) => {
        const { covered, allSevenOwned, oneOwner } = accountabilities(all);
        expect(accountabilities([...all].reverse())).toMatchObject({ covered, allSevenOwned, oneOwner });
      }),
    );
  });

  it('what is known of all seven survives every completion of the blanks, and what is not has two that differ', () => {
    fc.assert(
      fc.property(some, (all) => {
        const filled = (word: string) => accountabilities(all.map(({ id, owner: given }) => ({ id, owner: given ?? word }))).allSevenOwned;
        const known = accountabilities(all).allSevenOwned;
        if (known === null) expect([filled('CFO'), filled('TBD')]).toEqual([true, false]);
        else expect([filled('CFO'), filled('TBD')]).toEqual([known, known]);
      }),
    );
  });
});
