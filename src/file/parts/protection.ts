/** Sheet protection: the file says what is forbidden, the shape what is allowed. */
import type { SheetProtection } from '../book';
import { child, isOn, type XmlElement } from '../xml/read';
import { element, type Attributes } from '../xml/write';

type Permission = SheetProtection['allow'][number];

/** Forbidden on a protected sheet unless the file says otherwise. */
const FORBIDDEN_BY_DEFAULT = [
  'formatCells',
  'formatColumns',
  'formatRows',
  'insertColumns',
  'insertRows',
  'insertHyperlinks',
  'deleteColumns',
  'deleteRows',
  'sort',
  'autoFilter',
  'pivotTables',
] as const satisfies readonly Permission[];
/** Allowed unless the file says otherwise. */
const ALLOWED_BY_DEFAULT = { editObjects: 'objects', editScenarios: 'scenarios' } as const satisfies Partial<Record<Permission, string>>;
/** The old 16-bit hash, and the salted one that Excel writes since 2013. */
const PASSWORD = ['password', 'algorithmName', 'hashValue', 'saltValue', 'spinCount'] as const;

export function protectionXml(protection: SheetProtection | undefined): string | undefined {
  if (!protection) return undefined;
  const allows = (permission: Permission): boolean => protection.allow.includes(permission);
  const attributes: Attributes = {
    ...protection.password,
    sheet: true,
    objects: !allows('editObjects') || undefined,
    scenarios: !allows('editScenarios') || undefined,
    ...Object.fromEntries(FORBIDDEN_BY_DEFAULT.map((permission) => [permission, allows(permission) ? false : undefined])),
    selectLockedCells: protection.select !== 'normal' || undefined,
    selectUnlockedCells: protection.select === 'none' || undefined,
  };
  return element('sheetProtection', attributes);
}

export function readProtection(worksheet: XmlElement): SheetProtection | undefined {
  const attributes = child(worksheet, 'sheetProtection')?.attributes;
  if (!attributes || !isOn(attributes.sheet)) return undefined;
  const password = Object.fromEntries(PASSWORD.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])));
  return {
    allow: [
      ...FORBIDDEN_BY_DEFAULT.filter((permission) => attributes[permission] !== undefined && !isOn(attributes[permission])),
      ...Object.entries(ALLOWED_BY_DEFAULT).flatMap(([permission, name]) => (isOn(attributes[name]) ? [] : [permission as Permission])),
    ],
    select: isOn(attributes.selectUnlockedCells) ? 'none' : isOn(attributes.selectLockedCells) ? 'unlocked' : 'normal',
    ...(Object.keys(password).length > 0 ? { password } : {}),
  };
}
