/** Figures: what is counted from the answers before anything is decided. */
export * from './readiness';
export * from './maturity';
