/** Holds the pane's state and tells who listens when it changes. */
import { reduce } from './reduce';
import { INITIAL, type PaneEvent, type PaneState } from './state';

export interface Store {
  readonly state: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  /** @returns ends the listening */
  readonly listen: (listener: () => void) => () => void;
}

export function createStore(initial: PaneState = INITIAL): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    dispatch: (event) => {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      listeners.forEach((listener) => listener());
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
