/** Giving back a figure that there may be a reason not to have: #N/A then says which. */
import type { Result } from '../method';
import { returned } from './returned';

export interface Unavailable {
  /** Why there is no figure, as the message behind #N/A. */
  readonly why: string;
}

/**
 * A figure for a cell.
 *
 * @throws CustomFunctions.Error #VALUE! as `returned` does; #N/A with the reason when there is no figure
 */
export function figure<Value extends number | string>(result: Result<Value | Unavailable>): Value {
  const value = returned(result);
  if (typeof value === 'object') throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, value.why);
  return value;
}
