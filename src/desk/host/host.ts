/** Excel as an add-in sees it: the object model over one workbook, its events, its settings. One core for every transport. */
import { boundingArea, intersection, Refusal, type Area, type Invocation, type Place, type Workbook } from '../engine';
import { AddinPane } from './addin-pane';
import { EventRegistry } from './events';
import type { HostObject } from './host-object';
import { errorBody, interpret, type ObjectModel } from './interpreter';
import { Members } from './members';
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

/** The objects that the host itself makes: where paths begin, and the worksheet, to which its ranges, charts and names lead back. */
export interface HostObjects {
  workbook(host: Host): HostObject;
  worksheet(host: Host, sheetId: string): HostObject;
  range(host: Host, place: Place): HostObject;
  /** A service that Office.js creates by name, as its custom functions' one. */
  service(host: Host, name: string): HostObject | undefined;
}

export class Host {
  readonly workbook: Workbook;
  /** The requirement sets that are declared, each with its version. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly features: readonly number[];
  /** The add-in's document settings, each value as JSON. */
  readonly settings: Map<string, string>;
  /** Core properties of the document by their names in Excel.DocumentProperties, as `title`. */
  readonly properties = new Map<string, string>();
  readonly customProperties = new Map<string, string | number | boolean>();
  readonly events: EventRegistry;
  readonly pane = new AddinPane();
  documentName = 'Book1.xlsx';
  /** Gives the workbook as a file; without it the host hands none out. */
  file: (() => Promise<Uint8Array>) | undefined;
  /** A file that the add-in has opened as a new workbook. */
  opened: (bytes: Uint8Array) => void = () => undefined;
  /** Files that were handed out, by their handles, until they are closed. */
  readonly files = new Map<number, { readonly bytes: Uint8Array; readonly slice: number }>();
  /** Defects of the desk itself, not refusals. */
  readonly defects: unknown[] = [];
  private readonly listeners = new Set<Listener>();
  private sequence = 0;

  constructor(
    options: HostOptions,
    private readonly objects: HostObjects,
  ) {
    this.workbook = options.workbook;
    this.requirements = options.requirements;
    this.features = options.features;
    this.settings = new Map(Object.entries(options.settings));
    this.events = new EventRegistry(this.workbook, {
      richApi: (entries) => this.send(entries),
      legacy: (name, data) => {
        for (const listener of this.listeners) listener.legacy(name, data);
      },
    });
    this.workbook.listen((event) => this.events.tell(event));
  }

  /** @returns a function that ends it */
  connect(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.workbook.functions.connect(undefined);
    };
  }

  /** Answers one batch: evaluated once, one step for undo. */
  processQuery(body: RequestBody, surface: Surface): ResponseBody {
    const changes =
      body.Actions.some((action) => action.ActionType === 3 || action.ActionType === 4) ||
      Object.values(body.ObjectPaths).some((path) => path.ObjectPathType === 3);
    const model = this.objectModel(surface);
    if (!changes) return interpret(body, model);
    return this.workbook.batch('addin', () => {
      const response = interpret(body, model);
      return response.Error ? response : this.drawn(response, body);
    });
  }

  /** What is drawn at the end of a batch may be refused too; the last action answers for it. */
  private drawn(response: ResponseBody, body: RequestBody): ResponseBody {
    try {
      this.workbook.draw();
      return response;
    } catch (failure) {
      return {
        ...response,
        Error: errorBody(failure, { index: body.Actions.length - 1, location: null, report: (defect) => this.defects.push(defect) }),
      };
    }
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
    this.workbook.untrack(id);
  }

  worksheet(sheetId: string): HostObject {
    return this.objects.worksheet(this, sheetId);
  }

  /** The smallest area within `limits` that holds every cell with a value; formats and sizes count too for `all`. */
  usedArea(sheetId: string, what: 'values' | 'all', limits: Area): Area | undefined {
    const { workbook } = this;
    const getters = workbook.calculated;
    let used: Area | undefined;
    const include = (row: number, column: number): void => {
      const cell: Area = { row, column, rows: 1, columns: 1 };
      if (intersection(cell, limits)) used = used ? boundingArea(used, cell) : cell;
    };
    for (const { row, col } of getters.getEvaluatedCellsPositions(sheetId))
      if (workbook.value({ sheetId, row, col }) !== null) include(row, col);
    if (what === 'all') {
      for (const cell of getters.getCells(sheetId)) {
        if (!cell.isFormula && cell.content === '' && !cell.style && !cell.format) continue;
        const { row, col } = getters.getCellPosition(cell.id);
        include(row, col);
      }
    }
    return used;
  }

  /** Whether no value stands below an area, in its columns. */
  isEmptyBelow(sheetId: string, area: Area): boolean {
    const below = { ...this.workbook.wholeArea, row: area.row + area.rows, column: area.column, columns: area.columns };
    return this.usedArea(sheetId, 'values', { ...below, rows: this.workbook.wholeArea.rows - below.row }) === undefined;
  }

  /** In pixels. */
  sizeOf(sheetId: string, area: Area): { readonly width: number; readonly height: number } {
    const between = (dimension: 'COL' | 'ROW', from: number, count: number): number =>
      this.workbook.distance(sheetId, dimension, from + count) - this.workbook.distance(sheetId, dimension, from);
    return { width: between('COL', area.column, area.columns), height: between('ROW', area.row, area.rows) };
  }

  /** The column or row that lies so many pixels from the sheet's corner, and how far into it. */
  cellAt(
    sheetId: string,
    side: 'x' | 'y',
    pixels: number,
  ): { readonly column: number; readonly x: number } | { readonly row: number; readonly y: number } {
    const size = (index: number): number => this.workbook.shownSize(sheetId, side === 'x' ? 'COL' : 'ROW', index);
    let index = 0;
    let rest = pixels;
    while (rest >= size(index)) rest -= size(index++);
    return side === 'x' ? { column: index, x: rest } : { row: index, y: rest };
  }

  private send(entries: readonly MessageEntry[]): void {
    if (entries.length > 0) for (const listener of this.listeners) listener.richApi(entries);
  }

  private objectModel(surface: Surface): ObjectModel {
    return {
      root: () => this.objects.workbook(this),
      service: (name) => this.objects.service(this, name),
      members: new Members(surface, this.requirements),
      references: { keep: (object) => this.keepReference(object), find: (id) => this.findReference(id) },
      report: (defect) => this.defects.push(defect),
    };
  }

  private keepReference({ className, tracked }: HostObject): string {
    if (!tracked) throw new Refusal('NotImplemented', { found: `references to ${className}` });
    const id = `reference-${++this.sequence}`;
    this.workbook.track(id, tracked.sheetId, tracked.area);
    return id;
  }

  private findReference(id: string): HostObject | undefined {
    const found = this.workbook.tracked(id);
    return found && this.objects.range(this, found);
  }
}

function invocationEntry(invocation: Invocation): MessageEntry {
  const json = JSON.stringify([invocation.id, invocation.function, invocation.arguments, invocation.address, invocation.flags, null]);
  return [CATEGORY.customFunction, 1000, '', json, `function-${invocation.id}`, false];
}
