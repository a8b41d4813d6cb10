/** Readiness and maturity in figures: what is yes, what is a gap, what is missing, how many are Early. */
import fc from 'fast-check';
import { earlyBounds, gapClass, readinessFigures, type Fact, type GapClass, type YesAnswer } from '../../src/method';

describe('readiness', () => {
  it('counts yes, gaps and what is missing', () => {
    expect(readinessFigures(['Yes', 'Yes', null, 'Partly', 'No', null, 'Yes'], 'no')).toEqual({
      yes: 3,
      answered: 5,
      yesMin: 3,
      yesMax: 5,
      gaps: [4, 5],
      missing: [3, 6],
    });
  });

  it('has no number of yes when nothing is answered, and bounds from none to all', () => {
    expect(readinessFigures([null, null], 'no')).toEqual({ yes: null, answered: 0, yesMin: 0, yesMax: 2, gaps: [], missing: [1, 2] });
  });

  it('counts Partly as yes everywhere under A-R1 yes', () => {
    expect(readinessFigures(['Partly', 'No'], 'yes')).toEqual({ yes: 1, answered: 2, yesMin: 1, yesMax: 1, gaps: [2], missing: [] });
    expect(gapClass('Partly', { acting: 'No', thinking: 'No', time: 'No' }, 'yes')).toBe('In place');
  });

  it('stays within its bounds however the missing ones are completed', () => {
    const answer = fc.constantFrom<YesAnswer>('Yes', 'Partly', 'No');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.option(answer), answer), { minLength: 1, maxLength: 11 }), (statements) => {
        const { yesMin, yesMax } = readinessFigures(
          statements.map(([given]) => given),
          'no',
        );
        const { yes } = readinessFigures(
          statements.map(([given, later]) => given ?? later),
          'no',
        );
        expect(yes).toBeGreaterThanOrEqual(yesMin);
        expect(yes).toBeLessThanOrEqual(yesMax);
      }),
    );
  });
});

describe('a gap', () => {
  // acting, thinking, time, worked through from the definitions; - is blank or don't know.
  const TABLE = `
    Yes Yes Yes Being worked   Yes Yes No Starved         Yes Yes - Being worked
    Yes No Yes Being worked    Yes No No Starved          Yes No - Being worked
    Yes - Yes Being worked     Yes - No Starved           Yes - - Being worked
    No Yes Yes Idea only       No Yes No Starved          No Yes - Idea only
    No No Yes Orphan           No No No Orphan            No No - Orphan
    No - Yes Undetermined      No - No Undetermined       No - - Undetermined
    - Yes Yes Undetermined     - Yes No Starved           - Yes - Undetermined
    - No Yes Undetermined      - No No Undetermined       - No - Undetermined
    - - Yes Undetermined       - - No Undetermined        - - - Undetermined`;
  const rows = [...TABLE.matchAll(/(Yes|No|-) (Yes|No|-) (Yes|No|-) (Being worked|Starved|Idea only|Orphan|Undetermined)/g)].map(
    ([, acting, thinking, time, expected]) => [acting, thinking, time, expected] as const,
  );
  const fact = (cell: string | undefined): Fact | null => (cell === '-' ? null : (cell as Fact));

  it('has a class for each of the 27 combinations', () => expect(rows).toHaveLength(27));

  it.each(rows)('acting %s, thinking %s, time %s is %s', (acting, thinking, time, expected) => {
    const facts = { acting: fact(acting), thinking: fact(thinking), time: fact(time) };
    expect(gapClass('No', facts, 'no')).toBe(expected as GapClass);
    expect(gapClass('Partly', facts, 'no')).toBe(expected as GapClass);
  });

  it('is in place when the statement is Yes, and undetermined when it is missing', () => {
    const facts = { acting: 'No', thinking: 'No', time: 'No' } as const;
    expect(gapClass('Yes', facts, 'no')).toBe('In place');
    expect(gapClass(null, facts, 'no')).toBe('Undetermined');
  });
});

describe('the number of Early variables', () => {
  it('has bounds while stages are missing', () => {
    expect(earlyBounds(['Early', null, 'Evolved'])).toEqual({ earlyMin: 1, earlyMax: 2 });
    expect(earlyBounds([null, null, null])).toEqual({ earlyMin: 0, earlyMax: 3 });
    expect(earlyBounds(['Early', 'Early', 'Developing'])).toEqual({ earlyMin: 2, earlyMax: 2 });
  });
});
