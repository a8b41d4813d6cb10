/** The structure from the reporting line's rule, the functions' commitments and the top area, as text. */
import {
  REPORTING_RULES,
  fail,
  isBlank,
  shown,
  structureText,
  succeed,
  type Fact,
  type FunctionPeople,
  type Reading,
  type ReportingRule,
  type Result,
} from '../method';
import { assumptionOf } from './assumptions';
import { all, cellsOf, isWholeBlank, map, readingsOf, singleOf, textOf, valueOf, type Range } from './cells';

export interface StructureRanges {
  /** RL1 to RL6. */
  readonly rule: Range;
  /** What each function commits. */
  readonly people: Range;
  readonly budget: Range;
  readonly release: Range;
  /** The stage of the ability to work cross-functionally. */
  readonly crossFunctional: Range;
  /** As TOPAREA writes it. */
  readonly topArea: Range;
  readonly runsWell: Range;
  readonly share: Range;
}

/** The structure; functions are told by their positions. */
export function structureOf(ranges: StructureRanges): Result<string> {
  const found = all({
    line: ruleOf(ranges.rule),
    people: peopleOf(ranges.people),
    budget: factOf(ranges.budget, 'budget'),
    release: factOf(ranges.release, 'release'),
    crossFunctional: map(singleOf('stage', ranges.crossFunctional, 'crossFunctional'), tokenOrNull),
    topArea: textOf(ranges.topArea, 'topArea'),
    runsWell: factOf(ranges.runsWell, 'runsWell'),
    share: assumptionOf('A-ST2', ranges.share, 'share'),
  });
  return map(found, structureText);
}

const RULES: readonly ReportingRule[] = REPORTING_RULES.map(({ rule }) => rule).sort();

function ruleOf(range: Range): Result<ReportingRule> {
  const value = valueOf(range);
  if (isBlank(value)) return fail({ code: 'missing', place: 'rule', expected: `one of ${RULES.join(', ')}` });
  const rule = RULES.find((known) => known === String(value).trim().toUpperCase());
  return rule === undefined ? fail({ code: 'notOneOf', place: 'rule', found: shown(value), choices: RULES }) : succeed(rule);
}

/** A range without a single commitment lists no function: that its cells are there says nothing. */
function peopleOf(range: Range): Result<readonly FunctionPeople[]> {
  if (isWholeBlank(range)) return succeed([]);
  return map(readingsOf('people', cellsOf(range, 'people')), (readings) =>
    readings.map((reading, i) => ({ function: `function ${i + 1}`, commitment: tokenOrNull(reading) })),
  );
}

const factOf = (range: Range, name: string): Result<Fact | null> => map(singleOf('fact', range, name), tokenOrNull);

const tokenOrNull = <Token extends string>(reading: Reading<Token>): Token | null => (reading.state === 'valid' ? reading.token : null);
