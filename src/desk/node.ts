/** Office.js in Node: the unmodified library in a vm context of its own, connected to a desk. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import type { Desk } from './desk';
import { Connection, type ConnectionCounts } from './host/connection';

export interface OfficeOptions {
  /** fast: Office.js's own pauses of 50 to 500 ms last 1 ms. Its timers are ours, since its context is. */
  readonly clock: 'real' | 'fast';
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

const ORIGIN = 'https://localhost';
/** SharedApp and CustomFunction: a shared runtime with custom functions. */
const FLAGS = 3;
const compiled = new Map<string, vm.Script>();
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
  for (const name of names) Object.defineProperty(globalThis, name, { value: runtime[name], configurable: true, writable: true, enumerable: true });
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}

function installedOffice(): string {
  const require = createRequire(join(process.cwd(), 'package.json'));
  return dirname(require.resolve('@microsoft/office-js/dist/office.js'));
}

function script(file: string): vm.Script {
  const known = compiled.get(file);
  if (known) return known;
  const fresh = new vm.Script(readFileSync(file, 'utf8'), { filename: file });
  compiled.set(file, fresh);
  return fresh;
}

interface Element {
  readonly tagName: string;
  src?: string;
  onload?: () => void;
  onerror?: () => void;
}

/** The little of a browser page that Office.js needs to start: scripts that load scripts, a parent, a location, two storages. */
class Page {
  readonly window: Record<string, unknown>;
  onPost: (envelope: string) => void = () => undefined;
  private readonly listeners: ((event: { readonly data: string; readonly origin: string; readonly source: unknown }) => void)[] = [];
  private readonly scripts: Element[] = [];
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();
  private open = true;

  constructor(
    private readonly directory: string,
    conversation: string,
    clock: OfficeOptions['clock'],
  ) {
    const window: Record<string, unknown> = {
      // The outer realm's Error, so that `instanceof Error` holds in the add-in.
      Error,
      TypeError,
      console,
      setTimeout: (work: () => void, milliseconds = 0) => this.timer(work, clock === 'fast' ? Math.min(milliseconds, 1) : milliseconds),
      clearTimeout: (timer: ReturnType<typeof setTimeout>) => this.clear(timer),
      setInterval: () => 0,
      clearInterval: () => undefined,
      queueMicrotask,
      performance,
      URL,
      Blob,
      TextEncoder,
      TextDecoder,
      Event: class {},
      FileReader: class {},
      navigator: { userAgent: 'node', language: 'en-US' },
      history: {},
      name: '',
      top: null,
      opener: null,
      open: () => null,
      sessionStorage: storage(),
      localStorage: storage(),
      addEventListener: (type: string, listener: (typeof this.listeners)[number]) => void (type === 'message' && this.listeners.push(listener)),
      removeEventListener: () => undefined,
      location: {
        href: `${ORIGIN}/taskpane.html`,
        origin: ORIGIN,
        protocol: 'https:',
        hostname: 'localhost',
        search: `?_host_Info=Excel$Web$16.00$en-US$desk$$disableLogging$${FLAGS}`,
        hash: `#&_serializer_version=1&_xdm_Info=${conversation}|${conversation}|${ORIGIN}`,
      },
      parent: { postMessage: (envelope: string) => this.open && this.onPost(envelope) },
      document: this.document(),
    };
    window.window = window;
    window.self = window;
    this.window = vm.createContext(window) as Record<string, unknown>;
  }

  start(entry: string): void {
    this.scripts.push(Object.assign(this.element('script'), { src: `${ORIGIN}/office/${entry}` }));
    script(join(this.directory, entry)).runInContext(this.window);
  }

  message(envelope: string): void {
    if (this.open) for (const listener of [...this.listeners]) listener({ data: envelope, origin: ORIGIN, source: this.window.parent });
  }

  close(): void {
    this.open = false;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  private timer(work: () => void, milliseconds: number): ReturnType<typeof setTimeout> {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work();
    }, milliseconds);
    this.timers.add(timer);
    return timer;
  }

  private clear(timer: ReturnType<typeof setTimeout>): void {
    clearTimeout(timer);
    this.timers.delete(timer);
  }

  private document(): object {
    const append = (element: Element): Element => this.append(element);
    const container = { appendChild: append, insertBefore: append };
    return {
      domain: 'localhost',
      readyState: 'complete',
      cookie: '',
      documentElement: {},
      head: container,
      body: container,
      createElement: (tag: string) => this.element(tag),
      getElementsByTagName: (tag: string) => (tag === 'script' ? this.scripts : tag === 'head' ? [container] : []),
      getElementById: () => null,
      querySelectorAll: () => [],
      addEventListener: () => undefined,
    };
  }

  private element(tagName: string): Element {
    const element = {
      tagName,
      style: {},
      attributes: {},
      setAttribute(this: Record<string, unknown>, key: string, value: unknown) {
        this[key] = value;
      },
      getAttribute(this: Record<string, unknown>, key: string) {
        return this[key];
      },
      appendChild: (child: Element) => this.append(child),
      insertBefore: (child: Element) => this.append(child),
      removeChild: () => undefined,
      addEventListener: () => undefined,
    };
    return tagName === 'a' ? anchor(element) : element;
  }

  /** A script that is appended is run, and says so when it is done. */
  private append(element: Element): Element {
    if (element.tagName !== 'script' || element.src === undefined) return element;
    const source = element.src;
    this.scripts.push(element);
    this.timer(() => {
      const file = join(this.directory, new URL(source, ORIGIN).pathname.replace(/^\/office\//, ''));
      if (!existsSync(file)) return element.onerror?.();
      script(file).runInContext(this.window);
      element.onload?.();
    }, 0);
    return element;
  }
}

/** Office.js takes addresses apart by giving them to an <a>. */
function anchor<T extends object>(element: T): T {
  let url: URL | undefined;
  Object.defineProperty(element, 'href', {
    get: () => url?.href ?? '',
    set: (value: string) => {
      url = URL.canParse(value, ORIGIN) ? new URL(value, ORIGIN) : undefined;
    },
  });
  for (const part of ['hostname', 'protocol', 'port', 'host', 'pathname', 'search', 'hash'] as const) Object.defineProperty(element, part, { get: () => url?.[part] ?? '' });
  return element;
}

function storage(): object {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: unknown) => void entries.set(key, String(value)),
    removeItem: (key: string) => void entries.delete(key),
    clear: () => entries.clear(),
    key: (index: number) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
  };
}
