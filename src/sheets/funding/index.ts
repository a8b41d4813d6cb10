/** The money sheets: Self-funding with its model, Sensitivity, and Simulation. */
export { selfFundingSheet } from './self-funding';
export { SENSITIVITY_BLOCKS, sensitivitySheet } from './sensitivity';
export { simulationSheet } from './simulation';
