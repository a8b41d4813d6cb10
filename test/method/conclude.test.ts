/** What follows from whole assessments, worked through by hand. */
import fc from 'fast-check';
import { conclude, parseAssessment, problemText, PROMPT_IDS, STATEMENT_IDS, type Assessment } from '../../src/method';

interface Sketch {
  readonly raters?: readonly string[];
  readonly answers?: readonly (readonly [instrument: string, item: string, field: string, rater: string | null, answer: unknown])[];
  readonly assumptions?: Readonly<Record<string, unknown>>;
  readonly organisation?: object;
}

function assessment({ raters = [], answers = [], assumptions = {}, organisation = {} }: Sketch): Assessment {
  const parsed = parseAssessment({
    format: 'cco-assessment/1',
    organisation: { name: 'Northwind', ...organisation },
    raters: raters.map((id) => ({ id })),
    answers: answers.map(([instrument, item, field, rater, answer]) => ({
      instrument,
      item,
      field,
      ...(rater === null ? {} : { rater }),
      answer,
    })),
    assumptions,
  });
  if (!parsed.ok) throw new Error(parsed.problems.map(problemText).join('\n'));
  return parsed.value;
}

const statement = (item: string, ...answers: readonly unknown[]) =>
  answers.map((answer, i) => ['readiness', item, 'answer', `r${i + 1}`, answer] as const);
const followUps = (item: string, ...facts: readonly unknown[]) =>
  ['acting', 'thinking', 'time'].map((field, i) => ['readiness', item, field, null, facts[i] ?? ''] as const);
const variable = (id: string, ...stages: readonly unknown[]) =>
  stages.flatMap((stage, i) => [1, 2, 3, 4].map((n) => ['maturity', `${id}${n}`, 'answer', `r${i + 1}`, stage] as const));

it('has the whole shape of the result file, with null for what cannot be concluded', () => {
  const all = conclude(assessment({}));
  const { organisation, readiness, maturity, reportingLine, agreement } = all;
  const conclusions = [all.need, all.reportingLine, all.structure, all.leaderType.recommended, all.triggers];
  conclusions.forEach((conclusion) => {
    expect(Object.keys(conclusion)).toEqual(
      expect.arrayContaining(['rule', 'text', 'origin', 'source', 'final', 'dependsOn', 'changesIf', 'evidence']),
    );
    expect(conclusion.final).toBe(false);
    expect(conclusion.dependsOn.length).toBeGreaterThan(0);
  });
  expect(conclusions.map(({ rule }) => rule)).toEqual(['N0', 'RL6', 'S0', 'LT0', 'TR0']);
  expect(all).toMatchObject({
    format: 'cco-conclusions/1',
    gates: { G1: 'undetermined', G8: 'undetermined' },
    warnings: [],
    accountabilities: { covered: 0, missing: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'] },
    selfFunding: null,
    assumptionsChanged: [],
  });
  expect(organisation).toEqual({ name: 'Northwind' });
  expect(readiness).toEqual({ yes: null, answered: 0, yesMin: 0, yesMax: 11, gaps: [], missing: STATEMENT_IDS, gapClass: {} });
  expect(maturity).toEqual({
    stages: { LC: null, UM: null, CF: null },
    computed: { LC: null, UM: null, CF: null },
    earlyMin: 0,
    earlyMax: 3,
  });
  expect(Object.keys(reportingLine)).toEqual(['rule', 'text', 'origin', 'source', 'final', 'dependsOn', 'changesIf', 'evidence']);
  expect(Object.keys(agreement)).toEqual([...STATEMENT_IDS, 'Q12', 'Q13', 'Q14', 'Q15', ...PROMPT_IDS, 'LC', 'UM', 'CF']);
});

it('concludes on readiness from the group’s answers, decided ones first', () => {
  const { readiness, agreement } = conclude(
    assessment({
      raters: ['r1', 'r2', 'r3'],
      answers: [
        ...['R1', 'R2', 'R3', 'R6'].flatMap((item) => statement(item, 'Yes', 'Yes', '?')),
        ...statement('R4', 'No', 'No', 'Partly'),
        ...followUps('R4', 'No', 'No', 'Yes'),
        ...statement('R5', 'Partly', 'Partly', 'Yes'),
        ...followUps('R5', 'No', 'Yes', '?'),
        ...statement('R7', 'No', '', ''),
        ...statement('R8', 'Yes', 'No', ''),
        ...statement('R9', '?', '?', '?'),
        ...statement('R10', 'Yes', 'No', ''),
        ['readiness', 'R10', 'decided', null, 'Yes'],
      ],
    }),
  );
  expect(readiness).toEqual({
    yes: 5,
    answered: 8,
    yesMin: 5,
    yesMax: 8,
    gaps: ['R4', 'R5', 'R7'],
    missing: ['R8', 'R9', 'R11'],
    gapClass: { R4: 'Orphan', R5: 'Idea only', R7: 'Undetermined' },
  });
  expect(agreement.R10).toEqual({ modalShare: 0.5, spread: ['No', 'Yes'], contested: true });
  expect(agreement.R11).toEqual({ modalShare: null, spread: null, contested: false });
});

it('lets an assigned stage win, and keeps the computed one beside it', () => {
  const { maturity, reportingLine } = conclude(
    assessment({
      raters: ['r1', 'r2'],
      answers: [
        ...variable('LC', 'Early', 'Evolved'),
        ...variable('UM', 'Early', 'Early'),
        ...variable('CF', 'Developing', 'Developing'),
        ['maturity', 'CF', 'assigned', null, 'Early'],
      ],
    }),
  );
  expect(maturity).toEqual({
    stages: { LC: 'Contested', UM: 'Early', CF: 'Early' },
    computed: { LC: 'Contested', UM: 'Early', CF: 'Developing' },
    earlyMin: 2,
    earlyMax: 3,
  });
  expect(reportingLine).toMatchObject({ rule: 'RL1', final: true, dependsOn: [] });
});

it('names the top area when all three variables are Evolved', () => {
  const evolved = ['LC', 'UM', 'CF'].map((id) => ['maturity', id, 'assigned', null, 'Evolved'] as const);
  const text = (...influences: readonly (readonly [string, unknown])[]) =>
    conclude(
      assessment({ answers: [...evolved, ...influences.map(([area, value]) => ['influence', area, 'influence', null, value] as const)] }),
    ).reportingLine.text;
  expect(text(['Sales', 3], ['Service', 5])).toMatch(/^May be led from within\. Top area: Service\./);
  expect(text(['Sales', 5], ['Service', 5])).toMatch(/^May be led from within\. Top area: Tie of Sales and Service\./);
  expect(text(['Sales', 5], ['Service', ''])).toMatch(/Top area: Undetermined, no influence is given for Service\./);
});

it('follows the assumptions that were changed, and names them', () => {
  const answers = [...variable('LC', 'Early', 'Developing'), ...statement('R1', 'Partly', 'Partly')];
  const raters = ['r1', 'r2'];
  expect(conclude(assessment({ raters, answers })).maturity.stages.LC).toBe('Early');
  const changed = conclude(assessment({ raters, answers, assumptions: { 'A-MR1': 'up', 'A-R1': 'yes' } }));
  expect(changed.maturity.stages.LC).toBe('Developing');
  expect(changed.readiness).toMatchObject({ yes: 1, gaps: [] });
  expect(changed.assumptionsChanged).toEqual(['A-R1', 'A-MR1']);
});

it('rounds a rater’s own prompts down also under A-MR1 up', () => {
  const prompts = ['Early', 'Early', 'Developing', 'Developing'].map(
    (stage, i) => ['maturity', `LC${i + 1}`, 'answer', 'r1', stage] as const,
  );
  expect(conclude(assessment({ raters: ['r1'], answers: prompts, assumptions: { 'A-MR1': 'up' } })).maturity.stages.LC).toBe('Early');
});

it('concludes the same whatever the order of the raters and of the answers', () => {
  const token = fc.constantFrom('Early', 'Developing', 'Evolved', "Don't know", '');
  const votes = fc.array(fc.array(token, { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(votes, (rows) => {
      const raters = rows.map((_, i) => `r${i + 1}`);
      const answers = rows.flatMap((row, i) => row.map((stage, p) => ['maturity', PROMPT_IDS[p]!, 'answer', `r${i + 1}`, stage] as const));
      const one = conclude(assessment({ raters, answers }));
      const other = conclude(assessment({ raters: [...raters].reverse(), answers: [...answers].reverse() }));
      expect(other.maturity).toEqual(one.maturity);
      expect(other.agreement).toEqual(one.agreement);
      expect(other.reportingLine.text).toBe(one.reportingLine.text);
      expect(other.reportingLine.evidence).toEqual(one.reportingLine.evidence);
    }),
    { numRuns: 50 },
  );
});
