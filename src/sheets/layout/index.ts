/** What a sheet is: a layout as plain data, its builder, and the one visual language. */
export * from './sheet-layout';
export * from './sheet-builder';
export * from './grid';
export * from './theme';
export * from './sentences';
export * from './dates';
