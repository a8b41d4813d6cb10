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
  // The add-in may show or hide its pane too, so what is drawn follows the host.
  const draw = (): void => {
    byId('side').hidden = desk.host.pane.state !== 'Visible';
  };
  const stopListening = desk.host.pane.listen(draw);
  const connection = connectFrame({ host: desk.host, frame, page: addin.page, surface, conversation: crypto.randomUUID(), window });
  place.replaceChildren(
    element('div', { className: 'pane-title' }, [
      element('h2', {}, [addin.name]),
      element('button', { type: 'button', ariaLabel: 'Close the task pane', onclick: () => desk.host.pane.set('Background') }, ['×']),
    ]),
    frame,
  );
  draw();
  return {
    connection,
    show: () => desk.host.pane.set('Visible'),
    close: () => {
      stopListening();
      connection.close();
      place.replaceChildren();
    },
  };
};
