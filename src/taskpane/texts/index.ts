/** Every word the pane says. */
export * from './pane';
export * from './set-up';
export * from './answers';
export * from './conclusion';
export * from './share';
export * from './words';
