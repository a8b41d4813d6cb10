/** The desk's page: a workbook, an add-in's ribbon and its task pane, put together in a browser. */
import { createDesk, type Desk, type DeskOptions, type Surface } from '..';
import { writeXlsx, type AddinReference } from '../../file';
import { openBook, toBook } from '../book';
import { byId } from './element';
import { chosenFile, download, leftBehind, readBook, saveBook } from './files';
import { loadAddin, loadFunctions, loadSurface } from './load';
import type { Addin, RibbonButton } from './manifest';
import { showMessage } from './message';
import { drawRibbon } from './ribbon';
import { openSession, type Session } from './session';
import { enableSplitter } from './splitter';

declare global {
  interface Window {
    /** The workbook that is open, for the browser's console and for tests. */
    desk?: Desk;
  }
}

const NEW_NAME = 'Book1.xlsx';

/** What stays while workbooks come and go. */
interface Setting {
  readonly addin: Addin;
  readonly surface: Surface;
  readonly options: DeskOptions;
}

const tell = (error: unknown): void => showMessage(error instanceof Error ? error.message : String(error));

const referenceOf = ({ addin, options }: Setting): AddinReference | undefined =>
  options.functions && {
    id: addin.id,
    version: addin.version,
    namespace: options.functions.namespace,
    functions: options.functions.metadata.functions.map(({ id, name }) => id ?? name),
  };

const press = async (button: RibbonButton, { pane }: Session): Promise<void> => {
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

const mayLeave = ({ isChanged }: Session): boolean => !isChanged() || confirm('Leave this workbook? What was not saved is lost.');

/** Opens a first workbook and gives the buttons their work. */
const run = async (setting: Setting): Promise<void> => {
  const open = (desk: Desk, name: string): Promise<Session> => {
    window.desk = desk;
    byId('book-name').textContent = name;
    desk.host.file = () => writeXlsx(toBook(desk, referenceOf(setting)));
    // A new workbook would be a window of its own; here it is one of the browser's downloads.
    desk.host.opened = (bytes) => download(bytes, 'Book2.xlsx');
    return openSession({ desk, name, addin: setting.addin, surface: setting.surface });
  };
  let session = await open(createDesk(setting.options), NEW_NAME);
  const replace = async (desk: Desk, name: string): Promise<void> => {
    session.close();
    session = await open(desk, name);
  };
  const onClick = (id: string, work: () => void | Promise<void>): void => {
    byId(id).onclick = () => void Promise.resolve().then(work).catch(tell);
  };

  drawRibbon(setting.addin.tabs, (button) => void press(button, session).catch(tell));
  onClick('new', () => (mayLeave(session) ? replace(createDesk(setting.options), NEW_NAME) : undefined));
  onClick('open', async () => {
    const file = await chosenFile();
    if (!file) return;
    const book = await readBook(file);
    if (!mayLeave(session)) return;
    await replace(openBook(book, setting.options), file.name);
    const left = leftBehind(book);
    if (left) showMessage(left);
  });
  onClick('save', async () => {
    const addin = referenceOf(setting);
    await saveBook(session.desk, { name: session.name, ...(addin ? { addin } : {}) });
    session.saved();
  });
  onClick('undo', () => void session.desk.user.undo());
  onClick('redo', () => void session.desk.user.redo());
  window.addEventListener('beforeunload', (event) => {
    if (session.isChanged()) event.preventDefault();
  });
};

const start = async (): Promise<void> => {
  enableSplitter();
  const addin = await loadAddin();
  const functions = await loadFunctions(addin);
  await run({ addin, surface: await loadSurface(), options: functions ? { functions } : {} });
};

start().catch(tell);
