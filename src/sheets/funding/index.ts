/** The money sheets: Self-funding with its model, Sensitivity, and Simulation. */
export { selfFundingSheet } from './self-funding';
export { sensitivitySheet } from './sensitivity';
export { SENSITIVITY_BLOCKS } from './sensitivity-rows';
export { simulationSheet } from './simulation';
