/** A very small XML reader: a tree without name-space prefixes, for parts of Office files (no DTDs, which OPC forbids). */
import { FileRefused } from '../problems';

export interface XmlElement {
  /** Local name: `c:ser` is `ser`, since other programs choose other prefixes. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The texts directly inside, joined. */
  readonly text: string;
}

interface OpenElement {
  readonly tag: string;
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const ENTITIES: ReadonlyMap<string, string> = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));

/**
 * @param source the part's text
 * @param part its path in the file, for messages
 * @throws FileRefused with `malformedXml` where tags do not match, entities are unknown or a DTD is declared
 * @example parseXml('<c r="A1"><v>3</v></c>', 'sheet1.xml').children[0]?.text // '3'
 */
export function parseXml(source: string, part: string): XmlElement {
  const refuse = (found: string, expected: string): never => {
    throw new FileRefused([{ code: 'malformedXml', place: part, found, expected }]);
  };
  const decode = (raw: string): string =>
    raw.includes('&')
      ? raw.replace(/&(#x[0-9A-Fa-f]+|#\d+|\w+);?/g, (whole, body: string) => {
          const code = body.startsWith('#x') ? parseInt(body.slice(2), 16) : body.startsWith('#') ? Number(body.slice(1)) : undefined;
          if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : refuse(whole, 'a character of Unicode');
          return ENTITIES.get(body) ?? refuse(`the entity ${whole}`, 'one of the five entities of XML');
        })
      : raw;

  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let position = source.charCodeAt(0) === 0xfeff ? 1 : 0;

  const addText = (raw: string): void => {
    const parent = open[open.length - 1];
    if (parent) parent.text += decode(raw.replace(/\r\n?/g, '\n'));
    else if (raw.trim() !== '') refuse(`the text "${raw.trim().slice(0, 20)}" outside of the document`, 'elements');
  };
  const close = (element: OpenElement): void => {
    const parent = open[open.length - 1];
    if (parent) parent.children.push(element);
    else if (root) refuse(`a second element <${element.tag}>`, 'one element that holds all others');
    else root = element;
  };
  const endOf = (mark: string, from: number, what: string): number => {
    const end = source.indexOf(mark, from);
    return end < 0 ? refuse(`${what} without an end`, mark) : end;
  };

  while (position < source.length) {
    const next = source.indexOf('<', position);
    if (next !== position) addText(source.slice(position, next < 0 ? undefined : next));
    if (next < 0) break;
    if (source.startsWith('<!--', next)) {
      position = endOf('-->', next + 4, 'a comment') + 3;
    } else if (source.startsWith('<![CDATA[', next)) {
      const end = endOf(']]>', next + 9, 'a CDATA section');
      const parent = open[open.length - 1];
      if (parent) parent.text += source.slice(next + 9, end);
      position = end + 3;
    } else if (source.startsWith('<?', next)) {
      position = endOf('?>', next + 2, 'a processing instruction') + 2;
    } else if (source.startsWith('<!', next)) {
      refuse('a document type declaration', 'none: Office files have no DTD');
    } else if (source.startsWith('</', next)) {
      const end = endOf('>', next, 'a closing tag');
      const tag = source.slice(next + 2, end).trim();
      const element = open.pop();
      if (element?.tag !== tag) return refuse(`</${tag}>`, element ? `</${element.tag}>` : 'an opening tag first');
      close(element);
      position = end + 1;
    } else {
      const { element, end, empty } = openingTag(source, next, { decode, refuse });
      position = end;
      if (empty) close(element);
      else open.push(element);
    }
  }
  const unclosed = open[open.length - 1];
  if (unclosed) return refuse('the end of the part', `</${unclosed.tag}>`);
  return root ?? refuse('nothing', 'an XML element');
}

interface Reading {
  readonly decode: (raw: string) => string;
  readonly refuse: (found: string, expected: string) => never;
}

function openingTag(
  source: string,
  start: number,
  { decode, refuse }: Reading,
): { readonly element: OpenElement; readonly end: number; readonly empty: boolean } {
  const nameAt = /[^\s/>]+/y;
  nameAt.lastIndex = start + 1;
  const tag = nameAt.exec(source)?.[0] ?? refuse('a tag without a name', 'an element');
  const attributes: Record<string, string> = {};
  const attributeAt = /\s*([^\s=/>]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  let position = nameAt.lastIndex;
  for (;;) {
    attributeAt.lastIndex = position;
    const match = attributeAt.exec(source);
    if (!match) break;
    const name = match[1]!;
    if (!name.startsWith('xmlns')) attributes[localName(name)] = decode(match[2] ?? match[3] ?? '');
    position = attributeAt.lastIndex;
  }
  const tail = /\s*(\/?)>/y;
  tail.lastIndex = position;
  const ending = tail.exec(source) ?? refuse(`"${source.slice(position, position + 20)}" in <${tag}>`, 'an attribute or >');
  return { element: { tag, name: localName(tag), attributes, children: [], text: '' }, end: tail.lastIndex, empty: ending[1] === '/' };
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export const child = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((one) => one.name === name);

export const children = (parent: XmlElement | undefined, name: string): readonly XmlElement[] =>
  parent?.children.filter((one) => one.name === name) ?? [];

/** Follows names downwards: `descend(chart, 'title', 'tx', 'rich')`. */
export const descend = (start: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined => path.reduce(child, start);

/** The `val` of a child: `valueOf(series, 'idx')`. */
export const valueOf = (parent: XmlElement | undefined, name: string): string | undefined => child(parent, name)?.attributes.val;

export function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** Office writes 1 and 0, others true and false. */
export const isOn = (text: string | undefined): boolean => text === '1' || text === 'true';

/** A flag element that counts as on when it is there without a value: `<b/>`. */
export const flag = (parent: XmlElement | undefined, name: string): boolean => {
  const found = child(parent, name);
  return found !== undefined && (found.attributes.val === undefined || isOn(found.attributes.val));
};
