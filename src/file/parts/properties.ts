/** Document properties: title, subject and author; the user's own; and the program's name, which Excel asks for. */
import type { CoreProperty, DocumentProperties } from '../book';
import { child, children, isOn, numberOf, type XmlElement } from '../xml/read';
import { decodeXstring, encodeXstring } from '../xml/text';
import { document, element, textElement } from '../xml/write';

type CustomProperties = NonNullable<DocumentProperties['custom']>;

/** Where the file keeps each, and in which order Excel writes them. Keywords and category are of a name space of their own. */
const IN_CORE = {
  title: 'dc:title',
  subject: 'dc:subject',
  author: 'dc:creator',
  keywords: 'cp:keywords',
  comments: 'dc:description',
  category: 'cp:category',
} as const satisfies Partial<Record<CoreProperty, string>>;
const IN_APP = { manager: 'Manager', company: 'Company' } as const satisfies Partial<Record<CoreProperty, string>>;

const VARIANT = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** The set in which user-defined properties live, fixed by the format. */
const USER_DEFINED = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** Numbers 0 and 1 are reserved. */
const FIRST_PROPERTY_ID = 2;

const said = (properties: DocumentProperties, places: Readonly<Partial<Record<CoreProperty, string>>>): readonly (string | undefined)[] =>
  Object.entries(places).map(([key, name]) => {
    const text = properties[key as CoreProperty];
    return text ? textElement(name, encodeXstring(text)) : undefined;
  });

/** No dates: they would need a clock, and the same book shall give the same file. */
export const corePropertiesXml = (properties: DocumentProperties): string =>
  document(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      ...said(properties, IN_CORE),
    ),
  );

/** Excel takes a file for one of its own by this name and version. */
export const appPropertiesXml = (properties: DocumentProperties): string =>
  document(
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      textElement('Application', 'Microsoft Excel'),
      ...said(properties, IN_APP),
      textElement('AppVersion', '16.0300'),
    ),
  );

export const customPropertiesXml = (custom: CustomProperties): string =>
  document(
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties', 'xmlns:vt': VARIANT },
      ...Object.entries(custom).map(([name, value], at) =>
        element('property', { fmtid: USER_DEFINED, pid: FIRST_PROPERTY_ID + at, name: encodeXstring(name) }, variantXml(value)),
      ),
    ),
  );

function variantXml(value: string | number | boolean): string {
  switch (typeof value) {
    case 'boolean':
      return textElement('vt:bool', String(value));
    case 'number':
      return textElement(Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 'vt:i4' : 'vt:r8', String(value));
    default:
      return textElement('vt:lpwstr', encodeXstring(value));
  }
}

export function readProperties(parts: {
  readonly core?: XmlElement;
  readonly app?: XmlElement;
  readonly custom?: XmlElement;
}): DocumentProperties | undefined {
  const read = (
    part: XmlElement | undefined,
    places: Readonly<Partial<Record<CoreProperty, string>>>,
  ): readonly (readonly [string, string])[] =>
    Object.entries(places).flatMap(([key, name]) => {
      const text = child(part, name.replace(/^.*:/, ''))?.text;
      return text ? [[key, decodeXstring(text)] as const] : [];
    });
  const own = children(parts.custom, 'property').flatMap((property) => {
    const name = property.attributes.name;
    const value = readVariant(property.children[0]);
    return name === undefined || value === undefined ? [] : [[decodeXstring(name), value] as const];
  });
  const properties: DocumentProperties = {
    ...Object.fromEntries([...read(parts.core, IN_CORE), ...read(parts.app, IN_APP)]),
    ...(own.length > 0 ? { custom: Object.fromEntries(own) } : {}),
  };
  return Object.keys(properties).length > 0 ? properties : undefined;
}

/** The names of variants that hold a number (ECMA-376 part 1, 22.4). */
const NUMBERS = new Set('i1 i2 i4 i8 int ui1 ui2 ui4 ui8 uint r4 r8 decimal'.split(' '));

function readVariant(variant: XmlElement | undefined): string | number | boolean | undefined {
  if (!variant) return undefined;
  if (variant.name === 'bool') return isOn(variant.text.trim());
  if (NUMBERS.has(variant.name)) return numberOf(variant.text);
  // Texts, and dates as they stand.
  return decodeXstring(variant.text);
}
