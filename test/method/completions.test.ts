/** Over whole assessments: what is final survives every completion of what is missing, and the order of the answers does not matter. */
import fc from 'fast-check';
import {
  ACCOUNTABILITY_IDS,
  AUTHORITY_ROW_IDS,
  LEADER_YES_NO_IDS,
  QUESTION_IDS,
  TRIGGER_IDS,
  conclude,
  parseAssessment,
  problemText,
  type Assessment,
  type Conclusion,
  type Conclusions,
} from '../../src/method';
import { inFile } from './assessments';
import { randomAssessment } from '../support/random-assessment';

const read = (given: unknown): Assessment => {
  const parsed = parseAssessment(given);
  if (!parsed.ok) throw new Error(parsed.problems.map(problemText).join('\n'));
  return parsed.value;
};

const FACTS = ['Yes', 'No'];

/** What the organisation could still state: each question with the answers that would settle it. */
function missing(
  assessment: Assessment,
  all: Conclusions,
): readonly { readonly instrument: string; readonly item: string; readonly field: string; readonly choices: readonly string[] }[] {
  const stated = new Map(
    assessment.answers
      .filter(({ rater }) => rater === undefined)
      .map(({ instrument, item, field, answer }) => [`${instrument} ${item} ${field}`, answer]),
  );
  const isOpen = (instrument: string, item: string, field: string): boolean =>
    [null, undefined, "Don't know", 'Not asked'].includes(stated.get(`${instrument} ${item} ${field}`) as string | null | undefined);
  const once = (instrument: string, items: readonly string[], field: string, choices: readonly string[]) =>
    items.filter((item) => isOpen(instrument, item, field)).map((item) => ({ instrument, item, field, choices }));
  const named = (instrument: string): readonly string[] => [
    ...new Set(assessment.answers.filter((each) => each.instrument === instrument).map(({ item }) => item)),
  ];
  // What the group's answers leave open is settled by what the group decides.
  const openStatements = all.readiness.missing;
  return [
    ...once('readiness', openStatements, 'decided', ['Yes', 'Partly', 'No']),
    ...once(
      'readiness',
      QUESTION_IDS.filter((id) => inFile(all.need.dependsOn).includes(`readiness/${id}`)),
      'decided',
      FACTS,
    ),
    ...once(
      'maturity',
      (['LC', 'UM', 'CF'] as const).filter((id) => ![`Early`, `Developing`, `Evolved`].includes(String(all.maturity.stages[id]))),
      'assigned',
      ['Early', 'Developing', 'Evolved'],
    ),
    ...once('consensus', named('consensus'), 'position', ['Agrees', 'Agrees with conditions', 'Does not agree']),
    ...once('authority', AUTHORITY_ROW_IDS, 'practised', FACTS),
    ...once('influence', named('influence'), 'influence', ['1', '2', '3', '4', '5']),
    ...once('influence', named('influence'), 'runsWell', FACTS),
    ...once(
      'structure',
      named('structure').filter((item) => !['budget', 'release'].includes(item)),
      'people',
      ['None', 'When they have time', 'Half-time named', 'Full-time named'],
    ),
    ...once('structure', ['budget', 'release'], 'answer', FACTS),
    ...once('leaderType', LEADER_YES_NO_IDS, 'answer', FACTS),
    ...once('leaderType', ['scope'], 'answer', ['Enterprise', 'Segment']),
    ...once('leaderType', ['body'], 'answer', ['Individual', 'Committee']),
    ...once('triggers', [...new Set([...TRIGGER_IDS, ...named('triggers')])], 'answer', FACTS),
    ...once('accountabilities', ACCOUNTABILITY_IDS, 'owner', ['COO', '-']),
  ];
}

/** One way in which what is missing may turn out; `pick` chooses among so many. */
function completed(assessment: Assessment, all: Conclusions, pick: (choices: number) => number): Assessment {
  const given = missing(assessment, all).map(({ choices, ...question }) => ({ ...question, answer: choices[pick(choices.length)]! }));
  const keys = new Set(given.map(({ instrument, item, field }) => `${instrument} ${item} ${field}`));
  const organisation =
    assessment.organisation.customerLeader === undefined
      ? { ...assessment.organisation, customerLeader: (['none', 'exists'] as const)[pick(2)] }
      : assessment.organisation;
  const kept = assessment.answers.filter(
    ({ instrument, item, field, rater }) => rater !== undefined || !keys.has(`${instrument} ${item} ${field}`),
  );
  return read({ ...assessment, organisation, answers: [...kept, ...given] });
}

const decisions = ({ need, reportingLine, structure, leaderType, triggers }: Conclusions): Readonly<Record<string, Conclusion>> => ({
  need,
  reportingLine,
  structure,
  leaderType: leaderType.recommended,
  triggers,
});

/** Lists that may be empty, and a plan that nobody has made: what can be left once every answer is given. */
const NOT_ASKED = ['consensus', 'influence', 'structure', 'selfFunding'];

const SAYS_HIRE = /\bhir(e|es|ed|ing)\b/i;

// Each assessment is read and concluded once for all that has to hold of it, since that is what takes the time.
it('whatever is answered: what is final stays, all it depends on settles it, the order does not matter, and nothing says hire', () => {
  fc.assert(
    fc.property(randomAssessment(4), fc.array(fc.nat(), { minLength: 200, maxLength: 200 }), (given, numbers) => {
      const assessment = read(given);
      const before = conclude(assessment);
      const untried = withoutTrials(assessment);
      expect(JSON.stringify(before)).not.toMatch(SAYS_HIRE);
      expectOrderNotToMatter(untried, before);

      let next = 0;
      const pick = (choices: number): number => numbers[next++ % numbers.length]! % choices;
      const first = completed(untried, before, pick);
      const after = conclude(first);
      expectFinalToStay(before, after);

      const settled = conclude(completed(first, after, pick));
      for (const [id, { final, dependsOn }] of Object.entries(decisions(settled))) {
        if (!final) expect([id, inFile(dependsOn).filter((each) => !NOT_ASKED.includes(each))]).toEqual([id, []]);
      }
    }),
    { numRuns: 300 },
  );
}, 120_000);

/** A simulation takes long, and no rule rests on it. */
const withoutTrials = (assessment: Assessment): Assessment =>
  assessment.selfFunding ? { ...assessment, selfFunding: { ...assessment.selfFunding, simulation: undefined } } : assessment;

/** No final conclusion changes its rule when what is missing is answered, whatever the answers. */
function expectFinalToStay(before: Conclusions, after: Conclusions): void {
  const rules = decisions(after);
  for (const [id, { rule, final, dependsOn }] of Object.entries(decisions(before))) {
    if (final) {
      expect([id, rules[id]!.rule]).toEqual([id, rule]);
      expect(dependsOn).toEqual([]);
    } else expect(dependsOn.length).toBeGreaterThan(0);
  }
}

/** The order of answers, raters and rows changes no rule. */
function expectOrderNotToMatter(assessment: Assessment, before: Conclusions): void {
  const after = conclude(read({ ...assessment, raters: [...assessment.raters].reverse(), answers: [...assessment.answers].reverse() }));
  const rules = (all: Conclusions) => Object.entries(decisions(all)).map(([id, { rule, final }]) => [id, rule, final]);
  expect(rules(after)).toEqual(rules(before));
  expect(after.gates).toEqual(before.gates);
  expect(after.lenses).toEqual(before.lenses);
  expect(after.readiness.gaps).toEqual(before.readiness.gaps);
}
