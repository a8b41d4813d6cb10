/**
 * What every object of the model has in common. Members that Office.js asks for carry their wire names: the public names with a
 * capital, as `GetRange`.
 */
import type { Place } from '../engine';
import type { EventRegistry } from './events';

export abstract class HostObject {
  /** The name of its class in Office.js. */
  abstract readonly className: string;
  /** Ranges: the cells that Office.js may keep a reference to beyond the batch. */
  readonly tracked?: Place;
  /** Methods that Office.js calls by itself and offers to nobody. */
  readonly unlisted: readonly string[] = [];
  /** What its events are registered for: an id, or the whole workbook. */
  readonly eventTarget?: { readonly registry: EventRegistry; readonly id: string };

  /** What identifies it to Office.js: `Id`, or `_Id` for a few classes. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }

  /** Collections: the items in order. */
  items?(): readonly HostObject[];

  /** Collections: an item by name, id or index. @throws Refusal ItemNotFound */
  item?(key: unknown): HostObject;

  /** An add-in wants to hear of an event, or no longer. @throws Refusal NotImplemented for events that the desk does not raise */
  register(wish: 'on' | 'off', event: number): null {
    const { registry, id } = this.eventTarget ?? {};
    if (registry && id !== undefined) registry.register(wish, event, id);
    return null;
  }
}
