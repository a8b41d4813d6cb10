/** Connects an add-in's page in an iframe to a desk, as Excel on the web does. */
import type { Host } from './host';
import { Connection } from './connection';
import type { Surface } from './surface';

export interface FrameOptions {
  readonly host: Host;
  readonly frame: HTMLIFrameElement;
  /** The address of the add-in's page. */
  readonly page: string;
  /** Read off the library that the page loads; `officeSurface()` of the desk's Node door writes it. */
  readonly surface: Surface;
  /** Differs from every earlier one: Office.js keeps settings in the session's storage by it. */
  readonly conversation: string;
  /** The page around the iframe. */
  readonly window: Window;
}

/** SharedApp and CustomFunction: a shared runtime with custom functions. */
const FLAGS = 3;

/** Loads the page into the frame and answers it. @returns the connection; `close` it before the frame is used again. */
export function connectFrame(options: FrameOptions): Connection {
  const { frame, conversation, window } = options;
  const page = new URL(options.page, window.location.href);
  const origin = window.location.origin;
  const connection = new Connection({
    host: options.host,
    surface: options.surface,
    conversation,
    origin,
    // postMessage itself is later.
    carrier: { post: (envelope) => frame.contentWindow?.postMessage(envelope, page.origin), later: (work) => work() },
    closed: () => window.removeEventListener('message', receive),
  });
  function receive(event: MessageEvent): void {
    if (event.source === frame.contentWindow && typeof event.data === 'string' && event.data.startsWith('{'))
      connection.receive(event.data);
  }
  window.addEventListener('message', receive);
  const hostInfo = `Excel$Web$16.00$en-US$${conversation}$$disableLogging$${FLAGS}`;
  const xdmInfo = `${conversation}|${conversation}|${origin}`;
  // Office.js reads either the address or the frame's name; dialogs need the name.
  frame.name = JSON.stringify({ baseFrameName: conversation, hostInfo, xdmInfo, serializerVersion: '1', flights: '[]' });
  // Not through searchParams, which would encode the dollars that Office.js splits at.
  page.search += `${page.search ? '&' : '?'}_host_Info=${hostInfo}`;
  page.hash = `&_serializer_version=1&_xdm_Info=${xdmInfo}`;
  frame.src = page.href;
  return connection;
}
