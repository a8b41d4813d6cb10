/** Lists that people fill in and that grow: a row an item, a table of stages, inventories, phases. */
export * from './item-list';
export * from './dashboard-grid';
export * from './inventories';
export * from './phase-rows';
