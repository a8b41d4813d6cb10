/** Answers: the scales they are given on and what a cell can hold. */
export * from './scales';
export * from './cell';
export * from './dates';
