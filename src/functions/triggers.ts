/** What the triggers warrant and how far the accountabilities are covered, from ranges of names and what is said of each. */
import {
  ACCOUNTABILITIES,
  MOST_OWN_ACCOUNTABILITIES,
  TRIGGERS,
  accountabilities,
  fail,
  isBlank,
  named,
  quote,
  readCell,
  shown,
  succeed,
  triggers,
  type OwnedAccountability,
  type ReportedTrigger,
  type Result,
  type Ternary,
} from '../method';
import { all, cellsOf, eachOf, map, readingOf, then, valueOf, wrongCount, type Cell, type Range } from './cells';
import { namedRowsOf, type NamedRow } from './named';

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
