/** The method: what is asked and what follows from the answers. Pure: it knows no Excel, no screen, no clock. */
export * from './problems';
export * from './wording';
export * from './ternary';
export * from './answers';
export * from './instruments';
export * from './assumptions';
export * from './raters';
export * from './figures';
export * from './funding';
export * from './decisions';
export * from './assessment';
