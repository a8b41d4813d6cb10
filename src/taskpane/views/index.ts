/** What the pane looks like. */
export { OutsideExcel } from './OutsideExcel';
export { Pane } from './Pane';
