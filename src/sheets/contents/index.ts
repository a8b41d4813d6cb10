/** What cells hold: which named range holds which answers, what people put there, and what a sheet is drawn from. */
export * from './answer-blocks';
export * from './cell-contents';
export * from './sheet-context';
export * from './ranges';
