/** What every conclusion has: the missing answers it waits for in words, and for how many raters it holds. */
import { dependenceWords, isSameDependence, robustnessText, type Dependence } from '../../src/method';

describe('a missing answer', () => {
  it.each<readonly [Dependence, string]>([
    [{ instrument: 'organisation', item: 'customerLeader' }, 'whether a customer leader exists'],
    [{ instrument: 'triggers', item: 'customerLeader' }, 'triggers customerLeader'],
    [{ instrument: 'organisation', item: 'market' }, 'organisation market'],
    [{ instrument: 'maturity', item: 'UM' }, 'Understanding the mission'],
    [{ instrument: 'consensus', item: 'UM' }, 'consensus UM'],
    [{ instrument: 'maturity' }, 'maturity'],
    [{ instrument: 'consensus', item: 'Sales/Marketing' }, 'consensus Sales/Marketing'],
    [{ instrument: 'leaderType', item: 'transition' }, 'leader type transition'],
    [{ instrument: 'selfFunding' }, 'self-funding'],
    [{ instrument: 'structure' }, 'structure'],
  ])('%j is called "%s"', (dependence, words) => expect(dependenceWords(dependence)).toBe(words));

  it('is the same where instrument and item are', () => {
    const one: Dependence = { instrument: 'structure', item: 'Sales' };
    expect(isSameDependence(one, { ...one })).toBe(true);
    expect(isSameDependence(one, { ...one, item: 'IT' })).toBe(false);
    expect(isSameDependence(one, { ...one, instrument: 'influence' })).toBe(false);
    expect(isSameDependence(one, { instrument: 'structure' })).toBe(false);
  });
});

it.each([
  [{ holds: 0, of: 0, otherwise: [] }, 'Nobody has rated yet'],
  [{ holds: 1, of: 1, otherwise: [] }, 'Rests on one rater alone'],
  [{ holds: 2, of: 2, otherwise: [] }, 'Holds for 2 of 2 with one rater left out'],
  [
    {
      holds: 1,
      of: 3,
      otherwise: [
        { rater: 'r1', rule: 'N0' },
        { rater: 'r2', rule: 'N5' },
      ],
    },
    'Holds for 1 of 3 with one rater left out; without r1 it is N0, without r2 it is N5',
  ],
])('with each rater left out once, %j is told as "%s"', (robustness, text) => expect(robustnessText(robustness)).toBe(text));
