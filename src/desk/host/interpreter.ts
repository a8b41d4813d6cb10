/** Runs one batch of Office.js's actions on the object model and writes the answer. Knows the protocol and no Excel. */
import { Refusal } from '../engine';
import { HostObject } from './host-object';
import type { Members } from './members';
import type { Action, ActionResult, ArgumentInfo, ErrorBody, ObjectPath, QueryInfo, RequestBody, ResponseBody } from './protocol';

type Resolved = HostObject | null;

/** What the interpreter is given: where paths begin, and what outlives a batch. */
export interface ObjectModel {
  root(): HostObject;
  /** A service that Office.js creates by name, as its custom functions' one. */
  service(name: string): HostObject | undefined;
  readonly references: References;
  readonly members: Members;
  /** Tells a defect of the desk itself. */
  report(defect: unknown): void;
}

/** Ranges that Office.js keeps between batches. */
export interface References {
  keep(object: HostObject): string;
  find(id: string): HostObject | undefined;
}

/** Runs the batch. A refused action ends it; what came before stays done. */
export function interpret(body: RequestBody, model: ObjectModel): ResponseBody {
  const batch = new Batch(body, model);
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: batch.run(action) ?? null });
      if (action.ActionType === 5) traceIds.push(action.Id);
    } catch (failure) {
      return {
        Results: results,
        TraceIds: traceIds,
        Error: errorBody(failure, { index, location: batch.locationOf(action), report: model.report }),
      };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

/** The error that a failure is to the add-in; what is no refusal is a defect of the desk. */
export function errorBody(
  failure: unknown,
  place: { readonly index: number; readonly location: string | null; report(defect: unknown): void },
): ErrorBody {
  const { index: ActionIndex, location: Location } = place;
  if (failure instanceof Refusal)
    return { Code: failure.code, Message: failure.message, Location, HttpStatusCode: failure.status, ActionIndex };
  place.report(failure);
  return { Code: 'GeneralException', Message: String(failure), Location, HttpStatusCode: 500, ActionIndex };
}

class Batch {
  private readonly objects = new Map<number, Resolved>();
  private readonly kept = new Set<HostObject>();
  private readonly referenceIds = new Map<HostObject, string>();

  constructor(
    private readonly body: RequestBody,
    private readonly model: ObjectModel,
  ) {}

  run(action: Action): unknown {
    switch (action.ActionType) {
      case 1:
        return this.instantiate(action.ObjectPathId);
      case 2:
      case 7:
        return this.query(this.resolve(action.ObjectPathId), action.QueryInfo ?? {});
      case 3:
        return this.invoke(action);
      case 4:
        return this.assign(action);
      case 5:
        return null;
      default:
        throw new Refusal('NotImplemented', { found: `action type ${action.ActionType}` });
    }
  }

  /** `Range.values`, as Excel names the place of an error. */
  locationOf(action: Action): string | null {
    const path = this.body.ObjectPaths[action.ObjectPathId];
    const object = this.objects.get(action.ObjectPathId);
    const member = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
    if (object) return action.Name ? `${object.className}.${member(action.Name)}` : object.className;
    const parent = path?.ParentObjectPathId === undefined ? undefined : this.objects.get(path.ParentObjectPathId);
    if (!parent || !path) return null;
    return `${parent.className}.${path.ObjectPathType === 5 ? 'getItem' : member(path.Name)}`;
  }

  private resolve(id: number): Resolved {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new Refusal('InvalidObjectPath', { found: String(id) });
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : undefined;
    // What hangs on a null object is null too, without an error: `getItemOrNullObject('Absent').getRange('A1')`.
    const object = parent === null ? null : this.follow(path, parent);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: ObjectPath, parent: HostObject | undefined): Resolved {
    switch (path.ObjectPathType) {
      case 1:
        return this.model.root();
      case 2:
        return this.service(path.Name);
      case 3:
        return this.model.members.call(present(parent), path.Name, this.arguments(path.ArgumentInfo)) as Resolved;
      case 4:
        return this.model.members.read(present(parent), path.Name) as Resolved;
      case 5:
        return this.model.members.item(present(parent), this.arguments(path.ArgumentInfo)[0]);
      case 6: {
        const found = this.model.references.find(path.Name);
        if (!found) throw new Refusal('InvalidReference');
        return found;
      }
      case 7:
        return null;
      default:
        throw new Refusal('InvalidObjectPath', { found: `type ${path.ObjectPathType}` });
    }
  }

  private service(name: string): HostObject {
    const service = this.model.service(name);
    if (!service) throw new Refusal('ApiNotFound', { found: name });
    return service;
  }

  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const given = info?.Arguments ?? [];
    return given.map((value, index) => this.argument(value, info?.ReferencedObjectPathIds?.[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(value)) return value.map((entry, index) => this.argument(entry, Array.isArray(reference) ? reference[index] : 0));
    if (typeof reference === 'number' && reference > 0) return this.resolve(reference);
    if (typeof value !== 'object' || value === null) return value;
    if ('_ObjectPathId' in value) return this.resolve(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, this.argument(entry, 0)]));
  }

  private instantiate(pathId: number): unknown {
    const object = this.resolve(pathId);
    if (object === null) return null;
    const keep =
      object.tracked !== undefined &&
      (this.body.AutoKeepReference || this.kept.has(object)) &&
      this.body.ObjectPaths[pathId]?.ObjectPathType !== 6;
    return keep ? { ...object.identity(), _ReferenceId: this.referenceId(object) } : object.identity();
  }

  private referenceId(object: HostObject): string {
    const id = this.referenceIds.get(object) ?? this.model.references.keep(object);
    this.referenceIds.set(object, id);
    return id;
  }

  private invoke(action: Action): unknown {
    const object = this.resolve(action.ObjectPathId);
    const name = action.Name ?? '';
    if (object === null) return { _IsNull: true };
    if (name === '_KeepReference') {
      this.kept.add(object);
      return null;
    }
    return this.model.members.call(object, name, this.arguments(action.ArgumentInfo));
  }

  private assign(action: Action): null {
    const object = this.resolve(action.ObjectPathId);
    if (object === null) throw new Refusal('ItemNotFound');
    this.model.members.assign(object, action.Name ?? '', this.arguments(action.ArgumentInfo)[0]);
    return null;
  }

  private query(object: Resolved, info: QueryInfo): unknown {
    return object === null ? null : this.describe(object, [...(info.Select ?? []), ...(info.Expand ?? [])], info);
  }

  private describe(object: Resolved, selected: readonly string[], page: QueryInfo): unknown {
    if (object === null) return null;
    return object.items
      ? this.describeCollection({ collection: object, all: object.items() }, selected, page)
      : this.describeObject(object, selected);
  }

  /** A collection's own properties (`count`) are selected beside those of its items. */
  private describeCollection(
    { collection, all }: { readonly collection: HostObject; readonly all: readonly HostObject[] },
    selected: readonly string[],
    page: QueryInfo,
  ): unknown {
    const own = this.model.members.ownOf(collection, selected);
    const ofItems = selected.filter((path) => !own.includes(path));
    const properties = this.describeObject(collection, own.length > 0 ? own : ['*']) as object;
    if (own.length > 0 && ofItems.length === 0) return properties;
    const skip = page.Skip ?? 0;
    const items = all.slice(skip, page.Top === undefined ? undefined : skip + page.Top);
    return {
      ...properties,
      _Items: items.map((entry, index) => ({ ...(this.describe(entry, ofItems, {}) as object), _Index: skip + index })),
    };
  }

  private describeObject(object: HostObject, selected: readonly string[]): unknown {
    const result: Record<string, unknown> = { ...object.identity() };
    const referenceId = this.referenceIds.get(object);
    if (referenceId !== undefined) result._ReferenceId = referenceId;
    for (const [name, below] of this.model.members.selection(object, selected)) {
      const value = this.model.members.read(object, name);
      result[name] = value instanceof HostObject ? this.describe(value, below, {}) : value;
    }
    return result;
  }
}

function present(object: HostObject | undefined): HostObject {
  if (!object) throw new Refusal('InvalidObjectPath', { found: 'no parent object' });
  return object;
}
