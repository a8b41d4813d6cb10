/** The six principles with the inventories of listening and of metrics: what is weakest, what to connect, what to keep. */
import fc from 'fast-check';
import {
  CHECK_IDS,
  listeningFindings,
  metricFindings,
  principlesStanding,
  type CheckId,
  type CustomerMetric,
  type Fact,
  type ListeningSource,
  type MetricKind,
  type Place,
} from '../../src/method';

const PLACES: Readonly<Record<string, Place | null>> = { i: 'In place', p: 'Partly', n: 'Not yet', '?': null };
const FACTS: Readonly<Record<string, Fact | null>> = { y: 'Yes', n: 'No', '?': null };

/** Three letters a principle, in the order OA VI IN LI ME DE. */
const standing = (letters: string) => {
  const each = letters.replace(/ /g, '');
  const principles = Object.fromEntries(CHECK_IDS.map((id, i) => [id, PLACES[each[i]!]!])) as Record<CheckId, Place | null>;
  return principlesStanding({ principles, listening: [], metrics: [] });
};

describe('the principles', () => {
  it('are counted by where their checks stand', () => {
    const { principles, missing } = standing('iip inn ??i ppp nnn iii');
    expect(principles.map(({ id, inPlace, partly, notYet, missing: open }) => [id, inPlace, partly, notYet, open])).toEqual([
      ['OA', 2, 1, 0, 0],
      ['VI', 1, 0, 2, 0],
      ['IN', 1, 0, 0, 2],
      ['LI', 0, 3, 0, 0],
      ['ME', 0, 0, 3, 0],
      ['DE', 3, 0, 0, 0],
    ]);
    expect(missing).toEqual(['IN1', 'IN2']);
  });

  it.each([
    // The fewest in place, then the most not yet.
    ['iip inn iip ppp nnn iii', ['ME'], 'Weakest of the six principles: Metrics that tell the story, with 0 of 3 checks in place'],
    ['iip iin iip iip iip iii', ['VI'], 'Weakest of the six principles: Vision, with 2 of 3 checks in place'],
    [
      'npp npp iip iip iip iii',
      ['OA', 'VI'],
      'Weakest of the six principles: Organisational awareness and Vision, each with 0 of 3 checks in place',
    ],
    ['iii iii iii iii iii iii', [], 'All six principles are in place'],
    // Vision may turn out to be weaker still, or not.
    [
      'iip ??? iii iii iin iii',
      ['ME'],
      'Weakest of the 5 principles with all checks answered: Metrics that tell the story, with 2 of 3 checks in place; ' +
        'not answered: VI1, VI2 and VI3',
    ],
    ['iii iii iii iii iii ii?', [], 'The 5 principles with all checks answered are in place; not answered: DE3'],
    [
      'iip ??? ??? ??? ??? ???',
      ['OA'],
      /^The one principle with all checks answered: Organisational awareness, with 2 of 3 checks in place; not answered: VI1,/,
    ],
    ['iii ??? ??? ??? ??? ???', [], /^The one principle with all checks answered is in place; not answered: VI1,/],
    ['??? ??? ii? ??? ??? ???', [], 'Undetermined: no principle has all its checks answered; 16 of 18 are missing'],
  ])('%s', (letters, weakest, text) => {
    expect(standing(letters)).toMatchObject({ weakest, text: typeof text === 'string' ? text : expect.stringMatching(text) });
  });

  it('never name a weakest that has more checks in place than another with all answered', () => {
    const letters = fc.array(fc.constantFrom('i', 'p', 'n', '?'), { minLength: 18, maxLength: 18 });
    fc.assert(
      fc.property(letters, (each) => {
        const { principles, weakest } = standing(each.join(''));
        const complete = principles.filter(({ missing }) => missing === 0);
        for (const { id, inPlace } of complete)
          if (weakest.includes(id)) expect(inPlace).toBe(Math.min(...complete.map((other) => other.inPlace)));
        expect(weakest.length > 0).toBe(complete.some(({ inPlace }) => inPlace < 3));
      }),
    );
  });
});

describe('listening', () => {
  /** Three letters: exists, deployed, connected. */
  const sources = (each: Readonly<Record<string, string>>): readonly ListeningSource[] =>
    Object.entries(each).map(([source, facts]) => ({
      source,
      exists: FACTS[facts[0]!]!,
      deployed: FACTS[facts[1]!]!,
      connected: FACTS[facts[2]!]!,
    }));

  it.each([
    [{ surveys: 'yyn', interviews: 'ynn', 'focus groups': 'nnn' }, 'Connect before adding: surveys and interviews'],
    [{ surveys: 'yyn', interviews: 'y??' }, 'Connect before adding: surveys; not settled for interviews'],
    [{ surveys: 'yyy', interviews: 'y??' }, 'Undetermined: whether what exists is connected is not settled for interviews'],
    [{ surveys: 'yyy', interviews: '??n' }, 'Undetermined: whether what exists is connected is not settled for interviews'],
    [{ surveys: 'yyy', interviews: 'yny', boards: '??y' }, 'All 2 sources that exist are connected'],
    [{ surveys: 'yyy', interviews: 'n??' }, 'The one source that exists is connected'],
    [{ surveys: '?n?' }, 'Undetermined: whether what exists is connected is not settled for surveys'],
    [{ surveys: '??y' }, 'No listening source is reported'],
    [{ surveys: 'y??', boards: 'y??' }, 'Undetermined: whether what exists is connected is not settled for surveys and boards'],
    [{ surveys: 'n??' }, 'No listening source is reported'],
    [{ surveys: '???', interviews: '???' }, 'Undetermined: nothing is said of any listening source'],
    [{}, 'Undetermined: nothing is said of any listening source'],
  ])('of %p says "%s"', (each, text) => {
    expect(listeningFindings(sources(each)).text).toBe(text);
  });

  it('names what is not connected, not deployed and not settled', () => {
    expect(listeningFindings(sources({ surveys: 'ynn', interviews: 'yny', boards: '???', groups: 'nnn' }))).toMatchObject({
      unconnected: ['surveys'],
      undeployed: ['surveys', 'interviews'],
      unsettled: ['boards'],
    });
  });
});

describe('metrics', () => {
  const KINDS: Readonly<Record<string, MetricKind | null>> = { t: 'Transactional', r: 'Relationship', '?': null };
  /** Three letters: kind, resonates, keep. */
  const metrics = (each: Readonly<Record<string, string>>) =>
    metricFindings(
      Object.entries(each).map(([metric, facts]): CustomerMetric => ({
        metric,
        kind: KINDS[facts[0]!]!,
        resonates: FACTS[facts[1]!]!,
        keep: FACTS[facts[2]!]!,
      })),
    );

  it.each([
    [{ NPS: 'ryy', CES: 'tny' }, true, 'Both kinds of metrics are there. NPS resonates. NPS is in common use: keep it.'],
    [{ CES: 'tyy', CSAT: 'tyn' }, false, 'Every metric is of single transactions: none tells of the relationship. CES and CSAT resonate.'],
    [{ Loyalty: 'rn?' }, false, 'Every metric is of the relationship: none tells of single transactions. None of them resonates.'],
    [
      { CES: 't??', Loyalty: '?n?' },
      null,
      'Whether both kinds of metrics are there is not settled. Whether any of them resonates is not settled.',
    ],
    [{}, null, 'Undetermined: no metric is listed'],
  ])('of %p', (each, bothKinds, text) => {
    expect(metrics(each)).toMatchObject({ bothKinds, text });
  });

  it.each([
    ['NPS', 'ryn', true],
    ['nps', 'r?y', true],
    ['Net Promoter Score', 'rny', true],
    ['Relationship NPS', 'ry?', true],
    ['NPS', 'rnn', false],
    ['NPS', 'r??', false],
    ['eNPS', 'ryy', false],
    ['CSAT', 'tyy', false],
  ])('%s with %s is NPS in common use: %p', (metric, facts, kept) => {
    expect(metrics({ [metric]: facts }).keepNps).toEqual(kept ? [metric] : []);
  });

  it('says that NPS is to be kept although it was to go', () => {
    expect(metrics({ NPS: 'ryn' }).text).toMatch(/NPS is in common use: keep it, although it was to go\.$/);
  });
});
