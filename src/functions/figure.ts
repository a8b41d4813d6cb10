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
export function figure<Value extends number | string | number[][]>(result: Result<Value | Unavailable>): Value {
  const value = returned(result);
  if (isUnavailable(value)) throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, value.why);
  return value;
}

const isUnavailable = (value: number | string | number[][] | Unavailable): value is Unavailable =>
  typeof value === 'object' && 'why' in value;
