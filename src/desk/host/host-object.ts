/** What every object of the model has in common. Members that Office.js asks for carry their wire names, the public names with a capital. */

export abstract class HostObject {
  /** The name of its class in Office.js. */
  abstract readonly className: string;
  /** Ranges: Office.js may keep a reference to it beyond the batch. */
  readonly tracked: boolean = false;

  /** What identifies it to Office.js: `Id`, or `_Id` for a few classes. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }

  /** Collections: the items in order. */
  items?(): readonly HostObject[];

  /** Collections: an item by name, id or index. @throws Refusal ItemNotFound */
  item?(key: unknown): HostObject;
}
