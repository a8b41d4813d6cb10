/** What to type into a cell for a date. */
import { dayNumber } from '../../method';
import type { Content } from './sheet-layout';

/** The number of the day; anything that is no such date stays the text it is. */
export const dateContent = (value: Content): Content => (typeof value === 'string' ? (dayNumber(value) ?? `'${value}`) : value);
