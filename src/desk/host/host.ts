/** Excel as an add-in sees it: the object model over one workbook, its events, its settings. One core for every transport. */
import { Workbook, type Invocation } from '../engine';
import { HostObject } from './host-object';
import { EventRegistry } from './events';
import { interpret, type ObjectModel } from './interpreter';
import { Members } from './members';
import { WorkbookObject } from './objects/workbook';
import { addinService, customFunctionsService } from './objects/services';
import { CATEGORY, type MessageEntry, type RequestBody, type ResponseBody } from './protocol';
import type { Surface } from './surface';

/** What a connected add-in listens to. */
export interface Listener {
  richApi(entries: readonly MessageEntry[]): void;
  /** Events older than RichApi, as `documentSelectionChanged`. */
  legacy(name: string, data: unknown): void;
}

export interface HostOptions {
  readonly workbook: Workbook;
  readonly requirements: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string>>;
  readonly features: readonly number[];
}

export interface Selection {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export class Host {
  readonly workbook: Workbook;
  readonly requirements: Readonly<Record<string, string>>;
  readonly features: readonly number[];
  readonly settings: Map<string, string>;
  readonly events: EventRegistry;
  documentName = 'Book1.xlsx';
  /** Defects of the desk itself, not refusals. */
  readonly defects: unknown[] = [];
  private readonly references = new Map<string, HostObject>();
  private readonly listeners = new Set<Listener>();
  private sequence = 0;

  constructor(options: HostOptions) {
    this.workbook = options.workbook;
    this.requirements = options.requirements;
    this.features = options.features;
    this.settings = new Map(Object.entries(options.settings));
    this.events = new EventRegistry((entries) => this.send(entries));
    this.workbook.listen((event) => this.events.tell(event, this.workbook));
  }

  connect(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.workbook.functions.connect(undefined);
    };
  }

  /** Answers one batch: evaluated once, one step for undo. */
  processQuery(body: RequestBody, surface: Surface): ResponseBody {
    const changes = body.Actions.some((action) => action.ActionType === 3 || action.ActionType === 4) || Object.values(body.ObjectPaths).some((path) => path.ObjectPathType === 3);
    const model = this.objectModel(surface);
    return changes ? this.workbook.batch('addin', () => interpret(body, model)) : interpret(body, model);
  }

  /** The add-in's custom functions are ready to be called. */
  startCustomFunctions(): void {
    this.workbook.functions.connect((invocations) => this.send(invocations.map(invocationEntry)));
  }

  saveSettings(entries: readonly (readonly [string, string])[]): void {
    this.settings.clear();
    for (const [key, value] of entries) this.settings.set(key, value);
  }

  forgetReference(id: string): void {
    this.references.delete(id);
  }

  private send(entries: readonly MessageEntry[]): void {
    if (entries.length > 0) for (const listener of this.listeners) listener.richApi(entries);
  }

  private objectModel(surface: Surface): ObjectModel {
    return {
      members: new Members(surface, this.requirements),
      root: () => new WorkbookObject(this),
      service: (name) => {
        if (name === 'Microsoft.ExcelServices.CustomFunctions') return customFunctionsService(this);
        if (name === 'Microsoft.InternalService.AddinInternalService') return addinService();
        return undefined;
      },
      references: {
        keep: (object) => {
          const id = `reference-${++this.sequence}`;
          this.references.set(id, object);
          return id;
        },
        find: (id) => this.references.get(id),
      },
      report: (defect) => this.defects.push(defect),
    };
  }
}

function invocationEntry(invocation: Invocation): MessageEntry {
  const json = JSON.stringify([invocation.id, invocation.function, invocation.arguments, invocation.address, invocation.flags, null]);
  return [CATEGORY.customFunction, 1000, '', json, `function-${invocation.id}`, false];
}
