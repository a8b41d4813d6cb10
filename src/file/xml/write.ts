/** A very small XML writer: elements are strings, made from the inside out. */
import { escapeAttribute, escapeXml } from './text';

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * An element as text. Attributes and children that are `undefined` are left out; booleans become 1 and 0, as Office writes them.
 *
 * @example element('c', { r: 'A1', s: undefined }, element('v', {}, '3')) // <c r="A1"><v>3</v></c>
 */
export function element(name: string, attributes: Attributes = {}, ...children: readonly (string | undefined)[]): string {
  let tag = `<${name}`;
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (value !== undefined) tag += ` ${key}="${typeof value === 'boolean' ? Number(value) : escapeAttribute(String(value))}"`;
  }
  const inside = children.join('');
  return inside === '' ? `${tag}/>` : `${tag}>${inside}</${name}>`;
}

/** An element that holds text alone; leading and trailing blanks are kept. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  const space = /^\s|\s$/.test(text) ? { 'xml:space': 'preserve' } : {};
  return element(name, { ...attributes, ...space }, escapeXml(text));
}

/** `<c:gapWidth val="60"/>`, the commonest form in drawings; nothing where there is no value. */
export const valued = (name: string, value: string | number | boolean | undefined): string | undefined =>
  value === undefined ? undefined : element(name, { val: value });

/** The bytes of a part are UTF-8; the declaration says so. */
export const document = (root: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
