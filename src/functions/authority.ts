/** The authority of the role from ranges: the nine rows by name, and what is practised and stated in each. */
import {
  AUTHORITY_ROWS,
  AUTHORITY_ROW_IDS,
  authority,
  authorityText,
  fail,
  lipService,
  lipServiceText,
  named,
  quote,
  succeed,
  type AuthorityFacts,
  type Fact,
  type Result,
} from '../method';
import { assumptionOf } from './assumptions';
import { all, eachOf, map, readingOf, then, type Cell, type Range } from './cells';
import { namedRowsOf, type NamedRow } from './named';

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
    map(all({ practised: factOf(cells.practised), stated: factOf(cells.stated) }), (facts) => [name, facts] as const),
  );
  return map(read, (entries) => {
    const byRow = new Map(entries);
    const column = (key: keyof StatedAndPractised): AuthorityFacts =>
      Object.fromEntries(AUTHORITY_ROW_IDS.map((id) => [id, byRow.get(id)?.[key] ?? null])) as AuthorityFacts;
    return { practised: column('practised'), stated: column('stated') };
  });
}

const factOf = (cell: Cell): Result<Fact | null> =>
  map(readingOf('fact', cell), (reading) => (reading.state === 'valid' ? reading.token : null));
