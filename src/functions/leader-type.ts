/** Today's type of leader from seven facts, as text. */
import { leaderTypeToday, type Fact, type LeaderFacts, type Reading, type Result } from '../method';
import { all, map, singleOf, type Range } from './cells';

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

const factOf = (range: Range, name: string): Result<Fact | null> => map(singleOf('fact', range, name), tokenOrNull);

const tokenOrNull = <Token extends string>(reading: Reading<Token>): Token | null => (reading.state === 'valid' ? reading.token : null);
