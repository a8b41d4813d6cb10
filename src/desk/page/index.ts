/** The desk's page: a workbook, an add-in's ribbon and its task pane, put together in a browser. */
import { createDesk, type CustomFunctionsMetadata, type Desk, type Surface } from '..';
import { byId } from './element';
import { openGrid, type Grid } from './grid';
import { readAddin, type Addin, type RibbonButton } from './manifest';
import { showMessage } from './message';
import { openPane, type Pane } from './pane';
import { drawRibbon } from './ribbon';
import { enableSplitter } from './splitter';

declare global {
  interface Window {
    /** The workbook that is open, for the browser's console and for tests. */
    desk?: Desk;
  }
}

const ADDIN_HOME = '/addin/';
/** The server reads it off the Office.js that it serves. */
const SURFACE = '/surface.json';

interface Session {
  readonly desk: Desk;
  readonly grid: Grid;
  readonly pane: Pane;
}

const fetched = async (address: string): Promise<Response> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: found ${answer.status} ${answer.statusText}, expected a file`);
  return answer;
};

const loadAddin = async (): Promise<Addin> => {
  const xml = await (await fetched(`${ADDIN_HOME}manifest.xml`)).text();
  return readAddin(new DOMParser().parseFromString(xml, 'text/xml'), ADDIN_HOME);
};

const loadFunctions = async ({ functions }: Addin): Promise<{ readonly namespace: string; readonly metadata: CustomFunctionsMetadata } | undefined> =>
  functions ? { namespace: functions.namespace, metadata: (await (await fetched(functions.metadata)).json()) as CustomFunctionsMetadata } : undefined;

const pressed = async (button: RibbonButton, { pane }: Session): Promise<void> => {
  switch (button.action.kind) {
    case 'show pane':
      pane.show();
      return;
    case 'run function': {
      const { status } = await pane.connection.pressRibbon(button.id, button.action.functionName);
      if (status !== 0) showMessage(`${button.label}: the add-in has no function named ${button.action.functionName}.`);
    }
  }
};

const start = async (): Promise<void> => {
  const addin = await loadAddin();
  const functions = await loadFunctions(addin);
  const surface = (await (await fetched(SURFACE)).json()) as Surface;
  const open = async (desk: Desk): Promise<Session> => ({ desk, grid: await openGrid(desk.workbook), pane: openPane({ desk, addin, surface }) });
  const blank = () => createDesk(functions ? { functions } : {});

  enableSplitter();
  const session = await open(blank());
  window.desk = session.desk;
  drawRibbon(addin.tabs, (button) => void pressed(button, session));
  byId('undo').onclick = () => session.desk.user.undo();
  byId('redo').onclick = () => session.desk.user.redo();
};

start().catch((error: unknown) => showMessage(error instanceof Error ? error.message : String(error)));
