/** Document properties: title, subject and author; the user's own; and the program's name, which Excel asks for. */
import type { Book } from '../book';
import { child, children, isOn, numberOf, type XmlElement } from '../xml/read';
import { decodeXstring, encodeXstring } from '../xml/text';
import { document, element, textElement } from '../xml/write';

type Properties = NonNullable<Book['properties']>;
type CustomProperties = NonNullable<Properties['custom']>;

const VARIANT = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** The set in which user-defined properties live, fixed by the format. */
const USER_DEFINED = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** Numbers 0 and 1 are reserved. */
const FIRST_PROPERTY_ID = 2;

/** No dates: they would need a clock, and the same book shall give the same file. */
export function corePropertiesXml({ title, subject, author }: Properties): string {
  const said = (name: string, text: string | undefined): string | undefined => (text ? textElement(name, encodeXstring(text)) : undefined);
  return document(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      said('dc:title', title),
      said('dc:subject', subject),
      said('dc:creator', author),
    ),
  );
}

/** Excel takes a file for one of its own by this name and version. */
export const appPropertiesXml = (): string =>
  document(
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      textElement('Application', 'Microsoft Excel'),
      textElement('AppVersion', '16.0300'),
    ),
  );

export const customPropertiesXml = (custom: CustomProperties): string =>
  document(
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties', 'xmlns:vt': VARIANT },
      ...Object.entries(custom).map(([name, value], at) => element('property', { fmtid: USER_DEFINED, pid: FIRST_PROPERTY_ID + at, name: encodeXstring(name) }, variantXml(value))),
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

export function readProperties(core: XmlElement | undefined, custom: XmlElement | undefined): Properties | undefined {
  const said = (name: string, key: string): Readonly<Record<string, string>> => {
    const text = child(core, name)?.text;
    return text ? { [key]: decodeXstring(text) } : {};
  };
  const own = children(custom, 'property').flatMap((property) => {
    const name = property.attributes.name;
    const value = readVariant(property.children[0]);
    return name === undefined || value === undefined ? [] : [[decodeXstring(name), value] as const];
  });
  const properties: Properties = {
    ...said('title', 'title'),
    ...said('subject', 'subject'),
    ...said('creator', 'author'),
    ...(own.length > 0 ? { custom: Object.fromEntries(own) } : {}),
  };
  return Object.keys(properties).length > 0 ? properties : undefined;
}

function readVariant(variant: XmlElement | undefined): string | number | boolean | undefined {
  if (!variant) return undefined;
  switch (variant.name) {
    case 'bool':
      return isOn(variant.text.trim());
    case 'i1': case 'i2': case 'i4': case 'i8': case 'int': case 'ui1': case 'ui2': case 'ui4': case 'ui8': case 'uint': case 'r4': case 'r8': case 'decimal':
      return numberOf(variant.text);
    default:
      // Texts, and dates as they stand.
      return decodeXstring(variant.text);
  }
}
