/** The consensus from two ranges: the leaders' names and their positions. */
import { consensus, consensusText, type LeaderPosition, type Position, type Reading, type Result } from '../method';
import { eachOf, map, readingOf, then, type Range } from './cells';
import { namedRowsOf } from './named';

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
