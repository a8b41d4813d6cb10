/** The money sheets: Self-funding with its model, Sensitivity, and Simulation; and the model's cells as an assessment file has them. */
export * from '../document/funding-cells';
export { selfFundingSheet } from './self-funding';
export { SENSITIVITY_BLOCKS, sensitivitySheet } from './sensitivity';
export { simulationSheet } from './simulation';
