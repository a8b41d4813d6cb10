/** The pane without its looks: state, transitions, and what it does with the workbook. */
export * from './failure';
export * from './missing';
export * from './operations';
export * from './organisation';
export * from './ports';
export * from './proposal';
export * from './state';
export * from './store';
export { reduce } from './reduce';
