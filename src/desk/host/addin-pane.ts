/** Whether the add-in's pane is shown: the add-in asks for it, whatever draws the pane does it. */

/** OfficeCore.AppRuntimeState, as far as a running add-in can be in it. */
export type PaneState = 'Visible' | 'Background';

export class AddinPane {
  private current: PaneState = 'Visible';
  private readonly listeners = new Set<(state: PaneState) => void>();

  get state(): PaneState {
    return this.current;
  }

  set(state: PaneState): void {
    if (state === this.current) return;
    this.current = state;
    for (const listener of this.listeners) listener(state);
  }

  /** @returns a function that ends it */
  listen(listener: (state: PaneState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
