/** Small words of many texts. */
import type { Content } from '../../sheets';

/** `counted(2, 'sheet')` → `2 sheets` */
export const counted = (count: number, noun: string, plural = `${noun}s`): string => `${count} ${count === 1 ? noun : plural}`;

/** What stands in a cell, within a sentence. */
export const shown = (content: Content): string => `“${content}”`;
