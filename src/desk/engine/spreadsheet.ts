/** The one place that touches @odoo/o-spreadsheet: its import, what Node 20 lacks for it, and the little of its shape that we rely on. */
import * as spreadsheet from '@odoo/o-spreadsheet';
import type { Model } from '@odoo/o-spreadsheet';

// The engine calls Object.groupBy as soon as one revision holds several commands; Node 20 has not got it.
const ObjectWithGroupBy = Object as unknown as {
  groupBy?: <T>(items: Iterable<T>, key: (item: T, index: number) => string) => Record<string, T[]>;
};
ObjectWithGroupBy.groupBy ??= (items, key) => {
  const groups = Object.create(null) as Record<string, ReturnType<typeof Array.of<never>>>;
  let index = 0;
  for (const item of items) (groups[key(item, index++)] ??= []).push(item as never);
  return groups as never;
};

// Known to the engine as errors from here on, so that they propagate through formulas and IFERROR catches them.
for (const error of ['#BUSY!', '#VALUE!', '#REF!', '#CALC!', '#FIELD!']) spreadsheet.registries.errorTypes.add(error);

export { spreadsheet };
export type { Model };
export type Getters = Model['getters'];

/** A command of the engine: its own, or one of the desk's. */
export type Command = { readonly type: string } & Readonly<Record<string, unknown>>;

export interface CellPosition {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

export interface Zone {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The engine logs the time of every command with console.debug: not while the desk drives it. */
export function quietly<T>(work: () => T): T {
  const debug = console.debug;
  console.debug = () => undefined;
  try {
    return work();
  } finally {
    console.debug = debug;
  }
}

/** Dispatches a command whose type the engine's own typings do not know. */
export function dispatch(model: Model, command: Command): { readonly isSuccessful: boolean; readonly reasons: readonly string[] } {
  const send = model.dispatch as unknown as (type: string, payload: object) => { isSuccessful: boolean; reasons: string[] };
  return quietly(() => send(command.type, command));
}

/**
 * Evaluates what changed so far while a command is still running, so that later changes belong to the same undo step.
 * The engine only evaluates when a command ends: `finalize` is what it does then, and `status` 1 is "a command is running".
 */
export function evaluateWithinCommand(model: Model): void {
  const inner = model as unknown as { finalize(): void; status: number };
  quietly(() => inner.finalize());
  inner.status = 1;
}
