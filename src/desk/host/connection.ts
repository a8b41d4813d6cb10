/** "Excel on the web" for one add-in: the envelopes that Office.js posts to its parent, whatever carries them. */
import type { Host } from './host';
import type { RequestBody, ResponseBody } from './protocol';
import type { Surface } from './surface';

/** How envelopes travel: an iframe's postMessage, or two function calls in Node. */
export interface Carrier {
  /** Posts one envelope, as text, to the add-in. */
  post(envelope: string): void;
  /** Runs `work` soon, after what runs now; never at once. */
  later(work: () => void): void;
}

export interface ConnectionOptions {
  readonly host: Host;
  readonly carrier: Carrier;
  readonly conversation: string;
  readonly origin: string;
  readonly locale?: string;
  /** What the library that talks has; it decides what exists. */
  readonly surface: Surface;
  /** The connection is over. */
  readonly closed?: () => void;
}

export interface ConnectionCounts {
  readonly syncs: number;
  readonly bytes: number;
  readonly deliveries: number;
}

interface Envelope {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

const ACTION = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const METHOD = {
  settingsRefresh: 75,
  settingsSave: 76,
  richApi: 93,
  commandCompleted: 94,
  getFile: 77,
  getSlice: 80,
  closeFile: 81,
} as const;
const NOT_SUPPORTED = 5001;
/** The kind of file that is a workbook. */
const COMPRESSED = 1;
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;
/** Excel on the web carries at most 5 MB either way (office-js documentation, "Resource limits"). */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const EXCEL_ON_THE_WEB = 16;
const READ_WRITE = 1;
const TASK_PANE = 2;

export class Connection {
  private readonly events = new Map<string, number>();
  private readonly commands = new Map<string, (outcome: { readonly status: number }) => void>();
  private sequence = 0;
  private syncs = 0;
  private bytes = 0;
  private deliveries = 0;
  private readonly disconnect: () => void;

  constructor(private readonly options: ConnectionOptions) {
    this.disconnect = options.host.connect({
      richApi: (entries) => this.emit('richApiMessage', { ArrayData: entries }),
      legacy: (name, data) => this.emit(name, data),
    });
  }

  get counts(): ConnectionCounts {
    return { syncs: this.syncs, bytes: this.bytes, deliveries: this.deliveries };
  }

  close(): void {
    this.disconnect();
    this.options.closed?.();
  }

  /** An envelope has come from the add-in. */
  receive(text: string): void {
    const envelope = JSON.parse(text) as Envelope;
    if (envelope._messageType !== 0 || envelope._conversationId !== this.options.conversation) return;
    // Every request is answered, or sync() would wait for ever.
    const data = this.handle(envelope);
    if (data instanceof Promise) void data.then((late) => this.answer(envelope, late));
    else this.answer(envelope, data);
  }

  /**
   * Runs the function that a ribbon button names.
   * @returns when the add-in has called event.completed(), with 0 when it knew the function
   */
  pressRibbon(controlId: string, functionName: string): Promise<{ readonly status: number }> {
    const id = `command-${++this.sequence}`;
    return new Promise((resolve) => {
      this.commands.set(id, resolve);
      if (!this.emit('appCommandInvoked', [id, functionName, JSON.stringify({ source: { id: controlId } })]))
        resolve({ status: NOT_SUPPORTED });
    });
  }

  private emit(name: string, data: unknown): boolean {
    const correlation = this.events.get(name);
    if (correlation === undefined) return false;
    this.post({ _actionName: name, _correlationId: correlation, _responseType: 1, _data: data });
    return true;
  }

  private answer(request: Envelope, data: unknown): void {
    this.post({ _actionName: request._actionName, _correlationId: request._correlationId, _responseType: 0, _data: data });
  }

  private post(content: object): void {
    const envelope = {
      _messageType: 1,
      _conversationId: this.options.conversation,
      _origin: this.options.origin,
      _errorCode: 0,
      _serializerVersion: 1,
      ...content,
    };
    const text = JSON.stringify(envelope);
    this.options.carrier.later(() => this.options.carrier.post(text));
  }

  private handle(request: Envelope): unknown {
    switch (request._actionType) {
      case ACTION.registerEvent:
        this.events.set(request._actionName, request._correlationId);
        return { Error: 0 };
      case ACTION.unregisterEvent:
        this.events.delete(request._actionName);
        return { Error: 0 };
      case ACTION.invoke:
      default:
        return this.invoke(request);
    }
  }

  private invoke(request: Envelope): unknown {
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.appContext(String(request._data));
      case 'executeMethod':
        return this.execute(request._data as ExecuteMethod);
      default:
        return null;
    }
  }

  private appContext(instance: string): object {
    const { host, origin, locale = 'en-US' } = this.options;
    return {
      _id: instance,
      _appName: EXCEL_ON_THE_WEB,
      _appVersion: 16,
      _appMinorVersion: 0,
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: `${origin}/${host.documentName}`,
      _clientMode: READ_WRITE,
      _settings: [...host.settings],
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: 'desk',
      _appInstanceId: instance,
      _requirementMatrix: JSON.stringify(host.requirements),
      _hostFullVersion: '16.0.0.0',
      _appDomains: [],
      _featureGates: {},
      _initialDisplayMode: TASK_PANE,
    };
  }

  private execute(call: ExecuteMethod): object | Promise<object> {
    const { host } = this.options;
    switch (call.DdaMethod.DispatchId) {
      case METHOD.richApi:
        return this.richApi(call.ArrayData?.[4] ?? '{}');
      case METHOD.commandCompleted: {
        const { 0: id = '', 1: status = 0 } = call;
        this.commands.get(id)?.({ status });
        this.commands.delete(id);
        return { Version: 1, Error: 0 };
      }
      case METHOD.settingsSave:
        host.saveSettings(call.DdaSettingsMethod?.Properties ?? []);
        return { Version: 1, Error: 0 };
      case METHOD.settingsRefresh:
        return { Version: 1, Error: 0, Properties: { Settings: [...host.settings].map(([Name, Value]) => ({ Name, Value })) } };
      case METHOD.getFile:
        return this.openFile(Number(call[0]), Number(call[1]));
      case METHOD.getSlice:
        return this.slice(Number(call[2]), Number(call[3]));
      case METHOD.closeFile:
        host.files.delete(Number(call[2]));
        return { Version: 1, Error: 0 };
      default:
        return { Version: 1, Error: NOT_SUPPORTED };
    }
  }

  /** Of the three kinds of file the compressed one alone: the workbook itself. */
  private async openFile(kind: number, slice: number): Promise<object> {
    const { host } = this.options;
    if (kind !== COMPRESSED || !host.file) return { Version: 1, Error: NOT_SUPPORTED };
    const bytes = await host.file();
    const handle = ++this.sequence;
    host.files.set(handle, { bytes, slice });
    return { Version: 1, Error: 0, 0: handle, 1: bytes.length };
  }

  private slice(handle: number, index: number): object {
    const file = this.options.host.files.get(handle);
    if (!file) return { Version: 1, Error: NOT_SUPPORTED };
    const data = [...file.bytes.subarray(index * file.slice, (index + 1) * file.slice)];
    return { Version: 1, Error: 0, 0: data, 1: data.length };
  }

  private richApi(body: string): object {
    if (isTooLarge(body)) return { Version: 1, Error: REQUEST_TOO_LARGE };
    const answer = JSON.stringify(this.processQuery(body));
    return isTooLarge(answer)
      ? { Version: 1, Error: RESPONSE_TOO_LARGE }
      : { Version: 1, Error: 0, Data: [200, ['Content-Type', 'application/json'], answer] };
  }

  private processQuery(body: string): ResponseBody {
    this.syncs++;
    this.bytes += body.length;
    if (body.includes('SetInvocationArrayResults')) this.deliveries++;
    return this.options.host.processQuery(JSON.parse(body) as RequestBody, this.options.surface);
  }
}

/** In UTF-8: a character of JavaScript's takes one to three bytes. */
function isTooLarge(payload: string): boolean {
  return payload.length * 3 > PAYLOAD_LIMIT && new TextEncoder().encode(payload).length > PAYLOAD_LIMIT;
}

interface ExecuteMethod {
  readonly 0?: string;
  readonly 1?: number;
  readonly 2?: number;
  readonly 3?: number;
  readonly ArrayData?: readonly [customData: string, method: string, path: string, headers: readonly string[], body: string];
  readonly DdaMethod: { readonly DispatchId: number };
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}
