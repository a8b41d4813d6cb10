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
  const reader = new XmlReader(source, part);
  while (reader.next());
  return reader.root();
}

class XmlReader {
  private readonly open: OpenElement[] = [];
  private found: XmlElement | undefined;
  private position: number;

  constructor(
    private readonly source: string,
    private readonly part: string,
  ) {
    this.position = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  /** Reads the text up to the next tag, and that. @returns whether there was one */
  next(): boolean {
    const { source, position } = this;
    if (position >= source.length) return false;
    const at = source.indexOf('<', position);
    if (at !== position) this.addText(source.slice(position, at < 0 ? undefined : at));
    if (at < 0) return false;
    this.position = this.readTag(at);
    return true;
  }

  root(): XmlElement {
    const unclosed = this.open.at(-1);
    if (unclosed) return this.refuse('the end of the part', `</${unclosed.tag}>`);
    return this.found ?? this.refuse('nothing', 'an XML element');
  }

  /** @returns the place behind it */
  private readTag(at: number): number {
    const { source } = this;
    if (source.startsWith('<!--', at)) return this.endOf('-->', at + 4, 'a comment') + 3;
    if (source.startsWith('<![CDATA[', at)) return this.readCharacterData(at);
    if (source.startsWith('<?', at)) return this.endOf('?>', at + 2, 'a processing instruction') + 2;
    if (source.startsWith('<!', at)) return this.refuse('a document type declaration', 'none: Office files have no DTD');
    return source.startsWith('</', at) ? this.readClosingTag(at) : this.readOpeningTag(at);
  }

  private readCharacterData(at: number): number {
    const end = this.endOf(']]>', at + 9, 'a CDATA section');
    const parent = this.open.at(-1);
    if (parent) parent.text += this.source.slice(at + 9, end);
    return end + 3;
  }

  private readClosingTag(at: number): number {
    const end = this.endOf('>', at, 'a closing tag');
    const tag = this.source.slice(at + 2, end).trim();
    const element = this.open.pop();
    if (element?.tag !== tag) return this.refuse(`</${tag}>`, element ? `</${element.tag}>` : 'an opening tag first');
    this.close(element);
    return end + 1;
  }

  private readOpeningTag(at: number): number {
    const { source } = this;
    const nameAt = /[^\s/>]+/y;
    nameAt.lastIndex = at + 1;
    const tag = nameAt.exec(source)?.[0] ?? this.refuse('a tag without a name', 'an element');
    const { attributes, end } = this.readAttributes(nameAt.lastIndex);
    const tail = /\s*(\/?)>/y;
    tail.lastIndex = end;
    const ending = tail.exec(source) ?? this.refuse(`"${source.slice(end, end + 20)}" in <${tag}>`, 'an attribute or >');
    const element: OpenElement = { tag, name: localName(tag), attributes, children: [], text: '' };
    if (ending[1] === '/') this.close(element);
    else this.open.push(element);
    return tail.lastIndex;
  }

  private readAttributes(from: number): { readonly attributes: Record<string, string>; readonly end: number } {
    const attributes: Record<string, string> = {};
    const attributeAt = /\s*([^\s=/>]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
    let end = from;
    for (;;) {
      attributeAt.lastIndex = end;
      const match = attributeAt.exec(this.source);
      if (!match) return { attributes, end };
      const name = match[1]!;
      if (!name.startsWith('xmlns')) attributes[localName(name)] = this.decoded(match[2] ?? match[3] ?? '');
      end = attributeAt.lastIndex;
    }
  }

  private addText(raw: string): void {
    const parent = this.open.at(-1);
    if (parent) parent.text += this.decoded(raw.replace(/\r\n?/g, '\n'));
    else if (raw.trim() !== '') this.refuse(`the text "${raw.trim().slice(0, 20)}" outside of the document`, 'elements');
  }

  private close(element: OpenElement): void {
    const parent = this.open.at(-1);
    if (parent) parent.children.push(element);
    else if (this.found) this.refuse(`a second element <${element.tag}>`, 'one element that holds all others');
    else this.found = element;
  }

  private endOf(mark: string, from: number, what: string): number {
    const end = this.source.indexOf(mark, from);
    return end < 0 ? this.refuse(`${what} without an end`, mark) : end;
  }

  /** With the characters that entities stand for. */
  private decoded(raw: string): string {
    if (!raw.includes('&')) return raw;
    return raw.replace(/&(#x[0-9A-Fa-f]+|#\d+|\w+);?/g, (whole, body: string) => {
      if (!body.startsWith('#')) return ENTITIES.get(body) ?? this.refuse(`the entity ${whole}`, 'one of the five entities of XML');
      const code = body.startsWith('#x') ? parseInt(body.slice(2), 16) : Number(body.slice(1));
      return code <= 0x10ffff ? String.fromCodePoint(code) : this.refuse(whole, 'a character of Unicode');
    });
  }

  private refuse(found: string, expected: string): never {
    throw new FileRefused([{ code: 'malformedXml', place: this.part, found, expected }]);
  }
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
