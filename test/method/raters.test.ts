/** What raters say: one rater's stage, the group's answer, whether it is contested, how far it is agreed. */
import fc from 'fast-check';
import {
  agreement,
  contestedText,
  groupAnswer,
  raterStage,
  readCell,
  settle,
  settledText,
  stageReading,
  type GroupRules,
  type GroupScaleId,
  type ScaleId,
} from '../../src/method';

const RULES: GroupRules = { rounding: 'down', contestedShare: 0.25 };

const read = <Id extends ScaleId>(scale: Id, cells: readonly unknown[]) => cells.map((cell) => readCell(scale, cell));
const many = (counts: Readonly<Record<string, number>>): readonly string[] =>
  Object.entries(counts).flatMap(([token, count]) => Array.from({ length: count }, () => token));

function said(scale: GroupScaleId, cells: readonly unknown[], rules = RULES): string {
  const group = groupAnswer(scale, read(scale, cells) as never, rules);
  if (group.kind === 'agreed') return group.rounded ? `${group.token}, rounded` : group.token;
  return group.kind === 'contested' ? contestedText(group) : 'none';
}

describe('one rater’s stage', () => {
  const stage = (cells: readonly unknown[], share = 0.75): unknown => {
    const rater = raterStage(read('stage', cells), share);
    return rater.kind === 'stage' ? rater.stage : rater.missing;
  };

  it.each([
    [['Early', 'Early', 'Evolved', 'Evolved'], 'Developing'],
    [['Early', 'Developing', 'Evolved', 'Evolved'], 'Developing'],
    [['Developing', 'Developing', 'Evolved', 'Evolved'], 'Developing'],
    [['Early', 'Evolved', 'Evolved', 'Evolved'], 'Evolved'],
    [['Early', 'Evolved', 'Evolved', 0], 'Evolved'],
    [['Early', 'Developing', 'Evolved', "Don't know"], 'Developing'],
  ])('of %p is %s: the median, rounded down and never contested', (cells, expected) => {
    expect(stage(cells)).toBe(expected);
  });

  it('is undetermined below three quarters of the prompts, naming those that are missing', () => {
    expect(stage(['Early', 'Early', '', 'DK'])).toEqual([3, 4]);
  });

  it('counts as blank among the stages of a group while it is undetermined', () => {
    const undetermined = raterStage(read('stage', ['Early', 'Early', '', 'DK']), 0.75);
    expect(undetermined).toEqual({ kind: 'undetermined', missing: [3, 4] });
    expect(stageReading(undetermined)).toEqual({ state: 'blank' });
    expect(stageReading(raterStage(read('stage', ['Early', 'Early', '', 'Early']), 0.75))).toEqual({ state: 'valid', token: 'Early' });
  });

  it('stands on the share that A-CV1 asks for', () => {
    expect(stage(['Early', 'Early', '', ''], 0.5)).toBe('Early');
    expect(stage(['Early', 'Early', 'Early', ''], 1)).toEqual([4]);
    expect(stage(['', '', '', ''], 0)).toEqual([1, 2, 3, 4]);
  });
});

describe('a group on an ordered scale', () => {
  it.each([
    ['stage', ['Early', 'Evolved'], 'Contested: 1 Early / 1 Evolved'],
    ['stage', ['Early', 'Early', 'Evolved', 'Evolved', 'Evolved'], 'Contested: 2 Early / 3 Evolved'],
    ['stage', ['Early', 'Developing'], 'Early, rounded'],
    ['yes', ['No', 'No', 'No', 'No', 'Yes'], 'No'],
    ['yes', ['Yes', 'No', 'Partly'], 'Contested: 1 No / 1 Yes'],
    ['yes', ['Yes', 'No', 'Partly', 'Partly'], 'Partly'],
    ['yes', ['Yes', 'Yes', 'Partly', ''], 'Yes'],
    ['place', ['Not yet', 'In place', 'In place', 'In place'], 'Contested: 1 Not yet / 3 In place'],
    ['place', ['Not yet', 'In place', 'In place', 'In place', 'In place'], 'In place'],
    ['stage', ['', "Don't know", 0], 'none'],
    ['stage', [], 'none'],
  ] as const)('of %s that says %p says %s', (scale, cells, expected) => {
    expect(said(scale, cells)).toBe(expected);
  });

  it('contests with a quarter at the smaller end and more than half at both', () => {
    expect(said('stage', many({ Early: 9, Evolved: 11 }))).toBe('Contested: 9 Early / 11 Evolved');
    // 1 of 4 is a quarter, and 2 of 4 at both ends is not more than half.
    expect(said('stage', many({ Early: 1, Developing: 2, Evolved: 1 }))).toBe('Developing');
    expect(said('stage', many({ Early: 2, Developing: 3, Evolved: 2 }))).toBe('Contested: 2 Early / 2 Evolved');
  });

  it('moves the bar with A-CT1, whose share is met exactly', () => {
    const cells = many({ No: 9, Yes: 1 });
    expect(said('yes', cells, { ...RULES, contestedShare: 0.1 })).toBe('Contested: 9 No / 1 Yes');
    expect(said('yes', cells, { ...RULES, contestedShare: 0.11 })).toBe('No');
    expect(said('yes', many({ No: 3 }), { ...RULES, contestedShare: 0 })).toBe('No');
  });

  it('rounds up under A-MR1 up', () => {
    expect(said('stage', ['Early', 'Developing'], { ...RULES, rounding: 'up' })).toBe('Developing, rounded');
  });
});

describe('a group asked for a fact', () => {
  it.each([
    [['Yes', 'No', 'Yes'], 'Yes'],
    [['No', 'No', 'Yes', '?', ''], 'No'],
    [['Yes', 'No'], 'Contested: 1 No / 1 Yes'],
    [['?', ''], 'none'],
  ])('that says %p says %s', (cells, expected) => {
    expect(said('fact', cells)).toBe(expected);
  });
});

it('the order of the raters does not matter', () => {
  const answers = fc.array(fc.constantFrom('Early', 'Developing', 'Evolved', "Don't know", ''), { maxLength: 12 });
  const shuffled = answers.chain((cells) => fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length })));
  fc.assert(fc.property(shuffled, ([one, other]) => expect(said('stage', one)).toBe(said('stage', other))));
});

describe('a decided answer', () => {
  const contested = groupAnswer('yes', read('yes', ['Yes', 'No']), RULES);

  it('wins over the computed one when it is valid', () => {
    expect(settle<'yes'>(contested, readCell('yes', 'Partly')).answer).toBe('Partly');
  });

  it('stands in its cell, and so does a computed one', () => {
    expect(settledText(settle<'yes'>(contested, readCell('yes', 'Partly')))).toBe('Partly');
    const agreed = groupAnswer('yes', read('yes', ['Yes', 'Yes']), RULES);
    expect(settledText(settle<'yes'>(agreed, readCell('yes', '')))).toBe('Yes');
  });

  it.each([[''], ["Don't know"], [null]])('leaves the computed one when it is %p', (cell) => {
    expect(settledText(settle<'yes'>(contested, readCell('yes', cell)))).toBe('Contested: 1 No / 1 Yes');
  });

  it('says that nobody has answered', () => {
    expect(settledText(settle<'yes'>({ kind: 'none' }, readCell('yes', '')))).toBe('Undetermined: nobody has answered');
  });
});

describe('agreement', () => {
  it('is the share of the modal answer among the valid ones, with the lowest and highest answer', () => {
    expect(agreement('yes', read('yes', ['Yes', 'Yes', 'Yes', 'No', 'Partly', "Don't know", ''] as const), RULES)).toEqual({
      modalShare: 0.6,
      spread: ['No', 'Yes'],
      contested: false,
    });
  });

  it('is null where nobody answered', () => {
    expect(agreement('stage', read('stage', ['', '?']), RULES)).toEqual({ modalShare: null, spread: null, contested: false });
  });
});
