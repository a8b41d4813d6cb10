/**
 * Reaches the members of host objects as the library's surface allows. What Excel has not is refused as ApiNotFound, what the desk
 * has not as NotImplemented, by name.
 */
import { Refusal } from '../engine';
import type { HostObject } from './host-object';
import { isDeclared, membersOf, type MemberSurface, type Surface } from './surface';

export class Members {
  /** By requirement set, since every action of a batch asks. */
  private readonly isOffered = new Map<string, boolean>();

  constructor(
    private readonly surface: Surface,
    private readonly declared: Readonly<Record<string, string>>,
  ) {}

  /** @throws Refusal ApiNotFound above the declared sets or unknown to the library; NotImplemented where the desk lacks it. */
  read(object: HostObject, name: string): unknown {
    this.allow(object, name);
    if (name in object) return Reflect.get(object, name) as unknown;
    throw notImplemented(object, name);
  }

  assign(object: HostObject, name: string, value: unknown): void {
    const property = this.allow(object, name)?.of ?? name;
    if (!isWritable(object, property)) throw notImplemented(object, property);
    Reflect.set(object, property, value);
  }

  call(object: HostObject, name: string, given: readonly unknown[]): unknown {
    const member = this.allow(object, name);
    if (member?.event !== undefined && object.eventTarget !== undefined)
      return object.register(name.startsWith('_Un') ? 'off' : 'on', member.event);
    const method = Reflect.get(object, name) as unknown;
    if (typeof method !== 'function') throw notImplemented(object, name);
    return Reflect.apply(method, object, given) as unknown;
  }

  item(object: HostObject, key: unknown): HostObject {
    if (!object.item) throw notImplemented(object, 'GetItem');
    return object.item(key);
  }

  /** The wire names to answer, each with what is selected below it. Nothing selected, or `*`: all scalars. */
  selection(object: HostObject, selected: readonly string[]): ReadonlyMap<string, readonly string[]> {
    const wanted = new Map<string, readonly string[]>();
    for (const path of selected.length === 0 ? ['*'] : selected) {
      const [head = '', ...rest] = path.split(/[/.]/);
      if (head === '*') for (const name of this.scalars(object)) wanted.set(name, wanted.get(name) ?? []);
      else {
        const name = this.wireName(object, head);
        wanted.set(name, [...(wanted.get(name) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
      }
    }
    return wanted;
  }

  /** Of a selection on a collection, what means the collection itself. */
  ownOf(object: HostObject, selected: readonly string[]): readonly string[] {
    const members = Object.keys(this.surface[object.className] ?? {}).map((name) => name.toLowerCase());
    return selected.filter((path) => members.includes(path.toLowerCase()));
  }

  /** What is not implemented stays unloaded: reading it then fails in the client. */
  private scalars(object: HostObject): readonly string[] {
    return membersOf(this.surface[object.className] ?? {}, 'scalar', this.declared).filter((name) => name in object);
  }

  /** Selections carry the public spelling, in any case. */
  private wireName(object: HostObject, name: string): string {
    const lower = name.toLowerCase();
    const known = Object.keys(this.surface[object.className] ?? {}).find((member) => member.toLowerCase() === lower);
    if (known === undefined) throw new Refusal('InvalidArgument', { found: name, expected: `a property of ${object.className}` });
    return known;
  }

  private allow(object: HostObject, name: string): MemberSurface | undefined {
    const members = this.surface[object.className];
    // Services of Office.js itself, and the protocol's own methods, are no part of the surface.
    if (!members || name.startsWith('_')) {
      const member = members?.[name];
      if (member && !this.offers(member)) throw apiNotFound(object, name);
      return member;
    }
    if (object.unlisted.includes(name)) return undefined;
    const member = members[name];
    if (!member || !this.offers(member)) throw apiNotFound(object, name);
    return member;
  }

  private offers({ set }: MemberSurface): boolean {
    if (set === undefined) return true;
    const known = this.isOffered.get(set);
    if (known !== undefined) return known;
    const offered = isDeclared(set, this.declared);
    this.isOffered.set(set, offered);
    return offered;
  }
}

function isWritable(object: HostObject, name: string): boolean {
  for (let holder = object as object | null; holder; holder = Object.getPrototypeOf(holder) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(holder, name);
    if (descriptor) return descriptor.set !== undefined;
  }
  return false;
}

function publicName(object: HostObject, name: string): string {
  return `${object.className}.${name.replace(/^_?[A-Z]/, (first) => first.toLowerCase())}`;
}

function notImplemented(object: HostObject, name: string): Refusal {
  return new Refusal('NotImplemented', { found: publicName(object, name) });
}

function apiNotFound(object: HostObject, name: string): Refusal {
  return new Refusal('ApiNotFound', { found: publicName(object, name) });
}
