/** What a function gives back to Excel: its value, #N/A where there is none, or #VALUE! with what is wrong. */
import { problemText, type Result } from '../method';

const MOST_PROBLEMS = 3;

/**
 * A result's value for a cell.
 *
 * @throws CustomFunctions.Error #VALUE!, naming the place and what was found there, when the arguments have problems;
 * #N/A when there is nothing to count, which charts leave out
 */
export function returned<Value>(result: Result<Value | null>): Value {
  if (!result.ok) {
    const shown = result.problems.slice(0, MOST_PROBLEMS).map(problemText).join('; ');
    const more = result.problems.length - MOST_PROBLEMS;
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, more > 0 ? `${shown}; and ${more} more` : shown);
  }
  if (result.value === null) throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'nothing is answered');
  return result.value;
}

export interface Unavailable {
  /** Why there is no figure, as the message behind #N/A. */
  readonly why: string;
}

/**
 * A figure for a cell.
 *
 * @throws CustomFunctions.Error #VALUE! as `returned` does; #N/A with the reason when there is no figure
 */
export function figure<Value extends number | string | number[][]>(result: Result<Value | Unavailable>): Value {
  const value = returned(result);
  if (isUnavailable(value)) throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, value.why);
  return value;
}

const isUnavailable = (value: number | string | number[][] | Unavailable): value is Unavailable =>
  typeof value === 'object' && 'why' in value;
