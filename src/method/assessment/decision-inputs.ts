/** What the decisions are made from: the answers of an assessment, settled and in the shape that each decision reads. */
import { SCALES, type Fact, type Place, type Reading, type ScaleId, type Stage, type TokenOf } from '../answers';
import type { Assumptions } from '../assumptions';
import type { LeaderFacts, Rated } from '../decisions';
import { groupRules, variableStage, type VariableStage } from '../figures';
import {
  ACCOUNTABILITY_IDS,
  AUTHORITY_ROW_IDS,
  CHECK_IDS,
  FOLLOW_UPS,
  FORMS,
  LEADER_YES_NO_IDS,
  LISTENING_IDS,
  PROMPT_IDS,
  QUESTION_IDS,
  STATEMENT_IDS,
  TRIGGER_IDS,
  VARIABLES,
  dashboardCell,
  type AuthorityRowId,
  type CheckId,
  type DashboardCell,
  type FollowUp,
  type InstrumentId,
  type PromptId,
  type QuestionId,
  type StatementId,
} from '../instruments';
import { countSteps, groupAnswerOf, type GroupAnswer, type GroupRules, type GroupScaleId } from '../raters';
import type { Ternary } from '../ternary';
import { lookUp, type Lookup } from './lookup';
import type { Answer, Assessment } from './shape';

/** A question on which raters vote, with how its answer came about. */
export interface Voted<Scale extends GroupScaleId, Id extends string> extends Rated<Scale, Id> {
  readonly computed: GroupAnswer<TokenOf[Scale]>;
  /** Valid answers on each step of the scale, from the lowest up. */
  readonly counts: readonly number[];
}

/** Everything that an assessment says, settled: null is missing. */
export interface Gathered {
  readonly raters: Assessment['raters'];
  /** The answers as they were given. */
  readonly lookup: Lookup;
  readonly statements: readonly Voted<'yes', StatementId>[];
  readonly followUps: (statement: StatementId) => Readonly<Record<FollowUp, Fact | null>>;
  /** Raters, and the organisation's own answer as one more vote, last. */
  readonly questions: Readonly<Record<QuestionId, Voted<'fact', QuestionId>>>;
  readonly prompts: readonly { readonly id: PromptId; readonly ratings: readonly Reading<Stage>[] }[];
  readonly variables: readonly VariableStage[];
  readonly leaderExists: Ternary;
  readonly leaders: readonly { readonly leader: string; readonly position: Exclude<TokenOf['position'], 'Not asked'> | null }[];
  readonly stated: Readonly<Record<AuthorityRowId, Fact | null>>;
  readonly practised: Readonly<Record<AuthorityRowId, Fact | null>>;
  readonly areas: readonly { readonly area: string; readonly influence: number | null; readonly runsWell: Fact | null }[];
  readonly people: readonly { readonly function: string; readonly commitment: TokenOf['people'] | null }[];
  readonly budget: Fact | null;
  readonly release: Fact | null;
  readonly leaderFacts: LeaderFacts;
  readonly principles: Readonly<Record<CheckId, Place | null>>;
  readonly listening: readonly {
    readonly source: string;
    readonly exists: Fact | null;
    readonly deployed: Fact | null;
    readonly connected: Fact | null;
  }[];
  readonly metrics: readonly {
    readonly metric: string;
    readonly kind: TokenOf['metricKind'] | null;
    readonly resonates: Fact | null;
    readonly keep: Fact | null;
  }[];
  readonly triggers: readonly { readonly name: string; readonly answer: Fact | null }[];
  /** The seven first, whether anything is said of them or not. */
  readonly accountabilities: readonly {
    readonly id: string;
    readonly owner: string | null;
    readonly managing: Fact | null;
    readonly metric: string | null;
  }[];
  /** A row for each rater, a column for each accountability. */
  readonly ranks: readonly (readonly (number | null)[])[];
  readonly dashboard: readonly (DashboardCell & { readonly metric: string | null })[];
  readonly risks: readonly { readonly risk: string; readonly owners: string | null }[];
  /** Answers on a scale, and how many of them are Don't know. */
  readonly answers: { readonly given: number; readonly dontKnow: number };
}

/**
 * Settles the answers of an assessment.
 *
 * @example
 * gather(assessment, assume(assessment.assumptions)).questions.Q12.answer // 'No'
 */
export function gather(assessment: Assessment, assumptions: Assumptions): Gathered {
  const answers = lookUp(assessment);
  const rules = groupRules(assumptions);
  const prompts = PROMPT_IDS.map((id) => ({
    id,
    ratings: answers.rated({ instrument: 'maturity', item: id, field: 'answer', scale: 'stage' }),
  }));
  return {
    raters: assessment.raters,
    lookup: answers,
    statements: STATEMENT_IDS.map((item) =>
      voted(
        {
          id: item,
          scale: 'yes',
          ratings: answers.rated({ instrument: 'readiness', item, field: 'answer', scale: 'yes' }),
          decided: tokenOf(answers, { instrument: 'readiness', item, field: 'decided', scale: 'yes' }),
        },
        rules,
      ),
    ),
    followUps: (item) =>
      Object.fromEntries(
        FOLLOW_UPS.map((field) => [field, tokenOf(answers, { instrument: 'readiness', item, field, scale: 'fact' })]),
      ) as Record<FollowUp, Fact | null>,
    questions: Object.fromEntries(QUESTION_IDS.map((item) => [item, questionOf(answers, item, rules)])) as Gathered['questions'],
    prompts,
    variables: variablesOf(answers, prompts, assumptions),
    leaderExists: leaderExists(assessment),
    leaders: answers.items('consensus').map((leader) => ({ leader, position: positionOf(answers, leader) })),
    stated: factsOf(answers, { instrument: 'authority', items: AUTHORITY_ROW_IDS, field: 'stated' }),
    practised: factsOf(answers, { instrument: 'authority', items: AUTHORITY_ROW_IDS, field: 'practised' }),
    areas: answers
      .items('influence')
      .map((area) => ({ area, influence: influenceOf(answers, area), runsWell: factOf(answers, 'influence')(area, 'runsWell') })),
    ...structureOf(answers),
    leaderFacts: leaderFactsOf(answers),
    principles: Object.fromEntries(
      CHECK_IDS.map((item) => [item, tokenOf(answers, { instrument: 'principles', item, field: 'answer', scale: 'place' })]),
    ) as Gathered['principles'],
    ...heardAndMeasured(answers),
    triggers: listed(TRIGGER_IDS, answers.items('triggers')).map((name) => ({ name, answer: factOf(answers, 'triggers')(name, 'answer') })),
    ...accountabilitiesOf(answers),
    dashboard: answers.items('dashboard').flatMap((item) => {
      const cell = dashboardCell(item);
      return cell === null ? [] : [{ ...cell, metric: textOf(answers, 'dashboard')(item, 'metric') }];
    }),
    risks: answers.items('risks').map((risk) => ({ risk, owners: textOf(answers, 'risks')(risk, 'owners') })),
    answers: scaleAnswers(assessment.answers),
  };
}

/** Settles a question from its votes. */
function voted<Scale extends GroupScaleId, Id extends string>(
  { id, scale, ratings, decided }: Omit<Rated<Scale, Id>, 'answer'>,
  rules: GroupRules,
): Voted<Scale, Id> {
  const counts = countSteps(scale, ratings);
  const computed = groupAnswerOf(scale, counts, rules);
  return { id, scale, ratings, decided, counts, computed, answer: decided ?? (computed.kind === 'agreed' ? computed.token : null) };
}

function tokenOf<Scale extends ScaleId>(
  answers: Lookup,
  question: { readonly instrument: InstrumentId; readonly item: string; readonly field: string; readonly scale: Scale },
): TokenOf[Scale] | null {
  const reading = answers.stated(question);
  return reading.state === 'valid' ? reading.token : null;
}

/** A fact that the organisation states once. */
const factOf =
  (answers: Lookup, instrument: InstrumentId): ((item: string, field: string) => Fact | null) =>
  (item, field) =>
    tokenOf(answers, { instrument, item, field, scale: 'fact' });

const textOf =
  (answers: Lookup, instrument: InstrumentId): ((item: string, field: string) => string | null) =>
  (item, field) => {
    const text = answers.written({ instrument, item, field });
    return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
  };

function factsOf<Item extends string>(
  answers: Lookup,
  { instrument, items, field }: { readonly instrument: InstrumentId; readonly items: readonly Item[]; readonly field: string },
): Readonly<Record<Item, Fact | null>> {
  return Object.fromEntries(items.map((item) => [item, factOf(answers, instrument)(item, field)])) as Record<Item, Fact | null>;
}

function questionOf(answers: Lookup, item: QuestionId, rules: GroupRules): Voted<'fact', QuestionId> {
  const asked = { instrument: 'readiness', item, field: 'answer', scale: 'fact' } as const;
  return voted(
    {
      id: item,
      scale: 'fact',
      ratings: [...answers.rated(asked), answers.stated(asked)],
      decided: tokenOf(answers, { ...asked, field: 'decided' }),
    },
    rules,
  );
}

function variablesOf(answers: Lookup, rated: Gathered['prompts'], assumptions: Assumptions): readonly VariableStage[] {
  const byId = new Map(rated.map(({ id, ratings }) => [id, ratings]));
  return VARIABLES.map(({ id, prompts }) => {
    const byPrompt = prompts.map((prompt) => byId.get(prompt.id) ?? []);
    const ratings = (byPrompt[0] ?? []).map((_, rater) => byPrompt.map((prompt) => prompt[rater]!));
    const assigned = answers.stated({ instrument: 'maturity', item: id, field: 'assigned', scale: 'stage' });
    return variableStage(id, { ratings, assigned }, assumptions);
  });
}

const leaderExists = ({ organisation: { customerLeader } }: Assessment): Ternary =>
  customerLeader === undefined ? null : customerLeader === 'exists';

function positionOf(answers: Lookup, leader: string): Gathered['leaders'][number]['position'] {
  const position = tokenOf(answers, { instrument: 'consensus', item: leader, field: 'position', scale: 'position' });
  return position === 'Not asked' ? null : position;
}

function influenceOf(answers: Lookup, area: string): number | null {
  const influence = tokenOf(answers, { instrument: 'influence', item: area, field: 'influence', scale: 'influence' });
  return influence === null ? null : Number(influence);
}

function structureOf(answers: Lookup): Pick<Gathered, 'people' | 'budget' | 'release'> {
  const facts: readonly string[] = ['budget', 'release'];
  return {
    people: answers
      .items('structure')
      .flatMap((item) =>
        facts.includes(item)
          ? []
          : [{ function: item, commitment: tokenOf(answers, { instrument: 'structure', item, field: 'people', scale: 'people' }) }],
      ),
    budget: factOf(answers, 'structure')('budget', 'answer'),
    release: factOf(answers, 'structure')('release', 'answer'),
  };
}

function heardAndMeasured(answers: Lookup): Pick<Gathered, 'listening' | 'metrics'> {
  const heard = factOf(answers, 'listening');
  const measured = factOf(answers, 'metrics');
  return {
    listening: listed(LISTENING_IDS, answers.items('listening')).map((source) => ({
      source,
      exists: heard(source, 'exists'),
      deployed: heard(source, 'deployed'),
      connected: heard(source, 'connected'),
    })),
    metrics: answers.items('metrics').map((metric) => ({
      metric,
      kind: tokenOf(answers, { instrument: 'metrics', item: metric, field: 'kind', scale: 'metricKind' }),
      resonates: measured(metric, 'resonates'),
      keep: measured(metric, 'keep'),
    })),
  };
}

function leaderFactsOf(answers: Lookup): LeaderFacts {
  const facts = LEADER_YES_NO_IDS.map((item) => [item, factOf(answers, 'leaderType')(item, 'answer')] as const);
  return {
    scope: tokenOf(answers, { instrument: 'leaderType', item: 'scope', field: 'answer', scale: 'scope' }),
    body: tokenOf(answers, { instrument: 'leaderType', item: 'body', field: 'answer', scale: 'body' }),
    ...(Object.fromEntries(facts) as Omit<LeaderFacts, 'scope' | 'body'>),
  };
}

function accountabilitiesOf(answers: Lookup): Pick<Gathered, 'accountabilities' | 'ranks'> {
  const ids = listed(ACCOUNTABILITY_IDS, answers.items('accountabilities'));
  const ranks = ids.map((item) => answers.ratedAsWritten({ instrument: 'accountabilities', item, field: 'rank' }));
  return {
    accountabilities: ids.map((id) => ({
      id,
      owner: textOf(answers, 'accountabilities')(id, 'owner'),
      managing: factOf(answers, 'accountabilities')(id, 'managing'),
      metric: textOf(answers, 'accountabilities')(id, 'metric'),
    })),
    ranks: (ranks[0] ?? []).map((_, rater) => ranks.map((row) => (typeof row[rater] === 'number' ? row[rater] : null))),
  };
}

/** What the method always asks, then what people added, each once. */
const listed = (standard: readonly string[], found: readonly string[]): readonly string[] => [
  ...standard,
  ...found.filter((item) => !standard.includes(item)),
];

/** Fields on no scale: texts, dates and ranks. Nobody is asked to say Don't know there. */
const PLAIN_FIELDS: ReadonlySet<string> = new Set(
  Object.values(FORMS).flatMap((groups) =>
    groups.flatMap(({ fields }) => fields.flatMap(({ field, kind }) => (kind in SCALES ? [] : [field]))),
  ),
);

function scaleAnswers(answers: readonly Answer[]): Gathered['answers'] {
  let given = 0;
  let dontKnow = 0;
  for (const { answer, field } of answers) {
    // A leader who was not asked has answered as little as one whose cell is blank.
    if (answer === null || answer === 'Not asked' || PLAIN_FIELDS.has(field)) continue;
    given += 1;
    if (answer === "Don't know") dontKnow += 1;
  }
  return { given, dontKnow };
}
