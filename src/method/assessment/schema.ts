/**
 * The JSON Schema of cco-assessment/1, derived from the instruments, scales and the register, so that editors offer what may stand where.
 * It knows the spellings that are offered; reading a file also takes other cases and synonyms, and says more of what is wrong.
 */
import { SCALES, SYNONYMS, type ScaleId } from '../answers';
import { ASSUMPTIONS, type Allowed } from '../assumptions';
import {
  FORMS,
  INSTRUMENT_IDS,
  ORGANISATION_FIELDS,
  QUESTION_IDS,
  STATEMENT_IDS,
  VARIABLE_IDS,
  type Field,
  type InstrumentId,
  type ItemGroup,
} from '../instruments';
import { RATER_GROUPS } from '../raters';
import { ASSESSMENT_FORMAT, CUSTOMER_LEADERS, MARKETS } from './shape';

export type JsonSchema = Readonly<Record<string, unknown>>;

const TEXT = { type: 'string' } as const;
const DATE = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'A date, YYYY-MM-DD' } as const;
const SHARE = { type: 'number', minimum: 0, maximum: 1 } as const;
const AMOUNT = { type: 'number' } as const;
const YEAR = { type: 'integer', minimum: 0 } as const;

const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const oneOf = (...words: readonly string[]): JsonSchema => ({ enum: words });

/** An object with these keys and no others. */
const record = (properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  additionalProperties: false,
  ...(required.length > 0 ? { required } : {}),
});

/** The tokens of a scale as they are offered, their synonyms in capitals, and what counts as blank. */
function answerOf(kind: Field['kind']): JsonSchema {
  if (kind === 'text') return { type: ['string', 'null'] };
  if (kind === 'date') return { anyOf: [DATE, { enum: ['', null] }] };
  if (kind === 'rank') return { anyOf: [{ type: 'integer', minimum: 1 }, { enum: ['', null] }] };
  const { steps, choices } = SCALES[kind];
  const synonyms = Object.entries(SYNONYMS).flatMap(([word, token]) => (choices.includes(token) ? [word.toUpperCase()] : []));
  const numbers = kind === 'influence' ? steps.map(Number) : [];
  const truths = choices.includes('Yes') ? [true, false] : [];
  return { enum: [...choices, ...synonyms, ...numbers, ...truths, '', null] };
}

interface Condition {
  readonly if: JsonSchema;
  readonly then: JsonSchema;
}

const when = (found: Readonly<Record<string, JsonSchema>>, then: JsonSchema): Condition => ({
  if: { properties: found, required: Object.keys(found) },
  then,
});

/** What a field of a group of items takes, and whose answer it is. `answer` is also the field of an answer that names none. */
function fieldCondition(instrument: InstrumentId, { items, open }: ItemGroup, { field, kind, by }: Field): Condition {
  const item: Readonly<Record<string, JsonSchema>> = open ? {} : { item: { enum: items } };
  const asked: Readonly<Record<string, JsonSchema>> = { instrument: { const: instrument }, ...item };
  const said = {
    properties: { answer: answerOf(kind), ...(by === 'organisation' ? { rater: false } : {}) },
    ...(by === 'rater' ? { required: ['rater'] } : {}),
  };
  const found = when({ ...asked, field: { const: field } }, said);
  return field === 'answer' ? { ...found, if: { properties: { ...asked, field: { const: field } }, required: Object.keys(asked) } } : found;
}

function instrumentConditions(instrument: InstrumentId): readonly Condition[] {
  const groups = FORMS[instrument];
  const isOpen = groups.some(({ open }) => open);
  const only = { instrument: { const: instrument } };
  const fields = [...new Set(groups.flatMap((group) => group.fields.map(({ field }) => field)))];
  // Beside items of people's own, those that the method names have fields of their own.
  const named = isOpen ? groups.filter(({ open }) => !open) : [];
  const others = (group: ItemGroup): ItemGroup => (group.open && named.length > 0 ? { ...group, fields: [] } : group);
  return [
    when(only, {
      properties: { field: { enum: fields }, ...(isOpen ? {} : { item: { enum: groups.flatMap(({ items }) => items) } }) },
    }),
    ...groups.map(others).flatMap((group) => group.fields.map((field) => fieldCondition(instrument, group, field))),
  ];
}

const answers = (instruments: readonly InstrumentId[]): JsonSchema => ({
  type: 'object',
  properties: {
    instrument: { enum: instruments },
    item: TEXT,
    field: TEXT,
    rater: { ...TEXT, description: 'The id of a declared rater; left out for what the organisation states once' },
    answer: {},
    note: { type: ['string', 'null'] },
  },
  required: ['instrument', 'item'],
  additionalProperties: false,
  allOf: instruments.flatMap(instrumentConditions),
});

function assumptionOf(allowed: Allowed): JsonSchema {
  switch (allowed.kind) {
    case 'choice':
      return oneOf(...allowed.of);
    case 'number': {
      const { least, most, whole, open } = allowed;
      return {
        type: whole ? 'integer' : 'number',
        ...(Number.isFinite(least) ? { [open === 'least' ? 'exclusiveMinimum' : 'minimum']: least } : {}),
        ...(Number.isFinite(most) ? { maximum: most } : {}),
      };
    }
    case 'shares':
      return { anyOf: [list(SHARE), TEXT] };
    case 'fixed':
      return {};
  }
}

const ORGANISATION: Readonly<Record<string, JsonSchema>> = {
  asOf: DATE,
  market: oneOf(...MARKETS),
  customerLeader: oneOf(...CUSTOMER_LEADERS),
  revenue: { type: 'number', minimum: 0 },
  revenueUSD: { type: 'number', minimum: 0 },
};

const ESTIMATE = { low: AMOUNT, likely: AMOUNT, high: AMOUNT, own: AMOUNT } as const;

const SELF_FUNDING = record({
  horizonYears: { type: 'integer', minimum: 5, maximum: 100 },
  discountRate: { type: 'number', exclusiveMinimum: -1 },
  margin: { ...SHARE, description: 'The contribution margin on added revenue; there is no default' },
  treatment: oneOf('nested', 'additive'),
  risk: oneOf('mean', 'pert'),
  baseline: record({ customers: { type: 'number', minimum: 0 }, revenuePerCustomer: { type: 'number', minimum: 0 } }, [
    'customers',
    'revenuePerCustomer',
  ]),
  programs: list(
    record(
      {
        name: TEXT,
        driver: oneOf('revenuePerCustomer', 'revenuePerInteraction', 'netNewCustomers'),
        metric: TEXT,
        owner: TEXT,
        baseline: TEXT,
        ...ESTIMATE,
        attribution: SHARE,
        startYear: YEAR,
        ramp: list(SHARE),
      },
      ['name', 'driver', 'likely'],
    ),
  ),
  costs: list(
    record({ name: TEXT, kind: oneOf('oneOff', 'annual'), category: TEXT, ...ESTIMATE, startYear: YEAR }, ['name', 'kind', 'likely']),
  ),
  simulation: record({
    trials: { type: 'integer', minimum: 1, maximum: 1_000_000 },
    seed: YEAR,
    distribution: oneOf('triangular', 'pert'),
  }),
  flows: record({ benefits: list(AMOUNT), costs: list(AMOUNT) }, ['benefits', 'costs']),
});

const projectedOf = (ids: readonly string[], scale: ScaleId): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(ids.map((id) => [id, oneOf(...SCALES[scale].steps)]));

const ROADMAP = record({
  horizonYears: { type: 'integer', minimum: 5 },
  phases: list(
    record(
      {
        year: YEAR,
        outcome: TEXT,
        owner: TEXT,
        review: DATE,
        closes: list(oneOf(...STATEMENT_IDS)),
        projected: record({
          ...projectedOf(VARIABLE_IDS, 'stage'),
          ...projectedOf(STATEMENT_IDS, 'yes'),
          ...projectedOf(QUESTION_IDS, 'fact'),
        }),
      },
      ['year', 'outcome', 'review'],
    ),
  ),
});

/**
 * The schema, draft-07.
 *
 * @example
 * assessmentSchema().required // ['format', 'organisation']
 */
export const assessmentSchema = (): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: ASSESSMENT_FORMAT,
  description: 'An assessment for the CCO Planner. What may be left out, and what each key means: docs/assessment-file.md.',
  ...record(
    {
      $schema: TEXT,
      format: { const: ASSESSMENT_FORMAT },
      organisation: record(
        Object.fromEntries(ORGANISATION_FIELDS.map(({ key, ask }) => [key, { ...(ORGANISATION[key] ?? TEXT), description: ask }])),
        ['name'],
      ),
      raters: list(record({ id: TEXT, group: oneOf(...RATER_GROUPS) }, ['id'])),
      answers: list(answers(INSTRUMENT_IDS)),
      assumptions: record(
        Object.fromEntries(ASSUMPTIONS.map(({ id, what, allowed }) => [id, { ...assumptionOf(allowed), description: what }])),
      ),
      selfFunding: SELF_FUNDING,
      roadmap: ROADMAP,
    },
    ['format', 'organisation'],
  ),
});
