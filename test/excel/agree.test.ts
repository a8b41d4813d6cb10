/** The workbook's live cells, its custom functions and `conclude` say the same of every assessment. */
import fc from 'fast-check';
import { conclude, parseAssessment, PROMPT_IDS, QUESTION_IDS, STATEMENT_IDS, VARIABLE_IDS, type Assessment } from '../../src/method';
import { fillingOf } from '../../src/sheets';
import { closeWorkbook, openWorkbook, write, type OpenAddin } from '../support/workbook';

afterAll(closeWorkbook);

const YES = ['Yes', 'Partly', 'No', "Don't know", null];
const STAGE = ['Early', 'Developing', 'Evolved', "Don't know", null];
const FACT = ['Yes', 'No', "Don't know", null];

interface Asked {
  readonly instrument: string;
  readonly item: string;
  readonly field?: string;
  readonly rater?: string;
}

const answer = (asked: Asked, choices: readonly (string | null)[]): fc.Arbitrary<unknown> => fc.constantFrom(...choices).map((chosen) => ({ ...asked, answer: chosen }));

/** Leaning to one stage a rater, so that stages are found and not only contested or undetermined. */
const stages = (rater: string): fc.Arbitrary<readonly unknown[]> =>
  fc.constantFrom('Early', 'Developing', 'Evolved').chain((mostly) => fc.tuple(...PROMPT_IDS.map((item) => answer({ instrument: 'maturity', item, rater }, [mostly, mostly, mostly, ...STAGE]))));

const document = fc.integer({ min: 1, max: 4 }).chain((count) => {
  const raters = Array.from({ length: count }, (_, i) => `r${i + 1}`);
  const each = (asked: Asked, choices: readonly (string | null)[]) => raters.map((rater) => answer({ ...asked, rater }, choices));
  const once = (asked: Asked, choices: readonly (string | null)[]) => answer(asked, [...choices, null, null, null]);
  return fc.record({
    format: fc.constant('cco-assessment/1'),
    organisation: fc.record({ name: fc.constant('N'), highestLevel: fc.constantFrom('CEO', 'the "boss"') }, { requiredKeys: ['name'] }),
    raters: fc.constant(raters.map((id) => ({ id }))),
    answers: fc
      .tuple(
        ...STATEMENT_IDS.flatMap((item) => each({ instrument: 'readiness', item }, YES)),
        ...STATEMENT_IDS.map((item) => once({ instrument: 'readiness', item, field: 'decided' }, YES)),
        ...STATEMENT_IDS.flatMap((item) => ['acting', 'thinking', 'time'].map((field) => answer({ instrument: 'readiness', item, field }, FACT))),
        ...QUESTION_IDS.flatMap((item) => each({ instrument: 'readiness', item }, FACT)),
        ...QUESTION_IDS.map((item) => once({ instrument: 'readiness', item }, FACT)),
        ...VARIABLE_IDS.map((item) => once({ instrument: 'maturity', item, field: 'assigned' }, STAGE)),
        ...raters.map(stages),
        ...['Sales', '24/7 service', '=IT'].map((item) => once({ instrument: 'influence', item, field: 'influence' }, ['2', '4', '5'])),
      )
      .map((answers) => answers.flat()),
    assumptions: fc.record(
      { 'A-R1': fc.constant('yes'), 'A-RL1': fc.constant('cautious'), 'A-CV1': fc.constantFrom(0.25, 0.5, 1), 'A-MR1': fc.constant('up'), 'A-CT1': fc.constantFrom(0.1, 0.5) },
      { requiredKeys: [] },
    ),
  });
});

/** The named results, said as the result file says them. */
function liveResults({ desk }: OpenAddin): unknown {
  const value = (name: string): unknown => desk.value(name);
  const stage = (name: string): unknown => (/^(Contested|Undetermined)/.test(String(value(name))) ? String(value(name)).slice(0, 9) : value(name));
  const statements = (name: string): string[] => (value(name) === '' ? [] : String(value(name)).split(', ').map((position) => `R${position}`));
  return {
    yes: value('CCO_Yes'),
    answered: value('CCO_Answered'),
    yesMin: value('CCO_YesMin'),
    yesMax: value('CCO_YesMax'),
    gaps: statements('CCO_Gaps'),
    missing: statements('CCO_Missing'),
    gapClass: STATEMENT_IDS.map((_, i) => String(value(`Readiness!${'ABCDEFGHIJKLMNOP'.charAt(columnOf(desk, 'Gap'))}${i + 7}`)).replace(/^Undetermined:.*/, 'Undetermined')),
    stages: VARIABLE_IDS.map((id) => stage(`CCO_Stage${id}`)),
    early: [value('CCO_EarlyMin'), value('CCO_EarlyMax')],
    topArea: `Top area by influence: ${String(value('CCO_TopArea'))}`,
    text: value('CCO_ReportingLine'),
    rule: value('CCO_ReportingLineRule'),
    checks: value('CCO_MasterCheck'),
  };
}

const columnOf = (desk: OpenAddin['desk'], header: string): number => [...'ABCDEFGHIJKLMNOP'].findIndex((column) => desk.value(`Readiness!${column}6`) === header);

function concluded(assessment: Assessment): unknown {
  const { readiness, maturity, reportingLine } = conclude(assessment);
  const gaps = new Set<string>(readiness.gaps);
  const missing = new Set<string>(readiness.missing);
  return {
    yes: readiness.yes ?? { error: '#N/A' },
    answered: readiness.answered,
    yesMin: readiness.yesMin,
    yesMax: readiness.yesMax,
    gaps: readiness.gaps,
    missing: readiness.missing,
    gapClass: STATEMENT_IDS.map((id) => (gaps.has(id) ? readiness.gapClass[id] : missing.has(id) ? 'Undetermined' : 'In place')),
    stages: VARIABLE_IDS.map((id) => maturity.stages[id] ?? 'Undetermi'),
    early: [maturity.earlyMin, maturity.earlyMax],
    topArea: reportingLine.evidence.find((line) => line.startsWith('Top area')),
    text: reportingLine.text,
    rule: reportingLine.rule,
    checks: 'All 7 checks hold',
  };
}

it('agree on random assessments', async () => {
  await fc.assert(
    fc.asyncProperty(document, async (given) => {
      const read = parseAssessment(given);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const addin = await openWorkbook();
      await write(addin, fillingOf(read.value).filling);
      expect(liveResults(addin)).toEqual(concluded(read.value));
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 120_000);
