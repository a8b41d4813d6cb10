/** The questions a board will ask: those that would stop a decision come first, and no more than eight are read out. */
import { GATE_IDS, boardQuestions, type Gate, type GateId, type Lens, type LensView } from '../../src/method';

type Findings = Parameters<typeof boardQuestions>[0];

/** All pass but those that are named. */
const gates = (states: Partial<Record<GateId, Gate['state']>>): readonly Gate[] =>
  GATE_IDS.map((id) => ({ id, state: states[id] ?? 'pass', evidence: `what ${id} rests on` }));

const lenses = (...views: readonly LensView[]): readonly Lens[] =>
  (['NEED', 'FUND', 'ROLE', 'ACCOUNT'] as const).map((id, i) => ({ id, view: views[i]!, reason: '' }));

/** Nothing left to ask. */
const SETTLED: Findings = {
  need: 'N8',
  gates: gates({}),
  lenses: lenses('role', 'role', 'role', 'role'),
  reportingLine: { rule: 'RL1', final: true },
  team: 'dedicated',
  unowned: [],
};

const asked = (changed: Partial<Findings>) => boardQuestions({ ...SETTLED, ...changed });

it('are none where everything is settled', () => expect(asked({})).toEqual([]));

it.each<readonly [GateId, string]>([
  ['G3', 'If all eleven statements are in place, what would the role add?'],
  ['G4', 'Which leaders do not agree, and what would it take for them to?'],
  ['G5', 'Why create a role that does not pay for itself, and what would have to be true for it to?'],
  ['G6', 'What is the role allowed to decide, and who gives way when an area objects?'],
  ['G7', 'Why now, when the time, the appetite or the aptitude is missing?'],
  ['G8', 'What has changed in the business that calls for this?'],
])('%s that fails: %s', (id, question) =>
  expect(asked({ gates: gates({ [id]: 'fail' }) })).toEqual([`${question} (${id}: what ${id} rests on)`]),
);

it.each<readonly [GateId, string]>([
  ['G1', 'What do we not know yet about how ready we are?'],
  ['G2', 'Could the operating areas share this work among themselves?'],
  ['G4', 'Does every leader whose ground it touches agree, on the role and on the disruption?'],
  ['G5', 'What does the role cost, what does it bring in, and when does it pay for itself?'],
  ['G6', 'Has the role support, authority and resources in practice, not only on paper?'],
  ['G7', 'Are the time, the appetite and the aptitude there?'],
  ['G8', 'What in the business has changed that calls for this?'],
])('%s that is open: %s', (id, question) =>
  expect(asked({ gates: gates({ [id]: 'undetermined' }) })).toEqual([`${question} (${id}: what ${id} rests on)`]),
);

it('ask nothing of a gate that does not apply', () => expect(asked({ gates: gates({ G2: 'does not apply' }) })).toEqual([]));

it('ask first what an existing role has achieved, then what fails, then what is open', () => {
  const found = asked({ need: 'N1', gates: gates({ G1: 'undetermined', G6: 'fail' }) });
  expect(found.map((question) => question.slice(0, 30))).toEqual([
    'What has the existing role ach',
    'What is the role allowed to de',
    'What do we not know yet about ',
  ]);
});

it('ask where the role would report while that is not final', () =>
  expect(asked({ reportingLine: { rule: 'RL6', final: false } })).toEqual([
    'Where would the role report? (RL6: not every stage is settled)',
  ]));

it('ask who would do the work where no team stands behind it, and not where the team is still open', () => {
  expect(asked({ team: 'unresolved' })).toEqual(['Who would do the work: which functions commit named people, and who pays?']);
  expect(asked({ team: null })).toEqual([]);
});

it('ask who is accountable once somebody has looked', () => {
  expect(asked({ unowned: ['A4', 'A7'] })).toEqual(['Who is accountable for A4 and A7?']);
  expect(asked({ unowned: null })).toEqual([]);
});

it('ask which source fits where one speaks for a role and another against it', () => {
  const CLASH = ['The sources disagree: which of them fits this company, and why?'];
  expect(asked({ lenses: lenses('role', 'no separate role', 'undetermined', 'undetermined') })).toEqual(CLASH);
  expect(asked({ lenses: lenses('role', 'not yet', 'undetermined', 'undetermined') })).toEqual(CLASH);
  expect(asked({ lenses: lenses('not yet', 'no separate role', 'undetermined', 'undetermined') })).toEqual([]);
  expect(asked({ lenses: lenses('role', 'undetermined', 'role', 'undetermined') })).toEqual([]);
});

it('are eight at most', () => {
  const all = gates(Object.fromEntries(GATE_IDS.map((id) => [id, 'undetermined'])));
  // Seven open gates, since G3 has no question while it is open, then the line; the team comes ninth.
  const found = asked({ gates: all, reportingLine: { rule: 'RL6', final: false }, team: 'unresolved' });
  expect(found).toHaveLength(8);
  expect(found[7]).toMatch(/^Where would the role report/);
});
