/** Reading the self-funding model and the roadmap of an assessment. */
import { MOST_TRIALS, type Cost, type Estimate, type Program, type SelfFunding } from '../funding';
import { QUESTION_IDS, STATEMENT_IDS, VARIABLE_IDS } from '../instruments';
import { quote } from '../problems';
import {
  amount,
  amountAbove,
  amountFrom,
  date,
  isRecord,
  listOf,
  oneOf,
  optional,
  record,
  required,
  share,
  someText,
  text,
  tokenOf,
  wholeFrom,
  type Check,
} from './checks';
import type { Phase, Roadmap } from './shape';

/** The sources hold that the work takes five years. */
const SHORTEST_HORIZON = 5;
/** Nobody plans further, and every year is a column of the workbook. */
const LONGEST_HORIZON = 100;

const estimate = {
  low: optional(amount),
  likely: required(amount, 'the likely value, a number'),
  high: optional(amount),
  own: optional(amount),
};

const program: Check<Program> = named(
  inOrder(
    record<Program>({
      name: required(someText, 'the name of the program'),
      driver: required(oneOf('revenuePerCustomer', 'revenuePerInteraction', 'netNewCustomers'), 'the driver of its benefit'),
      metric: optional(text),
      owner: optional(text),
      baseline: optional(text),
      ...estimate,
      attribution: optional(share),
      startYear: optional(wholeFrom(0)),
      ramp: optional(listOf(share)),
    }),
  ),
);

const cost: Check<Cost> = named(
  inOrder(
    record<Cost>({
      name: required(someText, 'the name of the cost'),
      kind: required(oneOf('oneOff', 'annual'), 'oneOff or annual'),
      category: optional(text),
      ...estimate,
      startYear: optional(wholeFrom(0)),
    }),
  ),
);

/** The self-funding model: programs and costs, or the flows of a team's own model. */
export const selfFunding: Check<SelfFunding> = record<SelfFunding>({
  horizonYears: optional(upTo(LONGEST_HORIZON, wholeFrom(SHORTEST_HORIZON))),
  discountRate: optional(amountAbove(-1)),
  margin: optional(share),
  treatment: optional(oneOf('nested', 'additive')),
  risk: optional(oneOf('mean', 'pert')),
  baseline: optional(
    record<NonNullable<SelfFunding['baseline']>>({
      customers: required(amountFrom(0), 'the number of customers today'),
      revenuePerCustomer: required(amountFrom(0), 'the revenue per customer and year today'),
    }),
  ),
  programs: optional(listOf(program)),
  costs: optional(listOf(cost)),
  simulation: optional(
    record<NonNullable<SelfFunding['simulation']>>({
      trials: optional(upTo(MOST_TRIALS, wholeFrom(1))),
      // Whole numbers beyond it are not told apart.
      seed: optional(upTo(Number.MAX_SAFE_INTEGER, wholeFrom(0))),
      distribution: optional(oneOf('triangular', 'pert')),
    }),
  ),
  flows: optional(
    ofEqualLength(
      record<NonNullable<SelfFunding['flows']>>({
        benefits: required(listOf(amount), 'a benefit for each year'),
        costs: required(listOf(amount), 'a cost for each year'),
      }),
    ),
  ),
});

const phase: Check<Phase> = record<Phase>({
  year: required(wholeFrom(0), 'the year of the phase'),
  outcome: required(someText, 'an outcome that can be measured'),
  owner: optional(text),
  review: required(date, 'the date of its review'),
  closes: optional(listOf(oneOf(...STATEMENT_IDS))),
  projected: optional(
    record<NonNullable<Phase['projected']>>({
      ...Object.fromEntries(VARIABLE_IDS.map((id) => [id, optional(tokenOf('stage'))])),
      ...Object.fromEntries(STATEMENT_IDS.map((id) => [id, optional(tokenOf('yes'))])),
      ...Object.fromEntries(QUESTION_IDS.map((id) => [id, optional(tokenOf('fact'))])),
    } as Parameters<typeof record<NonNullable<Phase['projected']>>>[0]),
  ),
});

/** The roadmap: a horizon of five years or more, and phases that each have a measurable outcome and a review date. */
export const roadmap: Check<Roadmap> = record<Roadmap>({
  horizonYears: optional(wholeFrom(SHORTEST_HORIZON)),
  phases: optional(listOf(phase)),
});

/** A number that must not be above a limit. */
function upTo(most: number, check: Check<number>): Check<number> {
  return (value, place, report) => {
    const known = check(value, place, report);
    if (known === undefined || known <= most) return known;
    report({ code: 'wrongKind', place, found: quote(known), expected: `${most} or less` });
    return undefined;
  };
}

/** A row of a list is easier to find by its name than by its number. */
function named<Value>(check: Check<Value>): Check<Value> {
  return (value, place, report) => {
    const name = isRecord(value) && typeof value['name'] === 'string' ? value['name'].trim() : '';
    return check(value, place, (problem) => report(name === '' ? problem : { about: quote(name), ...problem }));
  };
}

/** Low, likely and high have to stand in this order. */
function inOrder<Value extends Estimate>(check: Check<Value>): Check<Value> {
  return (value, place, report) => {
    const known = check(value, place, report);
    if (known?.likely === undefined) return known;
    const { low = known.likely, likely, high = known.likely } = known;
    if (low > likely)
      report({ code: 'wrongKind', place: [...place, 'low'], found: quote(low), expected: `${likely} or less, which is the likely value` });
    if (high < likely)
      report({
        code: 'wrongKind',
        place: [...place, 'high'],
        found: quote(high),
        expected: `${likely} or more, which is the likely value`,
      });
    return known;
  };
}

function ofEqualLength(check: Check<NonNullable<SelfFunding['flows']>>): Check<NonNullable<SelfFunding['flows']>> {
  return (value, place, report) => {
    const known = check(value, place, report);
    // As they were given: an amount that cannot be read is a year all the same.
    const [benefits, costs] = [yearsIn(value, 'benefits'), yearsIn(value, 'costs')];
    if (benefits !== undefined && costs !== undefined && benefits !== costs) {
      report({ code: 'wrongSize', place: [...place, 'costs'], found: `${costs} years`, expected: `${benefits} as in benefits` });
    }
    return known;
  };
}

const yearsIn = (value: unknown, key: string): number | undefined =>
  isRecord(value) && Array.isArray(value[key]) ? value[key].length : undefined;
