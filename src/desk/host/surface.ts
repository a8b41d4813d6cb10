/**
 * What Office.js has: every class with its members by their wire names, and the requirement set each belongs to. Plain data,
 * derived from the library itself.
 */

export interface MemberSurface {
  readonly kind: 'scalar' | 'navigation' | 'method' | 'alias';
  /** Of an alias: the property that the library writes under this name. */
  readonly of?: string;
  readonly writable?: boolean;
  /** `ExcelApi 1.4`; left out for what was there from the start. */
  readonly set?: string;
  /** Registrations of events: the event's type in the protocol. */
  readonly event?: number;
}

export type ClassSurface = Readonly<Record<string, MemberSurface>>;

/** By class, then by wire name. */
export type Surface = Readonly<Record<string, ClassSurface>>;

/** Wire names of a class's members of a kind, within the declared requirement sets. */
export function membersOf(
  classSurface: ClassSurface,
  kind: MemberSurface['kind'],
  declared: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(classSurface)
    .filter(([, member]) => member.kind === kind && isDeclared(member.set, declared))
    .map(([name]) => name);
}

/**
 * @example isDeclared('ExcelApi 1.9', { ExcelApi: '1.15' }) // true
 */
export function isDeclared(set: string | undefined, declared: Readonly<Record<string, string>>): boolean {
  if (set === undefined) return true;
  const [name = '', version = ''] = set.split(' ');
  const offered = declared[name];
  return offered !== undefined && compareVersions(offered, version) >= 0;
}

function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
