/** Office.js in Node: the unmodified library in a vm context of its own, connected to a desk. */
import type { Desk } from './desk';
import { Connection, type ConnectionCounts } from './host';
import { installedOffice, officeSurface } from './node/library';
import { ORIGIN, Page, type Clock } from './node/page';

export { installedOffice, officeSurface };

export interface OfficeOptions {
  /** fast: Office.js's own pauses of 50 to 500 ms last 1 ms. */
  readonly clock: Clock;
  /** Load the readable build. */
  readonly debug?: boolean;
  /** Where office.js lies; by default in the installed @microsoft/office-js. */
  readonly officeDirectory?: string;
}

export interface OfficeRuntime {
  readonly Excel: typeof globalThis.Excel;
  readonly Office: typeof globalThis.Office;
  readonly OfficeExtension: typeof globalThis.OfficeExtension;
  readonly CustomFunctions: typeof globalThis.CustomFunctions;
  /** What has crossed the wire so far. */
  readonly messages: ConnectionCounts;
  /** Runs a ribbon button's function; resolves when the add-in has completed it, with status 0 when it knew it. */
  pressRibbon(controlId: string, functionName: string): Promise<{ readonly status: number }>;
  close(): void;
}

let instances = 0;

/**
 * Starts Office.js on a desk.
 * @returns when Office.onReady has resolved
 * @example
 * const runtime = await openOffice(desk, { clock: 'fast' });
 * await runtime.Excel.run(async (context) => { … });
 * runtime.close();
 */
export async function openOffice(desk: Desk, options: OfficeOptions): Promise<OfficeRuntime> {
  const directory = options.officeDirectory ?? installedOffice();
  const conversation = `desk-${++instances}`;
  const page = new Page(directory, conversation, options.clock);
  const connection = new Connection({
    host: desk.host,
    conversation,
    origin: ORIGIN,
    surface: officeSurface(directory),
    // setImmediate, since setTimeout 0 costs a millisecond a message.
    carrier: { post: (envelope) => page.message(envelope), later: (work) => void setImmediate(work) },
  });
  page.onPost = (envelope) => connection.receive(envelope);
  page.start(options.debug ? 'office.debug.js' : 'office.js');
  const { Office } = page.window as unknown as OfficeRuntime;
  await Office.onReady();
  const { Excel, OfficeExtension, CustomFunctions } = page.window as unknown as OfficeRuntime;
  return {
    Excel,
    Office,
    OfficeExtension,
    CustomFunctions,
    get messages() {
      return connection.counts;
    },
    pressRibbon: (controlId, functionName) => connection.pressRibbon(controlId, functionName),
    close: () => {
      connection.close();
      page.close();
    },
  };
}

/**
 * Sets the globals that an add-in's code expects.
 * @returns a function that puts back what was there before
 */
export function installGlobals(runtime: OfficeRuntime): () => void {
  const names = ['Excel', 'Office', 'OfficeExtension', 'CustomFunctions'] as const;
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const name of names)
    Object.defineProperty(globalThis, name, { value: runtime[name], configurable: true, writable: true, enumerable: true });
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}
