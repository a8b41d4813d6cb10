/**
 * The little of a browser page that Office.js needs to start, in a vm context: scripts that load scripts, a parent, a location,
 * two storages.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

export const ORIGIN = 'https://localhost';
/** SharedApp and CustomFunction: a shared runtime with custom functions. */
const FLAGS = 3;

/** Compiled once a process, run once a page. */
const compiled = new Map<string, vm.Script>();

/** fast: pauses of 50 to 500 ms last 1 ms. The page's timers are ours, since its context is. */
export type Clock = 'real' | 'fast';

/** Office.js waits 50 ms and 500 ms (or 200) before it delivers results; its longer timers watch for answers that never come. */
function hurried(milliseconds: number): number {
  return milliseconds <= 500 ? Math.min(milliseconds, 1) : milliseconds;
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

export class Page {
  readonly window: Record<string, unknown>;
  onPost: (envelope: string) => void = () => undefined;
  private readonly listeners: ((event: { readonly data: string; readonly origin: string; readonly source: unknown }) => void)[] = [];
  private readonly scripts: Element[] = [];
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();
  private open = true;

  constructor(
    private readonly directory: string,
    conversation: string,
    clock: Clock,
  ) {
    const window: Record<string, unknown> = {
      // The outer realm's Error, so that `instanceof Error` holds in the add-in.
      Error,
      TypeError,
      console,
      // With what follows as arguments: Office.js goes on so with a batch of custom functions that takes long.
      setTimeout: (work: (...given: readonly unknown[]) => void, milliseconds = 0, ...given: readonly unknown[]) =>
        this.timer(() => work(...given), clock === 'fast' ? hurried(milliseconds) : milliseconds),
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
      addEventListener: (type: string, listener: (typeof this.listeners)[number]) =>
        void (type === 'message' && this.listeners.push(listener)),
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

  /** Runs a script of the directory as if the page's HTML named it. */
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
  for (const part of ['hostname', 'protocol', 'port', 'host', 'pathname', 'search', 'hash'] as const)
    Object.defineProperty(element, part, { get: () => url?.[part] ?? '' });
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
