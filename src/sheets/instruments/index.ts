/** A sheet for each instrument. */
export * from './readiness';
export * from './maturity';
export * from './consensus';
export * from './authority';
export * from './influence';
export * from './structure';
export * from './leader-type';
export * from './principles';
export * from './triggers';
export * from './accountabilities';
export * from './dashboard';
export * from './risks';
export * from './roadmap';
