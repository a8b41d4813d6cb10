/** One open workbook: its grid, its pane, and whether it holds something that no file has yet. */
import type { Desk, Surface } from '..';
import { openGrid } from './grid';
import type { Addin } from './manifest';
import { hideMessage } from './message';
import { openPane, type Pane } from './pane';
import { showPrompts } from './prompt';

export interface Session {
  readonly desk: Desk;
  readonly name: string;
  readonly pane: Pane;
  isChanged(): boolean;
  /** A file has everything now. */
  saved(): void;
  close(): void;
}

export interface SessionOptions {
  readonly desk: Desk;
  readonly name: string;
  readonly addin: Addin;
  readonly surface: Surface;
}

export const openSession = async ({ desk, name, addin, surface }: SessionOptions): Promise<Session> => {
  let changed = false;
  const stopListening = desk.workbook.listen(({ kind }) => {
    if (kind === 'edited') changed = true;
  });
  const grid = await openGrid(desk.workbook);
  const stopPrompts = showPrompts(desk.workbook);
  const pane = openPane({ desk, addin, surface });
  return {
    desk,
    name,
    pane,
    isChanged: () => changed,
    saved: () => {
      changed = false;
    },
    close: () => {
      stopListening();
      stopPrompts();
      pane.close();
      grid.close();
      hideMessage();
    },
  };
};
