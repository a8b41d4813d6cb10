/**
 * Random assessments of every instrument, as an assessment file states them: blanks and Don't know included, names of people's
 * own, changed assumptions.
 */
import fc from 'fast-check';
import {
  ACCOUNTABILITY_IDS,
  AUTHORITY_ROW_IDS,
  CHECK_IDS,
  LEADER_YES_NO_IDS,
  LISTENING_IDS,
  PROMPT_IDS,
  QUESTION_IDS,
  SILO_IDS,
  STATEMENT_IDS,
  TRIGGER_IDS,
  VARIABLE_IDS,
} from '../../src/method';
import { randomFunding } from './random-funding';

const DONT_KNOW = "Don't know";
const YES = ['Yes', 'Partly', 'No', DONT_KNOW, null];
const STAGE = ['Early', 'Developing', 'Evolved', DONT_KNOW, null];
const FACT = ['Yes', 'No', DONT_KNOW, null];
const POSITION = ['Agrees', 'Agrees', 'Agrees with conditions', 'Does not agree', 'Not asked', null];
const PEOPLE = ['None', 'When they have time', 'Half-time named', 'Full-time named', null];
const PLACE = ['Not yet', 'Partly', 'In place', DONT_KNOW, null];

type Answers = readonly (string | number | null)[];

interface Asked {
  readonly instrument: string;
  readonly item: string;
  readonly field?: string;
  readonly rater?: string;
}

const answer = (asked: Asked, choices: Answers): fc.Arbitrary<unknown> =>
  fc.constantFrom(...choices).map((chosen) => ({ ...asked, answer: chosen }));

/** Mostly one answer, so that verdicts are reached and not only left open. */
const leaning = (asked: Asked, mostly: string, choices: Answers): fc.Arbitrary<unknown> =>
  answer(asked, [mostly, mostly, mostly, ...choices]);

const stages = (rater: string): fc.Arbitrary<readonly unknown[]> =>
  fc
    .constantFrom('Early', 'Developing', 'Evolved')
    .chain((mostly) => fc.tuple(...PROMPT_IDS.map((item) => leaning({ instrument: 'maturity', item, rater }, mostly, STAGE))));

/** People's own names, some of which a cell would take for something else. */
const OWN = ['Sales', '24/7 service', '=IT', 'A/B'];

const someOf = (names: readonly string[]): fc.Arbitrary<readonly string[]> => fc.subarray([...names]);

const ownList = (names: readonly string[], of: (name: string) => readonly fc.Arbitrary<unknown>[]): fc.Arbitrary<readonly unknown[]> =>
  someOf(names).chain((chosen) =>
    chosen.length === 0 ? fc.constant<readonly unknown[]>([]) : fc.tuple(...chosen.flatMap(of)).map((all): readonly unknown[] => all),
  );

const instruments = (raters: readonly string[]): fc.Arbitrary<readonly unknown[]> => {
  const once = (asked: Asked, choices: Answers) => answer(asked, [...choices, null, null, null]);
  return fc
    .tuple(
      fc.tuple(...raters.flatMap((rater) => STATEMENT_IDS.map((item) => leaning({ instrument: 'readiness', item, rater }, 'Yes', YES)))),
      fc.tuple(
        ...STATEMENT_IDS.map((item) => once({ instrument: 'readiness', item, field: 'decided' }, YES)),
        ...STATEMENT_IDS.flatMap((item) =>
          ['acting', 'thinking', 'time'].map((field) => answer({ instrument: 'readiness', item, field }, FACT)),
        ),
        ...QUESTION_IDS.flatMap((item) => raters.map((rater) => answer({ instrument: 'readiness', item, rater }, FACT))),
        ...QUESTION_IDS.map((item) => once({ instrument: 'readiness', item, field: 'decided' }, FACT)),
        ...QUESTION_IDS.map((item) => answer({ instrument: 'readiness', item }, FACT)),
        ...VARIABLE_IDS.map((item) => once({ instrument: 'maturity', item, field: 'assigned' }, STAGE)),
      ),
      fc.tuple(...raters.map(stages)).map((all) => all.flat()),
      ownList(OWN, (item) => [answer({ instrument: 'consensus', item, field: 'position' }, POSITION)]),
      fc.tuple(
        ...AUTHORITY_ROW_IDS.flatMap((item) =>
          ['stated', 'practised'].map((field) => leaning({ instrument: 'authority', item, field }, 'Yes', FACT)),
        ),
      ),
      ownList(OWN, (item) => [
        answer({ instrument: 'influence', item, field: 'influence' }, ['2', '4', '5', null]),
        answer({ instrument: 'influence', item, field: 'runsWell' }, FACT),
      ]),
      ownList(OWN, (item) => [answer({ instrument: 'structure', item, field: 'people' }, PEOPLE)]),
      fc.tuple(
        answer({ instrument: 'structure', item: 'budget' }, FACT),
        answer({ instrument: 'structure', item: 'release' }, FACT),
        answer({ instrument: 'leaderType', item: 'scope' }, ['Enterprise', 'Segment', DONT_KNOW, null]),
        answer({ instrument: 'leaderType', item: 'body' }, ['Individual', 'Committee', DONT_KNOW, null]),
        ...LEADER_YES_NO_IDS.map((item) => answer({ instrument: 'leaderType', item }, FACT)),
        ...CHECK_IDS.map((item) => answer({ instrument: 'principles', item }, PLACE)),
        ...TRIGGER_IDS.map((item) => leaning({ instrument: 'triggers', item }, 'No', FACT)),
        ...ACCOUNTABILITY_IDS.flatMap((item) => [
          answer({ instrument: 'accountabilities', item, field: 'owner' }, ['COO', 'TBD', 'Chief executive', null]),
          answer({ instrument: 'accountabilities', item, field: 'managing' }, FACT),
        ]),
      ),
      ownList([...LISTENING_IDS, ...OWN], (item) =>
        ['exists', 'deployed', 'connected'].map((field) => answer({ instrument: 'listening', item, field }, FACT)),
      ),
      ownList(['NPS', ...OWN], (item) => [
        answer({ instrument: 'metrics', item, field: 'kind' }, ['Transactional', 'Relationship', null]),
        answer({ instrument: 'metrics', item, field: 'keep' }, FACT),
      ]),
      ownList(OWN, (item) => [answer({ instrument: 'triggers', item }, FACT)]),
      ownList(OWN, (item) => [answer({ instrument: 'accountabilities', item, field: 'owner' }, ['CFO', '-', null])]),
      ownList(OWN, (stage) =>
        SILO_IDS.map((id) => answer({ instrument: 'dashboard', item: `${stage}/${id}`, field: 'metric' }, ['Win rate', '=x', null, null])),
      ),
      ownList(OWN, (item) => [answer({ instrument: 'risks', item, field: 'owners' }, ['Sales', 'Sales; IT', 'TBD', null])]),
    )
    .map((all) => all.flat());
};

const phases = fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }).chain((years): fc.Arbitrary<readonly unknown[]> =>
  years.length === 0
    ? fc.constant<readonly unknown[]>([])
    : fc.tuple<unknown[]>(
        ...[...years].sort().map((year) =>
          fc.record(
            {
              year: fc.constant(year),
              outcome: fc.constantFrom('Two areas share one set of measures', 'Complaints halved'),
              owner: fc.constantFrom('COO', 'Head of service'),
              review: fc.constantFrom('2027-06-30', '2028-12-31'),
              closes: fc.subarray(['R1', 'R4', 'R7'] as string[], { minLength: 1 }),
              projected: fc.record(
                {
                  LC: fc.constantFrom('Developing', 'Evolved'),
                  UM: fc.constantFrom('Developing', 'Evolved'),
                  R9: fc.constantFrom('Partly', 'Yes'),
                },
                { requiredKeys: ['LC'] },
              ),
            },
            { requiredKeys: ['year', 'outcome', 'review'] },
          ),
        ),
      ),
);

const flows = fc.integer({ min: 2, max: 7 }).chain((years) =>
  fc.record({
    benefits: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: years, maxLength: years }),
    costs: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: years, maxLength: years }),
  }),
);

const GROUPS = ['board', 'C-suite', 'front line'];

/** @param most the most raters */
export const randomAssessment = (most: number): fc.Arbitrary<unknown> =>
  fc.integer({ min: 1, max: most }).chain((count) => {
    const raters = Array.from({ length: count }, (_, i) => `r${i + 1}`);
    return fc.record(
      {
        format: fc.constant('cco-assessment/1'),
        organisation: fc.record(
          {
            name: fc.constant('N'),
            highestLevel: fc.constantFrom('CEO', 'the "boss"'),
            customerLeader: fc.constantFrom('none', 'none', 'exists'),
            market: fc.constantFrom('B2B', 'B2C', 'both'),
            revenueUSD: fc.constantFrom(5e8, 2e9),
          },
          { requiredKeys: ['name'] },
        ),
        raters: fc.tuple(
          ...raters.map((id) => fc.record({ id: fc.constant(id), group: fc.constantFrom(...GROUPS) }, { requiredKeys: ['id'] })),
        ),
        answers: instruments(raters),
        assumptions: fc.record(
          {
            'A-R1': fc.constant('yes'),
            'A-RL1': fc.constant('cautious'),
            'A-CV1': fc.constantFrom(0.25, 0.5, 1),
            'A-MR1': fc.constant('up'),
            'A-CT1': fc.constantFrom(0.1, 0.5),
            'A-AU1': fc.constant('all'),
            'A-ST2': fc.constantFrom(0.25, 1),
            'A-IN1': fc.constantFrom(3, 5),
            'A-MR2': fc.constant(1),
            'A-SF1': fc.constant('discounted'),
            'A-SF4': fc.constant(0.3),
            'A-SF5': fc.constant([0.5, 1]),
            'A-RM1': fc.constantFrom(1, 2),
          },
          { requiredKeys: [] },
        ),
        selfFunding: fc.oneof(
          fc.record({ flows, discountRate: fc.constantFrom(0, 0.05, 0.2) }, { requiredKeys: ['flows'] }),
          randomFunding({ programs: { least: 0, most: 4 }, costs: 4 }),
          fc
            .record({
              model: randomFunding({ programs: { least: 1, most: 4 }, costs: 4 }),
              simulation: fc.record(
                { trials: fc.constantFrom(1, 40), seed: fc.constantFrom(0, 7), distribution: fc.constantFrom('triangular', 'pert') },
                { requiredKeys: ['trials'] },
              ),
            })
            .map(({ model, simulation }) => ({ ...model, simulation })),
        ),
        roadmap: fc.record({ phases, horizonYears: fc.constantFrom(5, 6) }, { requiredKeys: ['phases'] }),
      },
      { requiredKeys: ['format', 'organisation', 'raters', 'answers', 'assumptions'] },
    );
  });
