/** Every instrument goes into the sheets and comes out as it was, through the cells and through CCO.CONCLUDE. */
import fc from 'fast-check';
import { parseAssessment, type Assessment } from '../../src/method';
import { assessmentOf, type ConcludeRanges } from '../../src/functions/conclude';
import { documentOf, cellContentsOf, readCellContents, type Carried, type NamedRange } from '../../src/sheets';
import { assessments as others, said, withoutNotes } from '../support/assessments';
import { randomFunding } from '../support/random-funding';
import { rangesOf } from './ranges';
import { standIns } from './stand-ins';

/** Of which some have a model of programs and costs. */
const assessments: fc.Arbitrary<Assessment> = fc
  .tuple(
    others,
    fc.option(
      fc.tuple(
        randomFunding({ programs: { least: 0, most: 7 }, costs: 9 }),
        fc.option(fc.record({ trials: fc.constant(50), distribution: fc.constant<'pert'>('pert') }), { nil: undefined }),
      ),
      { nil: undefined },
    ),
  )
  .map(([assessment, funding]) => {
    if (funding === undefined) return assessment;
    const [{ programs = [], costs = [], ...model }, simulation] = funding;
    // An empty list has no cells.
    return {
      ...assessment,
      selfFunding: {
        ...model,
        ...(programs.length > 0 ? { programs } : {}),
        ...(costs.length > 0 ? { costs } : {}),
        ...(simulation ? { simulation } : {}),
      },
    };
  });

const rangesFor = (assessment: Assessment): Map<string, NamedRange> => rangesOf(standIns(cellContentsOf(assessment).cellContents));

function throughSheets(assessment: Assessment): Assessment {
  const { carried } = cellContentsOf(assessment);
  const book = readCellContents(rangesFor(assessment));
  expect(book.stray).toEqual([]);
  const read = parseAssessment(documentOf(book, JSON.parse(JSON.stringify(carried)) as Carried).document);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const NAMES: Readonly<Record<keyof ConcludeRanges, string>> = {
  readinessAnswers: 'CCO_Readiness_Answers',
  readinessDecided: 'CCO_Readiness_Decided',
  readinessFollowUps: 'CCO_Readiness_FollowUps',
  readinessQuestions: 'CCO_Readiness_Questions',
  readinessQuestionsDecided: 'CCO_Readiness_QuestionsDecided',
  maturityAnswers: 'CCO_Maturity_Answers',
  maturityAssigned: 'CCO_Maturity_Assigned',
  raters: 'CCO_Raters',
  organisation: 'CCO_Organisation',
  assumptions: 'CCO_Assumptions',
  influence: 'CCO_Influence_List',
  consensus: 'CCO_Consensus_List',
  authority: 'CCO_Authority_List',
  structureFunctions: 'CCO_Structure_List',
  structureFacts: 'CCO_Structure_FactList',
  leaderType: 'CCO_LeaderType_List',
  principles: 'CCO_Principles_List',
  listening: 'CCO_Listening_List',
  metrics: 'CCO_Metrics_List',
  triggers: 'CCO_Triggers_List',
  accountabilities: 'CCO_Accountabilities_List',
  accountabilityRanks: 'CCO_Accountabilities_Ranks',
  dashboard: 'CCO_Dashboard_List',
  risks: 'CCO_Risks_List',
  roadmap: 'CCO_Roadmap_Phases',
  roadmapHorizon: 'CCO_Roadmap_Horizon',
  flows: 'CCO_Flows',
  flowsRate: 'CCO_Flows_Rate',
  programs: 'CCO_Programs',
  costs: 'CCO_Costs',
  fundingBasis: 'CCO_Funding_Basis',
};

/** What Excel hands to a function: an empty cell as 0 on the desktop and as null on the web, a formula's "" as "". */
function argumentsFrom(ranges: ReadonlyMap<string, NamedRange>, empty: 0 | null): ConcludeRanges {
  const valuesOf = (name: string): unknown[][] =>
    (ranges.get(name)?.values ?? []).map((row) => row.map((value) => (value === '' ? empty : value)));
  const given = Object.fromEntries(Object.entries(NAMES).map(([argument, name]) => [argument, valuesOf(name)])) as Record<
    keyof ConcludeRanges,
    unknown[][]
  >;
  // The formulas of the sheet and of the argument: a year a row with its net, and money whose empty cells arrive as an empty text,
  // since 0 is an amount.
  const [years = [], benefits = [], costs = []] = ranges.get(NAMES.flows)?.values ?? [];
  const flows = years.map((year, i) => [
    year,
    benefits[i],
    costs[i],
    benefits[i] === '' && costs[i] === '' ? '' : Number(benefits[i]) - Number(costs[i]),
  ]);
  const money = Object.fromEntries(
    (['programs', 'costs', 'fundingBasis', 'flowsRate'] as const).map((argument) => [argument, ranges.get(NAMES[argument])?.values]),
  );
  return { ...given, ...money, flows };
}

/**
 * What CONCLUDE is not given: notes, defaults that nobody changed, how a simulation is run, and a revenue of 0, which looks like an
 * empty cell.
 */
function forConclude(assessment: Assessment): unknown {
  const {
    organisation: { revenue, ...organisation },
    ...given
  } = assessment;
  const { selfFunding, ...rest } = said(
    withoutNotes({ ...given, organisation: revenue ? { ...organisation, revenue } : organisation }),
  ) as Assessment;
  const model = Object.fromEntries(Object.entries(selfFunding ?? {}).filter(([key]) => key !== 'simulation'));
  return { ...rest, assumptions: {}, ...(Object.keys(model).length > 0 ? { selfFunding: model } : {}) };
}

describe('an assessment with every instrument', () => {
  it('comes back from the sheets as it was', () => {
    fc.assert(
      fc.property(assessments, (assessment) => expect(said(throughSheets(assessment))).toEqual(said(assessment))),
      { numRuns: 60 },
    );
  });

  it.each([0, null] as const)('makes up the same assessment in the ranges of CONCLUDE, empty cells being %s', (empty) => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const read = assessmentOf(argumentsFrom(rangesFor(assessment), empty));
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        expect(forConclude(read.value)).toEqual(forConclude(assessment));
        for (const [id, value] of Object.entries(assessment.assumptions)) expect(read.value.assumptions).toHaveProperty([id], value);
      }),
      { numRuns: 40 },
    );
  });

  it('is drawn the same again from what was read', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const first = standIns(cellContentsOf(assessment).cellContents);
        expect(rangesOf(standIns(readCellContents(rangesOf(first)).cellContents))).toEqual(rangesOf(first));
      }),
      { numRuns: 30 },
    );
  });
});
