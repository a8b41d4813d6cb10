/** The installed Office.js: where it lies, and its surface read off its own prototypes. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ClassSurface, MemberSurface, Surface } from '../host';
import { Page } from './page';

/** To be raised when the derivation changes, so that kept surfaces are derived anew. */
const DERIVATION = 2;
const LIBRARY = 'excel-web-16.00.debug.js';
const known = new Map<string, Surface>();

/** The folder of office.js in the installed @microsoft/office-js. */
export function installedOffice(): string {
  const require = createRequire(join(process.cwd(), 'package.json'));
  return dirname(require.resolve('@microsoft/office-js/dist/office.js'));
}

/**
 * The surface of the Office.js in `directory`; kept in node_modules/.cache by the package's version, since deriving takes a moment.
 * @param directory the package's dist folder
 */
export function officeSurface(directory: string = installedOffice()): Surface {
  const inMemory = known.get(directory);
  if (inMemory) return inMemory;
  const file = cacheFile(directory);
  const surface = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Surface) : deriveSurface(directory);
  if (!existsSync(file)) keep(file, surface);
  known.set(directory, surface);
  return surface;
}

function cacheFile(directory: string): string {
  const { version } = JSON.parse(readFileSync(join(directory, '..', 'package.json'), 'utf8')) as { version: string };
  return join(directory, '..', '..', '..', '.cache', 'desk', `office-surface-${version}-${DERIVATION}.json`);
}

/** Tests run side by side: written aside and moved, so that nobody reads half a file. */
function keep(file: string, surface: Surface): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const aside = `${file}.${process.pid}`;
    writeFileSync(aside, JSON.stringify(surface));
    renameSync(aside, file);
  } catch {
    // A read-only node_modules only costs the time to derive again.
  }
}

type Constructor = { readonly prototype: object };

function deriveSurface(directory: string): Surface {
  const page = new Page(directory, 'surface', 'fast');
  page.start(LIBRARY);
  const { Excel, OfficeExtension } = page.window as { Excel: Record<string, unknown>; OfficeExtension: { ClientObject: new () => object } };
  const classes = Object.entries(Excel).filter(
    (entry): entry is [string, Constructor] =>
      typeof entry[1] === 'function' && (entry[1] as unknown as Constructor).prototype instanceof OfficeExtension.ClientObject,
  );
  const surface = Object.fromEntries(classes.map(([name, { prototype }]) => [name, classSurface(prototype as Prototype)]));
  const aliases = aliasesOf(Excel._CC as Readonly<Record<string, unknown>>);
  page.close();
  return Object.fromEntries(Object.entries(surface).map(([name, members]) => [name, withAliases(members, aliases.get(name) ?? [])]));
}

const SETTER = /^([A-Za-z]+)_([A-Za-z]+)_Set$/;
const WRITTEN = /_invokeSetProperty\(thisObj, "(\w+)"/;

/**
 * A few properties are written under another name than they are read: `showGridlines` as `Gridlines`. By class: the name on the
 * wire, then the property's.
 */
function aliasesOf(customCode: Readonly<Record<string, unknown>>): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const aliases = new Map<string, (readonly [string, string])[]>();
  for (const [name, code] of Object.entries(customCode)) {
    const [, className, property] = SETTER.exec(name) ?? [];
    const written = WRITTEN.exec(String(code))?.[1];
    if (className && property && written && written !== property)
      aliases.set(className, [...(aliases.get(className) ?? []), [written, property]]);
  }
  return aliases;
}

const withAliases = (members: ClassSurface, aliases: readonly (readonly [string, string])[]): ClassSurface => ({
  ...Object.fromEntries(
    aliases.map(([written, property]): [string, MemberSurface] => [written, { ...members[property], kind: 'alias', of: property }]),
  ),
  ...members,
});

interface Prototype {
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
}

const REQUIRED_SET = /_throwIfApiNotSupported\("[^"]*", (_defaultApiSetName|"[^"]+"|\w+), "([\d.]+)"/;
const NAVIGATION = /_createPropertyObject\([\w.]+, this, "(\w+)"/;
const METHOD = /_(?:createMethodObject\([\w.<>]+, this|invokeMethod\(this), "(\w+)"/;
const EVENT = /eventType: (\d+)/;
const REGISTRATION = /registerFunc: function \(\) \{ return _this\.(\w+)/;
const INTERNAL = new Set(['constructor', '_KeepReference']);

function classSurface(prototype: Prototype): ClassSurface {
  return withEvents({ ...calledMembers(prototype), ...scalarMembers(prototype) }, eventsOf(prototype));
}

/** A member's descriptor and the text of its code. */
function codeOf(prototype: Prototype): readonly { readonly isGetter: boolean; readonly isMethod: boolean; readonly source: string }[] {
  return Object.entries(Object.getOwnPropertyDescriptors(prototype) as Readonly<Record<string, PropertyDescriptor>>)
    .filter(([name]) => !INTERNAL.has(name))
    .map(([, { get, value }]) => ({
      isGetter: get !== undefined,
      isMethod: typeof value === 'function',
      source: String(get ?? (value as unknown)),
    }));
}

/** Methods, and properties that lead to other objects: both call for their wire name. */
function calledMembers(prototype: Prototype): ClassSurface {
  const members: Record<string, MemberSurface> = {};
  for (const { isGetter, isMethod, source } of codeOf(prototype)) {
    const wire = isGetter || isMethod ? (isGetter ? NAVIGATION : METHOD).exec(source)?.[1] : undefined;
    if (wire) members[wire] = { kind: isGetter ? 'navigation' : 'method', ...requiredSet(source) };
  }
  return members;
}

function scalarMembers(prototype: Prototype): ClassSurface {
  const members: Record<string, MemberSurface> = {};
  for (const [index, name] of (prototype._scalarPropertyNames ?? []).entries()) {
    const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
    const wire = prototype._scalarPropertyOriginalNames?.[index] ?? name;
    members[wire] = {
      kind: 'scalar',
      ...(prototype._scalarPropertyUpdateable?.[index] ? { writable: true } : {}),
      ...requiredSet(String(getter)),
    };
  }
  return members;
}

/** By the method that registers for it, the number of each event. */
function eventsOf(prototype: Prototype): ReadonlyMap<string, number> {
  const events = new Map<string, number>();
  for (const { source } of codeOf(prototype)) {
    const registration = REGISTRATION.exec(source)?.[1];
    const event = EVENT.exec(source)?.[1];
    if (registration && event) events.set(registration, Number(event));
  }
  return events;
}

function withEvents(members: ClassSurface, events: ReadonlyMap<string, number>): ClassSurface {
  const found = [...events].flatMap(([registration, event]) =>
    [registration, registration.replace('_Register', '_Unregister')].flatMap((name) =>
      members[name] ? [[name, { ...members[name], event }] as const] : [],
    ),
  );
  return { ...members, ...Object.fromEntries(found) };
}

function requiredSet(source: string): { readonly set?: string } {
  const [, name, version] = REQUIRED_SET.exec(source) ?? [];
  if (name === undefined || version === undefined) return {};
  return { set: `${name.startsWith('"') ? name.slice(1, -1) : name === '_defaultApiSetName' ? 'ExcelApi' : name} ${version}` };
}
