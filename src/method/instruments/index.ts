/** Instruments: what is asked, on which scale, and from which source. */
export * from './sources';
export * from './readiness';
export * from './maturity';
export * from './forms';
export * from './organisation';
