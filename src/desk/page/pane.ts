/** The task pane: the add-in's real page in a frame, its Office.js connected to the desk. */
import { connectFrame, type Connection, type Desk, type Surface } from '..';
import { byId, element } from './element';
import type { Addin } from './manifest';

export interface Pane {
  readonly connection: Connection;
  show(): void;
  close(): void;
}

export interface PaneOptions {
  readonly desk: Desk;
  readonly addin: Addin;
  /** Read off the Office.js that the add-in's page loads. */
  readonly surface: Surface;
}

/** Opens an add-in beside the workbook. Its frame stays when the pane is hidden: the runtime is shared and long-lived. */
export const openPane = ({ desk, addin, surface }: PaneOptions): Pane => {
  const place = byId('pane');
  const frame = element('iframe', { title: `${addin.name} task pane` });
  const show = (visible: boolean): void => {
    byId('side').hidden = !visible;
  };
  const connection = connectFrame({ host: desk.host, frame, page: addin.page, surface, conversation: crypto.randomUUID(), window });
  place.replaceChildren(
    element('div', { className: 'pane-title' }, [
      element('h2', {}, [addin.name]),
      element('button', { type: 'button', ariaLabel: 'Close the task pane', onclick: () => show(false) }, ['×']),
    ]),
    frame,
  );
  show(true);
  return {
    connection,
    show: () => show(true),
    close: () => {
      connection.close();
      place.replaceChildren();
    },
  };
};
