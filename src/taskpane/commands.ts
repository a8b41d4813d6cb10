/** The ribbon's buttons, as manifest.xml names their functions. They do what the pane's buttons do, and tell it there. */
import type { Operations, Store } from './state';

export type CommandName = 'writeSheets' | 'showRecommendation' | 'publish';

export interface CommandPorts {
  readonly store: Store;
  readonly operations: Pick<Operations, 'write' | 'showSheet' | 'preview'>;
  /** Brings the pane up, which is where problems are told. */
  readonly showPane: () => Promise<void>;
}

/** What each button does. Whatever a person has to read brings up the pane. */
export function commandsOf({ store, operations, showPane }: CommandPorts): Readonly<Record<CommandName, () => Promise<void>>> {
  return {
    writeSheets: async () => {
      await operations.write('update');
      const { writing } = store.state();
      const isPlain = writing.kind === 'done' && writing.keptRaters.length === 0 && writing.sheets.every(({ kept }) => kept === undefined);
      if (!isPlain) await showPane();
    },
    // What will change is shown in the pane before anything is written.
    publish: async () => {
      await showPane();
      await operations.preview();
    },
    showRecommendation: async () => {
      if (!(await operations.showSheet('Recommendation'))) await showPane();
    },
  };
}

/** Excel keeps a button busy until its event is completed, so that happens also after a failure. */
export const completing =
  (run: () => Promise<void>) =>
  async (event: Pick<Office.AddinCommands.Event, 'completed'>): Promise<void> => {
    try {
      await run();
    } finally {
      event.completed();
    }
  };
