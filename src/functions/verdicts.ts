/** Verdicts of single instruments from ranges: leaders, areas, authority, triggers, accountabilities, structure, the leader of today. */
import {
  accountabilities,
  ACCOUNTABILITIES,
  type AreaInfluence,
  authority,
  AUTHORITY_ROW_IDS,
  AUTHORITY_ROWS,
  type AuthorityFacts,
  authorityText,
  consensus,
  consensusText,
  type Fact,
  fail,
  type FunctionPeople,
  isBlank,
  type LeaderFacts,
  type LeaderPosition,
  leaderTypeToday,
  lipService,
  lipServiceText,
  MOST_OWN_ACCOUNTABILITIES,
  named,
  type OwnedAccountability,
  type Position,
  quote,
  readCell,
  type Reading,
  type ReportedTrigger,
  REPORTING_RULES,
  type ReportingRule,
  type Result,
  shown,
  structureText,
  succeed,
  type Ternary,
  topArea,
  topAreaText,
  TRIGGERS,
  triggers,
} from '../method';
import { assumptionOf } from './assumptions';
import {
  all,
  type Cell,
  cellsOf,
  eachOf,
  isWholeBlank,
  map,
  type Range,
  readingOf,
  readingsOf,
  singleOf,
  textOf,
  then,
  valueOf,
  wrongCount,
} from './cells';
import { type NamedRow, namedRowsOf } from './named';

/** The consensus as text. */
export function consensusOf(names: Range, positions: Range): Result<string> {
  const rows = namedRowsOf({ names, beside: { positions }, expected: 'the name of the leader whose position is given' });
  const leaders = then(rows, (all) =>
    eachOf(all, ({ name, cells }) =>
      map(readingOf('position', cells.positions), (reading): LeaderPosition => ({ leader: name, position: positionOf(reading) })),
    ),
  );
  return map(leaders, (all) => consensusText(consensus(all)));
}

const positionOf = (reading: Reading<Position>): LeaderPosition['position'] =>
  reading.state === 'valid' && reading.token !== 'Not asked' ? reading.token : null;

/** The top area as text. */
export const topAreaOf = (names: Range, influence: Range, bar: Range): Result<string> =>
  map(
    all({ areas: areasOf(cellsOf(names, 'names'), cellsOf(influence, 'influence')), bar: assumptionOf('A-IN1', bar, 'bar') }),
    ({ areas, bar: least }) => topAreaText(topArea(areas, least)),
  );

function areasOf(names: readonly Cell[], influences: readonly Cell[]): Result<readonly AreaInfluence[]> {
  if (names.length !== influences.length) return fail(wrongCount('influence', influences.length, names.length));
  const rows = names.map((name, i) => ({ name, influence: influences[i]! }));
  // A row without a name and without an influence is a spare one.
  const filled = rows.filter(({ name, influence }) => !(isBlank(name.value) && isBlank(influence.value)));
  return eachOf(filled, ({ name, influence }) =>
    map(all({ area: areaName(name), reading: readingOf('influence', influence) }), ({ area, reading }) => ({
      area,
      influence: reading.state === 'valid' ? Number(reading.token) : null,
    })),
  );
}

function areaName({ value, place }: Cell): Result<string> {
  if (isBlank(value)) return fail({ code: 'missing', place, expected: 'the name of the area whose influence is given' });
  return typeof value === 'object'
    ? fail({ code: 'wrongKind', place, found: shown(value), expected: 'the name of an area' })
    : succeed(String(value).trim());
}

export interface AuthorityRanges {
  /** The rows by id or label; a row that is not listed is missing. */
  readonly names: Range;
  readonly practised: Range;
  readonly stated: Range;
  /** "any" or "all" of the six functions. */
  readonly rule: Range;
}

/** The authority as text, with what is lip service after it. */
export function authorityOf({ names, practised, stated, rule }: AuthorityRanges): Result<string> {
  const rows = namedRowsOf({ names, beside: { practised, stated }, expected: 'the row whose answer is given', read: rowId });
  const found = all({ facts: then(rows, factsOf), rule: assumptionOf('A-AU1', rule, 'rule') });
  return map(found, ({ facts, rule: reach }) => {
    const text = authorityText(authority({ practised: facts.practised, rule: reach }));
    const lip = lipServiceText(lipService(facts.stated, facts.practised));
    return lip === null ? text : `${text}. ${lip}`;
  });
}

const factInCell = (cell: Cell): Result<Fact | null> => map(readingOf('fact', cell), tokenOrNull);

function rowId(name: string, place: string): Result<string> {
  const row = named(AUTHORITY_ROWS, name);
  return row === undefined
    ? fail({ code: 'notOneOf', place, found: quote(name), choices: AUTHORITY_ROWS.map(({ label }) => label) })
    : succeed(row.id);
}

interface StatedAndPractised {
  readonly practised: AuthorityFacts;
  readonly stated: AuthorityFacts;
}

function factsOf(rows: readonly NamedRow<keyof StatedAndPractised>[]): Result<StatedAndPractised> {
  const read = eachOf(rows, ({ name, cells }) =>
    map(all({ practised: factInCell(cells.practised), stated: factInCell(cells.stated) }), (facts) => [name, facts] as const),
  );
  return map(read, (entries) => {
    const byRow = new Map(entries);
    const column = (key: keyof StatedAndPractised): AuthorityFacts =>
      Object.fromEntries(AUTHORITY_ROW_IDS.map((id) => [id, byRow.get(id)?.[key] ?? null])) as AuthorityFacts;
    return { practised: column('practised'), stated: column('stated') };
  });
}

/** What the triggers warrant, as text. */
export function triggersOf({
  names,
  answers,
  leaderExists,
}: {
  readonly names: Range;
  readonly answers: Range;
  readonly leaderExists: Range;
}): Result<string> {
  const rows = namedRowsOf({
    names,
    beside: { answers },
    expected: 'the trigger whose answer is given',
    read: (name) => succeed(named(TRIGGERS, name)?.id ?? name),
  });
  const reported = then(rows, (found) =>
    eachOf(found, ({ name, cells }) =>
      map(readingOf('fact', cells.answers), (reading): ReportedTrigger => ({
        name,
        answer: reading.state === 'valid' ? reading.token : null,
      })),
    ),
  );
  return map(
    all({ triggers: reported, leaderExists: leaderExistsOf(leaderExists, 'leaderExists') }),
    (findings) => triggers(findings).text,
  );
}

/**
 * Whether a customer leader exists, as the sheet Start has it (none, exists) or as Yes and No; not known where it is blank.
 */
export function leaderExistsOf(range: Range, name: string): Result<Ternary> {
  const cells = cellsOf(range, name);
  if (cells.length > 1) return fail(wrongCount(name, cells.length, 1));
  const value = valueOf(range);
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (word === 'exists' || word === 'none') return succeed(word === 'exists');
  const reading = readCell('fact', value);
  switch (reading.state) {
    case 'valid':
      return succeed(reading.token === 'Yes');
    case 'blank':
    case "don't know":
      return succeed(null);
    case 'invalid':
      return fail({ code: 'notOneOf', place: name, found: shown(value), choices: ['none', 'exists', 'Yes', 'No', "Don't know"] });
  }
}

/** How many accountabilities have an executive, as text. */
export function coverageOf(names: Range, owners: Range): Result<string> {
  const rows = namedRowsOf({
    names,
    beside: { owners },
    expected: 'the accountability whose owner is given',
    read: (name) => succeed(named(ACCOUNTABILITIES, name)?.id ?? name),
  });
  const owned = then(then(rows, notTooMany), (found) =>
    eachOf(found, ({ name, cells }) => map(ownerOf(cells.owners), (owner): OwnedAccountability => ({ id: name, owner }))),
  );
  return map(owned, (found) => accountabilities(found).text);
}

function ownerOf({ value, place }: Cell): Result<string | null> {
  if (isBlank(value)) return succeed(null);
  return typeof value === 'object'
    ? fail({ code: 'wrongKind', place, found: shown(value), expected: 'the name of an executive' })
    : succeed(String(value));
}

function notTooMany(rows: readonly NamedRow<'owners'>[]): Result<readonly NamedRow<'owners'>[]> {
  const own = rows.filter(({ name }) => named(ACCOUNTABILITIES, name) === undefined);
  const over = own[MOST_OWN_ACCOUNTABILITIES];
  if (over === undefined) return succeed(rows);
  return fail({
    code: 'wrongKind',
    place: over.place,
    found: quote(over.name),
    expected: `one of the ${MOST_OWN_ACCOUNTABILITIES} that may be added to A1 to A7`,
  });
}

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

export type LeaderTypeRanges = { readonly [Name in keyof LeaderFacts]: Range };

/** Today's type; that a leader exists is taken for granted, since somebody asks. */
export function leaderTypeOf(ranges: LeaderTypeRanges): Result<string> {
  const facts = all<LeaderFacts>({
    scope: map(singleOf('scope', ranges.scope, 'scope'), tokenOrNull),
    body: map(singleOf('body', ranges.body, 'body'), tokenOrNull),
    reportsToCSuite: factOf(ranges.reportsToCSuite, 'reportsToCSuite'),
    peer: factOf(ranges.peer, 'peer'),
    ownsPnL: factOf(ranges.ownsPnL, 'ownsPnL'),
    transition: factOf(ranges.transition, 'transition'),
    limitedBudget: factOf(ranges.limitedBudget, 'limitedBudget'),
  });
  return map(facts, (found) => leaderTypeToday(found, true) ?? '');
}
