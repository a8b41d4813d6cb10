/** From the cells of a workbook to an assessment and back, and what a writing would change. */
export * from './read-workbook';
export * from './migrations';
export * from './assessment-cells';
export * from './funding-cells';
export * from './roadmap-cells';
export * from './unplaced-parts';
export * from './missing-ranges';
export * from './open-questions';
export * from './write-plan';
export * from './sheet-selection';
export * from './row-heights';
