/** The rules of ECMA-376 whose breach makes Excel offer a repair, checked on a saved file part by part. */
import { strFromU8, unzipSync } from 'fflate';

type Parts = Readonly<Record<string, string>>;

const all = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

/** `xl/worksheets/_rels/sheet1.xml.rels` belongs to `xl/worksheets/sheet1.xml`. */
const ownerOf = (rels: string): string => rels.replace(/_rels\/([^/]+)\.rels$/, '$1');

function resolved(owner: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = [...owner.split('/').slice(0, -1)];
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/**
 * Everything in a file that Excel would repair, a line each; none where all is well.
 * @example
 * breaches(await writeXlsx(book)) // []
 */
export function breaches(bytes: Uint8Array): readonly string[] {
  const parts: Parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
  return [...contentTypes(parts), ...relationships(parts), ...cells(parts), ...names(parts), ...charts(parts), ...formats(parts)];
}

/** Part 2, 10.1.2: every part has a type, by its ending or, where that is but xml, by its name, and no type is of a missing part. */
function contentTypes(parts: Parts): readonly string[] {
  const types = parts['[Content_Types].xml'] ?? '';
  const endings = new Set(all(types, /<Default\b[^>]*Extension="([^"]+)"/g).map((ending) => ending.toLowerCase()));
  const overrides = all(types, /<Override\b[^>]*PartName="\/([^"]+)"/g);
  const missing = Object.keys(parts).filter(
    (path) =>
      path !== '[Content_Types].xml' &&
      !overrides.includes(path) &&
      (path.endsWith('.xml') || !endings.has(path.split('.').pop()!.toLowerCase())),
  );
  return [
    ...missing.map((path) => `${path}: no content type`),
    ...overrides.filter((path) => !(path in parts)).map((path) => `[Content_Types].xml: ${path} is no part`),
    ...overrides.filter((path, i) => overrides.indexOf(path) !== i).map((path) => `[Content_Types].xml: ${path} twice`),
  ];
}

/** Part 2, 9.3: what is pointed at is there, an id is there once, and every id that a part uses is among its relationships. */
function relationships(parts: Parts): readonly string[] {
  return Object.keys(parts)
    .filter((path) => path.endsWith('.rels'))
    .flatMap((path) => {
      const owner = ownerOf(path);
      const found = all(parts[path]!, /(<Relationship\b[^>]*>)/g);
      const ids = found.map((each) => /Id="([^"]+)"/.exec(each)?.[1] ?? '');
      const used = all(parts[owner] ?? '', /\br:(?:id|embed|link)="([^"]+)"/g);
      return [
        ...found
          .filter((each) => !/TargetMode="External"/.test(each))
          .flatMap((each) => {
            const target = resolved(owner, /Target="([^"]+)"/.exec(each)?.[1] ?? '');
            return target in parts ? [] : [`${path}: ${target} is no part`];
          }),
        ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${path}: ${id} twice`),
        ...used.filter((id) => !ids.includes(id)).map((id) => `${owner}: ${id} is no relationship`),
      ];
    });
}

/** Part 1, 18.3.1.4: a cell's style and its shared string exist; cells and rows stand in their order, each once. */
function cells(parts: Parts): readonly string[] {
  const styles = Number(/<cellXfs\b[^>]*count="(\d+)"/.exec(parts['xl/styles.xml'] ?? '')?.[1] ?? 0);
  const shared = all(parts['xl/sharedStrings.xml'] ?? '', /(<si[ >/])/g).length;
  return Object.keys(parts)
    .filter((path) => /^xl\/worksheets\/[^/]+\.xml$/.test(path))
    .flatMap((path) => {
      const problems: string[] = [];
      let last = 0;
      for (const [, row = '', body = ''] of parts[path]!.matchAll(/<row\b[^>]*\br="(\d+)"[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)) {
        if (Number(row) <= last) problems.push(`${path}: row ${row} after ${last}`);
        last = Number(row);
        let column = 0;
        for (const [, attributes = '', content = ''] of body.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
          const place = /\br="([A-Z]+)(\d+)"/.exec(attributes);
          const at = [...(place?.[1] ?? '')].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
          if (place?.[2] !== row || at <= column) problems.push(`${path}: ${place?.[0]} out of order`);
          column = at;
          if (Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0) >= styles) problems.push(`${path}: ${place?.[0]} has a style that is none`);
          if (/\bt="s"/.test(attributes) && Number(/<v>(\d+)<\/v>/.exec(content)?.[1] ?? -1) >= shared)
            problems.push(`${path}: ${place?.[0]} has a text that is none`);
        }
      }
      return problems;
    });
}

const unescaped = (text: string): string =>
  text
    .replace(/&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
const sheetsOf = (parts: Parts): readonly string[] => all(parts['xl/workbook.xml'] ?? '', /<sheet\b[^>]*\bname="([^"]+)"/g).map(unescaped);

/** Sheets that a reference names. */
const named = (reference: string): readonly string[] =>
  [...unescaped(reference).matchAll(/(?:'((?:[^']|'')+)'|\b([A-Za-z_][\w.]*))!/g)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? '').replace(/''/g, "'"),
  );

/** Part 1, 18.2.5: a name is there once in its scope and points to sheets that exist. */
function names(parts: Parts): readonly string[] {
  const sheets = sheetsOf(parts);
  const defined = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<definedName\b([^>]*)>([^<]*)<\/definedName>/g)].map(
    ([, attributes = '', reference = '']) => ({
      key: `${/\bname="([^"]+)"/.exec(attributes)?.[1]?.toLowerCase()}|${/localSheetId="(\d+)"/.exec(attributes)?.[1] ?? ''}`,
      reference,
    }),
  );
  const keys = defined.map(({ key }) => key);
  return [
    ...keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `name ${key} twice`),
    ...defined.flatMap(({ key, reference }) =>
      named(reference)
        .filter((sheet) => !sheets.includes(sheet))
        .map((sheet) => `name ${key}: ${sheet} is no sheet`),
    ),
  ];
}

/** Part 1, 21.2: series read cells of sheets that exist, and every axis that a plot uses is there. */
function charts(parts: Parts): readonly string[] {
  const sheets = sheetsOf(parts);
  return Object.keys(parts)
    .filter((path) => /^xl\/charts\/chart[^/]*\.xml$/.test(path))
    .flatMap((path) => {
      const text = parts[path]!;
      const axes = all(text, /<c:(?:cat|val|date|ser)Ax>\s*<c:axId val="(\d+)"/g);
      const plots = all(text.replace(/<c:(?:cat|val|date|ser)Ax>[\s\S]*?<\/c:(?:cat|val|date|ser)Ax>/g, ''), /<c:axId val="(\d+)"/g);
      return [
        ...all(text, /<c:f>([^<]*)<\/c:f>/g).flatMap((reference) =>
          named(reference)
            .filter((sheet) => !sheets.includes(sheet))
            .map((sheet) => `${path}: ${sheet} is no sheet`),
        ),
        ...plots.filter((id) => !axes.includes(id)).map((id) => `${path}: axis ${id} is missing`),
      ];
    });
}

/** Part 1, 18.8: the counts that styles state, and fonts, fills, borders and number formats that exist. */
function formats(parts: Parts): readonly string[] {
  const text = parts['xl/styles.xml'] ?? '';
  const size = (list: string): number =>
    all(
      new RegExp(`<${list}\\b[^>]*>([\\s\\S]*?)</${list}>`).exec(text)?.[1] ?? '',
      list === 'fonts' ? /(<font[ >/])/g : list === 'fills' ? /(<fill[ >/])/g : /(<border[ >/])/g,
    ).length;
  const custom = new Set(all(text, /<numFmt\b[^>]*numFmtId="(\d+)"/g));
  return all(/<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(text)?.[1] ?? '', /(<xf\b[^>]*>)/g).flatMap((xf, i) => {
    const id = (name: string): number => Number(new RegExp(`${name}="(\\d+)"`).exec(xf)?.[1] ?? 0);
    return [
      ...(id('fontId') < size('fonts') && id('fillId') < size('fills') && id('borderId') < size('borders')
        ? []
        : [`xl/styles.xml: style ${i} points to a font, fill or border that is none`]),
      ...(id('numFmtId') < 164 || custom.has(String(id('numFmtId'))) ? [] : [`xl/styles.xml: style ${i} has a number format that is none`]),
    ];
  });
}
