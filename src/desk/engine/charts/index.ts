/** The door of the charts: what Excel says of them, where they are kept, and how Chart.js draws them. */
export * from './chart';
export * from './records';
export { drawnChart, type DrawnChart } from './drawing';
export { chartCells, seriesName, type ChartCells } from './cells';
export type { DrawnSeries } from './series';
