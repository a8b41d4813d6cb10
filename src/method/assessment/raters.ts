/** What follows from there being several raters: how far they agree, what their groups say, and whether a headline hangs on one of them. */
import type { Reading, TokenOf } from '../answers';
import type { Assumptions } from '../assumptions';
import {
  leaveOneOut,
  needPath,
  reportingRule,
  type Need,
  type NeedFindings,
  type NeedState,
  type ReportingRule,
  type Stages,
} from '../decisions';
import { groupRules, isGap, type PartlyCountsAs, type VariableStage } from '../figures';
import { maturity, readiness, VARIABLES, type QuestionId } from '../instruments';
import {
  agreementOf,
  answersByGroup,
  contestedText,
  countSteps,
  countStepsByGroup,
  groupAnswerOf,
  inversionText,
  inversions,
  largeGroups,
  stageReading,
  stepOf,
  type Agreement,
  type GroupRules,
  type GroupScaleId,
} from '../raters';
import { allHold, holds, type Ternary } from '../ternary';
import type { Conclusions, GroupConclusions, RobustnessConclusions } from './conclusions';
import type { Gathered, Voted } from './decision-inputs';

/** One item with the answers of its raters; what the organisation says itself is no rater's. */
interface RatedItem<Scale extends GroupScaleId> {
  readonly id: string;
  readonly scale: Scale;
  readonly votes: readonly Reading<TokenOf[Scale]>[];
  /** Valid votes on each step. */
  readonly counts: readonly number[];
}

/** Agreement, groups and rounding of everything that is rated. */
export function ratedConclusions(gathered: Gathered, assumptions: Assumptions): Pick<Conclusions, 'agreement' | 'groups' | 'rounded'> {
  const rules = groupRules(assumptions);
  const statements = gathered.statements.map(({ id, ratings, counts }) => ({ id, scale: 'yes' as const, votes: ratings, counts }));
  const questions = Object.values(gathered.questions).map(({ id, ratings, counts }) => ({
    id,
    scale: 'fact' as const,
    votes: ratings,
    counts,
  }));
  const prompts = gathered.prompts.map(({ id, ratings }) => stageItem(id, ratings));
  const variables = gathered.variables.map(({ id, raters }) => stageItem(id, raters.map(stageReading)));
  return {
    agreement: Object.fromEntries([
      ...agreements(statements, rules),
      ...agreements(questions, rules),
      ...agreements(prompts, rules),
      ...agreements(variables, rules),
    ]),
    groups: groupsOf(gathered, { statements, prompts, variables }, { ...rules, leastRaters: assumptions['A-MR2'] }),
    rounded: [...gathered.statements, ...gathered.variables].flatMap(({ id, computed }) =>
      computed.kind === 'agreed' && computed.rounded ? [id] : [],
    ),
  };
}

const stageItem = (id: string, votes: RatedItem<'stage'>['votes']): RatedItem<'stage'> => ({
  id,
  scale: 'stage',
  votes,
  counts: countSteps('stage', votes),
});

const agreements = <Scale extends GroupScaleId>(
  items: readonly RatedItem<Scale>[],
  rules: GroupRules,
): readonly (readonly [string, Agreement])[] => items.map(({ id, scale, counts }) => [id, agreementOf(scale, counts, rules)]);

const LABELS: ReadonlyMap<string, string> = new Map([
  ...readiness.statements.map(({ id, label }) => [id, `${label} (${id})`] as const),
  ...maturity.variables.flatMap(({ prompts }) => prompts.map(({ id, label }) => [id, `${label} (${id})`] as const)),
  ...VARIABLES.map(({ id, name }) => [id, name] as const),
]);

interface RatedItems {
  readonly statements: readonly RatedItem<'yes'>[];
  readonly prompts: readonly RatedItem<'stage'>[];
  readonly variables: readonly RatedItem<'stage'>[];
}

function groupsOf(
  { raters }: Gathered,
  { statements, prompts, variables }: RatedItems,
  rules: GroupRules & { readonly leastRaters: number },
): GroupConclusions {
  const groups = largeGroups(raters, rules.leastRaters);
  if (groups.length === 0) return { said: {}, inversions: [] };
  const said: Record<string, Partial<Record<(typeof groups)[number]['group'], string>>> = {};
  const inverted: string[] = [];
  const add = <Scale extends GroupScaleId>({ id, scale, votes }: RatedItem<Scale>): void => {
    const answers = answersByGroup(scale, countStepsByGroup(scale, votes, groups), rules);
    if (answers.length === 0) return;
    said[id] = Object.fromEntries(
      answers.map(({ group, answer }) => [
        group,
        answer.kind === 'agreed' ? answer.token : answer.kind === 'contested' ? contestedText(answer) : '',
      ]),
    );
    inverted.push(...inversions(scale, answers).map((inversion) => inversionText(inversion, LABELS.get(id) ?? id)));
  };
  statements.forEach(add);
  variables.forEach(add);
  prompts.forEach(add);
  return { said, inversions: inverted };
}

interface RobustnessFindings {
  readonly gathered: Gathered;
  readonly findings: NeedFindings;
  readonly assumptions: Assumptions;
  readonly need: Need;
  readonly line: ReportingRule;
}

/** The headline and the reporting line with each rater left out once. */
export function robustness({ gathered, findings, assumptions, need, line }: RobustnessFindings): RobustnessConclusions {
  const raters = gathered.raters.map(({ id }) => id);
  const rules = groupRules(assumptions);
  return {
    need: leaveOneOut(
      raters,
      need.rule,
      (left) => needPath(stateWithout({ gathered, partly: findings.partly, state: need.state }, { left, rules })).rule,
    ),
    reportingLine: leaveOneOut(raters, line, (left) => reportingRule(stagesWithout(gathered.variables, { left, rules }))),
  };
}

/** The position of the rater who is left out, and how the others' answer is found. */
interface LeftOut {
  readonly left: number;
  readonly rules: GroupRules;
}

/** What raters do not answer stays as it is. */
function stateWithout(
  {
    gathered: { statements, questions },
    partly,
    state,
  }: { readonly gathered: Gathered; readonly partly: PartlyCountsAs; readonly state: NeedState },
  leftOut: LeftOut,
): NeedState {
  const isYes = (id: QuestionId): Ternary => holds(answerWithout(questions[id], leftOut));
  return {
    ...state,
    shareable: isYes('Q12'),
    gaps: gapsWithout({ statements, partly }, leftOut),
    time: allHold([isYes('Q13'), isYes('Q14'), isYes('Q15')]),
  };
}

/** Ends at the first gap, since one is enough. */
function gapsWithout(
  { statements, partly }: { readonly statements: Gathered['statements']; readonly partly: PartlyCountsAs },
  leftOut: LeftOut,
): Ternary {
  let gaps: Ternary = false;
  for (const statement of statements) {
    const answer = answerWithout(statement, leftOut);
    if (isGap(answer, partly)) return true;
    if (answer === null) gaps = null;
  }
  return gaps;
}

function answerWithout<Scale extends GroupScaleId, Id extends string>(
  { scale, ratings, decided, answer, counts }: Voted<Scale, Id>,
  { left, rules }: LeftOut,
): TokenOf[Scale] | null {
  const vote = ratings[left];
  // A decision stands whoever answered, and who gave no answer is not missed.
  if (decided !== null || vote?.state !== 'valid') return answer;
  const group = groupAnswerOf(scale, without(counts, stepOf(scale, vote.token)), rules);
  return group.kind === 'agreed' ? group.token : null;
}

const stagesWithout = (variables: readonly VariableStage[], { left, rules }: LeftOut): Stages =>
  Object.fromEntries(
    variables.map(({ id, raters, decided, answer }) => {
      const vote = raters[left];
      if (decided !== null || vote?.kind !== 'stage') return [id, answer];
      const group = groupAnswerOf('stage', without(countSteps('stage', raters.map(stageReading)), stepOf('stage', vote.stage)), rules);
      return [id, group.kind === 'agreed' ? group.token : null];
    }),
  ) as Stages;

/** One answer fewer on a step. */
const without = (counts: readonly number[], step: number): readonly number[] => counts.map((count, i) => (i === step ? count - 1 : count));
