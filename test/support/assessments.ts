/** Random assessments with every instrument in them, items of people's own included, whose names Excel would take for something else. */
import fc from 'fast-check';
import {
  fieldOf,
  FUNCTIONS,
  LIST_IDS,
  LISTS,
  parseAssessment,
  PROMPT_IDS,
  QUESTION_IDS,
  SCALES,
  STATEMENT_IDS,
  VARIABLE_IDS,
  type Assessment,
  type FieldKind,
  type ItemList,
  type ListId,
  type ScaleId,
} from '../../src/method';

interface Given {
  readonly instrument: string;
  readonly item: string;
  readonly field: string;
  readonly rater?: string;
  readonly answer: string | number | null;
  readonly note?: string;
}

export const AWKWARD = [
  '=x',
  '24/7',
  'A/B',
  'Sales',
  'TRUE',
  '007',
  '@home',
  "O'Hara",
  '+1',
  '-',
  '3/4',
  'Über uns',
  '#N/A',
  '0',
  '2026-01-05',
] as const;

const name = fc.constantFrom<string>(...AWKWARD);
const names = (most: number) => fc.uniqueArray(name, { maxLength: most });
const day = fc.integer({ min: 36526, max: 60000 }).map((number) => new Date((number - 25569) * 86_400_000).toISOString().slice(0, 10));

const RARELY = { freq: 2 };

function answerOf(kind: FieldKind): fc.Arbitrary<string | number | null> {
  if (kind in SCALES) return fc.option(fc.constantFrom(...SCALES[kind as ScaleId].choices), RARELY);
  return fc.option<string | number>(kind === 'date' ? day : kind === 'rank' ? fc.integer({ min: 1, max: 16 }) : name, RARELY);
}

/** One row's answers: what is null is left out, but the first of an item of people's own, which lists it. A note goes with the first. */
function row(
  cells: readonly (readonly [Omit<Given, 'answer'>, fc.Arbitrary<Given['answer']>])[],
  isOwn: boolean,
): fc.Arbitrary<readonly Given[]> {
  return fc.tuple(fc.tuple(...cells.map(([, answer]) => answer)), fc.option(name, { freq: 3 })).map(([answers, note]) => {
    const given = cells
      .map(([asked], i): Given => ({ ...asked, answer: answers[i] ?? null }))
      .filter(({ answer }, i) => answer !== null || (isOwn && i === 0));
    return given.map((each, i) => (i === 0 && note !== null ? { ...each, note } : each));
  });
}

const rows = (all: readonly fc.Arbitrary<readonly Given[]>[]): fc.Arbitrary<readonly Given[]> =>
  fc.tuple(...all).map((each) => each.flat());

function listAnswers(list: ListId, raters: readonly string[]): fc.Arbitrary<readonly Given[]> {
  const { instrument, fields, items, mostOwn }: ItemList = LISTS[list];
  const itemRow = (item: string, isOwn: boolean) =>
    row(
      [
        ...fields.map((field) => [{ instrument, item, field }, answerOf(fieldOf({ instrument, item, field })!.kind)] as const),
        ...(list === 'accountabilities'
          ? raters.map((rater) => [{ instrument, item, field: 'rank', rater }, answerOf('rank')] as const)
          : []),
      ],
      isOwn,
    );
  return names(Math.min(mostOwn, 6)).chain((own) =>
    rows([...items.map(({ id }) => itemRow(id, false)), ...own.map((item) => itemRow(item, true))]),
  );
}

const dashboard = names(5).chain((stages) =>
  rows(
    stages.map((stage) =>
      row(
        FUNCTIONS.map(({ id }) => [{ instrument: 'dashboard', item: `${stage}/${id}`, field: 'metric' }, answerOf('text')] as const),
        true,
      ).map(onlyMetrics),
    ),
  ),
);

/** A stage that has a metric is listed by it. */
const onlyMetrics = (given: readonly Given[]): readonly Given[] => {
  const [first] = given;
  const metrics = given.filter(({ answer }) => answer !== null);
  if (metrics.length === 0) return given;
  return metrics.map((each, i) => (i === 0 && first?.note !== undefined ? { ...each, note: first.note } : each));
};

function ratedAnswers(raters: readonly string[]): fc.Arbitrary<readonly Given[]> {
  const each = (instrument: string, item: string, kind: ScaleId) =>
    raters.map((rater) => [{ instrument, item, field: 'answer', rater }, answerOf(kind)] as const);
  const once = (instrument: string, item: string, field: string) =>
    [{ instrument, item, field }, answerOf(fieldOf({ instrument: instrument as 'readiness', item, field })!.kind)] as const;
  return rows([
    ...STATEMENT_IDS.map((item) =>
      row(
        [...each('readiness', item, 'yes'), ...['decided', 'acting', 'thinking', 'time'].map((field) => once('readiness', item, field))],
        false,
      ),
    ),
    ...QUESTION_IDS.map((item) =>
      row([...each('readiness', item, 'fact'), once('readiness', item, 'answer'), once('readiness', item, 'decided')], false),
    ),
    ...PROMPT_IDS.map((item) => row(each('maturity', item, 'stage'), false)),
    ...VARIABLE_IDS.map((item) => row([once('maturity', item, 'assigned')], false)),
  ]);
}

const some = <Value>(record: Readonly<Record<string, fc.Arbitrary<Value>>>) => fc.record(record, { requiredKeys: [] });

const projected = some<string>({
  ...Object.fromEntries(VARIABLE_IDS.map((id) => [id, fc.constantFrom(...SCALES.stage.steps)])),
  R4: fc.constantFrom(...SCALES.yes.steps),
  R11: fc.constantFrom(...SCALES.yes.steps),
  Q13: fc.constantFrom(...SCALES.fact.steps),
}).filter((all) => Object.keys(all).length > 0);

const phase = fc.record(
  {
    year: fc.integer({ min: 0, max: 7 }),
    outcome: name,
    owner: name,
    review: day,
    closes: fc.uniqueArray(fc.constantFrom(...STATEMENT_IDS), { minLength: 1, maxLength: 4 }),
    projected,
  },
  { requiredKeys: ['year', 'outcome', 'review'] },
);

const roadmap = fc.oneof(
  fc.constant(undefined),
  fc.record(
    { horizonYears: fc.integer({ min: 5, max: 9 }), phases: fc.array(phase, { minLength: 1, maxLength: 12 }) },
    { requiredKeys: ['phases'] },
  ),
  fc.constant({ horizonYears: 7 }),
);

const money = fc.constantFrom(0, 0, 150000, 12.5, 1e9);
const flows = fc.integer({ min: 1, max: 13 }).chain((years) =>
  fc.record({
    benefits: fc.array(money, { minLength: years, maxLength: years }),
    costs: fc.array(money, { minLength: years, maxLength: years }),
  }),
);
const rate = fc.constantFrom(0, 0.1, -0.02);

const selfFunding = fc.oneof(
  fc.constant(undefined),
  fc.constant({ margin: 0.4, discountRate: 0.08 }),
  fc.record({ flows, discountRate: rate }, { requiredKeys: ['flows'] }),
  fc.record({ flows, discountRate: rate, margin: fc.constant(0.4), horizonYears: fc.constant(6) }),
);

const organisation = fc.record(
  {
    name,
    asOf: day,
    currency: fc.constant('EUR'),
    revenue: fc.constantFrom(0, 1e9),
    market: fc.constantFrom('B2B', 'B2C', 'both'),
    customerLeader: fc.constantFrom('none', 'exists'),
    highestLevel: name,
  },
  { requiredKeys: ['name'] },
);

const assumptions = some<unknown>({
  'A-R1': fc.constant('yes'),
  'A-RL1': fc.constant('cautious'),
  'A-CV1': fc.constantFrom(0.25, 1),
  'A-IN1': fc.constant(3),
  'A-SF5': fc.constant([0.5, 1]),
});

/** Assessments of one to three raters, as they are once they have been read. */
export const assessments: fc.Arbitrary<Assessment> = fc.integer({ min: 1, max: 3 }).chain((count) => {
  const raters = Array.from({ length: count }, (_, i) => `r${i + 1}`);
  const answers = rows([ratedAnswers(raters), ...LIST_IDS.map((list) => listAnswers(list, raters)), dashboard]);
  return fc.tuple(organisation, answers, assumptions, selfFunding, roadmap).map(([about, given, assumed, funding, planned]) => {
    const read = parseAssessment({
      format: 'cco-assessment/1',
      organisation: about,
      raters: raters.map((id, i) => (i === 0 ? { id, group: 'board' } : { id })),
      answers: given,
      assumptions: assumed,
      ...(funding ? { selfFunding: funding } : {}),
      ...(planned ? { roadmap: planned } : {}),
    });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.value;
  });
});

/** What an assessment says, however it lists what is unanswered: answers in their own order, and by instrument the items in theirs. */
export function said({ answers, ...rest }: Assessment): unknown {
  const given = answers
    .filter(({ answer }) => answer !== null)
    .map((answer) => JSON.stringify(Object.entries(answer).sort(([a], [b]) => a.localeCompare(b))));
  const rowOf = (instrument: string, item: string): string =>
    `${instrument} ${instrument === 'dashboard' ? item.slice(0, item.lastIndexOf('/')) : item}`;
  const fixed = new Set(LIST_IDS.flatMap((list) => LISTS[list].items.map(({ id }) => id as string)));
  const own = answers
    .filter(({ instrument, item }) => !['readiness', 'maturity'].includes(instrument) && !fixed.has(item))
    .map(({ instrument, item }) => rowOf(instrument, item));
  const instrumentOf = (row: string): string => row.slice(0, row.indexOf(' '));
  return { ...rest, given: given.sort(), listed: [...new Set(own)].sort((a, b) => instrumentOf(a).localeCompare(instrumentOf(b))) };
}

/** The assessment without its notes. */
export const withoutNotes = (assessment: Assessment): Assessment => ({
  ...assessment,
  answers: assessment.answers.map(
    (answer) => Object.fromEntries(Object.entries(answer).filter(([key]) => key !== 'note')) as unknown as typeof answer,
  ),
});
