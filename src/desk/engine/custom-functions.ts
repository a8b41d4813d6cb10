/**
 * Custom functions on an engine that never waits: a call shows #BUSY! until the add-in's answer is there, then its cell is
 * evaluated again.
 */
import { columnLetters, quoteSheet } from './address';
import { excelError, isError, markedText, unmarkedText } from './formula-text';
import { spreadsheet, type CellPosition } from './spreadsheet';

const { registries } = spreadsheet;

export const BUSY = '#BUSY!';

/** functions.json, as custom-functions-metadata writes it. */
export interface CustomFunctionsMetadata {
  readonly functions: readonly CustomFunctionMetadata[];
}

export interface CustomFunctionMetadata {
  readonly id?: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters?: readonly CustomFunctionParameter[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: Readonly<Record<string, boolean>>;
  readonly allowErrorForDataTypeAny?: boolean;
}

export interface CustomFunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export type PlainValue = number | string | boolean | null;

/** What goes to the add-in: one call of one function from one cell. */
export interface Invocation {
  readonly id: number;
  readonly function: string;
  readonly arguments: readonly unknown[];
  /** `Sheet1!A1` */
  readonly address: string;
  readonly flags: number;
}

export type InvocationResult =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly errorCode: number; readonly message: string };

/** An argument or a result inside the engine. */
interface EngineValue {
  readonly value?: unknown;
  readonly message?: string;
  readonly format?: string;
}
type EngineResult = EngineValue | EngineValue[][];

interface Call {
  readonly name: string;
  readonly arguments: readonly unknown[];
  readonly flags: number;
  readonly position: CellPosition | undefined;
  asked: boolean;
  id?: number;
  result?: EngineResult;
}

interface Slot {
  readonly position: CellPosition | undefined;
  readonly calls: Map<string, Call>;
  round: number;
}

/** Error codes of Office.js's own results; it has none for other errors that are thrown, and for functions that nobody associated. */
const ERRORS: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};
const ALLOW_ERRORS = 4;

/** What the bridge needs of the workbook it belongs to. */
export interface CustomFunctionCells {
  sheetName(sheetId: string): string;
  isFormula(position: CellPosition): boolean;
  evaluateAgain(positions: readonly CellPosition[]): void;
}

export interface CustomFunctionCounts {
  readonly invoked: number;
  readonly delivered: number;
  readonly stale: number;
}

/**
 * One bridge a workbook. A slot is a calling cell; in it there is one call for each function and list of arguments.
 * Calls that the cell's latest evaluation no longer asks for are forgotten, and so are their late answers.
 */
export class CustomFunctionBridge {
  private readonly slots = new Map<string, Slot>();
  private readonly sent = new Map<number, Call>();
  private readonly queued = new Set<Call>();
  private sequence = 0;
  private round = 0;
  private scheduled = false;
  private addin: ((invocations: readonly Invocation[]) => void) | undefined;
  private readonly waiting: (() => void)[] = [];
  private invoked = 0;
  private delivered = 0;
  private stale = 0;

  constructor(private readonly cells: CustomFunctionCells) {}

  get counts(): CustomFunctionCounts {
    return { invoked: this.invoked, delivered: this.delivered, stale: this.stale };
  }

  get busy(): boolean {
    return this.queued.size + this.sent.size > 0;
  }

  /** The add-in's runtime is ready (or gone: undefined). */
  connect(addin: ((invocations: readonly Invocation[]) => void) | undefined): void {
    this.addin = addin;
    this.send();
  }

  /** Called by the engine while it evaluates. */
  evaluate(
    metadata: CustomFunctionMetadata,
    given: readonly (EngineResult | undefined)[],
    position: CellPosition | undefined,
  ): EngineResult {
    const { values, error } = plainArguments(metadata, given);
    if (error !== undefined) return { value: error, message: error === BUSY ? 'Waiting for another custom function' : '' };
    const call = this.callFor(metadata, values, position);
    call.asked = true;
    return call.result ?? { value: BUSY, message: `Waiting for ${metadata.name}` };
  }

  private callFor(metadata: CustomFunctionMetadata, values: readonly unknown[], position: CellPosition | undefined): Call {
    const place = position ? `${position.sheetId}|${position.col}|${position.row}` : '';
    const slot: Slot = this.slots.get(place) ?? { position, calls: new Map(), round: -1 };
    this.slots.set(place, slot);
    if (slot.round !== this.round) {
      slot.round = this.round;
      for (const call of slot.calls.values()) call.asked = false;
    }
    const key = metadata.name + JSON.stringify(values);
    const existing = slot.calls.get(key);
    if (existing) return existing;
    const call: Call = {
      name: metadata.id ?? metadata.name,
      arguments: values,
      flags: metadata.allowErrorForDataTypeAny ? ALLOW_ERRORS : 0,
      position,
      asked: true,
    };
    slot.calls.set(key, call);
    this.queued.add(call);
    return call;
  }

  /** The engine has finished an evaluation: forget what nobody asks for any more, send what is new. */
  afterEvaluation(): void {
    for (const [place, slot] of this.slots) {
      if (slot.round === this.round) this.forget(slot, (call) => !call.asked);
      else if (slot.position && !this.cells.isFormula(slot.position)) this.forget(slot, () => true);
      if (slot.calls.size === 0) this.slots.delete(place);
    }
    this.round++;
    if (this.queued.size > 0 && !this.scheduled) {
      this.scheduled = true;
      queueMicrotask(() => {
        this.scheduled = false;
        this.send();
      });
    }
    this.wakeWhenSettled();
  }

  private forget(slot: Slot, unwanted: (call: Call) => boolean): void {
    for (const [key, call] of slot.calls) {
      if (!unwanted(call)) continue;
      slot.calls.delete(key);
      this.queued.delete(call);
      if (call.id !== undefined && this.sent.delete(call.id)) this.stale++;
    }
  }

  /** A full calculation asks every function again. */
  forgetAll(): void {
    for (const slot of this.slots.values()) this.forget(slot, () => true);
    this.slots.clear();
  }

  private send(): void {
    if (!this.addin || this.queued.size === 0) return;
    const invocations = [...this.queued].map((call) => {
      const id = this.sequence++;
      call.id = id;
      this.sent.set(id, call);
      return { id, function: call.name, arguments: call.arguments, address: this.addressOf(call.position), flags: call.flags };
    });
    this.queued.clear();
    this.invoked += invocations.length;
    this.addin(invocations);
  }

  private addressOf(position: CellPosition | undefined): string {
    return position ? `${quoteSheet(this.cells.sheetName(position.sheetId))}!${columnLetters(position.col)}${position.row + 1}` : '';
  }

  deliver(results: readonly InvocationResult[]): void {
    const positions: CellPosition[] = [];
    for (const result of results) {
      const call = this.sent.get(result.id);
      if (!call) continue;
      this.sent.delete(result.id);
      this.delivered++;
      call.result =
        'errorCode' in result
          ? { value: result.message === 'NaN' ? '#NUM!' : (ERRORS[result.errorCode] ?? '#VALUE!'), message: result.message }
          : engineResult(result.value);
      if (call.position) positions.push(call.position);
    }
    if (positions.length > 0) this.cells.evaluateAgain(positions);
    this.wakeWhenSettled();
  }

  private wakeWhenSettled(): void {
    if (!this.busy) for (const wake of this.waiting.splice(0)) wake();
  }

  /** Nothing queued and nothing in flight. */
  settled(): Promise<void> {
    return this.busy ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }
}

function engineResult(value: unknown): EngineResult {
  const cell = (item: unknown): EngineValue => ({
    value:
      item === null || item === undefined
        ? 0
        : typeof item === 'object'
          ? basicValue(item)
          : typeof item === 'string'
            ? markedText(item)
            : item,
  });
  if (!Array.isArray(value)) return cell(value);
  const rows = value as readonly (readonly unknown[])[];
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return { value: '#CALC!' };
  // The engine's matrices are columns of rows.
  return Array.from({ length: width }, (_, column) => rows.map((row) => cell(column < row.length ? row[column] : '#N/A')));
}

/** Returned errors, formatted numbers and entities are objects that carry what a cell without their feature shows. */
function basicValue(item: object): unknown {
  const basic = 'basicValue' in item ? item.basicValue : undefined;
  return typeof basic === 'string' || typeof basic === 'number' || typeof basic === 'boolean' ? basic : '#VALUE!';
}

function plainArguments(
  metadata: CustomFunctionMetadata,
  given: readonly (EngineResult | undefined)[],
): { readonly values: readonly unknown[]; readonly error?: string } {
  const parameters = metadata.parameters ?? [];
  let error: string | undefined;
  const plain = (cell: EngineValue | undefined, parameter: CustomFunctionParameter | undefined): unknown => {
    const value = cell?.value ?? (parameter?.type === 'number' ? 0 : '');
    if (typeof value !== 'string') return value;
    if (!isError(value)) return unmarkedText(value);
    if (value === BUSY) error = BUSY;
    else if (!metadata.allowErrorForDataTypeAny) error ??= value;
    return excelError(value);
  };
  const oneOf = (argument: EngineResult | undefined, parameter: CustomFunctionParameter | undefined): unknown => {
    if (argument === undefined) return null;
    const rows = Array.isArray(argument)
      ? (argument[0] ?? []).map((_cell, row) => argument.map((column) => plain(column[row], parameter)))
      : [[plain(argument, parameter)]];
    return parameter?.dimensionality === 'matrix' ? rows : rows[0]?.[0];
  };
  const last = parameters[parameters.length - 1];
  // As in Excel: all arguments of a repeating parameter, which is the last, arrive as one list.
  const single = last?.repeating ? parameters.length - 1 : Math.max(parameters.length, given.length);
  const values = Array.from({ length: single }, (_, index) => oneOf(given[index], parameters[Math.min(index, parameters.length - 1)]));
  if (last?.repeating) values.push(given.slice(single).map((argument) => oneOf(argument, last)));
  return error === undefined ? { values } : { values, error };
}

/** How a custom function finds the bridge of the workbook that is being evaluated: the engine's registry is one for all workbooks. */
export interface EvaluationContext {
  readonly desk?: { readonly functions: CustomFunctionBridge; metadataOf(name: string): CustomFunctionMetadata | undefined };
  readonly __originCellPosition?: CellPosition;
}

/** Makes a function known to the engine under its full name, `CCO.STAGE`. */
export function registerFunction(fullName: string, metadata: CustomFunctionMetadata): void {
  const parameters = (metadata.parameters ?? []).map((parameter) => ({
    name: parameter.name,
    description: parameter.description ?? parameter.name,
    type: ['ANY', 'RANGE<ANY>'],
    acceptMatrix: true,
    acceptErrors: true,
    optional: parameter.optional ?? false,
    repeating: parameter.repeating ?? false,
  }));
  const compute = function (this: EvaluationContext, ...given: (EngineResult | undefined)[]): EngineResult {
    const own = this.desk?.metadataOf(fullName);
    return this.desk && own ? this.desk.functions.evaluate(own, given, this.__originCellPosition) : { value: '#NAME?' };
  };
  registries.functionRegistry.replace(fullName, {
    description: metadata.description ?? fullName,
    args: parameters,
    isExported: true,
    compute,
  } as never);
}
