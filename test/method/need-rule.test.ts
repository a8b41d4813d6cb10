/** The headline's tree: first match in the order of the gates, and N0 exactly while a missing answer could still change it. */
import fc from 'fast-check';
import { needPath, openQuestions, type NeedQuestion, type NeedRule, type NeedState, type Ternary } from '../../src/method';

const QUESTIONS: readonly NeedQuestion[] = ['leader', 'shareable', 'gaps', 'cost', 'consensus', 'authority', 'time'];

/** No leader, the work cannot be shared, a gap, and every gate passes. */
const EXPLORE: NeedState = { leader: false, shareable: false, gaps: true, cost: true, consensus: true, authority: true, time: true };
const BLANK: NeedState = { leader: null, shareable: null, gaps: null, cost: null, consensus: null, authority: null, time: null };

const ruleOf = (changed: Partial<NeedState>): NeedRule => needPath({ ...EXPLORE, ...changed }).rule;

describe('the headline, complete', () => {
  it.each<[string, Partial<NeedState>, NeedRule]>([
    ['a customer leader exists', { leader: true }, 'N1'],
    ['a customer leader exists, whatever the rest', { leader: true, shareable: true, gaps: false, cost: false }, 'N1'],
    ['shared, nothing undone', { shareable: true, gaps: false }, 'N2'],
    ['shared, some undone', { shareable: true }, 'N3'],
    [
      'shared, some undone, although nothing else passes',
      { shareable: true, cost: false, consensus: false, authority: false, time: false },
      'N3',
    ],
    ['not shared, nothing undone, although the plan fails', { gaps: false, cost: false }, 'N9'],
    ['not cost-justified comes before consensus', { cost: false, consensus: false, authority: false, time: false }, 'N4'],
    ['consensus comes before authority', { consensus: false, authority: false, time: false }, 'N5'],
    ['authority comes before the time', { authority: false, time: false }, 'N6'],
    ['the time comes last', { time: false }, 'N7'],
    ['all pass', {}, 'N8'],
  ])('%s', (_, changed, rule) => {
    expect(ruleOf(changed)).toBe(rule);
  });
});

describe('missing answers', () => {
  it('with nothing answered everything is open', () => {
    expect(needPath(BLANK).rule).toBe('N0');
    expect(openQuestions(BLANK)).toEqual(QUESTIONS);
  });

  it('a failing plan makes consensus, authority and the time immaterial', () => {
    const state = { ...EXPLORE, cost: false, consensus: null, authority: null, time: null };
    expect(needPath(state).rule).toBe('N4');
    expect(openQuestions(state)).toEqual([]);
  });

  it('an unknown plan leaves the headline open although consensus fails', () => {
    const state = { ...EXPLORE, cost: null, consensus: false, time: null };
    expect(needPath(state).rule).toBe('N0');
    expect(openQuestions(state)).toEqual(['cost']);
  });

  it('an existing leader settles it before anything is answered', () => {
    expect(needPath({ ...BLANK, leader: true }).rule).toBe('N1');
  });
});

const ternary = fc.constantFrom<Ternary>(true, false, null);
const anyState = fc.record<NeedState>({
  leader: ternary,
  shareable: ternary,
  gaps: ternary,
  cost: ternary,
  consensus: ternary,
  authority: ternary,
  time: ternary,
});

/** Every way in which the missing answers may turn out. */
const completions = (state: NeedState): readonly NeedState[] => {
  const open = QUESTIONS.find((question) => state[question] === null);
  return open === undefined ? [state] : [true, false].flatMap((answer) => completions({ ...state, [open]: answer }));
};

it('a settled headline survives every completion, and an open one has two completions that differ', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const rules = new Set(completions(state).map((complete) => needPath(complete).rule));
      const { rule } = needPath(state);
      if (rule === 'N0') expect(rules.size).toBeGreaterThan(1);
      else expect([...rules]).toEqual([rule]);
    }),
  );
});

it('an open question matters exactly when two completions that differ in it alone differ in the headline', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const matters = QUESTIONS.filter(
        (question) =>
          state[question] === null &&
          completions({ ...state, [question]: true }).some(
            (complete) => needPath(complete).rule !== needPath({ ...complete, [question]: false }).rule,
          ),
      );
      expect(new Set(openQuestions(state))).toEqual(new Set(matters));
    }),
  );
});
