/** Text in XML: what must be escaped there, and SpreadsheetML's `_x000D_` for characters that XML cannot hold. */

/** Characters that XML 1.0 forbids, a carriage return (which parsers turn into a line feed), and halves of surrogate pairs. */
const NOT_XML = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

export const escapeXml = (text: string): string =>
  text.replace(NOT_XML, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** In attributes white space is written as references, or parsers would make spaces of it. */
export const escapeAttribute = (text: string): string =>
  escapeXml(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');

/** ECMA-376 part 1, 22.9.2.19 (ST_Xstring): a text that happens to read `_x0041_` has its own underscore escaped. */
export const encodeXstring = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(NOT_XML, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

export const decodeXstring = (text: string): string =>
  text.includes('_x') ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
