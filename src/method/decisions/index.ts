/** Decisions: what follows from the figures, each with its rule, its source and what would change it. */
export * from './conclusion';
export * from './top-area';
export * from './reporting-rule';
export * from './reporting-line';
