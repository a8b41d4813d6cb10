/** The shared strings part: each text once, cells by its number. */
import { children, child, type XmlElement } from '../xml/read';
import { decodeXstring, encodeXstring } from '../xml/text';
import { document, element, textElement } from '../xml/write';
import { SPREADSHEET } from './package';

export interface StringTable {
  readonly numberOf: (text: string) => number;
  readonly toXml: () => string;
}

export function createStringTable(): StringTable {
  const numbers = new Map<string, number>();
  let uses = 0;
  return {
    numberOf: (text) => {
      uses += 1;
      if (!numbers.has(text)) numbers.set(text, numbers.size);
      return numbers.get(text)!;
    },
    toXml: () =>
      document(
        element(
          'sst',
          { xmlns: SPREADSHEET, count: uses, uniqueCount: numbers.size },
          ...[...numbers.keys()].map((text) => element('si', {}, textElement('t', encodeXstring(text)))),
        ),
      ),
  };
}

export interface ReadString {
  readonly text: string;
  /** Parts of the text had formats of their own. */
  readonly rich: boolean;
}

export const readSharedStrings = (root: XmlElement | undefined): readonly ReadString[] => children(root, 'si').map(readString);

/** An `<si>` or `<is>`: one text, or runs with formats; phonetic guides are no part of the text. */
export function readString(item: XmlElement): ReadString {
  const runs = children(item, 'r');
  const plain = runs.length === 0 ? [child(item, 't')] : runs.map((run) => child(run, 't'));
  return { text: plain.map((one) => decodeXstring(one?.text ?? '')).join(''), rich: runs.some((run) => child(run, 'rPr') !== undefined) };
}
