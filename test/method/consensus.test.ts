/** Consensus of leaders: the first that holds, what stands in the way of the gate, and what is still open. */
import fc from 'fast-check';
import { consensus, consensusDependsOn, consensusGate, consensusText, type LeaderPosition } from '../../src/method';
import { inFile } from './assessments';

const POSITION: Readonly<Record<string, LeaderPosition['position']>> = {
  a: 'Agrees',
  c: 'Agrees with conditions',
  n: 'Does not agree',
  '?': null,
};

/** `Sales:a IT:?` is Sales agrees, IT not asked. */
const leaders = (listed: string): readonly LeaderPosition[] =>
  listed.split(' ').flatMap((each) => {
    const [leader, letter] = each.split(':');
    return letter === undefined ? [] : [{ leader: leader!, position: POSITION[letter]! }];
  });

describe('the consensus', () => {
  it.each([
    ['Sales:a IT:a', 'Confirmed', true],
    ['Sales:a IT:c', 'Conditional: IT', false],
    ['Sales:c Board:a IT:c', 'Conditional: Sales and IT', false],
    ['Sales:a IT:?', 'Undetermined: IT not asked', null],
    ['Sales:? Board:? IT:a', 'Undetermined: Sales and Board not asked', null],
    ['Sales:n IT:a', 'Not confirmed: Sales', false],
    ['Sales:n Board:n IT:n', 'Not confirmed: Sales, Board and IT', false],
    ['', 'Undetermined: no leader is listed', null],
  ])('of %j is %s', (listed, text, gate) => {
    expect(consensusText(consensus(leaders(listed)))).toBe(text);
    expect(consensusGate(leaders(listed))).toBe(gate);
  });

  it('names those who do not agree before those who were not asked, and those before conditions', () => {
    expect(consensusText(consensus(leaders('Sales:c Board:? IT:n')))).toBe('Not confirmed: IT');
    expect(consensusText(consensus(leaders('Sales:c Board:?')))).toBe('Undetermined: Board not asked');
  });

  it('fails the gate on a condition although somebody has not been asked', () => {
    expect(consensusGate(leaders('Sales:c Board:?'))).toBe(false);
  });

  it('depends on those who were not asked, unless it is settled', () => {
    expect(inFile(consensusDependsOn(leaders('Sales:? Board:a IT:?')))).toEqual(['consensus/Sales', 'consensus/IT']);
    expect(inFile(consensusDependsOn(leaders('Sales:? IT:n')))).toEqual([]);
    expect(inFile(consensusDependsOn(leaders('Sales:c IT:a')))).toEqual([]);
    expect(inFile(consensusDependsOn([]))).toEqual(['consensus']);
  });
});

describe('whoever the leaders are', () => {
  const position = fc.constantFrom<LeaderPosition['position']>('Agrees', 'Agrees with conditions', 'Does not agree', null);
  const some = fc
    .array(position, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((each, i) => ({ leader: `Leader ${i}`, position: each })));

  const completions = (all: readonly LeaderPosition[]): readonly (readonly LeaderPosition[])[] =>
    all.reduce<readonly (readonly LeaderPosition[])[]>(
      (ways, each) =>
        ways.flatMap((way) =>
          (each.position === null ? (['Agrees', 'Agrees with conditions', 'Does not agree'] as const) : [each.position]).map((now) => [
            ...way,
            { ...each, position: now },
          ]),
        ),
      [[]],
    );

  it('their order does not matter', () => {
    fc.assert(
      fc.property(some, (all) => {
        const reversed = [...all].reverse();
        expect(consensus(reversed).kind).toBe(consensus(all).kind);
        expect(consensusGate(reversed)).toBe(consensusGate(all));
      }),
    );
  });

  it('a settled consensus survives every completion, and an open one has two that differ', () => {
    fc.assert(
      fc.property(some, (all) => {
        const { kind } = consensus(all);
        const kinds = new Set(completions(all).map((complete) => consensus(complete).kind));
        if (kind === 'undetermined') expect(kinds.size).toBeGreaterThan(1);
        else expect([...kinds]).toEqual([kind]);
      }),
    );
  });

  it('so does the gate', () => {
    fc.assert(
      fc.property(some, (all) => {
        const gate = consensusGate(all);
        const gates = new Set(completions(all).map(consensusGate));
        if (gate === null) expect(gates).toEqual(new Set([true, false]));
        else expect([...gates]).toEqual([gate]);
      }),
    );
  });

  it('one more who does not agree fails the gate', () => {
    fc.assert(fc.property(some, (all) => expect(consensusGate([...all, { leader: 'One more', position: 'Does not agree' }])).toBe(false)));
  });
});
