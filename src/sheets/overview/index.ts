/** The sheets about the whole workbook. */
export * from './start';
export * from './recommendation';
export * from './debate';
export * from './responses';
export * from './checks';
export * from './assumptions';
