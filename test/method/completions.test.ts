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

it('no final conclusion changes its rule when what is missing is answered, whatever the answers', () => {
  fc.assert(
    fc.property(randomAssessment(4), fc.array(fc.nat(), { minLength: 200, maxLength: 200 }), (given, numbers) => {
      const assessment = read(given);
      const before = conclude(assessment);
      let next = 0;
      const after = conclude(completed(assessment, before, (choices) => numbers[next++ % numbers.length]! % choices));
      for (const [id, { rule, final, dependsOn }] of Object.entries(decisions(before))) {
        if (final) {
          expect([id, decisions(after)[id]!.rule]).toEqual([id, rule]);
          expect(dependsOn).toEqual([]);
        } else expect(dependsOn.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
}, 120_000);

it('once everything that a conclusion depends on is answered, it is final', () => {
  fc.assert(
    fc.property(randomAssessment(3), fc.array(fc.nat(), { minLength: 200, maxLength: 200 }), (given, numbers) => {
      const assessment = read(given);
      let next = 0;
      const pick = (choices: number): number => numbers[next++ % numbers.length]! % choices;
      const first = completed(assessment, conclude(assessment), pick);
      const all = conclude(completed(first, conclude(first), pick));
      const lists = ['consensus', 'influence', 'structure', 'selfFunding'];
      for (const [id, { final, dependsOn }] of Object.entries(decisions(all))) {
        // An empty list and a plan that nobody has made are the only things left.
        if (!final) expect([id, inFile(dependsOn).filter((each) => !lists.includes(each))]).toEqual([id, []]);
      }
    }),
    { numRuns: 200 },
  );
}, 120_000);

it('the order of answers, raters and rows changes no rule', () => {
  fc.assert(
    fc.property(randomAssessment(4), (given) => {
      const assessment = read(given);
      const turned = read({ ...assessment, raters: [...assessment.raters].reverse(), answers: [...assessment.answers].reverse() });
      const rules = (all: Conclusions) => Object.entries(decisions(all)).map(([id, { rule, final }]) => [id, rule, final]);
      const [before, after] = [conclude(assessment), conclude(turned)];
      expect(rules(after)).toEqual(rules(before));
      expect(after.gates).toEqual(before.gates);
      expect(after.lenses).toEqual(before.lenses);
      expect(after.readiness.gaps).toEqual(before.readiness.gaps);
    }),
    { numRuns: 200 },
  );
}, 120_000);

it('no text anywhere says hire', () => {
  fc.assert(
    fc.property(randomAssessment(3), (given) => {
      expect(JSON.stringify(conclude(read(given)))).not.toMatch(/\bhir(e|es|ed|ing)\b/i);
    }),
    { numRuns: 100 },
  );
}, 120_000);
